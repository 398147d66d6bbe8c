//! Where text is set: what the operations about it come to (PDF 1.7, 9.4).

use hayro_syntax::content::ops::TypedInstruction as Op;

use super::matrix::{self, Matrix};

/// Where text is set.
pub(super) struct Text {
    pub(super) matrix: Matrix,
    line: Matrix,
    leading: f64,
}

impl Text {
    /// At the origin.
    pub(super) const fn new() -> Self {
        Self { matrix: matrix::PLAIN, line: matrix::PLAIN, leading: 0.0 }
    }

    /// Takes an operation about text; returns whether it sets some.
    pub(super) fn moved(&mut self, op: &Op<'_, '_>) -> bool {
        match op {
            Op::BeginText(_) => self.to(matrix::PLAIN),
            Op::SetTextMatrix(m) => self.to([m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64())),
            Op::NextLine(by) => self.next(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                self.leading = -by.1.as_f64();
                self.next(by.0.as_f64(), by.1.as_f64());
            }
            Op::TextLeading(by) => self.leading = by.0.as_f64(),
            Op::NextLineUsingLeading(_) => self.next(0.0, -self.leading),
            Op::ShowText(_) | Op::ShowTexts(_) => return true,
            Op::NextLineAndShowText(_) | Op::ShowTextWithParameters(_) => {
                self.next(0.0, -self.leading);
                return true;
            }
            _ => {}
        }
        false
    }

    fn next(&mut self, x: f64, y: f64) {
        self.to(matrix::then([1.0, 0.0, 0.0, 1.0, x, y], self.line));
    }

    fn to(&mut self, matrix: Matrix) {
        (self.matrix, self.line) = (matrix, matrix);
    }
}
