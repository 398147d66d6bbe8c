//! The format as a JSON Schema (draft 2020-12), so that editors complete, explain and check while a person types.

use serde_json::{Map, Value, json};

use super::format::{self, Field, Record, Shape};
use crate::diag::Target;

/// The form of a text: something to read, and no control characters or overrides of the writing direction.
const LINE: &str = "^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$";
/// The form of an id.
const ID: &str = "^[a-z][a-z0-9_-]{0,39}$";
/// The form of a language tag.
const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
/// The form of a year or a span of years.
const YEAR: &str = "^(1[89]|2[01])[0-9]{2}([-–](1[89]|2[01])[0-9]{2})?$";
/// The form of a date.
const DATE: &str = "^(1[89]|2[01])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
/// The form of a link.
const LINK: &str = "^https://[^\\s/?#.][^\\s/?#]*\\.[^\\s]*$";

/// The JSON Schema of the data file, indented, with a line end at its end.
#[must_use]
pub fn schema() -> String {
    let mut schema = record(&format::FILE);
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("Databestand van krachtkaart"));
    schema.insert("$defs".to_owned(), json!({ "id": { "type": "string", "pattern": ID } }));
    format!("{:#}\n", Value::Object(schema))
}

/// An object with its fields.
fn record(record: &Record) -> Map<String, Value> {
    let properties: Map<String, Value> =
        record.fields.iter().map(|entry| (entry.name.to_owned(), field(entry))).collect();
    let required: Vec<&str> = record.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    Map::from_iter([
        ("type".to_owned(), json!("object")),
        ("properties".to_owned(), Value::Object(properties)),
        ("required".to_owned(), json!(required)),
        ("additionalProperties".to_owned(), json!(false)),
    ])
}

/// A field with its description.
fn field(field: &Field) -> Value {
    let mut schema = shape(&field.shape);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("description".to_owned(), json!(field.about));
    }
    schema
}

/// What a field takes.
fn shape(shape_of: &Shape) -> Value {
    match shape_of {
        Shape::Text(most) => json!({
            "anyOf": [
                line(*most),
                {
                    "type": "object",
                    "propertyNames": { "pattern": LANGUAGE },
                    "additionalProperties": line(*most),
                    "minProperties": 1,
                },
            ],
        }),
        Shape::Line(most) => line(*most),
        Shape::Schema => line(format::MAX_ADDRESS),
        Shape::Reference(Target::Illustration | Target::Icon) => json!({ "type": "string" }),
        Shape::Id(_) | Shape::Reference(_) => json!({ "$ref": "#/$defs/id" }),
        Shape::Language => json!({ "type": "string", "pattern": LANGUAGE, "maxLength": 35 }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::Year => json!({
            "anyOf": [
                { "type": "integer", "minimum": 1800, "maximum": 2199 },
                { "type": "string", "pattern": YEAR },
            ],
        }),
        Shape::Date => json!({ "type": "string", "pattern": DATE }),
        Shape::Link => json!({ "type": "string", "pattern": LINK, "maxLength": format::MAX_ADDRESS }),
        Shape::Number(least, most) => json!({ "type": "number", "minimum": least, "maximum": most }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Object(fields) => Value::Object(record(fields)),
        Shape::List(item, least, most) => {
            let unique = matches!(item, Shape::Reference(_) | Shape::Language);
            json!({
                "type": "array",
                "items": shape(item),
                "minItems": least,
                "maxItems": most,
                "uniqueItems": unique,
            })
        }
    }
}

/// A text of one language: some words, not too many, no control characters.
fn line(most: usize) -> Value {
    json!({ "type": "string", "pattern": LINE, "maxLength": most })
}
