//! What stays on one line although a line could end there: amounts, references, initials, short words.

use super::address;

/// The signs that belong to the number beside them.
const SIGNS: [&str; 10] = ["€", "$", "£", "¥", "₴", "₺", "zł", "%", "‰", "°"];
/// Words with at most so many letters on both sides of a slash are one word: m/v, t/m, hij/zij.
const SHORT: usize = 4;
/// What refers to the number after it.
const REFERRING: [&str; 36] = [
    "§", "§§", "nr.", "nrs.", "no.", "art.", "blz.", "pag.", "p.", "pp.", "par.", "hfst.", "afb.", "tab.", "fig.",
    "bijl.", "ca.", "circa", "bld.", "jrg.", "vol.", "ch.", "sec.", "abs.", "s.", "str.", "rozdz.", "rys.", "č.", "n°",
    "nº", "№", "ст.", "рис.", "с.", "ks.",
];
/// Units that belong to the number before them.
const UNITS: [&str; 58] = [
    "mm", "cm", "dm", "m", "km", "m²", "m³", "km²", "cm²", "ha", "mg", "g", "kg", "µg", "ml", "cl", "dl", "l", "L",
    "ms", "min", "min.", "h", "u.", "uur", "W", "kW", "MW", "Wh", "kWh", "V", "A", "Hz", "kB", "MB", "GB", "TB", "°C",
    "dB", "kJ", "kcal", "fte", "mln", "mln.", "mld", "mld.", "milj.", "miljoen", "miljard", "million", "billion",
    "milyon", "milyar", "млн", "млрд", "тис.", "procent", "euro",
];
/// Languages in which a word of one letter may not end a line.
const NO_LONE_LETTERS: [&str; 6] = ["pl", "cs", "sk", "uk", "ru", "be"];

/// Whether a line should not end between these: a text with the spaces at its end, and what follows it. `word` is what
/// stands between spaces where the first ends.
pub(super) fn hold(chunk: &str, rest: &str, word: &str, language: &str) -> bool {
    let before_space = chunk.trim_end();
    if before_space.len() < chunk.len() {
        let mut words = before_space.split_whitespace().rev();
        let before = words.next().unwrap_or_default();
        return across_space(before, words.next().unwrap_or_default(), rest, language);
    }
    if address::is(word) {
        // A hyphen or the slashes of an address, at a line's end, would leave a reader in doubt.
        return chunk.ends_with('-') || chunk.ends_with("://");
    }
    // A dash without spaces ends a line rather than that it begins one.
    rest.starts_with('—') || slash(chunk, rest) || hyphen(chunk) || range(chunk, rest)
}

fn across_space(before: &str, earlier: &str, rest: &str, language: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let opened = before.trim_start_matches(['(', '[', '„', '“', '‘', '"']);
    let next = rest.split_whitespace().next().unwrap_or_default();
    let closed = next.trim_end_matches(|c: char| ".,;:!?)]”’\"".contains(c));
    let number_next = next.trim_start_matches(['-', '−', '+']).starts_with(digit);
    // "10 € 20 €": a sign after a number is that number's.
    let taken = earlier.ends_with(digit);
    (number_next && !taken && SIGNS.contains(&opened))
        || (number_next && REFERRING.contains(&opened.to_lowercase().as_str()))
        || (before.ends_with(digit) && (SIGNS.contains(&closed) || is_unit(next, closed)))
        || (is_initials(opened) && next.starts_with(char::is_alphabetic))
        || (is_lone_letter(opened) && NO_LONE_LETTERS.contains(&language.split('-').next().unwrap_or_default()))
}

fn is_unit(next: &str, closed: &str) -> bool {
    UNITS.contains(&closed)
        || UNITS.iter().any(|unit| {
            unit.ends_with('.') && next.strip_prefix(unit).is_some_and(|end| !end.starts_with(char::is_alphanumeric))
        })
}

/// Initials: J. or J.P. or Th.
fn is_initials(word: &str) -> bool {
    let initial = |part: &str| {
        let mut letters = part.chars();
        let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        single || ["Th", "Ch", "Ph", "IJ"].contains(&part)
    };
    word.strip_suffix('.').is_some_and(|letters| letters.split('.').all(initial))
}

/// A word of one letter, with or without a bracket before it.
fn is_lone_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Short words with a slash between them: m/v, t/m, hij/zij, 24/7.
fn slash(chunk: &str, rest: &str) -> bool {
    let Some(left) = chunk.strip_suffix('/') else { return false };
    let letters = |word: &str| (1..=SHORT).contains(&word.chars().count()) && word.chars().all(char::is_alphanumeric);
    let left = left.split(|c: char| !c.is_alphanumeric()).next_back().unwrap_or_default();
    let right: &str = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    letters(left) && letters(right)
}

/// A hyphen after a single letter: e-mail, 's-Hertogenbosch.
fn hyphen(chunk: &str) -> bool {
    let Some(left) = chunk.strip_suffix(['-', '\u{2010}']) else { return false };
    let left = left.rsplit(char::is_whitespace).next().unwrap_or_default();
    left.chars().filter(|c| c.is_alphanumeric()).count() == 1
}

/// A dash between digits: 16–18.
fn range(chunk: &str, rest: &str) -> bool {
    let left = chunk.strip_suffix(['–', '\u{2012}']);
    left.is_some_and(|left| left.ends_with(|c: char| c.is_ascii_digit()))
        && rest.starts_with(|c: char| c.is_ascii_digit())
}
