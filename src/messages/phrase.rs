//! How sentences of any language are put together: lists, numbers, names of characters.

use std::path::Path;

/// What stands between the digits of a number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Separators {
    /// Before the decimals.
    pub(crate) point: char,
    /// Between the thousands.
    pub(crate) thousands: char,
}

impl Separators {
    /// A number with at most two decimals, rounded.
    pub(crate) fn decimal(self, value: f64) -> String {
        let text = format!("{}", (value * 100.0).round() / 100.0);
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("\u{2212}", digits));
        let mut out = String::from(sign);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(self.thousands);
            }
            out.push(digit);
        }
        if !part.is_empty() {
            out.push(self.point);
            out.push_str(part);
        }
        out
    }
}

/// A ratio with one decimal or two, cut off and not rounded: what does not pass must not look as if it did.
pub(crate) fn ratio(value: f64, point: char) -> String {
    let words = format!("{:.2}", (value * 100.0).floor() / 100.0);
    words.strip_suffix('0').unwrap_or(&words).replace('.', &point.to_string())
}

/// A number with two decimals at most, cut off and not rounded, as for [`ratio`].
pub(crate) fn cut(value: f64, point: char) -> String {
    let words = format!("{:.2}", (value * 100.0).floor() / 100.0);
    words.trim_end_matches('0').trim_end_matches('.').replace('.', &point.to_string())
}

/// A number of bytes as a value and its unit.
pub(crate) fn bytes(count: u64) -> (f64, &'static str) {
    let count = count as f64;
    if count < 1e3 {
        (count, "B")
    } else if count < 1e6 {
        ((count / 1e3).round(), "kB")
    } else {
        ((count / 1e5).round() / 10.0, "MB")
    }
}

/// Words joined: "a, b of c".
pub(crate) fn joined<S: AsRef<str>>(items: &[S], last: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.as_ref().to_owned(),
        Some((end, rest)) => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", rest.join(", "), end.as_ref())
        }
    }
}

/// Words in quotes, joined: "'a', 'b' of 'c'".
pub(crate) fn quoted<S: AsRef<str>>(items: &[S], last: &str) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("'{}'", item.as_ref())).collect();
    joined(&quoted, last)
}

/// The first fifteen of some words, quoted and joined, with how many `more` there are.
pub(crate) fn listed<S: AsRef<str>>(words: &[S], last: &str, more: &str) -> String {
    const MOST: usize = 15;
    let mut quoted: Vec<String> = words.iter().take(MOST).map(|word| format!("'{}'", word.as_ref())).collect();
    if words.len() > MOST {
        quoted.push(format!("{} {more}", words.len() - MOST));
    }
    joined(&quoted, last)
}

/// The first ten of some numbers, joined; a point of suspense for the rest.
pub(crate) fn first_numbers(numbers: &[u64], last: &str) -> String {
    const MOST: usize = 10;
    let first: Vec<String> = numbers.iter().take(MOST).map(u64::to_string).collect();
    if numbers.len() > MOST { format!("{}, …", first.join(", ")) } else { joined(&first, last) }
}

/// A path as it is typed after a command: in quotation marks where a shell would take it apart.
pub(crate) fn typed(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |letter: char| letter.is_alphanumeric() || "/\\._-+:@,%=~".contains(letter);
    if !path.is_empty() && path.chars().all(plain) {
        path
    } else if path.contains(['$', '`', '"', '\\', '!']) && !path.contains('\'') {
        format!("'{path}'")
    } else {
        format!("\"{path}\"")
    }
}

/// A character with its code point: by the word for it, else by itself where it can be seen.
pub(crate) fn named(character: char, word: Option<&str>) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    match word {
        Some(word) => format!("'{word}' ({code})"),
        None if character.is_control() || character.is_whitespace() => code,
        None => format!("'{character}' ({code})"),
    }
}

/// The sentence with a capital at its beginning.
pub(crate) fn capitalised(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Words cut where they would fill the screen.
pub(crate) fn shortened(words: &str) -> String {
    const MOST: usize = 40;
    if words.chars().count() <= MOST { words.to_owned() } else { words.chars().take(MOST).chain(['…']).collect() }
}
