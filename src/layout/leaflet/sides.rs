//! A leaflet whose text has its place, and its sides drawn from that.

use std::rc::Rc;

use super::foot;
use super::grid::{Block, Grid};
use super::paper::{Panel, Paper, TextColumn};
use crate::base::geometry::{Point, Rect, Size};
use crate::layout::engine::flow::FlowRun;
use crate::layout::misfit::Halt;
use crate::layout::poster::neighbourhood::Quarter;
use crate::page::{Frame, Shape};
use crate::theme::Leaflet;

/// What stands where.
pub(super) struct Fitted<'a> {
    pub(super) paper: Paper,
    pub(super) quarter: Quarter<'a>,
    pub(super) grid: Grid<'a>,
    /// Its columns, as they were set.
    pub(super) form: Leaflet,
    pub(super) cover: Rc<Frame>,
    pub(super) columns: Vec<TextColumn>,
    /// What it tells.
    pub(super) blocks: Vec<Block>,
    /// What of that runs in each column.
    pub(super) filled: Vec<Vec<FlowRun>>,
    /// What stands at the foot of the last panel.
    pub(super) back: Option<Frame>,
    /// How far pictures run on beyond the trim, in user units.
    pub(super) bleed: f64,
}

impl Fitted<'_> {
    /// The sides of the paper.
    pub(super) fn sides(&self) -> Result<Vec<Frame>, Halt> {
        let mut sides = self.grounds();
        for (column, runs) in self.columns.iter().zip(&self.filled) {
            let mut frame = Frame::new(Size::new(self.form.measure, column.room.rows as f64 * self.grid.step));
            self.grid.put(&self.blocks, runs, &mut frame);
            if let Some(side) = sides.get_mut(column.side) {
                side.place(Point::new(column.x, column.y), frame);
            }
        }
        self.put_streets(&mut sides)?;
        self.put_back(&mut sides);
        Ok(sides)
    }

    /// Height of what stands at the foot of the last panel.
    fn below(&self) -> f64 {
        self.back.as_ref().map_or(0.0, |back| back.size.h)
    }

    /// Puts a street at the foot of each panel whose text leaves room for one.
    fn put_streets(&self, sides: &mut [Frame]) -> Result<(), Halt> {
        let filled: Vec<_> = self.columns.iter().zip(self.filled.iter().map(Vec::as_slice)).collect();
        let last = self.paper.panels.len().saturating_sub(1);
        for (number, panel) in self.paper.panels.iter().enumerate().skip(1) {
            let on = |(column, _): &&(&TextColumn, &[FlowRun])| {
                column.side == panel.side && (panel.area.x..panel.area.right()).contains(&column.x)
            };
            let here: Vec<_> = filled.iter().filter(on).copied().collect();
            let above = if number == last { self.below() } else { 0.0 };
            let bottom = panel.area.bottom() - above;
            let Some(side) = sides.get_mut(panel.side) else { continue };
            let Some(area) = foot::room(*panel, bottom, self.grid.step, &here) else {
                self.put_streets_in_columns((*panel, number), &here, side)?;
                continue;
            };
            let below = if above > 0.0 { 0.0 } else { self.bleed };
            let street = foot::street(self.quarter, (*panel, number), area, (self.bleed, below))?;
            side.place(Point::default(), street);
        }
        Ok(())
    }

    /// Puts a piece of street at the foot of each column of a panel that is left free by much more than the others.
    fn put_streets_in_columns(
        &self,
        (panel, number): (Panel, usize),
        filled: &[(&TextColumn, &[FlowRun])],
        side: &mut Frame,
    ) -> Result<(), Halt> {
        for (place, (column, runs)) in filled.iter().enumerate() {
            let Some(area) = foot::room_in_column(panel, column, (self.form.measure, self.grid.step), runs) else {
                continue;
            };
            side.place(Point::default(), foot::piece(self.quarter, panel, area, number + place)?);
        }
        Ok(())
    }

    /// The sides with the ground of each panel, and the cover; that of the last panel ends where the band at its foot
    /// begins, so that no edge shines through beside the band of the cover.
    fn grounds(&self) -> Vec<Frame> {
        let last = self.paper.panels.len().saturating_sub(1);
        let mut sides = vec![Frame::new(self.paper.size); self.paper.sides];
        for (number, panel) in self.paper.panels.iter().enumerate() {
            let Some(side) = sides.get_mut(panel.side) else { continue };
            if number > 0 || self.form.cover < 1.0 {
                let whole = panel.with_bleed(self.bleed);
                let less = if number == last && self.below() > 0.0 { self.below() + self.bleed } else { 0.0 };
                let ground = Rect { h: whole.h - less, ..whole };
                side.shape(Shape::rect(ground, 0.0, self.quarter.engine().palette().card));
            }
            if number == 0 {
                side.place(Point::default(), Frame::clone(&self.cover));
            }
        }
        sides
    }

    /// Puts what stands at the foot of the last panel.
    fn put_back(&self, sides: &mut [Frame]) {
        let (Some(back), Some(panel)) = (&self.back, self.paper.panels.last()) else { return };
        let Some(side) = sides.get_mut(panel.side) else { return };
        let top = panel.area.bottom() - back.size.h;
        let ground = Rect { y: top, h: back.size.h + self.bleed, ..panel.with_bleed(self.bleed) };
        side.shape(Shape::rect(ground, 0.0, self.quarter.engine().palette().band));
        side.place(Point::new(panel.area.x, top), back.clone());
    }
}
