//! Checks of simple values: texts, ids, dates, numbers, language tags.

use super::bilingual::EnumValue;
use crate::messages::Problem;
use crate::source::suggest;

/// Most characters of an id.
const MAX_ID: usize = 40;

/// What is wrong with a text: nothing in it, too much of it, characters that have no place in it.
pub(super) fn text(text: &str, limit: usize) -> Vec<Problem> {
    if text.chars().all(|character| character.is_whitespace() || is_invisible(character)) {
        return vec![Problem::EmptyText];
    }
    let mut problems = Vec::new();
    let length = text.chars().count();
    if length > limit {
        problems.push(Problem::TextOverLimit { limit, length });
    }
    if let Some(character) = text.chars().find(|character| is_forbidden(*character)) {
        problems.push(Problem::ForbiddenCharacter { character });
    }
    problems
}

/// Characters that show nothing, beside white space: soft hyphen, joiners, marks of direction, variation selectors and
/// other characters that are ignored by default (Unicode 17, `Default_Ignorable_Code_Point`), and the blank of Braille.
const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Control characters, line ends, overrides of the writing direction, tags and what is no character at all.
pub(super) fn is_forbidden(character: char) -> bool {
    let code = u32::from(character);
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}'
            | '\u{e0000}'..='\u{e007f}'
        )
        || code & 0xFFFE == 0xFFFE
        || (0xFDD0..=0xFDEF).contains(&code)
}

/// What is wrong with an id.
pub(super) fn id(id: &str) -> Option<Problem> {
    let good = id.len() <= MAX_ID && id.starts_with(|first: char| first.is_ascii_lowercase()) && id.chars().all(is_id);
    (!good).then(|| Problem::BadId { id: shortened(id), suggestion: slug(id) })
}

/// A character that an id may have.
const fn is_id(character: char) -> bool {
    matches!(character, 'a'..='z' | '0'..='9' | '_' | '-')
}

/// An id made from anything, or none if nothing is left of it.
fn slug(text: &str) -> Option<String> {
    let plain: String = text.to_lowercase().chars().map(plain_letter).collect();
    let words: Vec<&str> = plain.split(|character| !is_id(character)).filter(|word| !word.is_empty()).collect();
    let joined = words.join("_");
    let slug: String =
        joined.trim_start_matches(|first: char| !first.is_ascii_lowercase()).chars().take(MAX_ID).collect();
    (!slug.is_empty()).then_some(slug)
}

/// A letter without its accent, for the letters of Dutch.
const fn plain_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        _ => letter,
    }
}

/// The word, cut where it would fill the screen.
pub(super) fn shortened(word: &str) -> String {
    const MOST: usize = 60;
    if word.chars().count() <= MOST { word.to_owned() } else { word.chars().take(MOST).chain(['…']).collect() }
}

/// The smallest number but 0 whose digits are drawn.
pub(super) const SMALLEST: f64 = 1e-9;

/// What is wrong with a number.
pub(super) fn number(number: &str, least: f64, most: f64) -> Option<Problem> {
    if is_ambiguous(number) {
        return Some(Problem::ThousandsPoint { number: number.to_owned() });
    }
    let within = number.parse::<f64>().is_ok_and(|value| value.is_finite() && value >= least && value <= most);
    if !within {
        return Some(Problem::NumberOutOfRange { number: shortened(number), least, most });
    }
    let tiny = number.parse::<f64>().is_ok_and(|value| value != 0.0 && value.abs() < SMALLEST);
    tiny.then(|| Problem::NumberTooSmall(shortened(number)))
}

/// Whether a point could stand between thousands as well as before decimals: 21.483 is 21 thousand to a Dutch reader.
///
/// One to three digits before it, not beginning with 0 (no group of thousands does), and exactly three after it. With
/// more digits before it (1234.567) or with a fourth decimal (21.4830) there is one way to read it.
pub(super) fn is_ambiguous(number: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    number.trim_start_matches('-').split_once('.').is_some_and(|(whole, decimals)| {
        (1..=3).contains(&whole.len())
            && !whole.starts_with('0')
            && decimals.len() == 3
            && digits(whole)
            && digits(decimals)
    })
}

/// What is wrong with a year or a span of years.
pub(super) fn year(year: &str) -> Option<Problem> {
    let good = match year.split_once(['-', '–']) {
        Some((from, to)) => is_year(from) && is_year(to) && from < to,
        None => is_year(year),
    };
    (!good).then(|| Problem::BadYear(shortened(year)))
}

/// Four digits from 1800 to 2199.
fn is_year(year: &str) -> bool {
    year.len() == 4 && year.parse::<u16>().is_ok_and(|number| (1800..2200).contains(&number))
}

/// What is wrong with a date: year, month or day, by the calendar.
pub(super) fn date(date: &str) -> Option<Problem> {
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| is_year(year));
    let month = parts.next().map(|month| two_digits(month, 12));
    let day = parts.next().map(|day| {
        let longest = days(year.and_then(|year| year.parse().ok()).unwrap_or(0), month.flatten().unwrap_or(0));
        two_digits(day, longest)
    });
    let good = year.is_some() && month != Some(None) && day != Some(None) && parts.next().is_none();
    (!good).then(|| Problem::BadDate(shortened(date)))
}

/// Two digits from 01 to `most`.
fn two_digits(digits: &str, most: u8) -> Option<u8> {
    let number = digits.parse().ok().filter(|number| (1..=most).contains(number));
    number.filter(|_| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The days of a month in the Gregorian calendar.
const fn days(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// What is wrong with a language tag (BCP 47, by its form): `nl`, `en`, `nl-x-b1`.
pub(super) fn language(tag: &str) -> Option<Problem> {
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    let good = (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags
            .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && tag.len() <= 35
        && !tag.ends_with("-x");
    (!good).then(|| Problem::BadLanguage(shortened(tag)))
}

/// What is wrong with a choice.
pub(super) fn choice(word: &str, choices: &'static [EnumValue]) -> Option<Problem> {
    if choices.iter().any(|choice| choice.word == word) {
        return None;
    }
    let words: Vec<&'static str> = choices.iter().map(|choice| choice.word).collect();
    let suggestion = suggest::closest(word, words.iter().copied()).map(str::to_owned);
    Some(Problem::UnknownChoice { word: shortened(word), suggestion, choices: words })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    #[test]
    fn dates_follow_the_calendar() {
        for good in ["2020", "2020-10", "2024-02-29", "2000-02-29", "2022-06-16"] {
            assert_eq!(date(good), None, "{good}");
        }
        for bad in [
            "",
            "20",
            "2020-13",
            "2020-00",
            "2023-02-29",
            "1900-02-29",
            "2020-04-31",
            "2020-1",
            "2020-10-13-1",
            "2020-+1",
        ] {
            assert!(date(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn years_are_single_or_a_span_that_runs_forward() {
        for good in ["2020", "2021-2024", "2021–2024"] {
            assert_eq!(year(good), None, "{good}");
        }
        for bad in ["20", "2024-2021", "2020-", "vorig jaar", "+202", "2020.5", "0x7e"] {
            assert!(year(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn an_id_that_cannot_be_one_gets_a_proposal() {
        let proposal = |typed: &str| match id(typed) {
            Some(Problem::BadId { suggestion, .. }) => suggestion,
            _ => panic!("{typed} is an id"),
        };
        assert_eq!(proposal("Geld & zorgen").as_deref(), Some("geld_zorgen"));
        assert_eq!(proposal("Cliënten").as_deref(), Some("clienten"));
        assert_eq!(proposal("2020-cbs").as_deref(), Some("cbs"));
        assert_eq!(proposal("  "), None);
        assert_eq!(id("weg_in_de_wijk"), None);
    }

    #[test]
    fn language_tags_have_their_form() {
        for good in ["nl", "en", "nl-x-b1", "zh-Hant", "ary"] {
            assert_eq!(language(good), None, "{good}");
        }
        for bad in ["", "n", "Nederlands", "NL", "nl_NL", "nl-", "nl-x"] {
            assert!(language(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn a_point_between_thousands_is_asked_about() {
        assert!(matches!(number("614.000", 0.0, 1e12), Some(Problem::ThousandsPoint { .. })));
        assert!(matches!(number("32.625", 0.0, 1e12), Some(Problem::ThousandsPoint { .. })));
        for clear in ["32.6250", "32625", "32.62", "0.125", "0.500", "1234.567", "7.6", "100"] {
            assert_eq!(number(clear, 0.0, 1e12), None, "{clear}");
        }
        assert!(number("1e999", 0.0, 1e12).is_some());
        for tiny in ["1e-300", "0.0000000001", "1e-10"] {
            assert!(matches!(number(tiny, 0.0, 1e12), Some(Problem::NumberTooSmall(_))), "{tiny}");
        }
        assert_eq!(
            [number("1e-9", 0.0, 1e12), number("0.0", 0.0, 1e12), number("1e-400", 0.0, 1e12)],
            [None, None, None]
        );
    }

    #[test]
    fn texts_hold_words_and_nothing_hidden() {
        assert_eq!(text("hulp\u{ad}verlener", 40), []);
        for nothing in [
            "",
            " \u{a0}\u{3000}",
            "\u{ad}\u{200b} ",
            "\u{200e}\u{200f}\u{61c}",
            "\u{202e}",
            "\u{2060}\u{2063}\u{feff}",
            "\u{3164}\u{115f}",
            "\u{2800}",
            "\u{34f}\u{fe0f}\u{e0100}",
        ] {
            assert_eq!(text(nothing, 40), [Problem::EmptyText], "{}", nothing.escape_unicode());
        }
        for hidden in ['\0', '\n', '\u{202e}', '\u{2066}', '\u{feff}', '\u{fffe}', '\u{e0041}'] {
            let found = text(&format!("a{hidden}b"), 40);
            assert_eq!(found, [Problem::ForbiddenCharacter { character: hidden }]);
        }
    }
}
