//! The blocks beneath the street: the mixed team, what it returns, what readers can do.

use super::field::{Field, Kind, Record};
use super::limits::{NAME, PARAGRAPH, SENTENCE, TITLE};
use crate::document::bilingual::both;
use crate::messages::{Target, Thing};

/// The heading of a block.
const HEADING: Field = Field::required("kop", Kind::Text(NAME))
    .label("Kop", "Heading")
    .help("De kop van het blok.", "The heading of the block.");

/// The figures of a block.
const FIGURES: Field = Field::optional("cijfers", Kind::List(&Kind::Reference(Target::Figure), 0, 6))
    .label("Cijfers", "Figures")
    .such_as("leden");

/// The mixed team.
pub static MIX: Record = Record {
    thing: Thing::Mix,
    title: both("De mix", "The mix"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        HEADING.example("Samen sterk", "Stronger together"),
        Field::required("tekst", Kind::Text(PARAGRAPH))
            .label("Tekst", "Text")
            .help("De tekst, in korte zinnen.", "The text, in short sentences.")
            .example(
                "De ene coach kent de clubs, de andere de wijk.",
                "One coach knows the clubs, another the streets.",
            ),
        Field::optional("vraag", Kind::Text(SENTENCE))
            .label("Vraag", "Question")
            .help("Een vraag aan de lezer.", "A question to the reader.")
            .example("Wie doet dit bij jou in de wijk?", "Who does this where you live?"),
        FIGURES.help(
            "De id’s van de cijfers. Het eerste komt in het blok zelf.",
            "The ids of the figures. The first stands in the block itself.",
        ),
    ],
};

/// What it returns.
pub static RETURNS: Record = Record {
    thing: Thing::Returns,
    title: both("Het rendement", "What it returns"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        HEADING.example("Wat het oplevert", "What it returns"),
        Field::required("uitkomst", Kind::Text(TITLE))
            .label("Uitkomst", "Finding")
            .help("De uitkomst in een paar woorden.", "The finding in a few words.")
            .example("Meer kinderen sporten", "More children play sport"),
        Field::required("tekst", Kind::Text(PARAGRAPH))
            .label("Tekst", "Text")
            .help("Uitleg in korte zinnen.", "An explanation in short sentences.")
            .example("Na een jaar sporten meer kinderen elke week.", "After a year more children play every week."),
        Field::required("voorbehoud", Kind::Text(SENTENCE))
            .label("Voorbehoud", "Caveat")
            .help(
                "Wat het cijfer niet zegt. Verplicht: zonder deze zin mag het cijfer niet op de poster.",
                "What the figure does not say. Required: without it the figure may not be on the poster.",
            )
            .example(
                "Dit is één wijk. In een andere wijk kan het anders zijn.",
                "This is one place. Others can differ.",
            ),
        FIGURES.help("De id’s van de cijfers.", "The ids of the figures."),
    ],
};

/// The call to action.
pub static CALL: Record = Record {
    thing: Thing::Call,
    title: both("De oproep", "The call to action"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        HEADING.example("Wat kun jij doen?", "What can you do?"),
        Field::required("acties", Kind::List(&Kind::Object(&ACTION), 1, 6))
            .label("Acties", "Actions")
            .help("De oproepen: per soort lezer één.", "The calls: one for each kind of reader."),
    ],
};

/// One call.
pub static ACTION: Record = Record {
    thing: Thing::Action,
    title: both("Een actie", "An action"),
    called_by: &["voor"],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("voor", Kind::Text(NAME))
            .label("Voor wie", "For whom")
            .help("Voor wie, bijvoorbeeld \"Werkgever\".", "For whom, for example \"Employer\".")
            .example("Club", "Club"),
        Field::required("tekst", Kind::Text(SENTENCE))
            .label("Tekst", "Text")
            .help("Wat deze lezer kan doen.", "What this reader can do.")
            .example("Laat nieuwe leden een maand gratis meedoen.", "Let new members join free for a month."),
        Field::optional("icoon", Kind::Reference(Target::Icon))
            .label("Icoon", "Icon")
            .help("De naam van een icoon.", "The name of an icon.")
            .such_as("hart"),
    ],
};
