//! A written SVG to a PNG that is true to size.
//!
//! The picture is made from the SVG's own text with the very font bytes that the SVG carries, so a PNG also
//! proves the SVG: a text, a picture or a reference that did not survive the way is an error, never a gap.

mod arrival;
mod picture;
mod scale;
mod whole;

use crate::error::{Error, Result};
use std::io::Write;

pub use scale::{PixelSize, Resolution};

/// How much time a file may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// For looking at now: quick, and a larger file.
    Fast,
    /// For handing over: true colours and a small file.
    #[default]
    Default,
    /// For the web: the smallest file, at several times the processor time.
    Web,
}

/// What to make of an SVG.
#[derive(Debug, Clone, PartialEq)]
pub struct PngOptions {
    /// How many pixels to a unit.
    pub resolution: Resolution,
    /// How far the picture reaches beyond the trim, on all sides, in millimetres; 0 or more. The SVG's view box
    /// is the trim, and what it draws outside of it is the bleed.
    pub bleed: f64,
    /// Time against bytes.
    pub level: Level,
    /// A fingerprint of the data file, kept in the PNG as `Source`.
    pub source: Option<String>,
}

impl Default for PngOptions {
    /// One pixel to a CSS pixel, no bleed.
    fn default() -> Self {
        Self { resolution: Resolution::Scale(1.0), bleed: 0.0, level: Level::Default, source: None }
    }
}

/// What was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// Size in pixels.
    pub size: PixelSize,
    /// Whether the file has no alpha channel.
    pub opaque: bool,
}

/// Draws `svg` and writes it to `out` as a PNG.
///
/// `fonts` holds every family that the SVG names, each with the bytes of a TrueType file; no other font is used.
///
/// # Errors
/// - [`Error::Raster`] when the SVG cannot be read, when something in it did not arrive in the picture (the message
///   names the first text or reference that was lost), or when `out` refuses the bytes;
/// - [`Error::TooLarge`] when there would be more pixels than the program allows; nothing has been written then.
pub fn render(svg: &str, fonts: &[(String, Vec<u8>)], options: &PngOptions, out: &mut dyn Write) -> Result<Report> {
    let picture = picture::Picture::read(svg, fonts)?;
    let scale = scale::Scale::of(&picture, options)?;
    whole::render(&picture, &scale, options, out)
}

/// An error of the PNG writer in our words.
fn not_written(error: impl std::fmt::Display) -> Error {
    Error::Raster(format!("de PNG kon niet worden geschreven: {error}"))
}
