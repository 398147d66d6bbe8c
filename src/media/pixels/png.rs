//! Decoding PNG.

use std::io::Cursor;

use png::{ColorType, Decoder, Limits, Transformations};

use super::{Raster, Unreadable};

/// The most bytes that the decoder may take for rows and for what a file says about itself.
const MEMORY: usize = 64 * 1024 * 1024;

/// Decodes a PNG whose header was judged; of a moving one, its first picture.
pub(super) fn decode(bytes: &[u8]) -> Result<Raster, Unreadable> {
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MEMORY });
    // Nothing that is packed beside the picture is unpacked: it may be a bomb, and nobody will see it.
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    // Palettes and greys of a few bits to bytes, 16 bits to 8, a see-through colour to opacity.
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(|_| Unreadable::Broken)?;
    let size = reader.output_buffer_size().ok_or(Unreadable::Broken)?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(|_| Unreadable::Broken)?;
    pixels.truncate(frame.buffer_size());
    let (channels, bytes) = match frame.color_type {
        ColorType::Rgb => (3, pixels),
        ColorType::Rgba => (4, pixels),
        ColorType::Grayscale => (3, pixels.iter().flat_map(|grey| [*grey; 3]).collect()),
        ColorType::GrayscaleAlpha => (4, with_opacity(&pixels)),
        ColorType::Indexed => return Err(Unreadable::Broken),
    };
    Ok(Raster { width: frame.width, height: frame.height, channels, bytes }.plain())
}

/// Greys with their opacity as colours with their opacity.
fn with_opacity(pixels: &[u8]) -> Vec<u8> {
    let spread = |pair: &[u8]| match pair {
        [grey, opacity] => [*grey, *grey, *grey, *opacity],
        _ => [0; 4],
    };
    pixels.chunks_exact(2).flat_map(spread).collect()
}
