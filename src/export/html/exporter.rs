//! The kind of file `html`.

use std::collections::BTreeMap;
use std::io::Write;

use super::{Html, HtmlOptions, Pictures, characters};
use crate::error::{Error, Result};
use crate::export::exporter::{Exported, Exporter, PreparedArticle, Watch, Writer, write_text};
use crate::export::svg::figure::{Characters, families, picture};
use crate::export::svg::{self, Prefix, Profile, Svg, SvgOptions};
use crate::messages::both;
use crate::page::Document;
use crate::page::article::Front;

/// A page with the picture and all of its text.
pub static HTML: Exporter = Exporter {
    name: "html",
    about: both("pagina met tekst, voor breed en smal", "page with text, for wide and narrow"),
    media_type: "text/html",
    is_text: true,
    usual: false,
    clickable: false,
    options: &[],
    print_options: &[],
    writer: Writer::Article { sheets: &SHEETS, write },
};

/// The sheet for places with room, and the one for a phone.
pub const SHEETS: [&str; 2] = ["web", "phone"];

/// What the page's own families and classes begin with.
const OWN: &str = "kk";

fn write(prepared: &PreparedArticle<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let html = compose(prepared)?;
    write_text(&html.text, out, done)?;
    Ok(Exported { extent: None, policy: Some(html.policy), notes: Vec::new() })
}

/// The page. Its pictures and its words share one set of fonts.
///
/// # Errors
/// [`Error::Font`] when a face lacks a character, [`Error::Asset`] when there are no two sheets.
pub fn compose(prepared: &PreparedArticle<'_>) -> Result<Html> {
    let [wide, narrow] = prepared.documents.as_slice() else {
        return Err(Error::Asset(format!("a page shows {} sheets", SHEETS.len())));
    };
    let own = Prefix::parse(OWN).ok_or_else(|| Error::Asset(format!("{OWN} begins no name")))?;
    let (book, subsets) = (prepared.typefaces.book, prepared.typefaces.subsets);
    let mut used = characters::of(prepared.article);
    // Nothing on a cover answers.
    let profile = if prepared.article.front == Front::Picture { Profile::Web } else { Profile::Still };
    let mut drawn = |document: &Document| -> Result<Svg> {
        gather(&mut used, document);
        let options = SvgOptions { profile, within: Some(own.clone()), ..SvgOptions::default() };
        svg::write_with(subsets, &document.first, book, &options)
    };
    let (wide, narrow) = (drawn(wide)?, drawn(narrow)?);
    let figures = prepared.presentation.figures.iter();
    let language = &prepared.article.language;
    let figures: BTreeMap<_, _> =
        figures.map(|(id, frame)| (id.as_str(), picture(frame, language, &own, book, &mut used))).collect();
    let logo = prepared.presentation.logo.as_ref().map(|logo| picture(logo, language, &own, book, &mut used));
    let fonts = families(&used, &own, book, subsets)?;
    let (address, image) = (prepared.settings.address.clone(), prepared.settings.image.clone());
    let options = HtmlOptions { fonts, address, image };
    let pictures = Pictures { wide: &wide, narrow: &narrow, figures: &figures, logo: logo.as_deref() };
    Ok(super::write(prepared.article, prepared.presentation, &pictures, &options))
}

/// Adds the characters that a document shows.
fn gather(used: &mut Characters, document: &Document) {
    for (face, chars) in &document.characters {
        let of_face = used.entry(*face).or_default();
        of_face.extend(chars);
        of_face.insert(' ');
    }
}
