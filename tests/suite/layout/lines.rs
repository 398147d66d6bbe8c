//! The lines of an open strength: one to each of its places, over no word and no other block.

use super::rules::nine;
use super::view::View;
use crate::fixtures::{settings, sheets};
use krachtkaart::base::geometry::{Point, Rect, Segment};
use krachtkaart::document::Infographic;
use krachtkaart::layout::Settings;
use krachtkaart::page::{Hotspot, Item, Outline, Page, Shape};
use krachtkaart::typeset::font::FontBook;

/// What leads from a strength to its places: the pieces of its lines without their edges, and the dots at their ends.
#[derive(Default)]
struct Lines {
    pieces: Vec<Rect>,
    dots: Vec<Rect>,
}

/// A piece of a line between two points, as a box.
fn piece(a: Point, b: Point, width: f64) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Rect::new(x, y, (a.x - b.x).abs(), (a.y - b.y).abs()).grown(width / 2.0)
}

/// The lines of a hotspot's panel.
fn lines(hotspot: &Hotspot) -> Lines {
    let mut found = Lines::default();
    let mut narrowest = f64::INFINITY;
    for item in &hotspot.panel.connectors.items {
        let (_, Item::Shape(Shape { outline, stroke: Some(stroke), .. })) = item else { panic!("no stroke: {item:?}") };
        match outline {
            Outline::Circle(c, r) => found.dots.push(Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r)),
            Outline::Path(path) if stroke.width < narrowest => {
                narrowest = stroke.width;
                found.pieces.clear();
                let mut at = Point::default();
                for segment in &path.segments {
                    match segment {
                        Segment::Move(to) => at = *to,
                        Segment::Line(to) => {
                            assert!((at.x - to.x).abs().min((at.y - to.y).abs()) < 1e-6, "a slanting line");
                            found.pieces.push(piece(at, *to, stroke.width));
                            at = *to;
                        }
                        other => panic!("{other:?}"),
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// What is wrong with the lines of a page's strengths, how many places they lead to, and how many they should.
fn judged(page: &Page, data: &Infographic, fonts: &FontBook) -> (Vec<String>, usize, usize) {
    let view = View::of_page(page, fonts);
    let words: Vec<(&Rect, String)> =
        view.texts.iter().flat_map(|text| text.lines.iter().map(|line| (line, text.label()))).collect();
    let (mut faults, mut reached, mut asked) = (Vec::new(), 0, 0);
    for hotspot in page.hotspots() {
        let places: Vec<_> = data.roles.iter().filter(|role| role.strengths.contains(&hotspot.id)).collect();
        let Lines { pieces, dots } = lines(hotspot);
        if data.roles.iter().any(|role| role.id == hotspot.id) {
            assert!(pieces.is_empty(), "a place has lines");
            continue;
        }
        asked += places.len();
        let (own, dots): (Vec<Rect>, Vec<Rect>) =
            dots.into_iter().partition(|dot| hotspot.target.grown(dot.w).contains(dot, 0.0));
        assert_eq!(own.len(), usize::from(!dots.is_empty()), "{}: a dot at the stone", hotspot.id);
        reached += dots.len();
        for (line, label) in &words {
            if pieces.iter().chain(&dots).chain(&own).any(|piece| piece.overlaps(line)) {
                faults.push(format!("{}: a line over {label}", hotspot.id));
            }
        }
        let lit = |dot: &Rect| {
            places.iter().any(|role| {
                page.hotspots().any(|spot| spot.id == role.id && spot.target.grown(dot.w * 1.2).contains(dot, 0.0))
            })
        };
        if !dots.iter().all(lit) {
            faults.push(format!("{}: a dot at no place of it", hotspot.id));
        }
        let whole = Rect::new(0.0, 0.0, page.size.w, page.size.h);
        if !pieces.iter().all(|piece| whole.contains(piece, 0.0)) {
            faults.push(format!("{}: a line leaves the sheet", hotspot.id));
        }
    }
    (faults, reached, asked)
}

#[test]
fn a_strength_shows_its_lines_to_its_places_and_they_cross_no_word() {
    let (mut wrong, mut reached, mut asked, mut short) = (Vec::new(), 0, 0, Vec::new());
    for (name, file, language) in nine() {
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in sheets() {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            let Ok(finished) = krachtkaart::lay_out(&file, &settings) else { continue };
            let (faults, found, all) = judged(&finished.document.first, file.infographic(), &fonts);
            wrong.extend(faults.into_iter().map(|fault| format!("{name} on {}: {fault}", sheet.name)));
            if found < all {
                short.push(format!("{name} on {}: {found} of {all}", sheet.name));
            }
            (reached, asked) = (reached + found, asked + all);
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    assert!(asked > 2000 && reached == asked, "{reached} of {asked}:\n{}", short.join("\n"));
}
