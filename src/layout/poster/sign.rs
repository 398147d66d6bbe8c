//! The sign under a place: name, promise, a round plus. It lays out a role.

use super::content::Poster;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::document::Role;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame, Outline, Shape, Stroke};
use crate::theme::Accent;

/// On a sign narrower than this many sizes of body text the plus sits on the upper edge, so that the name keeps its
/// width.
const NARROW: f64 = 14.5;

/// A sign at least this many sizes of body text wide takes a size more for its words.
const WIDE: f64 = 26.0;

/// What stays free between a name and the plus, in sizes of the name.
const CLEAR: f64 = 0.4;

/// A sign with the place of its plus.
pub(super) struct Sign {
    pub(super) frame: Frame,
    /// Middle of the plus, in the frame's coordinates.
    pub(super) plus: Point,
    /// Type size of its name.
    pub(super) name_size: f64,
}

/// The size of all names on a sheet with signs of this width: a size of the scale at which every name has its words
/// whole, or that of body text, below which a name would stand back behind its promise.
pub(super) fn name_size(poster: &Poster<'_>, width: f64) -> f64 {
    let names = poster.info.roles.iter().map(|role| poster.copy(&role.name));
    let sizes = [poster.sizes.heading, poster.sizes.name, poster.sizes.body];
    let sizes = if is_wide(poster, width) { &sizes[..] } else { &sizes[1..] };
    poster.shared_size(names, Face::Heading, sizes, |size| name_width(poster, width, size))
}

/// The width that a name has on a sign.
fn name_width(poster: &Poster<'_>, width: f64, size: f64) -> f64 {
    let pad = padding(poster, width);
    let beside = if is_narrow(poster, width) {
        pad
    } else {
        pad * 0.75 + 2.0 * plus_radius(poster) + clear(size).max(poster.unit * 0.5)
    };
    width - bar(poster) - pad - beside
}

/// What stays free between a name of this size and the plus.
const fn clear(size: f64) -> f64 {
    size * CLEAR
}

fn is_narrow(poster: &Poster<'_>, width: f64) -> bool {
    width < poster.sizes.body * NARROW
}

fn is_wide(poster: &Poster<'_>, width: f64) -> bool {
    width >= poster.sizes.body * WIDE
}

/// Lays out the sign of a role, `width` wide, its name as large as all names of the sheet, with its promise or without.
pub(super) fn lay_out(
    poster: &Poster<'_>,
    role: &Role,
    width: f64,
    (name_size, promise): (f64, bool),
) -> Result<Sign, Halt> {
    let palette = poster.palette();
    let pad = padding(poster, width);
    let left = bar(poster) + pad;
    let plus = plus_radius(poster);
    let above = is_narrow(poster, width);
    // A plus on the upper edge hangs into the card; the name begins below it.
    let top = if above { pad.max(plus + clear(name_size) - poster.unit * 0.25) } else { pad };
    let mut stack = Stack::new(width, left, top + poster.unit * 0.25);
    let small = if is_wide(poster, width) { poster.sizes.name } else { poster.sizes.body };
    let name_style = poster.name_style(palette.ink).sized(name_size);
    let name = poster.heading(&role.name, name_style, name_width(poster, width, name_size))?;
    let first = stack.y + poster.setter.metrics(name.face).cap_height * name.size / 2.0;
    stack.heading(2, name, poster.unit * 1.25);
    // Short as it is, a promise is set like a heading.
    let promise_style = poster.body_style(palette.ink_soft).sized(small);
    let promise_width = width - left - pad;
    let mut gap = poster.unit * 1.25;
    if promise {
        stack.text(poster.heading(&role.promise, promise_style, promise_width)?, 0.0);
        gap = 0.0;
    }
    let frame = stack.finish(gap, pad);
    let y = if above { 0.0 } else { first.max(plus + pad * 0.5) };
    let plus = Point::new(width - pad * 0.75 - plus, y);
    Ok(Sign { frame, plus, name_size })
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
