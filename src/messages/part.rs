//! The parts of a sheet: what it can leave out.

use std::fmt;

use serde::Deserialize;

use super::Wording;

/// Makes the type and all that is told of a part from one list.
macro_rules! parts {
    ($($(#[$about:meta])* $part:ident = $name:literal at $pointer:literal, $dutch:literal, $english:literal;)+) => {
        /// A part that a sheet shows or leaves out.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum Part {
            $($(#[$about])* #[serde(rename = $name)] $part,)+
        }

        impl Part {
            /// Every part.
            pub const ALL: &[Self] = &[$(Self::$part),+];

            /// Its name in the rules of a sheet.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$part => $name,)+
                }
            }

            /// The JSON pointer of what it shows; empty for what the program adds.
            #[must_use]
            pub const fn pointer(self) -> &'static str {
                match self {
                    $(Self::$part => $pointer,)+
                }
            }

            /// What it is called in a sentence.
            #[must_use]
            pub const fn words(self, wording: Wording) -> &'static str {
                match (self, wording) {
                    $((Self::$part, Wording::Dutch) => $dutch, (Self::$part, Wording::English) => $english,)+
                }
            }
        }
    };
}

parts! {
    /// The key message.
    Message = "boodschap" at "/boodschap", "de boodschap", "the message";
    /// The invitation to click or tap.
    Invitation = "uitnodiging" at "", "de uitnodiging om te klikken", "the invitation to click";
    /// The number of places in the header.
    Places = "plekken" at "/rollen", "de plekken", "the places";
    /// The signs under the places.
    Signs = "borden" at "/rollen", "de borden", "the signs";
    /// Drawings and photos of one's own.
    Drawings = "tekening" at "/rollen", "de eigen tekeningen", "your own drawings";
    /// The strengths.
    Strengths = "krachten" at "/krachtgroepen", "de krachten", "the strengths";
    /// The mixed team.
    Mix = "mix" at "/mix", "de mix", "the mix";
    /// The figure of the mixed team.
    MixFigure = "mix.cijfer" at "/mix/cijfers", "het cijfer bij de mix", "the figure of the mix";
    /// What it returns.
    Returns = "rendement" at "/rendement", "het rendement", "the return";
    /// The figure of what it returns.
    ReturnsFigure = "rendement.cijfer" at "/rendement/cijfers", "het cijfer bij het rendement",
        "the figure of the return";
    /// What readers can do.
    Call = "oproep" at "/oproep", "de oproep", "the call to action";
    /// The sources.
    Sources = "bronnen" at "/bronnen", "de bronnen", "the sources";
    /// The titles of the sources.
    SourceTitles = "bronnen.titels" at "/bronnen", "de titels van de bronnen", "the titles of the sources";
}

impl fmt::Display for Part {
    /// Its name in the rules of a sheet.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
