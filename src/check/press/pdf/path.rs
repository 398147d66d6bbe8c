//! Paths of a PDF, as far as codes for phones are concerned: their boxes, and the corners of those whose lines are level
//! and upright.

use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::Number;

use super::matrix::{self, Matrix};
use crate::base::geometry::{Point, Rect};
use crate::check::press::code::Upright;

/// The most corners of a path that are kept.
const MOST_CORNERS: usize = 400_000;
/// What a level or upright line may be off by, in points.
const NEARLY: f64 = 0.05;

/// A path that is being made, in points of the page.
pub(super) struct Path {
    contours: Vec<Vec<[f64; 2]>>,
    corners: usize,
    is_upright: bool,
    least: [f64; 2],
    most: [f64; 2],
    /// Where it was last, in its own coordinates.
    at: (f64, f64),
    /// Whether what is painted next stays within it.
    pub(super) clips: bool,
}

impl Path {
    /// Nothing yet.
    pub(super) const fn new() -> Self {
        let (least, most) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        Self { contours: Vec::new(), corners: 0, is_upright: true, least, most, at: (0.0, 0.0), clips: false }
    }

    /// Takes an operation that goes on with it; returns whether it is one.
    pub(super) fn takes(&mut self, op: &Op<'_, '_>, matrix: Matrix) -> bool {
        let pair = |x: Number, y: Number| (x.as_f64(), y.as_f64());
        match op {
            Op::MoveTo(to) => self.begin(pair(to.0, to.1), matrix),
            Op::LineTo(to) => self.line(pair(to.0, to.1), matrix),
            Op::CubicTo(c) => self.curve(&[pair(c.0, c.1), pair(c.2, c.3), pair(c.4, c.5)], matrix),
            Op::CubicStartTo(c) => self.curve(&[pair(c.0, c.1), pair(c.2, c.3)], matrix),
            Op::CubicEndTo(c) => self.curve(&[pair(c.0, c.1), pair(c.2, c.3)], matrix),
            Op::ClosePath(_) => {}
            Op::RectPath(r) => {
                let ((x, y), (w, h)) = (pair(r.0, r.1), pair(r.2, r.3));
                self.begin((x, y), matrix);
                for corner in [(x + w, y), (x + w, y + h), (x, y + h)] {
                    self.line(corner, matrix);
                }
            }
            Op::ClipNonZero(_) | Op::ClipEvenOdd(_) => self.clips = true,
            _ => return false,
        }
        true
    }

    fn begin(&mut self, to: (f64, f64), matrix: Matrix) {
        self.contours.push(Vec::new());
        self.corner(to, matrix);
    }

    fn line(&mut self, to: (f64, f64), matrix: Matrix) {
        let (from, end) = (matrix::point(matrix, self.at), matrix::point(matrix, to));
        self.is_upright &= (from[0] - end[0]).abs() < NEARLY || (from[1] - end[1]).abs() < NEARLY;
        self.corner(to, matrix);
    }

    fn curve(&mut self, through: &[(f64, f64)], matrix: Matrix) {
        self.is_upright = false;
        through.iter().for_each(|to| self.corner(*to, matrix));
    }

    fn corner(&mut self, to: (f64, f64), matrix: Matrix) {
        let found = matrix::point(matrix, to);
        for ((least, most), value) in self.least.iter_mut().zip(&mut self.most).zip(found) {
            (*least, *most) = (least.min(value), most.max(value));
        }
        self.at = to;
        self.corners += 1;
        if self.corners > MOST_CORNERS {
            self.is_upright = false;
        }
        if self.is_upright
            && let Some(contour) = self.contours.last_mut()
        {
            contour.push(found);
        }
    }

    /// The box around it, as least and most x and y; `None` for nothing.
    pub(super) fn bounds(&self) -> Option<[f64; 4]> {
        (self.corners > 0).then_some([self.least[0], self.least[1], self.most[0], self.most[1]])
    }

    /// It with corners where the page shows them, if it has no other lines than level and upright ones.
    pub(super) fn upright(self, even_odd: bool, place: impl Fn([f64; 2]) -> Rect) -> Option<Upright> {
        if !self.is_upright {
            return None;
        }
        let shown = |corner: [f64; 2]| {
            let Rect { x, y, .. } = place(corner);
            Point::new(x, y)
        };
        let contours = self.contours.into_iter().map(|contour| contour.into_iter().map(shown).collect()).collect();
        Some(Upright { contours, even_odd })
    }
}

/// What two boxes share, each as least and most x and y; `None` for nothing.
pub(super) fn shared(a: [f64; 4], b: [f64; 4]) -> Option<[f64; 4]> {
    let both = [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])];
    (both[0] <= both[2] && both[1] <= both[3]).then_some(both)
}
