//! A page as flat lists of texts and shapes, each knowing where it stands and what it stands in.

use krachtkaart::base::geometry::{Point, Rect};
use krachtkaart::page::{Frame, Hotspot, Item, Layer, Outline, Page, Role, Shape, TextBlock};
use krachtkaart::typeset::font::FontBook;
use krachtkaart::typeset::text::DESCENT;

/// A text on the page.
pub(crate) struct Text<'a> {
    pub(crate) block: &'a TextBlock,
    /// The box of each line: cap line to descender, first to last advance.
    pub(crate) lines: Vec<Rect>,
    /// Boxes of the frames that it stands in, outermost first.
    pub(crate) frames: Vec<Rect>,
    /// Place in the painting order.
    pub(crate) turn: usize,
    /// Number of the figure that it belongs to.
    pub(crate) figure: Option<usize>,
}

impl Text<'_> {
    /// All of its words, broken words whole again.
    pub(crate) fn words(&self) -> String {
        self.block.words()
    }

    /// The words with their pointer, for a message.
    pub(crate) fn label(&self) -> String {
        let words: String = self.words().chars().take(40).collect();
        format!("“{words}” ({}, {:.2})", self.block.pointer(), self.block.size)
    }

    /// The box around all lines.
    pub(crate) fn bounds(&self) -> Rect {
        self.lines.iter().copied().reduce(|a, b| a.union(&b)).unwrap_or_default()
    }
}

/// What a shape is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Something that the layout drew itself: a card, a chip, a band.
    Layout,
    /// A drawing with a grid of its own that must be seen whole: a place, an icon, the team.
    Drawing,
    /// A drawing that may run on beyond the sheet's edge: trees, clouds.
    Scenery,
    /// A figure.
    Figure,
}

/// A shape on the page.
pub(crate) struct Mark<'a> {
    pub(crate) shape: &'a Shape,
    pub(crate) bounds: Rect,
    pub(crate) turn: usize,
    pub(crate) part: Part,
}

impl Mark<'_> {
    /// Whether it is a rectangle with rounded corners: a card, a chip, a box.
    pub(crate) fn is_card(&self) -> bool {
        self.part == Part::Layout && matches!(self.shape.outline, Outline::Rect(_, r) if r > 0.0)
    }
}

/// Texts and shapes in painting order.
#[derive(Default)]
pub(crate) struct View<'a> {
    pub(crate) texts: Vec<Text<'a>>,
    pub(crate) marks: Vec<Mark<'a>>,
    /// The turn at which each picture layer begins, and its number among the layers.
    pub(crate) layers: Vec<(usize, usize)>,
    turn: usize,
    figures: usize,
}

/// Where a walk is.
#[derive(Clone)]
struct Here {
    at: Point,
    scale: f64,
    frames: Vec<Rect>,
    figure: Option<usize>,
    drawing: Option<Part>,
}

impl<'a> View<'a> {
    /// What the page shows at rest: all its picture layers.
    pub(crate) fn of_page(page: &'a Page, fonts: &FontBook) -> Self {
        let mut view = Self::default();
        for (number, layer) in page.layers.iter().enumerate() {
            if let Layer::Static(frame) = layer {
                view.layers.push((view.turn, number));
                view.walk(frame, &Here::start(), fonts);
            }
        }
        view
    }

    /// One frame in page coordinates: a panel, or what is drawn under hover.
    pub(crate) fn of_frame(frame: &'a Frame, fonts: &FontBook) -> Self {
        let mut view = Self::default();
        view.walk(frame, &Here::start(), fonts);
        view
    }

    fn walk(&mut self, frame: &'a Frame, here: &Here, fonts: &FontBook) {
        for (offset, item) in &frame.items {
            let at = Point::new(here.at.x + offset.x * here.scale, here.at.y + offset.y * here.scale);
            let here = Here { at, ..here.clone() };
            match item {
                Item::Group(group) => {
                    let mut inner = here;
                    inner.scale *= group.scale;
                    let size = group.frame.size;
                    if size.w > 0.0 && size.h > 0.0 {
                        inner.frames.push(Rect::new(at.x, at.y, size.w * inner.scale, size.h * inner.scale));
                    }
                    if matches!(group.role, Some(Role::Figure { .. })) {
                        inner.figure = Some(self.figures);
                        self.figures += 1;
                    }
                    if inner.drawing.is_none() && (group.scale - 1.0).abs() > 1e-9 {
                        let hidden = group.role == Some(Role::Decoration);
                        inner.drawing = Some(if hidden { Part::Drawing } else { Part::Scenery });
                    }
                    self.walk(&group.frame, &inner, fonts);
                }
                Item::Text(block) => self.text(block, &here, fonts),
                Item::Shape(shape) => self.mark(shape, &here),
                // No case of these tests has one; the design check looks at them.
                Item::Image(_) => {}
            }
        }
    }

    fn text(&mut self, block: &'a TextBlock, here: &Here, fonts: &FontBook) {
        let cap = fonts.font(block.face).metrics().cap_height * block.size;
        let k = here.scale;
        let lines = block.lines.iter().map(|line| {
            let (x, baseline) = (here.at.x + line.at.x * k, here.at.y + line.at.y * k);
            Rect::new(x, baseline - cap * k, line.width * k, (cap + DESCENT * block.size) * k)
        });
        let text =
            Text { block, lines: lines.collect(), frames: here.frames.clone(), turn: self.turn, figure: here.figure };
        self.texts.push(text);
        self.turn += 1;
    }

    fn mark(&mut self, shape: &'a Shape, here: &Here) {
        let bare = match &shape.outline {
            Outline::Rect(rect, _) => Some(*rect),
            Outline::Circle(c, r) => Some(Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r)),
            Outline::Path(path) | Outline::EvenOdd(path) => path.bounds(),
        };
        let Some(bare) = bare else { return };
        let bare = bare.grown(shape.stroke.map_or(0.0, |stroke| stroke.width / 2.0));
        let k = here.scale;
        let bounds = Rect::new(here.at.x + bare.x * k, here.at.y + bare.y * k, bare.w * k, bare.h * k);
        let part = match (here.figure, here.drawing) {
            (Some(_), _) => Part::Figure,
            (None, Some(part)) => part,
            (None, None) => Part::Layout,
        };
        self.marks.push(Mark { shape, bounds, turn: self.turn, part });
        self.turn += 1;
    }
}

impl Here {
    fn start() -> Self {
        Self { at: Point::default(), scale: 1.0, frames: Vec::new(), figure: None, drawing: None }
    }
}

/// All spots of a page with the number of their layer, in reading order.
pub(crate) fn spots(page: &Page) -> Vec<(usize, &Hotspot)> {
    let lists = page.layers.iter().enumerate().filter_map(|(number, layer)| match layer {
        Layer::Hotspots { hotspots: spots, .. } => Some((number, spots)),
        Layer::Static(_) => None,
    });
    lists.flat_map(|(number, spots)| spots.iter().map(move |spot| (number, spot))).collect()
}

/// A rectangle in a message: left, top, right, bottom.
pub(crate) fn shown(r: Rect) -> String {
    format!("[{:.1} {:.1} – {:.1} {:.1}]", r.x, r.y, r.right(), r.bottom())
}
