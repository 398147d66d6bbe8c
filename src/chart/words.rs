//! The few words that a chart adds to those of the data file.

/// Words for charts in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartWords {
    /// Before the source: "Bron".
    pub source: String,
    /// Before the year in a description: "Jaar".
    pub year: String,
    /// Before the value at which a scale begins, when that is not zero: "De schaal begint bij".
    pub scale_begins: String,
    /// Between a part and its whole: "van".
    pub of: String,
    /// Between what is put in and what comes out: "wordt".
    pub becomes: String,
    /// 1 000 000 of something: "miljoen".
    pub million: String,
    /// 1 000 000 000 of something: "miljard".
    pub billion: String,
}

impl ChartWords {
    /// The words in `language` (a BCP 47 tag): English for English, Dutch for everything else.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let [source, year, scale_begins, of, becomes, million, billion] = match language.split('-').next() {
            Some("en") => ["Source", "Year", "The scale begins at", "of", "becomes", "million", "billion"],
            _ => ["Bron", "Jaar", "De schaal begint bij", "van", "wordt", "miljoen", "miljard"],
        }
        .map(str::to_owned);
        Self { source, year, scale_begins, of, becomes, million, billion }
    }
}
