//! The contact sheet: many pages small on one, to see at a glance how they look.

use crate::base::geometry::{Path, Point, Rect, Size};
use crate::error::Result;
use crate::page::{Controls, Face, Frame, Group, Hotspot, Item, Layer, Outline, Page, Role, Shape, Unit};
use crate::theme::Theme;
use crate::typeset::font::FontBook;
use crate::typeset::text::{Passage, Setter, Style};

/// Width of the sheet, in pixels.
const WIDTH: f64 = 1600.0;
/// Around everything, and between rows.
const MARGIN: f64 = 48.0;
/// Between pages in a row, and below a row's labels. What a page paints beyond its edge is covered this far.
const GAP: f64 = 22.0;
/// From a page to its label, and the label's size.
const TO_LABEL: f64 = 9.0;
const LABEL: f64 = 15.0;
/// Sizes of the title and of the headings.
const TITLE: f64 = 40.0;
const HEADING: f64 = 24.0;
/// Greatest height of a row: a row of few pages does not fill the width.
const TALLEST: f64 = 420.0;
/// A page is shown this many times as tall as it is wide at most; of a longer one, the upper part.
const LONGEST: f64 = 2.0;
/// How dark an open panel makes the rest: as on the page itself.
const SCRIM: f64 = 0.25;

/// A page with what stands under it.
#[derive(Debug, Clone)]
pub struct Small {
    /// What stands under it.
    pub label: String,
    /// The page; what is open on it is shown open.
    pub page: Page,
}

/// Rows of pages under a heading.
#[derive(Debug, Clone, Default)]
pub struct CatalogueSection {
    /// The heading; may be empty.
    pub heading: String,
    /// The rows, from the top.
    pub rows: Vec<Vec<Small>>,
    /// A row of fewer pages than this leaves the rest of its width free, so that rows of one kind have one scale.
    pub across: usize,
}

impl Small {
    /// Width and height of what is shown, in the page's own units.
    fn shown(&self) -> Size {
        Size::new(self.page.size.w, self.page.size.h.min(self.page.size.w * LONGEST))
    }
}

/// Puts pages small on one page, in the colours of a theme.
///
/// # Errors
/// [`crate::error::Error::Font`] when a font cannot be read.
pub fn contact_sheet(
    title: &str,
    sections: &[CatalogueSection],
    theme: &Theme,
    fonts: &FontBook,
    tag: &str,
) -> Result<Page> {
    let mut contact = Contact { setter: Setter::new(fonts)?, theme, tag, out: Frame::default(), y: MARGIN };
    contact.line(title, Face::Title, TITLE, GAP * 1.5);
    for section in sections {
        if !section.heading.is_empty() {
            contact.line(&section.heading, Face::Heading, HEADING, GAP * 0.8);
        }
        section.rows.iter().for_each(|row| contact.row(row, section.across));
        contact.y += GAP;
    }
    let size = Size::new(WIDTH, (contact.y - GAP + MARGIN - GAP).ceil());
    let mut picture = Frame::new(size);
    let ground = Rect::new(0.0, 0.0, size.w, size.h);
    picture.shape(Shape::rect(ground, 0.0, theme.palette.chip));
    let role = Role::Figure { name: title.to_owned(), description: String::new(), language: None };
    contact.out.size = size;
    picture.place_as(Point::default(), contact.out, role);
    Ok(plain(picture, theme, title, tag))
}

/// A page that is one picture: nothing on it answers.
pub(super) fn plain(picture: Frame, theme: &Theme, title: &str, tag: &str) -> Page {
    Page {
        size: picture.size,
        unit: Unit::Pixel,
        bleed: 0.0,
        paper: theme.palette.chip,
        ink: theme.palette.ink,
        title: title.to_owned(),
        title_language: None,
        description: String::new(),
        description_language: None,
        language: tag.to_owned(),
        controls: Controls { close: String::new(), previous: String::new(), next: String::new() },
        layers: vec![Layer::Static(picture)],
        open: None,
    }
}

/// A contact sheet under way.
struct Contact<'a> {
    setter: Setter,
    theme: &'a Theme,
    tag: &'a str,
    out: Frame,
    /// Where the next thing goes.
    y: f64,
}

impl Contact<'_> {
    /// A text at the left edge, with this much room below it.
    fn line(&mut self, words: &str, face: Face, size: f64, below: f64) {
        let style = Style { face, size, leading: 1.1, fill: self.theme.palette.ink };
        let block = self.setter.label(Passage { text: words, pointer: "", language: self.tag }, style);
        let height = block.bounds.h;
        self.out.text(Point::new(MARGIN, self.y), block);
        self.y += height + below;
    }

    /// Pages side by side, all as tall as lets them fill the width, or would if there were `across` of them.
    fn row(&mut self, pages: &[Small], across: usize) {
        let aspects: f64 = pages.iter().map(|small| small.shown().w / small.shown().h).sum();
        if aspects <= 0.0 {
            return;
        }
        let places = across.max(pages.len()) as f64;
        let aspects = aspects * places / pages.len() as f64;
        let free = WIDTH - 2.0 * MARGIN - GAP * (places - 1.0);
        let height = (free / aspects).min(TALLEST);
        let mut x = MARGIN;
        for small in pages {
            let width = height * small.shown().w / small.shown().h;
            self.page(small, Rect::new(x, self.y, width, height));
            x += width + GAP;
        }
        self.y += height + TO_LABEL + LABEL + GAP;
    }

    fn page(&mut self, small: &Small, at: Rect) {
        let (shown, palette) = (small.shown(), &self.theme.palette);
        let scale = at.w / shown.w;
        let mut frame = Frame::new(shown);
        frame.shape(Shape::rect(Rect::new(0.0, 0.0, shown.w, shown.h), 0.0, small.page.paper));
        for part in pictures(&small.page) {
            frame.items.extend(upper(&part, 0.0, 1.0, shown.h).items);
        }
        self.out.group(Point::new(at.x, at.y), Group::new(frame).scaled(scale));
        // Drawings at the edge of a page run on beyond it.
        let below = TO_LABEL + LABEL + GAP;
        for rect in [
            Rect::new(at.x - GAP, at.y - GAP, GAP, at.h + GAP + below),
            Rect::new(at.right(), at.y - GAP, GAP, at.h + GAP + below),
            Rect::new(at.x - GAP, at.bottom(), at.w + 2.0 * GAP, below),
        ] {
            self.out.shape(Shape::rect(rect, 0.0, palette.chip));
        }
        let style = Style { face: Face::Strong, size: LABEL, leading: 1.0, fill: palette.ink };
        let label = self.setter.label(Passage { text: &small.label, pointer: "", language: self.tag }, style);
        self.out.text(Point::new(at.x, at.bottom() + TO_LABEL), label);
    }
}

/// What is seen of a page in its state, in painting order.
fn pictures(page: &Page) -> Vec<Frame> {
    let rest = page.layers.iter().filter_map(|layer| match layer {
        Layer::Static(frame) => Some(frame.clone()),
        Layer::Hotspots { .. } => None,
    });
    let open = page.hotspots().find(|spot| page.open.as_ref() == Some(&spot.id));
    rest.chain(open.into_iter().flat_map(|spot| opened(page, spot))).collect()
}

/// What an open panel adds: the rest is dimmed, but for what stays lit, where the panel leads to is marked, and the card
/// stands on all of it.
fn opened(page: &Page, spot: &Hotspot) -> Vec<Frame> {
    let whole = Rect::new(0.0, 0.0, page.size.w, page.size.h);
    let mut path = Path::rounded(whole, 0.0);
    for (rect, radius) in &spot.panel.lit {
        path.segments.extend(Path::rounded(*rect, *radius).segments);
    }
    let mut scrim = Frame::new(page.size);
    scrim.shape(Shape { opacity: SCRIM, ..Shape::filled(Outline::EvenOdd(path), page.ink) });
    let lit = page.lit().into_iter().map(|spot| spot.hover.clone());
    let over = [spot.panel.connectors.clone(), spot.panel.frame.clone()];
    [spot.hover.clone(), scrim].into_iter().chain(lit).chain(over).collect()
}

/// The part of a frame above a height, without what it means: on the contact sheet all is one picture.
fn upper(frame: &Frame, at: f64, scale: f64, height: f64) -> Frame {
    let mut kept = Frame::new(frame.size);
    for (offset, item) in &frame.items {
        let here = at + offset.y * scale;
        let item = match item {
            Item::Group(group) => {
                let frame = upper(&group.frame, here, scale * group.scale, height);
                (!frame.items.is_empty()).then(|| Item::Group(Group::new(frame).scaled(group.scale)))
            }
            Item::Text(text) => (here + text.bounds.h * scale <= height).then(|| Item::Text(text.clone())),
            Item::Image(image) => (here + image.size.h * scale <= height).then(|| Item::Image(image.clone())),
            Item::Shape(shape) => above(shape, (height - here) / scale).map(Item::Shape),
        };
        kept.items.extend(item.map(|item| (*offset, item)));
    }
    kept
}

/// The part of a shape above a height, in its own coordinates; only boxes are cut, the rest is kept or not.
fn above(shape: &Shape, height: f64) -> Option<Shape> {
    let top = match &shape.outline {
        Outline::Rect(rect, radius) if rect.bottom() > height => {
            let rect = Rect::new(rect.x, rect.y, rect.w, height - rect.y);
            return (rect.h > 0.0)
                .then(|| Shape { outline: Outline::Rect(rect, radius.min(rect.h / 2.0)), ..shape.clone() });
        }
        Outline::Rect(rect, _) => rect.y,
        Outline::Circle(centre, radius) => centre.y - radius,
        Outline::Path(path) | Outline::EvenOdd(path) => path.bounds()?.y,
    };
    (top < height).then(|| shape.clone())
}
