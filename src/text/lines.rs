//! Which breaks make the best paragraph.
//!
//! The idea is Knuth and Plass's ("Breaking Paragraphs into Lines", 1981): give each line a cost and find the
//! breaks with the least total, instead of filling line after line. The costs are for ragged setting.

use std::ops::Range;

use super::pieces::{After, Piece};

/// How lines are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Running text, ragged right.
    Ragged,
    /// As few lines as possible, and those about equally long.
    Balanced,
}

/// A hyphen costs as much as a line that is four tenths empty: it is for lines that would look torn.
const HYPHEN: f64 = 0.16;
/// Two hyphens in a row cost as much more as a line that is half empty.
const HYPHEN_AGAIN: f64 = 0.25;
/// A last line shorter than this part of the width looks like a lonely word.
const SHORT_LAST: f64 = 0.25;
/// What a lonely last line costs.
const LONELY: f64 = 0.2;
/// Rounding that may not push a fitting word to the next line, in ems.
const SLACK: f64 = 1e-6;

/// The ranges of pieces that make the lines, for a width in ems; the piece that is too wide if none does.
pub(super) fn choose(pieces: &[Piece], width: f64, mode: Mode) -> Result<Vec<Range<usize>>, &Piece> {
    if let Some(wide) = pieces.iter().find(|piece| piece.least > width + SLACK) {
        return Err(wide);
    }
    Ok(match mode {
        Mode::Ragged => best(pieces, width),
        Mode::Balanced => balanced(pieces, width),
    })
}

fn balanced(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let count = greedy(pieces, width).len();
    let widest = pieces.iter().map(|p| p.least).fold(0.0, f64::max);
    let (mut low, mut high) = (widest.min(width), width);
    // Sixteen halvings bring any width in ems below a hundredth of a unit.
    for _ in 0..16 {
        let middle = f64::midpoint(low, high);
        if greedy(pieces, middle).len() <= count { high = middle } else { low = middle }
    }
    greedy(pieces, high)
}

fn greedy(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in 1..=pieces.len() {
        let forced = end >= 2 && pieces.get(end - 2).is_some_and(|p| p.after == After::Forced);
        if end - 1 > start && (forced || line_width(pieces, start, end) > width + SLACK) {
            lines.push(start..end - 1);
            start = end - 1;
        }
    }
    if start < pieces.len() {
        lines.push(start..pieces.len());
    }
    lines
}

/// The width of the line of pieces `start..end`, in ems, with the hyphen that it may end in.
fn line_width(pieces: &[Piece], start: usize, end: usize) -> f64 {
    match (pieces.get(start), pieces.get(end - 1)) {
        (Some(first), Some(last)) => last.to - first.from + last.hyphen,
        _ => 0.0,
    }
}

#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    from: usize,
    hyphen: bool,
}

fn best(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let mut table: Vec<Option<Best>> = vec![None; pieces.len() + 1];
    if let Some(first) = table.first_mut() {
        *first = Some(Best { cost: 0.0, from: 0, hyphen: false });
    }
    for end in 1..=pieces.len() {
        let found = best_line_ending(pieces, width, end, &table);
        if let Some(slot) = table.get_mut(end) {
            *slot = found;
        }
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let Some(Some(line)) = table.get(end) else { return greedy(pieces, width) };
        lines.push(line.from..end);
        end = line.from;
    }
    lines.reverse();
    lines
}

fn best_line_ending(pieces: &[Piece], width: f64, end: usize, table: &[Option<Best>]) -> Option<Best> {
    let mut found: Option<Best> = None;
    for from in (0..end).rev() {
        let forced_inside = end >= 2 && from + 1 < end && pieces.get(from).is_some_and(|p| p.after == After::Forced);
        let length = line_width(pieces, from, end);
        if forced_inside || (length > width + SLACK && from + 1 < end) {
            break;
        }
        let Some(Some(before)) = table.get(from) else { continue };
        let hyphen = pieces.get(end - 1).is_some_and(|p| p.after == After::Hyphen);
        let cost = before.cost + cost(length / width, end == pieces.len(), hyphen, before.hyphen, from == 0);
        if found.is_none_or(|b| cost < b.cost) {
            found = Some(Best { cost, from, hyphen });
        }
    }
    found
}

/// The cost of a line that is `full` (0 to 1) of the width.
fn cost(full: f64, last: bool, hyphen: bool, hyphen_before: bool, only: bool) -> f64 {
    let empty = (1.0 - full).max(0.0);
    let mut cost = if last { 0.0 } else { empty * empty };
    // Each line costs a little, so that a paragraph is not longer than it need be.
    cost += 0.01;
    if last && !only && full < SHORT_LAST {
        cost += LONELY;
    }
    if hyphen {
        cost += HYPHEN + if hyphen_before { HYPHEN_AGAIN } else { 0.0 };
    }
    cost
}
