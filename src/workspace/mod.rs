//! The stages in order, one call each, and what lives across them.
//!
//! [`stages`] reads, lays out, writes and draws; [`Workspace`] does the same and keeps what the next layout needs again.

mod caches;
mod figure;
mod lacking;
mod page;
mod pictures;
mod shorter;
mod stages;
mod too_long;

pub use page::{FinishedPage, HtmlSettings, Retold, write_html};
pub use stages::{
    DataFile, Failure, Finished, draw_png, draw_png_watched, lay_out, lay_out_open, look_over, schema, write_svg,
};

use std::path::Path;

use crate::error::{Error, Result};
use crate::export::exporter::{ExportSettings, Prepared, Typefaces};
use crate::export::svg::{self, Svg, SvgOptions};
use crate::layout::{Settings, Surface};
use crate::media::own::{self, Material};
use crate::messages::Diagnostic;
use crate::page::{Document, Page};
use crate::source::Parsed;
use crate::theme::{Sheet, Theme};
use crate::typeset::font::{FontBook, Letters, Library, letters};
use caches::Caches;
use page::{retell_as_leaflet_with, retell_with, write_html_with};
use pictures::Pictures;
use stages::{lay_out_open_with, lay_out_with};

/// What lives across layouts: a theme, the fonts, and what earlier layouts found out that later ones need again.
///
/// A workspace lays out any number of sheets, languages and versions of files, one after another or on several threads
/// at once. Of a version in which one text changed, only that text is shaped anew, only faces whose set of characters
/// changed are cut and packed anew, and only pictures whose bytes changed are decoded anew. What comes out is the same,
/// byte for byte, as from a workspace that has done nothing before. What is kept is bounded.
///
/// ```
/// use krachtkaart::{DataFile, Failure, Workspace, export::svg::SvgOptions, theme::{Sheet, Theme}};
///
/// # fn main() -> Result<(), Failure> {
/// let workspace = Workspace::new(Theme::named("wijk")?)?;
/// let (file, sheet) = (DataFile::flagship()?, Sheet::named("web")?);
/// for language in ["nl", "en"] {
///     let finished = workspace.lay_out(&file, &sheet, language, 0.0)?;
///     let svg = workspace.write_svg(&finished.document.first, &SvgOptions::default())?;
///     assert!(svg.text.contains(&format!("lang=\"{language}\"")));
/// }
/// # Ok(())
/// # }
/// ```
pub struct Workspace {
    theme: Theme,
    library: Library,
    latin: Caches,
    wider: Caches,
    pictures: Pictures,
}

impl Workspace {
    /// A workspace that has done nothing yet.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded font is broken.
    pub fn new(theme: Theme) -> Result<Self> {
        let library = Library::embedded()?;
        let warm = |letters| Caches::new(library.of(letters));
        let (latin, wider) = (warm(Letters::Latin)?, warm(Letters::Wider)?);
        Ok(Self { theme, library, latin, wider, pictures: Pictures::default() })
    }

    /// The colours and shapes of every page.
    #[must_use]
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The fonts for a language, by its BCP 47 tag.
    #[must_use]
    pub fn fonts(&self, language: &str) -> &FontBook {
        self.library.book(language)
    }

    /// What pages in a language are laid out with; a number is the bleed on a screen, in user units of the sheet.
    #[must_use]
    pub fn settings<'a>(&'a self, sheet: &'a Sheet, language: &'a str, surface: impl Into<Surface>) -> Settings<'a> {
        let Surface { medium, bleed } = surface.into();
        Settings { theme: &self.theme, sheet, fonts: self.fonts(language), language, bleed, medium }
    }

    fn warm(&self, language: &str) -> &Caches {
        match letters(language) {
            Letters::Latin => &self.latin,
            Letters::Wider => &self.wider,
        }
    }

    /// [`DataFile::read_in`]; a picture that was read before is not decoded again.
    ///
    /// # Errors
    /// As [`DataFile::read_in`].
    pub fn read(&self, bytes: &[u8], folder: Option<&Path>) -> std::result::Result<DataFile, Vec<Diagnostic>> {
        self.read_parsed(Parsed::of_bytes(bytes), folder)
    }

    /// [`Workspace::read`] of a file that was parsed.
    ///
    /// # Errors
    /// As [`DataFile::read_in`].
    pub fn read_parsed(&self, parsed: Parsed, folder: Option<&Path>) -> std::result::Result<DataFile, Vec<Diagnostic>> {
        DataFile::of_parsed(parsed, &|files| {
            let files = files.iter().map(|named| (named.pointer.as_str(), named.file.as_str()));
            let bytes = |file: &str| own::bytes(file, folder);
            Material::gather(files, &bytes, &mut |bytes| self.pictures.of(bytes))
        })
    }

    /// [`lay_out`](lay_out()) on a sheet in a language; a number is the bleed on a screen, in user units of the
    /// sheet.
    ///
    /// # Errors
    /// As [`lay_out`](lay_out()).
    pub fn lay_out(
        &self,
        file: &DataFile,
        sheet: &Sheet,
        language: &str,
        surface: impl Into<Surface>,
    ) -> std::result::Result<Finished, Failure> {
        lay_out_with(self.warm(language), file, &self.settings(sheet, language, surface))
    }

    /// [`lay_out_open`](lay_out_open()) on a sheet in a language; a number is the bleed on a screen, in user units of the
    /// sheet.
    ///
    /// # Errors
    /// As [`lay_out`](lay_out()).
    pub fn lay_out_open(
        &self,
        file: &DataFile,
        sheet: &Sheet,
        language: &str,
        surface: impl Into<Surface>,
    ) -> std::result::Result<Document, Failure> {
        lay_out_open_with(self.warm(language), file, &self.settings(sheet, language, surface))
    }

    /// [`look_over`] a page of this workspace.
    #[must_use]
    pub fn look_over(&self, file: &DataFile, page: &Page, sheet: &Sheet, language: &str) -> Vec<Diagnostic> {
        look_over(file, page, &self.settings(sheet, language, page.bleed))
    }

    /// Writes a page of this workspace as an SVG file.
    ///
    /// # Errors
    /// [`Error::Font`] when a face lacks a character of the page.
    pub fn write_svg(&self, page: &Page, options: &SvgOptions) -> std::result::Result<Svg, Error> {
        svg::write_with(&self.warm(&page.language).subsets, page, self.fonts(&page.language), options)
    }

    /// A document of this workspace, laid out on this sheet, ready to be written as files.
    #[must_use]
    pub fn prepare<'a>(&'a self, document: &'a Document, sheet: &'a str, settings: &'a ExportSettings) -> Prepared<'a> {
        Prepared::new(document, sheet, self.typefaces(&document.language), settings)
    }

    /// The fonts for a language, with what was cut of them before.
    #[must_use]
    pub fn typefaces(&self, language: &str) -> Typefaces<'_> {
        Typefaces { book: self.fonts(language), subsets: &self.warm(language).subsets }
    }

    /// The content of a data file in a language as text, and the sheets with these names.
    ///
    /// # Errors
    /// As [`lay_out`](lay_out()).
    pub fn retell(&self, file: &DataFile, language: &str, sheets: &[&str]) -> std::result::Result<Retold, Failure> {
        retell_with(self.warm(language), file, &self.html_settings(language), sheets)
    }

    /// The content of a data file in a language as a leaflet, for a page that is as wide as its place, and the street of
    /// its cover.
    ///
    /// # Errors
    /// As [`lay_out`](lay_out()).
    pub fn retell_as_leaflet(&self, file: &DataFile, language: &str) -> std::result::Result<Retold, Failure> {
        retell_as_leaflet_with(self.warm(language), file, &self.html_settings(language))
    }

    /// [`write_html`](write_html()) in a language; `address` and `image` as in [`HtmlSettings`].
    ///
    /// # Errors
    /// As [`write_html`](write_html()).
    pub fn write_html(
        &self,
        file: &DataFile,
        language: &str,
        address: Option<&str>,
        image: Option<&str>,
    ) -> std::result::Result<FinishedPage, Failure> {
        let settings = HtmlSettings { address, image, ..self.html_settings(language) };
        write_html_with(self.warm(language), file, &settings)
    }

    fn html_settings<'a>(&'a self, language: &'a str) -> HtmlSettings<'a> {
        HtmlSettings { theme: &self.theme, fonts: self.fonts(language), language, address: None, image: None }
    }
}
