//! Pages with one fault each: the check names it, and says nothing of the page without it.

use std::sync::Arc;

use crate::fixtures::{sheet, theme};
use krachtkaart::base::color::Color;
use krachtkaart::base::geometry::{Path, Point, Rect, Size};
use krachtkaart::check::design::{DesignFinding, FindingCode, inspect};
use krachtkaart::messages::MessageLanguage;
use krachtkaart::page::Encoded;
use krachtkaart::page::{
    Controls, Face, Frame, Group, Hotspot, Image, Layer, Line, LineEnd, Origin, Outline, Page, Panel, Shape, Stroke,
    TextBlock, Unit,
};

const INK: Color = Color::new(0x1b, 0x28, 0x50);
const PAPER: Color = Color::new(0xff, 0xf8, 0xeb);

/// A text of one line whose letters are half as wide as high; `y` is its cap line.
fn text(words: &str, size: f64, fill: Color) -> TextBlock {
    let width = words.chars().count() as f64 * size * 0.5;
    let cap = size * 0.7;
    let line =
        Line { at: Point::new(0.0, cap), text: words.to_owned(), width, glyphs: Vec::new(), end: LineEnd::Nothing };
    let bounds = Size::new(width, cap + size * 0.22);
    let origin = Some(Origin::text("/ondertitel", "nl"));
    TextBlock { lines: vec![line], face: Face::Text, size, fill, language: None, right_to_left: false, bounds, origin }
}

/// A sound page of 1200 by 900 pixels: full of words, nothing wrong with it.
fn sound() -> Frame {
    let mut frame = Frame::new(Size::new(1200.0, 900.0));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, 1200.0, 900.0), 0.0, PAPER));
    for row in 0..24 {
        let words = "Zij helpen mensen in de wijk met wat nodig is, elke dag weer, dichtbij en zonder omweg, ook als het even tegenzit en het lang duurt.";
        frame.text(Point::new(60.0, 60.0 + 32.0 * f64::from(row)), text(words, 16.0, INK));
    }
    frame
}

fn page(frame: Frame) -> Page {
    Page {
        size: Size::new(1200.0, 900.0),
        unit: Unit::Pixel,
        bleed: 0.0,
        paper: PAPER,
        ink: INK,
        title: String::new(),
        title_language: None,
        description_language: None,
        description: String::new(),
        language: "nl".to_owned(),
        controls: Controls { close: "Sluiten".to_owned(), previous: "Vorige".to_owned(), next: "Volgende".to_owned() },
        layers: vec![Layer::Static(frame)],
        open: None,
    }
}

fn check(page: &Page) -> Vec<DesignFinding> {
    inspect(page, sheet("web"), theme())
}

/// A photo of so many pixels across, on this box.
fn photo(pixels: u32, bounds: Rect, frame: &mut Frame) {
    let file = Arc::new(Encoded { width: pixels, height: pixels, mime: "image/png", bytes: Vec::new() });
    let origin = Some(Origin::of("/rollen/0/tekening/bestand"));
    frame.image(Point::new(bounds.x, bounds.y), Image { size: Size::new(bounds.w, bounds.h), file, origin });
}

#[test]
fn a_photo_has_enough_pixels() {
    let place = Rect::new(900.0, 600.0, 200.0, 200.0);
    assert_eq!(codes(|frame| photo(200, place, frame)), []);
    assert_eq!(codes(|frame| photo(150, place, frame)), [FindingCode::CoarsePhoto]);
    let mut frame = sound();
    photo(150, place, &mut frame);
    let found = check(&page(frame));
    let words = "de foto heeft hier 72 pixels per inch; vanaf 96 is hij scherp";
    assert!(found[0].message(MessageLanguage::Dutch).contains(words), "{}", found[0].message(MessageLanguage::Dutch));
    assert_eq!(found[0].pointer, "/rollen/0/tekening/bestand");
}

/// The codes that a page with something added has.
fn codes(add: impl FnOnce(&mut Frame)) -> Vec<FindingCode> {
    let mut frame = sound();
    add(&mut frame);
    let found = check(&page(frame));
    for finding in &found {
        for wording in [MessageLanguage::Dutch, MessageLanguage::English] {
            assert!(finding.message(wording).len() > 20, "{finding:?}");
        }
    }
    let mut codes: Vec<FindingCode> = found.iter().map(DesignFinding::code).collect();
    codes.dedup();
    codes
}

#[test]
fn a_sound_page_has_no_findings() {
    let found = check(&page(sound()));
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn texts_on_texts_are_found() {
    assert_eq!(codes(|f| f.text(Point::new(300.0, 64.0), text("Dubbel", 16.0, INK))), [FindingCode::TextsOverlap]);
    // Lines of one paragraph whose boxes touch are no overlap.
    assert_eq!(codes(|f| f.text(Point::new(60.0, 60.0 + 14.6), text("Ondertitel", 16.0, INK))), []);
}

#[test]
fn a_text_that_something_is_painted_over_is_found() {
    let found = codes(|f| f.shape(Shape::disc(Point::new(300.0, 66.0), 12.0, INK)));
    assert_eq!(found, [FindingCode::TextCovered]);
}

#[test]
fn what_leaves_the_page_or_stands_in_its_margin_is_found() {
    let at = |x: f64, y: f64| codes(|f| f.text(Point::new(x, y), text("Buiten", 16.0, INK)));
    assert_eq!(at(1180.0, 860.0), [FindingCode::OffPage, FindingCode::InMargin]);
    assert_eq!(at(20.0, 840.0), [FindingCode::InMargin]);
}

#[test]
fn a_text_that_leaves_or_touches_its_card_is_found() {
    let on = |w: f64| {
        codes(|f| {
            let card = Rect::new(900.0, 820.0, w, 30.0);
            f.items.truncate(20);
            f.shape(Shape::rect(card.moved(Point::new(0.0, -60.0)), 8.0, Color::WHITE));
            f.text(Point::new(910.0, 770.0), text("Een naam op een bord", 16.0, INK));
        })
    };
    assert_eq!(on(190.0), []);
    assert_eq!(on(171.0), [FindingCode::Tight]);
    assert_eq!(on(140.0), [FindingCode::OffCard]);
}

#[test]
fn cards_on_cards_and_almost_in_line_are_found() {
    let two = |second: Rect| {
        codes(|f| {
            f.items.truncate(12);
            for rect in [Rect::new(60.0, 600.0, 300.0, 100.0), second] {
                f.shape(Shape::rect(rect, 8.0, Color::WHITE));
            }
            for row in 0..4 {
                f.text(Point::new(500.0, 600.0 + 40.0 * f64::from(row)), text(&"Vol ".repeat(20), 16.0, INK));
            }
        })
    };
    assert_eq!(two(Rect::new(60.0, 720.0, 300.0, 100.0)), []);
    assert_eq!(two(Rect::new(63.0, 720.0, 297.0, 100.0)), [FindingCode::NearMiss]);
    assert_eq!(two(Rect::new(200.0, 650.0, 300.0, 100.0)), [FindingCode::CardsOverlap]);
}

#[test]
fn small_type_and_many_sizes_are_found() {
    let small = |size: f64, pointer: &str| {
        let mut block = text("Klein", size, INK);
        block.origin = Some(Origin::text(pointer, "nl"));
        codes(|f| f.text(Point::new(60.0, 830.0), block))
    };
    assert_eq!(small(15.0, "/boodschap"), [FindingCode::SmallType]);
    assert_eq!(small(13.0, "/bronnen"), []);
    assert_eq!(small(9.0, "/bronnen"), [FindingCode::SmallType]);
    let sizes = codes(|f| {
        f.items.truncate(16);
        for (i, size) in [18.0, 20.0, 22.0, 24.0].into_iter().enumerate() {
            f.text(Point::new(60.0, 600.0 + 60.0 * i as f64), text(&"Groot ".repeat(12), size, INK));
        }
    });
    assert_eq!(sizes, [FindingCode::ManySizes]);
}

#[test]
fn contrast_is_that_with_what_is_really_beneath() {
    let soft = Color::new(0x8a, 0x93, 0xb0);
    let on = |ground: Option<Color>, size: f64| {
        codes(|f| {
            if let Some(color) = ground {
                f.shape(Shape::rect(Rect::new(0.0, 818.0, 1200.0, 40.0), 0.0, color));
            }
            f.text(Point::new(60.0, 826.0), text("Zacht", size, soft));
        })
    };
    assert_eq!(on(None, 16.0), [FindingCode::TextContrast]);
    assert_eq!(on(Some(INK), 16.0), []);
    // Large text needs less: 3 to 1. This grey has 3.04 on white.
    assert_eq!(on(Some(Color::WHITE), 24.0), []);
    assert_eq!(on(Some(Color::WHITE), 16.0), [FindingCode::TextContrast]);
}

#[test]
fn a_text_half_on_another_ground_is_found() {
    let found = codes(|f| {
        f.shape(Shape::rect(Rect::new(100.0, 818.0, 1100.0, 40.0), 0.0, INK));
        f.text(Point::new(60.0, 826.0), text("Half op donker", 16.0, INK));
    });
    assert_eq!(found, [FindingCode::OffCard, FindingCode::TextContrast]);
}

#[test]
fn faint_marks_are_found() {
    let faint = Color::new(0xff, 0xe2, 0xa0);
    let disc = |color: Color| codes(|f| f.shape(Shape::disc(Point::new(80.0, 838.0), 12.0, color)));
    assert_eq!(disc(INK), []);
    assert_eq!(disc(faint), [FindingCode::MarkContrast]);
    let cross = |color: Color| {
        codes(|f| {
            let path = Path::polyline(&[Point::new(70.0, 838.0), Point::new(90.0, 838.0)]);
            f.shape(Shape::stroked(Outline::Path(path), Stroke { color, width: 3.0, round: true }));
        })
    };
    assert_eq!((cross(INK), cross(faint)), (vec![], vec![FindingCode::MarkContrast]));
    // The same colours in a drawing of a place are decoration.
    let drawn = codes(|f| {
        let mut frame = Frame::new(Size::new(320.0, 200.0));
        frame.shape(Shape::disc(Point::new(20.0, 20.0), 12.0, faint));
        f.group(Point::new(60.0, 825.0), Group::decoration(frame, 0.5));
    });
    assert_eq!(drawn, []);
}

#[test]
fn empty_room_is_found() {
    let with = |drawn: bool| {
        codes(|f| {
            f.items.truncate(6);
            if drawn {
                let mut frame = Frame::new(Size::new(320.0, 200.0));
                frame.shape(Shape::rect(Rect::new(0.0, 0.0, 320.0, 200.0), 0.0, INK));
                f.group(Point::new(60.0, 300.0), Group::new(frame).scaled(0.5));
            }
        })
    };
    assert_eq!(with(true), [FindingCode::Empty]);
    // A page of text alone ends where its words end.
    assert_eq!(with(false), []);
}

#[test]
fn panels_and_targets_are_checked_too() {
    let mut page = page(sound());
    let mut panel = Frame::default();
    let card = Rect::new(300.0, 200.0, 400.0, 300.0);
    panel.shape(Shape::rect(card, 12.0, Color::WHITE));
    panel.text(Point::new(320.0, 230.0), text(&"Te lang ".repeat(8), 16.0, INK));
    panel.text(Point::new(320.0, 300.0), text("Vaag", 16.0, Color::new(0xaa, 0xaa, 0xaa)));
    let target = Rect::new(60.0, 60.0, 200.0, 20.0);
    let close = Rect::new(660.0, 210.0, 30.0, 30.0);
    let panel = Panel { name: String::new(), lit: Vec::new(), card, connectors: Frame::default(), frame: panel, close };
    let spot = Hotspot {
        id: "opvang".to_owned(),
        name: String::new(),
        language: None,
        target,
        radius: 4.0,
        hover: Frame::default(),
        panel,
    };
    page.layers.push(Layer::Hotspots { name: String::new(), hotspots: vec![spot], chooser: None });
    let found = check(&page);
    let codes: Vec<FindingCode> = found.iter().map(DesignFinding::code).collect();
    assert_eq!(codes, [FindingCode::SmallTarget, FindingCode::OffCard, FindingCode::TextContrast]);
    assert!(
        found[1].message(MessageLanguage::Dutch).starts_with("opvang open: 'Te lang"),
        "{}",
        found[1].message(MessageLanguage::Dutch)
    );
}

#[test]
fn every_code_has_a_name_of_its_own() {
    let mut names: Vec<&str> = FindingCode::ALL.iter().map(|code| code.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), FindingCode::ALL.len());
}
