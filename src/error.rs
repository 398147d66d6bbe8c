//! What can fail in the world around us: files, fonts, memory, the rasteriser.
//!
//! What is said about it stands in [`crate::messages`], with everything else that is said.
//! What is wrong *in a data file* is never an [`Error`] but a [`crate::messages::Diagnostic`].

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
    /// The document cannot be a PDF; why, in the writer's words.
    Pdf(String),
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

/// What keeps an SVG from being painted in bands, so that it takes the way that needs more memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInBands {
    /// A picture of a kind that is not painted in bands.
    EmbeddedPicture,
    /// A picture that is turned or skewed.
    TurnedPicture,
    /// A picture that cannot be read.
    UnreadablePicture,
    /// Edges that are not smoothed.
    HardEdges,
    /// A dashed line whose dashes have no length.
    ZeroDash,
    /// A filter.
    Filter,
    /// A mask.
    Mask,
    /// A blend mode.
    BlendMode,
    /// A clip path without area.
    EmptyClip,
    /// A clip path of several shapes, or itself clipped.
    CompositeClip,
    /// A shape outside of the numbers that can be painted.
    ShapeOutOfRange,
    /// A pattern.
    Pattern,
    /// A linear gradient from a point to itself.
    GradientWithoutLength,
    /// A radial gradient whose focus is not its centre.
    FocalGradient,
    /// A gradient that its transform presses flat.
    GradientWithoutArea,
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. } => Some(source),
            Self::Font(_) | Self::Asset(_) | Self::Raster(_) | Self::Pdf(_) | Self::TooLarge(_) => None,
        }
    }
}

/// A result whose failure is the world's.
pub type Result<T> = std::result::Result<T, Error>;
