//! The tables of a print condition that a profile describes: made as those of FOGRA39 were made of measured prints.
//!
//! White becomes paper and black the darkest that the profile makes of it; what lies between keeps its place between the
//! two. Where that takes more ink than may be, all but black is taken back in proportion.

use super::inks::{COARSE_STEPS, Cmyk, FINE_STEPS, PAIR, Separation};
use super::profile::PressProfile;
use crate::base::color::{Color, Oklab};

/// Amounts of an ink that are tried: every third of 255.
const TRIED: usize = 86;
/// What a difference of lightness weighs, and one of the two that make hue and chroma, which are a third as large in
/// Oklab: a red that is too light is still red, so that hue decides between pairs.
const WEIGHTS: [f64; 3] = [1.5, 2.5, 2.5];
/// What lightness too much adds to the distance of a pair: small letters keep their contrast.
const LIGHTER: f64 = 0.8;
/// Distances in a byte of the table.
const FAR: f64 = 200.0;

/// The tables of a profile, with at most so much ink in per cent of one full layer; `None` when it cannot be used.
pub(super) fn separation(profile: &PressProfile, most_ink: f64) -> Option<Separation> {
    let darkest = profile.seen(&profile.separated(&[[0; 3]])?)?.first()?.luminance();
    let wanted = |steps| grid(steps).map(move |color| wanted(color, darkest)).collect::<Vec<_>>();
    let mut inks = profile.separated(&wanted(FINE_STEPS))?;
    inks.iter_mut().for_each(|inks| *inks = limited(*inks, most_ink));
    // White is paper, whatever the tables of the profile round to.
    *inks.last_mut()? = Cmyk::default();
    Some(Separation { inks, pairs: pairs(profile, &wanted(COARSE_STEPS))?, greys: greys(profile)? })
}

/// The colours of a grid, red slowest.
fn grid(steps: usize) -> impl Iterator<Item = [u8; 3]> {
    let channel = move |step: usize| u8::try_from((step * 255 + (steps - 1) / 2) / (steps - 1)).unwrap_or(u8::MAX);
    (0..steps * steps * steps).map(move |i| [i / steps / steps, i / steps % steps, i % steps].map(channel))
}

/// A colour between paper and the darkest that ink makes, as it is between white and black: black point compensation,
/// in light (ISO 18619).
fn wanted(color: [u8; 3], darkest: f64) -> [u8; 3] {
    color.map(|channel| {
        let value = f64::from(channel) / 255.0;
        let light = if value <= 0.040_45 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) };
        let light = darkest + light * (1.0 - darkest);
        let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * libm::pow(light, 1.0 / 2.4) - 0.055 };
        (value * 255.0).round() as u8
    })
}

/// Inks with at most so much together, in per cent: black stays.
fn limited(inks: Cmyk, most_ink: f64) -> Cmyk {
    let [c, m, y, k] = inks.map(f64::from);
    // Amounts between those of the grid are rounded.
    let room = most_ink * 2.55 - 2.0 - k;
    let part = (room / (c + m + y).max(1.0)).clamp(0.0, 1.0);
    let [c, m, y] = [c, m, y].map(|ink| (ink * part) as u8);
    [c, m, y, inks[3]]
}

/// For each colour what two inks make of it, for each pair.
fn pairs(profile: &PressProfile, colors: &[[u8; 3]]) -> Option<Vec<[u8; 18]>> {
    let amount = |step: usize| u8::try_from(step * 3).unwrap_or(u8::MAX);
    let targets: Vec<Oklab> = colors.iter().map(|[r, g, b]| Oklab::of(Color::new(*r, *g, *b))).collect();
    let mut table = vec![[0; 18]; colors.len()];
    for (place, pair) in PAIR.into_iter().enumerate() {
        let amounts: Vec<[u8; 2]> = (0..TRIED * TRIED).map(|i| [amount(i / TRIED), amount(i % TRIED)]).collect();
        let inks: Vec<Cmyk> = amounts
            .iter()
            .map(|two| std::array::from_fn(|ink| pair.iter().position(|one| *one == ink).map_or(0, |at| two[at])))
            .collect();
        let made: Vec<Oklab> = profile.seen(&inks)?.into_iter().map(Oklab::of).collect();
        for (row, target) in table.iter_mut().zip(&targets) {
            let (best, off) = nearest(&made, target)?;
            let [a, b] = *amounts.get(best)?;
            let off = (off * FAR).round().min(255.0) as u8;
            row.get_mut(place * 3..place * 3 + 3)?.copy_from_slice(&[a, b, off]);
        }
    }
    Some(table)
}

/// The nearest of the colours that a pair makes on its square of amounts, searched ever finer, and how far it is.
fn nearest(made: &[Oklab], target: &Oklab) -> Option<(usize, f64)> {
    let far = |at: usize| made.get(at).map_or(f64::INFINITY, |one| distance(one, target));
    let (mut best, mut step) = (([0, 0], far(0)), 8);
    for a in (0..TRIED).step_by(step) {
        for b in (0..TRIED).step_by(step) {
            let off = far(a * TRIED + b);
            best = if off < best.1 { ([a, b], off) } else { best };
        }
    }
    while step > 0 {
        let [a, b] = best.0;
        let around = |at: usize| [at.saturating_sub(step), at, (at + step).min(TRIED - 1)];
        for a in around(a) {
            for b in around(b) {
                let off = far(a * TRIED + b);
                best = if off < best.1 { ([a, b], off) } else { best };
            }
        }
        step /= 2;
    }
    Some((best.0[0] * TRIED + best.0[1], best.1))
}

fn distance(made: &Oklab, target: &Oklab) -> f64 {
    let gaps = [made.l - target.l, made.a - target.a, made.b - target.b];
    let square: f64 = gaps.into_iter().zip(WEIGHTS).map(|(gap, weight)| gap * gap * weight * weight).sum();
    square.sqrt() + (made.l - target.l).max(0.0) * LIGHTER
}

/// Black alone for greys, black to white.
fn greys(profile: &PressProfile) -> Option<Vec<u8>> {
    let inks: Vec<Cmyk> = (0..=u8::MAX).map(|k| [0, 0, 0, k]).collect();
    let light: Vec<f64> = profile.seen(&inks)?.into_iter().map(Color::luminance).collect();
    let (paper, darkest) = (*light.first()?, *light.last()?);
    let of = |step: usize| {
        let channel = ((step * 255) as f64 / (FINE_STEPS - 1) as f64).round() as u8;
        let [grey, ..] = wanted([channel; 3], darkest);
        let target = Color::new(grey, grey, grey).luminance() * paper;
        let off = |k: &u8| (light.get(usize::from(*k)).copied().unwrap_or_default() - target).abs();
        (0..=u8::MAX).min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or_default()
    };
    let mut greys: Vec<u8> = (0..FINE_STEPS).map(of).collect();
    // Black letters are full ink, and white is paper.
    *greys.first_mut()? = u8::MAX;
    *greys.last_mut()? = 0;
    Some(greys)
}
