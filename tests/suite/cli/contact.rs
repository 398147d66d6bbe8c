//! `contact`: all sheets and some states on one page.

use super::{Folder, png_size};
use krachtkaart::theme::Sheet;

#[test]
fn a_contact_sheet_shows_every_sheet_and_the_states_in_each_theme() {
    let folder = Folder::new();
    let run = folder.run(&["contact", "--theme", "wijk,rustig", "--out", "plaat.svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let svg = String::from_utf8(folder.read("plaat.svg")).unwrap();
    let labels = Sheet::all().unwrap().into_iter().map(|sheet| sheet.name);
    let states = ["--state role:", "--state strength:", "--state open, 1"].map(str::to_owned);
    for label in labels.chain(states) {
        assert_eq!(svg.matches(&format!(">{label}")).count(), 2, "{label}");
    }
    for label in ["grijs gedrukt", "200 pixels"] {
        assert_eq!(svg.to_lowercase().matches(label).count(), 2, "{label}");
    }
    assert!(svg.contains(">wijk<") && svg.contains(">rustig<"));
    // It is a picture to look at: nothing in it answers.
    assert!(!svg.contains("tabindex"), "something can be chosen");
}

#[test]
fn the_file_is_named_after_the_data_and_what_does_not_fit_is_told() {
    let long = "Maakt elke dag iets goed, en wie dat eens van dichtbij ziet, die wil het zelf ook leren. ".repeat(3);
    let long: String = long.chars().take(238).collect();
    let many = include_str!("../../data/zestien-rollen.json").replace("Maakt elke dag iets goed.", long.trim());
    let folder = Folder::with(&[("team.json", &many)]);
    let run = folder.run(&["contact", "team.json", "--scale", "0.5", "--level", "fast"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("past niet op a5-") || run.err.contains("te lang voor a5-"), "{}", run.err);
    assert!(run.out.starts_with("Geschreven: team-contact.png (contact, 800 × "), "{}", run.out);
    assert_eq!(png_size(&folder.read("team-contact.png")).0, 800);
    assert_eq!(folder.names(), ["team-contact.png", "team.json"]);
}
