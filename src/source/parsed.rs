//! A file that was parsed once, for all who ask something of it.

use super::strict::parse;
use super::tree::Node;
use super::{MAX_BYTES, decode};
use crate::messages::{Diagnostic, Problem};

/// The text of a file with its located values: parsed once, and shared by all stages that ask something of it.
#[derive(Debug, Clone)]
pub struct Parsed {
    text: String,
    root: Option<Node>,
    mistakes: Vec<Diagnostic>,
}

impl Parsed {
    /// Parses a text. One that is too large to be a data file is left as it is.
    #[must_use]
    pub fn of(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.len() > MAX_BYTES {
            return Self::unread(text, vec![Diagnostic::new(Problem::FileTooLarge { limit: MAX_BYTES }, "")]);
        }
        let (root, mistakes) = parse(&text);
        Self { text, root, mistakes }
    }

    /// Parses a file from its bytes.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        match decode(bytes) {
            Ok(text) => Self::of(text),
            Err(mistakes) => Self::unread(String::from_utf8_lossy(bytes).into_owned(), mistakes),
        }
    }

    /// A text without values.
    const fn unread(text: String, mistakes: Vec<Diagnostic>) -> Self {
        Self { text, root: None, mistakes }
    }

    /// The text, at which diagnostics point.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The values; `None` if there is too much wrong with the text, which [`Parsed::mistakes`] then says.
    #[must_use]
    pub const fn root(&self) -> Option<&Node> {
        self.root.as_ref()
    }

    /// What is wrong with the text as JSON. There can be values beside small mistakes.
    #[must_use]
    pub fn mistakes(&self) -> &[Diagnostic] {
        &self.mistakes
    }
}
