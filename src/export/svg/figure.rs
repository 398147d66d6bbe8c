//! What a page of text takes from here: a figure as a picture in the page's own fonts, and those fonts.

use std::collections::{BTreeMap, BTreeSet};

use super::ink::{Ink, own_name};
use super::leaf::Reading;
use super::shared::Shared;
use super::{Prefix, Profile, draw, style};
use crate::base::geometry::Point;
use crate::error::Result;
use crate::export::markup::{Element, PREFIX};
use crate::export::number::short;
use crate::page::{Face, Frame};
use crate::typeset::font::{Extract, FontBook, Subsets};

/// The characters of a text, by face.
pub type Characters = BTreeMap<Face, BTreeSet<char>>;

/// A figure as an `svg` element that is as wide as its place, at most as wide as it was laid out; `language` is that of
/// the page, whose families begin with `prefix`. Adds the characters that it shows.
#[must_use]
pub fn picture(frame: &Frame, language: &str, prefix: &Prefix, book: &FontBook, used: &mut Characters) -> String {
    let mut ink = Ink {
        book,
        origin: Point::default(),
        outlined: 0,
        profile: Profile::Web,
        reading: Reading::Everything,
        prompting: false,
        language: language.to_owned(),
        decimals: 1,
        gradients: Vec::new(),
        public: Face::ALL.map(|face| (book.font(face).family(), book.font(face).weight())),
        uses: BTreeMap::new(),
        families: Some(prefix.0.clone()),
        unread: false,
        hyphens: None,
    };
    let mut out = String::new();
    {
        let mut svg = Element::open(&mut out, "svg");
        let [w, h] = [frame.size.w, frame.size.h].map(|length| short(length, 1));
        svg.attr("width", &w).attr("height", &h).attr("viewBox", &format!("0 0 {w} {h}")).attr("direction", "ltr");
        svg.attr("text-rendering", "geometricPrecision");
        let shared = draw::share(&mut svg, &ink, &[frame], &Shared::INITIAL);
        draw::frame(&mut svg, &mut ink, frame, Point::default(), &shared);
    }
    for (face, written) in ink.uses {
        used.entry(face).or_default().extend(written.chars());
    }
    out.replace(PREFIX, &prefix.0)
}

/// The rules that give a page its families, each with these characters; those that a face lacks are left to the reader's
/// own fonts.
///
/// # Errors
/// [`crate::error::Error::Font`] when a face cannot be cut.
pub fn families(used: &Characters, prefix: &Prefix, book: &FontBook, subsets: &Subsets) -> Result<String> {
    let mut out = String::new();
    for (face, chars) in used {
        let font = book.font(*face);
        let chars = chars.iter().copied().filter(|c| font.covers(*c)).collect();
        out += &style::font_face(own_name(*face), None, subsets.of(book, *face, Extract::any_text(chars))?.woff2()?);
    }
    out += &style::unread();
    Ok(out.replace(PREFIX, &prefix.0))
}
