//! Pictures of pixels: judged by their first bytes, decoded, made smaller and encoded anew.
//!
//! Nothing is decoded before its size is known to be one that the program takes, and nothing of a file but its pixels
//! is kept: no camera, no place. Which way up a photo is and what its colours mean is applied to the pixels and then
//! dropped. Sums over pixels are in whole numbers, so the same file gives the same bytes on every machine.

mod encode;
mod exif;
mod header;
mod jpeg;
mod png;
mod profile;
mod scale;

use crate::media::guard::{self, trial};
use crate::messages::Load;

pub use encode::{encode, encode_drawing};
pub use header::{PixelFormat, judge};
pub use scale::Placed;

/// The most pixels that a picture may have.
pub const MAX_PIXELS: u64 = 50_000_000;
/// The most pixels along a side.
pub const MAX_SIDE: u32 = 30_000;

/// Why a picture cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither PNG nor JPEG; what it looks like, where that can be told ("GIF").
    Kind(Option<&'static str>),
    /// Width and height in pixels, of which there are too many.
    TooLarge(u32, u32),
    /// Cut off or damaged.
    Broken,
    /// In the four inks of print.
    Cmyk,
    /// It takes too long to read: it has too much of this.
    Heavy(Load),
}

/// A picture's pixels, row by row from the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// 3 bytes a pixel (red, green, blue), or 4 with opacity; colours are not multiplied by it.
    pub channels: usize,
    /// `width` × `height` × `channels` bytes.
    pub bytes: Vec<u8>,
}

/// The size of a JPEG, the bytes of a pixel and all its bytes, as they stand in it; `None` for one that cannot be read, or
/// only with too much effort.
#[must_use]
pub fn jpeg_samples(bytes: &[u8]) -> Option<((usize, usize), usize, Vec<u8>)> {
    guard::check_scans(bytes, MAX_PIXELS).ok()?;
    jpeg::samples(bytes)
}

impl Raster {
    /// Decodes a PNG or a JPEG, the right way up.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        let header = judge(bytes)?;
        let decode = match header.kind {
            PixelFormat::Png => png::decode,
            PixelFormat::Jpeg => {
                let pixels = u64::from(header.width) * u64::from(header.height);
                guard::check_scans(bytes, pixels).map_err(Unreadable::Heavy)?;
                jpeg::decode
            }
        };
        trial::on_large_stack(|| decode(bytes)).unwrap_or(Err(Unreadable::Broken))
    }

    /// Whether some pixel lets something through.
    #[must_use]
    pub fn shows_through(&self) -> bool {
        self.channels == 4 && self.bytes.chunks_exact(4).any(|pixel| pixel.last() != Some(&u8::MAX))
    }

    /// As a PNG, without any loss.
    #[must_use]
    pub fn png(self) -> Option<Vec<u8>> {
        encode::lossless(&self.plain())
    }

    /// The same without the opacity, when no pixel lets anything through.
    fn plain(self) -> Self {
        if self.channels == 3 || self.shows_through() {
            return self;
        }
        let bytes = self.bytes.chunks_exact(4).flat_map(|pixel| pixel.iter().copied().take(3)).collect();
        Self { channels: 3, bytes, ..self }
    }

    /// The bytes of a row.
    fn row(&self, y: u32) -> &[u8] {
        let length = self.width as usize * self.channels;
        self.bytes.get(y as usize * length..).and_then(|rest| rest.get(..length)).unwrap_or_default()
    }

    /// The pixel in a column of a row, with its opacity; at the border beyond it.
    fn pixel(&self, x: u32, y: u32) -> [u8; 4] {
        let (x, y) = (x.min(self.width.saturating_sub(1)), y.min(self.height.saturating_sub(1)));
        match self.row(y).get(x as usize * self.channels..).unwrap_or_default() {
            [r, g, b, a, ..] if self.channels == 4 => [*r, *g, *b, *a],
            [r, g, b, ..] => [*r, *g, *b, u8::MAX],
            _ => [0; 4],
        }
    }
}
