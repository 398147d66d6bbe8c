//! Cubic curves that follow a circle, seen as the arcs that they stand for.

use crate::base::geometry::Point;

/// A part of a circle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Arc {
    /// Where it begins.
    pub(super) from: Point,
    /// Where it ends.
    pub(super) to: Point,
    /// The middle of the circle, as it was before points were put on a grid.
    pub(super) centre: Point,
    /// The circle's radius.
    pub(super) r: f64,
    /// Seen with y growing downwards.
    pub(super) clockwise: bool,
    /// How far around, in radians, at most half a circle.
    pub(super) angle: f64,
}

impl Arc {
    /// The arc that a cubic curve stands for, if it does. Its control arms are then of one length, lie at the same
    /// angle `a` to the chord, and are 4/3·tan(a/2)·r long, r being chord / (2·sin a).
    pub(super) fn of(from: Point, first: Point, second: Point, to: Point) -> Option<Self> {
        let along = |a: Point, b: Point| (b.x - a.x, b.y - a.y);
        let (chord, arm, back) = (along(from, to), along(from, first), along(to, second));
        let length = |v: (f64, f64)| libm::hypot(v.0, v.1);
        let (c, h) = (length(chord), length(arm));
        if c <= 0.0 || h <= 0.0 || (length(back) - h).abs() > TOLERANCE * c {
            return None;
        }
        let turn = |u: (f64, f64), v: (f64, f64)| libm::atan2(u.0 * v.1 - u.1 * v.0, u.0 * v.0 + u.1 * v.1);
        let start = turn(arm, chord);
        let end = turn((-chord.0, -chord.1), back);
        let a = start.abs();
        if (start - end).abs() > TOLERANCE || !(0.05..=std::f64::consts::FRAC_PI_2).contains(&a) {
            return None;
        }
        let r = c / (2.0 * libm::sin(a));
        if (4.0 / 3.0 * libm::tan(a / 2.0) * r - h).abs() > TOLERANCE * c {
            return None;
        }
        // The centre lies square to the chord, on the side that the curve turns to.
        let off = r * libm::cos(a) * start.signum() / c;
        let centre =
            Point::new(f64::midpoint(from.x, to.x) - chord.1 * off, f64::midpoint(from.y, to.y) + chord.0 * off);
        Some(Self { from, to, centre, r, clockwise: start > 0.0, angle: 2.0 * a })
    }

    /// Both as one, when the second goes on where this one ends and together they are half a circle at most.
    pub(super) fn joined(&self, next: &Self) -> Option<Self> {
        let near = libm::hypot(self.centre.x - next.centre.x, self.centre.y - next.centre.y) < TOLERANCE * self.r;
        let same = (self.r - next.r).abs() < TOLERANCE * self.r && self.clockwise == next.clockwise;
        let angle = self.angle + next.angle;
        let fits = angle <= std::f64::consts::PI + TOLERANCE;
        (near && same && fits).then_some(Self { to: next.to, angle, ..*self })
    }
}

/// How far a curve may be from a circle, as a part of its size.
const TOLERANCE: f64 = 0.01;
