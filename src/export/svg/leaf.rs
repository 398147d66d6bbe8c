//! What stands in a frame, with its position resolved: shapes, texts, and groups that mean something.

use crate::base::geometry::{Point, Rect};
use crate::page::{Frame, Group, Item, Outline, Paint, Picture, Semantics, Shape, Stroke, TextBlock};

/// Where an outline's coordinates begin, and how long their unit is.
///
/// A drawing keeps its own grid, whose round numbers are short: its shapes are written in its units, in a
/// group that scales them, and only where they begin is a fraction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    at: Point,
    scale: f64,
}

impl Place {
    /// A place whose unit is the page's.
    pub(super) fn plain(at: Point) -> Self {
        Self { at, scale: 1.0 }
    }

    /// Where the outline begins, in its own units. A drawing that is shown smaller than it was made begins at a
    /// whole unit, rather lower than higher, so that it never floats over the ground.
    pub(super) fn origin(self) -> Point {
        let (x, y) = (self.at.x / self.scale, self.at.y / self.scale);
        if self.scale < 1.0 { Point::new(x.round(), y.ceil()) } else { Point::new(x, y) }
    }

    fn on_page(self, p: Point) -> Point {
        Point::new(self.at.x + p.x * self.scale, self.at.y + p.y * self.scale)
    }

    fn box_on_page(self, rect: Rect) -> Rect {
        let at = self.on_page(Point::new(rect.x, rect.y));
        Rect::new(at.x, at.y, rect.w * self.scale, rect.h * self.scale)
    }

    fn inside(self, offset: Point, scale: f64) -> Self {
        Self { at: self.on_page(offset), scale: self.scale * scale }
    }
}

/// How a shape is painted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Look {
    /// Filling.
    pub(super) fill: Option<Paint>,
    /// Line.
    pub(super) stroke: Option<Stroke>,
    /// Opacity, 0 to 1.
    pub(super) opacity: f64,
    /// Whether the even-odd rule fills it.
    pub(super) even_odd: bool,
    /// How many user units a unit of its coordinates is.
    pub(super) scale: f64,
}

/// A shape at its place.
#[derive(Debug, Clone)]
pub(super) struct Drawn<'a> {
    /// How it is painted.
    pub(super) look: Look,
    /// Where it is.
    pub(super) place: Place,
    /// Its outline.
    pub(super) outline: &'a Outline,
    /// The box on the page that it paints in, its line included.
    pub(super) bounds: Rect,
}

impl Drawn<'_> {
    /// Whether its outline is certainly convex and drawn clockwise.
    pub(super) fn is_convex(&self) -> bool {
        matches!(self.outline, Outline::Rect(..) | Outline::Circle(..))
    }
}

/// What stands in a frame.
#[derive(Debug, Clone)]
pub(super) enum Leaf<'a> {
    /// A shape.
    Shape(Drawn<'a>),
    /// A text with its origin, and the box around its ink.
    Text(Point, &'a TextBlock, Rect),
    /// A picture of pixels and the box that it fills.
    Picture(&'a Picture, Rect),
    /// A group that means something or holds texts at a scale, and its origin.
    Group(Point, &'a Group),
}

impl Leaf<'_> {
    /// Whether it is a shape, and the box that it paints in; of a group, which may paint anywhere, the whole plane.
    pub(super) fn shape_and_box(&self) -> (bool, Rect) {
        const FAR: f64 = 1e12;
        match self {
            Self::Shape(shape) => (true, shape.bounds),
            Self::Text(_, _, area) | Self::Picture(_, area) => (false, *area),
            Self::Group(..) => (false, Rect::new(-FAR, -FAR, 2.0 * FAR, 2.0 * FAR)),
        }
    }
}

/// The content of a frame whose origin is at `at`, in painting order; groups that only position are gone.
pub(super) fn leaves(frame: &Frame, at: Point) -> Vec<Leaf<'_>> {
    let mut out = Vec::new();
    collect(frame, Place::plain(at), &mut out);
    out
}

fn collect<'a>(frame: &'a Frame, place: Place, out: &mut Vec<Leaf<'a>>) {
    for (offset, item) in &frame.items {
        let at = place.on_page(*offset);
        match item {
            Item::Shape(shape) => out.extend(drawn(place.inside(*offset, 1.0), shape).map(Leaf::Shape)),
            Item::Text(text) => out.push(Leaf::Text(at, text, ink(at, text))),
            Item::Picture(picture) => {
                let own = Rect::new(0.0, 0.0, picture.size.w, picture.size.h);
                out.push(Leaf::Picture(picture, place.inside(*offset, 1.0).box_on_page(own)));
            }
            Item::Group(group) if dissolves(group) => collect(&group.frame, place.inside(*offset, group.scale), out),
            Item::Group(group) => out.push(Leaf::Group(at, group)),
        }
    }
}

/// Whether a group needs no element of its own: it only positions, or is a drawing. Decoration without words
/// needs none either: shapes without a name are in no accessibility tree.
fn dissolves(group: &Group) -> bool {
    match group.semantics {
        None | Some(Semantics::Hidden) if !has_text(&group.frame) => true,
        None => group.scale == 1.0,
        Some(_) => false,
    }
}

/// Whether a text stands anywhere in a frame.
pub(super) fn has_text(frame: &Frame) -> bool {
    frame.items.iter().any(|(_, item)| match item {
        Item::Text(_) => true,
        Item::Shape(_) | Item::Picture(_) => false,
        Item::Group(group) => has_text(&group.frame),
    })
}

/// A shape that paints something.
fn drawn(place: Place, shape: &Shape) -> Option<Drawn<'_>> {
    let look = Look {
        fill: shape.fill.clone(),
        stroke: shape.stroke,
        opacity: shape.opacity,
        even_odd: matches!(shape.outline, Outline::EvenOdd(_)),
        scale: place.scale,
    };
    let paints = (look.fill.is_some() || look.stroke.is_some()) && look.opacity > 0.0;
    let bounds = bounds(&shape.outline, shape.stroke.map_or(0.0, |s| s.width))?;
    paints.then(|| Drawn { look, place, outline: &shape.outline, bounds: place.box_on_page(bounds) })
}

/// The box that a shape paints in, its line included.
fn bounds(outline: &Outline, stroke: f64) -> Option<Rect> {
    let bare = match outline {
        Outline::Rect(rect, _) => Some(*rect),
        Outline::Circle(c, r) => Some(Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r)),
        Outline::Path(path) | Outline::EvenOdd(path) => path.bounds(),
    };
    // A mitre reaches at most four half widths out (the default limit).
    bare.map(|b| b.grown(if stroke > 0.0 { 2.0 * stroke } else { 0.0 }))
}

/// The box around the ink of a text, a little generous.
fn ink(at: Point, block: &TextBlock) -> Rect {
    let lines = block.lines.iter().map(|line| {
        let start = at.moved(line.at);
        Rect::new(start.x, start.y - block.size, line.width, 1.4 * block.size).grown(0.1 * block.size)
    });
    lines.reduce(|a, b| a.union(&b)).unwrap_or_default()
}
