//! The grid of rows that all lines of body text stand on, and what stands in it.

use std::rc::Rc;

use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::layout::engine::Engine;
use crate::layout::engine::flow::{FlowRun, Piece};
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame, Group, Line, LineEnd, Role, Shape, TextBlock};
use crate::typeset::text::{DESCENT, Passage, Style};

/// Height of a row, in sizes of body text.
const LEADING: f64 = 1.36;
/// Where the baseline stands in a row, as a part of its height.
const BASELINE: f64 = 0.76;

/// The grid at one size of body text.
#[derive(Clone, Copy)]
pub(super) struct Grid<'a> {
    pub(super) engine: Engine<'a>,
    /// Height of a row in user units.
    pub(super) step: f64,
}

/// What a text is in the flow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockKind {
    /// Words to read.
    Paragraph,
    /// An item of a list; items that follow one another are one list.
    Item,
}

/// What a piece of the flow shows.
pub(super) enum Matter {
    /// Lines of text, each in a row of its own.
    Lines {
        text: TextBlock,
        kind: BlockKind,
        /// How far it is set in from the left.
        indent: f64,
        /// What stands before its first line.
        mark: Option<Frame>,
        /// A bar along its left side.
        bar: Option<Color>,
    },
    /// Something that is not parted.
    Whole(Frame),
    /// A heading, whose lines are further apart than rows.
    Head { text: TextBlock, level: u8, y: f64 },
}

/// A piece of the flow with what it shows.
#[derive(Clone)]
pub(super) struct Block {
    pub(super) piece: Piece,
    pub(super) matter: Rc<Matter>,
}

impl Block {
    /// The same with so many free rows above it.
    pub(super) fn after(mut self, space: usize) -> Self {
        self.piece.space = space;
        self
    }

    /// The same with a bar along the left side of its lines.
    pub(super) fn barred(mut self, color: Color) -> Self {
        if let Some(Matter::Lines { bar, .. }) = Rc::get_mut(&mut self.matter) {
            *bar = Some(color);
        }
        self
    }

    /// The same, held by what follows.
    pub(super) fn held(mut self) -> Self {
        self.piece.holds_next = true;
        self
    }

    /// The same, standing whole and, unless something begins with it, in the column of what is before it.
    pub(super) fn whole(mut self, before: Option<&mut Self>) -> Self {
        self.piece.breaks.clear();
        if self.piece.cost > 0.0
            && let Some(before) = before
        {
            before.piece.holds_next = true;
        }
        self
    }

    /// The same as a part of what is before it, on one panel with it; or, where that does not fit, only if it can.
    pub(super) fn kept(mut self, on_one_panel: bool) -> Self {
        if self.piece.cost > 0.0 {
            self.piece.kept = on_one_panel;
            self.piece.cost += APART;
        }
        self
    }

    /// The same as something that says all of itself, and so may stand wherever there is room.
    pub(super) fn floating(mut self) -> Self {
        self.piece.floats = true;
        self
    }

    /// The same as the beginning of something: columns like to begin with it, and the space above it can grow.
    pub(super) fn beginning(mut self) -> Self {
        self.piece.cost = 0.0;
        self.piece.stretches = true;
        self
    }
}

/// What it costs that a column begins inside something.
const INSIDE: f64 = 0.08;
/// What it costs more inside what should stand together.
const APART: f64 = 0.3;

impl<'a> Grid<'a> {
    pub(super) fn new(engine: Engine<'a>) -> Self {
        Self { engine, step: engine.sizes.body * LEADING }
    }

    /// How many rows a height takes.
    pub(super) fn rows(&self, height: f64) -> usize {
        (height / self.step - 1e-6).ceil().max(0.0) as usize
    }

    /// A style whose lines stand in rows.
    fn rowed(&self, style: Style) -> Style {
        let style = style.written();
        Style { leading: self.step / style.size, ..style }
    }

    /// The top of a text whose first line stands in a row that begins at 0.
    fn top(&self, text: &TextBlock) -> f64 {
        self.step * BASELINE - self.engine.setter.metrics(text.face).cap_height * text.size
    }

    /// Running text.
    pub(super) fn paragraph(&self, words: Passage<'_>, style: Style, width: f64) -> Result<Block, Halt> {
        self.lines(words, (style, BlockKind::Paragraph), (0.0, width), None)
    }

    /// Lines of text set in from the left.
    pub(super) fn lines(
        &self,
        words: Passage<'_>,
        (style, kind): (Style, BlockKind),
        (indent, width): (f64, f64),
        mark: Option<Frame>,
    ) -> Result<Block, Halt> {
        let (setter, style, width) = (self.engine.setter, self.rowed(style), width - indent);
        let mut text = setter.paragraph(words, style, width)?;
        // Of two lines, the second is no single word if that can be helped.
        if text.lines.len() == 2 && is_lonely(&text) {
            let even = setter.heading(words, style, width).ok();
            text = even.filter(|even| even.lines.len() == 2 && !is_lonely(even)).unwrap_or(text);
        }
        Ok(Self::running(text, (kind, indent), mark))
    }

    /// A sentence that stands by itself: lines about equally long, if no word must be broken for it.
    pub(super) fn statement(&self, words: Passage<'_>, style: Style, width: f64) -> Result<Block, Halt> {
        match self.engine.setter.heading(words, self.rowed(style), width) {
            Ok(text) => Ok(Self::running(text, (BlockKind::Paragraph, 0.0), None)),
            Err(_) => self.paragraph(words, style, width),
        }
    }

    fn running(text: TextBlock, (kind, indent): (BlockKind, f64), mark: Option<Frame>) -> Block {
        let rows = text.lines.len();
        let hyphenated = |after: usize| {
            after.checked_sub(1).and_then(|last| text.lines.get(last)).is_some_and(|line| line.end == LineEnd::Hyphen)
        };
        let breaks = Piece::breaks_of(rows, hyphenated);
        let piece = Piece { rows, breaks, cost: INSIDE, ..Piece::default() };
        Block { piece, matter: Rc::new(Matter::Lines { text, kind, indent, mark, bar: None }) }
    }

    /// A heading of a level, held by what follows.
    pub(super) fn heading(&self, words: Passage<'_>, style: Style, (level, width): (u8, f64)) -> Result<Block, Halt> {
        let text = self.engine.set_heading(words, style, width)?;
        let apart = text.size * style.leading;
        let cap = self.engine.setter.metrics(text.face).cap_height * text.size;
        let tall = cap + (text.lines.len().max(1) - 1) as f64 * apart;
        // Its last line stands in the last of its rows.
        let rows = 1 + self.rows(tall - self.step * BASELINE - self.step * 0.12);
        let y = (rows as f64 - 1.0 + BASELINE) * self.step - tall;
        let piece = Piece { rows, space: 1, holds_next: true, cost: INSIDE, ..Piece::default() };
        Ok(Block { piece, matter: Rc::new(Matter::Head { text, level, y }) })
    }

    /// Something that is not parted, in as many rows as it takes.
    pub(super) fn whole(&self, frame: Frame) -> Block {
        let piece = Piece { rows: self.rows(frame.size.h), space: 1, cost: INSIDE, ..Piece::default() };
        Block { piece, matter: Rc::new(Matter::Whole(frame)) }
    }

    /// Puts what runs in a column into a frame whose origin is the column's upper left corner.
    pub(super) fn put(&self, blocks: &[Block], runs: &[FlowRun], frame: &mut Frame) {
        let mut list: Option<Frame> = None;
        let size = frame.size;
        for run in runs {
            let Some(block) = blocks.get(run.piece) else { continue };
            let y = run.at as f64 * self.step;
            if let (Matter::Lines { kind: BlockKind::Item, .. }, Some(open)) = (&*block.matter, list.as_mut()) {
                self.matter(block, run, y, open);
                continue;
            }
            close(&mut list, frame);
            if let Matter::Lines { kind: BlockKind::Item, .. } = &*block.matter {
                let mut open = Frame::new(size);
                self.matter(block, run, y, &mut open);
                list = Some(open);
            } else {
                self.matter(block, run, y, frame);
            }
        }
        close(&mut list, frame);
    }

    fn matter(&self, block: &Block, run: &FlowRun, y: f64, frame: &mut Frame) {
        match &*block.matter {
            Matter::Whole(whole) => frame.place(Point::new(0.0, y), whole.clone()),
            Matter::Head { text, level, y: top } => frame.heading(Point::new(0.0, y + top), *level, text.clone()),
            Matter::Lines { text, kind, indent, mark, bar } => {
                let part = part(text, run);
                let at = Point::new(*indent, y + self.top(&part));
                if let Some(color) = bar {
                    let height = run.rows.len() as f64 * self.step;
                    let (w, air) = (self.step * 0.16, self.step * 0.14);
                    let along = Rect::new(0.0, y + air, w, height - air);
                    frame.shape(Shape::rect(along, w / 2.0, *color));
                }
                let mark = mark.as_ref().filter(|_| run.rows.start == 0);
                if let Some(mark) = mark {
                    let middle = y + self.step * BASELINE - self.engine.sizes.body * 0.34 - mark.size.h / 2.0;
                    frame.group(Point::new(0.0, middle), Group::decoration(mark.clone(), 1.0));
                }
                match kind {
                    BlockKind::Paragraph => frame.text(at, part),
                    BlockKind::Item => {
                        let mut item = Frame::new(part.bounds);
                        item.text(Point::default(), part);
                        frame.place_as(at, item, Role::Item);
                    }
                }
            }
        }
    }

    /// Blocks below one another in a frame of this width, in whole rows.
    pub(super) fn stack(&self, blocks: &[Block], width: f64) -> Frame {
        let mut runs = Vec::new();
        let mut at = 0;
        for (piece, block) in blocks.iter().enumerate() {
            at += if piece == 0 { 0 } else { block.piece.space };
            runs.push(FlowRun { piece, rows: 0..block.piece.rows, at });
            at += block.piece.rows;
        }
        let mut frame = Frame::new(Size::new(width, at as f64 * self.step));
        self.put(blocks, &runs, &mut frame);
        frame
    }

    /// The style of body text.
    pub(super) fn body(&self, face: Face) -> Style {
        let style = self.engine.body_style(self.engine.palette().ink);
        Style { face, ..style }
    }
}

/// Whether the last line is a single word.
fn is_lonely(text: &TextBlock) -> bool {
    text.lines.last().is_some_and(|line| !line.text.trim().contains(' '))
}

/// Puts a list that was begun.
fn close(list: &mut Option<Frame>, frame: &mut Frame) {
    if let Some(open) = list.take() {
        frame.place_as(Point::default(), open, Role::List);
    }
}

/// Some lines of a text as a text of their own.
fn part(text: &TextBlock, run: &FlowRun) -> TextBlock {
    if run.rows.len() == text.lines.len() {
        return text.clone();
    }
    let lines = text.lines.get(run.rows.clone()).unwrap_or_default();
    let (Some(first), Some(top)) = (lines.first(), text.lines.first()) else { return text.clone() };
    let up = first.at.y - top.at.y;
    let lines: Vec<_> =
        lines.iter().map(|line| Line { at: Point::new(line.at.x, line.at.y - up), ..line.clone() }).collect();
    let foot = lines.last().map_or(0.0, |line| line.at.y) + DESCENT * text.size;
    let w = lines.iter().map(|line| line.width).fold(0.0, f64::max);
    TextBlock { bounds: Size::new(w, foot), lines, ..text.clone() }
}
