//! Cards dealt over pages: those of the roles in rows below a street, in the order of their numbers, then the others in
//! columns.

use super::cards::Card;
use super::places::Places;
use crate::layout::misfit::Halt;

/// How much taller than it must be a street may grow, as a part of its height.
const SKY: f64 = 0.5;
/// How much wider than usual the gaps of a column may become, in gutters.
const GAP: f64 = 0.8;

/// Cards of one row end at one height as long as none has to grow by more than this, in gutters: two lines. A card that
/// is shorter keeps its own height, for white in it would be a hole.
const LEVEL: f64 = 2.2;

/// A card at its place on a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    /// Which card.
    pub(super) card: usize,
    /// In which column.
    pub(super) column: usize,
    /// Its top, from that of the columns.
    pub(super) y: f64,
    /// Its height, which may be more than its words need.
    pub(super) height: f64,
}

/// A street with the places of some roles, above their cards.
#[derive(Debug, Clone)]
pub(super) struct CardRow {
    /// Its top, from that of the columns.
    pub(super) y: f64,
    /// Height of its street.
    pub(super) street: f64,
    /// Its cards.
    pub(super) slots: Vec<Slot>,
}

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct Dealt {
    /// The roles.
    pub(super) rows: Vec<CardRow>,
    /// All other cards.
    pub(super) others: Vec<Slot>,
}

impl Dealt {
    /// Where the lowest card ends.
    pub(super) fn foot(&self) -> f64 {
        let slots = self.rows.iter().flat_map(|row| &row.slots).chain(&self.others);
        slots.map(|slot| slot.y + slot.height).fold(0.0, f64::max)
    }

    /// Where the cards of a column end, or the street above it; the top of the page if there is neither.
    fn foot_of(&self, column: usize) -> f64 {
        let streets = self.rows.iter().map(|row| row.y + row.street);
        let slots = self.rows.iter().flat_map(|row| &row.slots).chain(&self.others);
        let slots = slots.filter(|slot| slot.column == column).map(|slot| slot.y + slot.height);
        streets.chain(slots).fold(0.0, f64::max)
    }

    /// The part of the columns down to a foot that no card covers.
    pub(super) fn waste(&self, count: usize, foot: f64) -> f64 {
        let free: f64 = (0..count).map(|column| (foot - self.foot_of(column)).max(0.0)).sum();
        free / (count as f64 * foot).max(1e-6)
    }
}

/// By what cards are dealt.
pub(super) struct Deal<'a> {
    /// Between columns and between cards.
    pub(super) gutter: f64,
    /// Columns of a page.
    pub(super) count: usize,
    /// Height of a column; `None` for a page that is as tall as it needs.
    pub(super) room: Option<f64>,
    /// What stands above the cards of roles.
    pub(super) places: Option<&'a Places>,
}

impl Deal<'_> {
    /// What stands on every page.
    pub(super) fn over_pages(&self, cards: &[Card]) -> Result<Vec<Dealt>, Halt> {
        let above = |card: &Card| card.role.map_or(0.0, |_| self.street());
        let tallest = cards.iter().map(|card| card.frame.size.h + above(card)).fold(0.0, f64::max);
        if let Some(room) = self.room
            && tallest > room
        {
            return Err(Halt::height(tallest - room));
        }
        let first = cards.iter().position(|card| card.role.is_some()).unwrap_or(cards.len());
        let after = cards.iter().rposition(|card| card.role.is_some()).map_or(first, |last| last + 1);
        let mut pages = vec![Dealt::default()];
        self.in_columns(cards, 0..first, &mut pages);
        self.in_rows(cards, first..after, &mut pages);
        self.in_columns(cards, after..cards.len(), &mut pages);
        let last = pages.len() - 1;
        for (number, page) in pages.iter_mut().enumerate() {
            self.even_out(page, number == last);
        }
        Ok(pages)
    }

    /// Height of the street above a row of roles.
    fn street(&self) -> f64 {
        self.places.map_or(0.0, |places| places.height)
    }

    /// Whether something that ends here still stands on the page.
    fn fits(&self, foot: f64) -> bool {
        self.room.is_none_or(|room| foot <= room)
    }

    /// The cards of roles in rows, each row below its street.
    fn in_rows(&self, cards: &[Card], range: std::ops::Range<usize>, pages: &mut Vec<Dealt>) {
        let mut rest = range;
        while !rest.is_empty() {
            let row = rest.start..(rest.start + self.count).min(rest.end);
            rest.start = row.end;
            let street = self.street();
            let in_row = cards.get(row.clone()).unwrap_or_default().iter();
            let height = in_row.map(|card| card.frame.size.h).fold(0.0, f64::max);
            let mut y = self.below(pages.last().map_or(0.0, Dealt::foot));
            if y > 0.0 && !self.fits(y + street + height) {
                pages.push(Dealt::default());
                y = 0.0;
            }
            let slot = |(column, card): (usize, usize)| {
                let own = cards.get(card).map_or(height, |card| card.frame.size.h);
                let height = if height - own <= LEVEL * self.gutter { height } else { own };
                Slot { card, column, y: y + street, height }
            };
            let slots = row.enumerate().map(slot).collect();
            if let Some(page) = pages.last_mut() {
                page.rows.push(CardRow { y, street, slots });
            }
        }
    }

    /// Where the next card starts below a foot.
    fn below(&self, foot: f64) -> f64 {
        if foot > 0.0 { foot + self.gutter } else { 0.0 }
    }

    /// The other cards: from the top of each column down, in columns as equal as their order allows.
    fn in_columns(&self, cards: &[Card], range: std::ops::Range<usize>, pages: &mut Vec<Dealt>) {
        let mut rest = range;
        while !rest.is_empty() {
            let Some(page) = pages.last_mut() else { return };
            let tops: Vec<f64> = (0..self.count).map(|column| page.foot_of(column)).collect();
            let heights: Vec<f64> = rest.clone().map(|i| cards.get(i).map_or(0.0, |card| card.frame.size.h)).collect();
            let slots = self.filled(&heights, &tops);
            page.others.extend(slots.iter().map(|slot| Slot { card: rest.start + slot.card, ..*slot }));
            rest.start += slots.len();
            if !rest.is_empty() {
                pages.push(Dealt::default());
            }
        }
    }

    /// As many cards as stand in columns that are taken down to these tops; if all do, with the lowest foot.
    fn filled(&self, heights: &[f64], tops: &[f64]) -> Vec<Slot> {
        let most = tops.iter().copied().fold(0.0, f64::max) + heights.iter().map(|h| h + self.gutter).sum::<f64>();
        let limit = self.room.unwrap_or(most);
        let first = self.packed(heights, tops, limit);
        if first.len() < heights.len() {
            return first;
        }
        let (mut low, mut high) = (0.0, limit);
        for _ in 0..24 {
            let middle = f64::midpoint(low, high);
            if self.packed(heights, tops, middle).len() == heights.len() { high = middle } else { low = middle }
        }
        self.packed(heights, tops, high)
    }

    /// The cards that stand above a limit.
    fn packed(&self, heights: &[f64], tops: &[f64], limit: f64) -> Vec<Slot> {
        let mut slots = Vec::new();
        let mut column = 0;
        let mut foot = tops.first().copied().unwrap_or_default();
        for (card, height) in heights.iter().enumerate() {
            loop {
                let y = self.below(foot);
                if y + height <= limit + 1e-9 {
                    slots.push(Slot { card, column, y, height: *height });
                    foot = y + height;
                    break;
                }
                column += 1;
                let Some(top) = tops.get(column) else { return slots };
                foot = *top;
            }
        }
        slots
    }

    /// Makes a page end where it should: the skies of its rows grow, or the gaps of its columns.
    fn even_out(&self, page: &mut Dealt, last: bool) {
        if page.others.is_empty()
            && let Some(room) = self.room
        {
            self.raise(page, if last { page.foot() } else { room });
            return;
        }
        let foot = page.foot();
        for column in 0..self.count {
            let slack = foot - page.foot_of(column);
            let movable = |slot: &&mut Slot| slot.column == column && slot.y > 0.0;
            let count = page.others.iter_mut().filter(movable).count();
            let gap = (slack / count.max(1) as f64).clamp(0.0, self.gutter * GAP);
            for (number, slot) in page.others.iter_mut().filter(movable).enumerate() {
                slot.y += gap * (number + 1) as f64;
            }
        }
    }

    /// Lets the skies of all rows grow until the page ends here, as far as that looks well.
    fn raise(&self, page: &mut Dealt, foot: f64) {
        let rows = page.rows.len().max(1) as f64;
        let more = ((foot - page.foot()) / rows).clamp(0.0, self.street() * SKY);
        for (number, row) in page.rows.iter_mut().enumerate() {
            row.y += more * number as f64;
            row.street += more;
            row.slots.iter_mut().for_each(|slot| slot.y += more * (number + 1) as f64);
        }
    }
}
