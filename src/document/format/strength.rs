//! Strengths and their groups.

use super::field::{Field, Kind, Record};
use super::limits::{NAME, SENTENCE};
use crate::document::bilingual::both;
use crate::messages::{Target, Thing};

/// A group of strengths.
pub static GROUP: Record = Record {
    thing: Thing::StrengthGroup,
    title: both("Een krachtgroep", "A group of strengths"),
    called_by: &["kop", "id"],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("id", Kind::Id(Target::StrengthGroup))
            .label("Id", "Id")
            .help(
                "Een kort woord voor deze groep, bijvoorbeeld \"kennis\".",
                "A short word for this group, for example \"kennis\".",
            )
            .such_as("kunnen"),
        Field::required("kop", Kind::Text(NAME))
            .label("Kop", "Heading")
            .help("De kop boven de groep.", "The heading above the group.")
            .example("Dit kan de buurtsportcoach goed", "What the coach is good at"),
        Field::required("krachten", Kind::List(&Kind::Object(&STRENGTH), 0, 16))
            .label("Krachten", "Strengths")
            .help("De krachten in deze groep.", "The strengths in this group."),
    ],
};

/// A strength.
pub static STRENGTH: Record = Record {
    thing: Thing::Strength,
    title: both("Een kracht", "A strength"),
    called_by: &["naam", "id"],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("id", Kind::Id(Target::Strength))
            .label("Id", "Id")
            .help(
                "Een kort woord voor deze kracht. Rollen verwijzen ernaar. Een rol mag niet hetzelfde id hebben.",
                "A short word for this strength. Roles refer to it. No role can have the same id.",
            )
            .such_as("contact"),
        Field::required("naam", Kind::Text(NAME))
            .label("Naam", "Name")
            .help("De naam van de kracht, in een paar woorden.", "The name of the strength, in a few words.")
            .example("Contact maken", "Making contact"),
        Field::required("tekst", Kind::Text(SENTENCE))
            .label("Tekst", "Text")
            .help("Wat de kracht betekent, in één zin.", "What the strength means, in one sentence.")
            .example("Praat met iedereen, ook langs de lijn.", "Talks to everyone, also on the sideline."),
        Field::optional("cijfer", Kind::Reference(Target::Figure))
            .label("Cijfer", "Figure")
            .help(
                "Het id van een cijfer dat bij deze kracht hoort.",
                "The id of a figure that belongs to this strength.",
            )
            .such_as("leden"),
        Field::optional("icoon", Kind::Reference(Target::Icon))
            .label("Icoon", "Icon")
            .help(
                "De naam van een icoon. Zonder icoon komt er een stip.",
                "The name of an icon. Without one there is a dot.",
            )
            .such_as("contact"),
    ],
};
