//! The rules, each with its code.

use super::Fault;
use crate::messages::Severity;

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $name:literal $severity:ident,)*) => {
        /// A rule for files that go to a press.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$rule),*];

            /// Its code.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)*
                }
            }

            /// How bad it is to break it.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$rule => Severity::$severity,)*
                }
            }
        }
    };
}

rules! {
    /// A size in millimetres.
    NoSize "druk-geen-maat" Error,
    /// The size of a sheet with its bleed.
    WrongSize "druk-maat" Error,
    /// Enough pixels.
    LowDpi "druk-dpi" Error,
    /// Room for bleed.
    NoBleed "druk-afloop" Error,
    /// A picture in the bleed.
    EmptyBleed "druk-lege-afloop" Error,
    /// Nothing shows through.
    Transparency "druk-doorzichtig" Error,
    /// What the colours mean.
    NoColourSpace "druk-kleurruimte" Warning,
    /// Not too much ink.
    TooMuchInk "druk-inkt" Error,
    /// Colours that can be printed.
    Unreachable "druk-kleur" Warning,
    /// Type that can be read.
    SmallType "druk-letter" Error,
    /// Lines that can be seen.
    ThinLine "druk-lijn" Error,
    /// Photos with enough pixels.
    CoarsePhoto "druk-foto" Warning,
    /// Words away from the trim.
    UnsafeText "druk-rand" Error,
    /// Nothing that answers.
    Interactive "druk-interactief" Error,
    /// Nothing from elsewhere.
    Outside "druk-verwijzing" Error,
}

impl Rule {
    /// The rule with this code.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

impl Fault {
    /// The rule that it breaks.
    pub(super) const fn rule(&self) -> Rule {
        match self {
            Self::NoSize => Rule::NoSize,
            Self::WrongSize { .. } => Rule::WrongSize,
            Self::LowDpi { .. } => Rule::LowDpi,
            Self::NoBleed { .. } => Rule::NoBleed,
            Self::EmptyBleed { .. } => Rule::EmptyBleed,
            Self::Transparency { .. } => Rule::Transparency,
            Self::NoColourSpace => Rule::NoColourSpace,
            Self::TooMuchInk { .. } => Rule::TooMuchInk,
            Self::Unreachable { .. } => Rule::Unreachable,
            Self::SmallType { .. } => Rule::SmallType,
            Self::ThinLine { .. } => Rule::ThinLine,
            Self::CoarsePhoto { .. } => Rule::CoarsePhoto,
            Self::UnsafeText { .. } => Rule::UnsafeText,
            Self::Interactive { .. } => Rule::Interactive,
            Self::Outside { .. } => Rule::Outside,
        }
    }
}
