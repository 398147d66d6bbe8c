//! The picture in one piece, painted by resvg: the yardstick for the bands, and the way for what they cannot do.

use super::band::BAND_ROWS;
use super::blend::Pixel;
use super::picture::PaintableSvg;
use super::scale::{MOST_PIXELS_WHOLE, Scale, check_area};
use super::stream::Bands;
use crate::error::{Error, Excess, RasterFault, Result};
use resvg::tiny_skia::Pixmap;

/// Paints `picture` in one piece.
pub(super) fn paint(picture: &PaintableSvg, scale: &Scale) -> Result<Pixmap> {
    // resvg is built without decoders: it would leave these out without a word.
    if picture.pixels {
        return Err(Error::Raster(RasterFault::PixelsInWhole));
    }
    check_area(scale.size, MOST_PIXELS_WHOLE)?;
    let mut pixmap = Pixmap::new(scale.size.width, scale.size.height).ok_or(Error::TooLarge(Excess::Memory))?;
    resvg::render(&picture.tree, scale.transform, &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The bands of a painted picture.
pub(super) struct Slices<'p>(pub(super) &'p Pixmap);

impl Bands for Slices<'_> {
    fn band(&mut self, index: u32, row: &mut dyn FnMut(&[Pixel])) {
        let (pixels, _) = self.0.data().as_chunks::<4>();
        let first = index as usize * BAND_ROWS as usize;
        pixels.chunks_exact(self.0.width() as usize).skip(first).take(BAND_ROWS as usize).for_each(row);
    }
}
