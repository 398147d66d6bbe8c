//! The format of the data file, as a table: which fields, what they take, what they are for.
//!
//! Checking, JSON Schema and ordering all read this table. The descriptions are for the person who edits the
//! file, so they are in plain Dutch.

use super::form::MOST_VALUES;
use crate::messages::{Expected, Target, Thing};

/// The fields of one kind of object.
#[derive(Debug)]
pub(super) struct Record {
    /// What kind of object.
    pub(super) thing: Thing,
    /// Its fields, in the order in which they are best read.
    pub(super) fields: &'static [Field],
}

/// A field.
#[derive(Debug)]
pub(super) struct Field {
    /// Its name in the file.
    pub(super) name: &'static str,
    /// What it takes.
    pub(super) shape: Shape,
    /// Whether it must be there.
    pub(super) required: bool,
    /// What it is for.
    pub(super) about: &'static str,
}

/// What a field takes.
#[derive(Debug)]
pub(super) enum Shape {
    /// A text or a text per language, of at most so many characters.
    Text(usize),
    /// A text without languages, of at most so many characters.
    Line(usize),
    /// The id of the object that it stands in.
    Id(Target),
    /// The id of another object, or the name of a drawing.
    Reference(Target),
    /// The name of a drawing, or an object that names a file.
    Drawing(&'static Record),
    /// A language tag.
    Language,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// The name of a form of figure.
    Form,
    /// A year, or a span of years.
    Year,
    /// A date: year, month or day.
    Date,
    /// A link: https, mailto or tel.
    Link,
    /// A number in these limits.
    Number(f64, f64),
    /// true or false.
    Flag,
    /// The address of a JSON Schema, for editors.
    Schema,
    /// An object.
    Object(&'static Record),
    /// A list of at least and at most so many.
    List(&'static Shape, usize, usize),
}

impl Shape {
    /// What to call it in a message.
    pub(super) const fn expected(&self) -> Expected {
        match self {
            Self::Text(_) => Expected::Text,
            Self::Line(_) | Self::Schema => Expected::Line,
            Self::Id(_) => Expected::Id,
            Self::Reference(Target::Illustration | Target::Icon) => Expected::Line,
            Self::Reference(_) => Expected::Reference,
            Self::Drawing(_) => Expected::Drawing,
            Self::Language => Expected::Language,
            Self::Choice(_) | Self::Form => Expected::Choice,
            Self::Year => Expected::Year,
            Self::Date => Expected::Date,
            Self::Link => Expected::Link,
            Self::Number(..) => Expected::Number,
            Self::Flag => Expected::Flag,
            Self::Object(record) => Expected::Object(record.thing),
            Self::List(Self::Object(record), ..) => Expected::Objects(record.thing),
            Self::List(Self::Text(_), ..) => Expected::Texts,
            Self::List(..) => Expected::Words,
        }
    }

    /// The kinds of id that are defined inside it.
    pub(super) fn defines(&self) -> Vec<Target> {
        match self {
            Self::Id(target) => vec![*target],
            Self::List(item, ..) => item.defines(),
            Self::Object(record) => record.fields.iter().flat_map(|field| field.shape.defines()).collect(),
            _ => Vec::new(),
        }
    }
}

/// A field that must be there.
const fn required(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: true, about }
}

/// A field that may be there.
const fn optional(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, required: false, about }
}

/// Most characters of a name or heading.
const NAME: usize = 80;
/// Most characters of a title.
const TITLE: usize = 120;
/// Most characters of a sentence.
const SENTENCE: usize = 240;
/// Most characters of a few sentences.
const PARAGRAPH: usize = 600;
/// Most characters of an address.
const ADDRESS: usize = 500;

/// The whole file.
pub(super) static FILE: Record = Record {
    thing: Thing::File,
    fields: &[
        optional(
            "$schema",
            Shape::Schema,
            "Het adres van het schema. Je tekstprogramma helpt je dan bij het invullen.",
        ),
        required(
            "talen",
            Shape::List(&Shape::Language, 1, MAX_LANGUAGES),
            "De talen van dit bestand, bijvoorbeeld [\"nl\", \"en\"]. De eerste is de hoofdtaal.",
        ),
        optional(
            "terugval",
            Shape::Language,
            "De taal die een tekst leent aan een taal waarin hij ontbreekt: \"nl\". Zonder dit veld is zo’n tekst een fout.",
        ),
        required("titel", Shape::Text(TITLE), "De titel van de infographic."),
        optional("titel_accent", Shape::Text(TITLE), "De laatste woorden van de titel. Zij krijgen een eigen kleur."),
        required("ondertitel", Shape::Text(SENTENCE), "Eén zin onder de titel."),
        optional("logo", Shape::Object(&LOGO), "Het logo van je organisatie. Het gaat voor dat van het thema."),
        required("boodschap", Shape::Text(PARAGRAPH), "De kern van het verhaal, in twee of drie korte zinnen."),
        required(
            "rollen",
            Shape::List(&Shape::Object(&ROLE), 1, 16),
            "De rollen: elke rol is een plek in de straat. Minstens 1, hooguit 16.",
        ),
        optional(
            "krachtgroepen",
            Shape::List(&Shape::Object(&GROUP), 0, 6),
            "De krachten, in groepen: wat iemand kan, weet en heeft gedaan.",
        ),
        optional("mix", Shape::Object(&MIX), "Het blok over het gemengde team."),
        optional("rendement", Shape::Object(&RETURNS), "Het blok over wat het oplevert."),
        optional("oproep", Shape::Object(&CALL), "Wat de lezer zelf kan doen."),
        optional(
            "cijfers",
            Shape::List(&Shape::Object(&FIGURE), 0, 40),
            "De cijfers die getekend worden, elk met een bron.",
        ),
        optional("bronnen", Shape::List(&Shape::Object(&SOURCE), 0, 60), "De bronnen, in kleine letters onderaan."),
        optional("drukker", Shape::Object(&PRINTER), "Wat je drukker vraagt, voor --for print."),
    ],
};

/// A role.
static ROLE: Record = Record {
    thing: Thing::Role,
    fields: &[
        required("id", Shape::Id(Target::Role), "Een kort woord voor deze rol, bijvoorbeeld \"mantelzorg\"."),
        required("naam", Shape::Text(NAME), "De naam op het bord."),
        required("belofte", Shape::Text(SENTENCE), "Wat bewoners eraan hebben, in één zin."),
        optional(
            "doet",
            Shape::List(&Shape::Text(SENTENCE), 0, 8),
            "Wat de sociaal werker er doet: een lijst, per zin een tekst.",
        ),
        required("voorbeeld", Shape::Text(PARAGRAPH), "Een voorbeeld in een paar zinnen. Noem geen echte mensen."),
        optional(
            "krachten",
            Shape::List(&Shape::Reference(Target::Strength), 0, 12),
            "De id’s van de krachten die hier tellen.",
        ),
        optional("cijfer", Shape::Reference(Target::Figure), "Het id van een cijfer dat bij deze rol hoort."),
        optional(
            "tekening",
            Shape::Drawing(&DRAWING),
            "De naam van een tekening, of een eigen tekening of foto. Zonder tekening komt er een gewoon huis.",
        ),
    ],
};

/// What a file is named by.
const PATH: &str = "Het bestand: een SVG, PNG of JPEG in de map van dit databestand, bijvoorbeeld \"beeld/buurt.jpg\".";

/// A drawing or photo of one's own.
static DRAWING: Record = Record {
    thing: Thing::Drawing,
    fields: &[
        required("bestand", Shape::Line(ADDRESS), PATH),
        required(
            "beschrijving",
            Shape::Text(SENTENCE),
            "Wat erop te zien is, in één zin, voor wie het beeld niet ziet.",
        ),
    ],
};

/// The words for the places of a logo.
pub(super) const PLACES: &[&str] = &["kop", "voet"];

/// A logo.
static LOGO: Record = Record {
    thing: Thing::Logo,
    fields: &[
        required("bestand", Shape::Line(ADDRESS), PATH),
        required("beschrijving", Shape::Text(NAME), "Wat het logo zegt, voor wie het niet ziet: \"Gemeente Stad\"."),
        optional("plaats", Shape::Choice(PLACES), "Waar het staat: kop (boven de titel) of voet (bij de bronnen)."),
    ],
};

/// A group of strengths.
static GROUP: Record = Record {
    thing: Thing::StrengthGroup,
    fields: &[
        required("id", Shape::Id(Target::StrengthGroup), "Een kort woord voor deze groep, bijvoorbeeld \"kennis\"."),
        required("kop", Shape::Text(NAME), "De kop boven de groep."),
        required("krachten", Shape::List(&Shape::Object(&STRENGTH), 0, 16), "De krachten in deze groep."),
    ],
};

/// A strength.
static STRENGTH: Record = Record {
    thing: Thing::Strength,
    fields: &[
        required("id", Shape::Id(Target::Strength), "Een kort woord voor deze kracht. Rollen verwijzen ernaar."),
        required("naam", Shape::Text(NAME), "De naam van de kracht, in een paar woorden."),
        required("tekst", Shape::Text(SENTENCE), "Wat de kracht betekent, in één zin."),
        optional("cijfer", Shape::Reference(Target::Figure), "Het id van een cijfer dat bij deze kracht hoort."),
        optional("icoon", Shape::Reference(Target::Icon), "De naam van een icoon. Zonder icoon komt er een stip."),
    ],
};

/// The mixed team.
static MIX: Record = Record {
    thing: Thing::Mix,
    fields: &[
        required("kop", Shape::Text(NAME), "De kop van het blok."),
        required("tekst", Shape::Text(PARAGRAPH), "De tekst, in korte zinnen."),
        optional("vraag", Shape::Text(SENTENCE), "Een vraag aan de lezer."),
        optional(
            "cijfers",
            Shape::List(&Shape::Reference(Target::Figure), 0, 6),
            "De id’s van de cijfers. Het eerste komt in het blok zelf.",
        ),
    ],
};

/// The return.
static RETURNS: Record = Record {
    thing: Thing::Returns,
    fields: &[
        required("kop", Shape::Text(NAME), "De kop van het blok."),
        required("uitkomst", Shape::Text(TITLE), "De uitkomst in een paar woorden."),
        required("tekst", Shape::Text(PARAGRAPH), "Uitleg in korte zinnen."),
        required(
            "voorbehoud",
            Shape::Text(SENTENCE),
            "Wat het cijfer niet zegt. Verplicht: zonder deze zin mag het cijfer niet op de poster.",
        ),
        optional("cijfers", Shape::List(&Shape::Reference(Target::Figure), 0, 6), "De id’s van de cijfers."),
    ],
};

/// The call to action.
static CALL: Record = Record {
    thing: Thing::Call,
    fields: &[
        required("kop", Shape::Text(NAME), "De kop van het blok."),
        required("acties", Shape::List(&Shape::Object(&ACTION), 1, 6), "De oproepen: per soort lezer één."),
    ],
};

/// One call.
static ACTION: Record = Record {
    thing: Thing::Action,
    fields: &[
        required("voor", Shape::Text(NAME), "Voor wie, bijvoorbeeld \"Werkgever\"."),
        required("tekst", Shape::Text(SENTENCE), "Wat deze lezer kan doen."),
        optional("icoon", Shape::Reference(Target::Icon), "De naam van een icoon."),
    ],
};

/// A figure.
static FIGURE: Record = Record {
    thing: Thing::Figure,
    fields: &[
        required(
            "id",
            Shape::Id(Target::Figure),
            "Een kort woord voor dit cijfer. Rollen, krachten en blokken verwijzen ernaar.",
        ),
        required("vorm", Shape::Form, "Hoe het getekend wordt"),
        required(
            "titel",
            Shape::Text(TITLE),
            "Wat het cijfer laat zien, als zin: \"Bijna 1 op de 10 mensen is sterk eenzaam\".",
        ),
        required("eenheid", Shape::Text(NAME), "Wat er geteld is, bijvoorbeeld \"% van de organisaties\"."),
        optional("jaar", Shape::Year, "Het jaar van de meting: 2020, of een reeks jaren: \"2021-2024\"."),
        optional(
            "voorbehoud",
            Shape::Text(SENTENCE),
            "Wat de lezer erbij moet weten, bijvoorbeeld \"Voorlopige cijfers.\"",
        ),
        required("bron", Shape::Reference(Target::Source), "Het id van de bron."),
        required("waarden", Shape::List(&Shape::Object(&VALUE), 1, MOST_VALUES), "De getallen, elk met een naam."),
    ],
};

/// The largest number that a figure can hold.
const LARGEST: f64 = 1e12;

/// A number with its label.
static VALUE: Record = Record {
    thing: Thing::Value,
    fields: &[
        required(
            "naam",
            Shape::Text(NAME),
            "Wat dit getal is. Bij de vorm \"getal\": de woorden die na het getal komen.",
        ),
        required("waarde", Shape::Number(0.0, LARGEST), "Het getal, met een punt voor de decimalen: 7.6."),
        optional("nadruk", Shape::Flag, "true voor de ene waarde die opvalt."),
    ],
};

/// A source.
static SOURCE: Record = Record {
    thing: Thing::Source,
    fields: &[
        required("id", Shape::Id(Target::Source), "Een kort woord voor deze bron, bijvoorbeeld \"cbs-2020\"."),
        required("uitgever", Shape::Line(NAME), "Wie het heeft uitgegeven."),
        required("titel", Shape::Line(SENTENCE), "De titel van het stuk, letterlijk."),
        optional("datum", Shape::Date, "De datum: \"2020\", \"2020-10\" of \"2020-10-13\"."),
        optional(
            "url",
            Shape::Link,
            "De link: \"https://www.cbs.nl\". Of een adres of nummer om het te vragen: \"mailto:info@voorbeeld.nl\", \"tel:020 123 45 67\".",
        ),
    ],
};

/// What a print shop asks.
pub(super) static PRINTER: Record = Record {
    thing: Thing::Printer,
    fields: &[
        optional("naam", Shape::Line(NAME), "De naam van de drukker. Die staat in de meldingen."),
        optional("dpi", Shape::Number(72.0, 1200.0), "Hoeveel pixels per inch, van 72 tot 1200."),
        optional("afloop", Shape::Number(0.0, 20.0), "Hoe ver het beeld doorloopt buiten het formaat, in mm."),
        optional("snijtekens", Shape::Flag, "true als er snijtekens om de poster moeten."),
        optional("inkt", Shape::Number(100.0, 400.0), "De meeste inkt op één plek, in procenten: 280."),
        optional("letter", Shape::Number(1.0, 72.0), "De kleinste letter, in punten: 6."),
        optional("lijn", Shape::Number(0.01, 10.0), "De dunste lijn, in punten: 0.25."),
    ],
};

/// Most languages of a file.
pub(super) const MAX_LANGUAGES: usize = 12;

/// Most characters of a link or schema address.
pub(super) const MAX_ADDRESS: usize = ADDRESS;
