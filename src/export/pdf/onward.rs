//! What leads on to the next place, on a page with an open panel: an arrow at the foot of its card.

use krilla::surface::Surface;

use super::paint::even_odd;
use super::shared::artifact;
use crate::base::geometry::{Path, Point, Rect};
use crate::export::onward::{is_rtl, places};
use crate::page::{Page, Panel};

/// The arrow's box, where reading ends on a card; within the page.
pub(super) fn place(page: &Page, panel: &Panel) -> Rect {
    let [_, next] = places(page, panel);
    next
}

/// Draws it in its box.
pub(super) fn draw(surface: &mut Surface<'_>, page: &Page, at: Rect) {
    let (c, r) = (at.centre(), at.w / 2.0);
    let disc = |r: f64| Path::rounded(Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r), r);
    let forward = if is_rtl(page) { -r } else { r };
    let p = |x: f64, y: f64| Point::new(c.x + x * forward, c.y + y * r);
    let corners = [(-0.27, -0.4), (-0.11, -0.56), (0.43, 0.0), (-0.11, 0.56), (-0.27, 0.4), (0.11, 0.0)];
    let arrow = Path::polygon(&corners.map(|(x, y)| p(x, y)));
    surface.start_tagged(artifact());
    // A ring of paper, since what lies beneath may be as dark as ink.
    even_odd(surface, &[disc(r)], page.paper, 1.0);
    even_odd(surface, &[disc(r * 0.88)], page.ink, 1.0);
    even_odd(surface, &[arrow], page.paper, 1.0);
    surface.end_tagged();
}
