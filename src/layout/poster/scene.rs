//! Sheets on which one scene stands for the streets: header, scene, and below it the signs if the sheet has them.
//!
//! The scene that ships shows a neighbourhood. Where the places of the data are others, some of these stand there.

use std::rc::Rc;

use super::composition::{Composition, Omissions, PlacedSigns};
use super::content::{Poster, parent};
use super::generic;
use super::letters;
use super::measure::{self, Measured};
use super::sign;
use super::sky;
use super::standing::printable;
use super::street::{self, DRAWING, Pavement, Street};
use crate::assets::{GENERIC, illustration};
use crate::base::geometry::{Point, Rect};
use crate::error;
use crate::layout::misfit::Halt;
use crate::messages::Part;
use crate::page::{Frame, Group, Origin};
use crate::theme::drawing::{self, Recolour};

/// The places of which the scene that ships is a street.
const NEIGHBOURHOOD: [&str; 8] =
    ["buurthuis", "opvang", "bankje", "park", "keukentafel", "voordeur", "bibliotheek", "plein"];
/// A place fills this part of its cell: trees stand between.
const FILL: f64 = 0.93;

/// Which roles stand in the scene, with their drawings; none where the scene that ships suits them.
fn chosen<'a>(poster: &Poster<'a>) -> Vec<(usize, &'a str)> {
    let mut named: Vec<(usize, &str)> = Vec::new();
    for (index, place) in generic::places(poster).into_iter().enumerate() {
        // A picture of one's own has no place on these sheets.
        let ships = illustration(place).is_some() && !GENERIC.contains(&place);
        if ships && named.iter().all(|(_, other)| *other != place) {
            named.push((index, place));
        }
    }
    let (own, mut shared): (Vec<_>, Vec<_>) = named.iter().partition(|(_, place)| !NEIGHBOURHOOD.contains(place));
    if own.len() * 2 <= named.len() {
        return Vec::new();
    }
    let mut chosen: Vec<(usize, &str)> = own;
    chosen.append(&mut shared);
    chosen.truncate(across(poster));
    chosen.sort_unstable();
    chosen
}

/// How many places stand side by side when they are as tall as the scene that ships.
fn across(poster: &Poster<'_>) -> usize {
    let ready = street::scene_size(poster.sheet);
    let wide = ready.h * (1.0 - street::SCENE_SKY) * DRAWING.w / DRAWING.h;
    (ready.w / wide.max(1.0)).round().max(1.0) as usize
}

/// What stands on the ground line: its cells, the factor on it, its height with its empty sky and without.
struct Stand {
    cells: Vec<(f64, f64)>,
    scale: f64,
    height: f64,
    least: f64,
}

impl Stand {
    fn new(poster: &Poster<'_>) -> Self {
        let (ready, width) = (street::scene_size(poster.sheet), poster.sheet.width());
        let chosen = chosen(poster);
        if chosen.is_empty() {
            let scale = width / ready.w.max(1.0);
            let height = ready.h * scale;
            // A drawing may reach up beside the header's foot, but not more than its own empty sky.
            return Self { cells: Vec::new(), scale, height, least: height * (1.0 - street::SCENE_SKY) };
        }
        // Fewer than there is room for are not larger: the street runs on beside them.
        let scale = width / across(poster) as f64 / DRAWING.w * FILL;
        let wide = width / chosen.len() as f64;
        let tallest = chosen.iter().map(|(_, place)| sky::height(place)).fold(0.0, f64::max);
        Self {
            cells: (0..chosen.len()).map(|i| (i as f64 * wide, wide)).collect(),
            scale,
            height: DRAWING.h * scale,
            least: tallest * scale,
        }
    }
}

/// The street of a scene with the places that stand in it. A composition has none: nothing of a scene answers.
pub(super) fn furnished(poster: &Poster<'_>, street: &Street) -> Street {
    Street { cells: Stand::new(poster).cells, ..street.clone() }
}

/// Draws the scene on its ground line.
pub(super) fn draw(poster: &Poster<'_>, street: &Street, frame: &mut Frame) -> error::Result<()> {
    let chosen = chosen(poster);
    if chosen.is_empty() {
        let text = poster.sheet.scene.as_deref().and_then(crate::assets::part).unwrap_or_default();
        let drawn = drawing::read(text, &Recolour::new(poster.theme, poster.theme.accent(0))?)?;
        let drawn = printable(drawn, poster.sheet, street.scale);
        let top = street.ground - drawn.size.h * street.scale;
        frame.group(Point::new(0.0, top), Group::decoration(drawn, street.scale));
    }
    for ((x, w), (index, place)) in street.cells.iter().zip(chosen) {
        let at = Point::new(x + (w - DRAWING.w * street.scale) / 2.0, street.ground - DRAWING.h * street.scale);
        let drawn = street::illustration(poster, place, poster.theme.accent(index), street.scale)?;
        let role = poster.info.roles.get(index).map_or("", |role| parent(&role.name.pointer));
        frame.group(at, drawn.showing(Origin::of(format!("{role}/tekening"))));
    }
    Ok(())
}

/// Places everything at one type size.
pub(super) fn attempt<'a>(
    poster: Poster<'a>,
    counts: &[usize],
    measured: &Measured,
    omissions: &Omissions,
) -> Result<Composition<'a>, Halt> {
    let sheet = poster.sheet;
    let height = sheet.height().unwrap_or_default();
    let Stand { scale, height: drawn, least, .. } = Stand::new(&poster);
    let strip = poster.unit * 1.5;
    let columns = counts.iter().sum();
    let signs = if sheet.without(Part::Signs) { Vec::new() } else { grid(&poster, columns, omissions)? };
    let broken = measured.broken + signs.iter().map(|(_, sign)| sign.broken).sum::<usize>();
    let below = signs.last().map_or(0.0, |(rect, _)| rect.bottom() + poster.unit * 3.0);
    let edge = sheet.margin * 0.9;
    let top = sheet.clear.max(edge);
    let foot = if signs.is_empty() { 0.0 } else { sheet.clear.max(edge) };
    let header_foot = top + measured.header.made.frame.size.h;
    let ground = height - foot - below - strip;
    if ground - header_foot < least + poster.unit * 2.0 {
        return Err(Halt::height(least + poster.unit * 2.0 - (ground - header_foot)));
    }
    let spare = ground - header_foot - drawn;
    let header_y = top + (spare * 0.25).max(0.0);
    let above = letters::moved(&measured.letters, Point::new(sheet.margin, header_y));
    let down = ground + strip + poster.unit;
    // Below the scene all is pavement.
    let pavement = if signs.is_empty() { Pavement::None } else { Pavement::ToFoot(height - ground - strip) };
    let signs = signs.into_iter().map(|(rect, sign)| (rect.moved(Point::new(0.0, down)), sign)).collect();
    Ok(Composition {
        poster,
        height,
        header: (header_y, Rc::clone(&measured.header)),
        streets: vec![Street { top: 0.0, ground, strip, pavement, cells: Vec::new(), scale, number: 0, above }],
        signs,
        band: None,
        chips: Vec::new(),
        blocks: Vec::new(),
        sources: None,
        omissions: omissions.clone(),
        reasons: Vec::new(),
        broken,
        candidates: Vec::new(),
        spare: 0.0,
    })
}

/// The signs in columns, from the top of the page.
fn grid(poster: &Poster<'_>, columns: usize, omissions: &Omissions) -> Result<PlacedSigns, Halt> {
    let sheet = poster.sheet;
    let gutter = poster.unit * 1.75;
    let n = columns.max(1) as f64;
    let w = (sheet.width() - 2.0 * sheet.margin - gutter * (n - 1.0)) / n;
    let name_size = sign::name_size(poster, w, false);
    let mut boxed = Vec::new();
    let mut y = 0.0;
    let roles: Vec<usize> = (0..poster.info.roles.len()).collect();
    for pair in roles.chunks(columns.max(1)) {
        let form = sign::Form { name_size, promise: omissions.keep(Part::Promises), code: false, icons: false };
        let signs = pair.iter().map(|role| measure::sign(poster, *role, w, form));
        let signs = signs.collect::<Result<Vec<_>, _>>()?;
        let tall = signs.iter().map(|sign| sign.made.frame.size.h).fold(0.0, f64::max);
        for (i, sign) in signs.into_iter().enumerate() {
            boxed.push((Rect::new(sheet.margin + i as f64 * (w + gutter), y, w, tall), sign));
        }
        y += tall + gutter * 0.8;
    }
    Ok(boxed)
}
