//! The street at the foot of a page that text leaves room on.

use super::paper::{Panel, TextColumn};
use crate::base::geometry::{Point, Rect};
use crate::error::Result;
use crate::layout::engine::flow::FlowRun;
use crate::layout::poster::neighbourhood::{Quarter, Row};
use crate::page::Frame;

/// The part of a page's height that is free before a street stands there.
const LEAST: f64 = 0.2;
/// The most of it that a street takes.
const MOST: f64 = 0.62;
/// The height of its tallest things, as a part of a page's height.
const DRAWN: f64 = 0.15;
/// Free rows between the text and the sky, which is as light as the page there.
const APART: f64 = 1.0;

/// What of a panel is free below its text, down to `bottom`, if a street stands there; `step` is the height of a row.
pub(super) fn room(panel: Panel, bottom: f64, step: f64, filled: &[(&TextColumn, &[FlowRun])]) -> Option<Rect> {
    let end = |(column, runs): &(&TextColumn, &[FlowRun])| {
        runs.last().map_or(panel.area.y, |run| column.y + (run.at + run.rows.len()) as f64 * step)
    };
    let end = filled.iter().map(end).fold(panel.area.y, f64::max) + APART * step;
    let free = bottom - end;
    let height = free.min(panel.area.h * MOST);
    (free >= panel.area.h * LEAST).then_some(Rect { y: bottom - height, h: height, ..panel.area })
}

/// The part of a page's height that is free in one column before a piece of street stands there.
const LEAST_IN_COLUMN: f64 = 0.26;

/// The greatest height of that piece, in widths.
const TALLEST: f64 = 1.1;

/// What of a column of this width is free below its text, if a piece of street stands there; its foot is that of the
/// column's last row.
pub(super) fn room_in_column(
    panel: Panel,
    column: &TextColumn,
    (width, step): (f64, f64),
    runs: &[FlowRun],
) -> Option<Rect> {
    let bottom = column.y + column.room.rows as f64 * step;
    let end = runs.last().map_or(column.y, |run| column.y + (run.at + run.rows.len()) as f64 * step) + APART * step;
    let free = bottom - end;
    let height = free.min(width * TALLEST);
    (free >= panel.area.h * LEAST_IN_COLUMN).then_some(Rect::new(column.x, bottom - height, width, height))
}

/// A piece of street in the free part of a column.
pub(super) fn piece(quarter: Quarter<'_>, panel: Panel, area: Rect, number: usize) -> Result<Frame> {
    let (engine, scale) = (quarter.engine(), panel.area.h * DRAWN / 200.0);
    let (strip, high) = (engine.unit * 1.7, engine.palette().card);
    quarter.row(&Row { area, strip, high, scale, number, bleed: 0.0, roles: 0..0, trees: true })
}

/// A street in the free part of the panel with this number; where the page is cut below it, it runs on.
pub(super) fn street(
    quarter: Quarter<'_>,
    (panel, number): (Panel, usize),
    area: Rect,
    (bleed, below): (f64, f64),
) -> Result<Frame> {
    let engine = quarter.engine();
    let row = Row {
        area: Rect { h: area.h + below, ..area },
        strip: engine.unit * 1.7 + below,
        high: engine.palette().card,
        scale: panel.area.h * DRAWN / 200.0,
        // Clouds of streets with an even number keep clear of the folds.
        number: number * 2,
        bleed: 0.0,
        roles: 0..0,
        trees: true,
    };
    if bleed <= 0.0 {
        return quarter.row(&row);
    }
    // What runs on beyond the cut lies below, so that nothing of the street itself moves for it.
    let whole = panel.with_bleed(bleed);
    let spread = Row { area: Rect { x: whole.x, w: whole.w, ..row.area }, trees: false, ..row.clone() };
    let mut frame = quarter.row(&spread)?;
    frame.place(Point::default(), quarter.row(&row)?);
    Ok(frame)
}
