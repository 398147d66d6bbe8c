//! Decoding JPEG.

use std::io::Cursor;

use jpeg_decoder::{Decoder, PixelFormat};

use super::exif::{self, Turn};
use super::{MAX_PIXELS, Raster, Unreadable, profile};

/// Decodes a JPEG whose header was judged, turned as its camera says, in the colours of the web.
pub(super) fn decode(bytes: &[u8]) -> Result<Raster, Unreadable> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_max_decoding_buffer_size(3 * MAX_PIXELS as usize);
    let pixels = decoder.decode().map_err(|_| Unreadable::Broken)?;
    let info = decoder.info().ok_or(Unreadable::Broken)?;
    let pixels = match info.pixel_format {
        PixelFormat::RGB24 => pixels,
        PixelFormat::L8 => pixels.into_iter().flat_map(|grey| [grey; 3]).collect(),
        // Two bytes each in the machine's own order: the high one is the grey.
        PixelFormat::L16 => {
            pixels.as_chunks::<2>().0.iter().flat_map(|pair| [u16::from_ne_bytes(*pair).to_be_bytes()[0]; 3]).collect()
        }
        PixelFormat::CMYK32 => return Err(Unreadable::Cmyk),
    };
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    if pixels.len() != width as usize * height as usize * 3 {
        return Err(Unreadable::Broken);
    }
    let turn = decoder.exif_data().map_or(Turn::default(), exif::turn);
    let raster = profile::applied(decoder.icc_profile(), Raster { width, height, channels: 3, bytes: pixels });
    Ok(turn.applied(raster))
}
