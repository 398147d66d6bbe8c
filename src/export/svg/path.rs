//! Path data in few bytes: every point on a decimal grid, every step relative to the one before. What is drawn again
//! elsewhere is the same text again, which servers send as a reference; with absolute steps among them, where those are
//! shorter, a file is no smaller as it is and larger as it is sent.

use super::arc::Arc;
use crate::base::geometry::{Path, Point, Rect, Segment};
use crate::export::number::{grid, push, snap};

/// Path data that is being written.
pub(super) struct PathData {
    text: String,
    decimals: u32,
    /// What its coordinates are counted from, on the grid.
    origin: (i64, i64),
    /// The current point and the start of the subpath, on the grid.
    here: (i64, i64),
    start: (i64, i64),
    /// The command whose letter may be left out when it comes again.
    last: char,
    /// Where the next curve's first control point is implied, when the last step was a cubic.
    mirror: Option<(i64, i64)>,
    /// An arc that the next one may prolong.
    arc: Option<Arc>,
    /// Whether the number that was written last has a point, so that a fraction may follow without a space.
    dotted: bool,
    /// How long the text was when the subpath began.
    begun: usize,
    /// Whether the subpath is a line to its own start: a dot, when its ends are round.
    dot: bool,
}

impl PathData {
    /// Empty path data with `decimals` places.
    pub(super) fn new(decimals: u32) -> Self {
        Self {
            text: String::new(),
            decimals,
            origin: (0, 0),
            here: (0, 0),
            start: (0, 0),
            last: ' ',
            mirror: None,
            arc: None,
            dotted: false,
            begun: 0,
            dot: false,
        }
    }

    /// Empty path data whose coordinates are counted from `origin`, a point on the grid.
    pub(super) fn from(origin: Point, decimals: u32) -> Self {
        Self { origin: (snap(origin.x, decimals), snap(origin.y, decimals)), ..Self::new(decimals) }
    }

    /// What was written.
    pub(super) fn finish(mut self) -> String {
        self.end();
        self.text
    }

    /// Adds every step of a path, its points put through `f`. Cubics that follow circles become arcs again.
    pub(super) fn path(&mut self, path: &Path, f: impl Fn(Point) -> Point) {
        let mut from = Point::default();
        for segment in &path.segments {
            let arc = if let Segment::Cubic(a, b, c) = *segment { Arc::of(from, a, b, c) } else { None };
            if let Some(arc) = arc {
                from = arc.to;
                // The centre stays as it is: on a coarse grid, those of two parts of one circle may be a step apart.
                self.follow(Arc { from: f(arc.from), to: f(arc.to), ..arc });
                continue;
            }
            if let Segment::Move(p) | Segment::Line(p) | Segment::Quad(_, p) | Segment::Cubic(_, _, p) = *segment {
                from = p;
            }
            match *segment {
                Segment::Move(a) => self.move_to(f(a)),
                Segment::Line(a) => self.line_to(f(a)),
                Segment::Quad(a, b) => self.quad_to(f(a), f(b)),
                Segment::Cubic(a, b, c) => self.cubic_to(f(a), f(b), f(c)),
                Segment::Close => self.close(),
            }
        }
    }

    /// Adds a rectangle with corner radius `r`, clockwise.
    pub(super) fn rect(&mut self, rect: Rect, r: f64) {
        let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
        let r = r.min(rect.w / 2.0).min(rect.h / 2.0);
        let p = Point::new;
        if snap(r, self.decimals) <= 0 {
            self.path(&Path::rounded(rect, 0.0), |p| p);
            return;
        }
        self.move_to(p(x + r, y));
        self.line_to(p(right - r, y));
        self.corner(p(right - r, y + r), r, p(right, y + r));
        self.line_to(p(right, bottom - r));
        self.corner(p(right - r, bottom - r), r, p(right - r, bottom));
        self.line_to(p(x + r, bottom));
        self.corner(p(x + r, bottom - r), r, p(x, bottom - r));
        self.line_to(p(x, y + r));
        self.corner(p(x + r, y + r), r, p(x + r, y));
        self.close();
    }

    /// Adds a rectangle whose corners are quadratic curves, a little fuller than quarter circles and shorter, and all
    /// alike.
    pub(super) fn soft_rect(&mut self, rect: Rect, r: f64) {
        let on_grid = |value: f64| snap(value, self.decimals) as f64 / grid(self.decimals);
        let [x, y, right, bottom] = [rect.x, rect.y, rect.right(), rect.bottom()].map(on_grid);
        let r = on_grid(r.min(rect.w / 2.0).min(rect.h / 2.0));
        let p = Point::new;
        self.move_to(p(x + r, y));
        self.line_to(p(right - r, y));
        self.quad_to(p(right, y), p(right, y + r));
        self.line_to(p(right, bottom - r));
        self.quad_to(p(right, bottom), p(right - r, bottom));
        self.line_to(p(x + r, bottom));
        self.quad_to(p(x, bottom), p(x, bottom - r));
        self.line_to(p(x, y + r));
        self.quad_to(p(x, y), p(x + r, y));
        self.close();
    }

    /// Adds a circle, clockwise.
    pub(super) fn circle(&mut self, centre: Point, r: f64) {
        self.move_to(Point::new(centre.x - r, centre.y));
        self.half(r, Point::new(centre.x + r, centre.y));
        self.half(r, Point::new(centre.x - r, centre.y));
        self.close();
    }

    fn on_grid(&self, p: Point) -> (i64, i64) {
        (snap(p.x, self.decimals) - self.origin.0, snap(p.y, self.decimals) - self.origin.1)
    }

    fn move_to(&mut self, p: Point) {
        self.end();
        let to = self.on_grid(p);
        // A move is always written: the letter tells the reader that a new subpath begins.
        self.last = ' ';
        self.step('m', &[to], to);
        self.start = to;
        self.last = ' ';
        self.begun = self.text.len();
    }

    fn line_to(&mut self, p: Point) {
        let to = self.on_grid(p);
        if to == self.arc.map_or(self.here, |arc| self.on_grid(arc.to)) {
            self.dot |= self.text.len() == self.begun && self.arc.is_none();
            return;
        }
        self.flush();
        if to.1 == self.here.1 {
            self.straight('h', to.0, self.here.0);
        } else if to.0 == self.here.0 {
            self.straight('v', to.1, self.here.1);
        } else {
            self.step('l', &[to], to);
        }
        self.here = to;
        self.mirror = None;
    }

    fn quad_to(&mut self, a: Point, b: Point) {
        self.flush();
        let (a, b) = (self.on_grid(a), self.on_grid(b));
        self.step('q', &[a, b], b);
    }

    fn cubic_to(&mut self, a: Point, b: Point, c: Point) {
        self.flush();
        let (a, b, c) = (self.on_grid(a), self.on_grid(b), self.on_grid(c));
        if self.mirror == Some(a) {
            self.step('s', &[b, c], c);
        } else {
            self.step('c', &[a, b, c], c);
        }
        self.mirror = Some((2 * c.0 - b.0, 2 * c.1 - b.1));
    }

    /// A clockwise quarter of a circle.
    fn corner(&mut self, centre: Point, r: f64, to: Point) {
        let angle = std::f64::consts::FRAC_PI_2;
        self.follow(Arc { from: to, to, centre, r, clockwise: true, angle });
    }

    /// Half a circle, clockwise.
    fn half(&mut self, r: f64, to: Point) {
        self.flush();
        self.write_arc(r, true, self.on_grid(to));
    }

    /// An arc that may prolong the one before it.
    fn follow(&mut self, arc: Arc) {
        match self.arc.take() {
            Some(before) => match before.joined(&arc) {
                Some(both) => self.arc = Some(both),
                None => {
                    self.arc = Some(before);
                    self.flush();
                    self.arc = Some(arc);
                }
            },
            None => self.arc = Some(arc),
        }
    }

    /// Writes what is held back at the end of a subpath.
    fn end(&mut self) {
        self.flush();
        if std::mem::take(&mut self.dot) && self.text.len() == self.begun {
            self.text.push_str("h0");
        }
    }

    fn flush(&mut self) {
        if let Some(arc) = self.arc.take() {
            self.write_arc(arc.r, arc.clockwise, self.on_grid(arc.to));
        }
    }

    fn write_arc(&mut self, r: f64, clockwise: bool, to: (i64, i64)) {
        let r = Number::Grid(snap(r, self.decimals));
        let (no, sweep) = (Number::Flag(0), Number::Flag(i64::from(clockwise)));
        let (x, y) = (Number::Grid(to.0 - self.here.0), Number::Grid(to.1 - self.here.1));
        self.put('a', &[r, r, no, no, sweep, x, y]);
        self.here = to;
        self.mirror = None;
    }

    fn close(&mut self) {
        self.flush();
        self.text.push('z');
        self.last = 'z';
        self.here = self.start;
        self.mirror = None;
    }

    fn straight(&mut self, letter: char, to: i64, from: i64) {
        self.put(letter, &[Number::Grid(to - from)]);
    }

    fn step(&mut self, letter: char, points: &[(i64, i64)], to: (i64, i64)) {
        let mut numbers = [Number::Grid(0); 6];
        for (slots, p) in numbers.chunks_exact_mut(2).zip(points) {
            slots.copy_from_slice(&[Number::Grid(p.0 - self.here.0), Number::Grid(p.1 - self.here.1)]);
        }
        self.put(letter, numbers.get(..2 * points.len()).unwrap_or_default());
        self.here = to;
        self.mirror = None;
    }

    /// Writes a step. The first is a move from the origin, which is an absolute one.
    fn put(&mut self, letter: char, numbers: &[Number]) {
        let letter = if self.text.is_empty() { letter.to_ascii_uppercase() } else { letter };
        let mut glued = letter != self.last;
        self.dotted &= !glued;
        if glued {
            self.text.push(letter);
        }
        for number in numbers {
            let start = self.text.len();
            let dotted = match *number {
                Number::Grid(units) => push(&mut self.text, units, self.decimals),
                Number::Flag(flag) => push(&mut self.text, flag, 0),
            };
            let first = self.text.as_bytes().get(start).copied();
            if !(glued || first == Some(b'-') || (self.dotted && first == Some(b'.'))) {
                self.text.insert(start, ' ');
            }
            (self.dotted, glued) = (dotted, false);
        }
        self.last = letter;
    }
}

/// A number of a step: on the grid, or a flag of an arc.
#[derive(Clone, Copy)]
enum Number {
    Grid(i64),
    Flag(i64),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(decimals: u32, draw: impl Fn(&mut PathData)) -> String {
        let mut out = PathData::new(decimals);
        draw(&mut out);
        out.finish()
    }

    #[test]
    fn every_step_but_the_first_is_relative() {
        assert_eq!(data(1, |d| d.rect(Rect::new(10.0, 20.0, 30.0, 5.0), 0.0)), "M10 20h30v5h-30z");
        assert_eq!(
            data(1, |d| d.rect(Rect::new(10.0, 20.0, 30.0, 10.0), 2.0)),
            "M12 20h26a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-26a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z"
        );
        assert_eq!(data(1, |d| d.circle(Point::new(5.0, 5.0), 3.0)), "M2 5a3 3 0 0 1 6 0 3 3 0 0 1-6 0z");
    }

    #[test]
    fn cubics_around_a_circle_become_arcs_again() {
        let round = Path::rounded(Rect::new(0.0, 0.0, 20.0, 20.0), 10.0);
        let drawn = data(1, |d| d.path(&round, |p| p));
        assert_eq!(drawn, "M10 0a10 10 0 0 1 0 20 10 10 0 0 1 0-20z");
        let p = Point::new;
        let k = 10.0 * crate::base::geometry::ARC;
        let left = Path {
            segments: vec![Segment::Move(p(0.0, 0.0)), Segment::Cubic(p(0.0, k), p(10.0 - k, 10.0), p(10.0, 10.0))],
        };
        assert_eq!(data(1, |d| d.path(&left, |p| p)), "M0 0a10 10 0 0 0 10 10");
    }

    #[test]
    fn other_cubics_stay_as_they_are() {
        let p = Point::new;
        for (a, b) in [(p(0.0, 2.0), p(4.0, 2.0)), (p(0.0, 6.0), p(4.0, 6.0)), (p(2.0, 2.0), p(2.0, -2.0))] {
            let curve = Path { segments: vec![Segment::Move(p(0.0, 0.0)), Segment::Cubic(a, b, p(4.0, 0.0))] };
            assert!(data(1, |d| d.path(&curve, |p| p)).contains('c'));
        }
    }

    #[test]
    fn a_line_to_its_own_start_stays_a_dot() {
        let p = Point::new(3.0, 4.0);
        let dot = Path::polyline(&[p, p]);
        assert_eq!(data(1, |d| d.path(&dot, |p| p)), "M3 4h0");
    }

    #[test]
    fn never_glues_a_fraction_to_a_whole_number() {
        let p = Point::new;
        let steps = Path::polyline(&[p(0.0, 0.0), p(1.5, 1.5), p(4.5, 2.0), p(5.0, 2.5)]);
        assert_eq!(data(1, |d| d.path(&steps, |p| p)), "M0 0l1.5 1.5 3 .5.5.5");
    }

    #[test]
    fn a_smooth_curve_leaves_its_first_control_point_out() {
        let p = Point::new;
        let wave = Path {
            segments: vec![
                Segment::Move(p(0.0, 0.0)),
                Segment::Cubic(p(1.0, 2.0), p(3.0, 2.0), p(4.0, 0.0)),
                Segment::Cubic(p(5.0, -2.0), p(7.0, -2.0), p(8.0, 0.0)),
            ],
        };
        assert_eq!(data(1, |d| d.path(&wave, |p| p)), "M0 0c1 2 3 2 4 0s3-2 4 0");
    }
}
