//! A page in cells of a square millimetre, gathered row by row.

use super::Side;
use super::ink::{Press, Printed};
use crate::base::geometry::{Rect, Size};

/// Colours further than this (CIEDE2000) from what ink can make are seen to change.
const FAR: f32 = 5.0;
/// Channels from here on count as white.
const WHITE: u8 = 250;
/// A cell is empty if at least so much of it is.
const EMPTY: f64 = 0.98;
/// Cells in a row of an edge that must be empty before it is a fault: a thin line to the edge is none.
const EDGE: usize = 5;

/// What is kept of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Cell {
    inky: bool,
    far: bool,
    empty: bool,
}

/// What is known of a cell while its rows go by.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    pixels: u32,
    ink: f64,
    far: u32,
    empty: u32,
}

/// The cells of a page.
pub(super) struct Cells {
    /// Size in millimetres.
    size: Size,
    across: usize,
    down: usize,
    /// Pixels of the page.
    pixels: (u32, u32),
    limit: f64,
    press: Press,
    /// Whether the file is grey: it is printed with black only.
    pub(super) is_grey: bool,
    sums: Vec<Sum>,
    row: usize,
    cells: Vec<Cell>,
    most: f64,
    clear: u64,
}

impl Cells {
    /// The cells of a page of so many pixels and millimetres; `limit` is the most ink.
    pub(super) fn new(pixels: (u32, u32), size: Size, limit: f64) -> Self {
        let count = |millimetres: f64, pixels: u32| (millimetres.round().max(1.0) as usize).min(pixels.max(1) as usize);
        let (across, down) = (count(size.w, pixels.0), count(size.h, pixels.1));
        let press = Press::fogra39();
        let sums = vec![Sum::default(); across];
        Self {
            size,
            across,
            down,
            pixels,
            limit,
            press,
            is_grey: false,
            sums,
            row: 0,
            cells: Vec::new(),
            most: 0.0,
            clear: 0,
        }
    }

    /// Takes a row of RGBA pixels; `y` counts from the top.
    pub(super) fn take(&mut self, y: u32, rgba: &[u8]) {
        let row = (u64::from(y) * self.down as u64 / u64::from(self.pixels.1.max(1))) as usize;
        if row != self.row {
            self.settle();
            self.row = row;
        }
        let width = self.pixels.0 as usize;
        for (index, sum) in self.sums.iter_mut().enumerate() {
            // The first pixel that belongs to a cell: x × cells / width, rounded up.
            let edge = |index: usize| (index * width).div_ceil(self.across);
            let slice = rgba.get(edge(index) * 4..edge(index + 1) * 4).unwrap_or_default();
            for run in slice.as_chunks::<4>().0.chunk_by(|a, b| a == b) {
                let (Some(&[r, g, b, alpha]), length) = (run.first(), run.len() as u32) else { continue };
                let printed = if self.is_grey { Printed::grey(g) } else { self.press.asks([r, g, b]) };
                let empty = alpha < 128 || [r, g, b].iter().all(|channel| *channel >= WHITE);
                sum.pixels += length;
                sum.ink += f64::from(printed.ink) * f64::from(length);
                sum.far += if printed.off > FAR { length } else { 0 };
                sum.empty += if empty { length } else { 0 };
                self.clear += if alpha < 255 { u64::from(length) } else { 0 };
            }
        }
    }

    /// Keeps the row of cells that is complete.
    fn settle(&mut self) {
        for sum in &mut self.sums {
            let pixels = f64::from(sum.pixels.max(1));
            let ink = sum.ink / pixels;
            self.most = self.most.max(ink);
            self.cells.push(Cell {
                inky: ink > self.limit + 0.5,
                far: f64::from(sum.far) > pixels / 2.0,
                empty: f64::from(sum.empty) >= pixels * EMPTY,
            });
            *sum = Sum::default();
        }
    }

    /// Takes the end of the page.
    pub(super) fn end(&mut self) {
        self.settle();
    }

    /// The most ink in a cell.
    pub(super) fn most_ink(&self) -> f64 {
        self.most
    }

    /// The part of the page that something shows through.
    pub(super) fn clear(&self) -> f64 {
        self.clear as f64 / (f64::from(self.pixels.0) * f64::from(self.pixels.1)).max(1.0)
    }

    /// The cells with too much ink: their part of the page, and where they are.
    pub(super) fn inky(&self) -> (f64, Vec<Rect>) {
        self.chosen(|cell| cell.inky)
    }

    /// The cells with colours that ink cannot make.
    pub(super) fn far(&self) -> (f64, Vec<Rect>) {
        self.chosen(|cell| cell.far)
    }

    /// Cells: their part of the page, and where they are, as strips.
    fn chosen(&self, choose: impl Fn(&Cell) -> bool) -> (f64, Vec<Rect>) {
        let (mut count, mut strips) = (0, Vec::new());
        for (y, row) in self.cells.chunks(self.across).enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|a, b| choose(a) == choose(b)) {
                if run.first().is_some_and(&choose) {
                    count += run.len();
                    strips.push(self.rect(x, y, run.len(), 1));
                }
                x += run.len();
            }
        }
        (count as f64 / self.cells.len().max(1) as f64, strips)
    }

    fn rect(&self, x: usize, y: usize, w: usize, h: usize) -> Rect {
        let (across, down) = (self.size.w / self.across as f64, self.size.h / self.down as f64);
        Rect::new(x as f64 * across, y as f64 * down, w as f64 * across, h as f64 * down)
    }

    /// The sides on which the bleed is empty though the page at the trim is not. `margin` is the room outside of the
    /// bleed, both in millimetres.
    pub(super) fn empty_sides(&self, margin: f64, bleed: f64) -> (Vec<Side>, Vec<Rect>) {
        let outer = margin.round() as usize;
        let inner = (margin + bleed).round() as usize;
        let (mut sides, mut areas) = (Vec::new(), Vec::new());
        for side in [Side::Top, Side::Right, Side::Bottom, Side::Left] {
            let along = if matches!(side, Side::Top | Side::Bottom) { self.across } else { self.down };
            let bare = |at: &usize| {
                let empty = |depth| self.at(side, *at, depth).is_none_or(|cell| cell.empty);
                !empty(inner) && (outer..inner).all(empty)
            };
            let bare: Vec<usize> = (inner..along.saturating_sub(inner)).filter(bare).collect();
            if bare.len() < EDGE {
                continue;
            }
            sides.push(side);
            areas.extend(bare.into_iter().map(|at| self.strip(side, at, outer, inner)));
        }
        (sides, areas)
    }

    /// The cell so many from the beginning of a side, and so many inwards.
    fn at(&self, side: Side, along: usize, depth: usize) -> Option<&Cell> {
        let (x, y) = self.place(side, along, depth)?;
        self.cells.get(y * self.across + x)
    }

    fn place(&self, side: Side, along: usize, depth: usize) -> Option<(usize, usize)> {
        Some(match side {
            Side::Top => (along, depth),
            Side::Bottom => (along, (self.down - 1).checked_sub(depth)?),
            Side::Left => (depth, along),
            Side::Right => ((self.across - 1).checked_sub(depth)?, along),
        })
    }

    /// The bleed beside one cell.
    fn strip(&self, side: Side, along: usize, outer: usize, inner: usize) -> Rect {
        let ends = [outer, inner.saturating_sub(1)].map(|depth| self.place(side, along, depth).unwrap_or_default());
        let [first, last] = ends;
        let (x, y) = (first.0.min(last.0), first.1.min(last.1));
        self.rect(x, y, first.0.max(last.0) - x + 1, first.1.max(last.1) - y + 1)
    }
}
