//! A page for readers who read from right to left: everything on the other side, words and drawings as they are.

use super::{Chooser, Frame, Group, Hotspot, Item, Layer, Line, Outline, Page, Panel, Role, Shape, TextBlock};
use crate::base::geometry::{Point, Rect};

impl Page {
    /// The page with left and right changed. Texts keep their letters in order and are set to the other side;
    /// drawings (which have a scale) change place but do not turn round, as they may show signs and figures.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        let width = self.size.w;
        let layers = self.layers.iter().map(|layer| match layer {
            Layer::Static(content) => Layer::Static(frame(content, width)),
            Layer::Hotspots { name, hotspots, chooser } => Layer::Hotspots {
                name: name.clone(),
                hotspots: hotspots.iter().map(|one| hotspot(one, width)).collect(),
                chooser: chooser.as_ref().map(|one| Box::new(mirrored_chooser(one, width))),
            },
        });
        Self { layers: layers.collect(), ..self.clone() }
    }
}

impl Frame {
    /// The frame with left and right changed, as [`Page::mirrored`].
    #[must_use]
    pub fn mirrored(&self) -> Self {
        frame(self, self.size.w)
    }
}

/// A rectangle on the other side of a space of this width.
fn rect(of: &Rect, width: f64) -> Rect {
    Rect { x: width - of.right(), ..*of }
}

/// A frame whose content stands in a space of this width.
fn frame(of: &Frame, width: f64) -> Frame {
    let items = of.items.iter().map(|(at, item)| match item {
        Item::Group(group) => {
            let wide = group.frame.size.w;
            // A drawing's own grid stays, and so does a code; what only positions is changed all through.
            let stays = group.scale != 1.0 || matches!(group.role, Some(Role::Code(_)));
            let content = if stays { group.frame.clone() } else { frame(&group.frame, wide) };
            let at = Point::new(width - at.x - wide * group.scale, at.y);
            (at, Item::Group(Group { frame: content, ..group.clone() }))
        }
        Item::Text(block) => (Point::new(width - at.x - block.bounds.w, at.y), Item::Text(text(block))),
        // A photo of a street does not become another street.
        Item::Image(image) => (Point::new(width - at.x - image.size.w, at.y), item.clone()),
        Item::Shape(one) => (Point::new(-at.x, at.y), Item::Shape(shape(one, width))),
    });
    Frame { size: of.size, items: items.collect() }
}

/// A text whose lines end where they began.
fn text(of: &TextBlock) -> TextBlock {
    let lines = of.lines.iter().map(|line| {
        let at = Point::new(of.bounds.w - line.at.x - line.width, line.at.y);
        Line { at, ..line.clone() }
    });
    TextBlock { lines: lines.collect(), ..of.clone() }
}

fn shape(of: &Shape, width: f64) -> Shape {
    let point = |p: Point| Point::new(width - p.x, p.y);
    let outline = match &of.outline {
        Outline::Rect(one, r) => Outline::Rect(rect(one, width), *r),
        Outline::Circle(centre, r) => Outline::Circle(point(*centre), *r),
        Outline::Path(path) => Outline::Path(path.map(point)),
        Outline::EvenOdd(path) => Outline::EvenOdd(path.map(point)),
    };
    Shape { outline, ..of.clone() }
}

fn mirrored_chooser(of: &Chooser, width: f64) -> Chooser {
    Chooser {
        target: rect(&of.target, width),
        rest: frame(&of.rest, width),
        choosing: frame(&of.choosing, width),
        count: frame(&of.count, width),
        ..of.clone()
    }
}

fn hotspot(of: &Hotspot, width: f64) -> Hotspot {
    let panel = &of.panel;
    Hotspot {
        target: rect(&of.target, width),
        hover: frame(&of.hover, width),
        panel: Panel {
            lit: panel.lit.iter().map(|(one, r)| (rect(one, width), *r)).collect(),
            card: rect(&panel.card, width),
            connectors: frame(&panel.connectors, width),
            frame: frame(&panel.frame, width),
            close: rect(&panel.close, width),
            name: panel.name.clone(),
        },
        ..of.clone()
    }
}
