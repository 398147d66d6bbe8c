//! Messages for the page, in the user's language.

use krachtkaart::messages::{Diagnostic, MessageLanguage, Severity};
use serde::Serialize;

use crate::cli::trouble::Trouble;
use crate::cli::words::Message;

/// A message.
#[derive(Serialize)]
pub(super) struct Remark {
    pub(super) is_error: bool,
    pub(super) message: String,
    pub(super) hints: Vec<String>,
}

/// Why something was not made.
pub(super) fn troubles(trouble: &Trouble, wording: MessageLanguage) -> Vec<Remark> {
    match trouble {
        Trouble::Arguments(message) | Trouble::World(message) => vec![remark(message, true, wording)],
        Trouble::Data(faulty) => faulty.found.iter().map(|one| diagnostic(one, wording)).collect(),
    }
}

/// What is wrong with a data file or its picture.
pub(super) fn diagnostic(one: &Diagnostic, wording: MessageLanguage) -> Remark {
    Remark { is_error: one.severity() == Severity::Error, message: one.message(wording), hints: one.hints(wording) }
}

/// Anything else.
pub(super) fn remark(message: &Message, is_error: bool, wording: MessageLanguage) -> Remark {
    let said = message.sentence(wording);
    Remark { is_error, message: said.text().to_owned(), hints: said.advice().to_vec() }
}
