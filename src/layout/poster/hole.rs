//! What an arrangement of the blocks leaves empty on the band.

use super::content::Poster;
use super::{call, card};
use crate::base::geometry::Rect;
use crate::page::Frame;
use crate::theme::Block;

/// The part of a sheet that an empty place on the band may have.
const EMPTY: f64 = 0.05;
/// And the part that may stay free beside calls.
const BESIDE_CALLS: f64 = 0.025;

/// The area beside the calls of a column, where few of them stand on a wide band.
pub(super) fn beside_calls(poster: &Poster<'_>, column: &[(Block, Rect)]) -> f64 {
    let calls = column.iter().filter(|(block, _)| *block == Block::Call);
    let free = calls.map(|(_, at)| call::beside_calls(poster, at.w) * at.h).sum::<f64>();
    let page = poster.sheet.width() * poster.sheet.height().unwrap_or(poster.sheet.width());
    if free > BESIDE_CALLS * page { free } else { 0.0 }
}

/// The part of a card's width that its words take at least.
const WORDS: f64 = 0.45;

/// The area beside the words of a card of the mix, where a few short ones stand in a wide card.
pub(super) fn beside_words(poster: &Poster<'_>, block: Block, card: &Frame) -> f64 {
    let inner = card.size.w - poster.unit * 5.0;
    let lines = card.texts().into_iter().flat_map(|text| &text.lines);
    let words = lines.map(|line| line.width).fold(0.0, f64::max);
    let is_bare = block == Block::Mix && words < WORDS * inner;
    if is_bare { (inner - words) * card.size.h } else { 0.0 }
}

/// The area of the hole that a column leaves in a row of this height.
pub(super) fn below(poster: &Poster<'_>, column: &[(Block, Rect)], tallest: f64) -> f64 {
    let Some((_, last)) = column.last() else { return 0.0 };
    let spare = tallest - last.bottom();
    let width = last.w;
    let card = |block: &Block| matches!(block, Block::Mix | Block::Returns);
    match column.iter().map(|(block, _)| block).rev().find(|block| card(block)) {
        Some(block) => (spare - card::takes(poster, *block, width)).max(0.0) * width,
        // On the band itself a place may be empty, as long as it is not large.
        None => {
            let page = poster.sheet.width() * poster.sheet.height().unwrap_or(poster.sheet.width());
            if spare * width > EMPTY * page { spare * width } else { 0.0 }
        }
    }
}
