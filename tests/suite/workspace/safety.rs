//! What must not be in a written SVG, whatever was in the data.

use krachtkaart::export::svg::Svg;

/// Elements that a page may have.
const ELEMENTS: &[&str] = &[
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "image",
    "line",
    "linearGradient",
    "path",
    "polygon",
    "polyline",
    "rect",
    "script",
    "stop",
    "style",
    "svg",
    "text",
    "title",
    "tspan",
    "use",
];

/// Everything in the file that could run, reach outside, or fool a reader; `script` is our own.
pub(crate) fn threats(svg: &Svg, script: &str) -> Vec<String> {
    let mut found = Vec::new();
    let text = &svg.text;
    for mark in ["<!", "<?", "&#x0", "\u{0}"] {
        if text.contains(mark) {
            found.push(format!("'{mark}' in the file"));
        }
    }
    let hidden =
        |c: &char| (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if let Some(character) = text.chars().find(hidden) {
        found.push(format!("U+{:04X} in the file", u32::from(character)));
    }
    let document = match roxmltree::Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![format!("no XML: {error}")],
    };
    let elements = || document.descendants().filter(roxmltree::Node::is_element);
    for node in elements() {
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) || node.tag_name().namespace() != Some("http://www.w3.org/2000/svg") {
            found.push(format!("<{name}>"));
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            if key.to_lowercase().starts_with("on") || key == "style" {
                found.push(format!("<{name} {key}>"));
            }
            let picture =
                ["data:image/png;base64,", "data:image/jpeg;base64,"].iter().any(|kind| value.starts_with(kind));
            if name == "image" && key == "href" && picture {
                continue;
            }
            if matches!(key, "href" | "src") && !value.starts_with('#') && !value.starts_with("https://") {
                found.push(format!("<{name} {key}={value}>"));
            }
            let refers = ["fill", "stroke", "clip-path", "mask", "filter", "marker-end"].contains(&key);
            if refers && value.contains("url(") && !value.starts_with("url(#") {
                found.push(format!("<{name} {key}={value}>"));
            }
        }
    }
    let texts = |name: &str| -> Vec<String> {
        elements()
            .filter(|node| node.has_tag_name(name))
            .map(|node| node.text().unwrap_or_default().to_owned())
            .collect()
    };
    if texts("script") != [script] {
        found.push("another script than our own".to_owned());
    }
    let styles = texts("style");
    let style = styles.join("");
    let outside = style.split("url(").skip(1).any(|rest| !rest.starts_with("data:font/woff2;base64,"));
    let words: String = style.split("url(").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
    if styles.len() != 1
        || outside
        || ["@import", "expression", "<", "javascript", "\\"].iter().any(|bad| words.contains(bad))
    {
        found.push("another style than our own".to_owned());
    }
    found
}

/// The one script of a page.
pub(crate) fn script(svg: &Svg) -> String {
    let document = roxmltree::Document::parse(&svg.text).unwrap();
    document.descendants().find(|node| node.has_tag_name("script")).and_then(|node| node.text()).unwrap().to_owned()
}
