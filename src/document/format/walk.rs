//! Walks over the tables, and over a file along them.

use super::field::{Kind, Record};
use super::file::FILE;
use crate::source::{JsonValue, Node, pointer};

/// The table of every kind of object, each once, in the order in which a file has them.
#[must_use]
pub fn records() -> Vec<&'static Record> {
    let mut all: Vec<&'static Record> = Vec::new();
    add(&FILE, &mut all);
    all
}

/// Adds a table and those of the objects inside it.
fn add(record: &'static Record, all: &mut Vec<&'static Record>) {
    if all.iter().any(|known| std::ptr::eq(*known, record)) {
        return;
    }
    all.push(record);
    for field in record.fields {
        if let Some(inner) = field.kind.item().unwrap_or(&field.kind).record() {
            add(inner, all);
        }
    }
}

/// A value of a file, with what its field takes.
#[derive(Debug)]
pub(in crate::document) struct Located<'n> {
    /// The value.
    pub(in crate::document) node: &'n Node,
    /// What the field or list takes that it stands in; `None` where the format knows no such field.
    pub(in crate::document) kind: Option<&'static Kind>,
    /// Its JSON pointer.
    pub(in crate::document) pointer: String,
}

/// Every value of an object that these are the fields of, in the order of the file, objects and lists before what is in
/// them.
pub(in crate::document) fn values<'n>(root: &'n Node, kind: &'static Kind) -> Vec<Located<'n>> {
    let mut all = Vec::new();
    collect(root, Some(kind), String::new(), &mut all);
    all
}

/// Adds a value and those inside it.
fn collect<'n>(node: &'n Node, kind: Option<&'static Kind>, at: String, all: &mut Vec<Located<'n>>) {
    let place = all.len();
    all.push(Located { node, kind, pointer: String::new() });
    match &node.content {
        JsonValue::Object(members) => {
            for member in members {
                collect(&member.value, field_of(kind, &member.name), pointer::join(&at, &member.name), all);
            }
        }
        JsonValue::List(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, kind.and_then(Kind::item), pointer::join(&at, &index.to_string()), all);
            }
        }
        JsonValue::Null | JsonValue::Flag(_) | JsonValue::Number(_) | JsonValue::Text(_) => {}
    }
    if let Some(located) = all.get_mut(place) {
        located.pointer = at;
    }
}

/// What the field with this name takes.
fn field_of(kind: Option<&Kind>, name: &str) -> Option<&'static Kind> {
    kind?.record()?.field(name).map(|field| &field.kind)
}

/// What the value at a pointer is to be, in an object of this kind; `None` where the format knows no such place.
pub(in crate::document) fn kind_at(record: &'static Record, at: &str) -> Option<&'static Kind> {
    let mut here: Option<&'static Kind> = None;
    for step in pointer::steps(at) {
        let fields = match here {
            None => Some(record),
            Some(kind) => kind.record(),
        };
        here = match (fields, here.and_then(Kind::item)) {
            (_, Some(item)) => Some(item),
            (Some(fields), None) => Some(&fields.field(&step)?.kind),
            (None, None) => return None,
        };
    }
    here
}
