//! The program's own words on the poster, in the reader's language.

use serde::Deserialize;
use serde_json::Value;

use crate::document::{Infographic, Text};
use crate::error::{Error, Result};
use crate::page::Controls;

/// The words; see `assets/languages`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// "Klik en ontdek": what to do with the picture.
    #[serde(rename = "ontdek")]
    pub discover: String,
    /// The same for a screen that is touched.
    #[serde(rename = "tik")]
    pub tap: String,
    /// The same on paper, beside a code that a phone reads.
    pub scan: String,
    /// One place.
    #[serde(rename = "plek")]
    pub place: String,
    /// More places.
    #[serde(rename = "plekken")]
    pub places: String,
    /// A few places, in languages that count so.
    #[serde(rename = "plekken_paar", default)]
    pub few_places: Option<String>,
    /// The places as the name of a list, where that is another form than after a number.
    #[serde(rename = "plekken_kop", default)]
    places_heading: Option<String>,
    /// One strength.
    #[serde(rename = "kracht")]
    pub strength: String,
    /// More strengths.
    #[serde(rename = "krachten")]
    pub strengths: String,
    /// A few strengths, in languages that count so.
    #[serde(rename = "krachten_paar", default)]
    pub few_strengths: Option<String>,
    /// Heading above the strengths.
    #[serde(rename = "meebrengen")]
    pub bring: String,
    /// The same with the name of the profession, for `{beroep}`.
    #[serde(rename = "meebrengen_beroep")]
    #[allow(dead_code, reason = "read before the words are typed")]
    bring_named: String,
    /// Heading above what they do in a role.
    #[serde(rename = "doet")]
    pub does: String,
    /// The same with the name of the profession, for `{beroep}`.
    #[serde(rename = "doet_beroep")]
    #[allow(dead_code, reason = "read before the words are typed")]
    does_named: String,
    /// Heading above the example.
    #[serde(rename = "voorbeeld")]
    pub example: String,
    /// Heading above the strengths of a role.
    #[serde(rename = "telt")]
    pub counts: String,
    /// Before the roles where a strength counts.
    #[serde(rename = "telt_bij")]
    pub counts_in: String,
    /// Before one source.
    #[serde(rename = "bron")]
    pub source: String,
    /// Above the figures that belong to no other part, on the page of text.
    #[serde(rename = "meer_cijfers")]
    pub more_figures: String,
    /// Before the list of sources.
    #[serde(rename = "bronnen")]
    pub sources: String,
    /// The link from the picture to the same content as text.
    #[serde(rename = "als_tekst")]
    pub as_text: String,
    /// Above the contents of the page of text.
    #[serde(rename = "inhoud")]
    pub contents: String,
    /// Above the table of strengths and places.
    #[serde(rename = "welke_waar")]
    pub which_where: String,
    /// In that table, where a strength counts.
    #[serde(rename = "ja")]
    pub yes: String,
    /// "Wat zoek je?": what turns the strengths from opening into choosing.
    #[serde(rename = "zoek")]
    pub seek: String,
    /// What opens the table of a figure that is shown as a picture.
    #[serde(rename = "als_tabel")]
    pub as_table: String,
    /// What kind of picture it is, for who does not see it.
    pub infographic: String,
    /// Before the number of places, for who does not see the street.
    #[serde(rename = "straat")]
    pub street: String,
    /// Name of the close button.
    #[serde(rename = "sluiten")]
    pub close: String,
    /// Name of what leads back to the place before.
    #[serde(rename = "vorige")]
    pub previous: String,
    /// Name of what leads to the next place.
    #[serde(rename = "volgende")]
    pub next: String,
    /// Between the items of a list, with its space; a comma where the file does not say.
    #[serde(rename = "komma", default = "comma")]
    pub comma: String,
    /// Words in charts.
    #[serde(rename = "grafiek")]
    pub chart: ChartWords,
    /// BCP 47 tag of these words: that of the reader, unless they are another language's.
    #[serde(skip)]
    pub language: String,
    /// BCP 47 tag of the reader's language.
    #[serde(skip)]
    reader: String,
    /// The words that the data file has in the place of the program's.
    #[serde(skip)]
    own: Vec<Own>,
}

/// The few words that a chart adds to those of the data file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWords {
    /// Before the year in a description.
    #[serde(rename = "jaar")]
    pub year: String,
    /// Between a part and its whole: "van".
    #[serde(rename = "van")]
    pub of: String,
    /// Before the value at which a scale begins, when that is not zero.
    #[serde(rename = "schaal_begint_bij")]
    pub scale_begins: String,
    /// 1 000 000 of something.
    #[serde(rename = "miljoen")]
    pub million: String,
    /// 1 000 000 000 of something.
    #[serde(rename = "miljard")]
    pub billion: String,
}

impl Words {
    /// The names of what a page answers with.
    #[must_use]
    pub fn controls(&self) -> Controls {
        Controls { close: self.close.clone(), previous: self.previous.clone(), next: self.next.clone() }
    }

    /// The places as the name of a list.
    #[must_use]
    pub fn places_heading(&self) -> &str {
        self.places_heading.as_deref().unwrap_or(&self.places)
    }

    /// The words of a language: of its own file, else of its main language, else English.
    ///
    /// # Errors
    /// [`Error::Asset`] when the file that ships is broken.
    pub fn of(language: &str) -> Result<Self> {
        Self::or(language, None)
    }

    /// The words of a language, or of its main language; if there are none those of the other, and else English.
    ///
    /// # Errors
    /// [`Error::Asset`] when the file that ships is broken.
    pub fn or(language: &str, other: Option<&str>) -> Result<Self> {
        let (tag, text) = shipped(language, other);
        let words: Self = serde_json::from_str(text).map_err(|error| broken(tag, &error))?;
        Ok(Self { language: tag.to_owned(), ..words })
    }

    /// The words for a reader of a data file: those of its language, with the headings that name the profession if the
    /// file says how it is called, and those that the file has in their place.
    ///
    /// # Errors
    /// [`Error::Asset`] when the file that ships is broken.
    pub fn for_reader(info: &Infographic, language: &str) -> Result<Self> {
        let (tag, text) = shipped(language, info.fallback.as_deref());
        let mut words: Value = serde_json::from_str(text).map_err(|error| broken(tag, &error))?;
        let mut own = Vec::new();
        if let Some(profession) = &info.profession {
            name(&mut words, DOES, &profession.one, tag, language);
            if let Some(more) = &profession.more {
                name(&mut words, BRING, more, tag, language);
            }
        }
        for (steps, wording, text) in info.words.in_language(language) {
            overrule(&mut words, steps, wording);
            own.push(Own { wording: wording.to_owned(), pointer: text.pointer.clone() });
        }
        let words: Self = serde_json::from_value(words).map_err(|error| broken(tag, &error))?;
        Ok(Self { language: tag.to_owned(), reader: language.to_owned(), own, ..words })
    }

    /// BCP 47 tag of one of these words: that of the reader for those that the data file has.
    #[must_use]
    pub fn language_of(&self, word: &str) -> &str {
        if self.own.iter().any(|own| own.wording == word) { &self.reader } else { &self.language }
    }

    /// The JSON pointer of one of these words in the data file; empty for those of the program.
    #[must_use]
    pub fn pointer_of(&self, word: &str) -> &str {
        self.own.iter().find(|own| own.wording == word).map_or("", |own| &own.pointer)
    }
}

/// A word of the data file that stands in the place of one of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Own {
    wording: String,
    pointer: String,
}

/// The heading above what they do, and the one that names the profession.
const DOES: (&str, &str) = ("doet", "doet_beroep");
/// The heading above the strengths, and the one that names the profession.
const BRING: (&str, &str) = ("meebrengen", "meebrengen_beroep");
/// What stands for the profession in a heading that names it.
const PLACE: &str = "{beroep}";

/// Puts the name of the profession in a heading. `tag` is the language of the words, `language` that of the reader.
fn name(words: &mut Value, (heading, naming): (&str, &str), profession: &Text, tag: &str, language: &str) {
    let Some(pattern) = words.get(naming).and_then(Value::as_str) else { return };
    // A heading in another language takes the name in that language, if the file has it.
    // One that is borrowed from another language does not mix with the words around it.
    let is_own = |language: &str| profession.language_in(language) == language;
    let own = profession.wordings.get(tag).filter(|_| is_own(tag)).map(String::as_str);
    let called = own.or_else(|| Some(profession.get(language)).filter(|_| is_own(language)));
    let Some(called) = called else { return };
    let named = capitalised(&pattern.replace(PLACE, called), tag);
    if let Some(words) = words.as_object_mut() {
        words.insert(heading.to_owned(), named.into());
    }
}

/// A heading with a capital; the i of Turkish keeps its dot.
fn capitalised(heading: &str, tag: &str) -> String {
    let mut rest = heading.chars();
    let turkish = matches!(tag.split('-').next(), Some("tr" | "az"));
    match rest.next() {
        Some('i') if turkish => format!("İ{}", rest.as_str()),
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => String::new(),
    }
}

/// Puts a word of the data file in the place of one of the program. Forms of the same word that the file does not have
/// go, so that the two are never mixed.
fn overrule(words: &mut Value, steps: &[&str], wording: &str) {
    let Some((last, before)) = steps.split_last() else { return };
    let place = before.iter().try_fold(words, |words, step| words.get_mut(*step));
    if let Some(words) = place.and_then(Value::as_object_mut) {
        match *last {
            "plekken" => ["plekken_paar", "plekken_kop"].iter().for_each(|form| drop(words.remove(*form))),
            "krachten" => drop(words.remove("krachten_paar")),
            _ => {}
        }
        words.insert((*last).to_owned(), wording.into());
    }
}

/// Why the file of a language cannot be used.
fn broken(language: &str, error: &serde_json::Error) -> Error {
    Error::Asset(format!("words of {language}: {error}"))
}

/// The language and the file of the words for a language: its own, those of the other, else English.
fn shipped<'t>(language: &'t str, other: Option<&'t str>) -> (&'t str, &'static str) {
    let found = own(language).map(|text| (language, text));
    let found = found.or_else(|| other.and_then(|tag| Some((tag, own(tag)?))));
    found.or_else(|| Some(("en", own("en")?))).unwrap_or_default()
}

/// The comma of most scripts.
fn comma() -> String {
    ", ".to_owned()
}

/// The file of a language or of its main language.
fn own(language: &str) -> Option<&'static str> {
    let main = language.split('-').next().unwrap_or_default();
    crate::assets::words(language).or_else(|| crate::assets::words(main))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::document::{Known, OwnWords, read};

    /// A made-up file in these languages, with more fields.
    fn file(languages: &str, more: &str) -> Infographic {
        let text = format!(
            r#"{{"talen": [{languages}], "titel": "T", "ondertitel": "O", "boodschap": "B", {more}
            "rollen": [{{"id": "a", "naam": "A", "belofte": "B", "voorbeeld": "V"}}]}}"#
        );
        read(&text, &Known::default()).unwrap()
    }

    #[test]
    fn every_word_that_can_be_overruled_is_one_of_the_words() {
        for steps in OwnWords::every_word() {
            let words = steps.iter().rev().fold("\"X\"".to_owned(), |inner, step| format!("{{\"{step}\": {inner}}}"));
            let info = file("\"nl\"", &format!("\"woorden\": {words},"));
            let read = Words::for_reader(&info, "nl").unwrap();
            assert_eq!(read.pointer_of("X"), format!("/woorden/{}", steps.join("/")));
            let told = format!("{:?}", Words { own: Vec::new(), ..read });
            assert!(told.contains(": \"X\"") || told.contains("Some(\"X\")"), "{steps:?}: {told}");
        }
    }

    #[test]
    fn every_word_of_a_language_can_be_overruled() {
        let known = OwnWords::every_word();
        for language in crate::assets::LANGUAGES {
            let words: Value = serde_json::from_str(crate::assets::words(language).unwrap()).unwrap();
            for (name, value) in words.as_object().unwrap() {
                // What joins words is none, and what names the profession is made from it.
                if name == "komma" || name.ends_with("_beroep") {
                    continue;
                }
                let inner: Vec<&String> = value.as_object().map(|inner| inner.keys().collect()).unwrap_or_default();
                let steps = |more: Option<&&String>| -> Vec<String> {
                    [name].into_iter().chain(more.copied()).cloned().collect()
                };
                let all: Vec<Vec<String>> = match inner.as_slice() {
                    [] => vec![steps(None)],
                    some => some.iter().map(|more| steps(Some(more))).collect(),
                };
                for steps in all {
                    assert!(known.iter().any(|known| *known == steps), "{language}: {steps:?}");
                }
            }
        }
    }

    #[test]
    fn the_profession_stands_in_the_headings() {
        let plain = Words::for_reader(&file("\"nl\"", ""), "nl").unwrap();
        assert_eq!((plain.does.as_str(), plain.bring.as_str()), ("Dit doen zij hier", "Wat zij meebrengen"));
        let info = file("\"nl\"", r#""beroep": {"enkelvoud": "de kok", "meervoud": "koks"},"#);
        let named = Words::for_reader(&info, "nl").unwrap();
        assert_eq!((named.does.as_str(), named.bring.as_str()), ("Dit doet de kok", "Wat koks meebrengen"));
        let info = file("\"tr\"", r#""beroep": {"enkelvoud": "itfaiyeci"},"#);
        assert_eq!(Words::for_reader(&info, "tr").unwrap().does, "İtfaiyeci burada ne yapar");
    }

    #[test]
    fn words_of_the_file_go_first_and_only_in_their_language() {
        let more =
            r#""beroep": {"enkelvoud": "de kok"}, "woorden": {"doet": {"nl": "Zijn werk"}, "plekken": "keukens"},"#;
        let info = file("\"nl\", \"en\", \"pl\"", more);
        let dutch = Words::for_reader(&info, "nl").unwrap();
        assert_eq!((dutch.does.as_str(), dutch.places.as_str()), ("Zijn werk", "keukens"));
        assert_eq!(Words::for_reader(&info, "en").unwrap().does, "What de kok does here");
        let polish = Words::for_reader(&info, "pl").unwrap();
        assert_eq!((polish.few_places, polish.places.as_str()), (None, "keukens"));
    }

    #[test]
    fn the_words_of_the_program_name_no_profession() {
        for language in crate::assets::LANGUAGES {
            let words = Words::of(language).unwrap();
            assert!(words.does_named.contains(PLACE) && words.bring_named.contains(PLACE), "{language}");
            assert!(!words.does.contains(PLACE) && !words.bring.contains(PLACE), "{language}");
        }
    }
}
