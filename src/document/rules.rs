//! Rules across fields.

use super::check::Walk;
use super::form::FigureForm;
use super::moment::moments;
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
    // A number that is no amount is told itself.
    let complete = numbers.len() == values.items().len() && !numbers.is_empty() && numbers.iter().all(|n| *n >= 0.0);
    let Some(node) = figure.get("vorm").filter(|_| complete) else { return };
    let Some(form) = node.text().and_then(FigureForm::named).map(FigureForm::descriptor) else { return };
    if form.name == FigureForm::Line.descriptor().name {
        once(values, at, walk);
    }
    let Some(rule) = (form.check)(&numbers) else { return };
    let (_, most) = form.count;
    match values.items().get(most) {
        Some(surplus) => {
            let place = surplus.range.start..surplus.range.start + 1;
            walk.report(Problem::Form(rule), &format!("{at}/waarden/{most}"), place);
        }
        None => walk.report(Problem::Form(rule), &format!("{at}/vorm"), node.range.clone()),
    }
}

/// Every moment of a line stands once.
fn once(values: &Node, at: &str, walk: &mut Walk) {
    let language = walk.languages.first().cloned().unwrap_or_default();
    let mut names: Vec<(usize, &str, &Node)> = Vec::new();
    for (index, value) in values.items().iter().enumerate() {
        let name = value.get("naam").and_then(|name| wording(name, &language));
        names.extend(name.map(|(name, node)| (index, name, node)));
    }
    let words: Vec<&str> = names.iter().map(|(_, name, _)| *name).collect();
    let read = moments(&words, &language);
    for (i, (index, name, node)) in names.iter().enumerate() {
        let again = match &read {
            Some(at) => at.iter().take(i).any(|earlier| at.get(i) == Some(earlier)),
            None => {
                words.iter().take(i).any(|earlier| earlier.trim() == name.trim())
                    && moments(&[name], &language).is_some()
            }
        };
        if again {
            let place = format!("{at}/waarden/{index}/naam");
            walk.report(Problem::Form(FormRule::LineOnce), &place, node.range.clone());
        }
    }
}

/// The `nadruk` of a value, if it is true.
fn emphasis(value: &Node) -> Option<&Node> {
    value.get("nadruk").filter(|flag| flag.content == Content::Flag(true))
}
