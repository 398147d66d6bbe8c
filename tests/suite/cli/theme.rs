//! `--theme`: a name, a file with its logo, and what is told about one that cannot be used.

use std::fs;

use super::Folder;

const CITY: &str = r##"{
  "naam": "stad", "basis": "wijk",
  "kleuren": { "titel_accent": "#00594F" },
  "logo": { "bestand": "logo.svg", "beschrijving": "Gemeente Stad" }
}"##;
const LOGO: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' fill='#8A1F5C'/></svg>";

/// The SVG that a run writes, in lower case.
fn svg(folder: &Folder, theme: &[&str]) -> String {
    let run = folder.run(&[&["render", "--sheet", "square", "--to", "svg", "--out", "uit.svg"], theme].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    String::from_utf8(folder.read("uit.svg")).unwrap().to_lowercase()
}

#[test]
fn themes_that_ship_are_chosen_by_name() {
    let folder = Folder::new();
    let (usual, wijk, rustig) =
        (svg(&folder, &[]), svg(&folder, &["--theme", "wijk"]), svg(&folder, &["--theme", "rustig"]));
    assert_eq!(usual, wijk);
    assert!(wijk.contains("#fff8eb") && !wijk.contains("#f8f3ea"));
    assert!(rustig.contains("#f8f3ea") && !rustig.contains("#fff8eb"));
}

#[test]
fn a_theme_file_brings_the_logo_that_lies_beside_it() {
    let folder = Folder::new();
    fs::create_dir(folder.file("huisstijl")).unwrap();
    fs::write(folder.file("huisstijl/stad.json"), CITY).unwrap();
    fs::write(folder.file("huisstijl/logo.svg"), LOGO).unwrap();
    let made = svg(&folder, &["--theme", "huisstijl/stad.json"]);
    assert!(made.contains("#00594f") && made.contains("#8a1f5c") && made.contains("gemeente stad"));
    let checked = folder.run(&["check", "--sheet", "square", "--quiet", "--theme", "huisstijl/stad.json"]);
    assert_eq!((checked.code, checked.err.as_str()), (Some(0), ""));
}

#[test]
fn what_is_wrong_in_a_theme_file_is_shown_with_its_line() {
    let faint = CITY.replace("#00594F", "#9FE0D8");
    let folder = Folder::with(&[("stad.json", &faint), ("logo.svg", LOGO)]);
    for command in ["render", "check"] {
        let run = folder.run(&[command, "--sheet", "square", "--theme", "stad.json"]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
        assert!(
            run.err.contains("fout[te-weinig-contrast]: kleuren, titel_accent: tekst in 'titel_accent'"),
            "{}",
            run.err
        );
        assert!(run.err.contains("--> stad.json:3:32\n"), "{}", run.err);
        assert!(run.err.contains("de dichtstbijzijnde kleur die wel kan: 'titel_accent' \"#"), "{}", run.err);
    }
    let english = folder.run(&["render", "--theme", "stad.json", "--messages", "en"]);
    assert!(english.err.contains("the nearest colour that will do"), "{}", english.err);
    assert_eq!(folder.names(), ["logo.svg", "stad.json"]);
    fs::remove_file(folder.file("logo.svg")).unwrap();
    fs::write(folder.file("stad.json"), CITY).unwrap();
    let run = folder.run(&["render", "--theme", "stad.json"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("het bestand 'logo.svg' is er niet of kan niet open"), "{}", run.err);
}

#[test]
fn a_theme_that_is_not_there_is_told() {
    let folder = Folder::with(&[("stad.json", CITY)]);
    folder
        .run(&["render", "--theme", "rustg"])
        .refused(2, "fout: het thema 'rustg' bestaat niet\n  = hulp: bedoel je 'rustig'?\n");
    folder
        .run(&["check", "--theme", "gemeente"])
        .refused(2, "fout: het thema 'gemeente' bestaat niet\n  = hulp: mogelijk is 'wijk' of 'rustig'\n");
    folder
        .run(&["render", "--theme", "stat.json"])
        .refused(1, "fout: stat.json kan niet gelezen worden: dit bestaat niet\n  = hulp: bedoel je 'stad.json'?\n");
}

/// The colours of a house style, made up.
const HOUSE: &str = "#00A6E2,#F39200";

#[test]
fn a_house_style_becomes_a_theme_that_can_be_used_at_once() {
    let folder = Folder::new();
    let made = folder.run(&["theme", "--from", HOUSE]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    assert!(made.err.contains("#F39200: precies zo in 'nadruk'"), "{}", made.err);
    assert!(
        made.err.contains("#00A6E2: ") && made.err.contains(" procent donkerder in 'titel_accent': #"),
        "{}",
        made.err
    );
    fs::write(folder.file("huisstijl.json"), &made.out).unwrap();
    let picture = svg(&folder, &["--theme", "huisstijl.json"]);
    assert!(picture.contains("#f39200") && !picture.contains("#ffbb3d"), "the card that stands out has its colour");
}

#[test]
fn a_theme_file_may_be_no_more_than_the_colours_of_the_house() {
    let folder =
        Folder::with(&[("stad.json", r##"{"naam": "stad", "huiskleuren": ["#00A6E2", "#F39200"], "hoek": 2}"##)]);
    let short = svg(&folder, &["--theme", "stad.json"]);
    let whole = folder.run(&["theme", "--from", HOUSE, "--name", "stad", "--out", "heel.json"]);
    assert_eq!(whole.code, Some(0), "{}", whole.err);
    let whole = String::from_utf8(folder.read("heel.json")).unwrap().replace("\"hoek\": 12", "\"hoek\": 2");
    fs::write(folder.file("stad.json"), whole).unwrap();
    assert_eq!(svg(&folder, &["--theme", "stad.json"]), short);
}

#[test]
fn the_logo_goes_along_and_is_named() {
    let folder = Folder::with(&[("logo.svg", LOGO)]);
    let nameless = folder.run(&["theme", "--from", HOUSE, "--logo", "logo.svg"]);
    assert_eq!((nameless.code, nameless.out.as_str()), (Some(2), ""));
    assert!(nameless.err.contains("--name"), "{}", nameless.err);
    let run =
        folder.run(&["theme", "--from", HOUSE, "--logo", "logo.svg", "--name", "Gemeente Stad", "--out", "stad.json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let picture = svg(&folder, &["--theme", "stad.json"]);
    assert!(picture.contains("#8a1f5c") && picture.contains("gemeente stad"));
    let elsewhere = folder.run(&["theme", "--from", HOUSE, "--logo", "logo.svg", "--name", "Stad", "--out", "map/"]);
    assert_eq!(elsewhere.code, Some(2));
    assert!(elsewhere.err.contains("zet het logo in de map map"), "{}", elsewhere.err);
    assert!(!folder.file("map/huisstijl.json").exists());
}

#[test]
fn a_theme_is_shown_on_one_picture() {
    let folder = Folder::new();
    let run = folder.run(&["theme", "--from", HOUSE, "--to", "json,png", "--out", "uit/"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(super::png_size(&folder.read("uit/huisstijl.png")).0, 1600);
    assert!(folder.file("uit/huisstijl.json").exists());
    let again = folder.run(&["theme", "--from", "#0C0", "--to", "png", "--out", "eigen.png"]);
    assert_eq!(again.code, Some(0), "{}", again.err);
}

#[test]
fn colours_that_are_none_are_told() {
    let folder = Folder::new();
    let cases = [
        ("blauw", "'blauw' is geen kleur"),
        (" , ", "er staat geen kleur achter --from"),
        ("#111,#222,#333,#444,#555,#666,#777,#888,#999", "9 kleuren zijn te veel"),
    ];
    for (colours, said) in cases {
        let run = folder.run(&["theme", "--from", colours]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{colours}");
        assert!(run.err.contains(said), "{}", run.err);
    }
    let missing = folder.run(&["theme"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("--from <KLEUREN>"), "{}", missing.err);
}
