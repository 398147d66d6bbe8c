//! The document told again as an [`Article`]: the same content, for who would rather read than look.

use crate::document::{Figure, Infographic, Link, Role, Source, Strength, Text};
use crate::error::Result;
use crate::locale::date::date;
use crate::page::article::{Article, ListItem, Passage, Phrase, Reference, Section, Table};
use crate::theme::Words;

/// Tells an infographic in one of its languages.
///
/// # Errors
/// [`crate::error::Error::Asset`] when the words that ship with the program are broken.
pub fn retell(info: &Infographic, language: &str) -> Result<Article> {
    let teller = Teller { info, language, words: Words::for_reader(info, language)? };
    let get = |text: &Text| teller.get(text);
    let mut sections = vec![teller.roles()];
    sections.extend(teller.strengths());
    sections.extend(teller.mix());
    sections.extend(teller.returns());
    sections.extend(teller.call());
    Ok(Article {
        language: language.to_owned(),
        title: get(&info.title),
        summary: info.subtitle.get(language).to_owned(),
        invitation: teller.word(&teller.words.as_text),
        opening: vec![Passage::Lead(get(&info.subtitle)), Passage::Paragraph(get(&info.message))],
        sections,
        sources_heading: teller.word(&teller.words.sources),
        sources: info.sources.iter().map(|source| teller.reference(source)).collect(),
    })
}

struct Teller<'a> {
    info: &'a Infographic,
    language: &'a str,
    words: Words,
}

impl Teller<'_> {
    /// A text of the data, with the language that it is borrowed from.
    fn get(&self, text: &Text) -> Phrase {
        let language = text.borrowed.get(self.language).cloned();
        Phrase { text: text.get(self.language).to_owned(), language }
    }

    /// Words of the program's own, which may be another language's.
    fn word(&self, text: &str) -> Phrase {
        let language = self.words.language_of(text);
        let language = (language != self.language).then(|| language.to_owned());
        Phrase { text: text.to_owned(), language }
    }

    fn roles(&self) -> Section {
        let roles = self.info.roles.iter().map(|role| self.role(role)).collect();
        Section {
            id: None,
            heading: self.word(&capitalised(self.words.places_heading())),
            parts: Vec::new(),
            sections: roles,
        }
    }

    fn role(&self, role: &Role) -> Section {
        let mut parts = vec![Passage::Lead(self.get(&role.promise))];
        let items = role.does.iter().map(|text| ListItem { text: self.get(text), to: None }).collect();
        push_list(&mut parts, self.word(&self.words.does), items);
        parts.push(Passage::Labelled { label: self.word(&self.words.example), text: self.get(&role.example) });
        let all: Vec<_> = self.info.strengths().map(|(_, strength)| strength).collect();
        let counting = role.strengths.iter().filter_map(|id| all.iter().find(|strength| strength.id == *id));
        let items = counting.map(|s| ListItem { text: self.get(&s.name), to: Some(s.id.clone()) }).collect();
        push_list(&mut parts, self.word(&self.words.counts), items);
        parts.extend(self.tables(role.figure.as_slice()));
        Section { id: Some(role.id.clone()), heading: self.get(&role.name), parts, sections: Vec::new() }
    }

    fn strengths(&self) -> Option<Section> {
        let group = |group: &crate::document::StrengthGroup| Section {
            id: None,
            heading: self.get(&group.heading),
            parts: Vec::new(),
            sections: group.strengths.iter().map(|strength| self.strength(strength)).collect(),
        };
        let sections: Vec<_> =
            self.info.strength_groups.iter().filter(|g| !g.strengths.is_empty()).map(group).collect();
        let heading = self.word(&self.words.bring);
        (!sections.is_empty()).then_some(Section { id: None, heading, parts: Vec::new(), sections })
    }

    fn strength(&self, strength: &Strength) -> Section {
        let mut parts = vec![Passage::Paragraph(self.get(&strength.text))];
        let roles = self.info.roles.iter().filter(|role| role.strengths.contains(&strength.id));
        let items = roles.map(|role| ListItem { text: self.get(&role.name), to: Some(role.id.clone()) }).collect();
        push_list(&mut parts, self.word(&self.words.counts_in), items);
        parts.extend(self.tables(strength.figure.as_slice()));
        Section { id: Some(strength.id.clone()), heading: self.get(&strength.name), parts, sections: Vec::new() }
    }

    fn mix(&self) -> Option<Section> {
        let mix = self.info.mix.as_ref()?;
        let mut parts = vec![Passage::Paragraph(self.get(&mix.text))];
        parts.extend(self.tables(&mix.figures));
        parts.extend(mix.question.as_ref().map(|question| Passage::Lead(self.get(question))));
        Some(Section { id: None, heading: self.get(&mix.heading), parts, sections: Vec::new() })
    }

    fn returns(&self) -> Option<Section> {
        let returns = self.info.returns.as_ref()?;
        let texts = [&returns.text, &returns.caveat].map(|text| Passage::Paragraph(self.get(text)));
        let mut parts = vec![Passage::Lead(self.get(&returns.lead))];
        parts.extend(texts);
        parts.extend(self.tables(&returns.figures));
        Some(Section { id: None, heading: self.get(&returns.heading), parts, sections: Vec::new() })
    }

    fn call(&self) -> Option<Section> {
        let call = self.info.call.as_ref()?;
        let actions = call.actions.iter();
        let parts =
            actions.map(|a| Passage::Labelled { label: self.get(&a.audience), text: self.get(&a.text) }).collect();
        Some(Section { id: None, heading: self.get(&call.heading), parts, sections: Vec::new() })
    }

    fn tables(&self, figures: &[String]) -> Vec<Passage> {
        figures.iter().filter_map(|id| self.info.figure(id)).map(|figure| Passage::Table(self.table(figure))).collect()
    }

    fn table(&self, figure: &Figure) -> Table {
        let amounts = crate::chart::tabled(figure, self.language);
        let rows = figure.values.iter().zip(amounts).map(|(value, amount)| (self.get(&value.name), amount)).collect();
        let year =
            figure.year.as_deref().map(|year| format!("{}: {}.", self.words.chart.year, date(year, self.language)));
        let caveat = figure.caveat.as_ref().map(|text| self.get(text).text);
        let source = self.info.source(&figure.source);
        let source = source.map(|source| format!("{}: {}.", self.words.source, self.cited(source)));
        let note = year.into_iter().chain(caveat).chain(source).collect::<Vec<_>>().join(" ");
        Table { caption: self.get(&figure.title), unit: self.get(&figure.unit), rows, note }
    }

    fn reference(&self, source: &Source) -> Reference {
        let link = source.url.as_ref();
        Reference { text: self.cited(source), url: link.map(Link::href), contact: link.and_then(Link::contact) }
    }

    /// Publisher, title and date.
    fn cited(&self, source: &Source) -> String {
        let date = source.date.as_deref().map(|day| format!(" ({})", date(day, self.language)));
        format!("{}, {}{}", source.publisher, source.title, date.unwrap_or_default())
    }
}

fn push_list(parts: &mut Vec<Passage>, label: Phrase, items: Vec<ListItem>) {
    if !items.is_empty() {
        parts.push(Passage::List { label, items });
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
