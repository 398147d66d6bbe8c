//! Which way the letters of a line go (Unicode Standard Annex 9).

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_bidi_mirroring::get_mirrored;

/// Whether a text has letters that are read from right to left.
pub(super) fn has_right_to_left(text: &str) -> bool {
    // Most texts have nothing of the kind: Hebrew, the first such script, begins at U+0590.
    text.chars().any(|c| c >= '\u{590}') && BidiInfo::new(text, None).has_rtl()
}

/// The runs of a text that go in one direction, from left to right as they are drawn, with whether they go from right
/// to left, in a paragraph that does or does not as a whole: a line of it need not have a letter that shows it.
pub(super) fn runs(text: &str, right_to_left: bool) -> Vec<(Range<usize>, bool)> {
    if !right_to_left && !has_right_to_left(text) {
        return vec![(0..text.len(), false)];
    }
    let base = if right_to_left { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(base));
    let mut found = Vec::new();
    // A text on one line is one paragraph; more than one would be drawn after each other.
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        let level = |run: &Range<usize>| levels.get(run.start).is_some_and(Level::is_rtl);
        found.extend(runs.iter().map(|run| (run.clone(), level(run))));
    }
    found
}

/// A part of a line that looks the same whichever way the text around it is taken to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Which bytes of the line it shows.
    pub range: Range<usize>,
    /// What to write for them: without marks of direction and white space at its ends, and with the other half of a
    /// pair of brackets where one stands by itself in text that goes from right to left.
    pub text: String,
}

/// The stretches of a line, from left to right as they are drawn, in a paragraph that is read from right to left or
/// not. For programs that do not know directions: each is right by itself when it is put in its place.
#[must_use]
pub fn stretches(line: &str, right_to_left: bool) -> Vec<Stretch> {
    let mut found = Vec::new();
    for (run, turned) in runs(line, right_to_left) {
        let text = line.get(run.clone()).unwrap_or_default();
        let characters: Vec<(Range<usize>, char)> = text
            .char_indices()
            .map(|(i, c)| (run.start + i..run.start + i + c.len_utf8(), c))
            .filter(|(_, c)| !is_direction_mark(*c))
            .collect();
        let settled = |(_, c): &(Range<usize>, char)| !turned && !c.is_whitespace() || turned && goes_right_to_left(*c);
        // Signs at an end of letters that go from right to left would go to the other end where that is not known.
        let (first, last) = (characters.iter().position(settled), characters.iter().rposition(settled));
        let (before, core, after) = match (first, last) {
            (Some(first), Some(last)) => {
                // Marks on the last letter are part of it.
                let marks = characters.iter().skip(last + 1).take_while(|(_, c)| is_on_letter(*c)).count();
                let end = last + 1 + marks;
                (characters.get(..first), characters.get(first..end), characters.get(end..))
            }
            _ => (Some(characters.as_slice()), None, None),
        };
        let sign = |(range, c): &(Range<usize>, char)| Stretch {
            range: range.clone(),
            text: if turned { get_mirrored(*c).unwrap_or(*c) } else { *c }.to_string(),
        };
        let signs = |of: Option<&[(Range<usize>, char)]>| -> Vec<Stretch> {
            of.unwrap_or_default().iter().filter(|(_, c)| !c.is_whitespace()).map(sign).collect()
        };
        let mut own = signs(before);
        if let Some([(start, _), ..]) = core
            && let Some([.., (end, _)]) = core
        {
            let text = core.unwrap_or_default().iter().map(|(_, c)| c).collect();
            own.push(Stretch { range: start.start..end.end, text });
        }
        own.extend(signs(after));
        if turned {
            own.reverse();
        }
        found.extend(own);
    }
    found
}

/// Whether a letter goes from right to left by itself.
fn goes_right_to_left(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether a character is drawn on the letter before it, or joins it to the next.
fn is_on_letter(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::NSM | BidiClass::BN)
}

/// Whether a character is not drawn and only says which way others go.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn shown(line: &str, right_to_left: bool) -> Vec<String> {
        let found = stretches(line, right_to_left);
        for stretch in &found {
            assert!(line.get(stretch.range.clone()).is_some(), "{stretch:?} is no part of {line}");
        }
        found.into_iter().map(|stretch| stretch.text).collect()
    }

    #[test]
    fn a_line_in_one_direction_is_one_stretch() {
        assert_eq!(shown("meer dan 10%", false), ["meer dan 10%"]);
        assert_eq!(shown("أقل من عشرة", true), ["أقل من عشرة"]);
    }

    #[test]
    fn numbers_and_words_of_other_scripts_stand_where_they_are_seen() {
        assert_eq!(shown("أقل من 10 أيام", true), ["أيام", "10", "أقل من"]);
        // After Arabic letters a sign belongs to the line, not to the number (UAX #9, W2 and W6).
        assert_eq!(shown("أقل من 10%", true), ["%", "10", "أقل من"]);
        let source = shown("المصدر: Sociaal Werk Nederland، 2020", true);
        assert_eq!(source, ["Sociaal Werk Nederland، 2020", ":", "المصدر"]);
    }

    #[test]
    fn signs_at_an_end_stand_by_themselves_and_brackets_are_turned() {
        assert_eq!(shown("(كلمة) هنا.", true), [".", "كلمة) هنا", ")"]);
    }

    #[test]
    fn marks_of_direction_are_not_written() {
        assert_eq!(shown("هاتف. \u{200e}0182 12 34", true), ["0182 12 34", ".", "هاتف"]);
    }
}
