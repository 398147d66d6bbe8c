//! Links of a page, and the names by which pages of the file are found.

use std::collections::BTreeMap;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::{Destination, NamedDestination, XyzDestination};
use krilla::page::Page as Sheet;
use krilla::tagging::Identifier;

use super::text::point;
use crate::base::geometry::Rect;
use crate::page::Page;

/// The page of the file on which each place's panel is open, by the place's id.
pub(super) type Targets = BTreeMap<String, usize>;

/// Numbers of the pages of a file that one clicks through: the poster first, then its places in order.
pub(super) fn targets(page: &Page) -> Targets {
    page.hotspots().enumerate().map(|(i, hotspot)| (hotspot.id.clone(), i + 1)).collect()
}

/// Where a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum To {
    /// A page of the file, by its number from 0.
    Page(usize),
    /// An address.
    Address(String),
}

/// A link that has been painted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    /// Where it can be hit, in points from the page's upper left corner, bleed included.
    pub(super) area: Rect,
    /// Where it leads.
    pub(super) to: To,
    /// What it says to who cannot see it: some screen readers read this instead of the words.
    pub(super) name: String,
}

impl Link {
    /// Adds its annotation to a page.
    pub(super) fn add(&self, page: &mut Sheet<'_>) -> Identifier {
        let Rect { x, y, w, h } = self.area;
        let area = krilla::geom::Rect::from_xywh(x as f32, y as f32, w.max(0.1) as f32, h.max(0.1) as f32);
        let target = match &self.to {
            To::Page(number) => Target::Destination(Destination::Xyz(top(*number))),
            To::Address(address) => Target::Action(Action::Link(LinkAction::new(address.clone()))),
        };
        let fallback = krilla::geom::Rect::from_xywh(0.0, 0.0, 0.1, 0.1);
        let link = match area.or(fallback) {
            Some(area) => LinkAnnotation::new(area, target),
            None => LinkAnnotation::new_with_quad_points(Vec::new(), target),
        };
        page.add_tagged_annotation(Annotation::new_link(link, Some(self.name.clone())))
    }
}

/// The upper left corner of a page, the reader's zoom kept. An explicit left, which Apple's viewers need.
pub(super) fn top(number: usize) -> XyzDestination {
    XyzDestination::new(number, point(0.0, 0.0))
}

/// A name for each place's page, so that an address can end in `#name`.
pub(super) fn names(page: &Page, targets: &Targets) -> Vec<NamedDestination> {
    let named = |id: &String| Some(NamedDestination::new(id.clone(), top(*targets.get(id)?)));
    page.hotspots().filter_map(|hotspot| named(&hotspot.id)).collect()
}
