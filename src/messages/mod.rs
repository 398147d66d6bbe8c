//! What is wrong with a data file: codes, places, wording and hints, all in one place.
//!
//! A [`Diagnostic`] holds what is wrong as data ([`Problem`]); the sentence that a person reads is made from it in
//! one place, in the language that the person chose ([`Wording`]).

mod code;
mod explain;
mod part;
mod place;
mod problem;
mod render;
mod terms;
mod wording;

use std::ops::Range;

pub use code::Code;
pub use explain::{Example, Explanation, explain};
pub use part::Part;
pub use place::{Place, Step, Thing};
pub use problem::Problem;
pub use render::{position, render, render_styled};
pub use terms::{Expected, FormRule, Found, MaterialFault, Need, SyntaxMistake, Target};

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
pub enum Wording {
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
    pub fn message(&self, wording: Wording) -> String {
        let place = self.place.words(wording);
        let problem = wording::message(&self.problem, wording);
        visible(&if place.is_empty() { capitalised(&problem) } else { format!("{place}: {problem}") })
    }

    /// What to do about it, a sentence each; may be empty.
    #[must_use]
    pub fn hints(&self, wording: Wording) -> Vec<String> {
        wording::hints(&self.problem, wording).iter().map(|hint| visible(hint)).collect()
    }
}

/// The sentence without characters that could fool the screen: what is quoted from the file can hold any.
fn visible(sentence: &str) -> String {
    let fools = |character: char| {
        character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    sentence.chars().map(|character| if fools(character) { '\u{fffd}' } else { character }).collect()
}

/// The sentence with a capital at its beginning.
fn capitalised(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
