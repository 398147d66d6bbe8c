//! Outlines in straight pieces, and what lies in them.

use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Segment};
use crate::page::{Outline, Paint};

/// Straight pieces that a curve is cut into: nearer than a tenth of a unit for curves up to some hundred units long.
const PIECES: u32 = 12;

/// The colour of a filling at a part of the way down.
pub(super) fn paint_at(paint: &Paint, part: f64) -> Color {
    match paint {
        Paint::Solid(color) => *color,
        Paint::Vertical(top, bottom) => top.mixed(*bottom, part),
    }
}

/// Whether a point lies in a rectangle with round corners.
pub(super) fn in_rounded(p: Point, rect: &Rect, radius: f64) -> bool {
    let r = radius.min(rect.w / 2.0).min(rect.h / 2.0);
    let within = p.x >= rect.x && p.x <= rect.right() && p.y >= rect.y && p.y <= rect.bottom();
    if !within || r <= 0.0 {
        return within;
    }
    let dx = (rect.x + r - p.x).max(p.x - (rect.right() - r)).max(0.0);
    let dy = (rect.y + r - p.y).max(p.y - (rect.bottom() - r)).max(0.0);
    libm::hypot(dx, dy) <= r
}

/// The distance of a point from a straight piece.
pub(super) fn to_piece(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let long = dx * dx + dy * dy;
    let t = if long > 0.0 { (((p.x - a.x) * dx + (p.y - a.y) * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    libm::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy)
}

/// An outline in straight pieces, subpath by subpath.
pub(super) fn flatten(outline: &Outline) -> Vec<Vec<Point>> {
    let path = match outline {
        Outline::Rect(rect, radius) => &crate::base::geometry::Path::rounded(*rect, *radius),
        Outline::Circle(c, r) => {
            let square = Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r);
            &crate::base::geometry::Path::rounded(square, *r)
        }
        Outline::Path(path) | Outline::EvenOdd(path) => path,
    };
    let mut lines: Vec<Vec<Point>> = Vec::new();
    let mut here = Point::default();
    for segment in &path.segments {
        match *segment {
            Segment::Move(a) => lines.push(vec![a]),
            Segment::Line(a) => push(&mut lines, a),
            Segment::Quad(a, b) => curve(&mut lines, |t| quad(here, a, b, t)),
            Segment::Cubic(a, b, c) => curve(&mut lines, |t| cubic(here, a, b, c, t)),
            Segment::Close => {
                if let Some(first) = lines.last().and_then(|line| line.first()).copied() {
                    push(&mut lines, first);
                }
            }
        }
        here = lines.last().and_then(|line| line.last()).copied().unwrap_or(here);
    }
    lines
}

fn push(lines: &mut [Vec<Point>], p: Point) {
    if let Some(line) = lines.last_mut() {
        line.push(p);
    }
}

fn curve(lines: &mut [Vec<Point>], at: impl Fn(f64) -> Point) {
    for i in 1..=PIECES {
        push(lines, at(f64::from(i) / f64::from(PIECES)));
    }
}

fn quad(a: Point, b: Point, c: Point, t: f64) -> Point {
    let u = 1.0 - t;
    Point::new(u * u * a.x + 2.0 * u * t * b.x + t * t * c.x, u * u * a.y + 2.0 * u * t * b.y + t * t * c.y)
}

fn cubic(a: Point, b: Point, c: Point, d: Point, t: f64) -> Point {
    let u = 1.0 - t;
    let (p, q, r, s) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    Point::new(p * a.x + q * b.x + r * c.x + s * d.x, p * a.y + q * b.y + r * c.y + s * d.y)
}
