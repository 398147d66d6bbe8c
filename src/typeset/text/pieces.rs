//! A paragraph as pieces between the places where it may break.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::hyphenate;
use super::shape::Shaper;
use crate::page::Face;

/// The character by which a writer marks a place to break a word.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// What happens at the end of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// A space, which goes when the line ends here.
    Space,
    /// Nothing is there, and the line may end: after a hyphen or a dash.
    Nothing,
    /// The line may end with a hyphen drawn.
    Hyphen,
    /// The line must end.
    Forced,
}

/// Text that stays together.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its text, without the space after it and without soft hyphens.
    pub(super) text: String,
    /// What follows.
    pub(super) after: After,
    /// Position of its start and its end on an endless line, in ems.
    pub(super) from: f64,
    /// See `from`.
    pub(super) to: f64,
    /// What a hyphen adds when the line ends after this piece, in ems, kerning included.
    pub(super) hyphen: f64,
    /// The whole word that it belongs to, for messages.
    pub(super) word: String,
    /// The width that it needs on a line of its own, in ems.
    pub(super) least: f64,
}

impl Piece {
    /// By how many characters it is too long for a width in ems, were its characters all equally wide; one at least.
    pub(super) fn excess_chars(&self, width: f64) -> usize {
        let characters = self.text.chars().count();
        let fitting = (characters as f64 * width.max(0.0) / self.least.max(1e-6)).floor() as usize;
        characters.saturating_sub(fitting).max(1)
    }
}

/// The pieces of `text`.
pub(super) fn find(text: &str, language: &str, hyphens: bool, shaper: &Shaper, face: Face) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut pen = 0.0;
    let space = shaper.advance(" ", face);
    let text = text.trim();
    for (end, opportunity) in linebreaks(text) {
        let Some(chunk) = text.get(start..end) else { continue };
        // A soft hyphen is a break of the line breaker's too; words are cut at them below, with their own widths.
        if chunk.ends_with(SOFT_HYPHEN) || stay_together(chunk, text.get(end..).unwrap_or_default()) {
            continue;
        }
        start = end;
        let word = chunk.trim_end();
        if word.is_empty() {
            continue;
        }
        let spaced = word.len() < chunk.len();
        let after = match opportunity {
            BreakOpportunity::Mandatory => After::Forced,
            BreakOpportunity::Allowed if spaced => After::Space,
            BreakOpportunity::Allowed => After::Nothing,
        };
        pen = cut(word, language, hyphens, after, pen, shaper, face, &mut pieces);
        if spaced {
            pen += space;
        }
    }
    pieces
}

/// The signs that belong to the number beside them.
const SIGNS: [&str; 9] = ["€", "$", "£", "¥", "₴", "₺", "zł", "%", "‰"];
/// Words with at most so many letters on both sides of a slash are one word: m/v, t/m, hij/zij.
const SHORT: usize = 4;

/// Whether a break between these would part what is read as one: an amount and its sign, short words with a slash.
fn stay_together(chunk: &str, rest: &str) -> bool {
    let spaced = chunk.trim_end_matches(' ');
    let (before, after) = (spaced.split_whitespace().last().unwrap_or_default(), rest);
    if spaced.len() < chunk.len() {
        let digit = |c: char| c.is_ascii_digit();
        let next = after.split_whitespace().next().unwrap_or_default();
        let next = next.trim_end_matches(|c: char| ".,;:!?)".contains(c));
        // "10 € 20 €": a sign after a number is that number's.
        let taken = spaced.split_whitespace().rev().nth(1).is_some_and(|word| word.ends_with(digit));
        let sign_first = !taken && SIGNS.contains(&before.trim_start_matches('(')) && after.starts_with(digit);
        return sign_first || (before.ends_with(digit) && SIGNS.contains(&next));
    }
    let Some(left) = spaced.strip_suffix('/') else { return false };
    let letters = |word: &str| word.chars().count() <= SHORT && word.chars().all(char::is_alphanumeric);
    let left = left.split(|c: char| !c.is_alphanumeric()).next_back().unwrap_or_default();
    let right: &str = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !left.is_empty() && !right.is_empty() && letters(left) && letters(right)
}

/// Cuts a word where it may be broken, and adds the parts; gives the pen after it.
#[allow(clippy::too_many_arguments)] // one pass with the pen in hand; a struct for it would be used only here
fn cut(
    raw: &str,
    language: &str,
    hyphens: bool,
    after: After,
    pen: f64,
    shaper: &Shaper,
    face: Face,
    pieces: &mut Vec<Piece>,
) -> f64 {
    let word: String = raw.chars().filter(|c| *c != SOFT_HYPHEN).collect();
    let at = if hyphens { points(raw, &word, language) } else { Vec::new() };
    let widths = shaper.boundaries(&word, face);
    let width = |byte: usize| widths.get(byte).copied().unwrap_or_default();
    let mut from = 0;
    for to in at.into_iter().chain([word.len()]) {
        let Some(part) = word.get(from..to) else { continue };
        let last = to == word.len();
        let hyphen = if last { 0.0 } else { shaper.advance(&format!("{part}-"), face) - (width(to) - width(from)) };
        pieces.push(Piece {
            text: part.to_owned(),
            after: if last { after } else { After::Hyphen },
            from: pen + width(from),
            to: pen + width(to),
            hyphen,
            word: word.clone(),
            least: width(to) - width(from) + hyphen,
        });
        from = to;
    }
    pen + width(word.len())
}

/// Break points of a word: the writer's soft hyphens if there are any, else the patterns'.
fn points(raw: &str, word: &str, language: &str) -> Vec<usize> {
    if !raw.contains(SOFT_HYPHEN) {
        return hyphenate::points(word, language);
    }
    let mut at = 0;
    let mut points = Vec::new();
    for part in raw.split(SOFT_HYPHEN) {
        at += part.len();
        if at > 0 && at < word.len() {
            points.push(at);
        }
    }
    points
}

/// The pieces that each hold a whole word wherever the word fits `width` ems, and its parts only where it does not.
pub(super) fn joined(pieces: &[Piece], width: f64) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for word in pieces.split_inclusive(|piece| piece.after != After::Hyphen) {
        let (Some(first), Some(last)) = (word.first(), word.last()) else { continue };
        let least = last.to - first.from;
        if word.len() == 1 || least > width {
            out.extend_from_slice(word);
            continue;
        }
        let text = word.iter().map(|piece| piece.text.as_str()).collect();
        out.push(Piece { text, from: first.from, least, ..last.clone() });
    }
    out
}

/// The text of a line of pieces, and whether it ends in an added hyphen.
pub(super) fn join(pieces: &[Piece], range: Range<usize>) -> (String, bool) {
    let mut text = String::new();
    let line = pieces.get(range).unwrap_or_default();
    for (i, piece) in line.iter().enumerate() {
        text.push_str(&piece.text);
        if i + 1 < line.len() && piece.after == After::Space {
            text.push(' ');
        }
    }
    let hyphenated = line.last().is_some_and(|piece| piece.after == After::Hyphen);
    if hyphenated {
        text.push('-');
    }
    (text, hyphenated)
}
