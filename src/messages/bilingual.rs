//! Words that stand beside what they are about, in both languages of the program: labels, meanings, what a form asks.

use super::MessageLanguage;

/// Words in both languages of the program, for whoever fills in a data file or types a command.
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
#[must_use]
pub const fn both(dutch: &'static str, english: &'static str) -> Bilingual {
    Bilingual { dutch, english }
}
