//! JSON pointers (RFC 6901): the address of a value in a tree.

use super::{JsonValue, Node};

/// The pointer of a field or item of the value at `parent`.
#[must_use]
pub fn join(parent: &str, step: &str) -> String {
    let mut pointer = String::with_capacity(parent.len() + 1 + step.len());
    pointer.push_str(parent);
    pointer.push('/');
    for part in step.split_inclusive(['~', '/']) {
        if let Some(plain) = part.strip_suffix('~') {
            pointer.push_str(plain);
            pointer.push_str("~0");
        } else if let Some(plain) = part.strip_suffix('/') {
            pointer.push_str(plain);
            pointer.push_str("~1");
        } else {
            pointer.push_str(part);
        }
    }
    pointer
}

/// The steps of a pointer, unescaped.
pub fn steps(pointer: &str) -> impl Iterator<Item = String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
}

/// The value at a pointer, else the deepest value on the way to it.
#[must_use]
pub fn nearest<'a>(root: &'a Node, pointer: &str) -> &'a Node {
    let mut node = root;
    for step in steps(pointer) {
        let next = match &node.content {
            JsonValue::Object(_) => node.get(&step),
            JsonValue::List(items) => step.parse::<usize>().ok().and_then(|index| items.get(index)),
            _ => None,
        };
        let Some(next) = next else { break };
        node = next;
    }
    node
}
