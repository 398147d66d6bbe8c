//! What is written in the data arrives in the picture as it was meant: the same words, to the character, for whoever
//! looks, copies, searches or listens. Every kind stands here that once came out as something else, with siblings.
//! The data is made up.

use std::collections::BTreeMap;

use krachtkaart::document::FigureForm;
use krachtkaart::export::svg::{Profile, SvgOptions};
use krachtkaart::messages::{Code, MessageLanguage, Problem, render};
use krachtkaart::theme::Theme;
use krachtkaart::{DataFile, Failure, Workspace};
use serde_json::{Value, json};
use std::sync::LazyLock;
use usvg::roxmltree::{Document, Node};

use crate::fixtures::{FLAGSHIP, path, sheet};

fn workspace() -> &'static Workspace {
    static WORKSPACE: LazyLock<Workspace> = LazyLock::new(|| Workspace::new(Theme::named("wijk").unwrap()).unwrap());
    &WORKSPACE
}

/// A small file in a language with a text at these places of its own.
fn data(language: &str, edits: &[(&str, Value)]) -> Value {
    let mut file = json!({
        "talen": [language], "titel": "De kracht van de mentor", "ondertitel": "Twee plekken",
        "boodschap": "Een korte boodschap.",
        "rollen": [
            {"id": "a", "naam": "Huiswerk", "belofte": "Rust om te leren.", "voorbeeld": "Een voorbeeld."},
            {"id": "b", "naam": "Gesprek", "belofte": "Iemand luistert.", "voorbeeld": "Nog een voorbeeld."}
        ]
    });
    for (at, value) in edits {
        let (parent, field) = at.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[field] = value.clone();
    }
    file
}

/// A figure in such a file.
fn figure(form: &str, unit: &str, values: &[(&str, f64)]) -> [(&'static str, Value); 3] {
    let values: Vec<Value> = values.iter().map(|(name, value)| json!({"naam": name, "waarde": value})).collect();
    let figure =
        json!([{"id": "c", "vorm": form, "titel": "Een cijfer", "eenheid": unit, "bron": "s", "waarden": values}]);
    let source = json!([{"id": "s", "uitgever": "Bron", "titel": "Titel", "datum": "2024"}]);
    [("/rollen/0/cijfer", json!("c")), ("/cijfers", figure), ("/bronnen", source)]
}

fn read(file: &Value) -> DataFile {
    let bytes = file.to_string();
    DataFile::read(bytes.as_bytes())
        .unwrap_or_else(|found| panic!("{}", render(&found, &bytes, "x", MessageLanguage::English)))
}

/// The written picture of a file.
#[track_caller]
fn drawn(file: &DataFile, name: &str, language: &str, profile: Profile) -> String {
    let finished = workspace().lay_out(file, sheet(name), language, 0.0);
    let finished = finished.unwrap_or_else(|failure| panic!("{name}, {language}: {failure}"));
    let options = SvgOptions { profile, id_prefix: None, within: None };
    workspace().write_svg(&finished.document.first, &options).unwrap().text
}

/// The codes with which a file is refused.
fn refused(file: &Value) -> Vec<Code> {
    match DataFile::read(file.to_string().as_bytes()) {
        Err(found) => found.iter().map(|one| one.code()).collect(),
        Ok(read) => match workspace().lay_out(&read, sheet("web"), "nl", 0.0) {
            Err(Failure::Data(found)) => found.iter().map(|one| one.code()).collect(),
            Err(Failure::World(error)) => panic!("{error}"),
            Ok(_) => Vec::new(),
        },
    }
}

/// The words of an element as they are copied and read: without what is hidden from readers.
fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for child in node.children() {
        if let Some(text) = child.text().filter(|_| child.is_text()) {
            out.push_str(text);
        } else if child.attribute("aria-hidden") != Some("true") {
            out.push_str(&words(child));
        }
    }
    out
}

/// The texts of a written picture, and the names that are read aloud.
fn texts(svg: &str) -> (Vec<String>, Vec<String>) {
    let document = Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text")).map(words).collect();
    let names = document.descendants().filter_map(|node| node.attribute("aria-label")).map(str::to_owned).collect();
    (texts, names)
}

/// The texts of a small picture on the web sheet.
#[track_caller]
fn texts_of(language: &str, edits: &[(&str, Value)]) -> Vec<String> {
    let file = read(&data(language, edits));
    texts(&drawn(&file, "web", language, Profile::Web)).0
}

/// Fails unless these texts, as they stand, are found in a small picture.
#[track_caller]
fn shown(language: &str, edits: &[(&str, Value)], expected: &[&str]) {
    let found = texts_of(language, edits);
    for text in expected {
        assert!(found.iter().any(|one| one == text), "{text} is not in {found:#?}");
    }
}

/// A text without what could be lost or added at the end of a line.
fn skeleton(text: &str) -> String {
    let gone = |c: char| c.is_whitespace() || "-\u{ad}\u{2010}\u{200b}\u{202b}\u{202c}".contains(c);
    text.chars().filter(|c| !gone(*c)).collect()
}

/// Every text of the data with more than a few letters, in a language.
fn sentences(value: &Value, language: &str, out: &mut Vec<String>) {
    match value {
        Value::String(text) if text.trim().contains(' ') && text.chars().count() > 24 => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| sentences(item, language, out)),
        Value::Object(fields) => {
            let one = fields.get(language).filter(|_| fields.keys().all(|key| key.len() == 2));
            match one {
                Some(text) => sentences(text, language, out),
                None => fields.values().for_each(|field| sentences(field, language, out)),
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn every_text_is_the_text_of_the_data_in_six_languages() {
    let mut seen = BTreeMap::new();
    for language in ["nl", "en", "pl", "tr", "uk", "ar"] {
        let own =
            || std::fs::read_to_string(path(&format!("tests/languages/mbo-sociaal-werker-{language}.json"))).unwrap();
        let source = if ["nl", "en"].contains(&language) { FLAGSHIP.to_owned() } else { own() };
        let file = DataFile::read(source.as_bytes()).unwrap();
        let mut expected = Vec::new();
        sentences(&serde_json::from_str(&source).unwrap(), language, &mut expected);
        for (name, profile) in [("web", Profile::Web), ("a3-landscape", Profile::Still)] {
            let (texts, names) = texts(&drawn(&file, name, language, profile));
            for found in texts.iter().chain(&names) {
                // The number of a figure is the program's, with a space of its own.
                let found = &found.replace('\u{a0}', " ");
                let bare = skeleton(found);
                for text in expected.iter().filter(|text| bare.contains(&skeleton(text))) {
                    assert!(
                        found.contains(text.replace('\u{a0}', " ").trim()),
                        "{name}, {language}: “{text}” arrives as “{found}”"
                    );
                    *seen.entry((language, name)).or_insert(0) += 1;
                }
            }
        }
    }
    assert!(seen.len() == 12 && seen.values().all(|count| *count > 30), "{seen:?}");
}

#[test]
fn a_line_that_ends_in_a_hyphen_is_copied_as_it_was_written() {
    for title in [
        "De kracht van jeugd- en gezinswerk",
        "De kracht van mbo-opleidingen en hbo-opleidingen",
        "Samen thuis—samen buiten—samen sterk in de wijk",
        "De kracht van mensen/verzorgers/opvoeders",
    ] {
        let (texts, names) =
            texts(&drawn(&read(&data("nl", &[("/titel", json!(title))])), "phone", "nl", Profile::Web));
        assert!(texts.iter().any(|text| text == title), "{texts:?}");
        assert!(names.iter().any(|name| name == title), "{names:?}");
    }
}

#[test]
fn an_address_is_copied_without_hyphen_and_without_space() {
    for address in [
        "www.voorbeeldgemeente.nl/samen/maatschappelijkedienstverlening/aanmelden",
        "#maatschappelijkedienstverlening",
        "maatschappelijkedienstverlening@voorbeeldgemeente.nl",
        "https://voorbeeldgemeente.nl/zoek?vraag=maatschappelijkedienstverlening",
    ] {
        let text = format!("Kijk op {address} voor meer.");
        for name in ["web", "phone", "story", "a5-portrait"] {
            let edits = [("/boodschap", json!(text)), ("/rollen/0/voorbeeld", json!(text))];
            let (texts, _) = texts(&drawn(&read(&data("nl", &edits)), name, "nl", Profile::Web));
            // A sheet may leave the message out; where the words stand, they stand so.
            let holding: Vec<&String> = texts.iter().filter(|one| skeleton(one).contains(&skeleton(address))).collect();
            assert!(name != "web" || holding.len() >= 2, "{name}: {texts:?}");
            assert!(holding.iter().all(|one| **one == text), "{name}: {holding:?}");
        }
    }
}

#[test]
fn soft_hyphens_break_a_name_that_has_no_room_and_are_read_by_nobody() {
    for name in ["Maatschappelijke\u{ad}ondersteunings\u{ad}loket", "Arbeids\u{ad}re-\u{ad}integratie\u{ad}bemiddelaar"]
    {
        let plain = name.replace('\u{ad}', "");
        let file = read(&data("nl", &[("/rollen/0/naam", json!(name))]));
        for on in ["web", "story", "square", "phone", "a5-portrait"] {
            let (texts, _) = texts(&drawn(&file, on, "nl", Profile::Web));
            assert!(texts.contains(&plain), "{on}: {texts:?}");
        }
    }
}

#[test]
fn look_alikes_and_accents_apart_are_what_they_look_like() {
    let message = |written: &str, read: &str| shown("nl", &[("/boodschap", json!(written))], &[read]);
    message("Wij werken met mbo\u{2011}studenten.", "Wij werken met mbo-studenten.");
    message("Wij werken met mbo\u{2010}studenten.", "Wij werken met mbo-studenten.");
    message("Een \u{fb01}jne plek, o\u{fb03}cieel.", "Een fijne plek, officieel.");
    message("Voor 10\u{202f}000 mensen op 5\u{2009}km.", "Voor 10\u{a0}000 mensen op 5 km.");
    message("Geef clie\u{308}nten koffie in het cafe\u{301}.", "Geef cliënten koffie in het café.");
    message("Het kost 100 ₺, 20 ₴ en 5 µg.", "Het kost 100 ₺, 20 ₴ en 5 µg.");
    let accent =
        |end: &str| data("nl", &[("/titel", json!("De kracht van het cafe\u{301}")), ("/titel_accent", json!(end))]);
    let written = |file: &Value| drawn(&read(file), "web", "nl", Profile::Web);
    assert_eq!(written(&accent("café")), written(&accent("cafe\u{301}")));
}

#[test]
fn a_character_that_no_font_has_names_what_to_type() {
    for (character, instead) in [("→", ">"), ("⅖", "2/5"), ("ẹ", "e"), ("☎", "tel."), ("₽", "RUB"), ("Ⅳ", "IV")]
    {
        let file = read(&data("nl", &[("/boodschap", json!(format!("Een {character} hier.")))]));
        let Err(Failure::Data(found)) = workspace().lay_out(&file, sheet("web"), "nl", 0.0) else {
            panic!("{character} is drawn");
        };
        let told = found.iter().find_map(|one| match &one.problem {
            Problem::GlyphMissing { instead, .. } => instead.clone(),
            _ => None,
        });
        assert_eq!(told.as_deref(), Some(instead), "{character}");
        // Following the advice works.
        shown("nl", &[("/boodschap", json!(format!("Een {instead} hier.")))], &[&format!("Een {instead} hier.")]);
    }
}

#[test]
fn the_full_stop_of_a_last_line_of_latin_words_stands_at_the_left_in_arabic() {
    let text = "نعمل معا مع Vereniging Sociaal Werk Nederland, Movisie, Divosa, MBO Raad, GGZ Nederland.";
    let file = read(&data("ar", &[("/boodschap", json!(text)), ("/rollen/0/voorbeeld", json!(text))]));
    let svg = drawn(&file, "web", "ar", Profile::Web);
    assert!(texts(&svg).0.iter().filter(|one| *one == text).count() >= 2);
    // Every line says its direction, also one without an Arabic letter.
    assert!(svg.contains(">\u{202b}</tspan>GGZ Nederland.<"), "{svg}");
}

#[test]
fn numbers_follow_their_language_and_unit() {
    let two = |form: &str, unit: &str, values: &[(&str, f64)], language: &str, expected: &[&str]| {
        shown(language, &figure(form, unit, values), expected);
    };
    two("staaf", "personnes", &[("Nord", 614_000.0), ("Sud", 47.5)], "fr", &["614\u{a0}000", "47,5"]);
    two("staaf", "osób", &[("A", 2800.0), ("B", 12_800.0)], "pl", &["2800", "12\u{a0}800"]);
    two("staaf", "personas", &[("A", 2800.0), ("B", 12_800.0)], "es", &["2800", "12.800"]);
    two(
        "staaf",
        "mg per liter",
        &[("Noord", 0.001), ("Oost", 0.002), ("Zuid", 0.004)],
        "nl",
        &["0,001", "0,002", "0,004"],
    );
    two("staaf", "%", &[("Noord", -0.0), ("Oost", 5.0)], "nl", &["0%", "5%"]);
    two("staaf", "euro x 1.000", &[("Zorg", 12.5), ("Werk", 5.0)], "nl", &["12,5", "5"]);
    two("staaf", "%-punt erbij", &[("Zorg", 12.5), ("Werk", 5.0)], "nl", &["12,5", "5"]);
}

#[test]
fn a_sentence_that_is_read_aloud_ends_once() {
    for (unit, told) in [("st.", "5 st. Bron: "), ("stuks?", "5 stuks? Bron: "), ("mensen", "5 mensen. Bron: ")] {
        let (_, names) =
            texts(&drawn(&read(&data("nl", &figure("staaf", unit, &[("A", 5.0)]))), "web", "nl", Profile::Web));
        assert!(names.iter().any(|name| name.contains(told)), "{names:?}");
    }
}

#[test]
fn years_stand_in_order_and_once() {
    let years = [("2024", 300.0), ("2023", 250.0), ("2022", 180.0), ("2021", 100.0)];
    let file = read(&data("nl", &figure("lijn", "mensen", &years)));
    assert!(file.warnings().iter().any(|one| matches!(one.problem, Problem::LineUnsorted { .. })));
    let svg = drawn(&file, "web", "nl", Profile::Web);
    let document = Document::parse(&svg).unwrap();
    let place = |words: &str| {
        let node =
            document.descendants().find(|node| node.has_tag_name("text") && self::words(*node) == words).unwrap();
        node.attribute("x").unwrap().parse::<f64>().unwrap()
    };
    assert!(place("2021") < place("2024"));
    for twice in [["2021", "2021", "2023"], ["2021", "2021*", "2023"], ["2020/21", "2020-2021", "2022/23"]] {
        let values: Vec<(&str, f64)> = twice.iter().map(|year| (*year, 10.0)).collect();
        assert_eq!(refused(&data("nl", &figure("lijn", "mensen", &values))), [Code::Form], "{twice:?}");
    }
}

#[test]
fn moments_are_in_order_or_told_to_be_unread() {
    let warned = |names: [&str; 3]| {
        let values: Vec<(&str, f64)> = names.iter().zip([3.0, 2.0, 1.0]).map(|(name, value)| (*name, value)).collect();
        let found = read(&data("nl", &figure("lijn", "mensen", &values))).warnings();
        let problem = found.iter().find(|one| one.code() == Code::Misleading).map(|one| one.problem.clone());
        match problem {
            Some(Problem::LineUnsorted { first }) => format!("from {first}"),
            Some(Problem::LineUnread { name }) => format!("unread: {name}"),
            other => format!("{other:?}"),
        }
    };
    assert_eq!(warned(["week 10", "week 2", "week 1"]), "from week 1");
    assert_eq!(warned(["1-6-2023", "1-1-2023", "31-12-2022"]), "from 31-12-2022");
    assert_eq!(warned(["'22", "'21", "'20"]), "from '20");
    assert_eq!(warned(["2e helft 2023", "1e helft 2023", "2e helft 2022"]), "from 2e helft 2022");
    assert_eq!(warned(["2021", "hier", "2020"]), "unread: hier");
    assert_eq!(warned(["maart", "februari", "januari"]), "unread: maart");
    assert_eq!(warned(["najaar 2023", "voorjaar 2023", "najaar 2022"]), "unread: najaar 2023");
    for told in
        [["september", "december", "januari"], ["voor", "tijdens", "na"], ["1e meting", "2e meting", "4e meting"]]
    {
        assert_eq!(warned(told), "None", "{told:?}");
    }
}

#[test]
fn parts_that_make_no_whole_are_told_with_their_sum() {
    for (values, sum) in [(&[70.0, 60.0][..], 130.0), (&[30.0, 30.0], 60.0), (&[12.5, 12.5, 12.5], 37.5)] {
        let named: Vec<(String, f64)> =
            values.iter().enumerate().map(|(i, value)| (format!("deel {i}"), *value)).collect();
        let named: Vec<(&str, f64)> = named.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let file = read(&data("nl", &figure("gestapeld", "% van de bewoners", &named)));
        let told = |one: &krachtkaart::messages::Diagnostic| matches!(one.problem, Problem::SharesNotWhole { sum: told } if told == sum);
        assert!(file.warnings().iter().any(told), "{values:?}");
    }
}

#[test]
fn a_ring_takes_one_percentage_and_no_other_single_number() {
    for unit in ["%", "% van de bewoners"] {
        let file = read(&data("nl", &figure("ring", unit, &[("doet mee", 40.0)])));
        let (texts, names) = texts(&drawn(&file, "web", "nl", Profile::Web));
        assert!(texts.iter().any(|text| text == "40%") && names.iter().any(|name| name.contains("40%")), "{texts:?}");
    }
    for (unit, value) in [("mensen", 40.0), ("%-punt", 40.0), ("%", 140.0), ("euro", 4.0)] {
        assert_eq!(refused(&data("nl", &figure("ring", unit, &[("doet mee", value)]))), [Code::Form], "{value} {unit}");
    }
}

#[test]
fn a_number_too_near_to_nothing_is_told_as_that() {
    for tiny in [1e-300, 1e-12, 9e-10] {
        for form in FigureForm::NAMES.iter().filter(|form| ["staaf", "lijn", "gestapeld"].contains(form)) {
            let file = data("nl", &figure(form, "mensen", &[("2020", tiny), ("2021", 3.0)]));
            assert_eq!(refused(&file), [Code::NumberOutOfRange], "{form}: {tiny}");
        }
    }
    shown("nl", &figure("staaf", "mg", &[("A", 2e-9), ("B", 3.0)]), &["0,000000002", "3"]);
}

#[test]
fn a_title_with_signs_of_markup_is_drawn() {
    for title in
        ["De kracht</van de mentor", "Mentoren</maatschappelijkwerkers", "<b>De kracht</b> van ons", "</script>"]
    {
        let (_, names) = texts(&drawn(&read(&data("nl", &[("/titel", json!(title))])), "web", "nl", Profile::Web));
        assert!(names.iter().any(|name| name == title), "{names:?}");
    }
}

#[test]
fn items_of_a_list_are_kept_apart_in_what_is_read_and_copied() {
    let does = json!(["Loopt door de wijk en praat met bewoners.", "Vraagt wat er beter kan.", "Helpt hen."]);
    let svg = drawn(&read(&data("nl", &[("/rollen/0/doet", does.clone())])), "web", "nl", Profile::Web);
    let document = Document::parse(&svg).unwrap();
    let card = document.descendants().find(|node| node.attribute("id").is_some_and(|id| id.contains("d-a"))).unwrap();
    // A browser that makes a description of them sets a space between texts, not between groups of texts.
    let items: Vec<Node<'_, '_>> =
        card.descendants().filter(|node| node.attribute("role") == Some("listitem")).collect();
    assert_eq!(
        items.iter().map(|item| words(*item)).collect::<Vec<_>>(),
        serde_json::from_value::<Vec<String>>(does).unwrap()
    );
    assert!(items.iter().all(|item| item.has_tag_name("text")));
    // White space after a text keeps it from the next where several are copied.
    assert!(!svg.contains("</text><text"), "two texts stand against each other");
}
