//! A written SVG to a PNG that is true to size.
//!
//! The picture is made from the SVG's own text with the very font bytes that the SVG carries, so a PNG also
//! proves the SVG: a text, a picture or a reference that did not survive the way is an error, never a gap.

mod about;
mod arrival;
mod band;
mod blend;
mod canvas;
mod coverage;
pub mod exporter;
mod job;
mod list;
mod marks;
mod outline;
mod picture;
mod rows;
mod scale;
mod shade;
mod stream;
mod whole;

use crate::error::{Error, NotInBands, RasterFault, Result};
use job::Job;
use picture::PaintableSvg;
use scale::Scale;
use std::io::Write;
use std::num::NonZeroU32;

pub use marks::CropMarks;
pub use scale::{PixelSize, Resolution};

/// How much time a file may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// For looking at now: quick, and a larger file.
    Fast,
    /// For handing over: true colours and a small file.
    #[default]
    Default,
    /// For the web: the smallest file, at several times the processor time. Only up to 40 million pixels, and only with
    /// the feature `oxipng`; else a picture is written as for [`Level::Default`].
    Web,
}

/// What to make of an SVG.
#[derive(Debug, Clone, PartialEq)]
pub struct PngOptions {
    /// How many pixels to a unit.
    pub resolution: Resolution,
    /// Crop marks around the page, where a printer wants them.
    pub marks: Option<CropMarks>,
    /// Time against bytes.
    pub level: Level,
    /// Paint in one piece with resvg, to compare with.
    pub reference: bool,
    /// How many threads may work; as many as the machine has if `None`; without the feature `threads` always the
    /// caller's own. The bytes do not depend on it.
    pub threads: Option<NonZeroU32>,
    /// A fingerprint of the data file, kept in the PNG as `Source`.
    pub source: Option<String>,
}

impl Default for PngOptions {
    /// One pixel to a CSS pixel.
    fn default() -> Self {
        Self {
            resolution: Resolution::Scale(1.0),
            marks: None,
            level: Level::Default,
            reference: false,
            threads: None,
            source: None,
        }
    }
}

/// How a picture was painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Painted {
    /// In bands, with memory that does not grow with the sheet.
    InBands,
    /// In one piece, because it was asked for.
    Whole,
    /// In one piece, because the SVG holds something that the bands cannot do.
    WholeFor(NotInBands),
}

/// What was made.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// Size in pixels.
    pub size: PixelSize,
    /// Whether the file has no alpha channel.
    pub opaque: bool,
    /// How it was painted.
    pub painted: Painted,
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
    render_watched(svg, fonts, options, out, &mut |_, _| {})
}

/// [`render`] that tells `watch` how many of how many parts are written, after each.
///
/// # Errors
/// As [`render`].
pub fn render_watched(
    svg: &str,
    fonts: &[(String, Vec<u8>)],
    options: &PngOptions,
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<Report> {
    let picture = match options.marks {
        Some(marks) => PaintableSvg::read(&marks::framed(svg, marks)?, fonts)?,
        None => PaintableSvg::read(svg, fonts)?,
    };
    let scale = Scale::of(&picture, options)?;
    Job { picture: &picture, scale, options }.run(out, watch)
}

/// An error of the PNG writer in our words.
fn not_written(error: impl std::fmt::Display) -> Error {
    Error::Raster(RasterFault::NotWritten(error.to_string()))
}
