//! Surfaces that lie on each other: how far apart in lightness they must be to be seen as two.
//!
//! Nothing is read by these differences alone, so they are less than a mark needs; below them a card vanishes on its
//! ground. The figures are those at which the surfaces of the themes that ship were told apart at arm's length on a
//! screen and in a grey print, rounded down.

use super::{Duty, Tone};
use crate::base::color::{Color, Oklab};

/// Cards on the band, in lightness of OKLab, 0 to 1.
pub(super) const ON_BAND: f64 = 0.06;
/// Chips, boxes and the ground of a chart's mark on a card.
const ON_CARD: f64 = 0.02;
/// The ground of a chart's mark, which shows how much is left.
const TRACK: f64 = 0.04;
/// A card on paper, where it has a shade of colour too.
const ON_PAPER: f64 = 0.012;
/// The far houses before the sky.
const SKYLINE: f64 = 0.03;

/// What lies on what, and their least difference.
const SURFACES: &[(Duty, Duty, f64)] = &[
    (Duty::BandSoft, Duty::Band, ON_BAND),
    (Duty::Chip, Duty::Card, ON_CARD),
    (Duty::Example, Duty::Card, ON_CARD),
    (Duty::Track, Duty::Card, TRACK),
    (Duty::Card, Duty::Paper, ON_PAPER),
    (Duty::Skyline, Duty::Sky, SKYLINE),
];

/// Whether a colour with a duty is still seen as a surface of its own beside those that it lies on or that lie on it.
pub(super) fn stands_apart(duty: Duty, color: Color, of: impl Fn(Duty) -> Color) -> bool {
    let apart = |other: Duty, least: f64| (Oklab::of(color).l - Oklab::of(of(other)).l).abs() >= least;
    SURFACES.iter().all(|(front, back, least)| match duty {
        _ if duty == *front => apart(*back, *least),
        _ if duty == *back => apart(*front, *least),
        _ => true,
    })
}

/// The surfaces of a theme that vanish on each other: what lies on what.
#[must_use]
pub fn vanishing(theme: &super::Theme) -> Vec<(Tone, Tone)> {
    let of = |duty: Duty| theme.palette.get(duty);
    let vanishes = |front: Duty, back: Duty, least: f64| (Oklab::of(of(front)).l - Oklab::of(of(back)).l).abs() < least;
    let found = SURFACES.iter().filter(|(front, back, least)| vanishes(*front, *back, *least));
    found.map(|(front, back, _)| (Tone::Duty(*front), Tone::Duty(*back))).collect()
}
