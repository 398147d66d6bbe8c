//! What writing a page collects, and under which names its faces are known.

use std::collections::BTreeMap;

use super::Profile;
use super::leaf::Reading;
use crate::base::color::Color;
use crate::base::geometry::Point;
use crate::export::markup::Element;
use crate::export::number::{grid, short, snap};
use crate::page::Face;
use crate::typeset::font::{FaceUse, FontBook};

/// What writing the page collects besides markup, and what it must know.
pub(super) struct Ink<'b> {
    /// The fonts, of which print shows the outlines.
    pub(super) book: &'b FontBook,
    /// For whom the file is.
    pub(super) profile: Profile,
    /// What of the roles of groups is written.
    pub(super) reading: Reading,
    /// Whether what is written asks a reader to click.
    pub(super) prompting: bool,
    /// BCP 47 tag of what is around the words that are written.
    pub(super) language: String,
    /// Where the origin of what is written is on the page: that of a card, so that what stands in all cards alike is
    /// written alike.
    pub(super) origin: Point,
    /// How many texts were written as outlines.
    pub(super) outlined: usize,
    /// Decimal places of shapes; texts have one more.
    pub(super) decimals: u32,
    /// The vertical gradients that were used: colour at the top, colour at the bottom.
    pub(super) gradients: Vec<(Color, Color)>,
    /// Public family name and weight of each face, in the order of [`Face::ALL`].
    pub(super) public: [(&'static str, &'static str); 4],
    /// What was written, by face.
    pub(super) uses: BTreeMap<Face, FaceUse>,
    /// What the families begin with that a page around carries; the page's own prefix where there is none.
    pub(super) families: Option<String>,
    /// Whether characters were written that are drawn and not read.
    pub(super) unread: bool,
    /// The hyphens at line ends that are to be written elsewhere than in their lines: in a text by which something is
    /// described they would be read, hidden or not, while it is not shown.
    pub(super) hyphens: Option<Vec<Hyphen>>,
}

/// A hyphen apart from its line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hyphen {
    /// Where it stands on the baseline.
    pub(super) at: Point,
    /// Its face.
    pub(super) face: Face,
    /// Its size in user units.
    pub(super) size: f64,
    /// Its colour.
    pub(super) fill: Color,
}

impl Ink<'_> {
    /// A point on the grid as it is counted from the origin: exactly as far from it as the point and the origin are apart
    /// on the page's own grid.
    pub(super) fn seen(&self, at: Point, decimals: u32) -> Point {
        let apart = |a: f64, b: f64| (snap(a, decimals) - snap(b, decimals)) as f64 / grid(decimals);
        Point::new(apart(at.x, self.origin.x), apart(at.y, self.origin.y))
    }

    /// Marks an element as being in a language, if what is around it is in another; what is written from now on is in
    /// that element. Returns the language around it, to be put back.
    pub(super) fn speak(&mut self, element: &mut Element<'_>, language: &str) -> Option<String> {
        if language == self.language {
            return None;
        }
        element.attr("lang", language);
        Some(std::mem::replace(&mut self.language, language.to_owned()))
    }
}

/// Says where a text stands.
pub(super) fn place(element: &mut Element<'_>, ink: &Ink<'_>, at: Point) {
    let decimals = ink.decimals + 1;
    let at = ink.seen(at, decimals);
    element.number("x", at.x, decimals).number("y", at.y, decimals);
}

/// Moves what stands in an element.
pub(super) fn translate(element: &mut Element<'_>, by: Point) {
    let by = translation(by);
    if !by.is_empty() {
        element.attr("transform", &by);
    }
}

/// A move, as the value of an attribute; nothing for no distance.
pub(super) fn translation(by: Point) -> String {
    if by == Point::default() { String::new() } else { format!("translate({} {})", short(by.x, 2), short(by.y, 2)) }
}

/// How a face is named in the file.
pub(super) struct Named {
    /// The family that is embedded for it, after the prefix; programs that read no embedded fonts do not know it.
    pub(super) own: Option<&'static str>,
    /// Its public name and weight, for programs that look it up on the reader's computer.
    pub(super) public: Option<(&'static str, &'static str)>,
}

/// How a face is named: for browsers as what is embedded, for office programs as what is installed, and in a picture
/// that anything may show as both, because many programs read no embedded fonts. Print names none: it has outlines.
pub(super) fn named(profile: Profile, public: &[(&'static str, &'static str); 4], face: Face) -> Named {
    let known = public.get(face as usize).copied();
    match profile {
        Profile::Web => Named { own: Some(own_name(face)), public: None },
        Profile::Still => Named { own: Some(own_name(face)), public: known },
        Profile::Print => Named { own: None, public: None },
        Profile::Office => Named { own: None, public: known },
    }
}

/// The name of the family that is embedded for a face, after the prefix.
pub(super) const fn own_name(face: Face) -> &'static str {
    match face {
        Face::Title => "Title",
        Face::Heading => "Heading",
        Face::Text => "Text",
        Face::Strong => "Strong",
    }
}
