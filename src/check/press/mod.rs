//! Is a file fit for the press? What a print shop's own check would find, found before the file is sent.
//!
//! A PNG is read row by row, so that memory does not grow with the sheet. An SVG is read twice: as XML, for what is
//! left in it, and as it would be painted, for sizes. Amounts of ink are estimates for FOGRA39 (coated paper).

mod cells;
mod explain;
mod fit;
mod ink;
mod limits;
mod overlay;
mod png;
mod report;
mod rule;
mod svg;
mod wording;

use crate::base::geometry::{Rect, Size};
use crate::messages::{Severity, Wording};

pub use explain::Explanation;
pub use fit::Fit;
pub use limits::Limits;
pub use overlay::{Picture, write as write_overlay};
pub use png::check as check_png;
pub use report::report;
pub use rule::Rule;
pub use svg::{check as check_svg, drawn};

/// What breaks a rule, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The file has no size in millimetres.
    NoSize,
    /// It is not as large as a sheet with its bleed.
    WrongSize {
        /// Its size in millimetres.
        found: Size,
    },
    /// Too few pixels to an inch.
    LowDpi {
        /// Those there are.
        found: f64,
        /// Those there must be.
        least: f64,
    },
    /// Too little of the picture runs on beyond the trim.
    NoBleed {
        /// The sheet.
        sheet: String,
        /// The bleed there is, in millimetres.
        found: f64,
        /// The bleed there must be.
        need: f64,
    },
    /// The picture stops at the trim, though there is room for bleed.
    EmptyBleed {
        /// On which sides.
        sides: Vec<Side>,
    },
    /// Something shows through.
    Transparency {
        /// On this part of the page, 0 to 1.
        share: f64,
    },
    /// The file does not say what its colours mean.
    NoColourSpace,
    /// More ink than the paper can take.
    TooMuchInk {
        /// The most, in per cent.
        most: f64,
        /// What is allowed.
        limit: f64,
        /// On this part of the page, 0 to 1.
        share: f64,
    },
    /// Colours that become duller in print.
    Unreachable {
        /// On this part of the page, 0 to 1.
        share: f64,
    },
    /// Letters that are too small.
    SmallType {
        /// The smallest, in points.
        found: f64,
        /// What is allowed.
        least: f64,
        /// The words.
        text: String,
    },
    /// Lines that are too thin.
    ThinLine {
        /// The thinnest, in points.
        found: f64,
        /// What is allowed.
        least: f64,
    },
    /// A photo with too few pixels for its size.
    CoarsePhoto {
        /// Its dots to an inch.
        found: f64,
        /// What there should be.
        least: f64,
    },
    /// Words that are too near to the trim.
    UnsafeText {
        /// How near, in millimetres; below 0 beyond it.
        found: f64,
        /// What is allowed.
        least: f64,
        /// The words.
        text: String,
    },
    /// Something that answers to a reader.
    Interactive {
        /// What: `<script>`, `tabindex`.
        what: String,
    },
    /// Something that is to be fetched from elsewhere.
    Outside {
        /// From where.
        address: String,
    },
}

/// A side of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above.
    Top,
    /// At the right.
    Right,
    /// Below.
    Bottom,
    /// At the left.
    Left,
}

/// A rule that a file breaks, with the places.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What breaks the rule.
    pub fault: Fault,
    /// Where, in millimetres from the file's top left; none for the whole file.
    pub areas: Vec<Rect>,
}

impl Finding {
    /// A finding about the whole file.
    fn whole(fault: Fault) -> Self {
        Self { fault, areas: Vec::new() }
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.fault.rule()
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.rule().severity()
    }

    /// What is wrong, in a sentence without capital and full stop.
    #[must_use]
    pub fn message(&self, wording: Wording) -> String {
        wording::message(&self.fault, wording)
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, wording: Wording) -> &'static str {
        self.rule().explain(wording).mend
    }
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The rules that it breaks.
    pub findings: Vec<Finding>,
    /// The file's own size in millimetres, if it says so.
    pub size: Option<Size>,
    /// The sheet that it is for.
    pub fit: Option<Fit>,
    /// The file's picture, smaller, if that was asked.
    pub picture: Option<Picture>,
}

impl Checked {
    /// Whether the file breaks no rule; what is only worth knowing does not count.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity() == Severity::Warning)
    }
}
