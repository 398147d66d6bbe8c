//! The blocks below the streets: the mix, the return, the call to action, the sources.

use super::engine::{Engine, Stack};
use super::figure;
use crate::base::geometry::{Point, Rect, Size};
use crate::locale::date::date;
use crate::page::{Frame, Group, Semantics, Shape};
use crate::typeset::text::Unfit;

/// A card of its own colour behind a stack, grown to `height` if that is more.
pub(super) fn on_card(content: Frame, height: Option<f64>, radius: f64, color: crate::base::color::Color) -> Frame {
    let size = Size::new(content.size.w, content.size.h.max(height.unwrap_or(0.0)));
    let mut frame = Frame::new(size);
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, size.w, size.h), radius, color));
    frame.place(Point::default(), content);
    frame
}

/// The mix: heading, text, a figure, a question; the team where there is room.
pub(super) fn mix(engine: &Engine<'_>, width: f64, height: Option<f64>, figures: bool) -> Result<Frame, Unfit> {
    let Some(mix) = &engine.info.mix else { return Ok(Frame::default()) };
    let palette = engine.palette();
    let pad = engine.unit * 2.5;
    let inner = width - 2.0 * pad;
    let ink = palette.on_highlight;
    let mut stack = Stack::new(width, pad, pad);
    stack.text(engine.heading(&mix.heading, engine.heading_style(ink), inner)?, engine.unit * 1.75);
    stack.text(engine.paragraph(&mix.text, engine.body_style(ink), inner)?, engine.unit * 2.0);
    let mut gap = engine.unit * 2.0;
    if figures && let Some(figure) = figure::on_highlight(engine, &mix.figures, inner)? {
        stack.frame(figure, engine.unit * 2.25);
        gap = engine.unit * 2.25;
    }
    if let Some(question) = &mix.question {
        stack.text(engine.heading(question, engine.strong_style(ink), inner)?, 0.0);
        gap = 0.0;
    }
    let content = stack.finish(gap, pad);
    let used = content.size.h;
    let mut card = on_card(content, height, engine.radius(), palette.highlight);
    team(engine, &mut card, used, pad);
    Ok(card)
}

/// The team at the foot of the card, if what is left below the text is tall enough for it.
fn team(engine: &Engine<'_>, card: &mut Frame, used: f64, pad: f64) {
    if card.size.h - used + pad < engine.sizes.body * 3.2 {
        return;
    }
    let Some(text) = crate::assets::part("team") else { return };
    let accent = engine.theme.accent(0);
    let drawing =
        crate::theme::drawing::Recolour::new(engine.theme, accent).and_then(|r| crate::theme::drawing::read(text, &r));
    let Ok(frame) = drawing else { return };
    let room = card.size.h - used + pad - engine.unit;
    let scale = (room / frame.size.h).min((card.size.w - 2.0 * pad) / frame.size.w);
    if scale * frame.size.h < engine.sizes.body * 3.2 {
        return;
    }
    let at = Point::new(card.size.w - pad - frame.size.w * scale, card.size.h - frame.size.h * scale);
    card.group(at, Group { frame, semantics: Some(Semantics::Hidden), scale, name: None });
}

/// The return: heading, finding, text, and always the caveat and the source.
pub(super) fn returns(engine: &Engine<'_>, width: f64, height: Option<f64>, figures: bool) -> Result<Frame, Unfit> {
    let Some(returns) = &engine.info.returns else { return Ok(Frame::default()) };
    let palette = engine.palette();
    let pad = engine.unit * 2.5;
    let inner = width - 2.0 * pad;
    let mut stack = Stack::new(width, pad, pad);
    stack.text(engine.heading(&returns.heading, engine.heading_style(palette.ink), inner)?, engine.unit * 1.75);
    stack.text(engine.heading(&returns.lead, engine.name_style(palette.title_accent), inner)?, engine.unit * 1.5);
    if figures && let Some(figure) = figure::on_card(engine, &returns.figures, inner)? {
        stack.frame(figure, engine.unit * 2.0);
    }
    stack.text(engine.paragraph(&returns.text, engine.body_style(palette.ink), inner)?, engine.unit * 1.75);
    let mut foot = Stack::new(width, pad, 0.0);
    caveat(engine, returns, inner, &mut foot)?;
    let source =
        returns.figures.iter().find_map(|id| engine.info.figure(id)).and_then(|f| engine.info.source(&f.source));
    if let Some(source) = source {
        let comma = &engine.words.comma;
        let date = source.date.as_deref().map(|d| format!("{comma}{}", date(d, engine.language))).unwrap_or_default();
        let text = format!("{}: {}{date}", engine.words.source, source.publisher);
        let block = engine.setter.paragraph(engine.own(&text), engine.small_style(palette.ink_soft), inner)?;
        foot.text(block, 0.0);
    }
    // The caveat stands at the card's foot, so that what is left over lies between the text and it.
    let foot = foot.finish(0.0, pad);
    let natural = stack.y + foot.size.h;
    let at = height.map_or(stack.y, |h| h.max(natural) - foot.size.h);
    let mut content = stack.finish(0.0, 0.0);
    content.size.h = at + foot.size.h;
    content.place(Point::new(0.0, at), foot);
    Ok(on_card(content, height, engine.radius(), palette.card))
}

/// The caveat in its own box, so that it is seen as part of the figure.
fn caveat(engine: &Engine<'_>, returns: &crate::document::Returns, inner: f64, stack: &mut Stack) -> Result<(), Unfit> {
    let palette = engine.palette();
    let pad = engine.unit * 1.25;
    let mut boxed = Stack::new(inner, pad, pad);
    boxed.text(engine.paragraph(&returns.caveat, engine.body_style(palette.ink), inner - 2.0 * pad)?, 0.0);
    let content = boxed.finish(0.0, pad);
    stack.frame(on_card(content, None, engine.radius() * 0.5, palette.example), engine.unit * 1.5);
    Ok(())
}

/// Greatest width of a call, in sizes of body text: a longer line is hard to read.
const CALL_MOST: f64 = 40.0;

/// The call to action: heading, and the calls beside one another where the width allows it.
pub(super) fn call(engine: &Engine<'_>, width: f64, height: Option<f64>) -> Result<Frame, Unfit> {
    let Some(call) = &engine.info.call else { return Ok(Frame::default()) };
    let palette = engine.palette();
    let mut stack = Stack::new(width, 0.0, engine.unit * 0.5);
    stack.text(engine.heading(&call.heading, engine.heading_style(palette.band_heading), width)?, engine.unit * 1.75);
    let gutter = engine.unit * 2.0;
    let count = call.actions.len().max(1);
    let beside = width >= engine.sizes.body * 13.0 * count as f64;
    let columns = if beside { count } else { 1 };
    let w = ((width - gutter * (columns as f64 - 1.0)) / columns as f64).min(engine.sizes.body * CALL_MOST);
    let cards: Vec<Frame> = call.actions.iter().map(|a| action(engine, a, w)).collect::<Result<_, _>>()?;
    let tallest = cards.iter().map(|c| c.size.h).fold(0.0, f64::max);
    let mut y = stack.y;
    for (i, card) in cards.into_iter().enumerate() {
        let spare = height.map_or(0.0, |h| (h - stack.y - tallest).max(0.0));
        let h = if beside { tallest + spare } else { card.size.h };
        let x = if beside { i as f64 * (w + gutter) } else { 0.0 };
        let card = on_card(card, Some(h), engine.radius() * 0.66, palette.band_soft);
        stack.frame.place(Point::new(x, y), card);
        if !beside || i + 1 == count {
            y += h + engine.unit;
        }
    }
    stack.y = y;
    Ok(stack.finish(engine.unit, 0.0))
}

fn action(engine: &Engine<'_>, action: &crate::document::Action, width: f64) -> Result<Frame, Unfit> {
    let palette = engine.palette();
    let pad = engine.unit * 1.5;
    let size = engine.sizes.name * 1.35;
    let icon = action.icon.as_deref().and_then(|name| engine.icon(name, palette.band_heading));
    let left = pad + if icon.is_some() { size + engine.unit } else { 0.0 };
    let mut stack = Stack::new(width, left, pad);
    if let Some(frame) = icon {
        let scale = size / frame.size.h;
        let group = Group { frame, semantics: Some(Semantics::Hidden), scale, name: None };
        stack.frame.group(Point::new(pad, pad - engine.unit * 0.25), group);
    }
    let inner = width - left - pad;
    stack.text(engine.heading(&action.audience, engine.strong_style(palette.on_band), inner)?, engine.unit * 0.9);
    stack.text(engine.paragraph(&action.text, engine.body_style(palette.on_band), inner)?, 0.0);
    Ok(stack.finish(0.0, pad))
}

/// The sources in small type, one paragraph: with their titles, or only who published them and when.
pub(super) fn sources(engine: &Engine<'_>, width: f64, titles: bool) -> Result<Frame, Unfit> {
    let mut list: Vec<String> = Vec::new();
    for source in &engine.info.sources {
        let entry = if titles {
            let date = source.date.as_deref().map(|d| format!(" ({})", date(d, engine.language))).unwrap_or_default();
            format!("{}, {}{date}", source.publisher, source.title)
        } else {
            let year = source.date.as_deref().and_then(|d| d.split('-').next());
            year.map_or_else(|| source.publisher.clone(), |year| format!("{}\u{a0}{year}", source.publisher))
        };
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
    // A year stays with its name, and no line begins with the dot between two sources.
    let text = format!("{}: {}.", engine.words.sources, list.join("\u{a0}· "));
    let style = engine.small_style(engine.palette().on_band_soft);
    let copy = crate::typeset::text::Copy { text: &text, pointer: "/bronnen", language: engine.language };
    let mut stack = Stack::new(width, 0.0, 0.0);
    stack.text(engine.setter.paragraph(copy, style, width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}
