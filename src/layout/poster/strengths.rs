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
    let palette = poster.palette();
    let groups = &poster.info.strength_groups;
    let mut chips = Vec::new();
    let mut stack = Stack::new(width, 0.0, poster.unit * 0.5);
    let heading = poster.set_heading(
        poster.word(&poster.words.bring),
        poster.block_heading_style(palette.band_heading),
        width,
    )?;
    stack.heading(2, heading, poster.unit * 1.75);
    let gutter = poster.unit * 2.0;
    let most = ((width + gutter) / (poster.sizes.body * COLUMN + gutter)).floor() as usize;
    if let Some(columns) = share_columns(groups, most) {
        let total = columns.iter().sum::<usize>() as f64;
        let column = (width - gutter * (total - 1.0)) / total;
        let grid = Grid { width: column.min(poster.sizes.body * COLUMN_MOST), gutter };
        in_columns(poster, &columns, grid, &mut stack, &mut chips)?;
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
    /// The width of `n` columns and the gutters between them.
    fn span(self, n: usize) -> f64 {
        self.width * n as f64 + self.gutter * (n.max(1) - 1) as f64
    }
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
    columns: &[usize],
    grid: Grid,
    stack: &mut Stack,
    chips: &mut Vec<Rect>,
) -> Result<(), Halt> {
    let groups = &poster.info.strength_groups;
    let mut headings = Vec::new();
    for (group, n) in groups.iter().zip(columns) {
        headings.push(group_heading(poster, group, grid.span(*n))?);
    }
    let tallest = headings.iter().map(|h| h.bounds.h).fold(0.0, f64::max);
    // A group may have no strengths yet; its heading takes its height all the same.
    let (top, mut bottom, mut x) = (stack.y, stack.y + tallest, 0.0);
    for (i, ((group, n), heading)) in groups.iter().zip(columns).zip(headings).enumerate() {
        stack.frame.heading(Point::new(x, top + tallest - heading.bounds.h), 3, heading);
        let rows = group.strengths.len().div_ceil(*n).max(1);
        for part in group.strengths.chunks(rows) {
            let at = Rect::new(x, top + tallest + poster.unit * 1.25, grid.width, 0.0);
            let end = column(poster, part, poster.theme.group(i), at, &mut stack.frame, chips)?;
            bottom = f64::max(bottom, end);
            x += grid.width + grid.gutter;
        }
        let used = group.strengths.chunks(rows).len();
        x += (grid.width + grid.gutter) * (n - used.min(*n)) as f64;
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
