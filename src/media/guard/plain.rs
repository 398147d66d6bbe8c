//! Whether an SVG is so plain that the work on it is known to be quick.

use usvg::roxmltree::{Document, Node};

use super::numbers;

/// Elements of which nothing costs more than its size.
const PLAIN: [&str; 22] = [
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "metadata",
    "path",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "symbol",
    "title",
    "use",
    "view",
];
/// What is applied to elements and costs more than they do, as an attribute and in rules of style.
const COSTLY: [&str; 3] = ["filter", "mask", "marker"];
/// The most bytes.
const MAX_BYTES: usize = 128 * 1024;
/// The most elements that are drawn.
const MAX_DRAWN: usize = 5000;
/// The largest number: with larger ones, what is between two places that `f32` can tell apart is seen, and libraries
/// look for it again and again.
const MAX_NUMBER: f64 = 1e5;

/// Whether an SVG has nothing but shapes, paints and groups, few of them and of usual sizes: then what a library does
/// with it is a little work for each of its bytes.
pub(super) fn is_plain(document: &Document<'_>, drawn: usize) -> bool {
    let small = document.input_text().len() <= MAX_BYTES && drawn <= MAX_DRAWN;
    small && document.descendants().filter(Node::is_element).all(is_plain_element)
}

fn is_plain_element(node: Node<'_, '_>) -> bool {
    // What drawing programs note for themselves has a namespace of its own, and is not drawn.
    let is_foreign = node.tag_name().namespace().is_some_and(|space| space != "http://www.w3.org/2000/svg");
    let name = node.tag_name().name();
    let rules = node.children().filter(|child| child.is_text() && name == "style").filter_map(|text| text.text());
    let plain_style =
        |css: &str| !COSTLY.iter().any(|word| css.contains(word)) && !numbers::beyond(css, true, MAX_NUMBER);
    let plain_attribute = |name: &str, value: &str| {
        let costly = COSTLY.iter().any(|word| name.starts_with(word)) || name == "style" && !plain_style(value);
        !costly && !numbers::is_beyond(name, value, MAX_NUMBER)
    };
    (is_foreign || PLAIN.binary_search(&name).is_ok())
        && node.attributes().all(|attribute| plain_attribute(attribute.name(), attribute.value()))
        && rules.into_iter().all(plain_style)
}
