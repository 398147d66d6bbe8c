//! Broken data files, each with the exact message that it gets; and the flagship, which gets none.
//!
//! `BLESS=1 cargo test messages::broken` writes the messages anew. Read every one: it must be good Dutch.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fixtures::{FLAGSHIP, blessing, path};
use krachtkaart::document::{Known, read, read_bytes};
use krachtkaart::messages::{Diagnostic, MessageLanguage, render};

/// The names that the cases may use.
const KNOWN: Known<'static> = Known {
    illustrations: Some(&["buurthuis", "voordeur", "keukentafel", "park"]),
    icons: Some(&["contact", "signalen", "werkgever", "gemeente"]),
};

/// The cases, by name.
fn cases() -> Vec<PathBuf> {
    let folder = path("tests/broken");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    files
}

/// The mistakes of a case, with its text and name.
fn mistakes(path: &Path) -> (Vec<Diagnostic>, String, String) {
    let bytes = fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let Err(found) = read_bytes(&bytes, &KNOWN) else { panic!("{name} is not broken") };
    (found, String::from_utf8(bytes).unwrap_or_default(), name)
}

/// Compares with the file, or writes it when asked to.
fn compare(actual: &str, expected: &Path, wrong: &mut Vec<String>) {
    if blessing() {
        fs::write(expected, actual).unwrap();
    } else if fs::read_to_string(expected).unwrap_or_default() != actual {
        wrong.push(format!("{}\n{actual}", expected.display()));
    }
}

#[test]
fn each_broken_file_gets_its_exact_message() {
    let mut wrong = Vec::new();
    let cases = cases();
    for path in &cases {
        let (found, source, name) = mistakes(path);
        compare(&render(&found, &source, &name, MessageLanguage::Dutch), &path.with_extension("txt"), &mut wrong);
    }
    assert!(cases.len() >= 20, "only {} cases", cases.len());
    assert!(wrong.is_empty(), "other messages than expected (BLESS=1 accepts them):\n{}", wrong.join("\n"));
}

#[test]
fn the_same_messages_can_be_read_in_english() {
    let mut english = String::new();
    for path in &cases() {
        let (found, _, name) = mistakes(path);
        writeln!(english, "{name}").unwrap();
        for diagnostic in &found {
            writeln!(english, "  {}", diagnostic.message(MessageLanguage::English)).unwrap();
            for hint in diagnostic.hints(MessageLanguage::English) {
                writeln!(english, "    {hint}").unwrap();
            }
        }
    }
    let mut wrong = Vec::new();
    compare(&english, &path("tests/broken/in-english.txt"), &mut wrong);
    assert!(wrong.is_empty(), "other messages than expected (BLESS=1 accepts them):\n{}", wrong.join("\n"));
}

#[test]
fn the_flagship_is_clean_and_complete() {
    let flagship = read(FLAGSHIP, &Known::default()).unwrap_or_else(|found| {
        panic!("{}", render(&found, FLAGSHIP, "mbo-sociaal-werker.json", MessageLanguage::English));
    });
    assert_eq!(flagship.roles.len(), 8);
    assert_eq!(flagship.strengths().count(), 13);
    assert_eq!(flagship.figures.len(), 12);
    assert_eq!(flagship.sources.len(), 13);
    assert_eq!(flagship.call.unwrap().actions.len(), 3);
    assert_eq!(flagship.roles[5].example.pointer, "/rollen/5/voorbeeld");
}
