//! How far each pixel of a band is inside an outline.
//!
//! Row of samples after row of samples, the places where the outline crosses it are kept in order; between them one is
//! in or out. Four rows of samples make a row of pixels, as runs of pixels that are covered alike.

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
    lines: Vec<Line>,
    crossing: Crossing,
    changes: Changes,
}

/// The lines that cross a row of samples, from left to right.
#[derive(Debug, Default)]
struct Crossing {
    lines: Vec<Line>,
    /// Whether some lines have overtaken each other since they were sorted.
    mixed: bool,
    /// The first row that one of them does not cross any more.
    first_end: i32,
}

/// As many new lines are put in their place one by one; more are sorted in.
const FEW: usize = 16;

/// Where along a row of pixels the number of samples inside changes.
#[derive(Debug, Default)]
struct Changes {
    /// How many more samples are inside from each column on.
    samples: Vec<i8>,
    /// A bit for each column that has a change.
    changed: Vec<u64>,
    /// No column before this one has a change, and none after `last`.
    first: usize,
    last: usize,
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
        let all = &mut self.lines;
        all.clear();
        lines(path, &samples, &mut |line| all.push(line));
        all.sort_unstable_by_key(|line| (line.top, line.x));
        self.changes.widen(width);
        self.crossing.lines.clear();
        let first = self.ends.len();
        self.ends.push(self.runs.len());
        let mut next = 0;
        for row in samples {
            next += self.crossing.move_to(row, self.lines.get(next..).unwrap_or_default());
            self.crossing.pass(rule, width as i32 * GRID, &mut self.changes);
            if row % GRID == GRID - 1 {
                let start = self.runs.len();
                let runs = &mut self.runs;
                self.changes.take(|run| push(runs, start, run));
                self.ends.push(self.runs.len());
            }
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
}

impl Crossing {
    /// Makes these the lines that cross `row`, and says how many of `coming`, sorted by their top, now do.
    fn move_to(&mut self, row: i32, coming: &[Line]) -> usize {
        if self.first_end <= row {
            self.lines.retain(|line| line.bottom > row);
        }
        let new = coming.iter().take_while(|line| line.top <= row).count();
        self.lines.extend(coming.iter().take(new));
        if new > FEW {
            self.lines.sort_by_key(|line| line.x);
        } else if self.mixed || new > 0 {
            put_in_order(&mut self.lines);
        }
        new
    }

    /// Adds the changes that this row of samples makes to its row of pixels, and moves the lines on to the next row.
    /// What is beside the page, which ends at sample `right`, is put on its edge.
    fn pass(&mut self, rule: FillRule, right: i32, changes: &mut Changes) {
        let mask = match rule {
            FillRule::NonZero => -1,
            FillRule::EvenOdd => 1,
        };
        (self.mixed, self.first_end) = (false, i32::MAX);
        let (mut winding, mut start, mut last) = (0_i32, 0, i64::MIN);
        for line in &mut self.lines {
            // The middle of a sample, half a unit to its right, belongs to what begins there.
            let sample = ((line.x + (1 << 15)) >> 16).clamp(0, i64::from(right)) as i32;
            line.x += line.slope;
            self.mixed |= line.x < last;
            self.first_end = self.first_end.min(line.bottom);
            last = line.x;
            let was_in = winding & mask != 0;
            winding += i32::from(line.winding);
            let is_in = winding & mask != 0;
            if !was_in && is_in {
                start = sample;
            } else if was_in && !is_in && sample > start {
                changes.add(start, 1);
                changes.add(sample, -1);
            }
        }
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
            (self.first, self.last) = (usize::MAX, 0);
        }
    }

    /// From sample `x` on, `sign` more samples of each column are inside: of its own column those from `x` on.
    fn add(&mut self, x: i32, sign: i8) {
        let (column, before) = ((x / GRID) as usize, (x % GRID) as i8);
        self.first = self.first.min(column);
        self.last = self.last.max(column + 1);
        self.add_to(column, sign * (GRID as i8 - before));
        if before > 0 {
            self.add_to(column + 1, sign * before);
        }
    }

    /// From `column` on, this many more samples are inside.
    fn add_to(&mut self, column: usize, change: i8) {
        if let (Some(samples), Some(changed)) = (self.samples.get_mut(column), self.changed.get_mut(column / 64)) {
            *samples += change;
            *changed |= 1 << (column % 64);
        }
    }

    /// Calls `each` for the runs from left to right, and forgets all changes.
    fn take(&mut self, mut each: impl FnMut(Run)) {
        let (mut start, mut samples) = (0, 0);
        let words = self.first / 64..(self.last / 64 + 1).min(self.changed.len());
        (self.first, self.last) = (usize::MAX, 0);
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

/// Sorts lines from left to right. They nearly are already: few lines overtake each other from one row to the next.
fn put_in_order(lines: &mut [Line]) {
    for end in 1..lines.len() {
        let mut place = end;
        while let Some([left, right]) = lines.get_mut(place - 1..=place)
            && left.x > right.x
        {
            std::mem::swap(left, right);
            if place == 1 {
                break;
            }
            place -= 1;
        }
    }
}
