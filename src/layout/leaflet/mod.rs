//! The leaflet: what the poster shows, told to be read. A cover with the street, text that flows through columns and
//! panels on one grid of rows, and a foot with sources and code.

mod back;
mod cover;
mod grid;
mod omit;
mod paper;
mod story;

use super::engine::flow::flow;
use super::misfit::{Halt, Misfit};
use super::poster::neighbourhood::{Neighbourhood, Quarter};
use super::poster::{self, Content};
use super::{LaidOut, Medium, Settings};
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Infographic;
use crate::error::Result;
use crate::page::{Controls, Document, Frame, Layer, Page, Shape};
use crate::theme::{Leaflet, Sheet};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::Setter;

use grid::Grid;
use omit::Left;
use paper::{Paper, columns};
use story::{Drawings, Story};

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
    let maker = Maker { info: content.info, neighbourhood: &neighbourhood, sheet, leaflet, bleed: settings.bleed };
    let (sides, left) = maker.fitted()?;
    let pages = sides.into_iter().map(|side| page(content.info, settings, &neighbourhood, side));
    let mut pages = pages.collect::<Vec<_>>().into_iter();
    let first = pages.next().ok_or_else(|| Halt::height(0.0))?;
    Ok(LaidOut { document: Document::new(first, pages.collect()), omissions: left.parts(), candidates: Vec::new() })
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
        controls: Controls { close: neighbourhood.at(settings.sheet.body.0).engine().words.close.clone() },
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
}

/// Makes the sides.
struct Maker<'a> {
    info: &'a Infographic,
    neighbourhood: &'a Neighbourhood<'a>,
    sheet: &'a Sheet,
    leaflet: Leaflet,
    bleed: f64,
}

/// The size from which type is good to read: 9 pt.
const GOOD: f64 = 9.0;
/// How far apart the sizes are that are tried, in points.
const STEP: f64 = 0.25;

impl<'a> Maker<'a> {
    /// The sides in the best way that fits. Drawings become smaller before type goes below 9 pt; type goes to its
    /// smallest before a part is left out, in the order of the sheet.
    fn fitted(&self) -> std::result::Result<(Vec<Frame>, Left), Halt> {
        let order = omit::may_go(self.info, &self.sheet.drop);
        let ladder = self.ladder();
        let mut told = None;
        for count in 0..=order.len() {
            let left = Left::first(&order, count);
            // What does not fit in the smallest way fits in none.
            match ladder.last().map(|smallest| self.attempt(*smallest, &left)) {
                Some(Ok(sides)) => return Ok((self.best(&ladder, &left, sides), left)),
                Some(Err(why)) if why.may_pass() => told = Some(Halt::telling(told, why)),
                Some(Err(why)) => return Err(why),
                None => {}
            }
        }
        Err(told.unwrap_or(Halt::height(0.0)))
    }

    /// The first of the ways that fits, found by halving; `sides` is what the last of them gives.
    fn best(&self, ladder: &[Attempt], left: &Left, sides: Vec<Frame>) -> Vec<Frame> {
        let (mut low, mut high) = (0, ladder.len().saturating_sub(1));
        let mut best = sides;
        while low < high {
            let middle = low.midpoint(high);
            match ladder.get(middle).map(|attempt| self.attempt(*attempt, left)) {
                Some(Ok(sides)) => {
                    best = sides;
                    high = middle;
                }
                Some(Err(_)) | None => low = middle + 1,
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
        let good = |size: &&f64| **size >= GOOD * point - 1e-6;
        let of = |drawings| move |body: &f64| Attempt { body: *body, drawings };
        let large = sizes.iter().filter(good).map(of(Drawings::Above));
        let most = sizes.iter().filter(good).count().saturating_sub(BESIDE);
        large.chain(sizes.iter().skip(most).map(of(Drawings::Beside))).collect()
    }

    /// The sides set in one way.
    fn attempt(&self, attempt: Attempt, left: &Left) -> std::result::Result<Vec<Frame>, Halt> {
        let quarter = self.neighbourhood.at(attempt.body);
        let grid = Grid::new(quarter.engine());
        let (sheet, leaflet) = (self.sheet, self.leaflet);
        let paper = Paper::of(sheet, leaflet);
        let last = paper.panels.last().map_or(0.0, |panel| panel.area.w);
        let margin = if leaflet.columns > 1 { sheet.margin } else { (last - leaflet.measure) / 2.0 };
        let back = back::lay_out(self.info, quarter, (last, margin), left)?;
        let foot = back.as_ref().map_or(0.0, |back| back.size.h + grid.step);
        let columns = columns(&paper, (sheet, leaflet), grid.step, foot);
        let story = Story::new(self.info, (quarter, grid), leaflet.measure, attempt.drawings, left);
        let blocks = story.tell()?;
        let pieces: Vec<_> = blocks.iter().map(|block| block.piece.clone()).collect();
        let rows: Vec<usize> = columns.iter().map(|column| column.rows).collect();
        let filled = flow(&pieces, &rows).map_err(|lacking| Halt::height(lacking as f64 * grid.step))?;
        let mut sides = self.grounds(&paper, quarter, margin)?;
        for (column, runs) in columns.iter().zip(&filled) {
            let mut frame = Frame::new(Size::new(leaflet.measure, column.rows as f64 * grid.step));
            grid.put(&blocks, runs, &mut frame);
            if let Some(side) = sides.get_mut(column.side) {
                side.place(Point::new(column.x, column.y), frame);
            }
        }
        self.put_back(&paper, (back, quarter), &mut sides);
        Ok(sides)
    }

    /// The sides with the ground of each panel, and the cover.
    fn grounds(&self, paper: &Paper, quarter: Quarter<'_>, margin: f64) -> std::result::Result<Vec<Frame>, Halt> {
        let mut sides = vec![Frame::new(paper.size); paper.sides];
        for (number, panel) in paper.panels.iter().enumerate() {
            let Some(side) = sides.get_mut(panel.side) else { continue };
            if number > 0 || self.leaflet.cover < 1.0 {
                side.shape(Shape::rect(panel.with_bleed(self.bleed), 0.0, quarter.engine().palette().card));
            }
            if number == 0 {
                let part = (self.leaflet.cover, margin, self.bleed);
                side.place(Point::default(), cover::lay_out(self.info, quarter, *panel, part)?);
            }
        }
        Ok(sides)
    }

    /// Puts what stands at the foot of the last panel.
    fn put_back(&self, paper: &Paper, (back, quarter): (Option<Frame>, Quarter<'_>), sides: &mut [Frame]) {
        let (Some(back), Some(panel)) = (back, paper.panels.last()) else { return };
        let Some(side) = sides.get_mut(panel.side) else { return };
        let top = panel.area.bottom() - back.size.h;
        let ground = Rect { y: top, h: back.size.h + self.bleed, ..panel.with_bleed(self.bleed) };
        side.shape(Shape::rect(ground, 0.0, quarter.engine().palette().band));
        side.place(Point::new(panel.area.x, top), back);
    }
}

/// How many sizes from 9 pt up are also tried with small drawings.
const BESIDE: usize = 2;
