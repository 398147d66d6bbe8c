//! The moments that the values of a line are named after: years, school years, half-years, quarters, months, weeks, days,
//! and whatever is numbered: "meting 2".

use crate::locale::date::month;

/// What `2009-10` is: October 2009, or a year that begins in 2009 and ends in 2010.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dash {
    Month,
    NextYear,
}

/// The moments of these names in years, the middle of each: 2024.5 for "2024"; nothing unless all can be read.
///
/// Marks and notes after a moment say something about the value, not the moment: "2024*", "2024 (voorlopig)".
#[must_use]
pub fn moments(names: &[&str], language: &str) -> Option<Vec<f64>> {
    // One name alone cannot tell: 2010-11 is a month where 2010-09 is one.
    let next_year = |name: &&str| {
        let (from, to) = name.trim().split_once('-')?;
        Some(year(from)? + 1.0).filter(|next| to.len() == 2 && to.parse() == Ok(next % 100.0))
    };
    let dash = if names.iter().all(|name| next_year(name).is_some()) { Dash::NextYear } else { Dash::Month };
    let read: Option<Vec<f64>> = names.iter().map(|name| moment(name, language, dash)).collect();
    read.or_else(|| months_alone(names, language)).or_else(|| numbered(names))
}

/// Whether a name speaks of time or of an order: it has a digit, or it is a month.
pub(super) fn is_like_a_moment(name: &str, language: &str) -> bool {
    name.contains(|c: char| c.is_ascii_digit()) || month(&bare(name), language).is_some()
}

/// Months without a year, in years: each comes after the one before it, also into the next year, but not once around.
fn months_alone(names: &[&str], language: &str) -> Option<Vec<f64>> {
    let months: Option<Vec<u8>> = names.iter().map(|name| month(&bare(name), language)).collect();
    let months = months.filter(|months| months.len() > 1)?;
    let mut years = 0.0;
    let mut before = 0;
    let mut at = Vec::with_capacity(months.len());
    for month in months {
        years += f64::from(u8::from(month < before));
        before = month;
        at.push(years + (f64::from(month) - 0.5) / 12.0);
    }
    let (first, last) = (at.first()?, at.last()?);
    (last - first < 1.0 - 1e-9).then_some(at)
}

/// The numbers of names that are the same words and differ in one number only: "week 2", "2e meting".
fn numbered(names: &[&str]) -> Option<Vec<f64>> {
    let parts: Option<Vec<(String, f64, String)>> = names.iter().map(|name| around_number(&bare(name))).collect();
    let parts = parts.filter(|parts| parts.len() > 1)?;
    let (before, _, after) = parts.first()?;
    let alike = parts.iter().all(|part| part.0 == *before && part.2 == *after);
    let worded = before.contains(char::is_alphabetic) || after.contains(char::is_alphabetic);
    (alike && worded).then(|| parts.iter().map(|part| part.1).collect())
}

/// A whole number in a name, and what stands before it and after it, without the ending of an order.
fn around_number(name: &str) -> Option<(String, f64, String)> {
    let (before, rest) = name.split_at(name.find(|c: char| c.is_ascii_digit())?);
    let (digits, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
    let number = digits.parse().ok().filter(|_| digits.len() <= 6)?;
    let after = ["ste", "de", "e", "st", "nd", "rd", "th", "."]
        .iter()
        .find_map(|ending| after.strip_prefix(ending).filter(|rest| rest.starts_with(' ')))
        .unwrap_or(after);
    let single = !after.contains(|c: char| c.is_ascii_digit());
    single.then(|| (before.to_owned(), number, after.to_owned()))
}

/// A name without its marks and notes.
fn bare(name: &str) -> String {
    let mut depth = 0_usize;
    let kept = name.chars().filter(|c| {
        depth += usize::from(*c == '(');
        let inside = depth > 0;
        depth -= usize::from(*c == ')' && inside);
        !inside && !"*†‡¹²³⁴⁵".contains(*c)
    });
    kept.collect::<String>().trim().to_lowercase()
}

fn moment(name: &str, language: &str, dash: Dash) -> Option<f64> {
    let name = bare(name);
    let words: Vec<&str> =
        name.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let words = words.strip_prefix(&["school", "year"]).unwrap_or(&words);
    let words = match words {
        ["in" | "jaar" | "year" | "schooljaar" | "seizoen" | "season", rest @ ..] => rest,
        other => other,
    };
    match words {
        [one] => numeric(one, dash).or_else(|| short_year(one).map(|at| at + 0.5)).or_else(|| on_date(one, language)),
        ["week" | "wk" | "wk.", number, at] | [at, "week" | "wk" | "wk.", number] => Some(year(at)? + week(number)?),
        [a, b] => named(a, b, language).or_else(|| named(b, a, language)),
        [part, noun, at] | [at, part, noun] if is_noun(noun) => Some(year(at)? + share(ordinal(part)?, noun)?),
        [day, name, at] => {
            let (day, month) = (day.trim_end_matches('.').parse::<u8>().ok()?, month(name, language)?);
            on_day(year(at)?, month, day)
        }
        _ => None,
    }
}

/// A year of four digits.
fn year(word: &str) -> Option<f64> {
    let four = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse::<f64>().ok().filter(|year| four && (1000.0..3000.0).contains(year))
}

/// A year of two digits after an apostrophe.
fn short_year(word: &str) -> Option<f64> {
    let digits = word.strip_prefix(['\'', '’', '‘'])?;
    let two = digits.parse::<f64>().ok().filter(|_| digits.len() == 2)?;
    Some(if two > 50.0 { 1900.0 + two } else { 2000.0 + two })
}

/// The middle of a week, as a part of its year.
fn week(number: &str) -> Option<f64> {
    number.parse::<u8>().ok().filter(|week| (1..=53).contains(week)).map(|week| (f64::from(week) - 0.5) / 53.0)
}

/// A date in digits: month and year, or with the day first; in English the month may be first, so there it must be
/// clear.
fn on_date(word: &str, language: &str) -> Option<f64> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    match parts.as_slice() {
        [month, at] => {
            let month: u8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
            Some(year(at)? + (f64::from(month) - 0.5) / 12.0)
        }
        [day, month, at] => {
            let (day, month): (u8, u8) = (day.parse().ok()?, month.parse().ok()?);
            let clear = !language.starts_with("en") || day == month || day > 12;
            if clear { on_day(year(at)?, month, day) } else { None }
        }
        _ => None,
    }
}

/// A moment in one word.
fn numeric(word: &str, dash: Dash) -> Option<f64> {
    if let Some(year) = year(word) {
        return Some(year + 0.5);
    }
    // Marks that belong to digits: 2024Q1, Q1-2024.
    let (head, tail) = (word.get(..4), word.get(4..));
    if let Some((at, part)) = head.and_then(year).zip(tail) {
        let part = part.trim_start_matches(['-', '/', '–']);
        if let Some(share) = labelled(part) {
            return Some(at + share);
        }
        return spanned(at, tail?, dash);
    }
    let at = word.get(word.len().checked_sub(4)?..).and_then(year)?;
    labelled(word.get(..word.len() - 4)?.trim_end_matches(['-', '/'])).map(|share| at + share)
}

/// What stands after a year of four digits: the end of a span, a month, a month and a day.
fn spanned(at: f64, tail: &str, dash: Dash) -> Option<f64> {
    let mut parts = tail.get(tail.chars().next().filter(|c| "-/–".contains(*c))?.len_utf8()..)?.split('-');
    let (first, day) = (parts.next()?, parts.next());
    if parts.next().is_some() || !first.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if let Some(day) = day {
        return on_day(at, first.parse().ok().filter(|_| first.len() == 2)?, day.parse().ok()?);
    }
    let end = match first.len() {
        4 => year(first)?,
        2 => {
            let short: f64 = first.parse().ok()?;
            if tail.starts_with('-') && (1.0..=12.0).contains(&short) && dash == Dash::Month {
                return Some(at + (short - 0.5) / 12.0);
            }
            let century = (at / 100.0).floor() * 100.0;
            if century + short > at { century + short } else { century + 100.0 + short }
        }
        _ => return None,
    };
    // A span that is longer than a life is none.
    (end > at && end - at < 100.0).then_some(f64::midpoint(at, end) + 0.5)
}

/// A part of a year and the year, apart: "Q1 2024", "jan 2024", "jan ’24".
fn named(part: &str, at: &str, language: &str) -> Option<f64> {
    let at = year(at).or_else(|| short_year(at))?;
    let of_month = || month(part, language).map(|month| (f64::from(month) - 0.5) / 12.0);
    labelled(part).or_else(of_month).map(|share| at + share)
}

/// The middle of a quarter, half-year or week with a letter before or after its number: Q1, K1, kw1, 1Q, H2, W07.
fn labelled(word: &str) -> Option<f64> {
    let number: String = word.chars().filter(char::is_ascii_digit).collect();
    let letters: String = word.chars().filter(|c| !c.is_ascii_digit()).collect();
    if letters == "w" {
        return week(&number);
    }
    let number = number.parse::<u8>().ok().filter(|_| number.len() == 1)?;
    match letters.trim_end_matches('.') {
        "q" | "k" | "kw" | "kv" | "t" | "кв" => part_of(number, 4),
        "h" => part_of(number, 2),
        _ => None,
    }
}

/// Whether a word is that of a part of a year.
fn is_noun(word: &str) -> bool {
    parts(word).is_some()
}

/// How many parts of this name there are in a year.
fn parts(noun: &str) -> Option<u8> {
    let quarters = ["kwartaal", "quarter", "quartal", "trimestre", "trimester", "kwartał", "квартал", "çeyrek"];
    let halves = ["halfjaar", "helft", "half", "hälfte", "halbjahr", "semestre", "semester", "półrocze", "півріччя"];
    if quarters.contains(&noun) {
        return Some(4);
    }
    halves.contains(&noun).then_some(2)
}

fn share(number: u8, noun: &str) -> Option<f64> {
    part_of(number, parts(noun)?)
}

/// The middle of the `number`-th of so many parts of a year.
fn part_of(number: u8, parts: u8) -> Option<f64> {
    (1..=parts).contains(&number).then(|| (f64::from(number) - 0.5) / f64::from(parts))
}

/// A number with the ending of an order: 1, 1e, 1st, 2nd, 3rd, 4.
fn ordinal(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    digits.parse().ok().filter(|_| word.len() - digits.len() <= 4)
}

/// The middle of a day, in years.
fn on_day(year: f64, month: u8, day: u8) -> Option<f64> {
    const BEFORE: [f64; 12] = [0.0, 31.0, 59.0, 90.0, 120.0, 151.0, 181.0, 212.0, 243.0, 273.0, 304.0, 334.0];
    let before = BEFORE.get(usize::from(month.checked_sub(1)?))?;
    (1..=31).contains(&day).then(|| year + (before + f64::from(day) - 0.5) / 365.0)
}

#[cfg(test)]
mod tests {
    use super::moments;

    fn at(names: &[&str]) -> Vec<f64> {
        moments(names, "nl").unwrap_or_default()
    }

    #[test]
    fn years_and_their_parts_are_read() {
        assert_eq!(at(&["2021", "2024*", "2025 (voorlopig)"]), [2021.5, 2024.5, 2025.5]);
        assert_eq!(at(&["2015/16", "2016/2017", "2017–2018"]), [2016.0, 2017.0, 2018.0]);
        assert_eq!(at(&["2009-10", "2010-11"]), [2010.0, 2011.0]);
        assert_eq!(at(&["1999/00"]), [2000.0]);
        assert_eq!(at(&["2010-2014"]), [2012.5]);
        assert_eq!(at(&["Q1 2024", "2024Q2", "3e kwartaal 2024", "2024 K4"]), [2024.125, 2024.375, 2024.625, 2024.875]);
        assert_eq!(at(&["H1 2024", "2e halfjaar 2024"]), [2024.25, 2024.75]);
        let months = at(&["jan 2024", "februari 2024", "mrt. ’24", "2024-04"]);
        assert!(months.windows(2).all(|w| (w[1] - w[0] - 1.0 / 12.0).abs() < 1e-9), "{months:?}");
        let days = at(&["1 januari 2024", "2024-07-02"]);
        assert!((days[1] - days[0] - 0.5).abs() < 0.01, "{days:?}");
        assert!(moments(&["janvier 2024", "août 2024"], "fr").is_some());
    }

    #[test]
    fn dates_weeks_and_short_years_are_read() {
        let days = at(&["1-1-2023", "1-6-2023", "31/12/2023", "1.1.2024"]);
        assert!(days.windows(2).all(|w| w[0] < w[1]) && days.len() == 4, "{days:?}");
        // In English the first number is a day or a month.
        assert_eq!(moments(&["1/6/2023", "2/6/2023"], "en"), None);
        assert!(moments(&["13/6/2023", "6/6/2023"], "en").is_some());
        assert_eq!(at(&["'21", "’99"]), [2021.5, 1999.5]);
        assert_eq!(at(&["07-2023", "7/2024"]), [2023.0 + 6.5 / 12.0, 2024.0 + 6.5 / 12.0]);
        let weeks = at(&["2023-W02", "week 10 2023", "2023W53", "2024 week 1"]);
        assert!(weeks.windows(2).all(|w| w[0] < w[1]) && weeks.len() == 4, "{weeks:?}");
        assert_eq!(at(&["1e helft 2023", "2e helft 2023"]), [2023.25, 2023.75]);
    }

    #[test]
    fn what_is_numbered_and_months_without_a_year_are_read_together() {
        assert_eq!(at(&["week 10", "week 2"]), [10.0, 2.0]);
        assert_eq!(at(&["3e meting", "1ste meting", "2de meting"]), [3.0, 1.0, 2.0]);
        for other in [["week 1", "maand 2"], ["18-25 jaar", "26-35 jaar"], ["98", "99"], ["na 2020", "voor 2021"]] {
            assert_eq!(moments(&other, "nl"), None, "{other:?}");
        }
        let months = at(&["september", "okt.", "december", "jan", "maart"]);
        assert!(months.windows(2).all(|w| w[0] < w[1]) && months.len() == 5, "{months:?}");
        for around in [&["maart", "februari", "april"][..], &["jan", "dec", "jan"], &["mei"]] {
            assert_eq!(moments(around, "nl"), None, "{around:?}");
        }
    }

    #[test]
    fn months_with_digits_are_told_from_years_by_their_neighbours() {
        let months = at(&["2010-09", "2010-10", "2010-11", "2010-12"]);
        assert!(months.windows(2).all(|w| (w[1] - w[0] - 1.0 / 12.0).abs() < 1e-9), "{months:?}");
    }

    #[test]
    fn what_is_no_moment_is_not_read() {
        for name in ["", "voor corona", "na 2020", "2024 en 2025", "20240", "99", "2024/13/1", "Q5 2024", "wk 3"] {
            assert_eq!(moments(&[name], "nl"), None, "{name}");
        }
        assert_eq!(moments(&["2021", "nu"], "nl"), None);
    }
}
