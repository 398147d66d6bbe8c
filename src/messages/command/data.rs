//! What the commands around the data file say: `fmt`, `new`, `batch`.

use std::path::PathBuf;

use super::table::{BadCells, Done, RowProblem, TableProblem};
use crate::messages::worded::worded;

/// Something that these commands say.
#[derive(Debug)]
pub enum DataMessage {
    /// A data file is not ordered and indented.
    NotTidy {
        /// The data file.
        name: String,
    },
    /// A starter was written.
    Started {
        /// Its folder.
        folder: PathBuf,
        /// Its data file.
        file: PathBuf,
    },
    /// There is something at the place of a starter.
    Exists {
        /// The place.
        path: PathBuf,
    },
    /// A starter cannot have this name.
    BadName {
        /// As typed.
        typed: String,
    },
    /// `--shard` is no part.
    BadShard {
        /// As typed.
        typed: String,
    },
    /// `--out` of a batch is a file.
    OutIsNoFolder {
        /// The path after `--out`.
        path: PathBuf,
    },
    /// A table cannot be used.
    Table {
        /// The table.
        path: PathBuf,
        /// What is wrong with it.
        problem: TableProblem,
    },
    /// A row's files could not be made.
    Row {
        /// The table.
        table: PathBuf,
        /// The number of the row in a spreadsheet.
        row: u64,
        /// What its files are called, when that is known.
        name: Option<String>,
        /// What is wrong with it.
        problem: RowProblem,
    },
    /// Cells that are no numbers.
    Cells(BadCells),
    /// Rows were looked at.
    Checked {
        /// How many.
        rows: usize,
        /// With how many of them something is wrong.
        wrong: usize,
    },
    /// `check` cannot tell of rows as JSON.
    RowsForPrograms,
    /// A batch has come to its end.
    Done(Done),
}

worded! { pub(crate) DataMessage, () {
    Self::NotTidy { name } => work::not_tidy(name);
    Self::Started { folder, file } => work::started(folder, file);
    Self::Exists { path } => work::exists(path);
    Self::BadName { typed } => usage::bad_starter_name(typed);
    Self::BadShard { typed } => usage::bad_shard(typed);
    Self::OutIsNoFolder { path } => usage::out_is_no_folder(path);
    Self::Table { path, problem } => table::unusable(path, problem);
    Self::Row { table, row, name, problem } => table::not_made(table, *row, name.as_deref(), problem);
    Self::Cells(cells) => cell::cells(cells);
    Self::Checked { rows, wrong } => table::checked(*rows, *wrong);
    Self::RowsForPrograms => usage::rows_for_programs();
    Self::Done(done) => table::done(*done);
} }
