//! The door for files that others made: what is small in a file and endless when it is read or drawn is refused here,
//! before a library sees it.
//!
//! An SVG is looked at three times, each in time that its size bounds: as signs (`tokens`: elements, entities), as
//! rules of style (`styles`), and as it would be drawn (`walk`: references, marks, sizes), counting until the
//! limit. What libraries may still do with what comes through is bounded behind the door ([`trial`]).

mod encoding;
mod numbers;
mod plain;
mod scans;
mod styles;
mod tokens;
pub mod trial;
mod walk;

use usvg::roxmltree::{Document, ParsingOptions};

use crate::messages::Load;

pub use encoding::{MarkupFault, is_markup, markup};
pub(crate) use scans::check as check_scans;

/// What an SVG may have at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkupLimits {
    /// Bytes of the text, after it is unpacked.
    pub bytes: usize,
    /// Elements in the file.
    pub elements: usize,
    /// Elements inside each other, as they are drawn: what a reference stands for is inside it.
    pub depth: usize,
    /// Elements as often as they are drawn: those in a pattern once for each shape that has it, those in a mark once
    /// for each point.
    pub drawn: usize,
    /// Characters of text.
    pub text: usize,
}

/// A drawing or logo for a poster.
pub const OWN: MarkupLimits =
    MarkupLimits { bytes: 512 * 1024, elements: 20_000, depth: 250, drawn: 20_000, text: 20_000 };
/// A file for the press: a whole poster, with photos in it.
pub const PRESS: MarkupLimits =
    MarkupLimits { bytes: 64 << 20, elements: 200_000, depth: 250, drawn: 400_000, text: 200_000 };

/// The most references that lead on to each other: a pattern in a pattern, a mask in a mask.
pub const MAX_CHAIN: usize = 16;
/// The most attributes of an element: they are compared with each other.
pub const MAX_ATTRIBUTES: usize = 250;
/// The most names of namespaces in a file.
pub const MAX_NAMESPACES: usize = 1000;
/// The most bytes that entities may add to a file.
pub const MAX_EXPANDED: usize = 256 * 1024;
/// The most declarations in one attribute `style`, and in one rule.
pub const MAX_DECLARATIONS: usize = 250;
/// The most tries of a selector on an element.
pub const MAX_MATCHES: u64 = 10_000_000;
/// The most bytes of declarations that are copied to elements.
pub const MAX_COPIED: u64 = 128 << 20;
/// The most characters of one text: a line is shaped whole.
pub const MAX_TEXT: usize = 5000;
/// The largest number in an outline, a size or a transformation; transformations multiplied included.
pub const MAX_NUMBER: f64 = 1e8;
/// The smallest side of a `viewBox`.
pub const MIN_VIEW_BOX: f64 = 1e-4;
/// The most dashes of one line.
pub const MAX_DASHES: f64 = 20_000.0;
/// The most steps of one filter, and the most layers of noise in one.
pub const MAX_FILTER: usize = 30;
/// The largest radius and number of cells in a filter, whose cost grows with its square.
pub const MAX_KERNEL: f64 = 100.0;
/// The most scans of a JPEG: cameras and the web make 1 to 12.
pub const MAX_SCANS: usize = 32;
/// The most pixels of all scans of a JPEG together.
pub const MAX_SCANNED: u64 = 600_000_000;
/// The most pixels of a PNG for the press: A0 at 600 dots an inch.
pub const MAX_PRESS_PIXELS: u64 = 600_000_000;
/// The most pixels along a side of a PNG for the press.
pub const MAX_PRESS_SIDE: u32 = 100_000;

/// Why an SVG does not come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no XML that can be read, or its root is no `svg`; why, in the reader's words.
    NoSvg(String),
    /// It has too much of this.
    Heavy(Load),
}

impl From<Load> for Refused {
    fn from(load: Load) -> Self {
        Self::Heavy(load)
    }
}

/// An SVG that came in.
#[derive(Debug)]
pub struct Admitted<'a> {
    /// As XML.
    pub document: Document<'a>,
    /// Whether it is so plain that the work on it is known to be quick.
    pub is_plain: bool,
    /// How many elements are drawn, each as often as it is.
    pub drawn: usize,
}

/// Judges an SVG, and reads it as XML if it comes in.
///
/// # Errors
/// Why it does not.
pub fn admit(text: &str, limits: MarkupLimits) -> Result<Admitted<'_>, Refused> {
    if text.len() > limits.bytes {
        return Err(Load::Bytes.into());
    }
    let seen = tokens::look(text, limits)?;
    // Elements, and the texts between them.
    let nodes_limit = u32::try_from(limits.elements * 3).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: true, nodes_limit, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|e| Refused::NoSvg(e.to_string()))?;
    let name = document.root_element().tag_name().name();
    if name != "svg" {
        return Err(Refused::NoSvg(format!("<{name}>")));
    }
    let styles = styles::Styles::read(&document, seen)?;
    let drawn = walk::check(&document, &styles, limits)?;
    drop(styles);
    let is_plain = plain::is_plain(&document, drawn);
    Ok(Admitted { document, is_plain, drawn })
}

/// Refuses lines of so many dashes that drawing them takes for ever; these show when styles and units are resolved.
///
/// # Errors
/// [`Load::Dashes`].
pub fn check_dashes(length: f64, pattern: &[f32]) -> Result<(), Load> {
    let period = f64::from(pattern.iter().sum::<f32>()) / pattern.len().max(1) as f64;
    let many = !pattern.is_empty() && (length / period).is_nan() || length / period > MAX_DASHES;
    if many { Err(Load::Dashes) } else { Ok(()) }
}

/// How long an outline is at most: along the corners of its curves.
#[must_use]
pub fn length(path: &usvg::tiny_skia_path::Path) -> f64 {
    let points = path.points();
    let distance = |pair: &[usvg::tiny_skia_path::Point]| match pair {
        [a, b] => libm::hypot(f64::from(a.x - b.x), f64::from(a.y - b.y)),
        _ => 0.0,
    };
    points.windows(2).map(distance).sum()
}
