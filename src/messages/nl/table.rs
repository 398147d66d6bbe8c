//! Over een tabel voor `batch`, de rijen ervan en wat ermee gedaan is.

use std::path::Path;

use super::terms::file_kind;
use crate::messages::FileKind;
use crate::messages::MessageLanguage;
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

pub(crate) fn other_kind(kind: FileKind) -> Sentence {
    let said = say(format!("dit is {}, en geen tabel in tekst (CSV)", file_kind(kind)));
    match kind {
        FileKind::Numbers => said.hint("kies in Numbers: Archief, Exporteer naar, CSV, en codering Unicode (UTF-8)"),
        FileKind::Calc => said.hint("kies in LibreOffice bij Opslaan als: Tekst CSV, en tekenset Unicode (UTF-8)"),
        _ => said.hint(SAVE_AS_UTF8),
    }
}

pub(crate) fn not_utf8(row: Option<u64>, cell: &str) -> Sentence {
    let place = row.map(|row| format!(": in rij {row} staat '{cell}'")).unwrap_or_default();
    say(format!("deze tabel is niet opgeslagen als UTF-8{place}"))
        .hint(SAVE_AS_UTF8)
        .hint("kies in LibreOffice bij Opslaan als: Tekst CSV, en tekenset Unicode (UTF-8)")
}

pub(crate) fn open_quote(line: u64, cell: &str, closes: bool) -> Sentence {
    let said = if closes {
        say(format!("op regel {line} opent een aanhalingsteken dat niet aan het eind van de cel sluit: \"{cell}"))
    } else {
        say(format!("op regel {line} opent een aanhalingsteken dat nergens sluit: \"{cell}"))
    };
    said.hint("zet aan het eind van de cel ook een aanhalingsteken, of haal het eerste weg")
        .hint("een aanhalingsteken in een cel schrijf je twee keer: \"\"")
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
    let (text, hints) = problem.sentence(MessageLanguage::Dutch).into_parts();
    say(format!("{}: {text}", path.display())).hints(hints)
}

pub(crate) fn not_made(table: &Path, row: u64, name: Option<&str>, problem: &RowProblem) -> Sentence {
    let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
    let (text, hints) = problem.sentence(MessageLanguage::Dutch).into_parts();
    say(format!("{}, rij {row}{name}: {text}", table.display())).hints(hints)
}

pub(crate) fn cells(found: usize, columns: usize) -> Sentence {
    say(format!("{found} cellen, maar er zijn {columns} kolommen"))
        .hint("zet een cel met een scheidingsteken erin tussen aanhalingstekens")
}

pub(crate) fn no_name() -> Sentence {
    say("er is geen naam voor de bestanden").hint(OWN_NAME)
}

pub(crate) fn same_name(name: &str, row: u64) -> Sentence {
    say(format!("de naam '{name}' is al van rij {row}")).hint(OWN_NAME)
}

pub(crate) fn same_file(file: &str, row: u64) -> Sentence {
    say(format!("het bestand {file} wordt al gemaakt van rij {row}")).hint(OWN_NAME)
}

pub(crate) fn cell() -> Sentence {
    say("een cel is geen getal")
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

pub(crate) fn checked(rows: usize, wrong: usize) -> Sentence {
    let rows = if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") };
    match wrong {
        0 => say(format!("In orde: {rows} gelezen")),
        1 => say(format!("{rows} gelezen, en 1 daarvan kan niet")),
        many => say(format!("{rows} gelezen, en {many} daarvan kunnen niet")),
    }
}

pub(crate) fn done(done: Done) -> Sentence {
    let Done { rows, of, made, unchanged, failed, files } = done;
    let read = if of == 1 { "1 rij".to_owned() } else { format!("{of} rijen") };
    let rows = if rows == of { read } else { format!("{rows} van de {read}") };
    let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
    say(format!("{rows}: {made} gemaakt ({files}), {unchanged} ongewijzigd, {failed} mislukt"))
}
