//! What only the leaflet has: an introduction, quotes, and to whom it is addressed.

use super::field::{Field, Kind, Record};
use super::limits::{NAME, PARAGRAPH, SENTENCE};
use crate::document::bilingual::both;
use crate::messages::{Target, Thing};

/// What only the leaflet has.
pub static LEAFLET: Record = Record {
    thing: Thing::Leaflet,
    title: both("De folder", "The leaflet"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        Field::optional("inleiding", Kind::List(&Kind::Text(PARAGRAPH), 0, 4))
            .label("Inleiding", "Introduction")
            .help(
                "De inleiding, een tekst per alinea. Zij staat alleen in de folder.",
                "The introduction, a text for each paragraph. It stands in the leaflet only.",
            )
            .example(
                "Sport brengt mensen bij elkaar. In deze folder lees je hoe.",
                "Sport brings people together. This leaflet tells you how.",
            ),
        Field::optional("citaten", Kind::List(&Kind::Object(&QUOTE), 0, 6)).label("Citaten", "Quotes").help(
            "Zinnen die groot in de folder staan. Gebruik de woorden van iemand alleen met een bron.",
            "Sentences that stand large in the leaflet. Use somebody’s words only with a source.",
        ),
        Field::optional("gericht_aan", Kind::Text(PARAGRAPH))
            .label("Gericht aan", "Addressed to")
            .help("Voor wie de folder is, in een of twee zinnen.", "Whom the leaflet is for, in a sentence or two.")
            .example("Deze folder is voor clubs en scholen.", "This leaflet is for clubs and schools."),
    ],
};

/// A sentence that stands out.
pub static QUOTE: Record = Record {
    thing: Thing::Quote,
    title: both("Een citaat", "A quote"),
    called_by: &["tekst"],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("tekst", Kind::Text(SENTENCE))
            .label("Tekst", "Text")
            .help("De zin, zonder aanhalingstekens.", "The sentence, without quotation marks.")
            .example("Wie meedoet, hoort erbij.", "If you take part, you belong."),
        Field::optional("wie", Kind::Text(NAME))
            .label("Wie het zegt", "Who says it")
            .help("Wie het zegt. Laat leeg bij een zin van jezelf.", "Who says it. Leave empty for words of your own.")
            .example("Een speler van 12", "A player of 12"),
        Field::optional("bron", Kind::Reference(Target::Source))
            .label("Bron", "Source")
            .help("De id van de bron waarin het staat.", "The id of the source that has it.")
            .such_as("gemeente-2024"),
    ],
};
