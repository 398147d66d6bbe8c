//! Which boxes may overlap another, found without comparing all with all.

use crate::base::geometry::{Point, Rect, Size};

/// About how many boxes share a square of the grid: fewer squares cost more comparisons, more of them more lists.
const SHARE: f64 = 4.0;
/// The most squares along a side.
const MOST: f64 = 48.0;

/// Boxes by the squares of a grid that they touch.
pub(super) struct Nearby {
    origin: Point,
    square: Size,
    /// Squares along a side.
    across: usize,
    /// The numbers of the boxes that touch each square, row by row.
    squares: Vec<Vec<usize>>,
    /// By box, the search that found it last: a box of several squares is found once.
    found: Vec<usize>,
    searches: usize,
}

impl Nearby {
    /// A grid over `boxes`, none of which is in it yet.
    pub(super) fn over<'r>(boxes: impl Iterator<Item = &'r Rect> + Clone) -> Self {
        let all = boxes.clone().copied().reduce(|a, b| a.union(&b)).unwrap_or_default();
        let count = boxes.count();
        let across = (count as f64 / SHARE).sqrt().clamp(1.0, MOST) as usize;
        let side = |length: f64| (length / across as f64).max(f64::MIN_POSITIVE);
        Self {
            origin: Point::new(all.x, all.y),
            square: Size::new(side(all.w), side(all.h)),
            across,
            squares: vec![Vec::new(); across * across],
            found: vec![0; count],
            searches: 0,
        }
    }

    /// Puts a box in, by its number.
    pub(super) fn add(&mut self, number: usize, area: &Rect) {
        for square in self.touched(area) {
            if let Some(numbers) = self.squares.get_mut(square) {
                numbers.push(number);
            }
        }
    }

    /// The numbers of the boxes that may overlap `area`: all that do, and some that stand near.
    pub(super) fn near(&mut self, area: &Rect) -> Vec<usize> {
        self.searches += 1;
        let mut near = Vec::new();
        for square in self.touched(area) {
            for number in self.squares.get(square).into_iter().flatten() {
                if let Some(last) = self.found.get_mut(*number).filter(|last| **last != self.searches) {
                    *last = self.searches;
                    near.push(*number);
                }
            }
        }
        near
    }

    fn touched(&self, area: &Rect) -> impl Iterator<Item = usize> + use<> {
        let last = self.across - 1;
        // A number below zero becomes zero, and one that is none too.
        let at = |from: f64, side: f64| ((from / side) as usize).min(last);
        let (left, right) =
            (at(area.x - self.origin.x, self.square.w), at(area.right() - self.origin.x, self.square.w));
        let (top, low) = (at(area.y - self.origin.y, self.square.h), at(area.bottom() - self.origin.y, self.square.h));
        let across = self.across;
        (top..=low).flat_map(move |row| (left..=right).map(move |column| row * across + column))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    proptest::proptest! {
        /// Every pair that overlaps is found, each once.
        #[test]
        fn none_that_overlaps_is_missed(
            boxes in proptest::collection::vec((-50.0..50.0, -50.0..50.0, 0.0..40.0, 0.0..40.0), 0..60),
        ) {
            let boxes: Vec<Rect> = boxes.into_iter().map(|(x, y, w, h)| Rect::new(x, y, w, h)).collect();
            let mut nearby = Nearby::over(boxes.iter());
            for (i, area) in boxes.iter().enumerate() {
                let near = nearby.near(area);
                for (j, other) in boxes.iter().enumerate().take(i) {
                    let times = near.iter().filter(|n| **n == j).count();
                    proptest::prop_assert!(times <= 1, "{other:?} twice");
                    proptest::prop_assert!(times == 1 || !other.overlaps(area), "{other:?} and {area:?}");
                }
                nearby.add(i, area);
            }
        }
    }
}
