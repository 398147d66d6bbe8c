//! The forms that words take after a number.

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// The form of a counted word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralForm {
    /// As after one.
    One,
    /// As after a few, in languages that count so.
    Few,
    /// As after most numbers.
    Other,
}

/// The form that a word takes after `n` in a language.
#[must_use]
pub fn form(n: usize, language: &str) -> PluralForm {
    let rules = PluralRules::try_new(super::locale(language).into(), PluralRulesOptions::default());
    match rules.map(|rules| rules.category_for(n)) {
        Ok(PluralCategory::One) => PluralForm::One,
        Ok(PluralCategory::Few) => PluralForm::Few,
        Ok(PluralCategory::Zero | PluralCategory::Two | PluralCategory::Many | PluralCategory::Other) => {
            PluralForm::Other
        }
        Err(_) if n == 1 => PluralForm::One,
        Err(_) => PluralForm::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{PluralForm, form};

    #[test]
    fn a_word_takes_the_form_of_its_language() {
        let with = |wanted, language| (0..=30).filter(|n| form(*n, language) == wanted).collect::<Vec<_>>();
        assert_eq!(with(PluralForm::One, "nl"), [1]);
        assert_eq!(with(PluralForm::Few, "nl"), [0; 0]);
        assert_eq!(with(PluralForm::Few, "pl"), [2, 3, 4, 22, 23, 24]);
        assert_eq!(with(PluralForm::One, "uk"), [1, 21]);
        assert_eq!(with(PluralForm::Few, "ar"), [3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(with(PluralForm::One, "fr"), [0, 1]);
    }
}
