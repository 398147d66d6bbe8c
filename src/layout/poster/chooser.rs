//! "Wat zoek je?" beside the heading of the strengths: what turns their stones from opening into choosing. It takes what
//! the heading leaves free and no room of its own, so nothing is missing where it is not shown.

use super::content::Poster;
use super::strengths::{self, ABOVE_HEADING, BELOW_HEADING};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::layout::engine::Answers;
use crate::layout::misfit::Halt;
use crate::page::{Chooser, Frame, Outline, Shape, Stroke};

/// Height of the pill, the part in which the lens or the number stands, what is free at the ends, all in sizes of body
/// text.
const HEIGHT: f64 = 1.8;
const SLOT: f64 = 1.2;
const END: f64 = 0.75;
/// What is free between the words and the lens, in sizes of body text.
const APART: f64 = 0.25;
/// Least distance from the heading, in spacing steps.
const CLEAR: f64 = 2.0;
/// Width of its lines, in sizes of body text.
const LINE: f64 = 0.11;

/// What turns the strengths of a block into choosing: with its words, or where these have no room with a lens alone;
/// `None` where not even that has room, or there is nothing to choose.
pub(super) fn lay_out(poster: &Poster<'_>, block: Rect) -> Result<Option<Chooser>, Halt> {
    let roles = &poster.info.roles;
    let counts = roles.iter().any(|role| !role.strengths.is_empty());
    if poster.answers != Answers::Click || roles.len() < 2 || !counts {
        return Ok(None);
    }
    let heading = strengths::heading(poster, block.w)?;
    let room = block.w - heading.bounds.w - poster.unit * CLEAR;
    if heading.lines.len() > 1 {
        return Ok(None);
    }
    let body = poster.sizes.body;
    let words = poster.setter.label(poster.word(&poster.words.seek), poster.strong_style(Color::BLACK));
    let height = body * HEIGHT;
    let full = words.bounds.w + body * (END + APART + SLOT + END / 2.0);
    // With a lens alone it is round.
    let Some(width) = [full, height].into_iter().find(|width| *width <= room) else { return Ok(None) };
    let top = block.y + poster.unit * ABOVE_HEADING;
    let cap = poster.setter.metrics(heading.face).cap_height * heading.size;
    let pill = Rect::new(block.right() - width, top + (cap - height) / 2.0, width, height);
    let stones = top + heading.bounds.h + poster.unit * BELOW_HEADING;
    let pill = Pill { poster, at: pill, words: width > height };
    let palette = poster.palette();
    Ok(Some(Chooser {
        name: poster.words.seek.clone(),
        language: Some(poster.words.language_of(&poster.words.seek).to_owned()).filter(|own| own != poster.language),
        target: target(pill.at, poster.sheet.target, stones),
        radius: height / 2.0,
        rest: pill.rest(palette.band_heading),
        choosing: pill.choosing((palette.band_heading, palette.band)),
        count: pill.count(roles.len(), palette.band),
    }))
}

/// What can be hit: all of the pill, as large as the sheet asks, and nothing of the stones below it.
fn target(pill: Rect, least: f64, stones: f64) -> Rect {
    let (w, h) = (pill.w.max(least), pill.h.max(least));
    let y = (pill.centre().y - h / 2.0).min(stones - h);
    Rect::new(pill.right() - w, y, w, h)
}

/// The pill at its place.
struct Pill<'p, 'a> {
    poster: &'p Poster<'a>,
    at: Rect,
    /// Whether it has room for its words.
    words: bool,
}

impl Pill<'_, '_> {
    fn body(&self) -> f64 {
        self.poster.sizes.body
    }

    /// The middle of the part in which the lens or the number stands.
    fn slot(&self) -> Point {
        let from_end = if self.words { self.body() * (END + SLOT) / 2.0 } else { self.at.w / 2.0 };
        Point::new(self.at.right() - from_end, self.at.centre().y)
    }

    /// An outline with a lens.
    fn rest(&self, color: Color) -> Frame {
        let width = self.body() * LINE;
        let stroke = Stroke { color, width, round: true };
        let mut frame = Frame::new(Size::new(self.at.right(), self.at.bottom()));
        let edge = self.at.grown(-width / 2.0);
        frame.shape(Shape::stroked(Outline::Rect(edge, edge.h / 2.0), stroke));
        self.label(&mut frame, color);
        let (c, r) = (self.slot(), self.body() * 0.34);
        let lens = Point::new(c.x - r * 0.3, c.y - r * 0.3);
        frame.shape(Shape::stroked(Outline::Circle(lens, r), stroke));
        let grip = |part: f64| Point::new(lens.x + r * part, lens.y + r * part);
        frame.shape(Shape::stroked(Outline::Path(Path::polyline(&[grip(0.71), grip(1.7)])), stroke));
        frame
    }

    /// Filled, with room for the number where the lens was.
    fn choosing(&self, (ground, color): (Color, Color)) -> Frame {
        let mut frame = Frame::new(Size::new(self.at.right(), self.at.bottom()));
        frame.shape(Shape::rect(self.at, self.at.h / 2.0, ground));
        self.label(&mut frame, color);
        frame
    }

    fn count(&self, number: usize, color: Color) -> Frame {
        let text = self.poster.setter.label(self.poster.own(&number.to_string()), self.poster.strong_style(color));
        let cap = self.poster.setter.metrics(text.face).cap_height * text.size;
        let mut frame = Frame::new(Size::new(self.at.right(), self.at.bottom()));
        let c = self.slot();
        frame.text(Point::new(c.x - text.bounds.w / 2.0, c.y - cap / 2.0), text);
        frame
    }

    fn label(&self, frame: &mut Frame, color: Color) {
        if !self.words {
            return;
        }
        let word = self.poster.word(&self.poster.words.seek);
        let text = self.poster.setter.label(word, self.poster.strong_style(color));
        let cap = self.poster.setter.metrics(text.face).cap_height * text.size;
        frame.text(Point::new(self.at.x + self.body() * END, self.at.centre().y - cap / 2.0), text);
    }
}
