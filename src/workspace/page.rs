//! One page that holds the graphic in two sheets and the same content as text.

use super::caches::Caches;
use super::{DataFile, Failure, Finished, lay_out_with};
use crate::error::Error;
use crate::export::exporter::{ExportSettings, PreparedArticle, Typefaces};
use crate::export::html::Html;
use crate::export::html::exporter::{SHEETS, compose};
use crate::layout::{Medium, Settings, article, presentation};
use crate::messages::Diagnostic;
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

/// The content of a data file in one language as text, and the sheets that are shown beside it.
#[derive(Debug, Clone)]
pub struct Retold {
    /// The text.
    pub article: Article,
    /// How it is shown, beside the first of the sheets.
    pub presentation: Presentation,
    /// The sheets, as they were laid out.
    pub sheets: Vec<(Sheet, Finished)>,
}

impl Retold {
    /// The text and the sheets, ready to be written.
    #[must_use]
    pub fn prepared<'a>(&'a self, typefaces: Typefaces<'a>, settings: &'a ExportSettings) -> PreparedArticle<'a> {
        let documents = self.sheets.iter().map(|(_, finished)| &finished.document).collect();
        let (article, presentation) = (&self.article, &self.presentation);
        PreparedArticle { article, presentation, documents, typefaces, settings }
    }

    /// The sheets, each with what it had to leave out.
    #[must_use]
    pub fn warnings(self) -> Vec<(Sheet, Vec<Diagnostic>)> {
        self.sheets.into_iter().map(|(sheet, finished)| (sheet, finished.warnings)).collect()
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
    Ok(FinishedPage { html, warnings: retold.warnings() })
}

/// The content of a data file as text, with the sheets of these names.
pub(super) fn retell_with(
    warm: &Caches,
    file: &DataFile,
    settings: &HtmlSettings<'_>,
    sheets: &[&str],
) -> Result<Retold, Failure> {
    let language = settings.language;
    fn on<'s>(sheet: &'s Sheet, of: &HtmlSettings<'s>) -> Settings<'s> {
        let HtmlSettings { theme, fonts, language, .. } = *of;
        Settings { theme, sheet, fonts, language, bleed: 0.0, medium: Medium::Screen }
    }
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
    Ok(Retold { article: article::retell(&file.infographic, language)?, presentation, sheets })
}
