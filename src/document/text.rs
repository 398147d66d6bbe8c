//! A text in one or more languages, and a moment in time.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, de};

use crate::source::pointer;

/// A text in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Wording by BCP 47 tag; the empty tag holds a wording given without a language.
    pub wordings: BTreeMap<String, String>,
    /// Tags of the wordings that are another language's, each with that language.
    pub borrowed: BTreeMap<String, String>,
    /// JSON pointer of this text in the data file, without the language.
    pub pointer: String,
}

impl Text {
    /// The wording in `language`, else the one without a language, else the first there is, else "".
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.wordings
            .get(language)
            .or_else(|| self.wordings.get(""))
            .or_else(|| self.wordings.values().next())
            .map_or("", String::as_str)
    }

    /// The language of what [`Text::get`] gives: `language` itself, unless the wording is borrowed from another.
    #[must_use]
    pub fn language_in<'a>(&'a self, language: &'a str) -> &'a str {
        self.borrowed.get(language).map_or(language, String::as_str)
    }

    /// The pointer of the wording in `language`, for a diagnostic about it.
    #[must_use]
    pub fn pointer_in(&self, language: &str) -> String {
        let written = self.language_in(language);
        if self.wordings.contains_key(written) && !written.is_empty() {
            pointer::join(&self.pointer, written)
        } else {
            self.pointer.clone()
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

/// Takes a string or an object of strings.
struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a text per language")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        let wordings = BTreeMap::from([(String::new(), text.to_owned())]);
        Ok(Text { wordings, ..Text::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
        let wordings = Deserialize::deserialize(de::value::MapAccessDeserializer::new(map))?;
        Ok(Text { wordings, ..Text::default() })
    }
}

/// A year as a number (2020) or a text ("2020", "2020-2024"), or a date; a span gets its dash.
///
/// # Errors
///
/// Anything else than a whole number or a text.
pub(super) fn year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Year {
        Number(u16),
        Text(String),
    }
    Ok(Some(match Year::deserialize(deserializer)? {
        Year::Number(year) => year.to_string(),
        Year::Text(text) => match text.split_once('-') {
            Some((from, to)) if to.len() == 4 => format!("{from}\u{2013}{to}"),
            _ => text,
        },
    }))
}
