//! A whole data file, made of the examples of the tables: what an example says is tried by reading it.

use super::field::{Field, Kind, Record};
use super::file::FILE;
use crate::messages::MessageLanguage;

/// A data file with every field there is, in one language, as JSON on one line.
#[must_use]
pub fn example(wording: MessageLanguage) -> String {
    object(&FILE, wording)
}

/// An object with every field of its table.
fn object(record: &Record, wording: MessageLanguage) -> String {
    let fields = record.fields.iter().map(|field| format!("{}: {}", quoted(field.name), field.example_json(wording)));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
}

impl Field {
    /// What the field can hold, as JSON: the example of its table, of an object that of its fields.
    #[must_use]
    pub fn example_json(&self, wording: MessageLanguage) -> String {
        json(&self.kind, self.example.pick(wording), wording)
    }
}

/// An example as JSON.
fn json(kind: &Kind, example: &str, wording: MessageLanguage) -> String {
    match kind {
        Kind::List(item, ..) => format!("[{}]", json(item, example, wording)),
        Kind::Object(record) => object(record, wording),
        Kind::Number(..) | Kind::Flag | Kind::Year => example.to_owned(),
        Kind::Text(_)
        | Kind::Overrule(_)
        | Kind::Line(_)
        | Kind::Path
        | Kind::Id(_)
        | Kind::Reference(_)
        | Kind::Drawing(_)
        | Kind::Language
        | Kind::Choice(_)
        | Kind::Date
        | Kind::Link
        | Kind::Schema => quoted(example),
    }
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
