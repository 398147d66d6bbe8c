//! The forms that words take after a number.

use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// The form of a counted word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As after one.
    One,
    /// As after a few, in languages that count so.
    Few,
    /// As after most numbers.
    Other,
}

/// The form that a word takes after `n` in a language.
#[must_use]
pub fn form(n: usize, language: &str) -> Form {
    let rules = PluralRules::try_new(super::locale(language).into(), PluralRulesOptions::default());
    match rules.map(|rules| rules.category_for(n)) {
        Ok(PluralCategory::One) => Form::One,
        Ok(PluralCategory::Few) => Form::Few,
        Ok(PluralCategory::Zero | PluralCategory::Two | PluralCategory::Many | PluralCategory::Other) => Form::Other,
        Err(_) if n == 1 => Form::One,
        Err(_) => Form::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, form};

    #[test]
    fn a_word_takes_the_form_of_its_language() {
        let with = |wanted, language| (0..=30).filter(|n| form(*n, language) == wanted).collect::<Vec<_>>();
        assert_eq!(with(Form::One, "nl"), [1]);
        assert_eq!(with(Form::Few, "nl"), [0; 0]);
        assert_eq!(with(Form::Few, "pl"), [2, 3, 4, 22, 23, 24]);
        assert_eq!(with(Form::One, "uk"), [1, 21]);
        assert_eq!(with(Form::Few, "ar"), [3, 4, 5, 6, 7, 8, 9, 10]);
        assert_eq!(with(Form::One, "fr"), [0, 1]);
    }
}
