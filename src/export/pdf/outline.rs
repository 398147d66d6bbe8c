//! The outline that viewers show beside the pages.

use krilla::outline::{Outline, OutlineNode};

use super::links::{Targets, top};
use crate::page::Document;

/// The outline of a file: the places in order where it has their pages, else the headings of all pages.
pub(super) fn of(document: &Document, targets: &Targets) -> Outline {
    let mut outline = Outline::new();
    let mut first = OutlineNode::new(document.first.title.clone(), top(0)).with_open(true);
    if targets.is_empty() {
        let headings = document.outline.iter().filter(|heading| heading.hotspot.is_none());
        // The title is what they stand under.
        for heading in headings.filter(|heading| heading.level > 1) {
            first.push_child(OutlineNode::new(heading.text.clone(), top(heading.page)));
        }
    } else {
        for hotspot in document.first.hotspots() {
            let Some(number) = targets.get(&hotspot.id) else { continue };
            first.push_child(OutlineNode::new(hotspot.name.clone(), top(*number)));
        }
    }
    outline.push_child(first);
    outline
}
