//! Which texts are too long, when a sheet cannot hold them all.
//!
//! Layout only knows that there is too much. What to shorten follows from trying: all texts are cut to one factor of
//! the usual length of their kind, and the largest factor at which the sheet holds them says which are too long, and
//! by how much. The usual length of a kind of text is its longest in the flagship, which fits every sheet.

use std::collections::BTreeMap;

use crate::document::{self, Infographic, Known, Text};
use crate::error::{Error, Result};
use crate::messages::{Diagnostic, Problem};

/// Whether these texts fit.
pub(super) type Fits<'f> = dyn Fn(&Infographic) -> Result<bool> + 'f;

/// Shorter than this factor of the usual nothing is asked to be: then there are too many texts, not too long ones.
const LEAST: f64 = 0.8;
/// How often the interval in which the factor lies is halved.
const HALVINGS: u32 = 8;

/// The kinds of text that every sheet shows at rest.
const ALWAYS: [&str; 5] = ["titel", "ondertitel", "boodschap", "rollen.naam", "rollen.belofte"];
/// A part of the title, which is as long as the title is.
const ACCENT: &str = "titel_accent";

/// The texts that have to be shorter, each with by how much; none when shorter texts would not help.
pub(super) fn find(info: &Infographic, language: &str, sheet: &str, fits: &Fits<'_>) -> Result<Vec<Diagnostic>> {
    let usual = Usual::of_flagship()?;
    let every = |_: &str| true;
    let always = |kind: &str| ALWAYS.contains(&kind);
    let cut: &dyn Fn(&str) -> bool = if fits(&usual.cut(info, LEAST, language, &always))? {
        &always
    } else if fits(&usual.cut(info, LEAST, language, &every))? {
        &every
    } else {
        return Ok(Vec::new());
    };
    let (mut fitting, mut too_much) = (LEAST, usual.longest_factor(info, language));
    for _ in 0..HALVINGS {
        let middle = (fitting + too_much) / 2.0;
        if fits(&usual.cut(info, middle, language, cut))? {
            fitting = middle;
        } else {
            too_much = middle;
        }
    }
    let mut found = Vec::new();
    info.clone().each_text_mut(&mut |text| {
        let kind = kind(&text.pointer);
        let (pointer, before) = (text.pointer.clone(), length(text, language));
        shorten(text, language, usual.limit(&kind, fitting));
        let excess_chars = before - length(text, language).min(before);
        if cut(&kind) && kind != ACCENT && excess_chars > 0 {
            let problem = Problem::TextTooLong { sheet: sheet.to_owned(), excess_chars };
            found.push(Diagnostic::new(problem, pointer));
        }
    });
    Ok(found)
}

/// The usual number of characters, by kind of text.
struct Usual(BTreeMap<String, usize>);

impl Usual {
    fn of_flagship() -> Result<Self> {
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
    fn longest_factor(&self, info: &Infographic, language: &str) -> f64 {
        let mut longest = 1.0_f64;
        info.clone().each_text_mut(&mut |text| {
            if let Some(usual) = self.0.get(&kind(&text.pointer)) {
                longest = longest.max(length(text, language) as f64 / (*usual).max(1) as f64);
            }
        });
        longest
    }

    /// The infographic with its texts cut to this factor, as far as they are of these kinds.
    fn cut(&self, info: &Infographic, factor: f64, language: &str, kinds: &dyn Fn(&str) -> bool) -> Infographic {
        let mut cut = info.clone();
        cut.each_text_mut(&mut |text| {
            let kind = kind(&text.pointer);
            if kinds(&kind) {
                shorten(text, language, self.limit(&kind, factor));
            }
        });
        cut
    }
}

/// The kind of a text: its pointer without the numbers of items.
fn kind(pointer: &str) -> String {
    let steps: Vec<&str> =
        pointer.split('/').filter(|step| step.parse::<usize>().is_err() && !step.is_empty()).collect();
    steps.join(".")
}

/// How many characters a text has in a language.
fn length(text: &Text, language: &str) -> usize {
    text.get(language).chars().count()
}

/// Keeps the words of a text that fit in so many characters, and the first in any case.
fn shorten(text: &mut Text, language: &str, most: usize) {
    let whole = text.get(language).to_owned();
    let mut kept = String::new();
    for word in whole.split_whitespace() {
        if !kept.is_empty() && kept.chars().count() + 1 + word.chars().count() > most {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    text.wordings = BTreeMap::from([(language.to_owned(), kept)]);
}
