//! Cards in columns, filled from top to bottom.

use crate::page::Frame;

/// How many cards further on a card is looked for that fits the foot of a column.
const AHEAD: usize = 3;

/// Moves one of the cards that may change places (a range of them) up to where the next one in order is too tall for
/// what is left of a column: a column half empty looks like a mistake.
pub(in crate::layout) fn settle(cards: &mut [(usize, Frame)], free: std::ops::Range<usize>, gap: f64, room: f64) {
    let mut y = 0.0;
    for next in 0..cards.len() {
        let height = |i: usize| cards.get(i).map_or(f64::INFINITY, |(_, card)| card.size.h);
        let fits = |i: usize| y <= 0.0 || y + height(i) <= room;
        let mut ahead = (next..cards.len()).take(AHEAD).filter(|i| *i == next || free.contains(i));
        let chosen = if fits(next) || !free.contains(&next) { next } else { ahead.find(|i| fits(*i)).unwrap_or(next) };
        y = if fits(chosen) { y } else { 0.0 } + height(chosen) + gap;
        if let Some(part) = cards.get_mut(next..=chosen) {
            part.rotate_right(1);
        }
    }
}

/// Where each card starts in its column, column by column: as many cards as a page of this height takes, in columns
/// as equal as their order allows.
pub(in crate::layout) fn columns(heights: &[f64], count: usize, gap: f64, room: Option<f64>) -> Vec<Vec<f64>> {
    let packed = |limit: f64| {
        let mut out: Vec<Vec<f64>> = vec![Vec::new()];
        let mut y = 0.0;
        for height in heights {
            if y > 0.0 && y + height > limit {
                if out.len() == count {
                    return (out, false);
                }
                out.push(Vec::new());
                y = 0.0;
            }
            if let Some(column) = out.last_mut() {
                column.push(y);
            }
            y += height + gap;
        }
        (out, true)
    };
    let all: f64 = heights.iter().map(|h| h + gap).sum();
    let (first, fits) = packed(room.unwrap_or(all));
    if !fits {
        return first;
    }
    let (mut low, mut high) = (heights.iter().copied().fold(0.0, f64::max), room.unwrap_or(all));
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if packed(middle).1 { high = middle } else { low = middle }
    }
    packed(high).0
}
