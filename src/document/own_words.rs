//! Words of a data file that go before those of the program.

use super::format::{Field, Record, WORDS};
use super::text::Text;
use super::unread::Unread;
use super::value::{Readable, object};
use crate::source::{Node, pointer};

/// Words that go before those of the program, each by the steps to it in the table of the words: `["doet"]`,
/// `["grafiek", "jaar"]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnWords(Vec<(Vec<&'static str>, Text)>);

impl OwnWords {
    /// Every word that the file has for a language, with the steps to it. What a file says for other languages only,
    /// is none of it.
    pub fn in_language<'a>(
        &'a self,
        language: &'a str,
    ) -> impl Iterator<Item = (&'a [&'static str], &'a str, &'a Text)> {
        self.0.iter().filter_map(move |(steps, text)| {
            let wording = text.wordings.get(language).or_else(|| text.wordings.get(""))?;
            Some((steps.as_slice(), wording.as_str(), text))
        })
    }

    /// The steps to every word that can be overruled.
    #[must_use]
    pub fn every_word() -> Vec<Vec<&'static str>> {
        let mut all = Vec::new();
        each(&WORDS, &[], &mut |steps, _| all.push(steps));
        all
    }
}

/// Calls `see` for every word of a table and of the tables inside it.
fn each(record: &'static Record, before: &[&'static str], see: &mut dyn FnMut(Vec<&'static str>, &'static Field)) {
    for field in record.fields {
        let steps = [before, &[field.name]].concat();
        match field.kind.record() {
            Some(inner) => each(inner, &steps, see),
            None => see(steps, field),
        }
    }
}

impl Readable for OwnWords {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        if node.is_none() {
            return Ok(Self::default());
        }
        let root = object(node, at)?;
        let (mut words, mut failure) = (Vec::new(), None);
        each(&WORDS, &[], &mut |steps, _| {
            let found = steps.iter().try_fold(root, |node, step| node.get(step));
            let here = steps.iter().fold(at.to_owned(), |at, step| pointer::join(&at, step));
            match found.map(|node| Text::read(Some(node), &here)) {
                Some(Ok(text)) => {
                    words.push((steps, Text { partial: true, ..text }));
                }
                Some(Err(unread)) => failure = Some(unread),
                None => {}
            }
        });
        failure.map_or(Ok(Self(words)), Err)
    }

    fn texts<'a>(&'a self, all: &mut Vec<&'a Text>) {
        all.extend(self.0.iter().map(|(_, text)| text));
    }

    fn texts_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        self.0.iter_mut().for_each(|(_, text)| see(text));
    }
}
