//! Rules across fields.

use super::bilingual::{Bilingual, both};
use super::form::{FigureForm, MOMENTS_ONCE};
use super::format::{Record, Rule};
use super::moment::moments;
use super::unit::of_node;
use crate::locale::number::Quantity;
use crate::messages::{Diagnostic, Problem};
use crate::source::{JsonValue, Node, pointer};

/// What every form asks of its values.
const ONE_EMPHASIS: Bilingual = both("hooguit één waarde krijgt 'nadruk'", "at most one value gets 'nadruk'");

/// The rules of a table that an object breaks.
pub(super) fn broken(record: &Record, node: &Node, at: &str, languages: &[String]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in record.rules {
        match *rule {
            Rule::EndOf { whole, end } => {
                if let (Some(title), Some(accent)) = (node.get(whole), node.get(end)) {
                    let at = pointer::join(at, end);
                    found.extend(not_at_end(title, accent, &at, languages));
                }
            }
            Rule::Apart { one, other } => found.extend(in_both(node, one, other, at)),
            Rule::ValuesSuitForm { form, unit, values, name, number, emphasis } => {
                let figure = Figure {
                    percent: node.get(unit).is_some_and(|unit| of_node(unit) == Quantity::Percent),
                    form: node.get(form),
                    form_at: pointer::join(at, form),
                    values: node.get(values).map(Node::items).unwrap_or_default(),
                    values_at: pointer::join(at, values),
                    name,
                    number,
                    emphasis,
                };
                found.extend(figure.emphasised_twice());
                found.extend(figure.repeated_moments(languages));
                found.extend(figure.unsuitable());
            }
        }
    }
    found
}

/// The items of a list that stand in another one too.
fn in_both(node: &Node, one: &'static str, other: &'static str, at: &str) -> Vec<Diagnostic> {
    let items = |name: &str| node.get(name).map(Node::items).unwrap_or_default();
    let both = items(other).iter().enumerate().filter_map(|(index, item)| {
        let earlier = items(one).iter().find(|earlier| earlier.text().is_some() && earlier.text() == item.text())?;
        let problem = Problem::InBothLists(item.text()?.to_owned(), [one, other]);
        let at = pointer::join(&pointer::join(at, other), &index.to_string());
        let told = Diagnostic::new(problem, at).at(item.range.clone());
        Some(Diagnostic { related: Some(earlier.range.clone()), ..told })
    });
    both.collect()
}

/// The accent is the end of the title, in every language.
fn not_at_end(title: &Node, accent: &Node, at: &str, languages: &[String]) -> Vec<Diagnostic> {
    let tags = languages_of(accent).into_iter().chain(languages_of(title));
    let mut found: Vec<Diagnostic> = Vec::new();
    for language in tags.filter(|tag| tag.is_empty() || languages.contains(tag)) {
        let (Some(whole), Some((end, node))) = (wording(title, &language), wording(accent, &language)) else {
            continue;
        };
        let already = found.iter().any(|found| found.range.as_ref() == Some(&node.range));
        if !whole.0.trim_end().ends_with(end.trim()) && !already {
            let problem = Problem::AccentNotAtEnd { accent: end.to_owned(), title: whole.0.to_owned() };
            let plain = language.is_empty() || accent.text().is_some();
            let at = if plain { at.to_owned() } else { pointer::join(at, &language) };
            found.push(Diagnostic::new(problem, at).at(node.range.clone()));
        }
    }
    found
}

/// The languages of a text; the empty one for a text without languages.
fn languages_of(text: &Node) -> Vec<String> {
    match &text.content {
        JsonValue::Object(members) => members.iter().map(|member| member.name.clone()).collect(),
        _ => vec![String::new()],
    }
}

/// The wording of a text in a language, with its place.
fn wording<'a>(text: &'a Node, language: &str) -> Option<(&'a str, &'a Node)> {
    let node = if text.text().is_some() { text } else { text.get(language)? };
    Some((node.text()?, node))
}

/// A figure as it stands in the file.
struct Figure<'n> {
    /// Whether its values are percentages.
    percent: bool,
    form: Option<&'n Node>,
    form_at: String,
    values: &'n [Node],
    values_at: String,
    /// The field of a value with its name.
    name: &'static str,
    /// The field of a value with its number.
    number: &'static str,
    /// The field of a value that emphasises it.
    emphasis: &'static str,
}

impl Figure<'_> {
    /// At most one value is emphasised.
    fn emphasised_twice(&self) -> Option<Diagnostic> {
        let flags = self.values.iter().filter_map(|value| value.get(self.emphasis));
        let second = flags.filter(|flag| flag.content == JsonValue::Flag(true)).nth(1)?;
        let problem = Problem::Form(ONE_EMPHASIS);
        Some(Diagnostic::new(problem, self.values_at.clone()).at(second.range.clone()))
    }

    /// The values suit the form.
    fn unsuitable(&self) -> Option<Diagnostic> {
        let numbers: Vec<f64> = self.values.iter().filter_map(|value| value.get(self.number)?.number()).collect();
        // A number that is no amount is told itself.
        let amounts = numbers.iter().all(|number| *number >= 0.0);
        let complete = amounts && numbers.len() == self.values.len() && !numbers.is_empty();
        let node = self.form.filter(|_| complete)?;
        let form = FigureForm::named(node.text()?)?.descriptor();
        let problem = Problem::Form(form.broken(&numbers, self.percent)?);
        let (_, most) = form.count;
        Some(match self.values.get(most) {
            Some(surplus) => {
                let at = pointer::join(&self.values_at, &most.to_string());
                Diagnostic::new(problem, at).at(surplus.range.start..surplus.range.start + 1)
            }
            None => Diagnostic::new(problem, self.form_at.clone()).at(node.range.clone()),
        })
    }

    /// Every moment of a line stands once.
    fn repeated_moments(&self, languages: &[String]) -> Vec<Diagnostic> {
        let line = self.form.and_then(Node::text).and_then(FigureForm::named) == Some(FigureForm::Line);
        let language = languages.first().filter(|_| line).cloned().unwrap_or_default();
        let names = self.values.iter().enumerate().filter(|_| line).filter_map(|(index, value)| {
            let (name, node) = wording(value.get(self.name)?, &language)?;
            Some((index, name, node))
        });
        let names: Vec<(usize, &str, &Node)> = names.collect();
        let words: Vec<&str> = names.iter().map(|(_, name, _)| *name).collect();
        let read = moments(&words, &language);
        let again = |i: usize, name: &str| match &read {
            Some(at) => at.iter().take(i).any(|earlier| at.get(i) == Some(earlier)),
            None => {
                words.iter().take(i).any(|earlier| earlier.trim() == name.trim())
                    && moments(&[name], &language).is_some()
            }
        };
        let twice = names.iter().enumerate().filter(|(i, (_, name, _))| again(*i, name));
        let told = twice.map(|(_, (index, _, node))| {
            let at = pointer::join(&pointer::join(&self.values_at, &index.to_string()), self.name);
            Diagnostic::new(Problem::Form(MOMENTS_ONCE), at).at(node.range.clone())
        });
        told.collect()
    }
}
