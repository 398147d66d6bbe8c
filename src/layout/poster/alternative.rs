//! Words for who does not see a picture of the poster: a short text and a long one, as a person would tell what stands on
//! it. Only what the page shows at rest is told.

use std::collections::BTreeSet;

use crate::document::{Infographic, Text};
use crate::error::Result;
use crate::locale::plural::{self, PluralForm};
use crate::page::{Alternative, Frame, Group, Layer, Page, Placement, Role, TextBlock, Visitor, Walk};
use crate::theme::Words;

/// Tells the pages of an infographic in one of its languages.
///
/// # Errors
/// [`crate::error::Error::Asset`] when the words that ship with the program are broken.
pub fn tell<'p>(info: &Infographic, pages: impl Iterator<Item = &'p Page>, language: &str) -> Result<Alternative> {
    let words = Words::for_reader(info, language)?;
    let mut shown = ShownTexts::default();
    for layer in pages.flat_map(|page| &page.layers) {
        if let Layer::Static(frame) = layer {
            shown.see(frame);
        }
    }
    let teller = Teller { info, language, words: &words, shown: &shown };
    let short = sentences([format!("{}: {}", words.infographic, info.title.get(language)), teller.all(&info.subtitle)]);
    let parts = [
        teller.says(&info.message).unwrap_or_default(),
        teller.street(),
        teller.strengths(),
        teller.mix(),
        teller.returns(),
        teller.call(),
        sentences(shown.figures.clone()),
    ];
    let long = std::iter::once(short.clone()).chain(parts).filter(|part| !part.is_empty()).collect();
    Ok(Alternative { short, long })
}

struct Teller<'a> {
    info: &'a Infographic,
    language: &'a str,
    words: &'a Words,
    shown: &'a ShownTexts,
}

impl Teller<'_> {
    /// A text, whether it is shown or not.
    fn all(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    /// A text that is shown.
    fn says(&self, text: &Text) -> Option<String> {
        self.shown.pointers.contains(&text.pointer).then(|| self.all(text))
    }

    /// The places, with their promises where those are shown.
    fn street(&self) -> String {
        let roles = &self.info.roles;
        let words = self.words;
        let counted = match plural::form(roles.len(), &words.language) {
            PluralForm::One => &words.place,
            PluralForm::Few => words.few_places.as_ref().unwrap_or(&words.places),
            PluralForm::Other => &words.places,
        };
        let begin = format!("{} {} {counted}", words.street, roles.len());
        let promised = roles.iter().any(|role| self.says(&role.promise).is_some());
        if promised {
            let told =
                roles.iter().map(|role| sentences([format!("{}: {}", self.all(&role.name), self.all(&role.promise))]));
            return sentences(std::iter::once(begin).chain(told));
        }
        let names: Vec<String> = roles.iter().filter_map(|role| self.says(&role.name)).collect();
        if names.is_empty() { sentences([begin]) } else { sentences([format!("{begin}: {}", self.list(&names))]) }
    }

    fn strengths(&self) -> String {
        let groups = self.info.strength_groups.iter().filter_map(|group| {
            let names: Vec<String> = group.strengths.iter().filter_map(|strength| self.says(&strength.name)).collect();
            let told = format!("{}: {}", self.all(&group.heading), self.list(&names));
            (!names.is_empty()).then_some(told)
        });
        let groups: Vec<String> = groups.collect();
        if groups.is_empty() {
            return String::new();
        }
        sentences(std::iter::once(self.words.bring.clone()).chain(groups))
    }

    fn mix(&self) -> String {
        let Some(mix) = &self.info.mix else { return String::new() };
        let question = mix.question.as_ref().and_then(|question| self.says(question));
        sentences([&mix.heading, &mix.text].into_iter().filter_map(|text| self.says(text)).chain(question))
    }

    fn returns(&self) -> String {
        let Some(returns) = &self.info.returns else { return String::new() };
        let texts = [&returns.heading, &returns.lead, &returns.text, &returns.caveat];
        sentences(texts.into_iter().filter_map(|text| self.says(text)))
    }

    fn call(&self) -> String {
        let Some(call) = &self.info.call else { return String::new() };
        let actions = call.actions.iter().filter_map(|action| {
            let told = self.says(&action.text)?;
            Some(format!("{}: {told}", self.all(&action.audience)))
        });
        let actions: Vec<String> = actions.collect();
        sentences(self.says(&call.heading).into_iter().chain(actions))
    }

    fn list(&self, names: &[String]) -> String {
        names.join(&self.words.comma)
    }
}

/// What a page shows: the pointers of its texts, and what its figures say.
#[derive(Debug, Default)]
struct ShownTexts {
    pointers: BTreeSet<String>,
    figures: Vec<String>,
}

impl ShownTexts {
    fn see(&mut self, frame: &Frame) {
        frame.walk(Placement::PAGE, self);
    }
}

impl<'p> Visitor<'p> for ShownTexts {
    fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
        if let Some(Role::Figure { name, description, .. }) = &group.role {
            self.figures.push(sentences([name.clone(), description.clone()]));
        }
        Walk::Into
    }

    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        self.pointers.extend(text.origin.iter().map(|origin| origin.pointer.clone()));
    }
}

/// Texts one after another, each with its end.
fn sentences(texts: impl IntoIterator<Item = String>) -> String {
    let ended = texts.into_iter().filter(|text| !text.is_empty()).map(|text| {
        let stop = if text.ends_with(['.', '!', '?', '…', '؟', '।']) { "" } else { "." };
        format!("{text}{stop}")
    });
    ended.collect::<Vec<_>>().join(" ")
}
