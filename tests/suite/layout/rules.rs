//! The rules of composition: the nine files by which it is judged, and data made by chance.

use super::measures::Measures;
use super::view::View;
use super::{distinct, laid_out};
use crate::fixtures::{fonts, settings, translated};
use crate::generate::files::{Vocabulary, file};
use crate::generate::runner;
use crate::generate::variants::{Case, changed};
use krachtkaart::DataFile;
use krachtkaart::layout::{Settings, lay_out};
use krachtkaart::page::Layer;
use krachtkaart::typeset::font::FontBook;
use proptest::prelude::*;
use proptest::sample::select;
use std::cell::RefCell;

/// The nine files by which composition is judged: the flagship and eight others.
pub(super) fn nine() -> Vec<(String, DataFile, &'static str)> {
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
                    let measures = Measures::of(&finished.document.first, sheet, &fonts);
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
        let found = faults(&Measures::of(&laid.document.first, &sheet, fonts()));
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
        let shown = laid.omissions.iter().all(|left| left.part.name() != "krachten");
        let invited = laid.omissions.iter().all(|left| left.part.name() != "uitnodiging");
        assert_eq!(laid.document.first.layers.iter().any(says), shown && invited, "{}", sheet.name);
    }
}
