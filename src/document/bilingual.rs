//! Words for whoever fills in a data file, in both languages of the program.

use crate::messages::Wording;

/// Words for whoever fills in a data file, in both languages of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual {
    /// Plain Dutch.
    pub dutch: &'static str,
    /// Plain English.
    pub english: &'static str,
}

impl Bilingual {
    /// The words in one of the languages.
    #[must_use]
    pub const fn pick(self, wording: Wording) -> &'static str {
        match wording {
            Wording::Dutch => self.dutch,
            Wording::English => self.english,
        }
    }
}

/// Both languages of some words.
pub(super) const fn both(dutch: &'static str, english: &'static str) -> Bilingual {
    Bilingual { dutch, english }
}

/// One of the words that a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// The word in the file.
    pub word: &'static str,
    /// What it means.
    pub label: Bilingual,
}

/// A word to choose, with what it means.
pub(super) const fn choice(word: &'static str, dutch: &'static str, english: &'static str) -> Choice {
    Choice { word, label: both(dutch, english) }
}

impl Choice {
    /// The word, with what it means unless it says so itself.
    #[must_use]
    pub fn told(&self, wording: Wording) -> String {
        match self.label.pick(wording) {
            "" => self.word.to_owned(),
            meaning => format!("{} ({meaning})", self.word),
        }
    }
}
