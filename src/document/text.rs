//! A text in one or more languages, and a moment in time.

use std::collections::BTreeMap;

use super::unread::Unread;
use crate::source::{JsonValue, Node, pointer};

/// A text in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Wording by BCP 47 tag; the empty tag holds a wording given without a language.
    pub wordings: BTreeMap<String, String>,
    /// Tags of the wordings that are another language's, each with that language.
    pub borrowed: BTreeMap<String, String>,
    /// JSON pointer of this text in the data file, without the language.
    pub pointer: String,
    /// Languages may lack it without borrowing it: the program has words of its own for them.
    pub partial: bool,
}

impl Text {
    /// The wording in `language`, else the one without a language, else the first there is, else "".
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.wordings
            .get(language)
            .or_else(|| self.wordings.get(""))
            .or_else(|| self.wordings.values().next())
            .map_or("", String::as_str)
    }

    /// The language of what [`Text::get`] gives: `language` itself, unless the wording is borrowed from another.
    #[must_use]
    pub fn language_in<'a>(&'a self, language: &'a str) -> &'a str {
        self.borrowed.get(language).map_or(language, String::as_str)
    }

    /// The pointer of the wording in `language`, for a diagnostic about it.
    #[must_use]
    pub fn pointer_in(&self, language: &str) -> String {
        let written = self.language_in(language);
        if self.wordings.contains_key(written) && !written.is_empty() {
            pointer::join(&self.pointer, written)
        } else {
            self.pointer.clone()
        }
    }
}

/// A year as a number (2020) or a text ("2020", "2020-2024"), or a date; a span gets its dash.
///
/// # Errors
///
/// Anything else than a number or a text.
pub(super) fn moment(node: Option<&Node>, at: &str) -> Result<Option<String>, Unread> {
    Ok(match node.map(|node| &node.content) {
        None => None,
        Some(JsonValue::Number(year)) => Some(year.clone()),
        Some(JsonValue::Text(text)) => Some(match text.split_once('-') {
            Some((from, to)) if to.len() == 4 => format!("{from}\u{2013}{to}"),
            _ => text.clone(),
        }),
        Some(_) => return Err(Unread::at(at)),
    })
}
