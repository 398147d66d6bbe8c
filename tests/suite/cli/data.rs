//! What is wrong with the data file, or with getting at it.

use std::fs;

use super::{Folder, flagship};

#[test]
fn every_mistake_is_shown_with_its_line_and_a_hint() {
    let wrong = flagship().replacen("\"ondertitel\"", "\"ondertitle\"", 1).replacen("\"opvang\"", "\"de opvang\"", 1);
    let folder = Folder::with(&[("mijn.json", &wrong)]);
    folder.run(&["render", "mijn.json"]).refused(
        2,
        concat!(
            "fout[onbekend-veld]: 'ondertitle' is geen veld van het bestand\n",
            " --> mijn.json:8:3\n",
            "  |\n",
            "8 |   \"ondertitle\": {\n",
            "  |   ^^^^^^^^^^^^\n",
            "  |\n",
            "  = hulp: bedoel je 'ondertitel'?\n",
            "\n",
            "fout[ongeldig-id]: Rol 'Maatschappelijke opvang', id: 'de opvang' kan geen id zijn\n",
            "  --> mijn.json:41:13\n",
            "   |\n",
            "41 |       \"id\": \"de opvang\",\n",
            "   |             ^^^^^^^^^^^\n",
            "   |\n",
            "   = hulp: bijvoorbeeld \"de_opvang\"\n",
            "   = hulp: een id begint met een letter en heeft alleen kleine letters, cijfers, - en _, hooguit 40\n",
            "fout: mijn.json: 2 fouten\n",
        ),
    );
    assert_eq!(folder.names(), ["mijn.json"]);
}

#[test]
fn a_file_that_cannot_be_read_is_the_worlds_failure() {
    let folder = Folder::with(&[("wijkteam.json", flagship())]);
    fs::create_dir(folder.file("map")).unwrap();
    let cases = [
        (
            "wijkteams.json",
            "fout: wijkteams.json kan niet gelezen worden: dit bestaat niet\n  = hulp: bedoel je 'wijkteam.json'?\n",
        ),
        ("nergens/te/vinden", "fout: nergens/te/vinden kan niet gelezen worden: dit bestaat niet\n"),
        ("map", "fout: map kan niet gelezen worden: het is een map\n"),
        ("wijkteam.json/x", "fout: wijkteam.json/x kan niet gelezen worden: een deel van het pad is geen map\n"),
    ];
    for (path, err) in cases {
        folder.run(&["render", path]).refused(1, err);
        folder.run(&["check", path]).refused(1, err);
        folder.run(&["fmt", path]).refused(1, err);
    }
    assert_eq!(folder.names(), ["map", "wijkteam.json"]);
}

#[test]
fn an_endless_file_ends() {
    let run = Folder::new().run(&["check", "/dev/zero"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("fout[bestand-te-groot]: Het bestand is groter dan 1024 kB\n"), "{}", run.err);
}

#[test]
fn a_file_that_is_no_text_is_said_to_be() {
    let folder = Folder::new();
    fs::write(folder.file("mijn.json"), [0xFF, 0xFE, b'{', 0]).unwrap();
    let run = folder.run(&["render", "mijn.json"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("fout[codering]: Het bestand is opgeslagen als UTF-16"), "{}", run.err);
}

#[test]
fn a_character_that_the_fonts_lack_is_named_with_its_text() {
    let folder = Folder::with(&[("mijn.json", &flagship().replacen("\"Opbouwwerk\"", "\"Opbouw \u{4f60}\"", 1))]);
    let run = folder.run(&["render", "mijn.json", "--sheet", "web"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(
        run.err
            .starts_with("fout[teken-niet-in-letter]: Rol 'Opbouw \u{4f60}', naam (nl): het teken '\u{4f60}' (U+4F60)"),
        "{}",
        run.err
    );
    assert_eq!(folder.names(), ["mijn.json"]);
}

/// The flagship with twice its roles, and promises of so many characters.
fn filled(length: usize) -> String {
    let sentence = "Bewoners maken samen hun buurt beter en dat doen zij elke dag opnieuw. ".repeat(4);
    let mut data: serde_json::Value = serde_json::from_str(flagship()).unwrap();
    let roles = data["rollen"].as_array_mut().unwrap();
    for mut role in roles.clone() {
        role["id"] = format!("{}_twee", role["id"].as_str().unwrap()).into();
        roles.push(role);
    }
    for role in roles {
        role["belofte"]["nl"] = sentence.chars().take(length).collect::<String>().trim().into();
    }
    serde_json::to_string_pretty(&data).unwrap()
}

#[test]
fn sheets_that_can_be_made_are_made_beside_one_that_cannot() {
    let folder = Folder::with(&[("vol.json", &filled(238))]);
    // A web page is as tall as it needs; paper is not.
    let run = folder.run(&["render", "vol.json", "--sheet", "a5-landscape,web", "--to", "svg", "--quiet"]);
    assert_eq!(run.code, Some(2), "{run:?}");
    assert!(run.err.contains(" te lang voor a5-landscape"), "{}", run.err);
    assert!(run.err.ends_with("fout: 1 van de 2 bestanden zijn gemaakt\n"), "{}", run.err);
    assert_eq!(folder.names(), ["vol-web.svg", "vol.json"]);
}

#[test]
fn a_text_that_is_too_long_for_a_sheet_is_named_with_how_much() {
    let folder = Folder::with(&[("vol.json", &filled(238))]);
    let run = folder.run(&["check", "vol.json", "--sheet", "a5-landscape", "--lang", "nl", "--quiet"]);
    assert_eq!(run.code, Some(2));
    let line = run.err.lines().find(|line| line.contains(", belofte (nl): ")).unwrap();
    let excess: usize = line.rsplit(": ").next().unwrap().split(' ').next().unwrap().parse().unwrap();
    assert!(line.ends_with(&format!("{excess} tekens te lang voor a5-landscape")), "{line}");
    assert!(!run.err.contains("titel (nl)"), "the title is as short as ever: {}", run.err);
    fs::write(folder.file("vol.json"), filled(238 - excess)).unwrap();
    let shorter = folder.run(&["check", "vol.json", "--sheet", "a5-landscape", "--lang", "nl", "--quiet"]);
    assert_eq!((shorter.code, shorter.err.as_str()), (Some(0), ""));
}

#[test]
fn missing_translations_are_counted_and_refused_or_borrowed_and_told() {
    let least = |fields: &str, title: &str, subtitle: &str| {
        format!(
            "{{\n\"talen\": [\"nl\", \"en\"],{fields}\n\"titel\": {title},\n\"ondertitel\": {subtitle},\n\"boodschap\": \"B\",\n\"rollen\": [{{\"id\": \"r\", \"naam\": \"N\", \"belofte\": \"P\", \"voorbeeld\": \"V\"}}]\n}}\n"
        )
    };
    let (title, subtitle) = ("{\"nl\": \"De titel\"}", "{\"nl\": \"De ondertitel\"}");
    let folder = Folder::with(&[
        ("gat.json", &least("", title, subtitle)),
        ("leen.json", &least(" \"terugval\": \"nl\",", title, subtitle)),
    ]);
    let run = folder.run(&["check", "gat.json"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with(
        "fout[taal-onvolledig]: talen 2: in de taal 'en' ontbreken 2 van de 6 teksten\n --> gat.json:2:17\n"
    ));
    assert!(run.err.contains("\"terugval\": \"nl\"") && run.err.ends_with("fout: gat.json: 3 fouten\n"), "{}", run.err);
    for line in ["--> gat.json:3:11", "--> gat.json:4:16"] {
        assert!(run.err.contains(line), "{line} is not in {}", run.err);
    }
    let run = folder.run(&["check", "leen.json", "--sheet", "web"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(
        run.err.starts_with("waarschuwing[tekst-geleend]: talen 2: de taal 'en' leent 2 van de 6 teksten van 'nl'\n")
    );
    assert_eq!(run.err.matches("deze tekst is er niet in 'en', dus daar staat hij in 'nl'").count(), 2);
    let found: serde_json::Value =
        serde_json::from_str(&folder.run(&["check", "leen.json", "--sheet", "web", "--format", "json"]).out).unwrap();
    let of = |name: &str| found.as_array().unwrap().iter().map(|one| one[name].clone()).collect::<Vec<_>>();
    assert_eq!(of("code"), ["tekst-geleend"; 3]);
    assert_eq!(of("severity"), ["warning"; 3]);
    assert_eq!(of("pointer"), ["/talen/1", "/titel/nl", "/ondertitel/nl"]);
    assert_eq!(of("line"), [2, 3, 4]);
    let run = folder.run(&["render", "leen.json", "--lang", "en", "--to", "svg", "--messages", "en"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(run.err, "note: 2 of the 6 texts are not there in English, so they are in Dutch\n");
    let svg = String::from_utf8(folder.read("leen-en.svg")).unwrap();
    assert!(svg.contains("<title") && svg.contains(" lang=\"nl\">De titel</title>"), "the title is not marked");
}
