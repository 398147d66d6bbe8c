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

/// The samples of a JPEG as they stand in it, neither turned nor in other colours: its size, the bytes of a pixel, and all
/// bytes row by row from the top; `None` for one that cannot be read, or that has two bytes a sample. Of four inks a sample
/// is what the file has, whatever its program meant by it.
pub(super) fn samples(bytes: &[u8]) -> Option<((usize, usize), usize, Vec<u8>)> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_max_decoding_buffer_size(4 * MAX_PIXELS as usize);
    let mut pixels = decoder.decode().ok()?;
    let info = decoder.info()?;
    let channels = match info.pixel_format {
        PixelFormat::RGB24 => 3,
        PixelFormat::L8 => 1,
        PixelFormat::L16 => return None,
        // The decoder gives what is left of full.
        PixelFormat::CMYK32 => {
            pixels.iter_mut().for_each(|sample| *sample = u8::MAX - *sample);
            4
        }
    };
    let size = (usize::from(info.width), usize::from(info.height));
    (pixels.len() == size.0 * size.1 * channels).then_some((size, channels, pixels))
}
