//! The header: title, subtitle, key message, invitation.

use super::content::Poster;
use super::scan;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::layout::engine::{Answers, Code, Stack};
use crate::layout::misfit::Halt;
use crate::locale::plural::{self, PluralForm};
use crate::messages::Part;
use crate::page::{Face, Frame, Group, Role, Shape, TextBlock};
use crate::theme::HeaderForm;
use crate::typeset::text::{Overfull, Passage, Style};

/// Leading of the title: tight, as display type wants it.
const TITLE_LEADING: f64 = 1.04;
/// The title may take a third line when two would make it smaller than this part of its largest size.
const TWO_LINES_FROM: f64 = 0.62;
/// Largest size of a title of three lines and of more, as a part of its largest size: it may not grow much taller.
const THREE_LINES_TO: f64 = 0.74;
const MORE_LINES_TO: f64 = 0.58;
/// Where the title can be this many times a heading, the message takes the heading's size.
const LARGE_FROM: f64 = 3.6;
/// How much larger than a heading a message may be that has the room of an invitation, and its least width in ems.
const LARGER: f64 = 1.25;
const LEAST_LARGE: f64 = 17.0;
/// Longest line of the message, in ems: about 55 characters.
const MEASURE: f64 = 25.0;

/// Lays out the header in the inner width of the page.
///
/// `strengths` says whether the sheet shows them: what is not there is not promised. `invited` says whether there is
/// room for an invitation.
pub(super) fn lay_out(poster: &Poster<'_>, width: f64, strengths: bool, invited: bool) -> Result<Frame, Halt> {
    let invites = Invites::on(poster, invited);
    match poster.sheet.header {
        HeaderForm::Row => row(poster, width, strengths, &invites),
        HeaderForm::Stack => stack(poster, width, strengths, &invites),
    }
}

/// What a header invites to.
enum Invites {
    /// To click or tap.
    Click,
    /// To scan a code.
    Scan(Code),
    /// To nothing: the room is the message's.
    Nothing,
}

impl Invites {
    fn on(poster: &Poster<'_>, invited: bool) -> Self {
        if !invited {
            return Self::Nothing;
        }
        match scan::to_website(poster) {
            Some(code) => Self::Scan(code),
            None if poster.answers == Answers::Click => Self::Click,
            None => Self::Nothing,
        }
    }
}

fn row(poster: &Poster<'_>, width: f64, strengths: bool, invites: &Invites) -> Result<Frame, Halt> {
    let gutter = poster.unit * 5.0;
    let large = poster.sheet.title.1 >= poster.sizes.heading * LARGE_FROM;
    let lead = if large { poster.sizes.heading } else { poster.sizes.name };
    let pill = match invites {
        Invites::Click => invitation(poster, None, (lead, strengths)),
        Invites::Scan(code) => scan::invitation(poster, code, lead, scan::Words::Before),
        Invites::Nothing => Frame::default(),
    };
    let beside = if matches!(invites, Invites::Nothing) { 0.0 } else { pill.size.w + gutter };
    let middle_width = ((width - beside) * 0.4).min(lead * MEASURE);
    let title_width = width - beside - middle_width - gutter;
    // A title whose words would have to be broken in half the width gets all of it.
    if poster.setter.widest_word(poster.copy(&poster.info.title), Face::Title) * title_sizes(poster).0 > title_width {
        return stack(poster, width, strengths, invites);
    }
    let title = title(poster, title_width)?;
    let (middle_width, lead) = match invites {
        // Where nothing else stands, the message takes the room, and larger type.
        Invites::Nothing if poster.answers == Answers::Never => {
            let free = width - title.size.w - gutter;
            let sizes = [poster.sizes.heading * LARGER, poster.sizes.heading];
            let lead = sizes.into_iter().find(|size| free >= size * LEAST_LARGE).unwrap_or(lead);
            (free.min(lead * MEASURE), lead)
        }
        Invites::Click | Invites::Scan(_) | Invites::Nothing => (middle_width, lead),
    };
    let message = message(poster, middle_width, lead)?;
    let height = title.size.h.max(message.size.h).max(pill.size.h);
    let mut frame = Frame::new(Size::new(width, height));
    let centred = |h: f64| (height - h) / 2.0;
    let (title_y, message_y, pill_y) = (centred(title.size.h), centred(message.size.h), centred(pill.size.h));
    frame.place_as(Point::new(0.0, title_y), title, Role::Heading(1));
    frame.place(Point::new(width - beside - middle_width, message_y), message);
    frame.place(Point::new(width - pill.size.w, pill_y), pill);
    Ok(frame)
}

fn stack(poster: &Poster<'_>, width: f64, strengths: bool, invites: &Invites) -> Result<Frame, Halt> {
    let narrow = width < poster.sizes.body * 32.0;
    let mut stack = Stack::new(width, 0.0, 0.0);
    let title = title(poster, width)?;
    let height = title.size.h;
    stack.frame.place_as(Point::default(), title, Role::Heading(1));
    stack.y = height + poster.unit * 2.5;
    let beside = narrow.then_some(width);
    let pill = match invites {
        Invites::Click => invitation(poster, beside, (poster.sizes.name, strengths)),
        Invites::Scan(code) => {
            scan::invitation(poster, code, poster.sizes.name, beside.map_or(scan::Words::Below, scan::Words::After))
        }
        Invites::Nothing => Frame::default(),
    };
    if matches!(invites, Invites::Nothing) {
        stack.frame(message(poster, width, poster.sizes.heading)?, 0.0);
    } else if narrow {
        stack.frame(message(poster, width, poster.sizes.name)?, poster.unit * 2.5);
        stack.frame(pill, 0.0);
    } else {
        let message = message(poster, width - pill.size.w - poster.unit * 5.0, poster.sizes.name)?;
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
fn title(poster: &Poster<'_>, width: f64) -> Result<Frame, Halt> {
    let info = poster.info;
    let palette = poster.palette();
    let whole = info.title.get(poster.language);
    let accent = info.title_accent.as_ref().map_or("", |text| text.get(poster.language));
    let plain = whole.strip_suffix(accent).unwrap_or(whole).trim();
    let parts = [(plain, palette.ink), (accent, palette.title_accent)];
    let set = |size: f64| set_title(poster, &parts, size, width, false);
    let (least, most) = title_sizes(poster);
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
                    None => set(least).or_else(|_| set_title(poster, &parts, least, width, true))?,
                },
            }
        }
    };
    Ok(pile(blocks))
}

/// The smallest and the largest size of the title. On a sheet with a scene it gives way with the type, because there
/// is nothing else that could.
fn title_sizes(poster: &Poster<'_>) -> (f64, f64) {
    let (least, most) = poster.sheet.title;
    let (small, large) = poster.sheet.body;
    if poster.sheet.scene.is_none() || large <= small {
        return (least, most);
    }
    (least, least + (most - least) * (poster.sizes.body - small) / (large - small))
}

fn count(blocks: &[TextBlock]) -> usize {
    blocks.iter().map(|block| block.lines.len()).sum()
}

/// The parts of the title at a size; `broken` says that words may be broken, when whole ones fit at no size.
fn set_title(
    poster: &Poster<'_>,
    parts: &[(&str, Color)],
    size: f64,
    width: f64,
    broken: bool,
) -> Result<Vec<TextBlock>, Overfull> {
    parts
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, fill)| {
            let style = Style { face: Face::Title, size, leading: TITLE_LEADING, fill: *fill };
            let pointer = &poster.info.title.pointer;
            let language = poster.info.title.language_in(poster.language);
            let words = Passage { text, pointer, language };
            if broken { poster.set_heading(words, style, width) } else { poster.setter.heading(words, style, width) }
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

fn message(poster: &Poster<'_>, width: f64, size: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let mut stack = Stack::new(width, 0.0, 0.0);
    let subtitle = poster.heading(&poster.info.subtitle, poster.name_style(palette.ink).sized(size), width)?;
    let gap = size * 0.62;
    stack.text(subtitle, gap);
    let message = poster.info.message.get(poster.language);
    if message.is_empty() || poster.sheet.without(Part::Message) {
        return Ok(stack.finish(gap, 0.0));
    }
    stack.text(poster.paragraph(&poster.info.message, poster.lead_style(palette.ink).sized(size), width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}

/// The invitation to discover, with how much there is; as wide as `width` if that is given.
fn invitation(poster: &Poster<'_>, width: Option<f64>, (size, strengths): (f64, bool)) -> Frame {
    let palette = poster.palette();
    let words = if width.is_some() { &poster.words.tap } else { &poster.words.discover };
    let label = poster.setter.label(poster.word(words), poster.name_style(palette.on_band).sized(size));
    let counts_size = if size > poster.sizes.name { poster.sizes.name } else { poster.sizes.body };
    let counts =
        poster.setter.label(poster.own(&counted(poster, strengths)), poster.body_style(palette.ink).sized(counts_size));
    let height = (size * 2.5).max(poster.sheet.target);
    let least = label.bounds.w + size * 2.9;
    let w = width.unwrap_or_else(|| least.max(counts.bounds.w));
    let gap = size * 0.62;
    let mut frame = Frame::new(Size::new(w, height + gap + counts.bounds.h));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, w, height), height / 2.0, palette.band));
    let label_y = (height - poster.setter.metrics(label.face).cap_height * label.size) / 2.0;
    frame.text(Point::new((w - label.bounds.w) / 2.0, label_y), label);
    let counts_at = Point::new((w - counts.bounds.w) / 2.0, height + gap);
    frame.text(counts_at, counts);
    let mut out = Frame::new(frame.size);
    out.group(Point::default(), Group::new(frame).with_id("invitation").with_role(Role::Prompt));
    out
}

/// "8 plekken · 13 krachten", or "8 plekken" where the strengths are not shown.
fn counted(poster: &Poster<'_>, strengths: bool) -> String {
    let words = poster.words;
    let number = |n: usize, one: &str, few: Option<&String>, more: &str| {
        let word = match plural::form(n, &words.language) {
            PluralForm::One => one,
            PluralForm::Few => few.map_or(more, String::as_str),
            PluralForm::Other => more,
        };
        format!("{n} {word}")
    };
    let places = number(poster.info.roles.len(), &words.place, words.few_places.as_ref(), &words.places);
    match poster.info.strengths().filter(|_| strengths).count() {
        0 => places,
        n => format!("{places} · {}", number(n, &words.strength, words.few_strengths.as_ref(), &words.strengths)),
    }
}
