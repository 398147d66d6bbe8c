//! The written SVG, from pages made by hand.

mod carried;
mod engines;
mod outlines;
mod page;

use crate::fixtures::fonts;
use krachtkaart::base::color::Color;
use krachtkaart::base::geometry::{Path, Point, Rect, Size};
use krachtkaart::export::png::PngOptions;
use krachtkaart::export::svg::{Prefix, Profile, Svg, SvgOptions, write};
use krachtkaart::page::{Face, Frame, Layer, Outline, Page, Shape, Stroke, Unit};
use page::{Desk, street};
use std::collections::HashSet;
use usvg::roxmltree::{Document, Node};

const ANY: &str = "http://www.w3.org/2000/svg";

fn written(page: &Page, options: &SvgOptions) -> Svg {
    write(page, fonts(), options).unwrap()
}

fn web(page: &Page) -> Svg {
    written(page, &SvgOptions::default())
}

fn profile(page: &Page, profile: Profile) -> Svg {
    written(page, &SvgOptions { profile, id_prefix: None, within: None })
}

fn elements<'a>(document: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |n| n.has_tag_name((ANY, name)))
}

/// The text of every paragraph, in document order.
fn paragraphs(svg: &Svg) -> Vec<String> {
    let document = Document::parse(&svg.text).unwrap();
    elements(&document, "text")
        .map(|t| {
            let read = |n: &Node<'_, '_>| n.is_text() && n.parent().and_then(|p| p.attribute("aria-hidden")).is_none();
            t.descendants().filter(read).filter_map(|n| n.text()).collect::<String>()
        })
        .collect()
}

#[test]
fn every_text_stands_in_reading_order() {
    let texts = paragraphs(&web(&street()));
    let expected = [
        "De kracht van de mbo sociaal werker",
        "Opbouwwerk",
        "Mantelzorg",
        "Taal",
        "Opbouwwerk: bewoners krijgen samen iets voor elkaar, in de wijk en daarbuiten.",
        "Nabij zijn",
        "Mantelzorg: lucht voor wie voor een ander zorgt, ook als het even niet gaat.",
        "Nabij zijn",
        "Taal: lezen en schrijven zonder schaamte, samen aan de keukentafel geoefend.",
        "Nabij zijn",
        "Nabij zijn",
        "Nabij zijn: is er, ook op straat en aan de deur, en blijft als het moeilijk wordt.",
        "Opbouwwerk",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn a_broken_word_gets_no_space_and_a_line_end_gets_one() {
    let mut desk = Desk::new();
    let page = desk.paper("Verantwoordelijkheid is samenlevingsopbouw", 90.0);
    let document = web(&page);
    assert!(document.text.contains("-</tspan>"), "no word was broken: {}", document.text);
    assert!(document.text.contains(" </tspan>"), "no line end has a space");
    assert!(!document.text.contains("- </tspan>") && !document.text.contains(" </tspan></text>"));
}

#[test]
fn ids_are_unique_and_carry_the_prefix() {
    let svg = web(&street());
    let document = Document::parse(&svg.text).unwrap();
    let ids: Vec<_> = document.descendants().filter_map(|n| n.attribute("id")).collect();
    assert!(ids.len() > 8 && ids.iter().all(|id| id.starts_with(&svg.prefix)), "{ids:?}");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "{ids:?}");
    let classes = document.descendants().filter_map(|n| n.attribute("class")).flat_map(str::split_whitespace);
    assert!(classes.into_iter().all(|c| c.starts_with(&svg.prefix)));
    assert!(svg.prefix.len() == 6 && svg.prefix.bytes().all(|b| b.is_ascii_lowercase()));
}

#[test]
fn every_reference_arrives() {
    let svg = web(&street());
    let document = Document::parse(&svg.text).unwrap();
    let ids: HashSet<_> = document.descendants().filter_map(|n| n.attribute("id")).collect();
    for node in document.descendants() {
        for name in ["aria-labelledby", "aria-describedby", "aria-controls"] {
            if let Some(id) = node.attribute(name) {
                assert!(ids.contains(id), "{name} {id}");
            }
        }
        if let Some(to) = node.attribute("data-to") {
            assert!(ids.contains(format!("{}-{to}", svg.prefix).as_str()), "{to}");
        }
        if let Some(id) = node.attribute("fill").and_then(|f| f.strip_prefix("url(#")) {
            assert!(ids.contains(id.trim_end_matches(')')), "{id}");
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    for text in ["]]> a", "</script><script>x()</script>", "\"quoted\" 'too'", "a & b < c", "{KK} url(#x)"] {
        let page = Desk::new().paper(text, 900.0);
        assert_eq!(paragraphs(&web(&page)), [text]);
    }
}

#[test]
fn hostile_names_stay_names() {
    let mut page = street();
    page.title = "]]><svg onload=\"x\">😀\u{0}\u{1}".into();
    let Some(Layer::Hotspots { name, .. }) = page.layers.get_mut(1) else { panic!("no list") };
    *name = "\"><script>".into();
    let svg = web(&page);
    let document = Document::parse(&svg.text).unwrap();
    let title = elements(&document, "title").next().unwrap();
    assert_eq!(title.text(), Some("]]><svg onload=\"x\">😀\u{fffd}\u{fffd}"));
    assert_eq!(elements(&document, "script").count(), 1);
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    assert_eq!(web(&street()), web(&street()));
}

#[test]
fn two_pages_have_two_prefixes_and_the_option_overrules() {
    let mut other = street();
    other.title.push('!');
    assert_ne!(web(&street()).prefix, web(&other).prefix);
    let id_prefix = Prefix::parse("wijk");
    let svg = written(&street(), &SvgOptions { id_prefix, ..SvgOptions::default() });
    assert_eq!(svg.prefix, "wijk");
    assert!(svg.text.contains("id=\"wijk-mantelzorg\"") && svg.text.contains("font-family:wijkText"));
}

#[test]
fn a_prefix_is_letters_only() {
    for bad in ["", "a1", "a-b", "é", "a b", &"x".repeat(33)] {
        assert_eq!(Prefix::parse(bad), None, "{bad:?}");
    }
}

#[test]
fn nothing_comes_from_outside() {
    let svg = web(&street());
    assert!(!svg.text.contains("href") && !svg.text.contains("@import") && !svg.text.contains("<!"));
    for url in svg.text.split("url(").skip(1) {
        assert!(url.starts_with('#') || url.starts_with("data:font/woff2;base64,"), "{}", &url[..40]);
    }
}

#[test]
fn the_hashes_are_of_what_stands_between_the_tags() {
    use base64::Engine;
    use sha2::Digest;
    let svg = web(&street());
    for (tag, hash) in [("style", svg.hashes.style.unwrap()), ("script", svg.hashes.script.unwrap())] {
        let text = svg.text.split_once(&format!("<{tag}>")).unwrap().1.split_once(&format!("</{tag}>")).unwrap().0;
        assert!(!text.contains(['<', '&']), "{tag} differs between XML and HTML");
        let digest = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(text));
        assert_eq!(hash, format!("sha256-{digest}"));
    }
}

#[test]
fn a_closed_panel_is_hidden_in_two_ways() {
    let svg = web(&street());
    let document = Document::parse(&svg.text).unwrap();
    let pops = document.descendants().filter(|n| n.attribute("class").is_some_and(|c| c.ends_with("-panel")));
    let mut count = 0;
    for pop in pops {
        assert_eq!((pop.attribute("display"), pop.attribute("visibility")), (Some("none"), Some("hidden")));
        count += 1;
    }
    assert_eq!(count, 4);
}

#[test]
fn the_open_panel_is_shown_and_what_comes_later_is_dimmed() {
    let mut page = street();
    page.open = Some("mantelzorg".into());
    for kind in [Profile::Web, Profile::Still, Profile::Office] {
        let svg = profile(&page, kind);
        let document = Document::parse(&svg.text).unwrap();
        let shown: Vec<_> = elements(&document, "text")
            .filter(|t| !t.ancestors().any(|a| a.attribute("display") == Some("none")))
            .filter_map(|t| t.descendants().find(Node::is_text)?.text())
            .collect();
        assert!(shown.iter().any(|t| t.starts_with("Mantelzorg: ")), "{kind:?} {shown:?}");
        assert!(!shown.iter().any(|t| t.starts_with("Opbouwwerk: ") || t.starts_with("Taal: ")), "{kind:?}");
        assert!(document.descendants().any(|n| n.attribute("opacity") == Some(".85")), "{kind:?}");
    }
}

#[test]
fn a_card_over_a_later_list_hides_what_it_covers_there_and_takes_the_clicks() {
    let leads = |page: &Page| page.opened("opbouwwerk").unwrap().lit().len();
    let mut page = street();
    assert_eq!(leads(&page), 1, "the strength is marked while the card is beside it");
    for layer in &mut page.layers {
        if let Layer::Hotspots { hotspots, .. } = layer
            && let Some(first) = hotspots.iter_mut().find(|hotspot| hotspot.id == "opbouwwerk")
        {
            first.panel.card = Rect::new(10.0, 310.0, 300.0, 85.0);
        }
    }
    assert_eq!(leads(&page), 0, "no ring is painted over a card");
    let svg = web(&page);
    let k = &svg.prefix;
    assert!(svg.text.contains(&format!(".{k}-list:has(.{k}-i0:focus-within)~* .{k}-u0{{pointer-events:none}}")));
    assert!(svg.text.contains(&format!("class=\"{k}-item {k}-u0\"")), "the strength is marked for the script");
}

#[test]
fn a_later_target_under_an_open_card_lets_through() {
    let svg = web(&street());
    let k = &svg.prefix;
    assert!(svg.text.contains(&format!(".{k}-i0:focus-within~.{k}-u0{{pointer-events:none}}")));
    assert!(svg.text.contains(&format!("class=\"{k}-item {k}-u0\"")), "the second place is marked for the script");
    assert!(!svg.text.contains(&format!("{k}-u1")), "the second card covers no later target");
}

#[test]
fn office_gets_attributes_only() {
    let svg = profile(&street(), Profile::Office);
    let document = Document::parse(&svg.text).unwrap();
    for name in ["style", "script", "a", "foreignObject"] {
        assert_eq!(elements(&document, name).count(), 0, "{name}");
    }
    assert!(!svg.text.contains("tabindex") && !svg.text.contains("display=") && svg.hashes.style.is_none());
    assert!(
        svg.text.contains(
            "font-family=\"Atkinson Hyperlegible Next,Arial,Liberation Sans,sans-serif\" font-weight=\"700\""
        )
    );
    assert_eq!(paragraphs(&svg).len(), 5, "the resting picture only");
}

#[test]
fn a_still_picture_carries_its_fonts_and_nothing_that_answers() {
    let svg = profile(&street(), Profile::Still);
    assert!(svg.text.contains("@font-face") && !svg.text.contains("tabindex") && !svg.text.contains("<script"));
    assert!(!svg.text.contains(":focus") && svg.hashes.script.is_none());
}

#[test]
fn the_sheet_says_its_size_with_its_bleed() {
    let mut page = street();
    page.unit = Unit::Millimetre(0.25);
    page.bleed = 12.0;
    let svg = web(&page);
    let document = Document::parse(&svg.text).unwrap();
    let root = document.root_element();
    assert_eq!(root.attribute("width"), Some("156mm"));
    assert_eq!(root.attribute("height"), Some("106mm"));
    assert_eq!(root.attribute("viewBox"), Some("-12 -12 624 424"));
}

#[test]
fn the_fonts_hold_what_is_written_and_no_more() {
    let page = Desk::new().paper("Kracht", 900.0);
    let svg = web(&page);
    let [font] = svg.fonts.as_slice() else { panic!("one face is used: {}", svg.fonts.len()) };
    assert_eq!(font.face, Face::Text);
    let face = skrifa::FontRef::new(&font.ttf).unwrap();
    let map = skrifa::MetadataProvider::charmap(&face);
    assert!("Kracht".chars().all(|c| map.map(c).is_some()) && map.map('z').is_none());
}

/// WordPress and others put signs of their own into what is pasted.
#[test]
fn the_fonts_hold_what_filters_make_of_the_text() {
    let held = |profile: Profile, c: char| {
        let svg = self::profile(&Desk::new().paper("zo'n 3x4 -- 1/2 (tm)", 900.0), profile);
        let face = skrifa::FontRef::new(&svg.fonts[0].ttf).unwrap();
        skrifa::MetadataProvider::charmap(&face).map(c).is_some()
    };
    assert!("‘’—–×½™".chars().all(|c| held(Profile::Web, c)));
    assert!(!held(Profile::Web, '…'), "nothing in the text would become one");
    assert!(!held(Profile::Still, '’'), "no filter reads a picture");
}

/// What usvg draws is what is shown at rest: no panel, and every text in its own family.
#[test]
fn the_rasteriser_sees_the_resting_picture() {
    let svg = web(&street());
    let tree = parsed(&svg);
    let mut chunks = Vec::new();
    texts(tree.root(), &mut chunks);
    assert_eq!(chunks, ["De kracht van de mbo sociaal werker", "Opbouwwerk", "Mantelzorg", "Taal", "Nabij zijn"]);
}

#[test]
fn the_png_loses_nothing_of_it() {
    let svg = web(&street());
    let fonts: Vec<_> = svg.fonts.iter().map(|f| (f.family.clone(), f.ttf.clone())).collect();
    let mut out = Vec::new();
    let report = krachtkaart::export::png::render(&svg.text, &fonts, &PngOptions::default(), &mut out).unwrap();
    assert_eq!((report.size.width, report.size.height), (600, 400));
}

fn parsed(svg: &Svg) -> usvg::Tree {
    let mut options = usvg::Options::default();
    for font in &svg.fonts {
        options.fontdb_mut().push_face_info(usvg::fontdb::FaceInfo {
            id: usvg::fontdb::ID::dummy(),
            source: usvg::fontdb::Source::Binary(std::sync::Arc::new(font.ttf.clone())),
            index: 0,
            families: vec![(font.family.clone(), usvg::fontdb::Language::English_UnitedStates)],
            post_script_name: font.family.clone(),
            style: usvg::fontdb::Style::Normal,
            weight: usvg::fontdb::Weight::NORMAL,
            stretch: usvg::fontdb::Stretch::Normal,
            monospaced: false,
        });
    }
    usvg::Tree::from_str(&svg.text, &options).unwrap()
}

fn texts(group: &usvg::Group, out: &mut Vec<String>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => texts(group, out),
            usvg::Node::Text(text) => out.push(text.chunks().iter().map(|c| c.text()).collect()),
            _ => {}
        }
    }
}

/// Relative steps on a decimal grid never add up their rounding.
#[test]
fn a_long_path_does_not_drift() {
    let points: Vec<_> = (0..500).map(|i| Point::new(f64::from(i) * 1.0333, 20.0 + f64::from(i % 3) * 7.77)).collect();
    let mut frame = Frame::new(Size::new(600.0, 400.0));
    let stroke = Stroke { color: Color::BLACK, width: 1.0, round: true };
    frame.shape(Shape::stroked(Outline::Path(Path::polyline(&points)), stroke));
    let mut page = street();
    page.layers = vec![Layer::Static(frame)];
    let tree = parsed(&web(&page));
    let mut drawn = Vec::new();
    paths(tree.root(), &mut drawn);
    let line = drawn.last().unwrap();
    assert_eq!(line.len(), points.len());
    for (a, b) in line.iter().zip(&points) {
        assert!((f64::from(a.x) - b.x).abs() < 0.06 && (f64::from(a.y) - b.y).abs() < 0.06, "{a:?} is not {b:?}");
    }
}

fn paths(group: &usvg::Group, out: &mut Vec<Vec<usvg::tiny_skia_path::Point>>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => paths(group, out),
            usvg::Node::Path(path) => out.push(path.data().points().to_vec()),
            _ => {}
        }
    }
}

#[test]
fn the_stones_of_an_open_role_are_lit_in_every_profile() {
    use crate::fixtures::{flagship, laid_out, sheet};
    let page = &laid_out(sheet("a3-landscape"), "nl").document.first;
    for role in &flagship().infographic().roles {
        let open = page.opened(&role.id).unwrap();
        let lit: HashSet<&str> = open.lit().into_iter().map(|spot| spot.id.as_str()).collect();
        assert_eq!(lit, role.strengths.iter().map(String::as_str).collect(), "{}", role.id);
        let svg = web(&open);
        assert_eq!(svg.text.matches(&format!("{}-lit", svg.prefix)).count(), lit.len() + 1, "{}", role.id);
        // The same page whose strengths do not change under the pointer has fewer lines.
        let mut dull = open.clone();
        for layer in &mut dull.layers {
            if let Layer::Hotspots { hotspots, .. } = layer {
                hotspots.iter_mut().filter(|spot| spot.id != role.id).for_each(|spot| spot.hover = Frame::default());
            }
        }
        for profile in [Profile::Still, Profile::Office, Profile::Print] {
            let lines = |page: &Page| self::profile(page, profile).text.matches("stroke=").count();
            assert_eq!(lines(&open), lines(&dull) + lit.len(), "{} {profile:?}", role.id);
        }
    }
}
