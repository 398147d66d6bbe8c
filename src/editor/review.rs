//! What could be better: of the file itself, and on a sheet.

use serde::Serialize;

use super::finding::{EditorFinding, findings};
use crate::error::Error;
use crate::messages::{Diagnostic, MessageLanguage};
use crate::theme::Sheet;
use crate::workspace::{DataFile, Failure, Workspace};

/// A sheet with what is to be said of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SheetReview {
    /// The name of the sheet; "" for the file itself.
    pub sheet: String,
    /// What is wrong with it, what it leaves out, and what a designer would change.
    pub findings: Vec<EditorFinding>,
}

/// Reviews a file on a sheet in a language; where no sheet is named, the file itself.
pub(super) fn review(
    workspace: &Workspace,
    file: &DataFile,
    (sheet, language): (&str, &str),
    wording: MessageLanguage,
) -> Result<SheetReview, Error> {
    let found = if sheet.is_empty() { file.warnings() } else { on_sheet(workspace, file, sheet, language)? };
    Ok(SheetReview { sheet: sheet.to_owned(), findings: findings(&found, file.source(), wording) })
}

fn on_sheet(workspace: &Workspace, file: &DataFile, sheet: &str, language: &str) -> Result<Vec<Diagnostic>, Error> {
    let sheet = Sheet::named(sheet)?;
    match workspace.lay_out(file, &sheet, language, 0.0) {
        Ok(finished) => {
            let mut found = finished.warnings;
            found.extend(workspace.look_over(file, &finished.document.first, &sheet, language));
            Ok(found)
        }
        Err(Failure::Data(found)) => Ok(found),
        Err(Failure::World(error)) => Err(error),
    }
}
