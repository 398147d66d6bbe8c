//! The hand-over from layout to export: finished, positioned, and ignorant of where it came from.
//!
//! A [`Page`] is everything an exporter needs: pictures in reading order, and between them the lists of
//! [`Spot`]s that answer to a reader. The order of [`Page::layers`] is reading order, painting order and
//! document order at once. That works because a spot's target is invisible (the picture beneath already shows
//! the place), and because a spot's card stays within what was painted before it.

pub mod article;
mod encoded;
mod mirror;

use std::sync::Arc;

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};

pub use encoded::Encoded;

/// Which of the embedded faces a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// The display family at its heaviest: the title.
    Title,
    /// The display family in bold: names, headings, large figures.
    Heading,
    /// The text family, regular.
    Text,
    /// The text family, bold.
    Strong,
}

impl Face {
    /// All faces.
    pub const ALL: [Self; 4] = [Self::Title, Self::Heading, Self::Text, Self::Strong];
}

/// One drawn glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Glyph number in the full face.
    pub id: u16,
    /// Byte offset in the line's text of the character it begins.
    pub cluster: u32,
    /// Left end of its advance, in user units from the line's start.
    pub x: f64,
}

/// One line of text, with a position for every glyph.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where the line starts and its baseline, relative to the text's own origin.
    pub at: Point,
    /// What stands there, with a real hyphen where a word was broken and no trailing space.
    pub text: String,
    /// The distance from the first glyph's start to the last glyph's end, in user units.
    pub width: f64,
    /// The glyphs in drawing order.
    pub glyphs: Vec<Glyph>,
    /// Whether the line ends in a hyphen that is not part of the word.
    pub hyphenated: bool,
}

/// A paragraph, a heading or a label: lines in one face, size and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBlock {
    /// The lines, top to bottom.
    pub lines: Vec<Line>,
    /// The face of all of it.
    pub face: Face,
    /// Type size in user units (the em).
    pub size: f64,
    /// Colour.
    pub fill: Color,
    /// BCP 47 tag; the page's where there is none.
    pub language: Option<String>,
    /// The block's box: x 0 to the widest allowed line, y from the top of the first line to the bottom of the last.
    pub bounds: Size,
    /// JSON pointer of the text in the data file; empty for the program's own words. For checks and messages only.
    pub pointer: String,
}

/// What an area is filled with.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// From one colour at the top of the shape to another at its bottom.
    Vertical(Color, Color),
}

/// A line along an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub color: Color,
    /// Width in user units.
    pub width: f64,
    /// Round ends and joins instead of butt ends and mitred joins.
    pub round: bool,
}

/// The outline of a shape, in the plainest form that says it.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// A rectangle with a corner radius.
    Rect(Rect, f64),
    /// A circle: middle and radius.
    Circle(Point, f64),
    /// Anything else; filled by the non-zero rule.
    Path(Path),
    /// A path filled by the even-odd rule.
    EvenOdd(Path),
}

/// A filled and or stroked shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// Its filling.
    pub fill: Option<Paint>,
    /// Its line.
    pub stroke: Option<Stroke>,
    /// 0 (nothing) to 1 (opaque).
    pub opacity: f64,
}

impl Shape {
    /// An opaque shape in one colour.
    #[must_use]
    pub fn filled(outline: Outline, color: Color) -> Self {
        Self { outline, fill: Some(Paint::Solid(color)), stroke: None, opacity: 1.0 }
    }

    /// A line without filling.
    #[must_use]
    pub fn stroked(outline: Outline, stroke: Stroke) -> Self {
        Self { outline, fill: None, stroke: Some(stroke), opacity: 1.0 }
    }

    /// A rectangle in one colour, with corner radius `r`.
    #[must_use]
    pub fn rect(rect: Rect, r: f64, color: Color) -> Self {
        Self::filled(Outline::Rect(rect, r), color)
    }

    /// A disc in one colour.
    #[must_use]
    pub fn disc(centre: Point, r: f64, color: Color) -> Self {
        Self::filled(Outline::Circle(centre, r), color)
    }
}

/// What a group is to someone who does not see it.
#[derive(Debug, Clone, PartialEq)]
pub enum Semantics {
    /// Decoration, or words that stand elsewhere in the reading order as the name of a spot: not read.
    Hidden,
    /// A heading with its level, 1 to 6; its text is its name.
    Heading(u8),
    /// A picture that says something: its finding and its data in words.
    Figure {
        /// The finding, as the figure's title says it.
        name: String,
        /// The data in words.
        description: String,
        /// BCP 47 tag of the finding; that of what is around it where there is none.
        language: Option<String>,
    },
    /// A named part of the page.
    Group(String),
    /// A list with its name; its children are list items.
    List(String),
    /// An item of a list.
    ListItem,
}

/// Something at a place in a frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A frame in a frame.
    Group(Group),
    /// Text.
    Text(TextBlock),
    /// A shape.
    Shape(Shape),
    /// A picture of pixels.
    Picture(Picture),
}

/// A picture of pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The space that it fills, in user units.
    pub size: Size,
    /// Its pixels, as a file of its own.
    pub file: Arc<Encoded>,
    /// JSON pointer of the picture in the data file. For checks and messages only.
    pub pointer: String,
}

/// A frame in a frame, with what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its content.
    pub frame: Frame,
    /// What it is to assistive technology; `None` for a group that only positions.
    pub semantics: Option<Semantics>,
    /// Factor on the content's coordinates; 1 except for drawings, which keep their own grid.
    pub scale: f64,
    /// A stable name (role id, "header", …) for tests and for dimming; not shown.
    pub name: Option<String>,
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
    pub fn new(size: Size) -> Self {
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

    /// Adds a picture of pixels with its top left corner at `at`.
    pub fn picture(&mut self, at: Point, picture: Picture) {
        self.items.push((at, Item::Picture(picture)));
    }

    /// Adds a frame that only positions, with its top left corner at `at`.
    pub fn place(&mut self, at: Point, frame: Self) {
        self.group(at, Group { frame, semantics: None, scale: 1.0, name: None });
    }

    /// Adds a frame that means something.
    pub fn meaning(&mut self, at: Point, frame: Self, semantics: Semantics) {
        self.group(at, Group { frame, semantics: Some(semantics), scale: 1.0, name: None });
    }

    /// Adds a group.
    pub fn group(&mut self, at: Point, group: Group) {
        self.items.push((at, Item::Group(group)));
    }

    /// Calls `see` for every leaf (text, shape or picture) with the position of its origin on the page and the scale there.
    pub fn visit<'a>(&'a self, at: Point, scale: f64, see: &mut dyn FnMut(Point, f64, &'a Item)) {
        for (offset, item) in &self.items {
            let here = Point::new(at.x + offset.x * scale, at.y + offset.y * scale);
            match item {
                Item::Group(group) => group.frame.visit(here, scale * group.scale, see),
                leaf => see(here, scale, leaf),
            }
        }
    }
}

/// A place or a strength that answers: its target, and the panel that it opens.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Id from the data file; unique on the page.
    pub id: String,
    /// Accessible name: the visible words.
    pub name: String,
    /// BCP 47 tag of the name, where it differs from the page's.
    pub language: Option<String>,
    /// Where it can be hit, in page coordinates.
    pub target: Rect,
    /// Corner radius of the target's focus ring.
    pub radius: f64,
    /// Drawn over the picture under hover and focus, in page coordinates.
    pub hover: Frame,
    /// What opens.
    pub panel: Panel,
}

/// What a spot opens: the rest dims, some places stay lit, a card tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Accessible name of the group.
    pub name: String,
    /// Rectangles that stay lit, with one corner radius; page coordinates.
    pub lit: Vec<(Rect, f64)>,
    /// The card's box, in page coordinates.
    pub card: Rect,
    /// The card's content in page coordinates, its background included.
    pub frame: Frame,
    /// The close button's box, in page coordinates; it is drawn by `frame`.
    pub close: Rect,
    /// Other spots that can be gone to from here: box in page coordinates, id and name.
    pub links: Vec<(Rect, String, String)>,
}

/// A part of the page in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Layer {
    /// Drawn, in page coordinates.
    Picture(Frame),
    /// A list of spots with its accessible name.
    Spots {
        /// Accessible name of the list.
        name: String,
        /// The spots in reading order.
        spots: Vec<Spot>,
    },
}

/// How long a user unit is in the world.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unit {
    /// A CSS pixel.
    Pixel,
    /// This many millimetres.
    Millimetre(f64),
}

/// Words that an exporter needs, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controls {
    /// Name of the close button.
    pub close: String,
}

impl Page {
    /// Everything that opens, in reading order.
    pub fn spots(&self) -> impl Iterator<Item = &Spot> {
        self.layers.iter().flat_map(|layer| match layer {
            Layer::Spots { spots, .. } => spots.as_slice(),
            Layer::Picture(_) => &[],
        })
    }

    /// The page with this spot open; `None` when the page has no such spot.
    #[must_use]
    pub fn opened(&self, id: &str) -> Option<Self> {
        let there = self.spots().any(|spot| spot.id == id);
        there.then(|| Self { open: Some(id.to_owned()), ..self.clone() })
    }
}

/// A finished sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Trim size in user units.
    pub size: Size,
    /// What a user unit is.
    pub unit: Unit,
    /// How far the picture reaches beyond the trim, in user units, on all sides.
    pub bleed: f64,
    /// Colour behind everything.
    pub paper: Color,
    /// Colour of focus rings and of the scrim that dims.
    pub ink: Color,
    /// Title for the document.
    pub title: String,
    /// BCP 47 tag of the title, where it differs from the page's.
    pub title_language: Option<String>,
    /// What the picture shows, in a sentence or two.
    pub description: String,
    /// BCP 47 tag of the description, where it differs from the page's.
    pub description_language: Option<String>,
    /// BCP 47 tag of the words.
    pub language: String,
    /// Names of controls.
    pub controls: Controls,
    /// Everything, in reading order.
    pub layers: Vec<Layer>,
    /// Id of the spot that is shown open, if any.
    pub open: Option<String>,
}
