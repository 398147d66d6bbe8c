//! The kind of file `html`.

use std::io::Write;

use super::{Html, HtmlOptions, Pictures};
use crate::error::{Error, Result};
use crate::export::exporter::{Exported, Exporter, PreparedArticle, Watch, Writer, write_text};
use crate::export::svg::{self, Svg, SvgOptions};

/// A page with the picture and all of its text.
pub static HTML: Exporter = Exporter {
    name: "html",
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

fn write(prepared: &PreparedArticle<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let html = compose(prepared)?;
    write_text(&html.text, out, done)?;
    Ok(Exported { extent: None, policy: Some(html.policy), notes: Vec::new() })
}

/// The page.
///
/// # Errors
/// [`Error::Font`] when a face lacks a character, [`Error::Asset`] when there are no two sheets.
pub fn compose(prepared: &PreparedArticle<'_>) -> Result<Html> {
    let [wide, narrow] = prepared.documents.as_slice() else {
        return Err(Error::Asset(format!("a page shows {} sheets", SHEETS.len())));
    };
    let drawn = |page| -> Result<Svg> {
        svg::write_with(prepared.typefaces.subsets, page, prepared.typefaces.book, &SvgOptions::default())
    };
    let (ink, paper) = (wide.first.ink, wide.first.paper);
    let (address, image) = (prepared.settings.address.clone(), prepared.settings.image.clone());
    let (wide, narrow) = (drawn(&wide.first)?, drawn(&narrow.first)?);
    let options = HtmlOptions { ink, paper, address, image };
    Ok(super::write(prepared.article, &Pictures { wide: &wide, narrow: &narrow }, &options))
}
