//! What of a drawing is refused before it is read: files that are small and would keep us busy for ever.

use std::collections::HashMap;

use usvg::roxmltree::{Document, Node};

use super::MAX_SHAPES;
use crate::messages::MaterialFault;

/// The most elements that it may have: some times as many as shapes, for groups and definitions.
pub(super) const MAX_ELEMENTS: u32 = 20_000;
/// The most elements inside each other.
const MAX_DEPTH: usize = 200;
/// The most references that lead on to each other.
const MAX_USES: usize = 16;
/// The most rules of style, and the most elements in marks at the points of lines.
const MAX_RULES: usize = 500;
/// The namespace of SVG, and that of its older links.
const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
/// The most signs of equality in a tag: attributes of one element are compared with each other.
const MAX_ATTRIBUTES: usize = 1000;

/// Refuses elements with very many attributes. A tag ends where the next begins: no value may hold a `<`.
pub(super) fn check_text(text: &str) -> Result<(), MaterialFault> {
    let crowded = |tag: &str| tag.bytes().filter(|byte| *byte == b'=').count() > MAX_ATTRIBUTES;
    if text.split('<').any(crowded) { Err(MaterialFault::TooMany(MAX_SHAPES)) } else { Ok(()) }
}

/// Refuses what is small in the file and endless when it is drawn: elements that stand for elements that stand for
/// others, marks at every point of a line, rules of style for everything.
pub(super) fn check(document: &Document<'_>) -> Result<(), MaterialFault> {
    let too_many = || MaterialFault::TooMany(MAX_SHAPES);
    let rules: usize = document
        .descendants()
        .filter(|node| node.has_tag_name((SVG, "style")))
        .flat_map(|node| node.descendants().filter(Node::is_text).filter_map(|text| text.text()))
        .map(|text| text.matches('{').count())
        .sum();
    let marks = document.descendants().filter(|node| node.has_tag_name((SVG, "marker")));
    let marks: usize = marks.map(|node| node.descendants().count()).sum();
    let deep = document.descendants().any(|node| node.ancestors().nth(MAX_DEPTH).is_some());
    if rules > MAX_RULES || marks > MAX_RULES || deep {
        return Err(too_many());
    }
    let by_id: HashMap<&str, Node<'_, '_>> =
        document.descendants().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let mut drawn = Repeated { by_id, counts: HashMap::new() };
    if drawn.count(document.root_element(), 0) > MAX_ELEMENTS as usize { Err(too_many()) } else { Ok(()) }
}

/// Counts elements as often as they are drawn.
struct Repeated<'a, 'i> {
    by_id: HashMap<&'a str, Node<'a, 'i>>,
    /// What was counted already, by where it stands in the file.
    counts: HashMap<usize, usize>,
}

impl<'a, 'i> Repeated<'a, 'i> {
    /// How many elements a node is, with all that it holds and all that it points at.
    fn count(&mut self, node: Node<'a, 'i>, uses: usize) -> usize {
        let mut sum = 0_usize;
        for inner in node.descendants().filter(Node::is_element) {
            sum = sum.saturating_add(1);
            if inner.tag_name().name() == "use" {
                sum = sum.saturating_add(self.used(inner, uses));
            }
        }
        sum
    }

    /// How many elements a `use` stands for.
    fn used(&mut self, node: Node<'a, 'i>, uses: usize) -> usize {
        let href = node.attribute("href").or_else(|| node.attribute((XLINK, "href"))).unwrap_or_default();
        let Some(target) = href.strip_prefix('#').and_then(|id| self.by_id.get(id)).copied() else { return 0 };
        let place = target.range().start;
        if let Some(count) = self.counts.get(&place) {
            return *count;
        }
        // A circle of references, too, ends here.
        if uses >= MAX_USES {
            return MAX_ELEMENTS as usize + 1;
        }
        let count = self.count(target, uses + 1);
        self.counts.insert(place, count);
        count
    }
}
