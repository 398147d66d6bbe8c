//! Drawings that users bring: an SVG of their own, made into plain filled shapes, or drawn by resvg.
//!
//! usvg resolves styles, transforms, references and units; what comes out of it is written anew as shapes. So no
//! script, style, outside reference or name of the file reaches the poster. What plain shapes cannot say (gradients,
//! effects, pictures, text) is drawn ([`painted`]), and what cannot be drawn as it is meant is refused by its name.

mod crop;
mod fonts;
pub mod painted;
mod support;
#[cfg(test)]
mod tests;
mod tree;

use usvg::roxmltree::Document;
use usvg::tiny_skia_path::{Path as Drawn, PathSegment, PathStroker, Transform};

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Segment, Size};
use crate::media::guard::trial::{self, Work};
use crate::media::guard::{self, Admitted, MarkupFault, Refused};
use crate::messages::{Load, MaterialFault, PaintedFor};
use crate::page::{Frame, Outline, Paint, Shape};

pub use painted::PaintedDrawing;

/// The most bytes that a drawing may have.
pub const MAX_BYTES: usize = guard::OWN.bytes;
/// The most shapes that are written as shapes; a drawing with more is drawn.
pub const MAX_SHAPES: usize = 1000;
/// The most steps that all its outlines may have together.
const MAX_SEGMENTS: usize = 50_000;
/// How much a cut-out may cut off before it is one, as a part of the drawing's size: rounding of drawing programs.
const CUT: f32 = 0.005;
/// The most elements of a plain drawing that are drawn without trying it first.
const QUICK: usize = 300;

/// A drawing that can be put on a poster.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// Plain shapes, in a frame of the drawing's own size.
    Shapes(Frame),
    /// Whatever else resvg can draw.
    Painted(Box<PaintedDrawing>),
}

/// Reads a drawing.
///
/// # Errors
/// Why it cannot be used.
pub fn read(bytes: &[u8]) -> Result<Drawing, MaterialFault> {
    let text = guard::markup(bytes, MAX_BYTES).map_err(|fault| match fault {
        MarkupFault::TooLarge(most) => MaterialFault::TooLarge(most),
        MarkupFault::Unreadable => MaterialFault::NoSvg,
    })?;
    let Admitted { document, is_plain, drawn } = guard::admit(&text, guard::OWN).map_err(|refused| match refused {
        Refused::NoSvg(_) => MaterialFault::NoSvg,
        Refused::Heavy(load) => MaterialFault::TooHeavy(load),
    })?;
    support::check(&document)?;
    let effort = MaterialFault::TooHeavy(Load::Effort);
    if !is_plain && !trial::passes(Work::Drawing, text.as_bytes()) {
        return Err(effort);
    }
    let read = trial::on_large_stack(|| drawing(&document, &text)).unwrap_or_else(|| Err(effort.clone()))?;
    let is_long = matches!(read, Drawing::Painted(_)) && is_plain && drawn > QUICK;
    if is_long && !trial::passes(Work::Drawing, text.as_bytes()) {
        return Err(effort);
    }
    Ok(read)
}

/// The drawing of a file that came in.
fn drawing(document: &Document<'_>, text: &str) -> Result<Drawing, MaterialFault> {
    let tree = tree::resolved(document)?;
    let size = tree.size();
    let mut taken =
        TakenShapes { frame: Frame::new(Size::new(f64::from(size.width()), f64::from(size.height()))), steps: 0 };
    match taken.group(tree.root(), 1.0) {
        Ok(()) if taken.frame.items.is_empty() => Err(MaterialFault::Empty),
        Ok(()) => Ok(Drawing::Shapes(taken.frame)),
        Err(Not::Usable(fault)) => Err(fault),
        Err(Not::Plain(why)) => {
            let painted = PaintedDrawing::new(tree, text, why);
            if painted.is_empty() { Err(MaterialFault::Empty) } else { Ok(Drawing::Painted(Box::new(painted))) }
        }
    }
}

/// Why something is no plain shape.
enum Not {
    /// It can be drawn.
    Plain(PaintedFor),
    /// It cannot be used.
    Usable(MaterialFault),
}

/// The shapes so far.
struct TakenShapes {
    frame: Frame,
    steps: usize,
}

impl TakenShapes {
    fn group(&mut self, group: &usvg::Group, opacity: f32) -> Result<(), Not> {
        let plain =
            group.mask().is_none() && group.filters().is_empty() && group.blend_mode() == usvg::BlendMode::Normal;
        // What lies over each other in a group that shows through does not show through the other.
        let layered = group.opacity().get() < 1.0 && areas(group) > 1;
        if !plain || layered || group.clip_path().is_some_and(|clip| cuts(clip, group)) {
            return Err(Not::Plain(PaintedFor::Effect));
        }
        let opacity = opacity * group.opacity().get();
        for node in group.children() {
            match node {
                usvg::Node::Group(inner) => self.group(inner, opacity)?,
                usvg::Node::Path(path) if path.is_visible() => self.path(path, opacity)?,
                usvg::Node::Path(_) => {}
                usvg::Node::Image(_) => return Err(Not::Plain(PaintedFor::Picture)),
                usvg::Node::Text(_) => return Err(Not::Plain(PaintedFor::Text)),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &usvg::Path, opacity: f32) -> Result<(), Not> {
        let fill = match path.fill() {
            Some(fill) => {
                let even_odd = fill.rule() == usvg::FillRule::EvenOdd;
                Some((path.data().clone(), solid(fill.paint())?, fill.opacity().get(), even_odd))
            }
            None => None,
        };
        let stroke = match path.stroke() {
            Some(stroke) => match outlined(path.data(), stroke)? {
                Some(outline) => Some((outline, solid(stroke.paint())?, stroke.opacity().get(), false)),
                None => None,
            },
            None => None,
        };
        let mut parts = [fill, stroke];
        if path.paint_order() == usvg::PaintOrder::StrokeAndFill {
            parts.reverse();
        }
        for (data, color, own, even_odd) in parts.into_iter().flatten() {
            self.shape(&data, path.abs_transform(), color, own * opacity, even_odd)?;
        }
        Ok(())
    }

    /// Counts steps of an outline that is to be one more shape.
    fn counted(&mut self, steps: usize) -> Result<(), Not> {
        self.steps += steps;
        let many = self.frame.items.len() >= MAX_SHAPES || self.steps > MAX_SEGMENTS;
        if many { Err(Not::Plain(PaintedFor::Many)) } else { Ok(()) }
    }

    fn shape(
        &mut self,
        data: &Drawn,
        transform: Transform,
        color: Color,
        opacity: f32,
        even_odd: bool,
    ) -> Result<(), Not> {
        let Some(data) = data.clone().transform(transform) else { return Ok(()) };
        let path = Path { segments: data.segments().map(segment).collect() };
        let steps = path.segments.len();
        self.counted(steps)?;
        // What lies beyond the drawing's border would lie on the poster.
        let sheet = Rect::new(0.0, 0.0, self.frame.size.w, self.frame.size.h);
        if let Some(path) = crop::cropped(path, &sheet).filter(|_| opacity > 0.0) {
            self.counted(path.segments.len().saturating_sub(steps))?;
            let outline = if even_odd { Outline::EvenOdd(path) } else { Outline::Path(path) };
            let fill = Some(Paint::Solid(color));
            self.frame.shape(Shape { outline, fill, stroke: None, opacity: f64::from(opacity.min(1.0)) });
        }
        Ok(())
    }
}

/// How many areas a group draws, each of which could lie over another.
fn areas(group: &usvg::Group) -> usize {
    let of = |node: &usvg::Node| match node {
        usvg::Node::Group(inner) => areas(inner),
        usvg::Node::Path(path) => usize::from(path.fill().is_some()) + usize::from(path.stroke().is_some()),
        usvg::Node::Image(_) | usvg::Node::Text(_) => 1,
    };
    group.children().iter().map(of).sum()
}

fn solid(paint: &usvg::Paint) -> Result<Color, Not> {
    match paint {
        usvg::Paint::Color(color) => Ok(Color::new(color.red, color.green, color.blue)),
        usvg::Paint::LinearGradient(_) | usvg::Paint::RadialGradient(_) | usvg::Paint::Pattern(_) => {
            Err(Not::Plain(PaintedFor::Gradient))
        }
    }
}

/// A line as the area that it covers; `None` if it covers none.
fn outlined(data: &Drawn, stroke: &usvg::Stroke) -> Result<Option<Drawn>, Not> {
    guard::check_dashes(guard::length(data), stroke.dasharray().unwrap_or_default())
        .map_err(|load| Not::Usable(MaterialFault::TooHeavy(load)))?;
    let stroke = stroke.to_tiny_skia();
    let dashed = match &stroke.dash {
        Some(dash) => data.dash(dash, 1.0),
        None => Some(data.clone()),
    };
    Ok(dashed.and_then(|dashed| PathStroker::new().stroke(&dashed, &stroke, 4.0)))
}

/// Whether a cut-out really cuts something off: drawing programs put one around everything that cuts nothing.
fn cuts(clip: &usvg::ClipPath, group: &usvg::Group) -> bool {
    let [usvg::Node::Path(path)] = clip.root().children() else { return true };
    let rect = path.data().bounds();
    let upright = path.data().len() <= 6 && path.data().segments().all(|s| is_upright(s, rect));
    let content = group.stroke_bounding_box();
    let slack = CUT * content.width().max(content.height());
    let around = |inner: usvg::Rect| {
        rect.left() <= inner.left() + slack
            && rect.top() <= inner.top() + slack
            && rect.right() >= inner.right() - slack
            && rect.bottom() >= inner.bottom() - slack
    };
    let still = clip.transform().is_identity() && path.abs_transform().is_identity();
    clip.clip_path().is_some() || !upright || !still || !around(content)
}

/// Whether a step of a path runs along the sides of a rectangle.
fn is_upright(segment: PathSegment, rect: usvg::Rect) -> bool {
    match segment {
        PathSegment::MoveTo(p) | PathSegment::LineTo(p) => {
            [rect.left(), rect.right()].contains(&p.x) && [rect.top(), rect.bottom()].contains(&p.y)
        }
        PathSegment::QuadTo(..) | PathSegment::CubicTo(..) => false,
        PathSegment::Close => true,
    }
}

fn segment(segment: PathSegment) -> Segment {
    let p = |p: usvg::tiny_skia_path::Point| Point::new(f64::from(p.x), f64::from(p.y));
    match segment {
        PathSegment::MoveTo(a) => Segment::Move(p(a)),
        PathSegment::LineTo(a) => Segment::Line(p(a)),
        PathSegment::QuadTo(a, b) => Segment::Quad(p(a), p(b)),
        PathSegment::CubicTo(a, b, c) => Segment::Cubic(p(a), p(b), p(c)),
        PathSegment::Close => Segment::Close,
    }
}
