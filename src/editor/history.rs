//! What can be undone and done again: the changes to a text, without a limit.

use serde::{Deserialize, Serialize};

/// A change of a text: what stood at a byte, and what stands there now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct TextEdit {
    at: usize,
    old: String,
    new: String,
}

impl TextEdit {
    /// What makes one text out of another.
    fn between(old: &str, new: &str) -> Self {
        let same = old.char_indices().zip(new.chars()).find(|((_, a), b)| a != b);
        let at = same.map_or(old.len().min(new.len()), |((at, _), _)| at);
        let (old_rest, new_rest) = (old.get(at..).unwrap_or_default(), new.get(at..).unwrap_or_default());
        let mut tail = 0;
        for (a, b) in old_rest.chars().rev().zip(new_rest.chars().rev()) {
            if a != b {
                break;
            }
            tail += a.len_utf8();
        }
        let part = |text: &str| text.get(..text.len() - tail).unwrap_or_default().to_owned();
        Self { at, old: part(old_rest), new: part(new_rest) }
    }

    /// The text with `to` where `from` stands; `None` where it does not stand there.
    fn replaced(&self, text: &str, from: &str, to: &str) -> Option<String> {
        let after = text.get(self.at..)?.strip_prefix(from)?;
        Some(format!("{}{to}{after}", text.get(..self.at)?))
    }

    fn undone(&self, text: &str) -> Option<String> {
        self.replaced(text, &self.new, &self.old)
    }

    fn done(&self, text: &str) -> Option<String> {
        self.replaced(text, &self.old, &self.new)
    }
}

/// Two texts that were made of one, brought together; `None` where they change the same place, or places that touch.
#[must_use]
pub fn merged(base: &str, mine: &str, theirs: &str) -> Option<String> {
    if mine == base || mine == theirs {
        return Some(theirs.to_owned());
    }
    if theirs == base {
        return Some(mine.to_owned());
    }
    let (own, other) = (TextEdit::between(base, mine), TextEdit::between(base, theirs));
    let (first, second) = if own.at <= other.at { (own, other) } else { (other, own) };
    let end = first.at + first.old.len();
    if end >= second.at {
        return None;
    }
    let (head, between) = (base.get(..first.at)?, base.get(end..second.at)?);
    let tail = base.get(second.at + second.old.len()..)?;
    Some([head, &first.new, between, &second.new, tail].concat())
}

/// The changes of a text since it was opened. They can be written and read again, so that they outlive the program; of
/// changes that do not belong to a text, none is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    done: Vec<TextEdit>,
    undone: Vec<TextEdit>,
}

impl History {
    /// Notes a change. One that continues the last is undone together with it.
    pub(super) fn add(&mut self, old: &str, new: &str, continues: bool) {
        let last = if continues && self.undone.is_empty() { self.done.pop() } else { None };
        self.undone.clear();
        let before = last.and_then(|last| last.undone(old)).unwrap_or_else(|| old.to_owned());
        if before != new {
            self.done.push(TextEdit::between(&before, new));
        }
    }

    /// The text before the last change.
    pub(super) fn undo(&mut self, text: &str) -> Option<String> {
        let step = self.done.pop()?;
        let before = step.undone(text)?;
        self.undone.push(step);
        Some(before)
    }

    /// The text after the change that was undone last.
    pub(super) fn redo(&mut self, text: &str) -> Option<String> {
        let step = self.undone.pop()?;
        let after = step.done(text)?;
        self.done.push(step);
        Some(after)
    }

    /// How many changes can be undone, and done again.
    pub(super) fn depth(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{History, TextEdit, merged};

    #[test]
    fn a_step_holds_no_more_than_what_changed() {
        let step = TextEdit::between("één twee", "één drie twee");
        assert_eq!((step.old.as_str(), step.new.as_str()), ("", "drie "));
        // Bytes that two characters share are not taken apart.
        for (a, b) in [("é", "è"), ("", "x"), ("x", ""), ("aaa", "aa"), ("ab", "ab")] {
            let step = TextEdit::between(a, b);
            assert_eq!((step.done(a).as_deref(), step.undone(b).as_deref()), (Some(b), Some(a)));
        }
    }

    #[test]
    fn all_can_be_undone_and_done_again() {
        let texts = ["", "a", "ab", "abc", "x", "xé"];
        let mut history = History::default();
        texts.windows(2).for_each(|pair| history.add(pair[0], pair[1], false));
        let mut text = "xé".to_owned();
        while let Some(before) = history.undo(&text) {
            text = before;
        }
        assert_eq!((text.as_str(), history.depth()), ("", (0, 5)));
        while let Some(after) = history.redo(&text) {
            text = after;
        }
        assert_eq!((text.as_str(), history.depth()), ("xé", (5, 0)));
    }

    #[test]
    fn a_change_of_another_text_is_not_made() {
        let mut history = History::default();
        history.add("een", "twee", false);
        assert_eq!(history.clone().undo("drie"), None);
        assert_eq!(history.clone().undo(""), None);
        assert_eq!(history.undo("twee").as_deref(), Some("een"));
        assert_eq!(history.redo("é"), None);
    }

    #[test]
    fn changes_of_two_places_come_together_and_those_of_one_do_not() {
        let both = |mine, theirs| merged("een twee drie", mine, theirs);
        assert_eq!(both("EEN twee drie", "een twee vier").as_deref(), Some("EEN twee vier"));
        assert_eq!(both("een twee vijf", "nul een twee drie").as_deref(), Some("nul een twee vijf"));
        assert_eq!(both("een twee drie", "een").as_deref(), Some("een"));
        assert_eq!(both("een", "een twee drie").as_deref(), Some("een"));
        assert_eq!(both("een", "een").as_deref(), Some("een"));
        assert_eq!(both("een 2 drie", "een II drie"), None);
        // Places that touch: which comes first cannot be known.
        assert_eq!(both("een twee drie!", "een twee drie?"), None);
        assert_eq!(both("é twee drie", "een twée drie").as_deref(), Some("é twée drie"));
    }

    #[test]
    fn typing_is_undone_in_one_go() {
        let mut history = History::default();
        history.add("", "a", false);
        history.add("a", "ab", true);
        history.add("ab", "abc", true);
        assert_eq!(history.undo("abc").as_deref(), Some(""));
        // What follows an undo is a change of its own.
        history.add("", "z", true);
        assert_eq!((history.depth(), history.undo("z").as_deref()), ((1, 0), Some("")));
    }
}
