//! Diagnostics for programs: editors, CI.

use serde_json::{Value, json};

use crate::messages::{Diagnostic, MessageLanguage, Severity, position, visible_json};

/// All diagnostics as a JSON list, indented, with a line end at its end; `source` is the file's text, `name` what to
/// call it.
///
/// Each has `file`, `line`, `column`, `end_line`, `end_column` (from 1, columns in characters; `null` for the whole
/// file), `severity` ("error" or "warning"), `code`, `pointer` (RFC 6901), `message` and `hint` (`null` for none).
#[must_use]
pub fn report(diagnostics: &[Diagnostic], source: &str, name: &str, wording: MessageLanguage) -> String {
    let list: Vec<Value> = diagnostics.iter().map(|diagnostic| entry(diagnostic, source, name, wording)).collect();
    visible_json(&format!("{:#}\n", Value::Array(list)))
}

/// One diagnostic.
fn entry(diagnostic: &Diagnostic, source: &str, name: &str, wording: MessageLanguage) -> Value {
    let start = diagnostic.range.as_ref().map(|range| position(source, range.start));
    let end = diagnostic.range.as_ref().map(|range| position(source, range.end));
    let hints = diagnostic.hints(wording);
    json!({
        "file": name,
        "line": start.map(|(line, _)| line),
        "column": start.map(|(_, column)| column),
        "end_line": end.map(|(line, _)| line),
        "end_column": end.map(|(_, column)| column),
        "severity": match diagnostic.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "code": diagnostic.code().name(),
        "pointer": diagnostic.pointer,
        "message": diagnostic.message(wording),
        "hint": (!hints.is_empty()).then(|| hints.join("; ")),
    })
}
