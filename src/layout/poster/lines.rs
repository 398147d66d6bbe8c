//! The lines from an open strength to its places: along the joints of the wall, under the street and between its places,
//! over no word, to a dot at each place.

use super::composition::Composition;
use super::content::Poster;
use super::measure::GUTTER;
use super::strengths::{self, JOINT};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::layout::engine::Grid;
use crate::layout::misfit::Halt;
use crate::page::{Frame, Group, Outline, Placement, Role, Shape, Stroke, TextBlock, Visitor, Walk};
use crate::theme::Block;
use crate::typeset::text::DESCENT;

/// Width of a line and of its edge on either side, and radius of a dot, in spacing steps.
const WIDTH: f64 = 0.6;
const EDGE: f64 = 0.3;
const DOT: f64 = 0.9;
/// How far above the foot of its place a dot lies, in spacing steps.
const FOOT: f64 = 2.0;

/// Where lines can run on a sheet.
pub(super) struct Lines {
    grid: Grid,
    /// Where the line of each place ends.
    ends: Vec<Point>,
}

impl Lines {
    /// The grid of a composition whose places have these boxes; the wall stands in a box on the page.
    pub(super) fn new(composition: &Composition<'_>, places: &[Rect], wall: Rect) -> Result<Self, Halt> {
        let poster = &composition.poster;
        let (mut xs, mut ys) = (Vec::new(), Vec::new());
        // Words begin at the edge of their place: only the middle of the gap between two places is free.
        let beside = poster.unit * GUTTER / 2.0 - 1e-3;
        let wider = |place: &Rect| Rect::new(place.x - beside, place.y, place.w + 2.0 * beside, place.h);
        let mut obstacles: Vec<Rect> = places.iter().map(wider).collect();
        let foot = places.iter().map(Rect::bottom).fold(0.0, f64::max);
        let ends: Vec<Point> = places.iter().map(|place| end(poster, place)).collect();
        xs.extend(ends.iter().map(|end| end.x));
        ys.extend(ends.iter().map(|end| end.y));
        let half = poster.unit * JOINT / 2.0;
        for chip in &composition.chips {
            xs.extend([chip.x - half, chip.centre().x, chip.right() + half]);
            ys.push(start(poster, *chip).y);
        }
        let others = composition.blocks.iter().filter(|block| block.block != Block::Strengths).map(|block| block.at);
        for block in others {
            xs.extend([block.x - poster.unit, block.right() + poster.unit]);
            ys.push(block.y - poster.unit);
            obstacles.push(block);
        }
        // Between the street and what stands below it, and between two streets.
        let below = composition.blocks.iter().map(|block| block.at.y).fold(f64::INFINITY, f64::min);
        ys.push((foot + below.max(foot)) / 2.0);
        ys.extend(composition.streets.iter().skip(1).map(|street| street.top));
        obstacles.extend(stones(poster, wall)?);
        Ok(Self { grid: Grid::new(xs, ys, &obstacles), ends })
    }

    /// The lines from a chip to the places with these numbers, in a colour; nothing where there is no way.
    pub(super) fn draw(&self, poster: &Poster<'_>, chip: Rect, places: &[usize], color: Color) -> Frame {
        let from = start(poster, chip);
        let ends: Vec<Point> = places.iter().filter_map(|place| self.ends.get(*place).copied()).collect();
        let ways = self.grid.ways(from, &ends).into_iter();
        let ways: Vec<Vec<Point>> = ways.map(|way| way.into_iter().map(whole).collect()).collect();
        let mut frame = Frame::default();
        if ways.is_empty() {
            return frame;
        }
        let segments = ways.iter().flat_map(|way| Path::polyline(way).segments).collect();
        let line = Outline::Path(Path { segments });
        let (width, edge) = (poster.unit * WIDTH, poster.unit * EDGE);
        let ink = poster.palette().ink;
        let around = Stroke { color: ink, width: width + 2.0 * edge, round: true };
        frame.shape(Shape::stroked(line.clone(), around));
        frame.shape(Shape::stroked(line, Stroke { color, width, round: true }));
        let at_places = ways.iter().filter_map(|way| way.last());
        for end in at_places.chain([&whole(Point::new(from.x, chip.y))]) {
            let stroke = Some(Stroke { color: ink, width: edge, round: true });
            frame.shape(Shape { stroke, ..Shape::disc(*end, (poster.unit * DOT).round(), color) });
        }
        frame
    }
}

/// Where the line of a place ends: in the middle of the gap before it, near its foot.
fn end(poster: &Poster<'_>, place: &Rect) -> Point {
    Point::new(place.x - poster.unit * GUTTER / 2.0, place.bottom() - poster.unit * FOOT)
}

/// Where the line of a chip begins to turn: in the joint above it.
fn start(poster: &Poster<'_>, chip: Rect) -> Point {
    Point::new(chip.centre().x, chip.y - poster.unit * JOINT / 2.0)
}

/// The nearest point with whole coordinates: lines are as many as strengths, and these take fewer bytes.
fn whole(point: Point) -> Point {
    Point::new(point.x.round(), point.y.round())
}

/// The stones of a wall at a place on the page, those that name groups too, and its words with a little room around them.
fn stones(poster: &Poster<'_>, wall: Rect) -> Result<Vec<Rect>, Halt> {
    let made = strengths::lay_out(poster, wall.w, Some(wall.h))?;
    let mut reader = Stones { found: Vec::new(), room: poster.unit * WIDTH };
    made.frame.walk(Placement::plain(Point::new(wall.x, wall.y)), &mut reader);
    Ok(reader.found)
}

struct Stones {
    found: Vec<Rect>,
    /// Around words.
    room: f64,
}

impl<'p> Visitor<'p> for Stones {
    fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
        // Icons stand on their stones.
        if group.role == Some(Role::Decoration) { Walk::Past } else { Walk::Into }
    }

    fn text(&mut self, block: &'p TextBlock, place: Placement) {
        let cap = block.lines.first().map_or(block.size, |line| line.at.y);
        let lines = block
            .lines
            .iter()
            .map(|line| Rect::new(line.at.x, line.at.y - cap, line.width, cap + block.size * DESCENT));
        let bounds = lines.reduce(|a, b| a.union(&b)).unwrap_or_default();
        self.found.push(place.rect(bounds).grown(self.room));
    }

    fn shape(&mut self, shape: &'p Shape, place: Placement) {
        self.found.extend(shape.bounds().map(|bounds| place.rect(bounds)));
    }
}
