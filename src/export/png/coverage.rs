//! How far each pixel of a band is inside an outline.
//!
//! For every row of samples the places where the outline crosses it are sorted; between them one is in or out. Four
//! rows of samples make a row of pixels, as runs of pixels that are covered alike.

use super::blend::FULL;
use super::outline::{GRID, Line, lines};
use std::ops::Range;
use usvg::FillRule;
use usvg::tiny_skia_path::Path;

/// Pixels next to each other that are covered alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The first column.
    pub(super) start: u32,
    /// The column after the last.
    pub(super) end: u32,
    /// Samples inside, 1 to [`FULL`].
    pub(super) samples: u8,
}

/// What one outline covers in a band: a place in [`Coverage`].
#[derive(Debug, Clone)]
pub(super) struct Cover {
    /// Rows of the page.
    rows: Range<u32>,
    /// Where in `ends` its first row is.
    first: usize,
}

/// What the outlines of a band cover.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// Runs of all rows of all outlines.
    runs: Vec<Run>,
    /// Where in `runs` each row of each outline ends; each outline has one more, for where its first row starts.
    ends: Vec<usize>,
    /// Space to work in.
    crossings: Vec<Crossing>,
    sorted: Vec<Crossing>,
    counts: Vec<usize>,
    changes: Changes,
}

/// Where an outline crosses a row of samples.
#[derive(Debug, Clone, Copy, Default)]
struct Crossing {
    /// Row of samples, counted from the band's top.
    row: u16,
    /// 1 downwards, -1 upwards.
    winding: i8,
    /// The first sample to the right of it.
    x: i32,
}

/// Where along a row of pixels the number of samples inside changes.
#[derive(Debug, Default)]
struct Changes {
    /// How many more samples are inside from each column on.
    samples: Vec<i8>,
    /// A bit for each column that has a change.
    changed: Vec<u64>,
    /// The words of `changed` that have bits, if any.
    words: Option<Range<usize>>,
}

impl Coverage {
    /// Forgets all outlines.
    pub(super) fn clear(&mut self) {
        self.runs.clear();
        self.ends.clear();
    }

    /// Adds what `path` covers in `rows` of a page that is `width` pixels wide.
    pub(super) fn add(&mut self, path: &Path, rule: FillRule, rows: &Range<u32>, width: u32) -> Cover {
        let samples = rows.start as i32 * GRID..rows.end as i32 * GRID;
        let right = width as i32 * GRID;
        self.crossings.clear();
        let crossings = &mut self.crossings;
        lines(path, &samples, &mut |line| cross(line, samples.start, right, crossings));
        self.sort(samples.len());
        self.changes.widen(width);
        let first = self.ends.len();
        self.ends.push(self.runs.len());
        for row in 0..samples.len() / GRID as usize {
            self.finish_row(row, rule);
        }
        Cover { rows: rows.clone(), first }
    }

    /// The runs of row `y` of the page, from left to right.
    pub(super) fn runs(&self, cover: &Cover, y: u32) -> &[Run] {
        if !cover.rows.contains(&y) {
            return &[];
        }
        let row = cover.first + (y - cover.rows.start) as usize;
        match self.ends.get(row..row + 2) {
            Some([start, end]) => self.runs.get(*start..*end).unwrap_or_default(),
            _ => &[],
        }
    }

    /// Puts the crossings in order: row by row, and from left to right. Afterwards `counts[n]..counts[n + 1]` are
    /// those of row n of samples.
    fn sort(&mut self, rows: usize) {
        self.counts.clear();
        self.counts.resize(rows + 2, 0);
        for crossing in &self.crossings {
            self.counts.iter_mut().skip(usize::from(crossing.row) + 2).take(1).for_each(|n| *n += 1);
        }
        let mut total = 0;
        for count in &mut self.counts {
            total += *count;
            *count = total;
        }
        self.sorted.clear();
        self.sorted.resize(self.crossings.len(), Crossing::default());
        for crossing in &self.crossings {
            let Some(place) = self.counts.get_mut(usize::from(crossing.row) + 1) else { continue };
            self.sorted.iter_mut().skip(*place).take(1).for_each(|slot| *slot = *crossing);
            *place += 1;
        }
        for row in 0..rows {
            if let Some([start, end]) = self.counts.get(row..row + 2)
                && let Some(crossings) = self.sorted.get_mut(*start..*end)
            {
                crossings.sort_unstable_by_key(|c| c.x);
            }
        }
    }

    /// Adds the runs of a row of pixels, counted from the band's top.
    fn finish_row(&mut self, row: usize, rule: FillRule) {
        let rows = row * GRID as usize..(row + 1) * GRID as usize;
        for bounds in self.counts.get(rows.start..rows.end + 1).unwrap_or_default().windows(2) {
            if let [start, end] = bounds {
                inside(self.sorted.get(*start..*end).unwrap_or_default(), rule, &mut self.changes);
            }
        }
        let (runs, row) = (&mut self.runs, *self.ends.last().unwrap_or(&0));
        self.changes.take(|run| push(runs, row, run));
        self.ends.push(self.runs.len());
    }
}

impl Changes {
    /// Makes room for a row of `width` pixels.
    fn widen(&mut self, width: u32) {
        // One column more: what ends at the right edge changes there.
        let columns = width as usize + 2;
        if self.samples.len() < columns {
            self.samples.resize(columns, 0);
            self.changed.resize(columns.div_ceil(64), 0);
        }
    }

    /// From sample `x` on, `sign` more samples of each column are inside: of its own column those from `x` on.
    fn add(&mut self, x: i32, sign: i8) {
        let (column, before) = ((x / GRID) as usize, (x % GRID) as i8);
        let changes = [sign * (GRID as i8 - before), sign * before];
        for (column, change) in (column..).zip(changes) {
            if let (Some(samples), Some(changed)) = (self.samples.get_mut(column), self.changed.get_mut(column / 64)) {
                *samples += change;
                *changed |= 1 << (column % 64);
                let word = column / 64;
                let words = self.words.get_or_insert(word..word + 1);
                *words = words.start.min(word)..words.end.max(word + 1);
            }
        }
    }

    /// Calls `each` for the runs from left to right, and forgets all changes.
    fn take(&mut self, mut each: impl FnMut(Run)) {
        let (mut start, mut samples) = (0, 0);
        let words = self.words.take().unwrap_or_default();
        let changed = self.changed.get_mut(words.clone()).unwrap_or_default();
        for (word, number) in changed.iter_mut().zip(words) {
            let first = number as u32 * 64;
            while *word != 0 {
                let column = first + word.trailing_zeros();
                *word &= *word - 1;
                let change = self.samples.get_mut(column as usize).map(std::mem::take).unwrap_or_default();
                if change != 0 {
                    if samples > 0 {
                        each(Run { start, end: column, samples: samples as u8 });
                    }
                    samples += change;
                    start = column;
                }
            }
        }
    }
}

/// Adds a run, or makes the last one of its row (which starts at `row`) longer.
fn push(runs: &mut Vec<Run>, row: usize, run: Run) {
    debug_assert!(run.samples <= FULL);
    match runs.get_mut(row..).and_then(<[Run]>::last_mut) {
        Some(last) if last.end == run.start && last.samples == run.samples => last.end = run.end,
        _ => runs.push(run),
    }
}

/// Adds where `line` crosses rows of samples; `top` is the band's first, and what is beside the page is put on its edge.
fn cross(line: Line, top: i32, right: i32, crossings: &mut Vec<Crossing>) {
    let mut x = line.x;
    for row in line.top..line.bottom {
        // The middle of a sample, half a unit to its right, belongs to what begins there.
        let sample = ((x + (1 << 15)) >> 16).clamp(0, i64::from(right)) as i32;
        crossings.push(Crossing { row: (row - top) as u16, winding: line.winding, x: sample });
        x += line.slope;
    }
}

/// Adds the changes that one row of samples makes to its row of pixels.
fn inside(crossings: &[Crossing], rule: FillRule, changes: &mut Changes) {
    let is_in = |winding: i32| match rule {
        FillRule::NonZero => winding != 0,
        FillRule::EvenOdd => winding % 2 != 0,
    };
    let (mut winding, mut start) = (0_i32, 0);
    for crossing in crossings {
        let was_in = is_in(winding);
        winding += i32::from(crossing.winding);
        match (was_in, is_in(winding)) {
            (false, true) => start = crossing.x,
            (true, false) if crossing.x > start => {
                changes.add(start, 1);
                changes.add(crossing.x, -1);
            }
            _ => {}
        }
    }
}
