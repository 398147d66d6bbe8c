//! `new`, `explain`, `fmt --check`, `check --format json`: what a person or an editor begins with.

use std::fs;

use krachtkaart::DataFile;
use krachtkaart::check::press::PressRule;
use krachtkaart::messages::Code;
use serde_json::{Value, json};

use super::{Folder, flagship};

#[test]
fn new_makes_a_folder_whose_file_can_be_rendered() {
    for (from, title) in [("minimal", "buurtsportcoach"), ("flagship", "mbo sociaal werker")] {
        let folder = Folder::new();
        let run = folder.run(&["new", "wijkteam", "--from", from]);
        let said = "Gemaakt: wijkteam. Verander wijkteam/wijkteam.json, en lees LEESMIJ.md in die map.\n";
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), said, ""));
        assert_eq!(folder.names(), ["wijkteam"]);
        let mut names: Vec<_> =
            fs::read_dir(folder.file("wijkteam")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["LEESMIJ.md", "krachtkaart.schema.json", "wijkteam.json"]);
        let data = DataFile::read(&folder.read("wijkteam/wijkteam.json")).unwrap();
        assert!(data.infographic().title.get("nl").ends_with(title));
        // Some figures and sources of the flagship stand on no sheet, on purpose.
        let mut warnings = data.warnings();
        warnings.retain(|one| ![Code::FigureOffSheets, Code::SourceUnused].contains(&one.code()));
        assert_eq!(warnings, []);
        let readme = String::from_utf8(folder.read("wijkteam/LEESMIJ.md")).unwrap();
        assert!(readme.contains("krachtkaart check wijkteam.json") && !readme.contains("{naam}"), "{readme}");
        let schema: Value = serde_json::from_slice(&folder.read("wijkteam/krachtkaart.schema.json")).unwrap();
        assert!(schema["properties"]["rollen"].is_object());
        let tidy = folder.run(&["fmt", "--check", "wijkteam/wijkteam.json"]);
        assert_eq!(tidy.code, Some(0), "{}", tidy.err);
    }
}

#[test]
fn the_minimal_starter_fits_every_sheet() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["new"]).code, Some(0));
    let run = folder.run(&["check", "mijn-infographic/mijn-infographic.json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with("In orde: mijn-infographic/mijn-infographic.json past op "), "{}", run.out);
    let render = folder.run(&["render", "mijn-infographic/mijn-infographic.json", "--sheet", "square"]);
    assert_eq!(render.code, Some(0), "{}", render.err);
}

#[test]
fn new_never_overwrites() {
    let folder = Folder::with(&[("bestand", "oud")]);
    fs::create_dir(folder.file("map")).unwrap();
    for name in ["bestand", "map"] {
        let said = format!(
            "fout: {name} bestaat al; er is niets veranderd\n  = hulp: kies een andere naam, of haal dit eerst weg\n"
        );
        folder.run(&["new", name]).refused(2, &said);
    }
    for name in ["..", "/", "", "-x", "a:b", "a\nb"] {
        let run = folder.run(&["new", "--", name]);
        assert_eq!(run.code, Some(2), "{name:?}: {}{}", run.out, run.err);
    }
    assert_eq!(folder.run(&["new", "niet/hier"]).code, Some(1));
    assert_eq!(folder.names(), ["bestand", "map"]);
    assert_eq!(folder.read("bestand"), b"oud");
}

#[test]
fn every_code_can_be_explained() {
    let folder = Folder::new();
    let rules = PressRule::ALL.iter().map(|rule| rule.name());
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.name()).chain(rules).collect();
    let list = folder.run(&["explain"]);
    assert_eq!((list.code, list.err.as_str(), list.out.lines().count()), (Some(0), "", codes.len()));
    for (code, line) in codes.iter().zip(list.out.lines()) {
        assert!(line.starts_with(code), "{line}");
    }
    let page = folder.run(&["explain", "onbekend-veld"]);
    assert!(page.out.contains("\nFout:\n    \"belfote\": \"Rust en steun.\"\n"), "{}", page.out);
    assert_eq!(folder.run(&["explain", "fout[onbekend-veld]"]).out, page.out);
    let english = folder.run(&["explain", "onbekend-veld", "--messages", "en"]);
    assert!(english.out.contains("How to mend it:"), "{}", english.out);
    folder
        .run(&["explain", "onbekent-veld"])
        .refused(2, "fout: de code 'onbekent-veld' bestaat niet\n  = hulp: bedoel je 'onbekend-veld'?\n");
}

#[test]
fn fmt_check_only_looks() {
    let folder = Folder::with(&[("mijn.json", &flagship().replace("\n  ", "\n\t")), ("netjes.json", flagship())]);
    let before = folder.read("mijn.json");
    folder
        .run(&["fmt", "--check", "mijn.json"])
        .refused(2, "fout: mijn.json staat niet netjes\n  = hulp: zet het netjes met: krachtkaart fmt mijn.json\n");
    assert_eq!(folder.read("mijn.json"), before);
    let tidy = folder.run(&["fmt", "--check", "netjes.json"]);
    assert_eq!((tidy.code, tidy.out.as_str()), (Some(0), "Stond al netjes: netjes.json\n"));
}

#[test]
fn programs_get_what_is_wrong_as_json() {
    let wrong = flagship().replacen("\"ondertitel\"", "\"ondertitle\"", 1);
    let folder = Folder::with(&[("mijn.json", &wrong), ("goed.json", flagship())]);
    let run = folder.run(&["check", "mijn.json", "--format", "json", "--messages", "en"]);
    assert_eq!((run.code, run.err.as_str()), (Some(2), ""));
    let expected = json!([{
        "file": "mijn.json",
        "line": 8,
        "column": 3,
        "end_line": 8,
        "end_column": 15,
        "severity": "error",
        "code": "onbekend-veld",
        "pointer": "",
        "message": "'ondertitle' is no field of the file",
        "hint": "did you mean 'ondertitel'?",
    }]);
    assert_eq!(serde_json::from_str::<Value>(&run.out).unwrap(), expected);

    let good = folder.run(&["check", "goed.json", "--format", "json", "--sheet", "square", "--lang", "nl"]);
    assert_eq!((good.code, good.err.as_str()), (Some(0), ""));
    let found: Value = serde_json::from_str(&good.out).unwrap();
    assert!(found.as_array().unwrap().iter().all(|one| one["severity"] == "warning"), "{found}");

    let misfit = flagship().replacen("\"Opbouwwerk\"", &format!("\"{}\"", "8".repeat(60)), 1);
    fs::write(folder.file("breed.json"), misfit).unwrap();
    let run = folder.run(&["check", "breed.json", "--format", "json", "--sheet", "phone", "--lang", "nl"]);
    let found: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, &found[0]["code"]), (Some(2), &json!("woord-te-lang")));
    assert_eq!((&found[0]["line"], &found[0]["pointer"]), (&json!(20), &json!("/rollen/0/naam/nl")));

    folder
        .run(&["check", "--format", "xml"])
        .refused(2, "fout: de vorm 'xml' bestaat niet\n  = hulp: mogelijk is 'text' of 'json'\n");
}

#[test]
fn check_warns_about_dutch_that_is_hard_to_read() {
    let hard = flagship().replacen("Weer mensen om je heen.", "Er wordt hulp geregeld.", 1);
    let folder = Folder::with(&[("mijn.json", &hard)]);
    let run = folder.run(&["check", "mijn.json", "--sheet", "a3-landscape"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let said =
        "waarschuwing[lijdende-vorm]: Rol 'Eenzaamheid', belofte (nl): 'wordt … geregeld' zegt niet wie het doet\n";
    assert!(run.err.contains(said), "{}", run.err);
    assert!(!folder.run(&["check", "mijn.json", "--sheet", "a3-landscape", "--quiet"]).err.contains("waarschuwing"));
}
