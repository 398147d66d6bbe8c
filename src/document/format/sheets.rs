//! What a sheet shows, by the wish of who makes it.

use super::field::{Field, Kind, Record, Rule};
use crate::assets;
use crate::document::bilingual::{EnumValue, both, choice};
use crate::messages::Thing;

/// The parts that a sheet with streets can show or leave out.
pub static PARTS: &[EnumValue] = &[
    choice("boodschap", "de boodschap", "the message"),
    choice("uitnodiging", "de uitnodiging om te klikken", "the invitation to click"),
    choice("plekken", "hoeveel plekken er zijn", "how many places there are"),
    choice("beloften", "de zin onder elke naam", "the line below each name"),
    choice("krachten", "de krachten", "the strengths"),
    choice("mix", "het gemengde team", "the mixed team"),
    choice("mix.cijfer", "het cijfer daarbij", "its figure"),
    choice("rendement", "wat het oplevert", "what it returns"),
    choice("rendement.cijfer", "het cijfer daarbij", "its figure"),
    choice("oproep", "de oproep", "the call to action"),
    choice("bronnen", "de bronnen", "the sources"),
    choice("bronnen.titels", "hoe de bronnen heten", "the titles of the sources"),
];

/// The parts of a sheet with one drawing for all streets.
pub static SCENE_PARTS: &[EnumValue] = &[
    choice("boodschap", "de boodschap", "the message"),
    choice("plekken", "hoeveel plekken er zijn", "how many places there are"),
    choice("borden", "de namen van de plekken", "the names of the places"),
    choice("beloften", "de zin onder elke naam", "the line below each name"),
];

const fn parts(choices: &'static Kind) -> Kind {
    Kind::List(choices, 0, 12)
}

const fn shows(kind: Kind) -> Field {
    Field::optional("toon", kind)
        .label("Laat zien", "Show")
        .help(
            "Wat op dit formaat moet staan, ook als het daar anders niet staat.",
            "What must stand on this sheet, also where it otherwise does not.",
        )
        .such_as("boodschap")
}

const fn leaves_out(kind: Kind) -> Field {
    Field::optional("weg", kind)
        .label("Laat weg", "Leave out")
        .help("Wat niet op dit formaat hoeft te staan.", "What need not stand on this sheet.")
        .such_as("plekken")
}

/// What must and what need not stand on one sheet.
pub static SHEET: Record = Record {
    thing: Thing::Sheet,
    title: both("Eén formaat", "One sheet"),
    called_by: &[],
    inside: true,
    rules: &[Rule::Apart { one: "toon", other: "weg" }],
    fields: &[shows(parts(&Kind::Choice(PARTS))), leaves_out(parts(&Kind::Choice(PARTS)))],
};

/// The same of a sheet with one drawing for all streets.
pub static SCENE_SHEET: Record = Record {
    thing: Thing::SceneSheet,
    title: both("Eén formaat met één tekening", "One sheet with one drawing"),
    called_by: &[],
    inside: true,
    rules: &[Rule::Apart { one: "toon", other: "weg" }],
    fields: &[shows(parts(&Kind::Choice(SCENE_PARTS))), leaves_out(parts(&Kind::Choice(SCENE_PARTS)))],
};

const fn of(name: &'static str, record: &'static Record) -> Field {
    Field::optional(name, Kind::Object(record)).label(name, name).help(
        "Wat op dit formaat moet staan, en wat er weg mag.",
        "What must stand on this sheet, and what may be left out.",
    )
}

/// The next text in quotation marks in the file of the sheets, from a byte on, and where the rest begins; nothing after
/// the last.
const fn quoted(from: usize) -> Option<(&'static str, usize)> {
    let bytes = assets::SHEETS.as_bytes();
    let mut begin = from;
    while begin < bytes.len() && bytes[begin] != b'"' {
        begin += 1;
    }
    let mut end = begin + 1;
    while end < bytes.len() && bytes[end] != b'"' {
        end += if bytes[end] == b'\\' { 2 } else { 1 };
    }
    if end >= bytes.len() {
        return None;
    }
    let (_, rest) = assets::SHEETS.split_at(begin + 1);
    let (text, _) = rest.split_at(end - begin - 1);
    Some((text, end + 1))
}

/// How many sheets ship.
const COUNT: usize = {
    let (mut count, mut at) = (0, 0);
    while let Some((word, rest)) = quoted(at) {
        at = rest;
        if matches!(word.as_bytes(), b"naam") {
            count += 1;
        }
    }
    count
};

/// A field for each sheet that ships, in the order in which the program lists them: read from their file when the program
/// is built, so that they are listed there alone.
static FIELDS: [Field; COUNT] = {
    let mut fields = [const { of("", &SHEET) }; COUNT];
    let (mut next, mut at, mut name) = (0, 0, "");
    while let Some((word, rest)) = quoted(at) {
        at = rest;
        match word.as_bytes() {
            b"naam" => {
                if let Some((own, rest)) = quoted(at) {
                    (name, at) = (own, rest);
                    fields[next] = of(name, &SHEET);
                    next += 1;
                }
            }
            b"tafereel" => fields[next - 1] = of(name, &SCENE_SHEET),
            _ => {}
        }
    }
    fields
};

/// The sheets by their names.
pub static SHEETS: Record = Record {
    thing: Thing::Sheets,
    title: both("De formaten", "The sheets"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &FIELDS,
};
