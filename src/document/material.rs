//! The files that a data file names, found also in one that is not right in every other way.

use super::format::{self, Kind, Located};
use crate::source::Parsed;

/// A file that a data file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// JSON pointer of the name.
    pub pointer: String,
    /// The path as typed.
    pub file: String,
}

/// Every file that a data file names, in its order; of a text that is no JSON, as far as it can be read. Of a text that
/// is too large to be a data file, none.
#[must_use]
pub fn named_files(file: &Parsed) -> Vec<NamedFile> {
    let Some(root) = file.root() else { return Vec::new() };
    let paths = format::values(root, &format::ROOT).into_iter().filter(|value| matches!(value.kind, Some(Kind::Path)));
    let named = |value: Located<'_>| {
        let file = value.node.text().filter(|file| !file.trim().is_empty())?;
        Some(NamedFile { pointer: value.pointer, file: file.to_owned() })
    };
    paths.filter_map(named).collect()
}
