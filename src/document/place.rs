//! From a pointer to the place as the reader of the poster knows it.

use crate::messages::{Place, Step, Thing};
use crate::source::{Content, Node, pointer};

/// The place of a pointer in words: "Rol 'Mantelzorg', doet 2 (nl)".
pub(super) fn place(root: &Node, at: &str) -> Place {
    let mut steps: Vec<Step> = Vec::new();
    let mut node = Some(root);
    let mut list: Option<String> = None;
    let mut thing = Thing::File;
    for step in pointer::steps(at) {
        let here = node.map(|node| &node.content);
        node = match (here, step.parse::<usize>()) {
            (Some(Content::List(items)), Ok(index)) => {
                let item = items.get(index);
                match list.take().and_then(|field| item_of(&field, thing)) {
                    Some(kind) => enter(&mut steps, &mut thing, kind, item, index),
                    None => steps.push(Step::Number(index + 1)),
                }
                item
            }
            (Some(Content::Object(_)), _) => {
                if is_text(node) {
                    steps.push(Step::Language(step.clone()));
                } else {
                    steps.push(Step::Field(step.clone()));
                    thing = block(&step).unwrap_or(thing);
                    list = Some(step.clone());
                }
                node.and_then(|node| node.get(&step))
            }
            _ => None,
        };
    }
    Place(steps)
}

/// The kind of the object in a field of the file that holds one object.
fn block(field: &str) -> Option<Thing> {
    Some(match field {
        "mix" => Thing::Mix,
        "rendement" => Thing::Returns,
        "oproep" => Thing::Call,
        "drukker" => Thing::Printer,
        "logo" => Thing::Logo,
        "tekening" => Thing::Drawing,
        _ => return None,
    })
}

/// Steps into an item of a list of objects; what leads to it is said no more, save for the figure of a value.
fn enter(steps: &mut Vec<Step>, thing: &mut Thing, kind: Thing, item: Option<&Node>, index: usize) {
    let name = item.and_then(|item| name(item, kind));
    steps.pop();
    if kind != Thing::Value {
        steps.clear();
    }
    steps.push(Step::Item { thing: kind, name, number: index + 1 });
    *thing = kind;
}

/// The kind of the items of a list field of an object of this kind.
fn item_of(field: &str, thing: Thing) -> Option<Thing> {
    Some(match (field, thing) {
        ("rollen", _) => Thing::Role,
        ("krachtgroepen", _) => Thing::StrengthGroup,
        ("krachten", Thing::StrengthGroup) => Thing::Strength,
        ("acties", _) => Thing::Action,
        ("cijfers", Thing::File) => Thing::Figure,
        ("waarden", _) => Thing::Value,
        ("bronnen", _) => Thing::Source,
        _ => return None,
    })
}

/// What to call an object: its name, or its id where the name is a sentence.
fn name(item: &Node, kind: Thing) -> Option<String> {
    const MOST: usize = 40;
    let fields: &[&str] = match kind {
        Thing::Figure | Thing::Source => &["id"],
        Thing::StrengthGroup => &["kop", "id"],
        Thing::Action => &["voor"],
        _ => &["naam", "id"],
    };
    let text = fields.iter().find_map(|field| wording(item.get(field)?).filter(|text| !text.trim().is_empty()))?;
    let text: String = text.chars().filter(|character| !character.is_control()).collect();
    let short: String = text.chars().take(MOST).collect();
    let cut = text.chars().count() > MOST;
    (!short.trim().is_empty()).then(|| if cut { format!("{}…", short.trim_end()) } else { short })
}

/// The first wording of a text.
fn wording(text: &Node) -> Option<&str> {
    text.text().or_else(|| text.members().first()?.value.text())
}

/// Whether an object is a text per language rather than an object with fields.
fn is_text(node: Option<&Node>) -> bool {
    let members = node.map(Node::members).unwrap_or_default();
    !members.is_empty()
        && members.iter().all(|member| super::leaf::language(&member.name).is_none() && member.value.text().is_some())
}
