//! About cells of a table that are to be numbers.

use crate::messages::MessageLanguage;
use crate::messages::command::BadCells;
use crate::messages::phrase::first_numbers;
use crate::messages::sentence::{Sentence, say};

pub(crate) fn cells(bad: &BadCells) -> Sentence {
    let BadCells { table, address, column, cell, fault, others, .. } = bad;
    let (text, hints) = fault.sentence(cell, MessageLanguage::English).into_parts();
    let also = match others.as_slice() {
        [] => None,
        [row] => Some(format!("the same goes for row {row}")),
        rows => Some(format!("the same goes for {} other rows: {}", rows.len(), first_numbers(rows, "and"))),
    };
    say(format!("{}, cell {address} (column '{column}'): {text}", table.display())).hints(hints).hints(also)
}

pub(crate) fn empty(_: &str) -> Sentence {
    say("there is nothing here, and a number belongs here").hint("fill in a number, or take the row out")
}

pub(crate) fn no_number(cell: &str) -> Sentence {
    say(format!("'{cell}' is no number")).hint("fill in a number, or take the row out")
}

pub(crate) fn two_readings(cell: &str, thousands: &str, decimals: &str) -> Sentence {
    say(format!("'{cell}' can be read in two ways [punt-in-getal]"))
        .hint(format!("write {thousands}, or {decimals} with four digits after the comma"))
        .hint("your spreadsheet has this under the format of cells: no sign between thousands")
}

pub(crate) fn exchanged(cell: &str, plain: &str) -> Sentence {
    say(format!("'{cell}' has a comma between thousands and a point before decimals [punt-in-getal]"))
        .hint(format!("write {plain}, if that is what you mean"))
}

pub(crate) fn other_unit(cell: &str, sign: &str, plain: &str) -> Sentence {
    say(format!("'{cell}' has {sign}, and that is not the unit of this figure"))
        .hint(format!("write only the number in the unit of the figure, like {plain}"))
}

pub(crate) fn rounded(cell: &str) -> Sentence {
    say(format!("'{cell}' is a number of which your spreadsheet leaves out digits"))
        .hint("give the column the format Number, and save the table again")
}
