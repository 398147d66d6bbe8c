//! Numbers in the reader's language.

/// The decimal and the thousands separator of a language.
fn separators(language: &str) -> (char, char) {
    match language.split('-').next() {
        Some("en") => ('.', ','),
        // Polish and Ukrainian part thousands by a no-break space (CLDR 46).
        Some("pl" | "uk") => (',', '\u{a0}'),
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

/// An amount of euros with two decimals unless it is whole: `€ 1,60`, `€ 1`.
#[must_use]
pub fn euros(value: f64, language: &str) -> String {
    let (point, _) = separators(language);
    let cents = (value * 100.0).round() as i64;
    let whole = group(&(cents / 100).to_string(), language);
    let space = if language.starts_with("en") { "" } else { "\u{a0}" };
    if cents % 100 == 0 {
        format!("€{space}{whole}")
    } else {
        format!("€{space}{whole}{point}{:02}", (cents % 100).abs())
    }
}

/// A date of the form 2020, 2020-10 or 2020-10-13 in words: `13 oktober 2020`. Anything else stays as it is.
#[must_use]
pub fn date(iso: &str, language: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else { return iso.to_owned() };
    let Some(name) = month.parse::<usize>().ok().and_then(|m| m.checked_sub(1)).and_then(|m| month_name(m, language))
    else {
        return iso.to_owned();
    };
    match parts.next().and_then(|d| d.parse::<u8>().ok()) {
        Some(day) => format!("{day} {name} {year}"),
        None => format!("{name} {year}"),
    }
}

fn month_name(month: usize, language: &str) -> Option<&'static str> {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match language.split('-').next() {
        Some("nl") => NL.get(month).copied(),
        Some("en") => EN.get(month).copied(),
        _ => None,
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
    use super::{date, decimal, euros};

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
    fn dates_are_written_in_words() {
        assert_eq!(date("2022-06-16", "nl"), "16 juni 2022");
        assert_eq!(date("2025-01", "en"), "January 2025");
        assert_eq!(date("2020", "nl"), "2020");
        assert_eq!(date("2024-02-01", "nl"), "1 februari 2024");
        assert_eq!(date("2020-13", "nl"), "2020-13");
        assert_eq!(date("zomer-2020", "nl"), "zomer-2020");
    }
}
