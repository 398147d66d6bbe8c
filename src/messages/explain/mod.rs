//! What each code means, with an example and how to mend it.
//!
//! The examples stand once, for both languages, because the field names are Dutch anyway. Where an example can be
//! tried, it says in which object of the flagship; a test tries them all.

mod fields;
mod file;
mod plain;
mod sheets;
mod theme;
mod values;

use super::{Code, Severity, Wording};

/// What a code means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// What is wrong, and why it matters.
    pub meaning: &'static str,
    /// How it looks in a file, wrong and right.
    pub example: Option<Example>,
    /// What to do about it.
    pub mend: &'static str,
}

/// Some fields as they should not and should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// JSON pointer of the object of the flagship in which they can be tried; `None` where it takes more than that.
    pub at: Option<&'static str>,
    /// The fields with the mistake.
    pub wrong: &'static str,
    /// The fields without it.
    pub right: &'static str,
}

/// An explanation in both languages.
struct Entry {
    /// Dutch and English.
    meaning: (&'static str, &'static str),
    /// For both.
    example: Option<Example>,
    /// Dutch and English.
    mend: (&'static str, &'static str),
}

/// An example that can be tried in an object of the flagship.
const fn tried(at: &'static str, wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: Some(at), wrong, right })
}

/// An example that takes more than the flagship to show its mistake.
const fn shown(wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: None, wrong, right })
}

/// What a code means, in a language.
#[must_use]
pub fn explain(code: Code, wording: Wording) -> Explanation {
    let Entry { meaning, example, mend } = entry(code);
    Explanation { code, meaning: wording.pick(meaning.0, meaning.1), example, mend: wording.pick(mend.0, mend.1) }
}

/// The explanation of each code: none can be forgotten.
const fn entry(code: Code) -> Entry {
    match code {
        Code::Syntax => file::SYNTAX,
        Code::Encoding => file::ENCODING,
        Code::FileTooLarge => file::TOO_LARGE,
        Code::TooDeep => file::TOO_DEEP,
        Code::More => file::MORE,
        Code::UnknownColumn => file::UNKNOWN_COLUMN,
        Code::WrongType => fields::WRONG_TYPE,
        Code::MissingField => fields::MISSING,
        Code::UnknownField => fields::UNKNOWN,
        Code::DuplicateField => fields::DUPLICATE,
        Code::DuplicateId => fields::DUPLICATE_ID,
        Code::BadId => fields::BAD_ID,
        Code::UnknownReference => fields::UNKNOWN_REFERENCE,
        Code::RepeatedItem => fields::REPEATED,
        Code::UnknownChoice => fields::UNKNOWN_CHOICE,
        Code::Count => fields::COUNT,
        Code::EmptyText => values::EMPTY,
        Code::TextOverLimit => values::OVER_LIMIT,
        Code::ForbiddenCharacter => values::FORBIDDEN,
        Code::MissingLanguage => values::MISSING_LANGUAGE,
        Code::Untranslated => values::UNTRANSLATED,
        Code::Borrowed => values::BORROWED,
        Code::ForeignWords => values::FOREIGN_WORDS,
        Code::UnknownLanguage => values::UNKNOWN_LANGUAGE,
        Code::BadLanguage => values::BAD_LANGUAGE,
        Code::BadDate => values::BAD_DATE,
        Code::BadYear => values::BAD_YEAR,
        Code::NumberOutOfRange => values::OUT_OF_RANGE,
        Code::ThousandsPoint => values::THOUSANDS,
        Code::BadLink => values::BAD_LINK,
        Code::Accent => values::ACCENT,
        Code::Form => values::FORM,
        Code::Misleading => values::MISLEADING,
        Code::BadColour => theme::BAD_COLOUR,
        Code::LowContrast => theme::LOW_CONTRAST,
        Code::UnusableLogo => theme::UNUSABLE_LOGO,
        Code::UnusableMaterial => file::UNUSABLE_MATERIAL,
        Code::TextTooLong => sheets::TEXT_TOO_LONG,
        Code::WordTooLong => sheets::WORD_TOO_LONG,
        Code::GlyphMissing => sheets::GLYPH_MISSING,
        Code::DoesNotFit => sheets::DOES_NOT_FIT,
        Code::PartLeftOut => sheets::LEFT_OUT,
        Code::Design => sheets::DESIGN,
        Code::LongSentence => plain::LONG_SENTENCE,
        Code::LongWord => plain::LONG_WORD,
        Code::Passive => plain::PASSIVE,
        Code::Jargon => plain::JARGON,
    }
}

impl Explanation {
    /// The explanation as a page of text, lines of at most 100 characters.
    #[must_use]
    pub fn page(&self, wording: Wording) -> String {
        let kind = match self.code.severity() {
            Severity::Error => wording.pick("fout", "error"),
            Severity::Warning => wording.pick("waarschuwing", "warning"),
        };
        let mut page = format!("{} ({kind})\n\n{}", self.code.name(), wrapped(self.meaning));
        if let Some(example) = self.example {
            page.push_str(&format!("\n{}\n{}", wording.pick("Fout:", "Wrong:"), indented(example.wrong)));
            page.push_str(&format!("\n{}\n{}", wording.pick("Goed:", "Right:"), indented(example.right)));
        }
        page.push_str(&format!("\n{}\n{}", wording.pick("Zo los je het op:", "How to mend it:"), wrapped(self.mend)));
        page
    }
}

/// The words in lines of at most 100 characters.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 100;
    let mut lines = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > WIDTH {
            lines.push('\n');
            used = 0;
        }
        if used > 0 {
            lines.push(' ');
            used += 1;
        }
        lines.push_str(word);
        used += length;
    }
    lines.push('\n');
    lines
}

/// Lines set in by four spaces.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
