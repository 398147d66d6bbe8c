//! PDF files: their pages, their structure, their links. That a file keeps the rules of PDF/UA-1 as far as a program can
//! tell is judged by the writer, which refuses one that breaks them.

use crate::fixtures::{fonts, laid_out, opened, settings, sheet, sheets, translated};
use crate::generate::variants::{Case, changed, with_roles, without_figures, without_strengths};
use krachtkaart::base::geometry::Rect;
use krachtkaart::document::Infographic;
use krachtkaart::export::pdf::{PdfOptions, write};
use krachtkaart::layout::{Settings, lay_out};
use krachtkaart::page::{Document, Group, Layer, LinkTarget, Placement, Role, Unit, Visitor, Walk};
use krachtkaart::typeset::font::FontBook;

const CLICKABLE: PdfOptions = PdfOptions { clickable: true };

/// The objects of a file as text; what streams hold is compressed.
fn text(document: &Document, options: PdfOptions) -> String {
    String::from_utf8_lossy(&write(document, fonts(), options).unwrap()).into_owned()
}

fn count(file: &str, part: &str) -> usize {
    file.matches(part).count()
}

/// The numbers after a key, in the order of the file.
fn numbers(file: &str, key: &str) -> Vec<u32> {
    let number = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
    file.split(key).skip(1).filter_map(number).collect()
}

/// Counts links in panels: to places, and to addresses.
#[derive(Default)]
struct Links(usize, usize);

impl<'p> Visitor<'p> for Links {
    fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
        match group.role {
            Some(Role::Link(LinkTarget::Hotspot(_))) => self.0 += 1,
            Some(Role::Link(LinkTarget::Address(_))) => self.1 += 1,
            _ => {}
        }
        Walk::Into
    }
}

#[test]
fn a_file_that_one_clicks_through_has_a_page_for_each_place_and_ways_there_and_back() {
    for name in ["a4-landscape", "phone", "square"] {
        let document = &laid_out(sheet(name), "nl").document;
        let file = text(document, CLICKABLE);
        let places = document.first.hotspots().count();
        assert_eq!(count(&file, "/Type/Page/"), places + 1, "{name}");
        let mut links = Links::default();
        for hotspot in document.first.hotspots() {
            hotspot.panel.frame.walk(Placement::PAGE, &mut links);
            assert!(file.contains(&format!("({})", hotspot.id)), "{name}: no name for {}", hotspot.id);
        }
        // One there and one back for each place, one on to the next for all but the last, and those of the panels.
        let own = 3 * places - 1;
        assert_eq!(count(&file, "/Subtype/Link"), own + links.0 + links.1, "{name}");
        assert_eq!(count(&file, "/S/Link"), own + links.0 + links.1, "{name}");
    }
}

#[test]
fn a_file_of_one_page_has_no_link_that_leads_nowhere() {
    let document = &laid_out(sheet("a4-landscape"), "nl").document;
    let file = text(document, PdfOptions::default());
    assert_eq!(count(&file, "/Type/Page/"), 1);
    let mut links = Links::default();
    for layer in &document.first.layers {
        if let Layer::Static(frame) = layer {
            frame.walk(Placement::PAGE, &mut links);
        }
    }
    assert_eq!(count(&file, "/Subtype/Link"), links.1);
}

#[test]
fn headings_begin_at_the_first_level_and_leave_none_out() {
    let documents = [
        &laid_out(sheet("a4-landscape"), "nl").document,
        &laid_out(sheet("phone"), "en").document,
        opened(sheet("a4-portrait"), "nl"),
    ];
    for document in documents {
        for options in [PdfOptions::default(), CLICKABLE] {
            let levels = numbers(&text(document, options), "/S/H");
            assert_eq!(levels.first(), Some(&1));
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
            assert!(levels.len() > 5, "{levels:?}");
        }
    }
}

/// How many points a unit of a page is.
fn points(unit: Unit) -> f64 {
    match unit {
        Unit::Pixel => 0.75,
        Unit::Millimetre(millimetres) => millimetres * 72.0 / 25.4,
    }
}

#[test]
fn what_one_clicks_is_the_box_of_the_place_to_a_point() {
    for name in ["a3-landscape", "a4-portrait", "phone"] {
        let document = &laid_out(sheet(name), "nl").document;
        let file = text(document, CLICKABLE);
        let numbers = |rest: &str| -> Option<[f64; 4]> {
            let inner = rest.trim_start_matches('[').split(']').next()?;
            let four: Vec<f64> = inner.split(' ').filter_map(|number| number.parse().ok()).collect();
            four.try_into().ok()
        };
        let boxes: Vec<[f64; 4]> = file.split("/Rect").skip(1).filter_map(numbers).collect();
        let scale = points(document.first.unit);
        let height = document.first.size.h * scale;
        for hotspot in document.first.hotspots() {
            let Rect { x, y, w, h } = hotspot.target;
            let expected = [x * scale, height - (y + h) * scale, (x + w) * scale, height - y * scale];
            let near = |found: &&[f64; 4]| found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 1.0);
            assert_eq!(boxes.iter().filter(near).count(), 1, "{name}, {}: {expected:?}", hotspot.id);
        }
    }
}

#[test]
fn the_size_of_a_page_is_that_of_the_sheet() {
    for (name, bleed) in [("a3-landscape", 0.0), ("a5-portrait", 3.0), ("square", 0.0)] {
        let mut document = laid_out(sheet(name), "nl").document.clone();
        document.first.bleed = bleed;
        let file = text(&document, PdfOptions::default());
        let box_of = |key: &str| -> Vec<f64> {
            let Some((_, rest)) = file.split_once(key) else { return Vec::new() };
            rest.trim_start_matches('[').split(']').next().unwrap().split(' ').map(|n| n.parse().unwrap()).collect()
        };
        let scale = points(document.first.unit);
        let (w, h) = (document.first.size.w * scale, document.first.size.h * scale);
        let media = box_of("/MediaBox");
        let near = |a: f64, b: f64| (a - b).abs() < 0.02;
        assert!(
            near(media[2], w + 2.0 * bleed * scale) && near(media[3], h + 2.0 * bleed * scale),
            "{name}: {media:?}"
        );
        let trim = box_of("/TrimBox");
        assert_eq!(trim.is_empty(), bleed == 0.0, "{name}");
        if bleed > 0.0 {
            assert!(near(trim[2] - trim[0], w) && near(trim[3] - trim[1], h), "{name}: {trim:?}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_and_no_more_than_a_mail_may_hold() {
    let poster = &laid_out(sheet("a3-landscape"), "nl").document;
    let one = write(poster, fonts(), PdfOptions::default()).unwrap();
    assert!(one == write(poster, fonts(), PdfOptions::default()).unwrap());
    assert!(one.len() <= 150_000, "{}", one.len());
    let many = write(poster, fonts(), CLICKABLE).unwrap();
    assert!(many == write(poster, fonts(), CLICKABLE).unwrap());
    assert!(many.len() <= 400_000, "{}", many.len());
}

#[test]
fn every_sheet_can_be_one() {
    for sheet in sheets() {
        for language in ["nl", "en"] {
            let document = &laid_out(sheet, language).document;
            let file = write(document, fonts(), PdfOptions::default());
            assert!(file.is_ok(), "{} in {language}: {file:?}", sheet.name);
        }
    }
}

/// Lays out data and writes it in both ways; says whether it fits the sheet.
fn written(info: &Infographic, name: &str, language: &str) -> bool {
    let fonts = FontBook::for_language(language).unwrap();
    let settings = Settings { fonts: &fonts, ..settings(sheet(name), language) };
    let Ok(Ok(laid)) = lay_out(info, &settings) else { return false };
    for options in [PdfOptions::default(), CLICKABLE] {
        let file = write(&laid.document, &fonts, options);
        assert!(file.is_ok(), "{name} in {language}: {file:?}");
    }
    true
}

#[test]
fn other_data_can_be_one() {
    let cases = [
        changed("one role", |json| with_roles(json, 1)),
        changed("twelve roles", |json| with_roles(json, 12)),
        changed("no strengths", without_strengths),
        changed("no figures", without_figures),
        Case::stored("zonder-tekeningen"),
        Case::stored("lange-woorden"),
    ];
    for case in &cases {
        let fitting = ["a3-landscape", "phone"].into_iter().filter(|name| written(&case.info, name, "nl")).count();
        assert!(fitting > 0, "{} fits no sheet", case.name);
    }
}

#[test]
fn other_languages_can_be_one() {
    for language in ["ar", "pl", "tr", "uk"] {
        let file = translated(language);
        assert!(written(file.infographic(), "a4-portrait", language), "{language}");
    }
}
