//! Numbers, shares and amounts of euros.

mod digits;
mod signs;

use fixed_decimal::{Decimal, Sign, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;

/// What a number is of, and so which sign stands with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A share in hundredths: with a percent sign.
    Percent,
    /// An amount of euros: with a euro sign.
    Euro,
    /// Anything else: without a sign, the unit stands beside it.
    Plain,
}

/// Decimals that a number is written with unless it needs more to be told from nothing or from another.
const USUAL: i16 = 2;

/// A number with the decimals that it has, at most two: `1.234,5` in Dutch, `1,234.5` in English.
#[must_use]
pub fn decimal(value: f64, language: &str) -> String {
    write(rounded(&exact(value), USUAL), Quantity::Plain, language)
}

/// A share in hundredths: `47%`, in Turkish `%47`, in French `47 %`.
#[must_use]
pub fn percent(value: f64, language: &str) -> String {
    write(rounded(&exact(value), USUAL), Quantity::Percent, language)
}

/// An amount of euros with two decimals unless it is whole: `€ 1,60`, `€ 1`; in some languages with the sign after it.
#[must_use]
pub fn euros(value: f64, language: &str) -> String {
    write(rounded(&exact(value), USUAL), Quantity::Euro, language)
}

/// The values of one figure, each with so many decimals that different values read differently and none but nothing
/// reads as nothing: two at the most where that does.
#[must_use]
pub fn labels(values: &[f64], quantity: Quantity, language: &str) -> Vec<String> {
    let values: Vec<Decimal> = values.iter().map(|value| exact(*value)).collect();
    digits::apart(&values).into_iter().map(|value| write(value, quantity, language)).collect()
}

/// As [`labels`], for the parts of one whole: what is rounded is shared out so that the labels add up to what the
/// values do, as far as equal values stay equal (the method of the largest remainder).
#[must_use]
pub fn labels_of_parts(values: &[f64], quantity: Quantity, language: &str) -> Vec<String> {
    let exact: Vec<Decimal> = values.iter().map(|value| exact(*value)).collect();
    let apart = digits::apart(&exact);
    let shared = digits::shared_out(values, &exact, &apart).unwrap_or(apart);
    shared.into_iter().map(|value| write(value, quantity, language)).collect()
}

/// The shortest decimal number that is read as this value again: what the data file says.
fn exact(value: f64) -> Decimal {
    let digits = if value.is_finite() { format!("{value}") } else { "0".to_owned() };
    let mut exact = Decimal::try_from_str(&digits).unwrap_or_default();
    exact.trim_end();
    exact
}

/// A number with at most so many decimals; a half is rounded away from nothing.
fn rounded(value: &Decimal, decimals: i16) -> Decimal {
    let half = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
    let mut rounded = value.clone().rounded_with_mode(-decimals, half);
    rounded.trim_end();
    rounded
}

/// A number with the space that every face has: few have the narrow one (U+202F) of CLDR.
pub(super) fn set(words: String) -> String {
    words.replace('\u{202f}', "\u{a0}")
}

/// A number as a language writes it, with its sign.
fn write(mut value: Decimal, quantity: Quantity, language: &str) -> String {
    let negative = value.sign() == Sign::Negative && !value.is_zero();
    value.set_sign(Sign::None);
    if quantity == Quantity::Euro && value.nonzero_magnitude_end() < 0 {
        value.pad_end(-USUAL);
    }
    let prefs = super::locale(language).into();
    let format = DecimalFormatter::try_new(prefs, DecimalFormatterOptions::default());
    let number = format.map_or_else(|_| value.to_string(), |format| set(format.format(&value).to_string()));
    let minus = if negative { "\u{2212}" } else { "" };
    match quantity {
        Quantity::Plain => format!("{minus}{number}"),
        Quantity::Percent => signs::percent(language).around('%', minus, &number),
        Quantity::Euro => signs::euro(language).around('€', minus, &number),
    }
}

#[cfg(test)]
mod tests {
    use super::{Quantity, decimal, euros, labels, labels_of_parts, percent};

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(decimal(1234.5, "nl"), "1.234,5");
        assert_eq!(decimal(1234.5, "en"), "1,234.5");
        assert_eq!(decimal(3_000_000.0, "nl"), "3.000.000");
        assert_eq!(decimal(47.0, "nl"), "47");
        assert_eq!(decimal(-5.25, "nl"), "\u{2212}5,25");
        assert_eq!(decimal(999.999, "en"), "1,000");
        assert_eq!(decimal(614_000.0, "pl"), "614\u{a0}000");
        assert_eq!(decimal(2_800.0, "pl"), "2800");
        assert_eq!(decimal(614_000.0, "fr"), "614\u{a0}000");
        assert_eq!(decimal(614_000.0, "de-CH"), "614'000");
        assert_eq!(decimal(7.6, "nl-BE"), "7,6");
        assert_eq!(decimal(7.6, "ar"), "7.6");
        assert_eq!(decimal(1.005, "nl"), "1,01", "what is typed is rounded, not the nearest binary number");
    }

    #[test]
    fn nothing_has_no_minus() {
        for write in [decimal, percent, euros] {
            assert!(!write(-0.0, "nl").contains(['-', '\u{2212}']));
            assert!(!write(-0.001, "nl").contains(['-', '\u{2212}']));
        }
    }

    #[test]
    fn euros_have_two_decimals_unless_whole() {
        assert_eq!(euros(1.6, "nl"), "€\u{a0}1,60");
        assert_eq!(euros(1.0, "nl"), "€\u{a0}1");
        assert_eq!(euros(1.6, "en"), "€1.60");
        assert_eq!(euros(1.999, "nl"), "€\u{a0}2");
        assert_eq!(euros(12_345.05, "nl"), "€\u{a0}12.345,05");
    }

    #[test]
    fn signs_stand_where_the_language_wants_them() {
        assert_eq!((percent(47.5, "nl"), percent(47.5, "tr")), ("47,5%".to_owned(), "%47,5".to_owned()));
        assert_eq!((euros(1.6, "pl"), euros(1.6, "tr")), ("1,60\u{a0}€".to_owned(), "€1,60".to_owned()));
        assert_eq!((percent(5.0, "de"), euros(5.0, "de-AT")), ("5\u{a0}%".to_owned(), "€\u{a0}5".to_owned()));
        assert_eq!((percent(5.0, "de-CH"), euros(5.0, "fr")), ("5%".to_owned(), "5\u{a0}€".to_owned()));
    }

    #[test]
    fn small_and_near_values_keep_the_digits_that_tell_them_apart() {
        let plain = |values: &[f64]| labels(values, Quantity::Plain, "nl");
        assert_eq!(plain(&[0.001, 0.002, 0.004]), ["0,001", "0,002", "0,004"]);
        assert_eq!(plain(&[0.000_123_4, 12.0]), ["0,00012", "12"]);
        assert_eq!(plain(&[0.016, 0.0]), ["0,016", "0"]);
        assert_eq!(plain(&[12.344, 12.341, 7.123]), ["12,344", "12,341", "7,12"]);
        assert_eq!(plain(&[1.0, 1.000_000_1]), ["1", "1,0000001"]);
        assert_eq!(labels(&[0.001, 5.0], Quantity::Euro, "nl"), ["€\u{a0}0,001", "€\u{a0}5"]);
        assert_eq!(labels(&[-0.0, 5.0], Quantity::Percent, "nl"), ["0%", "5%"]);
    }

    #[test]
    fn parts_add_up_and_equal_parts_stay_equal() {
        let parts = |values: &[f64]| labels_of_parts(values, Quantity::Percent, "nl");
        assert_eq!(parts(&[32.6, 43.6, 23.8]), ["32,6%", "43,6%", "23,8%"]);
        // Rounded each by itself they make 100,01.
        assert_eq!(parts(&[20.125, 30.126, 49.749]), ["20,12%", "30,13%", "49,75%"]);
        assert_eq!(parts(&[33.333, 33.333, 33.334]), ["33,333%", "33,333%", "33,334%"]);
        let third = 100.0 / 3.0;
        assert_eq!(parts(&[third, third, third]), ["33,33%", "33,33%", "33,33%"]);
    }
}
