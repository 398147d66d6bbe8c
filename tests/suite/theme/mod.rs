//! Theme files: what ships is sound, what is wrong is told with its place, and what cannot be read well is refused.

mod house;
mod illustrations;

use krachtkaart::assets::THEMES;
use krachtkaart::media::own::OwnPicture;
use krachtkaart::messages::{Code, Diagnostic, MessageLanguage, render};
use krachtkaart::theme::{ROLES, Theme, failing, pairs};

/// The text of a theme that ships with one piece of it replaced.
fn changed(from: &str, to: &str) -> String {
    let text = krachtkaart::assets::theme("wijk").unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn mistakes(text: &str) -> Vec<Diagnostic> {
    Theme::read(text).expect_err("a theme that should be refused was taken")
}

/// What each mistake says, with the text that it points at.
fn told(text: &str) -> Vec<(String, String)> {
    let found = mistakes(text);
    found.iter().map(|d| (d.message(MessageLanguage::Dutch), text[d.range.clone().unwrap()].to_owned())).collect()
}

#[test]
fn every_theme_that_ships_can_be_used() {
    for name in THEMES {
        let theme = Theme::named(name).unwrap();
        assert_eq!(&theme.name, name);
        assert!(theme.roles.len() >= 16 && theme.groups.len() >= 6, "{name} has too few tones for a full data file");
        assert_eq!(failing(&theme), [], "{name}");
        assert!(pairs(&theme).len() > 80);
    }
}

#[test]
fn all_mistakes_are_told_each_at_its_place() {
    let text = changed("\"inkt\": ", "\"ingt\": ")
        .replacen("\"kaart\": \"#FFFFFF\"", "\"kaart\": \"FFFFFF\"", 1)
        .replacen("\"hoek\": 12", "\"hoek\": \"rond\"", 1)
        .replacen("\"groepen\": [", "\"groepen\": [7, ", 1);
    let told = told(&text);
    let lines: Vec<String> = told.iter().map(|(message, at)| format!("{message} | {at}")).collect();
    assert_eq!(
        lines,
        [
            "kleuren, kaart: 'FFFFFF' is geen kleur | \"FFFFFF\"",
            "kleuren: 'ingt' is geen veld van 'kleuren' | \"ingt\"",
            "groepen 1: hier hoort een kleur tussen aanhalingstekens, maar er staat een getal | 7",
            "hoek: hier hoort een getal zonder aanhalingstekens, maar er staat een tekst | \"rond\"",
        ]
    );
}

#[test]
fn a_duty_without_colour_is_missed_unless_there_is_a_basis() {
    let text = changed("    \"vinkje\": ", "    \"chip\": ");
    let found = mistakes(&text);
    let codes: Vec<Code> = found.iter().map(Diagnostic::code).collect();
    assert!(codes.contains(&Code::MissingField) && codes.contains(&Code::DuplicateField), "{codes:?}");
    Theme::read(r#"{"naam": "stad", "basis": "wijk", "kleuren": {}}"#).unwrap();
    let found = mistakes(r#"{"naam": "stad"}"#);
    assert_eq!(found.len(), 5, "{found:?}");
}

#[test]
fn a_theme_on_a_basis_changes_what_it_names_and_nothing_else() {
    let wijk = Theme::named("wijk").unwrap();
    let stad = Theme::read(
        r##"{"naam": "stad", "basis": "wijk", "kleuren": {"titel_accent": "#00594F"}, "rollen": ["#00594F", "#8A1F5C"], "tekening": {"roof": "#123456"}}"##,
    )
    .unwrap();
    assert_eq!(stad.palette.title_accent.hex(), "#00594F");
    assert_eq!(stad.palette.ink, wijk.palette.ink);
    // More roles than the file names get accents that differ from those.
    assert_eq!((stad.roles.len(), stad.groups), (ROLES, wijk.groups));
    assert_eq!(stad.roles[1].accent.hex(), "#8A1F5C");
    assert_eq!(stad.drawing["roof"].hex(), "#123456");
    assert_eq!(stad.drawing["leaf"], wijk.drawing["leaf"]);
    // The shades that the file does not give are a darker and a far lighter tone.
    let role = stad.roles[0];
    assert!(role.dark.luminance() < role.accent.luminance() && role.light.luminance() > 0.6);
}

#[test]
fn an_unknown_basis_is_told_and_nothing_is_concluded_from_it() {
    for (name, hint) in [("wijkk", "bedoel je 'wijk'?"), ("gemeente", "kies uit 'wijk' of 'rustig'")] {
        let found = mistakes(&format!(r#"{{"naam": "stad", "basis": "{name}"}}"#));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].message(MessageLanguage::Dutch), format!("basis: er is geen thema met de naam '{name}'"));
        assert_eq!(found[0].hints(MessageLanguage::Dutch), [hint]);
    }
}

#[test]
fn colours_that_read_badly_are_refused_with_the_nearest_that_will_do() {
    let text = r##"{
  "naam": "licht", "basis": "wijk",
  "kleuren": { "inkt_zacht": "#8A93B0", "band_kop": "#3A4A8A" },
  "rollen": ["#F2B705"]
}"##;
    let found = mistakes(text);
    assert!(found.iter().all(|d| d.code() == Code::LowContrast));
    let shown = render(&found, text, "licht.json", MessageLanguage::Dutch);
    for said in [
        "tekst in 'inkt_zacht' is op 'kaart' slecht te lezen: het contrast is 3,05 en moet minstens 4,5 zijn",
        "'band_kop' valt op 'band_vlak' te weinig op",
        "tekst in 'accent' (rollen 1) is op 'kaart' slecht te lezen",
        "de dichtstbijzijnde kleur die wel kan: 'inkt_zacht' \"#",
    ] {
        assert!(shown.contains(said), "{said} is not in\n{shown}");
    }
}

/// Taking the first remedy of every mistake leads to a theme that can be used.
#[test]
fn the_proposed_colours_mend_the_theme() {
    let names = ["inkt_zacht", "titel_accent", "op_band_zacht", "band_kop", "vinkje", "op_nadruk"];
    for start in ["#8A93B0", "#F2B705", "#777777", "#E0E0E0", "#5C7A29", "#101010"] {
        let mut colours: std::collections::BTreeMap<String, String> =
            names.iter().map(|name| ((*name).to_owned(), start.to_owned())).collect();
        let mut rounds = 0;
        loop {
            let list: Vec<String> = colours.iter().map(|(name, c)| format!("\"{name}\": \"{c}\"")).collect();
            let text = format!("{{\"naam\": \"proef\", \"basis\": \"wijk\", \"kleuren\": {{{}}}}}", list.join(", "));
            let Err(found) = Theme::read(&text) else { break };
            rounds += 1;
            assert!(rounds <= 2, "still wrong after two rounds: {text}");
            for mistake in &found {
                let hint = &mistake.hints(MessageLanguage::Dutch)[0];
                let name = hint.split('\'').nth(1).unwrap();
                let colour = hint.split('"').nth(1).unwrap();
                assert!(colours.insert(name.to_owned(), colour.to_owned()).is_some(), "{hint}");
            }
        }
    }
}

#[test]
fn a_logo_is_read_from_beside_the_theme_and_only_from_there() {
    let folder = tempfile::tempdir().unwrap();
    let outer = folder.path().join("buiten.svg");
    let inner = folder.path().join("thema");
    std::fs::create_dir(&inner).unwrap();
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' fill='#00594F'/></svg>";
    std::fs::write(&outer, svg).unwrap();
    std::fs::write(inner.join("logo.svg"), svg).unwrap();
    std::fs::write(inner.join("woord.svg"), svg.replace("<rect", "<text y='9'>A</text><rect")).unwrap();
    let theme = |file: &str| {
        let text = format!(
            "{{\"naam\": \"stad\", \"basis\": \"wijk\", \"logo\": {{\"bestand\": \"{file}\", \"beschrijving\": {{\"nl\": \"Gemeente Stad\", \"en\": \"City of Stad\"}}, \"plaats\": \"voet\"}}}}"
        );
        std::fs::write(inner.join("thema.json"), text).unwrap();
        Theme::open(&inner.join("thema.json")).unwrap()
    };
    let logo = theme("logo.svg").unwrap().logo.unwrap();
    assert_eq!((logo.text("en"), logo.text("pl")), ("City of Stad", "City of Stad"));
    let OwnPicture::Drawing(drawing) = &logo.picture else { panic!("{:?}", logo.picture) };
    assert_eq!((drawing.size.w, drawing.items.len()), (40.0, 1));
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outer, inner.join("link.svg")).unwrap();
    for (file, said) in [
        ("../buiten.svg", "ligt niet in de map van het thema"),
        (outer.to_str().unwrap(), "ligt niet in de map van het thema"),
        #[cfg(unix)]
        ("link.svg", "ligt niet in de map van het thema"),
        ("weg.svg", "is er niet of kan niet open"),
        ("woord.svg", "staat op regel 1 tekst in het lettertype"),
        ("thema.json", "is geen SVG die te lezen is"),
    ] {
        let refused = theme(file).expect_err(file);
        assert_eq!(refused.found.len(), 1, "{file}");
        let message = refused.found[0].message(MessageLanguage::Dutch);
        assert!(message.contains(said), "{message}");
    }
}

#[test]
fn broken_and_strange_files_are_refused_with_a_message() {
    for text in ["", "[]", "7", "{", "{\"naam\": }", "{\"naam\": \"x\", \"basis\": 7, \"rollen\": {}, \"logo\": []}"] {
        let found = mistakes(text);
        assert!(!found.is_empty(), "{text}");
        assert!(
            found
                .iter()
                .all(|d| !d.message(MessageLanguage::Dutch).is_empty()
                    && !d.message(MessageLanguage::English).is_empty())
        );
    }
}
