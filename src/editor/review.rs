//! Every sheet at a glance: whether it can be made, and what could be better.

use serde::Serialize;

use super::finding::{EditorFinding, findings};
use crate::error::Error;
use crate::messages::{Diagnostic, MessageLanguage};
use crate::theme::Sheet;
use crate::workspace::{DataFile, Failure, Workspace};

/// A sheet with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SheetReview {
    /// The name of the sheet; "" for what holds for the file itself.
    pub sheet: String,
    /// What is wrong with it, what it leaves out, and what a designer would change.
    pub findings: Vec<EditorFinding>,
}

/// Reviews a file on every sheet in a language.
pub(super) fn review(
    workspace: &Workspace,
    file: &DataFile,
    language: &str,
    wording: MessageLanguage,
) -> Result<Vec<SheetReview>, Error> {
    let said = |found: &[Diagnostic]| findings(found, file.source(), wording);
    let mut all = vec![SheetReview { sheet: String::new(), findings: said(&file.warnings()) }];
    for sheet in Sheet::all()? {
        let found = match workspace.lay_out(file, &sheet, language, 0.0) {
            Ok(finished) => {
                let mut found = finished.warnings;
                found.extend(workspace.look_over(file, &finished.document.first, &sheet, language));
                found
            }
            Err(Failure::Data(found)) => found,
            Err(Failure::World(error)) => return Err(error),
        };
        all.push(SheetReview { sheet: sheet.name, findings: said(&found) });
    }
    Ok(all)
}
