//! How much ink a colour takes in FOGRA39, and whether ink can make it.
//!
//! The table holds both for a grid of 9 × 9 × 9 sRGB colours; between them is interpolated. How black takes the place
//! of coloured ink differs from shop to shop, so the amounts are estimates.

/// The table: a line a colour, red slowest; per cent of ink, and the distance (CIEDE2000) to what ink can make.
const TABLE: &str = include_str!("../../../assets/press/fogra39.txt");
/// Steps of the grid in each direction.
const STEPS: usize = 9;
/// Colours that are kept, so that each is looked up once: a power of two.
const KEPT: usize = 1 << 12;

/// What a colour asks of the press.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Printed {
    /// Ink, in per cent of one full layer.
    pub(super) ink: f32,
    /// Distance to the nearest colour that ink can make (CIEDE2000).
    pub(super) off: f32,
}

impl Printed {
    /// What a grey of a grey file asks: black ink alone.
    pub(super) fn grey(grey: u8) -> Self {
        Self { ink: f32::from(u8::MAX - grey) / 2.55, off: 0.0 }
    }
}

/// The table, with the colours that were asked last.
pub(super) struct Press {
    table: Vec<Printed>,
    kept: Vec<(u32, Printed)>,
}

impl Press {
    /// FOGRA39.
    pub(super) fn fogra39() -> Self {
        let number = |word: Option<&str>| word.and_then(|word| word.parse().ok()).unwrap_or(0.0);
        let line = |line: &str| {
            let mut words = line.split_whitespace();
            Printed { ink: number(words.next()), off: number(words.next()) }
        };
        Self { table: TABLE.lines().map(line).collect(), kept: vec![(u32::MAX, Printed::default()); KEPT] }
    }

    /// What an sRGB colour asks.
    pub(super) fn asks(&mut self, [r, g, b]: [u8; 3]) -> Printed {
        let key = u32::from_be_bytes([0, r, g, b]);
        let place = (key.wrapping_mul(0x9E37_79B1) >> 20) as usize % KEPT;
        if let Some((known, printed)) = self.kept.get(place)
            && *known == key
        {
            return *printed;
        }
        let printed = self.interpolated([r, g, b]);
        if let Some(kept) = self.kept.get_mut(place) {
            *kept = (key, printed);
        }
        printed
    }

    /// Between the eight colours of the grid around a colour, in proportion.
    fn interpolated(&self, color: [u8; 3]) -> Printed {
        let at = color.map(|channel| f32::from(channel) / 255.0 * (STEPS - 1) as f32);
        let low = at.map(|at| (at as usize).min(STEPS - 2));
        let mut sum = Printed::default();
        for corner in 0..8 {
            let (mut index, mut weight) = (0, 1.0);
            for (axis, (at, low)) in at.iter().zip(low).enumerate() {
                let high = (corner >> axis) & 1;
                let part = at - low as f32;
                weight *= if high == 1 { part } else { 1.0 - part };
                index = index * STEPS + low + high;
            }
            let one = self.table.get(index).copied().unwrap_or_default();
            sum.ink += one.ink * weight;
            sum.off += one.off * weight;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Press, STEPS};

    #[test]
    fn the_table_is_whole_and_its_corners_are_met() {
        let mut press = Press::fogra39();
        assert_eq!(press.table.len(), STEPS * STEPS * STEPS);
        assert!(press.asks([255, 255, 255]).ink < 5.0);
        assert!((240.0..290.0).contains(&press.asks([0, 0, 0]).ink));
        for (index, color) in [(8, [0, 0, 255]), (72, [0, 255, 0]), (648, [255, 0, 0])] {
            let (found, corner) = (press.asks(color), press.table[index]);
            assert!((found.ink - corner.ink).abs() < 0.01 && (found.off - corner.off).abs() < 0.01, "{color:?}");
        }
    }

    #[test]
    fn screens_show_blues_and_greens_that_ink_cannot_make() {
        let mut press = Press::fogra39();
        assert!(press.asks([0, 0, 255]).off > 5.0);
        assert!(press.asks([0, 255, 0]).off > 5.0);
        assert!(press.asks([200, 180, 150]).off < 1.0);
    }

    #[test]
    fn between_two_colours_of_the_grid_ink_is_between_theirs() {
        let mut press = Press::fogra39();
        let [dark, middle, light] = [64, 80, 96].map(|grey| press.asks([grey; 3]).ink);
        assert!(light <= middle && middle <= dark && light < dark, "{dark} {middle} {light}");
    }
}
