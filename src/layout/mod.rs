//! From data to a finished document. No markup here.
//!
//! `engine` is what a document of any kind is laid out with; `poster` is the infographic itself, in all its sheets, and
//! `leaflet` the same content as text to read, folded or in pages. The sheet says which of them it is a sheet of.

mod catalogue;
mod contact;
mod engine;
mod leaflet;
mod misfit;
mod poster;

use crate::error::Result;
use crate::messages::{Omission, Part};
use crate::page::Document;
use crate::theme::{Sheet, Theme};
use crate::typeset::font::FontBook;
use crate::typeset::text::Setter;

pub use catalogue::{icons as icon_catalogue, illustrations as illustration_catalogue};
pub use contact::{CatalogueSection, Small, contact_sheet};
pub use leaflet::{CoverPictures, cover_pictures, retell as retell_as_leaflet};
pub use misfit::Misfit;
pub use poster::{Candidate, Content, alternative, article, droppable, presentation};

/// What a page will be looked at on: that decides what it may ask of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Medium {
    /// Places answer to a click, and the page invites to it.
    #[default]
    Screen,
    /// Nothing answers. A page whose data has an address invites to scan the code that leads there.
    Paper,
}

/// What a page is painted on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Surface {
    /// What it will be looked at on.
    pub medium: Medium,
    /// How far the picture runs on beyond the trim, in user units.
    pub bleed: f64,
}

impl From<f64> for Surface {
    /// A screen, with so much bleed in user units.
    fn from(bleed: f64) -> Self {
        Self { bleed, ..Self::default() }
    }
}

/// What a page is laid out with.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// Colours and shapes.
    pub theme: &'a Theme,
    /// Page size and its rules.
    pub sheet: &'a Sheet,
    /// Fonts.
    pub fonts: &'a FontBook,
    /// BCP 47 tag.
    pub language: &'a str,
    /// How far the picture runs on beyond the trim, in user units.
    pub bleed: f64,
    /// What it will be looked at on.
    pub medium: Medium,
}

/// Lays an infographic out on a sheet.
///
/// # Errors
/// The outer result fails when something that ships is broken; the inner one when the texts do not fit the sheet.
pub fn lay_out<'a>(
    content: impl Into<Content<'a>>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<LaidOut, Misfit>> {
    lay_out_with(&Setter::new(settings.fonts)?, content.into(), settings)
}

/// [`lay_out`] with the setter of other layouts in the same fonts, which knows the texts that it has set before.
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_with(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<LaidOut, Misfit>> {
    match settings.sheet.leaflet {
        Some(leaflet) => leaflet::lay_out_with(setter, content, (settings, leaflet)),
        None => poster::lay_out_with(setter, content, settings),
    }
}

/// Lays an infographic out so that every text of it can be read without a pointer: a poster with numbered places, and as
/// many pages of the same size as the rest takes (one, as tall as needed, on sheets for screens). A leaflet is as it is.
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_open<'a>(
    content: impl Into<Content<'a>>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<Document, Misfit>> {
    lay_out_open_with(&Setter::new(settings.fonts)?, content.into(), settings)
}

/// [`lay_out_open`] with the setter of other layouts in the same fonts, which knows the texts that it has set before.
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_open_with(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<Document, Misfit>> {
    match settings.sheet.leaflet {
        Some(_) => Ok(lay_out_with(setter, content, settings)?.map(|laid_out| laid_out.document)),
        None => poster::lay_out_open_with(setter, content, settings),
    }
}

/// A finished page, and what the sheet had to leave out.
#[derive(Debug, Clone)]
pub struct LaidOut {
    /// The document: of a poster one page, of a leaflet a page for each side of the paper.
    pub document: Document,
    /// The parts that the sheet leaves out, each with the reason.
    pub omissions: Vec<Omission>,
    /// The best arrangements that were tried, best first; the first is that of the page.
    pub candidates: Vec<Candidate>,
}

impl LaidOut {
    /// The parts that the sheet leaves out.
    #[must_use]
    pub fn left_out(&self) -> Vec<Part> {
        self.omissions.iter().map(|omission| omission.part).collect()
    }
}
