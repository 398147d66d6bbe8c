//! The page that holds everything, and what editors paste.

use crate::fixtures::{flagship, fonts, laid_out, sheet};
use krachtkaart::document::Infographic;
use krachtkaart::export::html::embed::{Pieces, SheetFile, Way, snippet};
use krachtkaart::export::html::{Html, HtmlOptions, Pictures, write};
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::layout::article::retell;
use krachtkaart::page::Page;
use krachtkaart::{DataFile, write_svg};
use std::collections::HashSet;
use usvg::roxmltree::Document;

fn drawn(name: &str, language: &str) -> (Page, Svg) {
    let page = laid_out(sheet(name), language).document.first.clone();
    let svg = write_svg(&page, fonts(), &SvgOptions::default()).unwrap();
    (page, svg)
}

fn html(language: &str) -> Html {
    let ((page, wide), (_, narrow)) = (drawn("web", language), drawn("phone", language));
    let article = retell(flagship().infographic(), language).unwrap();
    let address = Some("https://voorbeeld.nl/kracht/".to_owned());
    let options = HtmlOptions { ink: page.ink, paper: page.paper, address, image: None };
    write(&article, &Pictures { wide: &wide, narrow: &narrow }, &options)
}

/// Values of an attribute, in order.
fn values<'a>(text: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    text.split(before.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_word_of_the_data_file_is_text_on_the_page() {
    for language in ["nl", "en"] {
        let html = html(language);
        let text = html.text.split_once("<main").unwrap().1;
        let mut info = flagship().infographic().clone();
        info.title_accent = None;
        let shown: HashSet<String> = shown_figures(&info).collect();
        info.figures.retain(|figure| shown.contains(&figure.id));
        info.each_text_mut(&mut |words| {
            // What only the leaflet has.
            if words.pointer.starts_with("/folder/") {
                return;
            }
            let escaped = words.get(language).replace('&', "&amp;");
            assert!(text.contains(&escaped), "{language}: {escaped}");
        });
    }
}

/// The figures that a role, a strength or a block of the page refers to.
fn shown_figures(info: &Infographic) -> impl Iterator<Item = String> {
    let roles = info.roles.iter().filter_map(|role| role.figure.as_ref());
    let strengths = info.strengths().filter_map(|(_, strength)| strength.figure.as_ref());
    let mix = info.mix.iter().flat_map(|mix| &mix.figures);
    let returns = info.returns.iter().flat_map(|returns| &returns.figures);
    roles.chain(strengths).chain(mix).chain(returns).cloned().collect::<Vec<_>>().into_iter()
}

#[test]
fn ids_are_unique_and_links_within_the_page_arrive() {
    let html = html("nl");
    let ids = values(&html.text, "id");
    let unique: HashSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    let links = values(&html.text, "href");
    assert!(links.len() > 30);
    for link in links {
        let id = link.strip_prefix('#');
        assert!(id.map_or(link.starts_with("https://"), |id| unique.contains(&id)), "{link}");
    }
}

#[test]
fn a_source_with_a_contact_shows_the_address_or_number_as_its_link() {
    let mut data: serde_json::Value = serde_json::from_str(krachtkaart::assets::FLAGSHIP).unwrap();
    data["bronnen"][0]["url"] = "tel:+31 20-123 45 67".into();
    data["bronnen"][1]["url"] = "mailto:info@ede.nl".into();
    let file = DataFile::read(data.to_string().as_bytes()).unwrap();
    let ((page, wide), (_, narrow)) = (drawn("web", "nl"), drawn("phone", "nl"));
    let article = retell(file.infographic(), "nl").unwrap();
    let options = HtmlOptions { ink: page.ink, paper: page.paper, address: None, image: None };
    let html = write(&article, &Pictures { wide: &wide, narrow: &narrow }, &options).text;
    for link in [
        ". <a href=\"tel:+31-20-123-45-67\" dir=\"ltr\">+31\u{a0}20-123\u{a0}45\u{a0}67</a></li>",
        ". <a href=\"mailto:info@ede.nl\" dir=\"ltr\">info@ede.nl</a></li>",
    ] {
        assert!(html.contains(link), "{link}");
    }
    assert!(
        !html.contains("\"url\":\"tel:") && !html.contains("\"url\":\"mailto:"),
        "a contact is no address of a work"
    );
}

#[test]
fn the_policy_names_every_style_and_script_of_the_page() {
    use base64::Engine;
    use sha2::Digest;
    let html = html("nl");
    assert!(html.policy.starts_with("default-src 'none'; "));
    assert!(html.text.contains(&html.policy), "the page states its own policy");
    for tag in ["style", "script"] {
        let parts: Vec<_> = html.text.split(&format!("<{tag}>")).skip(1).collect();
        assert!(parts.len() >= 2, "{tag}");
        for part in parts {
            let content = part.split_once(&format!("</{tag}>")).unwrap().0;
            let digest = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(content));
            assert!(html.policy.contains(&format!("'sha256-{digest}'")), "{tag} {}", &content[..40]);
        }
    }
}

#[test]
fn numbers_are_tables_with_their_unit_year_and_source() {
    let html = html("nl");
    let table = html.text.split("<table>").skip(1).find(|t| t.contains("Bijna de helft van de organisaties")).unwrap();
    for part in [
        "<th scope=\"col\">% van de organisaties</th>",
        "<tr><th scope=\"row\">minder dan 10%</th><td>47</td></tr>",
        "Jaar: 2020.",
        "Bron: Sociaal Werk Nederland",
    ] {
        assert!(table.contains(part), "{part} is not in the table");
    }
}

#[test]
fn previews_and_machines_learn_what_it_is() {
    let html = html("en");
    for part in [
        "<html lang=\"en\">",
        "<meta property=\"og:url\" content=\"https://voorbeeld.nl/kracht/\">",
        "\"@type\":\"Article\"",
        "\"inLanguage\":\"en\"",
    ] {
        assert!(html.text.contains(part), "{part}");
    }
}

/// What an editor pastes, in the order of [`Way::ALL`].
fn pieces(title: &str) -> Vec<(Way, String)> {
    let ((mut page, svg), (narrow, small)) = (drawn("web", "nl"), drawn("phone", "nl"));
    page.title = title.into();
    let pieces = Pieces {
        wide: SheetFile { page: &page, svg: &svg, address: "https://voorbeeld.nl/k.svg" },
        narrow: SheetFile { page: &narrow, svg: &small, address: "https://voorbeeld.nl/k-phone.svg" },
        png: "https://voorbeeld.nl/k.png",
        html: "https://voorbeeld.nl/k.html",
        invitation: "Lees als tekst",
    };
    Way::ALL.map(|way| (way, snippet(way, &pieces))).to_vec()
}

fn piece(way: Way) -> String {
    pieces("De kracht").into_iter().find(|(one, _)| *one == way).unwrap().1
}

#[test]
fn what_editors_paste_names_the_files_and_escapes_the_words() {
    for (way, piece) in pieces("Kracht & \"durf\"") {
        assert!(
            piece.ends_with("\n<p><a href=\"https://voorbeeld.nl/k.html\">Lees als tekst</a></p></div>\n"),
            "{way:?}"
        );
        assert!(!piece.contains("\"durf\"") || way == Way::Inline, "{way:?}");
        let named = piece.contains("Kracht &amp; &quot;durf&quot;");
        assert!(named || way == Way::Inline, "{way:?} has no name");
    }
    let object = piece(Way::Object);
    assert!(
        object.contains("data=\"https://voorbeeld.nl/k.svg\"") && object.contains("src=\"https://voorbeeld.nl/k.png\"")
    );
    assert!(piece(Way::Frame).contains("loading=\"lazy\"></iframe>\n"));
}

#[test]
fn every_piece_is_one_element_without_a_blank_line() {
    for (way, piece) in pieces("De kracht") {
        assert!(piece.starts_with("<div lang=\"nl\""), "{way:?}");
        assert!(!piece.trim_end().contains("\n\n"), "{way:?}: a blank line ends a block of markup in Markdown");
        // Read as XML once what HTML leaves open is closed: one root, everything in it closed.
        let closed = closed_void(&piece, "<img ");
        let document = Document::parse(closed.trim_end()).unwrap_or_else(|why| panic!("{way:?}: {why}"));
        assert!(document.root_element().has_tag_name("div"), "{way:?}");
    }
}

/// Closes void elements that begin so.
fn closed_void(markup: &str, begin: &str) -> String {
    let mut parts = markup.split(begin);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (tag, rest) = part.split_once('>').unwrap();
        out.push_str(&format!("{begin}{tag}/>{rest}"));
    }
    out
}

#[test]
fn a_style_stands_before_the_graphic() {
    for way in [Way::Inline, Way::Responsive] {
        let piece = piece(way);
        let style = piece.find("<style>").unwrap();
        assert!(piece[..style].matches('<').count() == 1, "{way:?}: only the element around it comes before");
        assert_eq!(piece.matches("<style").count(), 1, "{way:?}");
    }
    let (_, svg) = drawn("web", "nl");
    let inline = piece(Way::Inline);
    let inside = |text: &str| text.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0.to_owned();
    assert_eq!(inside(&inline), inside(&svg.text), "the hash of the style stays right");
    assert!(inline.contains("<svg style=\"max-width:100%;height:auto\" xmlns="));
}

/// What a filter leaves that takes these attributes away.
fn without(piece: &str, attributes: &[&str]) -> String {
    let mut out = piece.to_owned();
    for name in attributes {
        while let Some(at) = out.find(&format!(" {name}=\"")) {
            let end = at + name.len() + 3;
            let end = end + out[end..].find('"').unwrap() + 1;
            out.replace_range(at..end, "");
        }
    }
    out
}

#[test]
fn a_size_is_left_where_style_is_taken_away() {
    for (way, tag) in [
        (Way::Responsive, "iframe"),
        (Way::Frame, "iframe"),
        (Way::Object, "object"),
        (Way::Object, "img"),
        (Way::Image, "img"),
        (Way::Picture, "img"),
    ] {
        let left = without(&piece(way), &["style"]);
        let tag = left.split_once(&format!("<{tag} ")).unwrap().1.split_once('>').unwrap().0.to_owned();
        assert!(tag.contains("width=\"1200\" height=\"17"), "{way:?}: {tag}");
    }
    let left = without(&piece(Way::Responsive), &["style", "class"]);
    assert_eq!(left.matches(" hidden=").count(), 1, "of the two frames one is shown");
}

#[test]
fn the_links_over_the_picture_follow_its_size() {
    let (page, _) = drawn("web", "nl");
    let image = piece(Way::Image);
    let links: Vec<&str> = image.split("<a ").skip(1).filter(|link| link.contains(".svg#")).collect();
    assert_eq!(links.len(), 21);
    for (link, spot) in links.iter().zip(page.hotspots()) {
        assert!(link.contains(&format!("href=\"https://voorbeeld.nl/k.svg#{}\"", spot.id)), "{link}");
        let part = |name: &str| -> f64 {
            let value = link.split_once(&format!("{name}:")).unwrap().1.split_once('%').unwrap().0;
            value.parse::<f64>().unwrap() / 100.0
        };
        let at = spot.target;
        for (name, expected) in [
            ("left", at.x / page.size.w),
            ("top", at.y / page.size.h),
            ("width", at.w / page.size.w),
            (";height", at.h / page.size.h),
        ] {
            assert!((part(name) - expected).abs() < 0.0001, "{name} of {}", spot.id);
        }
    }
}

#[test]
fn without_style_the_page_shows_one_picture_no_wider_than_its_place() {
    let html = html("nl").text;
    let narrow = html.split_once("<div class=\"narrow\"").unwrap().1;
    assert!(narrow.starts_with(" hidden=\"hidden\">"));
    for root in html.split("<svg ").skip(1) {
        let root = root.split_once('>').unwrap().0;
        assert!(root.contains(" width=\"100%\" viewBox=") && !root.contains(" height="), "{root}");
    }
}

#[test]
fn a_page_in_arabic_is_read_from_right_to_left() {
    let ((page, wide), (_, narrow)) = (drawn("web", "nl"), drawn("phone", "nl"));
    let mut article = retell(flagship().infographic(), "nl").unwrap();
    article.language = "ar".to_owned();
    let options = HtmlOptions { ink: page.ink, paper: page.paper, address: None, image: None };
    let html = write(&article, &Pictures { wide: &wide, narrow: &narrow }, &options);
    assert!(html.text.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"));
    assert!(!self::html("nl").text.contains(" dir="));
}
