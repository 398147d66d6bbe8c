//! Clouds: where the sky of a street is free.

use super::standing::Part;
use crate::base::geometry::{Point, Rect};
use crate::error::Result;

/// The sky of a street.
pub(super) struct Sky {
    /// From edge to edge, down to the ground line.
    pub(super) area: Rect,
    /// Factor on the drawings.
    pub(super) scale: f64,
    /// Number of the street, for variety.
    pub(super) turn: usize,
    /// Whether words are read in it.
    pub(super) is_read: bool,
    /// What clouds keep a little clear of: words, trees, lamps.
    pub(super) near: Vec<Rect>,
    /// What hides it: the places.
    pub(super) roofs: Vec<Rect>,
    /// The foot of a cloud right above the places.
    pub(super) high: f64,
}

/// How far two clouds keep from each other, and what stays free around words, lamps and trees, on the grid of the
/// drawings.
const APART: f64 = 60.0;
const CLEAR: f64 = 8.0;
/// How many places along a street are tried for a cloud.
const ALONG: u32 = 24;

/// Two clouds a street, where they touch no word, lamp or tree and stand before the sky, beside or above the places. A
/// cloud without a free place is left out.
pub(super) fn float(sky: &Sky) -> Result<Vec<Part>> {
    let clear = CLEAR * sky.scale;
    let mut taken: Vec<Rect> = sky.near.iter().map(|area| area.grown(clear)).collect();
    taken.extend(&sky.roofs);
    // Shifted from street to street, so that clouds never stand below one another.
    let shift = [0.0, 0.37, 0.68, 0.21].get(sky.turn % 4).copied().unwrap_or_default();
    let mut clouds = Vec::new();
    for (name, x) in [("cloud-1", 0.13), ("cloud-2", 0.69)] {
        for at in feet((x + shift) % 1.0, sky) {
            let cloud = Part::new(name, at, (sky.scale, sky.area.w))?;
            if cloud.area.y >= sky.area.y + clear / 2.0 && taken.iter().all(|area| !area.overlaps(&cloud.area)) {
                taken.push(cloud.area.grown(APART * sky.scale));
                clouds.push(cloud);
                break;
            }
        }
    }
    Ok(clouds)
}

/// Where the foot of a cloud may be: as deep in the sky as may be, nearest first to a place along the street.
fn feet(wished: f64, sky: &Sky) -> impl Iterator<Item = Point> {
    let (area, high) = (sky.area, sky.high);
    let deep = if sky.is_read { [0.5, 0.42] } else { [0.36, 0.24] };
    let feet = [area.y + area.h * deep[0], area.y + area.h * deep[1], high];
    let step = move |i: u32| {
        let side = if i.is_multiple_of(2) { 1.0 } else { -1.0 };
        wished + side * f64::from(i.div_ceil(2)) / f64::from(ALONG)
    };
    let along = move || (0..2 * ALONG).map(step).filter(|x| (0.0..=1.0).contains(x));
    feet.into_iter().flat_map(move |y| along().map(move |x| Point::new(x * area.w, y)))
}
