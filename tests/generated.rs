//! Generated data files: whatever stands in a file that can be read, its pictures are whole and safe; and whatever
//! happens to its bytes, there is an answer.
//!
//! These run for as long as `PROPTEST_MINUTES` says, one minute unless it is set: half of it on files that hold
//! together, half on damaged ones. The first files are always the same; a longer run only goes on with more.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "hostile/safety.rs"]
mod safety;

use std::time::{Duration, Instant};

use krachtkaart::document::Template;
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::layout::Settings;
use krachtkaart::messages::{Wording, render};
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::typeset::font::FontBook;
use krachtkaart::{DataFile, Failure, assets};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::BoxedStrategy;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};
use serde_json::{Value, json};

/// How many cases are made before the clock is looked at.
const AT_A_TIME: u32 = 8;

/// Half of the time that is given.
fn share() -> Duration {
    let minutes = std::env::var("PROPTEST_MINUTES").ok().and_then(|minutes| minutes.parse().ok()).unwrap_or(1.0);
    Duration::from_secs_f64(minutes * 30.0)
}

/// Tries cases until the time is over; the smallest that fails is shown.
fn for_a_while<S: Strategy>(cases: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: AT_A_TIME, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (since, share) = (Instant::now(), share());
    let mut tried = 0;
    while since.elapsed() < share {
        match runner.run(&cases, &test) {
            Ok(()) => tried += AT_A_TIME,
            Err(TestError::Fail(why, smallest)) => panic!("after {tried} cases: {why}\n{smallest:?}"),
            Err(TestError::Abort(why)) => panic!("after {tried} cases: {why}"),
        }
    }
    assert!(tried > 0);
}

/// A word: of an everyday text, too long for its place, or out to do harm.
fn word() -> BoxedStrategy<String> {
    prop_oneof![
        6 => select(vec!["de", "buurt", "helpt", "samen", "iedereen", "mantelzorger", "€", "7,6%", "mbo’er", "én"])
            .prop_map(str::to_owned),
        2 => "[a-zà-ÿ]{1,60}",
        1 => select(vec![
            "<script>", "</script>", "]]>", "&lt;", "javascript:alert(1)", "\"onload=\"x", "url(#t)", "a\u{ad}b",
            "\u{200b}", "–", "-", "/", "...", "{{x}}", "\\",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{1,12}",
    ]
    .boxed()
}

/// A text of up to so many words.
fn text(words: usize) -> BoxedStrategy<String> {
    prop::collection::vec(word(), 1..=words).prop_map(|words| words.join(" ")).boxed()
}

/// A text that is the same in all languages, or one a language.
fn wording(words: usize) -> BoxedStrategy<Value> {
    prop_oneof![
        3 => text(words).prop_map(Value::from),
        1 => (text(words), text(words)).prop_map(|(nl, en)| json!({ "nl": nl, "en": en })),
    ]
    .boxed()
}

/// A role.
fn role() -> BoxedStrategy<Value> {
    let drawings: Vec<&str> = assets::ILLUSTRATIONS.to_vec();
    (wording(3), wording(12), prop::collection::vec(wording(10), 0..5), wording(40), select(drawings), any::<bool>())
        .prop_map(|(name, promise, does, example, drawing, linked)| {
            let mut role = json!({ "naam": name, "belofte": promise, "doet": does, "voorbeeld": example });
            role["tekening"] = json!(drawing);
            if linked {
                role["krachten"] = json!(["k0"]);
                role["cijfer"] = json!("c0");
            }
            role
        })
        .boxed()
}

/// A figure of any form whose numbers suit it.
fn figure() -> BoxedStrategy<Value> {
    let number = prop_oneof![0.0..100.0, Just(0.0), 0.0..1e12, 0.0..1e-6];
    let values = prop::collection::vec((wording(3), number), 1..8);
    let form = select(vec!["staaf", "gestapeld", "lijn", "ring", "rij", "getal", "munten"]);
    (form, wording(10), wording(3), values, any::<Index>())
        .prop_map(|(form, title, unit, values, emphasis)| {
            let mut values: Vec<Value> =
                values.into_iter().map(|(name, value)| json!({ "naam": name, "waarde": value })).collect();
            let (least, most) = match form {
                "ring" | "munten" => (2, 2),
                "getal" => (1, 1),
                "lijn" => (2, 8),
                _ => (1, 8),
            };
            while values.len() < least {
                values.push(values[0].clone());
            }
            values.truncate(most);
            match form {
                "ring" | "munten" => (values[0]["waarde"], values[1]["waarde"]) = (json!(1), json!(3)),
                "rij" => values.iter_mut().for_each(|value| value["waarde"] = json!(2)),
                "gestapeld" => values[0]["waarde"] = json!(1),
                _ => {}
            }
            let index = emphasis.index(values.len());
            values[index]["nadruk"] = json!(true);
            json!({ "id": "c0", "vorm": form, "titel": title, "eenheid": unit, "jaar": 2020, "bron": "b0", "waarden": values })
        })
        .boxed()
}

/// A data file that mostly holds together.
fn file() -> BoxedStrategy<Value> {
    let roles = prop::collection::vec(role(), 1..=16);
    let strengths = prop::collection::vec((wording(3), wording(12)), 0..8);
    let texts = (wording(8), wording(15), wording(30), wording(30));
    (roles, strengths, figure(), texts, any::<[bool; 3]>())
        .prop_map(|(mut roles, strengths, figure, (title, subtitle, message, other), parts)| {
            for (index, role) in roles.iter_mut().enumerate() {
                role["id"] = json!(format!("r{index}"));
            }
            let mut list = vec![json!({ "id": "k0", "naam": "Kracht", "tekst": "Een kracht." })];
            list.extend(strengths.into_iter().enumerate().map(|(index, (name, text))| {
                json!({ "id": format!("k{}", index + 1), "naam": name, "tekst": text, "icoon": "hart" })
            }));
            let mut file = json!({
                "talen": ["nl", "en"], "titel": title, "ondertitel": subtitle, "boodschap": message, "rollen": roles,
                "krachtgroepen": [{ "id": "g", "kop": "Krachten", "krachten": list }],
                "cijfers": [figure],
                "bronnen": [{ "id": "b0", "uitgever": "CBS", "titel": "Bron", "url": "https://www.cbs.nl/" }],
            });
            if parts[0] {
                file["mix"] = json!({ "kop": "Mix", "tekst": other, "cijfers": ["c0"] });
            }
            if parts[1] {
                file["rendement"] = json!({ "kop": "R", "uitkomst": "€ 1", "tekst": other, "voorbehoud": "Ongeveer." });
            }
            if parts[2] {
                file["oproep"] = json!({ "kop": "Doe mee", "acties": [{ "voor": "Jij", "tekst": other }] });
            }
            file
        })
        .boxed()
}

/// What is needed to make a picture.
struct Studio {
    theme: Theme,
    fonts: FontBook,
    sheets: Vec<Sheet>,
    script: String,
}

impl Studio {
    fn new() -> Self {
        let (theme, fonts) = (Theme::named("wijk").unwrap(), FontBook::embedded().unwrap());
        let mut studio = Self { theme, fonts, sheets: Sheet::all().unwrap(), script: String::new() };
        let own = studio.svg(&DataFile::flagship().unwrap(), &studio.sheets[0], "nl").unwrap();
        studio.script = safety::script(&own.unwrap());
        studio
    }

    /// The picture, unless the words do not fit the sheet.
    fn svg(&self, file: &DataFile, sheet: &Sheet, language: &str) -> Result<Option<Svg>, TestCaseError> {
        let settings = Settings { theme: &self.theme, sheet, fonts: &self.fonts, language, bleed: 0.0 };
        match krachtkaart::lay_out(file, &settings) {
            Ok(finished) => {
                Ok(Some(krachtkaart::write_svg(&finished.page, &self.fonts, &SvgOptions::default()).unwrap()))
            }
            Err(Failure::Data(found)) => {
                prop_assert!(!render(&found, file.source(), "x.json", Wording::Dutch).is_empty());
                Ok(None)
            }
            Err(Failure::World(error)) => Err(TestCaseError::fail(error.to_string())),
        }
    }
}

#[test]
fn a_file_that_can_be_read_gives_a_safe_picture_or_a_message() {
    let studio = Studio::new();
    for_a_while((file(), any::<Index>(), select(vec!["nl", "en"])), |(file, sheet, language)| {
        let bytes = file.to_string();
        let read = match DataFile::read(bytes.as_bytes()) {
            Ok(read) => read,
            Err(found) => {
                prop_assert!(!render(&found, &bytes, "x.json", Wording::English).is_empty());
                return Ok(());
            }
        };
        let _ = read.warnings();
        let sheet = sheet.get(&studio.sheets);
        if let Some(svg) = studio.svg(&read, sheet, language)? {
            let threats = safety::threats(&svg, &studio.script);
            prop_assert!(threats.is_empty(), "{}: {threats:?}", sheet.name);
            prop_assert!(
                studio.svg(&read, sheet, language)? == Some(svg),
                "{}: other bytes the second time",
                sheet.name
            );
        }
        Ok(())
    });
}

#[test]
fn a_damaged_file_is_always_answered() {
    let damage = prop::collection::vec((any::<Index>(), 0_usize..40, prop::collection::vec(any::<u8>(), 0..8)), 1..6);
    for_a_while((file(), damage, ".{0,20}"), |(file, damage, cell)| {
        let mut bytes = file.to_string().into_bytes();
        for (start, length, with) in damage {
            let start = start.index(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, with);
        }
        if let Err(found) = DataFile::read(&bytes) {
            let source = String::from_utf8_lossy(&bytes);
            prop_assert!(!found.is_empty() && !render(&found, &source, "x.json", Wording::Dutch).is_empty());
        }
        if let Ok(template) = Template::read(&bytes) {
            let filled = template.fill(|_| Some(cell.as_str())).unwrap();
            let (before, after): (Result<Value, _>, Result<Value, _>) = (
                serde_json::from_str(template.source().trim_start_matches('\u{feff}')),
                serde_json::from_str(filled.trim_start_matches('\u{feff}')),
            );
            prop_assert_eq!(before.is_ok(), after.is_ok());
        }
        Ok(())
    });
}
