//! Over cellen van een tabel die een getal moeten zijn.

use crate::messages::MessageLanguage;
use crate::messages::command::BadCells;
use crate::messages::phrase::first_numbers;
use crate::messages::sentence::{Sentence, say};

pub(crate) fn cells(bad: &BadCells) -> Sentence {
    let BadCells { table, address, column, cell, fault, others, .. } = bad;
    let (text, hints) = fault.sentence(cell, MessageLanguage::Dutch).into_parts();
    let also = match others.as_slice() {
        [] => None,
        [row] => Some(format!("hetzelfde geldt voor rij {row}")),
        rows => Some(format!("hetzelfde geldt voor nog {} rijen: {}", rows.len(), first_numbers(rows, "en"))),
    };
    say(format!("{}, cel {address} (kolom '{column}'): {text}", table.display())).hints(hints).hints(also)
}

pub(crate) fn empty(_: &str) -> Sentence {
    say("hier staat niets, en er hoort een getal").hint("vul een getal in, of haal de rij weg")
}

pub(crate) fn no_number(cell: &str) -> Sentence {
    say(format!("'{cell}' is geen getal")).hint("vul een getal in, of haal de rij weg")
}

pub(crate) fn two_readings(cell: &str, thousands: &str, decimals: &str) -> Sentence {
    say(format!("'{cell}' kan op twee manieren gelezen worden [punt-in-getal]"))
        .hint(format!("schrijf {thousands}, of {decimals} met vier cijfers achter de komma"))
        .hint("in je rekenprogramma staat dat bij de celeigenschappen: zonder teken bij de duizendtallen")
}

pub(crate) fn exchanged(cell: &str, plain: &str) -> Sentence {
    say(format!("in '{cell}' staat een komma bij de duizendtallen en een punt voor de decimalen [punt-in-getal]"))
        .hint(format!("schrijf {plain}, als je dat bedoelt"))
}

pub(crate) fn other_unit(cell: &str, sign: &str, plain: &str) -> Sentence {
    say(format!("in '{cell}' staat {sign}, en dat is niet de eenheid van dit cijfer"))
        .hint(format!("schrijf alleen het getal in de eenheid van het cijfer, zoals {plain}"))
}

pub(crate) fn rounded(cell: &str) -> Sentence {
    say(format!("'{cell}' is een getal waarvan je rekenprogramma cijfers weglaat"))
        .hint("geef de kolom bij de celeigenschappen de opmaak Getal, en bewaar de tabel opnieuw")
}
