//! Neighbouring shapes of one look drawn as one path, where nobody can see the difference.

use crate::frame::{Frame, Group, Item, Outline, Paint, Semantics, Shape, Stroke, TextBlock};
use crate::geom::{Point, Rect};

/// How many runs back a shape may look for one of its own look.
const REACH: usize = 24;

/// Shapes narrower than this many units get one more decimal place.
const SMALL: f64 = 2.5;

/// What is written, in order: positions are resolved, groups that only position are gone.
pub(super) enum Node<'a> {
    /// Shapes of one look.
    Run(Run<'a>),
    /// A text and its origin.
    Text(Point, &'a TextBlock),
    /// A group that means something or has a scale of its own, and its origin.
    Group(Point, &'a Group),
}

/// How a shape is painted.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    /// Filling.
    pub(super) fill: Option<Paint>,
    /// Line.
    pub(super) stroke: Option<Stroke>,
    /// Opacity, 0 to 1.
    pub(super) opacity: f64,
    /// Whether the even-odd rule fills it.
    pub(super) even_odd: bool,
}

/// Shapes that are painted alike.
pub(super) struct Run<'a> {
    /// How.
    pub(super) look: Look,
    /// The outlines with their origins.
    pub(super) parts: Vec<(Point, &'a Outline)>,
    boxes: Vec<Rect>,
    /// Whether every part is a clockwise convex outline, so that overlaps stay filled.
    convex: bool,
}

impl Run<'_> {
    /// Whether a part is so small that it needs one more decimal place.
    pub(super) fn is_small(&self) -> bool {
        self.boxes.iter().any(|b| b.w.min(b.h) < SMALL)
    }
}

/// The content of a frame whose origin is at `at`, in painting order.
pub(super) fn nodes<'a>(frame: &'a Frame, at: Point) -> Vec<Node<'a>> {
    let mut out = Vec::new();
    collect(frame, at, &mut out);
    out
}

fn collect<'a>(frame: &'a Frame, at: Point, out: &mut Vec<Node<'a>>) {
    for (offset, item) in &frame.items {
        let here = at.moved(*offset);
        match item {
            Item::Shape(shape) => add_shape(out, here, shape),
            Item::Text(text) => out.push(Node::Text(here, text)),
            Item::Group(group) if only_positions(group) => collect(&group.frame, here, out),
            Item::Group(group) => out.push(Node::Group(here, group)),
        }
    }
}

/// Whether a group needs no element of its own. Decoration without words needs none either: shapes
/// without a name are in no accessibility tree.
fn only_positions(group: &Group) -> bool {
    let silent = match group.semantics {
        None => true,
        Some(Semantics::Hidden) => !has_text(&group.frame),
        Some(_) => false,
    };
    silent && (group.scale - 1.0).abs() < 1e-9
}

/// Whether a text stands anywhere in a frame.
pub(super) fn has_text(frame: &Frame) -> bool {
    frame.items.iter().any(|(_, item)| match item {
        Item::Text(_) => true,
        Item::Shape(_) => false,
        Item::Group(group) => has_text(&group.frame),
    })
}

fn add_shape<'a>(out: &mut Vec<Node<'a>>, at: Point, shape: &'a Shape) {
    let Some(bounds) = bounds(&shape.outline, shape.stroke.map_or(0.0, |s| s.width)).map(|b| b.moved(at)) else {
        return;
    };
    let look = Look {
        fill: shape.fill.clone(),
        stroke: shape.stroke,
        opacity: shape.opacity,
        even_odd: matches!(shape.outline, Outline::EvenOdd(_)),
    };
    if look.fill.is_none() && look.stroke.is_none() || look.opacity <= 0.0 {
        return;
    }
    let convex = matches!(shape.outline, Outline::Rect(..) | Outline::Circle(..));
    if let Some(run) = partner(out, &look, &bounds, convex) {
        run.parts.push((at, &shape.outline));
        run.boxes.push(bounds);
        run.convex &= convex;
        return;
    }
    out.push(Node::Run(Run { look, parts: vec![(at, &shape.outline)], boxes: vec![bounds], convex }));
}

/// The run that a shape may join: the nearest of its look, with nothing painted since that it touches.
fn partner<'a, 'n>(out: &'n mut [Node<'a>], look: &Look, bounds: &Rect, convex: bool) -> Option<&'n mut Run<'a>> {
    let mut found = None;
    for (i, node) in out.iter().enumerate().rev().take(REACH) {
        let Node::Run(run) = node else { break };
        let apart = !run.boxes.iter().any(|b| b.overlaps(bounds));
        if run.look == *look && may_join(run, apart, convex) {
            found = Some(i);
            break;
        }
        if !apart {
            break;
        }
    }
    match out.get_mut(found?) {
        Some(Node::Run(run)) => Some(run),
        _ => None,
    }
}

/// Gradients span their shape's own box, so they never join. Outlines that do not touch always may; those
/// that do, when painting one over the other and filling both at once is the same.
fn may_join(run: &Run<'_>, apart: bool, convex: bool) -> bool {
    let look = &run.look;
    match (&look.fill, &look.stroke) {
        (Some(Paint::Vertical(..)), _) => false,
        _ if apart => true,
        (Some(Paint::Solid(_)), None) => look.opacity >= 1.0 && run.convex && convex,
        (None, Some(_)) => look.opacity >= 1.0,
        _ => false,
    }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::color::Color;
    use crate::geom::{Path, Size};

    const RED: Color = Color::new(255, 0, 0);
    const BLUE: Color = Color::new(0, 0, 255);

    fn parts(shapes: Vec<Shape>) -> Vec<usize> {
        let mut frame = Frame::new(Size::new(100.0, 100.0));
        shapes.into_iter().for_each(|s| frame.shape(s));
        let nodes = nodes(&frame, Point::default());
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
    }

    #[test]
    fn a_shape_joins_across_one_that_it_does_not_touch_only() {
        assert_eq!(parts(vec![square(0.0, RED), square(40.0, BLUE), square(20.0, RED)]), [2, 1]);
        assert_eq!(parts(vec![square(0.0, RED), square(15.0, BLUE), square(20.0, RED)]), [1, 1, 1]);
    }

    #[test]
    fn outlines_whose_windings_could_cancel_stay_apart() {
        assert_eq!(parts(vec![path(0.0, RED), path(5.0, RED), path(30.0, RED)]), [1, 2]);
    }

    #[test]
    fn overlapping_transparent_shapes_stay_apart() {
        let half = |x| Shape { opacity: 0.5, ..square(x, RED) };
        assert_eq!(parts(vec![half(0.0), half(5.0)]), [1, 1]);
    }
}
