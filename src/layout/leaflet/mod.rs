//! The leaflet: what the poster shows, told to be read. A cover with the street, text that flows through columns and
//! panels on one grid of rows, and a foot with sources and code.

mod article;
mod back;
mod cover;
mod foot;
mod grid;
mod omit;
mod paper;
mod quote;
mod quotes;
mod role;
mod sides;
mod story;
mod street;
mod told;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::engine::flow::{Room, flow};
use super::misfit::{Halt, Misfit};
use super::poster::neighbourhood::{Neighbourhood, Quarter};
use super::poster::{self, Content};
use super::{LaidOut, Medium, Settings};
use crate::document::Infographic;
use crate::error::Result;
use crate::messages::{Omission, OmissionReason, Part};
use crate::page::{Document, Frame, Layer, Page};
use crate::theme::{Leaflet, Sheet};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::Setter;

pub use article::retell;
pub use street::{CoverPictures, cover_pictures};

use grid::{Block, Grid};
use omit::{Left, OmissionOrder};
use paper::{Paper, columns};
use sides::Fitted;
use story::{Drawings, Story};
use told::Told;

/// Lays an infographic out as a leaflet, on a sheet of one.
///
/// # Errors
/// The outer result fails when something that ships is broken; the inner one when the texts do not fit.
pub(super) fn lay_out_with(
    setter: &Setter,
    content: Content<'_>,
    (settings, leaflet): (&Settings<'_>, Leaflet),
) -> Result<std::result::Result<LaidOut, Misfit>> {
    poster::told(laid_out(setter, content, (settings, leaflet)), content.info)
}

fn laid_out(
    setter: &Setter,
    content: Content<'_>,
    (settings, leaflet): (&Settings<'_>, Leaflet),
) -> std::result::Result<LaidOut, Halt> {
    // It is made to be printed, whatever it is read on.
    let settings = &Settings { medium: Medium::Paper, ..*settings };
    let neighbourhood = Neighbourhood::new(setter, content, settings)?;
    let sheet = settings.sheet;
    let maker = LeafletMaker {
        info: content.info,
        neighbourhood: &neighbourhood,
        sheet,
        leaflet,
        bleed: settings.bleed,
        told: Told::default(),
        covers: RefCell::default(),
    };
    let (fitted, left) = maker.fitted()?;
    let sides = fitted.sides()?;
    let pages = sides.into_iter().map(|side| page(content.info, settings, &neighbourhood, side));
    let mut pages = pages.collect::<Vec<_>>().into_iter();
    let first = pages.next().ok_or_else(|| Halt::height(0.0))?;
    let omissions = left.into_iter().map(|part| Omission { part, reason: OmissionReason::Room }).collect();
    Ok(LaidOut { document: Document::new(first, pages.collect()), omissions, candidates: Vec::new() })
}

/// A side as a page, for readers of its language.
fn page(info: &Infographic, settings: &Settings<'_>, neighbourhood: &Neighbourhood<'_>, side: Frame) -> Page {
    let page = Page {
        size: side.size,
        unit: settings.sheet.unit(),
        bleed: settings.bleed,
        paper: settings.theme.palette.card,
        ink: settings.theme.palette.ink,
        title: info.title.get(settings.language).to_owned(),
        title_language: info.title.borrowed.get(settings.language).cloned(),
        description: info.subtitle.get(settings.language).to_owned(),
        description_language: info.subtitle.borrowed.get(settings.language).cloned(),
        language: settings.language.to_owned(),
        controls: neighbourhood.at(settings.sheet.body.0).engine().words.controls(),
        layers: vec![Layer::Static(side)],
        open: None,
    };
    if is_right_to_left(settings.language) { page.mirrored() } else { page }
}

/// One way to set a leaflet.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Attempt {
    /// Size of body text in user units.
    body: f64,
    drawings: Drawings,
    /// Its columns.
    form: Leaflet,
    /// Whether its type is good to read.
    good: bool,
    /// Whether all that belongs together stands in one column.
    whole: bool,
    /// Whether no role and no section of one subject is parted over two panels.
    kept: bool,
}

impl Attempt {
    /// Whether another differs from it in size only.
    fn is_like(&self, other: &Self) -> bool {
        let above = |attempt: &Self| matches!(attempt.drawings, Drawings::Above(_));
        (self.whole, self.kept, above(self)) == (other.whole, other.kept, above(other))
    }
}

/// Finds the way to set it.
struct LeafletMaker<'a> {
    info: &'a Infographic,
    neighbourhood: &'a Neighbourhood<'a>,
    sheet: &'a Sheet,
    leaflet: Leaflet,
    bleed: f64,
    /// What was told in attempts before.
    told: Told,
    /// The covers by size of body text and margin.
    covers: RefCell<HashMap<(u64, u64), Rc<Frame>>>,
}

/// The size from which type is good to read: 9 pt.
const GOOD: f64 = 9.0;
/// How far apart the sizes are that are tried, in points.
const STEP: f64 = 0.25;
/// How many times the largest type it may be where there is little to read, and how wide drawings then are.
const LARGER: [(f64, f64); 6] = [(1.3, 1.0), (1.2, 1.0), (1.15, 0.85), (1.15, 0.62), (1.07, 0.5), (1.0, 0.5)];
/// The least width of a column, in sizes of type that is larger.
const LARGE_MEASURE: f64 = 17.5;
/// In type of which sizes (from, to, in points) drawings stand how.
const DRAWN: [(f64, f64, Drawings); 4] = [
    (12.0, 9.5, Drawings::Above(0.62)),
    (9.75, 9.25, Drawings::Above(0.5)),
    (9.5, 9.0, Drawings::Above(0.42)),
    (12.0, 0.0, Drawings::Beside),
];

impl<'a> LeafletMaker<'a> {
    /// The leaflet in the best way that fits. Drawings become smaller before type does, and type becomes 9 pt before
    /// figures and quotes are left out, in the order of the sheet; type goes to its smallest before anything else is.
    fn fitted(&self) -> std::result::Result<(Fitted<'a>, Vec<Part>), Halt> {
        let order = OmissionOrder::of(self.info, &self.sheet.drop);
        let ladder = self.ladder();
        let good = ladder.iter().filter(|attempt| attempt.good).count();
        let ways = |count: usize| {
            let ways = if count < order.spared { ladder.get(..good) } else { None };
            ways.filter(|ways| !ways.is_empty()).unwrap_or(&ladder)
        };
        // What does not fit in the smallest way fits in none.
        let smallest = |count: usize| match ways(count).last() {
            Some(attempt) => self.attempt(*attempt, &order.left(&order.first(count))),
            None => Err(Halt::height(0.0)),
        };
        let (mut low, mut high) = (0, order.len());
        let mut fitted = smallest(high)?;
        while low < high {
            let middle = low.midpoint(high);
            match smallest(middle) {
                Ok(found) => (fitted, high) = (found, middle),
                Err(why) if why.may_pass() => low = middle + 1,
                Err(why) => return Err(why),
            }
        }
        let ways = ways(high);
        let mut taken = order.first(high);
        let mut way = ways.len().saturating_sub(1);
        if high >= order.spared {
            (way, fitted) = self.best(ways, &order.left(&taken), (way, fitted));
        }
        for step in order.back(high) {
            self.restore(step, &mut taken, (&order, ways.get(way)), &mut fitted);
        }
        let (_, fitted) = self.best(ways, &order.left(&taken), (way, fitted));
        Ok((fitted, order.told(order.left(&taken))))
    }

    /// Takes a step back when what it left out fits all the same: where a thing must stand whole, room may be left that
    /// something smaller fills.
    fn restore(
        &self,
        step: usize,
        taken: &mut [bool],
        (order, way): (&OmissionOrder<'_>, Option<&Attempt>),
        fitted: &mut Fitted<'a>,
    ) {
        if !taken.get(step).is_some_and(|taken| *taken) {
            return;
        }
        let set = |taken: &mut [bool], to: bool| taken.iter_mut().skip(step).take(1).for_each(|one| *one = to);
        let matters = order.matters(step, taken);
        set(taken, false);
        if !matters {
            return;
        }
        match way.map(|way| self.attempt(*way, &order.left(taken))) {
            Some(Ok(found)) => *fitted = found,
            Some(Err(_)) | None => set(taken, true),
        }
    }

    /// The first of the ways that fits, with what it gives; `known` fits. It is found by halving, among ways that differ
    /// in size only: of others it is not sure that the later takes less room.
    fn best(&self, ways: &[Attempt], left: &Left, known: (usize, Fitted<'a>)) -> (usize, Fitted<'a>) {
        let fits = |number: usize| ways.get(number).and_then(|attempt| self.attempt(*attempt, left).ok());
        let mut low = 0;
        for alike in ways.chunk_by(Attempt::is_like) {
            let last = (low + alike.len()).saturating_sub(1);
            if last >= known.0 {
                break;
            }
            let Some(fitted) = fits(last) else {
                low = last + 1;
                continue;
            };
            return Self::first(low, (last, fitted), fits);
        }
        Self::first(low, known, fits)
    }

    /// The first that fits from a number to one that does.
    fn first(
        from: usize,
        known: (usize, Fitted<'a>),
        fits: impl Fn(usize) -> Option<Fitted<'a>>,
    ) -> (usize, Fitted<'a>) {
        let (mut low, mut best) = (from, known);
        while low < best.0 {
            let middle = low.midpoint(best.0);
            match fits(middle) {
                Some(fitted) => best = (middle, fitted),
                None => low = middle + 1,
            }
        }
        best
    }

    /// The ways to set it, best first.
    fn ladder(&self) -> Vec<Attempt> {
        let point = self.sheet.millimetres().map_or(1.0, |size| self.sheet.width() / size.w) * 25.4 / 72.0;
        let (least, most) = self.sheet.body;
        let sizes: Vec<f64> = (0..)
            .map(|i| most - f64::from(i) * STEP * point)
            .take_while(|size| *size > least)
            .chain(std::iter::once(least))
            .collect();
        let good = |size: f64| size >= (GOOD - 0.01) * point;
        let of = |body: f64, drawings, form, whole| {
            let (body, good) = (written(body), good(body));
            Attempt { body, drawings, form, good, whole, kept: true }
        };
        let wide = self.wide();
        let large = LARGER.iter().filter(|(factor, _)| wide.measure >= most * factor * LARGE_MEASURE);
        let large = large.map(|(factor, part)| of(most * factor, Drawings::Above(*part), wide, true));
        let fits = |(from, to, _): &(f64, f64, Drawings), size: f64| {
            size <= (from + 0.01) * point && size >= (to - 0.01) * point
        };
        let rest = DRAWN.iter().flat_map(|way| {
            let sizes: Vec<f64> = sizes.iter().copied().filter(|size| fits(way, *size)).collect();
            sizes.into_iter().map(|size| of(size, way.2, self.leaflet, false))
        });
        // What fits on no panel is parted after all.
        let parted = sizes.iter().map(|size| of(*size, Drawings::Beside, self.leaflet, false));
        let parted = parted.map(|attempt| Attempt { kept: false, good: false, ..attempt });
        large.chain(rest).chain(parted).collect()
    }

    /// The leaflet with a column less on each page, if there is more than one, for data with little in it.
    fn wide(&self) -> Leaflet {
        let columns = self.leaflet.columns.saturating_sub(1);
        let paper = Paper::of(self.sheet, self.leaflet);
        let (1.., Some(panel)) = (columns, paper.panels.last()) else { return self.leaflet };
        let panel = panel.area.w;
        let gutter = self.sheet.body.1 * 1.6;
        let count = columns as f64;
        let measure = (panel - 2.0 * self.sheet.margin - (count - 1.0) * gutter) / count;
        Leaflet { columns, measure, ..self.leaflet }
    }

    /// The leaflet set in one way.
    fn attempt(&self, attempt: Attempt, left: &Left) -> std::result::Result<Fitted<'a>, Halt> {
        let quarter = self.neighbourhood.at(attempt.body);
        let grid = Grid::new(quarter.engine());
        let (sheet, form) = (self.sheet, attempt.form);
        let paper = Paper::of(sheet, form);
        let last = paper.panels.last().map_or(0.0, |panel| panel.area.w);
        let margin = if form.columns > 1 { sheet.margin } else { (last - form.measure) / 2.0 };
        let back = back::lay_out(self.info, quarter, (last, margin), left)?;
        let foot = back.as_ref().map_or(0.0, |back| back.size.h + grid.step);
        let columns = columns(&paper, (sheet, form), grid.step, foot);
        let way = (attempt.drawings, attempt.kept);
        let story = Story::new(self.info, (quarter, grid), form.measure, way, (left, &self.told));
        let blocks = if attempt.whole { together(story.tell()?) } else { story.tell()? };
        let pieces: Vec<_> = blocks.iter().map(|block| block.piece.clone()).collect();
        let rooms: Vec<Room> = columns.iter().map(|column| column.room).collect();
        let filled = flow(&pieces, &rooms).map_err(|lacking| Halt::height(lacking as f64 * grid.step))?;
        let cover = self.cover(quarter, &paper, margin)?;
        let bleed = self.bleed;
        Ok(Fitted { paper, quarter, grid, form, cover, columns, blocks, filled, back, bleed })
    }

    /// The cover, which is laid out once for each size of type.
    fn cover(&self, quarter: Quarter<'_>, paper: &Paper, margin: f64) -> std::result::Result<Rc<Frame>, Halt> {
        let key = (quarter.engine().sizes.body.to_bits(), margin.to_bits());
        if let Some(known) = self.covers.borrow().get(&key) {
            return Ok(Rc::clone(known));
        }
        let panel = *paper.panels.first().ok_or_else(|| Halt::height(0.0))?;
        let cover = Rc::new(cover::lay_out(self.info, quarter, panel, (self.leaflet.cover, margin, self.bleed))?);
        self.covers.borrow_mut().insert(key, Rc::clone(&cover));
        Ok(cover)
    }
}

/// The nearest size, not larger, that a file can say (see [`crate::typeset::text::Style::written`]): the grid follows
/// from it, so that lines stay on it.
fn written(size: f64) -> f64 {
    (size * 100.0 + 1e-6).floor() / 100.0
}

/// Blocks of which each stands in one column with all that belongs to it.
fn together(blocks: Vec<Block>) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let block = block.whole(joined.last_mut());
        joined.push(block);
    }
    joined
}
