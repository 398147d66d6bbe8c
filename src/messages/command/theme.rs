//! What is said about a theme that is made from the colours of a house style.

use std::path::PathBuf;

use crate::messages::worded::worded;

/// Where a colour of a theme stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceOfColour {
    /// A colour of the palette, by its name in theme files.
    Duty(&'static str),
    /// A role, counted from 1.
    Role(usize),
    /// The shade side of a role.
    RoleShade(usize),
    /// A group of strengths, counted from 1.
    Group(usize),
}

/// Something that `theme` says.
#[derive(Debug)]
pub enum ThemeMessage {
    /// A colour cannot be read.
    NoColour {
        /// As typed.
        typed: String,
    },
    /// There are none, or too many.
    Colours {
        /// How many there may be.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// A logo needs a name for those who do not see it.
    LogoWithoutName,
    /// A logo does not lie beside the theme.
    LogoElsewhere {
        /// The logo.
        logo: PathBuf,
        /// The folder of the theme.
        folder: PathBuf,
    },
    /// What became of a colour.
    Became {
        /// The colour, as `#RRGGBB`.
        given: String,
        /// Where it stands as it is.
        same: Vec<String>,
        /// Where it stands lighter or darker, as which colour, and by how many hundredths of the way from black to
        /// white.
        moved: Vec<(String, String, i32)>,
    },
}

worded! { pub(crate) ThemeMessage, () {
    Self::NoColour { typed } => theme::no_colour(typed);
    Self::Colours { most, found } => theme::colours(*most, *found);
    Self::LogoWithoutName => theme::logo_without_name();
    Self::LogoElsewhere { logo, folder } => theme::logo_elsewhere(logo, folder);
    Self::Became { given, same, moved } => theme::became(given, same, moved);
} }
