//! The rules of composition, measured on the finished page: names, plus, columns, drawings, holes, the dark band.

use super::view::{Part, View, spots};
use super::{distinct, laid_out};
use crate::fixtures::{fonts, settings, theme, translated};
use crate::generate::files::{Vocabulary, file};
use crate::generate::runner;
use crate::generate::variants::{Case, changed};
use krachtkaart::DataFile;
use krachtkaart::base::geometry::Rect;
use krachtkaart::layout::{Settings, lay_out};
use krachtkaart::page::{Face, Group, Layer, Outline, Page, Placement, Visitor, Walk};
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;
use proptest::prelude::*;
use proptest::sample::select;
use std::cell::RefCell;

/// What the rules of composition say of a page. A measure of what is not there keeps its rule.
#[derive(Debug, Clone, Copy)]
struct Measures {
    /// How many sizes the names of roles have.
    name_sizes: usize,
    /// Least distance between a name and its plus, in sizes of the name.
    plus: f64,
    /// How many different places the plus has on the signs.
    plus_places: usize,
    /// Cells whose left edge lies on no half column of the streets' grid.
    off_grid: usize,
    /// Least part of its cell's width that a drawing fills.
    fill: f64,
    /// The part of the sheet's height that is street.
    street: f64,
    /// Highest hole in a block, in lines of body text.
    hole: f64,
    /// Largest empty corner of the band, as a part of the sheet.
    corner: f64,
    /// Headings and names that end in one word below two lines or more, or break after one short word.
    lonely: usize,
    /// Names and headings that are broken inside a word.
    broken: usize,
}

fn measured(page: &Page, sheet: &Sheet, fonts: &FontBook) -> Measures {
    let view = View::of_page(page, fonts);
    let own = |pointer: &str| pointer.starts_with("/rollen/") && pointer.ends_with("/naam");
    let names: Vec<_> = view.texts.iter().filter(|text| own(text.block.pointer())).collect();
    let mut sizes: Vec<i64> = names.iter().map(|name| (name.block.size * 100.0).round() as i64).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let roles: Vec<_> = spots(page)
        .into_iter()
        .map(|(_, spot)| spot)
        .filter(|spot| {
            view.texts.iter().any(|text| own(text.block.pointer()) && spot.target.contains(&text.bounds(), 0.05))
        })
        .collect();
    let (mut plus, mut places) = (f64::INFINITY, Vec::new());
    for spot in &roles {
        let Some(disc) = View::of_frame(&spot.hover, fonts).marks.first().map(|mark| mark.bounds) else { continue };
        let (centre, radius) = (disc.centre(), disc.w / 2.0 / 1.18);
        let Some(name) = names.iter().find(|name| spot.target.contains(&name.bounds(), 0.05)) else { continue };
        places.push(((spot.target.right() - centre.x) * 10.0).round() as i64);
        for line in &name.lines {
            // The descent that a line keeps free below is not ink of the name.
            let dx = (line.x - centre.x).max(centre.x - line.right()).max(0.0);
            let dy = (line.y - centre.y).max(centre.y - line.bottom()).max(0.0);
            plus = plus.min((libm::hypot(dx, dy) - radius) / name.block.size);
        }
    }
    places.sort_unstable();
    places.dedup();
    let cells: Vec<Rect> = roles.iter().map(|spot| spot.target).collect();
    Measures {
        name_sizes: sizes.len(),
        plus,
        plus_places: places.len(),
        off_grid: off_grid(&cells),
        fill: fill(page, &cells),
        street: street(page, &cells),
        hole: hole(page, &view, sheet),
        corner: corner(&view, page, sheet),
        lonely: view
            .texts
            .iter()
            .filter(|text| {
                text.figure.is_none()
                    && lonely(
                        text.block.face,
                        &text.block.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(),
                    )
            })
            .count(),
        broken: view
            .texts
            .iter()
            .filter(|text| text.block.face != Face::Text && text.block.lines.iter().any(|line| line.hyphenated))
            .count(),
    }
}

/// Cells that start on no half column of the grid which the first street spans.
fn off_grid(cells: &[Rect]) -> usize {
    let Some(first) = cells.iter().copied().reduce(|a, b| if b.x < a.x { b } else { a }) else { return 0 };
    let second =
        cells.iter().map(|cell| cell.x - first.x).filter(|step| *step > 0.5 * first.w).fold(f64::INFINITY, f64::min);
    if !second.is_finite() {
        return cells.iter().filter(|cell| (cell.x - first.x).abs() > 0.5).count();
    }
    // The first street has no fewer places than any other, so its step is that of the grid.
    let step = second.min(cells.get(1).map_or(second, |cell| (cell.x - cells[0].x).abs().max(1.0)));
    let off = |cell: &&Rect| {
        let halves = (cell.x - cells[0].x) / (step / 2.0);
        (halves - halves.round()).abs() * step > 1.0
    };
    cells.iter().filter(off).count()
}

/// The groups of drawings of roles, by the scale at which they stand.
#[derive(Default)]
struct Drawings(Vec<f64>);

impl<'p> Visitor<'p> for Drawings {
    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        if group
            .origins
            .iter()
            .any(|origin| origin.pointer.starts_with("/rollen/") && origin.pointer.ends_with("/tekening"))
        {
            self.0.push(320.0 * place.scale);
        }
        Walk::Into
    }
}

fn fill(page: &Page, cells: &[Rect]) -> f64 {
    let mut drawings = Drawings::default();
    page.walk(&mut drawings);
    let widest = cells.iter().map(|cell| cell.w).fold(0.0, f64::max);
    drawings.0.iter().copied().fold(f64::INFINITY, f64::min).min(widest.max(1.0)) / widest.max(1.0)
}

fn street(page: &Page, cells: &[Rect]) -> f64 {
    let top = cells.iter().map(|cell| cell.y).fold(f64::INFINITY, f64::min);
    let foot = cells.iter().map(Rect::bottom).fold(0.0, f64::max);
    if cells.is_empty() { 1.0 } else { (foot - top) / page.size.h }
}

/// The highest empty strip inside a card that holds running text.
fn hole(page: &Page, view: &View<'_>, sheet: &Sheet) -> f64 {
    let mut highest: f64 = 0.0;
    let large = |bounds: &Rect| bounds.w > page.size.w * 0.2 && bounds.h > sheet.body.0 * 6.0;
    for card in view.marks.iter().filter(|mark| mark.is_card() && large(&mark.bounds)) {
        let inside = |bounds: &Rect, turn: usize| turn > card.turn && card.bounds.contains(bounds, 0.5);
        let mut spans: Vec<(f64, f64)> = Vec::new();
        let texts = view.texts.iter().filter(|text| inside(&text.bounds(), text.turn));
        let sizes: Vec<f64> = texts.clone().map(|text| text.block.size).collect();
        spans.extend(texts.map(|text| (text.bounds().y, text.bounds().bottom())));
        let marks = view.marks.iter().filter(|mark| inside(&mark.bounds, mark.turn) && mark.bounds.w > 1.0);
        spans.extend(marks.map(|mark| (mark.bounds.y, mark.bounds.bottom())));
        if sizes.len() < 3 {
            continue;
        }
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut reached = card.bounds.y;
        let line = sheet.body.0.max(sizes.iter().copied().fold(f64::INFINITY, f64::min)) * 1.38;
        for (from, to) in spans.into_iter().chain([(card.bounds.bottom(), card.bounds.bottom())]) {
            highest = highest.max((from - reached) / line);
            reached = reached.max(to);
        }
    }
    highest
}

/// The largest empty rectangle in a corner of the band, as a part of the sheet.
fn corner(view: &View<'_>, page: &Page, sheet: &Sheet) -> f64 {
    let wide = |mark: &&super::view::Mark<'_>| mark.part == Part::Layout && mark.bounds.w >= page.size.w - 1.0;
    let dark = theme().palette.band;
    let band = view.marks.iter().filter(wide).find(|mark| {
        mark.shape.fill == Some(krachtkaart::page::Paint::Solid(dark))
            && matches!(mark.shape.outline, Outline::Rect(..))
    });
    let Some(band) = band.map(|mark| mark.bounds) else { return 0.0 };
    let inner =
        Rect::new(sheet.margin, band.y, page.size.w - 2.0 * sheet.margin, page.size.h - band.y - sheet.margin * 0.5);
    let mut content: Vec<Rect> = view.texts.iter().map(|text| text.bounds()).filter(|text| text.y > band.y).collect();
    content.extend(view.marks.iter().filter(|mark| mark.is_card() && mark.bounds.y > band.y).map(|mark| mark.bounds));
    let mut largest: f64 = 0.0;
    for (left, top) in [(true, true), (true, false), (false, true), (false, false)] {
        let across = |rect: &Rect| if left { rect.x - inner.x } else { inner.right() - rect.right() };
        let down = |rect: &Rect| if top { rect.y - inner.y } else { inner.bottom() - rect.bottom() };
        let mut near: Vec<(f64, f64)> =
            content.iter().map(|rect| (across(rect).max(0.0), down(rect).max(0.0))).collect();
        near.push((inner.w, 0.0));
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut height = inner.h;
        for (x, y) in near {
            largest = largest.max(x * height);
            height = height.min(y);
        }
    }
    largest / (page.size.w * page.size.h)
}

/// Whether a heading ends in one word below two lines or more.
fn lonely(face: Face, lines: &[&str]) -> bool {
    let [.., last] = lines else { return false };
    face != Face::Text && lines.len() > 2 && !last.contains(' ') && last.chars().count() < 8
}

/// The nine files by which composition is judged: the flagship and eight others.
fn nine() -> Vec<(String, DataFile, &'static str)> {
    let stored = |name: &str| {
        let path = crate::fixtures::path(&format!("tests/data/{name}.json"));
        let bytes = std::fs::read(&path).unwrap();
        (name.to_owned(), DataFile::read_in(&bytes, path.parent()).unwrap(), "nl")
    };
    let mut all = vec![("mbo-sociaal-werker".to_owned(), crate::fixtures::flagship().clone(), "nl")];
    let names =
        ["wijkverpleegkundige", "twaalf-vakken", "drie-rollen", "onderwijsassistent", "zestien-rollen", "een-rol"];
    all.extend(names.map(stored));
    all.extend(["pl", "ar"].map(|language| (language.to_owned(), translated(language), language)));
    all
}

/// Prints a line of the table: whoever changes the layout compares it before and after.
#[allow(clippy::print_stdout)]
fn print(line: &str) {
    println!("{line}");
}

/// The measures of the nine files on every sheet, worst first; `cargo test rules::the_nine -- --nocapture` prints them.
#[test]
fn the_nine_files_keep_the_rules_on_every_sheet() {
    let mut wrong = Vec::new();
    print(&format!(
        "{:22} {:>7} {:>6} {:>5} {:>5} {:>5} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "file", "refused", "names", "plus", "grid", "fill", "street", "hole", "corner", "lonely", "broken"
    ));
    for (name, file, language) in nine() {
        let fonts = FontBook::for_language(language).unwrap();
        let (mut all, mut refused) = (Vec::new(), 0);
        for sheet in distinct() {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            match krachtkaart::lay_out(&file, &settings) {
                Ok(finished) => {
                    let measures = measured(&finished.document.first, sheet, &fonts);
                    wrong.extend(
                        faults(&measures).into_iter().map(|fault| format!("{name} on {}: {fault}", sheet.name)),
                    );
                    all.push((sheet, measures));
                }
                Err(_) => refused += 1,
            }
        }
        let most = |of: fn(&Measures) -> f64| all.iter().map(|(_, one)| of(one)).fold(0.0, f64::max);
        let least = |of: fn(&Measures) -> f64| all.iter().map(|(_, one)| of(one)).fold(f64::INFINITY, f64::min);
        let portrait = all.iter().filter(|(sheet, _)| sheet.name.ends_with("portrait"));
        let street = portrait.map(|(_, one)| one.street).fold(f64::INFINITY, f64::min);
        print(&format!(
            "{name:22} {refused:7} {:6} {:5.2} {:5} {:5.2} {street:6.2} {:6.1} {:6.2} {:6} {:6}",
            most(|one| one.name_sizes as f64),
            least(|one| one.plus),
            most(|one| one.off_grid as f64),
            least(|one| one.fill),
            most(|one| one.hole),
            most(|one| one.corner),
            most(|one| one.lonely as f64),
            most(|one| one.broken as f64),
        ));
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

/// What must hold on every page whatever the data.
fn faults(measures: &Measures) -> Vec<String> {
    let rules = [
        (measures.name_sizes <= 1, format!("names of roles have {} sizes", measures.name_sizes)),
        (measures.plus_places <= 1, format!("the plus has {} places", measures.plus_places)),
        (measures.plus >= 0.395, format!("a name stands {:.2} em from its plus", measures.plus)),
        (measures.off_grid == 0, format!("{} cells are off the grid", measures.off_grid)),
    ];
    rules.into_iter().filter(|(holds, _)| !holds).map(|(_, fault)| fault).collect()
}

#[test]
fn data_made_by_chance_keeps_the_rules_of_composition() {
    let drawn = RefCell::new(0);
    let outcome = runner(60).run(&(file(Vocabulary::Everyday), select(crate::fixtures::sheets())), |(json, sheet)| {
        let case = Case::read("generated", json);
        let Ok(laid) = laid_out(&case, &sheet, &case.info.languages[0]) else { return Ok(()) };
        *drawn.borrow_mut() += 1;
        let found = faults(&measured(&laid.document.first, &sheet, fonts()));
        prop_assert!(found.is_empty(), "{}: {found:?}", sheet.name);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(drawn.into_inner() >= 40, "too little was drawn");
}

#[test]
fn a_sheet_without_strengths_does_not_promise_their_number() {
    let case = changed("flagship", |_| {});
    for sheet in distinct() {
        let laid = lay_out(&case.info, &settings(sheet, "nl")).unwrap().unwrap();
        let says = |layer: &Layer| match layer {
            Layer::Static(frame) => {
                View::of_frame(frame, fonts()).texts.iter().any(|text| text.words().contains("13 krachten"))
            }
            Layer::Hotspots { .. } => false,
        };
        let shown = laid.omissions.iter().all(|part| part.name() != "krachten");
        let invited = laid.omissions.iter().all(|part| part.name() != "uitnodiging");
        assert_eq!(laid.document.first.layers.iter().any(says), shown && invited, "{}", sheet.name);
    }
}
