//! What answers a reader: places that can be hit, and the panels that they open.

use super::frame::{Frame, Group};
use super::role::{Role, Target};
use super::visit::{Place, Visitor, Walk, words};
use crate::base::geometry::Rect;

/// A place or a strength that answers: its target, and the panel that it opens.
#[derive(Debug, Clone, PartialEq)]
pub struct Hotspot {
    /// Id from the data file; unique on the page.
    pub id: String,
    /// Accessible name: the visible words.
    pub name: String,
    /// BCP 47 tag of the name, where it differs from the page's.
    pub language: Option<String>,
    /// Where it can be hit, in page coordinates.
    pub target: Rect,
    /// Corner radius of the target's focus ring.
    pub radius: f64,
    /// Drawn over the page under hover and focus, in page coordinates.
    pub hover: Frame,
    /// What opens.
    pub panel: Panel,
}

/// What a hotspot opens: the rest dims, some places stay lit, a card tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Accessible name of the group.
    pub name: String,
    /// Rectangles that stay lit, with one corner radius; page coordinates.
    pub lit: Vec<(Rect, f64)>,
    /// The card's box, in page coordinates.
    pub card: Rect,
    /// The card's content in page coordinates, its background included. Its links lead to other hotspots.
    pub frame: Frame,
    /// The close button's box, in page coordinates; it is drawn by `frame`.
    pub close: Rect,
}

impl Panel {
    /// The links of the card in reading order, in page coordinates.
    #[must_use]
    pub fn links(&self) -> Vec<Link<'_>> {
        let mut links = Links(Vec::new());
        self.frame.walk(Place::PAGE, &mut links);
        links.0
    }
}

/// A link that stands in a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Link<'p> {
    /// Where it can be hit.
    pub area: Rect,
    /// Where it leads to.
    pub target: &'p Target,
    /// Its words.
    pub name: String,
}

/// Gathers links.
struct Links<'p>(Vec<Link<'p>>);

impl<'p> Visitor<'p> for Links<'p> {
    fn enter(&mut self, group: &'p Group, place: Place) -> Walk {
        let Some(Role::Link(target)) = &group.role else { return Walk::Into };
        let size = group.frame.size;
        let area = place.rect(Rect::new(0.0, 0.0, size.w, size.h));
        self.0.push(Link { area, target, name: words(&group.frame) });
        Walk::Past
    }
}
