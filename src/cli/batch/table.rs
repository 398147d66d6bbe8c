//! The table of variants: a CSV file, a row a variant.

use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};

use super::names;
use crate::cli::trouble::Trouble;
use crate::cli::words::{DataMessage, Message, RowProblem, TableProblem};

/// The most bytes of a table.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// The most rows of a table.
const MAX_ROWS: usize = 100_000;
/// The columns that name a row's files, the first there is.
const NAMING: [&str; 2] = ["bestand", "naam"];

/// A table with the names that its rows give their files.
#[derive(Debug)]
pub(super) struct Table {
    /// The names of the columns.
    pub(super) columns: Vec<String>,
    /// The rows that hold something.
    pub(super) rows: Vec<Row>,
}

/// A row, or what is wrong with it.
#[derive(Debug)]
pub(super) struct Row {
    /// Its first line in the file, from 1.
    pub(super) line: u64,
    /// Its cells and the name of its files.
    pub(super) content: Result<Content, RowProblem>,
}

/// What a row holds.
#[derive(Debug)]
pub(super) struct Content {
    /// A cell for each column.
    pub(super) cells: Vec<String>,
    /// What the names of its files begin with.
    pub(super) name: String,
}

impl Table {
    /// Reads a table. What is wrong with one row is kept with that row.
    pub(super) fn read(path: &Path) -> Result<Self, Trouble> {
        let wrong = |problem| Trouble::Arguments(Message::Data(DataMessage::Table { path: path.to_owned(), problem }));
        let bytes = crate::cli::input::bytes_of(path, MAX_BYTES)?;
        Self::of(&bytes).map_err(wrong)
    }

    /// Reads a table from its bytes.
    fn of(bytes: &[u8]) -> Result<Self, TableProblem> {
        if bytes.len() > MAX_BYTES {
            return Err(TableProblem::TooLarge { megabytes: MAX_BYTES / 1024 / 1024 });
        }
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter(bytes)).from_reader(bytes);
        let head = reader.byte_headers().map_err(|error| TableProblem::NotCsv(error.to_string()))?.clone();
        let columns = cells(&head).ok_or(TableProblem::NotUtf8)?;
        if let Some(column) = twice(&columns) {
            return Err(TableProblem::ColumnTwice { column });
        }
        let naming = NAMING.iter().find_map(|name| columns.iter().position(|column| column == name));
        let naming = naming.ok_or_else(|| TableProblem::NoNaming { columns: columns.clone() })?;
        let mut rows: Vec<Row> = Vec::new();
        let mut taken = names::Taken::default();
        for record in reader.byte_records() {
            let record = record.map_err(|error| TableProblem::NotCsv(error.to_string()))?;
            if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            if rows.len() == MAX_ROWS {
                return Err(TableProblem::TooManyRows { most: MAX_ROWS });
            }
            let line = record.position().map_or(0, csv::Position::line);
            rows.push(Row { line, content: content(&record, columns.len(), naming, line, &mut taken) });
        }
        if rows.is_empty() {
            return Err(TableProblem::NoRows);
        }
        Ok(Self { columns, rows })
    }
}

/// The cells of a row and the name of its files.
fn content(
    record: &ByteRecord,
    columns: usize,
    naming: usize,
    line: u64,
    taken: &mut names::Taken,
) -> Result<Content, RowProblem> {
    let cells = cells(record).ok_or(RowProblem::NotUtf8)?;
    if cells.len() != columns {
        return Err(RowProblem::Cells { found: cells.len(), columns });
    }
    let typed = cells.get(naming).map(String::as_str).unwrap_or_default();
    let name = names::safe(typed).ok_or(RowProblem::NoName)?;
    if let Some(earlier) = taken.take(&name, line) {
        return Err(RowProblem::SameName { name, line: earlier });
    }
    Ok(Content { cells, name })
}

/// The cells as text, without the white space around them; `None` when they are no UTF-8.
fn cells(record: &ByteRecord) -> Option<Vec<String>> {
    record.iter().map(|cell| std::str::from_utf8(cell).ok().map(|text| text.trim().to_owned())).collect()
}

/// The first name that two columns have. Columns without a name cannot be meant, so they may be many.
fn twice(columns: &[String]) -> Option<String> {
    let named = columns.iter().enumerate().filter(|(_, column)| !column.is_empty());
    named
        .into_iter()
        .find(|(index, column)| columns.iter().take(*index).any(|other| other == *column))
        .map(|(_, c)| c.clone())
}

/// What separates the cells: of semicolon, comma and tab, that which the first line has most of outside quotes.
fn delimiter(bytes: &[u8]) -> u8 {
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in bytes {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            byte if !quoted => counts.iter_mut().filter(|(mark, _)| mark == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    // Of equal counts the first in the list, so a table of one column is read as well.
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts.iter().find(|(_, count)| *count == most).map_or(b';', |(mark, _)| *mark)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn names(table: &Table) -> Vec<&str> {
        table.rows.iter().map(|row| row.content.as_ref().map_or("?", |content| content.name.as_str())).collect()
    }

    #[test]
    fn semicolons_commas_tabs_quotes_and_a_mark_are_read() {
        let expected = ["ede", "s-hertogenbosch"];
        for file in [
            "naam;inwoners\nEde;1,5\n'sHertogenbosch;2\n",
            "\u{feff}naam,inwoners\r\nEde,\"1,5\"\r\n'sHertogenbosch,2",
            "naam\tinwoners\nEde\t1,5\n\n'sHertogenbosch\t2\n",
        ] {
            let table = Table::of(file.replace("'s", "'s-").as_bytes()).unwrap();
            assert_eq!(names(&table), expected, "{file}");
            assert_eq!(table.rows[0].content.as_ref().unwrap().cells, ["Ede", "1,5"]);
        }
    }

    #[test]
    fn what_is_wrong_with_a_row_stays_with_that_row() {
        let file = b"naam;x\nEde;1\nGouda\n\xE9;2\n;;\n...;3\nEDE;4\n\"Den\nHaag\";5\nUrk;6;7\n";
        let table = Table::of(file).unwrap();
        assert_eq!(names(&table), ["ede", "?", "?", "?", "?", "den-haag", "?"]);
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 3, 4, 6, 7, 8, 10]);
        let problem = |row: usize| table.rows[row].content.as_ref().unwrap_err();
        assert!(matches!(problem(1), RowProblem::Cells { found: 1, columns: 2 }));
        assert!(matches!(problem(2), RowProblem::NotUtf8));
        assert!(matches!(problem(3), RowProblem::NoName));
        assert!(matches!(problem(4), RowProblem::SameName { line: 2, .. }));
        assert!(matches!(problem(6), RowProblem::Cells { found: 3, .. }));
    }

    #[test]
    fn a_table_needs_names_and_rows() {
        assert!(matches!(Table::of(b"gemeente;x\nEde;1\n"), Err(TableProblem::NoNaming { .. })));
        assert!(matches!(Table::of(b"naam;naam\nEde;1\n"), Err(TableProblem::ColumnTwice { .. })));
        assert!(matches!(Table::of(b"naam;x\n;\n"), Err(TableProblem::NoRows)));
        assert!(matches!(Table::of(b""), Err(TableProblem::NoNaming { .. })));
        assert!(matches!(Table::of(b"\xFF\xFEn\0a\0"), Err(TableProblem::NotUtf8)));
    }
}
