//! The one way to walk over a page: in reading order, which is painting order and document order too.

use std::collections::{BTreeMap, BTreeSet};

use super::chooser::Chooser;
use super::frame::{Frame, Group, Image, Item};
use super::hotspot::Hotspot;
use super::layer::{Layer, Page};
use super::role::Origin;
use super::shape::Shape;
use super::text::{Face, TextBlock};
use crate::base::geometry::{Point, Rect};

/// Where the coordinates of something begin on the page, and how long their unit is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placement {
    /// The origin, in page coordinates.
    pub at: Point,
    /// Page units in one unit.
    pub scale: f64,
}

impl Placement {
    /// The page's own coordinates.
    pub const PAGE: Self = Self { at: Point { x: 0.0, y: 0.0 }, scale: 1.0 };

    /// A place whose unit is the page's.
    #[must_use]
    pub const fn plain(at: Point) -> Self {
        Self { at, scale: 1.0 }
    }

    /// A point on the page.
    #[must_use]
    pub fn point(self, p: Point) -> Point {
        Point::new(self.at.x + p.x * self.scale, self.at.y + p.y * self.scale)
    }

    /// A box on the page.
    #[must_use]
    pub fn rect(self, rect: Rect) -> Rect {
        let at = self.point(Point::new(rect.x, rect.y));
        Rect::new(at.x, at.y, rect.w * self.scale, rect.h * self.scale)
    }

    /// The place of what begins at `offset` here and is scaled.
    #[must_use]
    pub fn inside(self, offset: Point, scale: f64) -> Self {
        Self { at: self.point(offset), scale: self.scale * scale }
    }
}

/// Whether a walk goes into something or past it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Walk {
    /// Its content comes next.
    Into,
    /// What stands after it comes next.
    Past,
}

/// A part of a page that a walk comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PagePart<'p> {
    /// What is always seen.
    Static(&'p Frame),
    /// What a hotspot shows under the pointer.
    Hover(&'p Hotspot),
    /// What a hotspot opens.
    Panel(&'p Hotspot),
    /// What turns a list of hotspots into choosing, in any state of it.
    Chooser(&'p Chooser),
}

/// What a walk over a page or a frame tells. Everything is passed over in silence unless a visitor asks for it.
pub trait Visitor<'p> {
    /// A part of the page; asks whether its content is wanted.
    fn part(&mut self, _part: PagePart<'p>) -> Walk {
        Walk::Into
    }

    /// A group and the place of its content; asks whether its content is wanted.
    fn enter(&mut self, _group: &'p Group, _place: Placement) -> Walk {
        Walk::Into
    }

    /// The end of a group that was gone into.
    fn leave(&mut self, _group: &'p Group) {}

    /// A text, shape or image and its place; hands it to the method for its kind.
    fn leaf(&mut self, item: &'p Item, place: Placement) {
        match item {
            Item::Text(text) => self.text(text, place),
            Item::Shape(shape) => self.shape(shape, place),
            Item::Image(image) => self.image(image, place),
            Item::Group(_) => {}
        }
    }

    /// A text and its place.
    fn text(&mut self, _text: &'p TextBlock, _place: Placement) {}

    /// A shape and its place.
    fn shape(&mut self, _shape: &'p Shape, _place: Placement) {}

    /// An image and its place.
    fn image(&mut self, _image: &'p Image, _place: Placement) {}
}

impl Page {
    /// Walks over the whole page, every state of it included, but for the connectors of panels: these are lines alone.
    pub fn walk<'p>(&'p self, visitor: &mut impl Visitor<'p>) {
        for layer in &self.layers {
            match layer {
                Layer::Static(frame) => part(PagePart::Static(frame), frame, visitor),
                Layer::Hotspots { hotspots, chooser, .. } => {
                    if let Some(one) = chooser {
                        one.frames().into_iter().for_each(|frame| part(PagePart::Chooser(one), frame, visitor));
                    }
                    for hotspot in hotspots {
                        part(PagePart::Hover(hotspot), &hotspot.hover, visitor);
                        part(PagePart::Panel(hotspot), &hotspot.panel.frame, visitor);
                    }
                }
            }
        }
    }
}

fn part<'p>(part: PagePart<'p>, frame: &'p Frame, visitor: &mut impl Visitor<'p>) {
    if visitor.part(part) == Walk::Into {
        frame.walk(Placement::PAGE, visitor);
    }
}

impl Frame {
    /// Walks over the content of this frame, whose origin is at a place.
    pub fn walk<'p>(&'p self, place: Placement, visitor: &mut impl Visitor<'p>) {
        for (offset, item) in &self.items {
            match item {
                Item::Group(group) => {
                    let inside = place.inside(*offset, group.scale);
                    if visitor.enter(group, inside) == Walk::Into {
                        group.frame.walk(inside, visitor);
                        visitor.leave(group);
                    }
                }
                Item::Text(_) | Item::Shape(_) | Item::Image(_) => visitor.leaf(item, place.inside(*offset, 1.0)),
            }
        }
    }

    /// Calls `see` for every text, shape and image with the position of its origin on the page and the scale there.
    pub fn visit<'p>(&'p self, at: Point, scale: f64, see: &mut dyn FnMut(Point, f64, &'p Item)) {
        self.walk(Placement { at, scale }, &mut Leaves(see));
    }

    /// The texts in this frame, in reading order.
    #[must_use]
    pub fn texts(&self) -> Vec<&TextBlock> {
        let mut texts = Texts(Vec::new());
        self.walk(Placement::PAGE, &mut texts);
        texts.0
    }
}

/// Shows every leaf to a function.
struct Leaves<'f, 'p>(&'f mut dyn FnMut(Point, f64, &'p Item));

impl<'p> Visitor<'p> for Leaves<'_, 'p> {
    fn leaf(&mut self, item: &'p Item, place: Placement) {
        (self.0)(place.at, place.scale, item);
    }
}

/// Gathers texts.
struct Texts<'p>(Vec<&'p TextBlock>);

impl<'p> Visitor<'p> for Texts<'p> {
    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        self.0.push(text);
    }
}

/// The text of a frame as it is read aloud: broken words whole again.
#[must_use]
pub fn words(frame: &Frame) -> String {
    let texts = frame.texts().into_iter().map(TextBlock::words).filter(|words| !words.is_empty());
    texts.collect::<Vec<_>>().join(" ")
}

/// The characters that a page shows in each face, in any state of it.
pub(super) struct Characters<'c>(pub(super) &'c mut BTreeMap<Face, BTreeSet<char>>);

impl<'p> Visitor<'p> for Characters<'_> {
    fn part(&mut self, part: PagePart<'p>) -> Walk {
        // Its number becomes another one.
        if let PagePart::Chooser(chooser) = part {
            chooser.count.texts().iter().for_each(|text| self.0.entry(text.face).or_default().extend('0'..='9'));
        }
        Walk::Into
    }

    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        let used = self.0.entry(text.face).or_default();
        text.lines.iter().for_each(|line| used.extend(line.text.chars()));
    }
}

/// What of the data file a page shows, in any state of it.
pub(super) struct Origins<'o>(pub(super) &'o mut BTreeSet<Origin>);

impl<'p> Visitor<'p> for Origins<'_> {
    fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
        self.0.extend(group.origins.iter().cloned());
        Walk::Into
    }

    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        self.0.extend(text.origin.iter().cloned());
    }

    fn image(&mut self, image: &'p Image, _place: Placement) {
        self.0.extend(image.origin.iter().cloned());
    }
}
