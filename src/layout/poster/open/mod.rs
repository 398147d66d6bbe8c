//! The pages on which everything that is not on the sheet itself can be read.
//!
//! The cards of the roles stand in rows, in the order of their numbers, each below its place in a street; the other
//! cards fill columns. The skies of the streets take what a page is short of.

mod cards;
mod deal;
mod places;

use std::rc::Rc;

use super::composition::Composition;
use super::content::{Base, Poster};
use super::street::{self, Pavement, Street};
use crate::base::geometry::{Point, Rect, Size};
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame, Role, Shape};
use crate::typeset::text::Style;
use cards::{Card, cards};
use deal::{Deal, Dealt, Slot};
use places::Places;

/// Least width of a column, in sizes of body text: comfortable on a screen, where there is always room below; on paper
/// about forty characters a line, so that larger type can fill a page.
const COLUMN: f64 = 27.0;
const COLUMN_ON_PAPER: f64 = 22.0;

/// How much larger than on the sheet itself the type may be, as long as that takes no page more; and how much smaller,
/// where that takes a page less and the sheet allows type so small.
const FACTORS: [f64; 12] = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1.0, 0.92, 0.85, 0.78, 0.7];
/// The part of a card's width that the drawing above it may take, likewise; at last none is drawn.
const PICTURES: [Option<f64>; 6] = [Some(0.85), Some(0.75), Some(0.65), Some(0.55), Some(0.45), None];

/// The pages, each a frame of the page's size: as few as the cards take with their places drawn, then in type and
/// drawings as large as that allows.
pub(super) fn pages(base: &Base<'_>, composition: &Composition<'_>, bleed: f64) -> Result<Vec<Frame>, Halt> {
    let body = composition.poster.sizes.body;
    let mut halt = Halt::height(0.0);
    let mut best: Option<(Rank, Sheets<'_>)> = None;
    // A screen shows pages of any height: there the type is that of the sheet.
    let factors = if base.sheet.millimetres().is_some() { FACTORS.as_slice() } else { &[1.0] };
    let least = (base.sheet.body.0 / body).min(1.0) - 1e-9;
    for factor in factors.iter().copied().filter(|factor| *factor >= least) {
        match Sheets::at_one_size(base.at(body * factor), composition) {
            Ok(ways) => {
                for (picture, sheets) in ways {
                    let rank = Rank::of(&sheets, factor, picture);
                    if best.as_ref().is_none_or(|(other, _)| rank.is_before(other)) {
                        best = Some((rank, sheets));
                    }
                }
            }
            Err(why) if why.may_pass() => halt = why,
            Err(why) => return Err(why),
        }
    }
    let (_, sheets) = best.ok_or(halt)?;
    sheets.draw(composition, bleed)
}

/// What a page costs of which nothing is used.
const EMPTY: f64 = 1.5;

/// The part of a page, save the last, that may stay empty, and what each part more of the emptiest costs.
const FREE: f64 = 0.34;
const BARE: f64 = 4.0;

/// What each place costs that the last row lacks beside the others.
const LACKING: f64 = 0.7;

/// What makes one way to fill pages better than another.
struct Rank {
    drawn: bool,
    pages: usize,
    /// Type and drawings together, since what is read counts as much as what is seen; less what stays empty.
    worth: f64,
}

impl Rank {
    fn of(sheets: &Sheets<'_>, factor: f64, picture: Option<f64>) -> Self {
        let size = factor * picture.unwrap_or(1.0);
        Self {
            drawn: picture.is_some(),
            pages: sheets.pages.len(),
            worth: size
                - EMPTY * sheets.waste()
                - BARE * (sheets.barest() - FREE).max(0.0)
                - LACKING * sheets.lacking() as f64,
        }
    }

    fn is_before(&self, other: &Self) -> bool {
        let key = |rank: &Self| (!rank.drawn, rank.pages);
        key(self) < key(other) || (key(self) == key(other) && self.worth > other.worth + 1e-9)
    }
}

/// The cards at one type size, dealt over pages.
struct Sheets<'a> {
    poster: Poster<'a>,
    head: Frame,
    cards: Rc<[Card]>,
    places: Option<Places>,
    /// Left edge of each column, and the width of all.
    columns: (Vec<f64>, f64),
    /// Where the columns begin.
    top: f64,
    /// Height of the columns; `None` for a page that is as tall as it needs.
    room: Option<f64>,
    pages: Vec<Dealt>,
}

impl<'a> Sheets<'a> {
    /// The cards with each size of drawings that fits; at least one way, or why there is none.
    fn at_one_size(poster: Poster<'a>, composition: &Composition<'_>) -> Result<Vec<(Option<f64>, Self)>, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let gutter = poster.unit * GUTTER;
        let column = if sheet.millimetres().is_some() { COLUMN_ON_PAPER } else { COLUMN };
        let most = ((inner + gutter) / (poster.sizes.body * column + gutter)).floor().max(1.0) as usize;
        let (mut all, mut halt) = (Vec::new(), Halt::height(0.0));
        // Fewer and wider columns make shorter cards: on a low sheet that is what it takes.
        for count in (1..=most).rev() {
            match Self::in_columns(poster, composition, (count, gutter)) {
                Ok(ways) => all.extend(ways),
                Err(why) if why.may_pass() => halt = why,
                Err(why) => return Err(why),
            }
        }
        if all.is_empty() { Err(halt) } else { Ok(all) }
    }

    fn in_columns(
        poster: Poster<'a>,
        composition: &Composition<'_>,
        (count, gutter): (usize, f64),
    ) -> Result<Vec<(Option<f64>, Self)>, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let width = (inner - gutter * (count as f64 - 1.0)) / count as f64;
        let cards: Rc<[Card]> = cards(&poster, composition, width)?.into();
        let head = head(&poster, inner)?;
        let top = sheet.margin + head.size.h + poster.unit * BELOW_HEAD;
        let room = sheet.height().filter(|_| sheet.millimetres().is_some()).map(|h| h - top - sheet.margin);
        let lefts: Vec<f64> = (0..count).map(|i| sheet.margin + i as f64 * (width + gutter)).collect();
        let (mut ways, mut halt) = (Vec::new(), Halt::height(0.0));
        for part in PICTURES {
            let places = part.map(|part| Places::new(&poster, width, part));
            match (Deal { gutter, count, room, places: places.as_ref() }).over_pages(&cards) {
                Ok(pages) => {
                    let (cards, head, columns) = (Rc::clone(&cards), head.clone(), (lefts.clone(), width));
                    ways.push((part, Self { poster, head, cards, places, columns, top, room, pages }));
                }
                Err(why) => halt = why,
            }
        }
        if ways.is_empty() { Err(halt) } else { Ok(ways) }
    }

    fn draw(&self, composition: &Composition<'_>, bleed: f64) -> Result<Vec<Frame>, Halt> {
        let sheet = self.poster.sheet;
        let fixed = sheet.millimetres().is_some();
        let mut frames = Vec::new();
        for (number, page) in self.pages.iter().enumerate() {
            let mut frame = Frame::new(Size::new(sheet.width(), 0.0));
            if page.rows.is_empty() {
                below_head(&self.poster, self.top - self.poster.unit * 3.5, &mut frame, bleed);
            }
            frame.place_as(Point::new(sheet.margin, sheet.margin), self.head.clone(), Role::Heading(1));
            let foot = self.top + page.foot();
            self.fill(&mut frame, page, bleed)?;
            frame.size.h = if fixed { composition.height } else { (foot + sheet.margin).ceil() };
            if fixed && number + 1 == self.pages.len() {
                close(&self.poster, foot, &mut frame, bleed)?;
            }
            frames.push(with_paper(&self.poster, frame, bleed));
        }
        Ok(frames)
    }

    /// Draws the streets and the cards of a page in the order in which they are read.
    fn fill(&self, frame: &mut Frame, page: &Dealt, bleed: f64) -> Result<(), Halt> {
        let (lefts, width) = &self.columns;
        let first = page.rows.first().and_then(|row| row.slots.first()).map_or(0, |slot| slot.card);
        let (before, after): (Vec<&Slot>, Vec<&Slot>) = page.others.iter().partition(|slot| slot.card < first);
        before.into_iter().try_for_each(|slot| self.card(frame, slot))?;
        for row in &page.rows {
            let first = row.slots.first().and_then(|slot| self.cards.get(slot.card)?.role);
            if let (Some(places), Some(first)) = (&self.places, first) {
                let cells = row.slots.iter().filter_map(|slot| Some((*lefts.get(slot.column)?, *width))).collect();
                let street = places.draw(&self.poster, (self.top + row.y, row.street), (first, cells), bleed)?;
                frame.place(Point::default(), street);
            }
            row.slots.iter().try_for_each(|slot| self.card(frame, slot))?;
        }
        after.into_iter().try_for_each(|slot| self.card(frame, slot))
    }

    /// Draws a card.
    fn card(&self, frame: &mut Frame, slot: &Slot) -> Result<(), Halt> {
        let (lefts, width) = &self.columns;
        let (Some(card), Some(x)) = (self.cards.get(slot.card), lefts.get(slot.column)) else { return Ok(()) };
        frame.place(Point::new(*x, self.top + slot.y), card.at_least(&self.poster, *width, slot.height)?);
        Ok(())
    }

    /// How many places the last row of roles has less than the first.
    fn lacking(&self) -> usize {
        let rows = || self.pages.iter().flat_map(|page| &page.rows).map(|row| row.slots.len());
        rows().max().unwrap_or(0) - rows().min().unwrap_or(0)
    }

    /// The part of the emptiest page, save the last, that stays empty.
    fn barest(&self) -> f64 {
        let room = |page: &Dealt| self.room.unwrap_or_else(|| page.foot());
        let before_last = self.pages.get(..self.pages.len().saturating_sub(1)).unwrap_or_default();
        before_last.iter().map(|page| page.waste(self.columns.0.len(), room(page))).fold(0.0, f64::max)
    }

    /// The part of the pages that stays empty. What the last one leaves free counts half: it closes with a street.
    fn waste(&self) -> f64 {
        let count = self.columns.0.len();
        let last = self.pages.len().saturating_sub(1);
        let empty = |(number, page): (usize, &Dealt)| {
            let part = page.waste(count, self.room.unwrap_or_else(|| page.foot()));
            if number == last && self.room.is_some() { part / 2.0 } else { part }
        };
        self.pages.iter().enumerate().map(empty).sum::<f64>() / self.pages.len().max(1) as f64
    }
}

/// Between columns and between cards, in spacing steps.
const GUTTER: f64 = 2.5;

/// Between the head and what stands below it, in spacing steps.
const BELOW_HEAD: f64 = 5.5;

/// The page's head: the title small, in its two colours.
fn head(poster: &Poster<'_>, width: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let style = Style { face: Face::Title, size: poster.sizes.heading, leading: 1.1, fill: palette.ink };
    let mut stack = Stack::new(width, 0.0, 0.0);
    stack.text(poster.heading(&poster.info.title, style, width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}

/// The ground of a street from edge to edge, where no street stands below the head.
fn below_head(poster: &Poster<'_>, y: f64, frame: &mut Frame, bleed: f64) {
    let (palette, strip) = (poster.palette(), poster.unit * 1.2);
    let (left, width) = (-bleed, frame.size.w + 2.0 * bleed);
    frame.shape(Shape::rect(Rect::new(left, y, width, strip), 0.0, palette.ground));
    frame.shape(Shape::rect(Rect::new(left, y + strip * 0.55, width, strip * 0.45), 0.0, palette.ground_edge));
}

/// The least and the most height of the street that closes the last page, in sizes of body text.
const CLOSING: (f64, f64) = (7.0, 16.0);

/// Closes the last page with a street at its foot, if what the cards leave free is tall enough for one.
fn close(poster: &Poster<'_>, foot: f64, frame: &mut Frame, bleed: f64) -> Result<(), Halt> {
    let (least, most) = (CLOSING.0 * poster.sizes.body, CLOSING.1 * poster.sizes.body);
    let strip = poster.sheet.margin * 0.5;
    let free = frame.size.h - foot - poster.unit * 4.0 - strip;
    if free < least {
        return Ok(());
    }
    let height = free.min(most);
    let ground = frame.size.h - strip;
    let scale = height / (street::DRAWING.h * 1.25);
    let street = Street {
        top: ground - height,
        ground,
        strip: strip + bleed,
        pavement: Pavement::None,
        cells: Vec::new(),
        scale,
        number: 2,
        above: Vec::new(),
    };
    let mut out = street::scenery(poster, &street, frame.size.w, bleed)?;
    street::green(poster, &street, frame.size.w, &mut out)?;
    out.size = frame.size;
    frame.place_as(Point::default(), out, Role::Decoration);
    Ok(())
}

fn with_paper(poster: &Poster<'_>, content: Frame, bleed: f64) -> Frame {
    let size = content.size;
    let mut frame = Frame::new(size);
    let whole = Rect::new(0.0, 0.0, size.w, size.h).grown(bleed);
    frame.shape(Shape::rect(whole, 0.0, poster.palette().paper));
    frame.place(Point::default(), content);
    frame
}
