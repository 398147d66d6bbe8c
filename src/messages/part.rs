//! The parts of a sheet: what it can leave out.

use std::fmt;

use serde::Deserialize;

/// Makes the type and all that is told of a part from one list.
macro_rules! parts {
    ($($(#[$about:meta])* $part:ident = $name:literal at $pointer:literal;)+) => {
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
        }
    };
}

parts! {
    /// The key message.
    Message = "boodschap" at "/boodschap";
    /// The invitation to click, tap or scan.
    Invitation = "uitnodiging" at "";
    /// The codes at the roles, for phones.
    RoleCodes = "rollen.qr" at "/qr";
    /// The number of places in the header.
    Places = "plekken" at "/rollen";
    /// The signs under the places.
    Signs = "borden" at "/rollen";
    /// The promises on the signs.
    Promises = "beloften" at "/rollen";
    /// Drawings and photos of one's own.
    Drawings = "tekening" at "/rollen";
    /// The strengths.
    Strengths = "krachten" at "/krachtgroepen";
    /// The mixed team.
    Mix = "mix" at "/mix";
    /// The figure of the mixed team.
    MixFigure = "mix.cijfer" at "/mix/cijfers";
    /// What it returns.
    Returns = "rendement" at "/rendement";
    /// The figure of what it returns.
    ReturnsFigure = "rendement.cijfer" at "/rendement/cijfers";
    /// What readers can do.
    Call = "oproep" at "/oproep";
    /// The sources.
    Sources = "bronnen" at "/bronnen";
    /// The titles of the sources.
    SourceTitles = "bronnen.titels" at "/bronnen";
    /// The figures at the roles, in a leaflet.
    RoleFigures = "rollen.cijfers" at "/rollen";
    /// The drawings of the figures at the roles, in a leaflet: those figures are told in words.
    RoleCharts = "rollen.grafieken" at "/rollen";
    /// Some of these drawings.
    SomeRoleCharts = "rollen.grafieken.deel" at "/rollen";
    /// The drawings of the other figures, in a leaflet: those figures are told in words.
    MoreCharts = "grafieken" at "/cijfers";
    /// Some of these drawings.
    SomeCharts = "grafieken.deel" at "/cijfers";
    /// The examples at the roles, in a leaflet.
    Examples = "rollen.voorbeelden" at "/rollen";
    /// What each strength is, in a leaflet.
    StrengthTexts = "krachten.uitleg" at "/krachtgroepen";
    /// The figures that belong to no role or strength, in a leaflet.
    MoreFigures = "cijfers" at "/cijfers";
    /// Some of the figures at the roles, in a leaflet.
    SomeRoleFigures = "rollen.cijfers.deel" at "/rollen";
    /// Some of the other figures, in a leaflet.
    SomeFigures = "cijfers.deel" at "/cijfers";
    /// The introduction of a leaflet.
    Introduction = "inleiding" at "/folder/inleiding";
    /// Some of the quotes of a leaflet.
    SomeQuotes = "citaten.deel" at "/folder/citaten";
    /// The quotes of a leaflet.
    Quotes = "citaten" at "/folder/citaten";
}

impl fmt::Display for Part {
    /// Its name in the rules of a sheet.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
