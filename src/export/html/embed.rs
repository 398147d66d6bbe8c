//! What an editor pastes into a page of their own to show the graphic there.

use crate::export::markup::Element;
use crate::export::svg::Svg;
use crate::page::{Page, Unit};

/// A way to put the graphic on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The graphic itself, as part of the page. Answers fully, unless the page's policy or editor takes its script or
    /// its style away.
    Inline,
    /// An object that loads the file, with the PNG for programs that cannot. Answers fully; the page's own style and
    /// policy do not reach it.
    Object,
    /// A frame that loads the file. As an object; most editors that take nothing else take this.
    Frame,
    /// The PNG, with areas that lead to the file. Answers by leaving the page; works wherever pictures do.
    Image,
}

impl Way {
    /// All ways, the most capable first.
    pub const ALL: [Self; 4] = [Self::Inline, Self::Object, Self::Frame, Self::Image];

    /// Its name, for files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Object => "object",
            Self::Frame => "iframe",
            Self::Image => "image",
        }
    }
}

/// Where the files can be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// Of the SVG file.
    pub svg: String,
    /// Of the PNG of the same sheet.
    pub png: String,
    /// Of the page with the same content as text.
    pub html: String,
}

/// The markup to paste for a way, with a link of these words to the same content as text.
#[must_use]
pub fn snippet(way: Way, page: &Page, svg: &Svg, addresses: &Addresses, invitation: &str) -> String {
    let mut out = String::new();
    match way {
        Way::Inline => inline(&mut out, svg),
        Way::Object => object(&mut out, page, addresses),
        Way::Frame => frame(&mut out, page, addresses),
        Way::Image => image(&mut out, page, svg, addresses),
    }
    out.push('\n');
    // The page around it may be in another language.
    Element::open(&mut out, "p").attr("lang", &page.language).child("a").attr("href", &addresses.html).text(invitation);
    out.push('\n');
    out
}

/// No wider than its place, and as tall as that makes it.
fn inline(out: &mut String, svg: &Svg) {
    let rest = svg.text.trim_end();
    let rest = rest.strip_prefix("<svg").unwrap_or(rest);
    out.push_str("<svg style=\"max-width:100%;height:auto\"");
    out.push_str(rest);
}

fn object(out: &mut String, page: &Page, addresses: &Addresses) {
    let mut object = Element::open(out, "object");
    object.attr("lang", &page.language);
    object.attr("data", &addresses.svg).attr("type", "image/svg+xml").attr("aria-label", &page.title);
    sized(&mut object, page);
    let mut link = object.child("a");
    link.attr("href", &addresses.html);
    link.void("img", &[("src", &addresses.png), ("alt", &alternative(page)), ("style", "max-width:100%")]);
}

fn frame(out: &mut String, page: &Page, addresses: &Addresses) {
    let mut frame = Element::open(out, "iframe");
    frame.attr("lang", &page.language);
    frame.attr("src", &addresses.svg).attr("title", &page.title);
    sized(&mut frame, page);
    frame.attr("loading", "lazy").text("");
}

/// Areas of an image do not scale with it, so its width is fixed.
fn image(out: &mut String, page: &Page, svg: &Svg, addresses: &Addresses) {
    let scale = pixels(page);
    let name = format!("{}-map", svg.prefix);
    let length = |units: f64| format!("{:.0}", units * scale);
    let (width, height) = (length(page.size.w), length(page.size.h));
    {
        let mut paragraph = Element::open(out, "p");
        paragraph.attr("lang", &page.language);
        let map = format!("#{name}");
        let alternative = alternative(page);
        paragraph.void(
            "img",
            &[("src", &addresses.png), ("width", &width), ("height", &height), ("usemap", &map), ("alt", &alternative)],
        );
    }
    let mut map = Element::open(out, "map");
    map.attr("name", &name).attr("lang", &page.language);
    for hotspot in page.hotspots() {
        let at = hotspot.target;
        let corners = [at.x, at.y, at.right(), at.bottom()].map(length).join(",");
        let to = format!("{}#{}", addresses.svg, hotspot.id);
        map.void("area", &[("shape", "rect"), ("coords", &corners), ("href", &to), ("alt", &hotspot.name)]);
    }
}

/// As wide as its place, up to its own width; its height follows.
fn sized(element: &mut Element<'_>, page: &Page) {
    let (w, h) = (page.size.w, page.size.h);
    let style = format!("width:100%;max-width:{:.0}px;aspect-ratio:{:.0}/{:.0};border:0", w * pixels(page), w, h);
    element.attr("style", &style);
}

/// What is read where the picture is not seen.
fn alternative(page: &Page) -> String {
    if page.description.is_empty() { page.title.clone() } else { format!("{}. {}", page.title, page.description) }
}

/// How many CSS pixels a user unit is.
fn pixels(page: &Page) -> f64 {
    match page.unit {
        Unit::Pixel => 1.0,
        Unit::Millimetre(mm) => mm * 96.0 / 25.4,
    }
}
