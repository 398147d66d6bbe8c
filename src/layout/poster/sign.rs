//! The sign under a place: name, promise, a round plus or a code to scan. It lays out a role.

use super::content::Poster;
use super::known::{Scan, Sign};
use super::scan;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::document::Role;
use crate::layout::engine::{Answers, Stack};
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame, Group, Outline, Shape, Stroke};
use crate::theme::Accent;

/// Height of the strip of ground above the signs, in spacing steps.
pub(super) const STRIP: f64 = 1.5;

/// On a sign narrower than this many sizes of body text the plus sits on the upper edge, so that the name keeps its
/// width.
const NARROW: f64 = 13.0;

/// A sign at least this many sizes of body text wide takes a size more for its words.
const WIDE: f64 = 22.0;

/// What stays free between a name and the plus, in sizes of the name.
const CLEAR: f64 = 0.4;

impl Sign {
    /// Its words and its code, where the words have this height.
    pub(super) fn content(&self, height: f64) -> Frame {
        let mut frame = self.frame.clone();
        if let Some(Scan { code, x, below }) = &self.code {
            let spare = height - code.size.h;
            frame.place(Point::new(*x, if *below { spare } else { spare / 2.0 }), code.clone());
        }
        frame
    }
}

/// What stands on the signs of a sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Type size of all names.
    pub(super) name_size: f64,
    /// Whether they have promises.
    pub(super) promise: bool,
    /// Whether they have codes, where the data asks for them.
    pub(super) code: bool,
    /// Whether the icons of the strengths that count there stand at their names.
    pub(super) icons: bool,
}

/// Least width of words beside a code, in sizes of body text; where there is less, it stands below them.
const BESIDE_CODE: f64 = 11.0;

/// The size of all names on a sheet with signs of this width, with codes or without: a size of the scale at which every
/// name has its words whole, or that of body text, below which a name would stand back behind its promise.
pub(super) fn name_size(poster: &Poster<'_>, width: f64, code: bool) -> f64 {
    let width = width - taken(poster, width, code);
    let names = poster.info.roles.iter().map(|role| poster.copy(&role.name));
    let sizes = [poster.sizes.heading, poster.sizes.name, poster.sizes.body];
    let sizes = if is_wide(poster, width) { &sizes[..] } else { &sizes[1..] };
    poster.shared_size(names, Face::Heading, sizes, |size| name_width(poster, width, size))
}

/// The width that a name has on a sign.
fn name_width(poster: &Poster<'_>, width: f64, size: f64) -> f64 {
    width - beside(poster, width, size) - right(poster)
}

/// The width that stays free before the words of a sign: for the plus, or for the post where there is none.
fn beside(poster: &Poster<'_>, width: f64, size: f64) -> f64 {
    if !has_disc(poster) {
        post_width(poster) + poster.unit * 1.25
    } else if is_narrow(poster, width) {
        0.0
    } else {
        2.0 * plus_radius(poster) + clear(size).max(poster.unit * 1.25)
    }
}

/// The width that codes take beside the words of a sign: that of the widest, so that all signs are alike; none where
/// they stand below the words.
fn taken(poster: &Poster<'_>, width: f64, code: bool) -> f64 {
    let codes = poster.info.roles.iter().filter(|_| code).filter_map(|role| scan::to_role(poster, role));
    let widest = codes.map(|code| code.side()).fold(0.0, f64::max);
    if width - widest < poster.sizes.body * BESIDE_CODE { 0.0 } else { widest }
}

/// What stays free between a name of this size and the plus.
const fn clear(size: f64) -> f64 {
    size * CLEAR
}

/// Whether a sign has a disc, with a plus or a number.
fn has_disc(poster: &Poster<'_>) -> bool {
    poster.answers != Answers::Never && poster.sheet.scene.is_none()
}

fn is_narrow(poster: &Poster<'_>, width: f64) -> bool {
    width < poster.sizes.body * NARROW
}

fn is_wide(poster: &Poster<'_>, width: f64) -> bool {
    width >= poster.sizes.body * WIDE
}

/// Lays out the sign of a role, `width` wide, its name as large as all names of the sheet, with its promise or without.
pub(super) fn lay_out(poster: &Poster<'_>, role: &Role, width: f64, form: Form) -> Result<Sign, Halt> {
    let taken = taken(poster, width, form.code);
    let mut sign = words(poster, role, width - taken, form)?;
    if form.icons {
        let icons = icons(poster, role, form.name_size)?;
        // Close to the name: at the far edge they would be read with the next place.
        let x =
            beside(poster, width, form.name_size) + name_label(poster, role, form.name_size) + form.name_size * NEAR;
        let at = Point::new(x, sign.plus.y - icons.size.h / 2.0);
        sign.frame.group(at, Group::decoration(icons, 1.0));
    }
    sign.frame.size.w = width;
    let Some(code) = scan::to_role(poster, role).filter(|_| form.code) else { return Ok(sign) };
    let (side, below) = (code.side(), taken <= 0.0);
    let left = beside(poster, width, form.name_size);
    if below && side > width - left {
        return Err(Halt::height(side));
    }
    sign.frame.size.h = if below { sign.frame.size.h + side } else { sign.frame.size.h.max(side) };
    // At the foot the free border of the code is the padding.
    let x = if below { left } else { width - (taken + side) / 2.0 };
    sign.code = Some(Scan { code: code.frame(), x, below });
    Ok(sign)
}

/// Name and promise in this width, with the place of the plus.
fn words(poster: &Poster<'_>, role: &Role, width: f64, form: Form) -> Result<Sign, Halt> {
    let Form { name_size, promise, .. } = form;
    let palette = poster.palette();
    let left = beside(poster, width, name_size);
    let plus = plus_radius(poster);
    let over = is_narrow(poster, width) && has_disc(poster);
    // A plus on the upper edge hangs into the pavement; the name begins below it. It lies over the strip of ground, and
    // keeps clear of what stands on that.
    let edge = (plus - poster.unit * STRIP).max(0.0);
    let top = if over { above(poster).max(edge + plus + clear(name_size)) } else { above(poster) };
    let mut stack = Stack::new(width, left, top);
    let small = if is_wide(poster, width) { poster.sizes.name } else { poster.sizes.body };
    let name_style = poster.name_style(palette.ink).sized(name_size);
    let name = poster.heading(&role.name, name_style, name_width(poster, width, name_size))?;
    let first = stack.y + poster.setter.metrics(name.face).cap_height * name.size / 2.0;
    stack.heading(2, name, poster.unit);
    // Short as it is, a promise is set like a heading.
    let promise_style = poster.body_style(palette.ink_soft).sized(small);
    let promise_width = width - left - right(poster);
    let mut gap = poster.unit;
    if promise {
        stack.text(poster.heading(&role.promise, promise_style, promise_width)?, 0.0);
        gap = 0.0;
    }
    let frame = stack.finish(gap, below(poster));
    let y = if over { edge } else { first.max(plus + poster.unit * 0.5) };
    Ok(Sign { frame, plus: Point::new(plus, y), name_size, code: None })
}

/// Side of the square around an icon of a strength, in sizes of the name, and the part of it that the icon fills.
const SQUARE: f64 = 1.25;
const ICON: f64 = 0.72;
/// What stays free between a name and the icons, in sizes of the name, and between two of them, in their sides.
const NEAR: f64 = 0.7;
const APART: f64 = 0.14;

/// The width of a name on one line.
fn name_label(poster: &Poster<'_>, role: &Role, name_size: f64) -> f64 {
    let style = poster.name_style(poster.palette().ink).sized(name_size);
    poster.setter.label(poster.copy(&role.name), style).bounds.w
}

/// The strengths with icons that count for a role, each with the number of its group.
fn shown<'p>(poster: &'p Poster<'_>, role: &'p Role) -> impl Iterator<Item = (usize, &'p str)> {
    let counting = poster.info.strengths().filter(|(_, strength)| role.strengths.contains(&strength.id));
    counting.filter_map(|(group, strength)| Some((group, strength.icon.as_deref()?)))
}

/// The width of so many icons beside a name of this size, with what stays free before them.
fn icons_width(count: usize, name_size: f64) -> f64 {
    let side = name_size * SQUARE;
    if count == 0 { 0.0 } else { name_size * NEAR + side * (1.0 + APART) * count as f64 - side * APART }
}

/// The icons of the strengths that count for a role, in a row, each on a small stone in the colour of its group.
fn icons(poster: &Poster<'_>, role: &Role, name_size: f64) -> Result<Frame, Halt> {
    let side = name_size * SQUARE;
    let mut frame = Frame::new(Size::new(0.0, side));
    for (group, name) in shown(poster, role) {
        let (ground, ink) = poster.group_stone(group);
        let Some(icon) = poster.icon(name, ink)? else { continue };
        let x = if frame.items.is_empty() { 0.0 } else { frame.size.w + side * APART };
        frame.shape(Shape::rect(Rect::new(x, 0.0, side, side), side * 0.2, ground));
        let inset = side * (1.0 - ICON) / 2.0;
        let scale = side * ICON / icon.size.h;
        frame.group(Point::new(x + inset, inset), Group::decoration(icon, scale));
        frame.size.w = x + side;
    }
    Ok(frame)
}

/// Whether on signs of this width the icons of the strengths have room beside the names of all roles, each on one line.
pub(super) fn have_icons(poster: &Poster<'_>, width: f64, (name_size, code): (f64, bool)) -> bool {
    if !is_wide(poster, width) {
        return false;
    }
    let room = name_width(poster, width - taken(poster, width, code), name_size);
    let longest = || {
        let width = |role: &Role| name_label(poster, role, name_size) / name_size;
        let roles = poster.info.roles.iter();
        roles.map(|role| width(role) + icons_width(shown(poster, role).count(), 1.0)).fold(0.0, f64::max)
    };
    poster.measurements.name_with_icons.get_or_init(longest) * name_size <= room
}

/// The post beside the words of a sign that has neither plus nor number, in the accent of its role.
pub(super) fn post(poster: &Poster<'_>, at: Rect, accent: Accent) -> Frame {
    let mut frame = Frame::default();
    let w = post_width(poster);
    let (above, below) = (above(poster), below(poster));
    let post = Rect::new(at.x, at.y + above, w, at.h - above - below);
    frame.shape(Shape::rect(post, w / 2.0, accent.accent));
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

/// Pavement above and below the words of a sign.
fn above(poster: &Poster<'_>) -> f64 {
    poster.unit * 1.75
}

fn below(poster: &Poster<'_>) -> f64 {
    poster.unit * 1.5
}

/// What stays free after the words of a sign.
fn right(poster: &Poster<'_>) -> f64 {
    poster.unit * 0.25
}

fn post_width(poster: &Poster<'_>) -> f64 {
    poster.unit * 0.75
}

fn plus_radius(poster: &Poster<'_>) -> f64 {
    poster.sizes.name * 0.72
}
