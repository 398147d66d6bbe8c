//! The model, field for field as the data file has it.
//!
//! Field names in the file are Dutch, because the people who edit it are. What each field is for, in their
//! words, stands in the table of the format; here stands what the program makes of it. That a type has every field of
//! its table is checked when the program is built.

use super::form::FigureForm;
use super::format;
use super::link::Link;
use super::own_words::OwnWords;
use super::printer::Printer;
use super::sheet_contents::SheetWishes;
use super::text::{Text, moment};
use super::unread::Unread;
use super::value::{Readable, SeeLine, choices, model};
use crate::source::{JsonValue, Node};

model! {
    /// The whole infographic.
    Infographic = format::FILE {
        /// `talen`: languages of the file, the first is the main one.
        languages: Vec<String> = "talen",
        /// `terugval`: the language that texts are taken from which another language lacks.
        fallback: Option<String> = "terugval",
        /// `titel`.
        title: Text = "titel",
        /// `titel_accent`: the part of the title, at its end, that gets the accent colour.
        title_accent: Option<Text> = "titel_accent",
        /// `ondertitel`.
        subtitle: Text = "ondertitel",
        /// `beroep`: how the profession is called.
        profession: Option<Profession> = "beroep",
        /// `logo`: goes before that of the theme.
        logo: Option<Logo> = "logo",
        /// `website`: the page where the infographic is found; codes on paper lead there.
        website: Option<Link> = "website",
        /// `qr`: which codes stand on paper.
        codes: Codes = "qr" by codes,
        /// `boodschap`: the key message.
        message: Text = "boodschap",
        /// `rollen`: 1 to 16.
        roles: Vec<Role> = "rollen",
        /// `krachtgroepen`; may be empty.
        strength_groups: Vec<StrengthGroup> = "krachtgroepen",
        /// `mix`.
        mix: Option<Mix> = "mix",
        /// `rendement`.
        returns: Option<Returns> = "rendement",
        /// `oproep`.
        call: Option<CallToAction> = "oproep",
        /// `cijfers`.
        figures: Vec<Figure> = "cijfers",
        /// `bronnen`.
        sources: Vec<Source> = "bronnen",
        /// `folder`: what only the leaflet has.
        leaflet: Option<Leaflet> = "folder",
        /// `woorden`: what goes before the words of the program; without them nothing does.
        words: OwnWords = "woorden",
        /// `formaten`: what must and what need not stand on which sheet.
        sheets: SheetWishes = "formaten",
        /// `drukker`: what the print shop asks.
        printer: Option<Printer> = "drukker",
    }

    /// A role: one place in the street.
    Role = format::ROLE {
        /// `id`: short, typed by hand, used in references and links.
        id: String = "id",
        /// `naam`.
        name: Text = "naam",
        /// `belofte`: one line.
        promise: Text = "belofte",
        /// `doet`: what they do there, a sentence each.
        does: Vec<Text> = "doet",
        /// `voorbeeld`.
        example: Text = "voorbeeld",
        /// `krachten`: ids of strengths that count here.
        strengths: Vec<String> = "krachten",
        /// `cijfer`: id of a figure.
        figure: Option<String> = "cijfer",
        /// `tekening`: without it the generic place is drawn.
        illustration: Option<Illustration> = "tekening",
    }

    /// How the profession is called, as it stands in a sentence.
    Profession = format::PROFESSION {
        /// `enkelvoud`: one person, with its article: "de wijkverpleegkundige".
        one: Text = "enkelvoud",
        /// `meervoud`: more persons: "wijkverpleegkundigen".
        more: Option<Text> = "meervoud",
    }

    /// A drawing or photo of one's own.
    Own = format::DRAWING {
        /// `bestand`: path from the folder of the data file.
        file: String = "bestand",
        /// `beschrijving`: what can be seen, for those who do not see it.
        description: Text = "beschrijving",
    }

    /// The organisation's logo.
    Logo = format::LOGO {
        /// `bestand`: path from the folder of the data file.
        file: String = "bestand",
        /// `beschrijving`: what it says.
        description: Text = "beschrijving",
        /// `plaats`: where it stands.
        place: LogoPlace = "plaats" by logo_place,
    }

    /// Strengths under one heading.
    StrengthGroup = format::GROUP {
        /// `id`.
        id: String = "id",
        /// `kop`.
        heading: Text = "kop",
        /// `krachten`.
        strengths: Vec<Strength> = "krachten",
    }

    /// A strength: what they bring.
    Strength = format::STRENGTH {
        /// `id`.
        id: String = "id",
        /// `naam`.
        name: Text = "naam",
        /// `tekst`: one sentence.
        text: Text = "tekst",
        /// `cijfer`: id of a figure.
        figure: Option<String> = "cijfer",
        /// `icoon`: name of an icon; without it a dot in the group's colour.
        icon: Option<String> = "icoon",
    }

    /// The mixed team.
    Mix = format::MIX {
        /// `kop`.
        heading: Text = "kop",
        /// `tekst`.
        text: Text = "tekst",
        /// `vraag`: a question to the reader.
        question: Option<Text> = "vraag",
        /// `cijfers`: ids of figures, the first is shown in the block.
        figures: Vec<String> = "cijfers",
    }

    /// What it returns, never without its caveat.
    Returns = format::RETURNS {
        /// `kop`.
        heading: Text = "kop",
        /// `uitkomst`: the finding in a few words.
        lead: Text = "uitkomst",
        /// `tekst`.
        text: Text = "tekst",
        /// `voorbehoud`: what the figure does not say. Required: the figure must not stand without it.
        caveat: Text = "voorbehoud",
        /// `cijfers`: ids of figures.
        figures: Vec<String> = "cijfers",
    }

    /// What readers can do.
    CallToAction = format::CALL {
        /// `kop`.
        heading: Text = "kop",
        /// `acties`.
        actions: Vec<Action> = "acties",
    }

    /// One call, to one kind of reader.
    Action = format::ACTION {
        /// `voor`: to whom ("Werkgever").
        audience: Text = "voor",
        /// `tekst`.
        text: Text = "tekst",
        /// `icoon`: name of an icon.
        icon: Option<String> = "icoon",
    }

    /// What only the leaflet has.
    Leaflet = format::LEAFLET {
        /// `inleiding`: a text for each paragraph.
        introduction: Vec<Text> = "inleiding",
        /// `citaten`.
        quotes: Vec<Quote> = "citaten",
        /// `gericht_aan`: whom it is for.
        addressed_to: Option<Text> = "gericht_aan",
    }

    /// A sentence that stands out.
    Quote = format::QUOTE {
        /// `tekst`.
        text: Text = "tekst",
        /// `wie`: who says it; none for words of the makers.
        by: Option<Text> = "wie",
        /// `bron`: id of the source that has it.
        source: Option<String> = "bron",
    }

    /// A figure: numbers that are drawn, with unit, year and source.
    Figure = format::FIGURE {
        /// `id`.
        id: String = "id",
        /// `vorm`.
        form: FigureForm = "vorm",
        /// `titel`: the finding.
        title: Text = "titel",
        /// `eenheid`: "% van de organisaties", "mensen".
        unit: Text = "eenheid",
        /// `jaar`: the year (or another moment, as a text: "1 januari 2024") that the numbers are of.
        year: Option<String> = "jaar" by moment,
        /// `voorbehoud`: what the numbers do not say, printed beside year and source.
        caveat: Option<Text> = "voorbehoud",
        /// `bron`: id of a source.
        source: String = "bron",
        /// `waarden`.
        values: Vec<Value> = "waarden",
    }

    /// A number with its label.
    Value = format::VALUE {
        /// `naam`.
        name: Text = "naam",
        /// `waarde`.
        value: f64 = "waarde",
        /// `nadruk`: the one value that is emphasised.
        emphasis: bool = "nadruk",
    }

    /// A source.
    Source = format::SOURCE {
        /// `id`.
        id: String = "id",
        /// `uitgever`.
        publisher: String = "uitgever",
        /// `titel`.
        title: String = "titel",
        /// `datum`: year, year and month, or day: 2020, 2020-10, 2020-10-13.
        date: Option<String> = "datum" by moment,
        /// `url`: where it can be read, or who can be asked for it.
        url: Option<Link> = "url",
    }
}

/// What is drawn of a role.
#[derive(Debug, Clone, PartialEq)]
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

impl Readable for Illustration {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        match node.map(|node| &node.content) {
            Some(JsonValue::Text(name)) => Ok(Self::Named(name.clone())),
            _ => Own::read(node, at).map(Self::Own),
        }
    }

    fn texts<'a>(&'a self, all: &mut Vec<&'a Text>) {
        if let Self::Own(own) = self {
            own.texts(all);
        }
    }

    fn texts_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        if let Self::Own(own) = self {
            own.texts_mut(see);
        }
    }
}

choices! {
    /// Where a logo stands.
    LogoPlace: format::PLACES {
        /// `kop`: above the title.
        Header = "kop",
        /// `voet`: beside the sources.
        Foot = "voet",
    }
}

choices! {
    /// Which codes for phones stand on paper, where the file names a website.
    Codes: format::CODES {
        /// `poster`: one, which leads to the website.
        Poster = "poster",
        /// `rollen`: also one at each role, on large sheets.
        Roles = "rollen",
        /// `geen`.
        None = "geen",
    }
}

/// Which codes stand on paper: one, unless the file says otherwise.
fn codes(node: Option<&Node>, at: &str) -> Result<Codes, Unread> {
    node.map_or(Ok(Codes::Poster), |node| Codes::read(Some(node), at))
}

/// Where a logo stands: above the title, unless the file says otherwise.
fn logo_place(node: Option<&Node>, at: &str) -> Result<LogoPlace, Unread> {
    node.map_or(Ok(LogoPlace::Header), |node| LogoPlace::read(Some(node), at))
}

impl Infographic {
    /// All strengths of all groups, with the index of their group.
    pub fn strengths(&self) -> impl Iterator<Item = (usize, &Strength)> {
        self.strength_groups.iter().enumerate().flat_map(|(g, group)| group.strengths.iter().map(move |s| (g, s)))
    }

    /// Every text that has a language, in the order of the format.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        let mut all = Vec::new();
        Readable::texts(self, &mut all);
        all
    }

    /// Calls `see` for every text, in the order of the format.
    pub fn each_text_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        self.texts_mut(see);
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
        let plain = |wording: &String| wording.replace('\u{ad}', "").contains(word);
        let text = self.texts().into_iter().find(|text| text.wordings.values().any(plain));
        text.map(|text| text.pointer.clone()).or_else(|| {
            let mut found = None;
            let see: &mut SeeLine<'_> = &mut |line, at| {
                if found.is_none() && line.contains(word) {
                    found = Some(at.to_owned());
                }
            };
            self.lines("", false, see);
            found
        })
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
