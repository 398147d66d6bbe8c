//! What they bring: the strengths as chips in their groups.

use super::content::{Poster, parent};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::document::{Strength, StrengthGroup};
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::page::{Frame, Group, Origin, Shape};

/// The block with the place of every chip, in the block's coordinates.
pub(super) struct Strengths {
    pub(super) frame: Frame,
    /// Chips in the order of the data.
    pub(super) chips: Vec<Rect>,
}

/// Lays out the block, `width` wide.
pub(super) fn lay_out(poster: &Poster<'_>, width: f64) -> Result<Strengths, Halt> {
    let groups = &poster.info.strength_groups;
    let mut chips = Vec::new();
    let mut stack = Stack::new(width, 0.0, poster.unit * 0.5);
    let gutter = poster.unit * 2.0;
    let most = ((width + gutter) / (poster.sizes.body * COLUMN + gutter)).floor() as usize;
    if few(groups, most) && width >= poster.sizes.body * BESIDE {
        return beside_heading(poster, width, most, stack);
    }
    stack.heading(2, heading(poster, width)?, poster.unit * 1.75);
    if let Some(cells) = cells(groups, most) {
        let grid = Grid::new(poster, width, cells.iter().map(|cell| cell.columns).sum(), gutter);
        in_columns(poster, &cells, grid, &mut stack, &mut chips)?;
        return Ok(Strengths { frame: stack.finish(0.0, 0.0), chips });
    }
    for (i, group) in groups.iter().enumerate() {
        stack.heading(3, group_heading(poster, group, width)?, poster.unit * 1.25);
        let at = Rect::new(0.0, stack.y, width, 0.0);
        stack.y = flow(poster, group, poster.theme.group(i), at, &mut stack.frame, &mut chips)? + poster.unit * 2.25;
    }
    let gap = if groups.is_empty() { 0.0 } else { poster.unit * 2.25 };
    Ok(Strengths { frame: stack.finish(gap, 0.0), chips })
}

/// Least width of a column of chips, in sizes of body text.
const COLUMN: f64 = 12.0;
/// And the greatest: one strength on a wide sheet makes no bar from edge to edge.
const COLUMN_MOST: f64 = 24.0;

/// Columns of equal width with a gutter between them.
#[derive(Clone, Copy)]
struct Grid {
    width: f64,
    gutter: f64,
}

impl Grid {
    /// So many columns over a width.
    fn new(poster: &Poster<'_>, width: f64, columns: usize, gutter: f64) -> Self {
        let n = columns.max(1) as f64;
        Self { width: ((width - gutter * (n - 1.0)) / n).min(poster.sizes.body * COLUMN_MOST), gutter }
    }

    /// The width of `n` columns and the gutters between them.
    fn span(self, n: usize) -> f64 {
        self.width * n as f64 + self.gutter * (n.max(1) - 1) as f64
    }
}

/// The heading of the block.
fn heading(poster: &Poster<'_>, width: f64) -> Result<crate::page::TextBlock, Halt> {
    let style = poster.block_heading_style(poster.palette().band_heading);
    Ok(poster.set_heading(poster.word(&poster.words.bring), style, width)?)
}

/// Least width, in sizes of body text, of a block that has its heading beside a few strengths.
const BESIDE: f64 = 55.0;

/// Whether all strengths stand in one row that leaves a column for the heading.
fn few(groups: &[StrengthGroup], most: usize) -> bool {
    let count: usize = groups.iter().map(|group| group.strengths.len().max(1)).sum();
    count < most && !groups.is_empty() && count <= FEW
}

/// More strengths than this fill a row by themselves.
const FEW: usize = 3;

/// A few strengths in one row beside the heading: below it they would leave the band empty.
fn beside_heading(poster: &Poster<'_>, width: f64, most: usize, mut stack: Stack) -> Result<Strengths, Halt> {
    let groups = &poster.info.strength_groups;
    let gutter = poster.unit * 2.0;
    let cells: Vec<Cell> =
        (0..groups.len()).map(|group| Cell::of(group, groups.get(group).map_or(1, |g| g.strengths.len()))).collect();
    let count: usize = cells.iter().map(|cell| cell.columns).sum();
    let grid = Grid::new(poster, width, (count + 1).min(most), gutter);
    let mut chips = Vec::new();
    let top = stack.y;
    let heading = heading(poster, grid.width)?;
    let height = heading.bounds.h;
    stack.heading(2, heading, 0.0);
    let mut right = Stack::new(width - grid.width - gutter, 0.0, 0.0);
    in_columns(poster, &cells, grid, &mut right, &mut chips)?;
    let right = right.finish(0.0, 0.0);
    let at = Point::new(grid.width + gutter, top);
    let bottom = top + height.max(right.size.h);
    chips.iter_mut().for_each(|chip| *chip = chip.moved(at));
    stack.frame.place(at, right);
    stack.y = bottom;
    Ok(Strengths { frame: stack.finish(0.0, 0.0), chips })
}

/// Some columns of a block: those of one group, or one column for groups that stand below one another.
#[derive(Debug, Clone, PartialEq)]
struct Cell {
    groups: std::ops::Range<usize>,
    columns: usize,
}

impl Cell {
    /// The columns of a group.
    fn of(group: usize, columns: usize) -> Self {
        Self { groups: group..group + 1, columns: columns.max(1) }
    }
}

/// The height of a group's heading with the gap below it, in rows of chips; and between groups in one column.
const HEADING: f64 = 0.8;
const BELOW: f64 = 0.5;
/// The part of the columns that may stay empty before groups stand below one another.
const WASTE: f64 = 0.42;

/// The columns of the groups; `None` when not every group can have one.
fn cells(groups: &[StrengthGroup], most: usize) -> Option<Vec<Cell>> {
    let columns = share_columns(groups, most)?;
    let usual: Vec<Cell> = columns.iter().enumerate().map(|(group, n)| Cell::of(group, *n)).collect();
    let counts: Vec<usize> = groups.iter().map(|group| group.strengths.len()).collect();
    let tallest = height(&usual, &counts) - HEADING;
    let total: usize = columns.iter().sum();
    let waste = 1.0 - counts.iter().sum::<usize>() as f64 / (tallest * total as f64).max(1.0);
    if waste <= WASTE {
        return Some(usual);
    }
    let packed = packed(&counts, 0, most.min(total.max(3)));
    Some(packed.filter(|packed| height(packed, &counts) < height(&usual, &counts) - 0.5).unwrap_or(usual))
}

/// The height of the tallest of these cells, in rows of chips.
fn height(cells: &[Cell], counts: &[usize]) -> f64 {
    let of = |cell: &Cell| {
        let counts = counts.get(cell.groups.clone()).unwrap_or_default();
        let rows: f64 = counts.iter().map(|count| HEADING + count.div_ceil(cell.columns) as f64).sum();
        rows + BELOW * counts.len().saturating_sub(1) as f64
    };
    cells.iter().map(of).fold(0.0, f64::max)
}

/// The groups from `first` on in at most so many columns, in their order and as low as can be.
fn packed(counts: &[usize], first: usize, most: usize) -> Option<Vec<Cell>> {
    if first >= counts.len() {
        return Some(Vec::new());
    }
    if most == 0 {
        return None;
    }
    let alone = (1..=most).map(|columns| Cell::of(first, columns));
    let shared = (first + 2..=counts.len()).map(|end| Cell { groups: first..end, columns: 1 });
    let ways = alone.chain(shared).filter_map(|cell| {
        let rest = packed(counts, cell.groups.end, most - cell.columns)?;
        Some(std::iter::once(cell).chain(rest).collect::<Vec<Cell>>())
    });
    ways.min_by(|a, b| height(a, counts).total_cmp(&height(b, counts)))
}

/// How many columns each group gets so that the longest column is as short as can be; `None` when not every group
/// can have one.
fn share_columns(groups: &[StrengthGroup], most: usize) -> Option<Vec<usize>> {
    if groups.is_empty() || most < groups.len() {
        return None;
    }
    let mut columns = vec![1; groups.len()];
    let rows = |i: usize, n: usize| groups.get(i).map_or(0, |g| g.strengths.len().div_ceil(n));
    for _ in groups.len()..most {
        let tallest =
            (0..groups.len()).max_by_key(|i| (rows(*i, columns.get(*i).copied().unwrap_or(1)), groups.len() - i));
        let Some(slot) = tallest.and_then(|i| columns.get_mut(i)) else { break };
        *slot += 1;
    }
    // A column more that shortens nothing would only make all of them narrower.
    let longest = |columns: &[usize]| columns.iter().enumerate().map(|(i, n)| rows(i, *n)).max().unwrap_or(0);
    let best = longest(&columns);
    for i in 0..columns.len() {
        while columns.get(i).is_some_and(|n| *n > 1) {
            let mut fewer = columns.clone();
            if let Some(n) = fewer.get_mut(i) {
                *n -= 1;
            }
            if longest(&fewer) > best {
                break;
            }
            columns = fewer;
        }
    }
    Some(columns)
}

fn in_columns(
    poster: &Poster<'_>,
    cells: &[Cell],
    grid: Grid,
    stack: &mut Stack,
    chips: &mut Vec<Rect>,
) -> Result<(), Halt> {
    let groups = &poster.info.strength_groups;
    let mut headings = Vec::new();
    for cell in cells {
        let first = groups.get(cell.groups.start);
        headings.push(first.map(|group| group_heading(poster, group, grid.span(cell.columns))).transpose()?);
    }
    let tallest = headings.iter().flatten().map(|h| h.bounds.h).fold(0.0, f64::max);
    // A group may have no strengths yet; its heading takes its height all the same.
    let (top, mut bottom, mut x) = (stack.y, stack.y + tallest, 0.0);
    for (cell, heading) in cells.iter().zip(headings) {
        let mut y = top;
        let mut first = heading;
        for (i, group) in groups.iter().enumerate().take(cell.groups.end).skip(cell.groups.start) {
            let (heading, space) = match first.take() {
                Some(heading) => (heading, tallest),
                None => {
                    let heading = group_heading(poster, group, grid.width)?;
                    let space = heading.bounds.h;
                    (heading, space)
                }
            };
            let at = Point::new(x, y + space - heading.bounds.h);
            stack.frame.heading(at, 3, heading);
            y += space;
            let mut foot = y;
            let rows = group.strengths.len().div_ceil(cell.columns).max(1);
            for (turn, part) in group.strengths.chunks(rows).enumerate() {
                let left = x + (grid.width + grid.gutter) * turn as f64;
                let at = Rect::new(left, y + poster.unit * 1.25, grid.width, 0.0);
                let end = column(poster, part, poster.theme.group(i), at, &mut stack.frame, chips)?;
                foot = f64::max(foot, end);
            }
            bottom = f64::max(bottom, foot);
            y = foot + poster.unit * 2.25;
        }
        x += (grid.width + grid.gutter) * cell.columns as f64;
    }
    stack.y = bottom;
    Ok(())
}

fn group_heading(poster: &Poster<'_>, group: &StrengthGroup, width: f64) -> Result<crate::page::TextBlock, Halt> {
    Ok(poster.heading(&group.heading, poster.strong_style(poster.palette().on_band), width)?)
}

/// Chips below one another, each as wide as the column; gives the bottom of the last.
fn column(
    poster: &Poster<'_>,
    strengths: &[Strength],
    color: Color,
    at: Rect,
    frame: &mut Frame,
    chips: &mut Vec<Rect>,
) -> Result<f64, Halt> {
    let mut y = at.y;
    let gap = poster.unit * 0.75;
    for strength in strengths {
        let chip = chip(poster, strength, color, Some(at.w))?;
        let rect = Rect::new(at.x, y, chip.size.w, chip.size.h);
        frame.group(Point::new(rect.x, rect.y), of_strength(strength, chip));
        chips.push(rect);
        y = rect.bottom() + gap;
    }
    Ok(y - gap)
}

/// Chips beside one another as words in a line; gives the bottom of the last row.
fn flow(
    poster: &Poster<'_>,
    group: &StrengthGroup,
    color: Color,
    at: Rect,
    frame: &mut Frame,
    chips: &mut Vec<Rect>,
) -> Result<f64, Halt> {
    let gap = poster.unit;
    let (mut x, mut y, mut row) = (at.x, at.y, 0.0_f64);
    for strength in &group.strengths {
        let mut made = chip(poster, strength, color, None)?;
        if made.size.w > at.w {
            made = chip(poster, strength, color, Some(at.w))?;
        }
        if x > at.x && x + made.size.w > at.right() {
            x = at.x;
            y += row + gap;
            row = 0.0;
        }
        let rect = Rect::new(x, y, made.size.w, made.size.h);
        frame.group(Point::new(x, y), of_strength(strength, made));
        chips.push(rect);
        x = rect.right() + gap;
        row = row.max(rect.h);
    }
    Ok(y + row)
}

/// What stands for a strength.
fn of_strength(strength: &Strength, chip: Frame) -> Group {
    Group::new(chip).with_id(&*strength.id).showing(Origin::of(parent(&strength.name.pointer)))
}

/// A chip: icon and name. With a width it is that wide and may take more lines.
fn chip(poster: &Poster<'_>, strength: &Strength, color: Color, width: Option<f64>) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let style = poster.body_style(palette.on_band);
    let icon = poster.sizes.body * 1.25;
    let pad = poster.unit * 1.1;
    let left = pad + icon + poster.unit * 0.9;
    let right = pad * 1.2;
    let text = match width {
        Some(w) => poster.heading(&strength.name, style.sized(style.size), w - left - right)?,
        None => poster.setter.label(poster.copy(&strength.name), style),
    };
    let w = width.unwrap_or(left + text.bounds.w + right);
    let h = (text.bounds.h + poster.unit * 1.5).max(poster.sizes.body * 1.95).max(poster.sheet.target);
    let mut frame = Frame::new(crate::base::geometry::Size::new(w, h));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, w, h), (poster.sizes.body * 0.98).min(h / 2.0), palette.band_soft));
    let drawn = match &strength.icon {
        Some(name) => poster.icon(name, color)?,
        None => None,
    };
    match drawn {
        Some(drawn) => {
            let scale = icon / drawn.size.h;
            frame.group(Point::new(pad, (h - icon) / 2.0), Group::decoration(drawn, scale));
        }
        None => frame.shape(Shape::disc(Point::new(pad + icon / 2.0, h / 2.0), icon * 0.28, color)),
    }
    let cap = poster.setter.metrics(text.face).cap_height * text.size;
    let words = cap + (text.lines.len().max(1) - 1) as f64 * style.leading * style.size;
    frame.text(Point::new(left, (h - words) / 2.0), text);
    Ok(frame)
}
