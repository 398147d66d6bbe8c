//! A drawing with everything in it resolved: styles, references, fonts, pictures.

use std::sync::{Arc, Mutex, PoisonError};

use usvg::ImageHrefResolver;
use usvg::roxmltree::{Document, Node};

use super::{MAX_BYTES, fonts, support};
use crate::media::guard;
use crate::media::pixels::Raster;
use crate::messages::MaterialFault;

/// What is drawn, with fonts and pictures.
pub(super) fn resolved(document: &Document<'_>) -> Result<usvg::Tree, MaterialFault> {
    let (missing, broken) = (fonts::Missing::default(), Arc::new(Mutex::new(None)));
    // Nothing that the file points at outside of itself is looked for, let alone read.
    let pictures = ImageHrefResolver { resolve_data: pictures(&broken), resolve_string: Box::new(|_, _| None) };
    let options = usvg::Options {
        fontdb: fonts::database(),
        font_resolver: fonts::resolver(&missing),
        image_href_resolver: pictures,
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_xmltree(document, &options).map_err(|_| MaterialFault::NoSvg)?;
    drop(options);
    if let Some(fault) = broken.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return Err(fault);
    }
    if let Some(family) = missing.lock().unwrap_or_else(PoisonError::into_inner).take() {
        let line = texts(document).find(|node| names(*node, &family)).or_else(|| texts(document).next());
        return Err(MaterialFault::Font { family, line: line.map_or(1, support::line) });
    }
    if let Some(letter) = lost_letter(tree.root()) {
        let line = texts(document).find(|node| node.text().is_some_and(|text| text.contains(&letter)));
        let what = format!("'{letter}'");
        return Err(MaterialFault::Undrawable { what, line: line.map_or(1, support::line) });
    }
    Ok(tree)
}

/// The first letter that none of the fonts has.
fn lost_letter(group: &usvg::Group) -> Option<String> {
    let in_text = |text: &usvg::Text| {
        let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        glyphs.find(|glyph| glyph.id.0 == 0).map(|glyph| glyph.text.clone())
    };
    let in_node = |node: &usvg::Node| {
        let mut lost = match node {
            usvg::Node::Group(inner) => lost_letter(inner),
            usvg::Node::Text(text) => in_text(text),
            usvg::Node::Path(_) | usvg::Node::Image(_) => None,
        };
        node.subroots(|root| lost = lost.take().or_else(|| lost_letter(root)));
        lost
    };
    group.children().iter().find_map(in_node)
}

/// The elements with text.
fn texts<'a>(document: &'a Document<'_>) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(|node| matches!(node.tag_name().name(), "text" | "tspan" | "textPath"))
}

/// Whether an element names a family itself.
fn names(node: Node<'_, '_>, family: &str) -> bool {
    [node.attribute("font-family"), node.attribute("style")].into_iter().flatten().any(|value| value.contains(family))
}

/// Takes pictures that are in the file: an SVG if it comes in and is plain, PNG and JPEG as the pixels that the
/// program's own decoders make of them, so that they are judged as photos are.
fn pictures(broken: &Arc<Mutex<Option<MaterialFault>>>) -> usvg::ImageHrefDataResolverFn<'static> {
    let (usual, broken) = (ImageHrefResolver::default_data_resolver(), Arc::clone(broken));
    Box::new(move |mime, data, options| {
        if guard::is_markup(&data) {
            let text = guard::markup(&data, MAX_BYTES).ok();
            let comes_in = text.is_some_and(|text| guard::admit(&text, guard::OWN).is_ok_and(|inner| inner.is_plain));
            if comes_in {
                return usual(mime, data, options);
            }
        } else if let Ok(png) = Raster::decode(&data).map(|raster| raster.png())
            && let Some(png) = png
        {
            return Some(usvg::ImageKind::PNG(Arc::new(png)));
        }
        broken.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(MaterialFault::Broken);
        None
    })
}
