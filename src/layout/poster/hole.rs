//! What an arrangement of the blocks leaves empty on the band.

use super::blocks;
use super::content::Poster;
use crate::base::geometry::Rect;
use crate::theme::Block;

/// The part of a sheet that an empty place on the band may have.
const EMPTY: f64 = 0.05;
/// And the part that may stay free beside calls.
const BESIDE_CALLS: f64 = 0.025;

/// The area beside the calls of a column, where few of them stand on a wide band.
pub(super) fn beside_calls(poster: &Poster<'_>, column: &[(Block, Rect)]) -> f64 {
    let calls = column.iter().filter(|(block, _)| *block == Block::Call);
    let free = calls.map(|(_, at)| blocks::beside_calls(poster, at.w) * at.h).sum::<f64>();
    let page = poster.sheet.width() * poster.sheet.height().unwrap_or(poster.sheet.width());
    if free > BESIDE_CALLS * page { free } else { 0.0 }
}

/// The area of the hole that a column leaves in a row of this height.
pub(super) fn below(poster: &Poster<'_>, column: &[(Block, Rect)], tallest: f64) -> f64 {
    let Some((_, last)) = column.last() else { return 0.0 };
    let spare = tallest - last.bottom();
    let width = last.w;
    let card = |block: &Block| matches!(block, Block::Mix | Block::Returns);
    match column.iter().map(|(block, _)| block).rev().find(|block| card(block)) {
        Some(block) => (spare - blocks::takes(poster, *block, width)).max(0.0) * width,
        // On the band itself a place may be empty, as long as it is not large.
        None => {
            let page = poster.sheet.width() * poster.sheet.height().unwrap_or(poster.sheet.width());
            if spare * width > EMPTY * page { spare * width } else { 0.0 }
        }
    }
}
