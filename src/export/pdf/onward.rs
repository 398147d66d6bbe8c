//! What leads on to the next place, on a page with an open panel: an arrow at the foot of its card.

use krilla::surface::Surface;

use super::paint::even_odd;
use super::shared::artifact;
use crate::base::geometry::{Path, Point, Rect};
use crate::page::{Page, Panel};
use crate::typeset::font::is_right_to_left;

/// How large it is beside the close button.
const SIZE: f64 = 1.0;
/// How much of it lies on the card: less than the card has free at its foot.
const ON_CARD: f64 = 0.25;

/// The arrow's box, where reading ends on a card; within the page.
pub(super) fn place(page: &Page, panel: &Panel) -> Rect {
    let (card, side) = (panel.card, panel.close.w * SIZE);
    let x = if is_rtl(page) { card.x + side * 0.5 } else { card.right() - side * 1.5 };
    let y = card.bottom() - side * ON_CARD;
    Rect::new(x, y.min(page.size.h - side * 1.05), side, side)
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

fn is_rtl(page: &Page) -> bool {
    is_right_to_left(&page.language)
}
