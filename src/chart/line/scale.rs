//! Where the points of a line are, in its own numbers and on the page.

use crate::base::geometry::Point;
use crate::chart::setting::Setting;
use crate::document::{Figure, moments};

/// The least that the scale shows is above zero when all values are above this part of the highest.
const FAR_FROM_ZERO: f64 = 0.5;

/// Where the points are, in the figure's own numbers.
pub(super) struct Scale {
    /// First and last moment.
    pub(super) x: (f64, f64),
    /// Least and highest value that the scale shows.
    pub(super) y: (f64, f64),
    pub(super) points: Vec<(f64, f64)>,
}

/// The space for the line itself, in user units.
#[derive(Clone, Copy)]
pub(super) struct ScaleGround {
    /// Left and right ends of the line.
    pub(super) x: (f64, f64),
    /// Its height.
    pub(super) h: f64,
}

impl Scale {
    /// The scale of a figure.
    pub(super) fn of(figure: &Figure, setting: &Setting<'_>) -> Self {
        let names: Vec<&str> = figure.values.iter().map(|v| v.name.get(setting.language)).collect();
        let known = moments(&names, setting.language).unwrap_or_default();
        let rising = !known.is_empty() && known.windows(2).all(|w| matches!(w, [a, b] if a < b));
        // What cannot be read as moments stands at equal distances.
        let x = |i: usize| if rising { known.get(i).copied().unwrap_or(0.0) } else { i as f64 };
        let points: Vec<(f64, f64)> = figure.values.iter().enumerate().map(|(i, v)| (x(i), v.value)).collect();
        let lows = points.iter().map(|p| p.1).fold(f64::INFINITY, f64::min);
        let high = points.iter().map(|p| p.1).fold(0.0, f64::max);
        let low = least_shown(lows, high);
        let high = if high > low { high } else { low + 1.0 };
        let (first, last) = (x(0), x(points.len().saturating_sub(1)));
        // One moment alone stands in the middle.
        let x = if last > first { (first, last) } else { (first - 1.0, first + 1.0) };
        Self { x, y: (low, high), points }
    }

    /// Where the points come to stand, from the plot's top left corner.
    pub(super) fn on(&self, plot: ScaleGround) -> Vec<Point> {
        let x = |v: f64| plot.x.0 + (v - self.x.0) / (self.x.1 - self.x.0) * (plot.x.1 - plot.x.0);
        let y = |v: f64| (self.y.1 - v) / (self.y.1 - self.y.0) * plot.h;
        self.points.iter().map(|p| Point::new(x(p.0), y(p.1))).collect()
    }
}

/// Where the scale begins: at zero, or, when all values are far from it and differ, at a round number below them.
fn least_shown(low: f64, high: f64) -> f64 {
    if low <= FAR_FROM_ZERO * high || low >= high {
        return 0.0;
    }
    // The lowest point keeps a third of the line's own height under it, or a little more to a round number.
    let wished = low - (high - low) / 3.0;
    let coarsest = (high - low) / 2.0;
    let step = libm::exp10(libm::log10(coarsest).floor());
    let step = [5.0, 2.0, 1.0].into_iter().map(|n| n * step).find(|s| *s <= coarsest).unwrap_or(step);
    let low = ((wished / step).floor() * step).max(0.0);
    // The number is written: without what multiplying has left behind the step's own digits.
    let decimals = (-libm::log10(step).floor()).clamp(0.0, 15.0) as usize;
    format!("{low:.decimals$}").parse().unwrap_or(low)
}

#[cfg(test)]
mod tests {
    use super::least_shown;

    #[test]
    fn the_scale_begins_at_zero_unless_all_values_are_far_from_it() {
        assert_eq!(least_shown(10.0, 30.0), 0.0);
        assert_eq!(least_shown(0.0, 0.0), 0.0);
        assert_eq!(least_shown(7.0, 7.0), 0.0);
        assert_eq!(least_shown(26_600.0, 33_000.0), 24_000.0);
        assert!((least_shown(97.2, 98.1) - 96.8).abs() < 1e-9);
    }
}
