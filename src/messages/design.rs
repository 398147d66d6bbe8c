//! What the design check can find: codes, numbers and places.

use super::sentence::say;
use super::worded::worded;
use super::{MessageLanguage, Severity, en, nl};
use crate::base::color::{Color, Vision};
use crate::base::geometry::Rect;

pub use crate::base::geometry::Side;

/// Declares the codes with their names, so that no list of them can be forgotten.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident);+ $(;)?) => {
        /// What kind of finding it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FindingCode {
            $($(#[doc = $doc])+ $variant),+
        }

        impl FindingCode {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name, as it is printed.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }

            /// How bad it is: an error is a fault in the picture, a warning asks for a look.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity),+
                }
            }
        }
    };
}

codes! {
    /// Two texts stand on each other.
    TextsOverlap = "teksten-overlappen", Error;
    /// Something is painted over a text.
    TextCovered = "tekst-bedekt", Error;
    /// Something leaves the page.
    OffPage = "buiten-blad", Error;
    /// Something stands in the margin.
    InMargin = "in-marge", Error;
    /// A text leaves the card that it stands on.
    OffCard = "buiten-kader", Error;
    /// A text touches the edge of its card.
    Tight = "te-krap", Warning;
    /// Two cards stand partly on each other.
    CardsOverlap = "kaders-overlappen", Error;
    /// Two edges are almost in line, which looks like a mistake.
    NearMiss = "net-niet-in-lijn", Warning;
    /// Type smaller than the sheet's floor.
    SmallType = "letter-te-klein", Error;
    /// More sizes of type than a sheet bears.
    ManySizes = "te-veel-lettergroottes", Warning;
    /// Text that stands out too little from what is painted beneath it.
    TextContrast = "tekst-contrast", Error;
    /// A mark that stands out too little from what is painted beneath it.
    MarkContrast = "teken-contrast", Error;
    /// Roles that look alike to some readers.
    RolesAlike = "rollen-lijken-op-elkaar", Warning;
    /// Much of the sheet is empty.
    Empty = "veel-leeg", Warning;
    /// A photo with too few pixels for its size.
    CoarsePhoto = "foto-te-grof", Warning;
    /// A target that is hard to hit.
    SmallTarget = "raakvlak-te-klein", Error;
}

/// What was found, with its numbers. Lengths are in user units.
#[derive(Debug, Clone, PartialEq)]
pub enum DesignFault {
    /// Two texts stand on each other, by this much.
    TextsOverlap {
        /// The words of the other text.
        other: String,
        /// Width of what they share.
        width: f64,
        /// Height of what they share.
        height: f64,
    },
    /// Something is painted over a text: this part of it.
    TextCovered {
        /// 0 to 1.
        part: f64,
        /// Its colour.
        by: Color,
    },
    /// Something leaves the page by this much.
    OffPage {
        /// On which side.
        side: Side,
        /// By how much.
        excess: f64,
    },
    /// Something stands this near to the edge of the page.
    InMargin {
        /// Which edge.
        side: Side,
        /// The distance.
        found: f64,
        /// The least distance.
        least: f64,
    },
    /// A text leaves its card by this much.
    OffCard {
        /// On which side.
        side: Side,
        /// By how much.
        excess: f64,
    },
    /// A text stands this near to the edge of its card.
    Tight {
        /// Which edge.
        side: Side,
        /// The distance.
        found: f64,
        /// The least distance.
        least: f64,
    },
    /// Two cards stand partly on each other, by this much.
    CardsOverlap {
        /// Width of what they share.
        width: f64,
        /// Height of what they share.
        height: f64,
    },
    /// The edge of this box and that of another miss each other by this much.
    NearMiss {
        /// Which edge.
        side: Side,
        /// By how much.
        by: f64,
        /// The other box.
        other: Rect,
    },
    /// Type of this size where more is needed.
    SmallType {
        /// The size.
        found: f64,
        /// The least size.
        least: f64,
    },
    /// So many sizes beside the title.
    ManySizes {
        /// The sizes, largest first.
        sizes: Vec<f64>,
        /// The most.
        most: usize,
    },
    /// Text on what is beneath it.
    TextContrast {
        /// Its colour.
        text: Color,
        /// The colour beneath that it stands out from least.
        ground: Color,
        /// The contrast ratio.
        found: f64,
        /// The least ratio.
        least: f64,
    },
    /// A mark on what is beneath it.
    MarkContrast {
        /// What kind of mark.
        mark: Mark,
        /// Its colour.
        color: Color,
        /// The colour beneath.
        ground: Color,
        /// The contrast ratio.
        found: f64,
        /// The least ratio.
        least: f64,
    },
    /// Two roles whose accents look alike.
    RolesAlike {
        /// Indices of the roles.
        roles: (usize, usize),
        /// To whom.
        vision: Vision,
        /// How different they look, in OKLab.
        found: f64,
        /// How different they should.
        least: f64,
    },
    /// Empty room.
    Empty {
        /// Its part of the sheet, 0 to 1.
        part: f64,
        /// The most.
        most: f64,
        /// Whether it is one area, and not all of it together.
        whole: bool,
    },
    /// A photo of so many pixels to an inch.
    CoarsePhoto {
        /// The pixels to an inch; on screens an inch is 96 CSS pixels.
        found: f64,
        /// The least that looks sharp.
        least: f64,
    },
    /// A target of this least width or height.
    SmallTarget {
        /// The size.
        found: f64,
        /// The least size.
        least: f64,
    },
}

/// What a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A line: the arms of a plus, a tick, a cross.
    Line,
    /// A disc: behind a plus or tick, a dot before a name.
    Disc,
    /// An icon.
    Icon,
    /// A mark in a chart.
    Chart,
    /// The narrow bar that ties a sign to its role.
    Bar,
    /// The ring that shows the focus.
    Focus,
}

/// In which state of the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    /// As it is first seen.
    #[default]
    Rest,
    /// With the pointer or focus on this spot.
    Hover(String),
    /// With this spot's panel open.
    Open(String),
}

/// Something that the design check found.
#[derive(Debug, Clone, PartialEq)]
pub struct DesignFinding {
    /// What, with its numbers.
    pub fault: DesignFault,
    /// In which state of the page.
    pub state: State,
    /// Where on the page, in user units.
    pub place: Rect,
    /// The words that it is about; may be empty.
    pub words: String,
    /// JSON pointer of those words in the data file; may be empty.
    pub pointer: String,
}

impl DesignFinding {
    /// Its code.
    #[must_use]
    pub const fn code(&self) -> FindingCode {
        match self.fault {
            DesignFault::TextsOverlap { .. } => FindingCode::TextsOverlap,
            DesignFault::TextCovered { .. } => FindingCode::TextCovered,
            DesignFault::OffPage { .. } => FindingCode::OffPage,
            DesignFault::InMargin { .. } => FindingCode::InMargin,
            DesignFault::OffCard { .. } => FindingCode::OffCard,
            DesignFault::Tight { .. } => FindingCode::Tight,
            DesignFault::CardsOverlap { .. } => FindingCode::CardsOverlap,
            DesignFault::NearMiss { .. } => FindingCode::NearMiss,
            DesignFault::SmallType { .. } => FindingCode::SmallType,
            DesignFault::ManySizes { .. } => FindingCode::ManySizes,
            DesignFault::TextContrast { .. } => FindingCode::TextContrast,
            DesignFault::MarkContrast { .. } => FindingCode::MarkContrast,
            DesignFault::RolesAlike { .. } => FindingCode::RolesAlike,
            DesignFault::Empty { .. } => FindingCode::Empty,
            DesignFault::CoarsePhoto { .. } => FindingCode::CoarsePhoto,
            DesignFault::SmallTarget { .. } => FindingCode::SmallTarget,
        }
    }

    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code().severity()
    }

    /// The sentence: state, words, what is wrong, where.
    #[must_use]
    pub fn message(&self, wording: MessageLanguage) -> String {
        let sentence = self.fault.sentence(wording);
        let around = match wording {
            MessageLanguage::Dutch => nl::design::finding,
            MessageLanguage::English => en::design::finding,
        };
        say(around(&self.state, &self.words, sentence.text(), &self.place)).into_parts().0
    }
}

worded! { pub(crate) DesignFault, () {
    Self::TextsOverlap { other, width, height } => design::texts_overlap(other, *width, *height);
    Self::TextCovered { part, by } => design::text_covered(*part, *by);
    Self::OffPage { side, excess } => design::off_page(*side, *excess);
    Self::InMargin { side, found, least } => design::in_margin(*side, *found, *least);
    Self::OffCard { side, excess } => design::off_card(*side, *excess);
    Self::Tight { side, found, least } => design::tight(*side, *found, *least);
    Self::CardsOverlap { width, height } => design::cards_overlap(*width, *height);
    Self::NearMiss { side, by, other } => design::near_miss(*side, *by, other);
    Self::SmallType { found, least } => design::small_type(*found, *least);
    Self::ManySizes { sizes, most } => design::many_sizes(sizes, *most);
    Self::TextContrast { text, ground, found, least } => design::text_contrast(*text, *ground, *found, *least);
    Self::MarkContrast { mark, color, ground, found, least } =>
        design::mark_contrast(*mark, *color, *ground, *found, *least);
    Self::RolesAlike { roles, vision, found, least } => design::roles_alike(*roles, *vision, *found, *least);
    Self::Empty { part, most, whole } => design::empty(*part, *most, *whole);
    Self::CoarsePhoto { found, least } => design::coarse_photo(*found, *least);
    Self::SmallTarget { found, least } => design::small_target(*found, *least);
} }
