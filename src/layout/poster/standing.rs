//! What stands in a street or floats above it beside its places: trees, lamps, clouds.

use super::content::Poster;
use crate::base::geometry::{Point, Rect, Size};
use crate::error::Result;
use crate::page::{Frame, Group, Item, Shape, Unit};
use crate::theme::drawing::{self, Recolour};
use crate::theme::{Accent, Sheet};

/// A part of the street at its place.
pub(super) struct Part {
    name: &'static str,
    /// Its box on the page.
    pub(super) area: Rect,
    scale: f64,
}

impl Part {
    /// With the middle of its foot at `at`, or as near to that as it stands whole on a page of this width.
    pub(super) fn new(name: &'static str, at: Point, (scale, page_width): (f64, f64)) -> Result<Self> {
        let extent = crate::assets::part(name).map(drawing::extent).transpose()?;
        let size = extent.map_or(Size::default(), |(size, _)| size);
        let (w, h) = (size.w * scale, size.h * scale);
        let left = (at.x - w / 2.0).clamp(0.0, (page_width - w).max(0.0));
        Ok(Self { name, area: Rect::new(left, at.y - h, w, h), scale })
    }

    pub(super) fn draw(&self, poster: &Poster<'_>, frame: &mut Frame) -> Result<()> {
        if let Some(part) = part(poster, self.name)? {
            let part = printable(part, poster.sheet, self.scale);
            frame.group(Point::new(self.area.x, self.area.y), Group::new(part).scaled(self.scale));
        }
        Ok(())
    }
}

fn part(poster: &Poster<'_>, name: &str) -> Result<Option<Frame>> {
    let Some(text) = crate::assets::part(name) else { return Ok(None) };
    let ink = poster.palette().ink;
    let accent = Accent { accent: ink, dark: ink, light: ink };
    let recolour = Recolour::new(poster.theme, accent)?;
    let recolour = if name.starts_with("cloud") { recolour.swapped("card", poster.palette().cloud)? } else { recolour };
    drawing::read(text, &recolour).map(Some)
}

/// The thinnest line that a press holds, in millimetres: 0.2 point, and a little for rounding.
const HAIRLINE: f64 = 0.205 * 25.4 / 72.0;

/// A drawing whose lines can be printed where it stands with this scale: on small sheets fine ones become thicker.
pub(super) fn printable(mut frame: Frame, sheet: &Sheet, scale: f64) -> Frame {
    let Unit::Millimetre(millimetres) = sheet.unit() else { return frame };
    let least = HAIRLINE / millimetres / scale.max(1e-6);
    thicken(&mut frame, least);
    frame
}

/// Makes every line at least this thick, in the frame's own units.
fn thicken(frame: &mut Frame, least: f64) {
    for (_, item) in &mut frame.items {
        match item {
            Item::Shape(Shape { stroke: Some(stroke), .. }) => stroke.width = stroke.width.max(least),
            Item::Group(group) => thicken(&mut group.frame, least / group.scale.max(1e-6)),
            Item::Shape(_) | Item::Text(_) | Item::Image(_) => {}
        }
    }
}
