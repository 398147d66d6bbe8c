//! What an open panel does to the rest of the page, in every kind of file.

use crate::base::geometry::Rect;
use crate::page::Page;

pub(super) use crate::page::{LATE, SCRIM};

/// The whole sheet, bleed included, in page coordinates.
pub(super) fn sheet(page: &Page) -> Rect {
    Rect::new(0.0, 0.0, page.size.w, page.size.h).grown(page.bleed)
}
