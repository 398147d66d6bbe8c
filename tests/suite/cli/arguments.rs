//! What is typed wrongly: the message, the hint, exit code 2, and no file.

use super::{Folder, kinds};

/// What each of these says, and that it leaves nothing behind.
#[track_caller]
fn refused(arguments: &[&str], code: i32, err: &str) {
    let folder = Folder::new();
    folder.run(arguments).refused(code, err);
    assert_eq!(folder.names(), Vec::<String>::new());
}

#[test]
fn a_word_that_is_nearly_right_is_suggested() {
    let cases: [(&[&str], &str); 13] = [
        (&["render", "--state", "role:jeud"], "fout: 'role:jeud' kan niet open\n  = hulp: bedoel je 'role:jeugd'?\n"),
        (&["reder"], "fout: de opdracht 'reder' bestaat niet\n  = hulp: bedoel je 'render'?\n"),
        (&["render", "--shet", "web"], "fout: '--shet' hoort hier niet\n  = hulp: bedoel je '--sheet'?\n"),
        (
            &["render", "--sheet", "a3landscape"],
            "fout: het formaat 'a3landscape' bestaat niet\n  = hulp: bedoel je 'a3-landscape'?\n",
        ),
        (&["check", "--sheet", "web,phnoe"], "fout: het formaat 'phnoe' bestaat niet\n  = hulp: bedoel je 'phone'?\n"),
        (&["list", "sheet"], "fout: van 'sheet' is geen lijst\n  = hulp: bedoel je 'sheets'?\n"),
        (&["completions", "fsh"], "fout: de shell 'fsh' is niet bekend\n  = hulp: bedoel je 'fish'?\n"),
        (&["chek", "mijn.json"], "fout: de opdracht 'chek' bestaat niet\n  = hulp: bedoel je 'check'?\n"),
        (&["rendr", "mijn.json"], "fout: de opdracht 'rendr' bestaat niet\n  = hulp: bedoel je 'render'?\n"),
        (&["lst"], "fout: de opdracht 'lst' bestaat niet\n  = hulp: bedoel je 'list'?\n"),
        (&["man", "chek"], "fout: de opdracht 'chek' bestaat niet\n  = hulp: bedoel je 'check'?\n"),
        (&["help", "rendr"], "fout: de opdracht 'rendr' bestaat niet\n  = hulp: bedoel je 'render'?\n"),
        (
            &["render", "--to", "sgv"],
            "fout: 'sgv' is geen soort bestand dat gemaakt kan worden\n  = hulp: bedoel je 'svg'?\n",
        ),
    ];
    for (arguments, err) in cases {
        refused(arguments, 2, err);
    }
}

#[test]
fn a_word_that_is_far_off_gets_the_list_of_what_there_is() {
    refused(
        &["render", "--to", "tekening"],
        2,
        &format!(
            "fout: 'tekening' is geen soort bestand dat gemaakt kan worden\n  = hulp: mogelijk is {}\n",
            kinds("of", |_| true, |kind| format!("'{kind}'"))
        ),
    );
    refused(
        &["render", "--lang", "frans"],
        2,
        "fout: de taal 'frans' staat niet in het databestand\n  = hulp: mogelijk is 'nl' of 'en'\n",
    );
    refused(
        &["render", "--messages", "de"],
        2,
        "fout: meldingen in de taal 'de' zijn er niet\n  = hulp: mogelijk is 'nl' of 'en'\n",
    );
}

#[test]
fn options_need_their_values_once() {
    let help = "  = hulp: met --help zie je wat er kan\n";
    refused(&["render", "--sheet"], 2, &format!("fout: na --sheet moet nog iets komen\n{help}"));
    refused(&["render", "--scale", "1", "--scale", "2"], 2, &format!("fout: --scale mag maar één keer\n{help}"));
    refused(&["list"], 2, &format!("fout: er hoort nog iets bij: <LIJST>\n{help}"));
    let space = "  = hulp: staat er een spatie in de naam van een bestand? Zet de naam dan tussen aanhalingstekens\n";
    refused(&["render", "a.json", "b.json"], 2, &format!("fout: 'b.json' hoort hier niet\n{help}{space}"));
}

#[test]
fn numbers_are_in_their_range() {
    for (option, limits, typed) in [
        ("--scale", "0,1 tot en met 20", "0"),
        ("--scale", "0,1 tot en met 20", "-1"),
        ("--scale", "0,1 tot en met 20", "20.1"),
        ("--scale", "0,1 tot en met 20", "twee"),
        ("--scale", "0,1 tot en met 20", "NaN"),
        ("--scale", "0,1 tot en met 20", ""),
        ("--bleed", "0 tot en met 20", "3 cm"),
        ("--dpi", "72 tot en met 1.200", "71"),
        ("--dpi", "72 tot en met 1.200", "inf"),
    ] {
        refused(
            &["render", &format!("{option}={typed}")],
            2,
            &format!("fout: {option} kan niet '{typed}' zijn\n  = hulp: kies een getal van {limits}\n"),
        );
    }
}

#[test]
fn options_for_one_kind_of_file_say_what_they_take() {
    refused(
        &["render", "--sheet", "web,phone", "--dpi", "300"],
        2,
        "fout: --dpi is alleen voor formaten in millimeters\n  = hulp: gebruik --scale, bijvoorbeeld --scale 2\n",
    );
    refused(
        &["render", "--sheet", "web", "--bleed", "3mm"],
        2,
        "fout: --bleed is alleen voor formaten in millimeters\n",
    );
    refused(&["render", "--level", "wbe"], 2, "fout: --level kan niet 'wbe' zijn\n  = hulp: bedoel je 'web'?\n");
    refused(
        &["render", "--profile", "offis"],
        2,
        "fout: --profile kan niet 'offis' zijn\n  = hulp: bedoel je 'office'?\n",
    );
    refused(
        &["render", "--id-prefix", "kaart 1"],
        2,
        "fout: --id-prefix kan niet 'kaart 1' zijn\n  = hulp: gebruik 1 tot 32 letters, zonder accenten\n",
    );
}

#[test]
fn an_option_that_changes_no_file_is_said_to_change_none() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "link", "--to", "svg,html", "--scale", "2", "--profile", "office"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let warning = "let op: --scale verandert niets aan svg en html\n  = hulp: laat de optie weg, of kies een andere soort na --to\n";
    assert!(run.err.contains(warning) && run.err.matches("verandert niets").count() == 1, "{}", run.err);
    let run = folder.run(&["render", "--sheet", "link", "--scale", "2"]);
    assert!(!run.err.contains("verandert niets"), "{}", run.err);
}

#[test]
fn the_ending_of_out_and_the_kind_agree() {
    refused(
        &["render", "--out", "poster.svg", "--to", "png"],
        2,
        "fout: --out is poster.svg, maar --to vraagt om png\n  = hulp: laat --to weg, of geef na --out een map\n",
    );
    refused(
        &["render", "--out", "poster.svg", "--to", "png,svg"],
        2,
        "fout: --out is poster.svg, maar --to vraagt om svg en png\n  = hulp: laat --to weg, of geef na --out een map\n",
    );
}

#[test]
fn many_files_do_not_fit_one_place() {
    let hint = "  = hulp: geef na --out een map, of vraag om één bestand\n";
    refused(
        &["render", "--out", "poster.svg", "--sheet", "web,phone"],
        2,
        &format!("fout: er komen 2 bestanden, maar --out is één bestand: poster.svg\n{hint}"),
    );
    refused(
        &["render", "--out", "-", "--to", "svg,png"],
        2,
        &format!("fout: er komen 2 bestanden, en maar één kan naar standaarduitvoer\n{hint}"),
    );
    refused(
        &["render", "--out", "poster.png", "--state", "rest,open"],
        2,
        &format!("fout: er komen 2 bestanden, maar --out is één bestand: poster.png\n{hint}"),
    );
    refused(
        &["render", "--out", "poster.png", "--lang", "all"],
        2,
        &format!("fout: er komen 2 bestanden, maar --out is één bestand: poster.png\n{hint}"),
    );
}

#[test]
fn folders_on_the_way_to_a_file_are_made() {
    let folder = Folder::with(&[("leeg.json", "{}")]);
    for (arguments, made) in [
        (vec!["render", "--sheet", "web", "--out", "mijn map/a/poster.svg"], "mijn map/a/poster.svg"),
        (vec!["render", "--sheet", "web", "--to", "svg,html", "--out", "alles"], "alles/mbo-sociaal-werker-web.svg"),
        (vec!["contact", "--out", "b/vel.svg"], "b/vel.svg"),
        (vec!["handboek", "--out", "c/handboek.html"], "c/handboek.html"),
        (vec!["theme", "--from", "#0a5c36", "--out", "d/stad.json"], "d/stad.json"),
        (vec!["theme", "--from", "#0a5c36", "--to", "json,png", "--out", "stijl"], "stijl/huisstijl.png"),
    ] {
        let run = folder.run(&arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        assert!(folder.file(made).is_file(), "{made}");
    }
    // A mistake is found before, and leaves nothing.
    let wrong = folder.run(&["render", "leeg.json", "--out", "e/poster.svg"]);
    assert!(wrong.code == Some(2) && wrong.err.contains("leeg.json"), "{}", wrong.err);
    let theme = ["theme", "--from", "#0a5c36", "--name", "Stad", "--logo", "nergens.svg", "--out", "e/"];
    assert_eq!(folder.run(&theme).code, Some(1));
    assert!(!folder.file("e").exists());
}

#[test]
fn out_is_a_folder_or_a_file_with_an_ending() {
    let endings = kinds("of", |_| true, |kind| format!(".{kind}"));
    let names = kinds("en", |_| true, str::to_owned);
    let hint = format!("  = hulp: is het een bestand? Laat de naam dan eindigen op {endings}\n");
    let folder = |shown: &str, typed: &str| {
        format!(
            "fout: de map {shown} bestaat niet\n  = hulp: is het een map? Zet er een streep achter, dan wordt hij gemaakt: --out {typed}\n{hint}"
        )
    };
    refused(&["render", "--out", "uit"], 1, &folder("uit", "uit/"));
    refused(&["render", "--out", "mijn map"], 1, &folder("mijn map", "\"mijn map/\""));
    for (path, kind, advice) in [
        ("poster.JPEG", "JPEG", "laat de naam eindigen op .jpg: dat is hetzelfde".to_owned()),
        ("poster.gif", "GIF", "maak een PNG: die kan overal waar een GIF kan".to_owned()),
        ("poster.docx", "DOCX", format!("laat de naam eindigen op {endings}")),
    ] {
        let said = format!("fout: {path} kan niet: een {kind} wordt niet gemaakt, wel {names}\n  = hulp: {advice}\n");
        refused(&["render", "--out", path], 2, &said);
    }
    let folder = Folder::with(&[("poster", "")]);
    folder.run(&["render", "--out", "poster"]).refused(
        2,
        &format!(
            "fout: poster is geen map, en de naam eindigt niet op {endings}\n  = hulp: geef een map, of een naam die eindigt op {endings}\n"
        ),
    );
    assert_eq!(folder.names(), ["poster"]);
}

#[test]
fn a_state_must_be_one_of_the_sheets() {
    let run = Folder::new().run(&["render", "--sheet", "link", "--to", "svg", "--quiet", "--state", "role:jeugd"]);
    run.refused(2, "fout: op link staat niets voor --state role:jeugd\n");
    let run = Folder::new().run(&["render", "--quiet", "--state", "open", "--out", "-"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("fout: er komen 3 bestanden, en maar één kan naar standaarduitvoer\n"), "{}", run.err);
}

#[test]
fn messages_follow_what_is_typed_and_else_the_system() {
    let english = "error: there is no sheet 'phnoe'\n  = help: did you mean 'phone'?\n";
    let folder = Folder::new();
    folder.run(&["render", "--sheet", "phnoe", "--messages", "en"]).refused(2, english);
    folder.run(&["--messages=en", "render", "--sheet", "phnoe"]).refused(2, english);
    let mut command = folder.command(&["render", "--sheet", "phnoe"]);
    super::Run::from(command.env("LANG", "en_GB.UTF-8").output().unwrap()).refused(2, english);
}

#[test]
fn a_language_must_be_one_of_the_files() {
    let only_dutch = r#"{
  "talen": ["nl"], "titel": "T", "ondertitel": "O", "boodschap": "B",
  "rollen": [{"id": "a", "naam": "A", "belofte": "B", "voorbeeld": "C"}]
}"#;
    let folder = Folder::with(&[("klein.json", only_dutch)]);
    folder
        .run(&["render", "klein.json", "--lang", "en"])
        .refused(2, "fout: de taal 'en' staat niet in het databestand\n  = hulp: mogelijk is 'nl'\n");
    assert_eq!(folder.names(), ["klein.json"]);
}
