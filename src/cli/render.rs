//! `render`: a data file to pictures.

use std::io::Write;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use krachtkaart::Finished;
use krachtkaart::error;
use krachtkaart::export::exporter::{ExportSettings, Exported, Exporter, PreparedAlternative, Watch, Writer};
use krachtkaart::export::png::exporter::PNG;
use krachtkaart::layout::{Candidate, alternative};
use krachtkaart::messages::{Arrangement, Diagnostic};
use krachtkaart::page::Document;
use krachtkaart::source;
use krachtkaart::theme::Sheet;
use rayon::prelude::*;

use super::args::RenderArguments;
use super::choice::DocumentKind;
use super::console::Console;
use super::ledger;
use super::pages::{self, Named, add_new};
use super::plan::{self, Destination, Job, PlannedPage, TextJob};
use super::preflight;
use super::progress::Progress;
use super::purpose::{self, Purpose};
use super::settings::{OutputPlace, RenderSettings};
use super::state::State;
use super::trouble::{ExitStatus, Trouble};
use super::words::{Message, Written};

/// What became of a page.
#[derive(Default)]
pub(super) struct Made {
    /// What sheets had to leave out: sheet, language, parts.
    pub(super) left_out: Vec<(Sheet, String, Vec<Diagnostic>)>,
    /// What is told of each file that was written.
    pub(super) written: Vec<Written>,
    /// Why others were not.
    pub(super) troubles: Vec<Trouble>,
    /// What is read in place of the pictures.
    pub(super) alternative: String,
    /// How many files there are not.
    missed: usize,
}

/// What every page is made with.
struct PageMaker<'a> {
    settings: &'a RenderSettings,
    named: &'a Named,
    console: &'a Console,
    progress: &'a Progress,
    threads: Option<NonZeroU32>,
}

/// Makes the pictures of one page, for somebody who tells of it elsewhere.
pub(super) fn page(settings: &RenderSettings, named: &Named, job: &Job<'_>, console: &Console) -> Made {
    let progress = Progress::new(1, true);
    PageMaker { settings, named, console, progress: &progress, threads: None }.make(job)
}

/// Makes what is asked.
pub(crate) fn run(arguments: RenderArguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    ledger::force(arguments.force);
    let mut settings = RenderSettings::of(arguments)?;
    console.output_taken = settings.place == OutputPlace::Output;
    let named = Named { file: settings.input.read(console.wording)?, name: settings.input.name(console.wording) };
    console.note(&read(&named));
    settings.warn(console);
    if settings.purpose == Purpose::Print {
        let printer = purpose::printer(&settings.input, &named.file)?;
        settings.ask(&printer)?;
    }
    let languages = settings.languages.of(&named.file)?;
    pages::warn_of_borrowing(console, &named.file, &languages);
    let jobs = plan::jobs(&settings, &named, &languages)?;
    let asked: usize = jobs.iter().flat_map(|job| &job.pictures).map(|picture| picture.files.len()).sum();
    let texts = plan::text_jobs(&settings, &named, &languages)?;
    let progress = Progress::new(asked + texts.len(), console.quiet);
    let threads = threads(jobs.len());
    let maker = PageMaker { settings: &settings, named: &named, console, progress: &progress, threads };
    let pictures = jobs.par_iter().map(|job| maker.make(job));
    let articles = texts.par_iter().map(|job| maker.article(job));
    // A single page is made on this thread: starting others, each with memory of its own, costs more than the page.
    let made: Vec<Made> = match (jobs.as_slice(), texts.is_empty()) {
        ([job], true) => vec![maker.make(job)],
        _ => pictures.chain(articles).collect(),
    };
    progress.end();
    let files = files_for_press(&settings, &jobs, &made);
    let end = report(console, &named, made)?;
    match settings.limits {
        Some(limits) => Ok(end.or(preflight::made(&files, &limits, console)?)),
        None => Ok(end),
    }
}

/// The files of sheets in millimetres that can be read back.
fn files_for_press(settings: &RenderSettings, jobs: &[Job<'_>], made: &[Made]) -> Vec<(PathBuf, Sheet)> {
    if settings.limits.is_none() {
        return Vec::new();
    }
    let files = jobs.iter().zip(made).filter(|(job, _)| job.sheet.millimetres().is_some()).flat_map(|(job, made)| {
        let paths = made.written.iter().filter_map(|written| written.path.clone());
        paths.filter(|path| path.is_file()).map(|path| (path, job.sheet.clone()))
    });
    files.collect()
}

/// How many threads may draw one PNG when so many pages are made at once; all when there is one page.
fn threads(pages: usize) -> Option<NonZeroU32> {
    if pages < 2 {
        return None;
    }
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    NonZeroU32::new(u32::try_from((cores / pages).max(1)).unwrap_or(1))
}

impl PageMaker<'_> {
    /// Makes the pictures of a page. What is wrong with one file does not keep the others from being made.
    fn make(&self, job: &Job<'_>) -> Made {
        let mut made = Made::default();
        let mut finished = None;
        let mut fits = true;
        for picture in &job.pictures {
            // Data that does not fit the sheet at rest does not fit it with a panel open either.
            if !fits && picture.state != State::Open {
                made.missed += picture.files.len();
                continue;
            }
            if let Err(trouble) = self.picture(job, picture, &mut finished, &mut made) {
                made.missed += picture.files.len();
                fits &= picture.state == State::Open || !matches!(trouble, Trouble::Data(_));
                made.troubles.push(trouble);
            }
        }
        made.alternative = finished.as_ref().map(|finished| finished.document.first.alternative()).unwrap_or_default();
        let warnings = finished.map(|finished| finished.warnings).unwrap_or_default();
        made.left_out.push((job.sheet.clone(), job.language.clone(), warnings));
        made
    }

    /// Makes a page in one state; `finished` is the page at rest, once it is laid out.
    fn picture(
        &self,
        job: &Job<'_>,
        picture: &PlannedPage,
        finished: &mut Option<Finished>,
        made: &mut Made,
    ) -> Result<(), Trouble> {
        // A leaflet has nothing that opens: all of it stands there.
        if job.sheet.leaflet.is_some() && picture.state != State::Rest {
            return not_on_sheet(job, picture);
        }
        if picture.state == State::Open {
            let document = self.named.lay_out_open(&self.settings.style, job.sheet, &job.language)?;
            return self.write(job, picture, &document, made);
        }
        let finished = match finished {
            Some(finished) => finished,
            None => {
                let laid_out = self.named.lay_out(&self.settings.style, job.sheet, &job.language)?;
                self.console.note(&Message::LaidOut { sheet: job.sheet.name.clone(), language: job.language.clone() });
                laid_out
                    .candidates
                    .iter()
                    .enumerate()
                    .for_each(|(i, one)| self.console.note(&arrangement(job, i, one)));
                finished.insert(laid_out)
            }
        };
        if let State::Role(id) | State::Strength(id) = &picture.state {
            if !finished.document.first.hotspots().any(|hotspot| hotspot.id == *id) {
                return not_on_sheet(job, picture);
            }
            finished.document.first.open = Some(id.clone());
        }
        let written = self.write(job, picture, &finished.document, made);
        finished.document.first.open = None;
        written
    }

    /// Writes the files of a document: page by page, each page in every kind.
    fn write(&self, job: &Job<'_>, picture: &PlannedPage, document: &Document, made: &mut Made) -> Result<(), Trouble> {
        let clickable = picture.state == State::Click;
        let export =
            ExportSettings { threads: self.threads, clickable, ..self.source(self.settings.export(job.sheet)) };
        let prepared = self.settings.style.workspace.prepare(document, &job.sheet.name, &export);
        let mut files = Vec::new();
        for (kind, destination) in &picture.files {
            let writers = kind.files(&prepared);
            if writers.len() > 1 && *destination == Destination::Output {
                return Err(Trouble::Arguments(Message::OnePlaceForMany { path: None, count: writers.len() }));
            }
            files.extend(writers.into_iter().enumerate().map(|(index, write)| (index, destination, write)));
        }
        files.sort_by_key(|(index, ..)| *index);
        for (index, destination, write) in files {
            let destination = destination.numbered(index + 1);
            let sheet = Some(job.sheet.name.as_str());
            self.file(&destination, (sheet, &job.language), made, write);
        }
        picture.files.iter().try_for_each(|(kind, place)| self.alternative(job, (kind, place), document, made))
    }

    /// Writes what is told of a document to who does not see it, if this kind of file is that.
    fn alternative(
        &self,
        job: &Job<'_>,
        (kind, destination): (&Exporter, &Destination),
        document: &Document,
        made: &mut Made,
    ) -> Result<(), Trouble> {
        let Writer::Alternative(write) = kind.writer else { return Ok(()) };
        let told = alternative::tell(self.named.file.infographic(), document.pages(), &job.language)?;
        let (title, picture) = (document.first.title.as_str(), self.beside(destination));
        let (picture, wording) = (picture.as_deref(), self.console.wording);
        let prepared = PreparedAlternative { title, picture, told: &told, wording };
        let fill = |out: &mut dyn Write, done: Watch<'_>| write(&prepared, out, done);
        self.file(destination, (Some(&job.sheet.name), &job.language), made, fill);
        Ok(())
    }

    /// The name of the PNG that is made beside a text, if one is.
    fn beside(&self, destination: &Destination) -> Option<String> {
        let path = destination.path().filter(|_| self.settings.kinds.contains(&&PNG))?.with_extension(PNG.name);
        Some(path.file_name()?.to_string_lossy().into_owned())
    }

    /// Writes a file with the content in a language.
    fn article(&self, job: &TextJob) -> Made {
        let mut made = Made::default();
        let Writer::Article { sheets, write } = job.kind.writer else { return made };
        let workspace = &self.settings.style.workspace;
        let retold = match job.document {
            DocumentKind::Poster => workspace.retell(&self.named.file, &job.language, sheets),
            DocumentKind::Leaflet => workspace.retell_as_leaflet(&self.named.file, &job.language),
        };
        match retold {
            Ok(retold) => {
                let export = self.source(ExportSettings::default());
                let prepared = retold.prepared(workspace.typefaces(&job.language), &export);
                let fill = |out: &mut dyn Write, done: Watch<'_>| write(&prepared, out, done);
                self.file(&job.destination, (None, &job.language), &mut made, fill);
                if made.troubles.is_empty() {
                    let left_out = retold.warnings.into_iter();
                    made.left_out = left_out.map(|(sheet, found)| (sheet, job.language.clone(), found)).collect();
                }
            }
            Err(failure) => {
                made.missed += 1;
                made.troubles.push(self.named.trouble(failure));
            }
        }
        made
    }

    /// Settings that say which data file was read.
    fn source(&self, settings: ExportSettings) -> ExportSettings {
        ExportSettings { source: Some(source::fingerprint(self.named.file.source())), ..settings }
    }

    /// Writes one file of a sheet, or of none, in a language, and tells so.
    fn file(
        &self,
        destination: &Destination,
        (sheet, language): (Option<&str>, &str),
        made: &mut Made,
        write: impl FnOnce(&mut dyn Write, Watch<'_>) -> error::Result<Exported>,
    ) {
        let mut before = 0.0;
        let mut done = |now: f64| {
            self.progress.file(now - before);
            before = now;
        };
        let written = destination.open().and_then(|target| target.write(|out| write(out, &mut done)));
        match written {
            Ok((exported, bytes)) => {
                exported.notes.iter().for_each(|note| self.console.note(note));
                let path = destination.path().map(Path::to_owned);
                made.written.push(Written {
                    path,
                    bytes,
                    extent: exported.extent,
                    sheet: sheet.map(str::to_owned),
                    language: language.to_owned(),
                    policy: exported.policy,
                });
            }
            Err(trouble) => {
                made.missed += 1;
                made.troubles.push(trouble);
            }
        }
    }
}

/// What becomes of a state that a sheet cannot show.
fn not_on_sheet(job: &Job<'_>, picture: &PlannedPage) -> Result<(), Trouble> {
    let missing = Message::NotOnSheet { state: picture.state.name(), sheet: job.sheet.name.clone() };
    if job.strict { Err(Trouble::Arguments(missing)) } else { Ok(()) }
}

/// One of the arrangements that were tried.
fn arrangement(job: &Job<'_>, index: usize, found: &Candidate) -> Message {
    let Candidate { streets, body, terms, omitted } = found.clone();
    let sheet = job.sheet.name.clone();
    Message::Arrangement(Arrangement { sheet, place: index + 1, streets, body, terms, parts: omitted })
}

/// What was read.
fn read(named: &Named) -> Message {
    let info = named.file.infographic();
    Message::Read {
        name: named.name.clone(),
        roles: info.roles.len(),
        strengths: info.strengths().count(),
        figures: info.figures.len(),
    }
}

/// Says what was made and what was not.
fn report(console: &Console, named: &Named, made: Vec<Made>) -> Result<ExitStatus, Trouble> {
    let mut warnings: Vec<(&Sheet, &str, &[Diagnostic])> = Vec::new();
    for (sheet, language, found) in made.iter().flat_map(|made| &made.left_out) {
        // A page with text holds pictures that may have been asked for as well.
        if warnings.iter().all(|(other, spoken, _)| (&other.name, *spoken) != (&sheet.name, language.as_str())) {
            warnings.push((sheet, language, found));
        }
    }
    pages::warn(console, &warnings, named.file.source(), &named.name);
    let mut end = ExitStatus::Done;
    let mut found: Vec<Diagnostic> = Vec::new();
    let (mut count, mut missed) = (0, 0);
    for page in made {
        missed += page.missed;
        for written in page.written {
            count += 1;
            console.tell(&Message::Wrote(written)).map_err(Trouble::World)?;
        }
        for trouble in page.troubles {
            end = end.or(trouble.end());
            match trouble {
                Trouble::Data(faulty) => add_new(&mut found, faulty.found),
                Trouble::World(message) | Trouble::Arguments(message) => console.fail(&message),
            }
        }
    }
    if !found.is_empty() {
        console.show(&found, named.file.source(), &named.name);
    }
    if missed > 0 && count + missed > 1 {
        console.fail(&Message::NotAll { made: count, asked: count + missed });
    }
    Ok(end)
}
