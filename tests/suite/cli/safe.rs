//! Messages are safe to print, whatever names, arguments, columns and files hold (made up, all of it).

use std::fs;

use super::{Folder, Run, flagship};

/// Turns the direction of writing, clears the screen, and begins a line of its own.
const FOUL: &str = "a\u{202e}gnp.\u{1b}[2J\u{9b}1m\nfout";
/// How a message shows it.
const SHOWN: &str = "a\\u{202e}gnp.\\u{1b}[2J\\u{9b}1m\\nfout";

/// Characters that steer a terminal or turn the direction of writing.
fn steers(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The run said something, with the foul words as escapes.
#[track_caller]
fn safe(run: &Run, code: i32) {
    let all = format!("{}{}", run.out, run.err);
    assert_eq!(run.code, Some(code), "{all}");
    assert!(all.contains(SHOWN), "{all}");
    assert!(!all.chars().any(steers), "{all:?}");
}

#[test]
fn what_was_typed_is_shown_as_escapes() {
    let folder = Folder::with(&[("mijn.json", flagship())]);
    for arguments in [
        vec![FOUL],
        vec!["render", "--sheet", FOUL],
        vec!["render", "--lang", FOUL],
        vec!["render", "--scale", FOUL],
        vec!["render", "--id-prefix", FOUL],
        vec!["render", "--state", FOUL],
        vec!["list", FOUL],
        vec!["new", "--from", FOUL],
    ] {
        safe(&folder.run(&arguments), 2);
    }
    // `explain` takes the code out of its brackets.
    let run = folder.run(&["explain", &FOUL.replace('[', "")]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.err.contains("'a\\u{202e}gnp.\\u{1b}2j\\u{9b}1m\\nfout'") && !run.err.chars().any(steers),
        "{}",
        run.err
    );
    let foul = format!("--{FOUL}");
    safe(&folder.run(&["render", &foul]), 2);
    let missing = format!("{FOUL}.json");
    safe(&folder.run(&["render", &missing]), 1);
    safe(&folder.run(&["preflight", &missing]), 1);
}

#[test]
fn a_data_file_with_such_a_name_is_told_safely() {
    let name = format!("{FOUL}.json");
    let folder = Folder::with(&[(&name, &flagship().replacen("\"titel\"", "\"titul\"", 1))]);
    safe(&folder.run(&["check", &name]), 2);
    let run = folder.run(&["check", &name, "--format", "json"]);
    assert!(!run.out.chars().any(steers), "{:?}", run.out);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(told[0]["file"], name.as_str(), "a program gets the true name");
    let folder = Folder::with(&[(&name, flagship())]);
    let run = folder.run(&["render", &name, "--sheet", "link", "--to", "svg"]);
    safe(&run, 0);
    assert!(run.out.starts_with("Geschreven: a\\u{202e}gnp."), "{}", run.out);
}

#[test]
fn what_a_data_file_holds_is_told_safely() {
    // JSON keeps its control characters as escapes; those that turn the direction may stand in it as they are.
    let data = flagship().replacen("\"titel\":", "\"a\u{202e}\u{9b}b\": 1,\n  \"titel\":", 1);
    let folder = Folder::with(&[("mijn.json", &data)]);
    let run = folder.run(&["check", "mijn.json"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("'a\\u{202e}\\u{9b}b' is geen veld"), "{}", run.err);
    assert!(run.err.contains("\"a\\u{202e}\\u{9b}b\": 1,"), "the line itself: {}", run.err);
    assert!(!run.err.chars().any(steers), "{:?}", run.err);
    let run = folder.run(&["check", "mijn.json", "--format", "json"]);
    assert!(!run.out.chars().any(steers), "{:?}", run.out);
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert!(told[0]["message"].as_str().unwrap().contains("a\\u{202e}\\u{9b}b"), "{}", run.out);
}

#[test]
fn columns_and_cells_are_told_safely() {
    let data = flagship().replacen("buurt", "{{naam}} buurt", 1);
    let folder = Folder::with(&[("mijn.json", &data)]);
    let batch =
        || folder.run(&["batch", "mijn.json", "--rows", "t.csv", "--out", "uit", "--sheet", "link", "--to", "svg"]);
    fs::write(folder.file("t.csv"), format!("\"{FOUL}\";plaats\n1;Ede\n")).unwrap();
    safe(&batch(), 2);
    fs::write(folder.file("t.csv"), format!("\"{FOUL}\";\"{FOUL}\"\n1;Ede\n")).unwrap();
    safe(&batch(), 2);
}
