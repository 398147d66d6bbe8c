//! What our charts ask of plotters: styles in our colours and lengths, and a bar with round corners.

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, DrawingErrorKind};

use super::backend::{FrameBackend, GRAIN, Refusal, family, size_in_grains};
use super::error::ChartError;
use crate::base::color::Color;
use crate::base::geometry::{ARC, Path, Point, Rect, Segment};
use crate::page::Outline;
use crate::typeset::text::Style;

/// Our colour as plotters writes it.
pub(super) fn rgba(color: Color) -> RGBAColor {
    RGBAColor(color.r, color.g, color.b, 1.0)
}

/// A filling.
pub(super) fn filled(color: Color) -> ShapeStyle {
    ShapeStyle { color: rgba(color), filled: true, stroke_width: 0 }
}

/// A line of a width in user units.
pub(super) fn stroked(color: Color, width: f64) -> ShapeStyle {
    ShapeStyle { color: rgba(color), filled: false, stroke_width: size_in_grains(width).max(1) }
}

/// Our type style as plotters writes it.
pub(super) fn type_style(style: Style, h: HPos, v: VPos) -> TextStyle<'static> {
    let font = FontDesc::new(family(style.face), style.size * GRAIN, FontStyle::Normal);
    let color = BackendColor { alpha: 1.0, rgb: (style.fill.r, style.fill.g, style.fill.b) };
    TextStyle { font, color, pos: Pos::new(h, v) }
}

/// What plotters says when it fails, as an error of ours.
pub(super) fn failed(error: impl std::fmt::Display) -> ChartError {
    ChartError::Drawing(error.to_string())
}

/// Which corners of a bar are round: top left, top right, bottom right, bottom left.
pub(super) type RoundCorners = [bool; 4];

/// A bar between two corners, in the chart's coordinates; plotters' own rectangle has no radius.
pub(super) struct RoundBar {
    /// Two opposite corners.
    pub(super) corners: [(f64, f64); 2],
    /// Colour.
    pub(super) color: Color,
    /// Corner radius in user units.
    pub(super) radius: f64,
    /// Where the corners are round.
    pub(super) round: RoundCorners,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a RoundBar {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl<'b> Drawable<FrameBackend<'b>> for RoundBar {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        backend: &mut FrameBackend<'b>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Refusal>> {
        let (Some(a), Some(b)) = (corners.next(), corners.next()) else { return Ok(()) };
        let units = |v: i32| f64::from(v) / GRAIN;
        let (x, y) = (units(a.0.min(b.0)), units(a.1.min(b.1)));
        let rect = Rect::new(x, y, units((b.0 - a.0).abs()), units((b.1 - a.1).abs()));
        if rect.w > 0.0 && rect.h > 0.0 {
            let color = BackendColor { alpha: 1.0, rgb: (self.color.r, self.color.g, self.color.b) };
            backend.outline(bar_outline(rect, self.radius, self.round), color);
        }
        Ok(())
    }
}

/// The outline of a bar, clockwise from its top left corner.
fn bar_outline(rect: Rect, radius: f64, round: RoundCorners) -> Outline {
    // Two round corners on a side share it; one alone may take it all.
    let [tl, tr, br, bl] = round;
    let across = if (tl && tr) || (bl && br) { rect.w / 2.0 } else { rect.w };
    let down = if (tl && bl) || (tr && br) { rect.h / 2.0 } else { rect.h };
    let r = radius.min(across).min(down);
    if round == [true; 4] || r <= 0.0 {
        return Outline::Rect(rect, r.max(0.0));
    }
    let [tl, tr, br, bl] = round.map(|is| if is { r } else { 0.0 });
    let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let (p, k) = (Point::new, 1.0 - ARC);
    let mut segments = vec![Segment::Move(p(x + tl, y)), Segment::Line(p(right - tr, y))];
    let mut turn = |r: f64, a: Point, b: Point, end: Point, next: Point| {
        if r > 0.0 {
            segments.push(Segment::Cubic(a, b, end));
        }
        segments.push(Segment::Line(next));
    };
    turn(tr, p(right - k * tr, y), p(right, y + k * tr), p(right, y + tr), p(right, bottom - br));
    turn(br, p(right, bottom - k * br), p(right - k * br, bottom), p(right - br, bottom), p(x + bl, bottom));
    turn(bl, p(x + k * bl, bottom), p(x, bottom - k * bl), p(x, bottom - bl), p(x, y + tl));
    if tl > 0.0 {
        segments.push(Segment::Cubic(p(x, y + k * tl), p(x + k * tl, y), p(x + tl, y)));
    }
    segments.push(Segment::Close);
    Outline::Path(Path { segments })
}
