//! Changes to the text of a file.

use krachtkaart::DataFile;
use krachtkaart::document::edit::{Change, apply, blanks, languages};
use krachtkaart::source::{Node, Parsed, pointer};
use serde_json::Value;

use crate::fixtures::FLAGSHIP;

/// A file after a change, which has a place in it.
#[track_caller]
fn changed(text: &str, change: Change) -> String {
    apply(&Parsed::of(text), &change).unwrap_or_else(|| panic!("{change:?} has no place"))
}

fn text(pointer: &str, language: &str, text: &str) -> Change {
    Change::Text { pointer: pointer.to_owned(), language: language.to_owned(), text: text.to_owned() }
}

fn value(text: &str, at: &str) -> Value {
    serde_json::from_str::<Value>(text).unwrap().pointer(at).cloned().unwrap_or(Value::Null)
}

/// Every text of a file in a language, by its pointer with the language.
fn texts(node: &Node, at: &str, language: &str, found: &mut Vec<String>) {
    for member in node.members() {
        let inner = pointer::join(at, &member.name);
        if member.name == language { found.push(inner) } else { texts(&member.value, &inner, language, found) }
    }
    for (index, item) in node.items().iter().enumerate() {
        texts(item, &pointer::join(at, &index.to_string()), language, found);
    }
}

#[test]
fn an_edit_by_pointer_keeps_the_rest_of_the_text_byte_for_byte() {
    // With spaces, tabs and line ends as nobody would write them.
    let odd = FLAGSHIP.replace("\": {", "\"  :\t{").replace("},\n", "}\r\n ,\n");
    for source in [FLAGSHIP, odd.as_str()] {
        let parsed = Parsed::of(source);
        let mut places = Vec::new();
        texts(parsed.root().unwrap(), "", "nl", &mut places);
        assert!(places.len() > 100, "only {} texts", places.len());
        for place in places {
            let (whole, _) = place.rsplit_once('/').unwrap();
            let range = pointer::nearest(parsed.root().unwrap(), &place).range.clone();
            let made = changed(source, text(whole, "nl", "Een \"ander\" woord: é"));
            let expected = format!("{}\"Een \\\"ander\\\" woord: é\"{}", &source[..range.start], &source[range.end..]);
            assert_eq!(made, expected, "{place}");
        }
    }
}

#[test]
fn whatever_is_added_leaves_a_file_that_can_be_laid_out_and_says_what_is_to_be_filled_in() {
    let lists = [
        "/rollen",
        "/krachtgroepen",
        "/krachtgroepen/0/krachten",
        "/oproep/acties",
        "/cijfers",
        "/bronnen",
        "/rollen/0/doet",
        "/beroep",
        "/mix",
        "/rendement",
        "/cijfers/0/waarden",
    ];
    for beginning in [krachtkaart::assets::MINIMAL, FLAGSHIP] {
        let mut file = beginning.to_owned();
        for at in lists {
            let add = Change::Add { pointer: at.to_owned(), at: None };
            let Some(made) = apply(&Parsed::of(file.as_str()), &add) else {
                assert!(!value(&file, at).is_null(), "{at} cannot be added");
                continue;
            };
            let read = DataFile::read(made.as_bytes());
            // A coin figure takes two values and no third.
            if at != "/cijfers/0/waarden" {
                assert!(read.is_ok(), "{at}: {:?}\n{made}", read.err());
            }
            assert!(blanks(&Parsed::of(made.as_str())).len() > blanks(&Parsed::of(file.as_str())).len(), "{at}");
            if read.is_ok() {
                file = made;
            }
        }
    }
}

#[test]
fn what_is_taken_out_takes_the_references_to_it_along() {
    let roles = value(FLAGSHIP, "/rollen/0/krachten");
    assert!(roles.as_array().unwrap().contains(&Value::from("contact")));
    let made = changed(FLAGSHIP, Change::Remove { pointer: "/krachtgroepen/0/krachten/0".to_owned() });
    assert!(!made.contains("\"contact\"\n") && !value(&made, "/rollen/0/krachten").to_string().contains("\"contact\""));
    assert!(DataFile::read(made.as_bytes()).is_ok());
    let whole = changed(FLAGSHIP, Change::Remove { pointer: "/krachtgroepen".to_owned() });
    assert!(DataFile::read(whole.as_bytes()).is_ok());
}

#[test]
fn an_id_gets_another_name_where_it_is_referred_to_as_well() {
    let made = changed(
        FLAGSHIP,
        Change::Rename { pointer: "/krachtgroepen/0/krachten/0/id".to_owned(), id: "praten".to_owned() },
    );
    assert!(DataFile::read(made.as_bytes()).is_ok());
    assert_eq!(value(&made, "/rollen/0/krachten/0"), "praten");
}

#[test]
fn a_copy_has_ids_of_its_own_and_stands_after_the_first() {
    for at in
        ["/rollen/0", "/krachtgroepen/0", "/krachtgroepen/1/krachten/0", "/cijfers/0", "/bronnen/0", "/oproep/acties/0"]
    {
        let made = changed(FLAGSHIP, Change::Double { pointer: at.to_owned() });
        assert!(DataFile::read(made.as_bytes()).is_ok(), "{at}: {:?}", DataFile::read(made.as_bytes()).err());
        let (list, _) = at.rsplit_once('/').unwrap();
        let (first, copy) = (value(&made, at), value(&made, &format!("{list}/1")));
        assert_eq!(first, value(FLAGSHIP, at));
        assert!(
            first.get("naam") == copy.get("naam") && (first.get("id").is_none() || first.get("id") != copy.get("id"))
        );
        assert_eq!(changed(&made, Change::Remove { pointer: format!("{list}/1") }), FLAGSHIP, "{at}");
    }
}

#[test]
fn an_order_that_is_turned_back_gives_the_same_bytes() {
    let there = changed(FLAGSHIP, Change::Move { pointer: "/rollen/1".to_owned(), to: 6 });
    assert_eq!(value(&there, "/rollen/6"), value(FLAGSHIP, "/rollen/1"));
    assert_eq!(changed(&there, Change::Move { pointer: "/rollen/6".to_owned(), to: 1 }), FLAGSHIP);
    assert_eq!(apply(&Parsed::of(FLAGSHIP), &Change::Move { pointer: "/rollen/1".to_owned(), to: 8 }), None);
}

#[test]
fn a_text_gets_languages_when_there_is_more_than_one_to_write() {
    let minimal = krachtkaart::assets::MINIMAL;
    let two = changed(minimal, Change::Speak { language: "en".to_owned() });
    assert_eq!(languages(&Parsed::of(two.as_str())), ["nl", "en"]);
    assert!(DataFile::read(two.as_bytes()).is_ok(), "{:?}", DataFile::read(two.as_bytes()).err());
    let english = changed(&two, text("/titel_accent", "en", "sports coach"));
    assert_eq!(value(&english, "/titel_accent/nl"), "buurtsportcoach");
    assert_eq!(value(&english, "/titel_accent/en"), "sports coach");
    // Back in one language it is as `fmt` would have it, without the other language's words.
    let one = changed(&english, Change::Unspeak { language: "en".to_owned() });
    assert!(!one.contains("sports coach") && !one.contains("terugval"));
    assert!(DataFile::read(one.as_bytes()).is_ok());
}

#[test]
fn an_optional_text_that_is_emptied_is_gone_and_comes_back_in_its_place() {
    let without = changed(krachtkaart::assets::MINIMAL, text("/titel_accent", "nl", ""));
    assert!(value(&without, "/titel_accent").is_null());
    assert_eq!(changed(&without, text("/titel_accent", "nl", "buurtsportcoach")), krachtkaart::assets::MINIMAL);
    let required = changed(krachtkaart::assets::MINIMAL, text("/titel", "nl", ""));
    assert_eq!(value(&required, "/titel"), "");
}

#[test]
fn what_is_no_json_is_left_to_a_text_editor() {
    let broken = FLAGSHIP.replacen("],", "]", 1);
    assert_eq!(apply(&Parsed::of(broken), &text("/titel", "nl", "x")), None);
    for odd in ["", "/", "/rollen/99/naam", "/titel/nl/x/y", "/onzin"] {
        let put = Change::Value { pointer: odd.to_owned(), value: Value::from(1) };
        if let Some(made) = apply(&Parsed::of(FLAGSHIP), &put) {
            assert!(Parsed::of(made).mistakes().is_empty(), "{odd}");
        }
    }
}
