//! What the program says: one catalogue of sentences, a folder a language.
//!
//! 1. What there is to say is data: an enum with values ([`Problem`], [`design::DesignFault`], [`press::PressFault`],
//!    [`command::Message`], [`crate::error::Error`]). A sentence is made at the edge, where a person reads it.
//! 2. Each language is a folder (`nl`, `en`) with the same files, by topic, and the same functions: one function a
//!    rule makes its sentence and its hints, and beside it stands its page of `explain`.
//! 3. `worded!` ties every variant to its function, and the list of codes ties every code to its name, severity and
//!    page. The compiler refuses a variant, a page or a language that is forgotten; nothing has an arm that is empty.
//! 4. To add a rule: a variant, its line in the list of its enum (for a [`Problem`] in `rule.rs`, and in `code.rs`, with
//!    an example, where the code is new), a function with its page in one file of each language, and made-up values in
//!    `tests/samples.rs`. To add a language: a folder, and what the compiler asks.
//! 5. [`Sentence`] finishes every sentence, and shows characters that could fool a reader as escapes ([`visible()`]).
//! 6. A test renders every message in every language and refuses empty ones and those that are not translated.

mod bilingual;
mod code;
pub mod command;
pub mod design;
mod en;
mod explain;
mod failure;
mod material;
mod nl;
mod omission;
mod part;
mod phrase;
mod place;
pub mod press;
mod problem;
mod render;
mod rule;
mod sentence;
mod term;
mod terms;
#[cfg(test)]
mod tests;
mod visible;
mod worded;

use std::ops::Range;

pub use bilingual::{Bilingual, both};
pub use code::Code;
pub use explain::{Example, Explanation, explain};
pub use material::{Load, MaterialFault, PaintedFor};
pub use omission::{Omission, OmissionReason};
pub use part::Part;
pub use place::{Place, Step, Thing};
pub use problem::Problem;
pub use render::{position, render, render_styled};
pub use sentence::Sentence;
pub use term::{Arrangement, Term};
pub use terms::{CellFault, Expected, FileKind, Found, Need, SyntaxMistake, Target};
pub use visible::{visible, visible_json};

use phrase::capitalised;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; the picture is made.
    Warning,
    /// The picture cannot be made.
    Error,
}

/// The language of the messages; not the language of the poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MessageLanguage {
    /// Dutch at B1 level.
    #[default]
    Dutch,
    /// English.
    English,
}

/// One mistake in a data file, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// JSON pointer of the value that it is about; empty for the whole file.
    pub pointer: String,
    /// Where a reader of the poster finds it: "Rol 'Mantelzorg', voorbeeld".
    pub place: Place,
    /// The bytes in the file to point at, once located.
    pub range: Option<Range<usize>>,
    /// A second place that explains the first: the earlier one of two that are the same.
    pub related: Option<Range<usize>>,
}

impl Diagnostic {
    /// A problem at a pointer, not yet located in the file.
    #[must_use]
    pub fn new(problem: Problem, pointer: impl Into<String>) -> Self {
        Self { problem, pointer: pointer.into(), place: Place::default(), range: None, related: None }
    }

    /// The same, pointing at these bytes of the file.
    #[must_use]
    pub fn at(mut self, range: Range<usize>) -> Self {
        self.range = Some(range);
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.code().severity()
    }

    /// Its code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.problem.code()
    }

    /// The whole message: place and problem in a sentence.
    #[must_use]
    pub fn message(&self, wording: MessageLanguage) -> String {
        let (place, said) = (visible(&self.place.words(wording)), self.problem.sentence(wording));
        if place.is_empty() { capitalised(said.text()) } else { format!("{place}: {}", said.text()) }
    }

    /// What to do about it, a sentence each; may be empty.
    #[must_use]
    pub fn hints(&self, wording: MessageLanguage) -> Vec<String> {
        self.problem.sentence(wording).into_parts().1
    }
}
