//! `check`: what is wrong with a data file, on any sheet and in any language.

use krachtkaart::messages::{self, Code, Diagnostic};
use krachtkaart::source;
use krachtkaart::theme::Sheet;
use rayon::prelude::*;

use super::args::CheckArguments;
use super::batch;
use super::brief;
use super::console::{self, Console};
use super::pages::{self, Named, add_new};
use super::settings::CheckSettings;
use super::trouble::{ExitStatus, Faulty, Trouble};
use super::words::Message;

/// What was found in a data file.
struct Found<'a> {
    /// What to call the file.
    name: String,
    /// Its text.
    source: String,
    /// What is wrong with it.
    mistakes: Vec<Diagnostic>,
    /// What could be plainer.
    remarks: Vec<Diagnostic>,
    /// What each page had to leave out, and what the design check saw: sheet, language, remarks.
    pages: Vec<(&'a Sheet, String, Vec<Diagnostic>)>,
    /// The languages that were looked at.
    languages: Vec<String>,
}

/// Reads, checks and lays out, and writes nothing.
pub(crate) fn run(arguments: CheckArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    let settings = CheckSettings::of(arguments)?;
    if let Some(rows) = &settings.rows {
        return batch::check(&settings, rows, console);
    }
    let found = look(&settings, console)?;
    if settings.json { for_programs(found, console) } else { for_people(found, &settings, console) }
}

/// Looks at the file and at every page of it.
fn look<'a>(settings: &'a CheckSettings, console: &Console) -> Result<Found<'a>, Trouble> {
    let name = settings.input.name(console.wording);
    let file = match settings.input.read(console.wording) {
        Ok(file) => file,
        Err(Trouble::Data(Faulty { name, source, found: mistakes })) => {
            return Ok(Found { name, source, mistakes, remarks: Vec::new(), pages: Vec::new(), languages: Vec::new() });
        }
        Err(other) => return Err(other),
    };
    let languages = settings.languages.of(&file)?;
    let remarks = file.warnings();
    let named = Named { file, name: name.clone() };
    let sheets = &settings.style.sheets;
    let wanted: Vec<_> =
        sheets.iter().flat_map(|sheet| languages.iter().map(move |language| (sheet, language))).collect();
    let laid_out: Vec<Result<Vec<Diagnostic>, Trouble>> = wanted
        .par_iter()
        .map(|(sheet, language)| {
            let finished = named.lay_out(&settings.style, sheet, language)?;
            let seen = named.look_over(&finished.document.first, &settings.style, sheet, language);
            Ok(finished.warnings.into_iter().chain(seen).collect())
        })
        .collect();
    let (mut mistakes, mut pages) = (Vec::new(), Vec::new());
    for ((sheet, language), page) in wanted.into_iter().zip(laid_out) {
        match page {
            Ok(page) => pages.push((sheet, language.clone(), page)),
            Err(Trouble::Data(faulty)) => add_new(&mut mistakes, faulty.found),
            Err(other) => return Err(other),
        }
    }
    let source = named.file.source().to_owned();
    Ok(Found { name, source, mistakes, remarks, pages, languages })
}

/// Tells in sentences, mistakes last: of each kind of message the first, as many as a screen holds, and how many more
/// there are.
fn for_people(found: Found<'_>, settings: &CheckSettings, console: &Console) -> Result<ExitStatus, Trouble> {
    let Found { name, source, mistakes, remarks, pages, languages } = found;
    let pages: Vec<_> =
        pages.iter().map(|(sheet, language, page)| (*sheet, language.as_str(), page.as_slice())).collect();
    let (mut warnings, left_out) = pages::warnings(&pages);
    add_new(&mut warnings, remarks);
    let left = warnings.len() + left_out.len();
    let count = Faulty { name: name.clone(), source: source.clone(), found: mistakes.clone() }.mistakes();
    let long = |one: &Diagnostic| messages::render(std::slice::from_ref(one), &source, &name, console.wording);
    let lines = |one: &Diagnostic| long(one).lines().count() + 1;
    let screen = if settings.all { usize::MAX } else { SCREEN };
    let mistakes = brief::of(mistakes, screen - screen / 4, lines);
    let used: usize = mistakes.shown.iter().map(lines).sum();
    let told = left_out.len().min(if settings.all { usize::MAX } else { LEFT_OUT });
    let warnings = brief::of(warnings, screen.saturating_sub(used + told), lines);
    left_out.iter().take(told).for_each(|line| console.warn(line));
    if !warnings.shown.is_empty() && !console.quiet {
        console.show(&warnings.shown, &source, &name);
    }
    if !mistakes.shown.is_empty() {
        console.show(&mistakes.shown, &source, &name);
    }
    let mut kinds = [warnings.hidden, mistakes.hidden].concat();
    if left_out.len() > told {
        kinds.push((Code::PartLeftOut.name().to_owned(), left_out.len() - told));
    }
    if !kinds.is_empty() {
        console.warn(&Message::NotShown(kinds));
    }
    if count > 0 {
        console.fail(&Message::Found { name, mistakes: count });
        return Ok(ExitStatus::Wrong);
    }
    let sheets = settings.style.sheets.len();
    let message = Message::AllWell { name, sheets, languages, remarks: left };
    console.tell(&message).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// Lines of a screen that messages may fill.
const SCREEN: usize = 44;
/// Most lines that say what was left out.
const LEFT_OUT: usize = 6;

/// Tells as JSON, on standard output: everything, also when nothing is wrong.
fn for_programs(found: Found<'_>, console: &Console) -> Result<ExitStatus, Trouble> {
    let end = if found.mistakes.is_empty() { ExitStatus::Done } else { ExitStatus::Wrong };
    let mut all = found.mistakes;
    add_new(&mut all, found.remarks);
    for (_, _, page) in found.pages {
        add_new(&mut all, page);
    }
    console::print(&source::report(&all, &found.source, &found.name, console.wording)).map_err(Trouble::World)?;
    Ok(end)
}
