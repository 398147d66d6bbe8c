//! OKLab and OKLCH: lightness, chroma and hue as the eye judges them.
//!
//! Source of all formulas and numbers: Björn Ottosson, "A perceptual color space for image processing" (2020, with
//! the matrices of 2021), <https://bottosson.github.io/posts/oklab/>.

use super::Color;

/// Steps of a halving search: enough to part neighbouring 8-bit colours many times over.
const HALVINGS: u32 = 24;

/// How far apart the lightnesses are that are tried first in a search.
const STEP: f64 = 0.01;

/// A colour in OKLab.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklab {
    /// Lightness, 0 (black) to 1 (white).
    pub l: f64,
    /// Green (negative) to red (positive), about −0.4 to 0.4.
    pub a: f64,
    /// Blue (negative) to yellow (positive), about −0.4 to 0.4.
    pub b: f64,
}

impl Oklab {
    /// A colour as OKLab.
    #[must_use]
    pub fn of(color: Color) -> Self {
        Self::of_linear(color.linear())
    }

    /// A colour in linear sRGB, 0 to 1 a channel, as OKLab.
    #[must_use]
    pub(super) fn of_linear([r, g, b]: [f64; 3]) -> Self {
        let l = libm::cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
        let m = libm::cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
        let s = libm::cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
        Self {
            l: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            a: 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        }
    }

    /// The colour in linear sRGB; outside 0 to 1 where no screen shows it.
    fn linear(self) -> [f64; 3] {
        let l = cube(self.l + 0.396_337_777_4 * self.a + 0.215_803_757_3 * self.b);
        let m = cube(self.l - 0.105_561_345_8 * self.a - 0.063_854_172_8 * self.b);
        let s = cube(self.l - 0.089_484_177_5 * self.a - 1.291_485_548_0 * self.b);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }

    /// How different two colours look: the distance in OKLab. About 0.02 is the least that an eye sees side by side.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        let (l, a, b) = (self.l - other.l, self.a - other.a, self.b - other.b);
        (l * l + a * a + b * b).sqrt()
    }

    /// The same colour by lightness, chroma and hue.
    #[must_use]
    pub fn polar(self) -> Oklch {
        Oklch { l: self.l, c: libm::hypot(self.a, self.b), h: libm::atan2(self.b, self.a) }
    }
}

fn cube(v: f64) -> f64 {
    v * v * v
}

/// A colour by lightness, chroma and hue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklch {
    /// Lightness, 0 to 1.
    pub l: f64,
    /// Chroma, 0 (grey) to about 0.32.
    pub c: f64,
    /// Hue in radians.
    pub h: f64,
}

impl Oklch {
    /// A colour as OKLCH.
    #[must_use]
    pub fn of(color: Color) -> Self {
        Oklab::of(color).polar()
    }

    /// The nearest colour that a screen shows: lightness and hue kept, chroma lowered only as far as is needed.
    #[must_use]
    pub fn color(self) -> Color {
        let (sin, cos) = libm::sincos(self.h);
        let light = |c: f64| Oklab { l: self.l, a: c * cos, b: c * sin }.linear();
        let shown = |c: f64| {
            let linear = light(c);
            // A thousandth beyond is rounding, not another colour.
            linear.iter().all(|v| (-0.001..=1.001).contains(v)).then_some(linear)
        };
        if let Some(linear) = shown(self.c) {
            return Color::of_linear(linear);
        }
        let (mut least, mut most) = (0.0, self.c);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(least, most);
            if shown(middle).is_some() {
                least = middle;
            } else {
                most = middle;
            }
        }
        Color::of_linear(light(least))
    }
}

/// The colour nearest to `color` for which `good` holds: hue and chroma kept, lightness moved as little as can be.
///
/// `None` when no lightness will do. `good` should hold from some lightness on, upwards or downwards, as a contrast
/// with one ground does; colours in between are tried at steps of a hundredth first.
#[must_use]
pub fn nearest(color: Color, good: impl Fn(Color) -> bool) -> Option<Color> {
    if good(color) {
        return Some(color);
    }
    let from = Oklch::of(color);
    let at = |l: f64| Oklch { l, ..from }.color();
    let found = |i: u32| {
        let sides = [from.l - STEP * f64::from(i), from.l + STEP * f64::from(i)].map(|l| l.clamp(0.0, 1.0));
        sides.into_iter().find(|l| good(at(*l)))
    };
    // Outwards from the colour, both ways at once, so that the far side is only tried when the near one will not do.
    let (i, mut fine) = (1..=(1.0 / STEP) as u32).find_map(|i| Some((i, found(i)?)))?;
    let mut bad = fine + (from.l - fine) / f64::from(i);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(bad, fine);
        if good(at(middle)) {
            fine = middle;
        } else {
            bad = middle;
        }
    }
    Some(at(fine))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn known_colours_have_their_published_values() {
        // sRGB red, from the CSS Color 4 specification: oklab(0.628 0.2249 0.1258).
        let red = Oklab::of(color("#f00"));
        assert!((red.l - 0.628).abs() < 0.0005 && (red.a - 0.2249).abs() < 0.0005 && (red.b - 0.1258).abs() < 0.0005);
        let white = Oklab::of(Color::WHITE);
        assert!((white.l - 1.0).abs() < 1e-4 && white.a.abs() < 1e-4 && white.b.abs() < 1e-4);
    }

    #[test]
    fn there_and_back_is_the_same_colour() {
        for r in (0..=255).step_by(15) {
            for g in (0..=255).step_by(15) {
                for b in (0..=255).step_by(15) {
                    let color = Color::new(r, g, b);
                    assert_eq!(Oklch::of(color).color(), color);
                }
            }
        }
    }

    #[test]
    fn a_colour_that_no_screen_shows_keeps_lightness_and_hue() {
        let wished = Oklch { l: 0.6, c: 0.4, h: 2.5 };
        let shown = Oklch::of(wished.color());
        assert!((shown.l - wished.l).abs() < 0.01 && (shown.h - wished.h).abs() < 0.02, "{shown:?}");
        assert!(shown.c < wished.c && shown.c > 0.1, "{shown:?}");
    }

    #[test]
    fn the_nearest_colour_passes_and_a_shade_less_does_not() {
        let paper = color("#FFF8EB");
        for start in ["#46527A", "#EF6351", "#FFBB3D", "#808080", "#2E9E78"] {
            let start = color(start);
            let found = nearest(start, |c| c.contrast(paper) >= 4.5).unwrap();
            assert!(found.contrast(paper) >= 4.5);
            assert!(start == found || found.contrast(paper) < 4.62, "{found} is further than it need be");
            let (from, to) = (Oklch::of(start), Oklch::of(found));
            assert!(from.c < 0.01 || (from.h - to.h).abs() < 0.06, "{start} to {found} changes hue");
        }
    }

    #[test]
    fn what_cannot_pass_has_no_nearest_colour() {
        let grey = color("#777777");
        assert_eq!(nearest(grey, |c| c.contrast(grey) >= 7.0), None);
    }
}
