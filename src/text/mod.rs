//! Text: shaped, broken into lines, fitted.

mod shape;

use crate::color::Color;
use crate::frame::Face;

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Face.
    pub face: Face,
    /// Type size in user units.
    pub size: f64,
    /// Distance between baselines as a part of the size.
    pub leading: f64,
    /// Colour.
    pub fill: Color,
}
