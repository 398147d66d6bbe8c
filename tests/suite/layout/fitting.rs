//! Words that are wider than their place: another line, smaller type, a hyphen, and only then a refusal.

use super::{distinct, laid_out};
use crate::fixtures::sheets;
use crate::generate::runner;
use crate::generate::variants::{Case, changed, root, said};
use krachtkaart::layout::{LaidOut, Misfit};
use krachtkaart::page::{Layer, TextBlock, Visitor};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::cell::RefCell;

const LONG: [&str; 2] = ["Warmtepompinstallateur", "Arbeidsongeschiktheidsbegeleiding"];

/// The lines of a text of the sheet at rest, joined by a stroke.
fn lines(laid: &LaidOut, pointer: &str) -> Vec<String> {
    struct Lines<'a>(&'a str, Vec<String>);
    impl<'p> Visitor<'p> for Lines<'_> {
        fn text(&mut self, text: &'p TextBlock, _place: krachtkaart::page::Placement) {
            if text.pointer().starts_with(self.0) {
                self.1.push(text.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("|"));
            }
        }
    }
    let mut found = Lines(pointer, Vec::new());
    for layer in &laid.document.first.layers {
        if let Layer::Static(frame) = layer {
            frame.walk(krachtkaart::page::Placement::PAGE, &mut found);
        }
    }
    found.1
}

#[test]
fn long_compounds_fit_every_sheet_as_a_name_and_in_the_title() {
    for word in LONG {
        let case = changed(word, |json| {
            root(json).remove("titel_accent");
            said(json, "/rollen/1/naam", word);
            said(json, "/titel", &format!("De kracht van {word}"));
        });
        for sheet in sheets() {
            let laid = laid_out(&case, sheet, "nl").unwrap_or_else(|why| panic!("{word} on {}: {why:?}", sheet.name));
            let title = lines(&laid, "/titel").concat().replace(['-', '|'], "");
            assert!(title.contains(word), "{}: {title}", sheet.name);
        }
    }
}

#[test]
fn a_word_is_broken_where_the_data_says_so_and_only_where_it_must_be() {
    let marked = "Proces\u{ad}automatiserings\u{ad}technicus";
    let case = changed("soft hyphens", |json| said(json, "/rollen/0/naam", marked));
    let mut broken = 0;
    for sheet in sheets().iter().filter(|sheet| sheet.name != "link") {
        let laid = laid_out(&case, sheet, "nl").unwrap();
        let name = lines(&laid, "/rollen/0/naam").remove(0);
        let parts = ["Processen", "Proces-", "automatiserings-", "technicus", "Procesautomatiserings-"];
        let allowed = name == marked.replace('\u{ad}', "")
            || name.split('|').all(|part| parts.contains(&part) || part == "automatiseringstechnicus");
        assert!(allowed, "{}: {name}", sheet.name);
        broken += usize::from(name.contains('|'));
    }
    assert!(broken > 0, "no sheet had to break it");
    // In every text: names, headings, the finding, for whom.
    let every = [
        "/krachtgroepen/0/kop",
        "/krachtgroepen/0/krachten/0/naam",
        "/mix/kop",
        "/rendement/uitkomst",
        "/oproep/acties/0/voor",
    ];
    for pointer in every {
        let case = changed(pointer, |json| said(json, pointer, marked));
        for sheet in distinct() {
            assert!(laid_out(&case, sheet, "nl").is_ok(), "{pointer} on {}", sheet.name);
        }
    }
}

/// Ordinary words of at most 24 letters.
const WORDS: [&str; 24] = [
    "Warmtepompinstallateur",
    "Zonnepanelenmonteur",
    "verantwoordelijkheid",
    "Onderwijsassistent",
    "wijkverpleegkundige",
    "schuldhulpverlening",
    "Leerwerkplaatsbegeleider",
    "gezondheidszorg",
    "vrijwilligerscoördinatie",
    "ervaringsdeskundigheid",
    "samenwerkingsverband",
    "Koudetechniekspecialist",
    "jongerenwerker",
    "mantelzorgondersteuning",
    "arbeidsmarktonderzoek",
    "laaggeletterdheid",
    "beroepsbegeleiding",
    "ouderenmishandeling",
    "thuis",
    "samen",
    "met",
    "de",
    "buurt",
    "helpen",
];

fn words(count: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), count).prop_map(|words| words.join(" "))
}

fn ordinary() -> impl Strategy<Value = Value> {
    let role = (words(1..3), words(1..5), words(2..8));
    let strength = (words(1..3), words(2..6));
    let parts = (vec(role, 1..9), vec(strength, 0..8), words(1..4), words(2..6), words(3..14), words(1..4));
    parts.prop_map(|(roles, strengths, title, subtitle, message, heading)| {
        let roles: Vec<Value> = roles.into_iter().enumerate().map(|(i, (name, promise, example))| {
            let own: Vec<String> = (0..strengths.len().min(2)).map(|i| format!("kracht-{i}")).collect();
            json!({"id": format!("rol-{i}"), "naam": name, "belofte": promise, "voorbeeld": example, "krachten": own})
        }).collect();
        let strengths: Vec<Value> = strengths
            .into_iter()
            .enumerate()
            .map(|(i, (name, text))| json!({"id": format!("kracht-{i}"), "naam": name, "tekst": text}))
            .collect();
        let actions = json!([{"voor": heading, "tekst": subtitle}, {"voor": title, "tekst": subtitle}]);
        json!({"talen": ["nl"], "titel": title, "ondertitel": subtitle, "boodschap": message, "rollen": roles,
            "krachtgroepen": [{"id": "groep", "kop": heading, "krachten": strengths}],
            "mix": {"kop": heading, "tekst": message, "vraag": subtitle},
            "rendement": {"kop": heading, "uitkomst": subtitle, "tekst": message, "voorbehoud": subtitle},
            "oproep": {"kop": heading, "acties": actions}})
    })
}

#[test]
fn no_ordinary_word_is_too_wide_for_any_sheet() {
    let (tried, wide, tall) = (RefCell::new(0), RefCell::new(Vec::new()), RefCell::new(0));
    let outcome = runner(24).run(&ordinary(), |json| {
        let case = Case::read("ordinary", json);
        for sheet in distinct() {
            *tried.borrow_mut() += 1;
            match laid_out(&case, sheet, "nl") {
                Ok(_) => {}
                Err(Misfit::Height { .. }) => *tall.borrow_mut() += 1,
                Err(why) => wide.borrow_mut().push(format!("{}: {why:?}", sheet.name)),
            }
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let (tried, wide, tall) = (tried.into_inner(), wide.into_inner(), tall.into_inner());
    assert!(wide.is_empty(), "{} of {tried}:\n{}", wide.len(), wide.join("\n"));
    // A refusal for another reason is not what this is about, but it is no page either.
    assert!(tall * 100 <= tried * 3, "{tall} of {tried} are too tall");
}
