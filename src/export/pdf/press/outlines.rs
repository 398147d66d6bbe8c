//! Outlines of pieces: what is seen through a text or along a line.

use usvg::tiny_skia_path::{LineCap, LineJoin, Path as SkiaPath, PathBuilder, PathSegment, Stroke as SkiaStroke};

use super::pieces::Mark;
use crate::base::geometry::{Path, Point, Segment};
use crate::export::outlines::of_text;
use crate::page::Stroke;
use crate::typeset::font::FontBook;

/// What a piece covers, and whether that is filled by the even-odd rule; `None` for pictures, which cover their box.
pub(super) fn of_piece(mark: &Mark<'_>, book: &FontBook) -> Option<(Path, bool)> {
    match mark {
        Mark::Area { outline, even_odd, .. } => Some((outline.clone(), *even_odd)),
        Mark::Line { outline, stroke } => Some((along(outline, *stroke)?, false)),
        Mark::Text { block, place } => Some((of_text(block, *place, book), false)),
        Mark::Image { .. } => None,
    }
}

/// What a line covers.
fn along(outline: &Path, stroke: Stroke) -> Option<Path> {
    let line = skia(outline)?.stroke(&skia_stroke(stroke), 4.0)?;
    let point = |p: usvg::tiny_skia_path::Point| Point::new(f64::from(p.x), f64::from(p.y));
    let segments = line.segments().map(|segment| match segment {
        PathSegment::MoveTo(p) => Segment::Move(point(p)),
        PathSegment::LineTo(p) => Segment::Line(point(p)),
        PathSegment::QuadTo(c, p) => Segment::Quad(point(c), point(p)),
        PathSegment::CubicTo(a, b, p) => Segment::Cubic(point(a), point(b), point(p)),
        PathSegment::Close => Segment::Close,
    });
    Some(Path { segments: segments.collect() })
}

/// A stroke as a rasteriser takes it; mitres as SVG has them.
pub(super) fn skia_stroke(stroke: Stroke) -> SkiaStroke {
    SkiaStroke {
        width: stroke.width as f32,
        miter_limit: 4.0,
        line_cap: if stroke.round { LineCap::Round } else { LineCap::Butt },
        line_join: if stroke.round { LineJoin::Round } else { LineJoin::Miter },
        dash: None,
    }
}

/// A path as a rasteriser takes it; `None` for one of no extent.
pub(super) fn skia(path: &Path) -> Option<SkiaPath> {
    let mut out = PathBuilder::new();
    for segment in &path.segments {
        match *segment {
            Segment::Move(p) => out.move_to(p.x as f32, p.y as f32),
            Segment::Line(p) => out.line_to(p.x as f32, p.y as f32),
            Segment::Quad(c, p) => out.quad_to(c.x as f32, c.y as f32, p.x as f32, p.y as f32),
            Segment::Cubic(a, b, p) => {
                out.cubic_to(a.x as f32, a.y as f32, b.x as f32, b.y as f32, p.x as f32, p.y as f32);
            }
            Segment::Close => out.close(),
        }
    }
    out.finish()
}
