//! A photo or a drawing that is shown as pixels, and its files at the sizes at which sheets show it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::base::geometry::Size;
use crate::media::pixels::{Raster, encode, encode_drawing};
use crate::media::vector::{PaintedDrawing, painted};
use crate::messages::PaintedFor;
use crate::page::Encoded;

/// The longest side that is kept, in pixels: a place on the largest sheet is not wider at 300 dots an inch.
const LONGEST: u32 = 3600;
/// The most files that are kept of a photo.
const MOST_FILES: usize = 32;

/// Where pixels come from.
#[derive(Debug, Clone, PartialEq)]
enum Source {
    /// A photo has them.
    Pixels(Raster),
    /// A drawing is drawn anew for each size.
    Drawing(Box<PaintedDrawing>),
}

/// A photo, or a drawing that is shown as one.
pub struct Photo {
    source: Source,
    /// The files that were made of it, by width and height: pages of a sheet in many languages share one.
    files: Mutex<BTreeMap<(u32, u32), Arc<Encoded>>>,
}

impl std::fmt::Debug for Photo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.source {
            Source::Pixels(pixels) => write!(f, "photo of {} × {}", pixels.width, pixels.height),
            Source::Drawing(drawing) => drawing.fmt(f),
        }
    }
}

impl PartialEq for Photo {
    /// Files that were made of it make no difference.
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Photo {
    /// A photo of these pixels.
    pub(super) fn new(pixels: Raster) -> Self {
        let (width, height) = within(&pixels, LONGEST, LONGEST);
        let pixels =
            if (width, height) == (pixels.width, pixels.height) { pixels } else { pixels.scaled(width, height) };
        Self { source: Source::Pixels(pixels), files: Mutex::default() }
    }

    /// A drawing that is shown as pixels.
    #[must_use]
    pub fn of_drawing(drawing: Box<PaintedDrawing>) -> Self {
        Self { source: Source::Drawing(drawing), files: Mutex::default() }
    }

    /// Width and height, of a photo in pixels.
    #[must_use]
    pub fn size(&self) -> Size {
        match &self.source {
            Source::Pixels(pixels) => Size::new(f64::from(pixels.width), f64::from(pixels.height)),
            Source::Drawing(drawing) => drawing.size(),
        }
    }

    /// Whether it stands by itself instead of on a board: some pixel lets something through, or it is a drawing.
    #[must_use]
    pub fn shows_through(&self) -> bool {
        match &self.source {
            Source::Pixels(pixels) => pixels.shows_through(),
            Source::Drawing(_) => true,
        }
    }

    /// Why it is shown as pixels, when it is a drawing.
    #[must_use]
    pub const fn painted_for(&self) -> Option<PaintedFor> {
        match &self.source {
            Source::Pixels(_) => None,
            Source::Drawing(drawing) => Some(drawing.why()),
        }
    }

    /// The file of at most so many pixels; never more than a photo has.
    #[must_use]
    pub fn file(&self, width: f64, height: f64) -> Option<Arc<Encoded>> {
        let whole = |side: f64| side.ceil().clamp(1.0, f64::from(LONGEST)) as u32;
        let size = match &self.source {
            Source::Pixels(pixels) => within(pixels, whole(width), whole(height)),
            Source::Drawing(drawing) => largest(drawing.size(), (whole(width), whole(height)), f64::INFINITY),
        };
        // A thread that fell leaves a map that is as good as it was.
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = files.get(&size) {
            return Some(Arc::clone(file));
        }
        let file = Arc::new(match &self.source {
            Source::Pixels(pixels) => encode(&pixels.scaled(size.0, size.1))?,
            Source::Drawing(drawing) => encode_drawing(drawing.pixels(size.0, size.1)?)?,
        });
        if files.len() >= MOST_FILES {
            files.clear();
        }
        files.insert(size, Arc::clone(&file));
        Some(file)
    }
}

/// The largest size of a picture's shape that is within so many pixels and not above its own.
fn within(pixels: &Raster, width: u32, height: u32) -> (u32, u32) {
    largest(Size::new(f64::from(pixels.width), f64::from(pixels.height)), (width, height), 1.0)
}

/// The largest size of this shape that is within so many pixels, enlarged so many times at most.
fn largest(own: Size, (width, height): (u32, u32), most: f64) -> (u32, u32) {
    let longest = if most > 1.0 { f64::from(painted::LONGEST) } else { f64::INFINITY };
    let (width, height) = (f64::from(width).min(longest), f64::from(height).min(longest));
    let scale = (width / own.w).min(height / own.h).min(most);
    let side = |own: f64| ((own * scale).round() as u32).max(1);
    (side(own.w), side(own.h))
}
