//! Sixteen accents of roles that can be told apart, as near the house style as that lets them be.

use core::f64::consts::TAU;

use super::super::contrast::shades;
use super::super::{APART, Accent, Palette, Tone, accents};
use super::{Used, between_hues, is_vivid, note};
use crate::base::color::{Color, Oklab, Oklch, Vision, nearest};

/// How many accents are made: the most roles of a data file.
pub const ROLES: usize = 16;
/// Contrast of text with its ground, and of a mark (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const GRAPHIC: f64 = 3.0;
/// How far the lightness of a given colour may be moved to become an accent.
const FAR: f64 = 0.2;
/// Roles that are no farther apart in the list than this can stand beside or below each other on some sheet.
const BESIDE: usize = 6;
/// What is tried: hues, lightnesses and chromas.
const HUES: u32 = 24;
const LIGHTNESSES: [f64; 9] = [0.26, 0.30, 0.34, 0.38, 0.42, 0.46, 0.50, 0.54, 0.58];
const CHROMAS: [f64; 3] = [0.07, 0.12, 0.17];
/// How often the choice of each is looked at again: at least, and while some are not apart enough.
const ROUNDS: u32 = 2;
const MOST_ROUNDS: u32 = 24;
/// What a hue that is far from those of the house style costs, beside being apart enough.
const STRANGE: f64 = 0.12;

/// The accents of a house style: its own colours first.
pub(super) fn of(given: &[Color], palette: &Palette, used: &mut [Used]) -> Vec<Accent> {
    let (mut from, mut seen): (Vec<Color>, Vec<SeenColor>) = (Vec::new(), Vec::new());
    for color in given.iter().copied().filter(|color| is_vivid(*color)) {
        let apart = |color: Color| apart(&SeenColor::of(color), seen.len(), &seen) >= 1.0;
        let Some(now) = nearest(color, |color| reads(color, palette) && apart(color)) else { continue };
        // What is moved far is another colour, and a dark yellow is mud.
        if (Oklab::of(now).l - Oklab::of(color).l).abs() <= FAR {
            from.push(color);
            seen.push(SeenColor::of(now));
        }
    }
    let house: Vec<f64> = given.iter().filter(|color| is_vivid(**color)).map(|color| Oklch::of(*color).h).collect();
    // Many colours of one lightness can leave no room for sixteen: then the last of them is no accent.
    let first = |count: usize| seen.iter().take(count).map(|one| one.color).collect();
    let tries = (0..=seen.len()).rev().map(|count| (count, extended(first(count), &house, palette)));
    let mut best = None;
    for (count, (accents, good)) in tries {
        if good || best.is_none() {
            best = Some((count, accents));
        }
        if good {
            break;
        }
    }
    let (count, accents) = best.unwrap_or_default();
    for (index, (color, now)) in from.iter().zip(&accents).take(count).enumerate() {
        note(used, *color, Tone::Accent(index), *now);
    }
    accents.into_iter().map(shades).collect()
}

/// The accents of a theme that names fewer than a data file can have roles: the same, and more that differ from them.
pub(crate) fn varied(roles: Vec<Accent>, palette: &Palette) -> Vec<Accent> {
    if roles.len() >= ROLES || roles.is_empty() {
        return roles;
    }
    let first: Vec<Color> = roles.iter().map(|role| role.accent).collect();
    let house: Vec<f64> = first.iter().filter(|color| is_vivid(**color)).map(|color| Oklch::of(*color).h).collect();
    let more = extended(first, &house, palette).0.into_iter().skip(roles.len()).map(shades);
    roles.iter().copied().chain(more).collect()
}

/// Adds accents until there are [`ROLES`]: each the one that is apart enough from those before it, by the hue that is
/// least strange to the house. Also says whether all of them are.
fn extended(mut accents: Vec<Color>, house: &[f64], palette: &Palette) -> (Vec<Color>, bool) {
    let strange = |color: Color| {
        let own = Oklch::of(color).h;
        house.iter().map(|hue| between_hues(*hue, own)).fold(TAU, f64::min).min(TAU / 2.0)
    };
    let readable = candidates().filter(|color| reads(*color, palette));
    let tried: Vec<(SeenColor, f64)> = readable.map(|color| (SeenColor::of(color), strange(color))).collect();
    let given = accents.len();
    let mut seen: Vec<SeenColor> = accents.iter().map(|color| SeenColor::of(*color)).collect();
    let best = |index: usize, seen: &[SeenColor], strangeness: f64| {
        // Beyond what is asked, being still more apart is worth little.
        let score = |(one, strange): &(SeenColor, f64)| {
            let apart = apart(one, index, seen);
            apart.min(1.0) * 12.0 + apart.min(1.5) * 0.25 - strange * strangeness
        };
        let scored = tried.iter().map(|one| (one.0, score(one)));
        scored.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(one, _)| one)
    };
    while let Some(one) = best(seen.len(), &seen, STRANGE).filter(|_| seen.len() < ROLES) {
        seen.push(one);
    }
    // What was chosen first knew nothing of what came after it.
    for round in 0..MOST_ROUNDS {
        if round >= ROUNDS && all_apart(&seen) {
            break;
        }
        // Where no tone of the house will do, any hue may.
        let strangeness = if round < MOST_ROUNDS / 2 { STRANGE } else { 0.0 };
        for index in given..seen.len() {
            if let (Some(one), Some(place)) = (best(index, &seen, strangeness), seen.get_mut(index)) {
                *place = one;
            }
        }
    }
    let good = all_apart(&seen);
    accents.extend(seen.iter().skip(given).map(|one| one.color));
    (accents, good)
}

fn all_apart(seen: &[SeenColor]) -> bool {
    seen.iter().enumerate().all(|(index, one)| apart(one, index, seen) >= 1.0)
}

/// A colour with how it is seen in each way of [`Vision::ALL`].
#[derive(Clone, Copy)]
struct SeenColor {
    color: Color,
    looks: [Oklab; 5],
}

impl SeenColor {
    fn of(color: Color) -> Self {
        Self { color, looks: Vision::ALL.map(|vision| Oklab::of(vision.of(color))) }
    }
}

fn candidates() -> impl Iterator<Item = Color> {
    let hues = (0..HUES).map(|step| f64::from(step) * TAU / f64::from(HUES));
    hues.flat_map(|h| LIGHTNESSES.into_iter().flat_map(move |l| CHROMAS.map(move |c| Oklch { l, c, h }.color())))
}

/// Whether a colour can be an accent: it reads on cards and stands out on paper and in charts, and so does its shade.
fn reads(color: Color, palette: &Palette) -> bool {
    color.contrast(palette.card) >= TEXT
        && color.contrast(palette.paper) >= GRAPHIC
        && color.contrast(palette.track) >= GRAPHIC
        && shades(color).dark.contrast(palette.card) >= GRAPHIC
}

/// How well a colour at a place in the list differs from those at the other places: 1 and more is as well as it must.
fn apart(one: &SeenColor, index: usize, others: &[SeenColor]) -> f64 {
    let mut least = f64::INFINITY;
    for (place, other) in others.iter().enumerate().filter(|(place, _)| *place != index) {
        let (beside, first) = (index.abs_diff(place) <= BESIDE, index.max(place) < APART);
        for ((vision, own), other) in Vision::ALL.into_iter().zip(one.looks).zip(other.looks) {
            if let Some(need) = accents::least(beside, first, vision) {
                least = least.min(own.distance(other) / need);
            }
        }
    }
    least
}
