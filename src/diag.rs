//! What is wrong with a data file: codes, places, wording and hints, all in one place.

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; the picture is made.
    Warning,
    /// The picture cannot be made.
    Error,
}
