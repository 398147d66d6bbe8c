//! Is a file fit for the press? What a print shop's own check would find, found before the file is sent.
//!
//! A PNG is read row by row, so that memory does not grow with the sheet. An SVG is read twice: as XML, for what is
//! left in it, and as it would be painted, for sizes. A PDF is read operation by operation. Amounts of ink of a PNG are
//! estimates for FOGRA39 (coated paper); those of a PDF are its own.

mod cells;
mod code;
mod family;
mod fit;
mod ink;
mod letters;
mod limits;
mod overlay;
mod pdf;
mod png;
mod report;
mod svg;

use crate::base::geometry::Size;
use crate::messages::Severity;

pub use crate::messages::press::{PressFault, PressFinding, PressRule, RuleExplanation, Side};
pub use fit::Fit;
pub use limits::Limits;
pub use overlay::{Thumbnail, write as write_overlay};
pub use pdf::{check as check_pdf, is_pdf};
pub use png::check as check_png;
pub use report::report;
pub use svg::check as check_svg;

/// What was found in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The rules that it breaks.
    pub findings: Vec<PressFinding>,
    /// The file's own size in millimetres, if it says so.
    pub size: Option<Size>,
    /// The sheet that it is for.
    pub fit: Option<Fit>,
    /// The print that its inks are for, as it calls it itself: FOGRA39, the name of a profile.
    pub condition: Option<String>,
    /// The file's picture, smaller, if that was asked.
    pub picture: Option<Thumbnail>,
}

impl Checked {
    /// What is known of a file that could not be read: why.
    #[must_use]
    pub fn unread(fault: PressFault) -> Self {
        Self { findings: vec![PressFinding::whole(fault)], size: None, fit: None, condition: None, picture: None }
    }

    /// Whether the file breaks no rule; what is only worth knowing does not count.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity() == Severity::Warning)
    }
}
