//! The card that a spot opens: what they do in a role, or what a strength is and where it counts.

use super::content::Poster;
use super::figure;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::document::{Role, Strength};
use crate::layout::engine::{Answers, Stack};
use crate::layout::misfit::Halt;
use crate::page::{self, Face, Frame, Group, LinkTarget, Outline, Shape, Stroke};
use crate::theme::Accent;

/// A card at its own origin, with the places in it that answer.
#[derive(Clone)]
pub(super) struct Card {
    pub(super) frame: Frame,
    /// The close button.
    pub(super) close: Rect,
}

/// What stands in a card's upper right corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Corner {
    /// The close button.
    Close {
        /// Whether the strengths that count are links to their hotspots.
        linked: bool,
    },
    /// Nothing, on paper.
    Empty,
    /// The number that ties the card to its place, on sheets where everything is open.
    Number {
        /// The number.
        number: usize,
        /// Least height of the card, which has others beside it.
        least: f64,
    },
}

/// The card of a role, `width` wide.
pub(super) fn role(poster: &Poster<'_>, role: &Role, accent: Accent, width: f64, corner: Corner) -> Result<Card, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 3.0;
    let inner = width - 2.0 * pad;
    let close = close_box(poster, width);
    let (gap, gutter) = (poster.unit * 2.5, poster.unit * 3.0);
    let roomy = inner >= poster.sizes.body * 33.0;
    let drawn = |width: f64| role.figure.as_ref().map(|id| figure::in_panel(poster, id, accent, width)).transpose();
    let aside = if roomy { drawn(figure_width(poster, inner)) } else { Ok(None) };
    // A figure with a word too long for a column of its own stands below the texts.
    let (chart, beside) = match aside {
        Ok(Some(Some(chart))) => (Some(chart), true),
        Err(why) if !why.may_pass() => return Err(why),
        Ok(_) | Err(_) => (drawn(inner)?.flatten(), false),
    };
    let text_width = if beside { inner - figure_width(poster, inner) - gutter } else { inner };
    // On a wide card all words keep to the left of the figure, which then stands beside them from top to foot.
    let wide = beside && text_width >= poster.sizes.body * TWO_COLUMNS;
    let mut stack = Stack::new(width, pad, pad + poster.unit);
    let title_width = (close.x - pad - poster.unit).min(if wide { text_width } else { f64::INFINITY });
    let names = poster.info.roles.iter().map(|role| poster.copy(&role.name));
    let sizes = [poster.sizes.heading, poster.sizes.name, poster.sizes.body];
    let size = poster.shared_size(names, Face::Heading, &sizes, |_| title_width);
    let name = poster.heading(&role.name, poster.heading_style(palette.ink).sized(size), title_width)?;
    stack.heading(2, name, poster.unit * 1.25);
    stack.text(poster.paragraph(&role.promise, poster.body_style(palette.ink_soft), title_width)?, gap);
    let below_close = close.bottom() + poster.unit * 0.75;
    stack.y = if wide { stack.y } else { stack.y.max(below_close) };
    let top = if wide { below_close } else { stack.y };
    told(poster, role, accent, text_width, &mut stack)?;
    let linked = corner == Corner::Close { linked: true };
    if wide {
        counting(poster, role, text_width, linked, &mut stack)?;
        stack.y += gap;
    }
    if let Some(chart) = chart {
        if beside {
            let bottom = top + chart.size.h;
            stack.frame.place(Point::new(pad + text_width + gutter, top), chart);
            stack.y = stack.y.max(bottom + gap);
        } else {
            stack.frame(chart, gap);
        }
    }
    if wide {
        stack.y -= gap;
    } else {
        counting(poster, role, inner, linked, &mut stack)?;
    }
    Ok(finish(poster, stack.finish(0.0, pad), accent.accent, (close, corner)))
}

/// The card of a strength, `width` wide.
pub(super) fn strength(poster: &Poster<'_>, strength: &Strength, color: Color, width: f64) -> Result<Card, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 2.5;
    let inner = width - 2.0 * pad;
    let close = close_box(poster, width);
    let mut stack = Stack::new(width, pad, pad + poster.unit);
    let title_width = close.x - pad - poster.unit;
    let names = poster.info.strengths().map(|(_, strength)| poster.copy(&strength.name));
    let size = poster.shared_size(names, Face::Heading, &[poster.sizes.name, poster.sizes.body], |_| title_width);
    let name = poster.heading(&strength.name, poster.name_style(palette.ink).sized(size), title_width)?;
    stack.heading(3, name, poster.unit * 1.5);
    stack.y = stack.y.max(close.bottom() + poster.unit * 0.75);
    let chart_width = if inner >= poster.sizes.body * 30.0 { inner * 0.48 } else { inner };
    let chart = match &strength.figure {
        Some(id) => figure::in_panel(poster, id, poster.theme.accent(0), chart_width)?,
        None => None,
    };
    let beside = chart.is_some() && chart_width < inner;
    let text_width = if beside { inner - chart_width - poster.unit * 3.0 } else { inner };
    let top = stack.y;
    stack.text(poster.paragraph(&strength.text, poster.body_style(palette.ink), text_width)?, poster.unit * 2.0);
    let mut gap = poster.unit * 2.0;
    let mut chart_bottom = 0.0;
    match chart {
        Some(chart) if beside => {
            chart_bottom = top + chart.size.h;
            stack.frame.place(Point::new(pad + text_width + poster.unit * 3.0, top), chart);
        }
        Some(chart) => stack.frame(chart, gap),
        None => {}
    }
    let names: Vec<&str> = poster
        .info
        .roles
        .iter()
        .filter(|role| role.strengths.contains(&strength.id))
        .map(|role| role.name.get(poster.language))
        .collect();
    if !names.is_empty() {
        let text = format!("{}: {}", poster.words.counts_in, names.join(&poster.words.comma));
        let block = poster.setter.paragraph(poster.own(&text), poster.body_style(palette.ink_soft), text_width)?;
        stack.text(block, 0.0);
        gap = 0.0;
    }
    if chart_bottom > stack.y - gap {
        stack.y = chart_bottom;
        gap = 0.0;
    }
    let corner = match poster.answers {
        Answers::Click => Corner::Close { linked: false },
        Answers::Elsewhere | Answers::Never => Corner::Empty,
    };
    Ok(finish(poster, stack.finish(gap, pad), color, (close, corner)))
}

/// Background, coloured top edge, content, close button.
fn finish(poster: &Poster<'_>, content: Frame, accent: Color, (close, corner): (Rect, Corner)) -> Card {
    let least = if let Corner::Number { least, .. } = corner { least } else { 0.0 };
    let size = Size::new(content.size.w, content.size.h.max(least));
    let radius = poster.radius();
    let mut frame = Frame::new(size);
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, size.w, size.h), radius, accent));
    let edge = poster.unit * 1.0;
    let below = Rect::new(0.0, edge, size.w, size.h - edge);
    frame.shape(Shape::filled(Outline::Path(square_top(below, radius)), poster.palette().card));
    frame.place(Point::default(), content);
    match corner {
        Corner::Close { .. } => close_button(poster, close, &mut frame),
        Corner::Empty => {}
        Corner::Number { number, .. } => {
            frame.place(Point::default(), super::sign::number(poster, close.centre(), accent, number))
        }
    }
    Card { frame, close }
}

/// A rectangle with only its lower corners rounded.
fn square_top(rect: Rect, r: f64) -> Path {
    use crate::base::geometry::{ARC, Segment};
    let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let k = r * (1.0 - ARC);
    let p = Point::new;
    Path {
        segments: vec![
            Segment::Move(p(x, y)),
            Segment::Line(p(right, y)),
            Segment::Line(p(right, bottom - r)),
            Segment::Cubic(p(right, bottom - k), p(right - k, bottom), p(right - r, bottom)),
            Segment::Line(p(x + r, bottom)),
            Segment::Cubic(p(x + k, bottom), p(x, bottom - k), p(x, bottom - r)),
            Segment::Close,
        ],
    }
}

fn close_box(poster: &Poster<'_>, width: f64) -> Rect {
    let side = (poster.sizes.body * 2.1).max(poster.sheet.target);
    let margin = poster.unit * 2.0;
    Rect::new(width - margin - side, margin + poster.unit * 0.5, side, side)
}

fn close_button(poster: &Poster<'_>, at: Rect, frame: &mut Frame) {
    let palette = poster.palette();
    let c = at.centre();
    frame.shape(Shape::disc(c, at.w / 2.0, palette.chip));
    let arm = at.w * 0.17;
    let p = |x: f64, y: f64| Point::new(c.x + x * arm, c.y + y * arm);
    let mut path = Path::polyline(&[p(-1.0, -1.0), p(1.0, 1.0)]);
    path.segments.extend(Path::polyline(&[p(-1.0, 1.0), p(1.0, -1.0)]).segments);
    let stroke = Stroke { color: palette.ink, width: at.w * 0.075, round: true };
    frame.shape(Shape::stroked(Outline::Path(path), stroke));
}

/// Width of a figure beside the texts.
fn figure_width(poster: &Poster<'_>, inner: f64) -> f64 {
    // A figure grows as tall as it is wide, so on a wide card it must not grow with it.
    (inner * 0.36).min(poster.sizes.body * 15.0)
}

/// Texts at least this wide, in sizes of body text, are set in two columns: a longer line is hard to read.
const TWO_COLUMNS: f64 = 40.0;

/// What they do there and the example: below one another, or side by side where there is room.
fn told(poster: &Poster<'_>, role: &Role, accent: Accent, width: f64, stack: &mut Stack) -> Result<(), Halt> {
    if width < poster.sizes.body * TWO_COLUMNS || role.does.is_empty() {
        does(poster, role, accent, width, stack)?;
        return example(poster, role, width, stack);
    }
    let gutter = poster.unit * 3.0;
    let column = (width - gutter) / 2.0;
    let (x, top) = (stack.x, stack.y);
    does(poster, role, accent, column, stack)?;
    let foot = stack.y;
    (stack.x, stack.y) = (x + column + gutter, top);
    example(poster, role, column, stack)?;
    (stack.x, stack.y) = (x, stack.y.max(foot));
    Ok(())
}

/// What they do there, a tick before each sentence; nothing for a role that does not say it.
fn does(poster: &Poster<'_>, role: &Role, accent: Accent, width: f64, stack: &mut Stack) -> Result<(), Halt> {
    if role.does.is_empty() {
        return Ok(());
    }
    let palette = poster.palette();
    let label = poster.set_heading(poster.word(&poster.words.does), poster.strong_style(accent.accent), width)?;
    stack.heading(3, label, poster.unit * 1.25);
    let r = poster.sizes.body * 0.52;
    let left = 2.0 * r + poster.unit * 1.25;
    let mut list = Frame::new(Size::new(stack.frame.size.w, 0.0));
    for text in &role.does {
        let block = poster.paragraph(text, poster.body_style(palette.ink), width - left)?;
        let cap = poster.setter.metrics(block.face).cap_height * block.size;
        tick(poster, Point::new(stack.x + r, stack.y + cap / 2.0), r, &mut stack.frame);
        let at = Point::new(stack.x + left, stack.y);
        stack.y += block.bounds.h + poster.unit;
        let mut item = Frame::new(block.bounds);
        item.text(Point::default(), block);
        list.place_as(at, item, page::Role::Item);
    }
    stack.frame.place_as(Point::default(), list, page::Role::List);
    stack.y += poster.unit * 1.25;
    Ok(())
}

fn tick(poster: &Poster<'_>, at: Point, r: f64, frame: &mut Frame) {
    let palette = poster.palette();
    frame.shape(Shape::disc(at, r, palette.positive));
    let p = |x: f64, y: f64| Point::new(at.x + x * r, at.y + y * r);
    let path = Path::polyline(&[p(-0.42, 0.04), p(-0.1, 0.36), p(0.46, -0.3)]);
    let stroke = Stroke { color: palette.card, width: r * 0.24, round: true };
    frame.shape(Shape::stroked(Outline::Path(path), stroke));
}

/// The example in a box of its own.
fn example(poster: &Poster<'_>, role: &Role, width: f64, stack: &mut Stack) -> Result<(), Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 1.75;
    let inner = width - 2.0 * pad;
    let mut boxed = Stack::new(width, pad, pad);
    let label = poster.set_heading(poster.word(&poster.words.example), poster.strong_style(palette.ink), inner)?;
    boxed.heading(3, label, poster.unit);
    boxed.text(poster.paragraph(&role.example, poster.body_style(palette.ink), inner)?, 0.0);
    let content = boxed.finish(0.0, pad);
    let mut card = Frame::new(content.size);
    let back = Rect::new(0.0, 0.0, content.size.w, content.size.h);
    card.shape(Shape::rect(back, poster.radius() * 0.66, palette.example));
    card.place(Point::default(), content);
    stack.frame(card, poster.unit * 2.5);
    Ok(())
}

/// The strengths that count in this role, as chips that lead to them; takes the gap before it back if there are none.
fn counting(poster: &Poster<'_>, role: &Role, width: f64, linked: bool, stack: &mut Stack) -> Result<(), Halt> {
    let palette = poster.palette();
    let all: Vec<(usize, &Strength)> = poster.info.strengths().collect();
    let chosen: Vec<_> =
        role.strengths.iter().filter_map(|id| all.iter().find(|(_, s)| s.id == *id).copied()).collect();
    if chosen.is_empty() {
        stack.y -= poster.unit * 2.5;
        return Ok(());
    }
    let label = poster.set_heading(poster.word(&poster.words.counts), poster.strong_style(palette.ink), width)?;
    stack.heading(3, label, poster.unit * 1.25);
    let gap = poster.unit;
    let height = (poster.sizes.body * 1.9).max(poster.sheet.target);
    let (mut x, mut row) = (0.0, height);
    for (group, strength) in chosen {
        let chip = link_chip(poster, strength, poster.group_on(group, palette.chip), height, width)?;
        if x > 0.0 && x + chip.size.w > width {
            stack.y += row + gap;
            (x, row) = (0.0, height);
        }
        row = row.max(chip.size.h);
        let (at, w) = (Point::new(stack.x + x, stack.y), chip.size.w);
        if linked {
            stack.frame.place_as(at, chip, page::Role::Link(LinkTarget::Hotspot(strength.id.clone())));
        } else {
            stack.frame.place(at, chip);
        }
        x += w + gap;
    }
    stack.y += row;
    Ok(())
}

/// Side of the icon in a chip that leads to a strength, in sizes of body text.
const LINK_ICON: f64 = 1.15;

fn link_chip(poster: &Poster<'_>, strength: &Strength, color: Color, height: f64, most: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let (pad, dot) = (poster.unit * 1.5, poster.sizes.body * 0.3);
    let icon = match &strength.icon {
        Some(name) => poster.icon(name, color)?,
        None => None,
    };
    let mark = if icon.is_some() { poster.sizes.body * LINK_ICON } else { 2.0 * dot };
    let left = pad + mark + poster.unit;
    let style = poster.body_style(palette.ink);
    // A name that is longer than the card is wide takes more lines.
    let text = poster.heading(&strength.name, style, most - left - pad)?;
    let w = left + text.bounds.w + pad;
    let more = (text.lines.len().max(1) - 1) as f64 * style.leading * style.size;
    let h = height + more;
    let mut frame = Frame::new(Size::new(w, h));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, w, h), height / 2.0, palette.chip));
    match icon {
        Some(icon) => {
            let scale = mark / icon.size.h;
            frame.group(Point::new(pad, (h - mark) / 2.0), Group::decoration(icon, scale));
        }
        None => frame.shape(Shape::disc(Point::new(pad + dot, h / 2.0), dot, color)),
    }
    let cap = poster.setter.metrics(text.face).cap_height * text.size;
    frame.text(Point::new(left, (height - cap) / 2.0), text);
    Ok(frame)
}
