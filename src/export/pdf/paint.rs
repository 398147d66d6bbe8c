//! Shapes and images on a page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::image::Image as Raster;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, LinearGradient, SpreadMethod, Stop, Stroke};
use krilla::surface::Surface;

use crate::base::color::Color;
use crate::base::geometry::{self, Point, Rect, Segment};
use crate::page::{Image, Outline, Paint, Placement, Shape};

/// Paints a shape at a place.
pub(super) fn shape(surface: &mut Surface<'_>, shape: &Shape, place: Placement) {
    let (outline, rule) = outline(&shape.outline);
    let outline = outline.map(|p| place.point(p));
    let Some(path) = path(&outline) else { return };
    let bounds = outline.bounds().unwrap_or_default();
    let stroke = shape.stroke.map(|stroke| Stroke {
        paint: color(stroke.color).into(),
        width: (stroke.width * place.scale) as f32,
        // As SVG has it.
        miter_limit: 4.0,
        line_cap: if stroke.round { LineCap::Round } else { LineCap::Butt },
        line_join: if stroke.round { LineJoin::Round } else { LineJoin::Miter },
        opacity: part(shape.opacity),
        dash: None,
    });
    let fill =
        shape.fill.as_ref().map(|paint| Fill { paint: filling(paint, &bounds), opacity: part(shape.opacity), rule });
    if fill.is_none() && stroke.is_none() {
        return;
    }
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(&path);
    surface.set_stroke(None);
}

/// Fills outlines with one colour by the even-odd rule.
pub(super) fn even_odd(surface: &mut Surface<'_>, outlines: &[geometry::Path], fill: Color, opacity: f64) {
    let segments = outlines.iter().flat_map(|outline| outline.segments.iter().copied()).collect();
    let Some(path) = path(&geometry::Path { segments }) else { return };
    surface.set_fill(Some(Fill { paint: color(fill).into(), opacity: part(opacity), rule: FillRule::EvenOdd }));
    surface.set_stroke(None);
    surface.draw_path(&path);
}

/// Draws an image at a place; says whether it could.
pub(super) fn image(surface: &mut Surface<'_>, image: &Image, place: Placement) -> Result<(), String> {
    let bytes = image.file.bytes.clone().into();
    let raster =
        if image.file.mime == "image/png" { Raster::from_png(bytes, true) } else { Raster::from_jpeg(bytes, true) }?;
    let (w, h) = (image.size.w * place.scale, image.size.h * place.scale);
    let Some(size) = krilla::geom::Size::from_wh(w as f32, h as f32) else { return Ok(()) };
    surface.push_transform(&Transform::from_translate(place.at.x as f32, place.at.y as f32));
    surface.draw_image(raster, size);
    surface.pop();
    Ok(())
}

/// A part of one, from a number that layout gives.
pub(super) fn part(value: f64) -> NormalizedF32 {
    NormalizedF32::new(value.clamp(0.0, 1.0) as f32).unwrap_or(NormalizedF32::ONE)
}

/// A colour, as screens name it.
pub(super) fn color(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

fn filling(paint: &Paint, bounds: &Rect) -> krilla::paint::Paint {
    match paint {
        Paint::Solid(solid) => color(*solid).into(),
        Paint::Vertical(top, bottom) => {
            let stop = |offset, c| Stop { offset: part(offset), color: color(c).into(), opacity: part(1.0) };
            LinearGradient {
                x1: bounds.x as f32,
                y1: bounds.y as f32,
                x2: bounds.x as f32,
                y2: bounds.bottom() as f32,
                transform: Transform::identity(),
                spread_method: SpreadMethod::Pad,
                stops: vec![stop(0.0, *top), stop(1.0, *bottom)],
                anti_alias: false,
            }
            .into()
        }
    }
}

/// An outline as a path, and how it is filled.
pub(super) fn outline(outline: &Outline) -> (geometry::Path, FillRule) {
    match outline {
        Outline::Rect(rect, r) => (geometry::Path::rounded(*rect, *r), FillRule::NonZero),
        Outline::Circle(middle, r) => {
            let around = Rect::new(middle.x - r, middle.y - r, 2.0 * r, 2.0 * r);
            (geometry::Path::rounded(around, *r), FillRule::NonZero)
        }
        Outline::Path(path) => (path.clone(), FillRule::NonZero),
        Outline::EvenOdd(path) => (path.clone(), FillRule::EvenOdd),
    }
}

/// A path as a PDF has it; `None` for one of no extent.
pub(super) fn path(outline: &geometry::Path) -> Option<Path> {
    let mut path = PathBuilder::new();
    let xy = |p: Point| (p.x as f32, p.y as f32);
    for segment in &outline.segments {
        match *segment {
            Segment::Move(p) => path.move_to(p.x as f32, p.y as f32),
            Segment::Line(p) => path.line_to(p.x as f32, p.y as f32),
            Segment::Quad(c, p) => path.quad_to(c.x as f32, c.y as f32, p.x as f32, p.y as f32),
            Segment::Cubic(a, b, p) => {
                let ((ax, ay), (bx, by), (x, y)) = (xy(a), xy(b), xy(p));
                path.cubic_to(ax, ay, bx, by, x, y);
            }
            Segment::Close => path.close(),
        }
    }
    path.finish()
}
