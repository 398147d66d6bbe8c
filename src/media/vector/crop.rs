//! Cutting outlines off at the border of a drawing, as every viewer does; no cut-out has to be written for it.

use crate::base::geometry::{Path, Point, Rect, Segment};

/// How far an outline may reach beyond the border before it is cut, as a part of the drawing's longer side: lines along
/// the border do, and curves stay curves.
const SLACK: f64 = 0.01;
/// Straight pieces of a curve that is cut.
const PIECES: u32 = 48;

/// The outline inside the border; `None` if nothing is, or if it has points that are nowhere.
///
/// Each part is cut along one side after the other (Sutherland and Hodgman, "Reentrant polygon clipping", 1974): how
/// often it winds around a point inside stays the same, so both rules of filling hold.
pub(super) fn cropped(path: Path, border: &Rect) -> Option<Path> {
    let bounds = path.bounds()?;
    let sound = |p: &Point| p.x.is_finite() && p.y.is_finite();
    let finite = path.segments.iter().all(|segment| match segment {
        Segment::Move(a) | Segment::Line(a) => sound(a),
        Segment::Quad(a, b) => sound(a) && sound(b),
        Segment::Cubic(a, b, c) => sound(a) && sound(b) && sound(c),
        Segment::Close => true,
    });
    if !finite || !bounds.grown(1e-6).overlaps(border) {
        return None;
    }
    let slack = border.w.max(border.h) * SLACK;
    if border.contains(&bounds, slack) {
        return Some(path);
    }
    let mut segments = Vec::new();
    for part in straight(&path) {
        let inside = [Side::Left, Side::Right, Side::Top, Side::Bottom]
            .into_iter()
            .fold(part, |part, side| cut(&part, side, border));
        if inside.len() > 2 {
            // Rounding may leave a point a hair outside.
            let held = |p: Point| Point::new(p.x.clamp(border.x, border.right()), p.y.clamp(border.y, border.bottom()));
            let points: Vec<Point> = inside.into_iter().map(held).collect();
            segments.extend(Path::polygon(&points).segments);
        }
    }
    (!segments.is_empty()).then_some(Path { segments })
}

/// A side of the border.
#[derive(Debug, Clone, Copy)]
enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

impl Side {
    /// Where a point is across this side, and where the side is.
    fn across(self, p: Point, border: &Rect) -> (f64, f64) {
        match self {
            Self::Left => (p.x, border.x),
            Self::Right => (p.x, border.right()),
            Self::Top => (p.y, border.y),
            Self::Bottom => (p.y, border.bottom()),
        }
    }

    /// Whether a point is not beyond it.
    fn holds(self, p: Point, border: &Rect) -> bool {
        let (place, side) = self.across(p, border);
        if matches!(self, Self::Left | Self::Top) { place >= side } else { place <= side }
    }

    /// The point on this side between one on each side of it.
    fn between(self, from: Point, to: Point, border: &Rect) -> Point {
        let ((a, side), (b, _)) = (self.across(from, border), self.across(to, border));
        let t = (side - a) / (b - a);
        // Exactly on it, however far away the two are.
        match self {
            Self::Left | Self::Right => Point::new(side, from.y + (to.y - from.y) * t),
            Self::Top | Self::Bottom => Point::new(from.x + (to.x - from.x) * t, side),
        }
    }
}

/// What of a closed part is not beyond a side.
fn cut(part: &[Point], side: Side, border: &Rect) -> Vec<Point> {
    let mut out = Vec::with_capacity(part.len() + 4);
    let before = part.iter().cycle().skip(part.len().saturating_sub(1));
    for (from, to) in before.zip(part) {
        if side.holds(*from, border) != side.holds(*to, border) {
            out.push(side.between(*from, *to, border));
        }
        if side.holds(*to, border) {
            out.push(*to);
        }
    }
    out
}

/// The closed parts of an outline, in straight pieces.
fn straight(path: &Path) -> Vec<Vec<Point>> {
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut here = Point::default();
    for segment in &path.segments {
        let mut to = |p: Point| match parts.last_mut() {
            Some(part) => part.push(p),
            None => parts.push(vec![p]),
        };
        let along = |t: f64, a: Point, b: Point| Point::new(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
        let steps = (1..=PIECES).map(|n| f64::from(n) / f64::from(PIECES));
        match *segment {
            Segment::Move(p) => {
                parts.push(vec![p]);
                here = p;
            }
            Segment::Line(p) => {
                to(p);
                here = p;
            }
            Segment::Quad(a, p) => {
                steps.for_each(|t| to(along(t, along(t, here, a), along(t, a, p))));
                here = p;
            }
            Segment::Cubic(a, b, p) => {
                let quad = |t: f64, a: Point, b: Point, c: Point| along(t, along(t, a, b), along(t, b, c));
                steps.for_each(|t| to(along(t, quad(t, here, a, b), quad(t, a, b, p))));
                here = p;
            }
            Segment::Close => here = parts.last().and_then(|part| part.first()).copied().unwrap_or(here),
        }
    }
    parts
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const BORDER: Rect = Rect { x: 0.0, y: 0.0, w: 40.0, h: 20.0 };

    fn rect(x: f64, y: f64, w: f64, h: f64) -> Path {
        let p = Point::new;
        Path::polygon(&[p(x, y), p(x + w, y), p(x + w, y + h), p(x, y + h)])
    }

    #[test]
    fn what_reaches_beyond_the_border_ends_there() {
        for (drawn, left) in [
            (rect(-9.0, 5.0, 99.0, 5.0), Some(Rect::new(0.0, 5.0, 40.0, 5.0))),
            (rect(-1e30, -1e30, 2e30, 2e30), Some(BORDER)),
            (rect(30.0, 10.0, 5.0, 99.0), Some(Rect::new(30.0, 10.0, 5.0, 10.0))),
            (rect(50.0, 0.0, 5.0, 5.0), None),
            (rect(-9.0, -9.0, 5.0, 99.0), None),
        ] {
            assert_eq!(cropped(drawn, &BORDER).and_then(|path| path.bounds()), left);
        }
    }

    #[test]
    fn a_curve_inside_stays_a_curve_and_one_that_leaves_is_cut() {
        let disc = |x: f64| Path::rounded(Rect::new(x, 5.0, 10.0, 10.0), 5.0);
        assert_eq!(cropped(disc(10.0), &BORDER), Some(disc(10.0)));
        let half = cropped(disc(35.0), &BORDER).unwrap().bounds().unwrap();
        assert!((half.right() - 40.0).abs() < 1e-9 && (half.h - 10.0).abs() < 0.1, "{half:?}");
    }

    #[test]
    fn a_part_that_comes_in_twice_keeps_its_hole() {
        // A ring that is larger than the border at the top and bottom.
        let mut ring = rect(5.0, -50.0, 30.0, 120.0);
        ring.segments.extend(rect(15.0, -40.0, 10.0, 100.0).segments);
        let parts = straight(&cropped(ring, &BORDER).unwrap());
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().flatten().all(|p| BORDER.contains(&Rect::new(p.x, p.y, 0.0, 0.0), 1e-9)));
    }

    #[test]
    fn points_that_are_nowhere_are_left_out() {
        for wrong in [f64::NAN, f64::INFINITY] {
            assert_eq!(cropped(rect(0.0, 0.0, wrong, 5.0), &BORDER), None);
        }
    }
}
