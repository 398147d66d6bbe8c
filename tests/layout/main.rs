//! What must hold for every page, whatever the data: nothing overlaps, nothing is lost, floors are kept.
//!
//! Every test lays data out on many sheets and in every language of the data and collects all that is wrong. With
//! `INVARIANTS=all` in the environment every case is laid out on every sheet; `PROPTEST_CASES` says how many data
//! files are made by chance.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agreement;
mod catalogue;
mod generated;
mod generic;
mod space;
mod typography;
mod variants;
mod view;
mod words;

use krachtkaart::export::svg::Profile;
use krachtkaart::layout::{LaidOut, Settings, Unlaid, lay_out, lay_out_open};
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::typeset::font::FontBook;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use typography::Rules;
use variants::{
    Case, changed, longer, root, said, with_empty_lists, with_roles, without, without_figures, without_strengths,
};

/// What pages are laid out with.
struct Desk {
    theme: Theme,
    fonts: FontBook,
    sheets: Vec<Sheet>,
}

/// Whether everything is to be tried, not a choice.
fn thorough() -> bool {
    std::env::var("INVARIANTS").is_ok_and(|value| value == "all")
}

impl Desk {
    fn new() -> Self {
        let theme = Theme::named("wijk").unwrap();
        Self { theme, fonts: FontBook::embedded().unwrap(), sheets: Sheet::all().unwrap() }
    }

    /// The sheets without those that are another one scaled: a2 and a1 have the rules of a3.
    fn distinct(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets
            .iter()
            .filter(|sheet| thorough() || !(sheet.name.starts_with("a1-") || sheet.name.starts_with("a2-")))
    }

    fn settings<'a>(&'a self, sheet: &'a Sheet, language: &'a str) -> Settings<'a> {
        Settings { theme: &self.theme, sheet, fonts: &self.fonts, language, bleed: 0.0 }
    }

    fn lay_out(&self, case: &Case, sheet: &Sheet, language: &str) -> Result<LaidOut, Unlaid> {
        lay_out(&case.info, &self.settings(sheet, language)).unwrap()
    }

    /// Everything that is wrong with a case on a sheet in a language.
    fn findings(&self, case: &Case, sheet: &Sheet, language: &str) -> Vec<String> {
        let found = match self.lay_out(case, sheet, language) {
            Ok(laid) => {
                let mut found = space::findings(&laid.page, sheet, &self.fonts);
                found.extend(typography::findings(&laid.page, &Rules::new(&case.info, sheet), &self.fonts));
                found.extend(words::findings(&case.info, &laid, language, &self.fonts));
                found
            }
            Err(unlaid) => refusal(case, &unlaid).into_iter().collect(),
        };
        found.into_iter().map(|what| format!("{} on {} in {language}: {what}", case.name, sheet.name)).collect()
    }

    /// Fails with everything that is wrong with any of the cases on any of the sheets.
    fn check<'a>(&self, cases: &[Case], sheets: impl Iterator<Item = &'a Sheet> + Clone) {
        let mut found = Vec::new();
        for case in cases {
            for sheet in sheets.clone() {
                for language in &case.info.languages {
                    found.extend(self.findings(case, sheet, language));
                }
            }
        }
        assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
    }
}

/// What is wrong with a refusal: it must name a field that is there, or say by how much the sheet is too small.
fn refusal(case: &Case, unlaid: &Unlaid) -> Option<String> {
    match unlaid {
        Unlaid::Word { pointer, word } => {
            let named = !pointer.is_empty() && case.json.pointer(pointer).is_some();
            (!named || word.is_empty())
                .then(|| format!("refused for “{word}” at “{pointer}”, which is not in the data"))
        }
        Unlaid::Height { excess } => {
            (!(*excess > 0.0 && excess.is_finite())).then(|| format!("refused for an excess of {excess}"))
        }
    }
}

#[test]
fn the_flagship_keeps_the_rules() {
    let desk = Desk::new();
    desk.check(&[changed("flagship", |_| {})], desk.sheets.iter());
}

#[test]
fn longer_texts_keep_the_rules() {
    let desk = Desk::new();
    desk.check(&[changed("flagship 40 % longer", |json| longer(json, 0.4))], desk.sheets.iter());
}

#[test]
fn any_number_of_roles_keeps_the_rules() {
    let desk = Desk::new();
    let cases = [1, 2, 3, 5, 7, 9, 12, 16];
    let cases = cases.map(|count| changed(&format!("{count} roles"), |json| with_roles(json, count)));
    desk.check(&cases, desk.distinct().collect::<Vec<_>>().into_iter());
}

#[test]
fn parts_that_are_not_there_leave_no_trace() {
    let desk = Desk::new();
    let cases = [
        changed("no strengths", without_strengths),
        changed("no figures", without_figures),
        changed("empty lists", with_empty_lists),
        changed("no drawings", |json| without(json, "tekening")),
        changed("no mix, no return, no call", |json| {
            ["mix", "rendement", "oproep"].into_iter().for_each(|part| drop(root(json).remove(part)));
        }),
    ];
    desk.check(&cases, desk.distinct().collect::<Vec<_>>().into_iter());
}

/// Data files that are not the flagship.
const STORED: [&str; 7] = [
    "drie-rollen",
    "twaalf-rollen",
    "zestien-rollen",
    "lange-woorden",
    "zonder-krachten",
    "zonder-tekeningen",
    "zonder-cijfers",
];

#[test]
fn other_data_files_keep_the_rules() {
    let desk = Desk::new();
    desk.check(&STORED.map(Case::stored), desk.distinct().collect::<Vec<_>>().into_iter());
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
    let desk = Desk::new();
    let mut refused = Vec::new();
    for case in STORED.map(Case::stored) {
        for sheet in &desk.sheets {
            if let Err(unlaid) = desk.lay_out(&case, sheet, &case.info.languages[0]) {
                refused.push((case.name.clone(), sheet.name.clone(), unlaid));
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
    let desk = Desk::new();
    let breakable = "schuldhulpverlening".repeat(4).chars().take(60).collect::<String>();
    let unbreakable = "w".repeat(60);
    let sheets: Vec<&Sheet> = desk.sheets.iter().collect();
    let mut found = Vec::new();
    for (i, pointer) in FIELDS.into_iter().enumerate() {
        for (j, word) in [&breakable, &unbreakable].into_iter().enumerate() {
            let case = changed(&format!("{pointer} {word:.5}"), |json| {
                root(json).remove("titel_accent");
                said(json, pointer, &format!("Een {word} erbij"));
            });
            let chosen = sheets.iter().enumerate().filter(|(n, _)| thorough() || n % 12 == (i * 2 + j) % 12);
            for (_, sheet) in chosen {
                if let Err(Unlaid::Word { pointer: named, word }) = desk.lay_out(&case, sheet, "nl")
                    && !named.starts_with(pointer)
                {
                    found.push(format!("{} on {} in nl: refused for “{word}” at “{named}”", case.name, sheet.name));
                }
                found.extend(desk.findings(&case, sheet, "nl"));
            }
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn data_made_by_chance_keeps_the_rules() {
    let desk = Desk::new();
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(40);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    let sheets = (0..desk.sheets.len(), 0..desk.sheets.len());
    let outcome = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(Default::default()),
    )
    .run(&(generated::case(), sheets), |(case, (one, other))| {
        let language = case.info.languages[0].clone();
        let found: Vec<String> =
            [one, other].into_iter().flat_map(|i| desk.findings(&case, &desk.sheets[i], &language)).collect();
        if found.is_empty() { Ok(()) } else { Err(TestCaseError::fail(found.join("\n"))) }
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[test]
fn open_pages_keep_the_rules() {
    let desk = Desk::new();
    let mut found = Vec::new();
    for case in [changed("flagship", |_| {}), Case::stored("zestien-rollen")] {
        for sheet in desk.distinct() {
            for language in &case.info.languages {
                match lay_out_open(&case.info, &desk.settings(sheet, language)).unwrap() {
                    Ok(pages) => {
                        let rules = |i: usize| {
                            let rules = Rules::new(&case.info, sheet);
                            Rules { title: if i == 0 { rules.title } else { sheet.body.0 }, ..rules }
                        };
                        for (i, page) in pages.iter().enumerate() {
                            let mut here = space::findings(page, sheet, &desk.fonts);
                            here.extend(typography::findings(page, &rules(i), &desk.fonts));
                            let name = format!("{} open page {} on {} in {language}", case.name, i + 1, sheet.name);
                            found.extend(here.into_iter().map(|what| format!("{name}: {what}")));
                        }
                    }
                    Err(_) if TOO_SMALL.contains(&(case.name.as_str(), sheet.name.as_str())) => {}
                    Err(unlaid) => {
                        found.push(format!("{} open on {} in {language}: {unlaid:?}", case.name, sheet.name))
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_same_data_gives_the_same_page() {
    let desk = Desk::new();
    let case = changed("flagship", |_| {});
    let lay = |sheet: &Sheet| desk.lay_out(&case, sheet, "nl").map(|laid| (laid.page, laid.left_out));
    let again = || Desk::new().sheets.iter().map(lay).collect::<Vec<_>>();
    let (first, second) = std::thread::scope(|scope| {
        let other = scope.spawn(again);
        (again(), other.join().unwrap())
    });
    assert!(first == second, "laid out in parallel, a page differs");
}

#[test]
fn the_rasteriser_sets_every_line_as_it_was_measured() {
    let desk = Desk::new();
    let case = changed("flagship", |_| {});
    let mut found = Vec::new();
    for sheet in &desk.sheets {
        for language in &case.info.languages {
            let page = desk.lay_out(&case, sheet, language).unwrap().page;
            // The web's file carries the same families under other names; one sheet shows that they set the same.
            let profile = if sheet.name == "a3-landscape" { Profile::Web } else { Profile::Office };
            let off = agreement::findings(&page, &desk.fonts, profile);
            found.extend(off.into_iter().map(|what| format!("{} in {language}: {what}", sheet.name)));
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// Right to left, joined letters and marks included.
#[test]
fn the_rasteriser_sets_other_letters_as_they_were_measured() {
    let theme = Theme::named("wijk").unwrap();
    let mut found = Vec::new();
    for language in ["pl", "tr", "uk", "ar"] {
        let path = format!("{}/tests/languages/mbo-sociaal-werker-{language}.json", env!("CARGO_MANIFEST_DIR"));
        let file = krachtkaart::DataFile::read(&std::fs::read(path).unwrap()).unwrap();
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in ["a3-landscape", "phone"].map(|name| Sheet::named(name).unwrap()) {
            let settings = Settings { theme: &theme, sheet: &sheet, fonts: &fonts, language, bleed: 0.0 };
            let page = krachtkaart::lay_out(&file, &settings).unwrap().page;
            let off = agreement::findings(&page, &fonts, Profile::Web);
            found.extend(off.into_iter().map(|what| format!("{} in {language}: {what}", sheet.name)));
        }
    }
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}
