//! A paragraph as pieces between the places where it may break.

use std::borrow::Cow;
use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::shape::Shaper;
use super::{address, hyphenate, lookalike, ties};
use crate::page::{Face, LineEnd};

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
    /// The line may end within an address, with nothing added.
    Part,
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
    /// Whether the line should rather not end here: what follows is read with it.
    pub(super) tied: bool,
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
    let text = lookalike::spaced_once(text.trim());
    let text = text.as_ref();
    let mut opportunities = linebreaks(text).peekable();
    while let Some((end, opportunity)) = opportunities.next() {
        let Some(chunk) = text.get(start..end) else { continue };
        // A soft hyphen is a break of the line breaker's too; words are cut at them below, with their own widths.
        if chunk.ends_with(SOFT_HYPHEN) && opportunities.peek().is_some() {
            continue;
        }
        let word = chunk.trim_end();
        if word.is_empty() {
            start = end;
            continue;
        }
        let whole = between_spaces(text, start, start + word.len());
        let after = match opportunity {
            BreakOpportunity::Mandatory => After::Forced,
            BreakOpportunity::Allowed if word.len() < chunk.len() => After::Space,
            BreakOpportunity::Allowed => After::Nothing,
        };
        let rest = text.get(end..).unwrap_or_default();
        let end_of = WordEnd {
            after,
            tied: after != After::Forced && ties::hold(text.get(..end).unwrap_or_default(), rest, whole, language),
        };
        let breaks = Breaks { language, patterns: hyphens, address: address::is(whole) };
        pen = cut(word, &breaks, end_of, pen, (shaper, face), &mut pieces);
        if word.len() < chunk.len() {
            pen += space;
        }
        start = end;
    }
    pieces
}

/// What stands between the spaces around a part of a text.
fn between_spaces(text: &str, start: usize, end: usize) -> &str {
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let from = before.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
    let to = end + after.find(char::is_whitespace).unwrap_or(after.len());
    text.get(from..to).unwrap_or_default()
}

/// How a word ends.
#[derive(Debug, Clone, Copy)]
struct WordEnd {
    after: After,
    tied: bool,
}

/// Where a word may be broken.
struct Breaks<'a> {
    language: &'a str,
    /// By the patterns of its language.
    patterns: bool,
    /// As an address.
    address: bool,
}

/// Cuts a word where it may be broken, and adds the parts; gives the pen after it.
fn cut(
    raw: &str,
    breaks: &Breaks<'_>,
    end: WordEnd,
    pen: f64,
    (shaper, face): (&Shaper, Face),
    pieces: &mut Vec<Piece>,
) -> f64 {
    let word = lookalike::drawn(&raw.replace(SOFT_HYPHEN, "")).into_owned();
    let (at, within) = points(raw, &word, breaks);
    let widths = shaper.boundaries(&word, face);
    let width = |byte: usize| widths.get(byte).copied().unwrap_or_default();
    let mut from = 0;
    for to in at.into_iter().chain([word.len()]) {
        let Some(part) = word.get(from..to) else { continue };
        let last = to == word.len();
        let hyphenated = !last && within == After::Hyphen;
        let hyphen =
            if hyphenated { shaper.advance(&format!("{part}-"), face) - (width(to) - width(from)) } else { 0.0 };
        pieces.push(Piece {
            text: part.to_owned(),
            after: if last { end.after } else { within },
            tied: last && end.tied,
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

/// Break points of a word, and what happens there: the writer's soft hyphens if there are any, else the signs of an
/// address or the patterns' points.
fn points(raw: &str, word: &str, breaks: &Breaks<'_>) -> (Vec<usize>, After) {
    let within = if breaks.address { After::Part } else { After::Hyphen };
    if raw.contains(SOFT_HYPHEN) {
        let mut at = 0;
        let mut points = Vec::new();
        for part in raw.split(SOFT_HYPHEN) {
            at += lookalike::drawn(part).len();
            points.push(at);
        }
        points.retain(|at| (1..word.len()).contains(at));
        points.dedup();
        return (points, within);
    }
    let points = match breaks {
        Breaks { address: true, language, .. } => address::points(word, language),
        Breaks { patterns: true, language, .. } => hyphenate::points(word, language),
        Breaks { .. } => Vec::new(),
    };
    (points, within)
}

/// The pieces for lines of a width, in ems: those joined that only part where a line has no room for them together.
/// That are words in a heading, where no hyphen stands if it need not, addresses, and what is tied.
pub(super) fn bound(pieces: &[Piece], width: f64, hyphens: bool) -> Cow<'_, [Piece]> {
    let loose = |piece: &Piece| !piece.tied && (hyphens || piece.after != After::Hyphen) && piece.after != After::Part;
    if pieces.iter().all(loose) {
        return Cow::Borrowed(pieces);
    }
    let words = united(pieces, width, |piece| piece.after == After::Part || (!hyphens && piece.after == After::Hyphen));
    Cow::Owned(united(&words, width, |piece| piece.tied))
}

/// The pieces with runs of them joined that `sticks` tells to stick to what follows, where the whole run has room.
fn united(pieces: &[Piece], width: f64, sticks: impl Fn(&Piece) -> bool) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for run in pieces.chunk_by(|piece, _| sticks(piece)) {
        match run {
            [first, .., last] if last.to - first.from + last.hyphen <= width => out.push(Piece {
                text: whole(run),
                after: last.after,
                tied: last.tied,
                from: first.from,
                to: last.to,
                hyphen: last.hyphen,
                word: last.word.clone(),
                least: last.to - first.from + last.hyphen,
            }),
            _ => out.extend(run.iter().cloned()),
        }
    }
    out
}

/// The text of pieces on one line, without what follows it.
fn whole(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        text.push_str(&piece.text);
        if i + 1 < pieces.len() && piece.after == After::Space {
            text.push(' ');
        }
    }
    text
}

/// The text of a line of pieces, and how it goes over into the next.
pub(super) fn join(pieces: &[Piece], range: Range<usize>) -> (String, LineEnd) {
    let last = range.end == pieces.len();
    let line = pieces.get(range).unwrap_or_default();
    let mut text = whole(line);
    let end = match line.last().map(|piece| piece.after).filter(|_| !last) {
        Some(After::Space | After::Forced) => LineEnd::Space,
        Some(After::Hyphen) => LineEnd::Hyphen,
        Some(After::Nothing | After::Part) | None => LineEnd::Nothing,
    };
    if end == LineEnd::Hyphen {
        text.push('-');
    }
    (text, end)
}
