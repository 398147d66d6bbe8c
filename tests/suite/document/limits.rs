//! The limits of a data file: what is at a limit is read, what is one above it is refused with that limit; and the
//! largest file that can be read is laid out in bounded time.

use crate::fixtures::{fonts, settings, sheet};
use krachtkaart::export::svg::SvgOptions;
use krachtkaart::messages::{Code, Diagnostic, MessageLanguage, Problem};
use krachtkaart::{DataFile, Failure, assets, source};
use serde_json::{Value, json};

/// The lists with their limits: pointer, field that must differ, most items.
const LISTS: [(&str, &str, usize); 9] = [
    ("/rollen", "id", 16),
    ("/rollen/0/doet", "", 8),
    ("/krachtgroepen", "id", 6),
    ("/krachtgroepen/0/krachten", "id", 16),
    ("/oproep/acties", "", 6),
    ("/cijfers", "id", 40),
    ("/cijfers/1/waarden", "", 24),
    ("/bronnen", "id", 60),
    ("/rollen/0/krachten", "", 12),
];

/// The texts with their limits.
const TEXTS: [(&str, usize); 12] = [
    ("/titel", 120),
    ("/ondertitel", 240),
    ("/boodschap", 600),
    ("/rollen/0/naam", 80),
    ("/rollen/0/belofte", 240),
    ("/rollen/0/doet/0", 240),
    ("/rollen/0/voorbeeld", 600),
    ("/krachtgroepen/0/kop", 80),
    ("/rendement/uitkomst", 120),
    ("/cijfers/0/titel", 120),
    ("/cijfers/0/eenheid", 80),
    ("/bronnen/0/titel", 240),
];

fn flagship() -> Value {
    let mut file: Value = serde_json::from_str(assets::FLAGSHIP).unwrap();
    file.as_object_mut().unwrap().remove("titel_accent");
    file
}

fn read(file: &Value) -> Result<DataFile, Vec<Diagnostic>> {
    DataFile::read(file.to_string().as_bytes())
}

/// A list with so many items, made from its first and made to differ.
fn fill(file: &mut Value, pointer: &str, differs: &str, count: usize) {
    let list = file.pointer_mut(pointer).unwrap().as_array_mut().unwrap();
    list.truncate(count);
    let first = list[0].clone();
    for number in list.len()..count {
        let mut item = first.clone();
        if !differs.is_empty() {
            item[differs] = json!(format!("x{number}"));
        }
        if let Some(fields) = item.as_object_mut() {
            fields.remove("nadruk");
        }
        // Inside a copied group, strengths need ids of their own.
        if let Some(inner) = item.get_mut("krachten").and_then(Value::as_array_mut) {
            inner.retain(|item| item.is_string());
        }
        list.push(item);
    }
}

#[test]
fn a_list_may_be_as_long_as_its_limit() {
    for (pointer, differs, most) in LISTS {
        let mut file = flagship();
        if pointer == "/rollen/0/krachten" {
            let known: Vec<Value> = (0..most + 1).map(|number| json!(format!("k{number}"))).collect();
            let strength = |id: &Value| json!({ "id": id, "naam": "N", "tekst": "T" });
            file["krachtgroepen"][0]["krachten"] = known.iter().map(strength).collect();
            file["krachtgroepen"].as_array_mut().unwrap().truncate(1);
            for role in file["rollen"].as_array_mut().unwrap() {
                role["krachten"] = json!([]);
            }
            file["rollen"][0]["krachten"] = known[..most].iter().cloned().collect();
            assert!(read(&file).is_ok(), "{pointer}: {:?}", read(&file).err());
            file["rollen"][0]["krachten"] = known.into();
        } else {
            fill(&mut file, pointer, differs, most);
            assert!(read(&file).is_ok(), "{pointer}: {:?}", read(&file).err());
            fill(&mut file, pointer, differs, most + 1);
        }
        let found = read(&file).expect_err(pointer);
        let Problem::Count { most: said, found: counted, .. } = found[0].problem else {
            panic!("{pointer}: {found:?}")
        };
        assert_eq!((said, counted, found.len()), (most, most + 1, 1), "{pointer}");
    }
}

#[test]
fn a_text_may_be_as_long_as_its_limit() {
    for (pointer, most) in TEXTS {
        let mut file = flagship();
        *file.pointer_mut(pointer).unwrap() = json!("é".repeat(most));
        assert!(read(&file).is_ok(), "{pointer}: {:?}", read(&file).err());
        *file.pointer_mut(pointer).unwrap() = json!("é".repeat(most + 1));
        let found = read(&file).expect_err(pointer);
        assert_eq!(found[0].problem, Problem::TextOverLimit { limit: most, length: most + 1 }, "{pointer}");
        assert!(
            found[0].message(MessageLanguage::Dutch).ends_with(": 1 teken te lang"),
            "{}",
            found[0].message(MessageLanguage::Dutch)
        );
    }
}

#[test]
fn a_file_has_twelve_languages_at_most() {
    let tags = ["nl", "en", "pl", "tr", "uk", "ar", "de", "fr", "es", "pt", "it", "ro", "bg"];
    let file = |count: usize| {
        json!({
            "talen": tags[..count], "titel": "T", "ondertitel": "O", "boodschap": "B",
            "rollen": [{ "id": "r", "naam": "N", "belofte": "P", "voorbeeld": "V" }],
        })
    };
    assert!(read(&file(12)).is_ok());
    assert!(matches!(read(&file(13)).unwrap_err()[0].problem, Problem::Count { most: 12, .. }));
}

#[test]
fn size_and_depth_end_at_their_limits() {
    let padded = |bytes: usize| format!("{}{}", assets::MINIMAL, " ".repeat(bytes - assets::MINIMAL.len()));
    assert!(DataFile::read(padded(source::MAX_BYTES).as_bytes()).is_ok());
    let found = DataFile::read(padded(source::MAX_BYTES + 1).as_bytes()).unwrap_err();
    assert_eq!(found[0].problem, Problem::FileTooLarge { limit: source::MAX_BYTES });
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let codes = |file: String| -> Vec<Code> {
        DataFile::read(file.as_bytes()).unwrap_err().iter().map(Diagnostic::code).collect()
    };
    assert_eq!(codes(nested(source::MAX_DEPTH)), [Code::WrongType]);
    assert_eq!(codes(nested(source::MAX_DEPTH + 1)), [Code::TooDeep]);
}

/// A file in which everything is as long as it may be.
fn largest() -> Value {
    let text = |most: usize| {
        let words: String = "Buurtwerkers helpen bewoners samen verder. ".chars().cycle().take(most - 1).collect();
        json!(format!("{words}."))
    };
    let many = |most: usize, item: &dyn Fn(usize) -> Value| -> Value { (0..most).map(item).collect() };
    let ids: Vec<String> = (0..12).map(|number| format!("k0-{number}")).collect();
    let strength = |group: usize, number: usize| json!({ "id": format!("k{group}-{number}"), "naam": text(80), "tekst": text(240) });
    json!({
        "talen": ["nl"], "titel": text(120), "ondertitel": text(240), "boodschap": text(600),
        "rollen": many(16, &|number| json!({
            "id": format!("r{number}"), "naam": text(80), "belofte": text(240), "doet": many(8, &|_| text(240)),
            "voorbeeld": text(600), "krachten": ids, "cijfer": format!("c{number}"), "tekening": "plein",
        })),
        "krachtgroepen": many(6, &|group| json!({
            "id": format!("g{group}"), "kop": text(80), "krachten": many(16, &|number| strength(group, number)),
        })),
        "mix": { "kop": text(80), "tekst": text(600), "vraag": text(240), "cijfers": ["c0", "c1", "c2", "c3", "c4", "c5"] },
        "rendement": { "kop": text(80), "uitkomst": text(120), "tekst": text(600), "voorbehoud": text(240) },
        "oproep": { "kop": text(80), "acties": many(6, &|_| json!({ "voor": text(80), "tekst": text(240) })) },
        "cijfers": many(40, &|number| json!({
            "id": format!("c{number}"), "vorm": if number % 2 == 0 { "staaf" } else { "lijn" }, "titel": text(120),
            "eenheid": text(80), "bron": "b0", "voorbehoud": text(240),
            "waarden": many(24, &|value| json!({ "naam": text(80), "waarde": value })),
        })),
        "bronnen": many(60, &|number| json!({
            "id": format!("b{number}"), "uitgever": text(80), "titel": text(240), "url": format!("https://a.nl/{}", "x".repeat(480)),
        })),
    })
}

#[test]
fn the_largest_file_ends_with_a_picture_or_a_message() {
    let bytes = largest().to_string();
    assert!(bytes.len() > 150_000 && bytes.len() < source::MAX_BYTES, "{} bytes", bytes.len());
    let file = DataFile::read(bytes.as_bytes()).unwrap();
    let mut pictures = 0;
    for name in ["web", "phone", "a3-landscape", "a0-portrait", "square"] {
        match krachtkaart::lay_out(&file, &settings(sheet(name), "nl")) {
            Ok(finished) => {
                krachtkaart::write_svg(&finished.document.first, fonts(), &SvgOptions::default()).unwrap();
                pictures += 1;
            }
            Err(Failure::Data(found)) => assert!(!found.is_empty()),
            Err(Failure::World(error)) => panic!("{name}: {error}"),
        }
    }
    assert!(pictures > 0, "no sheet takes the largest file, not even one that grows");
}
