//! Strict JSON by the standard, read so that one syntax error does not hide the rest of the mistakes.

use std::ops::Range;

use super::syntax_error::{Failure, SyntaxError};
use super::tree::{self, Node};
use super::{lexical, repair};
use crate::messages::{Diagnostic, Problem, SyntaxMistake};
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

/// How many syntax errors are read past before the rest is left.
const MAX_REPAIRS: usize = 20;

/// Nothing beyond the standard.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Reads JSON into a located tree, and says what is wrong with the JSON.
///
/// Small syntax errors (a comma too many, a comment) are reported and read past, so there can be a tree beside the
/// mistakes; its places are those of `source` itself. Without a tree there is always a mistake.
#[must_use]
pub fn parse(source: &str) -> (Option<Node>, Vec<Diagnostic>) {
    #[cfg(test)]
    super::counter::count();
    let mut found = Vec::new();
    let mut text = without_mark(source);
    let tree = loop {
        match attempt(&text) {
            Ok(tree) => break Some(tree),
            Err(Failure::Syntax(error)) => {
                let repaired = repair::repaired(&text, &error);
                found.push(Diagnostic::new(Problem::Syntax(error.0), "").at(error.1));
                match repaired {
                    Some(better) if found.len() <= MAX_REPAIRS => text = better,
                    _ => break None,
                }
            }
            Err(Failure::Other(problem, range)) => {
                found.push(Diagnostic::new(problem, "").at(range));
                break None;
            }
        }
    };
    (tree, found)
}

/// The text with spaces for a byte order mark, so that every place stays the same.
fn without_mark(source: &str) -> String {
    match source.strip_prefix('\u{feff}') {
        Some(rest) => format!("   {rest}"),
        None => source.to_owned(),
    }
}

/// One reading of the whole text.
fn attempt(text: &str) -> Result<Node, Failure> {
    if let Some(error) = lexical::first_error(text) {
        return Err(Failure::Syntax(error));
    }
    let parsed =
        parse_to_ast(text, &CollectOptions::default(), &STRICT).map_err(|error| known_failure(text, &error))?;
    let Some(value) = parsed.value else {
        return Err(Failure::Syntax((SyntaxMistake::Empty, 0..0)));
    };
    tree::from_ast(&value, 1)
}

/// The mistake that the parser found, or its limit.
fn known_failure(text: &str, error: &ParseError) -> Failure {
    let range = error.range().start..error.range().end;
    if matches!(error.kind(), ParseErrorKind::NestingDepthExceeded) {
        let limit = tree::MAX_DEPTH;
        return Failure::Other(Problem::TooDeep { limit }, range.start..range.start + 1);
    }
    Failure::Syntax(syntax_error(text, error.kind(), range))
}

/// The parser's mistake in our terms, at the narrowest place that shows it.
fn syntax_error(text: &str, kind: &ParseErrorKind, range: Range<usize>) -> SyntaxError {
    use ParseErrorKind as Kind;
    let here = text.get(range.start..).and_then(|rest| rest.chars().next());
    let first = range.start..range.start + here.map_or(0, char::len_utf8);
    match kind {
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => (SyntaxMistake::Comment, range),
        Kind::TrailingCommasNotAllowed => (SyntaxMistake::TrailingComma, range),
        Kind::UnexpectedComma => missing_value(text, range.start).unwrap_or((SyntaxMistake::ExtraComma, range)),
        Kind::UnexpectedTokenInObject if here == Some(',') => (SyntaxMistake::ExtraComma, range),
        Kind::ExpectedComma => missing_comma(text, range.start),
        Kind::ExpectedColonAfterObjectKey => (SyntaxMistake::MissingColon, range),
        Kind::ExpectedObjectValue => (SyntaxMistake::MissingValue, range),
        Kind::SingleQuotedStringsNotAllowed => (SyntaxMistake::WrongQuotes, first),
        Kind::String(ParseStringErrorKind::UnterminatedStringLiteral) => (SyntaxMistake::UnclosedText, first),
        Kind::String(_) => (SyntaxMistake::Escape, range.start..range.start + 1),
        Kind::UnterminatedArray => (SyntaxMistake::UnclosedList, first),
        Kind::UnterminatedObject => (SyntaxMistake::UnclosedObject, first),
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket => wrong_close(text, range),
        Kind::UnexpectedTokenInObject if here == Some(']') => {
            (SyntaxMistake::WrongClose { found: ']', expected: Some('}') }, range)
        }
        Kind::UnexpectedColon => (SyntaxMistake::ColonInList, range),
        Kind::UnexpectedTokenInObject => (SyntaxMistake::NoField, range),
        Kind::ExpectedStringObjectProperty if decimal_comma(text, range.start) => {
            (SyntaxMistake::Number, range.start.saturating_sub(2)..range.end)
        }
        Kind::ExpectedStringObjectProperty => (SyntaxMistake::BareField, range),
        Kind::UnexpectedWord => word(text, range),
        Kind::MultipleRootJsonValues => (SyntaxMistake::AfterEnd, first),
        Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
        | Kind::HexadecimalNumbersNotAllowed
        | Kind::NonFiniteNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed => (SyntaxMistake::Number, number_around(text, range.start)),
        _ if here.is_some_and(|here| lexical::is_quote(here) || here.is_alphabetic()) => word(text, range),
        _ => (SyntaxMistake::Unexpected, range),
    }
}

/// A closing bracket where a value belongs.
fn wrong_close(text: &str, range: Range<usize>) -> SyntaxError {
    let found = if text.get(range.clone()) == Some("}") { '}' } else { ']' };
    missing_value(text, range.start).unwrap_or_else(|| {
        // A value is only read inside a list, after a colon or at the very beginning.
        let first = text.get(..range.start).unwrap_or_default().trim_end().is_empty();
        (SyntaxMistake::WrongClose { found, expected: (!first).then_some(']') }, range)
    })
}

/// The colon before `at`, if there is nothing between.
fn missing_value(text: &str, at: usize) -> Option<SyntaxError> {
    let before = text.get(..at)?.trim_end();
    before.ends_with(':').then(|| (SyntaxMistake::MissingValue, before.len() - 1..before.len()))
}

/// A comma is missing at `end`, where a value ends; or that end was not meant as one.
fn missing_comma(text: &str, end: usize) -> SyntaxError {
    let last = end.saturating_sub(1)..end;
    let (before, after) = (text.get(last.clone()), text.get(end..).and_then(|rest| rest.chars().next()));
    let goes_on = after.is_some_and(|next| next.is_alphanumeric() || next == '.');
    match before {
        Some(digit) if digit.bytes().all(|byte| byte.is_ascii_digit()) && goes_on => {
            (SyntaxMistake::Number, number_around(text, last.start))
        }
        _ => (SyntaxMistake::MissingComma, last),
    }
}

/// The whole of what was typed as a number.
fn number_around(text: &str, at: usize) -> Range<usize> {
    let part = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    let bytes = text.as_bytes();
    let before = bytes.iter().take(at).rev().take_while(part).count();
    let after = bytes.iter().skip(at).take_while(part).count();
    at - before..at + after
}

/// Whether the digit at `start` follows a digit and a comma: a number as the Dutch write it.
fn decimal_comma(text: &str, start: usize) -> bool {
    let digit_comma = start.checked_sub(2).and_then(|from| text.as_bytes().get(from..=start));
    matches!(digit_comma, Some([before, b',', after]) if before.is_ascii_digit() && after.is_ascii_digit())
}

/// A bare word, or text in the wrong quotes.
fn word(text: &str, range: Range<usize>) -> SyntaxError {
    let word = text.get(range.clone()).unwrap_or_default();
    if word.starts_with(lexical::is_quote) {
        let first = word.chars().next().map_or(0, char::len_utf8);
        return (SyntaxMistake::WrongQuotes, range.start..range.start + first);
    }
    (SyntaxMistake::BareWord(word.chars().take(40).collect()), range)
}
