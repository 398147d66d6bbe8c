//! `render`: a data file to pictures.

use std::io::Write;
use std::num::NonZeroU32;
use std::path::PathBuf;

use krachtkaart::diag::Diagnostic;
use krachtkaart::error::Error;
use krachtkaart::export::png::Painted;
use krachtkaart::export::svg::Svg;
use krachtkaart::frame::{Page, Unit};
use krachtkaart::theme::Sheet;
use rayon::prelude::*;

use super::args::RenderArguments;
use super::console::Console;
use super::pages::{self, Named};
use super::progress::Progress;
use super::settings::{Kind, Place, RenderSettings, USUAL_SHEET};
use super::target::Target;
use super::trouble::{End, Trouble};
use super::words::{Extent, Message, Written};

/// A page to make, with the files that it goes into.
struct Job<'a> {
    sheet: &'a Sheet,
    language: String,
    files: Vec<(Kind, Option<PathBuf>, Target)>,
}

/// What became of a page.
struct Made {
    warnings: Vec<Diagnostic>,
    written: Vec<Written>,
    troubles: Vec<Trouble>,
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
    let settings = RenderSettings::of(arguments)?;
    console.output_taken = settings.place == Place::Output;
    let named = Named { file: settings.input.read(console.wording)?, name: settings.input.name(console.wording) };
    console.note(&read(&named));
    let languages = settings.languages.of(&named.file)?;
    let jobs = jobs(&settings, &named, &languages)?;
    let asked = jobs.iter().map(|job| job.files.len()).sum();
    let pages: Vec<(&Sheet, String)> = jobs.iter().map(|job| (job.sheet, job.language.clone())).collect();
    let progress = Progress::new(asked, console.quiet);
    let threads = threads(jobs.len());
    let maker = Maker { settings: &settings, named: &named, console, progress: &progress, threads };
    let made: Vec<Made> = jobs.into_par_iter().map(|job| maker.make(job)).collect();
    progress.end();
    report(console, &named, &pages, made, asked)
}

/// The pages and the files that they go into, which are opened.
fn jobs<'a>(settings: &'a RenderSettings, named: &Named, languages: &[String]) -> Result<Vec<Job<'a>>, Trouble> {
    let sheets = &settings.style.sheets;
    let count = sheets.len() * languages.len() * settings.kinds.len();
    let one_place = match &settings.place {
        Place::Output => Some(None),
        Place::File(path) => Some(Some(path.clone())),
        Place::Folder(_) => None,
    };
    if let Some(path) = one_place.filter(|_| count > 1) {
        return Err(Trouble::Arguments(Message::OnePlaceForMany { path, count }));
    }
    let main = named.file.infographic().languages.first();
    let many = sheets.len() > 1;
    let stem = settings.input.stem();
    let mut jobs = Vec::new();
    for (sheet, language) in sheets.iter().flat_map(|sheet| languages.iter().map(move |language| (sheet, language))) {
        let mut name = stem.clone();
        // So that pages never overwrite one another, whether they are made in one run or in many.
        if many || languages.len() > 1 || sheet.name != USUAL_SHEET {
            name = format!("{name}-{}", sheet.name);
        }
        if Some(language) != main {
            name = format!("{name}-{language}");
        }
        let files = settings.kinds.iter().map(|kind| file(&settings.place, &name, *kind));
        jobs.push(Job { sheet, language: language.clone(), files: files.collect::<Result<_, Trouble>>()? });
    }
    Ok(jobs)
}

/// A file of a page, opened.
fn file(place: &Place, name: &str, kind: Kind) -> Result<(Kind, Option<PathBuf>, Target), Trouble> {
    let path = match place {
        Place::Output => return Ok((kind, None, Target::Output)),
        Place::File(path) => path.clone(),
        Place::Folder(folder) => folder.join(format!("{name}.{}", kind.name())),
    };
    let target = Target::open(&path)?;
    Ok((kind, Some(path), target))
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
    /// Makes a page and writes its files. What is wrong with one file does not keep the others from being made.
    fn make(&self, job: Job<'_>) -> Made {
        let mut made = Made { warnings: Vec::new(), written: Vec::new(), troubles: Vec::new() };
        let style = &self.settings.style;
        let finished = self.named.lay_out(style, job.sheet, &job.language).and_then(|finished| {
            let svg = krachtkaart::write_svg(&finished.page, &style.fonts, &self.settings.svg)?;
            Ok((finished, svg))
        });
        let (finished, svg) = match finished {
            Ok(finished) => finished,
            Err(trouble) => {
                made.troubles.push(trouble);
                return made;
            }
        };
        self.console.note(&Message::LaidOut { sheet: job.sheet.name.clone(), language: job.language.clone() });
        for (kind, path, target) in job.files {
            let result = match kind {
                Kind::Svg => self.svg(&svg, &finished.page, target),
                Kind::Png => self.png(&svg, job.sheet, target),
            };
            match result {
                Ok((extent, bytes)) => {
                    let (sheet, language) = (job.sheet.name.clone(), job.language.clone());
                    made.written.push(Written { path, bytes, extent, sheet, language });
                }
                Err(trouble) => made.troubles.push(trouble),
            }
        }
        made.warnings = finished.warnings;
        made
    }

    fn svg(&self, svg: &Svg, page: &Page, target: Target) -> Result<(Extent, u64), Trouble> {
        let fill = |out: &mut dyn Write| {
            out.write_all(svg.text.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
        };
        let ((), bytes) = target.write(fill)?;
        self.progress.file(1.0);
        let extent = match page.unit {
            Unit::Millimetre(mm) => Extent::Millimetres(page.size.w * mm, page.size.h * mm),
            Unit::Pixel => Extent::Pixels(page.size.w, page.size.h),
        };
        Ok((extent, bytes))
    }

    fn png(&self, svg: &Svg, sheet: &Sheet, target: Target) -> Result<(Extent, u64), Trouble> {
        let options = self.settings.png(sheet, self.threads);
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
fn report(
    console: &Console,
    named: &Named,
    pages: &[(&Sheet, String)],
    made: Vec<Made>,
    asked: usize,
) -> Result<End, Trouble> {
    let warnings: Vec<(&Sheet, &str, &[Diagnostic])> =
        pages.iter().zip(&made).map(|((sheet, language), made)| (*sheet, language.as_str(), &*made.warnings)).collect();
    pages::warn(console, &warnings, named);
    let mut end = End::Done;
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut count = 0;
    for page in made {
        for written in page.written {
            count += 1;
            console.tell(&Message::Wrote(written)).map_err(Trouble::World)?;
        }
        for trouble in page.troubles {
            end = end.or(trouble.end());
            match trouble {
                Trouble::Data(faulty) => {
                    found.extend(faulty.found.into_iter().filter(|new| !found.contains(new)).collect::<Vec<_>>())
                }
                Trouble::World(message) | Trouble::Arguments(message) => console.fail(&message),
            }
        }
    }
    if !found.is_empty() {
        console.show(&found, named.file.source(), &named.name);
    }
    if count < asked && asked > 1 {
        console.fail(&Message::NotAll { made: count, asked });
    }
    Ok(end)
}
