//! What can be wrong with a file for the press, and the rules that it breaks.

mod rule;

use super::worded::worded;
use super::{Load, MessageLanguage, Severity};
use crate::base::geometry::{Rect, Size};

pub use super::explain::RuleExplanation;
pub use crate::base::geometry::Side;
pub use rule::PressRule;

/// What breaks a rule, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum PressFault {
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
    /// The profile in the file is damaged, or for colours of another kind.
    UnsuitableProfile,
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
    /// A code for phones whose squares are too small.
    FineCode {
        /// The side of a square, in millimetres.
        found: f64,
        /// What it must be.
        least: f64,
    },
    /// A code for phones that is not dark on a light ground.
    PaleCode,
    /// A code for phones with something in the zone around it that must stay free.
    CrowdedCode,
    /// A page that does not say where it is cut.
    NoTrim,
    /// Boxes of a page that do not lie in each other.
    CrossedBoxes,
    /// The smallest letters of a PDF are too small.
    SmallTypeOn {
        /// Their size, in points.
        found: f64,
        /// What is allowed.
        least: f64,
        /// The page, from 1.
        page: usize,
    },
    /// Words of a PDF that begin too near to the trim.
    UnsafeTextOn {
        /// How near, in millimetres.
        found: f64,
        /// What is allowed.
        least: f64,
        /// The page, from 1.
        page: usize,
    },
    /// Colours of a screen in a PDF.
    ScreenColours {
        /// What they are: RGB, Lab.
        kind: &'static str,
    },
    /// Inks of which the file does not say for which print they are.
    NoIntent,
    /// Transparency in a PDF.
    SeeThrough {
        /// The first page with it, from 1.
        page: usize,
    },
    /// A colour with more ink than the paper can take.
    InkyColour {
        /// All inks together, in per cent.
        most: f64,
        /// What is allowed.
        limit: f64,
    },
    /// A picture with more ink than the paper can take.
    InkyPicture {
        /// The most on a square millimetre, in per cent.
        most: f64,
        /// What is allowed.
        limit: f64,
        /// The page, from 1.
        page: usize,
    },
    /// A picture that could not be read, so that nothing is known of it.
    UnseenPicture {
        /// How it is packed, as the file names it.
        how: String,
        /// The page, from 1.
        page: usize,
    },
    /// A font that is not in the PDF.
    FontNotInside {
        /// Its name.
        family: String,
    },
    /// A PDF that is protected by a password.
    Locked,
    /// Letters that only browsers find.
    PrivateFont {
        /// The family.
        family: String,
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
    /// A part of the file is missing or wrong.
    Damaged {
        /// What, in the reader's words.
        why: String,
    },
    /// It takes too long to read or to draw.
    TooHeavy {
        /// What it has too much of.
        load: Load,
    },
}

/// A rule that a file breaks, with the places.
#[derive(Debug, Clone, PartialEq)]
pub struct PressFinding {
    /// What breaks the rule.
    pub fault: PressFault,
    /// Where, in millimetres from the file's top left; none for the whole file.
    pub areas: Vec<Rect>,
}

impl PressFinding {
    /// A finding about the whole file.
    pub(crate) const fn whole(fault: PressFault) -> Self {
        Self { fault, areas: Vec::new() }
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> PressRule {
        self.fault.rule()
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.rule().severity()
    }

    /// What is wrong, in a sentence without capital and full stop.
    #[must_use]
    pub fn message(&self, wording: MessageLanguage) -> String {
        self.fault.sentence(wording).into_parts().0
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, wording: MessageLanguage) -> &'static str {
        self.rule().explain(wording).mend
    }
}

impl PressFault {
    /// The rule that it breaks.
    const fn rule(&self) -> PressRule {
        match self {
            Self::NoSize => PressRule::NoSize,
            Self::WrongSize { .. } => PressRule::WrongSize,
            Self::LowDpi { .. } => PressRule::LowDpi,
            Self::NoBleed { .. } => PressRule::NoBleed,
            Self::EmptyBleed { .. } => PressRule::EmptyBleed,
            Self::Transparency { .. } => PressRule::Transparency,
            Self::NoColourSpace | Self::UnsuitableProfile | Self::NoIntent => PressRule::NoColourSpace,
            Self::NoTrim | Self::CrossedBoxes => PressRule::Boxes,
            Self::SeeThrough { .. } => PressRule::SeeThrough,
            Self::ScreenColours { .. } => PressRule::ScreenColours,
            Self::TooMuchInk { .. } | Self::InkyColour { .. } | Self::InkyPicture { .. } => PressRule::TooMuchInk,
            Self::UnseenPicture { .. } => PressRule::Unseen,
            Self::Unreachable { .. } => PressRule::Unreachable,
            Self::SmallType { .. } | Self::SmallTypeOn { .. } => PressRule::SmallType,
            Self::ThinLine { .. } => PressRule::ThinLine,
            Self::CoarsePhoto { .. } => PressRule::CoarsePhoto,
            Self::UnsafeText { .. } | Self::UnsafeTextOn { .. } => PressRule::UnsafeText,
            Self::FineCode { .. } | Self::PaleCode | Self::CrowdedCode => PressRule::Code,
            Self::PrivateFont { .. } | Self::FontNotInside { .. } => PressRule::PrivateFont,
            Self::Interactive { .. } => PressRule::Interactive,
            Self::Outside { .. } => PressRule::Outside,
            Self::Damaged { .. } | Self::Locked => PressRule::Damaged,
            Self::TooHeavy { .. } => PressRule::TooHeavy,
        }
    }
}

worded! { pub(crate) PressFault, () {
    Self::NoSize => press::no_size();
    Self::WrongSize { found } => press::wrong_size(*found);
    Self::LowDpi { found, least } => press::low_dpi(*found, *least);
    Self::NoBleed { sheet, found, need } => press::no_bleed(sheet, *found, *need);
    Self::EmptyBleed { sides } => press::empty_bleed(sides);
    Self::Transparency { share } => press::transparency(*share);
    Self::NoColourSpace => press::no_colour_space();
    Self::UnsuitableProfile => press::unsuitable_profile();
    Self::TooMuchInk { most, limit, share } => press::too_much_ink(*most, *limit, *share);
    Self::Unreachable { share } => press::unreachable(*share);
    Self::SmallType { found, least, text } => press::small_type(*found, *least, text);
    Self::ThinLine { found, least } => press::thin_line(*found, *least);
    Self::CoarsePhoto { found, least } => press::coarse_photo(*found, *least);
    Self::UnsafeText { found, least, text } => press::unsafe_text(*found, *least, text);
    Self::FineCode { found, least } => press::fine_code(*found, *least);
    Self::PaleCode => press::pale_code();
    Self::CrowdedCode => press::crowded_code();
    Self::NoTrim => press::no_trim();
    Self::CrossedBoxes => press::crossed_boxes();
    Self::SmallTypeOn { found, least, page } => press::small_type_on(*found, *least, *page);
    Self::UnsafeTextOn { found, least, page } => press::unsafe_text_on(*found, *least, *page);
    Self::ScreenColours { kind } => press::screen_colours(kind);
    Self::NoIntent => press::no_intent();
    Self::SeeThrough { page } => press::see_through(*page);
    Self::InkyColour { most, limit } => press::inky_colour(*most, *limit);
    Self::InkyPicture { most, limit, page } => press::inky_picture(*most, *limit, *page);
    Self::UnseenPicture { how, page } => press::unseen_picture(how, *page);
    Self::FontNotInside { family } => press::font_not_inside(family);
    Self::Locked => press::locked();
    Self::PrivateFont { family } => press::private_font(family);
    Self::Interactive { what } => press::interactive(what);
    Self::Outside { address } => press::outside(address);
    Self::Damaged { why } => press::damaged(why);
    Self::TooHeavy { load } => press::too_heavy(*load);
} }
