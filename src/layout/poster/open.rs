//! The pages on which everything that is not on the sheet itself can be read.
//!
//! Cards fill columns from top to bottom, columns fill pages; on the last page the columns are made about equally
//! tall. Reading order is the order of the data.

use super::blocks::{self, on_card};
use super::composition::Composition;
use super::content::{Base, Poster, parent};
use super::figure;
use super::panel::{self, Corner};
use super::street::{self, Street};
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Source, Strength};
use crate::layout::engine::{Stack, columns, settle};
use crate::layout::misfit::Halt;
use crate::locale::date::date;
use crate::messages::Part;
use crate::page::{Face, Frame, Group, LinkTarget, Origin, Role, Shape, TextBlock};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::Style;

/// Comfortable width of a column, in sizes of body text.
const COLUMN: f64 = 27.0;

/// How much larger than on the sheet itself the type may be, as long as that takes no page more.
const LARGER: [f64; 6] = [1.5, 1.4, 1.3, 1.2, 1.1, 1.0];

/// The pages, each a frame of the page's size, in type as large as the number of pages allows.
pub(super) fn pages(base: &Base<'_>, composition: &Composition<'_>, bleed: f64) -> Result<Vec<Frame>, Halt> {
    let body = composition.poster.sizes.body;
    let tries = LARGER.map(|factor| Sheets::new(base.at(body * factor), composition));
    let fewest = tries.iter().flatten().map(|sheets| sheets.pages.len()).min();
    let mut halt = Halt::height(0.0);
    for sheets in tries {
        match sheets {
            Ok(sheets) if Some(sheets.pages.len()) == fewest => return sheets.draw(composition, bleed),
            Ok(_) => {}
            Err(why) if why.may_pass() => halt = why,
            Err(why) => return Err(why),
        }
    }
    Err(halt)
}

/// The cards at one type size, dealt over pages.
struct Sheets<'a> {
    poster: Poster<'a>,
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
    fn new(poster: Poster<'a>, composition: &Composition<'_>) -> Result<Self, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let gutter = poster.unit * 2.5;
        let most = ((inner + gutter) / (poster.sizes.body * COLUMN + gutter)).floor().max(1.0) as usize;
        let mut halt = Halt::height(0.0);
        // Fewer and wider columns make shorter cards: on a low sheet that is what it takes.
        for count in (1..=most).rev() {
            match Self::in_columns(poster, composition, count, gutter) {
                Ok(sheets) => return Ok(sheets),
                Err(why) => halt = why,
            }
        }
        Err(halt)
    }

    fn in_columns(poster: Poster<'a>, composition: &Composition<'_>, count: usize, gutter: f64) -> Result<Self, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let width = (inner - gutter * (count as f64 - 1.0)) / count as f64;
        let mut cards: Vec<(usize, Frame)> = cards(&poster, composition, width)?.into_iter().enumerate().collect();
        let head = head(&poster, inner)?;
        let top = sheet.margin + head.size.h + poster.sizes.body * STRIP + poster.unit * 4.0;
        let room = sheet.height().filter(|_| sheet.millimetres().is_some()).map(|h| h - top - sheet.margin);
        if let Some(room) = room {
            let before = usize::from(says_message(poster, composition));
            settle(&mut cards, before..before + poster.info.roles.len(), gutter, room);
        }
        let heights: Vec<f64> = cards.iter().map(|(_, card)| card.size.h).collect();
        let tallest = heights.iter().copied().fold(0.0, f64::max);
        if let Some(room) = room
            && tallest > room
        {
            return Err(Halt::height(tallest - room));
        }
        let mut pages = Vec::new();
        let mut rest = heights.as_slice();
        while !rest.is_empty() {
            let filled = columns(rest, count, gutter, room);
            let used = filled.iter().map(Vec::len).sum::<usize>().max(1);
            rest = rest.get(used..).unwrap_or_default();
            pages.push(filled);
        }
        let columns = (0..count).map(|i| sheet.margin + i as f64 * (width + gutter)).collect();
        Ok(Self { poster, head, cards, columns, top, pages })
    }

    fn draw(&self, composition: &Composition<'_>, bleed: f64) -> Result<Vec<Frame>, Halt> {
        let sheet = self.poster.sheet;
        let mut cards = self.cards.iter();
        let mut frames = Vec::new();
        for page in &self.pages {
            let mut frame = ground(&self.poster, &self.head, Size::new(sheet.width(), 0.0), bleed)?;
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
            frames.push(with_paper(&self.poster, frame, bleed));
        }
        Ok(frames)
    }
}

/// Height of the strip of street at the head of a page, in sizes of body text.
const STRIP: f64 = 5.0;

/// The page's head: the title small, in its two colours.
fn head(poster: &Poster<'_>, width: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let style = Style { face: Face::Title, size: poster.sizes.heading, leading: 1.1, fill: palette.ink };
    let mut stack = Stack::new(width, 0.0, 0.0);
    stack.text(poster.heading(&poster.info.title, style, width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}

/// Head and strip of street.
fn ground(poster: &Poster<'_>, head: &Frame, size: Size, bleed: f64) -> Result<Frame, Halt> {
    let sheet = poster.sheet;
    let mut frame = Frame::new(size);
    frame.place_as(Point::new(sheet.margin, sheet.margin), head.clone(), Role::Heading(1));
    let top = sheet.margin + head.size.h * 0.5;
    let street = Street {
        top,
        ground: sheet.margin + head.size.h + poster.sizes.body * STRIP,
        strip: poster.unit * 1.5,
        cells: Vec::new(),
        scale: poster.sizes.body * 0.04,
        number: 1,
    };
    let mut out = Frame::new(size);
    out.place_as(Point::default(), street::scenery(poster, &street, size.w, bleed)?, Role::Decoration);
    out.items.append(&mut frame.items);
    Ok(out)
}

fn with_paper(poster: &Poster<'_>, content: Frame, bleed: f64) -> Frame {
    let size = content.size;
    let mut frame = Frame::new(size);
    let whole = Rect::new(0.0, 0.0, size.w, size.h).grown(bleed);
    frame.shape(Shape::rect(whole, 0.0, poster.palette().paper));
    frame.place(Point::default(), content);
    frame
}

/// Whether the message, which the sheet itself leaves out, has a card.
fn says_message(poster: Poster<'_>, composition: &Composition<'_>) -> bool {
    left_out(composition, Part::Message) && !poster.info.message.get(poster.language).is_empty()
}

/// All cards in reading order.
fn cards(poster: &Poster<'_>, composition: &Composition<'_>, width: f64) -> Result<Vec<Frame>, Halt> {
    let info = poster.info;
    let mut cards = Vec::new();
    if says_message(*poster, composition) {
        let inner = width - poster.unit * 5.0;
        let block = poster.paragraph(&info.message, poster.lead_style(poster.palette().ink), inner)?;
        cards.push(plain(poster, width, |stack| {
            stack.text(block, 0.0);
            Ok(0.0)
        })?);
    }
    for (i, role) in info.roles.iter().enumerate() {
        cards.push(panel::role(poster, role, poster.theme.accent(i), width, Corner::Number(i + 1))?.frame);
    }
    for (i, group) in info.strength_groups.iter().enumerate() {
        for (turn, part) in group.strengths.chunks(4).enumerate() {
            let heading = (turn == 0).then_some(&group.heading);
            cards.push(strengths(poster, heading, part, poster.group_on(i, poster.palette().card), width)?);
        }
    }
    if left_out(composition, Part::Mix) && info.mix.is_some() {
        cards.push(blocks::mix(poster, width, None, true)?);
    }
    if left_out(composition, Part::Returns) && info.returns.is_some() {
        cards.push(blocks::returns(poster, width, None, true)?);
    }
    if left_out(composition, Part::Call) && info.call.is_some() {
        let inner = width - poster.unit * 5.0;
        let call = blocks::call(poster, inner, None)?;
        let mut padded = Stack::new(width, poster.unit * 2.5, poster.unit * 2.0);
        padded.frame(call, 0.0);
        let content = padded.finish(0.0, poster.unit * 2.5);
        cards.push(on_card(content, None, poster.radius(), poster.palette().band));
    }
    for id in figures(composition) {
        let inner = width - poster.unit * 5.0;
        if let Some(chart) = figure::in_panel(poster, &id, poster.theme.accent(cards.len()), inner)? {
            cards.push(plain(poster, width, |stack| {
                stack.frame(chart, 0.0);
                Ok(0.0)
            })?);
        }
    }
    cards.extend(sources(poster, width)?);
    Ok(cards)
}

fn left_out(composition: &Composition<'_>, part: Part) -> bool {
    !composition.omissions.keep(part)
}

/// Figures that stand neither in a card of a role or strength nor on the sheet.
fn figures(composition: &Composition<'_>) -> Vec<String> {
    let info = composition.poster.info;
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
fn plain(poster: &Poster<'_>, width: f64, fill: impl FnOnce(&mut Stack) -> Result<f64, Halt>) -> Result<Frame, Halt> {
    let pad = poster.unit * 2.5;
    let mut stack = Stack::new(width, pad, pad);
    let gap = fill(&mut stack)?;
    Ok(on_card(stack.finish(gap, pad), None, poster.radius(), poster.palette().card))
}

fn strengths(
    poster: &Poster<'_>,
    heading: Option<&crate::document::Text>,
    strengths: &[Strength],
    color: crate::base::color::Color,
    width: f64,
) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let inner = width - poster.unit * 5.0;
    plain(poster, width, |stack| {
        if let Some(heading) = heading {
            stack.heading(2, poster.heading(heading, poster.heading_style(palette.ink), inner)?, poster.unit * 2.0);
        }
        let mut gap = 0.0;
        for strength in strengths {
            let bar = Point::new(stack.x, stack.y);
            let left = poster.unit * 1.5;
            let mut text = Stack::new(inner - left, 0.0, 0.0);
            let w = inner - left;
            text.heading(3, poster.heading(&strength.name, poster.strong_style(palette.ink), w)?, poster.unit * 0.8);
            text.text(poster.paragraph(&strength.text, poster.body_style(palette.ink), w)?, poster.unit * 1.5);
            let mut last = poster.unit * 1.5;
            if let Some(id) = &strength.figure
                && let Some(chart) = figure::in_panel(poster, id, poster.theme.accent(0), w)?
            {
                text.frame(chart, 0.0);
                last = 0.0;
            }
            let text = text.finish(last, 0.0);
            let rect = Rect::new(bar.x, bar.y, poster.unit * 0.6, text.size.h);
            stack.frame.shape(Shape::rect(rect, rect.w / 2.0, color));
            gap = poster.unit * 2.0;
            stack.y += text.size.h + gap;
            let origin = Origin::of(parent(&strength.name.pointer));
            let told = Group::new(text).with_id(&*strength.id).showing(origin);
            stack.frame.group(Point::new(bar.x + left, bar.y), told);
        }
        Ok(gap)
    })
}

/// How many sources stand on a card.
const CARD: usize = 7;

/// The words of a source, as a link to where it can be read.
fn cited(source: &Source, words: TextBlock) -> Frame {
    let size = words.bounds;
    let mut text = Frame::new(size);
    text.text(Point::default(), words);
    let Some(link) = &source.url else { return text };
    let mut frame = Frame::new(size);
    frame.place_as(Point::default(), text, Role::Link(LinkTarget::Address(link.href())));
    frame
}

/// The sources with everything known of them, a few to a card.
fn sources(poster: &Poster<'_>, width: f64) -> Result<Vec<Frame>, Halt> {
    let palette = poster.palette();
    let inner = width - poster.unit * 5.0;
    let mut cards = Vec::new();
    for (turn, part) in poster.info.sources.chunks(CARD).enumerate() {
        cards.push(plain(poster, width, |stack| {
            if turn == 0 {
                let words = poster.word(&poster.words.sources);
                let heading = poster.set_heading(words, poster.heading_style(palette.ink), inner)?;
                stack.heading(2, heading, poster.unit * 2.0);
            }
            let mut list = Frame::new(Size::new(width, 0.0));
            for (i, source) in part.iter().enumerate() {
                let text = entry(source, poster.language);
                let passage = poster.own(&text);
                let block = poster.setter.paragraph(passage, poster.small_style(palette.ink_soft), inner)?;
                let height = block.bounds.h;
                let origin = Origin::of(format!("/bronnen/{}", turn * CARD + i));
                let item = Group::new(cited(source, block)).with_role(Role::Item).showing(origin);
                list.group(Point::new(stack.x, stack.y), item);
                stack.y += height + poster.unit;
            }
            stack.frame.place_as(Point::default(), list, Role::List);
            Ok(poster.unit)
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
