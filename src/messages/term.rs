//! The terms of the score by which a sheet's arrangement is chosen.

use super::Part;

/// A term: what it gains or costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// Large type.
    Size,
    /// Large drawings.
    Drawings,
    /// Drawings that stand thin in their cells.
    Thin,
    /// Little street on a portrait sheet.
    Street,
    /// An empty corner of the band.
    Corner,
    /// Streets of unequal length.
    Ragged,
    /// Height that nothing has a use for.
    Spare,
    /// Words that are broken, and names that gave way.
    Words,
    /// Cells of an unusual width.
    Cells,
    /// Parts that are left out.
    Omitted,
}

/// One of the best arrangements of a sheet, with its score.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// The sheet.
    pub sheet: String,
    /// Its place among them: 1 is what was made.
    pub place: usize,
    /// How many places each street has.
    pub streets: Vec<usize>,
    /// Size of body text, in user units.
    pub body: f64,
    /// The terms of the score that are not nothing; together they are the score.
    pub terms: Vec<(Term, f64)>,
    /// What it leaves out.
    pub parts: Vec<Part>,
}
