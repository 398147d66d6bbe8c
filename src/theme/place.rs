//! From a pointer in a theme file to the place in words.

use crate::messages::{Place, Step, Thing};
use crate::source::{JsonValue, Node, pointer};

/// The place of a pointer: "rol 3, accent"; nothing for the whole file.
pub(super) fn place(root: &Node, at: &str) -> Place {
    let mut steps = Vec::new();
    let mut node = Some(root);
    for step in pointer::steps(at) {
        match (node.map(|node| &node.content), step.parse::<usize>()) {
            (Some(JsonValue::List(items)), Ok(index)) => {
                node = items.get(index);
                let roles = steps.last() == Some(&Step::Field("rollen".to_owned()));
                if roles {
                    steps.pop();
                    steps.push(Step::Item { thing: Thing::Tones, name: None, number: index + 1 });
                } else {
                    steps.push(Step::Number(index + 1));
                }
            }
            _ => {
                node = node.and_then(|node| node.get(&step));
                steps.push(Step::Field(step));
            }
        }
    }
    Place(steps)
}
