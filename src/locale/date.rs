//! Dates in words.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};

/// A date of the form 2020, 2020-10 or 2020-10-13 in words: `13 oktober 2020`. Anything else stays as it is.
#[must_use]
pub fn date(iso: &str, language: &str) -> String {
    let mut parts = iso.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|digits| digits.parse::<u8>().ok());
    let Some(year) = year.and_then(|digits| digits.parse::<i32>().ok()) else { return iso.to_owned() };
    let words = match (number(month), day) {
        (Some(month), None) => on(year, month, 1).and_then(|date| in_month(&date, language)),
        (Some(month), Some(_)) => number(day).and_then(|day| on(year, month, day)).and_then(|d| in_full(&d, language)),
        (None, _) => None,
    };
    words.unwrap_or_else(|| iso.to_owned())
}

fn on(year: i32, month: u8, day: u8) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(year, month, day).ok()
}

fn in_month(date: &Date<Gregorian>, language: &str) -> Option<String> {
    let format = FixedCalendarDateTimeFormatter::<Gregorian, YM>::try_new(super::locale(language).into(), YM::long());
    named(super::number::set(format.ok()?.format(date).to_string()), date)
}

fn in_full(date: &Date<Gregorian>, language: &str) -> Option<String> {
    let format = FixedCalendarDateTimeFormatter::<Gregorian, YMD>::try_new(super::locale(language).into(), YMD::long());
    named(super::number::set(format.ok()?.format(date).to_string()), date)
}

/// A date in words, unless CLDR has no names for the months of the language: its root writes "M10".
fn named(words: String, date: &Date<Gregorian>) -> Option<String> {
    (!words.contains(&format!("M{:02}", date.month().ordinal))).then_some(words)
}

/// The month, from 1, that a word names in a language: in full or short, in the form for a date or alone, a full stop
/// after it or not.
#[must_use]
pub fn month(word: &str, language: &str) -> Option<u8> {
    let word = word.trim_end_matches('.').to_lowercase();
    if word.chars().count() < 3 || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let named: Vec<(u8, Vec<String>)> = (1..=12).map(|month| (month, names(month, language))).collect();
    let mut holding = named.iter().filter(|(_, names)| names.contains(&word));
    // A word that stands in the dates of several months names none.
    let (month, _) = holding.next()?;
    holding.next().is_none().then_some(*month)
}

/// The words of dates in a month.
fn names(month: u8, language: &str) -> Vec<String> {
    let Some(date) = on(2020, month, 1) else { return Vec::new() };
    let locale = || super::locale(language);
    let short = FixedCalendarDateTimeFormatter::<Gregorian, YM>::try_new(locale().into(), YM::medium()).ok();
    let texts = [in_month(&date, language), in_full(&date, language), short.map(|f| f.format(&date).to_string())];
    let words = texts.into_iter().flatten().flat_map(|text| {
        let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() >= 3).collect::<Vec<_>>()
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::{date, month};

    #[test]
    fn dates_are_written_in_words() {
        assert_eq!(date("2022-06-16", "nl"), "16 juni 2022");
        assert_eq!(date("2025-01", "en"), "January 2025");
        assert_eq!(date("2025-01-05", "en"), "5 January 2025");
        assert_eq!(date("2020", "nl"), "2020");
        assert_eq!(date("2024-02-01", "nl"), "1 februari 2024");
        assert_eq!(date("2020-13", "nl"), "2020-13");
        assert_eq!(date("zomer-2020", "nl"), "zomer-2020");
        assert_eq!(date("2020-10-13", "pl"), "13 października 2020");
        assert_eq!(date("2020-10", "pl"), "październik 2020");
        assert_eq!(date("2020-10", "fr"), "octobre 2020");
        assert_eq!(date("2020-10-13", "de"), "13. Oktober 2020");
        assert_eq!(date("2020-10-13", "es"), "13 de octubre de 2020");
        assert_eq!(date("2020-10", "xx"), "2020-10");
    }

    #[test]
    fn a_month_is_known_by_its_names() {
        assert_eq!(month("januari", "nl"), Some(1));
        assert_eq!(month("mrt.", "nl"), Some(3));
        assert_eq!(month("Dec", "en"), Some(12));
        assert_eq!(month("октября", "uk"), None);
        assert_eq!(month("жовтень", "uk"), Some(10));
        assert_eq!(month("août", "fr"), Some(8));
        assert_eq!(month("zomer", "nl"), None);
        assert_eq!(month("de", "es"), None);
    }
}
