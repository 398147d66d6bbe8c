//! What is said of a table for `batch`, of its rows and of what came of them; both languages side by side.

use krachtkaart::messages::Wording;

use super::listed;

/// What is wrong with a table.
#[derive(Debug, Clone)]
pub(crate) enum TableProblem {
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
pub(crate) enum RowProblem {
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
pub(crate) struct Done {
    /// Rows there were.
    pub(crate) rows: usize,
    /// Rows that were made.
    pub(crate) made: usize,
    /// Rows that were there already.
    pub(crate) unchanged: usize,
    /// Rows that could not be made.
    pub(crate) failed: usize,
    /// Files that were made.
    pub(crate) files: usize,
}

/// How to save a table so that it can be read.
pub(super) fn save_as_utf8(wording: Wording) -> Vec<String> {
    let hint = match wording {
        Wording::Dutch => "kies in Excel bij Opslaan als: CSV UTF-8 (door komma's gescheiden)",
        Wording::English => "in Excel, choose Save as: CSV UTF-8 (comma delimited)",
    };
    vec![hint.to_owned()]
}

impl TableProblem {
    /// What is wrong.
    pub(super) fn text(&self, wording: Wording) -> String {
        let (dutch, english) = match self {
            Self::TooLarge { megabytes } => (
                format!("deze tabel is groter dan {megabytes} MB"),
                format!("this table is larger than {megabytes} MB"),
            ),
            Self::TooManyRows { most } => {
                (format!("deze tabel heeft meer dan {most} rijen"), format!("this table has more than {most} rows"))
            }
            Self::NotCsv(why) => {
                (format!("dit is niet te lezen als tabel ({why})"), format!("this cannot be read as a table ({why})"))
            }
            Self::NotUtf8 => {
                ("deze tabel is niet opgeslagen als UTF-8".to_owned(), "this table is not saved as UTF-8".to_owned())
            }
            Self::ColumnTwice { column } => {
                (format!("de kolom '{column}' staat er twee keer"), format!("the column '{column}' is there twice"))
            }
            Self::NoNaming { .. } => (
                "er is geen kolom 'bestand' of 'naam', waar de bestanden naar heten".to_owned(),
                "there is no column 'bestand' or 'naam' to name the files after".to_owned(),
            ),
            Self::NoRows => ("er staan geen rijen in deze tabel".to_owned(), "this table has no rows".to_owned()),
        };
        match wording {
            Wording::Dutch => dutch,
            Wording::English => english,
        }
    }

    /// What to do about it.
    pub(super) fn hint(&self, wording: Wording) -> Vec<String> {
        match (self, wording) {
            (Self::NotUtf8, _) => save_as_utf8(wording),
            (Self::NoNaming { columns }, Wording::Dutch) if !columns.iter().all(String::is_empty) => {
                vec![format!("noem een kolom 'bestand'; er is nu {}", listed(columns, "en"))]
            }
            (Self::NoNaming { columns }, Wording::English) if !columns.iter().all(String::is_empty) => {
                vec![format!("call a column 'bestand'; there is {}", listed(columns, "and"))]
            }
            (Self::NoNaming { .. }, Wording::Dutch) => {
                vec!["de eerste regel heeft de namen van de kolommen".to_owned()]
            }
            (Self::NoNaming { .. }, Wording::English) => vec!["the first line has the names of the columns".to_owned()],
            _ => Vec::new(),
        }
    }
}

impl RowProblem {
    /// What is wrong.
    pub(super) fn text(&self, wording: Wording) -> String {
        let (dutch, english) = match self {
            Self::Cells { found, columns } => (
                format!("{found} cellen, maar er zijn {columns} kolommen"),
                format!("{found} cells, but there are {columns} columns"),
            ),
            Self::NotUtf8 => ("een teken dat geen UTF-8 is".to_owned(), "a character that is no UTF-8".to_owned()),
            Self::NoName => {
                ("er is geen naam voor de bestanden".to_owned(), "there is no name for the files".to_owned())
            }
            Self::SameName { name, line } => (
                format!("de naam '{name}' is al van regel {line}"),
                format!("the name '{name}' is taken by line {line}"),
            ),
            Self::Data { mistakes: 1 } => ("1 fout in de tekst".to_owned(), "1 mistake in the text".to_owned()),
            Self::Data { mistakes } => {
                (format!("{mistakes} fouten in de tekst"), format!("{mistakes} mistakes in the text"))
            }
            Self::Unfit { files: 1 } => (
                "de drukker kan 1 bestand zo niet gebruiken".to_owned(),
                "a print shop cannot use 1 file as it is".to_owned(),
            ),
            Self::Unfit { files } => (
                format!("de drukker kan {files} bestanden zo niet gebruiken"),
                format!("a print shop cannot use {files} files as they are"),
            ),
            Self::Other => ("de bestanden zijn niet gemaakt".to_owned(), "the files were not made".to_owned()),
        };
        match wording {
            Wording::Dutch => dutch,
            Wording::English => english,
        }
    }
}

impl Done {
    /// What was done: "342 rijen: 300 gemaakt (600 bestanden), 40 ongewijzigd, 2 mislukt".
    pub(super) fn text(self, wording: Wording) -> String {
        let Self { rows, made, unchanged, failed, files } = self;
        match wording {
            Wording::Dutch => {
                let rows = if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") };
                let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
                format!("{rows}: {made} gemaakt ({files}), {unchanged} ongewijzigd, {failed} mislukt")
            }
            Wording::English => {
                let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
                let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
                format!("{rows}: {made} made ({files}), {unchanged} unchanged, {failed} failed")
            }
        }
    }
}
