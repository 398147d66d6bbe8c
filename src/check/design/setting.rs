//! Type: its floors, and how many sizes a sheet has.

use super::scene::{Scene, ShapeKind, Written};
use super::{Report, Subject};
use crate::base::geometry::Rect;
use crate::messages::design::DesignFault;
use crate::page::{Face, Unit};

/// Floors in print: 8 points for what is read, 6 for sources; on screens 16 pixels (picture.md gives no other).
const PRINT_BODY: f64 = 8.0;
const PRINT_SMALL: f64 = 6.0;
const SCREEN_BODY: f64 = 16.0;
/// Millimetres in a point.
const POINT: f64 = 25.4 / 72.0;
/// The most sizes of type on a sheet, beside the title's and those inside charts.
const SIZES: usize = 4;
/// Sizes nearer than this are one, in user units.
const SAME: f64 = 0.25;

/// Least sizes of what is read and of what may be small, in user units.
fn floors(look: &Subject<'_>) -> (f64, f64) {
    let (body, small) = match look.page.unit {
        Unit::Millimetre(mm) => (PRINT_BODY * POINT / mm, PRINT_SMALL * POINT / mm),
        Unit::Pixel => (SCREEN_BODY, look.sheet.small.0),
    };
    (body.max(look.sheet.body.0), small.max(look.sheet.small.0))
}

/// Checks the sizes of a scene.
pub(super) fn floor(scene: &Scene<'_>, look: &Subject<'_>, report: &mut Report<'_>) {
    let (body, small) = floors(look);
    for text in &scene.texts {
        let least = if may_be_small(text) { small } else { body };
        if text.size() < least - 0.01 {
            report.text(text, DesignFault::SmallType { found: text.size(), least });
        }
    }
}

/// Sources, and what stands under a chart: unit, year, caveat, source.
fn may_be_small(text: &Written<'_>) -> bool {
    let pointer = text.block.pointer();
    pointer.is_empty() || pointer.starts_with("/bronnen") || text.part == ShapeKind::Chart
}

/// Checks how many sizes there are.
pub(super) fn sizes(scene: &Scene<'_>, report: &mut Report<'_>, look: &Subject<'_>) {
    let counted = scene.texts.iter().filter(|t| t.part == ShapeKind::Layout && t.block.face != Face::Title);
    let mut sizes: Vec<f64> = counted.map(Written::size).collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    sizes.dedup_by(|a, b| (*a - *b).abs() < SAME);
    if sizes.len() > SIZES {
        let whole = Rect::new(0.0, 0.0, look.page.size.w, look.page.size.h);
        report.at(whole, DesignFault::ManySizes { sizes, most: SIZES });
    }
}

/// The size that most letters of what is read have: the measure of spacing.
pub(super) fn body_size(scene: &Scene<'_>) -> Option<f64> {
    let mut counts: Vec<(f64, usize)> = Vec::new();
    for text in scene.texts.iter().filter(|t| t.block.face == Face::Text && !may_be_small(t)) {
        let letters = text.words().chars().count();
        match counts.iter_mut().find(|(size, _)| (*size - text.size()).abs() < SAME) {
            Some((_, count)) => *count += letters,
            None => counts.push((text.size(), letters)),
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(size, _)| size)
}
