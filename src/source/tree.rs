//! The located tree: every value with the bytes it stands in.

use std::ops::Range;

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;

use crate::messages::{Found, Problem};

/// The most levels of lists and objects in each other.
pub const MAX_DEPTH: usize = 32;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its bytes in the file.
    pub range: Range<usize>,
    /// What it is.
    pub content: Content,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
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
            Content::Null => Found::Null,
            Content::Flag(_) => Found::Flag,
            Content::Number(_) => Found::Number,
            Content::Text(_) => Found::Text,
            Content::List(_) => Found::List,
            Content::Object(_) => Found::Object,
        }
    }

    /// The fields, if it is an object.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match &self.content {
            Content::Object(members) => members,
            _ => &[],
        }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.content {
            Content::List(items) => items,
            _ => &[],
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match &self.content {
            Content::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// The value of the first field with this name, if it is an object that has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|member| member.name == name).map(|member| &member.value)
    }
}

/// Takes the parser's tree over.
///
/// # Errors
///
/// The bytes of the first value that is nested too deeply.
pub(super) fn from_ast(value: &ast::Value<'_>, depth: usize) -> Result<Node, (Problem, Range<usize>)> {
    let range = value.start()..value.end();
    if depth > MAX_DEPTH {
        return Err((Problem::TooDeep { limit: MAX_DEPTH }, range.start..range.start + 1));
    }
    let content = match value {
        ast::Value::NullKeyword(_) => Content::Null,
        ast::Value::BooleanLit(flag) => Content::Flag(flag.value),
        ast::Value::NumberLit(number) => Content::Number(number.value.to_owned()),
        ast::Value::StringLit(text) => Content::Text(text.value.to_string()),
        ast::Value::Array(array) => {
            Content::List(array.elements.iter().map(|item| from_ast(item, depth + 1)).collect::<Result<_, _>>()?)
        }
        ast::Value::Object(object) => {
            Content::Object(object.properties.iter().map(|field| member(field, depth)).collect::<Result<_, _>>()?)
        }
    };
    Ok(Node { range, content })
}

/// Takes a field over.
fn member(field: &ast::ObjectProp<'_>, depth: usize) -> Result<Member, (Problem, Range<usize>)> {
    Ok(Member {
        name: field.name.as_str().to_owned(),
        name_range: field.name.start()..field.name.end(),
        value: from_ast(&field.value, depth + 1)?,
    })
}
