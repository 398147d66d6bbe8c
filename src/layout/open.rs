//! The pages on which everything that is not on the sheet itself can be read.
//!
//! Cards fill columns from top to bottom, columns fill pages; on the last page the columns are made about equally
//! tall. Reading order is the order of the data.

use super::blocks::{self, on_card};
use super::compose::{Composition, Misfit};
use super::engine::{Base, Engine, Stack};
use super::figure;
use super::panel::{self, Corner};
use super::street::{self, Street};
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Source, Strength};
use crate::error::Result;
use crate::messages::Part;
use crate::page::{Face, Frame, Semantics, Shape};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::date;
use crate::typeset::text::{Style, Unfit};

/// Comfortable width of a column, in sizes of body text.
const COLUMN: f64 = 27.0;

/// How much larger than on the sheet itself the type may be, as long as that takes no page more.
const LARGER: [f64; 6] = [1.5, 1.4, 1.3, 1.2, 1.1, 1.0];

/// The pages, each a frame of the page's size, in type as large as the number of pages allows.
pub(super) fn pages(
    base: &Base<'_>,
    composition: &Composition<'_>,
    bleed: f64,
) -> Result<std::result::Result<Vec<Frame>, Misfit>> {
    let body = composition.engine.sizes.body;
    let tries = LARGER.map(|factor| Sheets::new(base.at(body * factor), composition));
    let fewest = tries.iter().flatten().map(|sheets| sheets.pages.len()).min();
    let mut misfit = Misfit::Height(0.0);
    for sheets in tries {
        match sheets {
            Ok(sheets) if Some(sheets.pages.len()) == fewest => return sheets.draw(composition, bleed).map(Ok),
            Ok(_) => {}
            Err(why) => misfit = why,
        }
    }
    Ok(Err(misfit))
}

/// The cards at one type size, dealt over pages.
struct Sheets<'a> {
    engine: Engine<'a>,
    head: Frame,
    /// The cards in the order in which they are placed, each with its turn in reading.
    cards: Vec<(usize, Frame)>,
    /// Left edge of each column.
    columns: Vec<f64>,
    /// Where the columns begin.
    top: f64,
    /// Of each page, of each column: where each card starts.
    pages: Vec<Vec<Vec<f64>>>,
}

impl<'a> Sheets<'a> {
    fn new(engine: Engine<'a>, composition: &Composition<'_>) -> std::result::Result<Self, Misfit> {
        let sheet = engine.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let gutter = engine.unit * 2.5;
        let most = ((inner + gutter) / (engine.sizes.body * COLUMN + gutter)).floor().max(1.0) as usize;
        let mut misfit = Misfit::Height(0.0);
        // Fewer and wider columns make shorter cards: on a low sheet that is what it takes.
        for count in (1..=most).rev() {
            match Self::in_columns(engine, composition, count, gutter) {
                Ok(sheets) => return Ok(sheets),
                Err(why) => misfit = why,
            }
        }
        Err(misfit)
    }

    fn in_columns(
        engine: Engine<'a>,
        composition: &Composition<'_>,
        count: usize,
        gutter: f64,
    ) -> std::result::Result<Self, Misfit> {
        let sheet = engine.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let width = (inner - gutter * (count as f64 - 1.0)) / count as f64;
        let mut cards: Vec<(usize, Frame)> = cards(&engine, composition, width)?.into_iter().enumerate().collect();
        let head = head(&engine, inner)?;
        let top = sheet.margin + head.size.h + engine.sizes.body * STRIP + engine.unit * 4.0;
        let room = sheet.height().filter(|_| sheet.millimetres().is_some()).map(|h| h - top - sheet.margin);
        if let Some(room) = room {
            let before = usize::from(says_message(engine, composition));
            settle(&mut cards, before..before + engine.info.roles.len(), gutter, room);
        }
        let heights: Vec<f64> = cards.iter().map(|(_, card)| card.size.h).collect();
        let tallest = heights.iter().copied().fold(0.0, f64::max);
        if let Some(room) = room
            && tallest > room
        {
            return Err(Misfit::Height(tallest - room));
        }
        let mut pages = Vec::new();
        let mut rest = heights.as_slice();
        while !rest.is_empty() {
            let filled = fill(rest, count, gutter, room);
            let used = filled.iter().map(Vec::len).sum::<usize>().max(1);
            rest = rest.get(used..).unwrap_or_default();
            pages.push(filled);
        }
        let columns = (0..count).map(|i| sheet.margin + i as f64 * (width + gutter)).collect();
        Ok(Self { engine, head, cards, columns, top, pages })
    }

    fn draw(&self, composition: &Composition<'_>, bleed: f64) -> Result<Vec<Frame>> {
        let sheet = self.engine.sheet;
        let mut cards = self.cards.iter();
        let mut frames = Vec::new();
        for page in &self.pages {
            let mut frame = ground(&self.engine, &self.head, Size::new(sheet.width(), 0.0), bleed)?;
            let mut foot = self.top;
            let mut placed = Vec::new();
            for (x, column) in self.columns.iter().zip(page) {
                for (y, (turn, card)) in column.iter().zip(cards.by_ref()) {
                    placed.push((turn, Point::new(*x, self.top + y), card));
                    foot = foot.max(self.top + y + card.size.h);
                }
            }
            // A card may stand out of its turn; it is read in its turn all the same.
            placed.sort_by_key(|(turn, ..)| **turn);
            placed.into_iter().for_each(|(_, at, card)| frame.place(at, card.clone()));
            let fixed = sheet.millimetres().is_some();
            frame.size.h = if fixed { composition.height } else { (foot + sheet.margin).ceil() };
            frames.push(with_paper(&self.engine, frame, bleed));
        }
        Ok(frames)
    }
}

/// How many cards further on a card is looked for that fits the foot of a column.
const AHEAD: usize = 3;

/// Moves a role's card up to where the next one in order is too tall for what is left of a column. The cards bear
/// numbers, so that one out of its turn is found all the same, and a column half empty looks like a mistake.
fn settle(cards: &mut [(usize, Frame)], roles: std::ops::Range<usize>, gap: f64, room: f64) {
    let mut y = 0.0;
    for next in 0..cards.len() {
        let height = |i: usize| cards.get(i).map_or(f64::INFINITY, |(_, card)| card.size.h);
        let fits = |i: usize| y <= 0.0 || y + height(i) <= room;
        let mut ahead = (next..cards.len()).take(AHEAD).filter(|i| *i == next || roles.contains(i));
        let chosen = if fits(next) || !roles.contains(&next) { next } else { ahead.find(|i| fits(*i)).unwrap_or(next) };
        y = if fits(chosen) { y } else { 0.0 } + height(chosen) + gap;
        if let Some(part) = cards.get_mut(next..=chosen) {
            part.rotate_right(1);
        }
    }
}

/// Where each card starts in its column, column by column: as many cards as a page of this height takes, in columns
/// as equal as their order allows.
fn fill(heights: &[f64], columns: usize, gap: f64, room: Option<f64>) -> Vec<Vec<f64>> {
    let packed = |limit: f64| {
        let mut out: Vec<Vec<f64>> = vec![Vec::new()];
        let mut y = 0.0;
        for height in heights {
            if y > 0.0 && y + height > limit {
                if out.len() == columns {
                    return (out, false);
                }
                out.push(Vec::new());
                y = 0.0;
            }
            if let Some(column) = out.last_mut() {
                column.push(y);
            }
            y += height + gap;
        }
        (out, true)
    };
    let all: f64 = heights.iter().map(|h| h + gap).sum();
    let (first, fits) = packed(room.unwrap_or(all));
    if !fits {
        return first;
    }
    let (mut low, mut high) = (heights.iter().copied().fold(0.0, f64::max), room.unwrap_or(all));
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if packed(middle).1 { high = middle } else { low = middle }
    }
    packed(high).0
}

/// Height of the strip of street at the head of a page, in sizes of body text.
const STRIP: f64 = 5.0;

/// The page's head: the title small, in its two colours.
fn head(engine: &Engine<'_>, width: f64) -> std::result::Result<Frame, Unfit> {
    let palette = engine.palette();
    let style = Style { face: Face::Title, size: engine.sizes.heading, leading: 1.1, fill: palette.ink };
    let mut stack = Stack::new(width, 0.0, 0.0);
    stack.text(engine.heading(&engine.info.title, style, width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}

/// Head and strip of street.
fn ground(engine: &Engine<'_>, head: &Frame, size: Size, bleed: f64) -> Result<Frame> {
    let sheet = engine.sheet;
    let mut frame = Frame::new(size);
    frame.meaning(Point::new(sheet.margin, sheet.margin), head.clone(), Semantics::Heading(1));
    let top = sheet.margin + head.size.h * 0.5;
    let street = Street {
        top,
        ground: sheet.margin + head.size.h + engine.sizes.body * STRIP,
        strip: engine.unit * 1.5,
        cells: Vec::new(),
        scale: engine.sizes.body * 0.04,
        number: 1,
    };
    let mut out = Frame::new(size);
    out.meaning(Point::default(), street::scenery(engine, &street, size.w, bleed)?, Semantics::Hidden);
    out.items.append(&mut frame.items);
    Ok(out)
}

fn with_paper(engine: &Engine<'_>, content: Frame, bleed: f64) -> Frame {
    let size = content.size;
    let mut frame = Frame::new(size);
    let whole = Rect::new(0.0, 0.0, size.w, size.h).grown(bleed);
    frame.shape(Shape::rect(whole, 0.0, engine.palette().paper));
    frame.place(Point::default(), content);
    frame
}

/// Whether the message, which the sheet itself leaves out, has a card.
fn says_message(engine: Engine<'_>, composition: &Composition<'_>) -> bool {
    left_out(composition, Part::Message) && !engine.info.message.get(engine.language).is_empty()
}

/// All cards in reading order.
fn cards(engine: &Engine<'_>, composition: &Composition<'_>, width: f64) -> std::result::Result<Vec<Frame>, Unfit> {
    let info = engine.info;
    let mut cards = Vec::new();
    if says_message(*engine, composition) {
        let inner = width - engine.unit * 5.0;
        let block = engine.paragraph(&info.message, engine.lead_style(engine.palette().ink), inner)?;
        cards.push(plain(engine, width, |stack| {
            stack.text(block, 0.0);
            Ok(0.0)
        })?);
    }
    for (i, role) in info.roles.iter().enumerate() {
        cards.push(panel::role(engine, role, engine.theme.accent(i), width, Corner::Number(i + 1))?.frame);
    }
    for (i, group) in info.strength_groups.iter().enumerate() {
        for (turn, part) in group.strengths.chunks(4).enumerate() {
            let heading = (turn == 0).then_some(&group.heading);
            cards.push(strengths(engine, heading, part, engine.group_on(i, engine.palette().card), width)?);
        }
    }
    if left_out(composition, Part::Mix) && info.mix.is_some() {
        cards.push(blocks::mix(engine, width, None, true)?);
    }
    if left_out(composition, Part::Returns) && info.returns.is_some() {
        cards.push(blocks::returns(engine, width, None, true)?);
    }
    if left_out(composition, Part::Call) && info.call.is_some() {
        let inner = width - engine.unit * 5.0;
        let call = blocks::call(engine, inner, None)?;
        let mut padded = Stack::new(width, engine.unit * 2.5, engine.unit * 2.0);
        padded.frame(call, 0.0);
        let content = padded.finish(0.0, engine.unit * 2.5);
        cards.push(on_card(content, None, engine.radius(), engine.palette().band));
    }
    for id in figures(composition) {
        let inner = width - engine.unit * 5.0;
        if let Some(chart) = figure::in_panel(engine, &id, engine.theme.accent(cards.len()), inner)? {
            cards.push(plain(engine, width, |stack| {
                stack.frame(chart, 0.0);
                Ok(0.0)
            })?);
        }
    }
    cards.extend(sources(engine, width)?);
    Ok(cards)
}

fn left_out(composition: &Composition<'_>, part: Part) -> bool {
    composition.left_out.contains(&part)
}

/// Figures that stand neither in a card of a role or strength nor on the sheet.
fn figures(composition: &Composition<'_>) -> Vec<String> {
    let info = composition.engine.info;
    let mut shown: Vec<&String> = info.roles.iter().filter_map(|role| role.figure.as_ref()).collect();
    shown.extend(info.strengths().filter_map(|(_, strength)| strength.figure.as_ref()));
    let on_sheet = |block: Part, figure: Part| left_out(composition, block) || !left_out(composition, figure);
    if on_sheet(Part::Mix, Part::MixFigure) {
        shown.extend(info.mix.iter().filter_map(|mix| mix.figures.first()));
    }
    if on_sheet(Part::Returns, Part::ReturnsFigure) {
        shown.extend(info.returns.iter().filter_map(|returns| returns.figures.first()));
    }
    info.figures.iter().map(|f| &f.id).filter(|id| !shown.contains(id)).cloned().collect()
}

/// A white card with padding around what `fill` puts in it; `fill` gives the gap after the last thing.
fn plain(
    engine: &Engine<'_>,
    width: f64,
    fill: impl FnOnce(&mut Stack) -> std::result::Result<f64, Unfit>,
) -> std::result::Result<Frame, Unfit> {
    let pad = engine.unit * 2.5;
    let mut stack = Stack::new(width, pad, pad);
    let gap = fill(&mut stack)?;
    Ok(on_card(stack.finish(gap, pad), None, engine.radius(), engine.palette().card))
}

fn strengths(
    engine: &Engine<'_>,
    heading: Option<&crate::document::Text>,
    strengths: &[Strength],
    color: crate::base::color::Color,
    width: f64,
) -> std::result::Result<Frame, Unfit> {
    let palette = engine.palette();
    let inner = width - engine.unit * 5.0;
    plain(engine, width, |stack| {
        if let Some(heading) = heading {
            stack.text(engine.heading(heading, engine.heading_style(palette.ink), inner)?, engine.unit * 2.0);
        }
        let mut gap = 0.0;
        for strength in strengths {
            let bar = Point::new(stack.x, stack.y);
            let left = engine.unit * 1.5;
            let mut text = Stack::new(inner - left, 0.0, 0.0);
            let w = inner - left;
            text.text(engine.heading(&strength.name, engine.strong_style(palette.ink), w)?, engine.unit * 0.8);
            text.text(engine.paragraph(&strength.text, engine.body_style(palette.ink), w)?, engine.unit * 1.5);
            let mut last = engine.unit * 1.5;
            if let Some(id) = &strength.figure
                && let Some(chart) = figure::in_panel(engine, id, engine.theme.accent(0), w)?
            {
                text.frame(chart, 0.0);
                last = 0.0;
            }
            let text = text.finish(last, 0.0);
            let rect = Rect::new(bar.x, bar.y, engine.unit * 0.6, text.size.h);
            stack.frame.shape(Shape::rect(rect, rect.w / 2.0, color));
            stack.frame.place(Point::new(bar.x + left, bar.y), text.clone());
            gap = engine.unit * 2.0;
            stack.y += text.size.h + gap;
        }
        Ok(gap)
    })
}

/// The sources with everything known of them, a few to a card.
fn sources(engine: &Engine<'_>, width: f64) -> std::result::Result<Vec<Frame>, Unfit> {
    let palette = engine.palette();
    let inner = width - engine.unit * 5.0;
    let mut cards = Vec::new();
    for (turn, part) in engine.info.sources.chunks(7).enumerate() {
        cards.push(plain(engine, width, |stack| {
            if turn == 0 {
                let words = engine.word(&engine.words.sources);
                stack.text(engine.setter.heading(words, engine.heading_style(palette.ink), inner)?, engine.unit * 2.0);
            }
            for source in part {
                let text = entry(source, engine.language);
                let copy = engine.own(&text);
                let block = engine.setter.paragraph(copy, engine.small_style(palette.ink_soft), inner)?;
                stack.text(block, engine.unit);
            }
            Ok(engine.unit)
        })?);
    }
    Ok(cards)
}

/// A source in full. An address may break after each slash and hyphen, where the reader expects it.
fn entry(source: &Source, language: &str) -> String {
    let date = source.date.as_deref().map(|d| format!(" ({})", date(d, language))).unwrap_or_default();
    let address = source.url.as_ref().map(|link| match link.contact() {
        // A number reads from left to right in every language.
        Some(contact) if is_right_to_left(language) => format!(". \u{200e}{contact}"),
        _ => format!(". {}", link.shown()),
    });
    let address = address.unwrap_or_default();
    format!("{}, {}{date}{address}", source.publisher, source.title)
}
