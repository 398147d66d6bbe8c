//! Every word of the data stands on the page, or its part is on the list of what was left out.

use super::view::{View, spots};
use crate::fixtures::{fonts, settings, sheet};
use krachtkaart::document::{Figure, FigureForm, Infographic, Known, Text, format, read};
use krachtkaart::layout::{LaidOut, lay_out};
use krachtkaart::locale::date::date;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::page::Layer;
use krachtkaart::typeset::font::FontBook;
use serde_json::Value;
use std::collections::BTreeMap;

/// The words of a page without white space, by where they stand.
struct Said {
    /// What the picture says, in reading order.
    picture: String,
    /// What each panel says, by the id of its spot.
    panels: BTreeMap<String, String>,
}

impl Said {
    fn by(laid: &LaidOut, fonts: &FontBook) -> Self {
        let page = &laid.document.first;
        let panels = spots(page).into_iter();
        let panels = panels.map(|(_, spot)| (spot.id.clone(), joined(&View::of_frame(&spot.panel.frame, fonts))));
        Self { picture: joined(&View::of_page(page, fonts)), panels: panels.collect() }
    }
}

fn joined(view: &View<'_>) -> String {
    view.texts.iter().map(|text| squeezed(&text.words()) + "\n").collect()
}

/// A text without white space and soft hyphens.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}').collect()
}

/// What a figure says itself.
#[derive(PartialEq, Eq)]
enum Says {
    /// Everything.
    All,
    /// Its values only: its block says the finding and has a caveat of its own.
    Values,
}

/// What is missing, and what is said about it.
struct Check<'a> {
    language: &'a str,
    said: &'a Said,
    out: Vec<String>,
}

impl Check<'_> {
    fn picture(&mut self, text: &Text) {
        self.within("picture", &self.said.picture, &text.pointer, text.get(self.language));
    }

    fn panel(&mut self, id: &str, text: &Text) {
        self.panel_words(id, &text.pointer, text.get(self.language));
    }

    fn panel_words(&mut self, id: &str, pointer: &str, words: &str) {
        match self.said.panels.get(id) {
            Some(said) => self.within(&format!("panel {id}"), said, pointer, words),
            None => self.out.push(format!("no panel {id}")),
        }
    }

    fn within(&mut self, place: &str, said: &str, pointer: &str, words: &str) {
        let wanted = squeezed(words);
        // A title and its accent are two texts, so a line end may stand anywhere in what is said.
        if !said.contains(&wanted) && !said.replace('\n', "").contains(&wanted) {
            self.out.push(format!("{place}: “{words}” ({pointer}) is missing"));
        }
    }

    fn figure(&mut self, place: &str, figure: &Figure, says: Says) {
        let picture = self.said.picture.clone();
        let said = if place.is_empty() { Some(picture) } else { self.said.panels.get(place).cloned() };
        let Some(said) = said else { return };
        let place = format!("figure {} in {}", figure.id, if place.is_empty() { "the picture" } else { place });
        let mut texts: Vec<&Text> = match figure.form {
            // The title says what the number is of.
            FigureForm::Number => Vec::new(),
            // Of a row of years that is too long for its width, the ends are named.
            FigureForm::Line => {
                figure.values.first().into_iter().chain(figure.values.last()).map(|v| &v.name).collect()
            }
            _ => figure.values.iter().map(|value| &value.name).collect(),
        };
        if says == Says::All {
            texts.push(&figure.title);
            texts.extend(&figure.caveat);
        }
        for text in texts {
            self.within(&place, &said, &text.pointer, text.get(self.language));
        }
    }
}

/// Everything that is missing from a page although its part was kept.
pub(crate) fn findings(info: &Infographic, laid: &LaidOut, language: &str, fonts: &FontBook) -> Vec<String> {
    let said = Said::by(laid, fonts);
    let mut check = Check { language, said: &said, out: Vec::new() };
    let kept = |part: &str| !laid.omissions.iter().any(|left| left.part.name() == part);
    check.picture(&info.title);
    check.picture(&info.subtitle);
    if kept("boodschap") {
        check.picture(&info.message);
    }
    if kept("borden") {
        info.roles.iter().for_each(|role| check.picture(&role.name));
    }
    if kept("borden") && kept("beloften") {
        info.roles.iter().for_each(|role| check.picture(&role.promise));
    }
    if kept("plekken") {
        roles(info, &mut check);
    }
    if kept("krachten") {
        strengths(info, &mut check);
    }
    if let Some(mix) = info.mix.as_ref().filter(|_| kept("mix")) {
        [&mix.heading, &mix.text].into_iter().chain(&mix.question).for_each(|text| check.picture(text));
        let shown = mix.figures.first().and_then(|id| info.figure(id)).filter(|_| kept("mix.cijfer"));
        shown.into_iter().for_each(|figure| check.figure("", figure, Says::All));
    }
    if let Some(returns) = info.returns.as_ref().filter(|_| kept("rendement")) {
        let texts = [&returns.heading, &returns.lead, &returns.text, &returns.caveat];
        texts.into_iter().for_each(|text| check.picture(text));
        let shown = returns.figures.first().and_then(|id| info.figure(id)).filter(|_| kept("rendement.cijfer"));
        shown.into_iter().for_each(|figure| check.figure("", figure, Says::Values));
    }
    if let Some(call) = info.call.as_ref().filter(|_| kept("oproep")) {
        check.picture(&call.heading);
        for action in &call.actions {
            check.picture(&action.audience);
            check.picture(&action.text);
        }
    }
    if kept("bronnen") {
        sources(info, kept("bronnen.titels"), &mut check);
    }
    let mut out = check.out;
    complete(info, laid, &mut out);
    out
}

fn roles(info: &Infographic, check: &mut Check<'_>) {
    for role in &info.roles {
        for text in [&role.name, &role.promise, &role.example].into_iter().chain(&role.does) {
            check.panel(&role.id, text);
        }
        for (_, strength) in info.strengths().filter(|(_, s)| role.strengths.contains(&s.id)) {
            check.panel(&role.id, &strength.name);
        }
        if let Some(figure) = role.figure.as_ref().and_then(|id| info.figure(id)) {
            check.figure(&role.id, figure, Says::All);
        }
    }
}

fn strengths(info: &Infographic, check: &mut Check<'_>) {
    info.strength_groups.iter().for_each(|group| check.picture(&group.heading));
    for (_, strength) in info.strengths() {
        check.picture(&strength.name);
        check.panel(&strength.id, &strength.name);
        check.panel(&strength.id, &strength.text);
        for role in info.roles.iter().filter(|role| role.strengths.contains(&strength.id)) {
            check.panel(&strength.id, &role.name);
        }
        if let Some(figure) = strength.figure.as_ref().and_then(|id| info.figure(id)) {
            check.figure(&strength.id, figure, Says::All);
        }
    }
}

fn sources(info: &Infographic, titles: bool, check: &mut Check<'_>) {
    for (i, source) in info.sources.iter().enumerate() {
        let pointer = format!("/bronnen/{i}");
        let mut words = vec![source.publisher.clone()];
        let moment = source.date.as_deref().unwrap_or_default();
        if titles {
            words.push(source.title.clone());
            words.push(date(moment, check.language));
        } else {
            words.push(moment.split('-').next().unwrap_or_default().to_owned());
        }
        for words in words {
            check.within("picture", &check.said.picture, &pointer, &words);
        }
    }
}

/// Every role has its spot, in the order of the data; every strength that is kept too; ids are unique.
fn complete(info: &Infographic, laid: &LaidOut, out: &mut Vec<String>) {
    let lists: Vec<Vec<&str>> = laid.document.first.layers.iter().filter_map(ids).collect();
    let kept = |part: &str| !laid.omissions.iter().any(|left| left.part.name() == part);
    let roles: Vec<&str> = info.roles.iter().map(|role| role.id.as_str()).collect();
    let strengths: Vec<&str> = info.strengths().map(|(_, strength)| strength.id.as_str()).collect();
    let mut expected = Vec::new();
    expected.extend(kept("plekken").then_some(roles));
    expected.extend((kept("krachten") && !strengths.is_empty()).then_some(strengths));
    if lists != expected {
        out.push(format!("spots are {lists:?}, not {expected:?}"));
    }
    let known: Vec<&str> = lists.iter().flatten().copied().collect();
    for (_, spot) in spots(&laid.document.first) {
        for link in spot.panel.links() {
            if !link.target.hotspot().is_some_and(|id| known.contains(&id)) {
                let (name, target) = (link.name, link.target);
                out.push(format!("panel {}: link “{name}” leads to {target:?}, which is not on the page", spot.id));
            }
        }
    }
}

fn ids(layer: &Layer) -> Option<Vec<&str>> {
    match layer {
        Layer::Hotspots { hotspots: spots, .. } => Some(spots.iter().map(|spot| spot.id.as_str()).collect()),
        Layer::Static(_) => None,
    }
}

#[test]
fn the_words_of_every_field_of_the_format_stand_on_a_sheet_that_holds_all() {
    let mut json: Value = serde_json::from_str(&format::example(MessageLanguage::Dutch)).unwrap();
    // Words in the place of the program's go before those that name the profession, and the file of the logo is not there.
    ["woorden", "logo"].iter().for_each(|name| drop(json.as_object_mut().unwrap().remove(*name)));
    let info = read(&json.to_string(), &Known::default()).unwrap();
    let laid = lay_out(&info, &settings(sheet("web"), "nl")).unwrap().unwrap();
    let said = Said::by(&laid, fonts());
    let all: String = std::iter::once(&said.picture).chain(said.panels.values()).cloned().collect();
    let all = all.replace('\n', "").to_lowercase();
    // What only the leaflet has.
    let texts: Vec<&Text> = info.texts().into_iter().filter(|text| !text.pointer.starts_with("/folder/")).collect();
    let stands = |text: &&&Text| all.contains(&squeezed(text.get("nl")).to_lowercase());
    let lost: Vec<&str> = texts.iter().filter(|text| !stands(text)).map(|text| text.pointer.as_str()).collect();
    assert!(texts.len() > 25 && lost.is_empty(), "no sheet shows {lost:?}");
}
