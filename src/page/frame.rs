//! Frames: a size and what stands in it, with what it means.

use std::sync::Arc;

use super::encoded::Encoded;
use super::role::{Origin, Role};
use super::shape::Shape;
use super::text::TextBlock;
use crate::base::geometry::{Point, Size};

/// Something at a place in a frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A frame in a frame.
    Group(Group),
    /// Text.
    Text(TextBlock),
    /// A shape.
    Shape(Shape),
    /// An image of pixels.
    Image(Image),
}

/// An image of pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// The space that it fills, in user units.
    pub size: Size,
    /// Its pixels, as a file of its own.
    pub file: Arc<Encoded>,
    /// Where the data file names it; none for one that does not come from there.
    pub origin: Option<Origin>,
}

/// A frame in a frame, with what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its content.
    pub frame: Frame,
    /// What it is to a reader; `None` for a group that only positions.
    pub role: Option<Role>,
    /// Factor on the content's coordinates; 1 except for drawings, which keep their own grid.
    pub scale: f64,
    /// A stable name (role id, "streets", …): the same for the same part of a document in every layout; not shown.
    pub id: Option<String>,
    /// What of the data file it shows besides what its content says itself.
    pub origins: Vec<Origin>,
}

impl Group {
    /// A group that only positions.
    #[must_use]
    pub const fn new(frame: Frame) -> Self {
        Self { frame, role: None, scale: 1.0, id: None, origins: Vec::new() }
    }

    /// A drawing on a grid of its own, shown `scale` times as large, that says nothing.
    #[must_use]
    pub fn decoration(frame: Frame, scale: f64) -> Self {
        Self { scale, ..Self::new(frame).with_role(Role::Decoration) }
    }

    /// The same shown this many times as large.
    #[must_use]
    pub fn scaled(self, scale: f64) -> Self {
        Self { scale, ..self }
    }

    /// The same with a role.
    #[must_use]
    pub fn with_role(self, role: Role) -> Self {
        Self { role: Some(role), ..self }
    }

    /// The same with a stable name.
    #[must_use]
    pub fn with_id(self, id: impl Into<String>) -> Self {
        Self { id: Some(id.into()), ..self }
    }

    /// The same, known to show this of the data file.
    #[must_use]
    pub fn showing(mut self, origin: Origin) -> Self {
        self.origins.push(origin);
        self
    }
}

/// A size and what stands in it. The size is the measurement: what a parent reserves is what the child says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Frame {
    /// The space that it takes.
    pub size: Size,
    /// Content in painting and reading order, each with its position.
    pub items: Vec<(Point, Item)>,
}

impl Frame {
    /// An empty frame of a size.
    #[must_use]
    pub const fn new(size: Size) -> Self {
        Self { size, items: Vec::new() }
    }

    /// Adds a shape whose outline is in this frame's coordinates.
    pub fn shape(&mut self, shape: Shape) {
        self.items.push((Point::default(), Item::Shape(shape)));
    }

    /// Adds a text with its box's top left corner at `at`.
    pub fn text(&mut self, at: Point, text: TextBlock) {
        self.items.push((at, Item::Text(text)));
    }

    /// Adds an image with its top left corner at `at`.
    pub fn image(&mut self, at: Point, image: Image) {
        self.items.push((at, Item::Image(image)));
    }

    /// Adds a frame that only positions, with its top left corner at `at`.
    pub fn place(&mut self, at: Point, frame: Self) {
        self.group(at, Group::new(frame));
    }

    /// Adds a frame with a role, with its top left corner at `at`.
    pub fn place_as(&mut self, at: Point, frame: Self, role: Role) {
        self.group(at, Group::new(frame).with_role(role));
    }

    /// Adds a heading of a level (1 to 6), with its box's top left corner at `at`.
    pub fn heading(&mut self, at: Point, level: u8, text: TextBlock) {
        let mut frame = Self::new(text.bounds);
        frame.text(Point::default(), text);
        self.place_as(at, frame, Role::Heading(level));
    }

    /// Adds a group.
    pub fn group(&mut self, at: Point, group: Group) {
        self.items.push((at, Item::Group(group)));
    }
}
