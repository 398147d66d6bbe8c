//! The program's own words on the poster, in the reader's language.

use serde::Deserialize;

use crate::error::{Error, Result};

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
    /// Heading above what they do in a role.
    #[serde(rename = "doet")]
    pub does: String,
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
    /// Before the list of sources.
    #[serde(rename = "bronnen")]
    pub sources: String,
    /// The link from the picture to the same content as text.
    #[serde(rename = "als_tekst")]
    pub as_text: String,
    /// Name of the close button.
    #[serde(rename = "sluiten")]
    pub close: String,
    /// Between the items of a list, with its space; a comma where the file does not say.
    #[serde(rename = "komma", default = "comma")]
    pub comma: String,
    /// Words in charts.
    #[serde(rename = "grafiek")]
    pub chart: ChartWords,
    /// BCP 47 tag of these words: that of the reader, unless they are another language's.
    #[serde(skip)]
    pub language: String,
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
        let own = own(language).map(|text| (language, text));
        let found = own.or_else(|| other.and_then(|tag| Some((tag, self::own(tag)?))));
        let (tag, text) = found.or_else(|| Some(("en", self::own("en")?))).unwrap_or_default();
        let words: Self = serde_json::from_str(text).map_err(|e| Error::Asset(format!("words of {language}: {e}")))?;
        Ok(Self { language: tag.to_owned(), ..words })
    }
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
