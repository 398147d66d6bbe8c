//! A figure that cannot be drawn, as what is wrong with the data file.

use crate::chart::{ChartError, LARGEST};
use crate::document::FigureForm;
use crate::error::Error;
use crate::messages::{Diagnostic, Problem};

/// What is wrong with a figure of this form, whose pointer is given.
///
/// # Errors
/// [`Error::Asset`] when the fault is the program's.
pub(super) fn told(pointer: &str, form: FigureForm, fault: &ChartError, sheet: &str) -> Result<Diagnostic, Error> {
    let at = |problem: Problem, field: &str| Ok(Diagnostic::new(problem, format!("{pointer}{field}")));
    // A form that asks nothing of its values finds no fault with them.
    let asked = || {
        let fault = || Error::Asset(format!("{pointer}: {form:?} asks nothing of its values"));
        form.descriptor().rule.map(Problem::Form).ok_or_else(fault)
    };
    match fault {
        ChartError::NoRoom(_) => at(Problem::DoesNotFit { sheet: sheet.to_owned(), roles: None }, ""),
        ChartError::Overfull(overfull) => {
            let (word, excess_chars) = (overfull.word.clone(), overfull.excess_chars);
            let problem = Problem::WordTooLong { word, sheet: sheet.to_owned(), excess_chars };
            Ok(Diagnostic::new(problem, overfull.pointer.clone()))
        }
        ChartError::Value { index, value } => {
            let problem = Problem::NumberOutOfRange { number: value.to_string(), least: 0.0, most: LARGEST };
            at(problem, &format!("/waarden/{index}/waarde"))
        }
        ChartError::Count { least, most, found, .. } => {
            at(Problem::Count { least: *least, most: *most, found: *found }, "/waarden")
        }
        ChartError::Whole { index, .. } => at(asked()?, &format!("/waarden/{index}/waarde")),
        ChartError::Crowd { .. } | ChartError::Part { .. } => at(asked()?, "/waarden"),
        ChartError::Drawing(what) => Err(Error::Asset(format!("{pointer}: {what}"))),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::messages::MessageLanguage;

    #[test]
    fn every_fault_is_told_as_what_it_is_and_where() {
        let part = ChartError::Part { part: 3.0, whole: 2.0 };
        let cases = [
            (ChartError::NoRoom(0.0), FigureForm::Bar, "past-niet", "/cijfers/1"),
            (
                ChartError::Value { index: 2, value: -1.0 },
                FigureForm::Bar,
                "getal-buiten-grens",
                "/cijfers/1/waarden/2/waarde",
            ),
            (
                ChartError::Count { form: FigureForm::Ring, least: 2, most: 2, found: 5 },
                FigureForm::Ring,
                "verkeerd-aantal",
                "/cijfers/1/waarden",
            ),
            (
                ChartError::Whole { index: 0, value: 1.5 },
                FigureForm::PictogramRow,
                "vorm-past-niet",
                "/cijfers/1/waarden/0/waarde",
            ),
            (
                ChartError::Crowd { most: 20, found: 21.0 },
                FigureForm::PictogramRow,
                "vorm-past-niet",
                "/cijfers/1/waarden",
            ),
            (part, FigureForm::Ring, "vorm-past-niet", "/cijfers/1/waarden"),
        ];
        for (fault, form, code, pointer) in cases {
            let found = told("/cijfers/1", form, &fault, "web").unwrap();
            assert!(found.code().name().contains(code), "{fault:?} is told as {}", found.code().name());
            assert_eq!(found.pointer, pointer);
            assert!(
                !found.message(MessageLanguage::Dutch).is_empty()
                    && !found.message(MessageLanguage::English).is_empty()
            );
        }
        let own = ChartError::Drawing("no line".to_owned());
        assert!(
            matches!(told("/cijfers/1", FigureForm::Bar, &own, "web"), Err(Error::Asset(what)) if what.contains("no line"))
        );
    }
}
