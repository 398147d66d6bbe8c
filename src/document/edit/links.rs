//! Ids, and what refers to them.

use serde_json::Value;

use super::{below, is_required, kind_at, put};
use crate::document::format::{self, Kind};
use crate::messages::Target;
use crate::source::Parsed;
use crate::source::edit::{exact, remove};

/// Every id in a value of a file with what it names: target, id, pointer from the value.
pub(super) fn ids(file: &Parsed, at: &str) -> Vec<(Target, String, String)> {
    let found = file.root().and_then(|root| exact(root, at)).zip(kind_at(at));
    let values = found.map(|(node, kind)| format::values(node, kind)).unwrap_or_default();
    let id = |value: format::Located<'_>| match value.kind {
        Some(Kind::Id(target)) => Some((*target, value.node.text()?.to_owned(), value.pointer)),
        _ => None,
    };
    values.into_iter().filter_map(id).collect()
}

/// The places that refer to an id.
fn references(file: &Parsed, target: Target, id: &str) -> Vec<String> {
    let values = file.root().map(|root| format::values(root, &format::ROOT)).unwrap_or_default();
    let refers = |value: &format::Located<'_>| {
        matches!(value.kind, Some(Kind::Reference(to)) if *to == target) && value.node.text() == Some(id)
    };
    values.into_iter().filter(refers).map(|value| value.pointer).collect()
}

/// Gives an id another name, also where it is referred to.
pub(super) fn rename(file: &Parsed, at: &str, id: &str) -> Option<String> {
    let Some(Kind::Id(target)) = kind_at(at) else { return None };
    let old = exact(file.root()?, at)?.text()?.to_owned();
    let mut text = put(file, at, &Value::from(id).to_string())?;
    // Where two things have one id, what refers to it is left alone.
    if !old.is_empty()
        && !ids(&Parsed::of(text.as_str()), "").iter().any(|(to, other, _)| to == target && *other == old)
    {
        for place in references(file, *target, &old) {
            text = put(&Parsed::of(text), &place, &Value::from(id).to_string())?;
        }
    }
    Some(text)
}

/// Takes something out, with the references to the ids in it. A reference that must be there stays: the check then says
/// what is missing.
pub(super) fn remove_with_references(file: &Parsed, at: &str) -> Option<String> {
    let gone = ids(file, at);
    let mut text = remove(file, at)?;
    for (target, id, _) in gone {
        let left = Parsed::of(text.as_str());
        if ids(&left, "").iter().any(|(to, other, _)| *to == target && *other == id) {
            continue;
        }
        // From the end, so that the places before stay as they are.
        for place in references(&left, target, &id).into_iter().rev().filter(|place| !is_required(place)) {
            text = remove(&Parsed::of(text), &place)?;
        }
    }
    Some(text)
}

/// A copy of a value of a file, with ids that no other value has; as JSON.
pub(super) fn copied(file: &Parsed, at: &str) -> Option<String> {
    let node = exact(file.root()?, at)?;
    let mut taken: Vec<String> = ids(file, "").into_iter().map(|(_, id, _)| id).collect();
    let mut copy = file.text().get(node.range.clone())?.to_owned();
    for (_, id, inner) in ids(file, at) {
        let new = free(&id, &taken);
        let fixed = Value::from(new.as_str()).to_string();
        copy = crate::source::edit::set(&Parsed::of(copy), &below("", &inner), &|_: &_| fixed.clone())?;
        taken.push(new);
    }
    Some(copy)
}

/// The word itself or with a number after it, so that it is not among those that are taken.
fn free(word: &str, taken: &[String]) -> String {
    let stem = word.rsplit_once('-').filter(|(_, end)| end.parse::<u32>().is_ok()).map_or(word, |(stem, _)| stem);
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let free = std::iter::once(stem.to_owned()).chain(numbered).find(|id| !taken.contains(id));
    free.unwrap_or_else(|| stem.to_owned())
}
