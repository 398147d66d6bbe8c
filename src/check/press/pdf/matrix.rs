//! Transformations as a PDF writes them: six numbers (PDF 1.7, 8.3.3).

use hayro_syntax::object::Rect;

/// `[a b c d e f]`.
pub(super) type Matrix = [f64; 6];

/// Nothing changes.
pub(super) const PLAIN: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// The first, then the second.
pub(super) fn then(first: Matrix, second: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [x, y] = point(second, (e, f));
    let turned = |x: f64, y: f64| [x * second[0] + y * second[2], x * second[1] + y * second[3]];
    let ([a, b], [c, d]) = (turned(a, b), turned(c, d));
    [a, b, c, d, x, y]
}

/// A point, transformed.
pub(super) fn point([a, b, c, d, e, f]: Matrix, (x, y): (f64, f64)) -> [f64; 2] {
    [x * a + y * c + e, x * b + y * d + f]
}

/// How much it enlarges: the square root of what it does to areas.
pub(super) fn scale([a, b, c, d, ..]: Matrix) -> f64 {
    (a * d - b * c).abs().sqrt()
}

/// How long the sides of the unit square become.
pub(super) fn sides([a, b, c, d, ..]: Matrix) -> (f64, f64) {
    (libm::hypot(a, b), libm::hypot(c, d))
}

/// The box around the unit square.
pub(super) fn unit(matrix: Matrix) -> Rect {
    let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|corner| point(matrix, corner));
    let least = |axis: usize| corners.iter().filter_map(|p| p.get(axis)).copied().fold(f64::INFINITY, f64::min);
    let most = |axis: usize| corners.iter().filter_map(|p| p.get(axis)).copied().fold(f64::NEG_INFINITY, f64::max);
    Rect::new(least(0), least(1), most(0), most(1))
}
