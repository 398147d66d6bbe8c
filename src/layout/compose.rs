//! Everything on its place: how many streets, how large the type, how tall the sky.
//!
//! A sheet's height is given, and what stands on it has a height of its own that follows from the type size. So the
//! type size is searched: the largest at which everything fits and the drawings keep a size worth looking at. What
//! is left over then goes to the drawings and the sky, which can take any height.

use super::engine::{Base, Engine};
use super::measure::{Measured, signs};
use super::part::{never, present};
use super::placing::Placing;
use super::scene;
use super::sign::Sign;
use super::street::{DRAWING, Street};
use crate::base::geometry::Rect;
use crate::messages::Part;
use crate::page::Frame;
use crate::theme::Block;
use crate::typeset::text::Unfit;

/// Steps of the search for the type size.
const STEPS: u32 = 8;
/// The drawing fills at most this part of its cell.
const FILL: f64 = 0.97;
/// The sky above a drawing is at least this part of the drawing's height.
const HEADROOM: f64 = 0.12;
/// And at most this part; what is left over beyond it goes to the gaps.
const HEADROOM_MOST: f64 = 0.6;
/// Least width of a drawing, in sizes of body text.
const DRAWING_LEAST: f64 = 6.5;
/// Width of a cell that reads well on a sheet of free height, in sizes of body text.
const CELL: f64 = 17.0;

/// Why a page cannot be laid out.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Misfit {
    /// A word is too wide for its place.
    Word(Unfit),
    /// The whole is taller than the sheet, by this many user units at the smallest type size.
    Height(f64),
}

impl From<Unfit> for Misfit {
    fn from(unfit: Unfit) -> Self {
        Self::Word(unfit)
    }
}

/// A part that a sheet can leave out.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    /// What is left out.
    pub(super) left_out: Vec<Part>,
}

impl Kept {
    pub(super) fn has(&self, part: Part) -> bool {
        !self.left_out.contains(&part)
    }
}

/// A block at its place.
pub(super) struct Placed {
    pub(super) block: Block,
    pub(super) at: Rect,
    pub(super) frame: Frame,
}

/// A composition: everything measured and placed, not yet drawn together.
pub(super) struct Composition<'a> {
    pub(super) engine: Engine<'a>,
    pub(super) height: f64,
    pub(super) header: (f64, Frame),
    pub(super) streets: Vec<Street>,
    /// The sign of each role with its box.
    pub(super) signs: Vec<(Rect, Sign)>,
    /// Top of the dark band, if there is one.
    pub(super) band: Option<f64>,
    /// Chips of the strengths in page coordinates.
    pub(super) chips: Vec<Rect>,
    pub(super) blocks: Vec<Placed>,
    pub(super) sources: Option<(f64, Frame)>,
    pub(super) left_out: Vec<Part>,
    /// Height that nothing had a use for; it went to the gaps.
    pub(super) spare: f64,
}

/// Finds the best composition.
pub(super) fn compose<'a>(base: &'a Base<'a>) -> Result<Composition<'a>, Misfit> {
    let mut kept = Kept { left_out: never(base) };
    let mut misfit = None;
    for drop in std::iter::once(None).chain(base.sheet.drop.iter().copied().map(Some)) {
        if let Some(part) = drop {
            if !present(base, part) || !kept.has(part) {
                continue;
            }
            kept.left_out.push(part);
        }
        match best(base, &kept) {
            Ok(found) => return Ok(found),
            Err(why) => misfit = Some(why),
        }
    }
    Err(misfit.unwrap_or(Misfit::Height(0.0)))
}

/// The best composition over all type sizes and all ways to share the roles out, with these parts left out.
fn best<'a>(base: &'a Base<'a>, kept: &Kept) -> Result<Composition<'a>, Misfit> {
    let mut best: Option<(f64, Composition<'a>)> = None;
    let mut misfit = None;
    let ways = splits(base);
    for body in sizes(base) {
        let engine = base.at(body);
        let measured = match Measured::new(&engine, kept) {
            Ok(measured) => measured,
            Err(why) => {
                misfit = telling(misfit, why);
                continue;
            }
        };
        for counts in &ways {
            let attempt = if base.sheet.scene.is_some() { scene::attempt } else { attempt };
            match attempt(engine, counts, &measured, kept) {
                Ok(found) => {
                    let score = score(&found, base);
                    if best.as_ref().is_none_or(|(other, _)| score > *other) {
                        best = Some((score, found));
                    }
                }
                Err(why) => misfit = telling(misfit, why),
            }
        }
    }
    best.map(|(_, found)| found).ok_or(misfit.unwrap_or(Misfit::Height(0.0)))
}

/// The sizes of body text to try, largest first.
fn sizes(base: &Base<'_>) -> impl Iterator<Item = f64> {
    let (least, most) = base.sheet.body;
    let steps = if most > least { STEPS } else { 0 };
    (0..=steps).map(move |step| most - (most - least) * f64::from(step) / f64::from(steps.max(1)))
}

/// The misfit that says more: a height before a word, a small excess before a large one, and of words the longest,
/// because in narrow cells any word can be too wide, but the longest is so in all of them.
fn telling(known: Option<Misfit>, new: Misfit) -> Option<Misfit> {
    match (&known, &new) {
        (Some(Misfit::Height(a)), Misfit::Height(b)) if a <= b => known,
        (Some(Misfit::Height(_)), Misfit::Word(_)) => known,
        (Some(Misfit::Word(a)), Misfit::Word(b)) if a.needed >= b.needed => known,
        _ => Some(new),
    }
}

/// The ways to share the roles out over streets, as even as can be.
fn splits(base: &Base<'_>) -> Vec<Vec<usize>> {
    let n = base.info.roles.len().max(1);
    if base.sheet.scene.is_some() {
        return vec![vec![n]];
    }
    let mut ways: Vec<Vec<usize>> = Vec::new();
    for rows in 1..=n {
        let most = n.div_ceil(rows);
        if base.sheet.columns.is_some_and(|c| c != most) || most > 8 {
            continue;
        }
        let way: Vec<usize> = (0..rows).map(|row| n / rows + usize::from(row < n % rows)).collect();
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// How good a composition is: large type, large drawings, even streets, little height that nothing has a use for.
///
/// The square roots make it linear in lengths, as a reader sees them; the weights were found by looking at sheets.
fn score(found: &Composition<'_>, base: &Base<'_>) -> f64 {
    let counts: Vec<usize> = found.streets.iter().map(|street| street.cells.len()).collect();
    let ragged = counts.iter().max().zip(counts.iter().min()).map_or(0, |(a, b)| a - b) as f64 * 0.12;
    if base.sheet.height().is_none() {
        let cell = found.streets.first().and_then(|s| s.cells.first()).map_or(0.0, |(_, w)| *w);
        return -(cell / found.engine.sizes.body - CELL).abs() * 0.1 - ragged;
    }
    let (least, most) = base.sheet.body;
    let size = if most > least { (found.engine.sizes.body - least) / (most - least) } else { 1.0 };
    let scale = found.streets.first().map_or(0.0, |street| street.scale);
    let drawn = base.info.roles.len() as f64 * DRAWING.w * DRAWING.h * scale * scale;
    let share = drawn / (base.sheet.width() * found.height);
    0.45 * size.max(0.0).sqrt() + 2.2 * share.sqrt() - ragged - 0.8 * found.spare / found.height
}

/// Places everything at one type size with these numbers of places in the streets.
fn attempt<'a>(
    engine: Engine<'a>,
    counts: &[usize],
    measured: &Measured,
    kept: &Kept,
) -> Result<Composition<'a>, Misfit> {
    let sheet = engine.sheet;
    let inner = sheet.width() - 2.0 * sheet.margin;
    let (gaps, header) = (&measured.gaps, &measured.header);
    let (cells, signs, tallest) = signs(&engine, counts, inner)?;
    let below = measured.below(engine.unit);
    let rows = counts.len() as f64;
    let fixed = gaps.top
        + header.size.h
        + gaps.after_header
        + tallest.iter().sum::<f64>()
        + rows * (gaps.strip + gaps.before_sign)
        + (rows - 1.0) * gaps.between
        + below;
    let narrowest = cells.iter().flatten().map(|(_, w)| *w).fold(f64::INFINITY, f64::min);
    let by_width = narrowest * FILL / DRAWING.w;
    let (scale, sky, spare) = match sheet.height() {
        None => (by_width, DRAWING.h * by_width * (1.0 + HEADROOM * 2.2), 0.0),
        Some(height) => {
            let room = (height - fixed) / rows;
            let scale = by_width.min(room / (DRAWING.h * (1.0 + HEADROOM)));
            let least = engine.sizes.body * DRAWING_LEAST / DRAWING.w;
            if scale < least.min(by_width) {
                let lacking = (least.min(by_width) * DRAWING.h * (1.0 + HEADROOM) - room) * rows;
                return Err(Misfit::Height(lacking));
            }
            let sky = room.min(DRAWING.h * scale * (1.0 + HEADROOM_MOST));
            (scale, sky, (room - sky) * rows)
        }
    };
    let mut place = Placing { engine, measured, spare, y: 0.0 };
    Ok(place.everything(&cells, signs, &tallest, (scale, sky), kept))
}
