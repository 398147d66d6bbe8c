//! One page that holds the graphic in two sheets and the same content as text.

use super::caches::Caches;
use super::{DataFile, Failure, Finished, lay_out_with};
use crate::error::Error;
use crate::export::exporter::{ExportSettings, PreparedArticle, Typefaces};
use crate::export::html::Html;
use crate::export::html::exporter::{SHEETS, compose};
use crate::layout::{CoverPictures, Medium, Settings, article, cover_pictures, presentation, retell_as_leaflet};
use crate::messages::Diagnostic;
use crate::page::Document;
use crate::page::article::Article;
use crate::page::presentation::Presentation;
use crate::theme::{Sheet, Theme};
use crate::typeset::font::FontBook;

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

/// The content of a data file in one language as text, and what is drawn beside it.
#[derive(Debug, Clone)]
pub struct Retold {
    /// The text.
    pub article: Article,
    /// How it is shown, beside the first of the pictures.
    pub presentation: Presentation,
    /// The pictures: sheets, or the street of a cover.
    pub documents: Vec<Document>,
    /// What the sheets had to leave out.
    pub warnings: Vec<(Sheet, Vec<Diagnostic>)>,
}

impl Retold {
    /// The text and the pictures, ready to be written.
    #[must_use]
    pub fn prepared<'a>(&'a self, typefaces: Typefaces<'a>, settings: &'a ExportSettings) -> PreparedArticle<'a> {
        let Self { article, presentation, documents, .. } = self;
        PreparedArticle { article, presentation, documents: documents.iter().collect(), typefaces, settings }
    }
}

/// Writes a data file as one page: nothing of it comes from elsewhere.
///
/// # Errors
/// As [`lay_out`](super::lay_out).
pub fn write_html(file: &DataFile, settings: &HtmlSettings<'_>) -> Result<FinishedPage, Failure> {
    write_html_with(&Caches::new(settings.fonts)?, file, settings)
}

/// [`write_html`] with what earlier pages in the same fonts left.
pub(super) fn write_html_with(
    warm: &Caches,
    file: &DataFile,
    settings: &HtmlSettings<'_>,
) -> Result<FinishedPage, Failure> {
    let retold = retell_with(warm, file, settings, &SHEETS)?;
    let [address, image] = [settings.address, settings.image].map(|address| address.map(str::to_owned));
    let export = ExportSettings { address, image, ..ExportSettings::default() };
    let html = compose(&retold.prepared(Typefaces { book: settings.fonts, subsets: &warm.subsets }, &export))?;
    Ok(FinishedPage { html, warnings: retold.warnings })
}

/// The content of a data file as text, with the sheets of these names.
pub(super) fn retell_with(
    warm: &Caches,
    file: &DataFile,
    settings: &HtmlSettings<'_>,
    sheets: &[&str],
) -> Result<Retold, Failure> {
    let laid_out = sheets.iter().map(|name| {
        let sheet = Sheet::named(name)?;
        let finished = lay_out_with(warm, file, &on(&sheet, settings))?;
        Ok((sheet, finished))
    });
    let sheets = laid_out.collect::<Result<Vec<_>, Failure>>()?;
    let Some((sheet, finished)) = sheets.first() else {
        return Err(Error::Asset("a page shows at least one sheet".to_owned()).into());
    };
    let presentation =
        presentation::present(&warm.setter, file.content(), &on(sheet, settings), &finished.document.first)?;
    let article = article::retell(&file.infographic, settings.language)?;
    let of = |(sheet, finished): (Sheet, Finished)| (finished.document, (sheet, finished.warnings));
    let (documents, warnings) = sheets.into_iter().map(of).unzip();
    Ok(Retold { article, presentation, documents, warnings })
}

/// The content of a data file as a leaflet that is as wide as its place.
pub(super) fn retell_as_leaflet_with(
    warm: &Caches,
    file: &DataFile,
    settings: &HtmlSettings<'_>,
) -> Result<Retold, Failure> {
    let [wide, _] = SHEETS;
    let sheet = Sheet::named(wide)?;
    let settings = on(&sheet, settings);
    let CoverPictures { wide, narrow, logo } = cover_pictures(&warm.setter, file.content(), &settings)?;
    let presentation = presentation::present(&warm.setter, file.content(), &settings, &wide.first)?;
    let article = retell_as_leaflet(&file.infographic, settings.language)?;
    let presentation = Presentation { logo, ..presentation };
    Ok(Retold { article, presentation, documents: vec![wide, narrow], warnings: Vec::new() })
}

/// What a sheet of a page is laid out with.
fn on<'s>(sheet: &'s Sheet, of: &HtmlSettings<'s>) -> Settings<'s> {
    let HtmlSettings { theme, fonts, language, .. } = *of;
    Settings { theme, sheet, fonts, language, bleed: 0.0, medium: Medium::Screen }
}
