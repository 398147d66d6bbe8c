//! Clouds: where the sky of a street is free.

use super::content::Poster;
use super::street::{DRAWING, Part, SCENE_SKY, Street, scene_size};
use crate::base::geometry::{Point, Rect};
use crate::error::Result;

/// How far two clouds keep from each other, and what stays free around words, lamps and trees, on the grid of the drawings.
const APART: f64 = 60.0;
const CLEAR: f64 = 8.0;
/// How far in from the sides and the top of its frame a drawing hides the sky, on its grid.
const SIDE: f64 = 26.0;
const TOP: f64 = 6.0;
/// How many places along a street are tried for a cloud.
const ALONG: u32 = 24;

/// Two clouds a street, where they touch no word, lamp or tree and stand before the sky, beside or above the places;
/// `taken` is what stands in the street beside these. A cloud without a free place is left out.
pub(super) fn float(poster: &Poster<'_>, street: &Street, page_width: f64, taken: &[Rect]) -> Result<Vec<Part>> {
    let clear = CLEAR * street.scale;
    let words = street.above.iter().map(|letters| letters.area);
    let mut taken: Vec<Rect> = taken.iter().copied().chain(words).map(|area| area.grown(clear)).collect();
    taken.extend(roofs(poster, street, page_width));
    // Shifted from street to street, so that clouds never stand below one another.
    let shift = [0.0, 0.37, 0.68, 0.21].get(street.number % 4).copied().unwrap_or_default();
    let mut clouds = Vec::new();
    for (name, x) in [("cloud-1", 0.13), ("cloud-2", 0.69)] {
        for at in feet((x + shift) % 1.0, street, page_width) {
            let cloud = Part::new(poster, name, at, (street.scale, page_width))?;
            if cloud.area.y >= street.top + clear / 2.0 && taken.iter().all(|area| !area.overlaps(&cloud.area)) {
                taken.push(cloud.area.grown(APART * street.scale));
                clouds.push(cloud);
                break;
            }
        }
    }
    Ok(clouds)
}

/// What hides the sky of a street: its places, of which most are lower at their sides.
fn roofs(poster: &Poster<'_>, street: &Street, page_width: f64) -> Vec<Rect> {
    let (wide, tall) = ((DRAWING.w - 2.0 * SIDE) * street.scale, (DRAWING.h - TOP) * street.scale);
    if street.cells.is_empty() && poster.sheet.scene.is_some() {
        let tall = scene_size(poster.sheet).h * (1.0 - SCENE_SKY) * street.scale;
        return vec![Rect::new(0.0, street.ground - tall, page_width, tall)];
    }
    let roof = |(x, w): &(f64, f64)| Rect::new(x + (w - wide) / 2.0, street.ground - tall, wide, tall);
    street.cells.iter().map(roof).collect()
}

/// Where the foot of a cloud may be: as deep in the sky as may be, nearest first to a place along the street.
fn feet(wished: f64, street: &Street, page_width: f64) -> impl Iterator<Item = Point> {
    let (top, height) = (street.top, street.ground - street.top);
    let high = street.ground - (DRAWING.h + 2.0) * street.scale;
    let deep = if street.above.is_empty() { [0.36, 0.24] } else { [0.5, 0.42] };
    let feet = [top + height * deep[0], top + height * deep[1], high];
    let step = move |i: u32| {
        let side = if i.is_multiple_of(2) { 1.0 } else { -1.0 };
        wished + side * f64::from(i.div_ceil(2)) / f64::from(ALONG)
    };
    let along = move || (0..2 * ALONG).map(step).filter(|x| (0.0..=1.0).contains(x));
    feet.into_iter().flat_map(move |y| along().map(move |x| Point::new(x * page_width, y)))
}
