//! The located tree: every value with the bytes it stands in.

use std::ops::Range;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;

use unicode_normalization::UnicodeNormalization;

use super::syntax_error::Failure;
use crate::messages::{Found, Problem, SyntaxMistake};

/// The most levels of lists and objects in each other.
pub const MAX_DEPTH: usize = 32;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// What it is.
    pub content: JsonValue,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum JsonValue {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as typed.
    Number(String),
    /// A text, unescaped.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object; fields in the order of the file, duplicates kept.
    Object(Vec<Member>),
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its name, unescaped.
    pub name: String,
    /// The bytes of its name, with the quotes.
    pub name_range: Range<usize>,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// What kind of value it is.
    #[must_use]
    pub const fn found(&self) -> Found {
        match self.content {
            JsonValue::Null => Found::Null,
            JsonValue::Flag(_) => Found::Flag,
            JsonValue::Number(_) => Found::Number,
            JsonValue::Text(_) => Found::Text,
            JsonValue::List(_) => Found::List,
            JsonValue::Object(_) => Found::Object,
        }
    }

    /// The fields, if it is an object.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match &self.content {
            JsonValue::Object(members) => members,
            _ => &[],
        }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.content {
            JsonValue::List(items) => items,
            _ => &[],
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            JsonValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match &self.content {
            JsonValue::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// The value of the first field with this name, if it is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|member| member.name == name).map(|member| &member.value)
    }
}

/// Takes the parser's tree over, its texts in Unicode's composed form (NFC).
///
/// # Errors
///
/// The bytes of the first value that is nested too deeply, or of a number in a form that JSON does not have.
pub(super) fn from_ast(value: &ast::Value<'_>, depth: usize) -> Result<Node, Failure> {
    let range = value.start()..value.end();
    if depth > MAX_DEPTH {
        return Err(Failure::Other(Problem::TooDeep { limit: MAX_DEPTH }, range.start..range.start + 1));
    }
    let content = match value {
        ast::Value::NullKeyword(_) => JsonValue::Null,
        ast::Value::BooleanLit(flag) => JsonValue::Flag(flag.value),
        ast::Value::NumberLit(number) if is_number(number.value) => JsonValue::Number(number.value.to_owned()),
        ast::Value::NumberLit(_) => return Err(Failure::Syntax((SyntaxMistake::Number, range))),
        ast::Value::StringLit(text) => JsonValue::Text(composed(&text.value)),
        ast::Value::Array(array) => {
            JsonValue::List(array.elements.iter().map(|item| from_ast(item, depth + 1)).collect::<Result<_, _>>()?)
        }
        ast::Value::Object(object) => {
            JsonValue::Object(object.properties.iter().map(|field| member(field, depth)).collect::<Result<_, _>>()?)
        }
    };
    Ok(Node { range, content })
}

/// Takes a field over.
fn member(field: &ast::ObjectProp<'_>, depth: usize) -> Result<Member, Failure> {
    Ok(Member {
        name: composed(field.name.as_str()),
        name_range: field.name.start()..field.name.end(),
        value: from_ast(&field.value, depth + 1)?,
    })
}

/// A text in Unicode's composed form (NFC, UAX 15): an é that was typed as e and an accent is the same é.
#[must_use]
pub fn composed(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { text.nfc().collect() }
}

/// Whether this is a number by the grammar of JSON (RFC 8259, 6); the parser lets a 0 before other digits pass.
fn is_number(typed: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = typed.strip_prefix('-').unwrap_or(typed);
    let (base, power) = unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(base, power)| (base, Some(power)));
    let (whole, decimals) = base.split_once('.').map_or((base, None), |(whole, decimals)| (whole, Some(decimals)));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && decimals.is_none_or(digits)
        && power.is_none_or(|power| digits(power.strip_prefix(['+', '-']).unwrap_or(power)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_form_of_json() {
        for good in ["0", "-0", "10", "7.60", "1e5", "1E+05", "-0.5e-2", "1e999"] {
            assert!(is_number(good), "{good}");
        }
        for bad in ["", "-", "01", "-01", "1.", ".5", "1e", "1e+", "+1", "0x1", "1.2.3", "NaN"] {
            assert!(!is_number(bad), "{bad}");
        }
    }

    #[test]
    fn texts_are_composed() {
        assert_eq!(composed("cafe\u{301}"), "caf\u{e9}");
        assert_eq!(composed("q\u{323}\u{307} A\u{30a} \u{212b}"), "q\u{323}\u{307} \u{c5} \u{c5}");
    }
}
