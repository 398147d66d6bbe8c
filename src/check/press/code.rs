//! Codes that a phone reads, on a page: found by what they are, and judged as a phone sees them.
//!
//! A QR code (ISO/IEC 18004) is a path of level and upright lines on a grid of 21 to 177 squares, with a finder in three of
//! its corners; or such boxes painted one after the other; or a picture of such squares (see `grid`). Nothing else is, so
//! neither its name nor the program that made it matters.

use usvg::tiny_skia_path::PathSegment;
use usvg::{FillRule, Paint, Path};

use super::limits::Limits;
use super::{PressFault, PressFinding};
use crate::base::geometry::{Point, Rect, Size};

/// Squares along a side, with the step from one version to the next.
pub(super) const SIDES: (usize, usize, usize) = (21, 177, 4);
/// Squares along the side of a finder.
const FINDER: usize = 7;
/// Fewest and most boxes that are a code together: those of its finders, and every square one by one.
const BOXES: (usize, usize) = (36, 177 * 177);
/// The most things that are kept of a page.
const MOST_PAINTED: usize = 1_000_000;
/// What stays free around a code, in its squares.
const QUIET: f64 = 4.0;
/// How far a corner may be from the grid, as a part of a square.
const OFF_GRID: f64 = 0.15;
/// What measures may be off by, in millimetres.
const NEARLY: f64 = 0.02;
/// Fewest corners of the path of a code: three finders have 36.
const CORNERS: usize = 36;
/// The lightest that a code may be, and the darkest that what is around it may be: luminance, 0 to 1.
const DARK: f64 = 0.25;
const LIGHT: f64 = 0.6;

/// What is painted, as far as a code is concerned.
struct PaintedBox {
    /// Its box in millimetres.
    area: Rect,
    /// Luminance, where it is a box filled with one opaque colour.
    ground: Option<f64>,
}

/// A code.
struct Found {
    /// Its box in millimetres, without what stays free.
    area: Rect,
    /// Side of a square in millimetres.
    module: f64,
    /// How many things were painted before it.
    turn: usize,
    luminance: f64,
}

/// A path whose lines are all level or upright, by the corners of each contour.
pub(super) struct Upright {
    /// Corners in millimetres.
    pub(super) contours: Vec<Vec<Point>>,
    /// Whether what is within an even number of contours is not filled.
    pub(super) even_odd: bool,
}

/// A code in a picture of pixels.
pub(super) struct Pictured {
    /// Its box in millimetres, without what stays free.
    pub(super) area: Rect,
    /// Squares along its side.
    pub(super) modules: usize,
    /// Luminance of its squares, and of what is around them.
    pub(super) luminance: [f64; 2],
}

/// Boxes in one colour, painted one after the other.
#[derive(Default)]
struct BoxRun {
    boxes: Vec<Vec<Point>>,
    luminance: f64,
}

/// All that is painted, and the codes among it.
#[derive(Default)]
pub(super) struct Codes {
    painted: Vec<PaintedBox>,
    found: Vec<Found>,
    run: BoxRun,
}

impl Codes {
    /// Looks at a path; `millimetres` to a unit of its absolute coordinates.
    pub(super) fn path(&mut self, path: &Path, millimetres: f64) {
        if !path.is_visible() {
            return;
        }
        let corners = corners(path, millimetres);
        let fill = path.fill().filter(|fill| fill.opacity().get() >= 1.0);
        let luminance = fill.and_then(|fill| match fill.paint() {
            Paint::Color(color) => Some(crate::base::color::Color::new(color.red, color.green, color.blue).luminance()),
            Paint::LinearGradient(_) | Paint::RadialGradient(_) | Paint::Pattern(_) => None,
        });
        let bounds = path.abs_stroke_bounding_box();
        let [x, y, w, h] =
            [bounds.x(), bounds.y(), bounds.width(), bounds.height()].map(|v| f64::from(v) * millimetres);
        let area = Rect::new(x, y, w, h);
        let even_odd = path.fill().is_some_and(|fill| fill.rule() == FillRule::EvenOdd);
        self.shape(corners.map(|contours| Upright { contours, even_odd }), area, luminance);
    }

    /// Looks at a path: its corners if its lines are level and upright, its box in millimetres, and its luminance if it is
    /// filled with one opaque colour.
    pub(super) fn shape(&mut self, upright: Option<Upright>, area: Rect, luminance: Option<f64>) {
        if self.painted.len() >= MOST_PAINTED {
            return;
        }
        let contours = upright.as_ref().map(|upright| upright.contours.as_slice()).unwrap_or_default();
        let one = if let [one] = contours { Some(one).filter(|one| is_box(one)) } else { None };
        match (one, luminance) {
            (Some(one), Some(luminance)) => self.run(one, luminance),
            _ => self.end_run(),
        }
        if let (Some(upright), Some(luminance)) = (&upright, luminance)
            && let Some(modules) = modules(upright, area)
        {
            let module = area.w / modules as f64;
            self.found.push(Found { area, module, turn: self.painted.len(), luminance });
        }
        self.painted.push(PaintedBox { area, ground: luminance.filter(|_| one.is_some()) });
    }

    /// Takes a box that may be one of many.
    fn run(&mut self, one: &[Point], luminance: f64) {
        if luminance != self.run.luminance || self.run.boxes.len() >= BOXES.1 {
            self.end_run();
        }
        self.run.luminance = luminance;
        self.run.boxes.push(one.to_vec());
    }

    /// Looks at the boxes that were painted one after the other: together they may be a code.
    fn end_run(&mut self) {
        let BoxRun { boxes, luminance } = std::mem::take(&mut self.run);
        let Some(first) = self.painted.len().checked_sub(boxes.len()).filter(|_| boxes.len() >= BOXES.0) else {
            return;
        };
        // What is beneath a code may be of its colour, and then belongs to no code.
        let area = around(boxes.iter().flatten());
        if let Some(modules) = modules(&Upright { contours: boxes, even_odd: false }, area) {
            self.painted.truncate(first);
            self.found.push(Found { area, module: area.w / modules as f64, turn: first, luminance });
            self.painted.push(PaintedBox { area, ground: None });
        }
    }

    /// Notes a picture of pixels, and the code that it may be.
    pub(super) fn picture(&mut self, area: Rect, code: Option<Pictured>) {
        self.end_run();
        let Some(Pictured { area: squares, modules, luminance: [dark, light] }) = code else {
            return self.other(area);
        };
        let module = squares.w / modules as f64;
        // A picture with a margin of its own is the ground of its code; one without lies on what is beneath.
        if area.contains(&squares.grown(module * QUIET), NEARLY) {
            self.painted.push(PaintedBox { area, ground: Some(light) });
        }
        self.found.push(Found { area: squares, module, turn: self.painted.len(), luminance: dark });
        self.painted.push(PaintedBox { area: squares, ground: None });
    }

    /// Notes a text or picture.
    pub(super) fn other(&mut self, area: Rect) {
        self.end_run();
        if self.painted.len() < MOST_PAINTED {
            self.painted.push(PaintedBox { area, ground: None });
        }
    }

    /// The codes that a phone will not read. `trim` is in millimetres.
    pub(super) fn findings(&mut self, limits: &Limits, trim: Rect) -> Vec<PressFinding> {
        self.end_run();
        let least = limits.least_module(Size::new(trim.w, trim.h));
        let mut findings = Vec::new();
        for code in &self.found {
            let zone = code.area.grown(code.module * QUIET);
            let finding = |fault| PressFinding { fault, areas: vec![zone] };
            if code.module + NEARLY < least {
                findings.push(finding(PressFault::FineCode { found: code.module, least }));
            }
            let (ground, free) = self.around(code, zone);
            if code.luminance > DARK || ground < LIGHT {
                findings.push(finding(PressFault::PaleCode));
            } else if !free || !trim.contains(&zone, NEARLY) {
                findings.push(finding(PressFault::CrowdedCode));
            }
        }
        findings
    }

    /// The luminance of what is beneath a code, and whether nothing else reaches into its zone.
    fn around(&self, code: &Found, zone: Rect) -> (f64, bool) {
        let inner = zone.grown(-NEARLY);
        let before = self.painted.iter().take(code.turn);
        let covers = |one: &PaintedBox| one.ground.filter(|_| one.area.contains(&zone, NEARLY));
        let ground = before.enumerate().filter_map(|(i, one)| Some((i, covers(one)?))).next_back();
        // A sheet of paper is white.
        let (from, luminance) = ground.map_or((0, 1.0), |(i, luminance)| (i + 1, luminance));
        let mut others = self.painted.iter().enumerate().skip(from).filter(|(i, _)| *i != code.turn);
        (luminance, others.all(|(_, one)| !one.area.overlaps(&inner)))
    }
}

/// The corners of each contour in millimetres, if all lines of a path are level or upright.
fn corners(path: &Path, millimetres: f64) -> Option<Vec<Vec<Point>>> {
    let transform = path.abs_transform();
    let mut contours: Vec<Vec<Point>> = Vec::new();
    for segment in path.data().segments() {
        let (mut p, begins) = match segment {
            PathSegment::MoveTo(p) => (p, true),
            PathSegment::LineTo(p) => (p, false),
            PathSegment::Close => continue,
            PathSegment::QuadTo(..) | PathSegment::CubicTo(..) => return None,
        };
        transform.map_point(&mut p);
        let p = Point::new(f64::from(p.x) * millimetres, f64::from(p.y) * millimetres);
        if begins {
            contours.push(Vec::new());
        }
        let contour = contours.last_mut()?;
        let straight = |last: &Point| (last.x - p.x).abs() < NEARLY || (last.y - p.y).abs() < NEARLY;
        if !contour.last().is_none_or(straight) {
            return None;
        }
        contour.push(p);
    }
    Some(contours)
}

fn is_box(contour: &[Point]) -> bool {
    matches!(contour.len(), 4 | 5)
}

/// The box around points.
fn around<'p>(points: impl Iterator<Item = &'p Point>) -> Rect {
    let (mut least, mut most) = (Point::new(f64::MAX, f64::MAX), Point::new(f64::MIN, f64::MIN));
    for p in points {
        least = Point::new(least.x.min(p.x), least.y.min(p.y));
        most = Point::new(most.x.max(p.x), most.y.max(p.y));
    }
    Rect::new(least.x, least.y, (most.x - least.x).max(0.0), (most.y - least.y).max(0.0))
}

/// The squares along the side of a code; `None` for any other path.
fn modules(upright: &Upright, area: Rect) -> Option<usize> {
    let contours = &upright.contours;
    let count: usize = contours.iter().map(Vec::len).sum();
    if count < CORNERS || (area.w - area.h).abs() > area.w * 0.02 {
        return None;
    }
    (SIDES.0..=SIDES.1).step_by(SIDES.2).find(|side| {
        let step = area.w / *side as f64;
        let on_grid = |v: f64| ((v / step).round() - v / step).abs() <= OFF_GRID;
        contours.iter().flatten().all(|p| on_grid(p.x - area.x) && on_grid(p.y - area.y))
            && has_finders(*side, |x, y| {
                let at = Point::new(area.x + (x as f64 + 0.5) * step, area.y + (y as f64 + 0.5) * step);
                upright.fills(at)
            })
    })
}

/// Whether three corners of a code with so many squares along its side hold a finder: a square in a ring in a ring of
/// what is light. The fourth may be any: a code can lie on its side.
pub(super) fn has_finders(side: usize, dark: impl Fn(usize, usize) -> bool) -> bool {
    let far = side - FINDER;
    let is_finder = |(left, top): &(usize, usize)| {
        (0..FINDER * FINDER).all(|i| {
            let (x, y) = (i % FINDER, i / FINDER);
            let ring = x.min(y).min(FINDER - 1 - x).min(FINDER - 1 - y);
            dark(left + x, top + y) == (ring != 1)
        })
    };
    [(0, 0), (far, far), (far, 0), (0, far)].iter().filter(|corner| is_finder(corner)).count() >= 3
}

impl Upright {
    /// Whether a point is within what is filled.
    fn fills(&self, at: Point) -> bool {
        let turns = self.contours.iter().map(|contour| winding(contour, at)).sum::<i32>();
        if self.even_odd { turns % 2 != 0 } else { turns != 0 }
    }
}

/// How often a closed contour goes around a point.
fn winding(contour: &[Point], at: Point) -> i32 {
    let ends = contour.iter().skip(1).chain(contour.first());
    let crossing = |(from, to): (&Point, &Point)| {
        let right = f64::midpoint(from.x, to.x) > at.x;
        match (from.y <= at.y, to.y <= at.y) {
            (true, false) if right => 1,
            (false, true) if right => -1,
            _ => 0,
        }
    };
    contour.iter().zip(ends).map(crossing).sum()
}
