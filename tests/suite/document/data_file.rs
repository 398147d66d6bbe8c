//! The data file as a product: its schema, its tidy form, and input that means harm.

use crate::fixtures::FLAGSHIP;
use crate::generate::config;
use krachtkaart::document::{Known, locate, read, read_bytes, schema, tidy};
use krachtkaart::messages::{Code, Diagnostic, MessageLanguage, Problem, render};
use krachtkaart::source::Parsed;
use proptest::prelude::*;
use serde_json::Value;

/// A file with as little as there can be.
const SMALLEST: &str = r#"{
  "talen": ["nl"],
  "titel": "De kracht van de buurtsportcoach",
  "ondertitel": "Eén plek",
  "boodschap": "Samen bewegen doet goed.",
  "rollen": [{"id": "veld", "naam": "Sportveld", "belofte": "Iedereen doet mee.", "voorbeeld": "Een team speelt."}]
}"#;

fn codes(found: &[Diagnostic]) -> Vec<Code> {
    found.iter().map(Diagnostic::code).collect()
}

fn mistakes(source: &str) -> Vec<Diagnostic> {
    read(source, &Known::default()).expect_err("a mistake")
}

#[test]
fn the_smallest_file_needs_six_fields() {
    let poster = read(SMALLEST, &Known::default()).unwrap();
    assert_eq!(poster.title.get("nl"), "De kracht van de buurtsportcoach");
    assert!(poster.figures.is_empty() && poster.returns.is_none() && poster.roles[0].illustration.is_none());
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let marked = format!("\u{feff}{SMALLEST}");
    assert!(read_bytes(marked.as_bytes(), &Known::default()).is_ok());
    let broken = marked.replace("\"belofte\"", "\"belfote\"");
    let found = mistakes(&broken);
    assert_eq!(&broken[found[0].range.clone().unwrap()], "\"belfote\"");
}

#[test]
fn a_text_without_language_counts_for_every_language() {
    let two = SMALLEST.replace("[\"nl\"]", "[\"nl\", \"en\"]");
    let poster = read(&two, &Known::default()).unwrap();
    assert_eq!(poster.title.get("en"), poster.title.get("nl"));
    assert_eq!(poster.title.pointer_in("en"), "/titel");
}

#[test]
fn a_text_knows_where_its_wording_stands() {
    let flagship = read(FLAGSHIP, &Known::default()).unwrap();
    assert_eq!(flagship.roles[5].does[1].pointer_in("en"), "/rollen/5/doet/1/en");
    assert_eq!(flagship.call.unwrap().actions[2].text.pointer, "/oproep/acties/2/tekst");
}

#[test]
fn layout_names_the_field_that_does_not_fit() {
    let problem = Problem::TextTooLong { sheet: "a4-portrait".to_owned(), excess_chars: 38 };
    let mut found = [Diagnostic::new(problem, "/rollen/5/voorbeeld/nl")];
    locate(&mut found, &Parsed::of(FLAGSHIP));
    assert_eq!(
        found[0].message(MessageLanguage::Dutch),
        "Rol 'Mantelzorg', voorbeeld (nl): 38 tekens te lang voor a4-portrait"
    );
    let range = found[0].range.clone().unwrap();
    assert!(FLAGSHIP[range].starts_with("\"Een dochter zorgt"));
}

#[test]
fn a_span_of_years_gets_its_dash() {
    let flagship = read(FLAGSHIP, &Known::default()).unwrap();
    assert_eq!(flagship.figure("dakloos").unwrap().year.as_deref(), Some("2021–2024"));
    assert_eq!(flagship.figure("stage").unwrap().year.as_deref(), Some("2014"));
}

#[test]
fn every_figure_of_the_flagship_has_year_and_source_and_can_be_reached_by_its_id() {
    let flagship = read(FLAGSHIP, &Known::default()).unwrap();
    for figure in &flagship.figures {
        assert!(figure.year.is_some(), "{} has no year", figure.id);
        assert!(flagship.source(&figure.source).is_some(), "{} has no source", figure.id);
    }
}

#[test]
fn the_flagship_is_tidy_and_tidying_changes_no_meaning() {
    assert_eq!(tidy(FLAGSHIP).unwrap(), FLAGSHIP);
    let mut shuffled: Value = serde_json::from_str(FLAGSHIP).unwrap();
    shuffled.as_object_mut().unwrap().sort_keys();
    let one_line = shuffled.to_string();
    let tidied = tidy(&one_line).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&tidied).unwrap(), shuffled);
    assert_eq!(tidy(&tidied).unwrap(), tidied);
    assert!(tidied.starts_with("{\n  \"talen\": [\"nl\", \"en\"],\n  \"titel\": {"), "{tidied:.80}");
}

#[test]
fn tidying_refuses_a_file_that_is_no_json() {
    assert_eq!(codes(&tidy("{\"talen\": [\"nl\",]}").unwrap_err()), [Code::Syntax]);
}

#[test]
fn the_schema_describes_every_field_that_the_flagship_uses() {
    let schema: Value = serde_json::from_str(&schema(&Known::default())).unwrap();
    let flagship: Value = serde_json::from_str(FLAGSHIP).unwrap();
    described(&schema, &flagship, "");
}

/// Whether each field of the data stands in the schema, with a description.
fn described(schema: &Value, data: &Value, at: &str) {
    if let (Some(fields), Some(properties)) = (data.as_object(), schema.get("properties")) {
        for (name, value) in fields {
            let property = &properties[name];
            assert!(property["description"].as_str().is_some_and(|text| text.len() > 10), "{at}/{name}");
            described(property, value, &format!("{at}/{name}"));
        }
    }
    for item in data.as_array().into_iter().flatten() {
        described(&schema["items"], item, at);
    }
}

#[test]
fn too_much_is_refused_with_its_limit() {
    let long = SMALLEST.replace("Samen bewegen", &"Samen bewegen ".repeat(100));
    assert_eq!(codes(&mistakes(&long)), [Code::TextOverLimit]);
    assert_eq!(codes(&mistakes(&"[".repeat(100_000))), [Code::TooDeep]);
    assert_eq!(codes(&mistakes(&" ".repeat(2_000_000))), [Code::FileTooLarge]);
    assert_eq!(codes(&read_bytes(&[0xff; 10], &Known::default()).unwrap_err()), [Code::Encoding]);
}

#[test]
fn a_file_with_nothing_but_mistakes_is_told_in_a_hundred() {
    let fields: Vec<String> = (0..30_000).map(|number| format!("\"veld {number}\": {number}")).collect();
    let found = mistakes(&format!("{{{}}}", fields.join(",\n")));
    assert_eq!(found.len(), 101);
    assert_eq!(found.last().unwrap().code(), Code::More);
}

#[test]
fn what_is_quoted_from_the_file_cannot_steer_the_terminal() {
    let source = SMALLEST.replace("\"ondertitel\"", "\"\\u001b[31monder\"");
    let text = render(&mistakes(&source), &source, "x.json", MessageLanguage::Dutch);
    assert!(!text.contains('\u{1b}'), "{text}");
}

#[test]
fn links_are_plain_addresses_of_a_page_a_mailbox_or_a_telephone() {
    let with = |link: &str| {
        SMALLEST.replace(
            "\"rollen\"",
            &format!("\"bronnen\": [{{\"id\": \"b\", \"uitgever\": \"X\", \"titel\": \"Y\", \"url\": \"{link}\"}}], \"rollen\""),
        )
    };
    for link in ["https://www.cbs.nl/nl-nl/cijfers?x=1#top", "mailto:info@ede.nl", "tel:+31 20 123 45 67"] {
        assert!(read(&with(link), &Known::default()).is_ok(), "{link}");
    }
    for link in [
        "http://cbs.nl",
        "javascript:alert(1)",
        "https://",
        "https://a b.nl",
        "https://x@cbs.nl/",
        "https://.nl",
        "https://cbs.nl/<script>",
    ] {
        assert_eq!(codes(&mistakes(&with(link))), [Code::BadLink], "{link}");
    }
}

#[test]
fn every_code_has_a_name_of_its_own() {
    let names: std::collections::HashSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(names.len(), Code::ALL.len());
}

proptest! {
    #![proptest_config(config(256))]

    /// However a file is damaged, there is an answer: a poster, or mistakes that lie inside the file.
    #[test]
    fn damage_is_always_answered(cuts in prop::collection::vec((0usize..28_000, 0usize..40, any::<Vec<u8>>()), 1..4)) {
        let mut bytes = FLAGSHIP.as_bytes().to_vec();
        for (start, length, with) in cuts {
            let start = start.min(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, with.into_iter().take(8));
        }
        if let Err(found) = read_bytes(&bytes, &Known::default()) {
            prop_assert!(!found.is_empty());
            if let Ok(source) = std::str::from_utf8(&bytes) {
                prop_assert!(found.iter().all(|one| one.range.as_ref().is_none_or(|range| range.end <= source.len())));
                prop_assert!(!render(&found, source, "kapot.json", MessageLanguage::English).is_empty());
            }
        }
    }
}
