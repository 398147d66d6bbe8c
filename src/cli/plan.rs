//! Which pictures of which pages go into which files.

use std::path::{Path, PathBuf};

use krachtkaart::theme::Sheet;

use super::choice::USUAL_SHEET;
use super::kind::{Kind, PAGE};
use super::pages::Named;
use super::settings::{Place, RenderSettings};
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
    pub(crate) pictures: Vec<Picture>,
    /// Whether it is a mistake to ask for a state that the sheet cannot show.
    pub(crate) strict: bool,
}

/// A page in a state, with the files that it goes into.
pub(crate) struct Picture {
    /// What is open.
    pub(crate) state: State,
    /// A place for each kind of file.
    pub(crate) files: Vec<(Kind, Destination)>,
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
                Self::File(path.with_file_name(format!("{stem}-{page}{}", ending.unwrap_or_default())))
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
    let pictures = sheets.len() * languages.len() * states.len() * settings.kinds.len();
    let count = pictures + if settings.page { languages.len() } else { 0 };
    let one_place = match &settings.place {
        Place::Output => Some(None),
        Place::File(path) => Some(Some(path.clone())),
        Place::Folder(_) => None,
    };
    if let Some(path) = one_place.filter(|_| count > 1) {
        return Err(Trouble::Arguments(Message::OnePlaceForMany { path, count }));
    }
    let main = named.file.infographic().languages.first();
    let mut jobs = Vec::new();
    // Then no sheet needs to be laid out.
    if settings.kinds.is_empty() {
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

/// The languages of the pages with text, each with its file; none when no page is asked for.
pub(crate) fn webpages(
    settings: &RenderSettings,
    named: &Named,
    languages: &[String],
) -> Result<Vec<(String, Destination)>, Trouble> {
    let main = named.file.infographic().languages.first();
    let of = |language: &String| {
        let name = in_language(settings.stem(settings.input.stem()), language, main);
        Ok((language.clone(), destination(settings, &name, PAGE)?))
    };
    if settings.page { languages.iter().map(of).collect() } else { Ok(Vec::new()) }
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
    for language in languages {
        for sheet in &settings.style.sheets {
            let name = page_name(stem.clone(), sheet, language, main);
            names.extend(settings.kinds.iter().map(|kind| format!("{name}.{}", kind.name())));
        }
        if settings.page {
            names.push(format!("{}.{PAGE}", in_language(stem.clone(), language, main)));
        }
    }
    names
}

/// A name that says the language, unless that is the main one.
pub(crate) fn in_language(mut name: String, language: &str, main: Option<&String>) -> String {
    if main.is_none_or(|main| language != main) {
        name = format!("{name}-{language}");
    }
    name
}

/// A state of a page, with places that can be written to.
fn picture(settings: &RenderSettings, page: &str, state: &State) -> Result<Picture, Trouble> {
    let name = format!("{page}{}", state.suffix());
    let mut files = Vec::new();
    for kind in &settings.kinds {
        files.push((*kind, destination(settings, &name, kind.name())?));
    }
    Ok(Picture { state: state.clone(), files })
}

/// The place of a file, which can be written to.
fn destination(settings: &RenderSettings, name: &str, ending: &str) -> Result<Destination, Trouble> {
    let destination = match &settings.place {
        Place::Output => Destination::Output,
        Place::File(path) => Destination::File(path.clone()),
        Place::Folder(folder) => Destination::File(folder.join(format!("{name}.{ending}"))),
    };
    if let Destination::File(path) = &destination {
        settings.place.make_folder()?;
        Target::try_out(path)?;
    }
    Ok(destination)
}
