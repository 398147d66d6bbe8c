//! Changes to the text of a file by JSON pointer: only the bytes that have to change are touched.
//!
//! The order of the fields, the layout of lines and how values were typed stay as they are. What is put in takes the
//! indentation of its neighbours.

use std::ops::Range;

use super::{JsonValue, Node, Parsed, pointer};

/// How the lines around a value that is put in are laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indentation {
    /// The white space before the value's own line.
    pub own: String,
    /// How many columns of that line are taken before the value begins.
    pub used: usize,
    /// Whether the value's neighbours stand on one line.
    pub one_line: bool,
}

/// Writes a value that is to stand in a file with this indentation.
pub type WriteValue<'w> = dyn Fn(&Indentation) -> String + 'w;

/// The value at a pointer, if there is one.
#[must_use]
pub fn exact<'n>(root: &'n Node, at: &str) -> Option<&'n Node> {
    pointer::steps(at).try_fold(root, |node, step| match &node.content {
        JsonValue::Object(_) => node.get(&step),
        JsonValue::List(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
        JsonValue::Null | JsonValue::Flag(_) | JsonValue::Number(_) | JsonValue::Text(_) => None,
    })
}

/// The text with another value at a pointer; `None` where there is no value.
#[must_use]
pub fn set(file: &Parsed, at: &str, value: &WriteValue<'_>) -> Option<String> {
    let node = exact(file.root()?, at)?;
    let before = file.text().get(..node.range.start)?;
    let line = before.get(before.rfind('\n').map_or(0, |end| end + 1)..).unwrap_or_default();
    let own: String = line.chars().take_while(|c| c.is_whitespace()).collect();
    let one_line = !own.is_empty() && own.len() == line.len();
    let indentation = Indentation { used: line.chars().count(), own, one_line };
    Some(spliced(file.text(), &node.range, &value(&indentation)))
}

/// The text without the field or item at a pointer; `None` where there is none, and of the whole file.
#[must_use]
pub fn remove(file: &Parsed, at: &str) -> Option<String> {
    let (parent, step) = at.rsplit_once('/')?;
    let parent = exact(file.root()?, parent)?;
    let step = pointer::steps(&format!("/{step}")).next()?;
    let parts = parts(parent);
    let index = match &parent.content {
        JsonValue::Object(members) => members.iter().position(|member| member.name == step)?,
        _ => step.parse().ok()?,
    };
    let own = parts.get(index)?;
    let range = match (index.checked_sub(1).and_then(|before| parts.get(before)), parts.get(index + 1)) {
        (Some(before), _) => before.end..own.end,
        (None, Some(next)) => own.start..next.start,
        (None, None) => parent.range.start + 1..parent.range.end - 1,
    };
    Some(spliced(file.text(), &range, ""))
}

/// The text with another item in a list, before the one with this index; `None` where there is no list.
#[must_use]
pub fn insert_item(file: &Parsed, list: &str, at: usize, value: &WriteValue<'_>) -> Option<String> {
    let node = exact(file.root()?, list)?;
    matches!(node.content, JsonValue::List(_)).then(|| inserted(file, node, at, "", value))?
}

/// The text with another field in an object, before the one with this index; `None` where there is no object.
#[must_use]
pub fn insert_field(file: &Parsed, object: &str, at: usize, name: &str, value: &WriteValue<'_>) -> Option<String> {
    let node = exact(file.root()?, object)?;
    let name = format!("{}: ", serde_json::Value::from(name));
    matches!(node.content, JsonValue::Object(_)).then(|| inserted(file, node, at, &name, value))?
}

/// The text with an item of a list at another place in it; `None` where there is no such item or place.
///
/// What stands between items stays: only the items change places.
#[must_use]
pub fn move_item(file: &Parsed, list: &str, from: usize, to: usize) -> Option<String> {
    let node = exact(file.root()?, list)?;
    let JsonValue::List(items) = &node.content else { return None };
    let mut order: Vec<usize> = (0..items.len()).collect();
    if from >= order.len() || to >= order.len() {
        return None;
    }
    let moved = order.remove(from);
    order.insert(to, moved);
    let text = file.text();
    let mut out = String::with_capacity(text.len());
    let mut written = 0;
    for (slot, source) in items.iter().zip(order) {
        out.push_str(text.get(written..slot.range.start)?);
        out.push_str(text.get(items.get(source)?.range.clone())?);
        written = slot.range.end;
    }
    out.push_str(text.get(written..)?);
    Some(out)
}

/// The bytes of the fields, with their names, or of the items.
fn parts(node: &Node) -> Vec<Range<usize>> {
    match &node.content {
        JsonValue::Object(members) => {
            members.iter().map(|member| member.name_range.start..member.value.range.end).collect()
        }
        JsonValue::List(items) => items.iter().map(|item| item.range.clone()).collect(),
        JsonValue::Null | JsonValue::Flag(_) | JsonValue::Number(_) | JsonValue::Text(_) => Vec::new(),
    }
}

/// Puts a part between those of an object or list.
fn inserted(file: &Parsed, node: &Node, at: usize, name: &str, value: &WriteValue<'_>) -> Option<String> {
    let (text, parts) = (file.text(), parts(node));
    let at = at.min(parts.len());
    let gap = gap(text, node, &parts)?;
    let own = gap.rsplit_once('\n').map(|(_, own)| own.to_owned());
    let one_line = own.is_none();
    let used = own.as_ref().map_or_else(|| column(text, node.range.start), String::len) + name.chars().count();
    let whole = own.unwrap_or_else(|| indentation_of_line(text, node.range.start));
    let written = format!("{name}{}", value(&Indentation { own: whole, used, one_line }));
    let (range, put) = match (at.checked_sub(1).and_then(|before| parts.get(before)), parts.get(at)) {
        (Some(before), _) => (before.end..before.end, format!(",{gap}{written}")),
        (None, Some(next)) => (next.start..next.start, format!("{written},{gap}")),
        (None, None) => {
            let end = indentation_of_line(text, node.range.start);
            let end = if one_line { String::new() } else { format!("\n{end}") };
            (node.range.start + 1..node.range.end - 1, format!("{gap}{written}{end}"))
        }
    };
    Some(spliced(text, &range, &put))
}

/// The white space between two parts: as it is between the last two, else as before the first, else a new line.
fn gap(text: &str, node: &Node, parts: &[Range<usize>]) -> Option<String> {
    let gap = match parts {
        [.., before, last] => {
            let between = text.get(before.end..last.start)?;
            between.split_once(',').map_or(between, |(_, after)| after).to_owned()
        }
        // One field between braces without spaces has a space after the comma all the same.
        [only] => {
            let before = text.get(node.range.start + 1..only.start)?;
            if before.contains('\n') { before.to_owned() } else { " ".to_owned() }
        }
        [] => {
            let unit = if text.contains("\n\t") { "\t" } else { "  " };
            format!("\n{}{unit}", indentation_of_line(text, node.range.start))
        }
    };
    // Empty lines between items are not made more.
    Some(gap.rfind('\n').and_then(|end| gap.get(end..)).map_or(gap.clone(), str::to_owned))
}

/// The white space with which the line of a byte begins.
fn indentation_of_line(text: &str, byte: usize) -> String {
    let start = text.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    text.get(start..).unwrap_or_default().chars().take_while(|c| matches!(c, ' ' | '\t')).collect()
}

/// How many characters stand before a byte on its line.
fn column(text: &str, byte: usize) -> usize {
    text.get(..byte).map_or(0, |before| before.rsplit('\n').next().unwrap_or_default().chars().count())
}

/// A text with other bytes in a place.
fn spliced(text: &str, range: &Range<usize>, put: &str) -> String {
    let (before, after) = (text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
    format!("{before}{put}{after}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const FILE: &str = "{\n  \"a\": [1,   2],\n  \"t\": {\"nl\": \"één\"},\n\n  \"l\": [\n    {\"x\": 1},\n    {\"x\":2}\n  ],\n  \"e\": []\n}\n";

    fn file() -> Parsed {
        Parsed::of(FILE)
    }

    fn fixed(value: &str) -> impl Fn(&Indentation) -> String {
        let value = value.to_owned();
        move |_| value.clone()
    }

    #[test]
    fn only_the_value_changes() {
        let set = set(&file(), "/t/nl", &fixed("\"twee\"")).unwrap();
        assert_eq!(set, FILE.replace("één", "twee"));
        assert_eq!(super::set(&file(), "/t/en", &fixed("1")), None);
    }

    #[test]
    fn what_is_put_in_stands_as_its_neighbours() {
        let in_line = insert_field(&file(), "/t", 1, "en", &fixed("\"one\"")).unwrap();
        assert_eq!(in_line, FILE.replace("\"één\"}", "\"één\", \"en\": \"one\"}"));
        let item = insert_item(&file(), "/l", 1, &fixed("{}")).unwrap();
        assert_eq!(item, FILE.replace("{\"x\": 1},\n", "{\"x\": 1},\n    {},\n"));
        let first = insert_item(&file(), "/a", 0, &fixed("0")).unwrap();
        assert_eq!(first, FILE.replace("[1,", "[0,   1,"));
        let empty = insert_item(&file(), "/e", 9, &fixed("7")).unwrap();
        assert_eq!(empty, FILE.replace("[]", "[\n    7\n  ]"));
        let field = insert_field(&file(), "", 1, "b", &fixed("3")).unwrap();
        assert_eq!(field, FILE.replace("2],\n", "2],\n  \"b\": 3,\n"));
    }

    #[test]
    fn what_is_taken_away_takes_its_comma_along() {
        assert_eq!(remove(&file(), "/a/0").unwrap(), FILE.replace("1,   ", ""));
        assert_eq!(remove(&file(), "/l/1").unwrap(), FILE.replace(",\n    {\"x\":2}", ""));
        assert_eq!(remove(&file(), "/t/nl").unwrap(), FILE.replace("\"nl\": \"één\"", ""));
        assert_eq!(remove(&file(), "/t/xx"), None);
        assert_eq!(remove(&file(), ""), None);
    }

    #[test]
    fn items_change_places_and_what_is_between_them_stays() {
        assert_eq!(move_item(&file(), "/a", 0, 1).unwrap(), FILE.replace("[1,   2]", "[2,   1]"));
        let there = move_item(&file(), "/l", 1, 0).unwrap();
        assert_eq!(move_item(&Parsed::of(there), "/l", 0, 1).unwrap(), FILE);
        assert_eq!(move_item(&file(), "/a", 0, 2), None);
    }
}
