//! Words for whoever fills in a data file, in both languages of the program.

use crate::messages::MessageLanguage;

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
    pub const fn pick(self, wording: MessageLanguage) -> &'static str {
        match wording {
            MessageLanguage::Dutch => self.dutch,
            MessageLanguage::English => self.english,
        }
    }
}

/// Both languages of some words.
pub(super) const fn both(dutch: &'static str, english: &'static str) -> Bilingual {
    Bilingual { dutch, english }
}

/// One of the words that a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnumValue {
    /// The word in the file.
    pub word: &'static str,
    /// What it means.
    pub label: Bilingual,
}

/// A word to choose, with what it means.
pub(super) const fn choice(word: &'static str, dutch: &'static str, english: &'static str) -> EnumValue {
    EnumValue { word, label: both(dutch, english) }
}

impl EnumValue {
    /// The word, with what it means unless it says so itself.
    #[must_use]
    pub fn told(&self, wording: MessageLanguage) -> String {
        match self.label.pick(wording) {
            "" => self.word.to_owned(),
            meaning => format!("{} ({meaning})", self.word),
        }
    }
}
