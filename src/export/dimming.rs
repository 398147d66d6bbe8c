//! What an open panel does to the rest of the page, in every kind of file.

use crate::base::geometry::Rect;
use crate::page::Page;

/// How strongly what was painted before an open panel is covered with ink. More would take the words under it below
/// the contrast that readers need, and they can still be chosen.
pub(super) const SCRIM: f64 = 0.25;
/// Opacity of the layers after the list with the open panel.
pub(super) const LATE: f64 = 0.85;

/// The whole sheet, bleed included, in page coordinates.
pub(super) fn sheet(page: &Page) -> Rect {
    Rect::new(0.0, 0.0, page.size.w, page.size.h).grown(page.bleed)
}
