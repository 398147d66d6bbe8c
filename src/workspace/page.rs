//! One page that holds the graphic in two sheets and the same content as text.

use super::caches::Warm;
use super::{DataFile, Failure, lay_out_with};
use crate::export::html::{self, Html, HtmlOptions, Pictures};
use crate::export::svg::{self, Svg, SvgOptions};
use crate::layout::Settings;
use crate::layout::article;
use crate::messages::Diagnostic;
use crate::theme::{Sheet, Theme};
use crate::typeset::font::FontBook;

/// The sheet for places with room, and the one for a phone.
const SHEETS: [&str; 2] = ["web", "phone"];

/// What a page is made with.
#[derive(Debug, Clone, Copy)]
pub struct HtmlSettings<'a> {
    /// Colours and shapes.
    pub theme: &'a Theme,
    /// Fonts.
    pub fonts: &'a FontBook,
    /// BCP 47 tag of the words.
    pub language: &'a str,
    /// Address of the page, for previews of links to it.
    pub address: Option<&'a str>,
    /// Address of the picture in such previews.
    pub image: Option<&'a str>,
}

/// A finished page, with what the reader of the data file should know about it.
#[derive(Debug, Clone)]
pub struct FinishedPage {
    /// The page.
    pub html: Html,
    /// The sheets whose pictures it holds, each with what it had to leave out.
    pub warnings: Vec<(Sheet, Vec<Diagnostic>)>,
}

/// Writes a data file as one page: nothing of it comes from elsewhere.
///
/// # Errors
/// As [`lay_out`](super::lay_out).
pub fn write_html(file: &DataFile, settings: &HtmlSettings<'_>) -> Result<FinishedPage, Failure> {
    write_html_with(&Warm::new(settings.fonts)?, file, settings)
}

/// [`write_html`] with what earlier pages in the same fonts left.
pub(super) fn write_html_with(
    warm: &Warm,
    file: &DataFile,
    settings: &HtmlSettings<'_>,
) -> Result<FinishedPage, Failure> {
    let mut warnings = Vec::new();
    let [wide, narrow] = SHEETS.map(|name| drawn(warm, file, settings, name, &mut warnings));
    let article = article::retell(&file.infographic, settings.language)?;
    let options = HtmlOptions {
        ink: settings.theme.palette.ink,
        paper: settings.theme.palette.paper,
        address: settings.address.map(str::to_owned),
        image: settings.image.map(str::to_owned),
    };
    let html = html::write(&article, &Pictures { wide: &wide?, narrow: &narrow? }, &options);
    Ok(FinishedPage { html, warnings })
}

fn drawn(
    warm: &Warm,
    file: &DataFile,
    settings: &HtmlSettings<'_>,
    sheet: &str,
    warnings: &mut Vec<(Sheet, Vec<Diagnostic>)>,
) -> Result<Svg, Failure> {
    let HtmlSettings { theme, fonts, language, .. } = *settings;
    let sheet = Sheet::named(sheet)?;
    let finished = lay_out_with(warm, file, &Settings { theme, sheet: &sheet, fonts, language, bleed: 0.0 })?;
    let svg = svg::write_with(&warm.subsets, &finished.document.first, fonts, &SvgOptions::default())?;
    warnings.push((sheet, finished.warnings));
    Ok(svg)
}
