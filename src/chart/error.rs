//! Why a figure cannot be drawn.

use std::fmt;

use crate::document::FigureForm;
use crate::typeset::text::Overfull;

/// A figure cannot be drawn as it stands in the data file, or not in the space that it is given.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChartError {
    /// There is nothing to draw in: the width, in user units, is not above zero or a type size is not.
    NoRoom(f64),
    /// A text does not fit the width, not even at the smallest size.
    Overfull(Overfull),
    /// A value is negative, not a number, or larger than [`LARGEST`].
    Value {
        /// Index of the value in the figure.
        index: usize,
        /// The value.
        value: f64,
    },
    /// The form needs another number of values.
    Count {
        /// The form.
        form: FigureForm,
        /// How many it needs at the least.
        least: usize,
        /// How many it can show at the most.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// The form counts things out, and this value is not a whole number.
    Whole {
        /// Index of the value in the figure.
        index: usize,
        /// The value.
        value: f64,
    },
    /// The form counts things out, and there are more than a reader can see apart.
    Crowd {
        /// How many can be drawn.
        most: usize,
        /// How many there are, or would be.
        found: f64,
    },
    /// A part is larger than its whole, or the whole is nothing.
    Part {
        /// The part.
        part: f64,
        /// The whole.
        whole: f64,
    },
    /// The drawing library or our backend refused; this is a fault of the program.
    Drawing(String),
}

/// The largest value that can be drawn: above it a number with cents is no longer exact.
pub const LARGEST: f64 = 1e13;

impl From<Overfull> for ChartError {
    fn from(unfit: Overfull) -> Self {
        Self::Overfull(unfit)
    }
}

impl fmt::Display for ChartError {
    /// In plain Dutch: it is shown to the person who edits the data file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRoom(size) => write!(f, "Er is geen ruimte voor dit cijfer (maat {size})."),
            Self::Overfull(unfit) => write!(f, "Het woord \"{}\" is te lang voor dit cijfer.", unfit.word),
            Self::Value { index, value } => {
                write!(f, "Waarde {} is {value}; een waarde ligt tussen 0 en {LARGEST}.", index + 1)
            }
            Self::Count { least, most, found, .. } if least == most => {
                write!(f, "Deze vorm heeft {least} waarden nodig; er zijn er {found}.")
            }
            Self::Count { least, most, found, .. } => {
                write!(f, "Deze vorm heeft {least} tot {most} waarden nodig; er zijn er {found}.")
            }
            Self::Whole { index, value } => {
                write!(f, "Waarde {} is {value}; deze vorm telt en heeft hele getallen nodig.", index + 1)
            }
            Self::Crowd { most, found } => write!(f, "Deze vorm kan er {most} laten zien; het zijn er {found}."),
            Self::Part { part, whole } => write!(f, "{part} kan geen deel zijn van {whole}."),
            Self::Drawing(what) => write!(f, "Het cijfer kon niet worden getekend: {what}"),
        }
    }
}

impl std::error::Error for ChartError {}
