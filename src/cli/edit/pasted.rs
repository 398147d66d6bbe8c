//! What somebody pastes from a spreadsheet: rows of a name and a number, or of numbers alone.

use krachtkaart::document::PastedNumber;
use krachtkaart::messages::MessageLanguage;
use serde::{Deserialize, Serialize};

use crate::cli::batch::rows_of;

/// The most rows that are looked at; a figure has far fewer.
const MOST: usize = 200;

/// What is pasted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pasting {
    /// Cells with tabs between them, as spreadsheets put them on the clipboard.
    text: String,
    /// The unit of the figure.
    unit: String,
}

/// A row: what it is called and the number that it has.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct PastedRow {
    name: String,
    /// The cell of the number, as it was pasted.
    cell: String,
    number: Option<String>,
    choices: Vec<(String, String)>,
    message: Option<String>,
}

/// Reads the rows; `None` where the text is no table.
pub(super) fn read(pasting: &Pasting, wording: MessageLanguage) -> Option<Vec<PastedRow>> {
    let rows = rows_of(&pasting.text, '\t')?;
    let row = |cells: Vec<String>| {
        // The number is in the last cell that has something in it; what stands before it is its name.
        let last = cells.iter().rposition(|cell| !cell.trim().is_empty())?;
        let (cell, before) = (cells.get(last)?.trim().to_owned(), cells.get(..last)?);
        let names: Vec<&str> = before.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let PastedNumber { number, choices, message } = PastedNumber::read(&cell, &pasting.unit, wording);
        Some(PastedRow { name: names.join(" "), cell, number, choices, message })
    };
    Some(rows.into_iter().filter_map(row).take(MOST).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{MessageLanguage, Pasting, read};

    #[test]
    fn names_and_numbers_are_read_as_a_spreadsheet_gives_them() {
        let text = "Sport\t7,6\r\n\"met \"\"tab\"\"\tin\"\t21.483\r\n\t\r\n12\r\nnaam\tveel\r\n".to_owned();
        let rows = read(&Pasting { text, unit: "uren".to_owned() }, MessageLanguage::Dutch).unwrap();
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.name.as_str(), row.cell.as_str(), row.number.as_deref(), row.choices.len()))
            .collect();
        assert_eq!(
            told,
            [
                ("Sport", "7,6", Some("7.6"), 0),
                ("met \"tab\"\tin", "21.483", None, 2),
                ("", "12", Some("12"), 0),
                ("naam", "veel", None, 0),
            ]
        );
        // A quotation mark that is never closed is no table.
        assert!(
            read(&Pasting { text: "\"open\t1\n".to_owned(), unit: String::new() }, MessageLanguage::Dutch).is_none()
        );
    }
}
