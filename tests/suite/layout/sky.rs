//! The header stands in the sky of the first street: nothing of the street touches a word, and every word is read on it.

use super::rules::nine;
use super::view::{Mark, Part, View};
use crate::fixtures::{settings, sheet};
use krachtkaart::layout::Settings;
use krachtkaart::page::{Layer, Outline, Page, Paint};
use krachtkaart::typeset::font::FontBook;

/// Contrast of words with what they stand on (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;

/// What is wrong with the header of a page in its sky, and how far the sky rises beside it: 1 to its top.
fn faults(page: &Page, fonts: &FontBook) -> (Vec<String>, f64) {
    let statics =
        || page.layers.iter().filter_map(|layer| if let Layer::Static(frame) = layer { Some(frame) } else { None });
    let alone = |number: usize| {
        let frame = statics().nth(number).unwrap();
        Page { layers: vec![Layer::Static(frame.clone())], ..page.clone() }
    };
    let [ground, header, streets] = [0, 1, 2].map(alone);
    let (ground, header, streets) =
        (View::of_page(&ground, fonts), View::of_page(&header, fonts), View::of_page(&streets, fonts));
    let skies: Vec<_> = ground.marks.iter().filter_map(|mark| Some((sky(mark)?, mark.bounds))).collect();
    let [((high, low), area)] = skies[..] else { return (vec![format!("{} skies", skies.len())], 0.0) };
    let mut faults = Vec::new();
    let buttons = || header.marks.iter().filter(|mark| mark.is_card());
    let drawn = streets.marks.iter().filter(|mark| mark.part != Part::Layout).map(|mark| mark.bounds);
    let drawn: Vec<_> = drawn.collect();
    for text in &header.texts {
        for line in &text.lines {
            if drawn.iter().any(|bounds| bounds.overlaps(line)) {
                faults.push(format!("{} is touched", text.label()));
            }
            let part = ((line.bottom() - area.y) / area.h).max(0.0);
            let on_button = buttons().any(|button| button.bounds.contains(line, 0.0));
            let found = text.block.fill.contrast(high.mixed(low, part));
            if !on_button && found < TEXT {
                faults.push(format!("{} has {found:.2} on the sky", text.label()));
            }
        }
    }
    let foot = header.texts.iter().map(|text| text.bounds().bottom()).fold(0.0, f64::max);
    (faults, 1.0 - area.y / foot)
}

fn sky(mark: &Mark<'_>) -> Option<(krachtkaart::base::color::Color, krachtkaart::base::color::Color)> {
    match (&mark.shape.fill, &mark.shape.outline) {
        (Some(Paint::Vertical(high, low)), Outline::Rect(..)) => Some((*high, *low)),
        _ => None,
    }
}

#[test]
fn the_header_stands_in_the_sky_and_nothing_touches_its_words() {
    let (mut wrong, mut rises) = (Vec::new(), Vec::new());
    let few = ["mbo-sociaal-werker", "zestien-rollen", "drie-rollen", "ar"];
    for (name, file, language) in nine().into_iter().filter(|(name, ..)| few.contains(&name.as_str())) {
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in ["a3-landscape", "a4-portrait", "a5-portrait", "web", "story", "square"].map(sheet) {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            let Ok(finished) = krachtkaart::lay_out(&file, &settings) else { continue };
            let (faults, rise) = faults(&finished.document.first, &fonts);
            wrong.extend(faults.into_iter().map(|fault| format!("{name} on {}: {fault}", sheet.name)));
            rises.push(rise);
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    assert!(rises.len() > 12 && rises.iter().all(|rise| *rise > 0.1), "a header on bare paper: {rises:?}");
}
