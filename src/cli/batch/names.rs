//! Names of files out of what people type: safe on every system, and each only once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use krachtkaart::source::{composed, folded};

/// The most characters of a name.
const MAX_LENGTH: usize = 80;
/// Names that Windows keeps for itself, whatever ending follows.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt"];

/// A name for files: small letters, digits and single hyphens; `None` when nothing is left.
///
/// Letters lose their accents; letters of other scripts stay, so that their names do not become the same.
pub(super) fn safe(typed: &str) -> Option<String> {
    let mut name = String::new();
    for character in composed(typed).chars().flat_map(char::to_lowercase).flat_map(plain) {
        if character.is_alphanumeric() {
            name.push(character);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.chars().take(MAX_LENGTH).collect();
    let name = name.trim_end_matches('-');
    // Windows takes raised digits for digits.
    let is_digit = |character: char| character.is_ascii_digit() || matches!(character, '¹' | '²' | '³');
    let reserved = RESERVED.contains(&name.trim_end_matches(is_digit));
    (!name.is_empty()).then(|| if reserved { format!("{name}-") } else { name.to_owned() })
}

/// A letter without its accent: the Latin letters that the languages of Europe use. Loose accents fall away.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        '\u{300}'..='\u{36f}' => "",
        other => return Letter::One(Some(other)),
    };
    Letter::Some(plain.chars())
}

/// One letter as it is, or what stands for it.
enum Letter {
    /// As it is.
    One(Option<char>),
    /// What stands for it.
    Some(std::str::Chars<'static>),
}

impl Iterator for Letter {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(letter) => letter.take(),
            Self::Some(letters) => letters.next(),
        }
    }
}

/// Names that rows have taken, as file systems compare them, with the numbers of those rows.
#[derive(Debug, Default)]
pub(super) struct TakenNames(HashMap<String, u64>);

impl TakenNames {
    /// Takes a name; the number of the row that has it already, if there is one.
    pub(super) fn take(&mut self, name: &str, row: u64) -> Option<u64> {
        match self.0.entry(folded(name)) {
            Entry::Occupied(earlier) => Some(*earlier.get()),
            Entry::Vacant(free) => {
                free.insert(row);
                None
            }
        }
    }

    /// Takes all of these names, or, if one of them is taken, none: that name and the number of the row that has it.
    pub(super) fn take_all<'a>(&mut self, names: &'a [String], row: u64) -> Option<(&'a str, u64)> {
        let earlier = names.iter().find_map(|name| Some((name.as_str(), *self.0.get(&folded(name))?)));
        if earlier.is_none() {
            self.0.extend(names.iter().map(|name| (folded(name), row)));
        }
        earlier
    }
}

#[cfg(test)]
mod tests {
    use super::{TakenNames, safe};

    #[test]
    fn names_that_a_file_system_holds_for_one_are_one() {
        let mut taken = TakenNames::default();
        assert_eq!(taken.take("οδος", 2), None);
        assert_eq!(taken.take("οδοσ", 3), Some(2));
        assert_eq!(taken.take("киів", 4), None);
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(taken.take_all(&names(&["a.svg", "a-en.svg"]), 5), None);
        assert_eq!(taken.take_all(&names(&["b.svg", "A-EN.svg"]), 6), Some(("A-EN.svg", 5)));
        assert_eq!(taken.take_all(&names(&["b.svg"]), 7), None);
    }

    #[test]
    fn names_are_safe_on_every_system() {
        let cases = [
            ("'s-Hertogenbosch", Some("s-hertogenbosch")),
            ("Súdwest-Fryslân", Some("sudwest-fryslan")),
            ("Bergen (L.)", Some("bergen-l")),
            ("../../etc/passwd", Some("etc-passwd")),
            ("C:\\Windows\\x", Some("c-windows-x")),
            ("NUL", Some("nul-")),
            ("com1", Some("com1-")),
            ("COM¹", Some("com¹-")),
            ("lpt²", Some("lpt²-")),
            ("opp. 5 m²", Some("opp-5-m²")),
            ("-rf *", Some("rf")),
            (".verborgen", Some("verborgen")),
            ("Łódź", Some("lodz")),
            ("Київ", Some("київ")),
            ("Киі\u{308}в", Some("київ")),
            ("e\u{301}e\u{301}n", Some("een")),
            ("İzmir", Some("izmir")),
            ("a\0b\u{202e}c\nd", Some("a-b-c-d")),
            ("...", None),
            ("", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(safe(typed).as_deref(), expected, "{typed:?}");
        }
        assert_eq!(safe(&"x".repeat(500)).map(|name| name.len()), Some(80));
    }
}
