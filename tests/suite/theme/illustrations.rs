//! The drawings of places: any can stand beside any, in every theme.

use std::collections::BTreeSet;
use std::fs;

use crate::fixtures::{path, theme};
use krachtkaart::assets::{self, ILLUSTRATIONS};
use krachtkaart::base::geometry::{Rect, Segment, Size};
use krachtkaart::page::{Frame, Item, Outline, Shape};
use krachtkaart::theme::Theme;
use krachtkaart::theme::drawing::{self, Recolour};

/// What a drawing may weigh: all of them travel in the program, and up to sixteen in one poster.
const BUDGET: usize = 6000;

/// A drawing in the colours of a theme and of one of its roles.
fn read(name: &str, theme: &Theme, role: usize) -> Frame {
    let recolour = Recolour::new(theme, theme.accent(role)).unwrap();
    drawing::read(assets::illustration(name).unwrap(), &recolour).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn shapes(frame: &Frame) -> Vec<&Shape> {
    frame.items.iter().filter_map(|(_, item)| if let Item::Shape(shape) = item { Some(shape) } else { None }).collect()
}

/// Outlines that are drawn as one path count each.
fn count(shape: &Shape) -> usize {
    match &shape.outline {
        Outline::Rect(..) | Outline::Circle(..) => 1,
        Outline::Path(path) | Outline::EvenOdd(path) => {
            path.segments.iter().filter(|segment| matches!(segment, Segment::Move(_))).count()
        }
    }
}

/// The box around a shape and its line.
fn bounds(shape: &Shape) -> Rect {
    let line = shape.stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
    let outline = match &shape.outline {
        Outline::Rect(rect, _) => *rect,
        Outline::Circle(middle, r) => Rect::new(middle.x - r, middle.y - r, 2.0 * r, 2.0 * r),
        Outline::Path(path) | Outline::EvenOdd(path) => path.bounds().unwrap(),
    };
    outline.grown(line)
}

#[test]
fn every_file_has_a_line_in_the_list() {
    let folder = path("assets/illustrations");
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let names = names.filter(|path| path.extension().is_some_and(|ending| ending == "svg"));
    let names: BTreeSet<String> = names.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(names, ILLUSTRATIONS.iter().map(|&name| name.to_owned()).collect());
}

#[test]
fn a_drawing_fills_the_shared_frame_and_stands_on_its_ground() {
    for name in ILLUSTRATIONS {
        let frame = read(name, theme(), 0);
        assert_eq!(frame.size, Size::new(320.0, 200.0), "{name}");
        let boxes: Vec<Rect> = shapes(&frame).into_iter().map(bounds).collect();
        let whole = boxes.iter().copied().reduce(|a, b| a.union(&b)).unwrap();
        assert!(Rect::new(0.0, 0.0, 320.0, 200.0).contains(&whole, 0.5), "{name} leaves its frame: {whole:?}");
        assert!(whole.bottom() > 199.5, "{name} floats above the ground: {whole:?}");
        assert!(whole.w > 270.0, "{name} leaves its frame empty: {whole:?}");
    }
}

#[test]
fn a_drawing_keeps_within_its_shapes_and_its_bytes() {
    for name in ILLUSTRATIONS {
        let frame = read(name, theme(), 0);
        let drawn: usize = shapes(&frame).into_iter().map(count).sum();
        assert!((60..=200).contains(&drawn), "{name} has {drawn} shapes");
        let bytes = assets::illustration(name).unwrap().len();
        assert!(bytes <= BUDGET, "{name} weighs {bytes} bytes");
    }
}

#[test]
fn a_drawing_wears_the_colour_of_its_role() {
    for theme in assets::THEMES.iter().map(|name| Theme::named(name).unwrap()) {
        for name in ILLUSTRATIONS {
            assert_ne!(read(name, &theme, 0), read(name, &theme, 1), "{name} in {}", theme.name);
        }
    }
}
