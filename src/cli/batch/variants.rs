//! A data file with its table: read, looked ahead, and made row by row.

use std::path::PathBuf;
use std::sync::OnceLock;

use krachtkaart::document::Template;
use krachtkaart::messages::{Diagnostic, MessageLanguage};
use krachtkaart::theme::Theme;

use super::plan::{self, Told};
use super::row::{self, Outcome, RowMaker};
use super::settings::BatchSettings;
use super::stamp::Hash;
use super::table::{Row, Table};
use super::{known, problem, stamp, template};
use crate::cli::args::BatchArguments;
use crate::cli::purpose::{self, Purpose};
use crate::cli::trouble::Trouble;
use crate::cli::words::{BadCells, DataMessage, Message, RowProblem};

/// A data file with its table.
pub(in crate::cli) struct Variants {
    pub(super) settings: BatchSettings,
    pub(super) template: Template,
    pub(super) table: Table,
    pub(super) told: Told,
    /// What to call the data file.
    pub(super) name: String,
    /// The hash of what all rows have in common, when it was first asked for: the program is large.
    common: OnceLock<Hash>,
}

/// A row of the table.
pub(in crate::cli) struct VariantRow {
    /// Its number in a spreadsheet.
    pub(in crate::cli) number: u64,
    /// What its files are called; `None` where it cannot be made.
    pub(in crate::cli) name: Option<String>,
    /// What is wrong with it.
    pub(in crate::cli) wrong: Vec<Message>,
    /// What leaves a hole in a text.
    pub(in crate::cli) holes: Vec<Message>,
}

/// What became of a row.
pub(in crate::cli) struct VariantMade {
    /// Its files.
    pub(in crate::cli) files: Vec<PathBuf>,
    /// Why they were not made, or what a print shop cannot use.
    pub(in crate::cli) wrong: Vec<Trouble>,
    /// What is worth knowing of the pictures.
    pub(in crate::cli) warnings: Vec<Diagnostic>,
}

/// Whether these bytes are a table that can be used.
pub(in crate::cli) fn judged(bytes: &[u8], name: &str) -> Result<(), Trouble> {
    let path = PathBuf::from(name);
    let wrong = |problem| Trouble::Arguments(Message::Data(DataMessage::Table { path, problem }));
    Table::of(bytes).map(drop).map_err(wrong)
}

impl Variants {
    /// What these arguments ask, in this theme.
    pub(in crate::cli) fn open(
        arguments: BatchArguments,
        theme: Theme,
        wording: MessageLanguage,
    ) -> Result<Self, Trouble> {
        let mut settings = BatchSettings::of(arguments)?;
        settings.dress(theme)?;
        Self::of(settings, wording)
    }

    /// Reads the data file and the table, and looks ahead at all rows.
    pub(super) fn of(mut settings: BatchSettings, wording: MessageLanguage) -> Result<Self, Trouble> {
        settings.speak(wording);
        let name = settings.render.input.name(wording);
        let template = template(&settings.render.input, &name)?;
        let mut table = Table::read(&settings.rows)?;
        known(&table, &template, &name)?;
        if settings.render.purpose == Purpose::Print {
            let printer = purpose::printer_of_template(&settings.render.input, template.file())?;
            settings.ask(&printer)?;
        }
        let told = plan::look_ahead(&mut table, &settings.rows, &template, Some(&settings.render));
        Ok(Self { settings, template, table, told, name, common: OnceLock::new() })
    }

    /// The names of the columns.
    pub(in crate::cli) fn columns(&self) -> &[String] {
        &self.table.columns
    }

    /// The columns that the data file uses.
    pub(in crate::cli) fn used(&self) -> Vec<&str> {
        self.template.columns().into_iter().collect()
    }

    /// The rows, in order.
    pub(in crate::cli) fn rows(&self) -> Vec<VariantRow> {
        self.table.rows.iter().map(|row| self.row(row)).collect()
    }

    fn row(&self, row: &Row) -> VariantRow {
        let of = |cause: &&BadCells| cause.row == row.number || cause.others.contains(&row.number);
        let cells = |causes: &[BadCells]| -> Vec<Message> {
            causes.iter().filter(of).map(|cause| Message::Data(DataMessage::Cells(cause.clone()))).collect()
        };
        let (name, wrong) = match &row.content {
            Ok(content) => (Some(content.name.clone()), Vec::new()),
            Err(RowProblem::Cell) => (None, cells(&self.told.bad)),
            Err(problem) => (None, vec![self.not_made(row, problem.clone())]),
        };
        VariantRow { number: row.number, name, wrong, holes: cells(&self.told.holes) }
    }

    fn not_made(&self, row: &Row, problem: RowProblem) -> Message {
        let name = row.content.as_ref().ok().map(|content| content.name.clone());
        Message::Data(DataMessage::Row { table: self.settings.rows.clone(), row: row.number, name, problem })
    }

    fn maker(&self) -> RowMaker<'_> {
        let places = self.table.places(self.template.columns());
        let common = self.common.get_or_init(|| row::common(&self.settings)).clone();
        RowMaker::new(&self.settings, &self.template, places, (&self.name, common))
    }

    /// The data file of a row; `None` where there is no such row, or it cannot be read.
    pub(in crate::cli) fn filled(&self, at: usize) -> Result<Option<String>, Trouble> {
        let content = self.table.rows.get(at).and_then(|row| row.content.as_ref().ok());
        content.map(|content| self.maker().filled(content)).transpose()
    }

    /// Makes the files of a row; `None` where there is none.
    pub(in crate::cli) fn make(&self, at: usize) -> Result<Option<VariantMade>, Trouble> {
        let Some(row) = self.table.rows.get(at) else { return Ok(None) };
        stamp::make_folder(&self.settings.out)?;
        let maker = self.maker();
        let outcome = maker.make(row);
        let told = problem(row, &outcome).map(|problem| self.not_made(row, problem));
        let mut made = VariantMade { files: Vec::new(), wrong: Vec::new(), warnings: Vec::new() };
        match outcome {
            Outcome::Made { warnings, .. } => {
                made.warnings = warnings.into_iter().flat_map(|(_, found)| found).collect()
            }
            Outcome::Unchanged | Outcome::Unreadable => {}
            Outcome::Unfit(files) => made.files = files.into_iter().map(|(path, _)| path).collect(),
            Outcome::Failed(trouble) => made.wrong.push(trouble),
        }
        if made.wrong.is_empty() {
            made.wrong.extend(told.map(Trouble::Arguments));
        }
        if made.wrong.is_empty() {
            made.files = row.content.as_ref().map(|content| maker.files(content)).unwrap_or_default();
        }
        Ok(Some(made))
    }
}
