//! What lies below a picture, pixel by pixel.

use resvg::tiny_skia::{self, FillRule, FilterQuality, Pixmap, PixmapPaint, Transform};

use super::outlines::{skia, skia_stroke};
use super::pieces::{Mark, PaintItem};
use crate::base::color::Color;
use crate::base::geometry::Rect;
use crate::export::outlines::of_text;
use crate::media::pixels::Raster;
use crate::page::Paint;
use crate::typeset::font::FontBook;

/// Pieces as they are seen in a box of so many pixels, in order from the top left; `None` if there is no room for them.
pub(super) fn pixels(
    pieces: &[PaintItem<'_>],
    area: &Rect,
    (width, height): (u32, u32),
    book: &FontBook,
) -> Option<Vec<[u8; 3]>> {
    let mut canvas = Pixmap::new(width, height)?;
    canvas.fill(tiny_skia::Color::WHITE);
    let (x, y) = (f64::from(width) / area.w, f64::from(height) / area.h);
    let [x, y, dx, dy] = [x, y, -area.x * x, -area.y * y].map(|number| number as f32);
    let to_pixels = Transform::from_row(x, 0.0, 0.0, y, dx, dy);
    let first = pieces.iter().rposition(|piece| piece.hides(area)).unwrap_or(0);
    for piece in pieces.iter().skip(first).filter(|piece| piece.bounds.overlaps(area)) {
        paint(&mut canvas, piece, to_pixels, book);
    }
    Some(canvas.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect())
}

fn paint(canvas: &mut Pixmap, piece: &PaintItem<'_>, to_pixels: Transform, book: &FontBook) {
    let mut paint = tiny_skia::Paint { anti_alias: true, ..tiny_skia::Paint::default() };
    let color = |color: Color| {
        let alpha = (piece.opacity * 255.0).round() as u8;
        tiny_skia::Color::from_rgba8(color.r, color.g, color.b, alpha)
    };
    match &piece.mark {
        Mark::Area { outline, even_odd, paint: filling } => {
            match filling {
                Paint::Solid(solid) => paint.set_color(color(*solid)),
                Paint::Vertical(top, bottom) => {
                    let end = |y| tiny_skia::Point::from_xy(piece.bounds.x as f32, y as f32);
                    let stop = |at, one| tiny_skia::GradientStop::new(at, color(one));
                    let shader = tiny_skia::LinearGradient::new(
                        end(piece.bounds.y),
                        end(piece.bounds.bottom()),
                        vec![stop(0.0, *top), stop(1.0, *bottom)],
                        tiny_skia::SpreadMode::Pad,
                        Transform::identity(),
                    );
                    paint.shader = shader.unwrap_or(tiny_skia::Shader::SolidColor(color(*top)));
                }
            }
            let rule = if *even_odd { FillRule::EvenOdd } else { FillRule::Winding };
            if let Some(path) = skia(outline) {
                canvas.fill_path(&path, &paint, rule, to_pixels, None);
            }
        }
        Mark::Line { outline, stroke } => {
            paint.set_color(color(stroke.color));
            if let Some(path) = skia(outline) {
                canvas.stroke_path(&path, &paint, &skia_stroke(*stroke), to_pixels, None);
            }
        }
        Mark::Text { block, place } => {
            paint.set_color(color(block.fill));
            if let Some(path) = skia(&of_text(block, *place, book)) {
                canvas.fill_path(&path, &paint, FillRule::Winding, to_pixels, None);
            }
        }
        Mark::Image { image, .. } => {
            if let Some(picture) = Raster::decode(&image.file.bytes).ok().and_then(|raster| pixmap(&raster)) {
                let [x, y] = [piece.bounds.x, piece.bounds.y].map(|side| side as f32);
                let across = piece.bounds.w / f64::from(picture.width());
                let down = piece.bounds.h / f64::from(picture.height());
                let place = to_pixels.pre_translate(x, y).pre_scale(across as f32, down as f32);
                let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
                canvas.draw_pixmap(0, 0, picture.as_ref(), &paint, place, None);
            }
        }
    }
}

/// Pixels as the rasteriser takes them: colours multiplied by opacity.
fn pixmap(raster: &Raster) -> Option<Pixmap> {
    let mut out = Pixmap::new(raster.width, raster.height)?;
    for (to, from) in out.pixels_mut().iter_mut().zip(raster.bytes.chunks_exact(raster.channels)) {
        let [r, g, b] = [from.first(), from.get(1), from.get(2)].map(|channel| channel.copied().unwrap_or_default());
        *to = tiny_skia::ColorU8::from_rgba(r, g, b, from.get(3).copied().unwrap_or(u8::MAX)).premultiply();
    }
    Some(out)
}
