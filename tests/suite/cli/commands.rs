//! `list`, `check`, `fmt`, `schema`, `help`, `man`, `completions`.

use std::fs;

use super::{Folder, flagship};

#[test]
fn help_teaches_with_examples() {
    for (arguments, expected) in [
        (&["--help"][..], "Gebruik: krachtkaart [OPDRACHT] [opties]"),
        (&["render", "--help"], "krachtkaart render mijn.json --sheet phone,web --to svg"),
        (&["help", "check"], "krachtkaart check mijn.json --sheet a4-portrait --lang nl"),
        (&["render", "-h", "--messages", "en"], "Usage: krachtkaart render [DATA] [options]"),
    ] {
        let run = Folder::new().run(arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(run.out.contains(expected), "{arguments:?}: {}", run.out);
    }
}

#[test]
fn the_version_is_the_packages() {
    let run = Folder::new().run(&["--version"]);
    assert_eq!((run.code, run.out), (Some(0), format!("krachtkaart {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn lists_begin_each_line_with_a_name() {
    let first_words = |topic: &str| {
        let run = Folder::new().run(&["list", topic]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        let words: Vec<String> =
            run.out.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect();
        words
    };
    for name in ["a4-portrait", "a3-landscape", "square", "web", "phone"] {
        assert!(first_words("sheets").contains(&name.to_owned()), "{name}");
    }
    assert_eq!(first_words("illustrations"), krachtkaart::assets::ILLUSTRATIONS);
    assert_eq!(first_words("icons"), krachtkaart::assets::ICONS);
    assert_eq!(first_words("themes"), krachtkaart::assets::THEMES);
    assert_eq!(first_words("languages"), krachtkaart::assets::LANGUAGES);
    assert_eq!(first_words("fonts"), ["Bricolage", "Atkinson", "Rubik"]);
    let sheets = Folder::new().run(&["list", "sheets"]).out;
    let lines: Vec<String> = sheets.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for line in ["a3-landscape 420 × 297 mm", "phone 390 pixels breed", "folder-a5 148 × 210 mm"] {
        assert!(lines.iter().any(|other| other == line), "{sheets}");
    }
}

#[test]
fn check_lists_what_is_left_out_and_writes_nothing() {
    let folder = Folder::with(&[("mijn.json", flagship())]);
    let run = folder.run(&["check", "mijn.json", "--sheet", "square,a3-landscape"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let out = run.out.strip_prefix("In orde: mijn.json past op 2 formaten in Nederlands en Engels; er ");
    assert!(out.is_some_and(|rest| rest.contains("opmerking")), "the remarks are not counted: {}", run.out);
    assert!(run.err.starts_with("let op: square is een formaat zonder "), "{}", run.err);
    assert_eq!(folder.names(), ["mijn.json"]);
    let quiet = folder.run(&["check", "mijn.json", "--sheet", "square", "--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
}

#[test]
fn check_says_on_which_sheet_a_word_is_too_wide() {
    let long = flagship().replacen("\"Opbouwwerk\"", &format!("\"{}\"", "8".repeat(60)), 1);
    let folder = Folder::with(&[("mijn.json", &long)]);
    let run = folder.run(&["check", "mijn.json", "--sheet", "phone", "--lang", "nl"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains(&format!("het woord '{}' is ongeveer ", "8".repeat(60))), "{}", run.err);
    assert!(run.err.contains(" tekens te breed voor phone"), "{}", run.err);
    assert!(run.err.contains("--> mijn.json:20:22\n"), "{}", run.err);
    assert!(run.err.ends_with("fout: mijn.json: 1 fout\n"), "{}", run.err);
}

/// Words that make a sheet look bare are no mistake; they are told, each with its sheet.
#[test]
fn check_looks_each_sheet_over_as_a_designer_would() {
    let sheet = ["--sheet", "a5-portrait", "--lang", "en"];
    let folder =
        Folder::with(&[("mijn.json", flagship()), ("kaal.json", include_str!("../../data/zonder-tekeningen.json"))]);
    let rich = folder.run(&[&["check", "mijn.json"][..], &sheet].concat());
    assert!(rich.code == Some(0) && !rich.err.contains("opmaak"), "{}", rich.err);
    let run = folder.run(&[&["check", "kaal.json"][..], &sheet].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("waarschuwing[opmaak]: Op a5-portrait: "), "{}", run.err);
    assert!(run.err.contains("% van het blad; hooguit "), "{}", run.err);
    let english = folder.run(&[&["check", "kaal.json", "--messages", "en"][..], &sheet].concat());
    assert!(english.err.contains("warning[opmaak]: On a5-portrait: "), "{}", english.err);
    let json = folder.run(&[&["check", "kaal.json", "--format", "json"][..], &sheet].concat());
    assert!(json.code == Some(0) && json.out.contains("\"code\": \"opmaak\""), "{}", json.out);
}

#[test]
fn fmt_tidies_a_file_and_leaves_a_tidy_one_alone() {
    let folder = Folder::with(&[("mijn.json", &flagship().replace("\n  ", "\n\t"))]);
    let first = folder.run(&["fmt", "mijn.json"]);
    assert_eq!((first.code, first.out.as_str()), (Some(0), "Netjes gezet: mijn.json\n"), "{}", first.err);
    let tidy = folder.read("mijn.json");
    let before = fs::metadata(folder.file("mijn.json")).unwrap().modified().unwrap();
    let second = folder.run(&["fmt", "mijn.json"]);
    assert_eq!((second.code, second.out.as_str()), (Some(0), "Stond al netjes: mijn.json\n"));
    assert_eq!(folder.read("mijn.json"), tidy);
    assert_eq!(fs::metadata(folder.file("mijn.json")).unwrap().modified().unwrap(), before);
    assert_eq!(folder.names(), ["mijn.json"]);
}

#[test]
fn fmt_leaves_a_broken_file_alone() {
    let folder = Folder::with(&[("mijn.json", "{\"titel\" \"x\"}")]);
    let run = folder.run(&["fmt", "mijn.json"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("fout[syntaxis]: "), "{}", run.err);
    assert_eq!(folder.read("mijn.json"), b"{\"titel\" \"x\"}");
}

#[test]
fn the_schema_is_json() {
    let run = Folder::new().run(&["schema"]);
    let schema: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(run.code, Some(0));
    assert!(schema["properties"]["rollen"].is_object());
}

#[test]
fn completions_and_man_know_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = Folder::new().run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        for word in ["render", "check", "list", "sheet", "scale"] {
            assert!(run.out.contains(word), "{shell}: {word}");
        }
    }
    let page = Folder::new().run(&["man"]).out;
    assert!(page.starts_with(".ie") && page.contains(".TH krachtkaart 1"), "{page}");
    let render = Folder::new().run(&["man", "render"]).out;
    assert!(render.contains("\\-\\-scale"), "{render}");
}
