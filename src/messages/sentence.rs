//! A message in words, and the one place where a sentence is finished.

use super::visible::visible;

/// A message in words: what it says, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What it says. About something wrong, a sentence without capital and full stop; else a whole one.
    text: String,
    /// What to do, a sentence each.
    hints: Vec<String>,
}

/// A message that says this and has no hints yet.
pub(crate) fn say(text: impl Into<String>) -> Sentence {
    Sentence { text: visible(&text.into()), hints: Vec::new() }
}

impl Sentence {
    /// The same with one more line under its sentence.
    pub(crate) fn line(mut self, line: impl Into<String>) -> Self {
        self.text.push('\n');
        self.text.push_str(&visible(&line.into()));
        self
    }

    /// The same with one more thing to do.
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(visible(&hint.into()));
        self
    }

    /// The same with more things to do, or none.
    pub(crate) fn hints<H: Into<String>>(self, hints: impl IntoIterator<Item = H>) -> Self {
        hints.into_iter().fold(self, Self::hint)
    }

    /// The same with this as the only thing to do.
    pub(crate) fn only_hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.clear();
        self.hint(hint)
    }

    /// What it says.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What to do about it, a sentence each; may be none.
    #[must_use]
    pub fn advice(&self) -> &[String] {
        &self.hints
    }

    /// Sentence and hints, to keep.
    #[must_use]
    pub fn into_parts(self) -> (String, Vec<String>) {
        (self.text, self.hints)
    }
}

/// What `explain` tells of a rule in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RulePage {
    /// What is wrong, and why it matters.
    pub(crate) meaning: &'static str,
    /// What to do about it.
    pub(crate) mend: &'static str,
}
