//! What must hold for every leaflet, whatever the data: every text stands there once and in order, on the grid, within
//! its panel; no line and no heading stands alone; pages lie on the paper as they are folded.

mod folds;
mod rules;
mod whole;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::thorough;
use crate::fixtures::{flagship, path, theme};
use crate::generate::files::{Vocabulary, file};
use crate::generate::runner;
use crate::generate::variants::{Case, changed, with_roles, without_figures, without_strengths};
use krachtkaart::base::geometry::Point;
use krachtkaart::document::Infographic;
use krachtkaart::layout::{LaidOut, Medium, Misfit, Settings, lay_out};
use krachtkaart::messages::Problem;
use krachtkaart::page::{Group, Page, Placement, Visitor, Walk};
use krachtkaart::theme::{Imposition, Sheet};
use proptest::test_runner::TestCaseError;
use rules::{Placed, drawings, edges, findings, fonts, form, leaflets, place, texts, turn};

fn laid_out(case: &Case, sheet: &Sheet, language: &str) -> Result<LaidOut, Misfit> {
    set(&case.info, sheet, language)
}

fn set(info: &Infographic, sheet: &Sheet, language: &str) -> Result<LaidOut, Misfit> {
    lay_out(info, &settings(sheet, language)).unwrap()
}

fn settings<'a>(sheet: &'a Sheet, language: &'a str) -> Settings<'a> {
    Settings { theme: theme(), sheet, fonts: fonts(language), language, bleed: 0.0, medium: Medium::Screen }
}

/// The flagship on all leaflets, in Dutch, in the order of [`leaflets`].
static FLAGSHIP: LazyLock<Vec<LaidOut>> =
    LazyLock::new(|| leaflets().iter().map(|sheet| set(flagship().infographic(), sheet, "nl").unwrap()).collect());

/// The leaflets that a case is laid out on: all where everything is tried, else one of those that have columns of their
/// own, another for each case.
fn sheets_of(turn: usize) -> Vec<Sheet> {
    let own = |sheet: &Sheet| form(sheet) != Imposition::FourOnTwo;
    let sheets = leaflets().into_iter().filter(|sheet| thorough() || own(sheet));
    let sheets: Vec<Sheet> = sheets.collect();
    if thorough() { sheets } else { vec![sheets[turn % sheets.len()].clone()] }
}

/// The languages that a case is laid out in: all where everything is tried, else the first.
fn languages(info: &Infographic) -> &[String] {
    if thorough() { &info.languages } else { &info.languages[..1] }
}

/// Everything that is wrong with a case on these leaflets in its languages; a refusal is wrong too.
fn wrong(case: &Case, sheets: &[Sheet]) -> Vec<String> {
    let mut found = Vec::new();
    for sheet in sheets {
        for language in languages(&case.info) {
            let here = match laid_out(case, sheet, language) {
                Ok(laid) => findings(&case.info, &laid, sheet, language),
                Err(misfit) => vec![format!("{misfit:?}")],
            };
            found.extend(here.into_iter().map(|what| format!("{} on {} in {language}: {what}", case.name, sheet.name)));
        }
    }
    found
}

fn keep_the_rules(cases: &[Case]) {
    let found: Vec<String> = cases.iter().enumerate().flat_map(|(turn, case)| wrong(case, &sheets_of(turn))).collect();
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_flagship_keeps_the_rules() {
    let info = flagship().infographic();
    for (sheet, laid) in leaflets().iter().zip(FLAGSHIP.iter()) {
        assert_eq!(findings(info, laid, sheet, "nl"), Vec::<String>::new(), "{}", sheet.name);
    }
    if thorough() {
        keep_the_rules(&[changed("flagship", |_| {})]);
    }
}

#[test]
fn data_of_other_shapes_keeps_the_rules() {
    let stored = ["een-rol", "twaalf-vakken", "zestien-rollen", "lange-woorden", "zonder-cijfers"].map(Case::stored);
    keep_the_rules(&stored);
    keep_the_rules(&[changed("no strengths", without_strengths), changed("no figures", without_figures)]);
}

#[test]
fn a_leaflet_that_is_read_from_the_right_keeps_the_rules() {
    let text = std::fs::read_to_string(path("tests/languages/mbo-sociaal-werker-ar.json")).unwrap();
    let mut case = Case::read("Arabic", serde_json::from_str(&text).unwrap());
    case.info.languages.retain(|language| language == "ar");
    keep_the_rules(&[case]);
}

#[test]
fn any_number_of_roles_from_1_to_16_fits() {
    keep_the_rules(&[2, 7, 16].map(|count| changed(&format!("{count} roles"), |json| with_roles(json, count))));
}

#[test]
fn data_made_by_chance_keeps_the_rules() {
    let laid = Cell::new(0);
    let tried = Cell::new(0);
    let result = runner(3).run(&file(Vocabulary::Everyday), |json| {
        let case = Case::read("by chance", json);
        tried.set(tried.get() + 1);
        for sheet in sheets_of(tried.get()) {
            for language in languages(&case.info) {
                // What is too long for a leaflet is refused; elsewhere it is looked at what is said then.
                let Ok(leaflet) = laid_out(&case, &sheet, language) else { continue };
                laid.set(laid.get() + 1);
                let found = findings(&case.info, &leaflet, &sheet, language);
                if !found.is_empty() {
                    return Err(TestCaseError::fail(format!("{} in {language}: {}", sheet.name, found.join("\n"))));
                }
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert!(laid.get() >= 2, "only {} leaflets were laid out", laid.get());
}

#[test]
fn the_return_never_stands_without_its_caveat() {
    let info = flagship().infographic();
    let caveat = &info.returns.as_ref().unwrap().caveat.pointer;
    for (sheet, laid) in leaflets().into_iter().zip(FLAGSHIP.iter()) {
        let texts = texts(laid, &sheet);
        let of = |pointer: &str| texts.iter().find(|placed| placed.text.pointer() == pointer).unwrap();
        let (lead, caveat) = (of("/rendement/uitkomst"), of(caveat));
        assert_eq!(lead.side, caveat.side, "{}", sheet.name);
        assert!((lead.at.at.x - caveat.at.at.x).abs() < 1.0 && caveat.baseline() > lead.foot(), "{}", sheet.name);
    }
}

/// The words of the page that is read at this turn.
fn page(laid: &LaidOut, sheet: &Sheet, number: usize) -> Vec<String> {
    let inside = |placed: &&Placed<'_>| turn(sheet, place(placed, sheet, "nl")) == number;
    texts(laid, sheet).iter().filter(inside).map(|placed| placed.text.words()).collect()
}

#[test]
fn four_pages_on_two_sides_are_the_four_pages_folded() {
    let sheets = leaflets();
    let of = |wanted: Imposition| {
        let (sheet, laid) = sheets.iter().zip(FLAGSHIP.iter()).find(|(sheet, _)| form(sheet) == wanted).unwrap();
        (0..4).map(|number| page(laid, sheet, number)).collect::<Vec<_>>()
    };
    let (pages, folded) = (of(Imposition::FourPages), of(Imposition::FourOnTwo));
    for (number, (page, half)) in pages.iter().zip(&folded).enumerate() {
        assert!(!page.is_empty() && page.concat() == half.concat(), "page {}: {page:?} {half:?}", number + 1);
    }
}

#[test]
fn a_folded_sheet_can_be_cut_at_its_folds() {
    let folded = |sheet: &&Sheet| matches!(form(sheet), Imposition::LetterFold | Imposition::FourOnTwo);
    let arabic = std::fs::read_to_string(path("tests/languages/mbo-sociaal-werker-ar.json")).unwrap();
    let arabic = Case::read("Arabic", serde_json::from_str(&arabic).unwrap());
    let cases = ["een-rol", "zestien-rollen"].map(Case::stored);
    for (sheet, flagship) in leaflets().iter().zip(FLAGSHIP.iter()).filter(|(sheet, _)| folded(sheet)) {
        assert_eq!(folds::over_folds(flagship, sheet), Vec::<String>::new(), "the flagship on {}", sheet.name);
        let two = form(sheet) == Imposition::FourOnTwo;
        // Those of four pages have the same pages on A5 and on A4; one case is enough for the fold between them.
        for case in cases.iter().chain([&arabic]).take(if two && !thorough() { 1 } else { 3 }) {
            let language = case.info.languages.last().unwrap();
            let laid = laid_out(case, sheet, language).unwrap();
            assert_eq!(folds::over_folds(&laid, sheet), Vec::<String>::new(), "{} on {}", case.name, sheet.name);
        }
    }
}

#[test]
fn what_crosses_a_fold_is_seen() {
    let sheets = leaflets();
    let (sheet, laid) = sheets.iter().zip(FLAGSHIP.iter()).find(|(s, _)| form(s) == Imposition::LetterFold).unwrap();
    let mut wrong = sheet.clone();
    wrong.leaflet = wrong.leaflet.map(|one| krachtkaart::theme::Leaflet { imposition: Imposition::FourOnTwo, ..one });
    assert!(folds::over_folds(laid, &wrong).len() > 10);
}

#[test]
fn a_role_stands_on_one_panel_with_its_figure_or_a_message_says_why_not() {
    let look = |case: &Case, sheet: &Sheet, laid: &LaidOut| {
        let at = format!("{} on {} in {}", case.name, sheet.name, laid.document.language);
        assert_eq!(whole::parted(&case.info, laid, sheet), Vec::<String>::new(), "{at}");
        let (lacking, told) = whole::lacking(&case.info, laid);
        assert_eq!(lacking > 0, told, "{at}: {lacking} figures are lacking");
        lacking
    };
    let flagship = changed("flagship", |_| {});
    for (sheet, laid) in leaflets().iter().zip(FLAGSHIP.iter()) {
        // Everywhere is room for all of them: in words if need be, and where a column ends early.
        assert_eq!(look(&flagship, sheet, laid), 0, "{}", sheet.name);
    }
    let others = ["onderwijsassistent", "wijkverpleegkundige", "drie-rollen"].map(Case::stored);
    for (turn, case) in others.iter().enumerate() {
        for (sheet, language) in
            sheets_of(turn).iter().flat_map(|sheet| languages(&case.info).iter().map(move |l| (sheet, l)))
        {
            look(case, sheet, &laid_out(case, sheet, language).unwrap());
        }
    }
}

#[test]
fn the_panels_of_a_folded_sheet_lie_in_order() {
    let info = flagship().infographic();
    let folded = |(sheet, _): &(Sheet, &LaidOut)| form(sheet) == Imposition::LetterFold;
    let (sheet, laid) = leaflets().into_iter().zip(FLAGSHIP.iter()).find(folded).unwrap();
    let texts = texts(laid, &sheet);
    let at = |pointer: &str| {
        let first = texts.iter().find(|placed| placed.text.pointer() == pointer).unwrap();
        place(first, &sheet, "nl")
    };
    assert_eq!(at("/titel"), (0, 2));
    assert_eq!(at("/folder/inleiding/0"), (0, 0));
    assert_eq!(at("/bronnen"), (0, 1));
    let read: Vec<_> = (0..info.roles.len()).map(|i| turn(&sheet, at(&format!("/rollen/{i}/naam")))).collect();
    assert!(read.is_sorted() && read.contains(&2), "{read:?}");
    // What folds in is 2 mm narrower, on both sides of the paper.
    let widths = |side| edges(&sheet, side).windows(2).map(|pair| (pair[1] - pair[0]) / 4.0).collect::<Vec<_>>();
    let (outer, inner) = (widths(0), widths(1));
    assert!((outer[1] - outer[0] - 2.0).abs() < 1e-6 && (outer[0] - inner[2]).abs() < 1e-6, "{outer:?} {inner:?}");
}

#[test]
fn where_there_is_little_to_read_nothing_is_parted_and_a_street_fills_the_page() {
    let case = Case::stored("een-rol");
    for sheet in leaflets().iter().filter(|sheet| thorough() || form(sheet) == Imposition::LetterFold) {
        let laid = laid_out(&case, sheet, "nl").unwrap();
        let texts = texts(&laid, sheet);
        let of_role: Vec<_> = texts.iter().filter(|placed| placed.text.pointer().starts_with("/rollen/0/")).collect();
        let places: BTreeSet<_> = of_role.iter().map(|placed| place(placed, sheet, "nl")).collect();
        assert_eq!(places.len(), 1, "{}: {places:?}", sheet.name);
        // Trees and lamps are groups of their own; without them the pages would be white.
        assert!(laid.document.pages().all(|page| drawings(page) > 6), "{}", sheet.name);
    }
}

#[test]
fn a_column_that_is_left_free_shows_a_piece_of_street_below_its_text() {
    let case = Case::stored("wijkverpleegkundige");
    let sheet = leaflets().into_iter().find(|sheet| sheet.name == "folder-a5").unwrap();
    let laid = laid_out(&case, &sheet, "nl").unwrap();
    let page = laid.document.pages().nth(1).unwrap();
    // What stands in the right column, which ends half way.
    let middle = page.size.w / 2.0;
    let right = |place: Point| place.x > middle;
    let on_page = texts(&laid, &sheet).into_iter().filter(|placed| placed.side == 1 && right(placed.at.at));
    let end = on_page.map(|placed| placed.foot()).fold(0.0, f64::max);
    assert!(end < page.size.h * 0.55, "{end} of {}", page.size.h);
    let below = scaled(page).into_iter().filter(|at| right(*at) && at.y > end).count();
    assert!(below >= 2, "{below} trees and lamps");
    let above = scaled(page).into_iter().filter(|at| right(*at) && at.y < end).count();
    assert!(above >= 1, "the drawing of its role");
}

/// The corners of what is drawn larger or smaller than on its own grid: places, trees, lamps.
fn scaled(page: &Page) -> Vec<Point> {
    #[derive(Default)]
    struct Corners(Vec<Point>);
    impl Visitor<'_> for Corners {
        fn enter(&mut self, group: &Group, place: Placement) -> Walk {
            self.0.extend((group.scale < 1.0).then_some(place.at));
            Walk::Into
        }
    }
    let mut corners = Corners::default();
    page.walk(&mut corners);
    corners.0
}

#[test]
fn what_is_too_much_is_refused_with_what_to_shorten() {
    let long = changed("long", |json| {
        for (number, role) in json["rollen"].as_array_mut().unwrap().iter_mut().enumerate() {
            let sentence = |i| format!("{}{}", "Dit is een zin die niet ophoudt. ".repeat(6), number * 8 + i);
            role["doet"] = (0..8).map(sentence).collect::<Vec<_>>().into();
        }
    });
    let file = krachtkaart::DataFile::read(long.json.to_string().as_bytes()).unwrap();
    let sheet = leaflets().remove(0);
    let Err(krachtkaart::Failure::Data(found)) = krachtkaart::lay_out(&file, &settings(&sheet, "nl")) else {
        panic!("it fits {}", sheet.name)
    };
    assert!(!found.is_empty());
    for one in found {
        assert!(matches!(one.problem, Problem::TextTooLong { .. }), "{one:?}");
        assert!(long.json.pointer(one.pointer.trim_end_matches("/nl")).is_some(), "{}", one.pointer);
    }
}
