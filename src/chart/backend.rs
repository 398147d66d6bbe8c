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

use crate::color::Color;
use crate::frame::{Face, Frame, Outline, Paint, Shape, Stroke};
use crate::geom::{Path, Point, Rect};
use crate::text::{Copy, Setter, Style};

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

type Drawn = Result<(), DrawingErrorKind<Refusal>>;

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

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        refuse(Refusal::Pixel)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Drawn {
        let (a, b) = (point(a), point(b));
        let rect = Rect::new(a.x.min(b.x), a.y.min(b.y), (b.x - a.x).abs(), (b.y - a.y).abs());
        self.add(Outline::Rect(rect, 0.0), style.color(), stroke_unless(fill, style));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let points: Vec<Point> = path.into_iter().map(point).collect();
        if points.len() > 1 {
            self.add(Outline::Path(Path::polyline(&points)), style.color(), Some(style.stroke_width()));
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let outline = Outline::Circle(point(centre), f64::from(radius) / GRAIN);
        self.add(outline, style.color(), stroke_unless(fill, style));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let points: Vec<Point> = corners.into_iter().map(point).collect();
        if points.len() > 2 {
            self.add(Outline::Path(Path::polygon(&points)), style.color(), None);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
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
        let block = self.setter.label(Copy { text, pointer: "", language: self.language }, set);
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

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        refuse(Refusal::Bitmap)
    }
}

/// The width of a line along a shape that is not filled.
fn stroke_unless<S: BackendStyle>(fill: bool, style: &S) -> Option<u32> {
    if fill { None } else { Some(style.stroke_width()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use plotters::element::{Circle, PathElement, Pixel, Polygon, Rectangle, Text};
    use plotters::prelude::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea, RGBAColor, ShapeStyle};
    use plotters::style::text_anchor::{HPos, Pos, VPos};
    use plotters::style::{FontDesc, FontFamily, FontStyle, FontTransform, TextStyle};
    use plotters_backend::{BackendColor, DrawingBackend, DrawingErrorKind};

    use super::{Drawn, FrameBackend, Refusal, family, grains};
    use crate::color::Color;
    use crate::font::FontBook;
    use crate::frame::{Face, Frame, Item, Outline, Paint, Shape, Stroke, TextBlock};
    use crate::geom::{Path, Point, Rect, Size};
    use crate::text::Setter;

    type Area<'a> = DrawingArea<FrameBackend<'a>, plotters::coord::Shift>;
    type Failed = DrawingAreaErrorKind<Refusal>;

    const RED: Color = Color::new(200, 0, 0);

    fn drawn(draw: impl FnOnce(&Area<'_>) -> Result<(), Failed>) -> Result<Vec<(Point, Item)>, Failed> {
        let setter = Setter::new(&FontBook::embedded().unwrap()).unwrap();
        let mut frame = Frame::new(Size::new(200.0, 100.0));
        let result = draw(&FrameBackend::new(&mut frame, &setter, "nl").into_drawing_area());
        result.map(|()| frame.items)
    }

    fn shape(draw: impl FnOnce(&Area<'_>) -> Result<(), Failed>) -> Shape {
        match drawn(draw).unwrap().as_slice() {
            [(at, Item::Shape(shape))] if *at == Point::default() => shape.clone(),
            other => panic!("{other:?}"),
        }
    }

    fn at(x: f64, y: f64) -> (i32, i32) {
        (grains(x), grains(y))
    }

    fn red(alpha: f64, filled: bool, width: u32) -> ShapeStyle {
        ShapeStyle { color: RGBAColor(200, 0, 0, alpha), filled, stroke_width: width }
    }

    fn type_style(family: FontFamily<'static>, alpha: f64, h: HPos, v: VPos) -> TextStyle<'static> {
        let font = FontDesc::new(family, 10.0 * super::GRAIN, FontStyle::Normal);
        TextStyle { font, color: BackendColor { alpha, rgb: (200, 0, 0) }, pos: Pos::new(h, v) }
    }

    fn text(style: TextStyle<'static>) -> Result<(Point, TextBlock), Failed> {
        drawn(|area| area.draw(&Text::new("47 procent", at(100.0, 50.0), style))).map(|items| match items.as_slice() {
            [(at, Item::Text(block))] => (*at, block.clone()),
            other => panic!("{other:?}"),
        })
    }

    fn refusal(result: Result<Vec<(Point, Item)>, Failed>) -> Refusal {
        match result {
            Err(Failed::BackendError(DrawingErrorKind::DrawingError(refusal))) => refusal,
            other => panic!("{other:?}"),
        }
    }

    fn solid() -> Option<Paint> {
        Some(Paint::Solid(RED))
    }

    fn line(width: f64) -> Option<Stroke> {
        Some(Stroke { color: RED, width, round: true })
    }

    #[test]
    fn rectangles_keep_their_place_in_user_units_whichever_corner_comes_first() {
        for corners in [[at(10.0, 20.0), at(30.5, 60.25)], [at(30.5, 60.25), at(10.0, 20.0)]] {
            let shape = shape(|area| area.draw(&Rectangle::new(corners, red(1.0, true, 0))));
            assert_eq!(shape.outline, Outline::Rect(Rect::new(10.0, 20.0, 20.5, 40.25), 0.0));
            assert_eq!((shape.fill, shape.stroke, shape.opacity), (solid(), None, 1.0));
        }
    }

    #[test]
    fn unfilled_shapes_are_lines_of_the_width_asked_for() {
        let shape = shape(|area| area.draw(&Rectangle::new([at(1.0, 1.0), at(9.0, 9.0)], red(0.5, false, 96))));
        assert_eq!((shape.fill, shape.stroke, shape.opacity), (None, line(1.5), 0.5));
    }

    #[test]
    fn circles_are_circles() {
        let outline = Outline::Circle(Point::new(20.0, 30.0), 4.5);
        let disc = shape(|area| area.draw(&Circle::new(at(20.0, 30.0), grains(4.5), red(1.0, true, 0))));
        assert_eq!((disc.outline, disc.fill, disc.stroke), (outline.clone(), solid(), None));
        let ring = shape(|area| area.draw(&Circle::new(at(20.0, 30.0), grains(4.5), red(1.0, false, 64))));
        assert_eq!((ring.outline, ring.fill, ring.stroke), (outline, None, line(1.0)));
    }

    #[test]
    fn paths_are_one_open_line() {
        let points = [(0.0, 0.0), (10.0, 5.0), (20.0, 0.0)];
        let shape = shape(|area| area.draw(&PathElement::new(points.map(|(x, y)| at(x, y)), red(1.0, false, 128))));
        let path = Path::polyline(&points.map(|(x, y)| Point::new(x, y)));
        assert_eq!((shape.outline, shape.fill, shape.stroke), (Outline::Path(path), None, line(2.0)));
    }

    #[test]
    fn polygons_are_closed_and_filled() {
        let points = [(0.0, 0.0), (10.0, 0.0), (5.0, 8.0)];
        let shape = shape(|area| area.draw(&Polygon::new(points.map(|(x, y)| at(x, y)), red(0.25, true, 0))));
        let path = Path::polygon(&points.map(|(x, y)| Point::new(x, y)));
        assert_eq!((shape.outline, shape.fill, shape.opacity), (Outline::Path(path), solid(), 0.25));
    }

    #[test]
    fn lines_are_drawn_as_paths() {
        let setter = Setter::new(&FontBook::embedded().unwrap()).unwrap();
        let mut frame = Frame::new(Size::new(200.0, 100.0));
        let mut backend = FrameBackend::new(&mut frame, &setter, "nl");
        let drawn: Drawn = backend.draw_line(at(1.0, 2.0), at(3.0, 4.0), &red(1.0, false, 64));
        drawn.unwrap();
        let path = Path::polyline(&[Point::new(1.0, 2.0), Point::new(3.0, 4.0)]);
        assert_eq!(
            frame.items,
            [(Point::default(), Item::Shape(Shape::stroked(Outline::Path(path), line(1.0).unwrap())))]
        );
    }

    #[test]
    fn what_cannot_be_seen_is_not_drawn() {
        let nothing = |style| drawn(|area| area.draw(&Rectangle::new([at(1.0, 1.0), at(9.0, 9.0)], style))).unwrap();
        assert_eq!(nothing(red(0.0, true, 0)), []);
        assert_eq!(nothing(red(1.0, false, 0)), []);
        let point = drawn(|area| area.draw(&PathElement::new([at(1.0, 1.0)], red(1.0, false, 64)))).unwrap();
        assert_eq!(point, []);
    }

    #[test]
    fn text_is_set_in_our_faces_with_its_anchor_resolved() {
        let (start, block) = text(type_style(family(Face::Heading), 1.0, HPos::Left, VPos::Top)).unwrap();
        assert_eq!((block.face, block.size, block.fill), (Face::Heading, 10.0, RED));
        assert_eq!(start, Point::new(100.0, 50.0));
        let (middle, _) = text(type_style(family(Face::Heading), 1.0, HPos::Center, VPos::Center)).unwrap();
        assert!((middle.x - (100.0 - block.bounds.w / 2.0)).abs() < 1e-9);
        let cap = block.lines[0].at.y;
        assert!((middle.y - (50.0 - cap / 2.0)).abs() < 1e-9, "the capitals are centred");
        let (end, _) = text(type_style(family(Face::Heading), 1.0, HPos::Right, VPos::Bottom)).unwrap();
        assert!((end.x - (100.0 - block.bounds.w)).abs() < 1e-9);
        assert!((end.y - (50.0 - block.bounds.h)).abs() < 1e-9);
    }

    #[test]
    fn text_is_measured_as_it_is_drawn() {
        for face in Face::ALL {
            let style = type_style(family(face), 1.0, HPos::Left, VPos::Top);
            let (_, block) = text(style.clone()).unwrap();
            let setter = Setter::new(&FontBook::embedded().unwrap()).unwrap();
            let mut frame = Frame::new(Size::new(200.0, 100.0));
            let area = FrameBackend::new(&mut frame, &setter, "nl").into_drawing_area();
            let (w, h) = area.estimate_text_size("47 procent", &style).unwrap();
            assert!((f64::from(w) / super::GRAIN - block.bounds.w).abs() <= 1.0 / super::GRAIN, "{face:?}");
            assert!((f64::from(h) / super::GRAIN - block.bounds.h).abs() <= 1.0 / super::GRAIN, "{face:?}");
        }
    }

    #[test]
    fn what_a_frame_cannot_hold_is_refused() {
        let words = |style: TextStyle<'static>| drawn(|area| area.draw(&Text::new("47", at(9.0, 9.0), style)));
        let style = type_style(family(Face::Text), 1.0, HPos::Left, VPos::Top);
        assert_eq!(refusal(words(style.transform(FontTransform::Rotate90))), Refusal::TurnedText);
        let sheer = type_style(family(Face::Text), 0.5, HPos::Left, VPos::Top);
        assert_eq!(refusal(words(sheer)), Refusal::SheerText);
        let foreign = type_style(FontFamily::SansSerif, 1.0, HPos::Left, VPos::Top);
        assert_eq!(refusal(words(foreign)), Refusal::Family);
        let pixel = drawn(|area| area.draw(&Pixel::new(at(1.0, 1.0), red(1.0, true, 0))));
        assert_eq!(refusal(pixel), Refusal::Pixel);
        let setter = Setter::new(&FontBook::embedded().unwrap()).unwrap();
        let mut frame = Frame::new(Size::new(200.0, 100.0));
        let bitmap = FrameBackend::new(&mut frame, &setter, "nl").blit_bitmap(at(1.0, 1.0), (1, 1), &[0, 0, 0]);
        assert!(matches!(bitmap, Err(DrawingErrorKind::DrawingError(Refusal::Bitmap))));
    }
}
