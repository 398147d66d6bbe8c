//! The blocks below the streets: the mix, the return, the call to action, the sources.

use super::content::Poster;
use super::figure;
use crate::base::geometry::{Point, Rect, Size};
use crate::error::Error;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::locale::date::date;
use crate::page::{Frame, Group, Shape};
use crate::theme::drawing::{self, Recolour};

/// A card of its own colour behind a stack, grown to `height` if that is more.
pub(super) fn on_card(content: Frame, height: Option<f64>, radius: f64, color: crate::base::color::Color) -> Frame {
    let size = Size::new(content.size.w, content.size.h.max(height.unwrap_or(0.0)));
    let mut frame = Frame::new(size);
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, size.w, size.h), radius, color));
    frame.place(Point::default(), content);
    frame
}

/// The mix: heading, text, a figure, a question; the team where there is room.
pub(super) fn mix(poster: &Poster<'_>, width: f64, height: Option<f64>, figures: bool) -> Result<Frame, Halt> {
    let Some(mix) = &poster.info.mix else { return Ok(Frame::default()) };
    let palette = poster.palette();
    let pad = poster.unit * 2.5;
    let inner = width - 2.0 * pad;
    let ink = palette.on_highlight;
    let mut stack = Stack::new(width, pad, pad);
    stack.heading(2, poster.heading(&mix.heading, poster.block_heading_style(ink), inner)?, poster.unit * 1.75);
    stack.text(poster.paragraph(&mix.text, poster.body_style(ink), inner)?, poster.unit * 2.0);
    let mut gap = poster.unit * 2.0;
    if figures && let Some(figure) = figure::on_highlight(poster, &mix.figures, inner)? {
        stack.frame(figure, poster.unit * 2.25);
        gap = poster.unit * 2.25;
    }
    if let Some(question) = &mix.question {
        stack.text(poster.heading(question, poster.strong_style(ink), inner)?, 0.0);
        gap = 0.0;
    }
    let content = stack.finish(gap, pad);
    let used = content.size.h;
    let mut card = on_card(content, height, poster.radius(), palette.highlight);
    team(poster, &mut card, used, pad)?;
    Ok(card)
}

/// The team at the foot of the card, if what is left below the text is tall enough for it.
fn team(poster: &Poster<'_>, card: &mut Frame, used: f64, pad: f64) -> Result<(), Error> {
    if card.size.h - used + pad < poster.sizes.body * 3.2 {
        return Ok(());
    }
    let text = crate::assets::part("team").ok_or_else(|| Error::Asset("team: no such drawing".to_owned()))?;
    let frame = drawing::read(text, &Recolour::new(poster.theme, poster.theme.accent(0))?)?;
    let room = card.size.h - used + pad - poster.unit;
    let scale = (room / frame.size.h).min((card.size.w - 2.0 * pad) / frame.size.w);
    if scale * frame.size.h < poster.sizes.body * 3.2 {
        return Ok(());
    }
    let at = Point::new(card.size.w - pad - frame.size.w * scale, card.size.h - frame.size.h * scale);
    card.group(at, Group::decoration(frame, scale));
    Ok(())
}

/// How much larger than a name the finding may be, largest first: where a figure stands below it, and where none does.
const BESIDE_FIGURE: [f64; 3] = [1.6, 1.3, 1.0];
const ALONE: [f64; 7] = [3.0, 2.6, 2.2, 1.9, 1.6, 1.3, 1.0];
/// Height that may stay free in a block, in lines of its text.
const FREE: f64 = 2.0;

/// The return: heading, finding, text, and always the caveat and the source. In a block that is taller than all that,
/// the finding is larger.
pub(super) fn returns(poster: &Poster<'_>, width: f64, height: Option<f64>, figures: bool) -> Result<Frame, Halt> {
    let Some(returns) = &poster.info.returns else { return Ok(Frame::default()) };
    let inner = width - poster.unit * 5.0;
    let figure = if figures { figure::on_card(poster, &returns.figures, inner)? } else { None };
    let told = |size: f64, height| told(poster, returns, (width, height), (poster.sizes.name * size, figure.as_ref()));
    let Some(height) = height else { return told(1.0, None) };
    let style = poster.body_style(poster.palette().ink);
    let free = height - told(1.0, None)?.size.h;
    let sizes = match &figure {
        _ if free <= FREE * style.leading * style.size => &[1.0][..],
        Some(_) => &BESIDE_FIGURE[..],
        None => &ALONE[..],
    };
    // In large type no word is broken: the next smaller size is there for it.
    let whole = |size: f64| {
        let style = poster.name_style(style.fill).sized(poster.sizes.name * size);
        size <= 1.0 || poster.setter.heading(poster.copy(&returns.lead), style, inner).is_ok()
    };
    for size in sizes.iter().copied().filter(|size| whole(*size)) {
        let block = told(size, Some(height))?;
        if block.size.h <= height + 1e-6 {
            return Ok(block);
        }
    }
    told(1.0, Some(height))
}

/// The return with its finding in one size.
fn told(
    poster: &Poster<'_>,
    returns: &crate::document::Returns,
    (width, height): (f64, Option<f64>),
    (finding, figure): (f64, Option<&Frame>),
) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 2.5;
    let inner = width - 2.0 * pad;
    let mut stack = Stack::new(width, pad, pad);
    let heading = poster.heading(&returns.heading, poster.block_heading_style(palette.ink), inner)?;
    stack.heading(2, heading, poster.unit * 1.75);
    let style = poster.name_style(palette.title_accent).sized(finding);
    let gap = if style.size > poster.sizes.name { style.size * 0.7 } else { poster.unit * 1.5 };
    stack.text(poster.heading(&returns.lead, style, inner)?, gap);
    if let Some(figure) = figure {
        stack.frame(figure.clone(), poster.unit * 2.0);
    }
    stack.text(poster.paragraph(&returns.text, poster.body_style(palette.ink), inner)?, poster.unit * 1.75);
    let mut foot = Stack::new(width, pad, 0.0);
    caveat(poster, returns, inner, &mut foot)?;
    let source =
        returns.figures.iter().find_map(|id| poster.info.figure(id)).and_then(|f| poster.info.source(&f.source));
    if let Some(source) = source {
        let comma = &poster.words.comma;
        let date = source.date.as_deref().map(|d| format!("{comma}{}", date(d, poster.language))).unwrap_or_default();
        let text = format!("{}: {}{date}", poster.words.source, source.publisher);
        let block = poster.setter.paragraph(poster.own(&text), poster.small_style(palette.ink_soft), inner)?;
        foot.text(block, 0.0);
    }
    // The caveat stands at the card's foot, so that what is left over lies between the text and it.
    let foot = foot.finish(0.0, pad);
    let natural = stack.y + foot.size.h;
    let at = height.map_or(stack.y, |h| h.max(natural) - foot.size.h);
    let mut content = stack.finish(0.0, 0.0);
    content.size.h = at + foot.size.h;
    content.place(Point::new(0.0, at), foot);
    Ok(on_card(content, height, poster.radius(), palette.card))
}

/// The caveat in its own box, so that it is seen as part of the figure.
fn caveat(poster: &Poster<'_>, returns: &crate::document::Returns, inner: f64, stack: &mut Stack) -> Result<(), Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 1.25;
    let mut boxed = Stack::new(inner, pad, pad);
    boxed.text(poster.paragraph(&returns.caveat, poster.body_style(palette.ink), inner - 2.0 * pad)?, 0.0);
    let content = boxed.finish(0.0, pad);
    stack.frame(on_card(content, None, poster.radius() * 0.5, palette.example), poster.unit * 1.5);
    Ok(())
}

/// Greatest width of a call, in sizes of body text: a longer line is hard to read.
const CALL_MOST: f64 = 40.0;

/// The call to action: heading, and the calls beside one another where the width allows it.
pub(super) fn call(poster: &Poster<'_>, width: f64, height: Option<f64>) -> Result<Frame, Halt> {
    let Some(call) = &poster.info.call else { return Ok(Frame::default()) };
    let palette = poster.palette();
    let mut stack = Stack::new(width, 0.0, poster.unit * 0.5);
    stack.heading(
        2,
        poster.heading(&call.heading, poster.block_heading_style(palette.band_heading), width)?,
        poster.unit * 1.75,
    );
    let gutter = poster.unit * 2.0;
    let count = call.actions.len().max(1);
    let beside = width >= poster.sizes.body * 13.0 * count as f64;
    let columns = if beside { count } else { 1 };
    let w = ((width - gutter * (columns as f64 - 1.0)) / columns as f64).min(poster.sizes.body * CALL_MOST);
    let cards: Vec<Frame> = call.actions.iter().map(|a| action(poster, a, w)).collect::<Result<_, _>>()?;
    let tallest = cards.iter().map(|c| c.size.h).fold(0.0, f64::max);
    let mut y = stack.y;
    for (i, card) in cards.into_iter().enumerate() {
        let spare = height.map_or(0.0, |h| (h - stack.y - tallest).max(0.0));
        let h = if beside { tallest + spare } else { card.size.h };
        let x = if beside { i as f64 * (w + gutter) } else { 0.0 };
        let card = on_card(card, Some(h), poster.radius() * 0.66, palette.band_soft);
        stack.frame.place(Point::new(x, y), card);
        if !beside || i + 1 == count {
            y += h + poster.unit;
        }
    }
    stack.y = y;
    Ok(stack.finish(poster.unit, 0.0))
}

fn action(poster: &Poster<'_>, action: &crate::document::Action, width: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 1.5;
    let size = poster.sizes.name * 1.35;
    let icon = match &action.icon {
        Some(name) => poster.icon(name, palette.band_heading)?,
        None => None,
    };
    let left = pad + if icon.is_some() { size + poster.unit } else { 0.0 };
    let mut stack = Stack::new(width, left, pad);
    if let Some(frame) = icon {
        let scale = size / frame.size.h;
        stack.frame.group(Point::new(pad, pad - poster.unit * 0.25), Group::decoration(frame, scale));
    }
    let inner = width - left - pad;
    stack.heading(3, poster.heading(&action.audience, poster.strong_style(palette.on_band), inner)?, poster.unit * 0.9);
    stack.text(poster.paragraph(&action.text, poster.body_style(palette.on_band), inner)?, 0.0);
    Ok(stack.finish(0.0, pad))
}

/// The sources in small type, one paragraph: with their titles, or only who published them and when.
pub(super) fn sources(poster: &Poster<'_>, width: f64, titles: bool) -> Result<Frame, Halt> {
    let mut list: Vec<String> = Vec::new();
    for source in &poster.info.sources {
        let entry = if titles {
            let date = source.date.as_deref().map(|d| format!(" ({})", date(d, poster.language))).unwrap_or_default();
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
    let text = format!("{}: {}.", poster.words.sources, list.join("\u{a0}· "));
    let style = poster.small_style(poster.palette().on_band_soft);
    let copy = crate::typeset::text::Passage { text: &text, pointer: "/bronnen", language: poster.language };
    let mut stack = Stack::new(width, 0.0, 0.0);
    stack.text(poster.setter.paragraph(copy, style, width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}
