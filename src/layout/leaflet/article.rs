//! The leaflet told as an [`Article`]: its own texts in the order in which they are read, for a page that is as wide as
//! its place. What the poster links, such as which strength counts where, is not told here either.

use std::collections::BTreeSet;

use super::quotes::{place, said_by_and_published};
use crate::document::{Infographic, Leaflet, Quote, Text};
use crate::error::Result;
use crate::layout::poster::article;
use crate::page::article::{Article, Front, Passage, Phrase, Section, Topic};

/// Tells an infographic as a leaflet in one of its languages.
///
/// # Errors
/// [`crate::error::Error::Asset`] when the words that ship with the program are broken.
pub fn retell(info: &Infographic, language: &str) -> Result<Article> {
    let mut article = article::retell(info, language)?;
    let leaflet = info.leaflet.as_ref();
    let mut opening = std::mem::take(&mut article.opening).into_iter();
    let above = opening.by_ref().take(1).collect();
    // A message need not be there.
    let below = opening.filter(|part| !matches!(part, Passage::Paragraph(words) if words.text.is_empty()));
    article.front = Front::Cover { above, below: below.collect() };
    article.opening = leaflet.map(|leaflet| introduction(leaflet, language)).unwrap_or_default();
    article.sections.retain(|section| section.topic != Topic::Matrix);
    // What readers are asked to do comes last.
    article.sections.sort_by_key(|section| section.topic == Topic::Call);
    let mut shown = BTreeSet::new();
    article.sections.iter_mut().for_each(|section| shorten(section, &mut shown));
    article.sections.retain(|section| section.topic != Topic::Figures || !section.parts.is_empty());
    if let Some(leaflet) = leaflet {
        put_quotes(&mut article.sections, info, (&leaflet.quotes, language));
        let addressed = leaflet.addressed_to.iter().map(|text| Passage::Addressed(phrase(text, language)));
        article.sections.iter_mut().last().into_iter().for_each(|last| last.after.extend(addressed.clone()));
    }
    Ok(article)
}

/// A text of the data, with the language that it is borrowed from.
fn phrase(text: &Text, language: &str) -> Phrase {
    Phrase { text: text.get(language).to_owned(), language: text.borrowed.get(language).cloned() }
}

/// The introduction, whose first paragraph stands out.
fn introduction(leaflet: &Leaflet, language: &str) -> Vec<Passage> {
    let words = leaflet.introduction.iter().map(|text| phrase(text, language));
    let told =
        words.enumerate().map(|(i, words)| if i == 0 { Passage::Lead(words) } else { Passage::Paragraph(words) });
    told.collect()
}

/// Takes away lists that only lead elsewhere, and figures that were shown before.
fn shorten(section: &mut Section, shown: &mut BTreeSet<String>) {
    section.parts.retain(|part| match part {
        Passage::List { items, .. } => items.iter().all(|item| item.to.is_none()),
        Passage::Table(table) => shown.insert(table.id.clone()),
        _ => true,
    });
    section.sections.iter_mut().for_each(|inner| shorten(inner, shown));
}

/// Puts the first half of the quotes between the roles, and the rest before the call.
fn put_quotes(sections: &mut [Section], info: &Infographic, (quotes, language): (&[Quote], &str)) {
    let told = |quote: &Quote| {
        let plain = || quote.by.as_ref().map(|by| phrase(by, language));
        let both = said_by_and_published(info, quote, language).map(|text| Phrase { text, language: None });
        Passage::Quote { text: phrase(&quote.text, language), by: both.or_else(plain) }
    };
    let early = quotes.len().div_ceil(2);
    let (between, late) = quotes.split_at(early);
    if let Some(roles) = sections.iter_mut().find(|section| section.topic == Topic::Roles) {
        let count = roles.sections.len();
        for (number, quote) in between.iter().enumerate() {
            let role = place((number, early), count).checked_sub(1);
            let before = role.and_then(|role| roles.sections.get_mut(role));
            before.into_iter().for_each(|role| role.after.push(told(quote)));
        }
    }
    let last = sections.iter_mut().rfind(|section| section.topic != Topic::Call);
    last.into_iter().for_each(|section| section.after.extend(late.iter().map(told)));
}
