//! The open sheets: every text of the data can be read on them, without a pointer.

use super::rules::nine;
use super::view::{Mark, View};
use super::{distinct, thorough};
use crate::fixtures::{flagship, fonts, opened, settings, sheet, sheets};
use krachtkaart::base::geometry::Rect;
use krachtkaart::document::{self, FigureForm, Infographic, Text};
use krachtkaart::layout::Settings;
use krachtkaart::page::{Document, Face, Frame, Layer, Page, Paint, TextBlock};
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;

/// All words of the pages in reading order, hyphens at line ends resolved, one space between words.
fn words(pages: &[&Page]) -> String {
    let mut out = String::new();
    for page in pages {
        for text in texts(page) {
            out.push_str(&text.words());
            out.push(' ');
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of a page at rest, in reading order.
fn texts(page: &Page) -> Vec<&TextBlock> {
    let frames = page.layers.iter().filter_map(|layer| match layer {
        Layer::Static(frame) => Some(frame),
        Layer::Hotspots { .. } => None,
    });
    frames.flat_map(Frame::texts).collect()
}

/// Every string of the data that a reader must be able to find.
fn strings<'a>(info: &'a Infographic, language: &str) -> Vec<String> {
    let mut texts: Vec<&'a Text> = vec![&info.title, &info.subtitle, &info.message];
    for role in &info.roles {
        texts.extend([&role.name, &role.promise, &role.example]);
        texts.extend(&role.does);
    }
    for group in &info.strength_groups {
        texts.push(&group.heading);
        texts.extend(group.strengths.iter().flat_map(|s| [&s.name, &s.text]));
    }
    if let Some(mix) = &info.mix {
        texts.extend([&mix.heading, &mix.text]);
        texts.extend(&mix.question);
    }
    if let Some(returns) = &info.returns {
        texts.extend([&returns.heading, &returns.lead, &returns.text, &returns.caveat]);
    }
    if let Some(call) = &info.call {
        texts.push(&call.heading);
        texts.extend(call.actions.iter().flat_map(|a| [&a.audience, &a.text]));
    }
    let in_returns = |id: &str| info.returns.as_ref().is_some_and(|r| r.figures.first().is_some_and(|f| f == id));
    for figure in &info.figures {
        // The block of the return says its figure's finding and caveat in its own words.
        if !in_returns(&figure.id) {
            texts.push(&figure.title);
            texts.extend(&figure.caveat);
        }
        // A big number stands inside its title's sentence, which names it; an unnamed part needs no label.
        if figure.form != FigureForm::Number {
            texts.extend(figure.values.iter().map(|v| &v.name));
        }
    }
    let mut strings: Vec<String> = texts.iter().map(|text| text.get(language).to_owned()).collect();
    for source in &info.sources {
        strings.extend([source.publisher.clone(), source.title.clone()]);
        strings.extend(source.url.as_ref().map(document::Link::shown));
    }
    strings.iter().map(|s| s.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn open(sheet: &Sheet, language: &str) -> Vec<&'static Page> {
    opened(sheet, language).pages().collect()
}

#[test]
fn every_string_of_the_data_stands_on_the_open_pages() {
    let info = flagship().infographic();
    let mut missing = Vec::new();
    for sheet in sheets() {
        for language in ["nl", "en"] {
            let read = words(&open(sheet, language));
            let squeezed = read.replace(' ', "");
            for string in strings(info, language) {
                // Addresses break where they can; everything else keeps its spaces.
                let found = read.contains(&string) || squeezed.contains(&string.replace(' ', ""));
                if !found {
                    missing.push(format!("{} {language}: {string}", sheet.name));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn numbers_tie_places_to_their_cards() {
    let info = flagship().infographic();
    let pages = open(sheet("a3-landscape"), "nl");
    let counts: Vec<Vec<String>> = pages.iter().map(|page| numbers(page)).collect();
    let wanted: Vec<String> = (1..=info.roles.len()).map(|n| n.to_string()).collect();
    assert_eq!(counts[0], wanted);
    assert_eq!(counts[1..].concat(), wanted);
}

/// The texts of a page that are nothing but a small whole number in the heading face on one line.
fn numbers(page: &Page) -> Vec<String> {
    let number = |text: &TextBlock| match text.lines.as_slice() {
        [line] if text.face == Face::Heading && line.text.parse::<u8>().is_ok_and(|n| n <= 16) => {
            Some(line.text.clone())
        }
        _ => None,
    };
    texts(page).into_iter().filter_map(number).collect()
}

#[test]
fn print_pages_have_the_size_of_their_sheet_and_nothing_answers_on_them() {
    for sheet in sheets() {
        for page in open(sheet, "nl") {
            assert_eq!(page.hotspots().count(), 0, "{}", sheet.name);
            if let (Some(_), Some(height)) = (sheet.millimetres(), sheet.height()) {
                assert_eq!((page.size.w, page.size.h), (sheet.width(), height), "{}", sheet.name);
            }
            let clicks = words(&[page]).contains("Klik en ontdek");
            assert!(!clicks, "{}: invites to click", sheet.name);
        }
    }
}

/// The part of a page's type area that cards and streets cover.
fn covered(page: &Page, sheet: &Sheet) -> f64 {
    /// Points in a row and in a column at which the page is looked at.
    const POINTS: (usize, usize) = (24, 36);
    let view = View::of_page(page, fonts());
    let sky = |mark: &&Mark<'_>| matches!(mark.shape.fill, Some(Paint::Vertical(..)));
    let full: Vec<Rect> =
        view.marks.iter().filter(|mark| mark.is_card() || sky(mark)).map(|mark| mark.bounds).collect();
    let top = sheet.margin * 2.0;
    let (width, height) = (page.size.w - 2.0 * sheet.margin, page.size.h - top - sheet.margin);
    let at = |step: usize, steps: usize| (step as f64 + 0.5) / steps as f64;
    let points = (0..POINTS.0).flat_map(|i| (0..POINTS.1).map(move |j| (at(i, POINTS.0), at(j, POINTS.1))));
    let points = points.map(|(x, y)| Rect::new(sheet.margin + x * width, top + y * height, 0.0, 0.0));
    let hit = points.filter(|point| full.iter().any(|rect| rect.contains(point, 0.0))).count();
    hit as f64 / (POINTS.0 * POINTS.1) as f64
}

/// The part of each page that must be covered, save of the last one, which closes with its foot. A page of A5 on its
/// side holds one low card after the other, of which the next rarely fits.
const FULL: f64 = 0.6;
const FULL_ON_A5_LANDSCAPE: f64 = 0.35;

#[test]
fn the_pages_of_a_leaflet_are_full_save_the_last() {
    let (mut wrong, mut looked) = (Vec::new(), 0);
    let mut look = |name: &str, document: &Document, sheet: &Sheet| {
        let least = if sheet.name == "a5-landscape" { FULL_ON_A5_LANDSCAPE } else { FULL };
        let pages: Vec<&Page> = document.pages().skip(1).collect();
        for (number, page) in pages.iter().enumerate().take(pages.len().saturating_sub(1)) {
            let part = covered(page, sheet);
            looked += 1;
            if part < least {
                wrong.push(format!("{name} on {}: page {} is {part:.2} full", sheet.name, number + 2));
            }
        }
    };
    for sheet in distinct().filter(|sheet| sheet.millimetres().is_some()) {
        look("flagship", opened(sheet, "nl"), sheet);
    }
    // All nine files on all sheets take a minute.
    let some = |name: &str, sheet: &str| thorough() || (name == "zestien-rollen" && sheet == "a4-portrait");
    for (name, file, language) in nine() {
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in distinct().filter(|sheet| sheet.millimetres().is_some() && some(&name, &sheet.name)) {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            if let Ok(document) = krachtkaart::lay_out_open(&file, &settings) {
                look(&name, &document, sheet);
            }
        }
    }
    assert!(looked > 20, "only {looked} pages");
    assert!(wrong.is_empty(), "{} pages:\n{}", wrong.len(), wrong.join("\n"));
}
