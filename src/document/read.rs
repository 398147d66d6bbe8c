//! A data file to an infographic, or to everything that is wrong with it.

use std::ops::Range;

use super::check::{self, FileCheck};
use super::format::{Kind, Record};
use super::unread::Unread;
use super::value::Readable;
use super::{Infographic, fallback, format, place};
use crate::messages::{Diagnostic, Expected, Found, Problem, Thing};
use crate::source::{JsonValue, Node, Parsed, pointer};

/// The most mistakes that are told one by one.
const MOST_TOLD: usize = 100;

/// The names that a data file may use beside its own; `None` leaves them unchecked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The illustrations there are.
    pub illustrations: Option<&'a [&'a str]>,
    /// The icons there are.
    pub icons: Option<&'a [&'a str]>,
}

/// Reads a data file from its bytes.
///
/// # Errors
///
/// Everything that is wrong with the file, in the order of the file.
pub fn read_bytes(bytes: &[u8], known: &Known<'_>) -> Result<Infographic, Vec<Diagnostic>> {
    read_parsed(&Parsed::of_bytes(bytes), known)
}

/// Reads a data file from its text.
///
/// # Errors
///
/// Everything that is wrong with the file, in the order of the file.
pub fn read(source: &str, known: &Known<'_>) -> Result<Infographic, Vec<Diagnostic>> {
    read_parsed(&Parsed::of(source), known)
}

/// Reads a data file that was parsed.
///
/// # Errors
///
/// Everything that is wrong with the file, in the order of the file.
pub fn read_parsed(file: &Parsed, known: &Known<'_>) -> Result<Infographic, Vec<Diagnostic>> {
    let mut found = file.mistakes().to_vec();
    if let Some(root) = file.root() {
        found.extend(mistakes(root, known));
        if found.is_empty() {
            match model(root) {
                Ok(infographic) => return Ok(infographic),
                Err(unread) => found.push(*unread),
            }
        }
    }
    found.sort_by_key(|diagnostic| diagnostic.range.as_ref().map(|range| range.start));
    if let Some(count) = found.len().checked_sub(MOST_TOLD).filter(|count| *count > 0) {
        found.truncate(MOST_TOLD);
        found.push(Diagnostic::new(Problem::More { count }, ""));
    }
    place(&mut found, file, &format::FILE);
    Err(found)
}

/// Fills in the places of diagnostics about an object with the fields of this table.
pub(super) fn place(diagnostics: &mut [Diagnostic], file: &Parsed, record: &'static Record) {
    let Some(root) = file.root() else { return };
    diagnostics.iter_mut().for_each(|diagnostic| diagnostic.place = place::place(root, record, &diagnostic.pointer));
}

/// Fills in where in the file diagnostics are that know only their pointer, as those of layout do.
pub fn locate(diagnostics: &mut [Diagnostic], file: &Parsed) {
    let Some(root) = file.root() else { return };
    place(diagnostics, file, &format::FILE);
    for diagnostic in diagnostics {
        if diagnostic.range.is_none() && !diagnostic.pointer.is_empty() {
            diagnostic.range = Some(beginning(pointer::nearest(root, &diagnostic.pointer)));
        }
    }
}

/// The bytes to point at for a value: all of a simple one, the bracket of another.
fn beginning(node: &Node) -> Range<usize> {
    match node.content {
        JsonValue::List(_) | JsonValue::Object(_) => node.range.start..node.range.start + 1,
        JsonValue::Null | JsonValue::Flag(_) | JsonValue::Number(_) | JsonValue::Text(_) => node.range.clone(),
    }
}

/// Everything that is wrong with a tree.
fn mistakes(root: &Node, known: &Known<'_>) -> Vec<Diagnostic> {
    if !matches!(root.content, JsonValue::Object(_)) {
        return vec![Diagnostic::new(check::wrong_root(root.found()), "").at(beginning(root))];
    }
    let languages = check::languages(root);
    let fallback = check::fallback(root, &languages);
    let mut walk = FileCheck { languages, fallback, ..FileCheck::default() };
    walk.record(&format::FILE, root, "");
    walk.untranslated(root);
    let references = walk.names.mistakes(known);
    walk.found.extend(references);
    walk.found
}

/// The typed model of a file that the checks found nothing wrong with.
fn model(root: &Node) -> Result<Infographic, Box<Diagnostic>> {
    let read = Infographic::read(Some(root), "");
    let mut infographic = read.map_err(|unread| Box::new(unexpected(Some(root), &unread)))?;
    fallback::borrow(&mut infographic);
    Ok(infographic)
}

/// A value that the checks let through and the model does not take, as what it is: of another kind than its field takes.
pub(super) fn unexpected(root: Option<&Node>, Unread { pointer }: &Unread) -> Diagnostic {
    let expected = format::kind_at(&format::FILE, pointer).map_or(Expected::Object(Thing::File), Kind::expected);
    let node = root.map(|root| pointer::nearest(root, pointer));
    let found = node.map_or(Found::Null, Node::found);
    let diagnostic = Diagnostic::new(Problem::WrongType { expected, found, languages: Vec::new() }, pointer.clone());
    match node {
        Some(node) => diagnostic.at(beginning(node)),
        None => diagnostic,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn accents_that_were_typed_apart_are_the_same_letters() {
        // Made up.
        let whole = r#"{"talen": ["nl"], "titel": "Het café", "titel_accent": "café", "ondertitel": "O",
            "boodschap": "B", "rollen": [{"id": "a", "naam": "Café", "belofte": "B", "voorbeeld": "V"}]}"#;
        let expected = read(whole, &Known::default()).unwrap();
        // One of the two, and both.
        for apart in [whole.replacen('é', "e\u{301}", 1), whole.replace('é', "e\u{301}")] {
            assert_ne!(apart, whole);
            assert_eq!(read(&apart, &Known::default()).unwrap(), expected);
        }
    }
}
