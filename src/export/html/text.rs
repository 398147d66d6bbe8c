//! An article as headings, paragraphs, lists and tables.

use crate::export::markup::Element;
use crate::page::article::{Article, ListItem, Passage, Phrase, Reference, Section, Table};

/// Names of the headings by depth.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Writes an article as the main part of a page.
pub(super) fn write(body: &mut Element<'_>, article: &Article) {
    let mut main = body.child("main");
    main.attr("id", "text").attr("tabindex", "-1");
    say(&mut main.child("h1"), &article.title);
    parts(&mut main, &article.opening);
    article.sections.iter().for_each(|part| section(&mut main, part, 1));
    if !article.sources.is_empty() {
        let mut sources = main.child("section");
        sources.attr("class", "sources");
        say(&mut sources.child("h2"), &article.sources_heading);
        let mut list = sources.child("ul");
        article.sources.iter().for_each(|source| reference(&mut list, source));
    }
}

/// Fills an element with words, and says their language where it is another one.
pub(super) fn say(element: &mut Element<'_>, phrase: &Phrase) {
    if let Some(language) = &phrase.language {
        element.attr("lang", language).attr("dir", "auto");
    }
    element.text(&phrase.text);
}

/// Words before a colon.
fn labelled(element: &mut Element<'_>, label: &Phrase) {
    say(element, label);
    element.text(":");
}

/// Words in an element that has others too.
fn within(element: &mut Element<'_>, phrase: &Phrase) {
    match phrase.language {
        Some(_) => say(&mut element.child("span"), phrase),
        None => {
            element.text(&phrase.text);
        }
    }
}

fn section(parent: &mut Element<'_>, section: &Section, depth: usize) {
    let mut element = parent.child("section");
    if let Some(id) = &section.id {
        element.attr("id", &anchor(id));
    }
    let heading = HEADINGS.get(depth).or(HEADINGS.last()).copied().unwrap_or("h6");
    say(&mut element.child(heading), &section.heading);
    parts(&mut element, &section.parts);
    section.sections.iter().for_each(|inner| self::section(&mut element, inner, depth + 1));
}

/// The id of a section; another than that of the place in the picture.
fn anchor(id: &str) -> String {
    format!("text-{}", id.split_whitespace().collect::<Vec<_>>().join("-"))
}

fn parts(parent: &mut Element<'_>, parts: &[Passage]) {
    for part in parts {
        match part {
            Passage::Paragraph(text) => say(&mut parent.child("p"), text),
            Passage::Lead(text) => say(parent.child("p").attr("class", "lead"), text),
            Passage::Labelled { label, text } => {
                let mut paragraph = parent.child("p");
                labelled(&mut paragraph.child("strong"), label);
                paragraph.text(" ");
                within(&mut paragraph, text);
            }
            Passage::List { label, items } => list(parent, label, items),
            Passage::Table(numbers) => table(parent, numbers),
        }
    }
}

fn list(parent: &mut Element<'_>, label: &Phrase, items: &[ListItem]) {
    labelled(&mut parent.child("p").child("strong"), label);
    let mut list = parent.child("ul");
    for ListItem { text, to } in items {
        let mut item = list.child("li");
        match to {
            Some(id) => {
                say(item.child("a").attr("href", &format!("#{}", anchor(id))), text);
            }
            None => say(&mut item, text),
        }
    }
}

fn table(parent: &mut Element<'_>, numbers: &Table) {
    let mut figure = parent.child("figure");
    {
        let mut table = figure.child("table");
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
    if !numbers.note.is_empty() {
        figure.child("figcaption").text(&numbers.note);
    }
}

fn reference(list: &mut Element<'_>, source: &Reference) {
    let mut item = list.child("li");
    match (&source.url, &source.contact) {
        (Some(url), Some(contact)) => {
            // An address or number reads from left to right in every language.
            item.text(&source.text).text(". ").child("a").attr("href", url).attr("dir", "ltr").text(contact);
        }
        (Some(url), None) => {
            item.child("a").attr("href", url).text(&source.text);
        }
        (None, _) => {
            item.text(&source.text);
        }
    }
}
