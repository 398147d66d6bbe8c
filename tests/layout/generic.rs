//! What stands at roles without a drawing.

use krachtkaart::assets::{GENERIC, ILLUSTRATIONS, illustration};
use krachtkaart::base::geometry::{Point, Rect, Segment, Size};
use krachtkaart::page::{Frame, Item, Layer, Outline, Page};
use krachtkaart::theme::drawing::{self, Recolour};

use super::Desk;
use super::variants::{changed, with_roles, without};

/// Width and height of the frame that all illustrations share.
const DRAWING: Size = Size::new(320.0, 200.0);

/// What a drawing consists of, whatever its colours.
fn outlines(frame: &Frame) -> Vec<&Outline> {
    frame
        .items
        .iter()
        .filter_map(|(_, item)| match item {
            Item::Shape(shape) => Some(&shape.outline),
            Item::Group(_) | Item::Text(_) | Item::Picture(_) => None,
        })
        .collect()
}

/// The illustrations on a page, with where they stand.
fn places(page: &Page) -> Vec<(Point, &Frame)> {
    let mut found = Vec::new();
    for layer in &page.layers {
        if let Layer::Picture(frame) = layer {
            collect(frame, Point::default(), &mut found);
        }
    }
    found
}

fn collect<'a>(frame: &'a Frame, at: Point, found: &mut Vec<(Point, &'a Frame)>) {
    for (offset, item) in &frame.items {
        let here = Point::new(at.x + offset.x, at.y + offset.y);
        match item {
            Item::Group(group) if group.frame.size == DRAWING => found.push((here, &group.frame)),
            Item::Group(group) => collect(&group.frame, here, found),
            Item::Shape(_) | Item::Text(_) | Item::Picture(_) => {}
        }
    }
}

#[test]
fn neighbours_in_a_street_never_have_the_same_generic_place() {
    let desk = Desk::new();
    let recolour = Recolour::new(&desk.theme, desk.theme.accent(0)).unwrap();
    let read = |name: &&str| drawing::read(illustration(name).unwrap(), &recolour).unwrap();
    let generic: Vec<Frame> = GENERIC.iter().map(read).collect();
    let sheets = ["web", "a3-landscape", "a0-portrait", "phone"]
        .map(|name| desk.sheets.iter().find(|sheet| sheet.name == name).unwrap());
    for count in 1..=16 {
        let case = changed(&format!("{count} roles without a drawing"), |json| {
            with_roles(json, count);
            without(json, "tekening");
        });
        for sheet in sheets {
            let page = desk.lay_out(&case, sheet, "nl").unwrap().page;
            let places = places(&page);
            assert_eq!(places.len(), count, "{count} roles on {}", sheet.name);
            let kind = |frame: &Frame| generic.iter().position(|one| outlines(one) == outlines(frame)).unwrap();
            let kinds: Vec<usize> = places.iter().map(|(_, frame)| kind(frame)).collect();
            // In turn, so that also what stands one after the other on a phone differs.
            let turns: Vec<usize> = (0..count).map(|index| index % GENERIC.len()).collect();
            assert_eq!(kinds, turns, "{count} roles on {}", sheet.name);
            let mut rows: Vec<_> = places.iter().zip(&kinds).map(|((at, _), kind)| (at.y, at.x, *kind)).collect();
            rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            let alike = rows.windows(2).find(|pair| pair[0].0 == pair[1].0 && pair[0].2 == pair[1].2);
            assert!(alike.is_none(), "{count} roles on {}: {alike:?}", sheet.name);
        }
    }
}

/// Of every illustration: the frame that all share, within it, and neither bare nor heavy.
#[test]
fn every_illustration_stands_in_the_same_frame() {
    let desk = Desk::new();
    let recolour = Recolour::new(&desk.theme, desk.theme.accent(0)).unwrap();
    for name in ILLUSTRATIONS {
        let text = illustration(name).unwrap();
        assert!(text.len() < 6000, "{name}: {} bytes", text.len());
        let frame = drawing::read(text, &recolour).unwrap();
        assert_eq!(frame.size, DRAWING, "{name}");
        let parts = text.matches('M').count() + text.matches("<rect").count() + text.matches("<circle").count();
        assert!((60..=200).contains(&parts), "{name}: {parts} shapes");
        let bounds = outlines(&frame).into_iter().filter_map(bounds);
        let around = bounds.reduce(|a, b| a.union(&b)).unwrap();
        // A sole ends a tenth above the ground, an arc a millionth below it.
        let room = Rect::new(0.0, 0.0, DRAWING.w, DRAWING.h + 0.5);
        let inside = around.x >= 0.0 && around.y >= 0.0 && around.right() <= room.w && around.bottom() <= room.h;
        assert!(inside, "{name} leaves its frame: {around:?}");
        assert!((around.bottom() - DRAWING.h).abs() < 0.5, "{name} does not stand on the ground: {around:?}");
        assert!(around.w > DRAWING.w * 0.8 && around.h > DRAWING.h * 0.6, "{name} does not fill its frame: {around:?}");
    }
}

/// The box around an outline; of curves that of points on them, as their handles may lie outside.
fn bounds(outline: &Outline) -> Option<Rect> {
    match outline {
        Outline::Rect(rect, _) => Some(*rect),
        Outline::Circle(c, r) => Some(Rect::new(c.x - r, c.y - r, r * 2.0, r * 2.0)),
        Outline::Path(path) | Outline::EvenOdd(path) => {
            let mut at = Point::default();
            let mut points = Vec::new();
            for segment in &path.segments {
                let from = at;
                let curve: Vec<Point> = match segment {
                    Segment::Move(p) | Segment::Line(p) => vec![*p],
                    Segment::Quad(c, p) => vec![from, *c, *p],
                    Segment::Cubic(c, d, p) => vec![from, *c, *d, *p],
                    Segment::Close => continue,
                };
                points.extend((1..=16).map(|step| on_curve(&curve, f64::from(step) / 16.0)));
                at = *curve.last().unwrap();
            }
            points.into_iter().map(|p| Rect::new(p.x, p.y, 0.0, 0.0)).reduce(|a, b| a.union(&b))
        }
    }
}

/// De Casteljau: the point at `t` of the curve with these handles.
fn on_curve(handles: &[Point], t: f64) -> Point {
    match handles {
        [only] => *only,
        _ => {
            let between = |pair: &[Point]| {
                Point::new(pair[0].x + (pair[1].x - pair[0].x) * t, pair[0].y + (pair[1].y - pair[0].y) * t)
            };
            on_curve(&handles.windows(2).map(between).collect::<Vec<_>>(), t)
        }
    }
}
