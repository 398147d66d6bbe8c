//! Numbers as pictures and tables, and which strength counts where.

use super::words::{anchor, say};
use super::{Pictures, look};
use crate::export::markup::Element;
use crate::page::article::{Matrix, Phrase, Table};
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
        row.child("td").text("");
        for (name, id) in &matrix.columns {
            let mut cell = row.child("th");
            cell.attr("scope", "col");
            accented(&mut cell, presentation, id);
            say(cell.child("a").attr("href", &format!("#{}", anchor(id))), name);
        }
    }
    let mut body = table.child("tbody");
    for line in &matrix.rows {
        let mut row = body.child("tr");
        accented(&mut row, presentation, &line.id);
        let mut name = row.child("th");
        say(name.attr("scope", "row").child("a").attr("href", &format!("#{}", anchor(&line.id))), &line.name);
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

/// Gives an element the accent of a section that has one.
fn accented(element: &mut Element<'_>, presentation: &Presentation, id: &str) {
    if let Some(class) = look::accent(presentation, id) {
        element.attr("class", &class);
    }
}
