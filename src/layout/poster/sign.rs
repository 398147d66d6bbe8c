//! The sign under a place: name, promise, a round plus. It lays out a role.

use super::content::Poster;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::document::Role;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::page::{Frame, Outline, Shape, Stroke};
use crate::theme::Accent;

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
pub(super) fn lay_out(poster: &Poster<'_>, role: &Role, width: f64) -> Result<Sign, Halt> {
    let palette = poster.palette();
    let pad = padding(poster, width);
    let left = bar(poster) + pad;
    let plus = plus_radius(poster);
    let above = width < poster.sizes.body * NARROW;
    let beside = if above { pad } else { pad * 0.75 + 2.0 * plus + poster.unit * 0.5 };
    let name_width = width - left - beside;
    // A plus on the upper edge hangs into the card; the name begins below it.
    let top = if above { pad.max(plus) } else { pad };
    let mut stack = Stack::new(width, left, top + poster.unit * 0.25);
    let wide = width >= poster.sizes.body * WIDE;
    let (large, small) =
        if wide { (poster.sizes.heading, poster.sizes.name) } else { (poster.sizes.name, poster.sizes.body) };
    let name = poster.heading(&role.name, poster.name_style(palette.ink).sized(large), name_width)?;
    let first = stack.y + poster.setter.metrics(name.face).cap_height * name.size / 2.0;
    stack.heading(2, name, poster.unit * 1.25);
    // Short as it is, a promise is set like a heading; only where a word does not fit is it broken.
    let promise_style = poster.body_style(palette.ink_soft).sized(small);
    let promise_width = width - left - pad;
    let promise = poster
        .heading(&role.promise, promise_style, promise_width)
        .or_else(|_| poster.paragraph(&role.promise, promise_style, promise_width))?;
    stack.text(promise, 0.0);
    let frame = stack.finish(0.0, pad);
    let y = if above { 0.0 } else { first.max(plus + pad * 0.5) };
    let plus = Point::new(width - pad * 0.75 - plus, y);
    Ok(Sign { frame, plus })
}

/// The sign's card behind its words, `height` tall.
pub(super) fn card(poster: &Poster<'_>, at: Rect, accent: Accent) -> Frame {
    let mut frame = Frame::default();
    frame.shape(Shape::rect(at, poster.radius() * 0.66, poster.palette().card));
    let w = bar(poster);
    frame.shape(Shape::rect(Rect::new(at.x, at.y, w, at.h), w / 2.0, accent.accent));
    frame
}

/// The plus on its disc: `grown` when it is hovered or focused.
pub(super) fn plus(poster: &Poster<'_>, at: Point, accent: Accent, grown: bool) -> Frame {
    let r = plus_radius(poster) * if grown { 1.18 } else { 1.0 };
    let arm = r * 0.45;
    let mut frame = Frame::default();
    let (disc, cross) = (if grown { accent.dark } else { accent.accent }, poster.palette().card);
    frame.shape(Shape::disc(at, r, disc));
    let mut path = Path::polyline(&[Point::new(at.x - arm, at.y), Point::new(at.x + arm, at.y)]);
    path.segments.extend(Path::polyline(&[Point::new(at.x, at.y - arm), Point::new(at.x, at.y + arm)]).segments);
    frame.shape(Shape::stroked(Outline::Path(path), Stroke { color: cross, width: r * 0.22, round: true }));
    frame
}

/// The number of a role on a disc, where everything is open and nothing can be clicked.
pub(super) fn number(poster: &Poster<'_>, at: Point, accent: Color, number: usize) -> Frame {
    let r = plus_radius(poster);
    let style = poster.name_style(poster.palette().card);
    let label = poster.setter.label(poster.own(&number.to_string()), style);
    let cap = poster.setter.metrics(label.face).cap_height * label.size;
    let mut frame = Frame::default();
    frame.shape(Shape::disc(at, r, accent));
    frame.text(Point::new(at.x - label.bounds.w / 2.0, at.y - cap / 2.0), label);
    frame
}

fn padding(poster: &Poster<'_>, width: f64) -> f64 {
    (poster.unit * 2.0).min(width * 0.075)
}

fn bar(poster: &Poster<'_>) -> f64 {
    poster.unit * 0.9
}

fn plus_radius(poster: &Poster<'_>) -> f64 {
    poster.sizes.name * 0.72
}
