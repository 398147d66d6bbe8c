//! The kinds of file that can be made.

use std::ffi::OsStr;
use std::path::Path;

/// A kind of picture that can be made of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Interactive, sharp at any size.
    Svg,
    /// Pixels.
    Png,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// Its name, which is the ending of its files.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// The ending of a page, and its name after `--to`.
pub(crate) const PAGE: &str = "html";

/// A kind of file that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileKind {
    /// A picture of a sheet.
    Picture(Kind),
    /// A page with the graphic and its content as text; of no sheet in particular.
    Page,
}

impl FileKind {
    /// Every kind.
    pub(crate) const ALL: [Self; 3] = [Self::Picture(Kind::Svg), Self::Picture(Kind::Png), Self::Page];

    /// Its name, which is the ending of its files.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Picture(kind) => kind.name(),
            Self::Page => PAGE,
        }
    }

    /// The kind with this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }

    /// The kind that a path ends in.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        path.extension().and_then(OsStr::to_str).and_then(Self::named)
    }
}
