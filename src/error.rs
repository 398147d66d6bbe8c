//! What can fail in the world around us: files, fonts, memory, the rasteriser.
//!
//! What is wrong *in a data file* is never an [`Error`] but a [`crate::diag::Diagnostic`].

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
    Raster(String),
    /// The picture would need more pixels or memory than the program allows.
    TooLarge(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Font(what) | Self::Asset(what) | Self::Raster(what) | Self::TooLarge(what) => f.write_str(what),
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
