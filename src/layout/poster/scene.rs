//! Sheets on which one scene stands for the streets: header, scene, and below it the signs if the sheet has them.

use std::rc::Rc;

use super::composition::{Composition, Omissions, PlacedSigns};
use super::content::Poster;
use super::letters;
use super::measure::{self, Measured};
use super::sign;
use super::street::{self, Pavement, Street};
use crate::base::geometry::{Point, Rect};
use crate::layout::misfit::Halt;
use crate::messages::Part;

/// Places everything at one type size.
pub(super) fn attempt<'a>(
    poster: Poster<'a>,
    counts: &[usize],
    measured: &Measured,
    omissions: &Omissions,
) -> Result<Composition<'a>, Halt> {
    let sheet = poster.sheet;
    let height = sheet.height().unwrap_or_default();
    let drawn = street::scene_size(sheet);
    let scale = sheet.width() / drawn.w.max(1.0);
    let strip = poster.unit * 1.5;
    let columns = counts.iter().sum();
    let signs = if sheet.without(Part::Signs) { Vec::new() } else { grid(&poster, columns, omissions)? };
    let broken = measured.broken + signs.iter().map(|(_, sign)| sign.broken).sum::<usize>();
    let below = signs.last().map_or(0.0, |(rect, _)| rect.bottom() + poster.unit * 3.0);
    let edge = sheet.margin * 0.9;
    let top = sheet.clear.max(edge);
    let foot = if signs.is_empty() { 0.0 } else { sheet.clear.max(edge) };
    let header_foot = top + measured.header.made.frame.size.h;
    // A drawing may reach up beside the header's foot, but not more than its own empty sky.
    let least = drawn.h * scale * (1.0 - street::SCENE_SKY);
    let ground = height - foot - below - strip;
    if ground - header_foot < least + poster.unit * 2.0 {
        return Err(Halt::height(least + poster.unit * 2.0 - (ground - header_foot)));
    }
    let spare = ground - header_foot - drawn.h * scale;
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
