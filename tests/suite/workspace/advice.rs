//! What a refusal advises helps, and names nothing that the sheet does not show.

use crate::fixtures::{path, settings, sheet, sheets};
use crate::generate::runner;
use crate::generate::variants::{flagship, root};
use krachtkaart::messages::{Diagnostic, MessageLanguage, Problem};
use krachtkaart::theme::Sheet;
use krachtkaart::{DataFile, Failure};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::cell::RefCell;

/// Why a data file is refused on a sheet; nothing when it is not.
fn refused(json: &Value, sheet: &Sheet) -> Vec<Diagnostic> {
    let file = DataFile::read(json.to_string().as_bytes()).unwrap_or_else(|found| panic!("{found:#?}"));
    match krachtkaart::lay_out(&file, &settings(sheet, "nl")) {
        Ok(_) => Vec::new(),
        Err(Failure::Data(found)) => found,
        Err(Failure::World(error)) => panic!("{error}"),
    }
}

/// A text at least so many characters shorter, by whole words from one of its ends.
fn shorter(text: &str, by: usize, from_start: bool) -> String {
    let most = text.chars().count().saturating_sub(by);
    let mut words: Vec<&str> = text.split(' ').collect();
    while words.len() > 1 && words.join(" ").chars().count() > most {
        let gone = if from_start { 0 } else { words.len() - 1 };
        words.remove(gone);
    }
    words.join(" ")
}

/// Does what a message says; gives the sheet to try next.
fn follow<'s>(json: &mut Value, found: &[Diagnostic], sheet: &'s Sheet, from_start: bool) -> &'s Sheet {
    let mut next = sheet;
    for diagnostic in found {
        match &diagnostic.problem {
            Problem::TextTooLong { excess_chars, .. } => {
                let text = json.pointer_mut(&diagnostic.pointer).unwrap();
                *text = json!(shorter(text.as_str().unwrap(), *excess_chars, from_start));
            }
            Problem::WordTooLong { word, excess_chars, .. } => {
                let text = json.pointer_mut(&diagnostic.pointer).unwrap();
                let kept: String =
                    word.chars().take(word.chars().count().saturating_sub(*excess_chars).max(1)).collect();
                *text = json!(text.as_str().unwrap().replacen(word.as_str(), &kept, 1));
            }
            Problem::DoesNotFit { roles: Some(count), .. } => {
                let roles = json["rollen"].as_array_mut().unwrap();
                roles.truncate(roles.len() - count);
            }
            Problem::NoRoomForWished(sheet, parts) => {
                let wished = json["formaten"][sheet.as_str()]["toon"].as_array_mut().unwrap();
                wished.retain(|name| !parts.iter().any(|part| part.name() == name));
            }
            Problem::DoesNotFit { roles: None, .. } => next = crate::fixtures::sheet("a0-portrait"),
            other => panic!("no advice: {other:?}"),
        }
    }
    next
}

/// The flagship in Dutch only, with some of its texts several times as long, and some long words.
fn too_long() -> impl Strategy<Value = Value> {
    let mut texts =
        vec!["/titel", "/ondertitel", "/boodschap", "/mix/tekst", "/rendement/tekst", "/rollen/1/voorbeeld"];
    texts.extend(NAMES);
    texts.extend(PROMISES);
    let long = (select(texts.clone()), 2_usize..7);
    let word = (select(texts), "[0-9]{20,70}");
    (vec(long, 6..24), vec(word, 0..2), any::<Index>()).prop_map(|(long, words, roles)| {
        let mut json = only_dutch(flagship());
        root(&mut json).remove("titel_accent");
        for (pointer, times) in long {
            let text = json.pointer_mut(pointer).unwrap();
            *text = json!(first(&vec![text.as_str().unwrap(); times].join(" "), most(pointer)));
        }
        for (pointer, word) in words {
            let text = json.pointer_mut(pointer).unwrap();
            *text = json!(format!("{} {word}", first(text.as_str().unwrap(), most(pointer) - word.len() - 1)));
        }
        let many: Vec<Value> = (0..roles.index(9)).map(|i| {
            json!({"id": format!("extra-{i}"), "naam": format!("Plek nummer {i}"), "belofte": "Nog een plek in de wijk.", "voorbeeld": "Een man vraagt hulp."})
        }).collect();
        json["rollen"].as_array_mut().unwrap().extend(many);
        json
    })
}

const NAMES: [&str; 6] =
    ["/rollen/0/naam", "/rollen/1/naam", "/rollen/3/naam", "/rollen/4/naam", "/rollen/5/naam", "/rollen/7/naam"];
const PROMISES: [&str; 8] = [
    "/rollen/0/belofte",
    "/rollen/1/belofte",
    "/rollen/2/belofte",
    "/rollen/3/belofte",
    "/rollen/4/belofte",
    "/rollen/5/belofte",
    "/rollen/6/belofte",
    "/rollen/7/belofte",
];

/// The most characters that a data file may have in a text.
fn most(pointer: &str) -> usize {
    match pointer.rsplit('/').next() {
        Some("naam") => 80,
        Some("titel") => 120,
        Some("boodschap" | "tekst" | "voorbeeld") => 600,
        _ => 240,
    }
}

/// The first characters of a text.
fn first(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim().to_owned()
}

fn only_dutch(json: Value) -> Value {
    match json {
        Value::Object(fields) if fields.contains_key("nl") && fields.values().all(Value::is_string) => {
            fields["nl"].clone()
        }
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| if name == "talen" { (name, json!(["nl"])) } else { (name, only_dutch(value)) })
            .collect(),
        Value::Array(items) => items.into_iter().map(only_dutch).collect(),
        other => other,
    }
}

#[test]
#[allow(clippy::print_stdout)]
fn doing_what_a_refusal_says_makes_the_sheet_fit_within_two_rounds() {
    let (refusals, mended) = (RefCell::new(0), RefCell::new(0));
    let failed = RefCell::new(Vec::new());
    let small: Vec<Sheet> =
        sheets().iter().filter(|s| !["a0", "a1", "a2", "a3", "we", "ph"].contains(&&s.name[..2])).cloned().collect();
    let many = std::env::var("ADVICE").map_or(20, |count| count.parse().unwrap());
    let outcome = runner(many).run(&(too_long(), select(small), any::<bool>()), |(mut json, on, from_start)| {
        let mut found = refused(&json, &on);
        if found.is_empty() {
            return Ok(());
        }
        *refusals.borrow_mut() += 1;
        let (first, mut next) = (found.clone(), &on);
        for _ in 0..2 {
            next = follow(&mut json, &found, next, from_start);
            found = refused(&json, next);
            if found.is_empty() {
                *mended.borrow_mut() += 1;
                return Ok(());
            }
        }
        let said = |found: &[Diagnostic]| {
            found
                .iter()
                .map(|one| one.pointer.clone() + " " + &one.message(MessageLanguage::English))
                .collect::<Vec<_>>()
        };
        failed.borrow_mut().push(format!("{}: {:#?} then {:#?}", on.name, said(&first), said(&found)));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let (refusals, mended, failed) = (refusals.into_inner(), mended.into_inner(), failed.into_inner());
    assert!(refusals >= 8, "only {refusals} refusals");
    println!("{mended} of {refusals} mended:\n{}", failed.join("\n"));
    // ADVICE=600 counts over many.
    assert!(mended * 100 >= refusals * 99, "{mended} of {refusals}");
}

#[test]
fn parts_that_the_file_wants_and_that_do_not_fit_are_named_and_without_them_the_sheet_fits() {
    for (name, parts) in [
        ("a5-landscape", json!(["mix", "rendement.cijfer", "oproep", "krachten"])),
        ("square", json!(["boodschap", "mix.cijfer", "rendement", "krachten"])),
        ("wide", json!(["krachten", "mix", "rendement", "oproep"])),
    ] {
        let mut json = flagship();
        json["formaten"] = json!({ name: { "toon": parts } });
        let found = refused(&json, sheet(name));
        let [Diagnostic { problem: Problem::NoRoomForWished(..), pointer, .. }] = found.as_slice() else {
            panic!("{name}: {found:#?}")
        };
        assert!(json.pointer(pointer).is_some(), "{pointer}");
        follow(&mut json, &found, sheet(name), false);
        assert!(refused(&json, sheet(name)).is_empty(), "{name}");
        assert!(!json["formaten"][name]["toon"].as_array().unwrap().is_empty(), "{name}: all of it was taken away");
    }
}

#[test]
fn a_refusal_names_no_text_that_the_sheet_does_not_show() {
    let text = std::fs::read_to_string(path("tests/data/zestien-rollen.json")).unwrap();
    let mut json: Value = serde_json::from_str(&text).unwrap();
    json["boodschap"] = json!("Een heel lange boodschap die op dit formaat nergens staat. ".repeat(4).trim());
    json["titel"] =
        json!("Een heel lange titel die niet op dit kleine formaat kan staan omdat er zo veel woorden in zijn gezet");
    for (i, role) in json["rollen"].as_array_mut().unwrap().iter_mut().enumerate() {
        role["naam"] = json!(format!("Een naam nummer {i} die veel te lang is voor een bord met zo weinig ruimte"));
        role["belofte"] = json!("Een belofte die ook al veel te lang is. ".repeat(4).trim());
    }
    for name in ["story", "square"] {
        let found = refused(&json, sheet(name));
        assert!(!found.is_empty(), "{name}");
        for diagnostic in &found {
            let shown = !diagnostic.pointer.starts_with("/boodschap") && !diagnostic.pointer.ends_with("/voorbeeld");
            assert!(shown, "{name} does not show {}", diagnostic.pointer);
        }
    }
}
