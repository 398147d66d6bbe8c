//! The files that a data file names, found also in one that is not right in every other way.

use crate::source::{self, Node, pointer};

/// A file that a data file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// JSON pointer of the name.
    pub pointer: String,
    /// The path as typed.
    pub file: String,
}

/// Every file that the text of a data file names, in its order; of a text that is no JSON, as far as it can be read.
/// Of a text that is too large to be a data file, none.
#[must_use]
pub fn named_files(source: &str) -> Vec<NamedFile> {
    if source.len() > source::MAX_BYTES {
        return Vec::new();
    }
    let (Some(root), _) = source::parse(source) else { return Vec::new() };
    let mut found: Vec<(usize, NamedFile)> = Vec::new();
    let mut see = |owner: Option<&Node>, at: &str| {
        let Some(node) = owner.and_then(|owner| owner.get("bestand")) else { return };
        if let Some(file) = node.text().filter(|file| !file.trim().is_empty()) {
            let named = NamedFile { pointer: pointer::join(at, "bestand"), file: file.to_owned() };
            found.push((node.range.start, named));
        }
    };
    see(root.get("logo"), "/logo");
    for (index, role) in root.get("rollen").map(Node::items).unwrap_or_default().iter().enumerate() {
        see(role.get("tekening"), &format!("/rollen/{index}/tekening"));
    }
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, named)| named).collect()
}
