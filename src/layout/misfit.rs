//! Why something cannot be laid out.

use crate::chart::ChartError;
use crate::document::FigureForm;
use crate::error::Error;
use crate::typeset::text::Overfull;

/// Why the data cannot stand on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Misfit {
    /// A word is wider than its place at the smallest type size.
    Word {
        /// JSON pointer of the text.
        pointer: String,
        /// The word.
        word: String,
        /// The width that it needs, in user units.
        needed: f64,
        /// By how many characters it is too long, about.
        excess_chars: usize,
    },
    /// There is more than the sheet can hold at its smallest type size, even without the parts it may leave out.
    Height {
        /// How much too tall, in user units.
        excess: f64,
    },
    /// A figure cannot be drawn, whatever its size.
    Figure {
        /// JSON pointer of the figure.
        pointer: String,
        /// Its form.
        form: FigureForm,
        /// Why.
        fault: ChartError,
    },
}

impl From<Overfull> for Misfit {
    fn from(Overfull { pointer, word, needed, excess_chars }: Overfull) -> Self {
        Self::Word { pointer, word, needed, excess_chars }
    }
}

/// Why laying out stops.
#[derive(Debug)]
pub(in crate::layout) enum Halt {
    /// The data does not fit.
    Misfit(Misfit),
    /// Something that ships with the program is broken.
    World(Error),
}

impl Halt {
    /// More of the height than there is, by this many user units.
    pub(in crate::layout) const fn height(excess: f64) -> Self {
        Self::Misfit(Misfit::Height { excess })
    }

    /// Whether other type, other widths or fewer parts may help. If not, it is told as it is.
    pub(in crate::layout) const fn may_pass(&self) -> bool {
        match self {
            Self::Misfit(Misfit::Word { .. } | Misfit::Height { .. })
            | Self::Misfit(Misfit::Figure { fault: ChartError::NoRoom(_), .. }) => true,
            Self::Misfit(Misfit::Figure { .. }) | Self::World(_) => false,
        }
    }

    /// The one that says more: what nothing helps against before all else, a height before a word, a small excess
    /// before a large one, and of words the longest, because in narrow cells any word can be too wide, but the longest
    /// is so in all of them.
    pub(in crate::layout) fn telling(known: Option<Self>, new: Self) -> Self {
        match (known, new) {
            // The same word where it is least too wide: that is what has to be taken off it.
            (
                Some(Self::Misfit(Misfit::Word { pointer, word, needed, excess_chars })),
                Self::Misfit(Misfit::Word { pointer: place, word: same, excess_chars: other, .. }),
            ) if pointer == place && word == same => {
                Self::Misfit(Misfit::Word { pointer, word, needed, excess_chars: excess_chars.min(other) })
            }
            (Some(known), new) if known.rank() >= new.rank() => known,
            (_, new) => new,
        }
    }

    /// How much it says.
    const fn rank(&self) -> (u8, f64) {
        match self {
            Self::Misfit(Misfit::Height { excess }) => (2, -*excess),
            Self::Misfit(Misfit::Word { needed, .. }) => (1, *needed),
            Self::Misfit(Misfit::Figure { .. }) | Self::World(_) => (if self.may_pass() { 0 } else { 3 }, 0.0),
        }
    }
}

impl From<Misfit> for Halt {
    fn from(misfit: Misfit) -> Self {
        Self::Misfit(misfit)
    }
}

impl From<Overfull> for Halt {
    fn from(overfull: Overfull) -> Self {
        Self::Misfit(overfull.into())
    }
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::World(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(needed: f64) -> Halt {
        Overfull { pointer: String::new(), word: String::new(), needed, excess_chars: 1 }.into()
    }

    fn figure() -> Halt {
        let fault = ChartError::Drawing(String::new());
        Misfit::Figure { pointer: "/cijfers/0".to_owned(), form: FigureForm::Bar, fault }.into()
    }

    #[test]
    fn what_nothing_helps_against_is_told_before_what_does_not_fit() {
        for other in [word(900.0), Halt::height(1.0)] {
            assert!(other.may_pass() && !figure().may_pass());
            assert!(!Halt::telling(Some(other), figure()).may_pass());
        }
        assert!(!Halt::telling(Some(figure()), Halt::height(1.0)).may_pass());
        assert!(!Halt::telling(Some(figure()), word(900.0)).may_pass());
        assert!(!Halt::World(Error::Asset(String::new())).may_pass());
    }

    #[test]
    fn a_small_excess_and_a_long_word_say_most() {
        let told = |known: Halt, new: Halt| match Halt::telling(Some(known), new) {
            Halt::Misfit(Misfit::Height { excess }) => excess,
            Halt::Misfit(Misfit::Word { needed, .. }) => needed,
            Halt::Misfit(Misfit::Figure { .. }) | Halt::World(_) => f64::NAN,
        };
        assert_eq!(told(Halt::height(9.0), Halt::height(2.0)), 2.0);
        assert_eq!(told(word(9.0), word(2.0)), 9.0);
        assert_eq!(told(word(9.0), Halt::height(2.0)), 2.0);
        assert_eq!(told(Halt::height(2.0), word(9.0)), 2.0);
    }
}
