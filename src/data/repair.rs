//! Reading past small slips: the text with the slip undone, byte for byte as long as before.

use std::ops::Range;

use super::strict::Slip;
use crate::diag::SyntaxMistake;

/// The text without the slip, or none where nothing sensible can be guessed.
pub(super) fn repaired(text: &str, (mistake, range): &Slip) -> Option<String> {
    match mistake {
        SyntaxMistake::TrailingComma
        | SyntaxMistake::ExtraComma
        | SyntaxMistake::Comment
        | SyntaxMistake::Invisible(_) => overwrite(text, range, " "),
        SyntaxMistake::MissingComma => {
            let blank = range.end..range.end + 1;
            let free = text.as_bytes().get(range.end).is_some_and(u8::is_ascii_whitespace);
            if free { overwrite(text, &blank, ",") } else { None }
        }
        SyntaxMistake::WrongQuotes => straightened(text, range),
        _ => None,
    }
}

/// The text with every byte of the range replaced by `with`, line ends kept.
fn overwrite(text: &str, range: &Range<usize>, with: &str) -> Option<String> {
    let (before, inside, after) = (text.get(..range.start)?, text.get(range.clone())?, text.get(range.end..)?);
    let blanks: String = inside.bytes().map(|byte| if byte == b'\n' && with == " " { "\n" } else { with }).collect();
    Some([before, &blanks, after].concat())
}

/// A text in single quotes on one line, put in double ones.
fn straightened(text: &str, open: &Range<usize>) -> Option<String> {
    if text.get(open.clone())? != "'" {
        return None;
    }
    let rest = text.get(open.end..)?;
    let length = rest.char_indices().find_map(|(at, character)| {
        let next = rest.get(at + 1..).map(|tail| tail.trim_start_matches(' ')).unwrap_or_default();
        (character == '\'' && next.starts_with([',', ':', ']', '}', '\r', '\n'])).then_some(at)
    })?;
    let inside = rest.get(..length)?;
    if inside.contains(['"', '\\', '\n']) {
        return None;
    }
    Some([text.get(..open.start)?, "\"", inside, "\"", rest.get(length + 1..)?].concat())
}
