//! An article as headings, paragraphs, lists and tables, with the pictures beside them.

use super::words::{anchor, say};
use super::{Pictures, look, picture, tables};
use crate::base::geometry::Rect;
use crate::export::markup::Element;
use crate::export::number::short;
use crate::page::article::{Article, Front, ListItem, Passage, Phrase, Reference, Section, Topic};
use crate::page::presentation::{Presentation, Scene};

/// Names of the headings by depth.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
/// Id of the list of sources.
const SOURCES: &str = "part-sources";

/// What a text is written with.
struct Writer<'a> {
    article: &'a Article,
    presentation: &'a Presentation,
    pictures: &'a Pictures<'a>,
}

/// Writes an article as the main part of a page.
pub(super) fn write(body: &mut Element<'_>, article: &Article, presentation: &Presentation, pictures: &Pictures<'_>) {
    let writer = Writer { article, presentation, pictures };
    let mut main = body.child("main");
    main.attr("id", "text").attr("tabindex", "-1");
    if let Front::Cover { above, below } = &article.front {
        writer.cover(&mut main, above, below);
    }
    {
        let mut opening = main.child("div");
        opening.attr("class", "opening");
        writer.opening(&mut opening);
        writer.contents(&mut opening);
    }
    article.sections.iter().for_each(|part| writer.section(&mut main, part, 1));
    writer.sources(&mut main);
}

/// The title, with the part that stands out.
fn title(heading: &mut Element<'_>, article: &Article) {
    let accent = article.title_accent.as_deref().filter(|accent| !accent.is_empty());
    let split = accent.and_then(|accent| Some((article.title.text.split_once(accent)?, accent)));
    match split {
        Some(((before, after), accent)) => {
            if let Some(language) = &article.title.language {
                heading.attr("lang", language).attr("dir", "auto");
            }
            heading.text(before).child("em").text(accent);
            heading.text(after);
        }
        None => say(heading, &article.title),
    }
}

/// Words before a colon.
fn labelled(element: &mut Element<'_>, label: &Phrase) {
    say(element, label);
    element.text(":");
}

/// Words in an element that has others too.
fn within(element: &mut Element<'_>, phrase: &Phrase) {
    match phrase.language {
        Some(_) => say(&mut element.child("span"), phrase),
        None => {
            element.text(&phrase.text);
        }
    }
}

/// The name of a topic, for classes and ids.
const fn name(topic: Topic) -> &'static str {
    match topic {
        Topic::Roles => "roles",
        Topic::Role => "role",
        Topic::Matrix => "which",
        Topic::Strengths => "strengths",
        Topic::StrengthGroup => "group",
        Topic::Strength => "strength",
        Topic::Mix => "mix",
        Topic::Returns => "returns",
        Topic::Call => "call",
        Topic::Figures => "figures",
    }
}

/// Where a section can be found: by its id in the data, and parts of the page, of which there is one each, by their
/// name.
fn place(section: &Section) -> Option<String> {
    match (&section.id, section.topic) {
        (Some(id), _) => Some(anchor(id)),
        (None, Topic::StrengthGroup) => None,
        (None, topic) => Some(format!("part-{}", name(topic))),
    }
}

/// A heading that is a link to itself, so that its address can be copied.
fn heading(parent: &mut Element<'_>, depth: usize, place: Option<&str>, words: &Phrase) {
    let tag = HEADINGS.get(depth).or(HEADINGS.last()).copied().unwrap_or("h6");
    let mut heading = parent.child(tag);
    match place {
        Some(place) => say(heading.child("a").attr("href", &format!("#{place}")), words),
        None => say(&mut heading, words),
    }
}

impl Writer<'_> {
    /// What stands beside the contents: also the title, unless it stands on a cover.
    fn opening(&self, parent: &mut Element<'_>) {
        let titled = self.article.front == Front::Picture;
        if !titled && self.article.opening.is_empty() {
            return;
        }
        let mut words = parent.child("div");
        if titled {
            title(&mut words.child("h1"), self.article);
        }
        self.parts(&mut words, &self.article.opening);
    }

    /// Title, street and message.
    fn cover(&self, main: &mut Element<'_>, above: &[Passage], below: &[Passage]) {
        let mut cover = main.child("header");
        cover.attr("class", "cover");
        {
            let mut words = cover.child("div");
            words.attr("class", "words");
            if let Some(logo) = self.pictures.logo {
                words.child("div").attr("class", "logo").raw(logo);
            }
            title(&mut words.child("h1"), self.article);
            self.parts(&mut words, above);
        }
        picture(&mut cover, self.pictures);
        if below.is_empty() {
            return;
        }
        let mut band = cover.child("div");
        self.parts(band.attr("class", "band"), below);
    }

    /// Links to the parts, and to each place.
    fn contents(&self, parent: &mut Element<'_>) {
        let mut nav = parent.child("nav");
        nav.attr("aria-labelledby", "contents");
        say(nav.child("h2").attr("id", "contents"), &self.article.contents_heading);
        let mut list = nav.child("ul");
        for section in &self.article.sections {
            let Some(to) = place(section) else { continue };
            let mut item = list.child("li");
            say(item.child("a").attr("href", &format!("#{to}")), &section.heading);
            if section.topic == Topic::Roles {
                let mut places = item.child("ul");
                for role in &section.sections {
                    let mut item = places.child("li");
                    self.accented(&mut item, role, None);
                    let to = place(role).unwrap_or_default();
                    say(item.child("a").attr("href", &format!("#{to}")), &role.heading);
                }
            }
        }
        if !self.article.sources.is_empty() {
            let mut item = list.child("li");
            say(item.child("a").attr("href", &format!("#{SOURCES}")), &self.article.sources_heading);
        }
    }

    /// The class of a section, and that of its accent.
    fn accented(&self, element: &mut Element<'_>, section: &Section, class: Option<&str>) {
        let accent = section.id.as_deref().and_then(|id| look::accent(self.presentation, id));
        let both: Vec<&str> = class.into_iter().chain(accent.as_deref()).collect();
        if !both.is_empty() {
            element.attr("class", &both.join(" "));
        }
    }

    /// A section, and what stands between it and the next.
    fn section(&self, parent: &mut Element<'_>, section: &Section, depth: usize) {
        self.section_alone(parent, section, depth);
        if !section.after.is_empty() {
            let mut between = parent.child("div");
            self.parts(between.attr("class", "between"), &section.after);
        }
    }

    fn section_alone(&self, parent: &mut Element<'_>, section: &Section, depth: usize) {
        let mut element = parent.child("section");
        let place = place(section);
        if let Some(place) = &place {
            element.attr("id", place);
        }
        self.accented(&mut element, section, Some(name(section.topic)));
        if matches!(section.topic, Topic::Role | Topic::Returns) {
            self.beside(&mut element, section, depth, place.as_deref());
            return;
        }
        heading(&mut element, depth, place.as_deref(), &section.heading);
        self.parts(&mut element, &section.parts);
        if !section.sections.is_empty() {
            let mut inner = element.child("div");
            inner.attr("class", "inner");
            section.sections.iter().for_each(|one| self.section(&mut inner, one, depth + 1));
        }
    }

    /// Words, and beside them what is drawn: the place itself, figures.
    fn beside(&self, element: &mut Element<'_>, section: &Section, depth: usize, place: Option<&str>) {
        let (figures, words): (Vec<_>, Vec<_>) =
            section.parts.iter().cloned().partition(|part| matches!(part, Passage::Table(_)));
        let scene = section.id.as_ref().and_then(|id| self.presentation.scenes.get(id));
        {
            let mut column = element.child("div");
            column.attr("class", "words");
            heading(&mut column, depth, place, &section.heading);
            self.parts(&mut column, &words);
        }
        if scene.is_some() || !figures.is_empty() {
            let mut column = element.child("div");
            column.attr("class", "beside");
            if let Some(scene) = scene {
                self.scene(&mut column, scene);
            }
            self.parts(&mut column, &figures);
        }
    }

    /// A piece of the wide picture.
    fn scene(&self, parent: &mut Element<'_>, scene: &Scene) {
        let Rect { x, y, w, h } = scene.area;
        let view = [x, y, w, h].map(|length| short(length, 1)).join(" ");
        let mut svg = parent.child("svg");
        svg.attr("class", "scene").attr("viewBox", &view).attr("width", &short(w, 0)).attr("height", &short(h, 0));
        match &scene.name {
            Some(name) => {
                svg.attr("role", "img").attr("aria-label", &name.text);
                if let Some(language) = &name.language {
                    svg.attr("lang", language);
                }
            }
            None => {
                svg.attr("aria-hidden", "true");
            }
        }
        for layer in [scene.ground, scene.layer] {
            svg.child("use").attr("href", &format!("#{}", self.pictures.wide.layer(layer)));
        }
    }

    fn parts(&self, parent: &mut Element<'_>, parts: &[Passage]) {
        for part in parts {
            match part {
                Passage::Paragraph(text) => say(&mut parent.child("p"), text),
                Passage::Lead(text) => say(parent.child("p").attr("class", "lead"), text),
                Passage::Labelled { label, text } => {
                    let mut paragraph = parent.child("p");
                    paragraph.attr("class", "labelled");
                    labelled(&mut paragraph.child("strong"), label);
                    paragraph.text(" ");
                    within(&mut paragraph, text);
                }
                Passage::Quote { text, by } => quote(parent, text, by.as_ref()),
                Passage::Addressed(text) => say(parent.child("p").attr("class", "addressed"), text),
                Passage::List { label, items } => list(parent, label, items),
                Passage::Table(numbers) => {
                    tables::figure(parent, numbers, &self.article.table_invitation, self.pictures);
                }
                Passage::Matrix(matrix) => tables::matrix(parent, matrix, self.presentation),
            }
        }
    }

    fn sources(&self, main: &mut Element<'_>) {
        if self.article.sources.is_empty() {
            return;
        }
        let mut sources = main.child("section");
        sources.attr("id", SOURCES).attr("class", "sources");
        heading(&mut sources, 1, Some(SOURCES), &self.article.sources_heading);
        let mut list = sources.child("ul");
        self.article.sources.iter().for_each(|source| reference(&mut list, source));
    }
}

fn quote(parent: &mut Element<'_>, text: &Phrase, by: Option<&Phrase>) {
    let mut figure = parent.child("figure");
    figure.attr("class", "quote");
    say(&mut figure.child("blockquote").child("p"), text);
    if let Some(by) = by {
        say(&mut figure.child("figcaption"), by);
    }
}

fn list(parent: &mut Element<'_>, label: &Phrase, items: &[ListItem]) {
    labelled(&mut parent.child("p").attr("class", "above").child("strong"), label);
    let mut list = parent.child("ul");
    if items.iter().any(|item| item.to.is_some()) {
        list.attr("class", "chips");
    }
    for ListItem { text, to } in items {
        let mut item = list.child("li");
        match to {
            Some(id) => {
                say(item.child("a").attr("href", &format!("#{}", anchor(id))), text);
            }
            None => say(&mut item, text),
        }
    }
}

fn reference(list: &mut Element<'_>, source: &Reference) {
    let mut item = list.child("li");
    match (&source.url, &source.contact) {
        (Some(url), Some(contact)) => {
            // An address or number reads from left to right in every language.
            item.text(&source.text).text(". ").child("a").attr("href", url).attr("dir", "ltr").text(contact);
        }
        (Some(url), None) => {
            item.child("a").attr("href", url).text(&source.text);
        }
        (None, _) => {
            item.text(&source.text);
        }
    }
}
