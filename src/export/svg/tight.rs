//! A script in few bytes: no comments, no white space that is not needed, short names for what it names itself.
//!
//! It knows what our own script holds: words, numbers, signs, texts between backquotes, and regular expressions that
//! begin with a bracket. Lines are joined, so a statement must not end with its line alone.

use std::collections::{BTreeMap, BTreeSet};

/// A piece of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// A name, a keyword or a number.
    Word(String),
    /// A text with its backquotes, or a regular expression.
    Whole(String),
    /// A single sign.
    Sign(char),
}

/// The script in few bytes.
pub(super) fn tight(script: &str) -> String {
    let lines: Vec<&str> = script.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect();
    let pieces = pieces(&lines.join("\n"));
    let short = short_names(&pieces);
    written(&renamed(pieces, &short)).replace(";}", "}")
}

/// Divides a script.
fn pieces(script: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = script.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let length = match first {
            '`' => rest.get(1..).and_then(|inner| inner.find('`')).map_or(rest.len(), |end| end + 2),
            '/' if rest.starts_with("/(") => {
                let end = rest.get(1..).and_then(|inner| inner.find('/')).map_or(rest.len(), |end| end + 2);
                end + rest.get(end..).map_or(0, |flags| flags.find(|c| !is_word(c)).unwrap_or(flags.len()))
            }
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        out.push(match first {
            '`' => Token::Whole(piece.to_owned()),
            '/' if length > 1 => Token::Whole(piece.to_owned()),
            c if is_word(c) => Token::Word(piece.to_owned()),
            c => Token::Sign(c),
        });
        rest = after.trim_start();
    }
    out
}

/// What a script names itself: functions, what they take, and variables.
fn own_names(pieces: &[Token]) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    let (mut depth, mut variables, mut takes) = (0_usize, Vec::new(), false);
    for (piece, next) in pieces.iter().zip(pieces.iter().skip(1)) {
        let next = if let Token::Word(word) = next { Some(word.as_str()) } else { None };
        match piece {
            Token::Word(word) if word == "var" || word == "let" => {
                variables.push(depth);
                names.extend(next);
            }
            Token::Word(word) if word == "function" => {
                takes = true;
                names.extend(next);
            }
            Token::Word(word) if takes => {
                names.insert(word.as_str());
            }
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(close @ (')' | ']' | '}')) => {
                depth = depth.saturating_sub(1);
                takes &= *close != ')';
                // Those of a loop end with its head.
                while variables.last().is_some_and(|at| *at > depth) {
                    variables.pop();
                }
            }
            Token::Sign(',') if variables.last() == Some(&depth) => names.extend(next),
            Token::Sign(';') if variables.last() == Some(&depth) => drop(variables.pop()),
            _ => {}
        }
    }
    names
}

/// A short name for each of a script's own, the shortest for what is named most often.
fn short_names(pieces: &[Token]) -> BTreeMap<String, String> {
    let mut uses: BTreeMap<&str, usize> = own_names(pieces).into_iter().map(|name| (name, 0)).collect();
    for piece in pieces {
        if let Token::Word(word) = piece
            && let Some(count) = uses.get_mut(word.as_str())
        {
            *count += 1;
        }
    }
    let mut by_use: Vec<(&str, usize)> = uses.into_iter().collect();
    by_use.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let letters = || ('a'..='z').chain('A'..='Z');
    let short = letters().map(String::from).chain(letters().map(|letter| format!("_{letter}")));
    by_use.into_iter().map(|(name, _)| name.to_owned()).zip(short).collect()
}

/// The pieces with short names. What stands after a dot is named by somebody else; within a text, a name stands in `${}`.
fn renamed(pieces: Vec<Token>, short: &BTreeMap<String, String>) -> Vec<Token> {
    let mut after_dot = false;
    let rename = |piece: Token| {
        let foreign = std::mem::replace(&mut after_dot, piece == Token::Sign('.'));
        match piece {
            Token::Word(word) if word == "true" => Token::Whole("!0".to_owned()),
            Token::Word(word) if word == "false" => Token::Whole("!1".to_owned()),
            Token::Word(word) if !foreign => Token::Word(short.get(&word).cloned().unwrap_or(word)),
            Token::Whole(text) => Token::Whole(filled_in(&text, short)),
            other => other,
        }
    };
    pieces.into_iter().map(rename).collect()
}

/// A text with short names where it is filled in.
fn filled_in(text: &str, short: &BTreeMap<String, String>) -> String {
    let mut parts = text.split("${");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (inner, after) = part.split_once('}').unwrap_or((part, ""));
        out.push_str("${");
        out.push_str(&written(&renamed(pieces(inner), short)));
        out.push('}');
        out.push_str(after);
    }
    out
}

/// The pieces after each other, with a space where two would become one.
fn written(pieces: &[Token]) -> String {
    let mut out = String::new();
    let mut before: Option<&Token> = None;
    for piece in pieces {
        let joined = match (before, piece) {
            (Some(Token::Word(_)), Token::Word(_)) => true,
            (Some(Token::Sign(a)), Token::Sign(b @ ('+' | '-'))) => a == b,
            _ => false,
        };
        if joined {
            out.push(' ');
        }
        match piece {
            Token::Word(text) | Token::Whole(text) => out.push_str(text),
            Token::Sign(sign) => out.push(*sign),
        }
        before = Some(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_its_own_become_short_and_nothing_else_changes() {
        let script = "
            // A comment that goes.
            function twice(value, [first, more]) {
              var list = [value, value.value], sum = 0;
              list.forEach(function (one) { var two = 1; sum = sum - -one; });
              return `${ sum + 1 } value ${more}` + /([a-z]+) value/i.exec(first);
            }";
        let expected = "function g(a,[c,f]){var d=[a,a.value],b=0;d.forEach(function(e){var h=1;b=b- -e});\
            return`${b+1} value ${f}`+/([a-z]+) value/i.exec(c)}";
        assert_eq!(tight(script), expected);
    }

    /// What is after a comma within a loop is no name of its own; what is after one in a list of variables is.
    const LOOP: &str = "for(let a of all)f(a,all);let c=[1,all],b;";

    #[test]
    fn what_is_needed_between_two_pieces_stays() {
        assert_eq!(tight("var x = z + +y - -y; return x in true;"), "var a=z+ +y- -y;return a in!0;");
        assert_eq!(tight("for (let one of all) f(one, all); let more = [1, all], last;"), LOOP);
    }
}
