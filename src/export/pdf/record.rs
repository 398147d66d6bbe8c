//! What is kept of a page while it is painted: its structure, its links, what went wrong.

use super::links::{Link, To};
use super::tags::{Branch, Structure};
use crate::base::geometry::Rect;

/// What painting a page leaves behind.
pub(super) struct PaintRecord {
    /// Points in a user unit.
    scale: f64,
    /// How far the page reaches beyond its trim, in user units.
    bleed: f64,
    /// The links that were painted.
    pub(super) links: Vec<Link>,
    /// What was told.
    pub(super) structure: Structure,
    /// What could not be painted, in a library's words.
    pub(super) faults: Vec<String>,
}

impl PaintRecord {
    /// Of a page with its scale in points and its bleed in user units; the structure goes on from what was told before.
    pub(super) const fn new(scale: f64, bleed: f64, structure: Structure) -> Self {
        Self { scale, bleed, links: Vec::new(), structure, faults: Vec::new() }
    }

    /// Adds a link to what is open in the structure; its area is in page coordinates.
    pub(super) fn link(&mut self, area: Rect, to: To, name: String) {
        let (x, y) = ((area.x + self.bleed) * self.scale, (area.y + self.bleed) * self.scale);
        let area = Rect::new(x, y, area.w * self.scale, area.h * self.scale);
        self.structure.add(Branch::Annotation(self.links.len()));
        self.links.push(Link { area, to, name });
    }
}
