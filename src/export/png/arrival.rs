//! Did everything that the SVG shows arrive in the tree?
//!
//! usvg leaves out what it cannot do and says nothing: text in a family that it does not know, a character that
//! the font lacks, a picture that it may not fetch. So the SVG's own text is read a second time, as XML, and
//! compared with what is going to be painted.

use crate::error::{Error, RasterFault, Result};
use crate::media::pixels;
use std::collections::HashMap;
use usvg::ImageKind;
use usvg::roxmltree::{Document, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
/// Elements that are never painted where they stand.
const UNPAINTED: [&str; 13] = [
    "defs",
    "style",
    "script",
    "title",
    "desc",
    "metadata",
    "symbol",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "linearGradient",
    "radialGradient",
];
/// Attributes that may point at an element of the same file, as `url(#…)`.
const REFERRING: [&str; 7] = ["fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-end"];
/// How many `use` may stand in each other.
const DEEPEST_USE: usize = 16;

/// Fails when a text, a picture or a reference of `document` is missing from `tree`; says whether a picture is of
/// pixels.
pub(super) fn check(document: &Document<'_>, tree: &usvg::Tree) -> Result<bool> {
    let mut shown = SvgAtRest::of(document);
    shown.element(document.root_element(), true, 0)?;
    let mut painted = TreePaint::default();
    painted.group(tree.root())?;
    compare_texts(&shown.texts, &painted.texts)?;
    if painted.pictures < shown.pictures {
        let lost = shown.pictures - painted.pictures;
        return Err(Error::Raster(RasterFault::PicturesLost { lost, of: shown.pictures }));
    }
    Ok(painted.pixels)
}

/// What the SVG shows at rest, as its XML says it.
struct SvgAtRest<'a, 'i> {
    /// The elements that can be pointed at.
    ids: HashMap<&'a str, Node<'a, 'i>>,
    /// The words of each `<text>`, in document order, without white space.
    texts: Vec<String>,
    /// How many `<image>` there are.
    pictures: usize,
}

impl<'a, 'i> SvgAtRest<'a, 'i> {
    /// Nothing collected yet.
    fn of(document: &'a Document<'i>) -> Self {
        let ids = document.descendants().filter_map(|n| n.attribute("id").map(|id| (id, n))).collect();
        Self { ids, texts: Vec::new(), pictures: 0 }
    }

    /// What `#id` points at.
    fn target(&self, reference: &str) -> Result<Node<'a, 'i>> {
        let found = reference.strip_prefix('#').and_then(|id| self.ids.get(id)).copied();
        found.ok_or_else(|| Error::Raster(RasterFault::Dangling(shortened(reference))))
    }

    /// Collects from `node` and what stands in it; `visible` is the inherited `visibility`.
    fn element(&mut self, node: Node<'_, '_>, visible: bool, depth: usize) -> Result<()> {
        let name = if node.tag_name().namespace() == Some(SVG) { node.tag_name().name() } else { return Ok(()) };
        if UNPAINTED.contains(&name) || is_displayed_none(node) {
            return Ok(());
        }
        let visible = node.attribute("visibility").map_or(visible, |v| v == "visible" || (v == "inherit" && visible));
        self.check_references(node)?;
        match name {
            "text" => {
                let mut words = String::new();
                collect_words(node, visible, &mut words);
                if !words.is_empty() {
                    self.texts.push(words);
                }
                Ok(())
            }
            "image" => {
                self.pictures += 1;
                let reference = href(node).unwrap_or_default();
                if reference.starts_with("data:") { Ok(()) } else { self.target(reference).map(drop) }
            }
            "foreignObject" => Err(Error::Raster(RasterFault::ForeignObject)),
            "use" => self.used(node, visible, depth),
            _ => node.children().filter(Node::is_element).try_for_each(|c| self.element(c, visible, depth)),
        }
    }

    /// Collects what a `use` shows.
    fn used(&mut self, node: Node<'_, '_>, visible: bool, depth: usize) -> Result<()> {
        let reference = href(node).unwrap_or_default();
        let target = self.target(reference)?;
        if depth >= DEEPEST_USE {
            return Err(Error::Raster(RasterFault::Circular(reference.to_owned())));
        }
        if target.has_tag_name((SVG, "symbol")) {
            let mut children = target.children().filter(Node::is_element);
            return children.try_for_each(|c| self.element(c, visible, depth + 1));
        }
        self.element(target, visible, depth + 1)
    }

    /// Fails when `node` is filled, stroked, clipped or masked by something that is not in the file.
    fn check_references(&self, node: Node<'_, '_>) -> Result<()> {
        for value in REFERRING.iter().filter_map(|name| node.attribute(*name)) {
            if let Some(inner) = value.trim().strip_prefix("url(").and_then(|v| v.split(')').next()) {
                self.target(inner.trim().trim_matches(['"', '\'']))?;
            }
        }
        Ok(())
    }
}

/// What the tree is going to paint.
#[derive(Default)]
struct TreePaint {
    /// The words of each text, in document order, without white space.
    texts: Vec<String>,
    /// How many pictures there are.
    pictures: usize,
    /// Whether one of them is of pixels.
    pixels: bool,
}

impl TreePaint {
    /// Collects from `group`; fails on a glyph that is not there and on a picture that would stay empty.
    fn group(&mut self, group: &usvg::Group) -> Result<()> {
        for node in group.children() {
            match node {
                usvg::Node::Group(inner) => self.group(inner)?,
                usvg::Node::Text(text) => self.texts.push(drawn_words(text)?),
                usvg::Node::Image(image) => {
                    self.pictures += 1;
                    let readable = match image.kind() {
                        ImageKind::SVG(_) => true,
                        ImageKind::PNG(bytes) | ImageKind::JPEG(bytes) => pixels::judge(bytes).is_ok(),
                        ImageKind::GIF(_) | ImageKind::WEBP(_) => false,
                    };
                    if !readable {
                        return Err(Error::Raster(RasterFault::PixelPicture));
                    }
                    self.pixels |= !matches!(image.kind(), ImageKind::SVG(_));
                }
                usvg::Node::Path(_) => {}
            }
        }
        Ok(())
    }
}

/// The words of `text` that have a glyph, without white space; fails on the first character that has none.
fn drawn_words(text: &usvg::Text) -> Result<String> {
    let mut words = String::new();
    for glyph in text.layouted().iter().flat_map(|span| &span.positioned_glyphs) {
        if glyph.id.0 == 0 {
            let whole: String = text.chunks().iter().map(usvg::TextChunk::text).collect();
            return Err(Error::Raster(RasterFault::NoGlyph {
                character: glyph.text.to_string(),
                text: shortened(&whole),
            }));
        }
        words.extend(glyph.text.chars().filter(|c| !c.is_whitespace()));
    }
    Ok(words)
}

/// Fails unless every text that is shown is painted, in the same order. More may be painted than is shown.
fn compare_texts(shown: &[String], painted: &[String]) -> Result<()> {
    let mut rest = painted.iter();
    match shown.iter().find(|words| !rest.any(|p| same_characters(p, words))) {
        None => Ok(()),
        Some(words) => Err(Error::Raster(RasterFault::TextLost(shortened(words)))),
    }
}

/// Whether two texts have the same characters. The order may differ: glyphs stand in visual order.
fn same_characters(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let sorted = |text: &str| {
        let mut characters: Vec<char> = text.chars().collect();
        characters.sort_unstable();
        characters
    };
    a.len() == b.len() && sorted(a) == sorted(b)
}

/// Adds the visible words in `node`, without white space.
fn collect_words(node: Node<'_, '_>, visible: bool, words: &mut String) {
    for child in node.children() {
        if child.is_text() && visible {
            words.extend(child.text().unwrap_or_default().chars().filter(|c| !c.is_whitespace()));
        } else if child.is_element() && !is_displayed_none(child) && !UNPAINTED.contains(&child.tag_name().name()) {
            collect_words(child, child.attribute("visibility").map_or(visible, |v| v == "visible"), words);
        }
    }
}

/// Whether `node` itself says that it is not displayed.
fn is_displayed_none(node: Node<'_, '_>) -> bool {
    let styled =
        |style: &str| style.split(';').any(|rule| rule.split_whitespace().collect::<String>() == "display:none");
    node.attribute("display") == Some("none") || node.attribute("style").is_some_and(styled)
}

/// Where an element points.
fn href<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.attribute("href").or_else(|| node.attribute((XLINK, "href")))
}

/// The beginning of a text, for a message.
fn shortened(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut start: String = words.chars().take(60).collect();
    if start.len() < words.len() {
        start.push('…');
    }
    start
}
