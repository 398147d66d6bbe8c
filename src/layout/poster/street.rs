//! A street: sky, far houses, clouds and ground from edge to edge, places side by side, trees where there is room.

use super::card::Drawing;
use super::clouds;
use super::content::Poster;
use super::letters::Letters;
use super::standing::{Part, printable};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::error::Result;
use crate::page::{Frame, Group, Outline, Paint, Shape};
use crate::theme::drawing::{self, Recolour};
use crate::theme::{Accent, Sheet};

/// Width and height of the frame that all illustrations share.
pub(in crate::layout) const DRAWING: Size = Size::new(320.0, 200.0);

/// The part of a scene's height, from its top, in which nothing is drawn.
pub(super) const SCENE_SKY: f64 = 0.15;

/// The size of the sheet's scene on its own grid; nothing for a sheet without one.
pub(super) fn scene_size(sheet: &Sheet) -> Size {
    let text = sheet.scene.as_deref().and_then(crate::assets::part).unwrap_or_default();
    drawing::size(text).unwrap_or_default()
}

/// What lies below the strip of ground of a street.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Pavement {
    /// Nothing.
    None,
    /// A pavement of this height that ends with a kerb.
    Kerbed(f64),
    /// A pavement of this height that ends where the page does.
    ToFoot(f64),
}

/// Where a street runs.
#[derive(Debug, Clone)]
pub(super) struct Street {
    /// Top of the sky.
    pub(super) top: f64,
    /// The line that everything stands on.
    pub(super) ground: f64,
    /// Height of the strip below that line.
    pub(super) strip: f64,
    /// The pavement below that strip, on which the signs stand.
    pub(super) pavement: Pavement,
    /// Left edge and width of each place.
    pub(super) cells: Vec<(f64, f64)>,
    /// Factor on the drawings.
    pub(super) scale: f64,
    /// Number of the street from the top, for variety.
    pub(super) number: usize,
    /// What is read in its sky, in page coordinates.
    pub(super) above: Vec<Letters>,
}

/// Draws all of a street but its places, over the page's full width and its bleed, below a sky that begins in the colour
/// of the paper.
pub(super) fn scenery(poster: &Poster<'_>, street: &Street, page_width: f64, bleed: f64) -> Result<Frame> {
    scenery_below(poster, street, (page_width, bleed), poster.palette().paper)
}

/// The same below a sky that begins in a colour.
pub(super) fn scenery_below(
    poster: &Poster<'_>,
    street: &Street,
    (page_width, bleed): (f64, f64),
    high: Color,
) -> Result<Frame> {
    let mut frame = Frame::default();
    frame.shape(sky(poster, street, (page_width, bleed), (street.top, high)));
    frame.place(Point::default(), before_sky(poster, street, page_width, bleed)?);
    Ok(frame)
}

/// The sky of a street from edge to edge, which begins so far down the page, in a colour.
pub(super) fn sky(
    poster: &Poster<'_>,
    street: &Street,
    (page_width, bleed): (f64, f64),
    (top, high): (f64, Color),
) -> Shape {
    let area = Rect::new(-bleed, top, page_width + 2.0 * bleed, street.ground - top);
    Shape {
        outline: Outline::Rect(area, 0.0),
        fill: Some(Paint::Vertical(high, poster.palette().sky)),
        stroke: None,
        opacity: 1.0,
    }
}

/// All of a street but its sky and its places.
pub(super) fn before_sky(poster: &Poster<'_>, street: &Street, page_width: f64, bleed: f64) -> Result<Frame> {
    let palette = poster.palette();
    let (left, width) = (-bleed, page_width + 2.0 * bleed);
    let mut frame = Frame::default();
    frame.shape(Shape::filled(Outline::Path(skyline(street, left, width)), palette.skyline));
    let greenery = if street.cells.is_empty() { Vec::new() } else { greenery(street, page_width)? };
    if street.ground - street.top >= DRAWING.h * street.scale {
        for cloud in clouds::float(&open_sky(poster, street, page_width, &greenery))? {
            cloud.draw(poster, &mut frame)?;
        }
    }
    let strip = Rect::new(left, street.ground, width, street.strip);
    frame.shape(Shape::rect(strip, 0.0, palette.ground));
    let edge = Rect::new(left, street.ground + street.strip * 0.55, width, street.strip * 0.45);
    frame.shape(Shape::rect(edge, 0.0, palette.ground_edge));
    pave(poster, street, (left, width, bleed), &mut frame);
    for part in &greenery {
        part.draw(poster, &mut frame)?;
    }
    Ok(frame)
}

/// How far in from the sides and the top of its frame a drawing hides the sky, on its grid.
const SIDE: f64 = 26.0;
const TOP: f64 = 6.0;

/// The sky of a street for clouds: what is read in it, and what hides it.
fn open_sky(poster: &Poster<'_>, street: &Street, page_width: f64, greenery: &[Part]) -> clouds::Sky {
    let (wide, tall) = ((DRAWING.w - 2.0 * SIDE) * street.scale, (DRAWING.h - TOP) * street.scale);
    let roof = |(x, w): &(f64, f64)| Rect::new(x + (w - wide) / 2.0, street.ground - tall, wide, tall);
    let mut roofs: Vec<Rect> = street.cells.iter().map(roof).collect();
    if street.cells.is_empty() && poster.sheet.scene.is_some() {
        let tall = scene_size(poster.sheet).h * (1.0 - SCENE_SKY) * street.scale;
        roofs.push(Rect::new(0.0, street.ground - tall, page_width, tall));
    }
    clouds::Sky {
        area: Rect::new(0.0, street.top, page_width, street.ground - street.top),
        scale: street.scale,
        turn: street.number,
        is_read: !street.above.is_empty(),
        near: greenery.iter().map(|part| part.area).chain(street.above.iter().map(|each| each.area)).collect(),
        roofs,
        high: street.ground - (DRAWING.h + 2.0) * street.scale,
    }
}

/// The height of the kerb at the foot of a pavement, as a part of the strip of ground above it.
const KERB: f64 = 0.32;

/// The pavement below the strip of ground, with its kerb.
fn pave(poster: &Poster<'_>, street: &Street, (left, width, bleed): (f64, f64, f64), frame: &mut Frame) {
    let (height, kerb) = match street.pavement {
        Pavement::None => return,
        Pavement::Kerbed(height) => (height, street.strip * KERB),
        Pavement::ToFoot(height) => (height + bleed, 0.0),
    };
    let color = poster.theme.pavement();
    let top = street.ground + street.strip;
    frame.shape(Shape::rect(Rect::new(left, top, width, height), 0.0, color));
    if kerb > 0.0 {
        let shade = color.mixed(poster.palette().ink, 0.16);
        frame.shape(Shape::rect(Rect::new(left, top + height - kerb, width, kerb), 0.0, shade));
    }
}

/// A role's drawing at its size, ready to stand on the ground line.
pub(super) fn illustration(poster: &Poster<'_>, name: &str, accent: Accent, scale: f64) -> Result<Group> {
    let text = crate::assets::illustration(name).or_else(|| crate::assets::illustration(crate::assets::GENERIC[0]));
    let frame = drawing::read(text.unwrap_or_default(), &Recolour::new(poster.theme, accent)?)?;
    let frame = printable(frame, poster.sheet, scale);
    Ok(Group::decoration(frame, scale))
}

/// Places that are none of the roles', by turn: for a card that has room for one.
pub(super) fn elsewhere(poster: &Poster<'_>, turn: usize) -> Drawing {
    let taken = super::generic::places(poster);
    let names = || crate::assets::GENERIC.iter().rev();
    let free = names().filter(|name| !taken.contains(name)).nth(turn).or_else(|| names().nth(turn));
    let text = crate::assets::illustration(free.unwrap_or(&crate::assets::GENERIC[0])).unwrap_or_default();
    Drawing { text, accent: Accent { accent: poster.palette().title_accent, ..poster.theme.accent(0) } }
}

/// Widths and heights of the far houses, in parts of the street's unit; chosen by hand for an uneven rhythm.
const HOUSES: [(f64, f64, Roof); 12] = [
    (46.0, 62.0, Roof::Gable),
    (34.0, 44.0, Roof::Flat),
    (52.0, 84.0, Roof::Gable),
    (40.0, 58.0, Roof::Shed),
    (30.0, 36.0, Roof::Flat),
    (56.0, 72.0, Roof::Gable),
    (38.0, 96.0, Roof::Flat),
    (48.0, 52.0, Roof::Gable),
    (44.0, 76.0, Roof::Shed),
    (36.0, 40.0, Roof::Gable),
    (50.0, 66.0, Roof::Flat),
    (42.0, 88.0, Roof::Gable),
];

#[derive(Debug, Clone, Copy)]
enum Roof {
    Gable,
    Flat,
    Shed,
}

fn skyline(street: &Street, left: f64, width: f64) -> Path {
    let mut path = Path::default();
    let mut x = left - 20.0 * street.scale;
    for (w, h, roof) in HOUSES.iter().cycle().skip(street.number * 5) {
        if x > left + width {
            break;
        }
        let (w, h) = (w * street.scale, h * street.scale);
        let (top, foot) = (street.ground - h, street.ground);
        let right = (x + w).min(left + width);
        let p = Point::new;
        let start = x.max(left);
        let rise = w * 0.34;
        let points = match roof {
            Roof::Gable => vec![
                p(start, foot),
                p(start, top),
                p(f64::midpoint(start, right), top - rise),
                p(right, top),
                p(right, foot),
            ],
            Roof::Flat => vec![p(start, foot), p(start, top), p(right, top), p(right, foot)],
            Roof::Shed => vec![p(start, foot), p(start, top), p(right, top - rise), p(right, foot)],
        };
        if right > start {
            path.segments.extend(Path::polygon(&points).segments);
        }
        x += w * 1.12;
    }
    path
}

/// Trees at the edges and between the places; where a street is short of places, more of the neighbourhood.
fn greenery(street: &Street, page_width: f64) -> Result<Vec<Part>> {
    let drawn = DRAWING.w * street.scale;
    let mut edges = vec![0.0];
    for (x, w) in &street.cells {
        edges.push(x + (w - drawn) / 2.0);
        edges.push(x + (w + drawn) / 2.0);
    }
    edges.push(page_width);
    let mut parts = Vec::new();
    for (i, gap) in edges.chunks_exact(2).enumerate() {
        let [from, to] = gap else { continue };
        parts.extend(row(street, (*from, *to, page_width), i + street.number * 2)?);
    }
    Ok(parts)
}

/// Trees and what stands between them from edge to edge of a street without places.
pub(super) fn green(poster: &Poster<'_>, street: &Street, page_width: f64, frame: &mut Frame) -> Result<()> {
    /// Width of the piece of street that holds one row, on the grid of the drawings.
    const PIECE: f64 = 330.0;
    let pieces = (page_width / (PIECE * street.scale)).round().max(1.0);
    for piece in 0..pieces as usize {
        let from = page_width * piece as f64 / pieces;
        for part in row(street, (from, from + page_width / pieces, page_width), piece + street.number)? {
            part.draw(poster, frame)?;
        }
    }
    Ok(())
}

/// Trees and small things between two edges on a page of a width, as many as there is room for; `turn` makes rows
/// differ.
fn row(street: &Street, (from, to, page_width): (f64, f64, f64), turn: usize) -> Result<Vec<Part>> {
    const TREES: [&str; 3] = ["tree-round", "tree-tall", "tree-wide"];
    const SMALL: [&str; 4] = ["bush", "lamp", "bike", "planter"];
    /// Trees are a little smaller than the places, so that the places lead.
    const TREE: f64 = 0.82;
    let room = (to - from) / street.scale;
    let tree = TREES.get(turn % 3).copied().unwrap_or("tree-round");
    let small = SMALL.get(turn % 4).copied().unwrap_or("bush");
    let other = TREES.get((turn + 1) % 3).copied().unwrap_or("tree-tall");
    let row: &[(&'static str, f64)] = if room > 260.0 {
        &[(tree, 0.14), (small, 0.42), (other, 0.68), ("bush", 0.9)]
    } else if room > 120.0 {
        &[(tree, 0.3), (small, 0.72)]
    } else if room > 16.0 {
        &[(tree, 0.5)]
    } else {
        &[]
    };
    let mut parts = Vec::new();
    for (name, along) in row {
        let factor = if name.starts_with("tree") { TREE } else { 1.0 };
        let at = Point::new(from + (to - from) * along, street.ground);
        let part = Part::new(name, at, (street.scale * factor, page_width))?;
        // Nothing stands before a word.
        if street.above.iter().all(|letters| !letters.area.overlaps(&part.area)) {
            parts.push(part);
        }
    }
    Ok(parts)
}
