//! What a PNG says about itself: size, density, colour space, words. No clock, no path, nothing of the machine.

use super::PngOptions;
use super::picture::PaintableSvg;
use super::scale::Scale;
use png::text_metadata::{ITXtChunk, TEXtChunk};

/// The header of the file and the chunks before the pixels.
pub(super) fn info(picture: &PaintableSvg, scale: &Scale, options: &PngOptions, opaque: bool) -> png::Info<'static> {
    let mut info = png::Info::with_size(scale.size.width, scale.size.height);
    info.color_type = if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba };
    info.srgb = Some(png::SrgbRenderingIntent::Perceptual);
    let dense = scale.pixels_per_metre;
    info.pixel_dims = Some(png::PixelDimensions { xppu: dense, yppu: dense, unit: png::Unit::Meter });
    let words = [("Title", &picture.title), ("Description", &picture.description)];
    info.utf8_text = words
        .into_iter()
        .filter_map(|(keyword, text)| {
            let mut chunk = ITXtChunk::new(keyword, text.clone()?);
            chunk.language_tag = picture.language.clone().unwrap_or_default();
            Some(chunk)
        })
        .collect();
    let software = concat!("krachtkaart ", env!("CARGO_PKG_VERSION"));
    info.uncompressed_latin1_text.push(TEXtChunk::new("Software", software));
    info.uncompressed_latin1_text.extend(options.source.iter().map(|s| TEXtChunk::new("Source", s)));
    info
}
