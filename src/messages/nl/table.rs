//! Over een tabel voor `batch`, de rijen ervan en wat ermee gedaan is.

use std::path::Path;

use crate::messages::Wording;
use crate::messages::command::{Done, RowProblem, TableProblem};
use crate::messages::phrase::quoted;
use crate::messages::said::{Said, say};

/// How to save a table so that it can be read.
const SAVE_AS_UTF8: &str = "kies in Excel bij Opslaan als: CSV UTF-8 (door komma's gescheiden)";
/// What to do about the name of a row.
const OWN_NAME: &str = "geef de rij een eigen naam in de kolom 'bestand'";

pub(crate) fn too_large(megabytes: usize) -> Said {
    say(format!("deze tabel is groter dan {megabytes} MB"))
}

pub(crate) fn too_many_rows(most: usize) -> Said {
    say(format!("deze tabel heeft meer dan {most} rijen"))
}

pub(crate) fn not_csv(why: &str) -> Said {
    say(format!("dit is niet te lezen als tabel ({why})"))
}

pub(crate) fn not_utf8() -> Said {
    say("deze tabel is niet opgeslagen als UTF-8").hint(SAVE_AS_UTF8)
}

pub(crate) fn column_twice(column: &str) -> Said {
    say(format!("de kolom '{column}' staat er twee keer"))
}

pub(crate) fn no_naming(columns: &[String]) -> Said {
    let said = say("er is geen kolom 'bestand' of 'naam', waar de bestanden naar heten");
    if columns.iter().all(String::is_empty) {
        said.hint("de eerste regel heeft de namen van de kolommen")
    } else {
        said.hint(format!("noem een kolom 'bestand'; er is nu {}", quoted(columns, "en")))
    }
}

pub(crate) fn no_rows() -> Said {
    say("er staan geen rijen in deze tabel")
}

pub(crate) fn unusable(path: &Path, problem: &TableProblem) -> Said {
    let (text, hints) = problem.said(Wording::Dutch).into_parts();
    say(format!("{}: {text}", path.display())).hints(hints)
}

pub(crate) fn not_made(table: &Path, line: u64, name: Option<&str>, problem: &RowProblem) -> Said {
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    let (text, hints) = problem.said(Wording::Dutch).into_parts();
    say(format!("{}, regel {line}{name}: {text}", table.display())).hints(hints)
}

pub(crate) fn cells(found: usize, columns: usize) -> Said {
    say(format!("{found} cellen, maar er zijn {columns} kolommen"))
        .hint("zet een cel met een scheidingsteken erin tussen aanhalingstekens")
}

pub(crate) fn row_not_utf8() -> Said {
    say("een teken dat geen UTF-8 is").hint(SAVE_AS_UTF8)
}

pub(crate) fn no_name() -> Said {
    say("er is geen naam voor de bestanden").hint(OWN_NAME)
}

pub(crate) fn same_name(name: &str, line: u64) -> Said {
    say(format!("de naam '{name}' is al van regel {line}")).hint(OWN_NAME)
}

pub(crate) fn data(mistakes: usize) -> Said {
    if mistakes == 1 { say("1 fout in de tekst") } else { say(format!("{mistakes} fouten in de tekst")) }
}

pub(crate) fn unfit(files: usize) -> Said {
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    say(format!("de drukker kan {files} zo niet gebruiken"))
}

pub(crate) fn other() -> Said {
    say("de bestanden zijn niet gemaakt")
}

pub(crate) fn done(done: Done) -> Said {
    let Done { rows, made, unchanged, failed, files } = done;
    let rows = if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") };
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    say(format!("{rows}: {made} gemaakt ({files}), {unchanged} ongewijzigd, {failed} mislukt"))
}
