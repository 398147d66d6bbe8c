//! Connectors: lines along rows and columns from one thing to others, around what must stay free.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::base::geometry::{Point, Rect};

/// What a turn costs, as a part of the longer side of the grid: a way with few turns is easier to follow.
const TURN: f64 = 0.04;

/// The lines of a page on which connectors may run, and where obstacles lie across them.
pub(in crate::layout) struct Grid {
    /// Places of the columns and of the rows, ascending.
    xs: Vec<f64>,
    ys: Vec<f64>,
    /// Of each crossing, row by row: whether the way to the next column and to the next row is free.
    free: Vec<[bool; 2]>,
    turn: f64,
}

/// A crossing of the grid, and whether it was reached along its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Crossing {
    column: usize,
    row: usize,
    level: bool,
}

impl Grid {
    /// The grid of these columns and rows, in any order. An obstacle bars what runs through it, not what runs along its
    /// edge.
    pub(in crate::layout) fn new(mut xs: Vec<f64>, mut ys: Vec<f64>, obstacles: &[Rect]) -> Self {
        for places in [&mut xs, &mut ys] {
            places.sort_by(f64::total_cmp);
            places.dedup_by(|a, b| (*a - *b).abs() < 1e-6);
        }
        let extent = |places: &[f64]| places.last().zip(places.first()).map_or(0.0, |(last, first)| last - first);
        let turn = extent(&xs).max(extent(&ys)) * TURN;
        let mut free = Vec::with_capacity(xs.len() * ys.len());
        for (row, y) in ys.iter().enumerate() {
            for (column, x) in xs.iter().enumerate() {
                let at = Point::new(*x, *y);
                let right = xs.get(column + 1).is_some_and(|x| clear(at, Point::new(*x, at.y), obstacles));
                let below = ys.get(row + 1).is_some_and(|y| clear(at, Point::new(at.x, *y), obstacles));
                free.push([right, below]);
            }
        }
        Self { xs, ys, free, turn }
    }

    /// The shortest ways from a point to each of some others, as polylines; those of no way are left out. All points
    /// lie on crossings. Where a way follows an earlier one it begins where it leaves it.
    pub(in crate::layout) fn ways(&self, from: Point, to: &[Point]) -> Vec<Vec<Point>> {
        let Some(start) = self.crossing(from) else { return Vec::new() };
        let before = self.search(start);
        let mut walked = vec![false; before.len()];
        let mut ways = Vec::new();
        for end in to.iter().filter_map(|end| self.crossing(*end)) {
            let ends = [true, false].map(|level| Crossing { level, ..end });
            let Some(nearest) = ends.into_iter().filter(|c| before[self.number(*c)].is_some()).min_by(|a, b| {
                let cost = |c: &Crossing| before[self.number(*c)].map_or(f64::INFINITY, |(cost, _)| cost);
                cost(a).total_cmp(&cost(b))
            }) else {
                continue;
            };
            let mut way = Vec::new();
            let mut at = nearest;
            loop {
                way.push(Point::new(self.xs[at.column], self.ys[at.row]));
                let known = std::mem::replace(&mut walked[self.number(at)], true);
                match before[self.number(at)] {
                    Some((_, previous)) if previous != at && !known => at = previous,
                    _ => break,
                }
            }
            way.reverse();
            ways.push(straightened(&way));
        }
        ways
    }

    /// The cost of the best way to each crossing, and the crossing before it; the start comes before itself.
    fn search(&self, start: Crossing) -> Vec<Option<(f64, Crossing)>> {
        let mut best: Vec<Option<(f64, Crossing)>> = vec![None; self.free.len() * 2];
        let mut waiting = BinaryHeap::new();
        for level in [true, false] {
            let start = Crossing { level, ..start };
            best[self.number(start)] = Some((0.0, start));
            waiting.push(Reverse((0_u64, start)));
        }
        while let Some(Reverse((_, at))) = waiting.pop() {
            let Some((cost, _)) = best[self.number(at)] else { continue };
            for next in self.next(at) {
                let length =
                    (self.xs[next.column] - self.xs[at.column]).abs() + (self.ys[next.row] - self.ys[at.row]).abs();
                let cost = cost + length + if next.level == at.level { 0.0 } else { self.turn };
                let number = self.number(next);
                if best[number].is_none_or(|(known, _)| cost < known - 1e-9) {
                    best[number] = Some((cost, at));
                    // Costs are positive: their bits are in the order of their values.
                    waiting.push(Reverse((cost.to_bits(), next)));
                }
            }
        }
        best
    }

    /// The crossings beside one to which the way is free.
    fn next(&self, at: Crossing) -> impl Iterator<Item = Crossing> {
        let free = |column: usize, row: usize, axis: usize| self.free[row * self.xs.len() + column][axis];
        let (column, row) = (at.column, at.row);
        let left = column.checked_sub(1).filter(|column| free(*column, row, 0)).map(|column| (column, row, true));
        let above = row.checked_sub(1).filter(|row| free(column, *row, 1)).map(|row| (column, row, false));
        let right = free(column, row, 0).then_some((column + 1, row, true));
        let below = free(column, row, 1).then_some((column, row + 1, false));
        [left, above, right, below].into_iter().flatten().map(|(column, row, level)| Crossing { column, row, level })
    }

    fn number(&self, at: Crossing) -> usize {
        (at.row * self.xs.len() + at.column) * 2 + usize::from(at.level)
    }

    fn crossing(&self, at: Point) -> Option<Crossing> {
        let place = |places: &[f64], at: f64| places.iter().position(|place| (place - at).abs() < 1e-6);
        Some(Crossing { column: place(&self.xs, at.x)?, row: place(&self.ys, at.y)?, level: true })
    }
}

/// Whether no obstacle lies across a piece of a row or a column.
fn clear(a: Point, b: Point, obstacles: &[Rect]) -> bool {
    let within = |from: f64, to: f64, low: f64, high: f64| to > low + 1e-6 && from < high - 1e-6;
    !obstacles.iter().any(|o| within(a.x, b.x, o.x, o.right()) && within(a.y, b.y, o.y, o.bottom()))
}

/// A way without the points at which it goes straight on.
fn straightened(way: &[Point]) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::new();
    for point in way {
        if out.last() == Some(point) {
            continue;
        }
        if let [.., a, b] = out.as_slice()
            && ((a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y))
        {
            out.pop();
        }
        out.push(*point);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const P: fn(f64, f64) -> Point = Point::new;

    fn grid(obstacles: &[Rect]) -> Grid {
        Grid::new(vec![0.0, 10.0, 20.0, 30.0], vec![0.0, 10.0, 20.0], obstacles)
    }

    #[test]
    fn a_way_turns_as_seldom_as_it_can() {
        let ways = grid(&[]).ways(P(0.0, 20.0), &[P(30.0, 0.0)]);
        assert_eq!(ways.len(), 1);
        assert_eq!(ways[0].len(), 3, "{ways:?}");
    }

    #[test]
    fn it_goes_around_what_lies_in_its_way_and_along_its_edge() {
        let obstacle = Rect::new(10.0, -5.0, 10.0, 20.0);
        let ways = grid(&[obstacle]).ways(P(0.0, 0.0), &[P(30.0, 0.0)]);
        assert_eq!(ways, [[P(0.0, 0.0), P(0.0, 20.0), P(30.0, 20.0), P(30.0, 0.0)]]);
        let ways = grid(&[obstacle]).ways(P(10.0, 0.0), &[P(10.0, 20.0)]);
        assert_eq!(ways, [[P(10.0, 0.0), P(10.0, 20.0)]], "the edge of an obstacle is free");
    }

    #[test]
    fn what_cannot_be_reached_has_no_way() {
        let wall = Rect::new(12.0, -5.0, 4.0, 40.0);
        assert!(grid(&[wall]).ways(P(0.0, 0.0), &[P(30.0, 0.0)]).is_empty());
        assert!(grid(&[]).ways(P(0.0, 0.0), &[P(7.0, 0.0)]).is_empty(), "no crossing");
    }

    #[test]
    fn a_second_way_begins_where_it_leaves_the_first() {
        let beside = Rect::new(-5.0, 4.0, 20.0, 5.0);
        let ways = grid(&[beside]).ways(P(0.0, 20.0), &[P(20.0, 20.0), P(20.0, 0.0)]);
        assert_eq!(ways, [vec![P(0.0, 20.0), P(20.0, 20.0)], vec![P(20.0, 20.0), P(20.0, 0.0)]]);
    }
}
