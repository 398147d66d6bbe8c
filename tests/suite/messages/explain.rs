//! The explanations of the codes: their examples do what they say, and their Dutch is plain.

use krachtkaart::document::stumbling_blocks;
use krachtkaart::messages::{Code, Diagnostic, MessageLanguage, explain};
use krachtkaart::{DataFile, assets};
use serde_json::Value;

/// What is said about a file: what is wrong with it, else its warnings.
fn said(file: &str) -> Vec<Diagnostic> {
    match DataFile::read(file.as_bytes()) {
        Ok(file) => file.warnings(),
        Err(found) => found,
    }
}

/// The flagship with these fields in the object at a pointer, in the place of those of `right`.
fn with(pointer: &str, right: &str, fields: &str) -> String {
    let mut file: Value = serde_json::from_str(assets::FLAGSHIP).unwrap();
    let replaced: Value = serde_json::from_str(&format!("{{{right}}}")).unwrap();
    let object = file.pointer_mut(pointer).unwrap().as_object_mut().unwrap();
    object.retain(|name, _| !replaced.as_object().unwrap().contains_key(name));
    let rest = Value::Object(object.clone()).to_string();
    object.clear();
    object.insert("hier".to_owned(), Value::Null);
    let object = format!("{},{fields}}}", rest.strip_suffix('}').unwrap());
    file.to_string().replacen("{\"hier\":null}", &object, 1)
}

#[test]
fn every_example_is_wrong_in_the_way_it_says_and_right_when_mended() {
    let mut tried = 0;
    for code in Code::ALL.iter().copied() {
        let explanation = explain(code, MessageLanguage::Dutch);
        let Some(example) = explanation.example else { continue };
        let Some(pointer) = example.at else { continue };
        tried += 1;
        // The examples are in one language, the file around them in two.
        let said = |file: &str| {
            let found = said(file).into_iter();
            found.filter(|one| one.code() != Code::PlainBesideTranslated).collect::<Vec<_>>()
        };
        let wrong = said(&with(pointer, example.right, example.wrong));
        assert!(wrong.iter().any(|one| one.code() == code), "{}: {wrong:?}", code.name());
        assert!(wrong.iter().all(|one| one.code() == code), "{}: {wrong:?}", code.name());
        let right = said(&with(pointer, example.right, example.right));
        assert_eq!(right, [], "{}", code.name());
    }
    assert!(tried >= 25, "only {tried} examples");
}

#[test]
fn every_code_is_explained_in_both_languages() {
    for code in Code::ALL.iter().copied() {
        assert_eq!(Code::named(code.name()), Some(code));
        let [dutch, english] = [MessageLanguage::Dutch, MessageLanguage::English].map(|wording| explain(code, wording));
        for explanation in [dutch, english] {
            assert!(explanation.meaning.ends_with('.') && explanation.mend.ends_with('.'), "{}", code.name());
        }
        assert_ne!(dutch.meaning, english.meaning);
        assert_ne!(dutch.mend, english.mend);
        assert!(dutch.page(MessageLanguage::Dutch).starts_with(code.name()));
        assert!(dutch.page(MessageLanguage::Dutch).lines().all(|line| line.chars().count() <= 120), "{}", code.name());
    }
}

#[test]
fn the_explanations_keep_to_the_rules_that_they_explain() {
    let mut wrong = Vec::new();
    for code in Code::ALL.iter().copied() {
        let explanation = explain(code, MessageLanguage::Dutch);
        for text in [explanation.meaning, explanation.mend] {
            // The explanation of the passive has to name its words.
            if code != Code::Passive {
                wrong.extend(stumbling_blocks(text).into_iter().map(|found| format!("{}: {found:?}", code.name())));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
