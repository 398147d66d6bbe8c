//! What our charts ask of plotters: styles in our colours and lengths, and a bar with round corners.

use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, BackendCoord, DrawingErrorKind};

use super::backend::{FrameBackend, GRAIN, Refusal, family, size_in_grains};
use super::error::ChartError;
use crate::color::Color;
use crate::frame::Outline;
use crate::geom::{ARC, Path, Point, Rect, Segment};
use crate::text::Style;

/// Our colour as plotters writes it.
pub(super) fn rgba(color: Color) -> RGBAColor {
    RGBAColor(color.r, color.g, color.b, 1.0)
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

/// Which ends of a bar are round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RoundEnds {
    /// The left end.
    pub(super) left: bool,
    /// The right end.
    pub(super) right: bool,
}

/// A horizontal bar between two corners, in the chart's coordinates; plotters' own rectangle has no radius.
pub(super) struct RoundBar {
    /// Two opposite corners.
    pub(super) corners: [(f64, f64); 2],
    /// Colour.
    pub(super) color: Color,
    /// Corner radius in user units.
    pub(super) radius: f64,
    /// Where the corners are round.
    pub(super) round: RoundEnds,
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

/// The outline of a bar with its left, its right, both or neither end rounded.
fn bar_outline(rect: Rect, radius: f64, round: RoundEnds) -> Outline {
    let ends = f64::from(u8::from(round.left)) + f64::from(u8::from(round.right));
    let r = radius.min(rect.h / 2.0).min(if ends > 0.0 { rect.w / ends } else { 0.0 });
    if round.left == round.right {
        return Outline::Rect(rect, if round.left { r } else { 0.0 });
    }
    // Written for a round right end; a round left end is its mirror.
    let mirror = |p: Point| if round.left { Point::new(rect.x + rect.right() - p.x, p.y) } else { p };
    let (right, bottom, k) = (rect.right(), rect.bottom(), r * (1.0 - ARC));
    let p = Point::new;
    let segments = vec![
        Segment::Move(p(rect.x, rect.y)),
        Segment::Line(p(right - r, rect.y)),
        Segment::Cubic(p(right - k, rect.y), p(right, rect.y + k), p(right, rect.y + r)),
        Segment::Line(p(right, bottom - r)),
        Segment::Cubic(p(right, bottom - k), p(right - k, bottom), p(right - r, bottom)),
        Segment::Line(p(rect.x, bottom)),
        Segment::Close,
    ];
    Outline::Path(Path { segments }.map(mirror))
}
