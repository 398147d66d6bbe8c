//! Everything on its place: how many streets, how large the type, how tall the sky.
//!
//! A sheet's height is given, and what stands on it has a height of its own that follows from the type size. So the
//! type size is searched: the largest at which everything fits and the drawings keep a size worth looking at. What
//! is left over then goes to the drawings and the sky, which can take any height.

use super::composition::{Composition, Omissions};
use super::content::{Base, Poster};
use super::measure::{Measured, signs};
use super::part::{drops, never, present};
use super::placing::Placing;
use super::scene;
use super::score::{Ranking, Score};
use super::sky::Skies;
use super::street::DRAWING;
use crate::layout::misfit::Halt;
use crate::messages::{OmissionReason, Part};

/// Steps of the search for the type size.
const STEPS: u32 = 8;
/// The drawing fills at most this part of its cell.
const FILL: f64 = 0.97;
/// Least width of a drawing, in sizes of body text.
const DRAWING_LEAST: f64 = 6.5;

/// Finds the best composition: of all that is there, or of less where that has no place or would stand badly.
pub(super) fn compose<'a>(base: &'a Base<'a>) -> Result<Composition<'a>, Halt> {
    let (known, ranking) = (never(base), Ranking::default());
    let mut search = Search { base, known, tried: Vec::new(), ranking, halt: None, found: None };
    let mut dropped = Vec::new();
    let mut is_sound = search.without(&dropped)?;
    for part in drops(base) {
        if is_sound {
            break;
        }
        if present(base, part) && !search.known.contains(&part) && !dropped.contains(&part) {
            dropped.push(part);
            is_sound = search.without(&dropped)?;
        }
    }
    search.restore()?;
    search.finish()
}

/// The search for the parts that a sheet shows.
struct Search<'a> {
    base: &'a Base<'a>,
    /// What never stands on the sheet.
    known: Vec<Part>,
    /// The parts that were left out each time, and the score of what came of it if it fitted.
    tried: Vec<(Vec<Part>, Option<Score>)>,
    ranking: Ranking,
    halt: Option<Halt>,
    /// The best so far: its score, what it leaves out, and itself.
    found: Option<(Score, Vec<Part>, Composition<'a>)>,
}

impl<'a> Search<'a> {
    /// Tries the sheet without these parts; whether nothing is wrong with it.
    fn without(&mut self, dropped: &[Part]) -> Result<bool, Halt> {
        let omissions = Omissions(self.known.iter().chain(dropped).copied().collect());
        let score = match best(self.base, &omissions, self.known.len(), &mut self.ranking) {
            Ok((score, composition)) => {
                if self.found.as_ref().is_none_or(|(other, ..)| score.total() > other.total()) {
                    self.found = Some((score, dropped.to_vec(), composition));
                }
                Some(score)
            }
            Err(why) if why.may_pass() => {
                self.halt = Some(why);
                None
            }
            // What is broken does not become whole by leaving parts out: that would hide it.
            Err(why) => return Err(why),
        };
        self.tried.push((dropped.to_vec(), score));
        Ok(score.is_some_and(|score| score.is_sound()))
    }

    /// Puts back what has a place now that other parts are gone: parts go in a fixed order, so that small ones that make
    /// no room go before the large one that does.
    fn restore(&mut self) -> Result<(), Halt> {
        let dropped = self.found.as_ref().map(|(_, dropped, _)| dropped.clone()).unwrap_or_default();
        // Without the last of them it was tried.
        for part in dropped.iter().rev().skip(1) {
            let left = self.found.as_ref().map(|(_, dropped, _)| dropped.clone()).unwrap_or_default();
            let fewer: Vec<Part> = left.into_iter().filter(|other| other != part).collect();
            self.without(&fewer)?;
        }
        Ok(())
    }

    /// The best that was found, with the reason for each part that it leaves out.
    fn finish(self) -> Result<Composition<'a>, Halt> {
        let Self { known, tried, ranking, halt, found, .. } = self;
        let (score, dropped, composition) = found.ok_or(halt.unwrap_or(Halt::height(0.0)))?;
        // The last time that it stood on a sheet which held all else says what it would make worse.
        let why = |part: &Part| {
            let mut with = tried.iter().rev().filter(|(without, _)| !without.contains(part));
            with.find_map(|(_, with)| *with).map_or(OmissionReason::Room, |with| score.mends(&with))
        };
        let reasons = known.iter().map(|_| OmissionReason::Meant).chain(dropped.iter().map(why)).collect();
        Ok(Composition { reasons, candidates: ranking.best(), ..composition })
    }
}

/// The best composition over all type sizes and all ways to share the roles out, with these parts left out; of those,
/// the first `known_omissions` never stand on the sheet.
fn best<'a>(
    base: &'a Base<'a>,
    omissions: &Omissions,
    known_omissions: usize,
    ranking: &mut Ranking,
) -> Result<(Score, Composition<'a>), Halt> {
    let mut best: Option<(Score, Composition<'a>)> = None;
    let mut halt = None;
    let ways = splits(base);
    let mut arrangement = None;
    for body in sizes(base) {
        // Blocks stand on the columns of the streets: they are measured for each number of these.
        let mut known: Vec<(usize, Measured)> = Vec::new();
        for counts in &ways {
            let poster = base.at(body);
            if let Some(lacking) = lacking(base, body, counts.len()) {
                halt = Some(Halt::telling(halt, Halt::height(lacking)));
                continue;
            }
            let columns = counts.iter().copied().max().unwrap_or(1);
            let place =
                known.iter().position(|(other, measured)| measured.serves(&poster, omissions, (*other, columns)));
            let place = match place {
                Some(place) => place,
                None => match Measured::new(&poster, omissions, columns, &mut arrangement) {
                    Ok(measured) => {
                        known.push((columns, measured));
                        known.len() - 1
                    }
                    Err(why) => {
                        halt = Some(Halt::telling(halt, why));
                        continue;
                    }
                },
            };
            let Some((_, measured)) = known.get(place) else { continue };
            let poster = poster.with_block_heading(measured.block_heading);
            let attempt = if base.sheet.scene.is_some() { scene::attempt } else { attempt };
            match attempt(poster, counts, measured, omissions) {
                Ok(found) => {
                    let score = Score::of(&found, base, omissions.after(known_omissions));
                    ranking.offer(&score, &found, omissions.after(known_omissions));
                    if best.as_ref().is_none_or(|(other, _)| score.total() > other.total()) {
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
    best.ok_or(halt.unwrap_or(Halt::height(0.0)))
}

/// Least height of a street with its signs, in sizes of body text: a drawing, its sky, the ground and a name.
const STREET_LEAST: f64 = 8.0;

/// The height that so many streets lack even if nothing else stood on the sheet: then nothing is measured for them.
fn lacking(base: &Base<'_>, body: f64, streets: usize) -> Option<f64> {
    let lacking = streets as f64 * STREET_LEAST * body - base.sheet.height()?;
    (base.sheet.scene.is_none() && lacking > 0.0).then_some(lacking)
}

/// The sizes of body text to try, largest first.
fn sizes(base: &Base<'_>) -> impl Iterator<Item = f64> {
    let (least, most) = base.sheet.body;
    let steps = if most > least { STEPS } else { 0 };
    (0..=steps).map(move |step| most - (most - least) * f64::from(step) / f64::from(steps.max(1)))
}

/// The ways to share the roles out over streets: full ones, and the last with what is left.
fn splits(base: &Base<'_>) -> Vec<Vec<usize>> {
    let n = base.info.roles.len().max(1);
    if base.sheet.scene.is_some() {
        // Below a scene stand signs only, in two columns, or in three where that is what it takes.
        return vec![vec![2], vec![3]];
    }
    let mut ways: Vec<Vec<usize>> = Vec::new();
    for rows in 1..=n {
        let most = n.div_ceil(rows);
        if base.sheet.columns.is_some_and(|c| c != most) || most > 8 {
            continue;
        }
        let way: Vec<usize> = (0..n).step_by(most).map(|start| most.min(n - start)).collect();
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
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
    let (cells, signs, tallest) = signs(&poster, counts, inner, omissions)?;
    let broken = measured.broken + signs.iter().map(|sign| sign.broken).sum::<usize>();
    let below = measured.below(poster.unit);
    let fixed =
        gaps.top + header.made.frame.size.h + tallest.iter().sum::<f64>() + counts.len() as f64 * gaps.strip + below;
    let narrowest = cells.iter().flatten().map(|(_, w)| *w).fold(f64::INFINITY, f64::min);
    let by_width = narrowest * FILL / DRAWING.w;
    let skies = Skies::new(&poster, measured, &cells);
    let room = sheet.height().map(|height| height - fixed);
    let scale = room.map_or(by_width, |room| by_width.min(skies.scale(room)));
    if let Some(room) = room {
        let least = (poster.sizes.body * DRAWING_LEAST / DRAWING.w).min(by_width);
        if scale < least {
            return Err(Halt::height(skies.least(least) - room));
        }
    }
    let (skies, spare) = skies.within(room, scale);
    let mut place = Placing { poster, measured, spare, y: 0.0 };
    let placed = place.everything(&cells, signs, &tallest, (scale, &skies), omissions);
    Ok(Composition { broken, ..placed })
}
