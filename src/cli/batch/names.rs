//! Names of files out of what people type: safe on every system, and each only once.

use std::collections::HashMap;

/// The most characters of a name.
const MAX_LENGTH: usize = 80;
/// Names that Windows keeps for itself, whatever ending follows.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt"];

/// A name for files: small letters, digits and single hyphens; `None` when nothing is left.
///
/// Letters lose their accents; letters of other scripts stay, so that their names do not become the same.
pub(super) fn safe(typed: &str) -> Option<String> {
    let mut name = String::new();
    for character in typed.chars().flat_map(char::to_lowercase).flat_map(plain) {
        if character.is_alphanumeric() {
            name.push(character);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.chars().take(MAX_LENGTH).collect();
    let name = name.trim_end_matches('-');
    let reserved = RESERVED.contains(&name.trim_end_matches(|digit: char| digit.is_ascii_digit()));
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
        other => return Letters::One(Some(other)),
    };
    Letters::Some(plain.chars())
}

/// One letter as it is, or what stands for it.
enum Letters {
    /// As it is.
    One(Option<char>),
    /// What stands for it.
    Some(std::str::Chars<'static>),
}

impl Iterator for Letters {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(letter) => letter.take(),
            Self::Some(letters) => letters.next(),
        }
    }
}

/// The names that rows have taken, with the lines of those rows.
#[derive(Debug, Default)]
pub(super) struct Taken(HashMap<String, u64>);

impl Taken {
    /// Takes a name; the line of the row that has it already, if there is one.
    pub(super) fn take(&mut self, name: &str, line: u64) -> Option<u64> {
        let earlier = self.0.get(name).copied();
        if earlier.is_none() {
            self.0.insert(name.to_owned(), line);
        }
        earlier
    }
}

#[cfg(test)]
mod tests {
    use super::safe;

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
            ("-rf *", Some("rf")),
            (".verborgen", Some("verborgen")),
            ("Łódź", Some("lodz")),
            ("Київ", Some("київ")),
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
