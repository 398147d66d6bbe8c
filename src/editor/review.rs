//! What could be better: of the file itself, and on a sheet.

use serde::Serialize;

use super::finding::{EditorFinding, findings};
use super::picture::svg_of;
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
    /// The sheet as an SVG, as in [`Preview`](super::Preview), where that was asked and it can be laid out.
    pub svg: Option<String>,
}

/// Reviews a file on a sheet, which is drawn as well if that is asked, in a language; where no sheet is named, the file
/// itself.
pub(super) fn review(
    workspace: &Workspace,
    file: &DataFile,
    (sheet, drawn): (&str, bool),
    (language, wording): (&str, MessageLanguage),
) -> Result<SheetReview, Error> {
    let (found, svg) = match sheet {
        "" => (file.warnings(), None),
        _ => on_sheet(workspace, file, (sheet, drawn), language)?,
    };
    Ok(SheetReview { sheet: sheet.to_owned(), findings: findings(&found, file.source(), wording), svg })
}

fn on_sheet(
    workspace: &Workspace,
    file: &DataFile,
    (sheet, drawn): (&str, bool),
    language: &str,
) -> Result<(Vec<Diagnostic>, Option<String>), Error> {
    let sheet = Sheet::named(sheet)?;
    match workspace.lay_out(file, &sheet, language, 0.0) {
        Ok(finished) => {
            let page = &finished.document.first;
            let svg = drawn.then(|| svg_of(workspace, page)).transpose()?;
            let mut found = finished.warnings;
            found.extend(workspace.look_over(file, page, &sheet, language));
            Ok((found, svg))
        }
        Err(Failure::Data(found)) => Ok((found, None)),
        Err(Failure::World(error)) => Err(error),
    }
}
