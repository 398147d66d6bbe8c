//! The picture in one piece, painted by resvg: the yardstick for the bands, and the way for what they cannot do.

use super::picture::Picture;
use super::scale::{MOST_PIXELS_WHOLE, Scale, check_area};
use super::{Level, PngOptions, Report, not_written};
use crate::error::{Error, Result};
use resvg::tiny_skia::Pixmap;
use std::io::Write;

/// Paints `picture` in one piece and writes it.
pub(super) fn render(picture: &Picture, scale: &Scale, options: &PngOptions, out: &mut dyn Write) -> Result<Report> {
    check_area(scale.size, MOST_PIXELS_WHOLE)?;
    let mut pixmap = Pixmap::new(scale.size.width, scale.size.height)
        .ok_or_else(|| Error::TooLarge("er is geen geheugen voor een afbeelding van deze grootte".to_owned()))?;
    resvg::render(&picture.tree, scale.transform, &mut pixmap.as_mut());
    let opaque = pixmap.pixels().iter().all(|p| p.is_opaque());
    let data = if opaque {
        pixmap.data().chunks_exact(4).flat_map(|p| p.iter().take(3)).copied().collect()
    } else {
        pixmap.take_demultiplied()
    };
    let mut encoder = png::Encoder::with_info(out, info(picture, scale, options, opaque)).map_err(not_written)?;
    encoder.set_compression(match options.level {
        Level::Fast => png::Compression::Fast,
        Level::Default => png::Compression::Balanced,
        Level::Web => png::Compression::High,
    });
    let mut writer = encoder.write_header().map_err(not_written)?;
    writer.write_image_data(&data).map_err(not_written)?;
    writer.finish().map_err(not_written)?;
    Ok(Report { size: scale.size, opaque })
}

/// What the PNG says about itself: size, density, colour space, words. No clock, no path.
fn info(picture: &Picture, scale: &Scale, options: &PngOptions, opaque: bool) -> png::Info<'static> {
    let mut info = png::Info::with_size(scale.size.width, scale.size.height);
    info.color_type = if opaque { png::ColorType::Rgb } else { png::ColorType::Rgba };
    info.srgb = Some(png::SrgbRenderingIntent::Perceptual);
    info.pixel_dims = scale.pixels_per_metre.map(|n| png::PixelDimensions { xppu: n, yppu: n, unit: png::Unit::Meter });
    let mut say = |keyword: &str, text: &str| {
        let mut chunk = png::text_metadata::ITXtChunk::new(keyword, text);
        chunk.language_tag = picture.language.clone().unwrap_or_default();
        info.utf8_text.push(chunk);
    };
    if let Some(title) = &picture.title {
        say("Title", title);
    }
    if let Some(description) = &picture.description {
        say("Description", description);
    }
    let plain = |keyword: &str, text: &str| png::text_metadata::TEXtChunk::new(keyword, text);
    info.uncompressed_latin1_text.push(plain("Software", concat!("krachtkaart ", env!("CARGO_PKG_VERSION"))));
    if let Some(source) = &options.source {
        info.uncompressed_latin1_text.push(plain("Source", source));
    }
    info
}
