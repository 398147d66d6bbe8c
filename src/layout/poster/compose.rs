//! Everything on its place: how many streets, how large the type, how tall the sky.
//!
//! A sheet's height is given, and what stands on it has a height of its own that follows from the type size. So the
//! type size is searched: the largest at which everything fits and the drawings keep a size worth looking at. What
//! is left over then goes to the drawings and the sky, which can take any height.

use super::composition::{Composition, Omissions};
use super::content::{Base, Poster};
use super::measure::{Measured, signs};
use super::part::{never, present};
use super::placing::Placing;
use super::scene;
use super::street::DRAWING;
use crate::layout::misfit::Halt;

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

/// Finds the best composition.
pub(super) fn compose<'a>(base: &'a Base<'a>) -> Result<Composition<'a>, Halt> {
    let mut omissions = Omissions(never(base));
    let mut halt = None;
    for drop in std::iter::once(None).chain(base.sheet.drop.iter().copied().map(Some)) {
        if let Some(part) = drop {
            if !present(base, part) || !omissions.keep(part) {
                continue;
            }
            omissions.0.push(part);
        }
        match best(base, &omissions) {
            Err(why) if why.may_pass() => halt = Some(why),
            // What is broken does not become whole by leaving parts out: that would hide it.
            outcome => return outcome,
        }
    }
    Err(halt.unwrap_or(Halt::height(0.0)))
}

/// The best composition over all type sizes and all ways to share the roles out, with these parts left out.
fn best<'a>(base: &'a Base<'a>, omissions: &Omissions) -> Result<Composition<'a>, Halt> {
    let mut best: Option<(f64, Composition<'a>)> = None;
    let mut halt = None;
    let ways = splits(base);
    for body in sizes(base) {
        let poster = base.at(body);
        let measured = match Measured::new(&poster, omissions) {
            Ok(measured) => measured,
            Err(why) => {
                halt = Some(Halt::telling(halt, why));
                continue;
            }
        };
        for counts in &ways {
            let attempt = if base.sheet.scene.is_some() { scene::attempt } else { attempt };
            match attempt(poster, counts, &measured, omissions) {
                Ok(found) => {
                    let score = score(&found, base);
                    if best.as_ref().is_none_or(|(other, _)| score > *other) {
                        best = Some((score, found));
                    }
                }
                Err(why) => halt = Some(Halt::telling(halt, why)),
            }
        }
    }
    if let Some(halt) = halt.take_if(|halt| !halt.may_pass()) {
        return Err(halt);
    }
    best.map(|(_, found)| found).ok_or(halt.unwrap_or(Halt::height(0.0)))
}

/// The sizes of body text to try, largest first.
fn sizes(base: &Base<'_>) -> impl Iterator<Item = f64> {
    let (least, most) = base.sheet.body;
    let steps = if most > least { STEPS } else { 0 };
    (0..=steps).map(move |step| most - (most - least) * f64::from(step) / f64::from(steps.max(1)))
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
        return -(cell / found.poster.sizes.body - CELL).abs() * 0.1 - ragged;
    }
    let (least, most) = base.sheet.body;
    let size = if most > least { (found.poster.sizes.body - least) / (most - least) } else { 1.0 };
    let scale = found.streets.first().map_or(0.0, |street| street.scale);
    let drawn = base.info.roles.len() as f64 * DRAWING.w * DRAWING.h * scale * scale;
    let share = drawn / (base.sheet.width() * found.height);
    0.45 * size.max(0.0).sqrt() + 2.2 * share.sqrt() - ragged - 0.8 * found.spare / found.height
}

/// Places everything at one type size with these numbers of places in the streets.
fn attempt<'a>(
    poster: Poster<'a>,
    counts: &[usize],
    measured: &Measured,
    omissions: &Omissions,
) -> Result<Composition<'a>, Halt> {
    let sheet = poster.sheet;
    let inner = sheet.width() - 2.0 * sheet.margin;
    let (gaps, header) = (&measured.gaps, &measured.header);
    let (cells, signs, tallest) = signs(&poster, counts, inner)?;
    let below = measured.below(poster.unit);
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
            let least = poster.sizes.body * DRAWING_LEAST / DRAWING.w;
            if scale < least.min(by_width) {
                let lacking = (least.min(by_width) * DRAWING.h * (1.0 + HEADROOM) - room) * rows;
                return Err(Halt::height(lacking));
            }
            let sky = room.min(DRAWING.h * scale * (1.0 + HEADROOM_MOST));
            (scale, sky, (room - sky) * rows)
        }
    };
    let mut place = Placing { poster, measured, spare, y: 0.0 };
    place.everything(&cells, signs, &tallest, (scale, sky), omissions)
}
