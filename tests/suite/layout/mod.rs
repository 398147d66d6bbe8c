//! What must hold for every page, whatever the data: nothing overlaps, nothing is lost, floors are kept.
//!
//! Every test lays data out on many sheets and in every language of the data and collects all that is wrong. With
//! `INVARIANTS=all` in the environment every case is laid out on every sheet; `PROPTEST_CASES` says how many data
//! files are made by chance.

mod agreement;
mod alternative;
mod catalogue;
mod chooser;
mod composed;
mod contact;
mod document;
mod drawings;
mod fitting;
mod generic;
mod leaflet;
mod lines;
mod measures;
mod onward;
mod open;
mod paper;
mod rules;
mod scene;
mod sky;
mod space;
mod typography;
mod view;
mod wall;
mod wishes;
mod words;

use std::cell::RefCell;

use crate::fixtures::{self, fonts, settings, sheets};
use crate::generate::files::{Vocabulary, file};
use crate::generate::runner;
use crate::generate::variants::{
    Case, changed, longer, root, said, with_empty_lists, with_roles, without, without_figures, without_strengths,
};
use krachtkaart::export::svg::Profile;
use krachtkaart::layout::{LaidOut, Misfit, Settings, lay_out, lay_out_open};
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;
use proptest::sample::select;
use proptest::test_runner::TestCaseError;
use typography::Rules;

/// Whether everything is to be tried, not a choice.
fn thorough() -> bool {
    std::env::var("INVARIANTS").is_ok_and(|value| value == "all")
}

/// The sheets without those that are another one scaled: a2 and a1 have the rules of a3.
fn distinct() -> impl Iterator<Item = &'static Sheet> + Clone {
    sheets().iter().filter(|sheet| thorough() || !(sheet.name.starts_with("a1-") || sheet.name.starts_with("a2-")))
}

fn laid_out(case: &Case, sheet: &Sheet, language: &str) -> Result<LaidOut, Misfit> {
    lay_out(&case.info, &settings(sheet, language)).unwrap()
}

/// What became of the cases that were tried.
#[derive(Default)]
struct Tally {
    /// Everything that is wrong with a page or with a refusal.
    found: Vec<String>,
    /// How many pages were laid out.
    laid: usize,
    /// What was refused, where and why.
    refused: Vec<String>,
}

impl Tally {
    /// Looks at a case on a sheet in a language; gives the refusal, if it is one.
    fn look(&mut self, case: &Case, sheet: &Sheet, language: &str) -> Option<Misfit> {
        let place = format!("{} on {} in {language}", case.name, sheet.name);
        let (found, misfit) = match laid_out(case, sheet, language) {
            Ok(laid) => {
                self.laid += 1;
                (findings(case, &laid, sheet, language), None)
            }
            Err(misfit) => {
                self.refused.push(format!("{place}: {misfit:?}"));
                (refusal(case, &misfit).into_iter().collect(), Some(misfit))
            }
        };
        self.found.extend(found.into_iter().map(|what| format!("{place}: {what}")));
        misfit
    }

    /// Fails with everything that was found, or unless at most so many of a thousand were refused: a refusal is an
    /// answer, not a page.
    fn passes(&self, most_refused: usize) {
        assert!(self.found.is_empty(), "{} findings:\n{}", self.found.len(), self.found.join("\n"));
        let (refused, tried) = (self.refused.len(), self.refused.len() + self.laid);
        assert!(tried > 0, "nothing was tried");
        assert!(
            refused * 1000 <= tried * most_refused,
            "{refused} of {tried} are refused, more than {most_refused} in a thousand:\n{}",
            self.refused.join("\n")
        );
    }
}

/// Looks at each of the cases on each of the sheets in all its languages.
fn check(cases: &[Case], sheets: impl Iterator<Item = &'static Sheet> + Clone) -> Tally {
    let mut tally = Tally::default();
    for case in cases {
        for sheet in sheets.clone() {
            for language in &case.info.languages {
                tally.look(case, sheet, language);
            }
        }
    }
    tally
}

/// Everything that is wrong with a case that was laid out.
fn findings(case: &Case, laid: &LaidOut, sheet: &Sheet, language: &str) -> Vec<String> {
    let mut found = space::findings(&laid.document.first, sheet, fonts());
    found.extend(typography::findings(&laid.document.first, &Rules::new(&case.info, sheet), fonts()));
    found.extend(words::findings(&case.info, laid, language, fonts()));
    found
}

/// What is wrong with a refusal: it must name a field that is there, or say by how much the sheet is too small.
fn refusal(case: &Case, misfit: &Misfit) -> Option<String> {
    match misfit {
        Misfit::Word { pointer, word, .. } => {
            let named = !pointer.is_empty() && case.json.pointer(pointer).is_some();
            (!named || word.is_empty())
                .then(|| format!("refused for “{word}” at “{pointer}”, which is not in the data"))
        }
        Misfit::Height { excess } => {
            (!(*excess > 0.0 && excess.is_finite())).then(|| format!("refused for an excess of {excess}"))
        }
        Misfit::Figure { pointer, fault, .. } => Some(format!("refused for the figure at “{pointer}”: {fault}")),
    }
}

#[test]
fn the_flagship_keeps_the_rules() {
    let case = changed("flagship", |_| {});
    let mut found = Vec::new();
    for sheet in sheets() {
        for language in &case.info.languages {
            let here = findings(&case, fixtures::laid_out(sheet, language), sheet, language);
            found.extend(here.into_iter().map(|what| format!("{} in {language}: {what}", sheet.name)));
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn longer_texts_keep_the_rules() {
    check(&[changed("flagship 40 % longer", |json| longer(json, 0.4))], sheets().iter()).passes(80);
}

#[test]
fn any_number_of_roles_keeps_the_rules() {
    let cases = [1, 2, 3, 5, 7, 9, 12, 16];
    let cases = cases.map(|count| changed(&format!("{count} roles"), |json| with_roles(json, count)));
    check(&cases, distinct()).passes(50);
}

#[test]
fn parts_that_are_not_there_leave_no_trace() {
    let cases = [
        changed("no strengths", without_strengths),
        changed("no figures", without_figures),
        changed("empty lists", with_empty_lists),
        changed("no drawings", |json| without(json, "tekening")),
        changed("no mix, no return, no call", |json| {
            ["mix", "rendement", "oproep"].into_iter().for_each(|part| drop(root(json).remove(part)));
        }),
    ];
    check(&cases, distinct()).passes(0);
}

/// Data files that are not the flagship.
const STORED: [&str; 13] = [
    "drie-rollen",
    "twaalf-rollen",
    "zestien-rollen",
    "lange-woorden",
    "zonder-krachten",
    "zonder-tekeningen",
    "zonder-cijfers",
    "wijkverpleegkundige",
    "twaalf-vakken",
    "een-rol",
    "klantadviseur",
    "vakman-bouw",
    "gastheer",
];

#[test]
fn other_data_files_keep_the_rules() {
    check(&STORED.map(Case::stored), distinct()).passes(34);
}

/// Sheets that are too small for a file: told, not squeezed.
const TOO_SMALL: [(&str, &str); 4] = [
    ("zestien-rollen", "a5-portrait"),
    ("zestien-rollen", "a5-landscape"),
    ("zestien-rollen", "square"),
    ("zestien-rollen", "story"),
];

#[test]
fn other_data_files_fit_every_sheet_but_the_smallest() {
    let mut refused = Vec::new();
    for case in STORED.map(Case::stored) {
        for sheet in sheets() {
            if let Err(misfit) = laid_out(&case, sheet, &case.info.languages[0]) {
                refused.push((case.name.clone(), sheet.name.clone(), misfit));
            }
        }
    }
    let expected = |name: &str, sheet: &str| TOO_SMALL.contains(&(name, sheet));
    let wrong: Vec<_> = refused.iter().filter(|(name, sheet, _)| !expected(name, sheet)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// One field of every kind.
const FIELDS: [&str; 24] = [
    "/titel",
    "/ondertitel",
    "/boodschap",
    "/rollen/1/naam",
    "/rollen/1/belofte",
    "/rollen/1/doet/0",
    "/rollen/1/voorbeeld",
    "/krachtgroepen/0/kop",
    "/krachtgroepen/0/krachten/0/naam",
    "/krachtgroepen/0/krachten/0/tekst",
    "/mix/kop",
    "/mix/tekst",
    "/mix/vraag",
    "/rendement/kop",
    "/rendement/uitkomst",
    "/rendement/tekst",
    "/rendement/voorbehoud",
    "/oproep/kop",
    "/oproep/acties/0/voor",
    "/oproep/acties/0/tekst",
    "/cijfers/0/titel",
    "/cijfers/0/waarden/1/naam",
    "/bronnen/1/uitgever",
    "/bronnen/1/titel",
];

#[test]
fn a_word_of_sixty_letters_is_set_or_refused_by_its_field() {
    let breakable = "schuldhulpverlening".repeat(4).chars().take(60).collect::<String>();
    let unbreakable = "8".repeat(60);
    let mut tally = Tally::default();
    for (i, pointer) in FIELDS.into_iter().enumerate() {
        for (j, word) in [&breakable, &unbreakable].into_iter().enumerate() {
            let case = changed(&format!("{pointer} {word:.5}"), |json| {
                root(json).remove("titel_accent");
                said(json, pointer, &format!("Een {word} erbij"));
            });
            let chosen = sheets().iter().enumerate().filter(|(n, _)| thorough() || n % 12 == (i * 2 + j) % 12);
            for (_, sheet) in chosen {
                if let Some(Misfit::Word { pointer: named, word, .. }) = tally.look(&case, sheet, "nl")
                    && !named.starts_with(pointer)
                {
                    tally.found.push(format!("{} on {}: refused for “{word}” at “{named}”", case.name, sheet.name));
                }
            }
        }
    }
    tally.passes(165);
}

#[test]
fn data_made_by_chance_keeps_the_rules() {
    let tally = RefCell::new(Tally::default());
    let files = (file(Vocabulary::Everyday), select(sheets()), select(sheets()));
    let outcome = runner(40).run(&files, |(json, one, other)| {
        let case = Case::read("generated", json);
        let mut tally = tally.borrow_mut();
        let before = tally.found.len();
        [one, other].iter().for_each(|sheet| drop(tally.look(&case, sheet, &case.info.languages[0])));
        let found = tally.found[before..].join("\n");
        if found.is_empty() { Ok(()) } else { Err(TestCaseError::fail(found)) }
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    tally.into_inner().passes(200);
}

#[test]
fn open_pages_keep_the_rules() {
    let mut found = Vec::new();
    for case in [changed("flagship", |_| {}), Case::stored("zestien-rollen")] {
        for sheet in distinct() {
            for language in &case.info.languages {
                match lay_out_open(&case.info, &settings(sheet, language)).unwrap() {
                    Ok(document) => {
                        let rules = |i: usize| {
                            let rules = Rules::new(&case.info, sheet);
                            Rules { title: if i == 0 { rules.title } else { sheet.body.0 }, ..rules }
                        };
                        for (i, page) in document.pages().enumerate() {
                            let mut here = space::findings(page, sheet, fonts());
                            here.extend(typography::findings(page, &rules(i), fonts()));
                            let name = format!("{} open page {} on {} in {language}", case.name, i + 1, sheet.name);
                            found.extend(here.into_iter().map(|what| format!("{name}: {what}")));
                        }
                    }
                    Err(_) if TOO_SMALL.contains(&(case.name.as_str(), sheet.name.as_str())) => {}
                    Err(misfit) => {
                        found.push(format!("{} open on {} in {language}: {misfit:?}", case.name, sheet.name))
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_same_data_gives_the_same_page() {
    let case = changed("flagship", |_| {});
    // Each with fonts of its own: nothing that an earlier page left behind may show.
    let again = || {
        let fonts = FontBook::embedded().unwrap();
        let lay = |sheet| lay_out(&case.info, &Settings { fonts: &fonts, ..settings(sheet, "nl") }).unwrap();
        sheets().iter().map(|sheet| lay(sheet).map(|laid| (laid.document.first, laid.omissions))).collect::<Vec<_>>()
    };
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(again);
        (again(), other.join().unwrap())
    });
    assert!(first == second, "laid out in parallel, a page differs");
}

#[test]
fn the_rasteriser_sets_every_line_as_it_was_measured() {
    let mut found = Vec::new();
    for sheet in sheets() {
        for language in ["nl", "en"] {
            let page = &fixtures::laid_out(sheet, language).document.first;
            // The web's file carries the same families under other names; one sheet shows that they set the same.
            let profile = if sheet.name == "a3-landscape" { Profile::Web } else { Profile::Office };
            let off = agreement::findings(page, fonts(), profile);
            found.extend(off.into_iter().map(|what| format!("{} in {language}: {what}", sheet.name)));
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// Right to left, joined letters and marks included.
#[test]
fn the_rasteriser_sets_other_letters_as_they_were_measured() {
    let mut found = Vec::new();
    for language in ["pl", "tr", "uk", "ar"] {
        let file = fixtures::translated(language);
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in ["a3-landscape", "phone"].map(fixtures::sheet) {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            let page = krachtkaart::lay_out(&file, &settings).unwrap().document.first;
            let off = agreement::findings(&page, &fonts, Profile::Web);
            found.extend(off.into_iter().map(|what| format!("{} in {language}: {what}", sheet.name)));
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}
