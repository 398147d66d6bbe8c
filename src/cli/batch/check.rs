//! `check --rows`: what is wrong with a data file and its table together, before any file is made.

use std::collections::HashMap;
use std::path::Path;

use krachtkaart::DataFile;
use krachtkaart::document::Template;
use rayon::prelude::*;

use super::table::{Content, Row, Table};
use super::{SHOWN_IN_FULL, known, plan, tell_cells, template};
use crate::cli::console::Console;
use crate::cli::pages::{Named, add_new};
use crate::cli::progress::Progress;
use crate::cli::settings::CheckSettings;
use crate::cli::trouble::{ExitStatus, Faulty, Trouble};
use crate::cli::words::{DataMessage, Message, RowProblem};

/// Reads the table, fills the data file with each of its rows and lays it out; writes nothing.
pub(in crate::cli) fn run(settings: &CheckSettings, path: &Path, console: &Console) -> Result<ExitStatus, Trouble> {
    if settings.json {
        return Err(Trouble::Arguments(Message::Data(DataMessage::RowsForPrograms)));
    }
    let name = settings.input.name(console.wording);
    let template = template(&settings.input, &name)?;
    let mut table = Table::read(path)?;
    known(&table, &template, &name)?;
    let places = table.places(template.columns());
    let told = plan::look_ahead(&mut table, path, &template, None);
    let progress = Progress::new(table.rows.len(), console.quiet);
    let checker = Checker { settings, template: &template, places, name: &name };
    let found: Vec<Option<Faulty>> = table
        .rows
        .par_iter()
        .map(|row| {
            let found = row.content.as_ref().map_or(Ok(None), |content| checker.look(content));
            progress.file(1.0);
            found
        })
        .collect::<Result<_, Trouble>>()?;
    progress.end();
    let rows: Vec<&Row> = table.rows.iter().collect();
    tell_cells(console, &told, &rows);
    report(console, path, &rows, &found)
}

/// What every row is looked at with.
struct Checker<'a> {
    settings: &'a CheckSettings,
    template: &'a Template,
    places: HashMap<String, usize>,
    name: &'a str,
}

impl Checker<'_> {
    /// What is wrong with the data file of a row, on any sheet and in any language.
    fn look(&self, content: &Content) -> Result<Option<Faulty>, Trouble> {
        match self.filled(content) {
            Ok(None) => Ok(None),
            Ok(Some(faulty)) | Err(Trouble::Data(faulty)) => Ok(Some(faulty)),
            Err(other) => Err(other),
        }
    }

    fn filled(&self, content: &Content) -> Result<Option<Faulty>, Trouble> {
        let faulty = |source: String, found| Faulty { name: self.name.to_owned(), source, found };
        let filled = self.template.fill(content.by(&self.places));
        let filled = filled.map_err(|found| Trouble::Data(faulty(self.template.source().to_owned(), found)))?;
        let file = DataFile::read_in(filled.as_bytes(), self.settings.input.folder().as_deref());
        let file = file.map_err(|found| Trouble::Data(faulty(filled.clone(), found)))?;
        let languages = self.settings.languages.of(&file)?;
        let named = Named { file, name: self.name.to_owned() };
        let mut mistakes = Vec::new();
        for (sheet, language) in
            self.settings.style.sheets.iter().flat_map(|sheet| languages.iter().map(move |l| (sheet, l)))
        {
            match named.lay_out(&self.settings.style, sheet, language) {
                Ok(_) => {}
                Err(Trouble::Data(faulty)) => add_new(&mut mistakes, faulty.found),
                Err(other) => return Err(other),
            }
        }
        Ok((!mistakes.is_empty()).then(|| faulty(filled, mistakes)))
    }
}

/// Says what is wrong with which row, and how many there are.
fn report(console: &Console, table: &Path, rows: &[&Row], found: &[Option<Faulty>]) -> Result<ExitStatus, Trouble> {
    let mut wrong = 0;
    for (row, faulty) in rows.iter().zip(found) {
        let problem = match (&row.content, faulty) {
            (Err(problem), _) => problem.clone(),
            (Ok(_), Some(faulty)) => RowProblem::Data { mistakes: faulty.mistakes() },
            (Ok(_), None) => continue,
        };
        wrong += 1;
        if matches!(problem, RowProblem::Cell) {
            continue;
        }
        let name = row.content.as_ref().ok().map(|content| content.name.clone());
        console.fail(&Message::Data(DataMessage::Row { table: table.to_owned(), row: row.number, name, problem }));
        if let Some(faulty) = faulty.as_ref().filter(|_| wrong <= SHOWN_IN_FULL) {
            console.show(&faulty.found, &faulty.source, &faulty.name);
        }
    }
    let message = Message::Data(DataMessage::Checked { rows: rows.len(), wrong });
    if wrong > 0 {
        console.fail(&message);
        return Ok(ExitStatus::Wrong);
    }
    console.tell(&message).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}
