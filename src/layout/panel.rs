//! The card that a spot opens: what they do in a role, or what a strength is and where it counts.

use super::engine::{Engine, Stack};
use super::figure;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::document::{Role, Strength};
use crate::page::{Frame, Outline, Shape, Stroke};
use crate::theme::Accent;
use crate::typeset::text::Unfit;

/// A card at its own origin, with the places in it that answer.
pub(super) struct Card {
    pub(super) frame: Frame,
    /// The close button.
    pub(super) close: Rect,
    /// Links to other spots: box, id, name.
    pub(super) links: Vec<(Rect, String, String)>,
}

/// What stands in a card's upper right corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Corner {
    /// The close button.
    Close,
    /// The number that ties the card to its place, on sheets where everything is open.
    Number(usize),
}

/// The card of a role, `width` wide.
pub(super) fn role(
    engine: &Engine<'_>,
    role: &Role,
    accent: Accent,
    width: f64,
    corner: Corner,
) -> Result<Card, Unfit> {
    let palette = engine.palette();
    let pad = engine.unit * 3.0;
    let inner = width - 2.0 * pad;
    let close = close_box(engine, width);
    let (gap, gutter) = (engine.unit * 2.5, engine.unit * 3.0);
    let roomy = inner >= engine.sizes.body * 33.0;
    let drawn = |width: f64| role.figure.as_ref().map(|id| figure::in_panel(engine, id, accent, width)).transpose();
    let aside = if roomy { drawn(figure_width(engine, inner)) } else { Ok(None) };
    // A figure with a word too long for a column of its own stands below the texts.
    let (chart, beside) = match aside {
        Ok(Some(Some(chart))) => (Some(chart), true),
        Ok(_) | Err(_) => (drawn(inner)?.flatten(), false),
    };
    let text_width = if beside { inner - figure_width(engine, inner) - gutter } else { inner };
    // On a wide card all words keep to the left of the figure, which then stands beside them from top to foot.
    let wide = beside && text_width >= engine.sizes.body * TWO_COLUMNS;
    let mut stack = Stack::new(width, pad, pad + engine.unit);
    let title_width = (close.x - pad - engine.unit).min(if wide { text_width } else { f64::INFINITY });
    stack.text(engine.heading(&role.name, engine.heading_style(palette.ink), title_width)?, engine.unit * 1.25);
    stack.text(engine.paragraph(&role.promise, engine.body_style(palette.ink_soft), title_width)?, gap);
    let below_close = close.bottom() + engine.unit * 0.75;
    stack.y = if wide { stack.y } else { stack.y.max(below_close) };
    let top = if wide { below_close } else { stack.y };
    told(engine, role, accent, text_width, &mut stack)?;
    let mut links = Vec::new();
    if wide {
        links = counting(engine, role, text_width, &mut stack)?;
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
        links = counting(engine, role, inner, &mut stack)?;
    }
    Ok(finish(engine, stack.finish(0.0, pad), accent.accent, (close, corner), links))
}

/// The card of a strength, `width` wide.
pub(super) fn strength(engine: &Engine<'_>, strength: &Strength, color: Color, width: f64) -> Result<Card, Unfit> {
    let palette = engine.palette();
    let pad = engine.unit * 2.5;
    let inner = width - 2.0 * pad;
    let close = close_box(engine, width);
    let mut stack = Stack::new(width, pad, pad + engine.unit);
    let title_width = close.x - pad - engine.unit;
    stack.text(engine.heading(&strength.name, engine.name_style(palette.ink), title_width)?, engine.unit * 1.5);
    stack.y = stack.y.max(close.bottom() + engine.unit * 0.75);
    let chart_width = if inner >= engine.sizes.body * 30.0 { inner * 0.48 } else { inner };
    let chart = match &strength.figure {
        Some(id) => figure::in_panel(engine, id, engine.theme.accent(0), chart_width)?,
        None => None,
    };
    let beside = chart.is_some() && chart_width < inner;
    let text_width = if beside { inner - chart_width - engine.unit * 3.0 } else { inner };
    let top = stack.y;
    stack.text(engine.paragraph(&strength.text, engine.body_style(palette.ink), text_width)?, engine.unit * 2.0);
    let mut gap = engine.unit * 2.0;
    let mut chart_bottom = 0.0;
    match chart {
        Some(chart) if beside => {
            chart_bottom = top + chart.size.h;
            stack.frame.place(Point::new(pad + text_width + engine.unit * 3.0, top), chart);
        }
        Some(chart) => stack.frame(chart, gap),
        None => {}
    }
    let names: Vec<&str> = engine
        .info
        .roles
        .iter()
        .filter(|role| role.strengths.contains(&strength.id))
        .map(|role| role.name.get(engine.language))
        .collect();
    if !names.is_empty() {
        let text = format!("{}: {}", engine.words.counts_in, names.join(&engine.words.comma));
        let block = engine.setter.paragraph(engine.own(&text), engine.body_style(palette.ink_soft), text_width)?;
        stack.text(block, 0.0);
        gap = 0.0;
    }
    if chart_bottom > stack.y - gap {
        stack.y = chart_bottom;
        gap = 0.0;
    }
    Ok(finish(engine, stack.finish(gap, pad), color, (close, Corner::Close), Vec::new()))
}

/// Background, coloured top edge, content, close button.
fn finish(
    engine: &Engine<'_>,
    content: Frame,
    accent: Color,
    (close, corner): (Rect, Corner),
    links: Vec<(Rect, String, String)>,
) -> Card {
    let size = content.size;
    let radius = engine.radius();
    let mut frame = Frame::new(size);
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, size.w, size.h), radius, accent));
    let edge = engine.unit * 1.0;
    let below = Rect::new(0.0, edge, size.w, size.h - edge);
    frame.shape(Shape::filled(Outline::Path(square_top(below, radius)), engine.palette().card));
    frame.place(Point::default(), content);
    match corner {
        Corner::Close => close_button(engine, close, &mut frame),
        Corner::Number(number) => {
            frame.place(Point::default(), super::sign::number(engine, close.centre(), accent, number))
        }
    }
    Card { frame, close, links }
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

fn close_box(engine: &Engine<'_>, width: f64) -> Rect {
    let side = (engine.sizes.body * 2.1).max(engine.sheet.target);
    let margin = engine.unit * 2.0;
    Rect::new(width - margin - side, margin + engine.unit * 0.5, side, side)
}

fn close_button(engine: &Engine<'_>, at: Rect, frame: &mut Frame) {
    let palette = engine.palette();
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
fn figure_width(engine: &Engine<'_>, inner: f64) -> f64 {
    // A figure grows as tall as it is wide, so on a wide card it must not grow with it.
    (inner * 0.36).min(engine.sizes.body * 15.0)
}

/// Texts at least this wide, in sizes of body text, are set in two columns: a longer line is hard to read.
const TWO_COLUMNS: f64 = 40.0;

/// What they do there and the example: below one another, or side by side where there is room.
fn told(engine: &Engine<'_>, role: &Role, accent: Accent, width: f64, stack: &mut Stack) -> Result<(), Unfit> {
    if width < engine.sizes.body * TWO_COLUMNS || role.does.is_empty() {
        does(engine, role, accent, width, stack)?;
        return example(engine, role, width, stack);
    }
    let gutter = engine.unit * 3.0;
    let column = (width - gutter) / 2.0;
    let (x, top) = (stack.x, stack.y);
    does(engine, role, accent, column, stack)?;
    let foot = stack.y;
    (stack.x, stack.y) = (x + column + gutter, top);
    example(engine, role, column, stack)?;
    (stack.x, stack.y) = (x, stack.y.max(foot));
    Ok(())
}

/// What they do there, a tick before each sentence; nothing for a role that does not say it.
fn does(engine: &Engine<'_>, role: &Role, accent: Accent, width: f64, stack: &mut Stack) -> Result<(), Unfit> {
    if role.does.is_empty() {
        return Ok(());
    }
    let palette = engine.palette();
    let label = engine.setter.heading(engine.word(&engine.words.does), engine.strong_style(accent.accent), width)?;
    stack.text(label, engine.unit * 1.25);
    let r = engine.sizes.body * 0.52;
    let left = 2.0 * r + engine.unit * 1.25;
    for text in &role.does {
        let block = engine.paragraph(text, engine.body_style(palette.ink), width - left)?;
        let cap = engine.setter.metrics(block.face).cap_height * block.size;
        tick(engine, Point::new(stack.x + r, stack.y + cap / 2.0), r, &mut stack.frame);
        let at = Point::new(stack.x + left, stack.y);
        stack.y += block.bounds.h + engine.unit;
        stack.frame.text(at, block);
    }
    stack.y += engine.unit * 1.25;
    Ok(())
}

fn tick(engine: &Engine<'_>, at: Point, r: f64, frame: &mut Frame) {
    let palette = engine.palette();
    frame.shape(Shape::disc(at, r, palette.positive));
    let p = |x: f64, y: f64| Point::new(at.x + x * r, at.y + y * r);
    let path = Path::polyline(&[p(-0.42, 0.04), p(-0.1, 0.36), p(0.46, -0.3)]);
    let stroke = Stroke { color: palette.card, width: r * 0.24, round: true };
    frame.shape(Shape::stroked(Outline::Path(path), stroke));
}

/// The example in a box of its own.
fn example(engine: &Engine<'_>, role: &Role, width: f64, stack: &mut Stack) -> Result<(), Unfit> {
    let palette = engine.palette();
    let pad = engine.unit * 1.75;
    let inner = width - 2.0 * pad;
    let mut boxed = Stack::new(width, pad, pad);
    let label = engine.setter.heading(engine.word(&engine.words.example), engine.strong_style(palette.ink), inner)?;
    boxed.text(label, engine.unit);
    boxed.text(engine.paragraph(&role.example, engine.body_style(palette.ink), inner)?, 0.0);
    let content = boxed.finish(0.0, pad);
    let mut card = Frame::new(content.size);
    let back = Rect::new(0.0, 0.0, content.size.w, content.size.h);
    card.shape(Shape::rect(back, engine.radius() * 0.66, palette.example));
    card.place(Point::default(), content);
    stack.frame(card, engine.unit * 2.5);
    Ok(())
}

/// The strengths that count in this role, as chips that lead to them; takes the gap before it back if there are none.
fn counting(
    engine: &Engine<'_>,
    role: &Role,
    width: f64,
    stack: &mut Stack,
) -> Result<Vec<(Rect, String, String)>, Unfit> {
    let palette = engine.palette();
    let all: Vec<(usize, &Strength)> = engine.info.strengths().collect();
    let chosen: Vec<_> =
        role.strengths.iter().filter_map(|id| all.iter().find(|(_, s)| s.id == *id).copied()).collect();
    if chosen.is_empty() {
        stack.y -= engine.unit * 2.5;
        return Ok(Vec::new());
    }
    let label = engine.setter.heading(engine.word(&engine.words.counts), engine.strong_style(palette.ink), width)?;
    stack.text(label, engine.unit * 1.25);
    let gap = engine.unit;
    let height = (engine.sizes.body * 1.9).max(engine.sheet.target);
    let (mut x, mut links) = (0.0, Vec::new());
    for (group, strength) in chosen {
        let chip = link_chip(engine, strength, engine.group_on(group, palette.chip), height, width)?;
        if x > 0.0 && x + chip.size.w > width {
            x = 0.0;
            stack.y += height + gap;
        }
        let rect = Rect::new(stack.x + x, stack.y, chip.size.w, height);
        stack.frame.place(Point::new(rect.x, rect.y), chip);
        links.push((rect, strength.id.clone(), strength.name.get(engine.language).to_owned()));
        x += rect.w + gap;
    }
    stack.y += height;
    Ok(links)
}

fn link_chip(engine: &Engine<'_>, strength: &Strength, color: Color, height: f64, most: f64) -> Result<Frame, Unfit> {
    let palette = engine.palette();
    let (pad, dot) = (engine.unit * 1.5, engine.sizes.body * 0.3);
    let left = pad + 2.0 * dot + engine.unit;
    let text = engine.setter.label(engine.copy(&strength.name), engine.body_style(palette.ink));
    let w = left + text.bounds.w + pad;
    if w > most {
        let (word, needed) = (strength.name.get(engine.language).to_owned(), w);
        return Err(Unfit { pointer: strength.name.pointer.clone(), word, needed });
    }
    let mut frame = Frame::new(Size::new(w, height));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, w, height), height / 2.0, palette.chip));
    frame.shape(Shape::disc(Point::new(pad + dot, height / 2.0), dot, color));
    let cap = engine.setter.metrics(text.face).cap_height * text.size;
    frame.text(Point::new(left, (height - cap) / 2.0), text);
    Ok(frame)
}
