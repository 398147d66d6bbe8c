//! The stages in order, one call each: read, lay out, write, draw.
//!
//! Each stage can also be had from its own module. What these calls add is that whatever is wrong with a data file,
//! on whichever stage it shows, comes out as [`Diagnostic`]s that know their place in that file.

use std::fmt;
use std::io::Write;
use std::path::Path;

use crate::check::design::{DesignFinding, FindingCode, inspect};
use crate::document::{self, Infographic, Known, NamedFile};
use crate::error::Error;
use crate::export::png::{self, PngOptions, Report};
use crate::export::svg::{self, Svg, SvgOptions};
use crate::layout::{self, Content, Misfit, Settings};
use crate::media::own::Material;
use crate::messages::{Diagnostic, MessageLanguage, Omission, Part, Problem};
use crate::page::{Document, Page};
use crate::source::{Parsed, pointer};
use crate::theme::Words;
use crate::typeset::font::FontBook;

use super::caches::Caches;
use super::{lacking, pictures, too_long};

/// Why there is no picture.
#[derive(Debug)]
pub enum Failure {
    /// Something in the data file is wrong, or does not fit the sheet.
    Data(Vec<Diagnostic>),
    /// The world failed.
    World(Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Data(found) => {
                let messages: Vec<String> = found.iter().map(|one| one.message(MessageLanguage::English)).collect();
                f.write_str(&messages.join("; "))
            }
            Self::World(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Data(_) => None,
            Self::World(error) => Some(error),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::World(error)
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(found: Vec<Diagnostic>) -> Self {
        Self::Data(found)
    }
}

/// The names that ship with the program.
const SHIPPED: Known<'static> =
    Known { illustrations: Some(crate::assets::ILLUSTRATIONS), icons: Some(crate::assets::ICONS) };

/// The JSON Schema of the data file, with the names of the drawings and icons that ship with the program.
#[must_use]
pub fn schema() -> String {
    document::schema(&SHIPPED)
}

/// What finds the pictures of a data file: those that there are, and what is wrong with the others.
type Finder<'a> = dyn Fn(&[NamedFile]) -> (Material, Vec<Diagnostic>) + 'a;

/// A data file that nothing is wrong with: its text, what it says, and the pictures that it names.
#[derive(Debug, Clone)]
pub struct DataFile {
    parsed: Parsed,
    pub(super) infographic: Infographic,
    material: Material,
}

impl DataFile {
    /// Reads a data file that uses the illustrations and icons that ship with the program, and no files of its own.
    ///
    /// # Errors
    /// Everything that is wrong with the file, in the order of the file.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        Self::read_in(bytes, None)
    }

    /// Reads a data file, and the drawings, photos and logo that it names, from this folder and never from outside it.
    ///
    /// # Errors
    /// Everything that is wrong with the file and with the files that it names, in the order of the file.
    pub fn read_in(bytes: &[u8], folder: Option<&Path>) -> Result<Self, Vec<Diagnostic>> {
        Self::read_with(bytes, &|files| {
            Material::read(files.iter().map(|named| (named.pointer.as_str(), named.file.as_str())), folder)
        })
    }

    /// Reads a data file whose pictures are not in a folder: `material` gives those that are named, and what is wrong
    /// with them.
    ///
    /// # Errors
    /// As [`DataFile::read_in`].
    pub fn read_with(bytes: &[u8], material: &Finder<'_>) -> Result<Self, Vec<Diagnostic>> {
        Self::of_parsed(Parsed::of_bytes(bytes), material)
    }

    /// Reads a data file that was parsed; see [`DataFile::read_with`].
    ///
    /// # Errors
    /// As [`DataFile::read_in`].
    pub fn of_parsed(parsed: Parsed, material: &Finder<'_>) -> Result<Self, Vec<Diagnostic>> {
        let infographic = document::read_parsed(&parsed, &SHIPPED);
        // Also of a file with mistakes of other kinds the pictures are judged: all mistakes are told at once.
        let files = document::named_files(&parsed);
        let (material, mut found) = if files.is_empty() { Default::default() } else { material(&files) };
        document::locate(&mut found, &parsed);
        match infographic {
            Ok(infographic) if found.is_empty() => Ok(Self { parsed, infographic, material }),
            Ok(_) => Err(found),
            Err(mut mistakes) => {
                // What has no place in the file comes last: it says how much is not told.
                mistakes.extend(found);
                mistakes.sort_by_key(|one| one.range.as_ref().map_or(usize::MAX, |range| range.start));
                Err(mistakes)
            }
        }
    }

    /// The words with the pictures that they name.
    pub(super) fn content(&self) -> Content<'_> {
        Content { info: &self.infographic, material: &self.material }
    }

    /// The pictures that the file names.
    #[must_use]
    pub fn material(&self) -> &Material {
        &self.material
    }

    /// The flagship: "De kracht van de mbo sociaal werker".
    ///
    /// # Errors
    /// As [`DataFile::read`]; only if the program was built with a broken data file.
    pub fn flagship() -> Result<Self, Vec<Diagnostic>> {
        Self::read(crate::assets::FLAGSHIP.as_bytes())
    }

    /// The text of the file, at which diagnostics point.
    #[must_use]
    pub fn source(&self) -> &str {
        self.parsed.text()
    }

    /// The file as it was parsed.
    #[must_use]
    pub fn parsed(&self) -> &Parsed {
        &self.parsed
    }

    /// What is not wrong but could be better: texts that are borrowed, languages without words of the program's own,
    /// Dutch that is hard to read.
    #[must_use]
    pub fn warnings(&self) -> Vec<Diagnostic> {
        let mut found = foreign_words(&self.infographic);
        found.extend(document::borrowed(&self.infographic));
        found.extend(document::plain_beside_translated(&self.infographic));
        found.extend(document::misleading_figures(&self.infographic));
        found.extend(document::unused(&self.infographic));
        found.extend(document::plain_language(&self.infographic));
        document::locate(&mut found, &self.parsed);
        found
    }

    /// What the file says.
    #[must_use]
    pub fn infographic(&self) -> &Infographic {
        &self.infographic
    }
}

/// The languages that get words of another language on buttons and above parts.
fn foreign_words(infographic: &Infographic) -> Vec<Diagnostic> {
    let foreign = |(index, language): (usize, &String)| {
        let words = Words::or(language, infographic.fallback.as_deref()).ok()?.language;
        let problem = Problem::ForeignWords { language: language.clone(), words };
        let other = !matches!(&problem, Problem::ForeignWords { language, words } if language == words);
        other.then(|| Diagnostic::new(problem, format!("/talen/{index}")))
    };
    infographic.languages.iter().enumerate().filter_map(foreign).collect()
}

/// A finished page, with what the reader of the data file should know about it.
#[derive(Debug, Clone)]
pub struct Finished {
    /// The document: of a poster one page, of a leaflet a page for each side of the paper.
    pub document: Document,
    /// What the sheet had to leave out.
    pub warnings: Vec<Diagnostic>,
    /// The best arrangements that were tried, best first; the first is that of the page.
    pub candidates: Vec<layout::Candidate>,
}

/// Lays a data file out on a sheet.
///
/// # Errors
/// [`Failure::Data`] when the texts do not fit the sheet or use a character that the fonts lack;
/// [`Failure::World`] when something that ships with the program is broken.
pub fn lay_out(file: &DataFile, settings: &Settings<'_>) -> Result<Finished, Failure> {
    lay_out_with(&Caches::new(settings.fonts)?, file, settings)
}

pub(super) fn lay_out_with(warm: &Caches, file: &DataFile, settings: &Settings<'_>) -> Result<Finished, Failure> {
    let lay_out = |info: &Infographic| {
        let content = Content { info, material: &file.material };
        Ok(layout::lay_out_with(&warm.setter, content, settings)?.map(|laid_out| laid_out.document))
    };
    let laid_out = layout::lay_out_with(&warm.setter, file.content(), settings)?;
    let drop = layout::droppable(settings.sheet, &file.infographic);
    let laid_out = laid_out.map_err(|misfit| refusal(file, misfit, settings, (&drop, &lay_out)))?;
    check_characters(file, &laid_out.document, settings)?;
    let sheet = &settings.sheet.name;
    // What the file itself leaves out is no news.
    let unasked = laid_out.omissions.iter().filter(|omission| !file.infographic.sheets.hides(sheet, omission.part));
    let mut warnings: Vec<_> = unasked.map(|omission| left_out(*omission, sheet)).collect();
    let logo = settings.theme.logo.as_ref().filter(|_| file.infographic.logo.is_none());
    warnings.extend(pictures::painted(&document::named_files(&file.parsed), &file.material, logo));
    let warnings = located(file, warnings, settings.language);
    Ok(Finished { document: laid_out.document, warnings, candidates: laid_out.candidates })
}

/// Lays a data file out so that every text of it can be read without a pointer: the sheet with numbered places, and
/// the pages with what they stand for.
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_open(file: &DataFile, settings: &Settings<'_>) -> Result<Document, Failure> {
    lay_out_open_with(&Caches::new(settings.fonts)?, file, settings)
}

pub(super) fn lay_out_open_with(warm: &Caches, file: &DataFile, settings: &Settings<'_>) -> Result<Document, Failure> {
    let lay_out = |info: &Infographic| {
        let content = Content { info, material: &file.material };
        layout::lay_out_open_with(&warm.setter, content, settings)
    };
    let document = layout::lay_out_open_with(&warm.setter, file.content(), settings)?;
    let document = document.map_err(|misfit| refusal(file, misfit, settings, (&[], &lay_out)))?;
    check_characters(file, &document, settings)?;
    Ok(document)
}

/// What a designer would change on a page of a data file, in every state of it. Of a theme that ships, the colours are
/// not judged again.
#[must_use]
pub fn look_over(file: &DataFile, page: &Page, settings: &Settings<'_>) -> Vec<Diagnostic> {
    let ships = crate::assets::THEMES.contains(&settings.theme.name.as_str());
    let of_data = |code: FindingCode| match code {
        // These follow from the layout alone; no text or colour mends them.
        FindingCode::NearMiss | FindingCode::ManySizes => false,
        FindingCode::RolesAlike => !ships,
        _ => true,
    };
    let found = inspect(page, settings.sheet, settings.theme);
    let found = found.into_iter().filter(|finding| of_data(finding.code()));
    let diagnostic = |found: DesignFinding| {
        let pointer = found.pointer.clone();
        Diagnostic::new(Problem::Design { found: Box::new(found), sheet: settings.sheet.name.clone() }, pointer)
    };
    located(file, found.map(diagnostic).collect(), settings.language)
}

/// Writes a page as an SVG file.
///
/// # Errors
/// [`Error::Font`] when a face lacks a character of the page.
pub fn write_svg(page: &Page, fonts: &FontBook, options: &SvgOptions) -> Result<Svg, Error> {
    svg::write(page, fonts, options)
}

/// Draws a written SVG as a PNG, with the very fonts that the SVG carries.
///
/// # Errors
/// As [`png::render`].
pub fn draw_png(svg: &Svg, options: &PngOptions, out: &mut dyn Write) -> Result<Report, Error> {
    draw_png_watched(svg, options, out, &mut |_, _| {})
}

/// [`draw_png`] that tells `watch` how many of how many parts are written, after each.
///
/// # Errors
/// As [`png::render`].
pub fn draw_png_watched(
    svg: &Svg,
    options: &PngOptions,
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<Report, Error> {
    png::exporter::draw(svg, options, out, watch)
}

/// Diagnostics that know only their pointer, with their place in the file.
fn located(file: &DataFile, mut found: Vec<Diagnostic>, language: &str) -> Vec<Diagnostic> {
    point_at_language(&mut found, &file.parsed, language);
    document::locate(&mut found, &file.parsed);
    found
}

/// Why a sheet cannot be laid out, as a failure; with the parts that the layout may leave out, and how other texts are
/// laid out.
fn refusal(
    file: &DataFile,
    misfit: Misfit,
    settings: &Settings<'_>,
    (drop, lay_out): (&[Part], &too_long::LayOut<'_>),
) -> Failure {
    let trial = too_long::Trial { language: settings.language, sheet: &settings.sheet.name, drop, lay_out };
    match trial.causes(&file.infographic, misfit) {
        Ok(found) => Failure::Data(located(file, found, settings.language)),
        Err(error) => Failure::World(error),
    }
}

/// Fails on characters of a document that the fonts lack.
fn check_characters(file: &DataFile, document: &Document, settings: &Settings<'_>) -> Result<(), Failure> {
    let lacking = lacking::lacking(document, settings.fonts);
    if lacking.is_empty() { Ok(()) } else { Err(Failure::Data(located(file, lacking, settings.language))) }
}

/// A part that a sheet leaves out, as a diagnostic.
fn left_out(omission: Omission, sheet: &str) -> Diagnostic {
    Diagnostic::new(Problem::PartLeftOut { omission, sheet: sheet.to_owned() }, omission.part.pointer())
}

/// Layout knows a text by its pointer without the language; the file may have one wording a language.
fn point_at_language(found: &mut [Diagnostic], file: &Parsed, language: &str) {
    let Some(root) = file.root() else { return };
    for diagnostic in found {
        let is_text = !matches!(diagnostic.problem, Problem::PartLeftOut { .. });
        if is_text && pointer::nearest(root, &diagnostic.pointer).get(language).is_some() {
            diagnostic.pointer = pointer::join(&diagnostic.pointer, language);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_is_parsed_once_whatever_is_asked_of_it() {
        let before = crate::source::counted();
        let mut file = DataFile::flagship().unwrap();
        file.infographic.roles.clear();
        assert!(!located(&file, vec![Diagnostic::new(Problem::EmptyText, "/titel")], "nl").is_empty());
        assert!(file.warnings().iter().all(|warning| warning.severity() == crate::messages::Severity::Warning));
        assert_eq!(crate::source::counted() - before, 1);
        assert!(DataFile::read(crate::assets::FLAGSHIP.replace("\"titel\"", "\"tietel\"").as_bytes()).is_err());
        assert_eq!(crate::source::counted() - before, 2);
    }
}
