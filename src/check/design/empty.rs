//! How much of the sheet is empty, and where.

use super::scene::{Scene, SceneShape, ShapeKind};
use super::{Report, Subject};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::messages::design::DesignFault;

/// Cells across the shorter side of the sheet.
const CELLS: f64 = 72.0;
/// The most that may be empty in all, and in one piece, as parts of the sheet. Sky counts as empty, and so does the
/// room between lines and beside ragged ones: a full sheet has about half.
const MOST: f64 = 0.72;
const MOST_WHOLE: f64 = 0.15;
/// The same on a sheet with one scene for all streets, which is calm by design.
const MOST_WHOLE_SCENE: f64 = 0.25;
/// Least width and height of an empty area that is looked at, in cells: margins and gutters are no areas.
const LEAST: usize = 8;

/// What of a sheet is empty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Emptiness {
    /// The part of the sheet, without what must stay clear at its head and foot, on which nothing stands, 0 to 1.
    pub part: f64,
    /// The largest upright area on which nothing stands.
    pub largest: Rect,
    /// That area as a part of the sheet, 0 to 1.
    pub largest_part: f64,
}

/// Measures a scene: texts, icons, drawings, charts and marks count, grounds and cards do not.
pub(super) fn measure(scene: &Scene<'_>, look: &Subject<'_>) -> Emptiness {
    let size = look.page.size;
    let cell = size.w.min(size.h) / CELLS;
    let (columns, rows) = ((size.w / cell).ceil() as usize, (size.h / cell).ceil() as usize);
    let mut taken = vec![vec![false; columns]; rows];
    let mut take = |rect: &Rect| {
        let range = |from: f64, to: f64, most: usize| {
            let first = (from / cell).floor().max(0.0) as usize;
            first..((to / cell).ceil().max(0.0) as usize).min(most)
        };
        for row in taken.get_mut(range(rect.y, rect.bottom(), rows)).unwrap_or_default() {
            for slot in row.get_mut(range(rect.x, rect.right(), columns)).unwrap_or_default() {
                *slot = true;
            }
        }
    };
    for text in &scene.texts {
        text.lines().iter().for_each(&mut take);
    }
    scene.shapes.iter().filter(|shape| stands(shape, look)).for_each(|shape| take(&shape.bounds));
    scene.images.iter().for_each(|(_, bounds)| take(bounds));
    let clear = look.clear();
    for kept_free in [Rect::new(0.0, 0.0, size.w, clear), Rect::new(0.0, size.h - clear, size.w, clear)] {
        if clear > 0.0 {
            take(&kept_free);
        }
    }
    let (largest, area) = largest(&taken);
    let all = (columns * rows) as f64 * (1.0 - 2.0 * clear / size.h).max(0.1);
    let free = taken.iter().flatten().filter(|slot| !**slot).count() as f64;
    let [x, y, w, h] = largest.map(|n| n as f64 * cell);
    Emptiness { part: free / all, largest: Rect::new(x, y, w, h), largest_part: area as f64 / all }
}

/// Whether a shape is something that stands on the sheet, and not what it stands on.
fn stands(shape: &SceneShape<'_>, look: &Subject<'_>) -> bool {
    match shape.part {
        ShapeKind::Icon | ShapeKind::Drawing | ShapeKind::Chart => true,
        // Marks; cards and grounds are larger.
        ShapeKind::Layout => shape.bounds.w <= look.unit * 5.0 && shape.bounds.h <= look.unit * 5.0,
    }
}

/// The largest upright area of free cells: left, top, width, height; and its number of cells. Row by row, the area
/// under a skyline of free cells.
fn largest(taken: &[Vec<bool>]) -> ([usize; 4], usize) {
    let columns = taken.first().map_or(0, Vec::len);
    let mut heights = vec![0_usize; columns];
    let mut best = ([0; 4], 0);
    for (y, row) in taken.iter().enumerate() {
        for (height, slot) in heights.iter_mut().zip(row) {
            *height = if *slot { 0 } else { *height + 1 };
        }
        for left in 0..columns {
            let mut low = usize::MAX;
            for (right, height) in heights.iter().enumerate().skip(left) {
                low = low.min(*height);
                let width = right + 1 - left;
                if low < LEAST {
                    break;
                }
                if width >= LEAST && width * low > best.1 {
                    best = ([left, y + 1 - low, width, low], width * low);
                }
            }
        }
    }
    best
}

/// Checks a scene. A page without a drawing is one of text, which ends where its words end.
pub(super) fn check(scene: &Scene<'_>, look: &Subject<'_>, report: &mut Report<'_>) {
    if scene.shapes.iter().all(|shape| shape.part != ShapeKind::Drawing) {
        return;
    }
    let found = measure(scene, look);
    let most_whole = if look.sheet.scene.is_some() { MOST_WHOLE_SCENE } else { MOST_WHOLE };
    if found.part > MOST {
        let whole = Rect::new(0.0, 0.0, look.page.size.w, look.page.size.h);
        report.at(whole, DesignFault::Empty { part: found.part, most: MOST, whole: false });
    }
    if found.largest_part > most_whole {
        report.at(found.largest, DesignFault::Empty { part: found.largest_part, most: most_whole, whole: true });
    }
}

/// The colour at a point of the page as it rests.
pub(super) fn resting<'s>(scene: &'s Scene<'_>, paper: Color) -> impl Fn(Point) -> Color + 's {
    move |point| {
        let at = Rect::new(point.x, point.y, 0.0, 0.0);
        scene.ground(&at, scene.shapes.len()).color(point, &|_| paper)
    }
}
