//! Single slips in the flagship: the first message points at the line of the slip.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use krachtkaart::data::{Content, Member, Node, parse};
use krachtkaart::diag::{Wording, position};
use krachtkaart::document::{Known, read};

const FLAGSHIP: &str = include_str!("../assets/data/mbo-sociaal-werker.json");
const ILLUSTRATIONS: &[&str] =
    &["buurthuis", "opvang", "bankje", "park", "keukentafel", "voordeur", "bibliotheek", "plein"];
const ICONS: &[&str] = &[
    "contact",
    "aansluiten",
    "signalen",
    "aanpakken",
    "verbinden",
    "samenwerken",
    "vraagstukken",
    "plan",
    "weg_in_de_wijk",
    "regels_en_geld",
    "stage",
    "mensen",
    "feedback",
    "werkgever",
    "gemeente",
    "school",
];
const KNOWN: Known<'static> = Known { illustrations: Some(ILLUSTRATIONS), icons: Some(ICONS) };

/// A slip: what is replaced by what.
struct Edit {
    start: usize,
    end: usize,
    with: String,
}

/// Numbers that look random and are the same on every run (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}

/// Every object, list and simple value of the file.
fn nodes<'a>(node: &'a Node, all: &mut Vec<&'a Node>) {
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

/// A slip of a kind at a random place, if the kind suits the place.
fn slip(node: &Node, kind: usize, dice: &mut Dice) -> Option<Edit> {
    let source = |from: usize, to: usize| FLAGSHIP[from..to].to_owned();
    match (kind, &node.content) {
        (0, Content::Object(members)) => Some(dropped(members, dice.below(members.len()))),
        (1, Content::Object(members)) => {
            let member = &members[dice.below(members.len())];
            let with = format!("\"{}\"", misspelt(&member.name, dice));
            Some(Edit { start: member.name_range.start, end: member.name_range.end, with })
        }
        (2, content) => {
            let others = ["7", "\"zeven\"", "true", "null", "[]", "{}"];
            let with = others[dice.below(others.len())].to_owned();
            let same = matches!((content, with.as_str()), (Content::Object(_), "{}") | (Content::List(_), "[]"));
            (!same).then_some(Edit { start: node.range.start, end: node.range.end, with })
        }
        (3, Content::Object(members)) => {
            let member = &members[dice.below(members.len())];
            let copy = source(member.name_range.start, member.value.range.end);
            Some(Edit { start: member.value.range.end, end: member.value.range.end, with: format!(", {copy}") })
        }
        (4, Content::List(items)) => {
            let item = items.get(dice.below(items.len().max(1)))?;
            let copy = source(item.range.start, item.range.end);
            Some(Edit { start: item.range.end, end: item.range.end, with: format!(", {copy}") })
        }
        (5, Content::Text(word)) if !word.contains(' ') => {
            Some(Edit { start: node.range.start, end: node.range.end, with: format!("\"{}\"", misspelt(word, dice)) })
        }
        _ => None,
    }
}

#[test]
fn the_first_message_is_on_the_line_of_the_slip() {
    let (tree, _) = parse(FLAGSHIP);
    let tree = tree.unwrap();
    let mut all = Vec::new();
    nodes(&tree, &mut all);
    let mut dice = Dice(0x5eed_1234_abcd);
    let (mut mistaken, mut elsewhere) = (0, Vec::new());
    while mistaken < 300 {
        let kind = dice.below(6);
        let node = all[dice.below(all.len())];
        let Some(edit) = slip(node, kind, &mut dice) else { continue };
        let edited = [&FLAGSHIP[..edit.start], &edit.with, &FLAGSHIP[edit.end..]].concat();
        // A slip in a title, or without an optional field, is no mistake.
        let Err(found) = read(&edited, &KNOWN) else { continue };
        mistaken += 1;
        let (first, last) = (position(&edited, edit.start).0, position(&edited, edit.start + edit.with.len()).0);
        let line = found[0].range.as_ref().map_or(0, |range| position(&edited, range.start).0);
        if !(first..=last).contains(&line) {
            elsewhere.push(format!("kind {kind}, line {first}: {} (line {line})", found[0].message(Wording::Dutch)));
        }
    }
    let right = mistaken - elsewhere.len();
    assert!(right * 100 >= mistaken * 95, "only {right} of {mistaken}:\n{}", elsewhere.join("\n"));
}
