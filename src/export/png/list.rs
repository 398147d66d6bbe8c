//! The tree as a flat list of things to paint, in pixels of the picture.
//!
//! Building the list once makes a band cheap: paths are transformed, strokes are outlines, and every entry knows
//! which rows it can touch. What the list cannot hold is named, and the picture is then painted in one piece.

use super::blend::{Pixel, pixel};
use super::scale::PixelSize;
use super::shade::Shade;
use crate::error::NotInBands;
use crate::media::pixels::{Placed, Raster};
use std::ops::Range;
use usvg::tiny_skia_path::{Path, PathSegment, PathStroker, Point, Rect};
use usvg::{FillRule, Group, ImageKind, Node, PaintOrder, Transform};

/// Things to paint, bottom to top.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The entries.
    pub(super) entries: Vec<Entry>,
    /// Whether something opaque covers the whole picture, so that no pixel can be translucent.
    pub(super) opaque: bool,
    /// Width and height of the page in pixels.
    size: (u32, u32),
}

/// One entry of the list.
#[derive(Debug)]
pub(super) enum Entry {
    /// A filled area.
    Area(Area),
    /// A picture of pixels.
    Picture(Box<Pixels>),
    /// What follows, up to the matching [`Entry::Close`], is painted by itself, clipped, and laid down as one.
    Open(Layer),
    /// The end of the innermost layer.
    Close,
}

/// A filled area.
#[derive(Debug)]
pub(super) struct Area {
    /// Its outline, in pixels.
    pub(super) path: Path,
    /// Which parts of it are inside.
    pub(super) rule: FillRule,
    /// With what it is filled.
    pub(super) paint: Paint,
    /// The pixels that it can touch.
    pub(super) reach: Reach,
}

/// A picture of pixels at its place.
#[derive(Debug)]
pub(super) struct Pixels {
    /// Its pixels on those of the page.
    pub(super) placed: Placed,
    /// The pixels that it can touch.
    pub(super) reach: Reach,
}

/// With what an area is filled.
#[derive(Debug)]
pub(super) enum Paint {
    /// One colour.
    Solid(Pixel),
    /// A gradient.
    Shade(Box<Shade>),
}

/// Columns and rows that something can touch. It may reach outside of the picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reach {
    /// From the leftmost column to after the rightmost.
    pub(super) columns: Range<f64>,
    /// From the top row to after the bottom one.
    pub(super) rows: Range<f64>,
}

impl Reach {
    /// No pixel at all.
    const NOTHING: Self = Self { columns: f64::INFINITY..f64::NEG_INFINITY, rows: f64::INFINITY..f64::NEG_INFINITY };

    /// The pixels that a box touches.
    fn of(bounds: Rect) -> Self {
        let around = |from: f32, to: f32| f64::from(from).floor()..f64::from(to).ceil();
        Self { columns: around(bounds.left(), bounds.right()), rows: around(bounds.top(), bounds.bottom()) }
    }

    /// The smallest reach around both.
    fn union(&self, other: &Self) -> Self {
        let around = |a: &Range<f64>, b: &Range<f64>| a.start.min(b.start)..a.end.max(b.end);
        Self { columns: around(&self.columns, &other.columns), rows: around(&self.rows, &other.rows) }
    }

    /// The rows that it touches among `rows`, if any.
    pub(super) fn rows_among(&self, rows: &Range<u32>) -> Option<Range<u32>> {
        // Casting clamps: what is less than nothing becomes 0.
        let among = rows.start.max(self.rows.start as u32)..rows.end.min(self.rows.end as u32);
        (!among.is_empty()).then_some(among)
    }
}

/// A group that is painted by itself.
#[derive(Debug)]
pub(super) struct Layer {
    /// 0 (nothing) to 255.
    pub(super) opacity: u8,
    /// Where it shows, in pixels; everywhere if `None`.
    pub(super) clip: Option<(Path, FillRule)>,
    /// The pixels that it can touch.
    pub(super) reach: Reach,
    /// Index of the matching [`Entry::Close`].
    pub(super) end: usize,
}

/// The list for `root`, whose coordinates `transform` takes to pixels.
pub(super) fn list(root: &Group, transform: Transform, size: PixelSize) -> Result<List, NotInBands> {
    let mut list = List { size: (size.width, size.height), ..List::default() };
    list.group(root, transform)?;
    list.opaque = list.is_covered(size);
    Ok(list)
}

impl List {
    /// Adds what stands in `group`, whose parent's coordinates `transform` takes to pixels.
    fn group(&mut self, group: &Group, transform: Transform) -> Result<(), NotInBands> {
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
        self.entries.push(Entry::Open(Layer { opacity: in_255ths(opacity), clip, reach: Reach::NOTHING, end: 0 }));
        self.children(group, transform, 1.0)?;
        let end = self.entries.len();
        let reach = self.reach_from(start + 1);
        self.entries.push(Entry::Close);
        if let Some(Entry::Open(layer)) = self.entries.get_mut(start) {
            layer.reach = reach;
            layer.end = end;
        }
        Ok(())
    }

    /// Adds the children of `group`, their colours made translucent by `opacity`.
    fn children(&mut self, group: &Group, transform: Transform, opacity: f32) -> Result<(), NotInBands> {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, transform)?,
                Node::Path(path) => self.path(path, transform, opacity)?,
                Node::Text(text) => self.group(text.flattened(), transform)?,
                Node::Image(image) => self.picture(image, transform)?,
            }
        }
        Ok(())
    }

    /// Adds a picture of pixels; one of shapes is left to resvg.
    fn picture(&mut self, image: &usvg::Image, transform: Transform) -> Result<(), NotInBands> {
        if !image.is_visible() {
            return Ok(());
        }
        let (ImageKind::PNG(bytes) | ImageKind::JPEG(bytes)) = image.kind() else {
            return Err(NotInBands::EmbeddedPicture);
        };
        if transform.has_skew() || transform.sx <= 0.0 || transform.sy <= 0.0 {
            return Err(NotInBands::TurnedPicture);
        }
        let raster = Raster::decode(bytes).map_err(|_| NotInBands::UnreadablePicture)?;
        let (width, height) = (f64::from(image.size().width()), f64::from(image.size().height()));
        let side = |start: f32, scale: f32, length: f64| f64::from(start)..f64::from(start) + f64::from(scale) * length;
        let columns = side(transform.tx, transform.sx, width);
        let rows = side(transform.ty, transform.sy, height);
        let around = |side: &Range<f64>| side.start.floor()..side.end.ceil();
        let reach = Reach { columns: around(&columns), rows: around(&rows) };
        let placed = Placed::new(raster, columns, rows, self.size);
        self.entries.push(Entry::Picture(Box::new(Pixels { placed, reach })));
        Ok(())
    }

    /// Adds the filling and the line of `path`, in its painting order.
    fn path(&mut self, path: &usvg::Path, transform: Transform, opacity: f32) -> Result<(), NotInBands> {
        if !path.is_visible() {
            return Ok(());
        }
        if !path.rendering_mode().use_shape_antialiasing() {
            return Err(NotInBands::HardEdges);
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
    fn filling(&mut self, path: &usvg::Path, transform: Transform, opacity: f32) -> Result<(), NotInBands> {
        let Some(fill) = path.fill() else { return Ok(()) };
        let bounds = path.data().bounds();
        if bounds.width() > 0.0 && bounds.height() > 0.0 {
            let paint = paint(fill.paint(), fill.opacity().get() * opacity, transform)?;
            self.area(in_pixels(path.data(), transform)?, fill.rule(), paint);
        }
        Ok(())
    }

    /// Adds the line of `path`, as its outline.
    ///
    /// A line thinner than a pixel is painted a pixel wide and so much fainter, as resvg does: samples could miss it.
    fn line(&mut self, path: &usvg::Path, transform: Transform, opacity: f32) -> Result<(), NotInBands> {
        let Some(stroke) = path.stroke() else { return Ok(()) };
        let fineness = PathStroker::compute_resolution_scale(&transform);
        let mut pen = stroke.to_tiny_skia();
        let dashed = match pen.dash.take() {
            Some(dash) => Some(path.data().dash(&dash, fineness).ok_or(NotInBands::ZeroDash)?),
            None => None,
        };
        let middle = dashed.as_ref().unwrap_or(path.data());
        let (outline, faintness) = match thin(pen.width, transform) {
            Some(width) => {
                pen.width = 1.0;
                (in_pixels(middle, transform)?.stroke(&pen, 1.0), width)
            }
            None => (middle.stroke(&pen, fineness).map(|o| in_pixels(&o, transform)).transpose()?, 1.0),
        };
        if let Some(outline) = outline {
            let paint = paint(stroke.paint(), stroke.opacity().get() * opacity * faintness, transform)?;
            self.area(outline, FillRule::NonZero, paint);
        }
        Ok(())
    }

    /// Adds an area; `path` is in pixels.
    fn area(&mut self, path: Path, rule: FillRule, paint: Paint) {
        let reach = Reach::of(path.bounds());
        self.entries.push(Entry::Area(Area { path, rule, paint, reach }));
    }

    /// The pixels that the entries from `start` on can touch.
    fn reach_from(&self, start: usize) -> Reach {
        let reaches = self.entries.iter().skip(start).filter_map(|entry| match entry {
            Entry::Area(area) => Some(&area.reach),
            Entry::Picture(picture) => Some(&picture.reach),
            Entry::Open(layer) => Some(&layer.reach),
            Entry::Close => None,
        });
        reaches.fold(Reach::NOTHING, |all, reach| all.union(reach))
    }

    /// Whether an opaque rectangle outside of all layers covers a picture of `size`.
    fn is_covered(&self, size: PixelSize) -> bool {
        let mut depth = 0_usize;
        self.entries.iter().any(|entry| {
            match entry {
                Entry::Open(_) => depth += 1,
                Entry::Close => depth = depth.saturating_sub(1),
                Entry::Picture(_) => {}
                Entry::Area(area) => return depth == 0 && area.covers(size),
            }
            false
        })
    }
}

impl Area {
    /// Whether this area is an opaque rectangle around a picture of `size`.
    fn covers(&self, size: PixelSize) -> bool {
        // Samples lie an eighth of a pixel and more inside.
        const SLACK: f32 = 0.1;
        let opaque = match &self.paint {
            Paint::Solid(color) => color[3] == u8::MAX,
            Paint::Shade(shade) => shade.is_opaque(),
        };
        let b = self.path.bounds();
        let around = b.left() <= SLACK
            && b.top() <= SLACK
            && b.right() >= size.width as f32 - SLACK
            && b.bottom() >= size.height as f32 - SLACK;
        opaque && around && is_rectangle(&self.path)
    }
}

/// Whether `path` is one upright rectangle: four corners of its own box, one after the other.
fn is_rectangle(path: &Path) -> bool {
    let b = path.bounds();
    let mut corners = Vec::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) if corners.is_empty() => corners.push(p),
            PathSegment::LineTo(p) => corners.push(p),
            PathSegment::Close => {}
            _ => return false,
        }
    }
    if corners.len() == 5 && corners.first() == corners.last() {
        corners.pop();
    }
    let corner = |p: &Point| (p.x == b.left() || p.x == b.right()) && (p.y == b.top() || p.y == b.bottom());
    let turns = |a: &Point, b: &Point| (a.x == b.x) != (a.y == b.y);
    corners.len() == 4
        && corners.iter().all(corner)
        && corners.iter().zip(corners.iter().cycle().skip(1)).all(|(a, b)| turns(a, b))
        && corners.iter().zip(corners.iter().skip(2)).all(|(a, b)| a.x != b.x && a.y != b.y)
}

/// The width in pixels of a line that is at most a pixel wide both ways (tiny-skia, `treat_as_hairline`).
fn thin(width: f32, transform: Transform) -> Option<f32> {
    let length = |x: f32, y: f32| {
        let (x, y) = (x.abs() * width, y.abs() * width);
        x.max(y) + x.min(y) / 2.0
    };
    let (across, down) = (length(transform.sx, transform.ky), length(transform.kx, transform.sy));
    (across <= 1.0 && down <= 1.0).then_some((across + down) / 2.0)
}

/// Fails for a group that can only be made from the pixels beneath or within it.
fn refuse_what_needs_pixels(group: &Group) -> Result<(), NotInBands> {
    if !group.filters().is_empty() {
        Err(NotInBands::Filter)
    } else if group.mask().is_some() {
        Err(NotInBands::Mask)
    } else if group.blend_mode() != usvg::BlendMode::Normal {
        Err(NotInBands::BlendMode)
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
fn clip(clip: &usvg::ClipPath, transform: Transform) -> Result<(Path, FillRule), NotInBands> {
    let transform = transform.pre_concat(clip.transform());
    match (clip.clip_path(), clip.root().children()) {
        (None, [Node::Path(path)]) => {
            let fill = path.fill().filter(|_| path.is_visible()).ok_or(NotInBands::EmptyClip)?;
            Ok((in_pixels(path.data(), transform)?, fill.rule()))
        }
        _ => Err(NotInBands::CompositeClip),
    }
}

/// A path in pixels.
fn in_pixels(path: &Path, transform: Transform) -> Result<Path, NotInBands> {
    path.clone().transform(transform).ok_or(NotInBands::ShapeOutOfRange)
}

/// A paint made translucent by `opacity`; `transform` is that of the painted path.
fn paint(paint: &usvg::Paint, opacity: f32, transform: Transform) -> Result<Paint, NotInBands> {
    match paint {
        usvg::Paint::Color(c) => Ok(Paint::Solid(pixel(c.red, c.green, c.blue, in_255ths(opacity)))),
        usvg::Paint::LinearGradient(g) => Ok(Paint::Shade(Box::new(Shade::linear(g, opacity, transform)?))),
        usvg::Paint::RadialGradient(g) => Ok(Paint::Shade(Box::new(Shade::radial(g, opacity, transform)?))),
        usvg::Paint::Pattern(_) => Err(NotInBands::Pattern),
    }
}

/// A part from 0 to 1 in 255ths.
fn in_255ths(part: f32) -> u8 {
    (part * 255.0).round() as u8
}
