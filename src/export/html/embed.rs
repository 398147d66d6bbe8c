//! What an editor pastes into a page of their own to show the graphic there.
//!
//! Every piece is one element, without a blank line and without a style that something hangs on: what editors and their
//! filters take away leaves a smaller piece, never a broken one. Sizes are attributes as well as style. A style element
//! stands before the graphic, because filters with a logic of paragraphs (WordPress' `wpautop`) end one before it.
//!
//! What a theme says of all frames and pictures (a largest height, a border, `display:block`) is overruled, and a place
//! that is as wide as its content (a cell of a table, a `float`, an item of a flex box) gets the piece at its own width,
//! or as much of it as there is room for: widths are lengths, and percentages only limit them.

use super::jsx;
use crate::export::markup::Element;
use crate::export::svg::Svg;
use crate::messages::command::Embedding;
use crate::page::{Page, Unit};

/// The most CSS pixels that a place may be wide to be shown another sheet than the wide one: its letters, 13 pixels at
/// its own width of 1200, are at least 12 in any place that is wider.
pub(super) const NARROW: u32 = 1107;
/// The most CSS pixels that a place may be wide to be shown the sheet for phones: the letters of the one for columns,
/// 14.5 pixels at its own width of 720, are at least 12 in any place that is wider.
const NARROWEST: u32 = 595;

/// What themes say of all frames and pictures, and what would stretch or shift them.
const BARE: &str = "max-height:none;padding:0;border:0";

/// A sheet and the file that shows it.
#[derive(Debug, Clone, Copy)]
pub struct SheetFile<'a> {
    /// The sheet.
    pub page: &'a Page,
    /// Its file.
    pub svg: &'a Svg,
    /// Where that file can be had.
    pub address: &'a str,
}

/// What is pasted shows these, and leads to those.
#[derive(Debug, Clone, Copy)]
pub struct Pieces<'a> {
    /// The sheet for places with room.
    pub wide: SheetFile<'a>,
    /// The sheet for tablets and for the column of text of most sites.
    pub middle: SheetFile<'a>,
    /// The sheet for phones.
    pub narrow: SheetFile<'a>,
    /// Where the PNG of the wide sheet can be had.
    pub png: &'a str,
    /// Where the page with the same content as text can be had.
    pub html: &'a str,
    /// Words of the link to it.
    pub invitation: &'a str,
}

/// The markup to paste for a way, with a link to the same content as text.
#[must_use]
pub fn snippet(way: Embedding, pieces: &Pieces<'_>) -> String {
    if way == Embedding::Jsx {
        return jsx::of(&snippet(Embedding::Responsive, pieces));
    }
    let mut out = String::new();
    {
        let (page, prefix) = (pieces.wide.page, &pieces.wide.svg.prefix);
        let mut place = Element::open(&mut out, "div");
        // The page around it may be in another language.
        place.attr("lang", &page.language);
        match way {
            Embedding::Responsive | Embedding::Jsx => responsive(&mut place, pieces),
            Embedding::Frame => {
                style(&mut place, &printed(prefix));
                frame(&mut place, &pieces.wide).attr("class", &format!("{prefix}-wide")).text("");
            }
            Embedding::Object => object(&mut place, pieces),
            Embedding::Inline => inline(&mut place, pieces.wide.svg),
            Embedding::Image => image(&mut place, pieces),
            Embedding::Picture => linked(&mut place.child("p"), pieces),
        }
        place.raw("\n").child("p").child("a").attr("href", pieces.html).text(pieces.invitation);
    }
    out.push('\n');
    out
}

/// No wider than its place, and as tall as that makes it. Its style stands before it. Its lines are one: filters that
/// make a break of each line end (PHP's `nl2br`) would put it inside the graphic, which ends there.
fn inline(place: &mut Element<'_>, svg: &Svg) {
    let text = svg.text.trim_end();
    let (before, rest) = text.split_once("<style>").unwrap_or((text, ""));
    let (style, after) = rest.split_once("</style>").unwrap_or_default();
    if !style.is_empty() {
        place.child("style").raw(style);
    }
    // A script that has a hash stays as it is.
    let (drawn, script) = after.split_at(after.find("<script").unwrap_or(after.len()));
    place
        .raw("<svg style=\"max-width:100%;height:auto\"")
        .raw(before.strip_prefix("<svg").unwrap_or(before))
        .raw(&drawn.replace('\n', " "))
        .raw(script);
}

/// Style for a piece of which the rest stands without it. Its text is a comment to what reads it as markup, so that
/// filters that take the element away and leave its text (Drupal's, GitHub's) leave nothing to be read; a style sheet
/// knows the two signs and passes over them.
fn style(place: &mut Element<'_>, rules: &str) {
    place.child("style").raw("<!--").raw(rules).raw("-->");
}

/// Whole on one sheet of paper, also where that is lower than the element is at its width.
fn printed(prefix: &str) -> String {
    format!("@media print{{.{prefix}-wide{{max-height:100vh!important;break-inside:avoid}}}}")
}

/// What is not shown is not loaded either: a lazy frame that has no box never comes into view.
///
/// An element that is asked for its width has none of its content, so it would vanish where the place is as wide as its
/// content. The track of the grid around it has a width of its own there, and gives way where there is less room.
fn responsive(place: &mut Element<'_>, pieces: &Pieces<'_>) {
    let prefix = &pieces.wide.svg.prefix;
    let class = |name: &str| format!("{prefix}-{name}");
    place.attr("class", &class("piece"));
    let [wide, middle, narrow] = [&pieces.wide, &pieces.middle, &pieces.narrow].map(|sheet| sheet.page);
    let rules = format!(
        ".{prefix}-piece{{display:grid;grid-template-columns:minmax(0,{:.0}px)}}\
         .{prefix}-place{{container-type:inline-size}}\
         @media screen{{@container (max-width:{NARROW}px){{.{prefix}-wide{{display:none!important}}\
         .{prefix}-middle{{display:block!important;margin:auto;{}}}}}\
         @container (max-width:{NARROWEST}px){{.{prefix}-middle{{display:none!important}}\
         .{prefix}-narrow{{display:block!important;margin:auto;{}}}}}}}",
        size(wide)[0],
        room(middle),
        room(narrow),
    );
    style(place, &(rules + &printed(prefix)));
    let mut place = place.child("div");
    place.attr("class", &class("place"));
    frame(&mut place, &pieces.wide).attr("class", &class("wide")).text("");
    // Without the rules these stay hidden, by an attribute and by its style. Where a filter takes both, they have no size.
    for (sheet, name) in [(&pieces.middle, "middle"), (&pieces.narrow, "narrow")] {
        let mut frame = loading(&mut place, sheet);
        frame
            .attr("width", "0")
            .attr("height", "0")
            .attr("style", &format!("{};{BARE};display:none", room(sheet.page)));
        frame.attr("loading", "lazy").attr("class", &class(name)).attr("hidden", "hidden").text("");
    }
}

fn object(place: &mut Element<'_>, pieces: &Pieces<'_>) {
    let (page, prefix) = (pieces.wide.page, &pieces.wide.svg.prefix);
    style(place, &printed(prefix));
    let mut object = place.child("object");
    object.attr("class", &format!("{prefix}-wide"));
    object.attr("data", pieces.wide.address).attr("type", "image/svg+xml").attr("aria-label", &page.title);
    sized(&mut object, page);
    linked(&mut object, pieces);
}

/// The PNG as a link to the page with text.
fn linked(parent: &mut Element<'_>, pieces: &Pieces<'_>) {
    let page = pieces.wide.page;
    let [width, height] = size(page).map(|length| format!("{length:.0}"));
    parent.child("a").attr("href", pieces.html).void(
        "img",
        &[
            ("src", pieces.png),
            ("width", &width),
            ("height", &height),
            ("alt", &page.alternative()),
            ("style", "max-width:100%;height:auto;max-height:none;box-sizing:border-box"),
            // Within an object a browser would fetch it beside the object that it stands in for.
            ("loading", "lazy"),
        ],
    );
}

fn frame<'e>(place: &'e mut Element<'_>, sheet: &SheetFile<'_>) -> Element<'e> {
    let mut frame = loading(place, sheet);
    sized(&mut frame, sheet.page);
    frame.attr("loading", "lazy");
    frame
}

/// A frame that shows a file; of no size yet.
fn loading<'e>(place: &'e mut Element<'_>, sheet: &SheetFile<'_>) -> Element<'e> {
    let mut frame = place.child("iframe");
    frame.attr("src", sheet.address).attr("title", &sheet.page.title);
    frame
}

/// The links lie over the picture in parts of its size, so that they follow it when it shrinks; where style is taken
/// away they are a list of links under it. On one line: filters turn line ends into breaks. Nothing but the picture gives
/// the element around them its height: the link to the text, under it, would shift them.
fn image(place: &mut Element<'_>, pieces: &Pieces<'_>) {
    let page = pieces.wide.page;
    let [width, height] = size(page);
    let mut place = place.child("div");
    place.attr("style", &format!("position:relative;max-width:{width:.0}px"));
    let [w, h] = [width, height].map(|length| format!("{length:.0}"));
    let style = format!("display:block;width:100%;height:auto;max-width:100%;margin:0;{BARE}");
    place.void(
        "img",
        &[("src", pieces.png), ("width", &w), ("height", &h), ("alt", &page.alternative()), ("style", &style)],
    );
    for hotspot in page.hotspots() {
        let at = hotspot.target;
        let part = |length: f64, of: f64| format!("{:.2}%", length / of * 100.0);
        let (left, top) = (part(at.x, page.size.w), part(at.y, page.size.h));
        let (width, height) = (part(at.w, page.size.w), part(at.h, page.size.h));
        let style = format!(
            "position:absolute;left:{left};top:{top};width:{width};height:{height};\
             overflow:hidden;white-space:nowrap;text-indent:100%"
        );
        let to = format!("{}#{}", pieces.wide.address, hotspot.id);
        place.raw(" ").child("a").attr("href", &to).attr("style", &style).text(&hotspot.name);
    }
}

/// As wide as its place, up to its own width; its height follows. Without style it has its own size.
fn sized(element: &mut Element<'_>, page: &Page) {
    let [width, height] = size(page);
    element.attr("width", &format!("{width:.0}")).attr("height", &format!("{height:.0}"));
    element.attr("style", &format!("{};{BARE}", room(page)));
}

/// The style of what is as wide as its place, up to its own width, and as high as that makes it.
fn room(page: &Page) -> String {
    let (width, w, h) = (size(page)[0], page.size.w, page.size.h);
    format!("width:{width:.0}px;max-width:100%;height:auto;aspect-ratio:{w:.0}/{h:.0}")
}

/// Width and height in CSS pixels.
fn size(page: &Page) -> [f64; 2] {
    let scale = match page.unit {
        Unit::Pixel => 1.0,
        Unit::Millimetre(mm) => mm * 96.0 / 25.4,
    };
    [page.size.w * scale, page.size.h * scale]
}
