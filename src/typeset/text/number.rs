//! Numbers in the reader's language. The forms are those of CLDR 46.

/// The decimal and the thousands separator of a language.
fn separators(language: &str) -> (char, char) {
    match language.split('-').next() {
        // Arabic with Western digits, as the data has them.
        Some("en" | "ar") => ('.', ','),
        // Polish and Ukrainian part thousands by a no-break space (CLDR 46).
        Some("pl" | "uk" | "ru" | "bg") => (',', '\u{a0}'),
        _ => (',', '.'),
    }
}

/// A number with the decimals that it has, at most two: `1.234,5` in Dutch, `1,234.5` in English.
#[must_use]
pub fn decimal(value: f64, language: &str) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let text = format!("{rounded}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let (point, _) = separators(language);
    let grouped = group(whole, language);
    if part.is_empty() { grouped } else { format!("{grouped}{point}{part}") }
}

/// A share in hundredths: `47%`, in Turkish `%47` (CLDR 46).
#[must_use]
pub fn percent(value: f64, language: &str) -> String {
    let number = decimal(value, language);
    if language.split('-').next() == Some("tr") { format!("%{number}") } else { format!("{number}%") }
}

/// An amount of euros with two decimals unless it is whole: `€ 1,60`, `€ 1`; in some languages with the sign after it.
#[must_use]
pub fn euros(value: f64, language: &str) -> String {
    let (point, _) = separators(language);
    let cents = (value * 100.0).round() as i64;
    let mut amount = group(&(cents / 100).to_string(), language);
    if cents % 100 != 0 {
        amount.push_str(&format!("{point}{:02}", (cents % 100).abs()));
    }
    match language.split('-').next() {
        Some("en" | "tr") => format!("€{amount}"),
        Some("pl" | "uk" | "ru" | "bg" | "ar") => format!("{amount}\u{a0}€"),
        _ => format!("€\u{a0}{amount}"),
    }
}

/// Whether a language counts so many as a few, with a form of its own (the plural rules of CLDR 46 for whole numbers).
#[must_use]
pub const fn is_few(n: usize, language: &str) -> bool {
    match language.as_bytes() {
        [b'a', b'r', ..] => matches!(n % 100, 3..=10),
        [b'p', b'l', ..] | [b'u', b'k', ..] => matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14),
        _ => false,
    }
}

fn group(whole: &str, language: &str) -> String {
    let (_, thousands) = separators(language);
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("\u{2212}", d));
    let mut out = String::from(sign);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{decimal, euros, is_few, percent};

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(decimal(1234.5, "nl"), "1.234,5");
        assert_eq!(decimal(1234.5, "en"), "1,234.5");
        assert_eq!(decimal(3_000_000.0, "nl"), "3.000.000");
        assert_eq!(decimal(47.0, "nl"), "47");
        assert_eq!(decimal(-5.25, "nl"), "\u{2212}5,25");
        assert_eq!(decimal(999.999, "en"), "1,000");
        assert_eq!(decimal(614_000.0, "pl"), "614\u{a0}000");
        assert_eq!(decimal(7.6, "nl-BE"), "7,6");
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
    fn a_few_have_a_form_of_their_own_in_some_languages() {
        let few = |language| (1..=30).filter(|n| is_few(*n, language)).collect::<Vec<_>>();
        assert_eq!(few("nl"), [0; 0]);
        assert_eq!(few("pl"), [2, 3, 4, 22, 23, 24]);
        assert_eq!(few("ar"), [3, 4, 5, 6, 7, 8, 9, 10]);
    }

    #[test]
    fn signs_stand_where_the_language_wants_them() {
        assert_eq!((percent(47.5, "nl"), percent(47.5, "tr")), ("47,5%".to_owned(), "%47,5".to_owned()));
        assert_eq!((euros(1.6, "pl"), euros(1.6, "tr")), ("1,60\u{a0}€".to_owned(), "€1,60".to_owned()));
    }
}
