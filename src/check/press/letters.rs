//! Letters that a file has as outlines, with their words and their size beside them.

use std::collections::BTreeMap;

use usvg::roxmltree::{Document, Node};

/// Words that are drawn as outlines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letters<'a> {
    /// Type size in the units of the outlines.
    pub(super) size: f64,
    /// What they say.
    pub(super) words: &'a str,
}

/// The outlines that say which words they are and how large, by their ids.
pub(super) fn outlined<'a>(document: &'a Document<'_>) -> BTreeMap<&'a str, Letters<'a>> {
    let paths = document.descendants().filter(|node| node.tag_name().name() == "path");
    let letters = |path: Node<'a, '_>| {
        let size = path
            .parent()?
            .attribute("font-size")?
            .parse::<f64>()
            .ok()
            .filter(|size| size.is_finite() && *size > 0.0)?;
        Some((path.attribute("id")?, Letters { size, words: path.attribute("aria-label")? }))
    };
    paths.filter_map(letters).collect()
}
