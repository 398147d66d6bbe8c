//! What each code means, with an example and how to mend it: the page of `explain`.

use super::{Code, MessageLanguage, Severity, en, nl};

/// What a rule is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleExplanation {
    /// What it asks, and why.
    pub meaning: &'static str,
    /// What to do about a file that breaks it.
    pub mend: &'static str,
}

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

/// The words around an explanation, in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Labels {
    /// How an error is called.
    pub(super) error: &'static str,
    /// How a warning is called.
    pub(super) warning: &'static str,
    /// How a hint is called.
    pub(super) help: &'static str,
    /// Before the fields with the mistake.
    pub(super) wrong: &'static str,
    /// Before the fields without it.
    pub(super) right: &'static str,
    /// Before what to do.
    pub(super) mend: &'static str,
    /// At the first of two equal things.
    pub(super) first: &'static str,
}

impl Labels {
    /// The words in a language.
    pub(super) const fn of(wording: MessageLanguage) -> Self {
        match wording {
            MessageLanguage::Dutch => nl::terms::LABELS,
            MessageLanguage::English => en::terms::LABELS,
        }
    }

    /// How something as bad as this is called.
    pub(super) const fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.warning,
        }
    }
}

/// What a code means, in a language.
#[must_use]
pub fn explain(code: Code, wording: MessageLanguage) -> Explanation {
    let page = code.page(wording);
    Explanation { code, meaning: page.meaning, example: code.example(), mend: page.mend }
}

impl Explanation {
    /// The explanation as a page of text, lines of at most 100 characters.
    #[must_use]
    pub fn page(&self, wording: MessageLanguage) -> String {
        let labels = Labels::of(wording);
        let kind = labels.severity(self.code.severity());
        let mut page = format!("{} ({kind})\n\n{}", self.code.name(), wrapped(self.meaning));
        if let Some(example) = self.example {
            page.push_str(&format!("\n{}\n{}", labels.wrong, indented(example.wrong)));
            page.push_str(&format!("\n{}\n{}", labels.right, indented(example.right)));
        }
        page.push_str(&format!("\n{}\n{}", labels.mend, wrapped(self.mend)));
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
