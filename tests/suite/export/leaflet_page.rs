//! A leaflet as a page: its own texts in the order of the leaflet on paper, below a cover with the street.

use std::collections::HashSet;
use std::io::Write;
use std::sync::OnceLock;

use crate::fixtures::{flagship, path, theme, translated};
use krachtkaart::export::exporter::ExportSettings;
use krachtkaart::export::html::Html;
use krachtkaart::export::html::exporter::compose;
use krachtkaart::{DataFile, Workspace};

fn workspace() -> &'static Workspace {
    static WORKSPACE: OnceLock<Workspace> = OnceLock::new();
    WORKSPACE.get_or_init(|| Workspace::new(theme().clone()).unwrap())
}

fn page(file: &DataFile, language: &str) -> Html {
    let retold = workspace().retell_as_leaflet(file, language).unwrap();
    assert!(retold.warnings.is_empty(), "nothing is left out of a page that is as tall as it needs");
    compose(&retold.prepared(workspace().typefaces(language), &ExportSettings::default())).unwrap()
}

/// The flagship's page, made once for all checks.
fn html(language: &str) -> &'static Html {
    static PAGES: [OnceLock<Html>; 2] = [const { OnceLock::new() }; 2];
    PAGES[usize::from(language == "en")].get_or_init(|| page(flagship(), language))
}

/// Data of very different shapes.
fn others() -> impl Iterator<Item = (String, DataFile)> {
    let names = ["een-rol", "eigen-beeld", "lange-woorden", "onderwijsassistent", "zestien-rollen", "zonder-cijfers"];
    names.into_iter().chain(["zonder-krachten", "zonder-tekeningen"]).map(|name| {
        let file = path(&format!("tests/data/{name}.json"));
        let read = DataFile::read_in(&std::fs::read(&file).unwrap(), file.parent());
        (name.to_owned(), read.unwrap_or_else(|found| panic!("{name}: {found:?}")))
    })
}

/// What stands in an article, without its markup.
fn words(html: &str) -> String {
    let main = html.split_once("<main").unwrap().1.replace("<em>", "").replace("</em>", "");
    let mut out = String::new();
    for part in main.split('<').skip(1) {
        out.push('\n');
        out.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
}

#[test]
fn every_word_of_the_data_file_is_there_also_what_only_a_leaflet_has() {
    for language in ["nl", "en"] {
        let text = words(&html(language).text);
        let mut info = flagship().infographic().clone();
        info.title_accent = None;
        info.each_text_mut(&mut |words| {
            let sought = escaped(words.get(language));
            assert!(text.contains(&sought), "{language}: {} {sought}", words.pointer);
        });
    }
}

#[test]
fn it_is_told_in_the_order_of_the_leaflet() {
    let info = flagship().infographic();
    let leaflet = info.leaflet.as_ref().unwrap();
    let nl = |text: &krachtkaart::document::Text| escaped(text.get("nl"));
    let role = |i: usize| nl(&info.roles[i].name);
    let [mix, returns, call] = [
        nl(&info.mix.as_ref().unwrap().heading),
        nl(&info.returns.as_ref().unwrap().heading),
        nl(&info.call.as_ref().unwrap().heading),
    ];
    let text = words(&html("nl").text);
    // The contents name them all as well.
    let (before, after) = text.split_once("\nInhoud\n").unwrap();
    assert!(before.find(&nl(&info.subtitle)) < before.find(&nl(&info.message)), "the cover comes first");
    assert!(before.find(&nl(&info.message)) < before.find(&nl(&leaflet.introduction[0])));
    let after = after.split_once(&format!("\n{}\n", nl(&info.roles[0].promise))).unwrap().1;
    let caveat = nl(&info.returns.as_ref().unwrap().caveat);
    let order = [
        role(1),
        nl(&leaflet.quotes[0].text),
        role(info.roles.len() - 1),
        nl(&info.strengths().next().unwrap().1.name),
        mix,
        returns,
        caveat,
        nl(&leaflet.quotes[1].text),
        call,
        nl(leaflet.addressed_to.as_ref().unwrap()),
        "Bronnen".to_owned(),
    ];
    let mut at = 0;
    for sought in order {
        at += after[at..].find(&format!("\n{sought}")).unwrap_or_else(|| panic!("{sought} does not come next"));
    }
}

#[test]
fn nothing_on_it_answers_and_nothing_leads_nowhere() {
    for (name, html) in [("nl", html("nl"))].into_iter().map(|(name, html)| (name.to_owned(), html.clone())).chain(
        others().map(|(name, file)| {
            let language = file.infographic().languages[0].clone();
            (name, page(&file, &language))
        }),
    ) {
        let text = &html.text;
        assert!(html.policy.contains("script-src 'none'") && text.contains(&html.policy), "{name}");
        assert!(!text.contains("<script>") && !text.contains("role=\"button\""), "{name}");
        let values = |attribute: &str| -> Vec<String> {
            let before = format!(" {attribute}=\"");
            text.split(before.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
        };
        let ids = values("id");
        let unique: HashSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{name}");
        for link in values("href") {
            let inside = link.strip_prefix('#');
            assert!(inside.is_none_or(|id| unique.contains(&id.to_owned())), "{name}: {link}");
        }
    }
}

/// In HTML, unlike in SVG, an element that is closed by a slash is open: what follows would stand in it.
#[test]
fn every_element_is_closed() {
    for (name, file) in others() {
        let language = file.infographic().languages[0].clone();
        let text = page(&file, &language).text;
        let outside: String =
            text.split("<svg ").map(|part| part.split_once("</svg>").map_or(part, |(_, rest)| rest)).collect();
        assert!(
            !outside.contains("/>"),
            "{name}: {:?}",
            outside.split_once("/>").map(|(before, _)| &before[before.len() - 80..])
        );
    }
}

#[test]
fn every_role_has_its_own_drawing_on_the_cover_and_beside_its_words() {
    for (name, file) in others() {
        let language = file.infographic().languages[0].clone();
        let text = page(&file, &language).text;
        let views: Vec<&str> =
            text.split("<svg class=\"scene\" viewBox=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let roles = file.infographic().roles.len();
        assert_eq!(views.len(), roles, "{name}");
        assert_eq!(views.iter().collect::<HashSet<_>>().len(), roles, "{name}: two show the same place");
        assert!(text.find("class=\"cover\"") < text.find("class=\"picture\""), "{name}");
        assert!(text.find("class=\"picture\"") < text.find("class=\"roles\""), "{name}");
    }
}

#[test]
fn in_arabic_it_is_read_from_right_to_left() {
    let html = page(&translated("ar"), "ar");
    assert!(html.text.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn it_is_at_most_a_hundred_kilobytes_as_servers_send_it() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(html("nl").text.as_bytes()).unwrap();
    let size = packed.finish().unwrap().len();
    assert!(size <= 100_000, "{size} bytes");
}
