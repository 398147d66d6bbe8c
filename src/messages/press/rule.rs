//! The rules for files that go to a press: their codes, and the pages about them.

use crate::messages::explain::{Labels, RuleExplanation};
use crate::messages::sentence::RulePage;
use crate::messages::{MessageLanguage, Severity, en, nl};

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $name:literal, $severity:ident, $topic:ident::$page:ident;)+) => {
        /// A rule for files that go to a press.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PressRule {
            $($(#[$doc])* $rule,)+
        }

        impl PressRule {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$rule),+];

            /// Its code.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)+
                }
            }

            /// How bad it is to break it.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$rule => Severity::$severity,)+
                }
            }

            /// What it asks and what to do about a file that breaks it, in a language.
            const fn page(self, wording: MessageLanguage) -> RulePage {
                match (self, wording) {
                    $((Self::$rule, MessageLanguage::Dutch) => nl::$topic::$page,
                    (Self::$rule, MessageLanguage::English) => en::$topic::$page,)+
                }
            }
        }
    };
}

rules! {
    /// A size in millimetres.
    NoSize = "druk-geen-maat", Error, press::NO_SIZE;
    /// The size of a sheet with its bleed.
    WrongSize = "druk-maat", Error, press::WRONG_SIZE;
    /// Enough pixels.
    LowDpi = "druk-dpi", Error, press::LOW_DPI;
    /// Room for bleed.
    NoBleed = "druk-afloop", Error, press::NO_BLEED;
    /// A picture in the bleed.
    EmptyBleed = "druk-lege-afloop", Error, press::EMPTY_BLEED;
    /// Nothing shows through.
    Transparency = "druk-doorzichtig", Error, press::TRANSPARENCY;
    /// A page that says where it is cut.
    Boxes = "druk-kaders", Error, press::BOXES;
    /// Nothing that old programs must flatten.
    SeeThrough = "druk-transparantie", Warning, press::SEE_THROUGH;
    /// Colours of ink.
    ScreenColours = "druk-rgb", Warning, press::SCREEN_COLOURS;
    /// What the colours mean.
    NoColourSpace = "druk-kleurruimte", Warning, press::NO_COLOUR_SPACE;
    /// Not too much ink.
    TooMuchInk = "druk-inkt", Error, press::TOO_MUCH_INK;
    /// Colours that can be printed.
    Unreachable = "druk-kleur", Warning, press::UNREACHABLE;
    /// Type that can be read.
    SmallType = "druk-letter", Error, press::SMALL_TYPE;
    /// Lines that can be seen.
    ThinLine = "druk-lijn", Error, press::THIN_LINE;
    /// Photos with enough pixels.
    CoarsePhoto = "druk-foto", Warning, press::COARSE_PHOTO;
    /// Words away from the trim.
    UnsafeText = "druk-rand", Error, press::UNSAFE_TEXT;
    /// Codes that phones can read.
    Code = "druk-qr", Error, press::CODE;
    /// Letters that a print shop has.
    PrivateFont = "druk-lettertype", Error, press::PRIVATE_FONT;
    /// Nothing that answers.
    Interactive = "druk-interactief", Error, press::INTERACTIVE;
    /// Nothing from elsewhere.
    Outside = "druk-verwijzing", Error, press::OUTSIDE;
    /// Pictures of which something can be known.
    Unseen = "druk-ongezien", Warning, press::UNSEEN;
    /// A file that is whole.
    Damaged = "druk-beschadigd", Error, press::DAMAGED;
    /// A file that can be read in the time that there is.
    TooHeavy = "druk-te-zwaar", Error, press::TOO_HEAVY;
}

impl PressRule {
    /// The rule with this code.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }

    /// What it is for, in a language.
    #[must_use]
    pub const fn explain(self, wording: MessageLanguage) -> RuleExplanation {
        let RulePage { meaning, mend } = self.page(wording);
        RuleExplanation { meaning, mend }
    }

    /// The page of `explain` about it.
    #[must_use]
    pub fn manual_page(self, wording: MessageLanguage) -> String {
        let (labels, RulePage { meaning, mend }) = (Labels::of(wording), self.page(wording));
        let kind = labels.severity(self.severity());
        format!("{} ({kind})\n\n{meaning}\n\n{}\n{mend}.\n", self.name(), labels.mend)
    }
}
