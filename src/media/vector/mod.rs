//! Drawings that users bring: an SVG of their own, made into plain filled shapes.
//!
//! usvg resolves styles, transforms, references and units; what comes out of it is written anew as shapes. So no
//! script, style, outside reference or name of the file reaches the poster. What plain shapes cannot say (text,
//! pixels, gradients, effects) is refused by name instead of being lost.

mod crop;

use usvg::roxmltree::Document;
use usvg::tiny_skia_path::{Path as Drawn, PathSegment, PathStroker, Transform};

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Segment, Size};
use crate::media::guard::trial::{self, Work};
use crate::media::guard::{self, Admitted, MarkupFault, Refused};
use crate::messages::{Load, MaterialFault};
use crate::page::{Frame, Outline, Paint, Shape};

/// The most bytes that a drawing may have.
pub const MAX_BYTES: usize = guard::OWN.bytes;
/// The most shapes that it may have.
pub const MAX_SHAPES: usize = 1000;
/// The most steps that all its outlines may have together.
const MAX_SEGMENTS: usize = 50_000;
/// How much a cut-out may cut off before it is one, as a part of the drawing's size: rounding of drawing programs.
const CUT: f32 = 0.005;

/// Makes a drawing into plain shapes, in a frame of the drawing's own size.
///
/// # Errors
/// What in it cannot be made into plain shapes.
pub fn clean(bytes: &[u8]) -> Result<Frame, MaterialFault> {
    let text = guard::markup(bytes, MAX_BYTES).map_err(|fault| match fault {
        MarkupFault::TooLarge(most) => MaterialFault::TooLarge(most),
        MarkupFault::Unreadable => MaterialFault::NoSvg,
    })?;
    let Admitted { document, is_plain } = guard::admit(&text, guard::OWN).map_err(|refused| match refused {
        Refused::NoSvg(_) => MaterialFault::NoSvg,
        Refused::Heavy(load) => MaterialFault::TooHeavy(load),
    })?;
    inspect(&document)?;
    if !is_plain && !trial::passes(Work::Drawing, &text) {
        return Err(MaterialFault::TooHeavy(Load::Effort));
    }
    trial::on_large_stack(|| shapes(&document)).unwrap_or(Err(MaterialFault::TooHeavy(Load::Effort)))
}

/// The shapes of a drawing that came in.
fn shapes(document: &Document<'_>) -> Result<Frame, MaterialFault> {
    // Nothing that the file points at outside of itself is looked for, let alone read.
    let pictures =
        usvg::ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = usvg::Options { image_href_resolver: pictures, ..usvg::Options::default() };
    let tree = usvg::Tree::from_xmltree(document, &options).map_err(|_| MaterialFault::NoSvg)?;
    let size = tree.size();
    let mut taken = Taken { frame: Frame::new(Size::new(f64::from(size.width()), f64::from(size.height()))), steps: 0 };
    taken.group(tree.root(), 1.0)?;
    if taken.frame.items.is_empty() { Err(MaterialFault::Empty) } else { Ok(taken.frame) }
}

/// Refuses what usvg would leave out without a word.
fn inspect(document: &Document<'_>) -> Result<(), MaterialFault> {
    for node in document.descendants().filter(|node| node.is_element()) {
        match node.tag_name().name() {
            "text" if node.descendants().any(|n| n.text().is_some_and(|t| !t.trim().is_empty())) => {
                return Err(MaterialFault::Text);
            }
            "image" | "feImage" | "foreignObject" => return Err(MaterialFault::Picture),
            _ => {}
        }
    }
    Ok(())
}

/// The shapes so far.
struct Taken {
    frame: Frame,
    steps: usize,
}

impl Taken {
    fn group(&mut self, group: &usvg::Group, opacity: f32) -> Result<(), MaterialFault> {
        let plain =
            group.mask().is_none() && group.filters().is_empty() && group.blend_mode() == usvg::BlendMode::Normal;
        if !plain || group.clip_path().is_some_and(|clip| cuts(clip, group)) {
            return Err(MaterialFault::Effect);
        }
        let opacity = opacity * group.opacity().get();
        for node in group.children() {
            match node {
                usvg::Node::Group(inner) => self.group(inner, opacity)?,
                usvg::Node::Path(path) if path.is_visible() => self.path(path, opacity)?,
                usvg::Node::Path(_) => {}
                usvg::Node::Image(_) => return Err(MaterialFault::Picture),
                usvg::Node::Text(_) => return Err(MaterialFault::Text),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &usvg::Path, opacity: f32) -> Result<(), MaterialFault> {
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
    fn counted(&mut self, steps: usize) -> Result<(), MaterialFault> {
        self.steps += steps;
        let many = self.frame.items.len() >= MAX_SHAPES || self.steps > MAX_SEGMENTS;
        if many { Err(MaterialFault::TooMany(MAX_SHAPES)) } else { Ok(()) }
    }

    fn shape(
        &mut self,
        data: &Drawn,
        transform: Transform,
        color: Color,
        opacity: f32,
        even_odd: bool,
    ) -> Result<(), MaterialFault> {
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

fn solid(paint: &usvg::Paint) -> Result<Color, MaterialFault> {
    match paint {
        usvg::Paint::Color(color) => Ok(Color::new(color.red, color.green, color.blue)),
        usvg::Paint::LinearGradient(_) | usvg::Paint::RadialGradient(_) | usvg::Paint::Pattern(_) => {
            Err(MaterialFault::Gradient)
        }
    }
}

/// A line as the area that it covers; `None` if it covers none.
fn outlined(data: &Drawn, stroke: &usvg::Stroke) -> Result<Option<Drawn>, MaterialFault> {
    guard::check_dashes(guard::length(data), stroke.dasharray().unwrap_or_default())
        .map_err(MaterialFault::TooHeavy)?;
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn svg(inner: &str) -> String {
        format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>{inner}</svg>")
    }

    fn cleaned(inner: &str) -> Result<Frame, MaterialFault> {
        clean(svg(inner).as_bytes())
    }

    #[test]
    fn styles_transforms_and_lines_become_plain_shapes() {
        let frame = cleaned(
            "<style>.a{fill:#CB3A26}</style><g transform='translate(10 0)'><rect class='a' width='5' height='5'/></g>\
             <path d='M0 10h10' stroke='#00f' stroke-width='2' fill='none'/>",
        )
        .unwrap();
        assert_eq!(frame.size, Size::new(40.0, 20.0));
        let mut seen = Vec::new();
        frame.visit(Point::default(), 1.0, &mut |_, _, item| {
            if let crate::page::Item::Shape(Shape {
                outline: Outline::Path(path), fill: Some(Paint::Solid(c)), ..
            }) = item
            {
                seen.push((*c, path.bounds().unwrap()));
            }
        });
        let red = Color::new(0xcb, 0x3a, 0x26);
        let blue = Color::new(0, 0, 255);
        assert_eq!(seen, [(red, Rect::new(10.0, 0.0, 5.0, 5.0)), (blue, Rect::new(0.0, 9.0, 10.0, 2.0))]);
    }

    #[test]
    fn what_plain_shapes_cannot_say_is_refused_by_name() {
        let gradient = "<linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient>\
                        <rect width='9' height='9' fill='url(#g)'/>";
        let cut = "<clipPath id='c'><circle cx='4' cy='4' r='2'/></clipPath>\
                   <g clip-path='url(#c)'><rect width='9' height='9'/></g>";
        let mask = "<mask id='m'><rect width='5' height='5' fill='white'/></mask>\
                    <g mask='url(#m)'><rect width='9' height='9'/></g>";
        for (inner, fault) in [
            ("<text y='9'>Gemeente</text>", MaterialFault::Text),
            ("<image width='9' height='9' href='data:image/png;base64,AAAA'/>", MaterialFault::Picture),
            (gradient, MaterialFault::Gradient),
            (cut, MaterialFault::Effect),
            (mask, MaterialFault::Effect),
            ("<g/>", MaterialFault::Empty),
            ("<rect x='100' width='5' height='5'/>", MaterialFault::Empty),
        ] {
            assert_eq!(cleaned(inner).unwrap_err(), fault, "{inner}");
        }
        for text in ["", "<p/>", "geen svg", "<svg xmlns='http://www.w3.org/2000/svg'"] {
            assert_eq!(clean(text.as_bytes()).unwrap_err(), MaterialFault::NoSvg, "{text}");
        }
    }

    #[test]
    fn a_cut_out_around_everything_is_none() {
        let frame = cleaned(
            "<clipPath id='c'><rect width='40' height='20'/></clipPath><g clip-path='url(#c)'><rect width='9' height='9'/></g>",
        );
        assert_eq!(frame.unwrap().items.len(), 1);
    }

    #[test]
    fn too_much_is_refused() {
        let many = "<rect width='1' height='1'/>".repeat(MAX_SHAPES + 1);
        assert_eq!(cleaned(&many).unwrap_err(), MaterialFault::TooMany(MAX_SHAPES));
        let large = " ".repeat(MAX_BYTES);
        assert_eq!(cleaned(&large).unwrap_err(), MaterialFault::TooLarge(MAX_BYTES));
    }

    #[test]
    fn scripts_and_references_leave_nothing_behind() {
        let frame = cleaned(
            "<script>alert(1)</script><a href='javascript:alert(1)'><rect width='5' height='5' onclick='alert(1)'/></a>",
        )
        .unwrap();
        assert_eq!(frame.items.len(), 1);
    }
}
