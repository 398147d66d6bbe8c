//! The JSON Schema and the reader judge alike.

use std::fs;

use crate::fixtures::path;
use crate::generate::slips::{Dice, KINDS, nodes, slip};
use jsonschema::Validator;
use krachtkaart::messages::Code;
use krachtkaart::source::parse;
use krachtkaart::{DataFile, assets};
use serde_json::Value;

/// What a schema cannot say; where the reader finds only this, the schema may be content.
const BEYOND_A_SCHEMA: &[Code] = &[
    // It sees a field that is there twice only once.
    Code::DuplicateField,
    // It knows no other place in the file than the one that it judges.
    Code::DuplicateId,
    Code::UnknownReference,
    Code::MissingLanguage,
    // It opens no files.
    Code::UnusableMaterial,
    Code::Untranslated,
    Code::UnknownLanguage,
    // It does not count what it says.
    Code::More,
    Code::Accent,
    // It knows the form of a day and of a span, not the calendar.
    Code::BadDate,
    Code::BadYear,
    // It does not add up or compare values.
    Code::Form,
    // It sees the number, not how it was typed.
    Code::ThousandsPoint,
    // It sees only the characters up to U+FFFF.
    Code::ForbiddenCharacter,
];

fn validator() -> Validator {
    jsonschema::draft202012::new(&serde_json::from_str(&krachtkaart::schema()).unwrap()).unwrap()
}

/// Why the two judge a file differently; `None` where they agree, or where the file is no JSON at all.
fn disagreement(schema: &Validator, file: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(file).ok()?;
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let complaint = schema.iter_errors(&value).next().map(|error| format!("{} at {}", error, error.instance_path()));
    match (DataFile::read(file), complaint) {
        (Ok(_), None) => None,
        (Ok(_), Some(complaint)) => Some(format!("only the schema complains: {complaint}")),
        (Err(found), None) => {
            let codes: Vec<Code> = found.iter().map(|one| one.code()).collect();
            let beyond = codes.iter().all(|code| BEYOND_A_SCHEMA.contains(code));
            (!beyond).then(|| format!("only the reader complains: {codes:?}"))
        }
        (Err(_), Some(_)) => None,
    }
}

#[test]
fn every_test_file_gets_the_same_judgement_from_both() {
    let schema = validator();
    let mut judged = 0;
    let mut wrong = Vec::new();
    for folder in ["assets/data", "tests/broken", "tests/hostile"] {
        for entry in fs::read_dir(path(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "json") {
                judged += 1;
                let different = disagreement(&schema, &fs::read(&path).unwrap());
                wrong.extend(different.map(|why| format!("{}: {why}", path.display())));
            }
        }
    }
    assert!(judged > 40, "only {judged} files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn slips_in_the_flagship_get_the_same_judgement_from_both() {
    let schema = validator();
    let tree = parse(assets::FLAGSHIP).0.unwrap();
    let mut all = Vec::new();
    nodes(&tree, &mut all);
    let mut dice = Dice(0x7e57_5c4e_3a00);
    let mut wrong = Vec::new();
    for _ in 0..400 {
        let (node, kind) = (all[dice.below(all.len())], dice.below(KINDS));
        let Some(edit) = slip(assets::FLAGSHIP, node, kind, &mut dice) else { continue };
        let different = disagreement(&schema, edit.of(assets::FLAGSHIP).as_bytes());
        wrong.extend(different.map(|why| format!("{} for byte {}: {why}", edit.with, edit.start)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_schema_knows_links_and_hidden_characters_as_the_reader_does() {
    let schema = validator();
    let good: Value = serde_json::from_str(assets::FLAGSHIP).unwrap();
    let cases = [
        ("/bronnen/0/url", "https://www.cbs.nl/nl-nl/cijfers?x=1#top", true),
        ("/bronnen/0/url", "https://cbs.nl:8443/é", true),
        ("/bronnen/0/url", "https://cbs.nl:port/", false),
        ("/bronnen/0/url", "https://-cbs.nl", false),
        ("/bronnen/0/url", "https://cbs.nl.", false),
        ("/bronnen/0/url", "https://xn--caf-dma.nl", true),
        ("/bronnen/0/url", "https://caf\u{e9}.nl", false),
        ("/bronnen/0/url", "https://x@cbs.nl/", false),
        ("/bronnen/0/url", "HTTPS://cbs.nl", false),
        ("/bronnen/0/url", "javascript:alert(1)//https://a.nl", false),
        ("/bronnen/0/url", "mailto:info@ede.nl", true),
        ("/bronnen/0/url", "mailto:a.b+c_d-e@sociaal.ede.nl", true),
        ("/bronnen/0/url", "mailto:a..b@ede.nl", false),
        ("/bronnen/0/url", "mailto:a@ede.nl?bcc=b@ede.nl", false),
        ("/bronnen/0/url", "mailto:a@ede.nl%0Abcc:b", false),
        ("/bronnen/0/url", "mailto:info@ede", false),
        ("/bronnen/0/url", "MAILTO:info@ede.nl", false),
        ("/bronnen/0/url", "tel:+31 20 123-45 67", true),
        ("/bronnen/0/url", "tel:112", true),
        ("/bronnen/0/url", "tel:12", false),
        ("/bronnen/0/url", "tel:1234567890123456", false),
        ("/bronnen/0/url", "tel:020 ", false),
        ("/bronnen/0/url", "tel:0800-HULP", false),
        ("/bronnen/0/titel", "een\u{a0}titel", true),
        ("/bronnen/0/titel", "\u{ad}\u{200b}\u{2060} ", false),
        ("/bronnen/0/titel", "een\u{202e}titel", false),
        ("/bronnen/0/titel", "een\u{feff}titel", false),
        ("/bronnen/0/titel", "een\u{fffe}titel", false),
        ("/bronnen/0/titel", "een\u{85}titel", false),
        ("/bronnen/0/titel", "een\u{2028}titel", false),
    ];
    for (pointer, text, allowed) in cases {
        let mut file = good.clone();
        *file.pointer_mut(pointer).unwrap() = text.into();
        let bytes = file.to_string();
        assert_eq!(DataFile::read(bytes.as_bytes()).is_ok(), allowed, "reader: {text:?}");
        assert_eq!(schema.is_valid(&file), allowed, "schema: {text:?}");
    }
}
