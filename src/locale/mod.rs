//! Numbers, dates and plural forms as a language writes them, from the Unicode Consortium's CLDR data.
//!
//! Nothing here knows the poster. A language tag that cannot be read, or that CLDR does not have, gets the forms of
//! the language that CLDR falls back to, in the end its root.

pub mod date;
pub mod number;
pub mod plural;

use icu_locale_core::{LanguageIdentifier, Locale};

/// The tag of a language in the way that the data asks for it: with Western digits, as the data file has them, and
/// English as Europe writes it.
fn locale(language: &str) -> Locale {
    let id = language.parse::<Locale>().map(|locale| locale.id).unwrap_or(LanguageIdentifier::UNKNOWN);
    let id = if id.to_string() == "en" { "en-GB".to_owned() } else { id.to_string() };
    format!("{id}-u-nu-latn").parse().unwrap_or(Locale::UNKNOWN)
}

/// The first part of a language tag: `nl` of `nl-BE`.
fn main_language(language: &str) -> &str {
    language.split('-').next().unwrap_or_default()
}
