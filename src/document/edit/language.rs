//! Texts in the languages of a file.

use serde_json::Value;

use super::{is_required, kind_at, languages, nth, put};
use crate::document::format::{self, Kind};
use crate::source::edit::{exact, remove};
use crate::source::{JsonValue, Parsed, pointer};

/// Writes a text in a language; see [`super::Change::Text`].
pub(super) fn write(file: &Parsed, at: &str, language: &str, text: &str) -> Option<String> {
    let node = file.root().and_then(|root| exact(root, at));
    let is_optional = !is_required(at) && at.rsplit_once('/').is_some_and(|(_, step)| step.parse::<usize>().is_err());
    let quoted = Value::from(text).to_string();
    match node.map(|node| &node.content) {
        None if text.is_empty() && is_optional => Some(file.text().to_owned()),
        None if matches!(kind_at(at)?, Kind::Overrule(_)) => {
            put(file, at, &serde_json::json!({ language: text }).to_string())
        }
        None => put(file, at, &quoted),
        Some(JsonValue::Object(members)) => {
            let others_empty = members.iter().all(|one| one.name == language || one.value.text() == Some(""));
            if text.is_empty() && is_optional && others_empty {
                return remove(file, at);
            }
            let is_partial = matches!(kind_at(at)?, Kind::Overrule(_));
            let own = pointer::join(at, language);
            if text.is_empty() && is_partial {
                return remove(file, &own);
            }
            in_language(file, at, &own, &quoted)
        }
        Some(JsonValue::Text(whole)) if languages(file).len() > 1 && whole != text => {
            let wording = |tag: &String| {
                format!(
                    "{}: {}",
                    Value::from(tag.as_str()),
                    if tag == language { quoted.clone() } else { Value::from(whole.as_str()).to_string() }
                )
            };
            let wordings: Vec<String> = languages(file).iter().map(wording).collect();
            put(file, at, &format!("{{{}}}", wordings.join(", ")))
        }
        Some(_) if text.is_empty() && is_optional => remove(file, at),
        Some(_) => put(file, at, &quoted),
    }
}

/// Gives a text that has languages its wording in one of them.
fn in_language(file: &Parsed, at: &str, own: &str, quoted: &str) -> Option<String> {
    use crate::source::edit::{insert_field, set};
    let fixed = |_: &_| quoted.to_owned();
    set(file, own, &fixed).or_else(|| {
        let tag = pointer::steps(own).last()?;
        let known = languages(file);
        let order = |tag: &str| known.iter().position(|one| one == tag).unwrap_or(known.len());
        let members = exact(file.root()?, at)?.members();
        let place = members.iter().rposition(|member| order(&member.name) <= order(&tag)).map_or(0, |at| at + 1);
        insert_field(file, at, place, &tag, &fixed)
    })
}

/// Adds a language; the main one lends it the texts that it lacks.
pub(super) fn speak(file: &Parsed, language: &str) -> Option<String> {
    let known = languages(file);
    if known.iter().any(|tag| tag == language) {
        return None;
    }
    let with = put(file, &nth("/talen", known.len()), &Value::from(language).to_string())?;
    let parsed = Parsed::of(with.as_str());
    match (parsed.root()?.get("terugval"), known.first()) {
        (None, Some(main)) => put(&parsed, "/terugval", &Value::from(main.as_str()).to_string()),
        _ => Some(with),
    }
}

/// Takes a language out, with its texts.
pub(super) fn unspeak(file: &Parsed, language: &str) -> Option<String> {
    let known = languages(file);
    let index = known.iter().position(|tag| tag == language).filter(|_| known.len() > 1)?;
    let texts = format::values(file.root()?, &format::ROOT).into_iter().filter(|value| {
        matches!(value.kind, Some(Kind::Text(_) | Kind::Overrule(_))) && value.node.get(language).is_some()
    });
    // Fields are known by name: taking one out moves no other.
    let mut places: Vec<String> = texts.map(|value| pointer::join(&value.pointer, language)).collect();
    places.push(nth("/talen", index));
    // One language alone borrows from none.
    let lender = file.root()?.get("terugval").map(|node| node.text());
    if lender.is_some_and(|lender| lender == Some(language) || known.len() == 2) {
        places.push("/terugval".to_owned());
    }
    let mut text = file.text().to_owned();
    for place in places {
        text = remove(&Parsed::of(text), &place)?;
    }
    Some(text)
}
