//! What there is to say of a table for `batch`, of its rows and of what came of them.

use std::path::PathBuf;

use crate::messages::worded::worded;
use crate::messages::{CellFault, FileKind};

/// What is wrong with a table.
#[derive(Debug, Clone)]
pub enum TableProblem {
    /// It is larger than this.
    TooLarge {
        /// The most megabytes.
        megabytes: usize,
    },
    /// It has more rows than this.
    TooManyRows {
        /// The most rows.
        most: usize,
    },
    /// It is no text but something else.
    OtherKind(FileKind),
    /// It is neither UTF-8 nor UTF-16.
    NotUtf8 {
        /// The first row that shows it, when that is known.
        row: Option<u64>,
        /// The cell that shows it.
        cell: String,
    },
    /// A quotation mark that does not close at the end of its cell.
    OpenQuote {
        /// The line of the file where it opens, from 1.
        line: u64,
        /// What follows it.
        cell: String,
        /// Whether there is another quotation mark after it, elsewhere than at the end of a cell.
        closes: bool,
    },
    /// Two columns have one name.
    ColumnTwice {
        /// The name.
        column: String,
    },
    /// No column gives names to files.
    NoNaming {
        /// The columns there are.
        columns: Vec<String>,
    },
    /// There is nothing in it.
    NoRows,
}

/// What is wrong with a row.
#[derive(Debug, Clone)]
pub enum RowProblem {
    /// It has another number of cells than there are columns.
    Cells {
        /// Its cells.
        found: usize,
        /// The columns.
        columns: usize,
    },
    /// Nothing in it can be the name of a file.
    NoName,
    /// An earlier row has the same name.
    SameName {
        /// The name.
        name: String,
        /// The number of the earlier row.
        row: u64,
    },
    /// An earlier row makes a file of the same name.
    SameFile {
        /// The file.
        file: String,
        /// The number of the earlier row.
        row: u64,
    },
    /// A cell is no number: [`BadCells`] says so for all rows at once.
    Cell,
    /// There are mistakes in the filled data file.
    Data {
        /// How many.
        mistakes: usize,
    },
    /// A print shop cannot use its files so.
    Unfit {
        /// How many of them.
        files: usize,
    },
    /// Something else, which is said after this.
    Other,
}

/// A cell that is to be a number and is none, or can be read in two ways, and the other rows where it is the same.
#[derive(Debug, Clone)]
pub struct BadCells {
    /// The table.
    pub table: PathBuf,
    /// The cell as a spreadsheet calls it: B2.
    pub address: String,
    /// The column.
    pub column: String,
    /// The number of the row.
    pub row: u64,
    /// What the row's files are called.
    pub name: String,
    /// What stands in the cell.
    pub cell: String,
    /// What is wrong with it.
    pub fault: CellFault,
    /// The numbers of the other rows with the same fault in this column.
    pub others: Vec<u64>,
}

/// What a batch did.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    /// Rows that it worked on.
    pub rows: usize,
    /// Rows of the table.
    pub of: usize,
    /// Rows that were made.
    pub made: usize,
    /// Rows that were there already.
    pub unchanged: usize,
    /// Rows that could not be made.
    pub failed: usize,
    /// Files that were made.
    pub files: usize,
}

worded! { pub(crate) TableProblem, () {
    Self::TooLarge { megabytes } => table::too_large(*megabytes);
    Self::TooManyRows { most } => table::too_many_rows(*most);
    Self::OtherKind(kind) => table::other_kind(*kind);
    Self::NotUtf8 { row, cell } => table::not_utf8(*row, cell);
    Self::OpenQuote { line, cell, closes } => table::open_quote(*line, cell, *closes);
    Self::ColumnTwice { column } => table::column_twice(column);
    Self::NoNaming { columns } => table::no_naming(columns);
    Self::NoRows => table::no_rows();
} }

worded! { pub(crate) RowProblem, () {
    Self::Cells { found, columns } => table::cells(*found, *columns);
    Self::NoName => table::no_name();
    Self::SameName { name, row } => table::same_name(name, *row);
    Self::SameFile { file, row } => table::same_file(file, *row);
    Self::Cell => table::cell();
    Self::Data { mistakes } => table::data(*mistakes);
    Self::Unfit { files } => table::unfit(*files);
    Self::Other => table::other();
} }

worded! { pub(crate) CellFault, (cell: &str) {
    Self::Empty => cell::empty(cell);
    Self::NoNumber => cell::no_number(cell);
    Self::Hole => cell::hole(cell);
    Self::TwoReadings { thousands, decimals } => cell::two_readings(cell, thousands, decimals);
    Self::Exchanged { plain } => cell::exchanged(cell, plain);
    Self::OtherUnit { sign, plain } => cell::other_unit(cell, sign, plain);
    Self::Rounded => cell::rounded(cell);
} }
