//! The document told again as an [`Article`]: the same content, for who would rather read than look.

use crate::document::{Figure, Infographic, Link, Role, Source, Strength, Text};
use crate::error::Result;
use crate::locale::date::date;
use crate::page::article::{
    Article, Axis, Front, ListItem, Matrix, MatrixRow, Passage, Phrase, Reference, Section, Table, Topic,
};
use crate::theme::Words;

/// Tells an infographic in one of its languages.
///
/// # Errors
/// [`crate::error::Error::Asset`] when the words that ship with the program are broken.
pub fn retell(info: &Infographic, language: &str) -> Result<Article> {
    let teller = Teller { info, language, words: Words::for_reader(info, language)? };
    let get = |text: &Text| teller.get(text);
    let mut sections = vec![teller.roles()];
    sections.extend(teller.matrix());
    sections.extend(teller.strengths());
    sections.extend(teller.mix());
    sections.extend(teller.returns());
    sections.extend(teller.call());
    sections.extend(teller.more_figures());
    Ok(Article {
        language: language.to_owned(),
        title: get(&info.title),
        title_accent: info.title_accent.as_ref().map(|accent| accent.get(language).to_owned()),
        summary: info.subtitle.get(language).to_owned(),
        invitation: teller.word(&teller.words.as_text),
        contents_heading: teller.word(&teller.words.contents),
        table_invitation: teller.word(&teller.words.as_table),
        front: Front::Picture,
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
            topic: Topic::Roles,
            id: None,
            heading: self.word(&capitalised(self.words.places_heading())),
            parts: Vec::new(),
            sections: roles,
            after: Vec::new(),
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
        Section {
            topic: Topic::Role,
            id: Some(role.id.clone()),
            heading: self.get(&role.name),
            parts,
            sections: Vec::new(),
            after: Vec::new(),
        }
    }

    fn strengths(&self) -> Option<Section> {
        let group = |group: &crate::document::StrengthGroup| Section {
            topic: Topic::StrengthGroup,
            id: None,
            heading: self.get(&group.heading),
            parts: Vec::new(),
            sections: group.strengths.iter().map(|strength| self.strength(strength)).collect(),
            after: Vec::new(),
        };
        let sections: Vec<_> =
            self.info.strength_groups.iter().filter(|g| !g.strengths.is_empty()).map(group).collect();
        let heading = self.word(&self.words.bring);
        let topic = Topic::Strengths;
        (!sections.is_empty()).then_some(Section {
            topic,
            id: None,
            heading,
            parts: Vec::new(),
            sections,
            after: Vec::new(),
        })
    }

    /// Strengths and places as a table: the fewer of the two are its columns, which a phone has less room for.
    fn matrix(&self) -> Option<Section> {
        let roles: Vec<_> = self.info.roles.iter().collect();
        let strengths: Vec<_> = self.info.strengths().map(|(_, strength)| strength).collect();
        if roles.len() < 2 || strengths.len() < 2 || roles.iter().all(|role| role.strengths.is_empty()) {
            return None;
        }
        let named_roles: Vec<_> = roles.iter().map(|role| (self.get(&role.name), role.id.clone())).collect();
        let named: Vec<_> = strengths.iter().map(|strength| (self.get(&strength.name), strength.id.clone())).collect();
        let goes = |role: &Role, strength: &Strength| role.strengths.contains(&strength.id);
        let row = |(name, id): &(Phrase, String), goes| MatrixRow { name: name.clone(), id: id.clone(), goes };
        let (sought, columns, rows) = if strengths.len() < roles.len() {
            let across = |role: &Role| strengths.iter().map(|strength| goes(role, strength)).collect();
            let rows = named_roles.iter().zip(&roles).map(|(named, role)| row(named, across(role))).collect();
            (Axis::Columns, named, rows)
        } else {
            let across = |strength: &Strength| roles.iter().map(|role| goes(role, strength)).collect();
            let rows = named.iter().zip(&strengths).map(|(named, strength)| row(named, across(strength))).collect();
            (Axis::Rows, named_roles, rows)
        };
        let caption = self.word(&self.words.which_where);
        let (yes, question) = (self.word(&self.words.yes), self.word(&self.words.seek));
        let matrix = Matrix { caption: caption.clone(), yes, question, sought, columns, rows };
        let parts = vec![Passage::Matrix(matrix)];
        Some(Section {
            topic: Topic::Matrix,
            id: None,
            heading: caption,
            parts,
            sections: Vec::new(),
            after: Vec::new(),
        })
    }

    fn strength(&self, strength: &Strength) -> Section {
        let mut parts = vec![Passage::Paragraph(self.get(&strength.text))];
        let roles = self.info.roles.iter().filter(|role| role.strengths.contains(&strength.id));
        let items = roles.map(|role| ListItem { text: self.get(&role.name), to: Some(role.id.clone()) }).collect();
        push_list(&mut parts, self.word(&self.words.counts_in), items);
        parts.extend(self.tables(strength.figure.as_slice()));
        let (topic, heading) = (Topic::Strength, self.get(&strength.name));
        Section { topic, id: Some(strength.id.clone()), heading, parts, sections: Vec::new(), after: Vec::new() }
    }

    fn mix(&self) -> Option<Section> {
        let mix = self.info.mix.as_ref()?;
        let mut parts = vec![Passage::Paragraph(self.get(&mix.text))];
        parts.extend(self.tables(&mix.figures));
        parts.extend(mix.question.as_ref().map(|question| Passage::Lead(self.get(question))));
        Some(Section {
            topic: Topic::Mix,
            id: None,
            heading: self.get(&mix.heading),
            parts,
            sections: Vec::new(),
            after: Vec::new(),
        })
    }

    fn returns(&self) -> Option<Section> {
        let returns = self.info.returns.as_ref()?;
        let texts = [&returns.text, &returns.caveat].map(|text| Passage::Paragraph(self.get(text)));
        let mut parts = vec![Passage::Lead(self.get(&returns.lead))];
        parts.extend(texts);
        parts.extend(self.tables(&returns.figures));
        Some(Section {
            topic: Topic::Returns,
            id: None,
            heading: self.get(&returns.heading),
            parts,
            sections: Vec::new(),
            after: Vec::new(),
        })
    }

    fn call(&self) -> Option<Section> {
        let call = self.info.call.as_ref()?;
        let actions = call.actions.iter();
        let parts =
            actions.map(|a| Passage::Labelled { label: self.get(&a.audience), text: self.get(&a.text) }).collect();
        Some(Section {
            topic: Topic::Call,
            id: None,
            heading: self.get(&call.heading),
            parts,
            sections: Vec::new(),
            after: Vec::new(),
        })
    }

    /// The figures that no other part names.
    fn more_figures(&self) -> Option<Section> {
        let info = self.info;
        let roles = info.roles.iter().filter_map(|role| role.figure.as_ref());
        let strengths = info.strengths().filter_map(|(_, strength)| strength.figure.as_ref());
        let mix = info.mix.iter().flat_map(|mix| &mix.figures);
        let returns = info.returns.iter().flat_map(|returns| &returns.figures);
        let named: Vec<&String> = roles.chain(strengths).chain(mix).chain(returns).collect();
        let others: Vec<String> = info.figures.iter().map(|f| f.id.clone()).filter(|id| !named.contains(&id)).collect();
        let heading = self.word(&self.words.more_figures);
        let parts = self.tables(&others);
        let topic = Topic::Figures;
        (!parts.is_empty()).then_some(Section {
            topic,
            id: None,
            heading,
            parts,
            sections: Vec::new(),
            after: Vec::new(),
        })
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
        Table { id: figure.id.clone(), caption: self.get(&figure.title), unit: self.get(&figure.unit), rows, note }
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
