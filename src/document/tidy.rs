//! A data file in its best order and indentation, its meaning untouched.

use super::format::{self, Kind};
use crate::messages::Diagnostic;
use crate::source::edit::Indentation;
use crate::source::{JsonValue, Member, Node, Parsed};

/// The most columns of a list or object on one line.
const WIDTH: usize = 110;

/// The file anew: fields in the order of the format, two spaces a level, short lists and objects on one line.
///
/// Texts and numbers stay as they were typed. Fields that the format does not know keep their place at the end.
///
/// # Errors
///
/// What is wrong with the JSON: such a file is left as it is.
pub fn tidy(source: &str) -> Result<String, Vec<Diagnostic>> {
    let file = Parsed::of(source);
    match file.root() {
        Some(root) if file.mistakes().is_empty() => {
            let mut tidied = String::with_capacity(source.len());
            Tidier { source }.write(root, Some(&format::ROOT), 0, 0, &mut tidied);
            tidied.push('\n');
            Ok(tidied)
        }
        _ => Err(file.mistakes().to_vec()),
    }
}

/// A value as it would be written anew, for a place with this indentation. What is no JSON stays as it is.
pub(super) fn value(json: &str, kind: Option<&Kind>, indentation: &Indentation) -> String {
    let file = Parsed::of(json);
    let Some(root) = file.root() else { return json.to_owned() };
    let mut tidied = String::with_capacity(json.len());
    Tidier { source: json }.write(root, kind, 0, indentation.used, &mut tidied);
    let step = if indentation.own.contains('\t') { "\t" } else { "  " };
    let mut lines = tidied.lines();
    let mut placed = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let inner = line.trim_start_matches("  ");
        placed.push('\n');
        placed.push_str(&indentation.own);
        placed.push_str(&step.repeat((line.len() - inner.len()) / 2));
        placed.push_str(inner);
    }
    placed
}

/// Writes values as they were typed.
struct Tidier<'a> {
    /// The file as it was.
    source: &'a str,
}

impl<'a> Tidier<'a> {
    /// Writes a value at an indentation, `used` columns of its line being taken.
    fn write(&self, node: &Node, kind: Option<&Kind>, level: usize, used: usize, out: &mut String) {
        let mut short = String::new();
        // One column is kept for the comma that may follow.
        if self.inline(node, kind, WIDTH.saturating_sub(used + 1), &mut short) {
            out.push_str(&short);
            return;
        }
        let inner = "  ".repeat(level + 1);
        match &node.content {
            JsonValue::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "\n" } else { ",\n" });
                    out.push_str(&inner);
                    self.write(item, kind.and_then(Kind::item), level + 1, inner.len(), out);
                }
                out.push('\n');
                out.push_str(&"  ".repeat(level));
                out.push(']');
            }
            JsonValue::Object(members) => {
                out.push('{');
                for (index, (member, kind)) in ordered(members, kind).into_iter().enumerate() {
                    out.push_str(if index == 0 { "\n" } else { ",\n" });
                    let name = self.typed(&member.name_range);
                    out.push_str(&inner);
                    out.push_str(name);
                    out.push_str(": ");
                    self.write(&member.value, kind, level + 1, inner.len() + name.chars().count() + 2, out);
                }
                out.push('\n');
                out.push_str(&"  ".repeat(level));
                out.push('}');
            }
            _ => out.push_str(self.typed(&node.range)),
        }
    }

    /// Writes a value on one line, if it fits in so many columns.
    fn inline(&self, node: &Node, kind: Option<&Kind>, room: usize, out: &mut String) -> bool {
        match &node.content {
            JsonValue::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { ", " });
                    if !self.inline(item, kind.and_then(Kind::item), room, out) {
                        return false;
                    }
                }
                out.push(']');
            }
            JsonValue::Object(members) => {
                out.push('{');
                for (index, (member, kind)) in ordered(members, kind).into_iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { ", " });
                    out.push_str(self.typed(&member.name_range));
                    out.push_str(": ");
                    if !self.inline(&member.value, kind, room, out) {
                        return false;
                    }
                }
                out.push('}');
            }
            _ => out.push_str(self.typed(&node.range)),
        }
        out.len() <= room || out.chars().count() <= room
    }

    /// The bytes of a value as they were typed.
    fn typed(&self, range: &std::ops::Range<usize>) -> &'a str {
        self.source.get(range.clone()).unwrap_or_default()
    }
}

/// The fields in the order of the format, each with what it takes.
fn ordered<'a>(members: &'a [Member], kind: Option<&Kind>) -> Vec<(&'a Member, Option<&'static Kind>)> {
    let fields = kind.and_then(Kind::record).map_or(&[][..], |record| record.fields);
    let place = |member: &Member| fields.iter().position(|field| field.name == member.name);
    let mut ordered: Vec<(usize, &Member)> =
        members.iter().map(|member| (place(member).unwrap_or(fields.len()), member)).collect();
    ordered.sort_by_key(|(place, _)| *place);
    ordered.into_iter().map(|(place, member)| (member, fields.get(place).map(|field| &field.kind))).collect()
}
