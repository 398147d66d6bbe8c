//! What is told of a field once, everything that must know it knows.
#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::{Value, json};

use super::format::{self, Field, Kind, Record, example, kind_at, records};
use super::{Known, read, schema, tidy};
use crate::messages::{Code, MessageLanguage};
use crate::source::{Parsed, pointer};

const BOTH: [MessageLanguage; 2] = [MessageLanguage::Dutch, MessageLanguage::English];

/// Every field of the file that the examples make, with its pointer.
fn fields() -> Vec<(String, &'static Field)> {
    let mut all = Vec::new();
    collect(&format::FILE, "", &mut all);
    all
}

fn collect(record: &'static Record, at: &str, all: &mut Vec<(String, &'static Field)>) {
    for field in record.fields {
        let here = pointer::join(at, field.name);
        if let Some(inner) = field.kind.item().and_then(Kind::record) {
            collect(inner, &format!("{here}/0"), all);
        } else if let Kind::Object(inner) = &field.kind {
            collect(inner, &here, all);
        }
        all.push((here, field));
    }
}

fn file() -> Value {
    serde_json::from_str(&example(MessageLanguage::Dutch)).unwrap()
}

/// The file without a field, or with another value for it.
fn with(pointer: &str, value: Option<Value>) -> String {
    let mut file = file();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => drop(parent.insert(name.to_owned(), value)),
        None => drop(parent.remove(name)),
    }
    file.to_string()
}

#[test]
fn the_examples_make_a_file_that_nothing_is_wrong_with() {
    for wording in BOTH {
        let text = example(wording);
        let read = read(&text, &Known::default()).map_err(|found| {
            found.iter().map(|one| format!("{} {}", one.pointer, one.message(wording))).collect::<Vec<_>>()
        });
        assert!(read.is_ok(), "{:#?}", read.err());
    }
    assert!(fields().len() > 90, "{}", fields().len());
}

#[test]
fn every_field_has_a_label_help_and_an_example_in_both_languages() {
    for record in records() {
        for wording in BOTH {
            assert!(!record.title.pick(wording).is_empty(), "{:?}", record.thing);
            for field in record.fields {
                let name = field.name;
                assert!(!field.label.pick(wording).is_empty(), "{:?} {name}", record.thing);
                assert!(field.help.pick(wording).len() > 10, "{:?} {name}", record.thing);
                let object = field.kind.item().unwrap_or(&field.kind);
                let needs = !matches!(object, Kind::Object(_));
                assert_eq!(!field.example.pick(wording).is_empty(), needs, "{:?} {name}", record.thing);
            }
        }
        assert!(
            record.called_by.iter().all(|name| record.field(name).is_some() || *name == "id"),
            "{:?}",
            record.thing
        );
    }
}

#[test]
fn a_field_that_must_be_there_is_asked_for_and_another_is_not() {
    for (at, field) in fields() {
        let codes: Vec<Code> = match read(&with(&at, None), &Known::default()) {
            Ok(_) => Vec::new(),
            Err(found) => found.iter().map(|one| one.code()).collect(),
        };
        assert_eq!(codes.contains(&Code::MissingField), field.required, "{at}: {codes:?}");
        // Without the thing that it defines, a reference leads nowhere; nothing else may be wrong.
        let others = codes.iter().filter(|code| ![Code::MissingField, Code::UnknownReference].contains(code));
        assert_eq!(others.count(), 0, "{at}: {codes:?}");
    }
}

#[test]
fn a_value_of_another_kind_is_refused_at_its_place() {
    for (at, field) in fields() {
        let wrong = if matches!(field.kind, Kind::Flag) { json!("?") } else { json!(true) };
        let found = read(&with(&at, Some(wrong)), &Known::default()).unwrap_err();
        let told = found.iter().any(|one| one.code() == Code::WrongType && one.pointer == at);
        assert!(told, "{at}: {found:#?}");
        let place = found.iter().find(|one| one.pointer == at).unwrap().place.words(MessageLanguage::Dutch);
        assert!(place.to_lowercase().contains(&field.name.to_lowercase()) || place.contains(' '), "{at}: {place}");
        assert!(kind_at(&format::FILE, &at).is_some_and(|kind| std::ptr::eq(kind, &field.kind)), "{at}");
    }
}

#[test]
fn the_model_holds_what_every_field_says() {
    let whole = read(&file().to_string(), &Known::default()).unwrap();
    for (at, field) in fields().into_iter().filter(|(_, field)| !matches!(field.kind, Kind::Schema)) {
        let Ok(without) = read(&with(&at, None), &Known::default()) else { continue };
        // What says what is usual anyway makes no difference.
        assert!(whole != without || ["plaats"].contains(&field.name), "the model does not hold {at}");
    }
}

#[test]
fn every_text_is_found_with_its_pointer_and_every_line_that_is_shown() {
    let mut file = read(&file().to_string(), &Known::default()).unwrap();
    let texts: Vec<String> = file.texts().iter().map(|text| text.pointer.clone()).collect();
    let mut changed = Vec::new();
    file.each_text_mut(&mut |text| changed.push(text.pointer.clone()));
    assert_eq!(texts, changed);
    for (at, field) in fields() {
        let pointer = match &field.kind {
            Kind::List(Kind::Text(_), ..) => format!("{at}/0"),
            _ => at.clone(),
        };
        let is_text = matches!(field.kind, Kind::Text(_) | Kind::Overrule(_) | Kind::List(Kind::Text(_), ..));
        assert_eq!(texts.contains(&pointer), is_text, "{at}");
        assert!(!is_text || field.shown, "{at}");
        if let (Kind::Line(_), true) = (&field.kind, field.shown) {
            let line = read(&with(&at, Some(json!("Xyzzy"))), &Known::default()).unwrap();
            assert_eq!(line.pointer_to("Xyzzy"), Some(at));
        }
    }
}

#[test]
fn the_schema_and_the_order_of_fmt_have_every_field() {
    let schema: Value = serde_json::from_str(&schema(&Known::default())).unwrap();
    let tidied = tidy(&example(MessageLanguage::Dutch)).unwrap();
    assert_eq!(tidy(&file().to_string()).unwrap(), tidied);
    let order = Parsed::of(tidied);
    assert!(order.mistakes().is_empty());
    for record in records() {
        let names: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
        let found = format::values(order.root().unwrap(), &format::ROOT).into_iter().find(|value| {
            value.kind.and_then(Kind::record).is_some_and(|kind| std::ptr::eq(kind, record))
                && !value.node.members().is_empty()
        });
        // A drawing of one's own stands in the place of a name.
        let Some(found) = found else { continue };
        let written: Vec<&str> = found.node.members().iter().map(|member| member.name.as_str()).collect();
        assert_eq!(written, names);
    }
    for (at, field) in fields() {
        let steps = pointer::steps(&at).filter(|step| step.parse::<usize>().is_err());
        let place = steps.fold(&schema, |schema, step| {
            let object = if schema["properties"].is_object() { schema } else { &schema["items"] };
            &object["properties"][step]
        });
        assert_eq!(place["description"], field.about(MessageLanguage::Dutch), "{at}");
    }
}

#[test]
fn the_tables_of_the_handbook_have_a_row_for_every_field() {
    for record in records() {
        for wording in BOTH {
            let table = format::table(record, wording);
            assert_eq!(table.lines().count(), record.fields.len() + 2);
            for field in record.fields {
                let row = table.lines().find(|row| row.starts_with(&format!("| `{}` |", field.name))).unwrap();
                assert!(row.contains(&field.about(wording)), "{row}");
            }
        }
    }
}

#[test]
fn rules_name_fields_that_there_are() {
    for record in records() {
        for rule in record.rules {
            let names: Vec<&str> = match *rule {
                format::Rule::EndOf { whole, end } => vec![whole, end],
                format::Rule::ValuesSuitForm { form, values, name, number, emphasis } => {
                    let inner = record.field(values).and_then(|field| field.kind.item()?.record()).unwrap();
                    assert!([name, number, emphasis].iter().all(|field| inner.field(field).is_some()));
                    vec![form, values]
                }
            };
            assert!(names.iter().all(|name| record.field(name).is_some()), "{names:?}");
        }
    }
}
