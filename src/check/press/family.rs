//! Families of letters that the programs of a print shop do not know.

use std::collections::BTreeSet;

use usvg::roxmltree::{Document, Node};

use super::{PressFault, PressFinding};

/// What stands in a list for whoever has none of the families before it.
const STAND_INS: [&str; 8] =
    ["arial", "liberation sans", "sans-serif", "serif", "monospace", "cursive", "fantasy", "system-ui"];

/// Texts whose only family comes with the file: browsers read such fonts, the programs of a print shop do not, and set
/// the words in other letters, which are wider or narrower.
pub(super) fn private(document: &Document<'_>) -> Option<PressFinding> {
    let carried = carried(document);
    let elements = || document.descendants().filter(Node::is_element);
    let family = elements().filter_map(families).find_map(|list| {
        let names: Vec<String> = list.split(',').map(bare).collect();
        let first = names.first()?.clone();
        let known =
            names.iter().any(|name| !carried.contains(name) && !STAND_INS.contains(&name.to_lowercase().as_str()));
        (carried.contains(&first) && !known).then_some(first)
    });
    family.map(|family| PressFinding::whole(PressFault::PrivateFont { family }))
}

/// The families that an element names.
fn families<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let style = node.attribute("style").and_then(|style| style.split("font-family:").nth(1));
    style.and_then(|rest| rest.split(';').next()).or_else(|| node.attribute("font-family"))
}

/// The families that the file brings with it.
fn carried(document: &Document<'_>) -> BTreeSet<String> {
    let styles = document.descendants().filter(|node| node.tag_name().name() == "style");
    let css: String = styles.flat_map(|node| node.descendants().filter_map(|child| child.text())).collect();
    let rules = css.split("@font-face").skip(1).filter_map(|rule| rule.split('}').next());
    let names = rules.filter_map(|rule| rule.split("font-family:").nth(1)).filter_map(|rest| rest.split(';').next());
    names.map(bare).collect()
}

/// A name without quotes.
fn bare(name: &str) -> String {
    name.trim().trim_matches(['"', '\'']).to_owned()
}
