//! What in a drawing cannot be drawn as it is meant: refused by its name and line instead of being lost.

use usvg::roxmltree::{Document, Node};

use crate::messages::MaterialFault;

const SVG: &str = "http://www.w3.org/2000/svg";
/// Elements of SVG that move, or that no renderer of still pictures knows.
const UNKNOWN: [&str; 22] = [
    "altGlyph",
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "audio",
    "canvas",
    "embed",
    "flowDiv",
    "flowPara",
    "flowRoot",
    "foreignObject",
    "hatch",
    "iframe",
    "mesh",
    "meshGradient",
    "meshgradient",
    "object",
    "set",
    "solidcolor",
    "tref",
    "video",
];
/// Functions of CSS whose colour or value would be lost.
const FUNCTIONS: [&str; 8] = ["var(", "color-mix(", "oklch(", "oklab(", "lch(", "lab(", "color(", "conic-gradient("];
/// Properties that may point at an element, and nothing else.
const POINTING: [&str; 2] = ["clip-path", "mask"];

/// Refuses a drawing with something that would be left out or drawn otherwise.
pub(super) fn check(document: &Document<'_>) -> Result<(), MaterialFault> {
    document.descendants().filter(Node::is_element).try_for_each(|node| match unsupported(node) {
        Some(what) => Err(MaterialFault::Undrawable { what, line: line(node) }),
        None => Ok(()),
    })
}

/// The line of the file on which an element begins.
pub(super) fn line(node: Node<'_, '_>) -> u32 {
    node.document().text_pos_at(node.range().start).row
}

/// What in an element cannot be drawn as it is meant.
fn unsupported(node: Node<'_, '_>) -> Option<String> {
    // What drawing programs note for themselves is not drawn by anybody.
    if node.tag_name().namespace() != Some(SVG) {
        return None;
    }
    let name = node.tag_name().name();
    // A program asks for itself in a `switch`; what others shall draw stands beside it.
    let for_others = node.has_attribute("requiredExtensions");
    if UNKNOWN.binary_search(&name).is_ok() && !for_others {
        return Some(format!("<{name}>"));
    }
    if matches!(name, "image" | "feImage") && !held(node) {
        return Some(format!("<{name}>"));
    }
    let rules = node.children().filter(|child| name == "style" && child.is_text()).filter_map(|text| text.text());
    rules.chain(node.attribute("style")).find_map(lost).or_else(|| {
        node.attributes().find_map(|attribute| match attribute.name() {
            "vector-effect" if attribute.value() != "none" => Some("vector-effect".to_owned()),
            property if POINTING.contains(&property) && !points(attribute.value()) => Some(property.to_owned()),
            "fill" | "stroke" | "stop-color" | "flood-color" => function(attribute.value()),
            _ => None,
        })
    })
}

/// Whether a picture is in the file itself, or is a part of it.
fn held(node: Node<'_, '_>) -> bool {
    let href = node.attributes().find(|attribute| attribute.name() == "href");
    href.is_none_or(|href| href.value().trim_start().starts_with(['#']) || is_embedded(href.value()))
}

fn is_embedded(href: &str) -> bool {
    let href = href.trim_start().to_ascii_lowercase();
    ["png", "jpeg", "jpg", "svg+xml"].iter().any(|kind| href.starts_with(&format!("data:image/{kind}")))
}

/// The first declaration of a style that would be lost.
fn lost(css: &str) -> Option<String> {
    let of = |declaration: &str| {
        let (property, value) = declaration.split_once(':')?;
        let property = property.trim();
        let pointing = POINTING.contains(&property) && !points(value);
        let scaled = property == "vector-effect" && value.trim() != "none";
        if pointing || scaled { Some(property.to_owned()) } else { function(value) }
    };
    css.split([';', '{', '}']).find_map(of)
}

/// Whether a value points at an element or at nothing.
fn points(value: &str) -> bool {
    let value = value.trim();
    value.starts_with("url(") || matches!(value, "none" | "inherit" | "initial" | "")
}

/// The function in a value that is not known to renderers of still pictures.
fn function(value: &str) -> Option<String> {
    FUNCTIONS.iter().find(|name| value.contains(**name)).map(|name| format!("{name})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_can_be_searched() {
        assert!(UNKNOWN.is_sorted());
    }
}
