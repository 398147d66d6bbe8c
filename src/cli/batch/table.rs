//! The table of variants: a CSV file, a row a variant.

use std::collections::HashMap;
use std::path::Path;

use krachtkaart::document::column_key;

use super::names;
use super::records::{CsvRecord, Preamble};
use super::text::{Decoded, decode};
use crate::cli::trouble::Trouble;
use crate::cli::words::{DataMessage, Message, RowProblem, TableProblem};

/// The most bytes of a table.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The most rows of a table.
const MAX_ROWS: usize = 100_000;
/// The columns that name a row's files, the first there is.
const NAMING: [&str; 2] = ["bestand", "naam"];
/// What may separate the cells.
const SEPARATORS: [char; 3] = [';', ',', '\t'];
/// By how many rows the separator is judged.
const JUDGED: usize = 100;

/// A table with the names that its rows give their files.
#[derive(Debug)]
pub(crate) struct Table {
    /// The names of the columns.
    pub(super) columns: Vec<String>,
    /// The rows that hold something.
    pub(super) rows: Vec<Row>,
}

/// A row, or what is wrong with it.
#[derive(Debug)]
pub(crate) struct Row {
    /// Its number in a spreadsheet, where the header is 1.
    pub(super) number: u64,
    /// Its cells and the name of its files.
    pub(super) content: Result<Content, RowProblem>,
}

/// What a row holds.
#[derive(Debug)]
pub(super) struct Content {
    /// A cell for each column; those at the end that are not there are empty.
    pub(super) cells: Vec<String>,
    /// How many of them are there.
    pub(super) typed: usize,
    /// What the names of its files begin with.
    pub(super) name: String,
}

impl Content {
    /// The cell of a column that the data file names, with where these stand.
    pub(super) fn by<'a>(&'a self, places: &'a HashMap<String, usize>) -> impl Fn(&str) -> Option<&'a str> {
        move |column| self.cells.get(*places.get(column)?).map(String::as_str)
    }
}

impl Table {
    /// Reads a table. What is wrong with one row is kept with that row.
    pub(super) fn read(path: &Path) -> Result<Self, Trouble> {
        let wrong = |problem| Trouble::Arguments(Message::Data(DataMessage::Table { path: path.to_owned(), problem }));
        let bytes = crate::cli::input::bytes_of(path, MAX_BYTES)?;
        Self::of(&bytes).map_err(wrong)
    }

    /// Reads a table from its bytes.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, TableProblem> {
        if bytes.len() > MAX_BYTES {
            return Err(TableProblem::TooLarge { megabytes: MAX_BYTES / 1024 / 1024 });
        }
        let text = match decode(bytes)? {
            Decoded::Text(text) => text,
            Decoded::Lossy(text) => return Err(not_utf8(&text)),
        };
        let mut records = records(&text)?.into_iter().filter(|record| !record.is_blank());
        let columns: Vec<String> = records.next().map(|head| trimmed(&head.cells)).unwrap_or_default();
        if let Some(column) = twice(&columns) {
            return Err(TableProblem::ColumnTwice { column });
        }
        let naming = naming(&columns).ok_or_else(|| TableProblem::NoNaming { columns: columns.clone() })?;
        let mut rows: Vec<Row> = Vec::new();
        let mut taken = names::TakenNames::default();
        for record in records {
            if rows.len() == MAX_ROWS {
                return Err(TableProblem::TooManyRows { most: MAX_ROWS });
            }
            rows.push(Row { number: record.row, content: content(&record, columns.len(), naming, &mut taken) });
        }
        if rows.is_empty() {
            return Err(TableProblem::NoRows);
        }
        Ok(Self { columns, rows })
    }

    /// Where in a row these columns stand.
    pub(super) fn places<'a>(&self, columns: impl IntoIterator<Item = &'a str>) -> HashMap<String, usize> {
        let keys: HashMap<String, usize> =
            self.columns.iter().enumerate().map(|(index, name)| (column_key(name), index)).collect();
        let place = |name: &str| Some((name.to_owned(), *keys.get(&column_key(name))?));
        columns.into_iter().filter_map(place).collect()
    }
}

/// The rows of a text, by the separator that it names, or else by the one that all rows agree on.
fn records(text: &str) -> Result<Vec<CsvRecord>, TableProblem> {
    let preamble = Preamble::of(text.strip_prefix('\u{feff}').unwrap_or(text));
    if let Some(separator) = preamble.separator {
        return preamble.records(separator);
    }
    // Each is tried; that a quotation mark does not close says the one that the header has most of.
    let read = SEPARATORS.map(|separator| preamble.records(separator));
    let header = preamble.rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let likely = |separator: char| header.matches(separator).count();
    let best = (0..read.len()).max_by_key(|&index| {
        let separator = SEPARATORS.get(index).copied().unwrap_or_default();
        let (named, agreeing, cells) = match read.get(index) {
            Some(Ok(records)) => agreement(records),
            // Then the header alone speaks for it.
            Some(Err(_)) | None => (naming(&trimmed(&split(header, separator))).is_some(), 0, 0),
        };
        // Of equals the first in the list.
        (named, agreeing, cells, likely(separator), std::cmp::Reverse(index))
    });
    read.into_iter().nth(best.unwrap_or(0)).unwrap_or(Err(TableProblem::NoRows))
}

/// The cells of a header, without their quotation marks.
fn split(header: &str, separator: char) -> Vec<String> {
    header.split(separator).map(|cell| cell.replace('"', "")).collect()
}

/// How much speaks for a separator: whether the header names a column that names files, how many of the first rows have
/// as many cells as the header, and how many those are.
fn agreement(records: &[CsvRecord]) -> (bool, usize, usize) {
    let mut filled = records.iter().filter(|record| !record.is_blank());
    let Some(head) = filled.next() else { return (false, 0, 0) };
    let cells = head.cells.len();
    let agreeing = filled.take(JUDGED).filter(|record| record.cells.len() == cells).count();
    (naming(&trimmed(&head.cells)).is_some(), agreeing, cells)
}

/// The place of the column that names files.
fn naming(columns: &[String]) -> Option<usize> {
    NAMING.iter().find_map(|name| columns.iter().position(|column| column_key(column) == *name))
}

/// That a table is no UTF-8, with the first cell that shows it.
fn not_utf8(lossy: &str) -> TableProblem {
    let found = records(lossy).unwrap_or_default().into_iter().find_map(|record| {
        let cell = record.cells.iter().find(|cell| cell.contains(char::REPLACEMENT_CHARACTER))?;
        Some((record.row, cell.trim().chars().take(40).collect()))
    });
    let (row, cell) = found.map_or((None, String::new()), |(row, cell)| (Some(row), cell));
    TableProblem::NotUtf8 { row, cell }
}

/// The cells of a row and the name of its files. Cells too many that are empty do no harm.
fn content(
    record: &CsvRecord,
    columns: usize,
    naming: usize,
    taken: &mut names::TakenNames,
) -> Result<Content, RowProblem> {
    let mut cells = trimmed(&record.cells);
    let typed = cells.len().min(columns);
    if cells.iter().skip(columns).any(|cell| !cell.is_empty()) {
        return Err(RowProblem::Cells { found: cells.len(), columns });
    }
    cells.resize(columns, String::new());
    let name = names::safe(cells.get(naming).map(String::as_str).unwrap_or_default()).ok_or(RowProblem::NoName)?;
    if let Some(earlier) = taken.take(&name, record.row) {
        return Err(RowProblem::SameName { name, row: earlier });
    }
    Ok(Content { cells, typed, name })
}

/// Cells without the white space around them.
fn trimmed(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| cell.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned()).collect()
}

/// The first name that two columns have. Columns without a name cannot be meant, so they may be many.
fn twice(columns: &[String]) -> Option<String> {
    let mut seen = std::collections::HashSet::new();
    columns.iter().find(|column| !column.is_empty() && !seen.insert(column_key(column))).cloned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
    use super::*;
    use krachtkaart::messages::FileKind;

    fn names(table: &Table) -> Vec<&str> {
        table.rows.iter().map(|row| row.content.as_ref().map_or("?", |content| content.name.as_str())).collect()
    }

    #[test]
    fn semicolons_commas_tabs_quotes_and_marks_are_read() {
        let expected = ["ede", "s-hertogenbosch"];
        for file in [
            "naam;inwoners\nEde;1,5\n's-Hertogenbosch;2\n",
            "\u{feff}naam,inwoners\r\nEde,\"1,5\"\r\n's-Hertogenbosch,2",
            "naam\tinwoners\nEde\t1,5\n\n's-Hertogenbosch\t2\n",
            "sep=;\r\nnaam;inwoners\r\nEde;1,5\r\n's-Hertogenbosch;2\r\n",
            "\u{feff}sep=\t\nNaam \tInwoners\t\nEde\t1,5\t\n's-Hertogenbosch\t2\t\t\n",
            "#TYPE System.Data\n\"Naam\",\"Inwoners (x 1.000; 2024)\"\n\"Ede\",\"1,5\"\n\"'s-Hertogenbosch\",\"2\"\n",
            "\"\",\"naam\",\"inwoners\"\n\"1\",\"Ede\",\"1,5\"\n\"2\",\"'s-Hertogenbosch\",\"2\"\n",
        ] {
            let utf16 = file.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
            let marked: Vec<u8> =
                [0xFE, 0xFF].into_iter().chain(file.encode_utf16().flat_map(u16::to_be_bytes)).collect();
            for bytes in [file.as_bytes().to_vec(), utf16, marked] {
                let table = Table::of(&bytes).unwrap();
                assert_eq!(names(&table), expected, "{file}");
                let cells = &table.rows[0].content.as_ref().unwrap().cells;
                assert!(cells.contains(&"Ede".to_owned()) && cells.contains(&"1,5".to_owned()), "{cells:?}");
            }
        }
    }

    #[test]
    fn the_rows_decide_what_separates_the_cells() {
        let columns = |file: &str| Table::of(file.as_bytes()).unwrap().columns;
        assert_eq!(columns("naam;aantal, 2024, geteld\nEde;1,5\nUrk;2,5\n"), ["naam", "aantal, 2024, geteld"]);
        assert_eq!(columns("naam,zin\nEde,a; b\nUrk,c; d; e\n"), ["naam", "zin"]);
        assert_eq!(columns("naam\nBergen, L.\nUrk\n"), ["naam"]);
    }

    #[test]
    fn what_is_wrong_with_a_row_stays_with_that_row() {
        let file = b"naam;x\nEde;1;\nGouda\n;;\n...;3\nEDE;4\n\"Den\nHaag\";5\nUrk;6;7\n\nTexel;8;;\n";
        let table = Table::of(file).unwrap();
        assert_eq!(names(&table), ["ede", "gouda", "?", "?", "den-haag", "?", "texel"]);
        let numbers: Vec<u64> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [2, 3, 5, 6, 7, 8, 10]);
        let problem = |row: usize| table.rows[row].content.as_ref().unwrap_err();
        assert!(matches!(problem(2), RowProblem::NoName));
        assert!(matches!(problem(3), RowProblem::SameName { row: 2, .. }));
        assert!(matches!(problem(5), RowProblem::Cells { found: 3, columns: 2 }));
        assert_eq!(table.rows[1].content.as_ref().unwrap().typed, 1);
    }

    #[test]
    fn a_table_needs_names_and_rows() {
        assert!(matches!(Table::of(b"gemeente;x\nEde;1\n"), Err(TableProblem::NoNaming { .. })));
        assert!(matches!(Table::of(b"naam;Naam\nEde;1\n"), Err(TableProblem::ColumnTwice { .. })));
        assert!(matches!(Table::of(b"naam;x\n;\n"), Err(TableProblem::NoRows)));
        assert!(matches!(Table::of(b""), Err(TableProblem::NoNaming { .. })));
        assert!(matches!(Table::of(b"PK\x03\x04 xl/workbook.xml"), Err(TableProblem::OtherKind(FileKind::Excel))));
        assert!(matches!(Table::of(b"naam;x\nEde;\"1\nUrk;2\n"), Err(TableProblem::OpenQuote { line: 2, .. })));
    }

    #[test]
    fn a_table_in_another_encoding_shows_where_that_is_seen() {
        let wrong = |bytes: &[u8]| match Table::of(bytes) {
            Err(TableProblem::NotUtf8 { row, cell }) => (row, cell),
            other => panic!("{other:?}"),
        };
        assert_eq!(wrong(b"naam;x\nEde;1\nS\xFAdwest;2\n"), (Some(3), "S\u{fffd}dwest".to_owned()));
        assert_eq!(wrong(b"naam;co\xF6p\nEde;1\n"), (Some(1), "co\u{fffd}p".to_owned()));
        assert_eq!(wrong(b"\xFF\xFEn\0a\0\0"), (None, String::new()));
    }
}
