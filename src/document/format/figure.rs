//! Figures, their values and their sources.

use super::field::{Field, Kind, Record, Rule};
use super::limits::{NAME, SENTENCE, TITLE};
use crate::document::bilingual::{EnumValue, both};
use crate::document::form::{FigureForm, MOST_VALUES};
use crate::messages::{Target, Thing};

/// The forms in which a figure is drawn.
pub static FORMS: [EnumValue; FigureForm::ALL.len()] = forms();

/// The forms with what they show, from their descriptors.
const fn forms() -> [EnumValue; FigureForm::ALL.len()] {
    let mut forms = [EnumValue { word: "", label: both("", "") }; FigureForm::ALL.len()];
    let mut at = 0;
    while at < forms.len() {
        let form = FigureForm::ALL[at].descriptor();
        forms[at] = EnumValue { word: form.name, label: form.about };
        at += 1;
    }
    forms
}

/// The largest number that a figure can hold.
const LARGEST: f64 = 1e12;

/// A figure.
pub static FIGURE: Record = Record {
    thing: Thing::Figure,
    title: both("Een cijfer", "A figure"),
    called_by: &["id"],
    inside: false,
    rules: &[Rule::ValuesSuitForm {
        form: "vorm",
        values: "waarden",
        name: "naam",
        number: "waarde",
        emphasis: "nadruk",
    }],
    fields: &[
        Field::required("id", Kind::Id(Target::Figure))
            .label("Id", "Id")
            .help(
                "Een kort woord voor dit cijfer. Rollen, krachten en blokken verwijzen ernaar.",
                "A short word for this figure. Roles, strengths and blocks refer to it.",
            )
            .such_as("leden"),
        Field::required("vorm", Kind::Choice(&FORMS))
            .label("Vorm", "Form")
            .help("Hoe het getekend wordt", "How it is drawn")
            .such_as("staaf"),
        Field::required("titel", Kind::Text(TITLE))
            .label("Titel", "Title")
            .help(
                "Wat het cijfer laat zien, als zin: \"Bijna 1 op de 10 mensen is sterk eenzaam\".",
                "What the figure shows, as a sentence: \"Nearly 1 in 10 people is very lonely\".",
            )
            .example("De helft van de kinderen sport elke week", "Half of the children play sport every week"),
        Field::required("eenheid", Kind::Text(NAME))
            .label("Eenheid", "Unit")
            .help(
                "Wat er geteld is, bijvoorbeeld \"% van de organisaties\".",
                "What was counted, for example \"% of organisations\".",
            )
            .example("% van de kinderen", "% of children"),
        Field::optional("jaar", Kind::Year)
            .label("Jaar", "Year")
            .help(
                "Het jaar van de meting: 2020, of een reeks jaren: \"2021-2024\".",
                "The year of the measurement: 2020, or a span of years: \"2021-2024\".",
            )
            .such_as("2024")
            .shown(),
        Field::optional("voorbehoud", Kind::Text(SENTENCE))
            .label("Voorbehoud", "Caveat")
            .help(
                "Wat de lezer erbij moet weten, bijvoorbeeld \"Voorlopige cijfers.\"",
                "What the reader must know, for example \"Provisional figures.\"",
            )
            .example("Voorlopige cijfers.", "Provisional figures."),
        Field::required("bron", Kind::Reference(Target::Source))
            .label("Bron", "Source")
            .help("Het id van de bron.", "The id of the source.")
            .such_as("gemeente-2024"),
        Field::required("waarden", Kind::List(&Kind::Object(&VALUE), 1, MOST_VALUES))
            .label("Waarden", "Values")
            .help("De getallen, elk met een naam.", "The numbers, each with a name."),
    ],
};

/// A number with its label.
pub static VALUE: Record = Record {
    thing: Thing::Value,
    title: both("Een waarde", "A value"),
    called_by: &["naam", "id"],
    inside: true,
    rules: &[],
    fields: &[
        Field::required("naam", Kind::Text(NAME))
            .label("Naam", "Name")
            .help(
                "Wat dit getal is. Bij de vorm \"getal\": de woorden die na het getal komen.",
                "What this number is. For the form \"getal\": the words that come after the number.",
            )
            .example("Sport elke week", "Plays sport every week"),
        Field::required("waarde", Kind::Number(0.0, LARGEST))
            .label("Getal", "Number")
            .help(
                "Het getal, met een punt voor de decimalen: 7.6. Zet geen punt tussen duizendtallen. Zijn het drie decimalen? Zet er dan een nul achter: 21.4830.",
                "The number, with a point before decimals: 7.6. Put no point between thousands. Three decimals? Then add a zero: 21.4830.",
            )
            .such_as("52.5"),
        Field::optional("nadruk", Kind::Flag)
            .label("Valt op", "Stands out")
            .help("true voor de ene waarde die opvalt.", "true for the one value that stands out.")
            .such_as("true"),
    ],
};

/// A source.
pub static SOURCE: Record = Record {
    thing: Thing::Source,
    title: both("Een bron", "A source"),
    called_by: &["id"],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("id", Kind::Id(Target::Source))
            .label("Id", "Id")
            .help(
                "Een kort woord voor deze bron, bijvoorbeeld \"cbs-2020\".",
                "A short word for this source, for example \"cbs-2020\".",
            )
            .such_as("gemeente-2024"),
        Field::required("uitgever", Kind::Line(NAME))
            .label("Uitgever", "Publisher")
            .help("Wie het heeft uitgegeven.", "Who published it.")
            .such_as("Gemeente Stad")
            .shown(),
        Field::required("titel", Kind::Line(SENTENCE))
            .label("Titel", "Title")
            .help("De titel van het stuk, letterlijk.", "The title of the publication, word for word.")
            .such_as("Sport in de wijk")
            .shown(),
        Field::optional("datum", Kind::Date)
            .label("Datum", "Date")
            .help("De datum: \"2020\", \"2020-10\" of \"2020-10-13\".", "The date: \"2020\", \"2020-10\" or \"2020-10-13\".")
            .such_as("2024-10-13")
            .shown(),
        Field::optional("url", Kind::Link)
            .label("Link", "Link")
            .help(
                "De link: \"https://www.cbs.nl\". Of een adres of nummer om het te vragen: \"mailto:info@voorbeeld.nl\", \"tel:020 123 45 67\".",
                "The link: \"https://www.cbs.nl\". Or an address or number to ask: \"mailto:info@example.org\", \"tel:020 123 45 67\".",
            )
            .such_as("https://www.voorbeeld.nl/sport")
            .shown(),
    ],
};
