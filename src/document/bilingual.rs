//! The words that a field takes, with what they mean in both languages of the program.

pub use crate::messages::Bilingual;
use crate::messages::MessageLanguage;
pub(super) use crate::messages::both;

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
