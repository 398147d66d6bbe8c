//! The README and the handbook tell the truth: about the fields of the data file, the sheets, the rules for the press,
//! and what they show and link to.

use std::path::PathBuf;

use crate::fixtures::{path, sheets};
use krachtkaart::document::{Known, schema};
use serde_json::Value;

fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap()
}

/// The chapters of the handbook.
fn chapters() -> Vec<PathBuf> {
    let found = std::fs::read_dir(path("assets/handboek")).unwrap();
    found.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "md")).collect()
}

/// What a field takes, in the words of the handbook, from its schema.
fn kind(schema: &Value) -> String {
    let texts = |schema: &Value| schema["maxLength"].as_u64().map(|most| format!("hooguit {most} tekens"));
    match schema {
        _ if schema["$ref"].is_string() => "id".to_owned(),
        _ if schema["enum"].is_array() => "keuze".to_owned(),
        _ if schema["anyOf"][0]["type"] == "integer" => "jaar".to_owned(),
        _ if schema["anyOf"][1]["properties"]["bestand"].is_object() => "naam of blok".to_owned(),
        _ if schema["anyOf"].is_array() => format!("tekst, {}", texts(&schema["anyOf"][0]).unwrap()),
        _ if schema["type"] == "number" => "getal".to_owned(),
        _ if schema["type"] == "boolean" => "`true` of `false`".to_owned(),
        _ if schema["type"] == "object" => "blok".to_owned(),
        _ if schema["type"] == "array" => {
            let inner = match kind(&schema["items"]).as_str() {
                "blok" => String::new(),
                "id" => " van id’s".to_owned(),
                "keuze" => " van keuzes".to_owned(),
                "woord, hooguit 35 tekens" => " van talen".to_owned(),
                inner => format!(" van teksten ({})", inner.trim_start_matches("tekst, ")),
            };
            match (schema["minItems"].as_u64().unwrap(), schema["maxItems"].as_u64().unwrap()) {
                (0, most) => format!("lijst{inner}, hooguit {most}"),
                (least, most) => format!("lijst{inner}, {least} tot {most}"),
            }
        }
        _ if schema["pattern"].as_str().is_some_and(|form| form.contains("https")) => "link".to_owned(),
        _ if schema["pattern"].as_str().is_some_and(|form| form.contains("(0[1-9]|1[0-2])")) => "datum".to_owned(),
        _ => texts(schema).map_or_else(|| "naam".to_owned(), |limit| format!("woord, {limit}")),
    }
}

/// The rows of the handbook that these fields ask for, those of the objects inside them included.
fn rows(record: &Value, found: &mut Vec<String>) {
    for (name, schema) in record["properties"].as_object().unwrap() {
        let needed = record["required"].as_array().unwrap().iter().any(|required| required == name);
        let needed = if needed { "ja" } else { "" };
        let about = schema["description"].as_str().unwrap();
        let row = format!("| `{name}` | {needed} | {} | {about} |", kind(schema)).replace("|  |", "| |");
        // What sheets there are, `krachtkaart list sheets` tells.
        if sheets().iter().all(|sheet| sheet.name != *name) {
            found.push(row);
        }
        for inner in [schema, &schema["items"], &schema["anyOf"][1]] {
            if inner["properties"].is_object() {
                rows(inner, found);
            }
        }
    }
}

#[test]
fn every_field_is_explained_in_the_words_of_the_format() {
    let fields: Value = serde_json::from_str(&schema(&Known::default())).unwrap();
    let (chapter, mut expected) = (read("assets/handboek/databestand.md"), Vec::new());
    rows(&fields, &mut expected);
    let missing: Vec<&String> =
        expected.iter().filter(|row| !chapter.lines().any(|line| line == row.as_str())).collect();
    assert!(expected.len() > 50 && missing.is_empty(), "not in the handbook:\n{missing:#?}");
    let fields = chapter.lines().filter(|line| line.starts_with("| `") && line.matches('|').count() == 5);
    let gone: Vec<&str> = fields.filter(|line| !expected.iter().any(|row| row == line)).collect();
    assert!(gone.is_empty(), "in the handbook, but not so in the format:\n{gone:#?}");
}

#[test]
fn every_place_of_roles_without_a_drawing_is_named() {
    let chapter = read("assets/handboek/databestand.md");
    for name in krachtkaart::assets::GENERIC {
        assert!(chapter.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_rule_for_the_press_is_listed() {
    let chapter = read("assets/handboek/drukker.md");
    for rule in krachtkaart::check::press::PressRule::ALL {
        assert!(chapter.contains(&format!("\n| {} | ", rule.name())), "{}", rule.name());
    }
}

#[test]
fn every_sheet_is_listed() {
    let readme = read("README.md");
    for sheet in krachtkaart::theme::Sheet::all().unwrap() {
        let (series, _) = sheet.name.split_once('-').unwrap_or((&sheet.name, ""));
        assert!(
            readme.contains(&format!("`{}`", sheet.name)) || readme.contains(&format!("`{series}-")),
            "{}",
            sheet.name
        );
    }
}

#[test]
fn what_they_show_and_link_to_is_there() {
    let mut seen = 0;
    for page in chapters().into_iter().chain([path("README.md")]) {
        let text = std::fs::read_to_string(&page).unwrap();
        let targets = text.split("](").skip(1).chain(text.split("src=\"").skip(1));
        let targets = targets.filter_map(|rest| rest.split([')', '"', ' ', '#']).next());
        for target in targets.filter(|target| !target.starts_with("http") && !target.is_empty()) {
            seen += 1;
            assert!(page.parent().unwrap().join(target).exists(), "{}: {target}", page.display());
        }
    }
    assert!(seen > 10);
}

#[test]
fn every_chapter_is_in_the_page_of_the_program() {
    let names: Vec<String> =
        chapters().iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(names.len(), krachtkaart::assets::HANDBOOK.len());
    assert!(names.iter().all(|name| krachtkaart::assets::HANDBOOK.contains(&name.as_str())), "{names:?}");
}

#[test]
fn the_readme_is_short_and_leads_to_every_chapter() {
    let readme = read("README.md");
    assert!(readme.lines().count() <= 250, "{} lines", readme.lines().count());
    for chapter in chapters() {
        let name = chapter.file_name().unwrap().to_str().unwrap();
        assert!(readme.contains(&format!("(assets/handboek/{name})")), "{name}");
    }
}
