//! An SVG as it would be drawn: each reference is followed as often as a renderer does, counting, until the limit.

use std::collections::HashMap;
use std::str::FromStr;

use svgtypes::{Transform, ViewBox};
use usvg::roxmltree::{Document, Node, NodeId};

use super::styles::{Styles, target};
use super::{
    MAX_CHAIN, MAX_DECLARATIONS, MAX_FILTER, MAX_KERNEL, MAX_NUMBER, MAX_TEXT, MIN_VIEW_BOX, MarkupLimits, Refused,
    numbers,
};
use crate::messages::Load;

/// The namespace of links in older files.
const XLINK: &str = "http://www.w3.org/1999/xlink";
/// What an element hands down to those inside it: the place of each property in [`Handed`].
const HANDED: [(&str, usize); 6] =
    [("fill", 0), ("stroke", 1), ("marker-start", 2), ("marker-mid", 3), ("marker-end", 4), ("marker", 3)];
/// What is applied to an element as a whole.
const APPLIED: [&str; 3] = ["clip-path", "mask", "filter"];
/// Elements with an outline.
const SHAPES: [&str; 9] = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"];

/// The ids of paints and marks that hold here.
type Handed<'a> = [Option<&'a str>; 5];

/// Where the walk is.
#[derive(Debug, Clone, Copy)]
struct WalkContext<'a> {
    handed: Handed<'a>,
    /// Elements around this one.
    depth: usize,
    /// References that led here.
    chain: usize,
    /// How much larger things are drawn here than they are written, at most.
    scale: f64,
}

/// Refuses what takes too many steps to draw; returns how many elements are drawn.
pub(super) fn check(document: &Document<'_>, styles: &Styles<'_>, limits: MarkupLimits) -> Result<usize, Refused> {
    let mut by_id = HashMap::new();
    let mut text = 0;
    for node in document.descendants().filter(Node::is_element) {
        if let Some(id) = node.attribute("id") {
            by_id.entry(id).or_insert(node);
        }
        measured(node)?;
        if node.tag_name().name() == "text" {
            let length: usize = node.descendants().filter_map(|n| n.text()).map(str::len).sum();
            text += length;
            if length > MAX_TEXT || text > limits.text {
                return Err(Load::Text.into());
            }
        }
    }
    let place = WalkContext { handed: Handed::default(), depth: 0, chain: 0, scale: 1.0 };
    let mut walk = GuardWalk { by_id, handed: HashMap::new(), styles, limits, drawn: 0 };
    walk.hand_down(document.root_element());
    walk.element(document.root_element(), place)?;
    Ok(walk.drawn)
}

/// Judges the numbers of an element by themselves.
fn measured(node: Node<'_, '_>) -> Result<(), Load> {
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if numbers::is_extreme(name, value) {
            return Err(Load::Numbers);
        }
        if name == "style" && value.split(';').count() > MAX_DECLARATIONS {
            return Err(Load::Styles);
        }
    }
    let number = |name: &str| {
        let values = node.attribute(name).unwrap_or_default().split([' ', ',']);
        values.filter_map(|value| value.trim().parse::<f64>().ok()).fold(0.0, f64::max)
    };
    match node.tag_name().name() {
        "filter" if node.children().filter(Node::is_element).count() > MAX_FILTER => Err(Load::Filters),
        "feMerge" if node.children().filter(Node::is_element).count() > MAX_FILTER => Err(Load::Filters),
        "feTurbulence" if number("numOctaves") > MAX_FILTER as f64 => Err(Load::Filters),
        "feMorphology" if number("radius") > MAX_KERNEL => Err(Load::Filters),
        "feConvolveMatrix" if number("order") * number("order") > MAX_KERNEL => Err(Load::Filters),
        _ => Ok(()),
    }
}

/// A walk through all that is drawn.
struct GuardWalk<'a, 'i, 's> {
    by_id: HashMap<&'a str, Node<'a, 'i>>,
    /// What holds inside each element where it stands in the file.
    handed: HashMap<NodeId, Handed<'a>>,
    styles: &'s Styles<'a>,
    limits: MarkupLimits,
    drawn: usize,
}

impl<'a, 'i> GuardWalk<'a, 'i, '_> {
    /// Notes what each element gets from those around it: what a reference draws gets it from there.
    fn hand_down(&mut self, root: Node<'a, 'i>) {
        for node in root.descendants().filter(Node::is_element) {
            let (handed, _) = self.references(node, self.around(node));
            self.handed.insert(node.id(), handed);
        }
    }

    /// What holds around an element where it stands in the file.
    fn around(&self, node: Node<'a, 'i>) -> Handed<'a> {
        let parent = node.parent_element().and_then(|parent| self.handed.get(&parent.id()));
        parent.copied().unwrap_or_default()
    }

    /// Walks through an element and all that is drawn with it.
    fn element(&mut self, node: Node<'a, 'i>, place: WalkContext<'a>) -> Result<(), Load> {
        self.drawn += 1;
        if self.drawn > self.limits.drawn {
            return Err(Load::References);
        }
        if place.depth >= self.limits.depth {
            return Err(Load::Depth);
        }
        let (handed, applied) = self.references(node, place.handed);
        let scale = place.scale * enlarged(node)?;
        if scale > MAX_NUMBER || scale.is_nan() {
            return Err(Load::Numbers);
        }
        let inside = WalkContext { handed, depth: place.depth + 1, scale, ..place };
        for id in applied.into_iter().flatten() {
            self.follow(id, None, inside)?;
        }
        let name = node.tag_name().name();
        if SHAPES.contains(&name) {
            self.shape(node, inside)?;
        }
        if let Some(id) = linked(node).filter(|_| name != "a") {
            self.follow(id, (name == "use").then_some(handed), inside)?;
        }
        node.children().filter(Node::is_element).try_for_each(|child| self.element(child, inside))
    }

    /// What holds inside an element, and what is applied to it.
    fn references(&self, node: Node<'a, 'i>, mut handed: Handed<'a>) -> (Handed<'a>, [Option<&'a str>; 3]) {
        let mut applied = [None; 3];
        let mut note = |property: &str, id: Option<&'a str>| {
            for (name, at) in HANDED {
                if let Some(slot) = handed.get_mut(at).filter(|_| name == property) {
                    *slot = id;
                }
            }
            for (name, slot) in APPLIED.iter().zip(&mut applied) {
                if *name == property {
                    *slot = id;
                }
            }
        };
        node.attributes().for_each(|attribute| note(attribute.name(), target(attribute.value())));
        self.styles.of(node).for_each(|(property, id)| note(property, Some(id)));
        (handed, applied)
    }

    /// Walks through the paints of a shape, and through its marks once for each point.
    fn shape(&mut self, node: Node<'a, 'i>, place: WalkContext<'a>) -> Result<(), Load> {
        let [fill, stroke, marks @ ..] = place.handed;
        for id in [fill, stroke].into_iter().flatten() {
            self.follow(id, None, place)?;
        }
        let numbers = |name| node.attribute(name).map_or(0, numbers::count);
        let points = numbers("points").max(numbers("d")) / 2 + 1;
        for id in marks.into_iter().flatten() {
            let before = self.drawn;
            self.follow(id, None, place)?;
            // The first and the last mark stand once; a mark in the middle at every point.
            self.drawn = self.drawn.saturating_add((self.drawn - before).saturating_mul(points));
            if self.drawn > self.limits.drawn {
                return Err(Load::References);
            }
        }
        Ok(())
    }

    /// Walks through what an id stands for. A `use` hands down what holds where it is.
    fn follow(&mut self, id: &str, handed: Option<Handed<'a>>, place: WalkContext<'a>) -> Result<(), Load> {
        let Some(node) = self.by_id.get(id).copied() else { return Ok(()) };
        if place.chain >= MAX_CHAIN {
            return Err(Load::References);
        }
        let handed = handed.unwrap_or_else(|| self.around(node));
        self.element(node, WalkContext { handed, chain: place.chain + 1, ..place })
    }
}

/// The id that an element links to.
fn linked<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    let href = node.attribute("href").or_else(|| node.attribute((XLINK, "href")))?;
    href.trim().strip_prefix('#')
}

/// How much an element enlarges what is in it, at most; 1 for one that makes it smaller.
fn enlarged(node: Node<'_, '_>) -> Result<f64, Load> {
    let mut factor = 1.0_f64;
    for name in ["transform", "patternTransform", "gradientTransform"] {
        let Some(t) = node.attribute(name).and_then(|value| Transform::from_str(value).ok()) else { continue };
        let within = [t.e, t.f].iter().all(|number| number.abs() <= MAX_NUMBER);
        if !within {
            return Err(Load::Numbers);
        }
        factor *= (t.a.abs() + t.c.abs()).max(t.b.abs() + t.d.abs()).max(1.0);
    }
    let Some(value) = node.attribute("viewBox") else { return Ok(factor) };
    // One that is no four numbers, or without a size, has no meaning.
    let Ok(view) = ViewBox::from_str(value) else { return Ok(factor) };
    if view.w < MIN_VIEW_BOX || view.h < MIN_VIEW_BOX {
        return Err(Load::Numbers);
    }
    let side = |name: &str| node.attribute(name).and_then(leading).unwrap_or(100.0);
    let sides = [("width", view.w), ("height", view.h), ("markerWidth", view.w), ("markerHeight", view.h)];
    Ok(sides.iter().fold(factor, |factor, (name, size)| factor.max(factor * side(name) / size)))
}

/// The number at the beginning of a length.
fn leading(length: &str) -> Option<f64> {
    let end = length.find(|c: char| !c.is_ascii_digit() && !".+-eE".contains(c)).unwrap_or(length.len());
    length.get(..end)?.parse().ok()
}
