//! The model, field for field as the data file has it.
//!
//! Field names in the file are Dutch, because the people who edit it are. What each field is for, in their
//! words, stands in the table of the format; here stands what the program makes of it.

use serde::Deserialize;

use super::form::FigureForm;
use super::link::Link;
use super::pointers;
use super::printer::Printer;
use super::text::{Text, year};

/// The whole infographic.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Infographic {
    /// `talen`: languages of the file, the first is the main one.
    #[serde(rename = "talen")]
    pub languages: Vec<String>,
    /// `terugval`: the language that texts are taken from which another language lacks.
    #[serde(rename = "terugval")]
    pub fallback: Option<String>,
    /// `titel`.
    #[serde(rename = "titel")]
    pub title: Text,
    /// `titel_accent`: the part of the title, at its end, that gets the accent colour.
    #[serde(rename = "titel_accent")]
    pub title_accent: Option<Text>,
    /// `ondertitel`.
    #[serde(rename = "ondertitel")]
    pub subtitle: Text,
    /// `logo`: goes before that of the theme.
    pub logo: Option<Logo>,
    /// `boodschap`: the key message.
    #[serde(rename = "boodschap")]
    pub message: Text,
    /// `rollen`: 1 to 16.
    #[serde(rename = "rollen")]
    pub roles: Vec<Role>,
    /// `krachtgroepen`; may be empty.
    #[serde(rename = "krachtgroepen", default)]
    pub strength_groups: Vec<StrengthGroup>,
    /// `mix`.
    pub mix: Option<Mix>,
    /// `rendement`.
    #[serde(rename = "rendement")]
    pub returns: Option<Returns>,
    /// `oproep`.
    #[serde(rename = "oproep")]
    pub call: Option<CallToAction>,
    /// `cijfers`.
    #[serde(rename = "cijfers", default)]
    pub figures: Vec<Figure>,
    /// `bronnen`.
    #[serde(rename = "bronnen", default)]
    pub sources: Vec<Source>,
    /// `drukker`: what the print shop asks.
    #[serde(rename = "drukker")]
    pub printer: Option<Printer>,
}

impl Infographic {
    /// All strengths of all groups, with the index of their group.
    pub fn strengths(&self) -> impl Iterator<Item = (usize, &Strength)> {
        self.strength_groups.iter().enumerate().flat_map(|(g, group)| group.strengths.iter().map(move |s| (g, s)))
    }

    /// Calls `see` for every text, in the order of the model.
    pub fn each_text_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        pointers::visit(self, &mut |text, _| see(text));
    }

    /// The figure with this id.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The JSON pointer of the first text with this word in it, for a message about words that were put together from
    /// more than one text.
    #[must_use]
    pub fn pointer_to(&self, word: &str) -> Option<String> {
        pointers::holding(self, word)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// A role: one place in the street.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// `id`: short, typed by hand, used in references and links.
    pub id: String,
    /// `naam`.
    #[serde(rename = "naam")]
    pub name: Text,
    /// `belofte`: one line.
    #[serde(rename = "belofte")]
    pub promise: Text,
    /// `doet`: what they do there, a sentence each.
    #[serde(rename = "doet", default)]
    pub does: Vec<Text>,
    /// `voorbeeld`.
    #[serde(rename = "voorbeeld")]
    pub example: Text,
    /// `krachten`: ids of strengths that count here.
    #[serde(rename = "krachten", default)]
    pub strengths: Vec<String>,
    /// `cijfer`: id of a figure.
    #[serde(rename = "cijfer")]
    pub figure: Option<String>,
    /// `tekening`: without it the generic place is drawn.
    #[serde(rename = "tekening")]
    pub illustration: Option<Illustration>,
}

/// What is drawn of a role.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Illustration {
    /// An illustration that ships with the program, by its name.
    Named(String),
    /// One's own.
    Own(Own),
}

impl Illustration {
    /// One's own, if it is.
    #[must_use]
    pub const fn own(&self) -> Option<&Own> {
        match self {
            Self::Own(own) => Some(own),
            Self::Named(_) => None,
        }
    }
}

/// A drawing or photo of one's own.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// `bestand`: path from the folder of the data file.
    #[serde(rename = "bestand")]
    pub file: String,
    /// `beschrijving`: what can be seen, for those who do not see it.
    #[serde(rename = "beschrijving")]
    pub description: Text,
}

/// The organisation's logo.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// `bestand`: path from the folder of the data file.
    #[serde(rename = "bestand")]
    pub file: String,
    /// `beschrijving`: what it says.
    #[serde(rename = "beschrijving")]
    pub description: Text,
    /// `plaats`: where it stands.
    #[serde(rename = "plaats", default)]
    pub place: LogoPlace,
}

/// Where a logo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum LogoPlace {
    /// `kop`: above the title.
    #[default]
    #[serde(rename = "kop")]
    Header,
    /// `voet`: beside the sources.
    #[serde(rename = "voet")]
    Foot,
}

/// Strengths under one heading.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrengthGroup {
    /// `id`.
    pub id: String,
    /// `kop`.
    #[serde(rename = "kop")]
    pub heading: Text,
    /// `krachten`.
    #[serde(rename = "krachten", default)]
    pub strengths: Vec<Strength>,
}

/// A strength: what they bring.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// `id`.
    pub id: String,
    /// `naam`.
    #[serde(rename = "naam")]
    pub name: Text,
    /// `tekst`: one sentence.
    #[serde(rename = "tekst")]
    pub text: Text,
    /// `cijfer`: id of a figure.
    #[serde(rename = "cijfer")]
    pub figure: Option<String>,
    /// `icoon`: name of an icon; without it a dot in the group's colour.
    #[serde(rename = "icoon")]
    pub icon: Option<String>,
}

/// The mixed team.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mix {
    /// `kop`.
    #[serde(rename = "kop")]
    pub heading: Text,
    /// `tekst`.
    #[serde(rename = "tekst")]
    pub text: Text,
    /// `vraag`: a question to the reader.
    #[serde(rename = "vraag")]
    pub question: Option<Text>,
    /// `cijfers`: ids of figures, the first is shown in the block.
    #[serde(rename = "cijfers", default)]
    pub figures: Vec<String>,
}

/// What it returns, never without its caveat.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Returns {
    /// `kop`.
    #[serde(rename = "kop")]
    pub heading: Text,
    /// `uitkomst`: the finding in a few words.
    #[serde(rename = "uitkomst")]
    pub lead: Text,
    /// `tekst`.
    #[serde(rename = "tekst")]
    pub text: Text,
    /// `voorbehoud`: what the figure does not say. Required: the figure must not stand without it.
    #[serde(rename = "voorbehoud")]
    pub caveat: Text,
    /// `cijfers`: ids of figures.
    #[serde(rename = "cijfers", default)]
    pub figures: Vec<String>,
}

/// What readers can do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallToAction {
    /// `kop`.
    #[serde(rename = "kop")]
    pub heading: Text,
    /// `acties`.
    #[serde(rename = "acties")]
    pub actions: Vec<Action>,
}

/// One call, to one kind of reader.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// `voor`: to whom ("Werkgever").
    #[serde(rename = "voor")]
    pub audience: Text,
    /// `tekst`.
    #[serde(rename = "tekst")]
    pub text: Text,
    /// `icoon`: name of an icon.
    #[serde(rename = "icoon")]
    pub icon: Option<String>,
}

/// A figure: numbers that are drawn, with unit, year and source.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// `id`.
    pub id: String,
    /// `vorm`.
    #[serde(rename = "vorm")]
    pub form: FigureForm,
    /// `titel`: the finding.
    #[serde(rename = "titel")]
    pub title: Text,
    /// `eenheid`: "% van de organisaties", "mensen".
    #[serde(rename = "eenheid")]
    pub unit: Text,
    /// `jaar`: the year (or another moment, as a text: "1 januari 2024") that the numbers are of.
    #[serde(rename = "jaar", default, deserialize_with = "year")]
    pub year: Option<String>,
    /// `voorbehoud`: what the numbers do not say, printed beside year and source.
    #[serde(rename = "voorbehoud")]
    pub caveat: Option<Text>,
    /// `bron`: id of a source.
    #[serde(rename = "bron")]
    pub source: String,
    /// `waarden`.
    #[serde(rename = "waarden")]
    pub values: Vec<Value>,
}

/// A number with its label.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// `naam`.
    #[serde(rename = "naam")]
    pub name: Text,
    /// `waarde`.
    #[serde(rename = "waarde")]
    pub value: f64,
    /// `nadruk`: the one value that is emphasised.
    #[serde(rename = "nadruk", default)]
    pub emphasis: bool,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// `id`.
    pub id: String,
    /// `uitgever`.
    #[serde(rename = "uitgever")]
    pub publisher: String,
    /// `titel`.
    #[serde(rename = "titel")]
    pub title: String,
    /// `datum`: year, year and month, or day: 2020, 2020-10, 2020-10-13.
    #[serde(rename = "datum", default, deserialize_with = "year")]
    pub date: Option<String>,
    /// `url`: where it can be read, or who can be asked for it.
    pub url: Option<Link>,
}
