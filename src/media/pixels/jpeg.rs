//! Decoding JPEG.

use std::io::Cursor;

use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::exif::{self, Turn};
use super::{MAX_SIDE, Raster, Unreadable, profile};

/// The most passes over a picture: programs write a dozen, and a small file may ask for thousands.
const MAX_SCANS: usize = 64;

/// Decodes a JPEG whose header was judged, turned as its camera says, in the colours of the web.
pub(super) fn decode(bytes: &[u8]) -> Result<Raster, Unreadable> {
    if !is_whole(bytes) {
        return Err(Unreadable::Broken);
    }
    let most = MAX_SIDE as usize;
    let options = DecoderOptions::default().set_max_width(most).set_max_height(most).set_strict_mode(true);
    let options = options.jpeg_set_max_scans(MAX_SCANS).jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let pixels = decoder.decode().map_err(|_| Unreadable::Broken)?;
    if matches!(decoder.input_colorspace(), Some(ColorSpace::CMYK | ColorSpace::YCCK)) {
        return Err(Unreadable::Cmyk);
    }
    let (width, height) = decoder.dimensions().ok_or(Unreadable::Broken)?;
    if pixels.len() != width * height * 3 {
        return Err(Unreadable::Broken);
    }
    let side = |pixels: usize| u32::try_from(pixels).map_err(|_| Unreadable::Broken);
    let raster = Raster { width: side(width)?, height: side(height)?, channels: 3, bytes: pixels };
    let turn = decoder.exif().map_or(Turn::default(), |exif| exif::turn(exif));
    Ok(turn.applied(profile::applied(decoder.icc_profile(), raster)))
}

/// Whether the last pass over the picture comes to an end (ITU-T T.81, B.2.1): the decoder fills in what is missing
/// of a file that was cut off near its end.
fn is_whole(bytes: &[u8]) -> bool {
    let last = |marker: u8| bytes.windows(2).rposition(|pair| pair == [0xFF, marker]);
    last(0xD9) > last(0xDA)
}
