//! The sign under a place: name, promise, a round plus. It lays out a role.

use super::engine::{Engine, Stack};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::document::Role;
use crate::page::{Frame, Outline, Shape, Stroke};
use crate::theme::Accent;
use crate::typeset::text::Unfit;

/// On a sign narrower than this many sizes of body text the plus sits on the upper edge, so that the name keeps its
/// width.
const NARROW: f64 = 14.5;

/// A sign at least this many sizes of body text wide takes a size more for its words.
const WIDE: f64 = 26.0;

/// A sign with the place of its plus.
pub(super) struct Sign {
    pub(super) frame: Frame,
    /// Middle of the plus, in the frame's coordinates.
    pub(super) plus: Point,
}

/// Lays out the sign of a role, `width` wide.
pub(super) fn lay_out(engine: &Engine<'_>, role: &Role, width: f64) -> Result<Sign, Unfit> {
    let palette = engine.palette();
    let pad = padding(engine, width);
    let left = bar(engine) + pad;
    let plus = plus_radius(engine);
    let above = width < engine.sizes.body * NARROW;
    let beside = if above { pad } else { pad * 0.75 + 2.0 * plus + engine.unit * 0.5 };
    let name_width = width - left - beside;
    // A plus on the upper edge hangs into the card; the name begins below it.
    let top = if above { pad.max(plus) } else { pad };
    let mut stack = Stack::new(width, left, top + engine.unit * 0.25);
    let wide = width >= engine.sizes.body * WIDE;
    let (large, small) =
        if wide { (engine.sizes.heading, engine.sizes.name) } else { (engine.sizes.name, engine.sizes.body) };
    let name = engine.heading(&role.name, engine.name_style(palette.ink).sized(large), name_width)?;
    let first = stack.y + engine.setter.metrics(name.face).cap_height * name.size / 2.0;
    stack.text(name, engine.unit * 1.25);
    // Short as it is, a promise is set like a heading; only where a word does not fit is it broken.
    let promise_style = engine.body_style(palette.ink_soft).sized(small);
    let promise_width = width - left - pad;
    let promise = engine
        .heading(&role.promise, promise_style, promise_width)
        .or_else(|_| engine.paragraph(&role.promise, promise_style, promise_width))?;
    stack.text(promise, 0.0);
    let frame = stack.finish(0.0, pad);
    let y = if above { 0.0 } else { first.max(plus + pad * 0.5) };
    let plus = Point::new(width - pad * 0.75 - plus, y);
    Ok(Sign { frame, plus })
}

/// The sign's card behind its words, `height` tall.
pub(super) fn card(engine: &Engine<'_>, at: Rect, accent: Accent) -> Frame {
    let mut frame = Frame::default();
    frame.shape(Shape::rect(at, engine.radius() * 0.66, engine.palette().card));
    let w = bar(engine);
    frame.shape(Shape::rect(Rect::new(at.x, at.y, w, at.h), w / 2.0, accent.accent));
    frame
}

/// The plus on its disc: `grown` when it is hovered or focused.
pub(super) fn plus(engine: &Engine<'_>, at: Point, accent: Accent, grown: bool) -> Frame {
    let r = plus_radius(engine) * if grown { 1.18 } else { 1.0 };
    let arm = r * 0.45;
    let mut frame = Frame::default();
    let (disc, cross) = (if grown { accent.dark } else { accent.accent }, engine.palette().card);
    frame.shape(Shape::disc(at, r, disc));
    let mut path = Path::polyline(&[Point::new(at.x - arm, at.y), Point::new(at.x + arm, at.y)]);
    path.segments.extend(Path::polyline(&[Point::new(at.x, at.y - arm), Point::new(at.x, at.y + arm)]).segments);
    frame.shape(Shape::stroked(Outline::Path(path), Stroke { color: cross, width: r * 0.22, round: true }));
    frame
}

/// The number of a role on a disc, where everything is open and nothing can be clicked.
pub(super) fn number(engine: &Engine<'_>, at: Point, accent: Color, number: usize) -> Frame {
    let r = plus_radius(engine);
    let style = engine.name_style(engine.palette().card);
    let label = engine.setter.label(engine.own(&number.to_string()), style);
    let cap = engine.setter.metrics(label.face).cap_height * label.size;
    let mut frame = Frame::default();
    frame.shape(Shape::disc(at, r, accent));
    frame.text(Point::new(at.x - label.bounds.w / 2.0, at.y - cap / 2.0), label);
    frame
}

fn padding(engine: &Engine<'_>, width: f64) -> f64 {
    (engine.unit * 2.0).min(width * 0.075)
}

fn bar(engine: &Engine<'_>) -> f64 {
    engine.unit * 0.9
}

fn plus_radius(engine: &Engine<'_>) -> f64 {
    engine.sizes.name * 0.72
}
