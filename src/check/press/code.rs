//! Codes that a phone reads, on a drawing: found by what they are, and judged as a phone sees them.
//!
//! A QR code (ISO/IEC 18004) is a path of level and upright lines on a grid of 21 to 177 squares, with a finder in three of
//! its corners. Nothing else is, so neither its name nor the program that made it matters.

use usvg::tiny_skia_path::PathSegment;
use usvg::{Paint, Path};

use super::limits::Limits;
use super::{PressFault, PressFinding};
use crate::base::geometry::{Point, Rect, Size};

/// Squares along a side, with the step from one version to the next.
const SIDES: (usize, usize, usize) = (21, 177, 4);
/// Squares along the side of a finder.
const FINDER: usize = 7;
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
struct Painted {
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

/// All that is painted, and the codes among it.
#[derive(Default)]
pub(super) struct Codes {
    painted: Vec<Painted>,
    found: Vec<Found>,
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
        let is_box = corners.as_deref().is_some_and(|contours| matches!(contours, [one] if is_box(one)));
        if let (Some(contours), Some(luminance)) = (&corners, luminance)
            && let Some(modules) = modules(contours, area)
        {
            let module = area.w / modules as f64;
            self.found.push(Found { area, module, turn: self.painted.len(), luminance });
        }
        self.painted.push(Painted { area, ground: luminance.filter(|_| is_box) });
    }

    /// Notes a text or picture.
    pub(super) fn other(&mut self, area: Rect) {
        self.painted.push(Painted { area, ground: None });
    }

    /// The codes that a phone will not read. `trim` is in millimetres.
    pub(super) fn findings(&self, limits: &Limits, trim: Rect) -> Vec<PressFinding> {
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
        let covers = |one: &Painted| one.ground.filter(|_| one.area.contains(&zone, NEARLY));
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

/// The squares along the side of a code; `None` for any other path.
fn modules(contours: &[Vec<Point>], area: Rect) -> Option<usize> {
    let count: usize = contours.iter().map(Vec::len).sum();
    if count < CORNERS || (area.w - area.h).abs() > area.w * 0.02 {
        return None;
    }
    (SIDES.0..=SIDES.1).step_by(SIDES.2).find(|side| {
        let step = area.w / *side as f64;
        let on_grid = |v: f64| ((v / step).round() - v / step).abs() <= OFF_GRID;
        contours.iter().flatten().all(|p| on_grid(p.x - area.x) && on_grid(p.y - area.y))
            && has_finders(contours, area, *side)
    })
}

/// Whether three corners hold a finder: a square in a ring in a ring of what is light.
fn has_finders(contours: &[Vec<Point>], area: Rect, side: usize) -> bool {
    let step = area.w / side as f64;
    let dark = |x: usize, y: usize| {
        let at = Point::new(area.x + (x as f64 + 0.5) * step, area.y + (y as f64 + 0.5) * step);
        contours.iter().map(|contour| winding(contour, at)).sum::<i32>() != 0
    };
    let far = side - FINDER;
    [(0, 0), (far, 0), (0, far)].into_iter().all(|(left, top)| {
        (0..FINDER * FINDER).all(|i| {
            let (x, y) = (i % FINDER, i / FINDER);
            let ring = x.min(y).min(FINDER - 1 - x).min(FINDER - 1 - y);
            dark(left + x, top + y) == (ring != 1)
        })
    })
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
