//! A photo, and its files at the sizes at which sheets show it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::geometry::Size;
use crate::media::pixels::{Raster, encode};
use crate::page::Encoded;

/// The longest side that is kept, in pixels: a place on the largest sheet is not wider at 300 dots an inch.
const LONGEST: u32 = 3600;
/// The most files that are kept of a photo.
const MOST_FILES: usize = 32;

/// A photo.
pub struct Photo {
    pixels: Raster,
    /// The files that were made of it, by width and height: pages of a sheet in many languages share one.
    files: Mutex<BTreeMap<(u32, u32), Arc<Encoded>>>,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "photo of {} × {}", self.pixels.width, self.pixels.height)
    }
}

impl Photo {
    /// A photo of these pixels.
    pub(super) fn new(pixels: Raster) -> Self {
        let (width, height) = within(&pixels, LONGEST, LONGEST);
        let pixels =
            if (width, height) == (pixels.width, pixels.height) { pixels } else { pixels.scaled(width, height) };
        Self { pixels, files: Mutex::default() }
    }

    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> Size {
        Size::new(f64::from(self.pixels.width), f64::from(self.pixels.height))
    }

    /// Whether some pixel lets something through.
    #[must_use]
    pub fn shows_through(&self) -> bool {
        self.pixels.shows_through()
    }

    /// The photo as a file of at most so many pixels; never more than it has.
    #[must_use]
    pub fn file(&self, width: f64, height: f64) -> Option<Arc<Encoded>> {
        let whole = |side: f64| side.ceil().clamp(1.0, f64::from(LONGEST)) as u32;
        let size = within(&self.pixels, whole(width), whole(height));
        // A thread that fell leaves a map that is as good as it was.
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = files.get(&size) {
            return Some(Arc::clone(file));
        }
        let file = Arc::new(encode(&self.pixels.scaled(size.0, size.1))?);
        if files.len() >= MOST_FILES {
            files.clear();
        }
        files.insert(size, Arc::clone(&file));
        Some(file)
    }
}

/// The largest size of a picture's shape that is within so many pixels and not above its own.
fn within(pixels: &Raster, width: u32, height: u32) -> (u32, u32) {
    let (own_width, own_height) = (f64::from(pixels.width), f64::from(pixels.height));
    let scale = (f64::from(width) / own_width).min(f64::from(height) / own_height).min(1.0);
    let side = |own: f64| ((own * scale).round() as u32).max(1);
    (side(own_width), side(own_height))
}
