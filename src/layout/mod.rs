//! From data to a finished document. No markup here.
//!
//! `engine` is what a document of any kind is laid out with; `poster` is the infographic itself, in all its sheets.

mod catalogue;
mod contact;
mod engine;
mod misfit;
mod poster;

use crate::messages::Part;
use crate::page::Document;
use crate::theme::{Sheet, Theme};
use crate::typeset::font::FontBook;

pub use catalogue::{icons as icon_catalogue, illustrations as illustration_catalogue};
pub use contact::{CatalogueSection, Small, contact_sheet};
pub use misfit::Misfit;
pub use poster::{Candidate, Content, article, droppable, lay_out, lay_out_open, lay_out_open_with, lay_out_with};

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

/// A finished page, and what the sheet had to leave out.
#[derive(Debug, Clone)]
pub struct LaidOut {
    /// The document, which is one page.
    pub document: Document,
    /// The parts that the sheet leaves out.
    pub omissions: Vec<Part>,
    /// The best arrangements that were tried, best first; the first is that of the page.
    pub candidates: Vec<Candidate>,
}
