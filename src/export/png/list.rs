//! The tree as a flat list of things to paint, in pixels of the picture.
//!
//! Building the list once makes a band cheap: paths are transformed, strokes are outlines, and every entry knows
//! which rows it can touch. What the list cannot hold is named, and the picture is then painted in one piece.

use super::scale::PixelSize;
use std::ops::Range;
use std::sync::Arc;
use usvg::tiny_skia_path::{Path, PathSegment, PathStroker};
use usvg::{Group, Node, PaintOrder, Transform};
use vello_cpu::color::{AlphaColor, DynamicColor, Srgb};
use vello_cpu::kurbo::{Affine, BezPath, Point, Shape};
use vello_cpu::peniko::{
    ColorStop, ColorStops, Extend, Fill, Gradient, InterpolationAlphaSpace, LinearGradientPosition,
    RadialGradientPosition,
};

/// Things to paint, bottom to top.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The entries.
    pub(super) entries: Vec<Entry>,
    /// Whether something opaque covers the whole picture, so that no pixel can be translucent.
    pub(super) opaque: bool,
}

/// One entry of the list.
#[derive(Debug)]
pub(super) enum Entry {
    /// A filled area.
    Area(Area),
    /// What follows, up to the matching [`Entry::Close`], is painted by itself, clipped, and laid down as one.
    Open(Layer),
    /// The end of the innermost layer.
    Close,
}

/// A filled area.
#[derive(Debug)]
pub(super) struct Area {
    /// Its outline, in pixels.
    pub(super) path: BezPath,
    /// Which parts of it are inside.
    pub(super) rule: Fill,
    /// With what it is filled.
    pub(super) paint: Paint,
    /// Whether its edges are smooth.
    pub(super) smooth: bool,
    /// The rows that it can touch.
    pub(super) rows: Range<f32>,
}

/// With what an area is filled.
#[derive(Debug)]
pub(super) enum Paint {
    /// One colour.
    Solid(AlphaColor<Srgb>),
    /// A gradient, and the way from its coordinates to pixels.
    Gradient(Arc<Gradient>, Affine),
}

/// A group that is painted by itself.
#[derive(Debug)]
pub(super) struct Layer {
    /// 0 (nothing) to 1.
    pub(super) opacity: f32,
    /// Where it shows, in pixels; everywhere if `None`.
    pub(super) clip: Option<(BezPath, Fill)>,
    /// The rows that it can touch.
    pub(super) rows: Range<f32>,
    /// Index of the matching [`Entry::Close`].
    pub(super) end: usize,
}

/// What kept a tree from becoming a list, in words for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unlistable(pub(super) &'static str);

/// The list for `root`, whose coordinates `transform` takes to pixels.
pub(super) fn list(root: &Group, transform: Transform, size: PixelSize) -> Result<List, Unlistable> {
    let mut list = List::default();
    list.group(root, transform)?;
    list.opaque = list.is_covered(size);
    Ok(list)
}

impl List {
    /// Adds what stands in `group`, whose parent's coordinates `transform` takes to pixels.
    fn group(&mut self, group: &Group, transform: Transform) -> Result<(), Unlistable> {
        let transform = transform.pre_concat(group.transform());
        refuse_what_needs_pixels(group)?;
        let opacity = group.opacity().get();
        if opacity == 1.0 && group.clip_path().is_none() {
            return self.children(group, transform, 1.0);
        }
        if group.clip_path().is_none() && is_single_area(group) {
            return self.children(group, transform, opacity);
        }
        let clip = group.clip_path().map(|c| clip(c, transform)).transpose()?;
        let start = self.entries.len();
        self.entries.push(Entry::Open(Layer { opacity, clip, rows: 0.0..0.0, end: 0 }));
        self.children(group, transform, 1.0)?;
        let end = self.entries.len();
        let rows = self.rows_from(start + 1);
        self.entries.push(Entry::Close);
        if let Some(Entry::Open(layer)) = self.entries.get_mut(start) {
            layer.rows = rows;
            layer.end = end;
        }
        Ok(())
    }

    /// Adds the children of `group`, their colours made translucent by `opacity`.
    fn children(&mut self, group: &Group, transform: Transform, opacity: f32) -> Result<(), Unlistable> {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, transform)?,
                Node::Path(path) => self.path(path, transform, opacity)?,
                Node::Text(text) => self.group(text.flattened(), transform)?,
                Node::Image(_) => return Err(Unlistable("een ingesloten afbeelding")),
            }
        }
        Ok(())
    }

    /// Adds the filling and the line of `path`, in its painting order.
    fn path(&mut self, path: &usvg::Path, transform: Transform, opacity: f32) -> Result<(), Unlistable> {
        if !path.is_visible() {
            return Ok(());
        }
        match path.paint_order() {
            PaintOrder::FillAndStroke => {
                self.filling(path, transform, opacity)?;
                self.line(path, transform, opacity)
            }
            PaintOrder::StrokeAndFill => {
                self.line(path, transform, opacity)?;
                self.filling(path, transform, opacity)
            }
        }
    }

    /// Adds the filling of `path`.
    fn filling(&mut self, path: &usvg::Path, transform: Transform, opacity: f32) -> Result<(), Unlistable> {
        let Some(fill) = path.fill() else { return Ok(()) };
        let paint = paint(fill.paint(), fill.opacity().get() * opacity, transform)?;
        self.area(path.data(), rule(fill.rule()), paint, path.rendering_mode().use_shape_antialiasing(), transform);
        Ok(())
    }

    /// Adds the line of `path`, as its outline.
    fn line(&mut self, path: &usvg::Path, transform: Transform, opacity: f32) -> Result<(), Unlistable> {
        let Some(stroke) = path.stroke() else { return Ok(()) };
        let paint = paint(stroke.paint(), stroke.opacity().get() * opacity, transform)?;
        let fineness = PathStroker::compute_resolution_scale(&transform);
        let plain = stroke.to_tiny_skia();
        let dashed = plain.dash.as_ref().and_then(|dash| path.data().dash(dash, fineness));
        if plain.dash.is_some() && dashed.is_none() {
            return Err(Unlistable("een streepjeslijn zonder lengte"));
        }
        if let Some(outline) = dashed.as_ref().unwrap_or(path.data()).stroke(&plain, fineness) {
            let smooth = path.rendering_mode().use_shape_antialiasing();
            self.area(&outline, Fill::NonZero, paint, smooth, transform);
        }
        Ok(())
    }

    /// Adds an area.
    fn area(&mut self, path: &Path, rule: Fill, paint: Paint, smooth: bool, transform: Transform) {
        let bounds = path.bounds();
        if bounds.width() == 0.0 || bounds.height() == 0.0 {
            return;
        }
        let path = in_pixels(path, transform);
        let box_ = path.control_box();
        self.entries.push(Entry::Area(Area { path, rule, paint, smooth, rows: box_.y0 as f32..box_.y1 as f32 }));
    }

    /// The rows that the entries from `start` on can touch.
    fn rows_from(&self, start: usize) -> Range<f32> {
        let rows = self.entries.iter().skip(start).filter_map(|entry| match entry {
            Entry::Area(area) => Some(&area.rows),
            Entry::Open(layer) => Some(&layer.rows),
            Entry::Close => None,
        });
        rows.fold(f32::INFINITY..f32::NEG_INFINITY, |all, r| all.start.min(r.start)..all.end.max(r.end))
    }

    /// Whether an opaque rectangle outside of all layers covers a picture of `size`.
    fn is_covered(&self, size: PixelSize) -> bool {
        let mut depth = 0_usize;
        self.entries.iter().any(|entry| {
            match entry {
                Entry::Open(_) => depth += 1,
                Entry::Close => depth = depth.saturating_sub(1),
                Entry::Area(area) => return depth == 0 && area.covers(size),
            }
            false
        })
    }
}

impl Area {
    /// Whether this area is an opaque rectangle around a picture of `size`.
    fn covers(&self, size: PixelSize) -> bool {
        // Rounding in single precision may leave an edge a thousandth of a pixel inside.
        const SLACK: f64 = 1.0 / 512.0;
        let opaque = match &self.paint {
            Paint::Solid(color) => color.components[3] == 1.0,
            Paint::Gradient(gradient, _) => gradient.stops.iter().all(|s| s.color.components[3] == 1.0),
        };
        let b = self.path.bounding_box();
        let around = b.x0 <= SLACK
            && b.y0 <= SLACK
            && b.x1 >= f64::from(size.width) - SLACK
            && b.y1 >= f64::from(size.height) - SLACK;
        // A rectangle is the only shape that fills its own bounding box.
        opaque && around && (self.path.area().abs() - b.area()).abs() <= b.area() * 1e-6
    }
}

/// Fails for a group that can only be made from the pixels beneath or within it.
fn refuse_what_needs_pixels(group: &Group) -> Result<(), Unlistable> {
    if !group.filters().is_empty() {
        Err(Unlistable("een filter"))
    } else if group.mask().is_some() {
        Err(Unlistable("een masker"))
    } else if group.blend_mode() != usvg::BlendMode::Normal {
        Err(Unlistable("een mengwijze"))
    } else {
        Ok(())
    }
}

/// Whether `group` paints exactly one area, so that its opacity can go into the colour.
fn is_single_area(group: &Group) -> bool {
    match group.children() {
        [Node::Path(path)] => path.fill().is_none() != path.stroke().is_none(),
        _ => false,
    }
}

/// The outline that a clip path lets through. `transform` is that of the clipped group.
fn clip(clip: &usvg::ClipPath, transform: Transform) -> Result<(BezPath, Fill), Unlistable> {
    let transform = transform.pre_concat(clip.transform());
    match (clip.clip_path(), clip.root().children()) {
        (None, [Node::Path(path)]) => {
            let fill = path.fill().filter(|_| path.is_visible()).ok_or(Unlistable("een lege uitsnede"))?;
            Ok((in_pixels(path.data(), transform), rule(fill.rule())))
        }
        _ => Err(Unlistable("een samengestelde uitsnede")),
    }
}

/// A path in pixels.
fn in_pixels(path: &Path, transform: Transform) -> BezPath {
    let to = |p: usvg::tiny_skia_path::Point| {
        let (x, y) = (f64::from(p.x), f64::from(p.y));
        Point::new(
            f64::from(transform.sx) * x + f64::from(transform.kx) * y + f64::from(transform.tx),
            f64::from(transform.ky) * x + f64::from(transform.sy) * y + f64::from(transform.ty),
        )
    };
    let mut out = BezPath::with_capacity(path.len());
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => out.move_to(to(p)),
            PathSegment::LineTo(p) => out.line_to(to(p)),
            PathSegment::QuadTo(a, p) => out.quad_to(to(a), to(p)),
            PathSegment::CubicTo(a, b, p) => out.curve_to(to(a), to(b), to(p)),
            PathSegment::Close => out.close_path(),
        }
    }
    out
}

/// The fill rule in the painter's words.
fn rule(rule: usvg::FillRule) -> Fill {
    match rule {
        usvg::FillRule::NonZero => Fill::NonZero,
        usvg::FillRule::EvenOdd => Fill::EvenOdd,
    }
}

/// A paint made translucent by `opacity`; `transform` is that of the painted path.
fn paint(paint: &usvg::Paint, opacity: f32, transform: Transform) -> Result<Paint, Unlistable> {
    match paint {
        usvg::Paint::Color(c) => Ok(Paint::Solid(color(*c, opacity))),
        usvg::Paint::LinearGradient(g) => {
            let point = |x: f32, y: f32| Point::new(f64::from(x), f64::from(y));
            let line = LinearGradientPosition::new(point(g.x1(), g.y1()), point(g.x2(), g.y2()));
            Ok(gradient(Gradient { kind: line.into(), ..Gradient::default() }, g, opacity, transform))
        }
        usvg::Paint::RadialGradient(g) => {
            let circles = RadialGradientPosition {
                start_center: Point::new(f64::from(g.fx()), f64::from(g.fy())),
                start_radius: g.fr().get(),
                end_center: Point::new(f64::from(g.cx()), f64::from(g.cy())),
                end_radius: g.r().get(),
            };
            Ok(gradient(Gradient { kind: circles.into(), ..Gradient::default() }, g, opacity, transform))
        }
        usvg::Paint::Pattern(_) => Err(Unlistable("een patroon")),
    }
}

/// Completes a gradient with its stops.
fn gradient(shape: Gradient, base: &usvg::BaseGradient, opacity: f32, transform: Transform) -> Paint {
    let stop = |s: &usvg::Stop| ColorStop {
        offset: s.offset().get(),
        color: DynamicColor::from_alpha_color(color(s.color(), s.opacity().get() * opacity)),
    };
    let extend = match base.spread_method() {
        usvg::SpreadMethod::Pad => Extend::Pad,
        usvg::SpreadMethod::Reflect => Extend::Reflect,
        usvg::SpreadMethod::Repeat => Extend::Repeat,
    };
    let gradient = Gradient {
        extend,
        stops: ColorStops(base.stops().iter().map(stop).collect()),
        // SVG mixes the stops before multiplying by their opacity.
        interpolation_alpha_space: InterpolationAlphaSpace::Unpremultiplied,
        ..shape
    };
    let t = transform.pre_concat(base.transform());
    let coefficients = [t.sx, t.ky, t.kx, t.sy, t.tx, t.ty].map(f64::from);
    Paint::Gradient(Arc::new(gradient), Affine::new(coefficients))
}

/// A colour with its opacity, in the 8 bits that resvg paints with.
fn color(color: usvg::Color, opacity: f32) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(color.red, color.green, color.blue, (opacity * 255.0).round() as u8)
}
