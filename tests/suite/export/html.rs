//! The page that holds everything, and what editors paste.

use crate::fixtures::{flagship, fonts, laid_out, sheet};
use krachtkaart::document::Infographic;
use krachtkaart::export::html::embed::{Addresses, Way, snippet};
use krachtkaart::export::html::{Html, HtmlOptions, Pictures, write};
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::layout::article::retell;
use krachtkaart::page::Page;
use krachtkaart::{DataFile, write_svg};
use std::collections::HashSet;

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

#[test]
fn what_editors_paste_names_the_files_and_escapes_the_words() {
    let (mut page, svg) = drawn("web", "nl");
    page.title = "Kracht & \"durf\"".into();
    let at = |name: &str| format!("https://voorbeeld.nl/{name}");
    let addresses = Addresses { svg: at("k.svg"), png: at("k.png"), html: at("k.html") };
    let [inline, object, frame, image] = Way::ALL.map(|way| snippet(way, &page, &svg, &addresses, "Lees als tekst"));
    assert!(inline.starts_with("<svg style=\"max-width:100%;height:auto\" xmlns=") && inline.contains("</svg>\n<p "));
    assert!(
        object.contains("data=\"https://voorbeeld.nl/k.svg\"") && object.contains("src=\"https://voorbeeld.nl/k.png\"")
    );
    assert!(object.contains("aria-label=\"Kracht &amp; &quot;durf&quot;\""));
    assert!(frame.contains("loading=\"lazy\"></iframe>\n") && frame.contains("aspect-ratio:1200/"));
    for snippet in [&inline, &object, &frame, &image] {
        assert!(snippet.ends_with("<p lang=\"nl\"><a href=\"https://voorbeeld.nl/k.html\">Lees als tekst</a></p>\n"));
    }
    assert_eq!(image.matches("<area ").count(), 21);
    assert!(image.contains("href=\"https://voorbeeld.nl/k.svg#opbouwwerk\" alt=\"Opbouwwerk."));
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
