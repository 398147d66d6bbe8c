//! Changes to a data file as an editor makes them: a text, a choice, another role. The text of the file changes, and of
//! it no more than has to.

mod blank;
mod language;
mod links;

use serde::Deserialize;
use serde_json::Value;

use super::format::{self, Kind};
use super::{check, tidy};
use crate::source::edit::{Indentation, exact, insert_field, insert_item, move_item, remove, set};
use crate::source::{JsonValue, Node, Parsed, pointer};

pub use blank::{added, is_blank};

/// One change to a data file. Places are JSON pointers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Change {
    /// Another text in a language. An optional text that is empty in every language is taken out.
    Text {
        /// The text, without the language.
        pointer: String,
        /// The language's tag.
        language: String,
        /// The words.
        text: String,
    },
    /// Another value without languages; `null` takes the field out.
    Value {
        /// The value. Objects on the way to it are made.
        pointer: String,
        /// As JSON has it.
        value: Value,
    },
    /// Another id, also where it is referred to.
    Rename {
        /// The id.
        pointer: String,
        /// The new one.
        id: String,
    },
    /// A new item of a list, or an object that may be there, filled with words to replace.
    Add {
        /// The list or the object.
        pointer: String,
        /// Before which item; `None` at the end.
        #[serde(default)]
        at: Option<usize>,
    },
    /// A copy of an item after it, with ids of its own.
    Double {
        /// The item.
        pointer: String,
    },
    /// An item or field less, with the references to it.
    Remove {
        /// The item or field.
        pointer: String,
    },
    /// An item at another place in its list.
    Move {
        /// The item.
        pointer: String,
        /// The index that it gets.
        to: usize,
    },
    /// A language more, which borrows the texts that it lacks.
    Speak {
        /// Its tag.
        language: String,
    },
    /// A language less, with its texts.
    Unspeak {
        /// Its tag.
        language: String,
    },
}

/// The text of a file after a change; `None` where the change has no place in this file.
#[must_use]
pub fn apply(file: &Parsed, change: &Change) -> Option<String> {
    if !file.mistakes().is_empty() {
        return None;
    }
    match change {
        Change::Text { pointer, language, text } => language::write(file, pointer, language, text),
        Change::Value { pointer, value: Value::Null } => remove(file, pointer),
        Change::Value { pointer, value } => put(file, pointer, &value.to_string()),
        Change::Rename { pointer, id } => links::rename(file, pointer, id),
        Change::Add { pointer, at } => blank::add(file, pointer, *at),
        Change::Double { pointer } => blank::double(file, pointer),
        Change::Remove { pointer } => links::remove_with_references(file, pointer),
        Change::Move { pointer, to } => {
            let (list, index) = item(pointer)?;
            move_item(file, list, index, *to)
        }
        Change::Speak { language } => language::speak(file, language),
        Change::Unspeak { language } => language::unspeak(file, language),
    }
}

/// The languages of a file, the main one first.
#[must_use]
pub fn languages(file: &Parsed) -> Vec<String> {
    file.root().map(check::languages).unwrap_or_default()
}

/// The pointers of the texts that still say what belongs there, without the language.
#[must_use]
pub fn blanks(file: &Parsed) -> Vec<String> {
    let values = file.root().map(|root| format::values(root, &format::ROOT)).unwrap_or_default();
    let is_blank = |value: &format::Located<'_>| match value.kind {
        Some(Kind::Text(_) | Kind::Line(_)) => {
            let wordings = value.node.members().iter().map(|member| &member.value).chain([value.node]);
            wordings.filter_map(Node::text).any(is_blank)
        }
        _ => false,
    };
    values.into_iter().filter(is_blank).map(|value| value.pointer).collect()
}

/// The list and the index of an item.
fn item(at: &str) -> Option<(&str, usize)> {
    let (list, index) = at.rsplit_once('/')?;
    Some((list, index.parse().ok()?))
}

/// What a place takes.
fn kind_at(at: &str) -> Option<&'static Kind> {
    if at.is_empty() { Some(&format::ROOT) } else { format::kind_at(&format::FILE, at) }
}

/// The field at a place, with whether it must be there.
fn is_required(at: &str) -> bool {
    let Some((parent, name)) = at.rsplit_once('/') else { return true };
    let record = kind_at(parent).and_then(Kind::record);
    record.and_then(|record| record.field(name)).is_some_and(|field| field.required)
}

/// Writes JSON as `fmt` would in a place of this kind.
fn written<'w>(json: &'w str, kind: Option<&'static Kind>) -> impl Fn(&Indentation) -> String + 'w {
    move |indentation| tidy::value(json, kind, indentation)
}

/// Gives a place a value; a field that is not there is put in, in the order of the format, with the objects around it.
fn put(file: &Parsed, at: &str, json: &str) -> Option<String> {
    let kind = kind_at(at)?;
    if let Some(text) = set(file, at, &written(json, Some(kind))) {
        return Some(text);
    }
    let (parent, name) = at.rsplit_once('/')?;
    let root = file.root()?;
    match exact(root, parent) {
        Some(node) => match &node.content {
            JsonValue::Object(_) => {
                insert_field(file, parent, place_of(node, parent, name), name, &written(json, Some(kind)))
            }
            JsonValue::List(items) if name.parse() == Ok(items.len()) => {
                insert_item(file, parent, items.len(), &written(json, Some(kind)))
            }
            _ => None,
        },
        None => {
            let around = if kind_at(parent)?.item().is_some() { "[]" } else { "{}" };
            put(&Parsed::of(put(file, parent, around)?), at, json)
        }
    }
}

/// Before which of the fields that are there a field comes, by the order of the format.
fn place_of(object: &Node, at: &str, name: &str) -> usize {
    let fields = kind_at(at).and_then(Kind::record).map_or(&[][..], |record| record.fields);
    let order = |name: &str| fields.iter().position(|field| field.name == name).unwrap_or(fields.len());
    let own = order(name);
    let before = object.members().iter().rposition(|member| order(&member.name) <= own);
    before.map_or(0, |index| index + 1)
}

/// The pointer of a part of a value.
fn below(at: &str, inner: &str) -> String {
    format!("{at}{inner}")
}

/// The pointer of an item.
fn nth(list: &str, index: usize) -> String {
    pointer::join(list, &index.to_string())
}
