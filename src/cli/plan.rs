//! Which pictures of which pages go into which files.

use std::path::{Path, PathBuf};

use krachtkaart::export::EXPORTERS;
use krachtkaart::export::exporter::Exporter;
use krachtkaart::theme::Sheet;

use super::choice::{DocumentKind, USUAL_SHEET};
use super::pages::Named;
use super::settings::{OutputPlace, RenderSettings};
use super::state::{State, states};
use super::target::Target;
use super::trouble::Trouble;
use super::words::Message;

/// A page to lay out, with the pictures to make of it.
pub(crate) struct Job<'a> {
    /// The sheet.
    pub(crate) sheet: &'a Sheet,
    /// The language of its words.
    pub(crate) language: String,
    /// Its pictures.
    pub(crate) pictures: Vec<PlannedPage>,
    /// Whether it is a mistake to ask for a state that the sheet cannot show.
    pub(crate) strict: bool,
}

/// A page in a state, with the files that it goes into.
pub(crate) struct PlannedPage {
    /// What is open.
    pub(crate) state: State,
    /// A place for each kind of file.
    pub(crate) files: Vec<(&'static Exporter, Destination)>,
}

/// A file with the content in a language, of no sheet in particular.
pub(crate) struct TextJob {
    /// The kind of file.
    pub(crate) kind: &'static Exporter,
    /// Which document it tells.
    pub(crate) document: DocumentKind,
    /// The language.
    pub(crate) language: String,
    /// The place.
    pub(crate) destination: Destination,
}

/// Where a file goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Destination {
    /// Standard output.
    Output,
    /// A file or a device.
    File(PathBuf),
}

impl Destination {
    /// The place of a page of one picture, counted from 1: of the second, `poster.svg` becomes `poster-2.svg`.
    pub(crate) fn numbered(&self, page: usize) -> Self {
        match self {
            Self::File(path) if page > 1 => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy()));
                let name = format!("{}{}", numbered(&stem, page), ending.unwrap_or_default());
                Self::File(path.with_file_name(name))
            }
            other => other.clone(),
        }
    }

    /// Opens it.
    pub(crate) fn open(&self) -> Result<Target, Trouble> {
        match self {
            Self::Output => Ok(Target::Output),
            Self::File(path) => Target::open(path),
        }
    }

    /// Its path, unless it is standard output.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Output => None,
            Self::File(path) => Some(path),
        }
    }
}

/// The pages and the files of their pictures. That these can be written is tried here, before the work begins.
pub(crate) fn jobs<'a>(
    settings: &'a RenderSettings,
    named: &Named,
    languages: &[String],
) -> Result<Vec<Job<'a>>, Trouble> {
    let (states, strict) = states(&settings.states, &named.file)?;
    let sheets = &settings.style.sheets;
    let (articles, kinds): (Vec<&Exporter>, Vec<&Exporter>) = settings.kinds.iter().partition(|kind| kind.is_article());
    let pictures: usize =
        states.iter().map(|state| kinds.iter().filter(|kind| shows(settings, kind, state)).count()).sum();
    let strict_kinds = strict && !kinds.is_empty();
    let unseen = |state: &&State| strict_kinds && !kinds.iter().any(|kind| shows(settings, kind, state));
    if let Some(state) = states.iter().find(unseen) {
        let kinds: Vec<_> =
            EXPORTERS.iter().filter(|kind| shows(settings, kind, state)).map(|kind| kind.name).collect();
        if kinds.is_empty() {
            return Err(Trouble::Arguments(Message::ClickOnPaper { state: state.name() }));
        }
        return Err(Trouble::Arguments(Message::NoKindForState { state: state.name(), kinds }));
    }
    let count = languages.len() * (sheets.len() * pictures + articles.len() * settings.style.documents().len());
    let one_place = match &settings.place {
        OutputPlace::Output => Some(None),
        OutputPlace::File(path) => Some(Some(path.clone())),
        OutputPlace::Folder(_) => None,
    };
    if let Some(path) = one_place.filter(|_| count > 1) {
        return Err(Trouble::Arguments(Message::OnePlaceForMany { path, count }));
    }
    let main = named.file.infographic().languages.first();
    let mut jobs = Vec::new();
    // Then no sheet needs to be laid out.
    if kinds.is_empty() {
        return Ok(jobs);
    }
    for (sheet, language) in sheets.iter().flat_map(|sheet| languages.iter().map(move |language| (sheet, language))) {
        let name = page_name(settings.stem(settings.input.stem()), sheet, language, main);
        let pictures = states.iter().map(|state| picture(settings, &name, state));
        let pictures = pictures.collect::<Result<Vec<_>, Trouble>>()?;
        jobs.push(Job { sheet, language: language.clone(), pictures, strict });
    }
    Ok(jobs)
}

/// The files with the content in a language, of no sheet in particular.
pub(crate) fn text_jobs(
    settings: &RenderSettings,
    named: &Named,
    languages: &[String],
) -> Result<Vec<TextJob>, Trouble> {
    let main = named.file.infographic().languages.first();
    let mut jobs = Vec::new();
    for kind in settings.kinds.iter().copied().filter(|kind| kind.is_article()) {
        for (document, language) in articles(settings, languages) {
            let name = article_name(settings.stem(settings.input.stem()), document, &language, main);
            let destination = destination(settings, &name, kind.name)?;
            jobs.push(TextJob { kind, document, language, destination });
        }
    }
    Ok(jobs)
}

/// What files of no sheet in particular tell: each kind of document that a sheet was asked of, in each language.
pub(crate) fn articles(settings: &RenderSettings, languages: &[String]) -> Vec<(DocumentKind, String)> {
    let documents = settings.style.documents().into_iter();
    documents.flat_map(|document| languages.iter().map(move |language| (document, language.clone()))).collect()
}

/// What the names of files of no sheet in particular begin with, as [`page_name`].
pub(crate) fn article_name(stem: String, document: DocumentKind, language: &str, main: Option<&String>) -> String {
    let name = match document {
        DocumentKind::Poster => stem,
        DocumentKind::Leaflet => format!("{stem}-{}", DocumentKind::LEAFLET),
    };
    in_language(name, language, main)
}

/// What the names of a page's files begin with, after the data and what [`RenderSettings::stem`] adds to it.
///
/// A page has the same name however many are made with it, so pages never overwrite one another, in one run or in many.
pub(crate) fn page_name(stem: String, sheet: &Sheet, language: &str, main: Option<&String>) -> String {
    let name = if sheet.name == USUAL_SHEET { stem } else { format!("{stem}-{}", sheet.name) };
    in_language(name, language, main)
}

/// The names of all files that are made of one data file, whose own name is `stem`.
pub(crate) fn file_names(
    settings: &RenderSettings,
    stem: &str,
    languages: &[String],
    main: Option<&String>,
) -> Vec<String> {
    let stem = settings.stem(stem.to_owned());
    let mut names = Vec::new();
    let (articles, kinds): (Vec<&Exporter>, Vec<&Exporter>) = settings.kinds.iter().partition(|kind| kind.is_article());
    for language in languages {
        for sheet in &settings.style.sheets {
            let name = page_name(stem.clone(), sheet, language, main);
            names.extend(kinds.iter().map(|kind| format!("{name}.{}", kind.name)));
        }
    }
    for (document, language) in self::articles(settings, languages) {
        let name = article_name(stem.clone(), document, &language, main);
        names.extend(articles.iter().map(|kind| format!("{name}.{}", kind.name)));
    }
    names
}

/// The name of a page, counted from 1, of a document of this name.
pub(crate) fn numbered(name: &str, page: usize) -> String {
    if page > 1 { format!("{name}-{page}") } else { name.to_owned() }
}

/// A name that says the language, unless that is the main one.
pub(crate) fn in_language(mut name: String, language: &str, main: Option<&String>) -> String {
    if main.is_none_or(|main| language != main) {
        name = format!("{name}-{language}");
    }
    name
}

/// A state of a page, with places that can be written to.
fn picture(settings: &RenderSettings, page: &str, state: &State) -> Result<PlannedPage, Trouble> {
    let name = format!("{page}{}", state.suffix());
    let mut files = Vec::new();
    for kind in settings.kinds.iter().filter(|kind| !kind.is_article() && shows(settings, kind, state)) {
        files.push((*kind, destination(settings, &name, kind.name)?));
    }
    Ok(PlannedPage { state: state.clone(), files })
}

/// Whether files of a kind can show a state: nothing is clicked on paper, and what is told is a page at rest.
fn shows(settings: &RenderSettings, kind: &Exporter, state: &State) -> bool {
    match state {
        State::Click => kind.clickable && !settings.is_for_print(),
        State::Rest => true,
        State::Open | State::Role(_) | State::Strength(_) => kind.is_picture() || kind.is_article(),
    }
}

/// The place of a file, which can be written to.
fn destination(settings: &RenderSettings, name: &str, ending: &str) -> Result<Destination, Trouble> {
    let destination = match &settings.place {
        OutputPlace::Output => Destination::Output,
        OutputPlace::File(path) => Destination::File(path.clone()),
        OutputPlace::Folder(folder) => Destination::File(folder.join(format!("{name}.{ending}"))),
    };
    if let Destination::File(path) = &destination {
        settings.place.make_folder()?;
        Target::try_out(path)?;
    }
    Ok(destination)
}
