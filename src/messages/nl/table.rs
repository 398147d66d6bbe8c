//! Over een tabel voor `batch`, de rijen ervan en wat ermee gedaan is.

use std::path::Path;

use crate::messages::Wording;
use crate::messages::command::{Done, RowProblem, TableProblem};
use crate::messages::phrase::quoted;
use crate::messages::sentence::{Sentence, say};

/// How to save a table so that it can be read.
const SAVE_AS_UTF8: &str = "kies in Excel bij Opslaan als: CSV UTF-8 (door komma's gescheiden)";
/// What to do about the name of a row.
const OWN_NAME: &str = "geef de rij een eigen naam in de kolom 'bestand'";

pub(crate) fn too_large(megabytes: usize) -> Sentence {
    say(format!("deze tabel is groter dan {megabytes} MB"))
}

pub(crate) fn too_many_rows(most: usize) -> Sentence {
    say(format!("deze tabel heeft meer dan {most} rijen"))
}

pub(crate) fn not_csv(why: &str) -> Sentence {
    say(format!("dit is niet te lezen als tabel ({why})"))
}

pub(crate) fn not_utf8() -> Sentence {
    say("deze tabel is niet opgeslagen als UTF-8").hint(SAVE_AS_UTF8)
}

pub(crate) fn column_twice(column: &str) -> Sentence {
    say(format!("de kolom '{column}' staat er twee keer"))
}

pub(crate) fn no_naming(columns: &[String]) -> Sentence {
    let said = say("er is geen kolom 'bestand' of 'naam', waar de bestanden naar heten");
    if columns.iter().all(String::is_empty) {
        said.hint("de eerste regel heeft de namen van de kolommen")
    } else {
        said.hint(format!("noem een kolom 'bestand'; er is nu {}", quoted(columns, "en")))
    }
}

pub(crate) fn no_rows() -> Sentence {
    say("er staan geen rijen in deze tabel")
}

pub(crate) fn unusable(path: &Path, problem: &TableProblem) -> Sentence {
    let (text, hints) = problem.sentence(Wording::Dutch).into_parts();
    say(format!("{}: {text}", path.display())).hints(hints)
}

pub(crate) fn not_made(table: &Path, line: u64, name: Option<&str>, problem: &RowProblem) -> Sentence {
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    let (text, hints) = problem.sentence(Wording::Dutch).into_parts();
    say(format!("{}, regel {line}{name}: {text}", table.display())).hints(hints)
}

pub(crate) fn cells(found: usize, columns: usize) -> Sentence {
    say(format!("{found} cellen, maar er zijn {columns} kolommen"))
        .hint("zet een cel met een scheidingsteken erin tussen aanhalingstekens")
}

pub(crate) fn row_not_utf8() -> Sentence {
    say("een teken dat geen UTF-8 is").hint(SAVE_AS_UTF8)
}

pub(crate) fn no_name() -> Sentence {
    say("er is geen naam voor de bestanden").hint(OWN_NAME)
}

pub(crate) fn same_name(name: &str, line: u64) -> Sentence {
    say(format!("de naam '{name}' is al van regel {line}")).hint(OWN_NAME)
}

pub(crate) fn data(mistakes: usize) -> Sentence {
    if mistakes == 1 { say("1 fout in de tekst") } else { say(format!("{mistakes} fouten in de tekst")) }
}

pub(crate) fn unfit(files: usize) -> Sentence {
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    say(format!("de drukker kan {files} zo niet gebruiken"))
}

pub(crate) fn other() -> Sentence {
    say("de bestanden zijn niet gemaakt")
}

pub(crate) fn done(done: Done) -> Sentence {
    let Done { rows, made, unchanged, failed, files } = done;
    let rows = if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") };
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    say(format!("{rows}: {made} gemaakt ({files}), {unchanged} ongewijzigd, {failed} mislukt"))
}
