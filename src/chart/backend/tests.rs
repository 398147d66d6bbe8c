//! What plotters asks for, and what comes to stand in the frame.
#![allow(clippy::unwrap_used, clippy::panic)]

use plotters::element::{Circle, PathElement, Pixel, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea, RGBAColor, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, FontTransform, TextStyle};
use plotters_backend::{BackendColor, DrawingBackend, DrawingErrorKind};

use super::{FrameBackend, PlotResult, Refusal, family, grains};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::page::{Face, Frame, Item, Outline, Paint, Shape, Stroke, TextBlock};
use crate::typeset::font::FontBook;
use crate::typeset::text::Setter;

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
    let drawn: PlotResult = backend.draw_line(at(1.0, 2.0), at(3.0, 4.0), &red(1.0, false, 64));
    drawn.unwrap();
    let path = Path::polyline(&[Point::new(1.0, 2.0), Point::new(3.0, 4.0)]);
    assert_eq!(frame.items, [(Point::default(), Item::Shape(Shape::stroked(Outline::Path(path), line(1.0).unwrap())))]);
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
