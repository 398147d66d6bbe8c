//! An SVG: its size, what is left in it, and what it would look like.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use usvg::fontdb::{Database, Family, Query, Source, Weight};
use usvg::roxmltree::{Document, Node};
use usvg::{FontFamily, FontResolver, ImageHrefResolver, Options, Transform, Tree};

use super::code::Codes;
use super::letters::{self, Letters};
use super::png::on_paper;
use super::{Checked, Fit, Limits, PressFault, PressFinding, PressRule, Thumbnail, family};
use crate::base::geometry::{Rect, Size};
use crate::error::{Error, RasterFault, Result};
use crate::export::png::{PngOptions, Resolution, render};
use crate::media::guard::trial::{self, Work};
use crate::media::guard::{self, Admitted, Refused};
use crate::media::pixels::{self, Raster, Unreadable};
use crate::messages::Load;
use crate::page::Face;
use crate::theme::Sheet;
use crate::typeset::font::FontBook;

/// Millimetres to a CSS pixel, and to a point.
const PIXEL: f64 = 25.4 / 96.0;
const POINT: f64 = 25.4 / 72.0;
/// A size may be off by this much, in millimetres.
const SLACK: f64 = 0.2;
/// What measures may be off by: hundredths of points and millimetres.
const NEARLY: f64 = 0.01;
/// Longest side of the small picture, in pixels.
const LONGEST: f64 = 1600.0;
/// The faces by the end of the names that a written file gives to its families.
const FACES: [(&str, Face); 4] =
    [("Title", Face::Title), ("Heading", Face::Heading), ("Strong", Face::Strong), ("Text", Face::Text)];

/// Checks an SVG against what the press asks. It may be for any of these sheets. With `draw`, its picture is made small;
/// a white page where it cannot be drawn.
///
/// # Errors
/// [`Error::Raster`] when it is no SVG, [`Error::Font`] when a font that ships with the program is broken.
pub fn check(text: &str, sheets: &[Sheet], limits: &Limits, draw: bool) -> Result<Checked> {
    let heavy = |load| Ok(Checked::unread(PressFault::TooHeavy { load }));
    let Admitted { document, is_plain, .. } = match guard::admit(text, guard::PRESS) {
        Ok(admitted) => admitted,
        Err(Refused::Heavy(load)) => return heavy(load),
        Err(Refused::NoSvg(why)) => return Err(unreadable(&why)),
    };
    let work = if draw { Work::PressDrawn } else { Work::Press };
    if !is_plain && !trial::passes(work, text.as_bytes()) {
        return heavy(Load::Effort);
    }
    let checked = trial::on_large_stack(|| {
        let mut checked = judged(&document, sheets, limits)?;
        let too_heavy = checked.findings.iter().any(|finding| finding.rule() == PressRule::TooHeavy);
        if draw && !too_heavy {
            checked.picture = drawn(&document);
        }
        Ok(checked)
    });
    checked.unwrap_or_else(|| heavy(Load::Effort))
}

fn unreadable(why: &dyn std::fmt::Display) -> Error {
    Error::Raster(RasterFault::SvgUnreadable(why.to_string()))
}

/// Checks an SVG that came in.
fn judged(document: &Document<'_>, sheets: &[Sheet], limits: &Limits) -> Result<Checked> {
    let root = document.root_element();
    let broken = Arc::new(AtomicBool::new(false));
    let options = options(&FontBook::for_language(language(root))?, Arc::clone(&broken))?;
    let tree = Tree::from_xmltree(document, &options).map_err(|e| unreadable(&e))?;
    let side = |name| root.attribute(name).and_then(millimetres);
    let size = side("width").zip(side("height")).map(|(w, h)| Size::new(w, h));
    let (mut findings, mut fit) = (Vec::new(), None);
    if broken.load(Ordering::Relaxed) {
        findings.push(PressFinding::whole(PressFault::Damaged { why: "<image>".to_owned() }));
    }
    match size {
        None => findings.push(PressFinding::whole(PressFault::NoSize)),
        Some(size) => {
            fit = Fit::find(size, sheets, limits, SLACK);
            on_paper(size, fit.as_ref(), limits, SLACK, &mut findings);
        }
    }
    let letters = letters::outlined(document);
    let mut measures = Measures { trim: fit.as_ref().map(trim), letters, ..Measures::of(limits) };
    measures.group(tree.root());
    findings.extend(measures.trim.iter().flat_map(|trim| measures.codes.findings(limits, *trim)));
    findings.extend(measures.findings(size.is_some()));
    findings.extend(family::private(document));
    findings.extend(left(document));
    findings.sort_by_key(PressFinding::rule);
    Ok(Checked { findings, size, fit, condition: None, picture: None })
}

/// An SVG's picture, small; a white page where it cannot be drawn.
fn drawn(document: &Document<'_>) -> Option<Thumbnail> {
    let root = document.root_element();
    let book = FontBook::for_language(language(root)).ok()?;
    let tree = Tree::from_xmltree(document, &options(&book, Arc::default()).ok()?).ok()?;
    let (width, height) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let names: BTreeSet<&str> = root.descendants().filter_map(|node| node.attribute("font-family")).collect();
    let family = |name: &str| name.split(',').next().unwrap_or_default().trim().trim_matches(['"', '\'']).to_owned();
    let fonts: Vec<(String, Vec<u8>)> =
        names.iter().map(|name| (family(name), book.font(face(name, 400)).bytes().to_vec())).collect();
    let options = PngOptions { resolution: Resolution::Scale(LONGEST / width.max(height)), ..PngOptions::default() };
    let mut png = Vec::new();
    let painted = render(document.input_text(), &fonts, &options, &mut png).ok();
    let painted = painted.and_then(|_| Thumbnail::of_png(&png));
    Some(painted.unwrap_or_else(|| Thumbnail::blank(width, height)))
}

/// The trim in millimetres from the file's top left.
fn trim(fit: &Fit) -> Rect {
    Rect::new(fit.outside(), fit.outside(), fit.trim.w, fit.trim.h)
}

fn language<'a>(root: Node<'a, '_>) -> &'a str {
    root.attribute("lang").unwrap_or("nl")
}

/// A length in millimetres; `None` for one that is not of paper.
fn millimetres(length: &str) -> Option<f64> {
    let length = length.trim();
    let units = [("mm", 1.0), ("cm", 10.0), ("in", 25.4), ("pt", POINT), ("pc", 12.0 * POINT)];
    let (number, unit) = units.into_iter().find_map(|(name, unit)| Some((length.strip_suffix(name)?, unit)))?;
    number.trim().parse::<f64>().ok().filter(|number| number.is_finite() && *number > 0.0).map(|number| number * unit)
}

/// The face that a family of this name is, or is most like.
fn face(family: &str, weight: u16) -> Face {
    let own = FACES.iter().find(|(end, _)| family.trim_matches(['"', '\'']).ends_with(end));
    own.map_or(if weight >= 600 { Face::Strong } else { Face::Text }, |(_, face)| *face)
}

/// Settings under which every text is measured, if need be with a face that is most like its own. Notes in `broken`
/// whether a picture in the file cannot be read.
fn options(book: &FontBook, broken: Arc<AtomicBool>) -> Result<Options<'static>> {
    let mut database = Database::new();
    for (name, face) in FACES {
        let source = Source::Binary(Arc::new(book.font(face).bytes()));
        let loaded = database.load_font_source(source);
        for id in loaded {
            let Some(mut info) = database.face(id).cloned() else { continue };
            info.families = vec![(name.to_owned(), usvg::fontdb::Language::English_UnitedStates)];
            database.remove_face(id);
            database.push_face_info(info);
        }
    }
    let select = |font: &usvg::Font, database: &mut Arc<Database>| {
        let name = font.families().iter().find_map(|family| match family {
            FontFamily::Named(name) => Some(name.as_str()),
            _ => None,
        });
        let wanted = face(name.unwrap_or_default(), font.weight());
        let name = FACES.iter().find(|(_, face)| *face == wanted).map(|(name, _)| *name)?;
        let families = [Family::Name(name)];
        database.query(&Query { families: &families, weight: Weight(font.weight()), ..Query::default() })
    };
    Ok(Options {
        fontdb: Arc::new(database),
        font_resolver: FontResolver { select_font: Box::new(select), select_fallback: Box::new(|_, _, _| None) },
        image_href_resolver: ImageHrefResolver {
            resolve_data: embedded(broken),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    })
}

/// Takes pictures that are in the file: PNG and JPEG as they are, an SVG if it comes in as a drawing would.
fn embedded(broken: Arc<AtomicBool>) -> usvg::ImageHrefDataResolverFn<'static> {
    let usual = ImageHrefResolver::default_data_resolver();
    Box::new(move |mime, data, options| {
        let comes_in = if guard::is_markup(&data) {
            let text = guard::markup(&data, guard::OWN.bytes).ok();
            text.is_some_and(|text| guard::admit(&text, guard::OWN).is_ok_and(|admitted| admitted.is_plain))
        } else {
            let read = Raster::decode(&data);
            if matches!(read, Err(Unreadable::Broken | Unreadable::Kind(None))) {
                broken.store(true, Ordering::Relaxed);
            }
            pixels::judge(&data).is_ok()
        };
        if comes_in { usual(mime, data, options) } else { None }
    })
}

/// What is measured of the picture.
struct Measures<'a> {
    limits: &'a Limits,
    /// The trim in millimetres, when it is known.
    trim: Option<Rect>,
    codes: Codes,
    /// The outlines that are words.
    letters: BTreeMap<&'a str, Letters<'a>>,
    smallest: Option<(f64, String)>,
    small: Vec<Rect>,
    thinnest: Option<f64>,
    thin: Vec<Rect>,
    nearest: Option<(f64, String)>,
    near: Vec<Rect>,
    coarsest: Option<f64>,
    coarse: Vec<Rect>,
    heavy: Option<Load>,
}

impl<'a> Measures<'a> {
    fn of(limits: &'a Limits) -> Self {
        Self {
            limits,
            trim: None,
            codes: Codes::default(),
            letters: BTreeMap::new(),
            smallest: None,
            small: Vec::new(),
            thinnest: None,
            thin: Vec::new(),
            nearest: None,
            near: Vec::new(),
            coarsest: None,
            coarse: Vec::new(),
            heavy: None,
        }
    }

    fn group(&mut self, group: &usvg::Group) {
        for node in group.children() {
            match node {
                usvg::Node::Group(inner) => self.group(inner),
                usvg::Node::Text(text) => {
                    self.codes.other(area(text.flattened().abs_bounding_box()));
                    self.text(text);
                }
                usvg::Node::Path(path) => match self.letters.get(path.id()).copied() {
                    Some(letters) => {
                        let area = area(path.abs_bounding_box());
                        self.codes.other(area);
                        self.words(area, letters.size * scale(path.abs_transform()), letters.words);
                    }
                    None => {
                        self.codes.path(path, PIXEL);
                        self.line(path);
                    }
                },
                usvg::Node::Image(image) => {
                    self.codes.other(area(image.abs_bounding_box()));
                    self.photo(image);
                }
            }
        }
    }

    fn text(&mut self, text: &usvg::Text) {
        let area = area(text.flattened().abs_bounding_box());
        let words: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
        let scale = scale(text.abs_transform());
        let spans = text.chunks().iter().flat_map(|chunk| chunk.spans());
        let size = spans.map(|span| f64::from(span.font_size().get())).fold(f64::INFINITY, f64::min);
        self.words(area, size * scale, &words);
    }

    /// Words that take this area, in type of so many CSS pixels.
    fn words(&mut self, area: Rect, size: f64, words: &str) {
        let points = size * PIXEL / POINT;
        if points + NEARLY < self.limits.smallest_type {
            self.small.push(area);
            if self.smallest.as_ref().is_none_or(|(least, _)| points < *least) {
                self.smallest = Some((points, words.to_owned()));
            }
        }
        let Some(trim) = self.trim.filter(|_| area.w > 0.0) else { return };
        let sides = [area.x - trim.x, area.y - trim.y, trim.right() - area.right(), trim.bottom() - area.bottom()];
        let distance = sides.into_iter().fold(f64::INFINITY, f64::min);
        if distance + NEARLY < self.limits.safe_zone {
            self.near.push(area);
            if self.nearest.as_ref().is_none_or(|(least, _)| distance < *least) {
                self.nearest = Some((distance, words.to_owned()));
            }
        }
    }

    fn photo(&mut self, image: &usvg::Image) {
        let (usvg::ImageKind::PNG(bytes) | usvg::ImageKind::JPEG(bytes)) = image.kind() else { return };
        let (Some(trim), Ok(header)) = (self.trim, pixels::judge(bytes)) else { return };
        let area = area(image.abs_bounding_box());
        let dpi = f64::from(header.width).min(f64::from(header.height) * area.w / area.h) / area.w * 25.4;
        // A pixel more or less is rounding.
        if dpi * 1.02 < self.limits.least_photo_dpi(Size::new(trim.w, trim.h)) {
            self.coarse.push(area);
            self.coarsest = Some(self.coarsest.map_or(dpi, |least| least.min(dpi)));
        }
    }

    fn line(&mut self, path: &usvg::Path) {
        let Some(stroke) = path.stroke().filter(|_| path.is_visible()) else { return };
        let dashes = guard::check_dashes(guard::length(path.data()), stroke.dasharray().unwrap_or_default());
        self.heavy = self.heavy.or(dashes.err());
        let points = f64::from(stroke.width().get()) * scale(path.abs_transform()) * PIXEL / POINT;
        if points + NEARLY < self.limits.thinnest_line {
            self.thin.push(area(path.abs_stroke_bounding_box()));
            self.thinnest = Some(self.thinnest.map_or(points, |least| least.min(points)));
        }
    }

    /// What breaks a rule. Points and millimetres mean nothing in a file without a size.
    fn findings(self, has_size: bool) -> Vec<PressFinding> {
        let photo = self.trim.map(|trim| self.limits.least_photo_dpi(Size::new(trim.w, trim.h)));
        let Limits { smallest_type, thinnest_line, safe_zone, .. } = *self.limits;
        let mut findings: Vec<PressFinding> = Vec::new();
        findings.extend(self.heavy.map(|load| PressFinding::whole(PressFault::TooHeavy { load })));
        if let Some((found, text)) = self.smallest.filter(|_| has_size) {
            findings.push(PressFinding {
                fault: PressFault::SmallType { found, least: smallest_type, text },
                areas: self.small,
            });
        }
        if let Some(found) = self.thinnest.filter(|_| has_size) {
            findings
                .push(PressFinding { fault: PressFault::ThinLine { found, least: thinnest_line }, areas: self.thin });
        }
        if let (Some(found), Some(least)) = (self.coarsest, photo) {
            findings.push(PressFinding { fault: PressFault::CoarsePhoto { found, least }, areas: self.coarse });
        }
        if let Some((found, text)) = self.nearest {
            findings.push(PressFinding {
                fault: PressFault::UnsafeText { found, least: safe_zone, text },
                areas: self.near,
            });
        }
        findings
    }
}

/// How much a transform enlarges: the square root of what it does to areas.
fn scale(t: Transform) -> f64 {
    (f64::from(t.sx) * f64::from(t.sy) - f64::from(t.kx) * f64::from(t.ky)).abs().sqrt()
}

/// A rectangle in CSS pixels, in millimetres.
fn area(rect: usvg::Rect) -> Rect {
    let [x, y, w, h] = [rect.x(), rect.y(), rect.width(), rect.height()].map(|side| f64::from(side) * PIXEL);
    Rect::new(x, y, w, h)
}

/// What is left in the file that has no business on paper, or is to come from elsewhere: the first of each.
fn left(document: &Document<'_>) -> Vec<PressFinding> {
    let nodes = || document.descendants().filter(Node::is_element);
    let answers = nodes().find_map(interactive).map(|what| PressFinding::whole(PressFault::Interactive { what }));
    let outside = nodes().find_map(outside).map(|address| PressFinding::whole(PressFault::Outside { address }));
    answers.into_iter().chain(outside).collect()
}

/// What of an element answers to a reader.
fn interactive(node: Node<'_, '_>) -> Option<String> {
    const ELEMENTS: [&str; 8] =
        ["a", "animate", "animateMotion", "animateTransform", "audio", "script", "set", "video"];
    const STATES: [&str; 7] = [":hover", ":focus", ":target", ":active", ":checked", "@keyframes", "animation:"];
    let name = node.tag_name().name();
    if ELEMENTS.contains(&name) {
        return Some(format!("<{name}>"));
    }
    if name == "style" {
        let css: String = node.descendants().filter_map(|child| child.text()).collect();
        return STATES.iter().find(|state| css.contains(**state)).map(|state| format!("<style> {state}"));
    }
    let answers = |name: &str| name == "tabindex" || name.starts_with("on");
    node.attributes().find(|attribute| answers(attribute.name())).map(|attribute| attribute.name().to_owned())
}

/// What an element fetches that is not in the file. Where a link leads is no such thing.
fn outside(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    let inside = |address: &str| address.is_empty() || address.starts_with('#') || address.starts_with("data:");
    let href = node.attributes().find(|attribute| attribute.name() == "href").map(|attribute| attribute.value().trim());
    if let Some(address) = href.filter(|address| name != "a" && !inside(address)) {
        return Some(address.to_owned());
    }
    let css: String = if name == "style" {
        node.descendants().filter_map(|child| child.text()).collect()
    } else {
        node.attributes().map(|attribute| attribute.value()).filter(|value| value.contains("url(")).collect()
    };
    let fetched = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    let fetched = fetched.map(|address| address.trim().trim_matches(['"', '\''])).find(|address| !inside(address));
    fetched.map(str::to_owned).or_else(|| css.contains("@import").then(|| "@import".to_owned()))
}
