//! The text of a data file.

mod edits;
