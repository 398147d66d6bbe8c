//! Reading the SVG: into a tree that can be painted, and into the few words about itself that a PNG carries.

use super::arrival;
use crate::error::{Error, RasterFault, Result};
use std::sync::Arc;
use usvg::fontdb::{Database, Family, Language, Query, Source, Weight};
use usvg::roxmltree::{Document, Node, ParsingOptions};
use usvg::{FontFamily, FontResolver, ImageHrefResolver, Options, Tree};

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// An SVG that can be painted as a whole: nothing of it was lost while reading.
pub(super) struct PaintableSvg {
    /// What is to be painted.
    pub(super) tree: Tree,
    /// Whether something in it is a picture of pixels.
    pub(super) pixels: bool,
    /// Width and height in millimetres (bleed included, where the SVG has it), at 96 CSS pixels to the inch.
    pub(super) millimetres: (f64, f64),
    /// The root's `<title>`.
    pub(super) title: Option<String>,
    /// The root's `<desc>`.
    pub(super) description: Option<String>,
    /// BCP 47 tag of the words, from the root's `xml:lang` or `lang`.
    pub(super) language: Option<String>,
}

impl PaintableSvg {
    /// Reads `svg` with these fonts and no others.
    pub(super) fn read(svg: &str, fonts: &[(String, Vec<u8>)]) -> Result<Self> {
        let document = Document::parse_with_options(svg, ParsingOptions::default())
            .map_err(|e| Error::Raster(RasterFault::NotXml(e.to_string())))?;
        let options = options(database(fonts)?);
        let tree = Tree::from_xmltree(&document, &options)
            .map_err(|e| Error::Raster(RasterFault::NotDrawable(e.to_string())))?;
        let pixels = arrival::check(&document, &tree)?;
        let root = document.root_element();
        // Where crop marks stand around the page, it is the first SVG inside.
        let page = root.children().find(|c| c.has_tag_name((SVG, "svg"))).unwrap_or(root);
        Ok(Self {
            millimetres: (side_mm(root, "width", tree.size().width()), side_mm(root, "height", tree.size().height())),
            title: words_of(page, "title"),
            description: words_of(page, "desc"),
            language: language_of(page),
            pixels,
            tree,
        })
    }
}

/// A font database that knows each file by the family name that the SVG uses, whatever the file calls itself.
fn database(fonts: &[(String, Vec<u8>)]) -> Result<Database> {
    let mut database = Database::new();
    for (family, bytes) in fonts {
        let loaded = database.load_font_source(Source::Binary(Arc::new(bytes.clone())));
        if loaded.is_empty() {
            return Err(Error::Raster(RasterFault::FontUnreadable(family.clone())));
        }
        for id in loaded {
            let Some(mut face) = database.face(id).cloned() else { continue };
            face.families = vec![(family.clone(), Language::English_UnitedStates)];
            database.remove_face(id);
            database.push_face_info(face);
        }
    }
    Ok(database)
}

/// Settings under which nothing comes from outside the SVG and no font stands in for another.
fn options(database: Database) -> Options<'static> {
    Options {
        fontdb: Arc::new(database),
        font_resolver: FontResolver {
            select_font: Box::new(|font, database| {
                let weight = Weight(font.weight());
                font.families().iter().find_map(|family| match family {
                    FontFamily::Named(name) => {
                        database.query(&Query { families: &[Family::Name(name)], weight, ..Query::default() })
                    }
                    _ => None,
                })
            }),
            select_fallback: Box::new(|_, _, _| None),
        },
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// A side of the root in millimetres, from its attribute; from `pixels` (CSS) when that has no absolute unit.
fn side_mm(root: Node<'_, '_>, side: &str, pixels: f32) -> f64 {
    root.attribute(side).and_then(absolute_mm).unwrap_or(f64::from(pixels) * 25.4 / 96.0)
}

/// A length of CSS with an absolute unit, in millimetres (CSS Values and Units 4, section 6.2).
pub(super) fn absolute_mm(length: &str) -> Option<f64> {
    let length = length.trim();
    let number_end = length.find(|c: char| c.is_ascii_alphabetic() || c == '%').unwrap_or(length.len());
    let (number, unit) = length.split_at_checked(number_end)?;
    let per_unit = match unit {
        "mm" => 1.0,
        "cm" => 10.0,
        "in" => 25.4,
        "pt" => 25.4 / 72.0,
        "pc" => 25.4 / 6.0,
        "px" | "" => 25.4 / 96.0,
        _ => return None,
    };
    number.trim().parse::<f64>().ok().map(|n| n * per_unit).filter(|mm| mm.is_finite() && *mm > 0.0)
}

/// The words of the root's child element `name`, white space collapsed.
fn words_of(root: Node<'_, '_>, name: &str) -> Option<String> {
    let child = root.children().find(|c| c.has_tag_name((SVG, name)))?;
    let words = child.text()?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// The language tag of the root, if it is a plain one.
fn language_of(root: Node<'_, '_>) -> Option<String> {
    let tag =
        root.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).or_else(|| root.attribute("lang"))?.trim();
    let plain = !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    plain.then(|| tag.to_owned())
}

#[cfg(test)]
mod tests {
    use super::absolute_mm;

    #[test]
    fn lengths_with_absolute_units_are_millimetres() {
        assert_eq!(absolute_mm("420mm"), Some(420.0));
        assert_eq!(absolute_mm(" 2.5 cm"), Some(25.0));
        assert_eq!(absolute_mm("72pt"), Some(25.4));
        assert_eq!(absolute_mm("96"), Some(25.4));
        assert_eq!(absolute_mm("100%"), None);
        assert_eq!(absolute_mm("-3mm"), None);
        assert_eq!(absolute_mm("mm"), None);
    }
}
