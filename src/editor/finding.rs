//! What is wrong, in the user's words, at its place.

use serde::Serialize;

use crate::messages::{Diagnostic, MessageLanguage, Severity, position};

/// What is wrong or could be better, for who edits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EditorFinding {
    /// Its code, which `explain` knows.
    pub code: &'static str,
    /// Whether it keeps the picture from being made.
    pub is_error: bool,
    /// The JSON pointer of the field, with the language where the text has languages; "" for the whole file.
    pub pointer: String,
    /// A sentence with the place: "Rol 'Mantelzorg', voorbeeld: …".
    pub message: String,
    /// The same without the place, to stand at the field.
    pub short: String,
    /// What to do, a sentence each.
    pub hints: Vec<String>,
    /// The line of the file, from 1.
    pub line: Option<usize>,
}

/// Diagnostics in a language, each once.
pub(super) fn findings(found: &[Diagnostic], source: &str, wording: MessageLanguage) -> Vec<EditorFinding> {
    let mut all: Vec<EditorFinding> = Vec::new();
    for one in found {
        let finding = EditorFinding {
            code: one.code().name(),
            is_error: one.severity() == Severity::Error,
            pointer: one.pointer.clone(),
            message: one.message(wording),
            short: one.problem.sentence(wording).text().to_owned(),
            hints: one.hints(wording),
            line: one.range.as_ref().map(|range| position(source, range.start).0),
        };
        if !all.contains(&finding) {
            all.push(finding);
        }
    }
    all
}
