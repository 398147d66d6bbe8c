//! Hostile and broken files: each ends with a message or with a safe picture.
//!
//! The files stand in `tests/hostile`, made by the recipes in `generate`, with what becomes of each in `outcomes.txt`.
//! `BLESS=1 cargo test workspace::hostile` writes them anew. Files that would be large are made here and not kept.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::safety;
use crate::fixtures::{self, blessing, fonts, path, settings, sheet};
use crate::generate::recipes;
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::messages::{Diagnostic, MessageLanguage, render};
use krachtkaart::theme::Sheet;
use krachtkaart::{DataFile, Failure};
use rayon::prelude::*;

/// The sheets that the pictures are made on: one that has everything, one that has little room.
const SHEETS: [&str; 2] = ["web", "square"];
/// A file that takes this long hangs. It is far above what the slowest machine needs.
const HANGS: Duration = Duration::from_secs(180);

fn folder() -> PathBuf {
    path("tests/hostile")
}

fn svg(file: &DataFile, sheet: &Sheet, language: &str) -> Result<Svg, Vec<Diagnostic>> {
    match krachtkaart::lay_out(file, &settings(sheet, language)) {
        Ok(finished) => Ok(krachtkaart::write_svg(&finished.document.first, fonts(), &SvgOptions::default()).unwrap()),
        Err(Failure::Data(found)) => Err(found),
        Err(Failure::World(error)) => panic!("{error}"),
    }
}

/// What becomes of a file: "plaatje", or the codes of what is wrong; and what must not be.
fn outcome(script: &str, bytes: &[u8]) -> (String, Vec<String>) {
    let file = match DataFile::read(bytes) {
        Ok(file) => file,
        Err(found) => return (codes(&found), unreadable(&found, &String::from_utf8_lossy(bytes))),
    };
    let mut threats = unreadable(&file.warnings(), file.source());
    let mut said = Vec::new();
    for sheet in SHEETS.map(sheet) {
        for language in &file.infographic().languages {
            said.push(match svg(&file, sheet, language) {
                Ok(svg) => {
                    threats.extend(safety::threats(&svg, script));
                    "plaatje".to_owned()
                }
                Err(found) => {
                    threats.extend(unreadable(&found, file.source()));
                    format!("{} op {}", codes(&found), sheet.name)
                }
            });
        }
    }
    said.dedup();
    (said.join(", "), threats)
}

/// The codes of what is wrong, each once.
fn codes(found: &[Diagnostic]) -> String {
    let mut codes: Vec<&str> = found.iter().map(|one| one.code().name()).collect();
    codes.dedup();
    codes.join(" ")
}

/// Messages that are no messages: empty, endless, or with characters that steer the terminal.
fn unreadable(found: &[Diagnostic], source: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for wording in [MessageLanguage::Dutch, MessageLanguage::English] {
        for one in found {
            let message = one.message(wording);
            if message.len() < 10 || message.chars().count() > 400 {
                wrong.push(format!("a message of {} bytes", message.len()));
            }
        }
        let text = render(found, source, "x.json", wording);
        let steers =
            |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if text.contains(steers) {
            wrong.push("a message that steers the terminal".to_owned());
        }
    }
    wrong
}

/// Runs something that must end.
fn in_time<T: Send + 'static>(name: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || sender.send(work()));
    match receiver.recv_timeout(HANGS) {
        Ok(made) => made,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("{name} hangs"),
        Err(mpsc::RecvTimeoutError::Disconnected) => panic!("{name} panics: {:?}", worker.join().err()),
    }
}

#[test]
fn the_files_are_those_of_the_recipes() {
    let recipes = recipes::all();
    assert!(recipes.len() >= 150, "only {} files", recipes.len());
    let bless = blessing();
    for (name, bytes) in &recipes {
        let path = folder().join(name);
        if bless {
            fs::write(&path, bytes).unwrap();
        }
        assert!(fs::read(&path).is_ok_and(|kept| kept == *bytes), "{name} differs (BLESS=1 writes it)");
    }
    let kept = fs::read_dir(folder())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "json"));
    assert_eq!(kept.count(), recipes.len(), "there are files without a recipe");
}

#[test]
fn each_file_ends_with_a_message_or_a_safe_picture() {
    let own = svg(fixtures::flagship(), sheet(SHEETS[0]), "nl").unwrap();
    let script = safety::script(&own);
    assert_eq!(safety::threats(&own, &script), Vec::<String>::new());
    let judged: Vec<(String, String, Vec<String>)> = recipes::all()
        .into_par_iter()
        .map(|(name, bytes)| {
            let (said, threats) = outcome(&script, &bytes);
            (name, said, threats)
        })
        .collect();
    let threats: Vec<_> = judged.iter().filter(|(_, _, threats)| !threats.is_empty()).collect();
    assert!(threats.is_empty(), "{threats:#?}");
    let outcomes: String = judged.iter().map(|(name, said, _)| format!("{name}: {said}\n")).collect();
    let expected = folder().join("outcomes.txt");
    if blessing() {
        fs::write(&expected, &outcomes).unwrap();
    }
    let expected = fs::read_to_string(expected).unwrap_or_default();
    let changed: Vec<&str> = outcomes.lines().filter(|line| !expected.lines().any(|old| old == *line)).collect();
    assert!(outcomes == expected, "other outcomes than expected (BLESS=1 accepts them):\n{}", changed.join("\n"));
}

#[test]
fn large_files_end_as_well() {
    const MEGABYTE: usize = 1024 * 1024;
    let long = |piece: &str, bytes: usize| piece.repeat(bytes / piece.len());
    let titled = |title: &str| {
        String::from_utf8(recipes::all().pop().unwrap().1).unwrap().replacen("\"T\"", &format!("\"{title}\""), 1)
    };
    let million = "w".repeat(1_000_000);
    let cases = [
        ("a million letters", titled(&million)),
        ("a million soft hyphens", titled(&long("a\u{ad}", 900_000))),
        ("a million accents", titled(&long("\u{301}", 900_000))),
        ("a million escapes", titled(&long("\\u0000", 900_000))),
        ("a million quotes", titled(&long("\\\"", 900_000))),
        ("a million words", titled(&long("woord. ", 900_000))),
        ("a name of a million letters", format!("{{\"{million}\":1}}")),
        ("an id of a million letters", titled("T").replacen("\"id\":\"r\"", &format!("\"id\":\"{million}\""), 1)),
        ("a million brackets", long("[", MEGABYTE - 1)),
        ("a million braces", long("{\"a\":", MEGABYTE - 5)),
        ("a million commas", format!("[{}]", long(",", MEGABYTE - 2))),
        ("a million quotation marks", long("\"", MEGABYTE - 1)),
        ("a million backslashes", format!("\"{}", long("\\", MEGABYTE - 1))),
        ("a million slashes", long("/", MEGABYTE - 1)),
        ("a million line ends", long("\n", MEGABYTE - 1)),
        ("a million digits", long("9", MEGABYTE - 1)),
        ("a number of a million digits", format!("{{\"talen\":{}}}", long("9", MEGABYTE - 12))),
        ("numbers", format!("[{}1]", long("1,", MEGABYTE - 3))),
        ("comments", long("/**/", MEGABYTE - 1)),
        ("curly quotes", long("“a”,", MEGABYTE - 4)),
        ("fields that nobody knows", format!("{{{}\"a\":1}}", long("\"onbekend\":1,", MEGABYTE - 14))),
        ("one field, over and over", format!("{{{}\"rollen\":[]}}", long("\"rollen\":[],", MEGABYTE - 24))),
        (
            "one language, over and over",
            titled("T").replacen("\"T\"", &format!("{{{}\"nl\":\"x\"}}", long("\"nl\":\"x\",", 1_000_000)), 1),
        ),
        ("empty roles", titled("T").replacen("[{\"id\"", &format!("[{}{{\"id\"", long("{},", 1_000_000)), 1)),
        (
            "references to nothing",
            titled("T").replacen(
                "\"voorbeeld\"",
                &format!("\"krachten\":[{}\"y\"],\"voorbeeld\"", long("\"x\",", 1_000_000)),
                1,
            ),
        ),
        ("a file above the limit", long(" ", MEGABYTE + 1)),
    ];
    for (name, file) in cases {
        assert!(file.len() <= MEGABYTE || name == "a file above the limit", "{name}: {} bytes", file.len());
        let (found, wrong) = in_time(name, move || {
            let found = DataFile::read(file.as_bytes()).expect_err("a mistake");
            let wrong = unreadable(&found, &file);
            (codes(&found), wrong)
        });
        assert!(!found.is_empty(), "{name}");
        assert_eq!(wrong, Vec::<String>::new(), "{name}: {found}");
    }
}
