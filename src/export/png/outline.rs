//! Outlines to straight lines on the sampling grid.
//!
//! The grid has 4 × 4 samples in a pixel. It, and the number of straight steps that a curve is drawn in, are those of
//! tiny-skia (after Skia's `SkEdge`), with which resvg paints: so the two paint the same picture, and the one can be
//! checked against the other to the pixel.

use std::ops::Range;
use usvg::tiny_skia_path::{Path, PathSegment, Point};

/// Samples along a side of a pixel.
pub(super) const GRID: i32 = 4;

/// Parts of a grid unit in which coordinates are kept.
const PARTS: f64 = 64.0;

/// How far from the picture's corner, in grid units, outlines are followed; what is further away is drawn there. So
/// sums and products of coordinates fit their types.
const REACH: f64 = (1 << 30) as f64;

/// Most steps of a curve, as a power of two.
const MOST_STEPS: u32 = 6;

/// A straight line between rows of samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Rows of samples that it crosses.
    pub(super) top: i32,
    /// The row after the last.
    pub(super) bottom: i32,
    /// Where it crosses the top row, in 65,536ths of a grid unit.
    pub(super) x: i64,
    /// How much further right it crosses each next row, in 65,536ths of a grid unit.
    pub(super) slope: i64,
    /// 1 downwards, -1 upwards.
    pub(super) winding: i8,
}

/// A point in grid units.
type Place = (f64, f64);

/// Calls `each` for the lines of `path` (in pixels, every part closed) that cross some of `rows` of samples.
pub(super) fn lines(path: &Path, rows: &Range<i32>, each: &mut impl FnMut(Line)) {
    let (mut start, mut at) = ((0.0, 0.0), (0.0, 0.0));
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => {
                line(at, start, rows, each);
                (start, at) = (on_grid(p), on_grid(p));
            }
            PathSegment::LineTo(p) => {
                line(at, on_grid(p), rows, each);
                at = on_grid(p);
            }
            PathSegment::QuadTo(a, p) => {
                let curve = [at, on_grid(a), on_grid(p)];
                at = on_grid(p);
                if reaches(&curve, rows) {
                    quad(curve, rows, each);
                }
            }
            PathSegment::CubicTo(a, b, p) => {
                let curve = [at, on_grid(a), on_grid(b), on_grid(p)];
                at = on_grid(p);
                if reaches(&curve, rows) {
                    cubic(curve, rows, each);
                }
            }
            PathSegment::Close => {
                line(at, start, rows, each);
                at = start;
            }
        }
    }
    line(at, start, rows, each);
}

/// A point of the path in grid units.
fn on_grid(p: Point) -> Place {
    (f64::from(p.x) * f64::from(GRID), f64::from(p.y) * f64::from(GRID))
}

/// Whether a curve with these points can cross some of `rows`.
fn reaches(points: &[Place], rows: &Range<i32>) -> bool {
    let above = points.iter().all(|p| p.1 < f64::from(rows.start));
    let below = points.iter().all(|p| p.1 > f64::from(rows.end));
    !(above || below)
}

/// A straight line.
fn line(from: Place, to: Place, rows: &Range<i32>, each: &mut impl FnMut(Line)) {
    let part = |v: f64| (v.clamp(-REACH, REACH) * PARTS) as i64;
    let (mut x0, mut y0, mut x1, mut y1) = (part(from.0), part(from.1), part(to.0), part(to.1));
    let mut winding = 1;
    if y0 > y1 {
        (x0, y0, x1, y1) = (x1, y1, x0, y0);
        winding = -1;
    }
    // Samples lie in the middle of their grid unit; half a unit is 32 parts.
    let (top, bottom) = (((y0 + 32) >> 6) as i32, ((y1 + 32) >> 6) as i32);
    if top >= bottom || bottom <= rows.start || top >= rows.end {
        return;
    }
    let slope = ((x1 - x0) << 16) / (y1 - y0);
    let down = (i64::from(top) << 6) + 32 - y0;
    let x = (x0 + ((slope * down) >> 16)) << 10;
    let hidden = i64::from((rows.start - top).max(0));
    each(Line { top: top.max(rows.start), bottom: bottom.min(rows.end), x: x + slope * hidden, slope, winding });
}

/// A quadratic curve, cut where it turns up or down.
fn quad([a, b, c]: [Place; 3], rows: &Range<i32>, each: &mut impl FnMut(Line)) {
    let turn = (a.1 - b.1) / (a.1 - 2.0 * b.1 + c.1);
    if turn > 0.0 && turn < 1.0 {
        let (ab, bc) = (between(a, b, turn), between(b, c, turn));
        let middle = between(ab, bc, turn);
        quad_steps([a, (ab.0, middle.1), middle], rows, each);
        quad_steps([middle, (bc.0, middle.1), c], rows, each);
    } else {
        quad_steps([a, b, c], rows, each);
    }
}

/// A quadratic curve that goes only down or only up.
fn quad_steps([a, b, c]: [Place; 3], rows: &Range<i32>, each: &mut impl FnMut(Line)) {
    let bend = |a: f64, b: f64, c: f64| (2.0 * b - a - c) / 4.0;
    let doublings = doublings(bend(a.0, b.0, c.0), bend(a.1, b.1, c.1)).max(1);
    let at = |t: f64| between(between(a, b, t), between(b, c, t), t);
    steps(doublings, at, (a, c), rows, each);
}

/// A cubic curve, cut where it turns up or down.
fn cubic(curve: [Place; 4], rows: &Range<i32>, each: &mut impl FnMut(Line)) {
    let [a, b, c, d] = curve.map(|p| p.1);
    // The curve's vertical speed is 3·(p·t² + 2·q·t + r).
    let (p, q, r) = (d - a + 3.0 * (b - c), a - 2.0 * b + c, b - a);
    let root = (q * q - p * r).max(0.0).sqrt();
    // Of the two ways to write each root, the one that does not subtract nearly equal numbers.
    let sum = -(q + root.copysign(q));
    let (mut first, mut second) = (sum / p, r / sum);
    if first > second {
        (first, second) = (second, first);
    }
    let (mut rest, mut done) = (curve, 0.0);
    for turn in [first, second] {
        if turn > done && turn < 1.0 && q * q > p * r {
            let (before, after) = cut(rest, (turn - done) / (1.0 - done));
            cubic_steps(before, rows, each);
            (rest, done) = (after, turn);
        }
    }
    cubic_steps(rest, rows, each);
}

/// The two parts of a cubic curve before and after `t`, where it is level.
fn cut([a, b, c, d]: [Place; 4], t: f64) -> ([Place; 4], [Place; 4]) {
    let (ab, bc, cd) = (between(a, b, t), between(b, c, t), between(c, d, t));
    let (abc, bcd) = (between(ab, bc, t), between(bc, cd, t));
    let middle = between(abc, bcd, t);
    ([a, ab, (abc.0, middle.1), middle], [middle, (bcd.0, middle.1), cd, d])
}

/// A cubic curve that goes only down or only up.
fn cubic_steps([a, b, c, d]: [Place; 4], rows: &Range<i32>, each: &mut impl FnMut(Line)) {
    let bend = |a: f64, b: f64, c: f64, d: f64| {
        let (third, two_thirds) = (8.0 * a - 15.0 * b + 6.0 * c + d, a + 6.0 * b - 15.0 * c + 8.0 * d);
        third.abs().max(two_thirds.abs()) * 19.0 / 512.0
    };
    let doublings = doublings(bend(a.0, b.0, c.0, d.0), bend(a.1, b.1, c.1, d.1)) + 1;
    let at = |t: f64| {
        let (ab, bc, cd) = (between(a, b, t), between(b, c, t), between(c, d, t));
        between(between(ab, bc, t), between(bc, cd, t), t)
    };
    steps(doublings, at, (a, d), rows, each);
}

/// How often a curve is halved that bends this far from a straight line, in grid units. Each halving makes the
/// distance a quarter.
fn doublings(across: f64, down: f64) -> u32 {
    let (across, down) = (across.abs(), down.abs());
    let distance = (across.max(down) + across.min(down) / 2.0) * PARTS;
    let distance = (distance.min(1e9) as u32 + 16) >> 5;
    (u32::BITS - distance.leading_zeros()) / 2
}

/// The lines of a curve in equal steps of its parameter.
fn steps(
    doublings: u32,
    at: impl Fn(f64) -> Place,
    (start, end): (Place, Place),
    rows: &Range<i32>,
    each: &mut impl FnMut(Line),
) {
    let count = 1_u32 << doublings.min(MOST_STEPS);
    let mut from = start;
    for n in 1..count {
        let to = at(f64::from(n) / f64::from(count));
        line(from, to, rows, each);
        from = to;
    }
    line(from, end, rows, each);
}

/// The point at part `t` of the way from `a` to `b`.
fn between(a: Place, b: Place, t: f64) -> Place {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}
