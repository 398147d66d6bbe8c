//! The empty corners of the band.

use super::composition::Composition;
use crate::base::geometry::Rect;
use crate::theme::Block;

/// The largest empty rectangle in a corner of the band, as a part of the sheet.
pub(super) fn of(found: &Composition<'_>) -> f64 {
    let Some(top) = found.band else { return 0.0 };
    let sheet = found.poster.sheet;
    let inner =
        Rect::new(sheet.margin, top, sheet.width() - 2.0 * sheet.margin, found.height - top - sheet.margin * 0.5);
    // Headings stand above chips, which is enough to know of them.
    let blocks = found.blocks.iter().filter(|placed| placed.block != Block::Strengths).map(|placed| placed.at);
    let headings = found.blocks.iter().filter(|placed| placed.block == Block::Strengths).map(|placed| {
        let body = found.poster.sizes.body;
        Rect::new(placed.at.x, placed.at.y, body * HEADING.0, body * HEADING.1)
    });
    let sources = found.sources.as_ref().map(|(y, sources)| {
        let frame = &sources.made.frame;
        let width = frame.texts().into_iter().map(|text| text.bounds.w).fold(0.0, f64::max);
        Rect::new(sheet.margin, *y, width, frame.size.h)
    });
    let content: Vec<Rect> = found.chips.iter().copied().chain(blocks).chain(headings).chain(sources).collect();
    let corners = [(true, true), (true, false), (false, true), (false, false)];
    let largest = corners.into_iter().map(|corner| largest_in(corner, inner, &content)).fold(0.0, f64::max);
    largest / (sheet.width() * found.height)
}

/// Width and height of the heading of strengths, in sizes of body text.
const HEADING: (f64, f64) = (9.0, 3.0);

/// The area of the largest rectangle in a corner of `inner` that holds nothing.
fn largest_in((left, top): (bool, bool), inner: Rect, content: &[Rect]) -> f64 {
    let across = |rect: &Rect| if left { rect.x - inner.x } else { inner.right() - rect.right() };
    let down = |rect: &Rect| if top { rect.y - inner.y } else { inner.bottom() - rect.bottom() };
    let mut near: Vec<(f64, f64)> = content.iter().map(|rect| (across(rect).max(0.0), down(rect).max(0.0))).collect();
    near.push((inner.w, 0.0));
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut largest, mut height) = (0.0_f64, inner.h);
    for (x, y) in near {
        largest = largest.max(x * height);
        height = height.min(y);
    }
    largest
}
