//! Generated data files: whatever stands in a file that can be read, its pictures are whole and safe; and whatever
//! happens to its bytes, there is an answer.

use std::cell::Cell;

use super::safety;
use crate::fixtures::{flagship, fonts, settings, sheets};
use crate::generate::files::{Vocabulary, file};
use crate::generate::runner;
use krachtkaart::document::Template;
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::messages::{MessageLanguage, render};
use krachtkaart::theme::Sheet;
use krachtkaart::{DataFile, Failure};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

/// The picture, unless the words do not fit the sheet.
fn svg(file: &DataFile, sheet: &Sheet, language: &str) -> Result<Option<Svg>, TestCaseError> {
    match krachtkaart::lay_out(file, &settings(sheet, language)) {
        Ok(finished) => {
            Ok(Some(krachtkaart::write_svg(&finished.document.first, fonts(), &SvgOptions::default()).unwrap()))
        }
        Err(Failure::Data(found)) => {
            prop_assert!(!render(&found, file.source(), "x.json", MessageLanguage::Dutch).is_empty());
            Ok(None)
        }
        Err(Failure::World(error)) => Err(TestCaseError::fail(error.to_string())),
    }
}

#[test]
fn a_file_that_can_be_read_gives_a_safe_picture_or_a_message() {
    let script = safety::script(&svg(flagship(), &sheets()[0], "nl").unwrap().unwrap());
    let (tried, read, drawn) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let count = |cell: &Cell<usize>| cell.set(cell.get() + 1);
    let file = prop_oneof![4 => file(Vocabulary::Harmful), 1 => file(Vocabulary::Strange)];
    let files = (file, select(sheets()), select(vec!["nl", "en"]));
    let outcome = runner(64).run(&files, |(file, sheet, language)| {
        count(&tried);
        let bytes = file.to_string();
        let file = match DataFile::read(bytes.as_bytes()) {
            Ok(file) => file,
            Err(found) => {
                prop_assert!(!render(&found, &bytes, "x.json", MessageLanguage::English).is_empty());
                return Ok(());
            }
        };
        count(&read);
        let _ = file.warnings();
        if let Some(first) = svg(&file, &sheet, language)? {
            count(&drawn);
            let threats = safety::threats(&first, &script);
            prop_assert!(threats.is_empty(), "{}: {threats:?}", sheet.name);
            prop_assert!(svg(&file, &sheet, language)? == Some(first), "{}: other bytes the second time", sheet.name);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    // A message is an answer, but what is drawn is what this is about.
    let (tried, read, drawn) = (tried.get(), read.get(), drawn.get());
    assert!(read * 100 >= tried * 70, "only {read} of {tried} files could be read");
    assert!(drawn * 100 >= tried * 55, "only {drawn} of {tried} files were drawn");
}

#[test]
fn a_damaged_file_is_always_answered() {
    let damage = prop::collection::vec((any::<Index>(), 0_usize..40, prop::collection::vec(any::<u8>(), 0..8)), 1..6);
    let outcome = runner(400).run(&(file(Vocabulary::Strange), damage, ".{0,20}"), |(file, damage, cell)| {
        let mut bytes = file.to_string().into_bytes();
        for (start, length, with) in damage {
            let start = start.index(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, with);
        }
        if let Err(found) = DataFile::read(&bytes) {
            let source = String::from_utf8_lossy(&bytes);
            prop_assert!(!found.is_empty() && !render(&found, &source, "x.json", MessageLanguage::Dutch).is_empty());
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
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}
