//! Text and figures that flow through columns and pages, in rows of one grid.
//!
//! What flows is known here by its rows only: how many, where it may be parted, what it holds on to. The breaks are
//! chosen for all columns at once, as those of a paragraph are for all lines (Knuth and Plass, "Breaking Paragraphs
//! into Lines", 1981): that leaves columns about equally full, and begins them where something begins.

use std::ops::Range;

/// Something that flows, by its rows.
#[derive(Debug, Clone, Default)]
pub(in crate::layout) struct Piece {
    /// How many rows it takes.
    pub(in crate::layout) rows: usize,
    /// Free rows above it, unless it stands at the head of a column.
    pub(in crate::layout) space: usize,
    /// Whether what follows begins in the same column.
    pub(in crate::layout) holds_next: bool,
    /// After how many of its rows it may be parted, in order.
    pub(in crate::layout) breaks: Vec<usize>,
    /// What it costs that a column begins with it, where 1 is the cost of an empty column.
    pub(in crate::layout) cost: f64,
    /// Whether the space above it may grow, so that a column ends at its foot.
    pub(in crate::layout) stretches: bool,
    /// Whether it stands on the panel of what is above it, and is not parted over two: both belong to one thing.
    pub(in crate::layout) kept: bool,
    /// Whether it is a thing of its own that may stand at the foot of another column, where all else leaves room.
    pub(in crate::layout) floats: bool,
}

/// A column to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) struct Room {
    /// How many rows it has.
    pub(in crate::layout) rows: usize,
    /// Whether it is the last of its panel, so that what follows is not seen together with it.
    pub(in crate::layout) ends_panel: bool,
}

impl Piece {
    /// After which lines a paragraph may be parted: never so that a single line of it stands at the foot or at the head
    /// of a column, nor after these lines.
    pub(in crate::layout) fn breaks_of(lines: usize, not_after: impl Fn(usize) -> bool) -> Vec<usize> {
        (LEAST_LINES..=lines.saturating_sub(LEAST_LINES)).filter(|after| !not_after(*after)).collect()
    }
}

/// A piece, or a part of one, in a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::layout) struct FlowRun {
    /// The number of the piece.
    pub(in crate::layout) piece: usize,
    /// Which of its rows.
    pub(in crate::layout) rows: Range<usize>,
    /// The row of the column in which it begins.
    pub(in crate::layout) at: usize,
}

/// The least lines of a paragraph at the foot and at the head of a column.
const LEAST_LINES: usize = 2;
/// What it costs to part a piece.
const PARTED: f64 = 0.06;
/// A column that is emptier than this is not stretched to its foot.
const STRETCHED_FROM: f64 = 0.86;

/// Puts pieces in columns of so many rows, in order; of what does not fit, how many rows are lacking at least.
///
/// A column may be left empty where there is too little for all of them. What floats stands in its place in that order,
/// unless only holes that the others leave hold it.
pub(in crate::layout) fn flow(pieces: &[Piece], columns: &[Room]) -> Result<Vec<Vec<FlowRun>>, usize> {
    let in_order: Vec<usize> = (0..pieces.len()).collect();
    let mut filled = match filled(pieces, &in_order, columns) {
        Ok(filled) => filled,
        Err(lacking) => floated(pieces, columns).ok_or(lacking)?,
    };
    filled.iter_mut().zip(columns).for_each(|(runs, room)| stretch(pieces, runs, room.rows));
    Ok(filled)
}

/// Some of the pieces, by their numbers, in columns.
fn filled(pieces: &[Piece], numbers: &[usize], columns: &[Room]) -> Result<Vec<Vec<FlowRun>>, usize> {
    let some: Vec<Piece> = numbers.iter().filter_map(|number| pieces.get(*number)).cloned().collect();
    let places = Places::of(&some);
    let breaks = places.choose(columns)?;
    let mut from = 0;
    let numbered = |run: FlowRun| Some(FlowRun { piece: *numbers.get(run.piece)?, ..run });
    let filled = breaks.into_iter().map(|to| {
        let runs = places.runs(from, to);
        from = to;
        runs.into_iter().filter_map(numbered).collect()
    });
    Ok(filled.collect())
}

/// All pieces in columns, with what floats in holes; of that, what no hole holds stands in its place once more.
fn floated(pieces: &[Piece], columns: &[Room]) -> Option<Vec<Vec<FlowRun>>> {
    let numbers = 0..pieces.len();
    let mut floating: Vec<usize> =
        numbers.clone().filter(|number| pieces.get(*number).is_some_and(|p| p.floats)).collect();
    while !floating.is_empty() {
        let fixed: Vec<usize> = numbers.clone().filter(|number| !floating.contains(number)).collect();
        let mut filled = filled(pieces, &fixed, columns).ok()?;
        let put = floating.iter().copied().filter(|number| put_in_hole(pieces, *number, columns, &mut filled));
        let put: Vec<usize> = put.collect();
        if put.len() == floating.len() {
            return Some(filled);
        }
        floating = put;
    }
    None
}

/// Puts a piece at the foot of the first column with room for it, between two things; returns whether there is one.
fn put_in_hole(pieces: &[Piece], number: usize, columns: &[Room], filled: &mut [Vec<FlowRun>]) -> bool {
    let Some(piece) = pieces.get(number) else { return false };
    let begins = |run: &FlowRun| run.rows.start == 0 && pieces.get(run.piece).is_some_and(|next| next.stretches);
    let hole = columns.iter().enumerate().find_map(|(column, room)| {
        let last = filled.get(column)?.last()?;
        let at = last.rows.len() + last.at + piece.space;
        let next = filled.iter().skip(column + 1).find_map(|runs| runs.first());
        (at + piece.rows <= room.rows && next.is_none_or(begins)).then_some((column, at))
    });
    let Some((runs, at)) = hole.and_then(|(column, at)| Some((filled.get_mut(column)?, at))) else { return false };
    runs.push(FlowRun { piece: number, rows: 0..piece.rows, at });
    true
}

/// A place at which a column may end and the next begin: before a row of a piece.
#[derive(Debug, Clone, Copy)]
struct ColumnBreak {
    piece: usize,
    row: usize,
    /// The rows above it when everything stands in one column.
    end: usize,
    /// The same with the space above the piece, which falls away at the head of a column.
    start: usize,
    cost: f64,
    /// Whether the next column begins on the same panel.
    kept: bool,
}

/// All places, from the beginning to the end.
struct Places<'p> {
    pieces: &'p [Piece],
    all: Vec<ColumnBreak>,
}

impl<'p> Places<'p> {
    fn of(pieces: &'p [Piece]) -> Self {
        let mut all = Vec::new();
        let mut y = 0;
        for (number, piece) in pieces.iter().enumerate() {
            let held = number.checked_sub(1).and_then(|before| pieces.get(before)).is_some_and(|p| p.holds_next);
            if !held {
                all.push(ColumnBreak {
                    piece: number,
                    row: 0,
                    end: y,
                    start: y + piece.space,
                    cost: piece.cost,
                    kept: piece.kept,
                });
            }
            y += piece.space;
            let inside = piece.breaks.iter().filter(|row| (1..piece.rows).contains(*row));
            all.extend(inside.map(|row| ColumnBreak {
                piece: number,
                row: *row,
                end: y + row,
                start: y + row,
                cost: piece.cost + PARTED,
                kept: piece.kept,
            }));
            y += piece.rows;
        }
        all.push(ColumnBreak { piece: pieces.len(), row: 0, end: y, start: y, cost: 0.0, kept: false });
        Self { pieces, all }
    }

    /// Rows of a column from one place to another.
    fn rows(&self, from: usize, to: usize) -> usize {
        match (self.all.get(from), self.all.get(to)) {
            (Some(from), Some(to)) => to.end.saturating_sub(from.start),
            _ => 0,
        }
    }

    /// The places at which the columns end.
    fn choose(&self, columns: &[Room]) -> Result<Vec<usize>, usize> {
        let count = self.all.len();
        // For each column the least cost at which it can end at each place, and where it then begins.
        let mut table: Vec<Vec<Option<(f64, usize)>>> = Vec::with_capacity(columns.len());
        let mut before = vec![None; count];
        if let Some(first) = before.first_mut() {
            *first = Some(0.0);
        }
        for room in columns {
            let ends: Vec<_> = (0..count).map(|to| self.column(&before, to, *room)).collect();
            before = ends.iter().map(|end| end.map(|(cost, _)| cost)).collect();
            table.push(ends);
        }
        let Some(Some(_)) = before.last() else { return Err(self.lacking(&before, columns)) };
        let mut to = count - 1;
        let mut breaks: Vec<usize> = Vec::with_capacity(columns.len());
        for ends in table.iter().rev() {
            breaks.push(to);
            to = ends.get(to).copied().flatten().map_or(0, |(_, from)| from);
        }
        breaks.reverse();
        Ok(breaks)
    }

    /// The least cost of a column that ends at a place, and where it begins.
    fn column(&self, before: &[Option<f64>], to: usize, room: Room) -> Option<(f64, usize)> {
        if room.ends_panel && self.all.get(to).is_some_and(|place| place.kept) {
            return None;
        }
        let rows = room.rows;
        let mut best: Option<(f64, usize)> = None;
        for from in (0..=to).rev() {
            let taken = self.rows(from, to);
            if taken > rows {
                break;
            }
            let Some(Some(cost)) = before.get(from) else { continue };
            let empty = (rows - taken) as f64 / rows.max(1) as f64;
            let last = to + 1 == self.all.len();
            let next = if last { 0.0 } else { self.all.get(to).map_or(0.0, |place| place.cost) };
            let cost = cost + empty * empty + next;
            if best.is_none_or(|(known, _)| cost < known) {
                best = Some((cost, from));
            }
        }
        best
    }

    /// How many rows more it would take, at least.
    fn lacking(&self, reached: &[Option<f64>], columns: &[Room]) -> usize {
        let furthest = reached.iter().rposition(Option::is_some).unwrap_or(0);
        let rest = self.rows(furthest, self.all.len() - 1);
        let room: usize = columns.iter().map(|room| room.rows).sum();
        rest.max(self.rows(0, self.all.len() - 1).saturating_sub(room)).max(1)
    }

    /// What stands between two places.
    fn runs(&self, from: usize, to: usize) -> Vec<FlowRun> {
        let (Some(from), Some(to)) = (self.all.get(from), self.all.get(to)) else { return Vec::new() };
        let mut runs: Vec<FlowRun> = Vec::new();
        let mut at = 0;
        for (number, piece) in self.pieces.iter().enumerate().take(to.piece + 1).skip(from.piece) {
            let first = if number == from.piece { from.row } else { 0 };
            let last = if number == to.piece { to.row } else { piece.rows };
            if first < last {
                at += if runs.is_empty() { 0 } else { piece.space };
                runs.push(FlowRun { piece: number, rows: first..last, at });
                at += last - first;
            }
        }
        runs
    }
}

/// Lets the space above pieces grow, above all of them alike, where that brings the column nearer to its foot.
fn stretch(pieces: &[Piece], runs: &mut [FlowRun], rows: usize) {
    let taken = runs.last().map_or(0, |run| run.at + run.rows.len());
    if (taken as f64) < rows as f64 * STRETCHED_FROM {
        return;
    }
    let can_grow = |run: &FlowRun| run.rows.start == 0 && pieces.get(run.piece).is_some_and(|piece| piece.stretches);
    let growing = runs.iter().skip(1).filter(|run| can_grow(run)).count();
    if growing == 0 || rows.saturating_sub(taken) < growing {
        return;
    }
    let mut down = 0;
    for (place, run) in runs.iter_mut().enumerate() {
        down += usize::from(place > 0 && can_grow(run));
        run.at += down;
    }
}

#[cfg(test)]
mod tests;
