//! What is told of a picture to who does not see it.

/// What is told of a picture to who does not see it, in the language of its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// For the field beside a picture.
    pub short: String,
    /// All that stands on it, a paragraph for each part.
    pub long: Vec<String>,
}
