//! "Wat zoek je?": beside the heading of the strengths where there is room, and in nobody's way.

use super::distinct;
use super::rules::nine;
use super::view::{View, shown};
use crate::fixtures::{settings, sheet, translated};
use krachtkaart::base::geometry::Rect;
use krachtkaart::layout::{Medium, Settings};
use krachtkaart::page::{Chooser, Layer, Page};
use krachtkaart::typeset::font::FontBook;

fn chooser(page: &Page) -> Option<&Chooser> {
    let choosers = page.layers.iter().filter_map(|layer| match layer {
        Layer::Hotspots { chooser, .. } => chooser.as_deref(),
        Layer::Static(_) => None,
    });
    let all: Vec<&Chooser> = choosers.collect();
    assert!(all.len() < 2);
    all.first().copied()
}

/// Whether it shows its words.
fn says(chooser: &Chooser) -> bool {
    let said: Vec<String> = chooser.rest.texts().iter().map(|text| text.words()).collect();
    assert!(said.is_empty() || said == [chooser.name.clone()], "{said:?}");
    !said.is_empty()
}

/// What it would be in the way of, and what of it stands outside of what can be hit.
fn faults(page: &Page, chooser: &Chooser, fonts: &FontBook, least: f64) -> Vec<String> {
    let mut out = Vec::new();
    let target = chooser.target;
    let overlap = |other: &Rect| target.grown(-0.01).overlaps(other);
    if target.w < least - 0.01 || target.h < least - 0.01 {
        out.push(format!("is {:.1} by {:.1}", target.w, target.h));
    }
    if !Rect::new(0.0, 0.0, page.size.w, page.size.h).contains(&target, 0.01) {
        out.push(format!("leaves the sheet: {}", shown(target)));
    }
    for text in &View::of_page(page, fonts).texts {
        if text.lines.iter().any(overlap) {
            out.push(format!("lies over {}", text.label()));
        }
    }
    out.extend(page.hotspots().filter(|spot| overlap(&spot.target)).map(|spot| format!("lies over {}", spot.id)));
    for frame in chooser.frames() {
        let view = View::of_frame(frame, fonts);
        let words = view.texts.iter().map(|text| (text.bounds(), text.label()));
        let marks = view.marks.iter().map(|mark| (mark.bounds, "a shape".to_owned()));
        out.extend(words.chain(marks).filter(|(bounds, _)| !target.contains(bounds, 0.1)).map(|(_, what)| what));
    }
    out
}

#[test]
fn what_chooses_strengths_stands_free_wherever_it_stands() {
    let (mut wrong, mut words, mut bare, mut without) = (Vec::new(), 0, 0, 0);
    for (name, file, language) in nine() {
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in distinct() {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            let Ok(laid) = krachtkaart::lay_out(&file, &settings) else { continue };
            let page = &laid.document.first;
            let lists = page.layers.iter().filter(|layer| matches!(layer, Layer::Hotspots { .. })).count();
            let Some(chooser) = chooser(page) else {
                without += usize::from(lists == 2);
                continue;
            };
            assert_eq!(lists, 2, "{name} on {}: something to choose from", sheet.name);
            *(if says(chooser) { &mut words } else { &mut bare }) += 1;
            let found = faults(page, chooser, &fonts, sheet.target);
            wrong.extend(found.into_iter().map(|fault| format!("{name} on {}: {fault}", sheet.name)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(words > 40 && bare > 3, "{words} with words, {bare} without");
    assert!(without * 5 < words + bare, "{without} of {} have none", words + bare + without);
}

#[test]
fn it_says_its_words_on_the_web_and_shows_a_lens_where_these_have_no_room() {
    for (language, expected) in [
        ("nl", "Wat zoek je?"),
        ("en", "What are you looking for?"),
        ("ar", "عم تبحث؟"),
        ("pl", "Czego szukasz?"),
        ("tr", "Ne arıyorsunuz?"),
        ("uk", "Що ви шукаєте?"),
    ] {
        let file = if ["nl", "en"].contains(&language) { None } else { Some(translated(language)) };
        let file = file.as_ref().unwrap_or_else(|| crate::fixtures::flagship());
        let fonts = FontBook::for_language(language).unwrap();
        let on = |name: &str, medium: Medium| {
            let settings = Settings { fonts: &fonts, medium, ..settings(sheet(name), language) };
            krachtkaart::lay_out(file, &settings).unwrap().document.first
        };
        let (web, phone) = (on("web", Medium::Screen), on("phone", Medium::Screen));
        let (web, phone) = (chooser(&web).unwrap(), chooser(&phone).unwrap());
        assert_eq!((web.name.as_str(), says(web)), (expected, true));
        assert_eq!(phone.name, expected);
        // The headings of some languages leave room for them on a phone too.
        assert!(language != "nl" || !says(phone));
        assert_eq!(web.count.texts().first().map(|text| text.words()).as_deref(), Some("8"));
        assert!(chooser(&on("web", Medium::Paper)).is_none(), "paper answers nothing");
    }
}

#[test]
fn where_there_is_nothing_to_choose_nothing_chooses() {
    for name in ["een-rol", "zonder-krachten"] {
        let case = crate::generate::variants::Case::stored(name);
        let laid = super::laid_out(&case, sheet("web"), "nl").unwrap();
        assert!(chooser(&laid.document.first).is_none(), "{name}");
    }
}
