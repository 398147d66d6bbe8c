//! What can fail in the world around us: files, fonts, memory, the rasteriser.
//!
//! What is wrong *in a data file* is never an [`Error`] but a [`crate::messages::Diagnostic`].

use std::fmt;
use std::path::PathBuf;

/// The world failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file could not be read or written.
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A font that ships with the program could not be used.
    Font(String),
    /// A drawing, theme or sheet that ships with the program could not be used.
    Asset(String),
    /// The picture could not be rasterised, or lost something on the way.
    Raster(RasterFault),
    /// The picture would need more pixels or memory than the program allows.
    TooLarge(Excess),
}

/// Why a picture cannot be drawn, read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RasterFault {
    /// The SVG is no XML; why, in the parser's words.
    NotXml(String),
    /// The SVG cannot be drawn; why, in the renderer's words.
    NotDrawable(String),
    /// Embedded pictures cannot be read.
    PicturesLost {
        /// How many.
        lost: usize,
        /// Of how many.
        of: usize,
    },
    /// A reference to something that is not in the SVG.
    Dangling(String),
    /// References that lead back to themselves.
    Circular(String),
    /// HTML inside the SVG.
    ForeignObject,
    /// A photo or other picture of pixels.
    PixelPicture,
    /// A photo beside something that keeps the SVG from being drawn in bands.
    PixelsInWhole,
    /// A font lacks a character of a text.
    NoGlyph {
        /// The character.
        character: String,
        /// The text.
        text: String,
    },
    /// A text of the SVG that does not arrive in the PNG.
    TextLost(String),
    /// A font that cannot be read, by its family.
    FontUnreadable(String),
    /// Crop marks around a page without a size in millimetres.
    NoMillimetres,
    /// A bleed below zero or too large for the page.
    BadBleed,
    /// A scale or number of dots that is not above zero.
    BadScale,
    /// The system gave no thread; why.
    NoThread(String),
    /// A thread ended before its work was done.
    ThreadStopped,
    /// A PNG cannot be written; why.
    NotWritten(String),
    /// A PNG cannot be read; why.
    PngUnreadable(String),
    /// An SVG cannot be read; why.
    SvgUnreadable(String),
    /// A PNG with so many bits for a channel that it is not read.
    Depth(String),
}

/// What a picture has too much of.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Excess {
    /// A side, in pixels.
    Side {
        /// Width and height.
        size: (f64, f64),
        /// The most.
        most: f64,
    },
    /// An area.
    Area {
        /// Width and height in pixels.
        size: (u32, u32),
        /// The most, in millions of pixels.
        millions: u64,
    },
    /// More than there is memory for.
    Memory,
    /// More than is read of a PNG whose rows are interlaced.
    Interlaced,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Font(what) | Self::Asset(what) => f.write_str(what),
            Self::Raster(fault) => fault.fmt(f),
            Self::TooLarge(excess) => excess.fmt(f),
        }
    }
}

impl fmt::Display for RasterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotXml(why) => write!(f, "the SVG is no valid XML: {why}"),
            Self::NotDrawable(why) => write!(f, "the SVG cannot be drawn: {why}"),
            Self::PicturesLost { lost, of } => write!(f, "{lost} of the {of} pictures in the SVG cannot be read"),
            Self::Dangling(reference) => write!(f, "the SVG refers to “{reference}”, which is not in it"),
            Self::Circular(reference) => write!(f, "the SVG refers in a circle: {reference}"),
            Self::ForeignObject => f.write_str("a foreignObject in the SVG cannot be drawn"),
            Self::PixelPicture => f.write_str("a photo or other picture of pixels in the SVG cannot be drawn"),
            Self::PixelsInWhole => {
                f.write_str("a photo in this SVG can be drawn in bands only, and something else in it cannot")
            }
            Self::NoGlyph { character, text } => {
                write!(f, "the font has no glyph for “{character}” in the text “{text}”")
            }
            Self::TextLost(text) => {
                write!(f, "the text “{text}” is in the SVG but does not arrive in the PNG: its font is missing")
            }
            Self::FontUnreadable(family) => write!(f, "the font {family} cannot be read"),
            Self::NoMillimetres => f.write_str("crop marks need an SVG with a size in millimetres"),
            Self::BadBleed => f.write_str("the bleed must be 0 or more, and less than half the page"),
            Self::BadScale => f.write_str("the scale and the dpi must be above 0"),
            Self::NoThread(why) => write!(f, "no thread could begin: {why}"),
            Self::ThreadStopped => f.write_str("a thread stopped while drawing"),
            Self::NotWritten(why) => write!(f, "the PNG could not be written: {why}"),
            Self::PngUnreadable(why) => write!(f, "the PNG cannot be read: {why}"),
            Self::SvgUnreadable(why) => write!(f, "the SVG cannot be read: {why}"),
            Self::Depth(bits) => write!(f, "{bits} bits a channel cannot be checked"),
        }
    }
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Side { size: (width, height), most } => {
                write!(f, "a picture of {width} × {height} pixels is too large: a side may have {most}")
            }
            Self::Area { size: (width, height), millions } => write!(
                f,
                "a picture of {width} × {height} pixels is too large: at most {millions} million can be drawn in this way"
            ),
            Self::Memory => f.write_str("there is no memory for a picture of this size"),
            Self::Interlaced => f.write_str("a PNG with interlaced rows may not be this large"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// A result whose failure is the world's.
pub type Result<T> = std::result::Result<T, Error>;
