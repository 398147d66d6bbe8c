//! The blocks below the streets: the mix, the return, the call to action, the sources.

use super::content::Poster;
use super::spread::{Spread, line, widest};
use super::{figure, street, strengths};
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Source;
use crate::error::Error;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::locale::date::date;
use crate::page::{Face, Frame, Group, Shape};
use crate::theme::Block;
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
    let mut spread = Spread::new(width, pad);
    spread.heading(2, poster.heading(&mix.heading, poster.block_heading_style(ink), inner)?, poster.unit * 1.75);
    spread.text(poster.paragraph(&mix.text, poster.body_style(ink), inner)?, poster.unit * 2.0);
    if figures && let Some(figure) = figure::on_highlight(poster, &mix.figures, inner)? {
        spread.frame(figure, poster.unit * 2.25);
    }
    if let Some(question) = &mix.question {
        spread.text(poster.heading(question, poster.strong_style(ink), inner)?, 0.0);
    }
    let team = || {
        let text = crate::assets::part("team").ok_or_else(|| Error::Asset("team: no such drawing".to_owned()))?;
        drawing::read(text, &Recolour::new(poster.theme, poster.theme.accent(0))?)
    };
    Ok(on_card(filled(poster, spread, height, &team)?, height, poster.radius(), palette.highlight))
}

/// The least height of a drawing at the foot of a card, in sizes of body text.
const DRAWN: f64 = 3.2;
/// The least height above a drawing, in spacing steps: with the padding below the words.
const ABOVE_DRAWING: f64 = 1.0;

/// Pieces in a card of this height: a drawing stands at its foot if what is left below them is tall enough for one, and
/// the gaps between them take what would be a hole.
fn filled(
    poster: &Poster<'_>,
    spread: Spread,
    height: Option<f64>,
    drawing: &dyn Fn() -> Result<Frame, Error>,
) -> Result<Frame, Error> {
    let pad = spread.pad();
    let natural = spread.height();
    let spare = height.map_or(0.0, |height| (height - natural).max(0.0));
    let gaps = spread.gaps().max(1) as f64;
    let room = spare + pad - poster.unit * ABOVE_DRAWING;
    let drawn = if room >= poster.sizes.body * DRAWN { Some(drawing()?) } else { None };
    let drawn = drawn.map(|frame| {
        let scale = (room / frame.size.h).min((spread.width() - 2.0 * pad) / frame.size.w);
        (frame, scale)
    });
    let Some((frame, scale)) = drawn.filter(|(frame, scale)| scale * frame.size.h >= poster.sizes.body * DRAWN) else {
        // What is left at the foot is seen together with the padding there.
        let hole = if spare + pad > HOLE * line(poster) { spare } else { 0.0 };
        return Ok(spread.placed((hole / gaps).min(widest(poster))));
    };
    let left = room - scale * frame.size.h;
    let more = if left + poster.unit * ABOVE_DRAWING > HOLE * line(poster) { left } else { 0.0 };
    let (width, height) = (spread.width(), natural + spare);
    let mut content = spread.placed((more / gaps).min(widest(poster)));
    content.size.h = height;
    let at = Point::new(width - pad - frame.size.w * scale, height - frame.size.h * scale);
    content.group(at, Group::decoration(frame, scale));
    Ok(content)
}

/// How much more than its own height a card of this width can take without a hole.
pub(super) fn takes(poster: &Poster<'_>, block: Block, width: f64) -> f64 {
    let inner = width - poster.unit * 5.0;
    match block {
        Block::Mix => inner * 0.5 + 2.0 * line(poster),
        Block::Returns => inner * 0.6 + 2.0 * line(poster),
        Block::Strengths | Block::Call => 2.0 * line(poster),
    }
}

/// How much larger than a name the finding may be, largest first: where a figure or a drawing stands below it, and where
/// none does.
const BESIDE_FIGURE: [f64; 3] = [1.6, 1.3, 1.0];
const ALONE: [f64; 7] = [3.0, 2.6, 2.2, 1.9, 1.6, 1.3, 1.0];
/// Height that may stay free in a block, in lines of its text; and height that is seen as a hole.
const FREE: f64 = 2.0;
const HOLE: f64 = 1.9;

/// What a block shows beside its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// Its figure.
    pub(super) figures: bool,
    /// The title of its source.
    pub(super) titles: bool,
}

/// The return: heading, finding, text, and always the caveat and the source. In a block that is taller than all that,
/// the finding is larger; where that is not enough, a place stands at its foot.
pub(super) fn returns(poster: &Poster<'_>, width: f64, height: Option<f64>, shown: Shown) -> Result<Frame, Halt> {
    let Some(returns) = &poster.info.returns else { return Ok(Frame::default()) };
    let inner = width - poster.unit * 5.0;
    let figure = if shown.figures { figure::on_card(poster, &returns.figures, inner)? } else { None };
    let told = |size: f64| told(poster, returns, width, (poster.sizes.name * size, figure.as_ref(), shown.titles));
    let card = |content| on_card(content, height, poster.radius(), poster.palette().card);
    let Some(height) = height else { return Ok(card(told(1.0)?.whole())) };
    let free = height - told(1.0)?.height();
    // In large type no word is broken: the next smaller size is there for it.
    let whole = |size: &f64| {
        let style = poster.name_style(poster.palette().ink).sized(poster.sizes.name * size);
        *size <= 1.0 || poster.setter.heading(poster.copy(&returns.lead), style, inner).is_ok()
    };
    let largest = |sizes: &[f64]| {
        for size in sizes.iter().copied().filter(whole) {
            let told = told(size)?;
            if told.height() <= height + 1e-6 {
                return Ok::<Told, Halt>(told);
            }
        }
        told(1.0)
    };
    let told = match &figure {
        _ if free <= FREE * line(poster) => told(1.0)?,
        Some(_) => largest(&BESIDE_FIGURE)?,
        None => largest(&ALONE)?,
    };
    if told.leaves_no_hole(poster, height) {
        return Ok(card(told.to(poster, height)));
    }
    let together = largest(&BESIDE_FIGURE)?.together();
    Ok(card(filled(poster, together, Some(height), &|| street::elsewhere(poster))?))
}

/// What a return says, and what always stands below it.
struct Told {
    words: Spread,
    foot: Spread,
    /// Between the two, at least.
    gap: f64,
}

impl Told {
    fn height(&self) -> f64 {
        self.words.height() + self.gap + self.foot.height() - 2.0 * self.words.pad()
    }

    fn gaps(&self) -> f64 {
        self.words.gaps() as f64 + 1.0
    }

    /// Whether a card of this height has no hole when each gap takes its share.
    fn leaves_no_hole(&self, poster: &Poster<'_>, height: f64) -> bool {
        let spare = height - self.height();
        let wider = widest(poster).min(HOLE * line(poster) - self.words.widest_gap());
        spare <= HOLE * line(poster) - self.gap || spare <= self.gaps() * wider
    }

    /// As high as it must be.
    fn whole(self) -> Frame {
        self.together().placed(0.0)
    }

    fn together(self) -> Spread {
        self.words.before(self.gap, self.foot)
    }

    /// In a card of this height: what is left over lies between the words and the caveat, which stands at the foot, as
    /// far as that is no hole.
    fn to(self, poster: &Poster<'_>, height: f64) -> Frame {
        let spare = (height - self.height()).max(0.0);
        if spare + self.gap <= HOLE * line(poster) {
            let gap = self.gap + spare;
            return self.words.before(gap, self.foot).placed(0.0);
        }
        let more = spare / self.gaps();
        let (words, foot) = (self.words.wider(more), self.foot);
        words.before(self.gap + more, foot).placed(0.0)
    }
}

/// The return with its finding in one size.
fn told(
    poster: &Poster<'_>,
    returns: &crate::document::Returns,
    width: f64,
    (finding, figure, titles): (f64, Option<&Frame>, bool),
) -> Result<Told, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 2.5;
    let inner = width - 2.0 * pad;
    let mut words = Spread::new(width, pad);
    let heading = poster.heading(&returns.heading, poster.block_heading_style(palette.ink), inner)?;
    let style = poster.name_style(palette.title_accent).sized(finding);
    // Large type stands as far from the heading as from the text below it.
    let (above, gap) = if style.size > poster.sizes.name * LARGE {
        (style.size * 0.4, style.size * 0.5)
    } else if style.size > poster.sizes.name {
        (poster.unit * 1.75, style.size * 0.7)
    } else {
        (poster.unit * 1.75, poster.unit * 1.5)
    };
    words.heading(2, heading, above);
    words.text(poster.heading(&returns.lead, style, inner)?, gap);
    if let Some(figure) = figure {
        words.frame(figure.clone(), poster.unit * 2.0);
    }
    words.text(poster.paragraph(&returns.text, poster.body_style(palette.ink), inner)?, 0.0);
    let mut foot = Spread::new(width, pad);
    foot.frame(caveat(poster, returns, inner)?, poster.unit * 1.5);
    let source =
        returns.figures.iter().find_map(|id| poster.info.figure(id)).and_then(|f| poster.info.source(&f.source));
    if let Some(source) = source {
        let told = |title| {
            let text = format!("{}: {}", poster.words.source, named(poster, source, title));
            poster.setter.paragraph(poster.own(&text), poster.small_style(palette.ink_soft), inner)
        };
        // The title stands there where it takes no line more.
        let short = told(false)?;
        let long = if titles { told(true).ok() } else { None };
        let long = long.filter(|long| long.lines.len() <= short.lines.len());
        foot.text(long.unwrap_or(short), 0.0);
    }
    Ok(Told { words, foot, gap: poster.unit * 1.75 })
}

/// A source in words: who published it and when, with its title or without.
fn named(poster: &Poster<'_>, source: &Source, title: bool) -> String {
    let date = source.date.as_deref().map(|day| date(day, poster.language));
    let comma = &poster.words.comma;
    match (date, title) {
        (Some(date), true) => format!("{}{comma}{} ({date})", source.publisher, source.title),
        (Some(date), false) => format!("{}{comma}{date}", source.publisher),
        (None, true) => format!("{}{comma}{}", source.publisher, source.title),
        (None, false) => source.publisher.clone(),
    }
}

/// From which size on, in sizes of a name, a finding is set as a title is.
const LARGE: f64 = 1.8;

/// The caveat in its own box, so that it is seen as part of the figure.
fn caveat(poster: &Poster<'_>, returns: &crate::document::Returns, inner: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 1.25;
    let mut boxed = Stack::new(inner, pad, pad);
    boxed.text(poster.paragraph(&returns.caveat, poster.body_style(palette.ink), inner - 2.0 * pad)?, 0.0);
    Ok(on_card(boxed.finish(0.0, pad), None, poster.radius() * 0.5, palette.example))
}

/// Greatest width of a call, in sizes of body text: a longer line is hard to read.
const CALL_MOST: f64 = 40.0;

/// How the calls stand in a block of this width: in so many columns, each so wide.
fn call_columns(poster: &Poster<'_>, count: usize, width: f64) -> (usize, f64) {
    let columns = if width >= poster.sizes.body * 13.0 * count as f64 { count.max(1) } else { 1 };
    let w = (width - poster.unit * CALL_GUTTER * (columns as f64 - 1.0)) / columns as f64;
    (columns, w.min(poster.sizes.body * CALL_MOST))
}

/// The width beside the calls that stays free in a block of this width.
pub(super) fn beside_calls(poster: &Poster<'_>, width: f64) -> f64 {
    let count = poster.info.call.as_ref().map_or(0, |call| call.actions.len());
    let (columns, w) = call_columns(poster, count, width);
    width - w * columns as f64 - poster.unit * CALL_GUTTER * (columns as f64 - 1.0)
}

/// Between calls beside one another, in spacing steps.
const CALL_GUTTER: f64 = 2.0;

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
    let gutter = poster.unit * CALL_GUTTER;
    let count = call.actions.len().max(1);
    let (columns, w) = call_columns(poster, count, width);
    let beside = columns == count;
    let cards: Vec<Call> = call.actions.iter().map(|a| action(poster, a, w)).collect::<Result<_, _>>()?;
    let tallest = cards.iter().map(Call::height).fold(0.0, f64::max);
    let mut y = stack.y;
    for (i, card) in cards.into_iter().enumerate() {
        let spare = height.map_or(0.0, |h| (h - stack.y - tallest).max(0.0));
        let h = if beside { tallest + spare } else { card.height() };
        let x = if beside { i as f64 * (w + gutter) } else { 0.0 };
        stack.frame.place(Point::new(x, y), card.card(poster, h));
        if !beside || i + 1 == count {
            y += h + poster.unit;
        }
    }
    stack.y = y;
    Ok(stack.finish(poster.unit, 0.0))
}

/// A call: its icon on a stone in the colour of headings, which begins the card, and beside it who is called, and to what.
fn action(poster: &Poster<'_>, action: &crate::document::Action, width: f64) -> Result<Call, Halt> {
    let palette = poster.palette();
    let (pad, right) = (poster.unit * 0.9, poster.unit);
    let icon = match &action.icon {
        Some(name) => poster.icon(name, palette.band)?,
        None => None,
    };
    let stone = if icon.is_some() { poster.sizes.name * 1.35 + 2.0 * pad } else { poster.unit };
    let left = stone + poster.unit;
    let mut stack = Stack::new(width, left, poster.unit * 1.1);
    let inner = width - left - right;
    let all = poster.info.call.iter().flat_map(|call| &call.actions).map(|action| poster.copy(&action.audience));
    let size = poster.shared_size(all, Face::Heading, &[poster.sizes.name, poster.sizes.body], |_| inner);
    let name = poster.heading(&action.audience, poster.name_style(palette.on_band).sized(size), inner)?;
    stack.heading(3, name, poster.unit * 0.8);
    stack.text(poster.paragraph(&action.text, poster.body_style(palette.on_band), inner)?, 0.0);
    Ok(Call { words: stack.finish(0.0, poster.unit * 1.1), icon, stone })
}

/// A call to action before its height is known.
struct Call {
    words: Frame,
    icon: Option<Frame>,
    /// Width of the stone that begins it.
    stone: f64,
}

impl Call {
    fn height(&self) -> f64 {
        self.words.size.h.max(if self.icon.is_some() { self.stone } else { 0.0 })
    }

    /// The card at a height.
    fn card(self, poster: &Poster<'_>, height: f64) -> Frame {
        let (palette, width) = (poster.palette(), self.words.size.w);
        let mut frame = Frame::new(Size::new(width, height));
        let radius = strengths::corner(poster);
        frame.shape(Shape::rect(Rect::new(0.0, 0.0, width, height), radius, palette.band_soft));
        frame.shape(Shape::rect(Rect::new(0.0, 0.0, self.stone, height), radius, palette.band_heading));
        if let Some(icon) = self.icon {
            let size = poster.sizes.name * 1.35;
            let at = Point::new((self.stone - size) / 2.0, (height - size) / 2.0);
            let scale = size / icon.size.h;
            frame.group(at, Group::decoration(icon, scale));
        }
        let down = (height - self.words.size.h) / 2.0;
        frame.place(Point::new(0.0, down), self.words);
        frame
    }
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
