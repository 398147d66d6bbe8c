//! The links of a panel.

use super::frame::Group;
use super::hotspot::Panel;
use super::role::{LinkTarget, Role};
use super::visit::{Placement, Visitor, Walk, words};
use crate::base::geometry::Rect;

impl Panel {
    /// The links of the card in reading order, in page coordinates.
    #[must_use]
    pub fn links(&self) -> Vec<PlacedLink<'_>> {
        let mut links = Links(Vec::new());
        self.frame.walk(Placement::PAGE, &mut links);
        links.0
    }
}

/// A link that stands in a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLink<'p> {
    /// Where it can be hit.
    pub area: Rect,
    /// Where it leads to.
    pub target: &'p LinkTarget,
    /// Its words.
    pub name: String,
}

/// Gathers links.
struct Links<'p>(Vec<PlacedLink<'p>>);

impl<'p> Visitor<'p> for Links<'p> {
    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        let Some(Role::Link(target)) = &group.role else { return Walk::Into };
        let size = group.frame.size;
        let area = place.rect(Rect::new(0.0, 0.0, size.w, size.h));
        self.0.push(PlacedLink { area, target, name: words(&group.frame) });
        Walk::Past
    }
}
