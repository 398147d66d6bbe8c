//! About a table for `batch`, its rows and what came of them.

use std::path::Path;

use crate::messages::Wording;
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

pub(crate) fn not_csv(why: &str) -> Sentence {
    say(format!("this cannot be read as a table ({why})"))
}

pub(crate) fn not_utf8() -> Sentence {
    say("this table is not saved as UTF-8").hint(SAVE_AS_UTF8)
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
    let (text, hints) = problem.sentence(Wording::English).into_parts();
    say(format!("{}: {text}", path.display())).hints(hints)
}

pub(crate) fn not_made(table: &Path, line: u64, name: Option<&str>, problem: &RowProblem) -> Sentence {
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    let (text, hints) = problem.sentence(Wording::English).into_parts();
    say(format!("{}, line {line}{name}: {text}", table.display())).hints(hints)
}

pub(crate) fn cells(found: usize, columns: usize) -> Sentence {
    say(format!("{found} cells, but there are {columns} columns"))
        .hint("put quotation marks around a cell that has a separator in it")
}

pub(crate) fn row_not_utf8() -> Sentence {
    say("a character that is no UTF-8").hint(SAVE_AS_UTF8)
}

pub(crate) fn no_name() -> Sentence {
    say("there is no name for the files").hint(OWN_NAME)
}

pub(crate) fn same_name(name: &str, line: u64) -> Sentence {
    say(format!("the name '{name}' is taken by line {line}")).hint(OWN_NAME)
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

pub(crate) fn done(done: Done) -> Sentence {
    let Done { rows, made, unchanged, failed, files } = done;
    let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    say(format!("{rows}: {made} made ({files}), {unchanged} unchanged, {failed} failed"))
}
