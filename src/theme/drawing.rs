//! Drawings that ship with the program: SVG files of plain shapes, recoloured by the theme.
//!
//! A drawing is painted in reference colours, one for each duty (`assets/illustrations/colours.json`), so that it
//! looks right in any drawing program. Reading it swaps each reference colour for the theme's colour of that duty;
//! the duties `role`, `role-dark` and `role-light` become the accent of the role that the drawing stands for.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use roxmltree::{Document, Node};
use svgtypes::{SimplePathSegment, SimplifyingPathParser};

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Segment, Size};
use crate::error::{Error, Result};
use crate::page::{Frame, Outline, Paint, Shape, Stroke};
use crate::theme::{Accent, Theme};

/// What the colours of a drawing become.
pub struct Recolour {
    by_reference: BTreeMap<Color, Color>,
}

impl Recolour {
    /// The theme's colours, with the accent of one role.
    ///
    /// # Errors
    /// [`Error::Asset`] when the list of reference colours is broken.
    pub fn new(theme: &Theme, accent: Accent) -> Result<Self> {
        let mut by_reference = BTreeMap::new();
        for (duty, reference) in references()? {
            let reference = *reference;
            let color = match duty.as_str() {
                "role" => accent.accent,
                "role-dark" => accent.dark,
                "role-light" => accent.light,
                "ink" => theme.palette.ink,
                "paper" => theme.palette.paper,
                "card" => theme.palette.card,
                other => theme.drawing.get(other).copied().unwrap_or(reference),
            };
            by_reference.insert(reference, color);
        }
        Ok(Self { by_reference })
    }

    /// The same with another colour for one duty.
    ///
    /// # Errors
    /// [`Error::Asset`] when the list of reference colours is broken.
    pub fn swapped(mut self, duty: &str, color: Color) -> Result<Self> {
        if let Some(reference) = references()?.get(duty) {
            self.by_reference.insert(*reference, color);
        }
        Ok(self)
    }

    /// Every colour becomes `color`: for icons.
    #[must_use]
    pub fn single(color: Color) -> Self {
        let ink = Color::new(0x1b, 0x28, 0x50);
        Self { by_reference: BTreeMap::from([(ink, color)]) }
    }

    fn get(&self, reference: Color) -> Option<Color> {
        self.by_reference.get(&reference).copied()
    }
}

/// The duties with their reference colours, read once.
fn references() -> Result<&'static BTreeMap<String, Color>> {
    static READ: OnceLock<std::result::Result<BTreeMap<String, Color>, String>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let list: BTreeMap<String, String> =
            serde_json::from_str(crate::assets::DRAWING_COLOURS).map_err(|e| e.to_string())?;
        let color = |text: &String| Color::parse(text).ok_or_else(|| format!("{text} is no colour"));
        list.iter().map(|(duty, text)| Ok((duty.clone(), color(text)?))).collect()
    });
    read.as_ref().map_err(|what| Error::Asset(format!("colours of drawings: {what}")))
}

/// Reads a drawing that ships with the program into a frame of the size of its viewBox. Its markup is parsed once,
/// however often it is drawn in whatever colours.
///
/// # Errors
/// [`Error::Asset`] for anything outside the plain vocabulary of drawings: `g`, `path`, `rect`, `circle`, `ellipse`,
/// `polygon`, `polyline`, `line`, and colours from the list of duties.
pub fn read(text: &'static str, recolour: &Recolour) -> Result<Frame> {
    let broken = |what: String| Error::Asset(format!("drawing: {what}"));
    let drawing = parsed(text).map_err(broken)?;
    let mut frame = Frame::new(drawing.size);
    for (outline, look) in &drawing.shapes {
        frame.shape(look.shape(outline, recolour).map_err(broken)?);
    }
    Ok(frame)
}

/// The size of a drawing that ships with the program, and how far down from its top it begins, in its own units; where a
/// curve bends, its control point counts.
///
/// # Errors
/// As [`read`].
pub fn extent(text: &'static str) -> Result<(Size, f64)> {
    let drawing = parsed(text).map_err(|what| Error::Asset(format!("drawing: {what}")))?;
    Ok((drawing.size, drawing.headroom))
}

/// A drawing in its reference colours.
struct Drawing {
    size: Size,
    /// Free height above its shapes.
    headroom: f64,
    shapes: Vec<(Outline, Look)>,
}

/// The drawing, parsed when it is first asked for. As a shipped text is never dropped, its place in memory is its name.
fn parsed(text: &'static str) -> std::result::Result<Arc<Drawing>, String> {
    type Parsed = HashMap<(usize, usize), Arc<Drawing>>;
    static PARSED: LazyLock<Mutex<Parsed>> = LazyLock::new(Mutex::default);
    let key = (text.as_ptr().addr(), text.len());
    // A thread that panicked while it held the lock had added a whole entry or none.
    let all = || PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = all().get(&key) {
        return Ok(Arc::clone(known));
    }
    let document = Document::parse(text).map_err(|e| e.to_string())?;
    let root = document.root_element();
    let mut shapes = Vec::new();
    read_children(root, &Look::default(), &mut shapes)?;
    let tops = shapes.iter().filter_map(|(outline, look)| {
        let line = look.stroke.map_or(0.0, |_| look.width / 2.0);
        Some(Shape::filled(outline.clone(), Color::BLACK).bounds()?.y - line)
    });
    let headroom = tops.fold(f64::INFINITY, f64::min).clamp(0.0, f64::MAX);
    let drawing = Arc::new(Drawing { size: view_box(root).ok_or("no viewBox")?, headroom, shapes });
    all().insert(key, Arc::clone(&drawing));
    Ok(drawing)
}

/// The size of a drawing's viewBox, without reading the rest.
#[must_use]
pub fn size(text: &str) -> Option<Size> {
    let document = Document::parse(text).ok()?;
    view_box(document.root_element())
}

fn view_box(root: Node<'_, '_>) -> Option<Size> {
    let view: Vec<f64> = root.attribute("viewBox")?.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    match view[..] {
        [_, _, w, h] => Some(Size::new(w, h)),
        _ => None,
    }
}

/// A colour of a shape.
#[derive(Debug, Clone, Copy)]
enum Tint {
    /// The one that a shape has when nothing is said: black (SVG 2, 13.4).
    Initial,
    /// A reference colour.
    Reference(Color),
}

impl Tint {
    fn recoloured(self, recolour: &Recolour) -> std::result::Result<Color, String> {
        match self {
            Self::Initial => Ok(Color::BLACK),
            Self::Reference(color) => recolour.get(color).ok_or_else(|| format!("{color} is not a colour of the list")),
        }
    }
}

/// What a shape inherits from the groups around it.
#[derive(Debug, Clone)]
struct Look {
    fill: Option<Tint>,
    stroke: Option<Tint>,
    width: f64,
    round: bool,
    opacity: f64,
}

impl Default for Look {
    fn default() -> Self {
        Self { fill: Some(Tint::Initial), stroke: None, width: 1.0, round: false, opacity: 1.0 }
    }
}

impl Look {
    fn of(&self, node: Node<'_, '_>) -> std::result::Result<Self, String> {
        let paint = |name: &str, inherited: Option<Tint>| match node.attribute(name) {
            None => Ok(inherited),
            Some("none") => Ok(None),
            Some(value) => Color::parse(value)
                .map(|reference| Some(Tint::Reference(reference)))
                .ok_or_else(|| format!("{value} is not a colour of the list")),
        };
        Ok(Self {
            fill: paint("fill", self.fill)?,
            stroke: paint("stroke", self.stroke)?,
            width: number(node, "stroke-width").unwrap_or(self.width),
            round: node.attribute("stroke-linecap").map_or(self.round, |cap| cap == "round"),
            opacity: self.opacity * number(node, "opacity").unwrap_or(1.0),
        })
    }

    /// A shape that looks so, in these colours.
    fn shape(&self, outline: &Outline, recolour: &Recolour) -> std::result::Result<Shape, String> {
        let color = |tint: Option<Tint>| tint.map(|tint| tint.recoloured(recolour)).transpose();
        let stroke = color(self.stroke)?.map(|color| Stroke { color, width: self.width, round: self.round });
        let fill = color(self.fill)?.map(Paint::Solid);
        Ok(Shape { outline: outline.clone(), fill, stroke, opacity: self.opacity })
    }
}

fn read_children(
    node: Node<'_, '_>,
    look: &Look,
    shapes: &mut Vec<(Outline, Look)>,
) -> std::result::Result<(), String> {
    for child in node.children().filter(Node::is_element) {
        let look = look.of(child)?;
        if child.tag_name().name() == "g" {
            read_children(child, &look, shapes)?;
        } else {
            shapes.push((outline(child)?, look));
        }
    }
    Ok(())
}

fn outline(node: Node<'_, '_>) -> std::result::Result<Outline, String> {
    let get = |name: &str| number(node, name).unwrap_or(0.0);
    Ok(match node.tag_name().name() {
        "rect" => {
            let radius = number(node, "rx").or_else(|| number(node, "ry")).unwrap_or(0.0);
            Outline::Rect(Rect::new(get("x"), get("y"), get("width"), get("height")), radius)
        }
        "circle" => Outline::Circle(Point::new(get("cx"), get("cy")), get("r")),
        "ellipse" => Outline::Path(ellipse(Point::new(get("cx"), get("cy")), get("rx"), get("ry"))),
        "line" => Outline::Path(Path::polyline(&[Point::new(get("x1"), get("y1")), Point::new(get("x2"), get("y2"))])),
        "polygon" => Outline::Path(Path::polygon(&points(node))),
        "polyline" => Outline::Path(Path::polyline(&points(node))),
        "path" => {
            let path = path(node.attribute("d").unwrap_or_default())?;
            if node.attribute("fill-rule") == Some("evenodd") { Outline::EvenOdd(path) } else { Outline::Path(path) }
        }
        other => return Err(format!("<{other}> is not allowed in a drawing")),
    })
}

fn number(node: Node<'_, '_>, name: &str) -> Option<f64> {
    node.attribute(name)?.parse().ok()
}

fn points(node: Node<'_, '_>) -> Vec<Point> {
    let text = node.attribute("points").unwrap_or_default();
    let numbers: Vec<f64> =
        text.split(|c: char| c == ',' || c.is_whitespace()).filter_map(|n| n.parse().ok()).collect();
    numbers.chunks_exact(2).filter_map(|pair| Some(Point::new(*pair.first()?, *pair.last()?))).collect()
}

fn ellipse(c: Point, rx: f64, ry: f64) -> Path {
    Path::rounded(Rect::new(-1.0, -1.0, 2.0, 2.0), 1.0).map(|p| Point::new(c.x + p.x * rx, c.y + p.y * ry))
}

fn path(data: &str) -> std::result::Result<Path, String> {
    let mut segments = Vec::new();
    for step in SimplifyingPathParser::from(data) {
        segments.push(match step.map_err(|e| e.to_string())? {
            SimplePathSegment::MoveTo { x, y } => Segment::Move(Point::new(x, y)),
            SimplePathSegment::LineTo { x, y } => Segment::Line(Point::new(x, y)),
            SimplePathSegment::Quadratic { x1, y1, x, y } => Segment::Quad(Point::new(x1, y1), Point::new(x, y)),
            SimplePathSegment::CurveTo { x1, y1, x2, y2, x, y } => {
                Segment::Cubic(Point::new(x1, y1), Point::new(x2, y2), Point::new(x, y))
            }
            SimplePathSegment::ClosePath => Segment::Close,
        });
    }
    Ok(Path { segments })
}
