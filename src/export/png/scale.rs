//! From lengths to whole pixels: how large the picture becomes and where the SVG's units land in it.

use super::PngOptions;
use super::picture::PaintableSvg;
use crate::error::{Error, Excess, RasterFault, Result};

/// Most pixels in a picture that is painted in one piece: 1.2 GB at four bytes each.
pub(super) const MOST_PIXELS_WHOLE: u64 = 300_000_000;
/// Longest side: a0 at 1200 dots an inch, with bleed, has 56,700.
const LONGEST_SIDE: f64 = 65_535.0;
/// Most pixels in any picture: a0 at 1200 dots an inch has 2.2 thousand million.
const MOST_PIXELS: u64 = 2_500_000_000;

/// How many pixels to a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Resolution {
    /// Pixels to a CSS pixel, of which 96 go into an inch, for screens.
    Scale(f64),
    /// Pixels to an inch of paper.
    Dpi(f64),
}

/// A size in whole pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PixelSize {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl PixelSize {
    /// How many pixels there are.
    #[must_use]
    pub fn area(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }
}

/// A picture's size and the way from the SVG's coordinates into it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    /// Size.
    pub(super) size: PixelSize,
    /// From the tree's coordinates (CSS pixels) to pixels of the picture. The two directions differ by what the
    /// rounding to whole pixels asks, so that a ground that fills the page fills its last row and column as well.
    pub(super) transform: usvg::Transform,
    /// Pixels to a metre, which the PNG says in its `pHYs` chunk: without it, office programs show a picture of two
    /// pixels to a CSS pixel twice as large.
    pub(super) pixels_per_metre: u32,
}

impl Scale {
    /// The scale that `options` asks for: pixels of a side = round(millimetres / 25.4 × dots an inch).
    pub(super) fn of(picture: &PaintableSvg, options: &PngOptions) -> Result<Self> {
        let per_inch = match options.resolution {
            Resolution::Scale(scale) => scale * 96.0,
            Resolution::Dpi(dpi) => dpi,
        };
        if per_inch.is_nan() || per_inch <= 0.0 {
            return Err(Error::Raster(RasterFault::BadScale));
        }
        let (width, height) = picture.millimetres;
        let size = whole_pixels(width / 25.4 * per_inch, height / 25.4 * per_inch)?;
        let tree = picture.tree.size();
        let (across, down) = (size.width as f32 / tree.width(), size.height as f32 / tree.height());
        let pixels_per_metre = (per_inch / 0.0254).round() as u32;
        Ok(Self { size, transform: usvg::Transform::from_scale(across, down), pixels_per_metre })
    }
}

/// The sides rounded, or what is wrong with them.
fn whole_pixels(width: f64, height: f64) -> Result<PixelSize> {
    let (width, height) = (width.round().max(1.0), height.round().max(1.0));
    if !(width <= LONGEST_SIDE && height <= LONGEST_SIDE) {
        return Err(Error::TooLarge(Excess::Side { size: (width, height), most: LONGEST_SIDE }));
    }
    let size = PixelSize { width: width as u32, height: height as u32 };
    check_area(size, MOST_PIXELS)?;
    Ok(size)
}

/// Refuses a size of more than `most` pixels.
pub(super) fn check_area(size: PixelSize, most: u64) -> Result<()> {
    if size.area() > most {
        return Err(Error::TooLarge(Excess::Area { size: (size.width, size.height), millions: most / 1_000_000 }));
    }
    Ok(())
}
