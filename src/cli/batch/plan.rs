//! What can be known of all rows before the first file is written: cells that are no numbers, names that are the same.

use std::collections::HashMap;
use std::path::Path;

use krachtkaart::document::{BadCell, Template};
use krachtkaart::source;

use super::names::TakenNames;
use super::table::{Content, Table};
use crate::cli::plan::file_names;
use crate::cli::settings::{Languages, RenderSettings};
use crate::cli::words::{BadCells, RowProblem};

/// What is to be told of cells, each cause once.
#[derive(Default)]
pub(super) struct Told {
    /// Cells that keep the files of their rows from being made.
    pub(super) bad: Vec<BadCells>,
    /// Cells without which a text has a hole.
    pub(super) holes: Vec<BadCells>,
}

/// Notes with each row what keeps its files from being made, and returns what is to be told of cells.
///
/// Rows whose cells are at fault have [`RowProblem::Cell`]. `settings` say which files a row makes; without them its name
/// alone is looked at.
pub(super) fn look_ahead(
    table: &mut Table,
    path: &Path,
    template: &Template,
    settings: Option<&RenderSettings>,
) -> Told {
    let places = table.places(template.columns());
    let mut told = Told::default();
    let mut taken = TakenNames::default();
    for row in &mut table.rows {
        let Ok(content) = &row.content else { continue };
        if let Some(problem) = missing(content, &places) {
            row.content = Err(problem);
            continue;
        }
        let bad = template.bad_cells(content.by(&places));
        if !bad.is_empty() {
            let name = content.name.clone();
            bad.into_iter().for_each(|bad| note(&mut told.bad, bad, row.number, &name, &places, path));
            row.content = Err(RowProblem::Cell);
            continue;
        }
        for hole in template.holes(content.by(&places)) {
            note(&mut told.holes, hole, row.number, &content.name, &places, path);
        }
        let Some(settings) = settings else { continue };
        let names = names(settings, template, content, &places);
        if let Some((file, earlier)) = taken.take_all(&names, row.number) {
            row.content = Err(RowProblem::SameFile { file: file.to_owned(), row: earlier });
        }
    }
    told
}

/// That a row ends before a column that the data file uses.
fn missing(content: &Content, places: &HashMap<String, usize>) -> Option<RowProblem> {
    let needed = places.values().max().map_or(0, |last| last + 1);
    (content.typed < needed).then_some(RowProblem::Cells { found: content.typed, columns: content.cells.len() })
}

/// Adds a cell to those of the same cause, or as the first of its cause.
fn note(causes: &mut Vec<BadCells>, bad: BadCell, row: u64, name: &str, places: &HashMap<String, usize>, table: &Path) {
    let same = |cause: &&mut BadCells| cause.column == bad.column && cause.fault.is_like(&bad.fault);
    if let Some(cause) = causes.iter_mut().find(same) {
        cause.others.push(row);
        return;
    }
    let letters = places.get(&bad.column).map(|place| letters(*place)).unwrap_or_default();
    causes.push(BadCells {
        table: table.to_owned(),
        address: format!("{letters}{row}"),
        column: bad.column,
        row,
        name: name.to_owned(),
        cell: bad.cell,
        fault: bad.fault,
        others: Vec::new(),
    });
}

/// What a spreadsheet calls a column, counted from 0: A, B, … Z, AA, …
fn letters(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    let before = if place < 26 { String::new() } else { letters(place / 26 - 1) };
    format!("{before}{letter}")
}

/// The names of a row's files.
fn names(
    settings: &RenderSettings,
    template: &Template,
    content: &Content,
    places: &HashMap<String, usize>,
) -> Vec<String> {
    let own = template.languages();
    // A row can fill in its languages as well.
    let filled = own.iter().any(|language| language.contains("{{")).then(|| template.fill(content.by(places)).ok());
    let filled = filled.flatten().and_then(|filled| source::parse(&filled).0).map(|root| {
        let items = root.get("talen").map(source::Node::items).unwrap_or_default();
        items.iter().filter_map(|item| item.text().map(str::to_owned)).collect::<Vec<String>>()
    });
    let known = filled.as_deref().unwrap_or(own);
    let languages: Vec<String> = match &settings.languages {
        Languages::Main => known.iter().take(1).cloned().collect(),
        Languages::All => known.to_vec(),
        Languages::Named(tags) => tags.iter().filter(|tag| known.contains(tag)).cloned().collect(),
    };
    file_names(settings, &content.name, &languages, known.first())
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let places = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")];
        assert!(places.iter().all(|(place, expected)| letters(*place) == *expected));
    }
}
