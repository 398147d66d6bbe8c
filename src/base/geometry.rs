//! Points, sizes, rectangles and paths, in the page's user units (y grows downwards).

/// A place on the page, in user units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f64,
    /// Distance from the top edge.
    pub y: f64,
}

impl Point {
    /// A point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// This point moved by `by`.
    #[must_use]
    pub fn moved(self, by: Self) -> Self {
        Self::new(self.x + by.x, self.y + by.y)
    }
}

/// A width and a height, in user units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Size {
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Size {
    /// A size of `w` by `h`.
    #[must_use]
    pub const fn new(w: f64, h: f64) -> Self {
        Self { w, h }
    }
}

/// An upright rectangle: its top left corner and its size.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, never negative.
    pub w: f64,
    /// Height, never negative.
    pub h: f64,
}

impl Rect {
    /// A rectangle with its top left corner at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64, w: f64, h: f64) -> Self {
        Self { x, y, w, h }
    }

    /// Right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Bottom edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The middle.
    #[must_use]
    pub fn centre(&self) -> Point {
        Point::new(self.x + self.w / 2.0, self.y + self.h / 2.0)
    }

    /// This rectangle moved by `by`.
    #[must_use]
    pub fn moved(&self, by: Point) -> Self {
        Self::new(self.x + by.x, self.y + by.y, self.w, self.h)
    }

    /// This rectangle grown by `by` on all sides; a negative value shrinks it, to nothing at the least.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self::new(self.x - by, self.y - by, (self.w + 2.0 * by).max(0.0), (self.h + 2.0 * by).max(0.0))
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// The area that the two share, in square units.
    #[must_use]
    pub fn shared_area(&self, other: &Self) -> f64 {
        let w = self.right().min(other.right()) - self.x.max(other.x);
        let h = self.bottom().min(other.bottom()) - self.y.max(other.y);
        if w > 0.0 && h > 0.0 { w * h } else { 0.0 }
    }

    /// Whether `other` lies inside this one, with `slack` units to spare on every side.
    #[must_use]
    pub fn contains(&self, other: &Self, slack: f64) -> bool {
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let x = self.x.min(other.x);
        let y = self.y.min(other.y);
        Self::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }
}

/// One step of a path, with absolute coordinates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Start a new subpath.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A quadratic curve: control point, end.
    Quad(Point, Point),
    /// A cubic curve: two control points, end.
    Cubic(Point, Point, Point),
    /// Back to the subpath's start.
    Close,
}

/// A shape's outline.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    /// The steps in drawing order.
    pub segments: Vec<Segment>,
}

impl Path {
    /// A closed polygon through `points`.
    #[must_use]
    pub fn polygon(points: &[Point]) -> Self {
        let mut path = Self::polyline(points);
        path.segments.push(Segment::Close);
        path
    }

    /// An open line through `points`.
    #[must_use]
    pub fn polyline(points: &[Point]) -> Self {
        let segments = points
            .iter()
            .enumerate()
            .map(|(i, p)| if i == 0 { Segment::Move(*p) } else { Segment::Line(*p) })
            .collect();
        Self { segments }
    }

    /// A rectangle, clockwise, with corners rounded by quarter circles of radius `r`.
    #[must_use]
    pub fn rounded(rect: Rect, r: f64) -> Self {
        let r = r.min(rect.w / 2.0).min(rect.h / 2.0);
        let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
        if r <= 0.0 {
            return Self::polygon(&[
                Point::new(x, y),
                Point::new(right, y),
                Point::new(right, bottom),
                Point::new(x, bottom),
            ]);
        }
        let k = r * (1.0 - ARC);
        let p = Point::new;
        Self {
            segments: vec![
                Segment::Move(p(x + r, y)),
                Segment::Line(p(right - r, y)),
                Segment::Cubic(p(right - k, y), p(right, y + k), p(right, y + r)),
                Segment::Line(p(right, bottom - r)),
                Segment::Cubic(p(right, bottom - k), p(right - k, bottom), p(right - r, bottom)),
                Segment::Line(p(x + r, bottom)),
                Segment::Cubic(p(x + k, bottom), p(x, bottom - k), p(x, bottom - r)),
                Segment::Line(p(x, y + r)),
                Segment::Cubic(p(x, y + k), p(x + k, y), p(x + r, y)),
                Segment::Close,
            ],
        }
    }

    /// A closed outline of level and upright lines through `corners`, each rounded by a quarter circle of its radius.
    ///
    /// Radii that meet on a side must fit on it; corners that are not right angles are rounded unevenly.
    #[must_use]
    pub fn squared(corners: &[(Point, f64)]) -> Self {
        let towards = |from: Point, to: Point, r: f64| {
            let part = r / libm::hypot(to.x - from.x, to.y - from.y).max(1e-9);
            Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
        };
        let mut segments = Vec::new();
        // From the end of the first corner all round to it.
        let round = corners.iter().cycle().skip(1).zip(corners.iter().cycle()).zip(corners.iter().cycle().skip(2));
        for (((corner, r), (before, _)), (after, _)) in round.take(corners.len()) {
            segments.push(Segment::Line(towards(*corner, *before, *r)));
            if *r > 0.0 {
                let k = r * (1.0 - ARC);
                let (a, b) = (towards(*corner, *before, k), towards(*corner, *after, k));
                segments.push(Segment::Cubic(a, b, towards(*corner, *after, *r)));
            }
        }
        let end = match segments.last() {
            Some(Segment::Line(p) | Segment::Cubic(_, _, p)) => *p,
            _ => return Self::default(),
        };
        segments.insert(0, Segment::Move(end));
        segments.push(Segment::Close);
        Self { segments }
    }

    /// The box around all points and control points, or `None` for an empty path.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let mut out: Option<Rect> = None;
        let mut add = |p: Point| {
            let dot = Rect::new(p.x, p.y, 0.0, 0.0);
            out = Some(out.map_or(dot, |r| r.union(&dot)));
        };
        for segment in &self.segments {
            match *segment {
                Segment::Move(a) | Segment::Line(a) => add(a),
                Segment::Quad(a, b) => [a, b].into_iter().for_each(&mut add),
                Segment::Cubic(a, b, c) => [a, b, c].into_iter().for_each(&mut add),
                Segment::Close => {}
            }
        }
        out
    }

    /// The path with every point put through `f`.
    #[must_use]
    pub fn map(&self, f: impl Fn(Point) -> Point) -> Self {
        let segments = self
            .segments
            .iter()
            .map(|segment| match *segment {
                Segment::Move(a) => Segment::Move(f(a)),
                Segment::Line(a) => Segment::Line(f(a)),
                Segment::Quad(a, b) => Segment::Quad(f(a), f(b)),
                Segment::Cubic(a, b, c) => Segment::Cubic(f(a), f(b), f(c)),
                Segment::Close => Segment::Close,
            })
            .collect();
        Self { segments }
    }
}

/// Length of a control arm, as a part of the radius, that makes a cubic follow a quarter circle:
/// 4/3·(√2 − 1).
pub const ARC: f64 = 0.552_284_749_830_793_4;

/// Which side of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
    /// The upper one.
    Top,
    /// The lower one.
    Bottom,
}

impl Side {
    /// All sides.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Top, Self::Bottom];

    /// Where this side of a box is.
    #[must_use]
    pub fn of(self, rect: &Rect) -> f64 {
        match self {
            Self::Left => rect.x,
            Self::Right => rect.right(),
            Self::Top => rect.y,
            Self::Bottom => rect.bottom(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn a_squared_outline_of_four_corners_is_a_rounded_rectangle() {
        let p = Point::new;
        let corners = [p(2.0, 3.0), p(12.0, 3.0), p(12.0, 9.0), p(2.0, 9.0)].map(|corner| (corner, 1.5));
        let (squared, rounded) = (Path::squared(&corners), Path::rounded(Rect::new(2.0, 3.0, 10.0, 6.0), 1.5));
        assert_eq!(squared.segments.len(), rounded.segments.len());
        let points = |path: &Path| {
            let ends = path.segments.iter().map(|segment| match segment {
                Segment::Move(p) | Segment::Line(p) | Segment::Cubic(_, _, p) => *p,
                other => panic!("{other:?}"),
            });
            ends.map(|p| ((p.x * 1e6).round() as i64, (p.y * 1e6).round() as i64)).collect::<Vec<_>>()
        };
        let open = |path: &Path| Path { segments: path.segments.iter().take(9).copied().collect() };
        assert_eq!(points(&open(&squared)), points(&open(&rounded)));
    }

    #[test]
    fn corners_without_a_radius_stay_sharp() {
        let p = Point::new;
        let points = [p(0.0, 0.0), p(4.0, 0.0), p(4.0, 4.0), p(0.0, 4.0)];
        let squared = Path::squared(&points.map(|point| (point, 0.0)));
        assert_eq!(squared.bounds(), Path::polygon(&points).bounds());
        assert!(squared.segments.iter().all(|segment| !matches!(segment, Segment::Cubic(..))));
        assert_eq!(Path::squared(&[]), Path::default());
    }
}
