//! The words of the page, and what its form is made of.

use std::collections::BTreeSet;

use krachtkaart::assets::EDITOR;
use krachtkaart::editor::form;

fn file(name: &str) -> &'static str {
    EDITOR.iter().find(|(own, _)| *own == name).unwrap().1
}

fn words(language: &str) -> Vec<(String, String)> {
    let read: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(file(&format!("{language}.json"))).unwrap();
    read.into_iter().map(|(key, words)| (key, words.as_str().unwrap().to_owned())).collect()
}

/// The places to fill in of a sentence.
fn places(words: &str) -> BTreeSet<&str> {
    words.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

#[test]
fn the_page_says_the_same_in_both_languages() {
    let (dutch, english) = (words("nl"), words("en"));
    assert!(dutch.len() > 80);
    for ((key, nl), (other, en)) in dutch.iter().zip(&english) {
        assert_eq!(key, other);
        assert!(!nl.is_empty() && !en.is_empty(), "{key}");
        assert_eq!(places(nl), places(en), "{key}");
    }
    assert_eq!(dutch.len(), english.len());
}

#[test]
fn every_word_that_the_page_says_is_there_and_none_is_idle() {
    let known: BTreeSet<String> = words("nl").into_iter().map(|(key, _)| key).collect();
    let code: String = EDITOR.iter().filter(|(name, _)| name.ends_with(".js")).map(|(_, text)| *text).collect();
    let mut said = BTreeSet::new();
    for call in ["say(", "count("] {
        for rest in code.split(call).skip(1) {
            // What is made of pieces is looked at below, by its beginning.
            if let Some(key) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                said.insert(key.0.to_owned());
            }
        }
    }
    let missing: Vec<&String> = said.iter().filter(|key| !known.contains(*key)).collect();
    assert!(said.len() > 50 && missing.is_empty(), "{missing:?}");
    let idle = known.iter().filter(|key| !code.contains(&format!("\"{}\"", key.trim_end_matches(".1"))));
    let idle: Vec<&String> = idle
        .filter(|key| {
            !["section.", "intro.", "rows.kind.", "begin.", "goal.", "way."].iter().any(|start| key.starts_with(start))
        })
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn the_form_has_every_block_of_the_format_and_leads_to_no_other() {
    let form = serde_json::to_value(form().unwrap()).unwrap();
    let records = form["records"].as_object().unwrap();
    assert_eq!(records.len(), krachtkaart::document::format::records().len());
    let text = form.to_string();
    for rest in text.split("\"record\":\"").skip(1) {
        let name = rest.split('"').next().unwrap();
        assert!(records.contains_key(name), "{name}");
    }
}

#[test]
fn every_sheet_has_a_name_of_its_own_and_every_kind_of_file_says_what_it_is_for() {
    let form = form().unwrap();
    let sheets = form.sheets.iter().map(|sheet| &sheet.label);
    for labels in [sheets.collect::<Vec<_>>(), form.kinds.iter().map(|kind| &kind.about).collect()] {
        for words in
            [labels.iter().map(|label| &label.nl).collect::<Vec<_>>(), labels.iter().map(|label| &label.en).collect()]
        {
            assert!(words.iter().all(|words| !words.trim().is_empty()), "{words:?}");
            assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
        }
    }
}

#[test]
fn every_language_is_called_by_its_name() {
    for (tag, name) in form().unwrap().languages {
        assert!(name.nl != tag && name.en != tag && name.nl != name.en, "{tag} is called {name:?}");
    }
}

#[test]
fn the_page_asks_for_nothing_outside() {
    for (name, text) in EDITOR {
        for sign in ["https://", "//cdn", "@import", "eval(", "innerHTML", "document.write"] {
            assert!(!text.contains(sign), "{name} has {sign}");
        }
        let addresses = text.matches("http://").count();
        assert_eq!(addresses, text.matches("http://www.w3.org/2000/svg").count(), "{name}");
    }
}
