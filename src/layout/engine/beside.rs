//! A card beside what it belongs to, where it covers least.

use crate::base::geometry::{Rect, Size};

/// What a card's side costs: right, left, below, above. Beside its place is worth a narrower card.
const ASIDE: [f64; 4] = [0.0, 1.0, 35.0, 36.0];

/// Where a card may stand.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Space<'s> {
    /// It stays within this.
    pub(in crate::layout) area: Rect,
    /// It does not reach into these.
    pub(in crate::layout) keep_out: &'s [Rect],
    /// It covers as little as can be of these.
    pub(in crate::layout) avoid: &'s [Rect],
    /// Its distance from what it belongs to.
    pub(in crate::layout) gap: f64,
}

/// A card at its place.
pub(in crate::layout) struct Stand<C> {
    /// Its box.
    pub(in crate::layout) at: Rect,
    /// The card.
    pub(in crate::layout) card: C,
    /// Square units of it over its own place, and tenfold those outside its area or under something else.
    pub(in crate::layout) fault: f64,
}

/// Puts a card beside, below or above its place, never over it if that can be, and always within the area.
///
/// `lay_out` makes the card at a width, with its size. What it fails with last is what this fails with, when no width
/// is possible; `Ok(None)` says that no width was given.
pub(in crate::layout) fn beside<C: Clone, E>(
    place: Rect,
    space: Space<'_>,
    widths: &[f64],
    lay_out: impl Fn(f64) -> Result<(C, Size), E>,
) -> Result<Option<Stand<C>>, E> {
    let Space { area, gap, .. } = space;
    let mut best: Option<(f64, Stand<C>)> = None;
    let mut failed = None;
    for (turn, width) in widths.iter().enumerate() {
        let (card, size) = match lay_out(*width) {
            Ok(made) => made,
            Err(why) => {
                failed = Some(why);
                continue;
            }
        };
        let x = (place.x + place.w / 2.0 - size.w / 2.0).clamp(area.x, (area.right() - size.w).max(area.x));
        let y = place.y.clamp(area.y, (area.bottom() - size.h).max(area.y));
        let corners = [
            (place.right() + gap, y),
            (place.x - gap - size.w, y),
            (x, place.bottom() + gap),
            (x, place.y - gap - size.h),
        ];
        for (side, (x, y)) in corners.into_iter().enumerate() {
            let rect = inside(Rect::new(x, y, size.w, size.h), area);
            let outside = size.w * size.h - rect.shared_area(&area);
            let covered = |others: &[Rect]| others.iter().map(|other| rect.shared_area(other)).sum::<f64>();
            let (under, over) = (covered(space.keep_out), rect.shared_area(&place));
            let cost = outside * 1000.0
                + under * 1000.0
                + over * 100.0
                + covered(space.avoid) * 0.5
                + ASIDE.get(side).copied().unwrap_or_default()
                + turn as f64 * 10.0;
            if best.as_ref().is_none_or(|(known, _)| cost < *known) {
                best = Some((cost, Stand { at: rect, card: card.clone(), fault: (outside + under) * 10.0 + over }));
            }
        }
    }
    match (best, failed) {
        (Some((_, stand)), _) => Ok(Some(stand)),
        (None, Some(why)) => Err(why),
        (None, None) => Ok(None),
    }
}

/// The rectangle moved as little as it takes to lie in the area.
fn inside(rect: Rect, area: Rect) -> Rect {
    let x = rect.x.clamp(area.x, (area.right() - rect.w).max(area.x));
    let y = rect.y.clamp(area.y, (area.bottom() - rect.h).max(area.y));
    Rect { x, y, ..rect }
}
