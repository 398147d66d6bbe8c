//! What every kind of file has in common: its name, what it is made of, which settings it understands, how it is written.
//!
//! An exporter is a value of [`Exporter`] in a folder of its own, and a line in [`EXPORTERS`](super::EXPORTERS). Names of
//! files, the help, what `--to` and `--out` take and what is told of a file follow from it.

use std::io::Write;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::pdf::press::MOST_INK;
use super::pdf::press::date::Date;
use super::pdf::press::profile::PressProfile;
use super::png::{CropMarks, Level, Resolution};
use super::svg::{self, Prefix, Profile, Svg, SvgOptions};
use crate::error::{Error, Result};
use crate::messages::command::{Extent, Message};
use crate::messages::{Bilingual, MessageLanguage};
use crate::page::article::Article;
use crate::page::presentation::Presentation;
use crate::page::{Alternative, Document, Page};
use crate::typeset::font::{FontBook, Subsets};

/// A kind of file that can be made.
#[derive(Debug)]
pub struct Exporter {
    /// Its name after `--to`, which is also the ending of its files.
    pub name: &'static str,
    /// What its files are for, in a few words.
    pub about: Bilingual,
    /// What a server says that a file is (an IANA media type).
    pub media_type: &'static str,
    /// Whether a file is text, which a terminal can show.
    pub is_text: bool,
    /// Whether it is made when no kind is named.
    pub usual: bool,
    /// Whether its files can lead from a page to that of each place, with its panel open.
    pub clickable: bool,
    /// The options that change its files; others have no effect on them.
    pub options: &'static [ExportOption],
    /// The options that change its files only when they are for print.
    pub print_options: &'static [ExportOption],
    /// What one file is made of, and how it is written.
    pub writer: Writer,
}

/// What one file is made of, and how it is written.
#[derive(Debug, Clone, Copy)]
pub enum Writer {
    /// One page of a document: a document of three pages becomes three files.
    Page(fn(&PreparedPage<'_>, &mut dyn Write, Watch<'_>) -> Result<Exported>),
    /// All pages of a document.
    Document(fn(&Prepared<'_>, &mut dyn Write, Watch<'_>) -> Result<Exported>),
    /// What a document at rest is told as to who does not see it.
    Alternative(fn(&PreparedAlternative<'_>, &mut dyn Write, Watch<'_>) -> Result<Exported>),
    /// All content in one language, of no sheet in particular.
    Article {
        /// The sheets that it shows beside the text, by name.
        sheets: &'static [&'static str],
        /// Writes it.
        write: fn(&PreparedArticle<'_>, &mut dyn Write, Watch<'_>) -> Result<Exported>,
    },
}

/// Is told which part of a file is done, from 0 to 1.
pub type Watch<'a> = &'a mut dyn FnMut(f64);

/// An option of the command line that concerns files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportOption {
    /// For whom an SVG is.
    Profile,
    /// What ids begin with.
    IdPrefix,
    /// Pixels to a CSS pixel.
    Scale,
    /// Dots to an inch.
    Dpi,
    /// How far the picture runs on beyond the trim.
    Bleed,
    /// Crop marks.
    Marks,
    /// The day on which a file says that it was made.
    Date,
    /// The profile of the print condition.
    PrintCondition,
    /// Time against bytes.
    Level,
    /// Paint in one piece.
    Reference,
}

/// How files are written, whatever their kind: each exporter takes what it understands.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportSettings {
    /// For whom an SVG is.
    pub profile: Profile,
    /// What ids begin with, instead of what is made from the content.
    pub id_prefix: Option<Prefix>,
    /// How many pixels to a unit.
    pub resolution: Resolution,
    /// Whether a file gets a page for each place, with its panel open, and links lead to them.
    pub clickable: bool,
    /// Crop marks around the page.
    pub marks: Option<CropMarks>,
    /// The day on which a file for the press says that it was made.
    pub date: Date,
    /// The print condition of a file for the press, if it is not FOGRA39.
    pub press: Option<PressProfile>,
    /// The most ink of a colour made by that profile, in per cent of one full layer.
    pub most_ink: f64,
    /// Time against bytes.
    pub level: Level,
    /// Whether pixels are painted in one piece, to compare with.
    pub reference: bool,
    /// How many threads may work on one file; `None` for as many as the machine has.
    pub threads: Option<NonZeroU32>,
    /// A fingerprint of the data file.
    pub source: Option<String>,
    /// Address at which a web page will be found.
    pub address: Option<String>,
    /// Address of the picture in previews of links to it.
    pub image: Option<String>,
}

impl Default for ExportSettings {
    /// For the web, one pixel to a CSS pixel.
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            id_prefix: None,
            resolution: Resolution::Scale(1.0),
            clickable: false,
            marks: None,
            date: Date::default(),
            press: None,
            most_ink: MOST_INK,
            level: Level::default(),
            reference: false,
            threads: None,
            source: None,
            address: None,
            image: None,
        }
    }
}

/// What is told of a file that was written.
#[derive(Debug, Default)]
pub struct Exported {
    /// How large it is to look at; `None` for a text that is as wide as its place.
    pub extent: Option<Extent>,
    /// The content security policy under which it works, for a server.
    pub policy: Option<String>,
    /// What only those hear who want to know everything.
    pub notes: Vec<Message>,
}

/// The fonts of a document.
#[derive(Clone, Copy)]
pub struct Typefaces<'a> {
    /// All faces.
    pub book: &'a FontBook,
    /// The parts of faces that were cut before.
    pub subsets: &'a Subsets,
}

/// A document with everything that its files are written with.
pub struct Prepared<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its pages.
    pub pages: Vec<PreparedPage<'a>>,
    /// Its fonts.
    pub typefaces: Typefaces<'a>,
    /// How files are written.
    pub settings: &'a ExportSettings,
}

/// A page with everything that its files are written with. Its SVG is written once, when an exporter asks for it first.
pub struct PreparedPage<'a> {
    /// The page.
    pub page: &'a Page,
    /// The name of its sheet.
    pub sheet: &'a str,
    /// How files are written.
    pub settings: &'a ExportSettings,
    typefaces: Typefaces<'a>,
    svg: OnceLock<Svg>,
}

/// The content in one language with everything that its files are written with.
pub struct PreparedArticle<'a> {
    /// The text.
    pub article: &'a Article,
    /// How it is shown.
    pub presentation: &'a Presentation,
    /// The documents that stand beside it, in the order of [`Writer::Article`].
    pub documents: Vec<&'a Document>,
    /// Their fonts.
    pub typefaces: Typefaces<'a>,
    /// How files are written.
    pub settings: &'a ExportSettings,
}

/// What a document is told as, with everything that its file is written with.
#[derive(Debug)]
pub struct PreparedAlternative<'a> {
    /// Title of the document.
    pub title: &'a str,
    /// Name of the file with the picture; `None` where there is none.
    pub picture: Option<&'a str>,
    /// What is told.
    pub told: &'a Alternative,
    /// The language of what stands around it.
    pub wording: MessageLanguage,
}

/// Writes one file.
pub type FileWriter<'s> = Box<dyn FnOnce(&mut dyn Write, Watch<'_>) -> Result<Exported> + 's>;

impl Exporter {
    /// Writers for the files that this kind makes of a document, in the order of its pages; none when it does not draw
    /// documents.
    pub fn files<'s>(&self, prepared: &'s Prepared<'_>) -> Vec<FileWriter<'s>> {
        match self.writer {
            Writer::Page(write) => {
                let file = |page| Box::new(move |out: &mut dyn Write, done: Watch<'_>| write(page, out, done));
                prepared.pages.iter().map(|page| file(page) as FileWriter<'s>).collect()
            }
            Writer::Document(write) => vec![Box::new(move |out, done| write(prepared, out, done))],
            Writer::Alternative(_) | Writer::Article { .. } => Vec::new(),
        }
    }

    /// Whether an option changes its files when they are for this profile.
    #[must_use]
    pub fn heeds(&self, option: ExportOption, profile: Profile) -> bool {
        self.options.contains(&option) || profile == Profile::Print && self.print_options.contains(&option)
    }

    /// Whether a file shows a sheet, rather than tells what stands on it.
    #[must_use]
    pub const fn is_picture(&self) -> bool {
        matches!(self.writer, Writer::Page(_) | Writer::Document(_))
    }

    /// Whether a file holds no sheet in particular.
    #[must_use]
    pub const fn is_article(&self) -> bool {
        matches!(self.writer, Writer::Article { .. })
    }
}

impl PartialEq for Exporter {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl<'a> Prepared<'a> {
    /// A document of a sheet, ready to be written.
    #[must_use]
    pub fn new(document: &'a Document, sheet: &'a str, typefaces: Typefaces<'a>, settings: &'a ExportSettings) -> Self {
        let page = |page| PreparedPage { page, sheet, settings, typefaces, svg: OnceLock::new() };
        Self { document, pages: document.pages().map(page).collect(), typefaces, settings }
    }
}

impl PreparedPage<'_> {
    /// The page as an SVG.
    ///
    /// # Errors
    /// As [`svg::write_with`].
    pub fn svg(&self) -> Result<&Svg> {
        if let Some(svg) = self.svg.get() {
            return Ok(svg);
        }
        let id_prefix = self.settings.id_prefix.clone();
        let options = SvgOptions { profile: self.settings.profile, id_prefix, within: None };
        let svg = svg::write_with(self.typefaces.subsets, self.page, self.typefaces.book, &options)?;
        Ok(self.svg.get_or_init(|| svg))
    }
}

/// Writes a whole text.
pub(super) fn write_text(text: &str, out: &mut dyn Write, done: Watch<'_>) -> Result<()> {
    out.write_all(text.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })?;
    done(1.0);
    Ok(())
}
