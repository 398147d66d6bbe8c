//! A role.

use super::field::{Field, Kind, Record};
use super::limits::{NAME, PARAGRAPH, SENTENCE};
use super::material::DRAWING;
use crate::document::bilingual::both;
use crate::messages::{Target, Thing};

/// A role: one place in the street.
pub static ROLE: Record = Record {
    thing: Thing::Role,
    title: both("Een rol", "A role"),
    called_by: &["naam", "id"],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("id", Kind::Id(Target::Role))
            .label("Id", "Id")
            .help(
                "Een kort woord voor deze rol, bijvoorbeeld \"mantelzorg\". Een kracht mag niet hetzelfde id hebben.",
                "A short word for this role, for example \"mantelzorg\". No strength can have the same id.",
            )
            .such_as("sportveld"),
        Field::required("naam", Kind::Text(NAME))
            .label("Naam", "Name")
            .help("De naam op het bord.", "The name on the sign.")
            .example("Sportveld", "Sports field"),
        Field::required("belofte", Kind::Text(SENTENCE))
            .label("Belofte", "Promise")
            .help("Wat bewoners eraan hebben, in één zin.", "What it means to residents, in one sentence.")
            .example("Iedereen doet mee.", "Everybody joins in."),
        Field::optional("doet", Kind::List(&Kind::Text(SENTENCE), 0, 8))
            .label("Wat zij doen", "What they do")
            .help(
                "Wat zij op deze plek doen: een lijst, per zin een tekst.",
                "What they do here: a list, one text a sentence.",
            )
            .example("Gaat de eerste keer mee.", "Comes along the first time."),
        Field::required("voorbeeld", Kind::Text(PARAGRAPH))
            .label("Voorbeeld", "Example")
            .help(
                "Een voorbeeld in een paar zinnen. Noem geen echte mensen.",
                "An example in a few sentences. Name no real people.",
            )
            .example(
                "Een jongen wil op voetbal. Na twee weken speelt hij.",
                "A boy wants to play. In two weeks he does.",
            ),
        Field::optional("krachten", Kind::List(&Kind::Reference(Target::Strength), 0, 12))
            .label("Krachten die hier tellen", "Strengths that count here")
            .help("De id’s van de krachten die hier tellen.", "The ids of the strengths that count here.")
            .such_as("contact"),
        Field::optional("cijfer", Kind::Reference(Target::Figure))
            .label("Cijfer", "Figure")
            .help("Het id van een cijfer dat bij deze rol hoort.", "The id of a figure that belongs to this role.")
            .such_as("leden"),
        Field::optional("tekening", Kind::Drawing(&DRAWING))
            .label("Tekening", "Drawing")
            .help(
                "De naam van een tekening, of een eigen tekening of foto. Zonder tekening komt er een \
                 plek die bij de naam past, of een gewoon huis.",
                "The name of a drawing, or a drawing or photo of your own. Without one a place that \
                 fits the name is drawn, or a plain house.",
            )
            .such_as("sportveld"),
    ],
};
