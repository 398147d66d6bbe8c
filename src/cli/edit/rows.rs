//! A table with a row for each variant: kept beside the data file, and its rows looked at one by one.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use krachtkaart::editor::{EditorFinding, Preview, Request, Session, View};
use krachtkaart::error::Error;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::theme::{HouseStyle, Theme};
use serde::{Deserialize, Serialize};

use super::remark::{Remark, remark};
use super::{beside, material};
use crate::cli::args::BatchArguments;
use crate::cli::batch::{Variants, judged};
use crate::cli::target::Target;
use crate::cli::trouble::Trouble;
use crate::cli::words::{EditMessage, Message};

/// What a table ends in when it is kept.
const ENDING: &str = "csv";
/// The most tables that are shown to choose from.
const MOST_TABLES: usize = 50;
/// The most rows that are listed.
const MOST_ROWS: usize = 500;
/// The kind of file that goes to a print shop, which is a purpose and not an ending.
const PRINT: &str = "print";

/// A table that comes in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Incoming {
    /// What it is called where it comes from.
    name: String,
    /// Its bytes, in Base64 (RFC 4648).
    data: String,
}

/// A question about a table; without one, which tables there are.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    table: Option<String>,
    theme: String,
}

/// A row to look at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Looking {
    table: String,
    row: usize,
    view: View,
}

/// What is made of each row.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RowsOrder {
    table: String,
    /// The kind of file, or `print`.
    kind: String,
}

/// The tables beside a data file, and the rows of one of them.
#[derive(Default, Serialize)]
pub(super) struct Listed {
    tables: Vec<String>,
    columns: Vec<String>,
    /// The columns that the data file uses.
    used: Vec<String>,
    rows: Vec<ListedRow>,
    /// How many rows there are, of which only the first are listed, and with how many of all something is wrong.
    total: usize,
    wrong: usize,
}

/// A row.
#[derive(Serialize)]
struct ListedRow {
    number: u64,
    name: Option<String>,
    remarks: Vec<Remark>,
}

/// A row on a sheet.
#[derive(Serialize)]
pub(super) struct RowPreview {
    picture: Option<Preview>,
    findings: Vec<EditorFinding>,
}

/// Judges a table and keeps it beside a data file; gives its name there.
pub(super) fn keep(data: &Path, incoming: &Incoming) -> Result<String, Trouble> {
    let bytes = STANDARD.decode(&incoming.data).unwrap_or_default();
    judged(&bytes, &incoming.name)?;
    let folder = beside::of(data);
    let (name, is_there) = material::free(folder, &material::stem(&incoming.name), ENDING, &bytes);
    if !is_there {
        let fill =
            |out: &mut dyn Write| out.write_all(&bytes).map_err(|source| Error::File { path: PathBuf::new(), source });
        Target::replace(&folder.join(&name))?.write(fill)?;
    }
    Ok(name)
}

/// The tables in the folder of a data file, by name.
fn tables(data: &Path) -> Vec<String> {
    let entries = fs::read_dir(beside::of(data)).into_iter().flatten().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    let is_table =
        |name: &String| Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    let mut tables: Vec<String> = names.filter(is_table).take(MOST_TABLES).collect();
    tables.sort();
    tables
}

/// What `batch` would be asked for a table beside a data file; only such a one is read.
pub(super) fn arguments(data: &Path, order: Option<&RowsOrder>, out: PathBuf) -> Result<BatchArguments, Trouble> {
    let (name, kind) = order.map_or(("", ""), |order| (order.table.as_str(), order.kind.as_str()));
    if !tables(data).iter().any(|table| table == name) {
        return Err(Trouble::Arguments(Message::Edit(EditMessage::NoTable { name: name.chars().take(80).collect() })));
    }
    let is_print = kind == PRINT;
    Ok(BatchArguments {
        data: data.to_owned(),
        rows: beside::of(data).join(name),
        out,
        to: if is_print || kind.is_empty() { Vec::new() } else { vec![kind.to_owned()] },
        purpose: is_print.then(|| PRINT.to_owned()),
        ..BatchArguments::default()
    })
}

fn open(data: &Path, table: &str, theme: Theme, wording: MessageLanguage) -> Result<Variants, Trouble> {
    let order = RowsOrder { table: table.to_owned(), kind: String::new() };
    Variants::open(arguments(data, Some(&order), beside::of(data).to_owned())?, theme, wording)
}

/// The tables, and the rows of the one that is asked for.
pub(super) fn list(data: &Path, asked: &Asked, wording: MessageLanguage) -> Result<Listed, Trouble> {
    let Some(table) = &asked.table else { return Ok(Listed { tables: tables(data), ..Listed::default() }) };
    let variants =
        open(data, table, Theme::named(&asked.theme).or_else(|_| Theme::named(HouseStyle::BASIS))?, wording)?;
    let all = variants.rows();
    let (total, wrong) = (all.len(), all.iter().filter(|row| !row.wrong.is_empty()).count());
    let rows = all.into_iter().take(MOST_ROWS).map(|row| {
        let wrong = row.wrong.iter().map(|message| remark(message, true, wording));
        let holes = row.holes.iter().map(|message| remark(message, false, wording));
        ListedRow { number: row.number, name: row.name, remarks: wrong.chain(holes).collect() }
    });
    Ok(Listed {
        tables: tables(data),
        columns: variants.columns().to_vec(),
        used: variants.used().into_iter().map(str::to_owned).collect(),
        rows: rows.collect(),
        total,
        wrong,
    })
}

/// A row on a sheet, in one of the themes that are worn.
pub(super) fn look(
    data: &Path,
    looking: &Looking,
    worn: Vec<Theme>,
    wording: MessageLanguage,
) -> Result<RowPreview, Trouble> {
    let theme = worn.into_iter().find(|theme| theme.name == looking.view.theme);
    let theme = theme.map_or_else(|| Theme::named(HouseStyle::BASIS), Ok)?;
    let variants = open(data, &looking.table, theme.clone(), wording)?;
    let Some(filled) = variants.filled(looking.row)? else {
        return Ok(RowPreview { picture: None, findings: Vec::new() });
    };
    let mut session = Session::open(&filled, Some(beside::of(data)), vec![theme])?;
    let tag = if wording == MessageLanguage::English { "en" } else { "nl" };
    let answer = session.answer(&Request::Look { view: looking.view.clone(), wording: tag.to_owned() })?;
    let findings = answer.findings.into_iter().filter(|one| one.is_error).collect();
    Ok(RowPreview { picture: answer.picture.map(|picture| (*picture).clone()), findings })
}
