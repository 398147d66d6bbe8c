//! One page that holds everything: the graphic in two sheets, of which the width of its place chooses one, and the same
//! content as text under it, in the same colours and letters; or a leaflet, whose cover shows the street. It asks for nothing from outside and runs under a policy
//! that allows nothing else. What its style does only makes it more beautiful: without it the page is one picture and
//! headings, paragraphs, lists and tables.

mod characters;
pub mod embed;
pub mod exporter;
mod jsx;
mod look;
mod tables;
mod text;
mod words;

use std::collections::BTreeMap;

use super::markup::{Element, json};
use super::policy::hash;
use super::svg::Svg;
use crate::page::article::{Article, Front, Passage};
use crate::page::presentation::Presentation;
use crate::typeset::font::is_right_to_left;

/// What the page shows above its text and beside it.
#[derive(Debug, Clone, Copy)]
pub struct Pictures<'a> {
    /// For places with room.
    pub wide: &'a Svg,
    /// For a phone.
    pub narrow: &'a Svg,
    /// The figures by their ids, as markup.
    pub figures: &'a BTreeMap<&'a str, String>,
    /// The logo as markup, where it stands by itself.
    pub logo: Option<&'a str>,
}

/// What a page is written with.
#[derive(Debug, Clone, PartialEq)]
pub struct HtmlOptions {
    /// The rules that give the page its fonts.
    pub fonts: String,
    /// Address of the page, where it is known, for previews of links to it.
    pub address: Option<String>,
    /// Address of the picture for such previews.
    pub image: Option<String>,
}

/// The size of the picture of previews, the sheet `link`.
const SHARED: [(&str, &str); 2] = [("og:image:width", "1200"), ("og:image:height", "630")];

/// A written page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html {
    /// The file.
    pub text: String,
    /// The content security policy under which it works; the file states it itself as well.
    pub policy: String,
}

/// Writes a page.
#[must_use]
pub fn write(article: &Article, presentation: &Presentation, pictures: &Pictures<'_>, options: &HtmlOptions) -> Html {
    let passages = article.sections.iter().flat_map(|section| &section.parts);
    let seeking = passages.filter_map(|part| if let Passage::Matrix(matrix) = part { Some(matrix) } else { None });
    let seeking: String = seeking.map(tables::seeking).collect();
    let style = options.fonts.clone() + &look::style(presentation, &article.front) + &seeking;
    let policy = policy(&style, pictures);
    let mut text = String::from("<!doctype html>\n");
    {
        let mut html = Element::open(&mut text, "html");
        html.attr("lang", &article.language);
        if is_right_to_left(&article.language) {
            html.attr("dir", "rtl");
        }
        head(&mut html, article, (presentation, options), &style, &policy);
        let mut body = html.child("body");
        if article.front == Front::Picture {
            words::say(body.child("a").attr("class", "skip").attr("href", "#text"), &article.invitation);
        }
        gradients(&mut body, pictures);
        if article.front == Front::Picture {
            picture(&mut body, pictures);
        }
        text::write(&mut body, article, presentation, pictures);
        // After the sources, which it names again: what repeats what stands near takes few bytes when it is sent.
        body.child("script").attr("type", "application/ld+json").raw(&linked_data(article, options));
    }
    text.push('\n');
    Html { text, policy }
}

fn head(
    html: &mut Element<'_>,
    article: &Article,
    (presentation, options): (&Presentation, &HtmlOptions),
    style: &str,
    policy: &str,
) {
    let mut head = html.child("head");
    head.void("meta", &[("charset", "utf-8")]);
    head.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
    head.void("meta", &[("name", "viewport"), ("content", "width=device-width,initial-scale=1")]);
    words::say(&mut head.child("title"), &article.title);
    head.void("meta", &[("name", "description"), ("content", &article.summary)]);
    head.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    let colours = &presentation.colours;
    head.void("meta", &[("name", "theme-color"), ("content", &colours.paper.to_string())]);
    let locale = article.language.replace('-', "_");
    let mut said = vec![
        ("og:type", "article"),
        ("og:title", &article.title.text),
        ("og:description", &article.summary),
        ("og:locale", &locale),
    ];
    said.extend(options.address.as_deref().map(|address| ("og:url", address)));
    if let Some(image) = &options.image {
        let [width, height] = SHARED.map(|(side, _)| side);
        let [w, h] = SHARED.map(|(_, pixels)| pixels);
        said.extend([("og:image", image.as_str()), (width, w), (height, h), ("og:image:alt", &article.title.text)]);
    }
    for (property, content) in said {
        head.void("meta", &[("property", property), ("content", content)]);
    }
    if options.image.is_some() {
        head.void("meta", &[("name", "twitter:card"), ("content", "summary_large_image")]);
    }
    head.child("style").raw(style);
}

/// The page described for machines, in the words of schema.org.
fn linked_data(article: &Article, options: &HtmlOptions) -> String {
    let mut fields = vec![
        ("@context", json("https://schema.org")),
        ("@type", json("Article")),
        ("headline", json(&article.title.text)),
        ("description", json(&article.summary)),
        ("inLanguage", json(&article.language)),
    ];
    fields.extend(options.address.as_deref().map(|address| ("url", json(address))));
    fields.extend(options.image.as_deref().map(|image| ("image", json(image))));
    let citations = article.sources.iter().map(|source| {
        let mut fields = vec![("@type", json("CreativeWork")), ("name", json(&source.text))];
        // A contact is no address of the work.
        let page = source.url.as_deref().filter(|_| source.contact.is_none());
        fields.extend(page.map(|url| ("url", json(url))));
        object(&fields)
    });
    let citations = citations.collect::<Vec<_>>().join(",");
    fields.push(("citation", format!("[{citations}]")));
    object(&fields)
}

fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{}:{value}", json(name))).collect();
    format!("{{{}}}", fields.join(","))
}

/// The gradients of both pictures: in a picture that is not shown, one browser engine paints nothing with its own.
fn gradients(body: &mut Element<'_>, pictures: &Pictures<'_>) {
    let both = [pictures.wide, pictures.narrow].map(|svg| svg.gradients.as_str()).concat();
    if !both.is_empty() {
        let mut svg = body.child("svg");
        svg.attr("class", "gradients").attr("width", "0").attr("height", "0").attr("aria-hidden", "true");
        svg.child("defs").raw(&both);
    }
}

fn picture(parent: &mut Element<'_>, pictures: &Pictures<'_>) {
    let mut place = parent.child("div");
    place.attr("class", "picture");
    place.child("div").attr("class", "wide").raw(&scaled(pictures.wide));
    // Where the server forbids style, one picture is shown.
    let narrow = repeated(&scaled(pictures.narrow), shared_script(pictures));
    place.child("div").attr("class", "narrow").attr("hidden", "hidden").raw(&narrow);
}

/// Runs in the second picture the script of the first, which stands in the page once.
const AGAIN: &str = "(function(){var me=document.currentScript,copy=document.createElementNS(me.namespaceURI,`script`);\
copy.textContent=document.querySelector(`svg script`).textContent;me.after(copy)})()";

/// The script of both pictures, where it is the same.
fn shared_script<'a>(pictures: &Pictures<'a>) -> Option<&'a str> {
    let inside = |svg: &'a Svg| Some(svg.text.split_once("<script>")?.1.split_once("</script>")?.0);
    inside(pictures.wide).filter(|script| inside(pictures.narrow) == Some(*script))
}

/// A picture with what runs another one's script in the place of its own.
fn repeated(svg: &str, script: Option<&str>) -> String {
    script.map_or_else(|| svg.to_owned(), |script| svg.replacen(script, AGAIN, 1))
}

/// The graphic as wide as its place by its attributes, so that it is so without style too.
fn scaled(svg: &Svg) -> String {
    let text = svg.text.trim_end();
    let Some((root, rest)) = text.split_once(" viewBox=") else { return text.to_owned() };
    let kept = root.split_once(" width=").map_or(root, |(kept, _)| kept);
    format!("{kept} width=\"100%\" viewBox={rest}")
}

/// Nothing is allowed but the styles and the script that stand in the page, and the fonts in them.
fn policy(style: &str, pictures: &Pictures<'_>) -> String {
    let both = [&pictures.wide.hashes, &pictures.narrow.hashes];
    let mut styles = vec![hash(style)];
    styles.extend(both.iter().filter_map(|hashes| hashes.style.clone()));
    let mut scripts: Vec<String> = both.iter().filter_map(|hashes| hashes.script.clone()).collect();
    scripts.dedup();
    scripts.extend(shared_script(pictures).map(|_| hash(AGAIN)));
    let quoted = |hashes: &[String]| hashes.iter().map(|hash| format!("'{hash}'")).collect::<Vec<_>>().join(" ");
    let logo = pictures.logo.is_some_and(|logo| logo.contains("<image "));
    let images = if logo || both.iter().any(|hashes| hashes.pictures) { " img-src data:;" } else { "" };
    let scripts = if scripts.is_empty() { "'none'".to_owned() } else { quoted(&scripts) };
    format!(
        "default-src 'none'; style-src {}; script-src {scripts}; font-src data:;{images} base-uri 'none'; form-action 'none'",
        quoted(&styles)
    )
}
