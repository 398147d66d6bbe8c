//! Single slips, as people make them in a data file.

use krachtkaart::source::{JsonValue, Member, Node};

/// A slip: what is replaced by what.
pub(crate) struct Edit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) with: String,
}

impl Edit {
    /// The text with the slip in it.
    pub(crate) fn of(&self, source: &str) -> String {
        [&source[..self.start], &self.with, &source[self.end..]].concat()
    }
}

/// Numbers that look random and are the same on every run (xorshift, Marsaglia 2003).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

/// Every object, list and simple value of the file.
pub(crate) fn nodes<'a>(node: &'a Node, all: &mut Vec<&'a Node>) {
    all.push(node);
    node.items().iter().for_each(|item| nodes(item, all));
    node.members().iter().for_each(|member| nodes(&member.value, all));
}

/// A field taken out, with one of the commas around it.
fn dropped(members: &[Member], index: usize) -> Edit {
    let member = &members[index];
    let (start, end) = match (index.checked_sub(1), members.get(index + 1)) {
        (Some(before), _) => (members[before].value.range.end, member.value.range.end),
        (None, Some(next)) => (member.name_range.start, next.name_range.start),
        (None, None) => (member.name_range.start, member.value.range.end),
    };
    Edit { start, end, with: String::new() }
}

/// Two neighbouring letters swapped, or one doubled where they are the same.
fn misspelt(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len().saturating_sub(1).max(1));
    if letters.get(at) == letters.get(at + 1) || letters.len() < 2 {
        letters.push('x');
    } else {
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

/// The kinds of slip.
pub(crate) const KINDS: usize = 6;

/// A slip of a kind at a value, if the kind suits it.
pub(crate) fn slip(file: &str, node: &Node, kind: usize, dice: &mut Dice) -> Option<Edit> {
    let source = |from: usize, to: usize| file[from..to].to_owned();
    match (kind, &node.content) {
        (0, JsonValue::Object(members)) => Some(dropped(members, dice.below(members.len()))),
        (1, JsonValue::Object(members)) => {
            let member = &members[dice.below(members.len())];
            let with = format!("\"{}\"", misspelt(&member.name, dice));
            Some(Edit { start: member.name_range.start, end: member.name_range.end, with })
        }
        (2, content) => {
            let others = ["7", "\"zeven\"", "true", "null", "[]", "{}"];
            let with = others[dice.below(others.len())].to_owned();
            let same = matches!((content, with.as_str()), (JsonValue::Object(_), "{}") | (JsonValue::List(_), "[]"));
            (!same).then_some(Edit { start: node.range.start, end: node.range.end, with })
        }
        (3, JsonValue::Object(members)) => {
            let member = &members[dice.below(members.len())];
            let copy = source(member.name_range.start, member.value.range.end);
            Some(Edit { start: member.value.range.end, end: member.value.range.end, with: format!(", {copy}") })
        }
        (4, JsonValue::List(items)) => {
            let item = items.get(dice.below(items.len().max(1)))?;
            let copy = source(item.range.start, item.range.end);
            Some(Edit { start: item.range.end, end: item.range.end, with: format!(", {copy}") })
        }
        (5, JsonValue::Text(word)) if !word.contains(' ') => {
            Some(Edit { start: node.range.start, end: node.range.end, with: format!("\"{}\"", misspelt(word, dice)) })
        }
        _ => None,
    }
}
