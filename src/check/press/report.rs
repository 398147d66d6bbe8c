//! What was found, for programs.

use serde_json::{Value, json};

use super::{Checked, PressFinding};
use crate::messages::{MessageLanguage, Severity, visible_json};

/// Most places of a finding that are told.
const MOST_AREAS: usize = 40;

/// What was found in a file as JSON, indented, with a line end at its end; `name` is what to call the file.
///
/// It has `file`, `passes`, `millimetres` (width and height; `null` for none), `sheet`, `bleed`, `condition` (the print that
/// inks are for, as the file calls it; `null` for none) and `findings`, each with `severity` ("error" or "warning"), `code`, `message`, `hint` and `areas`: at most 40 places as x, y, width and
/// height in millimetres from the top left.
#[must_use]
pub fn report(checked: &Checked, name: &str, wording: MessageLanguage) -> String {
    let findings: Vec<Value> = checked.findings.iter().map(|finding| entry(finding, wording)).collect();
    let report = json!({
        "file": name,
        "passes": checked.passes(),
        "millimetres": checked.size.map(|size| [size.w, size.h].map(rounded)),
        "sheet": checked.fit.as_ref().map(|fit| fit.sheet.as_str()),
        "bleed": checked.fit.as_ref().map(|fit| rounded(fit.bleed)),
        "condition": checked.condition,
        "findings": findings,
    });
    visible_json(&format!("{report:#}\n"))
}

fn entry(finding: &PressFinding, wording: MessageLanguage) -> Value {
    let areas = finding.areas.iter().take(MOST_AREAS).map(|area| [area.x, area.y, area.w, area.h].map(rounded));
    json!({
        "severity": match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        "code": finding.rule().name(),
        "message": finding.message(wording),
        "hint": finding.hint(wording),
        "areas": areas.collect::<Vec<_>>(),
    })
}

/// Hundredths of a millimetre.
fn rounded(millimetres: f64) -> f64 {
    (millimetres * 100.0).round() / 100.0
}
