//! What somebody brings: a drawing, a photo, a logo.

use super::field::{Field, Kind, Record};
use super::limits::{NAME, SENTENCE};
use crate::document::bilingual::{EnumValue, both, choice};
use crate::messages::Thing;

/// The field that names a file.
const FILE: Field = Field::required("bestand", Kind::Path)
    .label("Bestand", "File")
    .help(
        "Het bestand: een SVG, PNG of JPEG in de map van dit databestand, bijvoorbeeld \"beeld/buurt.jpg\".",
        "The file: an SVG, PNG or JPEG in the folder of this data file, for example \"beeld/buurt.jpg\".",
    )
    .such_as("beeld/buurt.jpg");

/// A drawing or photo of one's own.
pub static DRAWING: Record = Record {
    thing: Thing::Drawing,
    title: both("Een eigen tekening of foto", "A drawing or photo of your own"),
    called_by: &[],
    inside: true,
    rules: &[],
    fields: &[
        FILE,
        Field::required("beschrijving", Kind::Text(SENTENCE))
            .label("Beschrijving", "Description")
            .help(
                "Wat erop te zien is, in één zin, voor wie het beeld niet ziet.",
                "What can be seen, in one sentence, for those who do not see the picture.",
            )
            .example("Kinderen voetballen op een veld tussen flats.", "Children play football between tower blocks."),
    ],
};

/// Where a logo stands.
pub static PLACES: &[EnumValue] =
    &[choice("kop", "boven de titel", "above the title"), choice("voet", "bij de bronnen", "beside the sources")];

/// A logo.
pub static LOGO: Record = Record {
    thing: Thing::Logo,
    title: both("Het logo", "The logo"),
    called_by: &[],
    inside: true,
    rules: &[],
    fields: &[
        FILE,
        Field::required("beschrijving", Kind::Text(NAME))
            .label("Beschrijving", "Description")
            .help(
                "Wat het logo zegt, voor wie het niet ziet: \"Gemeente Stad\".",
                "What the logo says, for those who do not see it: \"City of Stad\".",
            )
            .example("Gemeente Stad", "City of Stad"),
        Field::optional("plaats", Kind::Choice(PLACES))
            .label("Plaats", "Place")
            .help("Waar het staat", "Where it stands")
            .such_as("kop"),
    ],
};
