//! Where the values stand beside a line, so that they touch neither it, nor its points, nor each other.

use super::scale::ScaleGround;
use crate::base::geometry::{Point, Rect};
use crate::chart::setting::Setting;
use crate::typeset::text::Style;

/// A value with its place.
pub(super) struct Placed {
    /// Index of its point.
    pub(super) index: usize,
    /// Its box, from the plot's top left corner.
    pub(super) rect: Rect,
    /// A line up from its point, when it stands away from it: where that begins and ends.
    pub(super) leader: Option<(f64, f64)>,
}

/// What a label must keep clear of.
struct Obstacles<'a> {
    points: &'a [Point],
    /// Radius round a point that is kept free.
    dot: f64,
    placed: Vec<Placed>,
    gap: f64,
}

impl Obstacles<'_> {
    fn is_free(&self, rect: &Rect, leader: Option<Rect>) -> bool {
        let wide = rect.grown(self.gap);
        let dots = self
            .points
            .iter()
            .all(|p| !rect.overlaps(&Rect::new(p.x - self.dot, p.y - self.dot, 2.0 * self.dot, 2.0 * self.dot)));
        let line = self.points.windows(2).all(|w| matches!(w, [a, b] if !crosses(*a, *b, &wide)));
        let others = self.placed.iter().all(|other| {
            let by = other.leader.zip(self.points.get(other.index)).map(|((to, from), p)| upright(p.x, from, to));
            !wide.overlaps(&other.rect)
                && leader.is_none_or(|l| !l.overlaps(&other.rect.grown(self.gap / 2.0)))
                && by.is_none_or(|by| !wide.overlaps(&by))
        });
        dots && line && others
    }
}

/// A thin upright line as a box.
fn upright(x: f64, from: f64, to: f64) -> Rect {
    Rect::new(x - 0.5, from.min(to), 1.0, (to - from).abs())
}

/// Whether the straight line from `a` to `b` enters `rect` (Liang and Barsky's clipping).
fn crosses(a: Point, b: Point, rect: &Rect) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let edges = [(-dx, a.x - rect.x), (dx, rect.right() - a.x), (-dy, a.y - rect.y), (dy, rect.bottom() - a.y)];
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (p, q) in edges {
        if p == 0.0 {
            if q <= 0.0 {
                return false;
            }
        } else if p < 0.0 {
            from = from.max(q / p);
        } else {
            to = to.min(q / p);
        }
    }
    from < to
}

/// The points whose values must be told: the one that stands out, the highest, the last and the first.
pub(super) fn must_tell(points: &[Point], stands_out: usize) -> [usize; 4] {
    let highest = (0..points.len()).min_by(|&a, &b| y(points, a).total_cmp(&y(points, b))).unwrap_or(0);
    [stands_out, highest, points.len().saturating_sub(1), 0]
}

/// Places the values that must be told, then the lowest and any other that has room by its point.
///
/// One that finds no room is left out: the caller tells it in words if it must be told.
pub(super) fn place(
    points: &[Point],
    words: &[String],
    stands_out: usize,
    plot: ScaleGround,
    style: Style,
    setting: &Setting<'_>,
) -> Vec<Placed> {
    let em = setting.em();
    let mut taken = Obstacles { points, dot: 0.46 * em, placed: Vec::new(), gap: 0.2 * em };
    let lowest = (0..points.len()).max_by(|&a, &b| y(points, a).total_cmp(&y(points, b))).unwrap_or(0);
    let first_four = must_tell(points, stands_out);
    let order = first_four.into_iter().chain([lowest]).chain(0..points.len());
    for (rank, index) in order.enumerate() {
        let (Some(point), Some(words)) = (points.get(index), words.get(index)) else { continue };
        if taken.placed.iter().any(|p| p.index == index) {
            continue;
        }
        let (w, h) = (setting.setter.width(words, style), setting.setter.height(style, 1));
        let label = Label { point: *point, w, h, cap: setting.cap(style), right: setting.width, bottom: plot.h };
        let low = is_low(points, index);
        let found = label.beside(low, em, &taken).map(|rect| Placed { index, rect, leader: None });
        let found = found.or_else(|| if rank < first_four.len() { label.raised(index, em, &taken) } else { None });
        taken.placed.extend(found);
    }
    taken.placed
}

fn y(points: &[Point], index: usize) -> f64 {
    points.get(index).map_or(0.0, |p| p.y)
}

/// Whether the line turns up at this point, so that its label is better under it.
fn is_low(points: &[Point], index: usize) -> bool {
    let here = y(points, index);
    let lower = |other: Option<&Point>| other.is_some_and(|p| p.y > here);
    let ends = index == 0 || index + 1 == points.len();
    let (before, after) = (index.checked_sub(1).and_then(|i| points.get(i)), points.get(index + 1));
    !ends && !lower(before) && !lower(after)
}

/// A label that looks for a place.
struct Label {
    point: Point,
    w: f64,
    h: f64,
    cap: f64,
    right: f64,
    bottom: f64,
}

impl Label {
    /// The left edge at which the label's middle is `shift` widths from its point, within the frame.
    fn x(&self, shift: f64) -> f64 {
        (self.point.x - self.w / 2.0 + shift * self.w).min(self.right - self.w).max(0.0)
    }

    /// By its point: above or below, in the middle or to a side.
    fn beside(&self, low: bool, em: f64, taken: &Obstacles<'_>) -> Option<Rect> {
        let above = self.point.y - 0.63 * em - self.h + (self.h - self.cap) * 0.6;
        let below = self.point.y + 0.62 * em;
        let ys = if low { [below, above] } else { [above, below] };
        let shifts = [0.0, 0.3, -0.3, 0.5, -0.5];
        let mut places = ys.into_iter().flat_map(|y| shifts.into_iter().map(move |s| (s, y)));
        places.find_map(|(shift, y)| {
            let rect = Rect::new(self.x(shift), y, self.w, self.h);
            (rect.bottom() <= self.bottom - 0.1 * em && taken.is_free(&rect, None)).then_some(rect)
        })
    }

    /// Above everything that is in the way, with a line to its point.
    fn raised(&self, index: usize, em: f64, taken: &Obstacles<'_>) -> Option<Placed> {
        // So many steps reach above the highest point and all labels that may stand there.
        let steps = (self.point.y / em / 0.3).ceil().max(0.0) as usize + 12 * (taken.placed.len() + 2);
        (1..=steps).find_map(|step| {
            let bottom = self.point.y - 0.8 * em - step as f64 * 0.3 * em;
            let ends = (bottom + 0.05 * em, self.point.y - 0.55 * em);
            let leader = upright(self.point.x, ends.0, ends.1);
            [0.0, 0.45, -0.45].into_iter().find_map(|shift| {
                let rect = Rect::new(self.x(shift), bottom - self.h, self.w, self.h);
                taken.is_free(&rect, Some(leader)).then_some(Placed { index, rect, leader: Some(ends) })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::crosses;
    use crate::base::geometry::{Point, Rect};

    #[test]
    fn a_line_through_a_box_crosses_it_and_one_past_it_does_not() {
        let rect = Rect::new(10.0, 10.0, 10.0, 10.0);
        let p = Point::new;
        assert!(crosses(p(0.0, 15.0), p(30.0, 15.0), &rect));
        assert!(crosses(p(12.0, 12.0), p(13.0, 13.0), &rect));
        assert!(!crosses(p(0.0, 5.0), p(30.0, 5.0), &rect));
        assert!(!crosses(p(0.0, 15.0), p(9.0, 15.0), &rect));
        assert!(!crosses(p(0.0, 25.0), p(15.0, 21.0), &rect));
    }
}
