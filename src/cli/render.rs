//! `render`: a data file to pictures.

use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use krachtkaart::Finished;
use krachtkaart::export::png::{Painted, PngOptions};
use krachtkaart::export::svg::Svg;
use krachtkaart::messages::Diagnostic;
use krachtkaart::page::{Page, Unit};
use krachtkaart::source;
use krachtkaart::theme::Sheet;
use rayon::prelude::*;

use super::args::RenderArguments;
use super::console::Console;
use super::kind::Kind;
use super::ledger;
use super::pages::{self, Named, add_new};
use super::plan::{self, Destination, Job, Picture};
use super::preflight;
use super::progress::Progress;
use super::purpose::{self, Purpose};
use super::settings::{Place, RenderSettings};
use super::state::State;
use super::target::Target;
use super::trouble::{End, Trouble};
use super::webpage;
use super::words::{Extent, Message, Written};

/// What became of a page.
#[derive(Default)]
struct Made {
    /// What sheets had to leave out: sheet, language, parts.
    left_out: Vec<(Sheet, String, Vec<Diagnostic>)>,
    /// What is told of each file that was written.
    written: Vec<Message>,
    troubles: Vec<Trouble>,
    /// How many files there are not.
    missed: usize,
}

/// What every page is made with.
struct Maker<'a> {
    settings: &'a RenderSettings,
    named: &'a Named,
    console: &'a Console,
    progress: &'a Progress,
    threads: Option<NonZeroU32>,
}

/// Makes what is asked.
pub(crate) fn run(arguments: RenderArguments, console: &mut Console) -> Result<End, Trouble> {
    ledger::force(arguments.force);
    let mut settings = RenderSettings::of(arguments)?;
    console.output_taken = settings.place == Place::Output;
    let named = Named { file: settings.input.read(console.wording)?, name: settings.input.name(console.wording) };
    console.note(&read(&named));
    if settings.purpose == Purpose::Print {
        let printer = purpose::printer(&settings.input, &named.file)?;
        settings.ask(&printer);
    }
    let languages = settings.languages.of(&named.file)?;
    pages::warn_of_borrowing(console, &named.file, &languages);
    let jobs = plan::jobs(&settings, &named, &languages)?;
    let asked: usize = jobs.iter().flat_map(|job| &job.pictures).map(|picture| picture.files.len()).sum();
    let webpages = plan::webpages(&settings, &named, &languages)?;
    let progress = Progress::new(asked + webpages.len(), console.quiet);
    let threads = threads(jobs.len());
    let maker = Maker { settings: &settings, named: &named, console, progress: &progress, threads };
    let pictures = jobs.par_iter().map(|job| maker.make(job));
    let texts = webpages.par_iter().map(|(language, destination)| maker.webpage(language, destination));
    // A single page is made on this thread: starting others, each with memory of its own, costs more than the page.
    let made: Vec<Made> = match (jobs.as_slice(), webpages.is_empty()) {
        ([job], true) => vec![maker.make(job)],
        _ => pictures.chain(texts).collect(),
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
        let paths = made.written.iter().filter_map(|told| match told {
            Message::Wrote(written) => written.path.clone(),
            _ => None,
        });
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

impl Maker<'_> {
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
        let warnings = finished.map(|finished| finished.warnings).unwrap_or_default();
        made.left_out.push((job.sheet.clone(), job.language.clone(), warnings));
        made
    }

    /// Makes a page in one state; `finished` is the page at rest, once it is laid out.
    fn picture(
        &self,
        job: &Job<'_>,
        picture: &Picture,
        finished: &mut Option<Finished>,
        made: &mut Made,
    ) -> Result<(), Trouble> {
        if picture.state == State::Open {
            let document = self.named.lay_out_open(&self.settings.style, job.sheet, &job.language)?;
            let one_place = picture.files.iter().any(|(_, destination)| *destination == Destination::Output);
            let count = document.pages().count();
            if one_place && count > 1 {
                return Err(Trouble::Arguments(Message::OnePlaceForMany { path: None, count }));
            }
            for (index, page) in document.pages().enumerate() {
                self.write(job, picture, page, index + 1, made)?;
            }
            return Ok(());
        }
        let finished = match finished {
            Some(finished) => finished,
            None => {
                let laid_out = self.named.lay_out(&self.settings.style, job.sheet, &job.language)?;
                self.console.note(&Message::LaidOut { sheet: job.sheet.name.clone(), language: job.language.clone() });
                finished.insert(laid_out)
            }
        };
        let page = &mut finished.document.first;
        if let State::Role(id) | State::Strength(id) = &picture.state {
            if !page.hotspots().any(|hotspot| hotspot.id == *id) {
                let missing = Message::NotOnSheet { state: picture.state.name(), sheet: job.sheet.name.clone() };
                return if job.strict { Err(Trouble::Arguments(missing)) } else { Ok(()) };
            }
            page.open = Some(id.clone());
        }
        let page = page.clone();
        finished.document.first.open = None;
        self.write(job, picture, &page, 1, made)
    }

    /// Writes the files of a page; `number` counts the pages of one picture.
    fn write(
        &self,
        job: &Job<'_>,
        picture: &Picture,
        page: &Page,
        number: usize,
        made: &mut Made,
    ) -> Result<(), Trouble> {
        let svg = self.settings.style.workspace.write_svg(page, &self.settings.svg)?;
        for (kind, destination) in &picture.files {
            let destination = destination.numbered(number);
            let written = destination.open().and_then(|target| match kind {
                Kind::Svg => self.svg(&svg, page, target),
                Kind::Png => self.png(&svg, job.sheet, target),
            });
            match written {
                Ok((extent, bytes)) => made.written.push(Message::Wrote(Written {
                    path: destination.path().map(Path::to_owned),
                    bytes,
                    extent,
                    sheet: job.sheet.name.clone(),
                    language: job.language.clone(),
                })),
                Err(trouble) => {
                    made.missed += 1;
                    made.troubles.push(trouble);
                }
            }
        }
        Ok(())
    }

    /// Writes the page with text in a language.
    fn webpage(&self, language: &str, destination: &Destination) -> Made {
        let page = webpage::make(self.named, &self.settings.style, language, None);
        self.progress.file(1.0);
        let written = page.and_then(|page| {
            let written = destination.open().and_then(|target| webpage::write(&page.html.text, target))?;
            Ok((page, written))
        });
        match written {
            Ok((page, bytes)) => {
                let path = destination.path().map(Path::to_owned);
                let left_out = page.warnings.into_iter();
                let left_out = left_out.map(|(sheet, found)| (sheet, language.to_owned(), found)).collect();
                let (language, policy) = (language.to_owned(), page.html.policy);
                let written = vec![Message::WrotePage { path, bytes, language, policy }];
                Made { left_out, written, ..Made::default() }
            }
            Err(trouble) => Made { troubles: vec![trouble], missed: 1, ..Made::default() },
        }
    }

    fn svg(&self, svg: &Svg, page: &Page, target: Target) -> Result<(Extent, u64), Trouble> {
        let bytes = webpage::write(&svg.text, target)?;
        let krachtkaart::export::svg::Hashes { style, script, pictures } = svg.hashes.clone();
        if let (Some(style), Some(script)) = (style, script) {
            self.console.note(&Message::Hashes { style, script, pictures });
        }
        self.progress.file(1.0);
        let [width, height] = [page.size.w, page.size.h].map(|side| side + 2.0 * page.bleed);
        let extent = match page.unit {
            Unit::Millimetre(mm) => Extent::Millimetres(width * mm, height * mm),
            Unit::Pixel => Extent::Pixels(width, height),
        };
        Ok((extent, bytes))
    }

    fn png(&self, svg: &Svg, sheet: &Sheet, target: Target) -> Result<(Extent, u64), Trouble> {
        let source = source::fingerprint(self.named.file.source());
        let options = PngOptions { source: Some(source), threads: self.threads, ..self.settings.png(sheet) };
        let mut before = 0.0;
        let mut watch = |done: u32, all: u32| {
            let now = f64::from(done) / f64::from(all.max(1));
            self.progress.file(now - before);
            before = now;
        };
        let (report, bytes) = target.write(|out| krachtkaart::draw_png_watched(svg, &options, out, &mut watch))?;
        let sheet = sheet.name.clone();
        match report.painted {
            Painted::InBands => {}
            Painted::Whole => self.console.note(&Message::PaintedWhole { sheet, why: None }),
            Painted::WholeFor(why) => self.console.note(&Message::PaintedWhole { sheet, why: Some(why) }),
        }
        Ok((Extent::Pixels(report.size.width.into(), report.size.height.into()), bytes))
    }
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
fn report(console: &Console, named: &Named, made: Vec<Made>) -> Result<End, Trouble> {
    let mut warnings: Vec<(&Sheet, &str, &[Diagnostic])> = Vec::new();
    for (sheet, language, found) in made.iter().flat_map(|made| &made.left_out) {
        // A page with text holds pictures that may have been asked for as well.
        if warnings.iter().all(|(other, spoken, _)| (&other.name, *spoken) != (&sheet.name, language.as_str())) {
            warnings.push((sheet, language, found));
        }
    }
    pages::warn(console, &warnings, named.file.source(), &named.name);
    let mut end = End::Done;
    let mut found: Vec<Diagnostic> = Vec::new();
    let (mut count, mut missed) = (0, 0);
    for page in made {
        missed += page.missed;
        for written in page.written {
            count += 1;
            console.tell(&written).map_err(Trouble::World)?;
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
