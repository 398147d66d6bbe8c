//! What is painted where: the leaves of frames in painting order, in page coordinates, and the colour at a point.

use std::cell::OnceCell;

use super::outline::{flatten, in_rounded, paint_at, to_piece};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::page::{
    Frame, Group, Image, Item, Outline, Page, PagePart, Paint, Placement, Role, Shape, TextBlock, Visitor, Walk,
};

/// Side of the grid that icons are drawn on, in their own units; drawings of places are far larger.
const ICON: f64 = 24.0;

/// What a shape is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShapeKind {
    /// The layout itself: grounds, cards, marks.
    Layout,
    /// An icon.
    Icon,
    /// A drawing of a place, a tree, people.
    Drawing,
    /// A chart.
    Chart,
}

/// A shape on the page.
pub(super) struct SceneShape<'a> {
    pub(super) shape: &'a Shape,
    pub(super) part: ShapeKind,
    /// Its box with its line, in page coordinates.
    pub(super) bounds: Rect,
    at: Point,
    scale: f64,
    /// Its outline in straight pieces, made when it is first asked for.
    lines: OnceCell<Vec<Vec<Point>>>,
}

/// A text on the page.
pub(super) struct Written<'a> {
    pub(super) block: &'a TextBlock,
    pub(super) at: Point,
    pub(super) scale: f64,
    pub(super) part: ShapeKind,
    /// How many shapes were painted before it.
    pub(super) after: usize,
}

/// Shapes and texts in painting order.
#[derive(Default)]
pub(super) struct Scene<'a> {
    pub(super) shapes: Vec<SceneShape<'a>>,
    pub(super) texts: Vec<Written<'a>>,
    /// Images of pixels with their boxes.
    pub(super) images: Vec<(&'a Image, Rect)>,
}

impl<'a> Scene<'a> {
    /// What is always seen of a page.
    pub(super) fn resting(page: &'a Page) -> Self {
        let mut walker = Walker::default();
        page.walk(&mut walker);
        walker.scene
    }

    /// What a frame in page coordinates paints.
    pub(super) fn of(frame: &'a Frame) -> Self {
        let mut walker = Walker::default();
        frame.walk(Placement::PAGE, &mut walker);
        walker.scene
    }

    /// What the first `count` shapes paint in an area.
    pub(super) fn ground(&self, area: &Rect, count: usize) -> PaintedGround<'_, 'a> {
        // Grown a little, so that boxes of no width, as those of upright lines, are found too.
        let area = area.grown(0.01);
        PaintedGround { shapes: self.shapes.iter().take(count).filter(|shape| shape.bounds.overlaps(&area)).collect() }
    }
}

/// Gathers what is painted.
#[derive(Default)]
struct Walker<'a> {
    scene: Scene<'a>,
    /// What the groups around are part of.
    around: Vec<ShapeKind>,
}

impl Walker<'_> {
    fn kind(&self) -> ShapeKind {
        self.around.last().copied().unwrap_or(ShapeKind::Layout)
    }
}

impl<'a> Visitor<'a> for Walker<'a> {
    fn part(&mut self, part: PagePart<'a>) -> Walk {
        match part {
            PagePart::Static(_) => Walk::Into,
            PagePart::Hover(_) | PagePart::Panel(_) | PagePart::Chooser(_) => Walk::Past,
        }
    }

    fn enter(&mut self, group: &'a Group, _place: Placement) -> Walk {
        let around = self.kind();
        self.around.push(match (&group.role, around) {
            (Some(Role::Figure { .. } | Role::Code(_)), _) => ShapeKind::Chart,
            (_, ShapeKind::Chart) if is_drawing(group) && group.frame.size.w > ICON + 0.5 => ShapeKind::Drawing,
            (_, ShapeKind::Layout) if is_drawing(group) => by_width(group.frame.size.w),
            _ => around,
        });
        Walk::Into
    }

    fn leave(&mut self, _group: &'a Group) {
        self.around.pop();
    }

    fn text(&mut self, block: &'a TextBlock, place: Placement) {
        let (part, after) = (self.kind(), self.scene.shapes.len());
        self.scene.texts.push(Written { block, at: place.at, scale: place.scale, part, after });
    }

    fn shape(&mut self, shape: &'a Shape, place: Placement) {
        if let Some(bounds) = bounds(shape, place.at, place.scale) {
            let part = self.kind();
            let lines = OnceCell::new();
            self.scene.shapes.push(SceneShape { shape, part, bounds, at: place.at, scale: place.scale, lines });
        }
    }

    fn image(&mut self, image: &'a Image, place: Placement) {
        self.scene.images.push((image, place.rect(Rect::new(0.0, 0.0, image.size.w, image.size.h))));
    }
}

/// What is painted in an area, in painting order.
pub(super) struct PaintedGround<'s, 'a> {
    shapes: Vec<&'s SceneShape<'a>>,
}

impl PaintedGround<'_, '_> {
    /// The colour at a point, on what `under` gives where the shapes let something through.
    pub(super) fn color(&self, at: Point, under: &dyn Fn(Point) -> Color) -> Color {
        let mut layers: Vec<(Color, f64)> = Vec::new();
        for painted in self.shapes.iter().rev() {
            if let Some((color, opacity)) = painted.at(at) {
                layers.push((color, opacity));
                if opacity >= 1.0 {
                    break;
                }
            }
        }
        let ground = match layers.last() {
            Some((color, opacity)) if *opacity >= 1.0 => *color,
            _ => under(at),
        };
        layers.iter().rev().fold(ground, |below, (color, opacity)| below.mixed(*color, *opacity))
    }
}

/// Drawings have a grid of their own, and most are scaled; one that is not is still hidden and all shapes.
fn is_drawing(group: &Group) -> bool {
    let hidden = group.role == Some(Role::Decoration) && group.frame.size.w > ICON;
    (group.scale - 1.0).abs() > 1e-9 || (hidden && is_all_shapes(&group.frame))
}

/// Whether there is nothing in a frame but shapes, also in the frames in it.
fn is_all_shapes(frame: &Frame) -> bool {
    frame.items.iter().all(|(_, item)| match item {
        Item::Shape(_) => true,
        Item::Group(group) => is_all_shapes(&group.frame),
        Item::Text(_) | Item::Image(_) => false,
    })
}

fn by_width(width: f64) -> ShapeKind {
    if width <= ICON + 0.5 { ShapeKind::Icon } else { ShapeKind::Drawing }
}

/// The box of a shape with its line, on the page.
fn bounds(shape: &Shape, at: Point, scale: f64) -> Option<Rect> {
    let own = shape.bounds()?;
    Some(Rect::new(at.x + own.x * scale, at.y + own.y * scale, own.w * scale, own.h * scale))
}

impl SceneShape<'_> {
    /// Its only colour, if it is filled with one.
    pub(super) fn fill(&self) -> Option<Color> {
        match self.shape.fill {
            Some(Paint::Solid(color)) => Some(color),
            _ => None,
        }
    }

    /// Its box as a card: a filled upright rectangle.
    pub(super) fn rect(&self) -> Option<(Rect, f64)> {
        match &self.shape.outline {
            Outline::Rect(_, radius) if self.shape.fill.is_some() => Some((self.bounds, radius * self.scale)),
            _ => None,
        }
    }

    /// Its colour and opacity at a point, if it covers it.
    pub(super) fn at(&self, point: Point) -> Option<(Color, f64)> {
        let r = &self.bounds;
        if point.x < r.x || point.x > r.right() || point.y < r.y || point.y > r.bottom() || self.shape.opacity <= 0.0 {
            return None;
        }
        let own = Point::new((point.x - self.at.x) / self.scale, (point.y - self.at.y) / self.scale);
        if let Some(stroke) = &self.shape.stroke
            && self.distance(own) <= stroke.width / 2.0
        {
            return Some((stroke.color, self.shape.opacity));
        }
        let fill = self.shape.fill.as_ref().filter(|_| self.holds(own))?;
        Some((paint_at(fill, self.inner_part(point)), self.shape.opacity))
    }

    /// How far down its box a point is, 0 to 1.
    fn inner_part(&self, point: Point) -> f64 {
        if self.bounds.h > 0.0 { (point.y - self.bounds.y) / self.bounds.h } else { 0.0 }
    }

    /// Whether the filling covers a point in the shape's own coordinates.
    fn holds(&self, p: Point) -> bool {
        match &self.shape.outline {
            Outline::Rect(rect, radius) => in_rounded(p, rect, *radius),
            Outline::Circle(c, r) => libm::hypot(p.x - c.x, p.y - c.y) <= *r,
            Outline::Path(_) => self.winding(p) != 0,
            Outline::EvenOdd(_) => self.winding_parity(p),
        }
    }

    fn lines(&self) -> &[Vec<Point>] {
        self.lines.get_or_init(|| flatten(&self.shape.outline))
    }

    /// How often the outline runs round a point, counted to the left of it.
    fn winding(&self, p: Point) -> i32 {
        self.crossings(p).map(|up| if up { 1 } else { -1 }).sum()
    }

    fn winding_parity(&self, p: Point) -> bool {
        self.crossings(p).count() % 2 == 1
    }

    /// The pieces of the outline, closed, that cross the line from a point to the left; true for those that run up.
    fn crossings(&self, p: Point) -> impl Iterator<Item = bool> {
        let pieces = self.lines().iter().flat_map(|line| {
            let next = line.iter().skip(1).chain(line.first());
            line.iter().zip(next)
        });
        pieces.filter_map(move |(a, b)| {
            if (a.y <= p.y) == (b.y <= p.y) {
                return None;
            }
            let x = a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x);
            (x < p.x).then_some(a.y > b.y)
        })
    }

    /// The distance of a point from the outline, in the shape's own coordinates.
    fn distance(&self, p: Point) -> f64 {
        let pieces = self.lines().iter().flat_map(|line| line.iter().zip(line.iter().skip(1)));
        pieces.map(|(a, b)| to_piece(p, *a, *b)).fold(f64::INFINITY, f64::min)
    }

    /// Points spread over the shape, in page coordinates: where to ask what lies beneath it.
    pub(super) fn samples(&self) -> Vec<Point> {
        const ACROSS: u32 = 5;
        let r = &self.bounds;
        let step = |i: u32| (f64::from(i) + 0.5) / f64::from(ACROSS);
        let grid = (0..ACROSS).flat_map(|i| (0..ACROSS).map(move |j| (step(i), step(j))));
        let mut points: Vec<Point> =
            grid.map(|(x, y)| Point::new(r.x + r.w * x, r.y + r.h * y)).filter(|p| self.at(*p).is_some()).collect();
        if self.shape.stroke.is_some() || points.is_empty() {
            let on_page = |p: &Point| Point::new(self.at.x + p.x * self.scale, self.at.y + p.y * self.scale);
            points.extend(self.lines().iter().flatten().step_by(3).map(on_page));
        }
        points
    }
}

impl Written<'_> {
    /// The words on one line.
    pub(super) fn words(&self) -> String {
        let lines: Vec<&str> = self.block.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join(" ")
    }

    /// Type size on the page.
    pub(super) fn size(&self) -> f64 {
        self.block.size * self.scale
    }

    /// Height of capitals on the page: a text's box begins at the cap line of its first line.
    fn cap(&self) -> f64 {
        let first = self.block.lines.first().map_or(self.block.size * 0.7, |line| line.at.y);
        first.clamp(self.block.size * 0.5, self.block.size) * self.scale
    }

    /// The box of the ink of each line, from the cap line to below the descenders.
    pub(super) fn lines(&self) -> Vec<Rect> {
        let (cap, below) = (self.cap(), self.size() * crate::typeset::text::DESCENT);
        let rect = |line: &crate::page::Line| {
            let (x, y) = (self.at.x + line.at.x * self.scale, self.at.y + line.at.y * self.scale);
            Rect::new(x, y - cap, line.width * self.scale, cap + below)
        };
        self.block.lines.iter().filter(|line| line.width > 0.0).map(rect).collect()
    }

    /// The box around all its lines.
    pub(super) fn bounds(&self) -> Rect {
        let lines = self.lines();
        let all = lines.iter().skip(1).fold(lines.first().copied(), |all, line| all.map(|a| a.union(line)));
        all.unwrap_or(Rect::new(self.at.x, self.at.y, 0.0, 0.0))
    }

    /// Points spread over its letters: where to ask what lies beneath them.
    pub(super) fn samples(&self) -> Vec<Point> {
        let step = self.size() * 0.5;
        let mut points = Vec::new();
        for line in self.lines() {
            let count = (line.w / step).ceil().max(1.0) as u32;
            for i in 0..=count {
                let x = line.x + line.w * f64::from(i) / f64::from(count);
                points.extend([0.05, 0.45, 0.8].map(|part| Point::new(x, line.y + line.h * part)));
            }
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geometry::{Path, Size};

    fn one(shape: Shape) -> Frame {
        let mut frame = Frame::new(Size::new(100.0, 100.0));
        frame.shape(shape);
        frame
    }

    fn color(frame: &Frame, x: f64, y: f64) -> Color {
        let scene = Scene::of(frame);
        let area = Rect::new(x, y, 0.0, 0.0);
        scene.ground(&area, scene.shapes.len()).color(Point::new(x, y), &|_| Color::WHITE)
    }

    const RED: Color = Color::new(255, 0, 0);

    #[test]
    fn outlines_cover_what_they_enclose() {
        let ring = {
            let mut path = Path::rounded(Rect::new(10.0, 10.0, 80.0, 80.0), 40.0);
            path.segments.extend(Path::rounded(Rect::new(30.0, 30.0, 40.0, 40.0), 20.0).segments);
            path
        };
        let frame = one(Shape::filled(Outline::EvenOdd(ring.clone()), RED));
        assert_eq!((color(&frame, 20.0, 50.0), color(&frame, 50.0, 50.0)), (RED, Color::WHITE));
        let frame = one(Shape::filled(Outline::Path(ring), RED));
        assert_eq!((color(&frame, 50.0, 50.0), color(&frame, 12.0, 12.0)), (RED, Color::WHITE));
        let frame = one(Shape::rect(Rect::new(0.0, 0.0, 40.0, 40.0), 20.0, RED));
        assert_eq!((color(&frame, 20.0, 1.0), color(&frame, 1.0, 1.0)), (RED, Color::WHITE));
    }

    #[test]
    fn gradients_opacity_and_lines_count() {
        let sky = Shape {
            outline: Outline::Rect(Rect::new(0.0, 0.0, 10.0, 100.0), 0.0),
            fill: Some(Paint::Vertical(Color::WHITE, Color::BLACK)),
            stroke: None,
            opacity: 1.0,
        };
        assert_eq!(color(&one(sky), 5.0, 50.0), Color::new(128, 128, 128));
        let sheer = Shape { opacity: 0.5, ..Shape::rect(Rect::new(0.0, 0.0, 10.0, 10.0), 0.0, Color::BLACK) };
        assert_eq!(color(&one(sheer), 5.0, 5.0), Color::new(128, 128, 128));
        let line = Path::polyline(&[Point::new(0.0, 50.0), Point::new(100.0, 50.0)]);
        let stroke = crate::page::Stroke { color: RED, width: 4.0, round: false };
        let frame = one(Shape::stroked(Outline::Path(line), stroke));
        assert_eq!((color(&frame, 50.0, 51.0), color(&frame, 50.0, 53.0)), (RED, Color::WHITE));
    }

    #[test]
    fn positions_and_scales_add_up() {
        let mut outer = Frame::new(Size::new(100.0, 100.0));
        let group = Group::new(one(Shape::rect(Rect::new(1.0, 1.0, 2.0, 2.0), 0.0, RED))).scaled(10.0);
        outer.group(Point::new(20.0, 30.0), group);
        assert_eq!((color(&outer, 35.0, 45.0), color(&outer, 29.0, 45.0)), (RED, Color::WHITE));
    }
}
