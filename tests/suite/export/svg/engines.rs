//! What single browsers and programs need, or they show something else than the others.

use super::page::street;
use super::{elements, profile, web};
use crate::fixtures::{fonts, settings, sheet, translated};
use krachtkaart::export::svg::{Profile, SvgOptions, write};
use krachtkaart::layout::{Settings, lay_out};
use krachtkaart::typeset::font::FontBook;
use usvg::roxmltree::Document;

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
    assert!(svg.text.contains(&format!(".{0}-root{{animation:{0}-wake 4s linear}}", svg.prefix)));
}

#[test]
fn lines_that_are_read_from_right_to_left_are_kept_apart() {
    let file = translated("ar");
    for name in ["web", "phone", "a4-portrait"] {
        let book = FontBook::for_language("ar").unwrap();
        let settings = Settings { fonts: &book, ..settings(sheet(name), "ar") };
        let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
        for profile in [Profile::Web, Profile::Office, Profile::Still] {
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
fn a_page_that_can_be_read_on_paper_is_printed_on_one() {
    let mut page = street();
    assert!(web(&page).text.contains("{max-width:100%;max-height:100vh;break-inside:avoid}"));
    page.size.h = page.size.w * 4.0;
    assert!(!web(&page).text.contains("100vh"), "a column for phones would be too small");
}
