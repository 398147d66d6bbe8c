//! Texts made shorter, to try what helps.

use std::collections::BTreeMap;

use crate::document::{self, Infographic, Known, Text};
use crate::error::{Error, Result};

/// Where a text is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CutEnd {
    /// Its last words go.
    Last,
    /// Its first words go.
    First,
}

/// A part of the title, which is as long as the title is.
const ACCENT: &str = "/titel_accent";

/// The usual number of characters, by kind of text.
pub(super) struct Usual(BTreeMap<String, usize>);

impl Usual {
    pub(super) fn of_flagship() -> Result<Self> {
        let flagship = document::read(crate::assets::FLAGSHIP, &Known::default());
        let mut flagship = flagship.map_err(|_| Error::Asset("the flagship is broken".to_owned()))?;
        let main = flagship.languages.first().cloned().unwrap_or_default();
        let mut usual = BTreeMap::new();
        flagship.each_text_mut(&mut |text| {
            let longest: &mut usize = usual.entry(kind(&text.pointer)).or_default();
            *longest = length(text, &main).max(*longest);
        });
        Ok(Self(usual))
    }

    /// The most characters of a kind of text at this factor.
    fn limit(&self, kind: &str, factor: f64) -> usize {
        let usual = self.0.get(kind).copied().unwrap_or(usize::MAX);
        if usual == usize::MAX { usual } else { (usual as f64 * factor) as usize }
    }

    /// The factor at which no text is cut.
    pub(super) fn longest_factor(&self, info: &Infographic, language: &str) -> f64 {
        let mut longest = 1.0_f64;
        info.clone().each_text_mut(&mut |text| {
            if let Some(usual) = self.0.get(&kind(&text.pointer)) {
                longest = longest.max(length(text, language) as f64 / (*usual).max(1) as f64);
            }
        });
        longest
    }

    /// The infographic with its texts cut to this factor, as far as they have one of these pointers.
    pub(super) fn cut(
        &self,
        info: &Infographic,
        (factor, end): (f64, CutEnd),
        language: &str,
        chosen: &dyn Fn(&str) -> bool,
    ) -> Infographic {
        let mut cut = info.clone();
        cut.each_text_mut(&mut |text| {
            if chosen(&text.pointer) {
                shorten(text, language, self.limit(&kind(&text.pointer), factor), end);
            }
        });
        keep_accent(&mut cut, language);
        cut
    }
}

/// The end of the title that is coloured is an end of the title, or there is none.
pub(super) fn keep_accent(info: &mut Infographic, language: &str) {
    let title = info.title.get(language).to_owned();
    let ends = |accent: &Text| title.ends_with(accent.get(language));
    info.title_accent = info.title_accent.take().filter(ends);
}

/// The kind of a text: its pointer without the numbers of items.
fn kind(pointer: &str) -> String {
    let steps: Vec<&str> =
        pointer.split('/').filter(|step| step.parse::<usize>().is_err() && !step.is_empty()).collect();
    steps.join(".")
}

/// How many characters a text has in a language.
pub(super) fn length(text: &Text, language: &str) -> usize {
    text.get(language).chars().count()
}

/// All texts in a language by their pointers.
pub(super) fn wordings(info: &Infographic, language: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    info.clone().each_text_mut(&mut |text| {
        all.insert(text.pointer.clone(), text.get(language).to_owned());
    });
    all
}

/// The texts that are longer than these short ones, each by how many characters.
pub(super) fn more_than(short: &BTreeMap<String, String>, whole: &BTreeMap<String, String>) -> Vec<(String, usize)> {
    let more = |(pointer, words): (&String, &String)| {
        let kept = short.get(pointer).map_or(0, |kept| kept.chars().count());
        let more = words.chars().count().saturating_sub(kept);
        (more > 0).then(|| (pointer.clone(), more))
    };
    whole.iter().filter(|(pointer, _)| pointer.as_str() != ACCENT).filter_map(more).collect()
}

/// Gives a text other words.
pub(super) fn replace(info: &mut Infographic, pointer: &str, language: &str, words: String) {
    info.each_text_mut(&mut |text| {
        if text.pointer == pointer {
            text.wordings = BTreeMap::from([(language.to_owned(), words.clone())]);
        }
    });
    keep_accent(info, language);
}

/// Takes words off one end of a text until it has so many characters or one word.
pub(super) fn shorten(text: &mut Text, language: &str, most: usize, end: CutEnd) {
    let whole = text.get(language).to_owned();
    let mut words: Vec<&str> = whole.split_whitespace().collect();
    let long =
        |words: &[&str]| words.iter().map(|word| word.chars().count() + 1).sum::<usize>() > most.saturating_add(1);
    while words.len() > 1 && long(&words) {
        match end {
            CutEnd::Last => drop(words.pop()),
            CutEnd::First => drop(words.remove(0)),
        }
    }
    text.wordings = BTreeMap::from([(language.to_owned(), words.join(" "))]);
}
