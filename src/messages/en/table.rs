//! About a table for `batch`, its rows and what came of them.

use std::path::Path;

use super::terms::file_kind;
use crate::messages::FileKind;
use crate::messages::MessageLanguage;
use crate::messages::command::{Done, RowProblem, TableProblem};
use crate::messages::phrase::quoted;
use crate::messages::sentence::{Sentence, say};

/// How to save a table so that it can be read.
const SAVE_AS_UTF8: &str = "in Excel, choose Save as: CSV UTF-8 (comma delimited)";
/// What to do about the name of a row.
const OWN_NAME: &str = "give the row a name of its own in the column 'bestand'";

pub(crate) fn too_large(megabytes: usize) -> Sentence {
    say(format!("this table is larger than {megabytes} MB"))
}

pub(crate) fn too_many_rows(most: usize) -> Sentence {
    say(format!("this table has more than {most} rows"))
}

pub(crate) fn other_kind(kind: FileKind) -> Sentence {
    let said = say(format!("this is {}, and no table in text (CSV)", file_kind(kind)));
    match kind {
        FileKind::Numbers => said.hint("in Numbers, choose File, Export To, CSV, and encoding Unicode (UTF-8)"),
        FileKind::Calc => said.hint("in LibreOffice, choose Save as: Text CSV, and character set Unicode (UTF-8)"),
        _ => said.hint(SAVE_AS_UTF8),
    }
}

pub(crate) fn not_utf8(row: Option<u64>, cell: &str) -> Sentence {
    let place = row.map(|row| format!(": row {row} has '{cell}'")).unwrap_or_default();
    say(format!("this table is not saved as UTF-8{place}"))
        .hint(SAVE_AS_UTF8)
        .hint("in LibreOffice, choose Save as: Text CSV, and character set Unicode (UTF-8)")
}

pub(crate) fn open_quote(line: u64, cell: &str, closes: bool) -> Sentence {
    let said = if closes {
        say(format!("on line {line} a quotation mark opens that does not close at the end of the cell: \"{cell}"))
    } else {
        say(format!("on line {line} a quotation mark opens that never closes: \"{cell}"))
    };
    said.hint("put a quotation mark at the end of the cell as well, or take the first one out")
        .hint("a quotation mark within a cell is written twice: \"\"")
}

pub(crate) fn column_twice(column: &str) -> Sentence {
    say(format!("the column '{column}' is there twice"))
}

pub(crate) fn no_naming(columns: &[String]) -> Sentence {
    let said = say("there is no column 'bestand' or 'naam' to name the files after");
    if columns.iter().all(String::is_empty) {
        said.hint("the first line has the names of the columns")
    } else {
        said.hint(format!("call a column 'bestand'; there is {}", quoted(columns, "and")))
    }
}

pub(crate) fn no_rows() -> Sentence {
    say("this table has no rows")
}

pub(crate) fn unusable(path: &Path, problem: &TableProblem) -> Sentence {
    let (text, hints) = problem.sentence(MessageLanguage::English).into_parts();
    say(format!("{}: {text}", path.display())).hints(hints)
}

pub(crate) fn not_made(table: &Path, row: u64, name: Option<&str>, problem: &RowProblem) -> Sentence {
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    let (text, hints) = problem.sentence(MessageLanguage::English).into_parts();
    say(format!("{}, row {row}{name}: {text}", table.display())).hints(hints)
}

pub(crate) fn cells(found: usize, columns: usize) -> Sentence {
    say(format!("{found} cells, but there are {columns} columns"))
        .hint("put quotation marks around a cell that has a separator in it")
}

pub(crate) fn no_name() -> Sentence {
    say("there is no name for the files").hint(OWN_NAME)
}

pub(crate) fn same_name(name: &str, row: u64) -> Sentence {
    say(format!("the name '{name}' is taken by row {row}")).hint(OWN_NAME)
}

pub(crate) fn same_file(file: &str, row: u64) -> Sentence {
    say(format!("the file {file} is made of row {row} already")).hint(OWN_NAME)
}

pub(crate) fn cell() -> Sentence {
    say("a cell is no number")
}

pub(crate) fn data(mistakes: usize) -> Sentence {
    if mistakes == 1 { say("1 mistake in the text") } else { say(format!("{mistakes} mistakes in the text")) }
}

pub(crate) fn unfit(files: usize) -> Sentence {
    if files == 1 {
        say("a print shop cannot use 1 file as it is")
    } else {
        say(format!("a print shop cannot use {files} files as they are"))
    }
}

pub(crate) fn other() -> Sentence {
    say("the files were not made")
}

pub(crate) fn checked(rows: usize, wrong: usize) -> Sentence {
    let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
    match wrong {
        0 => say(format!("All well: {rows} read")),
        1 => say(format!("{rows} read, and 1 of them cannot be used")),
        many => say(format!("{rows} read, and {many} of them cannot be used")),
    }
}

pub(crate) fn done(done: Done) -> Sentence {
    let Done { rows, of, made, unchanged, failed, files } = done;
    let read = if of == 1 { "1 row".to_owned() } else { format!("{of} rows") };
    let rows = if rows == of { read } else { format!("{rows} of {read}") };
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    say(format!("{rows}: {made} made ({files}), {unchanged} unchanged, {failed} failed"))
}
