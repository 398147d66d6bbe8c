//! A page in other colours: as people see it who see fewer of them, or as a grey print shows it.

use super::{Chooser, Frame, Group, Hotspot, Item, Layer, Page, Paint, Panel, Shape, Stroke, TextBlock};
use crate::base::color::Color;

impl Page {
    /// The page with each colour changed; photos stay as they are.
    #[must_use]
    pub fn recolored(&self, color: &dyn Fn(Color) -> Color) -> Self {
        let layers = self.layers.iter().map(|layer| match layer {
            Layer::Static(content) => Layer::Static(frame(content, color)),
            Layer::Hotspots { name, hotspots, chooser } => Layer::Hotspots {
                name: name.clone(),
                hotspots: hotspots.iter().map(|one| hotspot(one, color)).collect(),
                chooser: chooser.as_ref().map(|one| Box::new(recolored_chooser(one, color))),
            },
        });
        Self { layers: layers.collect(), paper: color(self.paper), ink: color(self.ink), ..self.clone() }
    }
}

fn recolored_chooser(of: &Chooser, color: &dyn Fn(Color) -> Color) -> Chooser {
    let [rest, choosing, count] = of.frames().map(|one| frame(one, color));
    Chooser { rest, choosing, count, ..of.clone() }
}

fn hotspot(of: &Hotspot, color: &dyn Fn(Color) -> Color) -> Hotspot {
    let connectors = frame(&of.panel.connectors, color);
    let panel = Panel { connectors, frame: frame(&of.panel.frame, color), ..of.panel.clone() };
    Hotspot { hover: frame(&of.hover, color), panel, ..of.clone() }
}

fn frame(of: &Frame, color: &dyn Fn(Color) -> Color) -> Frame {
    let items = of.items.iter().map(|(at, item)| {
        let item = match item {
            Item::Group(group) => Item::Group(Group { frame: frame(&group.frame, color), ..group.clone() }),
            Item::Text(text) => Item::Text(TextBlock { fill: color(text.fill), ..text.clone() }),
            Item::Shape(one) => Item::Shape(shape(one, color)),
            Item::Image(image) => Item::Image(image.clone()),
        };
        (*at, item)
    });
    Frame { size: of.size, items: items.collect() }
}

fn shape(of: &Shape, color: &dyn Fn(Color) -> Color) -> Shape {
    let fill = of.fill.as_ref().map(|paint| match paint {
        Paint::Solid(one) => Paint::Solid(color(*one)),
        Paint::Vertical(top, bottom) => Paint::Vertical(color(*top), color(*bottom)),
    });
    let stroke = of.stroke.as_ref().map(|stroke| Stroke { color: color(stroke.color), ..*stroke });
    Shape { fill, stroke, ..of.clone() }
}
