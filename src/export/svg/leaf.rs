//! What stands in a frame, with its position resolved: shapes, texts, and groups that mean something.

use crate::base::geometry::{Point, Rect};
use crate::page::{Frame, Group, Image, Outline, Paint, Placement, Role, Shape, Stroke, TextBlock, Visitor, Walk};

/// What of the roles of groups is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// All of them.
    Everything,
    /// All but those of words that the hotspots say.
    BesideHotspots,
    /// None: an element around hides all from assistive technology.
    Nothing,
}

impl Reading {
    /// Whether what has a role is hidden from assistive technology.
    pub(super) fn hides(self, role: &Role) -> bool {
        match role {
            Role::Decoration => true,
            Role::HotspotNames => self == Self::BesideHotspots,
            Role::Heading(_) | Role::Figure { .. } | Role::List | Role::Item | Role::Link(_) => false,
        }
    }
}

/// Where an outline begins, in its own units.
///
/// A drawing keeps its own grid, whose round numbers are short: its shapes are written in its units, in a
/// group that scales them, and only where they begin is a fraction. A drawing that is shown smaller than it was made
/// begins at a whole unit, rather lower than higher, so that it never floats over the ground.
pub(super) fn origin(place: Placement) -> Point {
    let (x, y) = (place.at.x / place.scale, place.at.y / place.scale);
    if place.scale < 1.0 { Point::new(x.round(), y.ceil()) } else { Point::new(x, y) }
}

/// How a shape is painted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PaintStyle {
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
pub(super) struct PaintedShape<'a> {
    /// How it is painted.
    pub(super) style: PaintStyle,
    /// Where it is.
    pub(super) place: Placement,
    /// Its outline.
    pub(super) outline: &'a Outline,
    /// The box on the page that it paints in, its line included.
    pub(super) bounds: Rect,
}

impl PaintedShape<'_> {
    /// Whether its outline is certainly convex and drawn clockwise.
    pub(super) fn is_convex(&self) -> bool {
        matches!(self.outline, Outline::Rect(..) | Outline::Circle(..))
    }
}

/// What stands in a frame.
#[derive(Debug, Clone)]
pub(super) enum Leaf<'a> {
    /// A shape.
    Shape(PaintedShape<'a>),
    /// A text with its origin, and the box around its ink.
    Text(Point, &'a TextBlock, Rect),
    /// An image of pixels and the box that it fills.
    Image(&'a Image, Rect),
    /// A group with a role that holds nothing but texts, its origin, and the box around their ink.
    Words(Point, &'a Group, Rect),
    /// Another group with a role, or one that holds texts at a scale, and its origin.
    Group(Point, &'a Group),
}

impl Leaf<'_> {
    /// Whether it is a shape, and the box that it paints in; of a group, which may paint anywhere, the whole plane.
    pub(super) fn shape_and_box(&self) -> (bool, Rect) {
        const FAR: f64 = 1e12;
        match self {
            Self::Shape(shape) => (true, shape.bounds),
            Self::Text(_, _, area) | Self::Image(_, area) | Self::Words(_, _, area) => (false, *area),
            Self::Group(..) => (false, Rect::new(-FAR, -FAR, 2.0 * FAR, 2.0 * FAR)),
        }
    }
}

/// The content of a frame whose origin is at `at`, in painting order; groups that need no element are gone.
pub(super) fn leaves(frame: &Frame, at: Point, reading: Reading) -> Vec<Leaf<'_>> {
    let mut leaves = Leaves { reading, found: Vec::new() };
    frame.walk(Placement::plain(at), &mut leaves);
    leaves.found
}

/// Gathers leaves.
struct Leaves<'a> {
    reading: Reading,
    found: Vec<Leaf<'a>>,
}

impl<'a> Visitor<'a> for Leaves<'a> {
    fn enter(&mut self, group: &'a Group, place: Placement) -> Walk {
        if dissolves(group, self.reading) {
            return Walk::Into;
        }
        self.found.push(match ink_of_words(group, place) {
            Some(ink) => Leaf::Words(place.at, group, ink),
            None => Leaf::Group(place.at, group),
        });
        Walk::Past
    }

    fn text(&mut self, text: &'a TextBlock, place: Placement) {
        self.found.push(Leaf::Text(place.at, text, ink(place.at, text)));
    }

    fn shape(&mut self, shape: &'a Shape, place: Placement) {
        self.found.extend(painted(place, shape).map(Leaf::Shape));
    }

    fn image(&mut self, image: &'a Image, place: Placement) {
        let own = Rect::new(0.0, 0.0, image.size.w, image.size.h);
        self.found.push(Leaf::Image(image, place.rect(own)));
    }
}

/// Whether a group needs no element of its own: it only positions, or is a drawing. Decoration without words
/// needs none either: shapes without a name are in no accessibility tree.
fn dissolves(group: &Group, reading: Reading) -> bool {
    let says = match &group.role {
        None | Some(Role::Link(_)) => false,
        Some(Role::HotspotNames) => reading == Reading::BesideHotspots,
        Some(Role::Decoration) => reading != Reading::Nothing && has_text(&group.frame),
        Some(Role::Heading(_) | Role::Figure { .. } | Role::List | Role::Item) => reading != Reading::Nothing,
    };
    !says && (group.scale == 1.0 || !has_text(&group.frame))
}

/// Whether a text stands anywhere in a frame.
pub(super) fn has_text(frame: &Frame) -> bool {
    !frame.texts().is_empty()
}

/// The box around the ink of a group that holds nothing but texts, in the page's unit. The title's group is as any
/// other: it divides the page's grounds, which are painted before it, from all that stands on them.
fn ink_of_words(group: &Group, place: Placement) -> Option<Rect> {
    if group.role == Some(Role::Heading(1)) {
        return None;
    }
    let mut words = Words { only: place.scale == 1.0, ink: None };
    group.frame.walk(place, &mut words);
    words.ink.filter(|_| words.only)
}

/// Looks whether there are texts only.
struct Words {
    only: bool,
    ink: Option<Rect>,
}

impl<'a> Visitor<'a> for Words {
    fn enter(&mut self, _group: &'a Group, place: Placement) -> Walk {
        self.only &= place.scale == 1.0;
        Walk::Into
    }

    fn text(&mut self, text: &'a TextBlock, place: Placement) {
        let own = ink(place.at, text);
        self.ink = Some(self.ink.map_or(own, |ink| ink.union(&own)));
    }

    fn shape(&mut self, _shape: &'a Shape, _place: Placement) {
        self.only = false;
    }

    fn image(&mut self, _image: &'a Image, _place: Placement) {
        self.only = false;
    }
}

/// A shape that paints something.
fn painted(place: Placement, shape: &Shape) -> Option<PaintedShape<'_>> {
    let style = PaintStyle {
        fill: shape.fill.clone(),
        stroke: shape.stroke,
        opacity: shape.opacity,
        even_odd: matches!(shape.outline, Outline::EvenOdd(_)),
        scale: place.scale,
    };
    let paints = (style.fill.is_some() || style.stroke.is_some()) && style.opacity > 0.0;
    let bounds = bounds(&shape.outline, shape.stroke.map_or(0.0, |s| s.width))?;
    paints.then(|| PaintedShape { style, place, outline: &shape.outline, bounds: place.rect(bounds) })
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
