//! What single browsers and programs need, or they show something else than the others.

use super::page::street;
use super::{elements, profile, web};
use crate::fixtures::{fonts, settings, sheet, translated};
use krachtkaart::export::svg::{Profile, SvgOptions, write};
use krachtkaart::layout::{Settings, lay_out};
use krachtkaart::typeset::font::FontBook;
use usvg::roxmltree::{Document, Node};

#[test]
fn a_still_picture_names_its_faces_as_they_are_installed_too() {
    let svg = profile(&street(), Profile::Still);
    let document = Document::parse(&svg.text).unwrap();
    let named: Vec<_> =
        document.descendants().filter_map(|n| n.attribute("font-family").map(|name| (n, name))).collect();
    assert!(named.len() > 1);
    for (node, name) in named {
        let [own, public, fallback, ..] = name.split(',').collect::<Vec<_>>()[..] else { panic!("{name}") };
        assert!(own.starts_with(&svg.prefix), "{name}: what is embedded comes first");
        let face = svg.fonts.iter().find(|font| font.family == own).unwrap().face;
        assert_eq!(
            (public, node.attribute("font-weight")),
            (fonts().font(face).family(), Some(fonts().font(face).weight()))
        );
        assert_eq!(fallback, "Arial", "{name}");
    }
    for font in &svg.fonts {
        let weight = fonts().font(font.face).weight();
        let rule = format!("@font-face{{font-family:{};font-weight:{weight};", font.family);
        assert!(svg.text.contains(&rule), "no browser makes {} bolder than it is: {rule}", font.family);
    }
}

#[test]
fn only_browsers_are_asked_for_exact_letters() {
    for (profile, asked) in [(Profile::Web, true), (Profile::Office, false), (Profile::Print, false)] {
        let svg = self::profile(&street(), profile);
        assert_eq!(svg.text.contains("text-rendering"), asked, "{profile:?}");
    }
}

#[test]
fn words_are_shown_before_their_letters_have_come_and_then_in_them() {
    let svg = web(&street());
    let faces: Vec<&str> =
        svg.text.split("@font-face{").skip(1).map(|rule| rule.split_once("src:").unwrap().0).collect();
    assert_eq!(faces.len(), svg.fonts.len());
    assert!(faces.iter().all(|rule| rule.contains("font-display:swap;")), "{faces:?}");
    // What makes an image be painted again, without anything that can be seen or that moves another element.
    let keyframes = svg.text.split_once("@keyframes ").unwrap().1.split_once("}}").unwrap().0;
    assert!(keyframes.ends_with("{from{flood-opacity:0"), "{keyframes}");
    let root = svg.text.split_once('>').unwrap().0;
    assert!(root.contains(&format!("class=\"{0}-base {0}-root\"", svg.prefix)));
    assert!(svg.text.contains(&format!(".{0}-root{{animation:{0}-wake 20s steps(60)}}", svg.prefix)));
}

#[test]
fn lines_that_are_read_from_right_to_left_are_kept_apart() {
    let file = translated("ar");
    for name in ["web", "phone", "a4-portrait"] {
        let book = FontBook::for_language("ar").unwrap();
        let settings = Settings { fonts: &book, ..settings(sheet(name), "ar") };
        let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
        for profile in [Profile::Web, Profile::Still] {
            let text = write(&page, &book, &SvgOptions { profile, id_prefix: None, within: None }).unwrap().text;
            let document = Document::parse(&text).unwrap();
            let mut kept = 0;
            for text in elements(&document, "text") {
                let words: String = text.descendants().filter_map(|node| node.text()).collect();
                let arabic = words.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
                // A line of Latin words only is kept apart as well: it goes in the direction of its paragraph.
                for line in text.children().filter(|line| arabic && line.has_attribute("y")) {
                    assert_eq!(line.attribute("unicode-bidi"), Some("isolate"), "{name}: {words:?}");
                    kept += 1;
                }
            }
            assert!(kept > 15, "{name}, {profile:?}: {kept} lines");
        }
    }
}

#[test]
fn for_office_programs_each_text_goes_in_one_direction_and_stands_in_its_own_place() {
    let file = translated("ar");
    let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c) && c.is_alphabetic();
    for name in ["web", "tablet", "a4-portrait"] {
        let book = FontBook::for_language("ar").unwrap();
        let settings = Settings { fonts: &book, ..settings(sheet(name), "ar") };
        let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
        let options = SvgOptions { profile: Profile::Office, id_prefix: None, within: None };
        let text = write(&page, &book, &options).unwrap().text;
        let marks = ['\u{200e}', '\u{200f}', '\u{202b}', '\u{202c}'];
        assert!(!text.contains(marks), "{name}: some programs drop marks, and some show them");
        let document = Document::parse(&text).unwrap();
        let (mut right_to_left, mut beside) = (0, 0);
        for text in elements(&document, "text") {
            let words: String = text.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
            assert!(text.has_attribute("x") && text.has_attribute("y"), "{name}: {words:?}");
            // The Arabic question mark is a letter to the rules; a comma is not.
            let strong = |c: Option<char>| c.is_some_and(|c| arabic(c) || c == '؟' || c == '؛');
            if words.chars().any(arabic) {
                let ends = [words.chars().next(), words.chars().next_back()];
                assert!(ends.into_iter().all(strong), "{name}: {words:?} ends in what goes another way");
                assert!(!words.contains(|c: char| c.is_ascii_alphanumeric()), "{name}: {words:?} goes two ways");
                right_to_left += 1;
            } else if words.contains(|c: char| c.is_ascii_digit()) {
                beside += 1;
            }
        }
        assert!(right_to_left > 40 && beside > 5, "{name}: {right_to_left} texts in Arabic, {beside} numbers");
    }
}

#[test]
fn a_page_that_can_be_read_on_paper_is_printed_on_one() {
    let mut page = street();
    assert!(web(&page).text.contains("{max-width:100%;max-height:100vh;break-inside:avoid}"));
    page.size.h = page.size.w * 4.0;
    assert!(!web(&page).text.contains("100vh"), "a column for phones would be too small");
}

#[test]
fn what_knows_no_gradient_gets_bands_that_nobody_can_tell_apart() {
    let street = street();
    for (kind, gradients) in [(Profile::Web, 1), (Profile::Still, 1), (Profile::Office, 0), (Profile::Print, 0)] {
        let svg = profile(&street, kind);
        let document = Document::parse(&svg.text).unwrap();
        assert_eq!(elements(&document, "linearGradient").count(), gradients, "{kind:?}");
        assert_eq!(svg.text.matches("url(#").count() > 0, gradients > 0, "{kind:?}");
    }
    // Painted, no pixel is further from the gradient than a level of rounding, and none is left out.
    let [web, office] = [Profile::Still, Profile::Office].map(|kind| {
        let tree = super::parsed(&profile(&street, kind));
        let mut pixels = resvg::tiny_skia::Pixmap::new(600, 400).unwrap();
        resvg::render(&tree, resvg::tiny_skia::Transform::default(), &mut pixels.as_mut());
        pixels
    });
    // The sky, away from words and drawings.
    let sky = |pixels: &resvg::tiny_skia::Pixmap, y: u32| {
        let pixel = pixels.pixel(2, y).unwrap();
        [pixel.red(), pixel.green(), pixel.blue()].map(i32::from)
    };
    for y in 0..400 {
        let (a, b) = (sky(&web, y), sky(&office, y));
        assert!(a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 2), "{y}: {a:?} {b:?}");
    }
}
