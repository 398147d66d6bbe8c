//! A page as pieces in the order in which they are painted, each with how much of what lies below shows through it.

use krilla::paint::FillRule;

use crate::base::color::Color;
use crate::base::geometry::{Path, Rect};
use crate::export::dimming::{LATE, SCRIM, sheet};
use crate::export::pdf::paint;
use crate::page::{
    Frame, Group, Hotspot, Image, Layer, Outline, Page, Paint, Placement, Role, Shape, Stroke, TextBlock, Visitor, Walk,
};

/// Something that is painted, in page coordinates.
pub(super) struct PaintItem<'p> {
    /// What it is.
    pub(super) mark: Mark<'p>,
    /// What it covers at most.
    pub(super) bounds: Rect,
    /// 0 (nothing) to 1 (opaque).
    pub(super) opacity: f64,
    /// So many of the pieces before it lie below it.
    pub(super) under: usize,
    /// Whether it is of a code that a phone reads.
    pub(super) is_code: bool,
}

/// What is painted.
pub(super) enum Mark<'p> {
    /// An area.
    Area {
        /// Its outline.
        outline: Path,
        /// Whether that is filled by the even-odd rule.
        even_odd: bool,
        /// Its colour or colours.
        paint: Paint,
    },
    /// A line.
    Line {
        /// Along this.
        outline: Path,
        /// Its width and colour.
        stroke: Stroke,
    },
    /// A text.
    Text {
        /// The text.
        block: &'p TextBlock,
        /// Its place.
        place: Placement,
    },
    /// A picture of pixels.
    Image {
        /// The picture.
        image: &'p Image,
        /// The place of its top left corner.
        place: Placement,
    },
}

impl<'p> PaintItem<'p> {
    /// A piece that covers what lies below it.
    pub(super) fn opaque(mark: Mark<'p>) -> Self {
        Self { bounds: mark.bounds(), mark, opacity: 1.0, under: 0, is_code: false }
    }

    /// Whether nothing of what lies below it is seen in `area`.
    pub(super) fn hides(&self, area: &Rect) -> bool {
        let Mark::Area { outline, .. } = &self.mark else { return false };
        let upright = *outline == Path::rounded(self.bounds, 0.0);
        self.opacity >= 1.0 && upright && self.bounds.contains(area, 0.0)
    }
}

impl Mark<'_> {
    fn bounds(&self) -> Rect {
        match self {
            Self::Area { outline, .. } => outline.bounds().unwrap_or_default(),
            Self::Line { outline, stroke } => outline.bounds().unwrap_or_default().grown(stroke.width * 2.0),
            Self::Text { block, place } => {
                let lines = block.lines.iter().map(|line| {
                    let (top, size) = (line.at.y - block.size, block.size);
                    Rect::new(line.at.x, top, line.width, size * 1.3).grown(size)
                });
                let all = lines.reduce(|a, b| a.union(&b)).unwrap_or_default();
                place.rect(all)
            }
            Self::Image { image, place } => place.rect(Rect::new(0.0, 0.0, image.size.w, image.size.h)),
        }
    }
}

/// The pieces of a page: what is open on it dims what is around.
pub(super) fn of(page: &Page) -> Vec<PaintItem<'_>> {
    let mut pieces = Pieces { all: Vec::new(), late: None, codes: 0 };
    let whole = Path::rounded(sheet(page), 0.0);
    pieces.add(Mark::Area { outline: whole.clone(), even_odd: false, paint: Paint::Solid(page.paper) }, 1.0);
    let mut dim = false;
    let lit = page.lit();
    for layer in &page.layers {
        match layer {
            Layer::Static(frame) => {
                pieces.late = dim.then_some(pieces.all.len());
                pieces.frame(frame);
            }
            Layer::Hotspots { hotspots, .. } => {
                for hotspot in hotspots {
                    if lit.iter().any(|other| other.id == hotspot.id) {
                        pieces.late = None;
                        pieces.frame(&hotspot.hover);
                    }
                    if page.open.as_ref() == Some(&hotspot.id) {
                        pieces.panel(hotspot, &whole, page.ink);
                        dim = true;
                    }
                }
            }
        }
    }
    pieces.all
}

/// The pieces that were found.
struct Pieces<'p> {
    all: Vec<PaintItem<'p>>,
    /// In a layer that is dimmed as one: how many pieces lie below all of it.
    late: Option<usize>,
    /// Codes around what is found.
    codes: usize,
}

impl<'p> Pieces<'p> {
    fn frame(&mut self, frame: &'p Frame) {
        frame.walk(Placement::PAGE, self);
    }

    fn add(&mut self, mark: Mark<'p>, opacity: f64) {
        if opacity <= 0.0 {
            return;
        }
        let (opacity, under) = self.late.map_or((opacity, self.all.len()), |under| (opacity * LATE, under));
        let is_code = self.codes > 0;
        self.all.push(PaintItem { bounds: mark.bounds(), mark, opacity, under, is_code });
    }

    fn panel(&mut self, hotspot: &'p Hotspot, whole: &Path, ink: Color) {
        self.late = None;
        self.frame(&hotspot.hover);
        let lit = hotspot.panel.lit.iter().flat_map(|(rect, r)| Path::rounded(*rect, *r).segments);
        let outline = Path { segments: whole.segments.iter().copied().chain(lit).collect() };
        self.add(Mark::Area { outline, even_odd: true, paint: Paint::Solid(ink) }, SCRIM);
        self.frame(&hotspot.panel.connectors);
        self.frame(&hotspot.panel.frame);
    }
}

impl<'p> Visitor<'p> for Pieces<'p> {
    fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
        self.codes += usize::from(matches!(group.role, Some(Role::Code(_))));
        Walk::Into
    }

    fn leave(&mut self, group: &'p Group) {
        self.codes -= usize::from(matches!(group.role, Some(Role::Code(_))));
    }

    fn text(&mut self, block: &'p TextBlock, place: Placement) {
        self.add(Mark::Text { block, place }, 1.0);
    }

    fn shape(&mut self, shape: &'p Shape, place: Placement) {
        let (outline, even_odd) = outlined(&shape.outline, place);
        if let Some(paint) = &shape.fill {
            self.add(Mark::Area { outline: outline.clone(), even_odd, paint: paint.clone() }, shape.opacity);
        }
        if let Some(stroke) = shape.stroke {
            let stroke = Stroke { width: stroke.width * place.scale, ..stroke };
            self.add(Mark::Line { outline, stroke }, shape.opacity);
        }
    }

    fn image(&mut self, image: &'p Image, place: Placement) {
        self.add(Mark::Image { image, place }, 1.0);
    }
}

/// An outline as a path, and whether it is filled by the even-odd rule.
fn outlined(outline: &Outline, place: Placement) -> (Path, bool) {
    let (path, rule) = paint::outline(outline);
    (path.map(|p| place.point(p)), rule == FillRule::EvenOdd)
}
