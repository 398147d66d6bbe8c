//! An arrangement that was tried, for who wants to know why a sheet looks as it does.

use crate::messages::{Part, Term};

/// An arrangement that was tried, with its score.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// How many places each street has.
    pub streets: Vec<usize>,
    /// Size of body text, in user units.
    pub body: f64,
    /// The terms of its score that are not nothing; together they are the score.
    pub terms: Vec<(Term, f64)>,
    /// What it leaves out for lack of room.
    pub omitted: Vec<Part>,
}
