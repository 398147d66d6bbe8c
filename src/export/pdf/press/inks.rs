//! Which inks a colour of the screen becomes in FOGRA39 (coated paper), from three tables that
//! `assets/press/separate.py` made of measured prints; in another print condition, from the same tables made of its
//! profile (see `profiled`).
//!
//! Grey is black ink alone. What is fine (small letters, thin lines) gets two inks at most, so that it stays sharp when
//! the plates do not lie exactly on each other. All inks together are 280 % of one full layer at most.

use crate::base::color::Color;

/// Cyan, magenta, yellow and black, 0 to 255.
pub(super) type Cmyk = [u8; 4];

/// All inks, of a grid of colours.
const INKS: &str = include_str!("../../../../assets/press/fogra39-inks.txt");
/// Pairs of inks, of a coarser grid.
const PAIRS: &str = include_str!("../../../../assets/press/fogra39-pairs.txt");
/// Black alone, for greys.
const GREYS: &str = include_str!("../../../../assets/press/fogra39-greys.txt");
/// Steps of the grids in each direction.
pub(super) const FINE_STEPS: usize = 17;
pub(super) const COARSE_STEPS: usize = 9;
/// The inks of each pair.
pub(super) const PAIR: [[usize; 2]; 6] = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];
/// Less of an ink than this is a speck that no plate holds.
const SPECK: u8 = 3;
/// Channels this near to each other are a grey.
const GREY: u8 = 6;

/// The tables.
pub(super) struct Separation {
    /// All inks of a grid of [`FINE_STEPS`] in each direction, red slowest.
    pub(super) inks: Vec<Cmyk>,
    /// For a grid of [`COARSE_STEPS`]: of each [`PAIR`] how much of both, and how far what they make is from the colour.
    pub(super) pairs: Vec<[u8; 18]>,
    /// Black alone for [`FINE_STEPS`] greys, black to white.
    pub(super) greys: Vec<u8>,
}

impl Separation {
    /// FOGRA39.
    pub(super) fn fogra39() -> Self {
        let greys: Vec<[u8; 1]> = table(GREYS);
        Self { inks: table(INKS), pairs: table(PAIRS), greys: greys.into_iter().map(|[grey]| grey).collect() }
    }

    /// The inks of a colour as it is in a photo.
    pub(super) fn photo(&self, color: [u8; 3]) -> Cmyk {
        interpolated(&self.inks, FINE_STEPS, color)
    }

    /// The inks of an area in one colour.
    pub(super) fn flat(&self, color: Color) -> Cmyk {
        let inks = self.grey(color).unwrap_or_else(|| self.photo([color.r, color.g, color.b]));
        inks.map(|ink| if ink < SPECK { 0 } else { ink })
    }

    /// The inks of something fine: two at most.
    pub(super) fn fine(&self, color: Color) -> Cmyk {
        if let Some(grey) = self.grey(color) {
            return grey;
        }
        let found = interpolated(&self.pairs, COARSE_STEPS, [color.r, color.g, color.b]);
        let pairs = found.as_chunks::<3>().0.iter().zip(PAIR);
        let nearest = pairs.min_by_key(|([_, _, off], _)| *off);
        let mut inks = Cmyk::default();
        if let Some(([a, b, _], pair)) = nearest {
            for (ink, amount) in pair.into_iter().zip([a, b]) {
                if let Some(place) = inks.get_mut(ink) {
                    *place = *amount;
                }
            }
        }
        inks
    }

    /// Black ink alone, for a grey.
    fn grey(&self, Color { r, g, b }: Color) -> Option<Cmyk> {
        let (most, least) = (r.max(g).max(b), r.min(g).min(b));
        if most - least > GREY {
            return None;
        }
        // A white that is hardly tinted is no grey: black dots in it would show.
        if most - least > 0 && least > 225 {
            return None;
        }
        let at = usize::from(g) * (FINE_STEPS - 1);
        let (low, part) = ((at / 255).min(FINE_STEPS - 2), at % 255);
        let part = if usize::from(g) == 255 { 255 } else { part };
        let (from, to) = (usize::from(*self.greys.get(low)?), usize::from(*self.greys.get(low + 1)?));
        let black = (from * (255 - part) + to * part + 127) / 255;
        Some([0, 0, 0, u8::try_from(black).ok()?])
    }
}

/// Lines of bytes as hexadecimal digits.
fn table<const N: usize>(text: &str) -> Vec<[u8; N]> {
    let byte = |line: &str, i: usize| line.get(2 * i..2 * i + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    text.lines().map(|line| std::array::from_fn(|i| byte(line, i).unwrap_or_default())).collect()
}

/// Between the eight colours of the grid around a colour, in proportion. In whole numbers, and so the same everywhere.
fn interpolated<const N: usize>(table: &[[u8; N]], steps: usize, color: [u8; 3]) -> [u8; N] {
    let at = color.map(|channel| usize::from(channel) * (steps - 1));
    let low = at.map(|at| (at / 255).min(steps - 2));
    let mut sums = [0_usize; N];
    for corner in 0..8 {
        let (mut index, mut weight) = (0, 1);
        for (axis, (at, low)) in at.into_iter().zip(low).enumerate() {
            let high = (corner >> axis) & 1;
            let part = at - low * 255;
            weight *= if high == 1 { part } else { 255 - part };
            index = index * steps + low + high;
        }
        let one = table.get(index).copied().unwrap_or([0; N]);
        sums.iter_mut().zip(one).for_each(|(sum, amount)| *sum += weight * usize::from(amount));
    }
    const WHOLE: usize = 255 * 255 * 255;
    sums.map(|sum| u8::try_from((sum + WHOLE / 2) / WHOLE).unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{COARSE_STEPS, Cmyk, FINE_STEPS, Separation};
    use crate::base::color::Color;

    fn colors() -> impl Iterator<Item = Color> {
        let channel = || (0..=255).step_by(15).map(|c: u16| c as u8);
        channel().flat_map(move |r| channel().flat_map(move |g| channel().map(move |b| Color::new(r, g, b))))
    }

    fn ink(inks: Cmyk) -> f64 {
        inks.into_iter().map(f64::from).sum::<f64>() / 2.55
    }

    #[test]
    fn the_tables_are_whole() {
        let press = Separation::fogra39();
        assert_eq!(press.inks.len(), FINE_STEPS * FINE_STEPS * FINE_STEPS);
        assert_eq!(press.pairs.len(), COARSE_STEPS * COARSE_STEPS * COARSE_STEPS);
        assert_eq!(press.greys.len(), FINE_STEPS);
    }

    #[test]
    fn white_is_paper_and_black_is_black_ink() {
        let press = Separation::fogra39();
        assert_eq!(
            (press.photo([255; 3]), press.flat(Color::WHITE), press.fine(Color::WHITE)),
            ([0; 4], [0; 4], [0; 4])
        );
        assert_eq!((press.flat(Color::BLACK), press.fine(Color::BLACK)), ([0, 0, 0, 255], [0, 0, 0, 255]));
        let greys: Vec<u8> = (0..=255).map(|g| press.flat(Color::new(g, g, g))[3]).collect();
        assert!(greys.is_sorted_by(|a, b| a >= b), "{greys:?}");
    }

    #[test]
    fn no_colour_takes_more_ink_than_shops_allow() {
        let press = Separation::fogra39();
        for color in colors() {
            let Color { r, g, b } = color;
            for inks in [press.photo([r, g, b]), press.flat(color), press.fine(color)] {
                assert!(ink(inks) <= 280.0, "{color}: {inks:?}");
            }
            assert!(press.fine(color).iter().filter(|ink| **ink > 0).count() <= 2, "{color}");
        }
    }

    #[test]
    fn inks_are_of_the_colour_that_they_stand_for() {
        let press = Separation::fogra39();
        let [c, m, y, _] = press.flat(Color::new(230, 30, 30));
        assert!(m > 200 && y > 180 && c < 40, "{c} {m} {y}");
        let [c, m, _, _] = press.flat(Color::new(0, 160, 230));
        assert!(c > 180 && m < 90, "{c} {m}");
        // Darker is more ink.
        let light = press.flat(Color::new(210, 220, 235));
        let dark = press.flat(Color::new(27, 40, 80));
        assert!(ink(light) < 40.0 && ink(dark) > 200.0, "{light:?} {dark:?}");
    }
}
