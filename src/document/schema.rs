//! The format as a JSON Schema (draft 2020-12), so that editors complete, explain and check while a person types.
//!
//! A schema cannot say everything that the reader checks: that ids are unique and references lead somewhere, that
//! texts have the languages of `talen`, that the accent ends the title, that days exist and spans run forward, that
//! a part is not above its whole, and how a number was typed.

use serde_json::{Map, Value, json};

use super::bilingual::EnumValue;
use super::form::{FigureForm, Form};
use super::format::{self, Field, Kind, Record, Rule};
use super::read::Known;
use crate::messages::{MessageLanguage, Target};

/// Characters that no text may have: control characters, line ends, overrides of the writing direction, and what is
/// no character. Those beyond U+FFFF are left to the reader: not every program reads them in a pattern.
const FORBIDDEN: &str =
    "\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069\\ufdd0-\\ufdef\\ufeff\\ufff9-\\uffff";
/// Characters that show nothing: white space, and what `leaf.rs` lists up to U+FFFF.
const INVISIBLE: &str = "\\s\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8";
/// The form of an id.
const ID: &str = "^[a-z][a-z0-9_-]{0,39}$";
/// The form of a language tag.
const LANGUAGE: &str = "^[a-z]{2,3}((-[A-Za-z0-9]{1,8})*-([A-Za-z0-9]{2,8}|[A-Za-wyz0-9]))?$";
/// The form of a year or a span of years.
const YEAR: &str = "^(1[89]|2[01])[0-9]{2}([-–](1[89]|2[01])[0-9]{2})?$";
/// The form of a date.
const DATE: &str = "^(1[89]|2[01])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

/// The JSON Schema of the data file, indented, with a line end at its end; with the names that are known to choose
/// from.
#[must_use]
pub fn schema(known: &Known<'_>) -> String {
    let mut schema = record(&format::FILE, known);
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("Databestand van krachtkaart"));
    schema.insert("$defs".to_owned(), json!({ "id": { "type": "string", "pattern": ID } }));
    format!("{:#}\n", Value::Object(schema))
}

/// An object with its fields.
fn record(record: &Record, known: &Known<'_>) -> Map<String, Value> {
    let properties: Map<String, Value> =
        record.fields.iter().map(|entry| (entry.name.to_owned(), field(entry, known))).collect();
    let required: Vec<&str> = record.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let mut schema = Map::from_iter([
        ("type".to_owned(), json!("object")),
        ("properties".to_owned(), Value::Object(properties)),
        ("required".to_owned(), json!(required)),
        ("additionalProperties".to_owned(), json!(false)),
    ]);
    for rule in record.rules {
        match *rule {
            // A schema cannot compare two texts.
            Rule::EndOf { .. } => {}
            Rule::ValuesSuitForm { form, values, emphasis, .. } => {
                schema.insert("allOf".to_owned(), forms(form, values, emphasis));
                schema.insert("examples".to_owned(), FigureForm::ALL.iter().map(|form| example(*form)).collect());
            }
        }
    }
    schema
}

/// The words of a choice.
fn words(choices: &[EnumValue]) -> Vec<&'static str> {
    choices.iter().map(|choice| choice.word).collect()
}

/// A field with its description and an example.
fn field(field: &Field, known: &Known<'_>) -> Value {
    let mut schema = kind(&field.kind, known);
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("description".to_owned(), json!(field.about(MessageLanguage::Dutch)));
        if let Some(examples) = examples(&field.kind) {
            fields.insert("examples".to_owned(), examples);
        }
    }
    schema
}

/// What a field can hold, where the description does not show it.
fn examples(kind: &Kind) -> Option<Value> {
    Some(match kind {
        Kind::Year => json!([2020, "2021-2024"]),
        Kind::Date => json!(["2020", "2020-10", "2020-10-13"]),
        Kind::Link => json!(["https://www.cbs.nl/", "mailto:info@voorbeeld.nl", "tel:+31 20 123 45 67"]),
        Kind::Number(..) => json!([7.6, 614_000]),
        Kind::Id(_) => json!(["mantelzorg"]),
        _ => return None,
    })
}

/// What a field takes.
fn kind(of: &Kind, known: &Known<'_>) -> Value {
    match of {
        Kind::Text(most) | Kind::Overrule(most) => json!({
            "anyOf": [
                line(*most),
                {
                    "type": "object",
                    "propertyNames": { "pattern": LANGUAGE, "maxLength": 35 },
                    "additionalProperties": line(*most),
                    "minProperties": 1,
                },
            ],
        }),
        Kind::Line(most) => line(*most),
        Kind::Path | Kind::Schema => line(format::MAX_ADDRESS),
        Kind::Reference(Target::Illustration) => one_of(known.illustrations),
        Kind::Reference(Target::Icon) => one_of(known.icons),
        Kind::Drawing(fields) => json!({
            "anyOf": [one_of(known.illustrations), Value::Object(record(fields, known))],
        }),
        // Any word that leads somewhere is an id; one that does not is the reader's to find.
        Kind::Id(_) | Kind::Reference(_) => json!({ "$ref": "#/$defs/id" }),
        Kind::Language => json!({ "type": "string", "pattern": LANGUAGE, "maxLength": 35 }),
        Kind::Choice(choices) => json!({ "enum": words(choices) }),
        Kind::Year => json!({
            "anyOf": [
                { "type": "integer", "minimum": 1800, "maximum": 2199 },
                { "type": "string", "pattern": YEAR },
            ],
        }),
        Kind::Date => json!({ "type": "string", "pattern": DATE }),
        Kind::Link => json!({ "type": "string", "pattern": link(), "maxLength": format::MAX_ADDRESS }),
        Kind::Number(least, most) => json!({ "type": "number", "minimum": least, "maximum": most }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Object(fields) => Value::Object(record(fields, known)),
        Kind::List(item, least, most) => {
            let unique = matches!(item, Kind::Reference(_) | Kind::Language);
            let mut list = json!({ "type": "array", "items": kind(item, known), "minItems": least, "maxItems": most });
            if let Some(list) = list.as_object_mut().filter(|_| unique) {
                list.insert("uniqueItems".to_owned(), json!(true));
            }
            list
        }
    }
}

/// A name out of a list, if there is a list.
fn one_of(names: Option<&[&str]>) -> Value {
    names.map_or_else(|| json!({ "type": "string" }), |names| json!({ "enum": names }))
}

/// A text of one language: something to see, not too much, nothing forbidden.
fn line(most: usize) -> Value {
    let pattern = format!("^[^{FORBIDDEN}]*[^{FORBIDDEN}{INVISIBLE}][^{FORBIDDEN}]*$");
    json!({ "type": "string", "pattern": pattern, "maxLength": most })
}

/// The form of a link: a plain https address without user name, one mail address, or a number of 3 to 15 digits.
fn link() -> String {
    let host = "[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z0-9-]+";
    let page = format!("https://{host}(:[0-9]{{1,5}})?([/?#][^\\s\"<>\\\\^`{{|}}{FORBIDDEN}]*)?");
    let address = format!("mailto:(?![^@]{{65}})[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@{host}");
    let number = "tel:\\+?[0-9]([ -]?[0-9]){2,14}";
    format!("^({page}|{address}|{number})$")
}

/// What the form of a figure asks of its values, as far as a schema can say it.
fn forms(form_field: &str, values_field: &str, emphasis: &str) -> Value {
    let emphasised = json!({ "properties": { emphasis: { "const": true } }, "required": [emphasis] });
    let one = json!({ "properties": { values_field: { "contains": emphasised, "minContains": 0, "maxContains": 1 } } });
    let values = |form: &FigureForm| {
        let form = form.descriptor();
        let rule = (form.schema?)();
        Some(json!({
            "if": { "properties": { form_field: { "const": form.name } }, "required": [form_field] },
            "then": { "properties": { values_field: rule } },
        }))
    };
    [one].into_iter().chain(FigureForm::ALL.iter().filter_map(values)).collect()
}

/// A whole figure of a form, to begin with.
fn example(form: FigureForm) -> Value {
    let Form { name, example, .. } = form.descriptor();
    let values: Vec<Value> =
        example.values.iter().map(|(name, value)| json!({ "naam": name, "waarde": value })).collect();
    json!({
        "id": name,
        "vorm": name,
        "titel": example.title,
        "eenheid": example.unit,
        "bron": "cbs-2020",
        "waarden": values,
    })
}
