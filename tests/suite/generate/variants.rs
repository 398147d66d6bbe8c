//! The flagship and what can become of it: longer words, other numbers of roles, parts that are not there.

use crate::fixtures::path;
use krachtkaart::assets;
use krachtkaart::document::{self, Infographic, Known};
use serde_json::{Map, Value, json};

/// A data file, as JSON and read.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) json: Value,
    pub(crate) info: Infographic,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.json)
    }
}

impl Case {
    /// Reads a data file as a user's would be.
    pub(crate) fn read(name: &str, json: Value) -> Self {
        let known = Known { illustrations: Some(assets::ILLUSTRATIONS), icons: Some(assets::ICONS) };
        let info = document::read(&json.to_string(), &known);
        let info = info.unwrap_or_else(|wrong| panic!("{name} is no data file: {wrong:#?}"));
        Self { name: name.to_owned(), json, info }
    }

    /// The file in `tests/data` with this name.
    pub(crate) fn stored(name: &str) -> Self {
        let path = path(&format!("tests/data/{name}.json"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self::read(name, serde_json::from_str(&text).unwrap())
    }
}

/// The flagship's JSON.
pub(crate) fn flagship() -> Value {
    serde_json::from_str(assets::FLAGSHIP).unwrap()
}

/// The flagship changed.
pub(crate) fn changed(name: &str, change: impl FnOnce(&mut Value)) -> Case {
    let mut json = flagship();
    change(&mut json);
    Case::read(name, json)
}

/// Every text longer by `part` of its length.
pub(crate) fn longer(json: &mut Value, part: f64) {
    each_text(json, &mut |text| *text = lengthened(text, part));
    // The accent is the end of the title, so it is taken from the longer one.
    let title = json["titel"].clone();
    if let Some(accents) = json.get_mut("titel_accent").and_then(Value::as_object_mut) {
        for (language, accent) in accents {
            let whole = title[language].as_str().unwrap().split(' ').collect::<Vec<_>>();
            let from = whole.len() - whole.len().min(accent.as_str().unwrap().split(' ').count());
            *accent = json!(whole[from..].join(" "));
        }
    }
}

/// The names of fields whose texts stand on the page.
const TEXTS: [&str; 16] = [
    "titel",
    "titel_accent",
    "ondertitel",
    "boodschap",
    "naam",
    "belofte",
    "doet",
    "voorbeeld",
    "kop",
    "tekst",
    "vraag",
    "uitkomst",
    "voorbehoud",
    "voor",
    "eenheid",
    "uitgever",
];

/// Calls `change` for every text that stands on the page, in every language.
pub(crate) fn each_text(json: &mut Value, change: &mut dyn FnMut(&mut String)) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                if TEXTS.contains(&name.as_str()) { wordings(value, change) } else { each_text(value, change) }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        _ => {}
    }
}

fn wordings(value: &mut Value, change: &mut dyn FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| wordings(item, change)),
        Value::Object(fields) => fields.values_mut().for_each(|item| wordings(item, change)),
        _ => {}
    }
}

/// A text made longer as a translation is: long words grow by their own last letters, then words come again.
pub(crate) fn lengthened(text: &str, part: f64) -> String {
    let wanted = (text.chars().count() as f64 * (1.0 + part)).ceil() as usize;
    let words: Vec<&str> = text.split(' ').collect();
    let mut out: Vec<String> = Vec::new();
    let mut spare = wanted - text.chars().count();
    for word in &words {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        let more = (letters.len() as f64 * part * 0.6).round() as usize;
        let grown = letters.len() >= 7 && word.chars().all(char::is_alphabetic) && more <= spare;
        if grown {
            spare -= more;
            out.push(format!("{word}{}", letters[letters.len() - more..].iter().collect::<String>()));
        } else {
            out.push((*word).to_owned());
        }
    }
    // Words are repeated in the middle, so that the text still ends as it did.
    let source: Vec<String> = out.clone();
    let mut from = 0;
    while spare > 0 && out.iter().map(|w| w.chars().count() + 1).sum::<usize>() - 1 < wanted {
        let word = source[from % source.len()].trim_end_matches(['.', '?', '!']).to_owned();
        out.insert(out.len() / 2, word);
        from += 1;
    }
    out.join(" ")
}

/// As many roles as asked: the flagship's, again from the start when there are more.
pub(crate) fn with_roles(json: &mut Value, count: usize) {
    let roles = json["rollen"].as_array().unwrap().clone();
    let many = (0..count).map(|i| {
        let mut role = roles[i % roles.len()].clone();
        if i >= roles.len() {
            role["id"] = json!(format!("{}-{}", role["id"].as_str().unwrap(), i / roles.len() + 1));
        }
        role
    });
    json["rollen"] = many.collect();
}

/// Takes a field away wherever it stands.
pub(crate) fn without(json: &mut Value, field: &str) {
    match json {
        Value::Object(fields) => {
            fields.remove(field);
            fields.values_mut().for_each(|value| without(value, field));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without(item, field)),
        _ => {}
    }
}

/// No strengths, and nothing that refers to one.
pub(crate) fn without_strengths(json: &mut Value) {
    root(json).remove("krachtgroepen");
    for role in json["rollen"].as_array_mut().unwrap() {
        root(role).remove("krachten");
    }
}

/// No figures, and nothing that refers to one.
pub(crate) fn without_figures(json: &mut Value) {
    without(json, "cijfers");
    without(json, "cijfer");
}

/// Every list that may be empty is.
pub(crate) fn with_empty_lists(json: &mut Value) {
    without_figures(json);
    json["cijfers"] = json!([]);
    json["bronnen"] = json!([]);
    json["mix"]["cijfers"] = json!([]);
    json["rendement"]["cijfers"] = json!([]);
    for role in json["rollen"].as_array_mut().unwrap() {
        role["doet"] = json!([]);
        role["krachten"] = json!([]);
    }
    for group in json["krachtgroepen"].as_array_mut().unwrap() {
        group["krachten"] = json!([]);
    }
}

/// The fields of an object.
pub(crate) fn root(json: &mut Value) -> &mut Map<String, Value> {
    json.as_object_mut().unwrap()
}

/// The text at a pointer set to the same words in both languages.
pub(crate) fn said(json: &mut Value, pointer: &str, words: &str) {
    let value = json.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}"));
    let wordings = value.is_object();
    *value = if wordings { json!({"nl": words, "en": words}) } else { json!(words) };
}
