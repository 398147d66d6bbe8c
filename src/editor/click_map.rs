//! Which part of the data file stands where in a picture.

use serde::Serialize;

use crate::base::geometry::Rect;
use crate::page::{Group, Image, Origin, Page, PagePart, Placement, TextBlock, Visitor, Walk};

/// A box in a picture that shows something of the data file; in user units of the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClickArea {
    /// The JSON pointer of what it shows, without the language.
    pub pointer: String,
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// Whether it stands on the panel that is open, above the page.
    pub panel: bool,
}

/// A place in a picture that readers can open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClickPlace {
    /// Its id: that of the role or strength.
    pub id: String,
    /// Its name for a reader.
    pub name: String,
}

/// Every box of a page at rest and of the panel that is open, in painting order: what comes later is on top.
pub(super) fn areas(page: &Page) -> Vec<ClickArea> {
    let mut found = Areas { open: page.open.as_deref(), on_panel: false, areas: Vec::new() };
    page.walk(&mut found);
    found.areas
}

/// The places of a page, in reading order.
pub(super) fn places(page: &Page) -> Vec<ClickPlace> {
    page.hotspots().map(|hotspot| ClickPlace { id: hotspot.id.clone(), name: hotspot.name.clone() }).collect()
}

/// Collects boxes.
struct Areas<'o> {
    open: Option<&'o str>,
    on_panel: bool,
    areas: Vec<ClickArea>,
}

impl Areas<'_> {
    fn add(&mut self, origin: &Origin, rect: Rect) {
        // A tenth of a unit is closer than anybody clicks.
        let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(|value| libm::round(value * 10.0) / 10.0);
        self.areas.push(ClickArea { pointer: origin.pointer.clone(), x, y, w, h, panel: self.on_panel });
    }
}

impl<'p> Visitor<'p> for Areas<'_> {
    fn part(&mut self, part: PagePart<'p>) -> Walk {
        self.on_panel = matches!(part, PagePart::Panel(_));
        match part {
            PagePart::Static(_) => Walk::Into,
            PagePart::Panel(hotspot) if self.open == Some(hotspot.id.as_str()) => Walk::Into,
            PagePart::Panel(_) | PagePart::Hover(_) | PagePart::Chooser(_) => Walk::Past,
        }
    }

    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        let size = group.frame.size;
        for origin in &group.origins {
            self.add(origin, place.rect(Rect::new(0.0, 0.0, size.w, size.h)));
        }
        Walk::Into
    }

    fn text(&mut self, text: &'p TextBlock, place: Placement) {
        let Some(origin) = &text.origin else { return };
        self.add(origin, place.rect(Rect::new(0.0, 0.0, text.bounds.w, text.bounds.h)));
    }

    fn image(&mut self, image: &'p Image, place: Placement) {
        let Some(origin) = &image.origin else { return };
        self.add(origin, place.rect(Rect::new(0.0, 0.0, image.size.w, image.size.h)));
    }
}
