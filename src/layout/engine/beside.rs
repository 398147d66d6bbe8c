//! A card beside what it belongs to, where it covers least.

use crate::base::geometry::{Rect, Size};

/// What a card's side costs: right, left, below, above. Beside its place is worth a narrower card.
const ASIDE: [f64; 4] = [0.0, 1.0, 35.0, 36.0];
/// What each width costs more than the one that is tried before it.
const LATER: f64 = 10.0;

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
pub(in crate::layout) fn beside<C, E>(
    place: Rect,
    space: Space<'_>,
    widths: &[f64],
    lay_out: impl Fn(f64) -> Result<(C, Size), E>,
) -> Result<Option<Stand<C>>, E> {
    let mut best: Option<(f64, Stand<C>)> = None;
    let mut failed = None;
    for (turn, width) in widths.iter().enumerate() {
        let least = turn as f64 * LATER;
        // No width from here on can cost less: it need not be laid out.
        if best.as_ref().is_some_and(|(known, _)| *known <= least) {
            break;
        }
        let (card, size) = match lay_out(*width) {
            Ok(made) => made,
            Err(why) => {
                failed = Some(why);
                continue;
            }
        };
        let (cost, at, fault) = side(place, space, size);
        if best.as_ref().is_none_or(|(known, _)| cost + least < *known) {
            best = Some((cost + least, Stand { at, card, fault }));
        }
    }
    match (best, failed) {
        (Some((_, stand)), _) => Ok(Some(stand)),
        (None, Some(why)) => Err(why),
        (None, None) => Ok(None),
    }
}

/// The side on which a card of a size costs least: what that costs, the card's box there, and its fault.
fn side(place: Rect, space: Space<'_>, size: Size) -> (f64, Rect, f64) {
    let Space { area, gap, .. } = space;
    let x = (place.x + place.w / 2.0 - size.w / 2.0).clamp(area.x, (area.right() - size.w).max(area.x));
    let y = place.y.clamp(area.y, (area.bottom() - size.h).max(area.y));
    let corners =
        [(place.right() + gap, y), (place.x - gap - size.w, y), (x, place.bottom() + gap), (x, place.y - gap - size.h)];
    let mut best = (f64::INFINITY, Rect::default(), f64::INFINITY);
    for ((x, y), aside) in corners.into_iter().zip(ASIDE) {
        let at = inside(Rect::new(x, y, size.w, size.h), area);
        let outside = size.w * size.h - at.shared_area(&area);
        let covered = |others: &[Rect]| others.iter().map(|other| at.shared_area(other)).sum::<f64>();
        let (under, over) = (covered(space.keep_out), at.shared_area(&place));
        let cost = outside * 1000.0 + under * 1000.0 + over * 100.0 + covered(space.avoid) * 0.5 + aside;
        if cost < best.0 {
            best = (cost, at, (outside + under) * 10.0 + over);
        }
    }
    best
}

/// The rectangle moved as little as it takes to lie in the area.
fn inside(rect: Rect, area: Rect) -> Rect {
    let x = rect.x.clamp(area.x, (area.right() - rect.w).max(area.x));
    let y = rect.y.clamp(area.y, (area.bottom() - rect.h).max(area.y));
    Rect { x, y, ..rect }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// A card of so many square units, whatever its width.
    const CARD: f64 = 12_000.0;

    #[test]
    fn the_best_width_is_found_and_none_is_laid_out_that_cannot_be_it() {
        let widths = [150.0, 220.0, 90.0, 60.0, 300.0];
        let mut fewer = 0;
        for (x, y) in (0..12).flat_map(|x| (0..8).map(move |y| (f64::from(x) * 35.0, f64::from(y) * 30.0))) {
            let place = Rect::new(x, y, 80.0, 60.0);
            let area = Rect::new(0.0, 0.0, 400.0, 260.0);
            let space = Space { area, keep_out: &[], avoid: &[Rect::new(0.0, 0.0, 60.0, 200.0)], gap: 5.0 };
            let count = Cell::new(0);
            let sized = |width: f64| Size::new(width, CARD / width);
            let lay_out = |width: f64| {
                count.set(count.get() + 1);
                Ok::<_, ()>((width, sized(width)))
            };
            let stand = beside(place, space, &widths, lay_out).unwrap().unwrap();
            let all = widths.iter().enumerate().map(|(turn, width)| {
                let (cost, at, _) = side(place, space, sized(*width));
                (cost + turn as f64 * LATER, at)
            });
            let (_, at) = all.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
            assert_eq!(stand.at, at, "beside {place:?}");
            fewer += usize::from(count.get() < widths.len());
        }
        assert!(fewer > 20, "{fewer} of 96 places need no more than their first widths");
    }
}
