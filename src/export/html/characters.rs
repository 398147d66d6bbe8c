//! The characters of an article in each of the page's faces, as its style sets them.

use crate::export::svg::figure::Characters;
use crate::page::Face;
use crate::page::article::{Article, Front, Passage, Phrase, Section};

/// The characters of an article by face. The face of running text has all of them.
pub(super) fn of(article: &Article) -> Characters {
    let mut used = Used(Characters::new());
    used.add(Face::Title, &article.title);
    for phrase in [&article.title, &article.invitation, &article.contents_heading, &article.sources_heading] {
        used.add(Face::Text, phrase);
        used.add(Face::Heading, phrase);
    }
    used.add(Face::Text, &article.table_invitation);
    if let Front::Cover { above, below } = &article.front {
        above.iter().chain(below).for_each(|part| used.passage(part));
    }
    article.opening.iter().for_each(|part| used.passage(part));
    article.sections.iter().for_each(|part| used.section(part));
    for source in &article.sources {
        used.text(Face::Text, &source.text);
        used.text(Face::Text, source.contact.as_deref().unwrap_or_default());
    }
    // What stands between words of the article.
    used.text(Face::Text, " :.#");
    used.text(Face::Strong, " :");
    used.text(Face::Heading, " #");
    used.0
}

/// Gathers characters.
struct Used(Characters);

impl Used {
    fn text(&mut self, face: Face, text: &str) {
        self.0.entry(face).or_default().extend(text.chars());
    }

    fn add(&mut self, face: Face, phrase: &Phrase) {
        self.text(face, &phrase.text);
    }

    /// Words that stand out from those around them.
    fn strong(&mut self, phrase: &Phrase) {
        self.add(Face::Strong, phrase);
        self.add(Face::Text, phrase);
    }

    fn section(&mut self, section: &Section) {
        self.add(Face::Heading, &section.heading);
        self.add(Face::Text, &section.heading);
        section.parts.iter().for_each(|part| self.passage(part));
        section.sections.iter().for_each(|inner| self.section(inner));
        section.after.iter().for_each(|part| self.passage(part));
    }

    fn passage(&mut self, passage: &Passage) {
        match passage {
            Passage::Paragraph(text) => self.add(Face::Text, text),
            Passage::Lead(text) | Passage::Addressed(text) => self.strong(text),
            Passage::Quote { text, by } => {
                self.add(Face::Heading, text);
                self.add(Face::Text, text);
                by.iter().for_each(|by| self.add(Face::Text, by));
            }
            Passage::Labelled { label, text } => {
                self.strong(label);
                self.add(Face::Text, text);
            }
            Passage::List { label, items } => {
                self.strong(label);
                items.iter().for_each(|item| self.add(Face::Text, &item.text));
            }
            Passage::Table(table) => {
                self.strong(&table.caption);
                self.strong(&table.unit);
                for (name, amount) in &table.rows {
                    self.add(Face::Text, name);
                    self.text(Face::Text, amount);
                }
                self.text(Face::Text, &table.note);
            }
            Passage::Matrix(matrix) => {
                self.strong(&matrix.caption);
                self.add(Face::Text, &matrix.question);
                self.add(Face::Text, &matrix.yes);
                matrix.columns.iter().for_each(|(name, _)| self.strong(name));
                matrix.rows.iter().for_each(|row| self.add(Face::Text, &row.name));
            }
        }
    }
}
