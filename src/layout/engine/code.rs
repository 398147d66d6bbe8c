//! Codes that a phone reads (QR Code, ISO/IEC 18004): their size, and how they are drawn.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::page::{Frame, Group, Outline, Role, Shape, Unit};
use crate::theme::Sheet;

/// What stays free around a code, in modules (ISO/IEC 18004, 9.1).
const QUIET: f64 = 4.0;
/// Least side of a module in millimetres: on a sheet that is held in the hand, and on a poster.
const MODULE: (f64, f64) = (0.4, 1.0);
/// Longest side in millimetres of a sheet that is held in the hand: A4.
const IN_HAND: f64 = 297.0;
/// From how far a sheet is looked at, in parts of its diagonal: A4 from 29 cm, A3 from 41 cm, A0 from 1.2 m.
const DISTANCE: f64 = 0.8;
/// The side of a code as a part of the distance from which it is to be scanned.
const SIDE: f64 = 0.1;
/// Modules are whole tenths of a unit, which is what files are written in.
const STEP: f64 = 0.1;

/// How large codes are on a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct CodeSizes {
    /// Side of a code that is scanned from where the whole sheet is looked at, in user units.
    side: f64,
    /// Least side of a module, in user units.
    module: f64,
}

impl CodeSizes {
    /// The sizes on a sheet. One that is as tall as it needs is looked at as if it had the form of A4.
    pub(in crate::layout) fn on(sheet: &Sheet) -> Self {
        let width = sheet.width();
        let height = sheet.height().unwrap_or(width * std::f64::consts::SQRT_2);
        let diagonal = libm::hypot(width, height);
        let millimetre = match sheet.unit() {
            Unit::Millimetre(mm) => 1.0 / mm,
            // Pixels have no size on paper: as if the page were printed as large as A4.
            Unit::Pixel => diagonal / libm::hypot(210.0, 297.0),
        };
        let in_hand = width.max(height) / millimetre <= IN_HAND + 0.5;
        let least = if in_hand { MODULE.0 } else { MODULE.1 };
        Self { side: diagonal * DISTANCE * SIDE, module: least * millimetre }
    }
}

/// A code to an address, not yet drawn.
#[derive(Clone)]
pub(in crate::layout) struct Code {
    address: String,
    code: QrCode,
    module: f64,
}

impl Code {
    /// A code that is scanned from where the whole sheet is looked at; `None` for an address that no code can hold.
    pub(in crate::layout) fn large(address: &str, sizes: CodeSizes) -> Option<Self> {
        let code = encoded(address)?;
        let fitting = sizes.side / modules(&code);
        let module = (fitting.max(sizes.module) / STEP - 1e-6).ceil() * STEP;
        Some(Self { address: address.to_owned(), code, module })
    }

    /// A code that is scanned from nearby: as small as a phone can still read.
    pub(in crate::layout) fn small(address: &str, sizes: CodeSizes) -> Option<Self> {
        let code = encoded(address)?;
        let module = (sizes.module / STEP - 1e-6).ceil() * STEP;
        Some(Self { address: address.to_owned(), code, module })
    }

    /// Its side in user units, with what stays free around it.
    pub(in crate::layout) fn side(&self) -> f64 {
        modules(&self.code) * self.module
    }

    /// The code, black on white whatever the theme: what is around it does not matter then, and black is one ink.
    pub(in crate::layout) fn frame(&self) -> Frame {
        let side = self.side();
        let mut drawn = Frame::new(Size::new(side, side));
        drawn.shape(Shape::rect(Rect::new(0.0, 0.0, side, side), 0.0, Color::WHITE));
        drawn.shape(Shape::filled(Outline::Path(self.path()), Color::BLACK));
        let mut frame = Frame::new(drawn.size);
        frame.group(Point::default(), Group::new(drawn).with_role(Role::Code(self.address.clone())));
        frame
    }

    /// Its dark modules: of each row, those that touch are one box.
    fn path(&self) -> Path {
        let size = self.code.size();
        let at = |module: i32| (f64::from(module) + QUIET) * self.module;
        let mut path = Path::default();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let run = (x..size).take_while(|x| self.code.get_module(*x, y)).count() as i32;
                if run > 0 {
                    let row = Rect::new(at(x), at(y), f64::from(run) * self.module, self.module);
                    path.segments.extend(Path::rounded(row, 0.0).segments);
                }
                x += run.max(1);
            }
        }
        path
    }
}

/// With the correction of medium level, or a better one where that makes the code no larger.
fn encoded(address: &str) -> Option<QrCode> {
    QrCode::encode_text(address, QrCodeEcc::Medium).ok()
}

/// The modules along a side, with those that stay free.
fn modules(code: &QrCode) -> f64 {
    f64::from(code.size()) + 2.0 * QUIET
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Millimetres of a module and of the side of a large and a small code on a sheet.
    fn sizes(sheet: &str) -> [f64; 3] {
        let sheet = Sheet::named(sheet).unwrap();
        let sizes = CodeSizes::on(&sheet);
        let [large, small] = [Code::large, Code::small].map(|of| of("https://voorbeeld.nl/kracht", sizes).unwrap());
        [large.module / 4.0, large.side() / 4.0, small.module / 4.0]
    }

    #[test]
    fn codes_are_as_large_as_phones_need() {
        for (sheet, least, side) in
            [("a5-portrait", 0.4, 20.5), ("a4-portrait", 0.4, 29.0), ("a3-landscape", 1.0, 41.0)]
        {
            let [module, large, small] = sizes(sheet);
            assert!(module >= least && small >= least && small < least + 0.05, "{sheet}: {module} {small}");
            assert!(large >= side && large < side * 1.05, "{sheet}: {large} mm");
        }
    }

    #[test]
    fn a_long_address_makes_a_larger_code_not_a_finer_one() {
        let sizes = CodeSizes::on(&Sheet::named("a3-portrait").unwrap());
        let code = Code::large(&format!("https://voorbeeld.nl/{}", "x".repeat(150)), sizes).unwrap();
        assert!(code.module >= 4.0 && code.side() > sizes.side, "{} {}", code.module, code.side());
    }
}
