//! A backend for plotters that collects shapes and text into a [`Frame`].
//!
//! plotters counts in whole numbers, so it is told that a user unit is [`GRAIN`] of its pixels; everything
//! that comes back is divided again. Widths of lines and sizes of type are lengths like any other: they too are
//! given in grains.

use std::fmt;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontTransform,
};

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::page::{Face, Frame, Outline, Paint, Shape, Stroke};
use crate::typeset::text::{Passage, Setter, Style};

/// How many of plotters' pixels make a user unit.
pub(super) const GRAIN: f64 = 64.0;

/// A length in user units as plotters counts it.
pub(super) fn grains(units: f64) -> i32 {
    (units * GRAIN).round() as i32
}

/// A length in user units as plotters counts it, where it wants no sign.
pub(super) fn size_in_grains(units: f64) -> u32 {
    grains(units).max(0).unsigned_abs()
}

fn point((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) / GRAIN, f64::from(y) / GRAIN)
}

/// What the backend will not draw, because a [`Frame`] has no word for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A single pixel.
    Pixel,
    /// A bitmap.
    Bitmap,
    /// Text that is turned.
    TurnedText,
    /// Text that can be seen through.
    SheerText,
    /// Text in a family that is not ours.
    Family,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pixel => "a frame holds no pixels",
            Self::Bitmap => "a frame holds no bitmaps",
            Self::TurnedText => "a frame holds no turned text",
            Self::SheerText => "a frame holds no text that can be seen through",
            Self::Family => "the text is in a family that is not embedded",
        })
    }
}

impl std::error::Error for Refusal {}

type PlotResult = Result<(), DrawingErrorKind<Refusal>>;

fn refuse<T>(what: Refusal) -> Result<T, DrawingErrorKind<Refusal>> {
    Err(DrawingErrorKind::DrawingError(what))
}

/// The name under which plotters knows a face.
pub(super) fn family(face: Face) -> FontFamily<'static> {
    FontFamily::Name(match face {
        Face::Title => "title",
        Face::Heading => "heading",
        Face::Text => "text",
        Face::Strong => "strong",
    })
}

fn face(family: &FontFamily<'_>) -> Option<Face> {
    let FontFamily::Name(name) = family else { return None };
    Face::ALL.into_iter().find(|face| self::family(*face).as_str() == *name)
}

/// Draws into a frame of a fixed size.
pub(super) struct FrameBackend<'a> {
    frame: &'a mut Frame,
    setter: &'a Setter,
    language: &'a str,
}

impl<'a> FrameBackend<'a> {
    /// A backend that adds to `frame`, in that frame's coordinates.
    pub(super) fn new(frame: &'a mut Frame, setter: &'a Setter, language: &'a str) -> Self {
        Self { frame, setter, language }
    }

    /// Adds an outline of ours, for elements that plotters does not know.
    pub(super) fn outline(&mut self, outline: Outline, color: BackendColor) {
        self.add(outline, color, None);
    }

    /// Adds an outline: filled, or with a line of so many grains along it.
    fn add(&mut self, outline: Outline, color: BackendColor, stroke: Option<u32>) {
        if color.alpha <= 0.0 || stroke == Some(0) {
            return;
        }
        let (r, g, b) = color.rgb;
        let rgb = Color::new(r, g, b);
        let line = |width| Stroke { color: rgb, width: f64::from(width) / GRAIN, round: true };
        let fill = if stroke.is_none() { Some(Paint::Solid(rgb)) } else { None };
        self.frame.shape(Shape { outline, fill, stroke: stroke.map(line), opacity: color.alpha.min(1.0) });
    }

    fn text_style<S: BackendTextStyle>(&self, style: &S) -> Result<Style, DrawingErrorKind<Refusal>> {
        let Some(face) = face(&style.family()) else { return refuse(Refusal::Family) };
        let (r, g, b) = style.color().rgb;
        Ok(Style { face, size: style.size() / GRAIN, leading: 1.2, fill: Color::new(r, g, b) })
    }
}

impl DrawingBackend for FrameBackend<'_> {
    type ErrorType = Refusal;

    fn get_size(&self) -> (u32, u32) {
        (size_in_grains(self.frame.size.w), size_in_grains(self.frame.size.h))
    }

    fn ensure_prepared(&mut self) -> PlotResult {
        Ok(())
    }

    fn present(&mut self) -> PlotResult {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> PlotResult {
        refuse(Refusal::Pixel)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> PlotResult {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> PlotResult {
        let (a, b) = (point(a), point(b));
        let rect = Rect::new(a.x.min(b.x), a.y.min(b.y), (b.x - a.x).abs(), (b.y - a.y).abs());
        self.add(Outline::Rect(rect, 0.0), style.color(), stroke_unless(fill, style));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> PlotResult {
        let points: Vec<Point> = path.into_iter().map(point).collect();
        if points.len() > 1 {
            self.add(Outline::Path(Path::polyline(&points)), style.color(), Some(style.stroke_width()));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> PlotResult {
        let outline = Outline::Circle(point(centre), f64::from(radius) / GRAIN);
        self.add(outline, style.color(), stroke_unless(fill, style));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> PlotResult {
        let points: Vec<Point> = corners.into_iter().map(point).collect();
        if points.len() > 2 {
            self.add(Outline::Path(Path::polygon(&points)), style.color(), None);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> PlotResult {
        if !matches!(style.transform(), FontTransform::None) {
            return refuse(Refusal::TurnedText);
        }
        let alpha = style.color().alpha;
        if alpha <= 0.0 || text.trim().is_empty() {
            return Ok(());
        }
        if alpha < 1.0 {
            return refuse(Refusal::SheerText);
        }
        let set = self.text_style(style)?;
        let block = self.setter.label(Passage { text, pointer: "", language: self.language }, set);
        let anchor = style.anchor();
        let left = match anchor.h_pos {
            HPos::Left => 0.0,
            HPos::Center => block.bounds.w / 2.0,
            HPos::Right => block.bounds.w,
        };
        // The middle of a text is the middle of its capitals: a number beside a bar looks centred so.
        let up = match anchor.v_pos {
            VPos::Top => 0.0,
            VPos::Center => self.setter.metrics(set.face).cap_height * set.size / 2.0,
            VPos::Bottom => block.bounds.h,
        };
        let at = point(at);
        self.frame.text(Point::new(at.x - left, at.y - up), block);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Refusal>> {
        let set = self.text_style(style)?;
        let up = |units: f64| (units * GRAIN).ceil() as u32;
        Ok((up(self.setter.width(text, set)), up(self.setter.height(set, 1))))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> PlotResult {
        refuse(Refusal::Bitmap)
    }
}

/// The width of a line along a shape that is not filled.
fn stroke_unless<S: BackendStyle>(fill: bool, style: &S) -> Option<u32> {
    if fill { None } else { Some(style.stroke_width()) }
}

#[cfg(test)]
mod tests;
