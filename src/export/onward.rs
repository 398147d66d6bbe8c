//! Where what leads from an open panel to the one before and the one after it stands: at the foot of its card.

use crate::base::geometry::Rect;
use crate::page::{Page, Panel};
use crate::typeset::font::is_right_to_left;

/// How much of it lies on the card: less than the card has free at its foot.
const ON_CARD: f64 = 0.25;
/// How far it stands from the side of the card where reading ends, and from the other, in its own widths.
const FROM_SIDE: f64 = 0.5;
const APART: f64 = 0.25;

/// The boxes of what leads back and of what leads on, which is nearest to where reading ends; within the page.
pub(super) fn places(page: &Page, panel: &Panel) -> [Rect; 2] {
    let (card, side) = (panel.card, panel.close.w);
    let y = (card.bottom() - side * ON_CARD).min(page.size.h - side * 1.05);
    let at = |from_side: f64| {
        let x = if is_rtl(page) { card.x + from_side } else { card.right() - from_side - side };
        Rect::new(x, y, side, side)
    };
    [at(side * (FROM_SIDE + 1.0 + APART)), at(side * FROM_SIDE)]
}

/// Whether on is to the left.
pub(super) fn is_rtl(page: &Page) -> bool {
    is_right_to_left(&page.language)
}
