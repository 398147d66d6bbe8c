//! A page as one self-contained SVG file.
//!
//! Everything is painted by presentation attributes; the style element only carries the fonts and switches
//! states, so a page whose style is taken away is still the whole picture. Panels open by style alone
//! (`:focus-within` on focusable groups); the script adds what assistive technology and keyboards expect.

mod arc;
mod bands;
mod directed;
mod draw;
pub mod exporter;
pub mod figure;
mod filtered;
mod hotspots;
mod ink;
mod leaf;
mod nearby;
mod path;
mod run;
mod shared;
mod style;
mod text;
mod tight;

use crate::base::geometry::Point;
use crate::error::Result;
use crate::export::dimming::{LATE, sheet};
use crate::export::markup::{Element, PREFIX};
use crate::export::{number, policy::hash};
use crate::page::{Face, Layer, Page, Unit};
use crate::typeset::font::{FontBook, Subset, Subsets};
use hotspots::List;
use ink::{Ink, Named};
use leaf::Reading;
use sha2::{Digest, Sha256};
use shared::Shared;
use std::collections::BTreeMap;
use std::sync::Arc;
use style::Look;

/// How many times its width a page may be high to be shrunk onto one sheet of paper; letters of a column for phones would
/// be too small to read there.
const TALLEST: f64 = 2.5;

/// For whom the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// Browsers: style, script, panels that open.
    #[default]
    Web,
    /// Word, PowerPoint, Illustrator: attributes only, families by their public names.
    Office,
    /// A picture on a screen: fonts embedded, nothing that answers.
    Still,
    /// Print: letters as outlines, because the programs of a print shop read no embedded fonts; nothing that answers.
    Print,
}

/// What may differ from page to page.
#[derive(Debug, Clone, Default)]
pub struct SvgOptions {
    /// For whom the file is.
    pub profile: Profile,
    /// What ids, classes and families begin with, instead of what is made from the content.
    pub id_prefix: Option<Prefix>,
    /// Where the picture is part of a page that carries the fonts, in families that begin so, and [`Svg::gradients`]
    /// for all of its pictures: those of what is not shown, some browsers do not paint with.
    pub within: Option<Prefix>,
}

/// What ids, classes and families begin with: ASCII letters, so that it can stand in each of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix(String);

impl Prefix {
    /// Takes 1 to 32 ASCII letters; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letters = !text.is_empty() && text.len() <= 32 && text.bytes().all(|b| b.is_ascii_alphabetic());
        letters.then(|| Self(text.to_owned()))
    }

    /// A prefix from content: "k" and five letters.
    fn of(content: &str) -> Self {
        let digest = Sha256::digest(content.as_bytes());
        let letters = digest.iter().take(5).map(|byte| char::from(b'a' + byte % 26));
        Self(std::iter::once('k').chain(letters).collect())
    }
}

/// A font that a file carries, as the rasteriser needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmbeddedFont {
    /// Family name in the file: of this face, in this file.
    pub family: String,
    /// Which face it is.
    pub face: Face,
    /// The TrueType bytes with the characters that the page uses.
    pub ttf: Vec<u8>,
}

/// What a strict content security policy must name to let the file work inline: `sha256-…`, for
/// `style-src` and `script-src`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hashes {
    /// Of the style element's text.
    pub style: Option<String>,
    /// Of the script element's text.
    pub script: Option<String>,
    /// Whether the file holds pictures of pixels, for which the policy must name `img-src data:`.
    pub pictures: bool,
}

/// A written page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    /// The file.
    pub text: String,
    /// What ids and classes in it begin with.
    pub prefix: String,
    /// The fonts that it carries.
    pub fonts: Vec<EmbeddedFont>,
    /// The gradients, where the page around carries them.
    pub gradients: String,
    /// For strict content security policies.
    pub hashes: Hashes,
}

impl Svg {
    /// The id of a layer that is always seen, by its number, in a picture that is part of a page.
    #[must_use]
    pub fn layer(&self, number: usize) -> String {
        format!("{}{LAYER}{number}", self.prefix)
    }
}

/// Between the prefix and the number of a layer.
const LAYER: &str = "l-";

/// Writes a page.
///
/// # Errors
/// [`crate::error::Error::Font`] when a face lacks a character of the page.
pub fn write(page: &Page, book: &FontBook, options: &SvgOptions) -> Result<Svg> {
    write_with(&Subsets::default(), page, book, options)
}

/// [`write()`] with the parts of faces that other pages in the fonts of `book` carry.
///
/// # Errors
/// As [`write()`].
pub fn write_with(subsets: &Subsets, page: &Page, book: &FontBook, options: &SvgOptions) -> Result<Svg> {
    let mut ink = Ink {
        book,
        profile: options.profile,
        reading: if options.profile == Profile::Web { Reading::BesideHotspots } else { Reading::Everything },
        prompting: false,
        language: page.language.clone(),
        origin: Point::default(),
        outlined: 0,
        decimals: decimals(page.unit),
        gradients: Vec::new(),
        public: Face::ALL.map(|face| (book.font(face).family(), book.font(face).weight())),
        uses: BTreeMap::new(),
        families: options.within.as_ref().map(|prefix| prefix.0.clone()),
        unread: false,
        hyphens: None,
    };
    let mut body = String::new();
    let covered = hotspots::covered(page);
    layers(&mut body, &mut ink, page, &covered);
    let unread = if ink.unread { style::unread() } else { String::new() };
    let style = match options.profile {
        Profile::Web => {
            let look = Look {
                open: page.open.is_some(),
                on_paper: page.size.h <= page.size.w * TALLEST,
                ink: page.ink,
                paper: page.paper,
            };
            style::rules(&look) + &style::covering(&hotspots::covering(page, &covered)) + &unread
        }
        Profile::Still => unread,
        Profile::Office | Profile::Print => String::new(),
    };
    let prefix = options.id_prefix.clone().unwrap_or_else(|| Prefix::of(&format!("{}{body}{style}", page.title))).0;
    let named = |text: &str| text.replace(PREFIX, &prefix);
    let used = ink.uses.iter().map(|(face, written)| {
        let extract = written.extract(book.font(*face));
        Ok((*face, subsets.of(book, *face, extract)?))
    });
    let used: Vec<(Face, Arc<Subset>)> = used.collect::<Result<_>>()?;
    let fonts = used.iter().map(|(face, subset)| embedded(&ink, &prefix, *face, subset)).collect();
    let carried = options.profile != Profile::Office && options.within.is_none();
    let faces = if carried { faces(&ink, &used)? } else { String::new() };
    let (mut gradients, mut outside) = (named(&gradients(&ink)), String::new());
    if options.within.is_some() {
        std::mem::swap(&mut gradients, &mut outside);
    }
    let parts = Parts { style: named(&(faces + &style)), body: named(&body), gradients };
    let script = (options.profile == Profile::Web).then(style::script);
    let hashes = Hashes {
        style: (!parts.style.is_empty()).then(|| hash(&parts.style)),
        script: script.map(hash),
        pictures: parts.body.contains("<image "),
    };
    let text = named(&document(page, options.profile, &parts, script));
    Ok(Svg { text, prefix, fonts, gradients: outside, hashes })
}

/// The pieces of a file.
struct Parts {
    style: String,
    gradients: String,
    body: String,
}

/// A tenth of a user unit is enough for shapes, unless units are large.
fn decimals(unit: Unit) -> u32 {
    match unit {
        Unit::Millimetre(mm) if mm > 0.5 => 2,
        _ => 1,
    }
}

/// Marks words that are in another language than the page.
fn in_language<'e, 'o>(element: &'e mut Element<'o>, language: Option<&String>) -> &'e mut Element<'o> {
    if let Some(language) = language {
        element.attr("lang", language);
    }
    element
}

fn document(page: &Page, profile: Profile, parts: &Parts, script: Option<&str>) -> String {
    let mut out = String::new();
    {
        let mut svg = Element::open(&mut out, "svg");
        root(&mut svg, page, profile, parts.body.contains(" xlink:href="));
        in_language(svg.child("title").own("id", "", "t"), page.title_language.as_ref()).text(&page.title);
        if !page.description.is_empty() {
            in_language(&mut svg.child("desc"), page.description_language.as_ref()).text(&page.description);
        }
        if !parts.style.is_empty() {
            svg.child("style").raw(&parts.style);
        }
        if !parts.gradients.is_empty() {
            svg.child("defs").raw(&parts.gradients);
        }
        svg.raw(&parts.body);
        if let Some(script) = script {
            svg.child("script").raw(script);
        }
    }
    out.push('\n');
    out
}

fn root(svg: &mut Element<'_>, page: &Page, profile: Profile, linked: bool) {
    let sheet = sheet(page);
    let (per_unit, unit) = match page.unit {
        Unit::Pixel => (1.0, ""),
        Unit::Millimetre(mm) => (mm, "mm"),
    };
    let length = |units: f64| format!("{}{unit}", number::short(units * per_unit, 3));
    let short = |v: f64| number::short(v, 3);
    let view = [sheet.x, sheet.y, sheet.w, sheet.h].map(short).join(" ");
    svg.attr("xmlns", "http://www.w3.org/2000/svg");
    if linked {
        svg.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
    }
    svg.attr("width", &length(sheet.w)).attr("height", &length(sheet.h)).attr("viewBox", &view);
    // Every position is from the left, also on a site that is read from right to left.
    svg.attr("lang", &page.language).attr("direction", "ltr");
    if profile == Profile::Web {
        svg.class(&["base", "root"]);
    }
    svg.attr("role", "group").own("aria-labelledby", "", "t");
    if profile == Profile::Web {
        // Letters stand where they were measured at every zoom. Elsewhere nothing zooms, and one converter (CairoSVG)
        // shreds letters that ask for it.
        svg.attr("text-rendering", "geometricPrecision");
    }
}

/// The whole picture on its paper.
fn layers(out: &mut String, ink: &mut Ink<'_>, page: &Page, covered: &[Vec<usize>]) {
    let mut g = Element::open(out, "g");
    if ink.profile == Profile::Web {
        g.class(&["page"]);
    }
    let mut paper = path::PathData::new(1);
    paper.rect(sheet(page), 0.0);
    g.child("path").attr("d", &paper.finish()).attr("fill", &page.paper.to_string());
    let (mut first, mut late, mut dim) = (0, false, false);
    for (number, layer) in page.layers.iter().enumerate() {
        match layer {
            Layer::Static(content) => {
                let mut layer = g.child("g");
                if ink.families.is_some() {
                    layer.own("id", "", &format!("{LAYER}{number}"));
                }
                if late && ink.profile == Profile::Web {
                    layer.class(&["late"]);
                }
                if dim {
                    layer.number("opacity", LATE, 2);
                }
                let shared = draw::share(&mut layer, ink, &[content], &Shared::INITIAL);
                draw::frame(&mut layer, ink, content, Point::default(), &shared);
            }
            Layer::Hotspots { name, hotspots: spots, chooser } => {
                let list = List { page, name, spots, chooser: chooser.as_deref(), first, covered };
                if ink.profile == Profile::Web {
                    hotspots::interactive(&mut g, ink, &list, &Shared::INITIAL);
                } else {
                    hotspots::fixed(&mut g, ink, &list, &Shared::INITIAL);
                }
                first += spots.len();
                late = true;
                dim |= spots.iter().any(|s| page.open.as_ref() == Some(&s.id));
            }
        }
    }
}

fn gradients(ink: &Ink<'_>) -> String {
    let mut out = String::new();
    for (i, (top, bottom)) in ink.gradients.iter().enumerate() {
        let mut gradient = Element::open(&mut out, "linearGradient");
        gradient.own("id", "", &format!("g-{i}")).attr("x2", "0").attr("y2", "1");
        gradient.child("stop").attr("stop-color", &top.to_string());
        gradient.child("stop").attr("offset", "1").attr("stop-color", &bottom.to_string());
    }
    out
}

fn embedded(ink: &Ink<'_>, prefix: &str, face: Face, subset: &Subset) -> EmbeddedFont {
    let Named { own, public } = ink::named(ink.profile, &ink.public, face);
    let installed = public.map(|(name, _)| name.to_owned());
    let family = own.map(|name| format!("{prefix}{name}")).or(installed).unwrap_or_default();
    EmbeddedFont { family, face, ttf: subset.ttf().to_vec() }
}

fn faces(ink: &Ink<'_>, used: &[(Face, Arc<Subset>)]) -> Result<String> {
    let rule = |(face, subset): &(Face, Arc<Subset>)| {
        let weight = ink::named(ink.profile, &ink.public, *face).public.map(|(_, weight)| weight);
        Ok(style::font_face(ink::own_name(*face), weight, subset.woff2()?))
    };
    used.iter().map(rule).collect()
}
