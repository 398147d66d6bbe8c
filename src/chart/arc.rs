//! Round outlines of our own: arcs, sectors and rings, by cubic curves.

use std::f64::consts::TAU;

use crate::base::geometry::{Path, Point, Segment};

/// The point on a circle at a part of a full turn: 0 is twelve o'clock, 0.25 three o'clock.
pub(super) fn on_circle(centre: Point, radius: f64, turn: f64) -> Point {
    let (sin, cos) = libm::sincos(turn * TAU);
    Point::new(centre.x + radius * sin, centre.y - radius * cos)
}

/// Curves along a circle from one part of a turn to another, clockwise or back, without the first point.
///
/// Each curve stays within a quarter, so that its control points stay within the circle's box; an arm of
/// 4/3·tan(angle/4) keeps it within 0.03 % of the circle.
fn along(centre: Point, radius: f64, from: f64, to: f64) -> Vec<Segment> {
    let turns = stops(from, to);
    let piece = |pair: &[f64]| {
        let [a, b] = *pair else { return None };
        let arm = 4.0 / 3.0 * libm::tan((b - a) * TAU / 4.0) * radius;
        // The tangent at a turn is a quarter further on.
        let tangent = |turn| on_circle(Point::default(), arm, turn + 0.25);
        let (start, end) = (on_circle(centre, radius, a), on_circle(centre, radius, b));
        let (ta, tb) = (tangent(a), tangent(b));
        Some(Segment::Cubic(start.moved(ta), Point::new(end.x - tb.x, end.y - tb.y), end))
    };
    turns.windows(2).filter_map(piece).collect()
}

/// Both ends, and every quarter of a turn between them, in order.
fn stops(from: f64, to: f64) -> Vec<f64> {
    let (low, high) = (from.min(to), from.max(to));
    let first = (low * 4.0).floor() as i32 + 1;
    let last = (high * 4.0).ceil() as i32;
    let mut stops = vec![low];
    stops.extend((first..last).map(|quarter| f64::from(quarter) / 4.0));
    stops.push(high);
    if from > to {
        stops.reverse();
    }
    stops
}

/// An open arc.
pub(super) fn arc(centre: Point, radius: f64, from: f64, to: f64) -> Path {
    let mut segments = vec![Segment::Move(on_circle(centre, radius, from))];
    segments.extend(along(centre, radius, from, to));
    Path { segments }
}

/// A slice of a disc from twelve o'clock over a part of a turn.
pub(super) fn slice(centre: Point, radius: f64, part: f64) -> Path {
    let mut path = Path { segments: vec![Segment::Move(centre), Segment::Line(on_circle(centre, radius, 0.0))] };
    path.segments.extend(along(centre, radius, 0.0, part.clamp(0.0, 1.0)));
    path.segments.push(Segment::Close);
    path
}

/// A part of a ring between two radii, from one part of a turn to another.
pub(super) fn band(centre: Point, inner: f64, outer: f64, from: f64, to: f64) -> Path {
    let mut path = arc(centre, outer, from, to);
    path.segments.push(Segment::Line(on_circle(centre, inner, to)));
    path.segments.extend(along(centre, inner, to, from));
    path.segments.push(Segment::Close);
    path
}

/// A whole disc as a path, to be joined with others in one shape.
pub(super) fn disc(centre: Point, radius: f64) -> Path {
    let mut path = arc(centre, radius, 0.0, 1.0);
    path.segments.push(Segment::Close);
    path
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{arc, band, on_circle, slice};
    use crate::base::geometry::{Point, Rect, Segment};

    #[test]
    fn a_turn_begins_at_twelve_and_runs_clockwise() {
        let p = on_circle(Point::new(10.0, 10.0), 5.0, 0.25);
        assert!((p.x - 15.0).abs() < 1e-9 && (p.y - 10.0).abs() < 1e-9, "{p:?}");
    }

    #[test]
    fn an_arc_keeps_to_its_circle() {
        for segment in arc(Point::default(), 100.0, 0.1, 0.93).segments {
            if let Segment::Cubic(_, _, end) = segment {
                assert!((libm::hypot(end.x, end.y) - 100.0).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn an_arc_stays_within_the_box_of_its_circle() {
        for i in 0..40 {
            let path = slice(Point::default(), 10.0, f64::from(i) / 40.0);
            let square = Rect::new(-10.0, -10.0, 20.0, 20.0);
            assert!(square.contains(&path.bounds().unwrap(), 1e-9), "{i}");
        }
    }

    #[test]
    fn slices_and_bands_of_nothing_and_of_everything_are_drawn() {
        for part in [0.0, 1e-12, 0.5, 1.0] {
            assert!(slice(Point::default(), 10.0, part).bounds().is_some());
            assert!(band(Point::default(), 5.0, 10.0, 0.0, part).bounds().is_some());
        }
    }
}
