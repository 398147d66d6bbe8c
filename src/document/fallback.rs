//! Texts that a language lacks: which other language lends them, and how many there are.
//!
//! Nothing is borrowed unless the file says so by `terugval`. Then a text is looked for in the tag cut from the right,
//! as RFC 4647 (3.4, lookup) does it (`nl-x-b1`, `nl`), and after that in `terugval`.

use std::collections::BTreeMap;

use super::{Infographic, Text};
use crate::messages::{Diagnostic, Problem};
use crate::source::pointer;

/// The tags to look for when a text has no wording in `language`, best first.
pub(super) fn lenders<'a>(language: &'a str, fallback: Option<&'a str>) -> Vec<&'a str> {
    let Some(fallback) = fallback else { return Vec::new() };
    let mut lenders = shorter(language);
    if fallback != language && !lenders.contains(&fallback) {
        lenders.push(fallback);
    }
    lenders
}

/// A tag cut from the right, step by step; a single character left at its end goes with it.
pub(super) fn shorter(tag: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    let mut rest = tag;
    while let Some((before, _)) = rest.rsplit_once('-') {
        rest = before.rsplit_once('-').map_or(before, |(front, last)| if last.len() == 1 { front } else { before });
        tags.push(rest);
    }
    tags
}

/// Fills in what languages borrow from others.
pub(super) fn borrow(infographic: &mut Infographic) {
    let (languages, fallback) = (infographic.languages.clone(), infographic.fallback.clone());
    infographic.each_text_mut(&mut |text| {
        if text.partial || text.wordings.contains_key("") {
            return;
        }
        let written = text.wordings.clone();
        for language in languages.iter().filter(|language| !written.contains_key(*language)) {
            let lender = lenders(language, fallback.as_deref()).into_iter().find(|tag| written.contains_key(*tag));
            if let Some((lender, wording)) = lender.and_then(|tag| written.get_key_value(tag)) {
                text.wordings.insert(language.clone(), wording.clone());
                text.borrowed.insert(language.clone(), lender.clone());
            }
        }
    });
}

/// What each language borrows: first how much, then each text. Of what comes back each knows its pointer, not its place.
#[must_use]
pub fn borrowed(infographic: &Infographic) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, language) in infographic.languages.iter().enumerate() {
        for (lender, count) in lent(infographic, language) {
            let of = infographic.texts().len();
            let problem = Problem::Borrowed { language: language.clone(), lender, count, of };
            found.push(Diagnostic::new(problem, format!("/talen/{index}")));
        }
    }
    for text in infographic.texts() {
        found.extend(text.borrowed.iter().map(|(language, lender)| {
            let problem = Problem::BorrowedText { language: language.clone(), lender: lender.clone() };
            Diagnostic::new(problem, pointer::join(&text.pointer, lender))
        }));
    }
    found
}

/// Texts without a language in a file of more languages whose other texts have them: they stand on the poster of every
/// language as they are. Told once, at the first, with how many there are. A text without letters, a number or a sign,
/// is the same in every language. It knows its pointer, not its place.
#[must_use]
pub fn plain_beside_translated(infographic: &Infographic) -> Option<Diagnostic> {
    let [main, _, ..] = infographic.languages.as_slice() else { return None };
    let texts = infographic.texts();
    // A name, an abbreviation or a year ("mbo", "in 2031") is the same in many languages.
    let is_sentence =
        |text: &String| text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count() > 2;
    let is_plain = |text: &Text| text.wordings.get("").is_some_and(is_sentence);
    let plain: Vec<&&Text> = texts.iter().filter(|text| is_plain(text)).collect();
    let translated = texts.iter().any(|text| !text.wordings.contains_key(""));
    let first = plain.first().filter(|_| translated)?;
    let problem = Problem::PlainBesideTranslated { count: plain.len(), language: main.clone() };
    Some(Diagnostic::new(problem, first.pointer.clone()))
}

/// How many texts each other language lends to a language.
#[must_use]
pub fn lent(infographic: &Infographic, language: &str) -> BTreeMap<String, usize> {
    let mut lent = BTreeMap::new();
    for lender in infographic.texts().into_iter().filter_map(|text| text.borrowed.get(language)) {
        *lent.entry(lender.clone()).or_default() += 1;
    }
    lent
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_cut_from_the_right_before_the_fallback() {
        assert_eq!(lenders("nl-x-b1", Some("en")), ["nl", "en"]);
        assert_eq!(lenders("zh-Hant-TW", Some("en")), ["zh-Hant", "zh", "en"]);
        assert_eq!(lenders("en-GB", Some("en")), ["en"]);
        assert_eq!(lenders("en", Some("nl")), ["nl"]);
        assert_eq!(lenders("nl", Some("nl")), [""; 0]);
    }

    #[test]
    fn without_a_fallback_nothing_is_lent() {
        assert_eq!(lenders("nl-x-b1", None), [""; 0]);
    }
}
