//! A finished document: its pages, and what holds for all of them.

use std::collections::{BTreeMap, BTreeSet};

use super::frame::Group;
use super::layer::Page;
use super::role::{Origin, Role};
use super::text::Face;
use super::visit::{Characters, Origins, PagePart, Placement, Visitor, Walk, words};
use crate::base::geometry::Point;

/// A finished document: a sheet, and the pages that go with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The sheet itself.
    pub first: Page,
    /// The pages after it.
    pub others: Vec<Page>,
    /// BCP 47 tag of the words.
    pub language: String,
    /// The headings in reading order.
    pub outline: Vec<Heading>,
    /// The characters that it shows in each face, in any state of it.
    pub characters: BTreeMap<Face, BTreeSet<char>>,
}

/// A heading of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// BCP 47 tag of the words.
    pub language: Option<String>,
    /// Number of its page, from 0.
    pub page: usize,
    /// Its upper left corner, in page coordinates.
    pub at: Point,
    /// Id of the hotspot in whose panel it stands.
    pub hotspot: Option<String>,
}

impl Document {
    /// A document of a sheet and the pages after it, in the language of the sheet.
    #[must_use]
    pub fn new(first: Page, others: Vec<Page>) -> Self {
        let language = first.language.clone();
        let mut document = Self { first, others, language, outline: Vec::new(), characters: BTreeMap::new() };
        let (mut outline, mut characters) = (Vec::new(), BTreeMap::new());
        for (number, page) in document.pages().enumerate() {
            page.walk(&mut Outline { page: number, hotspot: None, found: &mut outline });
            page.walk(&mut Characters(&mut characters));
        }
        document.outline = outline;
        document.characters = characters;
        document
    }

    /// All pages in order.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// All pages in order, the document taken apart.
    pub fn into_pages(self) -> impl Iterator<Item = Page> {
        std::iter::once(self.first).chain(self.others)
    }

    /// What of the data file the document shows, in any state of it.
    #[must_use]
    pub fn origins(&self) -> BTreeSet<Origin> {
        let mut origins = BTreeSet::new();
        self.pages().for_each(|page| page.walk(&mut Origins(&mut origins)));
        origins
    }
}

/// Gathers the headings of a page.
struct Outline<'o> {
    page: usize,
    hotspot: Option<String>,
    found: &'o mut Vec<Heading>,
}

impl<'p> Visitor<'p> for Outline<'_> {
    fn part(&mut self, part: PagePart<'p>) -> Walk {
        self.hotspot = match part {
            PagePart::Static(_) | PagePart::Chooser(_) => None,
            PagePart::Hover(hotspot) | PagePart::Panel(hotspot) => Some(hotspot.id.clone()),
        };
        Walk::Into
    }

    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        match group.role {
            Some(Role::Heading(level)) => {
                let language = group.frame.texts().first().and_then(|text| text.language.clone());
                let (text, hotspot) = (words(&group.frame), self.hotspot.clone());
                self.found.push(Heading { level, text, language, page: self.page, at: place.at, hotspot });
                Walk::Past
            }
            // A picture's words are its own.
            Some(Role::Decoration | Role::Code(_) | Role::Figure { .. }) => Walk::Past,
            Some(Role::HotspotNames | Role::Prompt | Role::List | Role::Item | Role::Link(_)) | None => Walk::Into,
        }
    }
}
