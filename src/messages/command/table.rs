//! What there is to say of a table for `batch`, of its rows and of what came of them.

use crate::messages::worded::worded;

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
    /// It cannot be read as a table; the reader's own words.
    NotCsv(String),
    /// Its first line is no UTF-8.
    NotUtf8,
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
    /// It is no UTF-8.
    NotUtf8,
    /// Nothing in it can be the name of a file.
    NoName,
    /// An earlier row has the same name.
    SameName {
        /// The name.
        name: String,
        /// The line of the earlier row.
        line: u64,
    },
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

/// What a batch did.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    /// Rows there were.
    pub rows: usize,
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
    Self::NotCsv(why) => table::not_csv(why);
    Self::NotUtf8 => table::not_utf8();
    Self::ColumnTwice { column } => table::column_twice(column);
    Self::NoNaming { columns } => table::no_naming(columns);
    Self::NoRows => table::no_rows();
} }

worded! { pub(crate) RowProblem, () {
    Self::Cells { found, columns } => table::cells(*found, *columns);
    Self::NotUtf8 => table::row_not_utf8();
    Self::NoName => table::no_name();
    Self::SameName { name, line } => table::same_name(name, *line);
    Self::Data { mistakes } => table::data(*mistakes);
    Self::Unfit { files } => table::unfit(*files);
    Self::Other => table::other();
} }
