//! `batch`: a file set for each row of a table.

mod check;
mod names;
mod plan;
mod records;
mod row;
mod settings;
mod stamp;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod variants;

pub(super) use check::run as check;
pub(super) use variants::{VariantMade, VariantRow, Variants, judged};

use krachtkaart::DataFile;
use krachtkaart::document::Template;
use krachtkaart::messages::{OmissionReason, Part};
use rayon::prelude::*;
use std::collections::BTreeSet;

use super::args::BatchArguments;
use super::console::Console;
use super::input::Input;
use super::ledger;
use super::pages;
use super::preflight;
use super::progress::Progress;
use super::trouble::{ExitStatus, Faulty, Trouble};
use super::words::{BadCells, DataMessage, Done, Message, RowProblem};
use plan::Told;
use row::{Outcome, RowMaker, common};
use settings::BatchSettings;
use table::{Row, Table};

/// How many bad rows are shown in full; of the rest, a line says that they are bad.
const SHOWN_IN_FULL: usize = 10;

/// The rows of a text with this between the cells; `None` where it is no table.
pub(super) fn rows_of(text: &str, separator: char) -> Option<Vec<Vec<String>>> {
    let records = records::Preamble::of(text).records(separator).ok()?;
    Some(records.into_iter().map(|record| record.cells).collect())
}

/// Fills the data file with each row of the table, and makes its files.
pub(crate) fn run(arguments: BatchArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    ledger::force(arguments.force);
    let settings = BatchSettings::of(arguments)?;
    settings.render.warn(console);
    let variants = Variants::of(settings, console.wording)?;
    // Filled in or not, the same texts are there. What is wrong with the file itself is said with the rows.
    let render = &variants.settings.render;
    let source = variants.template.source().as_bytes();
    if let Ok(file) = DataFile::read_in(source, render.input.folder().as_deref()) {
        pages::warn_of_borrowing(console, &file, &render.languages.of(&file)?);
    }
    let Variants { settings, template, table, told, name, .. } = &variants;
    let places = table.places(template.columns());
    let rows: Vec<&Row> = settings.shard.part(&table.rows);
    stamp::make_folder(&settings.out)?;
    let progress = Progress::new(rows.len(), console.quiet);
    let maker = RowMaker::new(settings, template, places, (name, common(settings)));
    let outcomes: Vec<Outcome> = rows
        .par_iter()
        .map(|row| {
            let outcome = maker.make(row);
            progress.file(1.0);
            outcome
        })
        .collect();
    progress.end();
    tell_cells(console, told, &rows);
    report(console, settings, &rows, &outcomes, table.rows.len())
}

/// That the table has every column that the data file names.
fn known(table: &Table, template: &Template, name: &str) -> Result<(), Trouble> {
    let unknown = template.unknown(table.columns.iter().map(String::as_str));
    if unknown.is_empty() {
        return Ok(());
    }
    Err(Trouble::Data(Faulty { name: name.to_owned(), source: template.source().to_owned(), found: unknown }))
}

/// Says which cells are no numbers, and which leave a hole in a text, each cause once; of the rows of a shard only.
fn tell_cells(console: &Console, told: &Told, rows: &[&Row]) {
    let here: BTreeSet<u64> = rows.iter().map(|row| row.number).collect();
    let concerns = |cause: &&BadCells| here.contains(&cause.row) || cause.others.iter().any(|row| here.contains(row));
    let message = |cause: &BadCells| Message::Data(DataMessage::Cells(cause.clone()));
    told.holes.iter().filter(concerns).for_each(|cause| console.warn(&message(cause)));
    told.bad.iter().filter(concerns).for_each(|cause| console.fail(&message(cause)));
}

/// The data file with its places to fill in.
fn template(input: &Input, name: &str) -> Result<Template, Trouble> {
    let bytes = input.bytes()?;
    Template::read(&bytes).map_err(|found| {
        let source = String::from_utf8_lossy(&bytes).into_owned();
        Trouble::Data(Faulty { name: name.to_owned(), source, found })
    })
}

/// Says what is wrong with which row, and how many were made.
fn report(
    console: &Console,
    settings: &BatchSettings,
    rows: &[&Row],
    outcomes: &[Outcome],
    of: usize,
) -> Result<ExitStatus, Trouble> {
    left_out(console, outcomes);
    let mut done = Done { rows: rows.len(), of, made: 0, unchanged: 0, failed: 0, files: 0 };
    let mut end = ExitStatus::Done;
    for (row, outcome) in rows.iter().zip(outcomes) {
        match outcome {
            Outcome::Made { files, .. } => (done.made, done.files) = (done.made + 1, done.files + files),
            Outcome::Unchanged => done.unchanged += 1,
            Outcome::Unreadable | Outcome::Unfit(_) => end = end.or(ExitStatus::Wrong),
            Outcome::Failed(trouble) => end = end.or(trouble.end()),
        }
        if let Some(problem) = problem(row, outcome) {
            done.failed += 1;
            // What is wrong with cells is said once for all rows.
            if matches!(problem, RowProblem::Cell) {
                continue;
            }
            let (table, name) = (settings.rows.clone(), row.content.as_ref().ok().map(|content| content.name.clone()));
            console.fail(&Message::Data(DataMessage::Row { table, row: row.number, name, problem }));
            if done.failed <= SHOWN_IN_FULL {
                details(console, outcome)?;
            }
        }
    }
    let failed = done.failed > 0;
    let message = Message::Data(DataMessage::Done(done));
    if failed {
        console.fail(&message)
    } else {
        console.tell(&message).map_err(Trouble::World)?
    }
    Ok(end)
}

/// What is wrong with a row, if anything is.
fn problem(row: &Row, outcome: &Outcome) -> Option<RowProblem> {
    match outcome {
        Outcome::Made { .. } | Outcome::Unchanged => None,
        Outcome::Unreadable => row.content.as_ref().err().cloned(),
        Outcome::Unfit(files) => Some(RowProblem::Unfit { files: files.len() }),
        Outcome::Failed(Trouble::Data(faulty)) => Some(RowProblem::Data { mistakes: faulty.mistakes() }),
        Outcome::Failed(_) => Some(RowProblem::Other),
    }
}

/// What is wrong with a row, in full.
fn details(console: &Console, outcome: &Outcome) -> Result<(), Trouble> {
    match outcome {
        Outcome::Unfit(files) => {
            files.iter().try_for_each(|(path, checked)| preflight::tell(checked, path, console))?
        }
        Outcome::Failed(Trouble::Data(faulty)) => console.show(&faulty.found, &faulty.source, &faulty.name),
        Outcome::Failed(Trouble::World(message) | Trouble::Arguments(message)) => console.fail(message),
        _ => {}
    }
    Ok(())
}

/// What sheets leave out, each combination once: it is mostly the same for every row.
fn left_out(console: &Console, outcomes: &[Outcome]) {
    let mut said: BTreeSet<(String, OmissionReason, Vec<Part>)> = BTreeSet::new();
    for outcome in outcomes {
        let Outcome::Made { warnings, .. } = outcome else { continue };
        for (sheet, found) in warnings {
            said.extend(pages::left_out(found).into_iter().map(|(reason, parts)| (sheet.clone(), reason, parts)));
        }
    }
    for (sheet, reason, parts) in said {
        console.warn(&Message::LeftOut { sheet, languages: Vec::new(), parts, reason });
    }
}
