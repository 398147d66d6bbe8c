//! Encoding pixels, and nothing else.

use jpeg_encoder::{ColorType as JpegColor, Encoder as JpegEncoder, SamplingFactor};

use super::Raster;
use crate::page::Encoded;

/// The quality of photos: above this files grow fast and eyes see no difference.
const QUALITY: u8 = 88;

/// Encodes a picture: as a PNG what lets something through and what is small that way (drawings), else as a JPEG
/// (photos). `None` only if a side is longer than a JPEG can say, which no scaled picture is.
#[must_use]
pub fn encode(raster: &Raster) -> Option<Encoded> {
    let made = |mime, bytes| Encoded { width: raster.width, height: raster.height, mime, bytes };
    let lossless = lossless(raster);
    if raster.shows_through() {
        return lossless.map(|bytes| made("image/png", bytes));
    }
    match (lossless, lossy(raster)) {
        // Where the two are close, the one that changes no pixel.
        (Some(png), Some(jpeg)) if png.len() > jpeg.len() + jpeg.len() / 2 => Some(made("image/jpeg", jpeg)),
        (Some(png), _) => Some(made("image/png", png)),
        (None, jpeg) => jpeg.map(|jpeg| made("image/jpeg", jpeg)),
    }
}

/// Encodes a drawing: no pixel may change, since what is flat stays flat.
#[must_use]
pub fn encode_drawing(raster: Raster) -> Option<Encoded> {
    let (width, height) = (raster.width, raster.height);
    raster.png().map(|bytes| Encoded { width, height, mime: "image/png", bytes })
}

/// As a PNG.
pub(super) fn lossless(raster: &Raster) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, raster.width, raster.height);
    encoder.set_color(if raster.channels == 4 { png::ColorType::Rgba } else { png::ColorType::Rgb });
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_filter(png::Filter::Adaptive);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&raster.bytes).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// As a JPEG.
fn lossy(raster: &Raster) -> Option<Vec<u8>> {
    let (width, height) = (u16::try_from(raster.width).ok()?, u16::try_from(raster.height).ok()?);
    let mut out = Vec::new();
    let mut encoder = JpegEncoder::new(&mut out, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_optimized_huffman_tables(true);
    let color = if raster.channels == 4 { JpegColor::Rgba } else { JpegColor::Rgb };
    encoder.encode(&raster.bytes, width, height, color).ok()?;
    Some(out)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A picture with soft colours and fine grain, as a photo has.
    fn grainy(width: u32, height: u32) -> Raster {
        let mut state = 1_u32;
        let mut bytes = Vec::new();
        for y in 0..height {
            for x in 0..width {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let grain = state >> 28;
                bytes.extend(
                    [x * 150 / width + grain, 60 + y * 150 / height + grain, 200 - x * 99 / width].map(|c| c as u8),
                );
            }
        }
        Raster { width, height, channels: 3, bytes }
    }

    #[test]
    fn what_is_encoded_is_decoded_nearly_the_same() {
        for (width, height) in [(1, 1), (7, 5), (16, 16), (97, 61), (372, 248), (441, 248), (250, 9)] {
            let photo = grainy(width, height);
            let file = encode(&photo).unwrap();
            let back = Raster::decode(&file.bytes).unwrap();
            assert_eq!((back.width, back.height), (width, height));
            let off: Vec<u8> = photo.bytes.iter().zip(&back.bytes).map(|(a, b)| a.abs_diff(*b)).collect();
            let mean = off.iter().map(|d| f64::from(*d)).sum::<f64>() / off.len() as f64;
            assert!(mean < 5.0, "{width} × {height} as {}: {mean} off", file.mime);
        }
    }
}
