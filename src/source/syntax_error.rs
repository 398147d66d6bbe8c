//! What stops a reading of JSON.

use std::ops::Range;

use crate::messages::{Problem, SyntaxMistake};

/// A mistake in the JSON with the bytes it is about.
pub(super) type SyntaxError = (SyntaxMistake, Range<usize>);

/// Why a reading failed.
pub(super) enum Failure {
    /// The JSON is wrong.
    Syntax(SyntaxError),
    /// The JSON is right, but not for us.
    Other(Problem, Range<usize>),
}
