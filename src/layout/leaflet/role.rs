//! A role in a leaflet: its drawing, its name and promise, what is done there, an example, its figure.

use super::grid::{Block, BlockKind};
use super::story::{DOT, Drawings, LEADING, NAME, Story, dot};
use super::told::Portion;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Role;
use crate::layout::misfit::{Halt, Misfit};
use crate::layout::poster::neighbourhood::Row;
use crate::messages::Part;
use crate::page::{Face, Frame};
use crate::typeset::text::Style;

/// The part of the width that a drawing beside a name takes.
const BESIDE: f64 = 0.42;

impl Story<'_> {
    /// All of it.
    pub(super) fn role(&self, number: usize, role: &Role) -> Result<Vec<Block>, Halt> {
        let mut blocks = self.once(Portion::Role(number), || self.work(number, role))?;
        if self.left.keeps(Part::Examples) {
            blocks.extend(self.once(Portion::Example(number), || self.example(number, role))?);
        }
        let here = role.figure.as_ref().filter(|id| !self.left.moves(id));
        let figure = here.map(|id| self.figure(id, Some(number)));
        if let Some(figure) = figure.transpose()?.flatten() {
            // By itself, at the head of a column, nobody would see whose it is.
            if let Some(last) = blocks.last_mut() {
                last.piece.holds_next = true;
            }
            blocks.push(figure);
        }
        Ok(blocks)
    }

    /// Drawing, name and promise, and what is done there.
    fn work(&self, number: usize, role: &Role) -> Result<Vec<Block>, Halt> {
        let engine = self.grid.engine;
        let (accent, body) = (engine.theme.accent(number).accent, engine.sizes.body);
        let mut blocks = self.head(number, role, accent)?;
        for (i, text) in role.does.iter().enumerate() {
            let style = (self.grid.body(Face::Text), BlockKind::Item);
            let mark = dot(body, accent);
            let item = self.grid.lines(engine.copy(text), style, (body * DOT, self.width), Some(mark))?;
            blocks.push(if i == 0 && role.does.len() > 1 { item.held() } else { item });
        }
        Ok(blocks)
    }

    fn example(&self, number: usize, role: &Role) -> Result<Vec<Block>, Halt> {
        let engine = self.grid.engine;
        let style = Style { fill: engine.palette().ink_soft, ..self.grid.body(Face::Text) };
        let indent = engine.sizes.body * DOT;
        let style = (style, BlockKind::Paragraph);
        let block = self.grid.lines(engine.copy(&role.example), style, (indent, self.width), None)?;
        Ok(vec![block.barred(engine.theme.accent(number).light)])
    }

    /// Drawing, name and promise.
    fn head(&self, number: usize, role: &Role, accent: Color) -> Result<Vec<Block>, Halt> {
        let engine = self.grid.engine;
        let style = engine.name_style(accent);
        let style = Style { leading: LEADING, ..style.sized(engine.sizes.body * NAME) };
        let name = |width| self.grid.heading(engine.copy(&role.name), style, (2, width));
        let promise = |width| self.grid.statement(engine.copy(&role.promise), self.grid.body(Face::Strong), width);
        if let Drawings::Above(part) = self.drawings {
            let scene = self.wide_scene(number, part)?.held().beginning().after(1);
            return Ok(vec![scene, name(self.width)?.after(0), promise(self.width)?.held()]);
        }
        let beside = self.width * (1.0 - BESIDE) - self.grid.step * 0.6;
        let whole = engine.setter.widest_word(engine.copy(&role.name), Face::Heading) * style.size <= beside;
        let mut blocks = Vec::new();
        let mut words = Vec::new();
        if whole {
            words.push(name(beside)?);
        } else {
            // A name that is too wide there stands above both.
            blocks.push(name(self.width)?.beginning());
        }
        let (fits, below) = match promise(beside) {
            Ok(promise) => (Some(promise), None),
            // So does a promise below both.
            Err(Halt::Misfit(Misfit::Word { .. })) => (None, Some(promise(self.width)?.held())),
            Err(why) => return Err(why),
        };
        words.extend(fits);
        let head = self.grid.whole(self.beside(number, &words, beside)?).held().after(usize::from(whole));
        blocks.push(if whole { head.beginning() } else { head });
        blocks.extend(below);
        Ok(blocks)
    }

    /// A role's place with words beside it.
    fn beside(&self, number: usize, words: &[Block], width: f64) -> Result<Frame, Halt> {
        let step = self.grid.step;
        let words = self.grid.stack(words, width);
        let rows = self.grid.rows(words.size.h).max(3);
        let scene = self.scene(number, (self.width * BESIDE, (rows.min(4) as f64 - 0.25) * step))?;
        let mut frame = Frame::new(Size::new(self.width, rows as f64 * step));
        frame.place(Point::new(0.0, step * 0.1), scene);
        frame.place(Point::new(self.width - width, 0.0), words);
        Ok(frame)
    }

    /// A role's place as wide as the column.
    fn wide_scene(&self, number: usize, part: f64) -> Result<Block, Halt> {
        let scale = self.width * part / 320.0;
        let rows = self.grid.rows(200.0 * scale * 1.12 + self.grid.step).max(3);
        let scene = self.scene(number, (self.width, (rows as f64 - 0.3) * self.grid.step))?;
        let mut block = self.grid.whole(scene);
        block.piece.rows = rows;
        Ok(block)
    }

    /// A role's place in a piece of street of this width and height.
    fn scene(&self, number: usize, (w, h): (f64, f64)) -> Result<Frame, Halt> {
        let strip = h * 0.09;
        let scale = ((w * 0.94) / 320.0).min((h - strip) * 0.96 / 200.0);
        let area = Rect::new(0.0, 0.0, w, h);
        let high = self.grid.engine.palette().paper;
        let roles = number..number + 1;
        let row = Row { area, strip, high, scale, number: number * 4, bleed: 0.0, roles, trees: false };
        Ok(self.quarter.row(&row)?)
    }
}
