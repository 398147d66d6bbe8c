//! The links of a panel.

use super::frame::Group;
use super::hotspot::Panel;
use super::role::{Role, Target};
use super::visit::{Place, Visitor, Walk, words};
use crate::base::geometry::Rect;

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
