//! The model, field for field as the data file has it.
//!
//! Field names in the file are Dutch, because the people who edit it are. The doc comments become the
//! descriptions in the JSON Schema, so they are written for those people.

use std::collections::BTreeMap;

/// A text in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Wording by BCP 47 tag; the empty tag holds a wording given without a language.
    pub wordings: BTreeMap<String, String>,
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
}

/// The whole infographic.
#[derive(Debug, Clone, PartialEq)]
pub struct Infographic {
    /// `talen`: languages of the file, the first is the main one.
    pub languages: Vec<String>,
    /// `titel`.
    pub title: Text,
    /// `titel_accent`: the part of the title, at its end, that gets the accent colour.
    pub title_accent: Option<Text>,
    /// `ondertitel`.
    pub subtitle: Text,
    /// `boodschap`: the key message.
    pub message: Text,
    /// `rollen`: 1 to 16.
    pub roles: Vec<Role>,
    /// `krachtgroepen`; may be empty.
    pub strength_groups: Vec<StrengthGroup>,
    /// `mix`.
    pub mix: Option<Mix>,
    /// `rendement`.
    pub returns: Option<Returns>,
    /// `oproep`.
    pub call: Option<CallToAction>,
    /// `cijfers`.
    pub figures: Vec<Figure>,
    /// `bronnen`.
    pub sources: Vec<Source>,
}

impl Infographic {
    /// All strengths of all groups, with the index of their group.
    pub fn strengths(&self) -> impl Iterator<Item = (usize, &Strength)> {
        self.strength_groups.iter().enumerate().flat_map(|(g, group)| group.strengths.iter().map(move |s| (g, s)))
    }

    /// The figure with this id.
    #[must_use]
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

/// A role: one place in the street.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// `id`: short, typed by hand, used in references and links.
    pub id: String,
    /// `naam`.
    pub name: Text,
    /// `belofte`: one line.
    pub promise: Text,
    /// `doet`: what they do there, a sentence each.
    pub does: Vec<Text>,
    /// `voorbeeld`.
    pub example: Text,
    /// `krachten`: ids of strengths that count here.
    pub strengths: Vec<String>,
    /// `cijfer`: id of a figure.
    pub figure: Option<String>,
    /// `tekening`: name of an illustration; without it the generic place is drawn.
    pub illustration: Option<String>,
}

/// Strengths under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct StrengthGroup {
    /// `id`.
    pub id: String,
    /// `kop`.
    pub heading: Text,
    /// `krachten`.
    pub strengths: Vec<Strength>,
}

/// A strength: what they bring.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    /// `id`.
    pub id: String,
    /// `naam`.
    pub name: Text,
    /// `tekst`: one sentence.
    pub text: Text,
    /// `cijfer`: id of a figure.
    pub figure: Option<String>,
    /// `icoon`: name of an icon; without it a dot in the group's colour.
    pub icon: Option<String>,
}

/// The mixed team.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    /// `kop`.
    pub heading: Text,
    /// `tekst`.
    pub text: Text,
    /// `vraag`: a question to the reader.
    pub question: Option<Text>,
    /// `cijfers`: ids of figures, the first is shown in the block.
    pub figures: Vec<String>,
}

/// What it returns, never without its caveat.
#[derive(Debug, Clone, PartialEq)]
pub struct Returns {
    /// `kop`.
    pub heading: Text,
    /// `uitkomst`: the finding in a few words.
    pub lead: Text,
    /// `tekst`.
    pub text: Text,
    /// `voorbehoud`: what the figure does not say. Required: the figure must not stand without it.
    pub caveat: Text,
    /// `cijfers`: ids of figures.
    pub figures: Vec<String>,
}

/// What readers can do.
#[derive(Debug, Clone, PartialEq)]
pub struct CallToAction {
    /// `kop`.
    pub heading: Text,
    /// `acties`.
    pub actions: Vec<Action>,
}

/// One call, to one kind of reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// `voor`: to whom ("Werkgever").
    pub audience: Text,
    /// `tekst`.
    pub text: Text,
    /// `icoon`: name of an icon.
    pub icon: Option<String>,
}

/// How a figure is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureForm {
    /// `staaf`: horizontal or upright bars.
    Bar,
    /// `gestapeld`: parts of a whole in one bar.
    StackedBar,
    /// `lijn`: a value over the years.
    Line,
    /// `ring`: the first value as a part of the second (the whole).
    Ring,
    /// `rij`: a row of people, the values are counts that add up to the row.
    PictogramRow,
    /// `getal`: one big number.
    Number,
    /// `munten`: what one euro becomes; the first value is the cost, the second the return.
    Coins,
}

/// A figure: numbers that are drawn, with unit, year and source.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// `id`.
    pub id: String,
    /// `vorm`.
    pub form: FigureForm,
    /// `titel`: the finding.
    pub title: Text,
    /// `eenheid`: "% van de organisaties", "mensen".
    pub unit: Text,
    /// `jaar`: the year (or another moment, as a text: "1 januari 2024") that the numbers are of.
    pub year: Option<String>,
    /// `bron`: id of a source.
    pub source: String,
    /// `waarden`.
    pub values: Vec<Value>,
}

/// A number with its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// `naam`.
    pub name: Text,
    /// `waarde`.
    pub value: f64,
    /// `nadruk`: the one value that is emphasised.
    pub emphasis: bool,
}

/// A source.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// `id`.
    pub id: String,
    /// `uitgever`.
    pub publisher: String,
    /// `titel`.
    pub title: String,
    /// `datum`: year, year and month, or day: 2020, 2020-10, 2020-10-13.
    pub date: Option<String>,
    /// `url`: https.
    pub url: Option<String>,
}
