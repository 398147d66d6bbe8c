//! The drawings of places on a page.

use krachtkaart::base::geometry::{Point, Rect, Size};
use krachtkaart::page::{Frame, Item, Layer, Outline, Page};

/// Width and height of the frame that all illustrations share.
const DRAWING: Size = Size::new(320.0, 200.0);

/// The illustrations on a page: their boxes and what they consist of.
pub(super) fn drawings(page: &Page) -> Vec<(Rect, &Frame)> {
    let mut found = Vec::new();
    for layer in &page.layers {
        if let Layer::Static(frame) = layer {
            collect(frame, Point::default(), &mut found);
        }
    }
    found
}

fn collect<'a>(frame: &'a Frame, at: Point, found: &mut Vec<(Rect, &'a Frame)>) {
    for (offset, item) in &frame.items {
        let Item::Group(group) = item else { continue };
        let here = Point::new(at.x + offset.x, at.y + offset.y);
        if group.frame.size == DRAWING {
            found.push((Rect::new(here.x, here.y, DRAWING.w * group.scale, DRAWING.h * group.scale), &group.frame));
        } else {
            collect(&group.frame, here, found);
        }
    }
}

/// What a drawing consists of, whatever its colours.
pub(super) fn outlines(frame: &Frame) -> Vec<&Outline> {
    frame
        .items
        .iter()
        .filter_map(|(_, item)| match item {
            Item::Shape(shape) => Some(&shape.outline),
            Item::Group(_) | Item::Text(_) | Item::Image(_) => None,
        })
        .collect()
}
