//! What a leaflet tells, in the order in which it is read, as blocks that flow through its columns.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::grid::{Block, BlockKind, Grid};
use super::omit::{Left, more_figures};
use super::quotes;
use super::told::{Portion, Told, Way};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Action, CallToAction, Infographic, Quote, Returns, Strength, StrengthGroup, Text};
use crate::layout::misfit::Halt;
use crate::layout::poster::neighbourhood::Quarter;
use crate::messages::Part;
use crate::page::{Face, Frame, Group, Shape};
use crate::typeset::text::{Passage, Style};

/// How drawings stand at the roles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Drawings {
    /// Above the name, in a piece of street as wide as the column; the drawing takes this part of the width.
    Above(f64),
    /// Small, beside the name.
    Beside,
}

/// Tells the story at one size.
pub(super) struct Story<'a> {
    pub(super) info: &'a Infographic,
    pub(super) quarter: Quarter<'a>,
    pub(super) grid: Grid<'a>,
    /// Width of a column.
    pub(super) width: f64,
    pub(super) drawings: Drawings,
    /// Whether what is of one subject stands on one panel, even if that leaves room.
    kept: bool,
    pub(super) left: &'a Left,
    told: &'a Told,
    /// The figures that stand in it already.
    shown: RefCell<BTreeSet<String>>,
}

/// Sizes of headings, in sizes of body text, and the leading of all of them.
const SECTION: f64 = 1.42;
pub(super) const NAME: f64 = 1.22;
pub(super) const LEADING: f64 = 1.16;
impl<'a> Story<'a> {
    pub(super) fn new(
        info: &'a Infographic,
        (quarter, grid): (Quarter<'a>, Grid<'a>),
        width: f64,
        (drawings, kept): (Drawings, bool),
        (left, told): (&'a Left, &'a Told),
    ) -> Self {
        Self { info, quarter, grid, width, drawings, kept, left, told, shown: RefCell::default() }
    }

    /// A portion of it, which is told once for each way to set it.
    pub(super) fn once(
        &self,
        portion: Portion,
        tell: impl FnOnce() -> Result<Vec<Block>, Halt>,
    ) -> Result<Vec<Block>, Halt> {
        let above = match self.drawings {
            Drawings::Above(part) => Some(part.to_bits()),
            Drawings::Beside => None,
        };
        let way = Way(self.grid.engine.sizes.body.to_bits(), self.width.to_bits(), above);
        self.told.once(way, portion, tell)
    }

    /// All of it.
    pub(super) fn tell(&self) -> Result<Vec<Block>, Halt> {
        let mut blocks = Vec::new();
        if self.left.keeps(Part::Introduction) {
            blocks.extend(self.once(Portion::Introduction, || self.introduction())?);
        }
        blocks.extend(self.roles()?);
        if self.left.keeps(Part::Strengths) {
            let texts = self.left.keeps(Part::StrengthTexts);
            blocks.extend(self.once(Portion::Strengths { texts }, || self.strengths())?);
        }
        blocks.extend(self.together(self.mix()?));
        if let Some(returns) = self.info.returns.as_ref().filter(|_| self.left.keeps(Part::Returns)) {
            blocks.extend(self.returns(returns)?);
        }
        blocks.extend(self.more_figures()?);
        let count = self.quotes().len();
        blocks.extend(self.some_quotes(count.div_ceil(2)..count)?);
        if let Some(call) = self.info.call.as_ref().filter(|_| self.left.keeps(Part::Call)) {
            blocks.extend(self.together(self.once(Portion::Call, || self.call(call))?));
        }
        blocks.extend(self.once(Portion::Addressed, || Ok(self.addressed()?.into_iter().collect()))?);
        Ok(blocks)
    }

    /// Blocks of one subject.
    fn together(&self, blocks: Vec<Block>) -> impl Iterator<Item = Block> {
        let kept = self.kept;
        blocks.into_iter().map(move |block| block.kept(kept))
    }

    fn introduction(&self) -> Result<Vec<Block>, Halt> {
        let paragraphs = self.info.leaflet.iter().flat_map(|leaflet| &leaflet.introduction).enumerate();
        let set = |(number, text): (usize, &Text)| {
            let style = self.grid.body(if number == 0 { Face::Strong } else { Face::Text });
            Ok(self.text(text, style)?.after(1))
        };
        paragraphs.map(set).collect()
    }

    fn text(&self, text: &Text, style: Style) -> Result<Block, Halt> {
        self.grid.paragraph(self.grid.engine.copy(text), style, self.width)
    }

    fn heading(&self, words: Passage<'_>, level: u8, width: f64) -> Result<Block, Halt> {
        let engine = self.grid.engine;
        let size = if level == 2 { SECTION } else { NAME };
        let fill = if level == 2 { engine.palette().title_accent } else { engine.palette().ink };
        let style = Style { leading: LEADING, ..engine.heading_style(fill).sized(engine.sizes.body * size) };
        self.grid.heading(words, style, (level, width))
    }

    /// The roles, and between them the first half of the quotes.
    fn roles(&self) -> Result<Vec<Block>, Halt> {
        let count = self.info.roles.len();
        let early = self.quotes().len().div_ceil(2);
        let mut blocks = Vec::new();
        for (number, role) in self.info.roles.iter().enumerate() {
            blocks.extend(self.together(self.role(number, role)?));
            let due = |quote: &usize| quotes::place((*quote, early), count) == number + 1;
            blocks.extend(self.some_quotes((0..early).filter(due))?);
        }
        Ok(blocks)
    }

    fn quotes(&self) -> &[Quote] {
        self.info.leaflet.as_ref().map(|leaflet| leaflet.quotes.as_slice()).unwrap_or_default()
    }

    /// These quotes, without those that are left out.
    fn some_quotes(&self, numbers: impl Iterator<Item = usize>) -> Result<Vec<Block>, Halt> {
        let kept = numbers.filter(|number| self.left.keeps_quote(*number));
        let told = kept.filter_map(|number| Some((number, self.quotes().get(number)?)));
        let set = |(number, quote): (usize, &Quote)| {
            self.once(Portion::Quote(number), || self.quote(quote).map(|block| vec![block]))
        };
        Ok(told.map(set).collect::<Result<Vec<_>, Halt>>()?.concat())
    }

    /// A figure, if it does not stand there yet.
    pub(super) fn figure(&self, id: &str, role: Option<usize>) -> Result<Option<Block>, Halt> {
        if !self.left.keeps_figure(id) || !self.shown.borrow_mut().insert(id.to_owned()) {
            return Ok(None);
        }
        let drawn = self.left.draws(id);
        let portion = Portion::Figure { id: id.to_owned(), role, drawn };
        let set = || Ok(self.figure_alone(id, role, drawn)?.into_iter().collect());
        Ok(self.once(portion, set)?.into_iter().next())
    }

    fn figure_alone(&self, id: &str, role: Option<usize>, drawn: bool) -> Result<Option<Block>, Halt> {
        let frame = self.quarter.figure(id, role, (self.width, drawn))?;
        Ok(frame.map(|frame| {
            // Words stand closer to what is round them than drawings do.
            let (above, both) = if drawn { (0.2, 0.3) } else { (0.1, 0.0) };
            let mut lower = Frame::new(Size::new(frame.size.w, frame.size.h + self.grid.step * both));
            lower.place(Point::new(0.0, self.grid.step * above), frame);
            self.grid.whole(lower)
        }))
    }

    fn strengths(&self) -> Result<Vec<Block>, Halt> {
        let groups: Vec<(usize, &StrengthGroup)> =
            self.info.strength_groups.iter().enumerate().filter(|(_, group)| !group.strengths.is_empty()).collect();
        if groups.is_empty() {
            return Ok(Vec::new());
        }
        let engine = self.grid.engine;
        let mut blocks = vec![self.heading(engine.word(&engine.words.bring), 2, self.width)?.beginning()];
        for (number, group) in groups {
            let heading = self.heading(engine.copy(&group.heading), 3, self.width)?;
            blocks.push(if blocks.len() == 1 { heading.after(0) } else { heading.beginning() });
            let color = engine.group_on(number, engine.palette().card);
            for strength in &group.strengths {
                blocks.extend(self.strength(strength, color)?);
            }
        }
        Ok(blocks)
    }

    /// Its name with its icon, and what it is.
    fn strength(&self, strength: &Strength, color: Color) -> Result<Vec<Block>, Halt> {
        let icons = self.info.strengths().any(|(_, strength)| strength.icon.is_some());
        let indent = self.indent(icons);
        let mark = (strength.icon.as_deref(), color);
        if !self.left.keeps(Part::StrengthTexts) {
            return Ok(vec![self.marked(&strength.name, mark, (BlockKind::Item, indent))?]);
        }
        let name = self.marked(&strength.name, mark, (BlockKind::Paragraph, indent))?;
        let style = (self.grid.body(Face::Text), BlockKind::Paragraph);
        let words = self.grid.engine.copy(&strength.text);
        let text = self.grid.lines(words, style, (indent, self.width), None)?;
        Ok(vec![name.held(), text])
    }

    /// How far what follows an icon, or only a dot, is set in.
    fn indent(&self, icons: bool) -> f64 {
        self.grid.engine.sizes.body * if icons { MARK } else { DOT }
    }

    /// A name in bold with an icon before it, or a dot.
    fn marked(
        &self,
        name: &Text,
        (icon, color): (Option<&str>, Color),
        (kind, indent): (BlockKind, f64),
    ) -> Result<Block, Halt> {
        let engine = self.grid.engine;
        let body = engine.sizes.body;
        let drawn = icon.map(|icon| engine.icon(icon, color)).transpose()?.flatten();
        let mark = match drawn {
            Some(icon) => {
                let scale = body * 1.2 / icon.size.w.max(1.0);
                let mut frame = Frame::new(Size::new(icon.size.w * scale, icon.size.h * scale));
                frame.group(Point::default(), Group::new(icon).scaled(scale));
                frame
            }
            None => dot(body, color),
        };
        let style = (self.grid.body(Face::Strong), kind);
        self.grid.lines(engine.copy(name), style, (indent, self.width), Some(mark))
    }

    fn mix(&self) -> Result<Vec<Block>, Halt> {
        let Some(mix) = self.info.mix.as_ref().filter(|_| self.left.keeps(Part::Mix)) else { return Ok(Vec::new()) };
        let mut blocks = self.once(Portion::Mix, || {
            let heading = self.heading(self.grid.engine.copy(&mix.heading), 2, self.width)?;
            Ok(vec![heading.beginning(), self.text(&mix.text, self.grid.body(Face::Text))?])
        })?;
        if let Some(id) = mix.figures.first().filter(|_| self.left.keeps(Part::MixFigure)) {
            blocks.extend(self.figure(id, None)?);
        }
        if let Some(question) = &mix.question {
            if let Some(before) = blocks.last_mut() {
                before.piece.holds_next = true;
            }
            let words = self.grid.engine.copy(question);
            let style = self.grid.body(Face::Strong);
            let set = || Ok(vec![self.grid.statement(words, style, self.width)?]);
            let below = usize::from(blocks.len() > 2);
            blocks.extend(self.once(Portion::Question, set)?.into_iter().map(|block| block.after(below)));
        }
        Ok(blocks)
    }

    /// What it returns with its caveat: one card, so that the one never stands without the other.
    fn returns(&self, returns: &Returns) -> Result<Vec<Block>, Halt> {
        let figure = self.left.keeps(Part::ReturnsFigure);
        let figures = if figure { returns.figures.as_slice() } else { &[] };
        if let Some(id) = figures.first() {
            self.shown.borrow_mut().insert(id.clone());
        }
        self.once(Portion::Returns { figure }, || Ok(vec![self.returns_card(returns, figures)?]))
    }

    fn returns_card(&self, returns: &Returns, figures: &[String]) -> Result<Block, Halt> {
        let engine = self.grid.engine;
        let palette = engine.palette();
        let (ground, ink) = (palette.highlight, palette.on_highlight);
        let pad = engine.sizes.body * DOT;
        let inner = Self { width: self.width - 2.0 * pad, shown: RefCell::default(), ..*self };
        let style = |face| Style { fill: ink, ..inner.grid.body(face) };
        let head = |text: &Text, size: f64, level: u8| {
            let style = engine.heading_style(ink).sized(engine.sizes.body * size);
            let style = Style { leading: LEADING, ..style };
            inner.grid.heading(engine.copy(text), style, (level, inner.width))
        };
        let lead = head(&returns.lead, SECTION * 1.1, 3)?;
        // In a single row large type would touch the heading.
        let apart = usize::from(lead.piece.rows == 1);
        let mut blocks =
            vec![head(&returns.heading, NAME, 2)?, lead.after(apart), inner.text(&returns.text, style(Face::Text))?];
        let figure = inner.quarter.highlighted_figure(figures, inner.width)?;
        blocks.extend(figure.map(|figure| inner.grid.whole(figure)));
        blocks.push(inner.text(&returns.caveat, style(Face::Strong))?.after(1));
        let words = inner.grid.stack(&blocks, inner.width);
        let step = self.grid.step;
        let rows = self.grid.rows(words.size.h) + 2;
        let tall = rows as f64 * step;
        let mut frame = Frame::new(Size::new(self.width, tall));
        let card = Rect::new(0.0, step * 0.25, self.width, tall - step * 0.5);
        frame.shape(Shape::rect(card, engine.radius() * 0.6, ground));
        frame.place(Point::new(pad, step), words);
        Ok(self.grid.whole(frame).beginning())
    }

    /// The figures of roles that have no place there, and those that no role names.
    fn more_figures(&self) -> Result<Vec<Block>, Halt> {
        let mut blocks = Vec::new();
        let roles = self.info.roles.iter().enumerate();
        let of_roles = roles.filter_map(|(number, role)| Some((role.figure.as_deref()?, Some(number))));
        let moved = of_roles.filter(|(id, _)| self.left.moves(id));
        for (id, role) in moved.chain(more_figures(self.info).into_iter().map(|id| (id, None))) {
            blocks.extend(self.figure(id, role)?.map(Block::beginning).map(Block::floating));
        }
        Ok(blocks)
    }

    fn call(&self, call: &CallToAction) -> Result<Vec<Block>, Halt> {
        let mut blocks = vec![self.heading(self.grid.engine.copy(&call.heading), 2, self.width)?.beginning()];
        for action in &call.actions {
            let icons = call.actions.iter().any(|action| action.icon.is_some());
            blocks.extend(self.action(action, self.indent(icons))?);
        }
        Ok(blocks)
    }

    fn action(&self, action: &Action, indent: f64) -> Result<[Block; 2], Halt> {
        let engine = self.grid.engine;
        let color = engine.palette().title_accent;
        let name = self.marked(&action.audience, (action.icon.as_deref(), color), (BlockKind::Paragraph, indent))?;
        let style = (self.grid.body(Face::Text), BlockKind::Paragraph);
        let words = engine.copy(&action.text);
        let text = self.grid.lines(words, style, (indent, self.width), None)?;
        Ok([name.held(), text])
    }

    /// Whom it is for.
    fn addressed(&self) -> Result<Option<Block>, Halt> {
        let Some(text) = self.info.leaflet.as_ref().and_then(|leaflet| leaflet.addressed_to.as_ref()) else {
            return Ok(None);
        };
        let engine = self.grid.engine;
        let style = (self.grid.body(Face::Strong), BlockKind::Paragraph);
        let indent = engine.sizes.body * DOT;
        let block = self.grid.lines(engine.copy(text), style, (indent, self.width), None)?;
        Ok(Some(block.barred(engine.palette().highlight).after(1).beginning()))
    }
}

/// How far names with an icon before them are set in, in sizes of body text.
const MARK: f64 = 1.75;
/// The same of items with a dot before them.
pub(super) const DOT: f64 = 0.95;

/// A dot before an item.
pub(super) fn dot(body: f64, color: Color) -> Frame {
    let r = body * 0.19;
    let mut frame = Frame::new(Size::new(2.0 * r, 2.0 * r));
    frame.shape(Shape::disc(Point::new(r, r), r, color));
    frame
}
