//! Pictures of pixels in the inks of print, with nothing in them that lets something through.

use std::sync::Arc;

use krilla::image::{BitsPerComponent, CustomImage, ImageColorspace};

use super::backdrop;
use super::inks::Cmyk;
use super::pieces::PaintItem;
use crate::base::geometry::Rect;
use crate::error::{Error, Result};
use crate::media::pixels::Raster;
use crate::page::Image;
use crate::typeset::font::FontBook;

/// Pixels in inks.
#[derive(Debug, Clone, Hash, PartialEq, Eq)]
pub(super) struct InkImage {
    width: u32,
    height: u32,
    inks: Arc<Vec<u8>>,
}

/// Pixels in the colours of a screen, all opaque.
pub(super) struct Opaque {
    width: u32,
    height: u32,
    pixels: Vec<[u8; 3]>,
}

/// A picture that fills a box, over what lies below where it lets something through.
///
/// # Errors
/// [`Error::Pdf`] when it cannot be read or is too large to be painted on.
pub(super) fn of(image: &Image, area: &Rect, below: &[PaintItem<'_>], book: &FontBook) -> Result<Opaque> {
    let raster = Raster::decode(&image.file.bytes).map_err(|fault| Error::Pdf(format!("a picture: {fault:?}")))?;
    let Raster { width, height, channels, bytes } = raster;
    let pixels: Vec<[u8; 3]> = if channels == 4 {
        let under = backdrop::pixels(below, area, (width, height), book);
        let under = under.ok_or_else(|| Error::Pdf("a picture too large to be painted on".to_owned()))?;
        bytes.as_chunks::<4>().0.iter().zip(under).map(|(pixel, under)| over(*pixel, under)).collect()
    } else {
        bytes.as_chunks::<3>().0.to_vec()
    };
    Ok(Opaque { width, height, pixels })
}

/// A pixel over another.
fn over([r, g, b, a]: [u8; 4], under: [u8; 3]) -> [u8; 3] {
    let (a, mut out) = (u32::from(a), under);
    for (under, over) in out.iter_mut().zip([r, g, b]) {
        let mixed = (u32::from(over) * a + u32::from(*under) * (255 - a) + 127) / 255;
        *under = u8::try_from(mixed).unwrap_or(u8::MAX);
    }
    out
}

impl Opaque {
    /// The same in inks.
    pub(super) fn separated(&self, inks: impl Fn([u8; 3]) -> Cmyk) -> InkImage {
        let mut out = Vec::with_capacity(self.pixels.len() * 4);
        // Pixels beside each other are often the same.
        for run in self.pixels.chunk_by(|a, b| a == b) {
            let Some(first) = run.first() else { continue };
            let found = inks(*first);
            (0..run.len()).for_each(|_| out.extend(found));
        }
        InkImage { width: self.width, height: self.height, inks: Arc::new(out) }
    }
}

impl CustomImage for InkImage {
    fn color_channel(&self) -> &[u8] {
        &self.inks
    }

    fn alpha_channel(&self) -> Option<&[u8]> {
        None
    }

    fn bits_per_component(&self) -> BitsPerComponent {
        BitsPerComponent::Eight
    }

    fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    fn icc_profile(&self) -> Option<&[u8]> {
        None
    }

    fn color_space(&self) -> ImageColorspace {
        ImageColorspace::Cmyk
    }
}
