//! Shapes of one look drawn as one path, where nobody can see the difference.
//!
//! Painting order only matters between things that touch. So shapes may be painted in any order that keeps those
//! pairs in theirs, and the order that is chosen brings shapes of one look together: the windows of all houses in a
//! street are one path. Texts keep their order among each other, because that is reading order.

use super::leaf::{Leaf, PaintStyle, PaintedShape, Reading, leaves};
use super::nearby::Nearby;
use crate::base::geometry::{Point, Rect};
use crate::page::{Frame, Group, Image, Outline, Paint, Placement, TextBlock};
use std::collections::{BTreeMap, BTreeSet};

/// Shapes thinner than this many units get one more decimal place.
const SMALL: f64 = 1.0;
/// Shapes of drawings this wide or high, in user units, may be put on a coarser grid.
const LARGE: f64 = 6.0;

/// What is written, in order.
pub(super) enum Node<'a> {
    /// Shapes of one look.
    Run(Run<'a>),
    /// A text and its origin.
    Text(Point, &'a TextBlock),
    /// An image of pixels and the box that it fills.
    Image(&'a Image, Rect),
    /// A group with an element of its own, and its origin.
    Group(Point, &'a Group),
}

impl Node<'_> {
    /// How many user units a unit of its coordinates is.
    pub(super) fn scale(&self) -> f64 {
        match self {
            Self::Run(run) => run.style.scale,
            Self::Text(..) | Self::Image(..) | Self::Group(..) => 1.0,
        }
    }
}

/// Shapes that are painted alike.
pub(super) struct Run<'a> {
    /// How.
    pub(super) style: PaintStyle,
    /// The outlines with their places.
    pub(super) parts: Vec<(Placement, &'a Outline)>,
    boxes: Vec<Rect>,
    /// The box around all of them.
    all: Rect,
    /// Whether every part is a clockwise convex outline, so that overlaps stay filled.
    convex: bool,
}

impl<'a> Run<'a> {
    fn of(shape: &PaintedShape<'a>) -> Self {
        Self {
            style: shape.style.clone(),
            parts: vec![(shape.place, shape.outline)],
            boxes: vec![shape.bounds],
            all: shape.bounds,
            convex: shape.is_convex(),
        }
    }

    /// Whether a part is so thin that it needs one more decimal place. Drawings are full of details that do not.
    pub(super) fn is_small(&self) -> bool {
        self.style.scale == 1.0 && self.boxes.iter().any(|b| b.w.min(b.h) < SMALL)
    }

    /// The grid that points of its paths may be put on, in their own units: coarser where a drawing is shown
    /// smaller than it was made and the shape is no small detail, so that nobody can see it.
    pub(super) fn step(&self, part: usize) -> f64 {
        let large = self.boxes.get(part).is_some_and(|b| b.w.max(b.h) >= LARGE);
        match self.style.scale {
            scale if scale <= 0.5 && large => 1.0,
            scale if scale < 1.0 && large => 0.5,
            scale if scale <= 1.0 => 0.1,
            _ => 0.01,
        }
    }

    /// Whether a shape of the same look may be painted with these. Gradients span their shape's own box, so they
    /// never may. Outlines that do not touch always may; those that do, when filling both at once paints the same
    /// as one over the other.
    fn takes(&self, shape: &PaintedShape<'_>) -> bool {
        if matches!(self.style.fill, Some(Paint::Vertical(..))) {
            return false;
        }
        let touches = self.all.overlaps(&shape.bounds) && self.boxes.iter().any(|b| b.overlaps(&shape.bounds));
        let convex = self.convex && shape.is_convex();
        !touches || unites(&self.style, convex)
    }

    fn add(&mut self, shape: &PaintedShape<'a>) {
        self.parts.push((shape.place, shape.outline));
        self.boxes.push(shape.bounds);
        self.all = self.all.union(&shape.bounds);
        self.convex &= shape.is_convex();
    }
}

/// Whether shapes of a look that overlap may be one path: opaque lines, or fillings whose windings add up.
fn unites(style: &PaintStyle, convex: bool) -> bool {
    style.opacity >= 1.0
        && match (&style.fill, &style.stroke) {
            (Some(Paint::Solid(_)), None) => convex,
            (None, Some(_)) => true,
            _ => false,
        }
}

/// The content of a frame whose origin is at `at`. A group with an element of its own divides what comes before
/// it from what comes after.
pub(super) fn nodes(frame: &Frame, at: Point, reading: Reading, join: bool) -> Vec<Node<'_>> {
    let mut out = Vec::new();
    for part in leaves(frame, at, reading).split_inclusive(|leaf| matches!(leaf, Leaf::Group(..))) {
        match part.split_last() {
            Some((Leaf::Group(at, group), before)) => {
                Plan::of(before, join).carry_out(before, &mut out);
                out.push(Node::Group(*at, group));
            }
            _ => Plan::of(part, join).carry_out(part, &mut out),
        }
    }
    out
}

/// Which leaves must be painted before which.
struct Plan {
    /// For each leaf, those that it holds up.
    holds: Vec<Vec<usize>>,
    /// For each leaf, by how many it is held up still.
    held: Vec<usize>,
    /// For each leaf, the number of its look; texts have one each.
    looks: Vec<usize>,
    /// For each look, how many leaves are not painted yet, and the scale.
    left: Vec<(usize, f64)>,
    /// For each look, the leaves that nothing holds up.
    ready: BTreeMap<usize, BTreeSet<usize>>,
}

impl Plan {
    fn of(leaves: &[Leaf<'_>], join: bool) -> Self {
        let mut plan = Self {
            holds: vec![Vec::new(); leaves.len()],
            held: vec![0; leaves.len()],
            looks: Vec::new(),
            left: Vec::new(),
            ready: BTreeMap::new(),
        };
        let mut known: Vec<(usize, &PaintStyle)> = Vec::new();
        for leaf in leaves {
            let look = match leaf {
                Leaf::Shape(shape) => known.iter().find(|(_, style)| join && **style == shape.style).map(|(n, _)| *n),
                _ => None,
            };
            let number = look.unwrap_or(plan.left.len());
            if look.is_none() {
                plan.left.push((0, if let Leaf::Shape(s) = leaf { s.style.scale } else { 1.0 }));
                if let Leaf::Shape(shape) = leaf {
                    known.push((number, &shape.style));
                }
            }
            plan.looks.push(number);
            if let Some((count, _)) = plan.left.get_mut(number) {
                *count += 1;
            }
        }
        plan.order(leaves, join);
        plan
    }

    fn order(&mut self, leaves: &[Leaf<'_>], join: bool) {
        let boxes: Vec<(bool, Rect)> = leaves.iter().map(Leaf::shape_and_box).collect();
        let mut nearby = Nearby::over(boxes.iter().map(|(_, area)| area));
        let mut read = None;
        for ((j, later), (shape, area)) in leaves.iter().enumerate().zip(&boxes) {
            if !join {
                self.hold(j.checked_sub(1), j);
                continue;
            }
            for i in nearby.near(area) {
                let apart = boxes.get(i).is_none_or(|(other, its)| !(*shape || *other) || !its.overlaps(area));
                if !apart && leaves.get(i).is_some_and(|earlier| in_order(earlier, later)) {
                    self.hold(Some(i), j);
                }
            }
            // What is read keeps its order: each holds up the next, and that all that follow.
            if !shape {
                self.hold(read, j);
                read = Some(j);
            }
            nearby.add(j, area);
        }
        for (i, (held, look)) in self.held.iter().zip(&self.looks).enumerate() {
            if *held == 0 {
                self.ready.entry(*look).or_default().insert(i);
            }
        }
    }

    /// Lets one leaf wait for another, if there is one.
    fn hold(&mut self, earlier: Option<usize>, later: usize) {
        if let Some(holds) = earlier.and_then(|i| self.holds.get_mut(i)) {
            holds.push(later);
            if let Some(held) = self.held.get_mut(later) {
                *held += 1;
            }
        }
    }

    /// Writes the leaves in the order that was found.
    fn carry_out<'a>(mut self, leaves: &[Leaf<'a>], out: &mut Vec<Node<'a>>) {
        let mut scale = 1.0;
        while let Some(look) = self.next_look(scale) {
            let mut run: Option<Run<'a>> = None;
            while let Some(i) = self.next_of(look, run.as_ref(), leaves) {
                match leaves.get(i) {
                    Some(Leaf::Shape(shape)) => match &mut run {
                        Some(run) => run.add(shape),
                        None => run = Some(Run::of(shape)),
                    },
                    Some(Leaf::Text(at, block, _)) => out.push(Node::Text(*at, block)),
                    Some(Leaf::Image(image, bounds)) => out.push(Node::Image(image, *bounds)),
                    Some(Leaf::Words(at, group, _)) => out.push(Node::Group(*at, group)),
                    Some(Leaf::Group(..)) | None => {}
                }
                self.paint(look, i);
            }
            scale = run.as_ref().map_or(1.0, |run| run.style.scale);
            out.extend(run.map(Node::Run));
        }
    }

    /// The look to go on with: of the same scale if there is one, and the one of which least must wait.
    fn next_look(&self, scale: f64) -> Option<usize> {
        let rank = |(look, ready): (&usize, &BTreeSet<usize>)| {
            let (left, own) = self.left.get(*look).copied().unwrap_or((1, 1.0));
            let share = ready.len() * 1000 / left.max(1);
            (own == scale, share, std::cmp::Reverse(ready.first().copied()))
        };
        self.ready.iter().max_by_key(|entry| rank(*entry)).map(|(look, _)| *look)
    }

    /// The first leaf of a look that is ready and may be painted with the run.
    fn next_of(&self, look: usize, run: Option<&Run<'_>>, leaves: &[Leaf<'_>]) -> Option<usize> {
        let fits = |i: &&usize| match (run, leaves.get(**i)) {
            (Some(run), Some(Leaf::Shape(shape))) => run.takes(shape),
            (Some(_), _) => false,
            (None, _) => true,
        };
        self.ready.get(&look)?.iter().find(fits).copied()
    }

    /// Takes a leaf as painted, and those that only it held up as ready.
    fn paint(&mut self, look: usize, leaf: usize) {
        if let Some(ready) = self.ready.get_mut(&look) {
            ready.remove(&leaf);
            if ready.is_empty() {
                self.ready.remove(&look);
            }
        }
        if let Some((left, _)) = self.left.get_mut(look) {
            *left -= 1;
        }
        for next in self.holds.get_mut(leaf).map(std::mem::take).unwrap_or_default() {
            if let (Some(held), Some(look)) = (self.held.get_mut(next), self.looks.get(next)) {
                *held -= 1;
                if *held == 0 {
                    self.ready.entry(*look).or_default().insert(next);
                }
            }
        }
    }
}

/// Whether of two of which one is a shape the first must be painted before the other: they touch, and it would show.
fn in_order(earlier: &Leaf<'_>, later: &Leaf<'_>) -> bool {
    match (earlier, later) {
        (Leaf::Shape(a), Leaf::Shape(b)) => {
            a.bounds.overlaps(&b.bounds) && !(a.style == b.style && unites(&a.style, a.is_convex() && b.is_convex()))
        }
        _ => true,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::base::color::Color;
    use crate::base::geometry::{Path, Size};
    use crate::page::Shape;

    const RED: Color = Color::new(255, 0, 0);
    const BLUE: Color = Color::new(0, 0, 255);

    fn parts(shapes: Vec<Shape>) -> Vec<usize> {
        let mut frame = Frame::new(Size::new(100.0, 100.0));
        shapes.into_iter().for_each(|s| frame.shape(s));
        let nodes = nodes(&frame, Point::default(), Reading::Everything, true);
        nodes.iter().map(|n| if let Node::Run(run) = n { run.parts.len() } else { 0 }).collect()
    }

    fn square(x: f64, color: Color) -> Shape {
        Shape::rect(Rect::new(x, 0.0, 10.0, 10.0), 0.0, color)
    }

    fn path(x: f64, color: Color) -> Shape {
        Shape::filled(Outline::Path(Path::rounded(Rect::new(x, 0.0, 10.0, 10.0), 0.0)), color)
    }

    #[test]
    fn shapes_of_one_look_join() {
        assert_eq!(parts(vec![square(0.0, RED), square(5.0, RED), square(50.0, RED)]), [3]);
        assert_eq!(parts(vec![square(0.0, RED), square(40.0, BLUE), square(20.0, RED)]), [2, 1]);
    }

    #[test]
    fn outlines_whose_windings_could_cancel_stay_apart() {
        assert_eq!(parts(vec![path(0.0, RED), path(5.0, RED), path(30.0, RED)]), [2, 1]);
    }

    proptest::proptest! {
        /// Squares on squared paper: every field shows the colour that was painted on it last.
        #[test]
        fn the_picture_stays_the_same(squares in proptest::collection::vec((0u8..9, 0u8..9, 1u8..4, 0u8..4), 1..14)) {
            let color = |c: u8| Color::new(c, 0, 0);
            let rect = |x: u8, y: u8, side: u8| Rect::new(x.into(), y.into(), side.into(), side.into());
            let mut frame = Frame::new(Size::new(12.0, 12.0));
            let mut expected = Painting::default();
            for (x, y, side, c) in squares {
                frame.shape(Shape::rect(rect(x, y, side), 0.0, color(c)));
                expected.paint(&rect(x, y, side), color(c));
            }
            let mut painted = Painting::default();
            for node in nodes(&frame, Point::default(), Reading::Everything, true) {
                let Node::Run(run) = node else { continue };
                let Some(Paint::Solid(color)) = run.style.fill else { continue };
                run.boxes.iter().for_each(|b| painted.paint(b, color));
            }
            proptest::prop_assert_eq!(painted.fields, expected.fields);
        }
    }

    #[derive(Default)]
    struct Painting {
        fields: BTreeMap<(u8, u8), Color>,
    }

    impl Painting {
        fn paint(&mut self, rect: &Rect, color: Color) {
            for x in rect.x as u8..rect.right() as u8 {
                for y in rect.y as u8..rect.bottom() as u8 {
                    self.fields.insert((x, y), color);
                }
            }
        }
    }

    #[test]
    fn overlapping_transparent_shapes_stay_apart() {
        let half = |x| Shape { opacity: 0.5, ..square(x, RED) };
        assert_eq!(parts(vec![half(0.0), half(5.0)]), [1, 1]);
    }
}
