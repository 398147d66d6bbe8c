//! Rules across fields.

use super::check::Walk;
use crate::messages::{FormRule, Problem};
use crate::source::{Content, Node, pointer};

/// Checks every rule across fields.
pub(super) fn check(root: &Node, walk: &mut Walk) {
    accent(root, walk);
    for (index, figure) in root.get("cijfers").map(Node::items).unwrap_or_default().iter().enumerate() {
        form(figure, &format!("/cijfers/{index}"), walk);
    }
}

/// The accent is the end of the title, in every language.
fn accent(root: &Node, walk: &mut Walk) {
    let (Some(title), Some(accent)) = (root.get("titel"), root.get("titel_accent")) else { return };
    let spoken: Vec<String> = languages_of(accent)
        .into_iter()
        .chain(languages_of(title))
        .filter(|tag| tag.is_empty() || walk.languages.contains(tag))
        .collect();
    for language in spoken {
        let (Some(whole), Some((end, node))) = (wording(title, &language), wording(accent, &language)) else {
            continue;
        };
        let already = walk.found.iter().any(|found| found.range.as_ref() == Some(&node.range));
        if !whole.0.trim_end().ends_with(end.trim()) && !already {
            let problem = Problem::AccentNotAtEnd { accent: end.to_owned(), title: whole.0.to_owned() };
            let at = if language.is_empty() || accent.text().is_some() {
                "/titel_accent".to_owned()
            } else {
                pointer::join("/titel_accent", &language)
            };
            walk.report(problem, &at, node.range.clone());
        }
    }
}

/// The languages of a text; the empty one for a text without languages.
fn languages_of(text: &Node) -> Vec<String> {
    match &text.content {
        Content::Object(members) => members.iter().map(|member| member.name.clone()).collect(),
        _ => vec![String::new()],
    }
}

/// The wording of a text in a language, with its place.
fn wording<'a>(text: &'a Node, language: &str) -> Option<(&'a str, &'a Node)> {
    let node = if text.text().is_some() { text } else { text.get(language)? };
    Some((node.text()?, node))
}

/// The values suit the form.
fn form(figure: &Node, at: &str, walk: &mut Walk) {
    let Some(values) = figure.get("waarden") else { return };
    let emphasised: Vec<&Node> = values.items().iter().filter_map(emphasis).collect();
    if let Some(second) = emphasised.get(1) {
        walk.report(Problem::Form(FormRule::OneEmphasis), &format!("{at}/waarden"), second.range.clone());
    }
    let numbers: Vec<f64> = values.items().iter().filter_map(|value| value.get("waarde")?.number()).collect();
    let complete = numbers.len() == values.items().len() && !numbers.is_empty();
    let Some(form) = figure.get("vorm").filter(|_| complete) else { return };
    if let Some(rule) = broken(form.text().unwrap_or_default(), &numbers) {
        let surplus = most(rule).and_then(|most| Some((most, values.items().get(most)?)));
        match surplus {
            Some((index, value)) => {
                let place = value.range.start..value.range.start + 1;
                walk.report(Problem::Form(rule), &format!("{at}/waarden/{index}"), place);
            }
            None => walk.report(Problem::Form(rule), &format!("{at}/vorm"), form.range.clone()),
        }
    }
}

/// The `nadruk` of a value, if it is true.
fn emphasis(value: &Node) -> Option<&Node> {
    value.get("nadruk").filter(|flag| flag.content == Content::Flag(true))
}

/// The most values of a form that has a fixed number of them.
const fn most(rule: FormRule) -> Option<usize> {
    match rule {
        FormRule::NumberOne => Some(1),
        FormRule::RingTwo | FormRule::CoinsTwo => Some(2),
        _ => None,
    }
}

/// The rule of a form that the numbers break.
fn broken(form: &str, numbers: &[f64]) -> Option<FormRule> {
    let sum: f64 = numbers.iter().sum();
    match (form, numbers) {
        ("ring", [part, whole]) => (part > whole || *whole <= 0.0).then_some(FormRule::RingPart),
        ("ring", _) => Some(FormRule::RingTwo),
        ("munten", [_, _]) => None,
        ("munten", _) => Some(FormRule::CoinsTwo),
        ("getal", [_]) => None,
        ("getal", _) => Some(FormRule::NumberOne),
        ("lijn", [_]) => Some(FormRule::LineTwo),
        ("rij", _) => {
            let whole = numbers.iter().all(|number| number.fract() == 0.0);
            (!whole || !(1.0..=20.0).contains(&sum)).then_some(FormRule::RowWhole)
        }
        ("gestapeld", _) => (sum <= 0.0).then_some(FormRule::StackSum),
        _ => None,
    }
}
