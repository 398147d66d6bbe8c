//! The header: title, subtitle, key message, invitation.

use super::engine::{Engine, Stack};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::messages::Part;
use crate::page::{Face, Frame, Group, Semantics, Shape, TextBlock};
use crate::theme::HeaderForm;
use crate::typeset::text::number::is_few;
use crate::typeset::text::{Copy, Style, Unfit};

/// Leading of the title: tight, as display type wants it.
const TITLE_LEADING: f64 = 1.04;
/// The title may take a third line when two would make it smaller than this part of its largest size.
const TWO_LINES_FROM: f64 = 0.62;
/// Largest size of a title of three lines and of more, as a part of its largest size: it may not grow much taller.
const THREE_LINES_TO: f64 = 0.74;
const MORE_LINES_TO: f64 = 0.58;
/// Where the title can be this many times a heading, the message takes the heading's size.
const LARGE_FROM: f64 = 3.6;
/// Longest line of the message, in ems: about 55 characters.
const MEASURE: f64 = 25.0;

/// Lays out the header in the inner width of the page.
pub(super) fn lay_out(engine: &Engine<'_>, width: f64) -> Result<Frame, Unfit> {
    match engine.sheet.header {
        HeaderForm::Row => row(engine, width),
        HeaderForm::Stack => stack(engine, width),
    }
}

fn row(engine: &Engine<'_>, width: f64) -> Result<Frame, Unfit> {
    let gutter = engine.unit * 5.0;
    let large = engine.sheet.title.1 >= engine.sizes.heading * LARGE_FROM;
    let lead = if large { engine.sizes.heading } else { engine.sizes.name };
    let pill = if engine.still { Frame::default() } else { invitation(engine, None, lead) };
    let beside = if engine.still { 0.0 } else { pill.size.w + gutter };
    let middle_width = ((width - beside) * 0.4).min(lead * MEASURE);
    let title_width = width - beside - middle_width - gutter;
    let title = title(engine, title_width)?;
    let message = message(engine, middle_width, lead)?;
    let height = title.size.h.max(message.size.h).max(pill.size.h);
    let mut frame = Frame::new(Size::new(width, height));
    let centred = |h: f64| (height - h) / 2.0;
    let (title_y, message_y, pill_y) = (centred(title.size.h), centred(message.size.h), centred(pill.size.h));
    frame.meaning(Point::new(0.0, title_y), title, Semantics::Heading(1));
    frame.place(Point::new(title_width + gutter, message_y), message);
    frame.place(Point::new(width - pill.size.w, pill_y), pill);
    Ok(frame)
}

fn stack(engine: &Engine<'_>, width: f64) -> Result<Frame, Unfit> {
    let invited = !engine.still && !engine.sheet.without(Part::Invitation);
    let narrow = width < engine.sizes.body * 32.0;
    let mut stack = Stack::new(width, 0.0, 0.0);
    let title = title(engine, width)?;
    let height = title.size.h;
    stack.frame.meaning(Point::default(), title, Semantics::Heading(1));
    stack.y = height + engine.unit * 2.5;
    let pill = invitation(engine, narrow.then_some(width), engine.sizes.name);
    if !invited {
        stack.frame(message(engine, width, engine.sizes.heading)?, 0.0);
    } else if narrow {
        stack.frame(message(engine, width, engine.sizes.name)?, engine.unit * 2.5);
        stack.frame(pill, 0.0);
    } else {
        let message = message(engine, width - pill.size.w - engine.unit * 5.0, engine.sizes.name)?;
        let top = stack.y;
        let height = message.size.h.max(pill.size.h);
        let pill_at = Point::new(width - pill.size.w, top + (height - pill.size.h) / 2.0);
        stack.frame.place(Point::new(0.0, top + (height - message.size.h) / 2.0), message);
        stack.frame.place(pill_at, pill);
        stack.y = top + height;
    }
    Ok(stack.finish(0.0, 0.0))
}

/// The title as large as its width allows, its last part in the accent colour.
fn title(engine: &Engine<'_>, width: f64) -> Result<Frame, Unfit> {
    let info = engine.info;
    let palette = engine.palette();
    let whole = info.title.get(engine.language);
    let accent = info.title_accent.as_ref().map_or("", |text| text.get(engine.language));
    let plain = whole.strip_suffix(accent).unwrap_or(whole).trim();
    let parts = [(plain, palette.ink), (accent, palette.title_accent)];
    let set = |size: f64| set_title(engine, &parts, size, width);
    let (least, most) = title_sizes(engine);
    let fits = |size: f64, lines: usize| set(size).ok().filter(|blocks| count(blocks) <= lines);
    let step = most / 60.0;
    let sizes = || (0..).map(|i| most - step * f64::from(i)).take_while(|size| *size >= least);
    let two = sizes().find_map(|size| Some((size, fits(size, 2)?)));
    let blocks = match two {
        Some((size, blocks)) if size >= most * TWO_LINES_FROM => blocks,
        two => {
            let small = |part: f64| sizes().filter(move |size| *size <= most * part || *size <= least + step);
            let three = small(THREE_LINES_TO).find_map(|size| Some((size, fits(size, 3)?)));
            let more = || small(MORE_LINES_TO).find_map(|size| fits(size, 5));
            match (three, two) {
                (Some((_, blocks)), _) | (None, Some((_, blocks))) => blocks,
                (None, None) => match more() {
                    Some(blocks) => blocks,
                    None => set(least)?,
                },
            }
        }
    };
    Ok(pile(blocks))
}

/// The smallest and the largest size of the title. On a sheet with a scene it gives way with the type, because there
/// is nothing else that could.
fn title_sizes(engine: &Engine<'_>) -> (f64, f64) {
    let (least, most) = engine.sheet.title;
    let (small, large) = engine.sheet.body;
    if engine.sheet.scene.is_none() || large <= small {
        return (least, most);
    }
    (least, least + (most - least) * (engine.sizes.body - small) / (large - small))
}

fn count(blocks: &[TextBlock]) -> usize {
    blocks.iter().map(|block| block.lines.len()).sum()
}

fn set_title(engine: &Engine<'_>, parts: &[(&str, Color)], size: f64, width: f64) -> Result<Vec<TextBlock>, Unfit> {
    parts
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, fill)| {
            let style = Style { face: Face::Title, size, leading: TITLE_LEADING, fill: *fill };
            let pointer = &engine.info.title.pointer;
            let language = engine.info.title.language_in(engine.language);
            engine.setter.heading(Copy { text, pointer, language }, style, width)
        })
        .collect()
}

/// Blocks below one another as if they were one.
fn pile(blocks: Vec<TextBlock>) -> Frame {
    let mut frame = Frame::default();
    let mut y = 0.0;
    for block in blocks {
        let step = block.size * TITLE_LEADING * block.lines.len() as f64;
        frame.size.w = frame.size.w.max(block.bounds.w);
        frame.size.h = y + block.bounds.h;
        frame.text(Point::new(0.0, y), block);
        y += step;
    }
    frame
}

fn message(engine: &Engine<'_>, width: f64, size: f64) -> Result<Frame, Unfit> {
    let palette = engine.palette();
    let mut stack = Stack::new(width, 0.0, 0.0);
    let subtitle = engine.heading(&engine.info.subtitle, engine.name_style(palette.ink).sized(size), width)?;
    let gap = size * 0.62;
    stack.text(subtitle, gap);
    let message = engine.info.message.get(engine.language);
    if message.is_empty() || engine.sheet.without(Part::Message) {
        return Ok(stack.finish(gap, 0.0));
    }
    stack.text(engine.paragraph(&engine.info.message, engine.lead_style(palette.ink).sized(size), width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}

/// The invitation to discover, with how much there is; as wide as `width` if that is given.
fn invitation(engine: &Engine<'_>, width: Option<f64>, size: f64) -> Frame {
    let palette = engine.palette();
    let words = if width.is_some() { &engine.words.tap } else { &engine.words.discover };
    let label = engine.setter.label(engine.word(words), engine.name_style(palette.on_band).sized(size));
    let counts_size = if size > engine.sizes.name { engine.sizes.name } else { engine.sizes.body };
    let counts = engine.setter.label(engine.own(&counted(engine)), engine.body_style(palette.ink).sized(counts_size));
    let height = (size * 2.5).max(engine.sheet.target);
    let least = label.bounds.w + size * 2.9;
    let w = width.unwrap_or_else(|| least.max(counts.bounds.w));
    let gap = size * 0.62;
    let mut frame = Frame::new(Size::new(w, height + gap + counts.bounds.h));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, w, height), height / 2.0, palette.band));
    let label_y = (height - engine.setter.metrics(label.face).cap_height * label.size) / 2.0;
    frame.text(Point::new((w - label.bounds.w) / 2.0, label_y), label);
    let counts_at = Point::new((w - counts.bounds.w) / 2.0, height + gap);
    frame.text(counts_at, counts);
    let mut out = Frame::new(frame.size);
    out.group(Point::default(), Group { frame, semantics: None, scale: 1.0, name: Some("invitation".to_owned()) });
    out
}

/// "8 plekken · 13 krachten".
fn counted(engine: &Engine<'_>) -> String {
    let words = engine.words;
    let number = |n: usize, one: &str, few: Option<&String>, more: &str| {
        let word = match (n, few) {
            (1, _) => one,
            (n, Some(few)) if is_few(n, engine.language) => few,
            _ => more,
        };
        format!("{n} {word}")
    };
    let places = number(engine.info.roles.len(), &words.place, words.few_places.as_ref(), &words.places);
    match engine.info.strengths().count() {
        0 => places,
        n => format!("{places} · {}", number(n, &words.strength, words.few_strengths.as_ref(), &words.strengths)),
    }
}
