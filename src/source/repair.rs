//! Reading past small syntax errors: the text with the error undone, byte for byte as long as before.

use std::ops::Range;

use super::lexical;
use super::syntax_error::SyntaxError;
use crate::messages::SyntaxMistake;

/// The text without the error, or none where nothing sensible can be guessed.
pub(super) fn repaired(text: &str, (mistake, range): &SyntaxError) -> Option<String> {
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

/// A text in the wrong quotes on one line, put in the right ones; spaces fill up what they are shorter.
fn straightened(text: &str, open: &Range<usize>) -> Option<String> {
    let rest = text.get(open.end..)?;
    let (at, close) = rest.char_indices().find(|(at, character)| {
        let tail = rest.get(at + character.len_utf8()..).unwrap_or_default().trim_start_matches(' ');
        lexical::is_quote(*character) && tail.starts_with([',', ':', ']', '}', '\r', '\n'])
    })?;
    let inside = rest.get(..at)?;
    if inside.contains(['"', '\\', '\n']) {
        return None;
    }
    let (before, after) = (" ".repeat(open.len() - 1), " ".repeat(close.len_utf8() - 1));
    let tail = rest.get(at + close.len_utf8()..)?;
    Some([text.get(..open.start)?, &before, "\"", inside, "\"", &after, tail].concat())
}
