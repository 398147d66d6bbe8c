//! The page that holds everything, and what editors paste.

use crate::fixtures::{flagship, fonts, laid_out, path, settings, sheet, theme, translated};
use krachtkaart::base::geometry::{Point, Rect, Size};
use krachtkaart::document::{Infographic, Text, format};
use krachtkaart::export::html::Html;
use krachtkaart::export::html::embed::{Pieces, SheetFile, snippet};
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::layout::lay_out;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::messages::command::Embedding;
use krachtkaart::page::{Frame, Item, Layer, Page};
use krachtkaart::theme::Theme;
use krachtkaart::typeset::font::FontBook;
use krachtkaart::{DataFile, HtmlSettings, Workspace, write_html, write_svg};
use serde_json::Value;
use std::collections::HashSet;
use std::io::Write;
use std::sync::OnceLock;
use usvg::roxmltree::Document;

fn drawn(name: &str, language: &str) -> (Page, Svg) {
    let page = laid_out(sheet(name), language).document.first.clone();
    let svg = write_svg(&page, fonts(), &SvgOptions::default()).unwrap();
    (page, svg)
}

/// A data file as a page that will be found at an address.
fn page(file: &DataFile, language: &str, fonts: &FontBook) -> Html {
    let (address, image) = (Some("https://voorbeeld.nl/kracht/"), Some("https://voorbeeld.nl/k-link.png"));
    let settings = HtmlSettings { theme: theme(), fonts, language, address, image };
    write_html(file, &settings).unwrap().html
}

/// The flagship's page, made once for all checks.
fn html(language: &str) -> &'static Html {
    static PAGES: [OnceLock<Html>; 2] = [const { OnceLock::new() }; 2];
    PAGES[usize::from(language == "en")].get_or_init(|| page(flagship(), language, fonts()))
}

/// Values of an attribute, in order.
fn values<'a>(text: &'a str, attribute: &str) -> Vec<&'a str> {
    let before = format!(" {attribute}=\"");
    text.split(before.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_words_of_every_field_of_the_format_are_text_on_the_page() {
    let mut json: Value = serde_json::from_str(&format::example(MessageLanguage::Dutch)).unwrap();
    // Words in the place of the program's go before those that name the profession, and the file of the logo is not there.
    ["woorden", "logo"].iter().for_each(|name| drop(json.as_object_mut().unwrap().remove(*name)));
    let file = DataFile::read(json.to_string().as_bytes()).unwrap();
    let html = page(&file, "nl", fonts());
    let text = html.text.split_once("<main").unwrap().1.replace("<em>", "").replace("</em>", "").to_lowercase();
    let lost = |words: &&&Text| !text.contains(&words.get("nl").replace('&', "&amp;").to_lowercase());
    // What only the leaflet has.
    let texts = file.infographic().texts().into_iter();
    let texts: Vec<&Text> = texts.filter(|text| !text.pointer.starts_with("/folder/")).collect();
    let lost: Vec<&str> = texts.iter().filter(lost).map(|text| text.pointer.as_str()).collect();
    assert!(texts.len() > 25 && lost.is_empty(), "the page does not tell {lost:?}");
}

#[test]
fn every_word_of_the_data_file_is_text_on_the_page() {
    for language in ["nl", "en"] {
        let html = html(language);
        // The part of the title that stands out is an element of its own.
        let text = html.text.split_once("<main").unwrap().1.replace("<em>", "").replace("</em>", "");
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
    let mut data: Value = serde_json::from_str(krachtkaart::assets::FLAGSHIP).unwrap();
    data["bronnen"][0]["url"] = "tel:+31 20-123 45 67".into();
    data["bronnen"][1]["url"] = "mailto:info@ede.nl".into();
    let file = DataFile::read(data.to_string().as_bytes()).unwrap();
    let html = page(&file, "nl", fonts()).text;
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
    let table =
        html.text.split("<table>").skip(1).find(|t| t.contains("<caption>Bijna de helft van de organisaties")).unwrap();
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
        "<meta property=\"og:image\" content=\"https://voorbeeld.nl/k-link.png\">",
        "<meta property=\"og:image:width\" content=\"1200\">",
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
        assert!(html.text.contains(part), "{part}");
    }
}

/// What an editor pastes into markup, in the order of [`Embedding::ALL`].
fn pieces(title: &str) -> Vec<(Embedding, String)> {
    let [(mut page, svg), (middle, medium), (narrow, small)] = ["web", "tablet", "phone"].map(|name| drawn(name, "nl"));
    page.title = title.into();
    let pieces = Pieces {
        wide: SheetFile { page: &page, svg: &svg, address: "https://voorbeeld.nl/k.svg" },
        middle: SheetFile { page: &middle, svg: &medium, address: "https://voorbeeld.nl/k-tablet.svg" },
        narrow: SheetFile { page: &narrow, svg: &small, address: "https://voorbeeld.nl/k-phone.svg" },
        png: "https://voorbeeld.nl/k.png",
        html: "https://voorbeeld.nl/k.html",
        invitation: "Lees als tekst",
    };
    let markup = Embedding::ALL.into_iter().filter(|way| *way != Embedding::Jsx);
    markup.map(|way| (way, snippet(way, &pieces))).collect()
}

fn piece(way: Embedding) -> String {
    pieces("De kracht").into_iter().find(|(one, _)| *one == way).unwrap().1
}

#[test]
fn what_editors_paste_names_the_files_and_escapes_the_words() {
    for (way, piece) in pieces("Kracht & \"durf\"") {
        assert!(
            piece.ends_with("\n<p><a href=\"https://voorbeeld.nl/k.html\">Lees als tekst</a></p></div>\n"),
            "{way:?}"
        );
        assert!(!piece.contains("\"durf\"") || way == Embedding::Inline, "{way:?}");
        let named = piece.contains("Kracht &amp; &quot;durf&quot;");
        assert!(named || way == Embedding::Inline, "{way:?} has no name");
    }
    let object = piece(Embedding::Object);
    assert!(
        object.contains("data=\"https://voorbeeld.nl/k.svg\"") && object.contains("src=\"https://voorbeeld.nl/k.png\"")
    );
    assert!(piece(Embedding::Frame).contains(" loading=\"lazy\" "));
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
    for way in [Embedding::Inline, Embedding::Responsive, Embedding::Frame, Embedding::Object] {
        let piece = piece(way);
        let style = piece.find("<style>").unwrap();
        assert!(piece[..style].matches('<').count() == 1, "{way:?}: only the element around it comes before");
        assert_eq!(piece.matches("<style").count(), 1, "{way:?}");
    }
    let (_, svg) = drawn("web", "nl");
    let inline = piece(Embedding::Inline);
    let inside = |text: &str| text.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0.to_owned();
    assert_eq!(inside(&inline), inside(&svg.text), "the hash of the style stays right");
    assert!(inline.contains("<svg style=\"max-width:100%;height:auto\" xmlns="));
}

#[test]
fn a_style_is_a_comment_to_what_takes_the_element_away_and_leaves_its_text() {
    for way in [Embedding::Responsive, Embedding::Frame, Embedding::Object] {
        let left = piece(way).replace("<style>", "").replace("</style>", "");
        let (before, rest) = left.split_once("<!--").unwrap();
        let (_, after) = rest.split_once("-->").unwrap();
        assert!(!format!("{before}{after}").contains('{'), "{way:?}: rules can be read on the page");
    }
}

#[test]
fn no_line_ends_within_the_graphic() {
    let inline = piece(Embedding::Inline);
    let (graphic, rest) = inline.split_once("</svg>").unwrap();
    assert!(!graphic.contains('\n'), "a filter would make a break of it, which ends the graphic");
    assert_eq!(rest.matches('\n').count(), 2);
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
        (Embedding::Responsive, "iframe"),
        (Embedding::Frame, "iframe"),
        (Embedding::Object, "object"),
        (Embedding::Object, "img"),
        (Embedding::Image, "img"),
        (Embedding::Picture, "img"),
    ] {
        let left = without(&piece(way), &["style"]);
        let tag = left.split_once(&format!("<{tag} ")).unwrap().1.split_once('>').unwrap().0.to_owned();
        assert!(tag.contains("width=\"1200\" height=\"17"), "{way:?}: {tag}");
    }
    let left = without(&piece(Embedding::Responsive), &["style", "class"]);
    assert_eq!(left.matches(" hidden=").count(), 2, "of the three frames one is shown");
    let left = without(&piece(Embedding::Responsive), &["hidden", "class"]);
    assert_eq!(left.matches(";display:none").count(), 2, "also where a theme shows what is hidden");
    // lxml's cleaner and Quill take both.
    assert_eq!(left.matches(" width=\"0\" height=\"0\"").count(), 2, "and without either they have no size");
}

#[test]
fn the_links_over_the_picture_follow_its_size() {
    let (page, _) = drawn("web", "nl");
    let image = piece(Embedding::Image);
    let links: Vec<&str> = image.split("<a ").skip(1).filter(|link| link.contains(".svg#")).collect();
    assert_eq!(links.len(), 21);
    // What stands in the element that they are placed in gives it its height.
    let (around, below) = image.split_once("<div style=\"position:relative;").unwrap().1.split_once("</div>").unwrap();
    assert!(around.matches("<a ").count() == 21 && !around.contains("<p") && below.contains("<p>"));
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
    let html = &html("nl").text;
    let narrow = html.split_once("<div class=\"narrow\"").unwrap().1;
    assert!(narrow.starts_with(" hidden=\"hidden\">"));
    let roots: Vec<&str> = html.split("<svg ").skip(1).map(|root| root.split_once('>').unwrap().0).collect();
    let roots: Vec<&str> = roots.into_iter().filter(|root| root.contains("-root")).collect();
    assert_eq!(roots.len(), 2);
    for root in roots {
        assert!(root.contains(" width=\"100%\" viewBox=") && !root.contains(" height="), "{root}");
    }
}

#[test]
fn a_page_in_arabic_is_read_from_right_to_left() {
    let file = translated("ar");
    let workspace = Workspace::new(Theme::named("wijk").unwrap()).unwrap();
    let html = page(&file, "ar", workspace.fonts("ar"));
    assert!(html.text.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"));
    assert!(!self::html("nl").text.contains(" dir="));
}

#[test]
fn the_pictures_and_the_words_share_one_set_of_fonts() {
    let html = &html("nl").text;
    assert_eq!(html.matches("@font-face").count(), 4);
    let declared: HashSet<&str> =
        html.split("@font-face{font-family:").skip(1).map(|r| &r[..r.find(';').unwrap()]).collect();
    let named: HashSet<&str> = values(html, "font-family").into_iter().map(|f| f.split(',').next().unwrap()).collect();
    assert!(!named.is_empty() && named.is_subset(&declared), "{named:?} {declared:?}");
}

#[test]
fn every_place_has_its_drawing_beside_its_words() {
    let html = &html("nl").text;
    let (wide, _) = drawn("web", "nl");
    let mut views = HashSet::new();
    for role in &flagship().infographic().roles {
        let section = html.split_once(&format!("<section id=\"text-{}\"", role.id)).unwrap().1;
        let section = section.split_once("</section>").unwrap().0;
        let scene = section.split_once("<svg class=\"scene\" viewBox=\"").expect(&role.id).1;
        let view: Vec<f64> = scene.split('"').next().unwrap().split(' ').map(|n| n.parse().unwrap()).collect();
        let target = wide.hotspots().find(|spot| spot.id == role.id).unwrap().target;
        let middle = [view[0] + view[2] / 2.0, view[1] + view[3] / 2.0];
        assert!((middle[0] - (target.x + target.w / 2.0)).abs() < 2.0, "{}: {view:?} {target:?}", role.id);
        assert!(target.y - 30.0 < view[1] && view[1] + view[3] < target.bottom(), "{}: {view:?} {target:?}", role.id);
        assert!(
            views.insert(view.iter().map(ToString::to_string).collect::<Vec<_>>()),
            "{} shows another place",
            role.id
        );
    }
}

#[test]
fn a_figure_is_a_picture_with_its_table_one_click_away() {
    let html = &html("nl").text;
    let figures: Vec<&str> =
        html.split("<figure>").skip(1).map(|rest| rest.split_once("</figure>").unwrap().0).collect();
    assert_eq!(figures.len(), flagship().infographic().figures.len());
    for figure in figures {
        assert!(figure.starts_with("<div class=\"chart\"><svg width=\"288\""), "{}", &figure[..80]);
        assert_eq!(figure.matches("<details><summary>De cijfers in een tabel</summary><table>").count(), 1);
    }
}

#[test]
fn the_matrix_says_which_strength_counts_where() {
    let info = flagship().infographic();
    let table = html("nl").text.split_once("<div class=\"matrix\"><table>").unwrap().1;
    let table = table.split_once("</table>").unwrap().0;
    let (head, body) = table.split_once("<tbody>").unwrap();
    let columns = values(head, "href");
    assert_eq!(columns, info.roles.iter().map(|role| format!("#text-{}", role.id)).collect::<Vec<_>>());
    let rows: Vec<&str> = body.split("<tr>").skip(1).collect();
    assert_eq!(rows.len(), info.strengths().count());
    for ((_, strength), row) in info.strengths().zip(rows) {
        assert!(row.starts_with("<th scope=\"row\">") && row.contains(strength.name.get("nl")), "{row}");
        let cells: Vec<bool> = row.split("<td").skip(1).map(|cell| cell.contains("<b>ja</b>")).collect();
        let expected: Vec<bool> = info.roles.iter().map(|role| role.strengths.contains(&strength.id)).collect();
        assert_eq!(cells, expected, "{}", strength.id);
    }
}

#[test]
fn each_part_has_an_address_in_its_heading_and_in_the_contents() {
    let html = &html("nl").text;
    let main = html.split_once("<main").unwrap().1;
    let nav = main.split_once("<nav").unwrap().1.split_once("</nav>").unwrap().0;
    for place in main.split("<section id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(main.contains(&format!("><a href=\"#{place}\"")), "{place}");
    }
    for section in ["part-roles", "text-opvang", "part-which", "part-strengths", "part-returns", "part-sources"] {
        assert!(nav.contains(&format!("href=\"#{section}\"")), "{section} is not in the contents");
    }
}

#[test]
fn a_page_is_at_most_a_hundred_kilobytes_as_servers_send_it() {
    for language in ["nl", "en"] {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(html(language).text.as_bytes()).unwrap();
        let size = packed.finish().unwrap().len();
        assert!(size <= 100_000, "{language}: {size} bytes");
    }
}

/// The boxes of the clouds on a page, a little within their edges.
fn clouds(frame: &Frame, at: Point, found: &mut Vec<Rect>) {
    const CLOUDS: [Size; 2] = [Size::new(97.0, 48.0), Size::new(72.0, 38.0)];
    for (offset, item) in &frame.items {
        let Item::Group(group) = item else { continue };
        let (here, scale) = (Point::new(at.x + offset.x, at.y + offset.y), group.scale);
        match CLOUDS.iter().find(|size| **size == group.frame.size) {
            Some(Size { w, h }) => {
                let inset = 3.0 * scale;
                found.push(Rect::new(here.x, here.y + inset, w * scale, h * scale - 2.0 * inset));
            }
            None => clouds(&group.frame, here, found),
        }
    }
}

#[test]
fn no_cloud_is_cut_at_the_top_of_the_picture_beside_a_place() {
    let (mut seen, mut near) = (0, 0);
    for name in ["", "twaalf-vakken", "wijkverpleegkundige", "klantadviseur", "vakman-bouw", "gastheer", "drie-rollen"]
    {
        let stored = || DataFile::read(&std::fs::read(path(&format!("tests/data/{name}.json"))).unwrap()).unwrap();
        let file = if name.is_empty() { DataFile::flagship().unwrap() } else { stored() };
        let text = page(&file, "nl", fonts()).text;
        let wide = lay_out(file.infographic(), &settings(sheet("web"), "nl")).unwrap().unwrap().document.first;
        let mut floating = Vec::new();
        for layer in &wide.layers {
            if let Layer::Static(frame) = layer {
                clouds(frame, Point::default(), &mut floating);
            }
        }
        let scenes = text.split("class=\"scene\" viewBox=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        for scene in scenes {
            let [x, y, w, h] = scene.split(' ').map(|n| n.parse::<f64>().unwrap()).collect::<Vec<_>>()[..] else {
                panic!("{scene}")
            };
            seen += 1;
            for cloud in floating.iter().filter(|cloud| cloud.x < x + w && cloud.right() > x) {
                near += usize::from((cloud.y - y).abs() < h / 4.0);
                assert!(cloud.y >= y || cloud.bottom() <= y, "{name}: {cloud:?} is cut by {scene}");
                // Nor at a side, where the picture can begin below it.
                let side = cloud.x < x || cloud.right() > x + w;
                let high = cloud.bottom() < y + h / 16.0;
                assert!(!(side && high) || cloud.bottom() <= y, "{name}: {cloud:?} is cut at a side of {scene}");
            }
        }
    }
    assert!(seen > 40 && near > 2, "{seen} pictures, {near} clouds at their tops");
}
