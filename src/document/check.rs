//! The walk over the located tree: everything that can be judged where it stands.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::format::{Field, Kind, Record};
use super::references::Names;
use super::{fallback, format, leaf, link, rules};
use crate::messages::{Diagnostic, Found, Problem, Target, Thing};
use crate::source::{JsonValue, Member, Node, pointer, suggest};

/// The most mistakes that a walk notes: any file, however wrong, is judged in bounded time and memory.
const MOST_NOTED: usize = 2000;

/// What a walk has found so far.
#[derive(Debug, Default)]
pub(super) struct FileCheck {
    /// The mistakes.
    pub(super) found: Vec<Diagnostic>,
    /// The ids that are given and used.
    pub(super) names: Names,
    /// The languages that every text must have; empty when the file does not say.
    pub(super) languages: Vec<String>,
    /// The language that lends texts to the others.
    pub(super) fallback: Option<String>,
    /// How many texts there are that could be translated.
    pub(super) texts: usize,
    /// How many of them each language lacks.
    pub(super) missing: HashMap<String, usize>,
}

impl FileCheck {
    /// Notes a mistake.
    pub(super) fn report(&mut self, problem: Problem, pointer: &str, range: Range<usize>) {
        self.note(Diagnostic::new(problem, pointer).at(range));
    }

    /// Notes a mistake, up to the most that are told of one file.
    fn note(&mut self, diagnostic: Diagnostic) {
        if self.found.len() < MOST_NOTED {
            self.found.push(diagnostic);
        }
    }

    /// Notes that a value cannot be used, so that nothing is concluded from its absence.
    fn spoilt(&mut self, kind: &Kind, problem: Problem, pointer: &str, range: Range<usize>) {
        self.names.doubt(kind);
        self.report(problem, pointer, range);
    }

    /// Checks an object against its table.
    pub(super) fn record(&mut self, record: &'static Record, node: &Node, at: &str) {
        let JsonValue::Object(members) = &node.content else {
            self.wrong_type(&Kind::Object(record), node, at);
            return;
        };
        self.duplicates(members, at);
        let replaced = self.unknown_fields(record, members, at);
        for field in record.fields {
            match members.iter().find(|member| member.name == field.name) {
                Some(member) => self.value(&field.kind, &member.value, &pointer::join(at, field.name)),
                None if field.required && !replaced.contains(field.name) => self.missing(record, field, node, at),
                None => {}
            }
        }
        for broken in rules::broken(record, node, at, &self.languages) {
            // What is wrong with a value by itself says enough.
            if !self.found.iter().any(|found| found.range == broken.range) {
                self.note(broken);
            }
        }
    }

    /// Fields that are there twice.
    fn duplicates(&mut self, members: &[Member], at: &str) {
        let mut first: HashMap<&str, &Range<usize>> = HashMap::new();
        for member in members {
            if let Some(earlier) = first.get(member.name.as_str()) {
                let problem = Problem::DuplicateField(leaf::shortened(&member.name));
                let mut diagnostic = Diagnostic::new(problem, at).at(member.name_range.clone());
                diagnostic.related = Some((*earlier).clone());
                self.note(diagnostic);
            } else {
                first.insert(&member.name, &member.name_range);
            }
        }
    }

    /// Fields that the table does not have. Returns the fields that they were probably meant to be.
    fn unknown_fields(&mut self, record: &Record, members: &[Member], at: &str) -> HashSet<&'static str> {
        let mut replaced = HashSet::new();
        let allowed: Vec<&'static str> =
            record.fields.iter().map(|field| field.name).filter(|name| *name != "$schema").collect();
        let present: HashSet<&str> = members.iter().map(|member| member.name.as_str()).collect();
        let absent: Vec<&'static str> = allowed.iter().copied().filter(|name| !present.contains(name)).collect();
        for member in members.iter().filter(|member| record.fields.iter().all(|field| field.name != member.name)) {
            let suggestion = suggest::closest(&member.name, absent.iter().copied())
                .or_else(|| suggest::closest(&member.name, allowed.iter().copied()));
            if let Some(field) = record.fields.iter().find(|field| Some(field.name) == suggestion) {
                replaced.insert(field.name);
                self.names.doubt(&field.kind);
            }
            let problem = Problem::UnknownField {
                thing: record.thing,
                field: leaf::shortened(&member.name),
                suggestion: suggestion.map(str::to_owned),
                allowed: allowed.clone(),
            };
            self.report(problem, at, member.name_range.clone());
        }
        replaced
    }

    /// A required field that is not there: shown at the end of the field that it should follow.
    fn missing(&mut self, record: &Record, field: &'static Field, node: &Node, at: &str) {
        let before = record.fields.iter().take_while(|other| other.name != field.name);
        let neighbour =
            before.filter_map(|other| node.members().iter().find(|member| member.name == other.name)).last();
        let range = match (neighbour, node.members().first()) {
            (Some(Member { value, .. }), _) => match value.content {
                JsonValue::List(_) | JsonValue::Object(_) => value.range.end - 1..value.range.end,
                _ => value.range.clone(),
            },
            (None, Some(next)) => next.name_range.clone(),
            (None, None) => node.range.clone(),
        };
        let problem = Problem::MissingField {
            thing: record.thing,
            field: field.name,
            expected: field.kind.expected(),
            languages: self.languages.clone(),
        };
        self.spoilt(&field.kind, problem, at, range);
    }

    /// A value of another type.
    fn wrong_type(&mut self, kind: &Kind, node: &Node, at: &str) {
        let problem =
            Problem::WrongType { expected: kind.expected(), found: node.found(), languages: self.languages.clone() };
        let range = match node.content {
            JsonValue::List(_) | JsonValue::Object(_) => node.range.start..node.range.start + 1,
            _ => node.range.clone(),
        };
        self.spoilt(kind, problem, at, range);
    }

    /// Checks any value against what its field takes.
    fn value(&mut self, kind: &'static Kind, node: &Node, at: &str) {
        self.texts += usize::from(matches!(kind, Kind::Text(_)));
        match (kind, &node.content) {
            (Kind::Object(record), JsonValue::Object(_)) => self.record(record, node, at),
            (Kind::List(item, least, most), JsonValue::List(items)) => {
                self.list(item, (*least, *most), node, items, at);
            }
            (Kind::Text(limit), JsonValue::Object(members)) => {
                let unknown = self.wordings(*limit, members, at);
                self.lacking(unknown, node, members, at);
            }
            (Kind::Overrule(limit), JsonValue::Object(members)) => {
                self.wordings(*limit, members, at);
            }
            (Kind::Text(limit) | Kind::Overrule(limit) | Kind::Line(limit), JsonValue::Text(text)) => {
                self.text(text, *limit, node, at);
            }
            (Kind::Path, JsonValue::Text(path)) => self.text(path, format::MAX_ADDRESS, node, at),
            (Kind::Id(target), JsonValue::Text(id)) => self.id(*target, id, node, at),
            (Kind::Drawing(record), JsonValue::Object(_)) => self.record(record, node, at),
            (Kind::Drawing(_), JsonValue::Text(name)) => {
                self.names.used.push((Target::Illustration, name.clone(), at.to_owned(), node.range.clone()));
            }
            (Kind::Reference(target), JsonValue::Text(id)) => {
                self.names.used.push((*target, id.clone(), at.to_owned(), node.range.clone()));
            }
            (Kind::Flag, JsonValue::Flag(_)) => {}
            (Kind::Number(least, most), JsonValue::Number(number)) => {
                self.leaf(leaf::number(number, *least, *most), node, at);
            }
            (Kind::Year, JsonValue::Number(year)) | (Kind::Year, JsonValue::Text(year)) => {
                self.leaf(leaf::year(year), node, at);
            }
            (Kind::Date, JsonValue::Text(date)) => self.leaf(leaf::date(date), node, at),
            (Kind::Link, JsonValue::Text(address)) => self.leaf(link::mistake(address), node, at),
            (Kind::Website, JsonValue::Text(address)) => self.leaf(link::no_website(address), node, at),
            (Kind::Language, JsonValue::Text(tag)) => self.leaf(leaf::language(tag), node, at),
            (Kind::Choice(choices), JsonValue::Text(word)) => self.leaf(leaf::choice(word, choices), node, at),
            (Kind::Schema, JsonValue::Text(address)) => self.text(address, format::MAX_ADDRESS, node, at),
            _ => self.wrong_type(kind, node, at),
        }
    }

    /// Notes what a check of a simple value found.
    fn leaf(&mut self, problem: Option<Problem>, node: &Node, at: &str) {
        if let Some(problem) = problem {
            self.report(problem, at, node.range.clone());
        }
    }

    /// A list: its length, its items, and for words that none is there twice.
    fn list(&mut self, item: &'static Kind, (least, most): (usize, usize), node: &Node, items: &[Node], at: &str) {
        if items.len() < least || items.len() > most {
            let problem = Problem::Count { least, most, found: items.len() };
            let start = items.get(most).map_or(node.range.start, |surplus| surplus.range.start);
            self.spoilt(item, problem, at, start..start + 1);
        }
        let mut seen = HashSet::new();
        for (index, value) in items.iter().take(most).enumerate() {
            let here = pointer::join(at, &index.to_string());
            self.value(item, value, &here);
            if let (Kind::Reference(_) | Kind::Language | Kind::Choice(_), Some(word)) = (item, value.text())
                && !seen.insert(word)
            {
                self.report(Problem::RepeatedItem(word.to_owned()), &here, value.range.clone());
            }
        }
    }

    /// A text per language. Returns how many of the languages the file does not have.
    fn wordings(&mut self, limit: usize, members: &[Member], at: &str) -> usize {
        self.duplicates(members, at);
        let mut unknown = 0;
        for member in members {
            let here = pointer::join(at, &member.name);
            if !self.languages.is_empty() && !self.languages.contains(&member.name) {
                unknown += 1;
                let problem = Problem::UnknownLanguage {
                    language: leaf::shortened(&member.name),
                    languages: self.languages.clone(),
                };
                self.report(problem, at, member.name_range.clone());
            } else if let JsonValue::Text(text) = &member.value.content {
                self.text(text, limit, &member.value, &here);
            } else {
                self.wrong_type(&Kind::Line(limit), &member.value, &here);
            }
        }
        unknown
    }

    /// The languages that a text lacks; as many as it has of others are taken for misspelt and were said before.
    fn lacking(&mut self, unknown: usize, node: &Node, members: &[Member], at: &str) {
        let there = |tag: &str| members.iter().any(|member| member.name == tag);
        let lent = |tag: &str| fallback::lenders(tag, self.fallback.as_deref()).into_iter().any(there);
        let missing: Vec<String> = self.languages.iter().filter(|tag| !there(tag) && !lent(tag)).cloned().collect();
        for language in missing.into_iter().skip(unknown) {
            *self.missing.entry(language.clone()).or_default() += 1;
            let range = members.last().map_or(node.range.start..node.range.start + 1, |last| last.name_range.clone());
            self.report(Problem::MissingLanguage { language }, at, range);
        }
    }

    /// How many texts each language lacks, where it is more than one.
    pub(super) fn untranslated(&mut self, root: &Node) {
        let tags = root.get("talen").map(Node::items).unwrap_or_default();
        for (index, (language, node)) in self.languages.clone().into_iter().zip(tags).enumerate() {
            let missing = self.missing.get(&language).copied().unwrap_or_default();
            if missing > 1 {
                let lender = self.languages.iter().find(|other| **other != language).cloned();
                let lender = lender.filter(|_| self.fallback.is_none());
                let problem = Problem::Untranslated { language, missing, of: self.texts, lender };
                self.report(problem, &format!("/talen/{index}"), node.range.clone());
            }
        }
        let Some(node) = root.get("terugval").filter(|_| self.fallback.is_none() && !self.languages.is_empty()) else {
            return;
        };
        if let Some(tag) = node.text().filter(|tag| leaf::language(tag).is_none()) {
            let problem = Problem::UnknownLanguage { language: tag.to_owned(), languages: self.languages.clone() };
            self.report(problem, "/terugval", node.range.clone());
        }
    }

    /// A text: its characters and its length.
    fn text(&mut self, text: &str, limit: usize, node: &Node, at: &str) {
        for problem in leaf::text(text, limit) {
            self.report(problem, at, node.range.clone());
        }
    }

    /// An id: its form, and that it can be referred to.
    fn id(&mut self, target: Target, id: &str, node: &Node, at: &str) {
        if let Some(problem) = leaf::id(id) {
            self.spoilt(&Kind::Id(target), problem, at, node.range.clone());
        }
        self.names.given.push((target, id.to_owned(), at.to_owned(), node.range.clone()));
    }
}

/// The languages that the file says it has: only if all of them can be used.
pub(super) fn languages(root: &Node) -> Vec<String> {
    let tags: Vec<&str> = root
        .get("talen")
        .map(Node::items)
        .unwrap_or_default()
        .iter()
        .filter_map(Node::text)
        .take(format::MAX_LANGUAGES)
        .collect();
    if tags.iter().any(|tag| leaf::language(tag).is_some()) {
        return Vec::new();
    }
    tags.into_iter().map(str::to_owned).collect()
}

/// The language that the file says lends texts to the others: only if it is one of the file's.
pub(super) fn fallback(root: &Node, languages: &[String]) -> Option<String> {
    let tag = root.get("terugval")?.text()?;
    languages.iter().find(|language| *language == tag).cloned()
}

/// A root that is no object at all.
pub(super) const fn wrong_root(found: Found) -> Problem {
    Problem::WrongType { expected: crate::messages::Expected::Object(Thing::File), found, languages: Vec::new() }
}
