//! A first look at the characters: texts that run over the end of their line, and characters that cannot be seen.

use crate::messages::SyntaxMistake;

use super::syntax_error::SyntaxError;

/// A quotation mark that JSON does not know.
pub(super) const fn is_quote(character: char) -> bool {
    matches!(character, '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»' | '`' | '´')
}

/// Where the look is.
#[derive(Clone, Copy, PartialEq)]
enum Lexing {
    /// Between values.
    Outside,
    /// In a text that began at this byte.
    Text(usize),
    /// In a comment to the end of the line.
    LineComment,
    /// In a comment to `*/`.
    BlockComment,
}

/// The first mistake that can be seen without knowing the grammar.
pub(super) fn first_error(text: &str) -> Option<SyntaxError> {
    let mut state = Lexing::Outside;
    let mut previous = ' ';
    for (at, character) in text.char_indices() {
        let here = at..at + character.len_utf8();
        state = match state {
            Lexing::Text(start) => match character {
                '\n' | '\r' => return Some((SyntaxMistake::UnclosedText, start..at)),
                '"' if previous != '\\' => {
                    if text.get(here.end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
                        return Some((SyntaxMistake::InnerQuote, here));
                    }
                    Lexing::Outside
                }
                '\0'..='\u{1f}' => return Some((SyntaxMistake::Invisible(character), here)),
                _ => state,
            },
            Lexing::LineComment if character == '\n' => Lexing::Outside,
            Lexing::BlockComment if character == '/' && previous == '*' => Lexing::Outside,
            Lexing::LineComment | Lexing::BlockComment => state,
            Lexing::Outside => match character {
                '"' => Lexing::Text(at),
                '/' if previous == '/' => Lexing::LineComment,
                '*' if previous == '/' => Lexing::BlockComment,
                // The parser reports these in its own turn; what follows cannot be judged here.
                '\'' => return None,
                ' ' | '\t' | '\r' | '\n' => state,
                _ if character.is_whitespace() || character.is_control() || character == '\u{feff}' => {
                    return Some((SyntaxMistake::Invisible(character), here));
                }
                _ => state,
            },
        };
        // A backslash that is itself escaped escapes nothing.
        previous = if character == '\\' && previous == '\\' { ' ' } else { character };
    }
    None
}
