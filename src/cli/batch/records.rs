//! The text of a table to its rows and cells (RFC 4180).
//!
//! Read here and not by a package, because those that read CSV are lenient where rows would be lost: a quotation mark
//! that is never closed swallows the rest of the table, and they number lines where a spreadsheet numbers rows.

use krachtkaart::messages::command::TableProblem;

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CsvRecord {
    /// Its number in a spreadsheet, from 1: lines within quotation marks are one row, and empty lines count.
    pub(super) row: u64,
    /// Its cells, as typed.
    pub(super) cells: Vec<String>,
}

impl CsvRecord {
    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Where in a cell the reading is.
#[derive(Clone, Copy, PartialEq)]
enum CellState {
    /// Before its first character that is no space.
    Start,
    /// In a cell without quotation marks.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// After the closing one.
    Closed,
}

/// What comes before a table's header: who wrote it says so to a program, not to people.
pub(super) struct Preamble<'a> {
    /// What separates the cells, when it is said.
    pub(super) separator: Option<char>,
    /// The rest of the text.
    pub(super) rest: &'a str,
    /// The lines before the rest.
    pub(super) lines: u64,
    /// The rows before the rest, as a spreadsheet counts them.
    pub(super) rows: u64,
}

impl<'a> Preamble<'a> {
    /// Excel's line `sep=;`, which no spreadsheet shows, and PowerShell's line `#TYPE …`, which each shows as a row.
    pub(super) fn of(text: &'a str) -> Self {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        // Saved again by another program, the line has got separators and quotation marks around it.
        let line = first.trim_matches(|letter| matches!(letter, '"' | '\r' | ' '));
        let separator =
            line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| line.chars().nth(4));
        let only =
            separator.is_some_and(|mark| line.get(4..).unwrap_or_default().chars().all(|c| c == mark || c == '"'));
        if only {
            Self { separator, rest, lines: 1, rows: 0 }
        } else if line.starts_with("#TYPE ") {
            Self { separator: None, rest, lines: 1, rows: 1 }
        } else {
            Self { separator: None, rest: text, lines: 0, rows: 0 }
        }
    }

    /// The rows of the table, with this between the cells.
    pub(super) fn records(&self, separator: char) -> Result<Vec<CsvRecord>, TableProblem> {
        Reader { separator, line: self.lines + 1, row: self.rows + 1, ..Reader::default() }.read(self.rest)
    }
}

/// A reading in progress.
#[derive(Default)]
struct Reader {
    separator: char,
    line: u64,
    row: u64,
    /// The line where the quotation marks of this cell open.
    opened: u64,
    cell: String,
    cells: Vec<String>,
    records: Vec<CsvRecord>,
}

impl Reader {
    fn read(mut self, text: &str) -> Result<Vec<CsvRecord>, TableProblem> {
        let mut state = CellState::Start;
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            // Lines end in one of three ways, within quotation marks as well.
            let letter = match letter {
                '\r' => letters.next_if_eq(&'\n').unwrap_or('\n'),
                other => other,
            };
            state = self.letter(state, letter)?;
            self.line += u64::from(letter == '\n');
        }
        if state == CellState::Quoted {
            return Err(self.open_quote(false));
        }
        if state != CellState::Start || !self.cell.is_empty() || !self.cells.is_empty() {
            self.end_row();
        }
        Ok(self.records)
    }

    /// Takes one letter.
    fn letter(&mut self, state: CellState, letter: char) -> Result<CellState, TableProblem> {
        Ok(match (state, letter) {
            (CellState::Quoted, '"') => CellState::Closed,
            (CellState::Quoted, other) => {
                self.cell.push(other);
                CellState::Quoted
            }
            (CellState::Start | CellState::Plain | CellState::Closed, mark) if mark == self.separator => {
                self.end_cell();
                CellState::Start
            }
            (CellState::Start | CellState::Plain | CellState::Closed, '\n') => {
                self.end_row();
                CellState::Start
            }
            (CellState::Start, '"') => {
                self.opened = self.line;
                self.cell.clear();
                CellState::Quoted
            }
            (CellState::Closed, '"') => {
                self.cell.push('"');
                CellState::Quoted
            }
            (CellState::Closed, space) if space.is_whitespace() => CellState::Closed,
            (CellState::Closed, _) => return Err(self.open_quote(true)),
            (CellState::Start, space) if space.is_whitespace() => {
                self.cell.push(space);
                CellState::Start
            }
            (CellState::Start | CellState::Plain, other) => {
                self.cell.push(other);
                CellState::Plain
            }
        })
    }

    fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.records.push(CsvRecord { row: self.row, cells: std::mem::take(&mut self.cells) });
        self.row += 1;
    }

    /// That a quotation mark does not close where its cell ends.
    fn open_quote(&self, closes: bool) -> TableProblem {
        let cell: String = self.cell.lines().next().unwrap_or_default().chars().take(30).collect();
        TableProblem::OpenQuote { line: self.opened, cell, closes }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Preamble, TableProblem};

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        let preamble = Preamble::of(text);
        let records = preamble.records(preamble.separator.unwrap_or(';')).unwrap();
        records.into_iter().map(|record| (record.row, record.cells)).collect()
    }

    #[test]
    fn cells_are_read_as_they_were_meant() {
        let expected =
            vec![(1, vec!["a".to_owned(), "b\"c;d\ne".to_owned()]), (2, vec![" f".to_owned(), String::new()])];
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;\"b\"\"c;d", "e\"", " f;\"\""].join(end);
            assert_eq!(read(&text), expected, "{end:?}");
            assert_eq!(read(&(text + end)), expected, "{end:?}");
        }
        assert_eq!(
            read("a ; \"b\" \n5\" scherm;x"),
            [(1, vec!["a ".into(), "b".into()]), (2, vec!["5\" scherm".into(), "x".into()])]
        );
        assert_eq!(read(""), []);
    }

    #[test]
    fn rows_are_numbered_as_in_a_spreadsheet() {
        let rows = |text: &str| -> Vec<u64> { read(text).into_iter().map(|(row, _)| row).collect() };
        assert_eq!(rows("a\n\n\"b\nc\"\nd\n"), [1, 2, 3, 4]);
        assert_eq!(rows("sep=;\na\nb\n"), [1, 2]);
        assert_eq!(rows("\"sep=,\"\r\na\r\nb\r\n"), [1, 2]);
        assert_eq!(rows("SEP=,,,\na\n"), [1]);
        assert_eq!(rows("#TYPE System.Object\na\n"), [2]);
        assert_eq!(rows("sep=;b\na\n"), [1, 2]);
    }

    #[test]
    fn a_quotation_mark_that_does_not_close_is_told_with_its_line() {
        let wrong = |text: &str| match Preamble::of(text).records(';') {
            Err(TableProblem::OpenQuote { line, cell, closes }) => Some((line, cell, closes)),
            _ => None,
        };
        assert_eq!(wrong("a;b\nc;\"d\ne;f\n"), Some((2, "d".into(), false)));
        assert_eq!(wrong("a;b\nc;\"d\ne;\"f\"\n"), Some((2, "d".into(), true)));
        assert_eq!(wrong("sep=;\n\"a\n\";b\nc;\"\n"), Some((4, String::new(), false)));
        assert_eq!(wrong("a;\"\"\"\n"), Some((1, "\"".into(), false)));
        assert_eq!(wrong("a;\"\"\n"), None);
    }
}
