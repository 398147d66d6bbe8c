//! What any object of a theme file asks: its fields, their types, their simple values.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use crate::base::color::Color;
use crate::messages::{Diagnostic, Expected, Problem, Thing};
use crate::source::{JsonValue, Node, pointer, suggest};

/// Most characters of a name.
const NAME: usize = 80;

/// A field of an object in a theme file.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) takes: Expected,
    pub(super) must: Must,
}

/// Whether a field must be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Must {
    /// Always.
    Always,
    /// In a theme that stands on no other.
    Alone,
    /// Never.
    Never,
}

/// A field of a table.
pub(super) const fn field(name: &'static str, takes: Expected, must: Must) -> Field {
    Field { name, takes, must }
}

/// What has been found so far.
pub(super) struct ThemeWalk<'a> {
    /// The mistakes.
    pub(super) found: Vec<Diagnostic>,
    /// Whether the theme stands on no other.
    pub(super) alone: bool,
    /// Where files that the theme names are.
    pub(super) folder: Option<&'a Path>,
}

impl ThemeWalk<'_> {
    /// Notes a mistake.
    pub(super) fn report(&mut self, problem: Problem, at: &str, range: Range<usize>) {
        self.found.push(Diagnostic::new(problem, at).at(range));
    }

    /// Fields that are there twice, that no theme has, or that are not there.
    pub(super) fn fields(&mut self, node: &Node, thing: Thing, fields: &[Field], at: &str) {
        let names: Vec<&'static str> = fields.iter().map(|f| f.name).filter(|name| *name != "$schema").collect();
        let known = |name: &str| fields.iter().any(|f| f.name == name);
        let meant = self.names(node, thing, &names, known, at);
        for field in fields {
            let needed = field.must == Must::Always || (field.must == Must::Alone && self.alone);
            if needed && node.get(field.name).is_none() && !meant.contains(&field.name) {
                self.missing(node, thing, field.name, field.takes, at);
            }
        }
    }

    /// Reports double and unknown fields; gives the names that unknown ones were probably meant to be.
    pub(super) fn names(
        &mut self,
        node: &Node,
        thing: Thing,
        names: &[&'static str],
        known: impl Fn(&str) -> bool,
        at: &str,
    ) -> Vec<&'static str> {
        let mut first: HashMap<&str, &Range<usize>> = HashMap::new();
        let mut meant = Vec::new();
        for member in node.members() {
            if let Some(earlier) = first.insert(&member.name, &member.name_range) {
                let problem = Problem::DuplicateField(member.name.clone());
                let mut diagnostic = Diagnostic::new(problem, at).at(member.name_range.clone());
                diagnostic.related = Some(earlier.clone());
                self.found.push(diagnostic);
            } else if !known(&member.name) {
                let absent = names.iter().copied().filter(|name| node.get(name).is_none());
                let guess = suggest::closest(&member.name, absent);
                meant.extend(names.iter().copied().find(|name| Some(*name) == guess));
                let problem = Problem::UnknownField {
                    thing,
                    field: member.name.clone(),
                    suggestion: guess.map(str::to_owned),
                    allowed: names.to_vec(),
                };
                self.report(problem, at, member.name_range.clone());
            }
        }
        meant
    }

    /// A field that is not there: shown at the name of the last that is.
    pub(super) fn missing(&mut self, node: &Node, thing: Thing, field: &'static str, expected: Expected, at: &str) {
        let end = node.range.end.saturating_sub(1);
        let range = node.members().last().map_or(node.range.start..end + 1, |last| last.name_range.clone());
        self.report(Problem::MissingField { thing, field, expected, languages: Vec::new() }, at, range);
    }

    /// A value of another type.
    pub(super) fn wrong_type(&mut self, expected: Expected, node: &Node, at: &str) {
        let range = match node.content {
            JsonValue::List(_) | JsonValue::Object(_) => node.range.start..node.range.start + 1,
            _ => node.range.clone(),
        };
        self.report(Problem::WrongType { expected, found: node.found(), languages: Vec::new() }, at, range);
    }

    /// A short text.
    pub(super) fn line(&mut self, node: &Node, at: &str) -> Option<String> {
        let Some(text) = node.text() else {
            self.wrong_type(Expected::Line, node, at);
            return None;
        };
        let length = text.chars().count();
        let problem = if text.trim().is_empty() {
            Problem::EmptyText
        } else if length > NAME {
            Problem::TextOverLimit { limit: NAME, length }
        } else if let Some(character) = text.chars().find(|c| c.is_control()) {
            Problem::ForbiddenCharacter { character }
        } else {
            return Some(text.to_owned());
        };
        self.report(problem, at, node.range.clone());
        None
    }

    /// A colour.
    pub(super) fn color(&mut self, node: &Node, at: &str) -> Option<Color> {
        let Some(text) = node.text() else {
            self.wrong_type(Expected::Colour, node, at);
            return None;
        };
        let color = Color::parse(text);
        if color.is_none() {
            let suggestion = meant(text).map(Color::hex);
            let colour = text.chars().take(NAME).collect();
            self.report(Problem::BadColour { colour, suggestion }, at, node.range.clone());
        }
        color
    }

    /// A list of one item or more; `None` if the list or any of its items cannot be used.
    pub(super) fn list<T>(
        &mut self,
        node: &Node,
        at: &str,
        most: usize,
        takes: Expected,
        mut item: impl FnMut(&mut Self, &Node, &str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let JsonValue::List(items) = &node.content else {
            self.wrong_type(takes, node, at);
            return None;
        };
        if items.is_empty() || items.len() > most {
            let start = items.get(most).map_or(node.range.start, |surplus| surplus.range.start);
            self.report(Problem::Count { least: 1, most, found: items.len() }, at, start..start + 1);
            return None;
        }
        let read = |(i, node): (usize, &Node)| item(self, node, &pointer::join(at, &i.to_string()));
        // All items are read before any is missed, so that every mistake is told.
        let read: Vec<Option<T>> = items.iter().enumerate().map(read).collect();
        read.into_iter().collect()
    }
}

/// The colour that was probably meant: without `#`, with a blank, with an amount of light let through at the end.
fn meant(typed: &str) -> Option<Color> {
    let digits = typed.trim().trim_start_matches("0x").trim_start_matches('#');
    let digits = if digits.len() == 8 { digits.get(..6)? } else { digits };
    Color::parse(&format!("#{digits}"))
}
