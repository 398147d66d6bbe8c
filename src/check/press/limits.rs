//! What a file for the press must keep to.

use crate::base::geometry::Size;
use crate::document::Printer;

/// Longest side of A3 in millimetres: up to here a sheet is read from nearby.
const NEARBY: f64 = 420.0;
/// Longest side of A4 in millimetres: up to here a sheet is held in the hand.
const IN_HAND: f64 = 297.5;

/// What a file for the press must keep to. The numbers of its default are what Dutch and Belgian shops publish.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    dpi: Option<f64>,
    bleed: Option<f64>,
    /// The most ink in one place, in per cent of one full layer: 280 passes at all shops that name a limit for
    /// posters and leaflets.
    pub ink: f64,
    /// The smallest type, in points.
    pub smallest_type: f64,
    /// The thinnest line, in points.
    pub thinnest_line: f64,
    /// Least distance of texts from the trim, in millimetres.
    pub safe_zone: f64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { dpi: None, bleed: None, ink: 280.0, smallest_type: 6.0, thinnest_line: 0.2, safe_zone: 5.0 }
    }
}

impl From<&Printer> for Limits {
    fn from(printer: &Printer) -> Self {
        let usual = Self::default();
        Self {
            dpi: printer.dpi,
            bleed: printer.bleed,
            ink: printer.ink.unwrap_or(usual.ink),
            smallest_type: printer.smallest_type.unwrap_or(usual.smallest_type),
            thinnest_line: printer.thinnest_line.unwrap_or(usual.thinnest_line),
            ..usual
        }
    }
}

impl Limits {
    /// The same, with another bleed in millimetres.
    #[must_use]
    pub fn with_bleed(self, bleed: Option<f64>) -> Self {
        Self { bleed: bleed.or(self.bleed), ..self }
    }

    /// Bleed of a sheet of this trim size, in millimetres: 3 up to A3, 5 above.
    #[must_use]
    pub fn bleed(&self, trim: Size) -> f64 {
        self.bleed.unwrap_or(if is_nearby(trim) { 3.0 } else { 5.0 })
    }

    /// Dots to an inch to make a sheet with.
    #[must_use]
    pub fn dpi(&self) -> f64 {
        self.dpi.unwrap_or(300.0)
    }

    /// The fewest dots to an inch that a sheet of this trim size may have: posters are read from further away.
    #[must_use]
    pub fn least_dpi(&self, trim: Size) -> f64 {
        self.dpi.unwrap_or(if is_nearby(trim) { 300.0 } else { 150.0 })
    }

    /// The least side in millimetres of the squares of a code for phones, on a sheet of this trim size: up to A4 it is
    /// scanned in the hand.
    #[must_use]
    pub fn least_module(&self, trim: Size) -> f64 {
        if trim.w.max(trim.h) <= IN_HAND { 0.4 } else { 1.0 }
    }

    /// The fewest dots to an inch that a photo on a sheet of this trim size should have.
    #[must_use]
    pub fn least_photo_dpi(&self, trim: Size) -> f64 {
        if is_nearby(trim) { 200.0 } else { 100.0 }
    }
}

/// Whether a sheet is at most A3; a sheet of another shape, when it is no longer than A3.
fn is_nearby(trim: Size) -> bool {
    trim.w.max(trim.h) <= NEARBY
}
