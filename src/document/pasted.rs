//! Numbers that are pasted from a spreadsheet, read as the cells of a table are: what can be read in two ways is asked.

use super::{cell, unit};
use crate::messages::{CellFault, MessageLanguage};

/// A cell that is to be the value of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedNumber {
    /// The number as JSON has it, where there is one reading.
    pub number: Option<String>,
    /// The readings to choose from, as JSON has them, each with how a Dutch spreadsheet writes it.
    pub choices: Vec<(String, String)>,
    /// Why there is not one reading, in a sentence.
    pub message: Option<String>,
}

impl PastedNumber {
    /// Reads a cell for a figure with this unit.
    #[must_use]
    pub fn read(cell: &str, unit: &str, wording: MessageLanguage) -> Self {
        let fault = match cell::number(cell, unit::of(unit)) {
            Ok(number) => return Self { number: Some(number), choices: Vec::new(), message: None },
            Err(fault) => fault,
        };
        let message = Some(fault.sentence(cell, wording).text().to_owned());
        let plain = match fault {
            CellFault::TwoReadings { thousands, decimals } => vec![thousands, decimals],
            CellFault::Exchanged { plain } | CellFault::OtherUnit { plain, .. } => vec![plain],
            CellFault::Empty | CellFault::NoNumber | CellFault::Hole | CellFault::Rounded => Vec::new(),
        };
        let choices = plain.into_iter().map(|plain| (plain.replace(',', "."), plain)).collect();
        Self { number: None, choices, message }
    }
}

#[cfg(test)]
mod tests {
    use super::PastedNumber;
    use crate::messages::MessageLanguage::Dutch;

    #[test]
    fn what_can_be_read_in_two_ways_is_asked_and_never_guessed() {
        let read = |cell: &str, unit: &str| PastedNumber::read(cell, unit, Dutch);
        assert_eq!(read("7,6", "uren").number.as_deref(), Some("7.6"));
        assert_eq!(read("1.234,50", "uren").number.as_deref(), Some("1234.50"));
        assert_eq!(read("12,5%", "% van de kinderen").number.as_deref(), Some("12.5"));
        for cell in ["21.483", "21,483"] {
            let asked = read(cell, "uren");
            assert_eq!(asked.number, None, "{cell}");
            let choices: Vec<f64> = asked.choices.iter().filter_map(|(json, _)| json.parse().ok()).collect();
            assert_eq!(choices, [21483.0, 21.483], "{cell}");
            assert!(asked.message.is_some_and(|message| message.contains(cell)));
        }
        // A sign that the unit does not have is not dropped in silence.
        assert_eq!(read("€ 5", "uren").choices, [("5".to_owned(), "5".to_owned())]);
        for cell in ["", "veel", "1,23E+11"] {
            let none = read(cell, "uren");
            assert!(none.number.is_none() && none.choices.is_empty() && none.message.is_some(), "{cell}");
        }
    }
}
