//! Characters that could fool the reader of a message: what is quoted from a file or an argument can hold any.

/// Whether a character steers the terminal or the direction of writing, or cannot be seen where it does harm: controls
/// (Unicode `Cc`), line separators, marks and embeddings of bidirectional text (UAX #9), the byte order mark,
/// annotations and tags.
pub(crate) const fn fools(character: char) -> bool {
    matches!(
        character,
        '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// The words with such characters as escapes: `\n`, `\u{202e}`.
#[must_use]
pub fn visible(words: &str) -> String {
    let mut shown = String::with_capacity(words.len());
    for character in words.chars() {
        if fools(character) { shown.extend(character.escape_default()) } else { shown.push(character) }
    }
    shown
}

/// A JSON text with such characters in the escapes of JSON, so that it means the same and is safe to print. Line ends
/// and tabs between values stay; inside strings they are escapes already.
#[must_use]
pub fn visible_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        if fools(character) && !matches!(character, '\n' | '\t') {
            let mut units = [0; 2];
            shown.extend(character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            shown.push(character);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{visible, visible_json};

    #[test]
    fn what_could_fool_is_shown_as_an_escape() {
        assert_eq!(visible("a\u{202e}b\u{1b}[31m\nc\u{9b}\u{200f}"), "a\\u{202e}b\\u{1b}[31m\\nc\\u{9b}\\u{200f}");
        // Joiners belong to words of Persian and Hindi, a soft hyphen to Dutch ones.
        assert_eq!(
            visible("é ï 👩\u{200d}🚀 نامه\u{200c}ای hand\u{ad}boek"),
            "é ï 👩\u{200d}🚀 نامه\u{200c}ای hand\u{ad}boek"
        );
    }

    #[test]
    fn json_keeps_its_meaning() {
        let safe = visible_json("{\n  \"file\": \"a\u{202e}\u{e0041}\u{85}\"\n}\n");
        assert_eq!(safe, "{\n  \"file\": \"a\\u202e\\udb40\\udc41\\u0085\"\n}\n");
    }
}
