//! The rasteriser sets every line exactly as the layout measured it.

use krachtkaart::base::geometry::Point;
use krachtkaart::export::svg::{Profile, SvgOptions, write};
use krachtkaart::page::{Item, Layer, Line, Page, TextBlock};
use krachtkaart::typeset::font::FontBook;
use std::sync::Arc;
use usvg::fontdb::{Database, Family, Language, Query, Source, Weight};
use usvg::{FontFamily, FontResolver, Options, Tree};

/// How far a glyph may be from where it was measured, in user units.
const NEAR: f64 = 0.02;

/// A glyph as usvg places it: left end of its advance, size, characters.
struct Placed {
    x: f64,
    size: f64,
    text: String,
}

/// Everything in which usvg's lines differ from those of a page, its panels included.
pub(crate) fn findings(page: &Page, fonts: &FontBook, profile: Profile) -> Vec<String> {
    let page = everything_shown(page);
    let ours = blocks(&page);
    let theirs = parsed(&page, fonts, profile);
    if ours.len() != theirs.len() {
        return vec![format!("{} texts were laid out, {} arrived", ours.len(), theirs.len())];
    }
    let mut out = Vec::new();
    for (block, glyphs) in ours.into_iter().zip(&theirs) {
        compare(block, glyphs, &mut out);
    }
    out
}

/// The page with the content of every panel as a picture: a resting page would not draw them.
fn everything_shown(page: &Page) -> Page {
    let mut page = page.clone();
    let layers = std::mem::take(&mut page.layers);
    for layer in layers {
        match layer {
            Layer::Static(frame) => page.layers.push(Layer::Static(frame)),
            Layer::Hotspots { hotspots: spots, .. } => {
                page.layers.extend(spots.into_iter().map(|spot| Layer::Static(spot.panel.frame)));
            }
        }
    }
    page
}

fn blocks(page: &Page) -> Vec<&TextBlock> {
    let mut out = Vec::new();
    for layer in &page.layers {
        let Layer::Static(frame) = layer else { continue };
        frame.visit(Point::default(), 1.0, &mut |_, _, item| {
            if let Item::Text(block) = item {
                out.push(block);
            }
        });
    }
    out.retain(|block| block.lines.iter().any(|line| !line.text.is_empty()));
    out
}

/// The glyphs of every text of the written page, without white space, in document order.
fn parsed(page: &Page, fonts: &FontBook, profile: Profile) -> Vec<Vec<Placed>> {
    let svg = write(page, fonts, &SvgOptions { profile, id_prefix: None, within: None }).unwrap();
    let mut database = Database::new();
    for font in &svg.fonts {
        for id in database.load_font_source(Source::Binary(Arc::new(font.ttf.clone()))) {
            let mut face = database.face(id).unwrap().clone();
            face.families = vec![(font.family.clone(), Language::English_UnitedStates)];
            database.remove_face(id);
            database.push_face_info(face);
        }
    }
    let resolver = FontResolver {
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
    };
    let options = Options { fontdb: Arc::new(database), font_resolver: resolver, ..Options::default() };
    let tree = Tree::from_str(&svg.text, &options).unwrap();
    let mut out = Vec::new();
    collect(tree.root(), &mut out);
    out
}

fn collect(group: &usvg::Group, out: &mut Vec<Vec<Placed>>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(inner) => collect(inner, out),
            usvg::Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                let placed = glyphs.map(|glyph| Placed {
                    x: f64::from(glyph.transform().tx),
                    size: f64::from(glyph.font_size()),
                    text: glyph.text.clone(),
                });
                let steers = |c: char| c.is_whitespace() || matches!(c, '\u{202b}' | '\u{202c}');
                out.push(placed.filter(|glyph| !glyph.text.trim_matches(steers).is_empty()).collect());
            }
            _ => {}
        }
    }
}

fn compare(block: &TextBlock, theirs: &[Placed], out: &mut Vec<String>) {
    let words: String = block.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let arrived: String = theirs.iter().map(|glyph| squeezed(&glyph.text)).collect();
    // Drawn from the left, what is read from the right arrives in another order.
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let is_right_to_left = block.right_to_left || words.contains(|c: char| ('\u{590}'..'\u{900}').contains(&c));
    let same = squeezed(&words);
    if arrived != same && !(is_right_to_left && sorted(&arrived) == sorted(&same)) {
        out.push(format!("“{words}” arrived as “{arrived}”"));
        return;
    }
    let mut rest = theirs;
    for line in &block.lines {
        let ours = visible(line);
        let (here, after) = rest.split_at(ours.len().min(rest.len()));
        rest = after;
        let (Some(first), Some(start)) = (here.first(), ours.first()) else { continue };
        let off =
            here.iter().zip(&ours).map(|(them, us)| ((them.x - first.x) - (us - start)).abs()).fold(0.0, f64::max);
        let (Some(last), Some(end)) = (here.last(), ours.last()) else { continue };
        let width = last.x - first.x + (line.width - end) * last.size / block.size;
        let off = off.max((width - (line.width - start)).abs());
        if off > NEAR {
            let size = block.size;
            out.push(format!("“{}” ({size}) is {off:.3} off over {:.1}", line.text, line.width));
        }
    }
}

/// Where the glyphs of a line stand that leave a mark.
fn visible(line: &Line) -> Vec<f64> {
    let blank =
        |at: u32| line.text.get(at as usize..).and_then(|rest| rest.chars().next()).is_some_and(char::is_whitespace);
    line.glyphs.iter().filter(|glyph| !blank(glyph.cluster)).map(|glyph| glyph.x).collect()
}
