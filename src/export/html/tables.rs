//! Numbers as pictures and tables, and which strength counts where.

use super::words::{anchor, say};
use super::{Pictures, look};
use crate::export::markup::Element;
use crate::page::article::{Axis, Matrix, Phrase, Table};
use crate::page::presentation::Presentation;

/// A figure: its picture with the table one click away, or the table alone.
pub(super) fn figure(parent: &mut Element<'_>, numbers: &Table, invitation: &Phrase, pictures: &Pictures<'_>) {
    let mut figure = parent.child("figure");
    match pictures.figures.get(numbers.id.as_str()) {
        Some(picture) => {
            figure.child("div").attr("class", "chart").raw(picture);
            let mut details = figure.child("details");
            say(&mut details.child("summary"), invitation);
            table(&mut details, numbers);
            note(&mut details, numbers);
        }
        None => {
            table(&mut figure, numbers);
            note(&mut figure, numbers);
        }
    }
}

fn table(parent: &mut Element<'_>, numbers: &Table) {
    let mut table = parent.child("table");
    say(&mut table.child("caption"), &numbers.caption);
    {
        let mut head = table.child("thead");
        let mut row = head.child("tr");
        row.child("td").text("");
        say(row.child("th").attr("scope", "col"), &numbers.unit);
    }
    let mut body = table.child("tbody");
    for (name, amount) in &numbers.rows {
        let mut row = body.child("tr");
        say(row.child("th").attr("scope", "row"), name);
        row.child("td").text(amount);
    }
}

fn note(parent: &mut Element<'_>, numbers: &Table) {
    if !numbers.note.is_empty() {
        parent.child("p").attr("class", "note").text(&numbers.note);
    }
}

/// So many columns fit a phone; more are scrolled to.
const MOST_COLUMNS: usize = 9;

/// A table whose cells say yes or nothing. Its place can be scrolled by keyboard where the columns are many.
pub(super) fn matrix(parent: &mut Element<'_>, matrix: &Matrix, presentation: &Presentation) {
    let mut place = parent.child("div");
    place.attr("class", "matrix");
    if matrix.columns.len() > MOST_COLUMNS {
        place.attr("role", "region").attr("aria-label", &matrix.caption.text).attr("tabindex", "0");
    }
    let mut table = place.child("table");
    say(&mut table.child("caption"), &matrix.caption);
    {
        let mut head = table.child("thead");
        let mut row = head.child("tr");
        let mut corner = row.child("td");
        // Where the server forbids style nothing of it would work, so nothing of it is shown.
        say(corner.child("span").attr("hidden", "hidden"), &matrix.question);
        drop(corner);
        for (name, id) in &matrix.columns {
            let mut cell = row.child("th");
            cell.attr("scope", "col");
            accented(&mut cell, presentation, id);
            if matrix.sought == Axis::Columns {
                choice(&mut cell, matrix, (name, id));
            }
            say(cell.child("a").attr("href", &format!("#{}", anchor(id))), name);
        }
    }
    let mut body = table.child("tbody");
    for line in &matrix.rows {
        let mut row = body.child("tr");
        accented(&mut row, presentation, &line.id);
        let mut name = row.child("th");
        name.attr("scope", "row");
        if matrix.sought == Axis::Rows {
            choice(&mut name, matrix, (&line.name, &line.id));
        }
        say(name.child("a").attr("href", &format!("#{}", anchor(&line.id))), &line.name);
        drop(name);
        for (goes, (_, id)) in line.goes.iter().zip(&matrix.columns) {
            let mut cell = row.child("td");
            if *goes {
                accented(&mut cell, presentation, id);
                say(&mut cell.child("b"), &matrix.yes);
            } else {
                cell.text("");
            }
        }
    }
}

/// A box to tick by a strength that is sought.
fn choice(cell: &mut Element<'_>, matrix: &Matrix, (name, id): (&Phrase, &str)) {
    let label = format!("{} {}", matrix.question.text, name.text);
    let sought = sought(id);
    cell.void("input", &[("type", "checkbox"), ("id", &sought), ("hidden", "hidden"), ("aria-label", &label)]);
}

/// The id of the box by a strength.
fn sought(id: &str) -> String {
    anchor(id).replacen("text-", "seek-", 1)
}

/// The rules by which boxes that are ticked fade each place at which one of their strengths does not count.
pub(super) fn seeking(matrix: &Matrix) -> String {
    let counts = |strength: usize, place: usize| match matrix.sought {
        Axis::Rows => matrix.rows.get(strength).and_then(|row| row.goes.get(place)),
        Axis::Columns => matrix.rows.get(place).and_then(|row| row.goes.get(strength)),
    };
    let rows: Vec<&str> = matrix.rows.iter().map(|row| row.id.as_str()).collect();
    let columns: Vec<&str> = matrix.columns.iter().map(|(_, id)| id.as_str()).collect();
    let (strengths, places) = match matrix.sought {
        Axis::Rows => (rows, columns.len()),
        Axis::Columns => (columns, rows.len()),
    };
    let rule = |(strength, id): (usize, &&str)| {
        let fading =
            (0..places).filter(|place| counts(strength, *place) != Some(&true)).map(|place| match matrix.sought {
                // The first column names the rows.
                Axis::Rows => format!("tr>:nth-child({})", place + 2),
                Axis::Columns => format!("tbody>:nth-child({})", place + 1),
            });
        let fading: Vec<String> = fading.collect();
        if fading.is_empty() {
            return String::new();
        }
        format!(".matrix:has(#{}:checked) :is({}){{opacity:.15}}", identifier(&sought(id)), fading.join(","))
    };
    strengths.iter().enumerate().map(rule).collect()
}

/// An id as a style sheet names it (CSS Syntax Module Level 3, 4.3.7).
fn identifier(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii();
    id.chars().map(|c| if plain(c) { c.to_string() } else { format!("\\{:x} ", u32::from(c)) }).collect()
}

/// Gives an element the accent of a section that has one.
fn accented(element: &mut Element<'_>, presentation: &Presentation, id: &str) {
    if let Some(class) = look::accent(presentation, id) {
        element.attr("class", &class);
    }
}
