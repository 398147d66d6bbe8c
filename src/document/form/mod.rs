//! The forms of a figure. A form is one file; this is their list.

mod bar;
mod coins;
mod descriptor;
mod line;
mod number;
mod ring;
mod row;
mod stacked;

pub use coins::MOST_COINS;
pub use descriptor::{Form, FormExample, MOST_VALUES};
pub(super) use line::ONCE as MOMENTS_ONCE;
pub use row::MOST_PEOPLE;

use super::unread::Unread;
use super::value::Readable;
use crate::source::Node;

/// Makes the type, its list and its names from one list.
macro_rules! forms {
    ($($(#[$about:meta])* $form:ident = $descriptor:path,)+) => {
        /// How a figure is drawn.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FigureForm {
            $($(#[$about])* $form,)+
        }

        impl FigureForm {
            /// Every form, in the order in which they are told.
            pub const ALL: &[Self] = &[$(Self::$form),+];
            /// Their names in the data file.
            pub const NAMES: &[&'static str] = &[$($descriptor.name),+];

            /// What there is to know of it.
            #[must_use]
            pub const fn descriptor(self) -> &'static Form {
                match self {
                    $(Self::$form => &$descriptor,)+
                }
            }
        }
    };
}

forms! {
    /// `staaf`: horizontal bars.
    Bar = bar::FORM,
    /// `gestapeld`: parts of a whole in one bar.
    StackedBar = stacked::FORM,
    /// `lijn`: a value over the years.
    Line = line::FORM,
    /// `ring`: the first value as a part of the second (the whole).
    Ring = ring::FORM,
    /// `rij`: a row of people, the values are counts that add up to the row.
    PictogramRow = row::FORM,
    /// `getal`: one big number.
    Number = number::FORM,
    /// `munten`: what one euro becomes; the first value is the cost, the second the return.
    Coins = coins::FORM,
}

impl FigureForm {
    /// The form with this name in the data file.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|form| form.descriptor().name == name)
    }
}

impl Readable for FigureForm {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        node.and_then(Node::text).and_then(Self::named).ok_or_else(|| Unread::at(at))
    }
}

#[cfg(test)]
mod tests {
    use super::FigureForm;

    #[test]
    fn every_form_is_found_by_its_name_and_takes_its_own_example() {
        for form in FigureForm::ALL {
            let descriptor = form.descriptor();
            assert_eq!(FigureForm::named(descriptor.name), Some(*form));
            let numbers: Vec<f64> = descriptor.example.values.iter().map(|(_, value)| *value).collect();
            let percent = descriptor.example.unit.starts_with('%');
            assert!(descriptor.suits(&numbers, percent), "{}", descriptor.name);
            assert!((descriptor.count.0..=descriptor.count.1).contains(&numbers.len()), "{}", descriptor.name);
        }
    }

    #[test]
    fn a_form_refuses_fewer_and_more_values_than_it_takes() {
        for form in FigureForm::ALL {
            let Some((least, most)) = Some(form.descriptor().count).filter(|count| *count != (1, super::MOST_VALUES))
            else {
                continue;
            };
            for count in [least - 1, most + 1].into_iter().filter(|count| (1..=super::MOST_VALUES).contains(count)) {
                assert!((form.descriptor().check)(&vec![1.0; count]).is_some(), "{form:?} takes {count}");
            }
        }
    }

    #[test]
    fn what_a_form_asks_is_plain_and_said_in_both_languages() {
        for form in FigureForm::ALL {
            let descriptor = form.descriptor();
            let most = descriptor.count.1;
            let tried = [vec![], vec![0.5], vec![0.0, 0.0], vec![2.0, 1.0], vec![0.0, 1e9], vec![1.0; most + 1]];
            let asked = tried.iter().filter_map(|values| (descriptor.check)(values)).chain(descriptor.rule);
            for asks in asked {
                assert!(asks.dutch.contains(descriptor.name) && asks.english.contains(descriptor.name), "{asks:?}");
                assert_ne!(asks.dutch, asks.english);
                assert_eq!(crate::document::plain::stumbling_blocks(asks.dutch), [], "{}", descriptor.name);
            }
        }
    }
}
