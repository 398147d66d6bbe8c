//! New items, filled with words that say what belongs there: so the picture shows at once what is being made.

use serde_json::Value;

use super::links::{copied, ids};
use super::{item, kind_at, languages, nth, put, written};
use crate::document::bilingual::Bilingual;
use crate::document::format::{Field, Kind, Record};
use crate::messages::{MessageLanguage, Target};
use crate::source::edit::{exact, insert_item};
use crate::source::{JsonValue, Parsed};

/// The form of a new figure: one number, which is enough for it.
const USUAL_FORM: &str = "getal";
/// Where the sources are.
const SOURCES: &str = "/bronnen";

/// Whether a text is still what stands in something new: a label between square brackets.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.starts_with('[') && text.ends_with(']')
}

/// Adds something new to a list, or an object that may be there.
pub(super) fn add(file: &Parsed, at: &str, place: Option<usize>) -> Option<String> {
    let kind = kind_at(at)?;
    let wants_source = kind.item().unwrap_or(kind).record().is_some_and(needs_source);
    let has_source = ids(file, "").iter().any(|(target, ..)| *target == Target::Source);
    if wants_source && !has_source {
        return add(&Parsed::of(add(file, SOURCES, None)?), at, place);
    }
    let node = file.root().and_then(|root| exact(root, at));
    let mut maker = ValueMaker::of(file);
    match (kind, node.map(|node| &node.content)) {
        (Kind::List(inner, ..), Some(JsonValue::List(items))) => {
            let json = maker.json(inner, label_of(at))?;
            insert_item(file, at, place.unwrap_or(items.len()), &written(&json, Some(*inner)))
        }
        (Kind::List(inner, ..), None) => {
            let json = format!("[{}]", maker.json(inner, label_of(at))?);
            put(file, at, &json)
        }
        (_, None) => put(file, at, &maker.json(kind, label_of(at))?),
        (_, Some(_)) => None,
    }
}

/// Copies an item of a list, after it.
pub(super) fn double(file: &Parsed, at: &str) -> Option<String> {
    let (list, index) = item(at)?;
    let copy = copied(file, at)?;
    insert_item(file, list, index + 1, &|_: &_| copy.clone())
}

/// Whether something new of this kind must name a source.
fn needs_source(record: &Record) -> bool {
    record.fields.iter().any(|field| field.required && matches!(field.kind, Kind::Reference(Target::Source)))
}

/// The label of the field at a place.
fn label_of(at: &str) -> Bilingual {
    let none = Bilingual { dutch: "", english: "" };
    let Some((parent, name)) = at.rsplit_once('/') else { return none };
    let field = kind_at(parent).and_then(Kind::record).and_then(|record| record.field(name));
    field.map_or(none, |field| field.label)
}

/// Makes new values that suit a file.
struct ValueMaker {
    languages: Vec<String>,
    ids: Vec<(Target, String)>,
}

impl ValueMaker {
    fn of(file: &Parsed) -> Self {
        let ids = ids(file, "").into_iter().map(|(target, id, _)| (target, id));
        Self { languages: languages(file), ids: ids.collect() }
    }

    /// A new value of this kind, as JSON; `None` where nothing can be made up.
    fn json(&mut self, kind: &Kind, label: Bilingual) -> Option<String> {
        match kind {
            Kind::Text(_) => Some(self.words(label)),
            Kind::Overrule(_) | Kind::Line(_) => Some(quoted(&label_in(label, self.main()))),
            Kind::Id(target) => Some(quoted(&self.id(*target))),
            Kind::Reference(target) => {
                self.ids.iter().find(|(to, _)| to == target).map(|(_, id)| quoted(id)).or(Some(quoted("")))
            }
            Kind::Choice(choices) => {
                let usual = choices.iter().find(|choice| choice.word == USUAL_FORM).or(choices.first())?;
                Some(quoted(usual.word))
            }
            Kind::Number(least, most) => Some(least.max(1.0).min(*most).to_string()),
            Kind::Flag => Some("false".to_owned()),
            Kind::Object(record) => self.object(record),
            Kind::List(inner, least, _) => {
                let items: Option<Vec<String>> = (0..*least).map(|_| self.json(inner, label)).collect();
                Some(format!("[{}]", items?.join(", ")))
            }
            Kind::Path
            | Kind::Drawing(_)
            | Kind::Language
            | Kind::Year
            | Kind::Date
            | Kind::Link
            | Kind::Website
            | Kind::Schema => Some(quoted("")),
        }
    }

    /// An object with the fields that must be there.
    fn object(&mut self, record: &'static Record) -> Option<String> {
        let needed = record.fields.iter().filter(|field| field.required);
        let fields: Option<Vec<String>> = needed
            .map(|field: &Field| Some(format!("{}: {}", quoted(field.name), self.json(&field.kind, field.label)?)))
            .collect();
        Some(format!("{{{}}}", fields?.join(", ")))
    }

    fn main(&self) -> &str {
        self.languages.first().map_or("nl", String::as_str)
    }

    /// What belongs in a field, in every language of the file.
    fn words(&self, label: Bilingual) -> String {
        if self.languages.len() < 2 {
            return quoted(&label_in(label, self.main()));
        }
        let wording = |tag: &String| format!("{}: {}", quoted(tag), quoted(&label_in(label, tag)));
        format!("{{{}}}", self.languages.iter().map(wording).collect::<Vec<_>>().join(", "))
    }

    /// An id that nothing has.
    fn id(&mut self, target: Target) -> String {
        let word = match target {
            Target::Role => "rol",
            Target::Strength => "kracht",
            Target::StrengthGroup => "groep",
            Target::Figure => "cijfer",
            Target::Source => "bron",
            Target::Illustration | Target::Icon | Target::Theme => "naam",
        };
        // A number says that it is one of several, and nothing more.
        let taken = |id: &String| self.ids.iter().any(|(_, other)| other == id);
        let id = (1..).map(|number| format!("{word}-{number}")).find(|id| !taken(id)).unwrap_or_default();
        self.ids.push((target, id.clone()));
        id
    }
}

/// The label of a field between brackets, in a language of the poster.
fn label_in(label: Bilingual, language: &str) -> String {
    let wording = if language == "nl" { MessageLanguage::Dutch } else { MessageLanguage::English };
    format!("[{}]", label.pick(wording))
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The pointer of what is added next: the item at the end of a list, or the object.
#[must_use]
pub fn added(file: &Parsed, at: &str) -> String {
    let items = file.root().and_then(|root| exact(root, at)).map_or(0, |node| node.items().len());
    if kind_at(at).and_then(Kind::item).is_some() { nth(at, items) } else { at.to_owned() }
}
