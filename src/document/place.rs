//! From a pointer to the place as the reader of the poster knows it.

use super::format::{Kind, Record};
use crate::messages::{Place, Step};
use crate::source::{JsonValue, Node, pointer};

/// The place of a pointer in an object with the fields of this table, in words: "Rol 'Mantelzorg', doet 2 (nl)".
pub(super) fn place(root: &Node, record: &'static Record, at: &str) -> Place {
    let mut steps: Vec<Step> = Vec::new();
    let (mut node, mut fields, mut kind) = (Some(root), Some(record), None::<&'static Kind>);
    for step in pointer::steps(at) {
        let here = node.map(|node| &node.content);
        node = match (here, step.parse::<usize>()) {
            (Some(JsonValue::List(items)), Ok(index)) => {
                let item = items.get(index);
                kind = kind.and_then(Kind::item);
                fields = kind.and_then(Kind::record);
                match fields {
                    Some(record) => enter(&mut steps, record, item, index),
                    None => steps.push(Step::Number(index + 1)),
                }
                item
            }
            (Some(JsonValue::Object(_)), _) => {
                let value = node.and_then(|node| node.get(&step));
                if matches!(kind, Some(Kind::Text(_) | Kind::Overrule(_))) {
                    steps.push(Step::Language(step.clone()));
                    kind = None;
                } else {
                    steps.push(Step::Field(step.clone()));
                    kind = fields.and_then(|record| record.field(&step)).map(|field| &field.kind);
                }
                fields = kind.and_then(Kind::record);
                value
            }
            _ => None,
        };
    }
    Place(steps)
}

/// Steps into an item of a list of objects; what leads to it is said no more, unless it means little without that.
fn enter(steps: &mut Vec<Step>, record: &Record, item: Option<&Node>, index: usize) {
    steps.pop();
    if !record.inside {
        steps.clear();
    }
    let name = item.and_then(|item| name(item, record));
    steps.push(Step::Item { thing: record.thing, name, number: index + 1 });
}

/// What to call an object: its name, or its id where the name is a sentence.
fn name(item: &Node, record: &Record) -> Option<String> {
    const MOST: usize = 40;
    let words = |field: &&str| wording(item.get(field)?).filter(|text| !text.trim().is_empty());
    let text = record.called_by.iter().find_map(words)?;
    let text: String = text.chars().filter(|character| !character.is_control()).collect();
    let short: String = text.chars().take(MOST).collect();
    let cut = text.chars().count() > MOST;
    (!short.trim().is_empty()).then(|| if cut { format!("{}…", short.trim_end()) } else { short })
}

/// The first wording of a text.
fn wording(text: &Node) -> Option<&str> {
    text.text().or_else(|| text.members().first()?.value.text())
}
