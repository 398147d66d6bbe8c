//! How high the sky of each street is: how far the places of the first rise beside what is read in the header.

use super::content::Poster;
use super::letters;
use super::measure::{Cells, Measured};
use super::street::DRAWING;
use super::{generic, own};
use crate::document::{self, Illustration};
use crate::theme::drawing;

/// The sky above a drawing below another street is at least this part of the height of the drawings' frame.
const HEADROOM: f64 = 0.1;
/// And at most this part more; what is left over beyond it goes to the gaps.
const MORE: f64 = 0.48;
/// On a sheet of free height it is this part more.
const MORE_FREE: f64 = 0.2;
/// What stays free between words and a roof, in spacing steps.
const CLEAR: f64 = 1.75;
/// Height of the far houses on the grid of the drawings: they stand below everything that is read.
const FAR: f64 = 104.0;

/// How high the sky of each street is above its ground line, as it depends on the size of the drawings. That of the first
/// is counted from the foot of the header: a place may rise beside the header where nothing is read above it.
pub(super) struct Skies {
    /// For each that stands in the first street its height in the drawings' units, and what is added to that.
    first: Vec<(f64, f64)>,
    /// The height of the tallest of each other street, with the sky above it, in the drawings' units.
    others: Vec<f64>,
}

impl Skies {
    pub(super) fn new(poster: &Poster<'_>, measured: &Measured, cells: &Cells) -> Self {
        let (header, clear) = (measured.header.made.frame.size.h, poster.unit * CLEAR);
        let heights = poster.measurements.drawn.get_or_init(|| heights(poster));
        let mut heights = heights.iter().copied();
        let (first, others) = cells.split_first().map_or((&[][..], &[][..]), |(first, others)| (&first[..], others));
        let left = poster.sheet.margin;
        // A place without words above it stays within the page.
        let edge = -measured.gaps.top * 0.5;
        let place = |((x, w), height): (&(f64, f64), f64)| {
            let foot = letters::foot(&measured.letters, (x - left, x - left + w)).map_or(edge, |foot| foot + clear);
            (height, foot - header)
        };
        let far = (FAR, clear);
        let first: Vec<(f64, f64)> = first.iter().zip(heights.by_ref()).map(place).chain([far]).collect();
        let tallest = |row: &Vec<(f64, f64)>| heights.by_ref().take(row.len()).fold(FAR, f64::max);
        Self { first, others: others.iter().map(tallest).map(|tall| tall + HEADROOM * DRAWING.h).collect() }
    }

    /// The least height of all skies together with drawings of this size.
    pub(super) fn least(&self, scale: f64) -> f64 {
        self.each(scale).iter().sum()
    }

    /// The least height of each.
    fn each(&self, scale: f64) -> Vec<f64> {
        let first = self.first.iter().map(|(height, more)| height * scale + more).fold(0.0, f64::max);
        std::iter::once(first).chain(self.others.iter().map(|height| height * scale)).collect()
    }

    /// The size at which the drawings take all of a height.
    pub(super) fn scale(&self, room: f64) -> f64 {
        let others: f64 = self.others.iter().sum();
        let sizes = self.first.iter().map(|(height, more)| (room - more) / (height + others));
        sizes.fold(f64::INFINITY, f64::min)
    }

    /// The skies in this room, and what of it is left over. On a sheet of free height there is no room to fill.
    pub(super) fn within(&self, room: Option<f64>, scale: f64) -> (Vec<f64>, f64) {
        let each = self.each(scale);
        let (count, drawn) = (each.len() as f64, DRAWING.h * scale);
        let left = room.map(|room| (room - self.least(scale)).max(0.0));
        let more = left.map_or(MORE_FREE * drawn, |left| (left / count).min(MORE * drawn));
        let spare = left.map_or(0.0, |left| left - more * count);
        (each.into_iter().map(|sky| sky + more).collect(), spare)
    }
}

/// The height of what stands at each role, on the grid of the drawings.
fn heights(poster: &Poster<'_>) -> Vec<f64> {
    let at_role = |(name, role): (&str, &document::Role)| match role.illustration.as_ref().and_then(Illustration::own) {
        Some(own) if poster.material.get(&own.file).is_some() => own::TALLEST,
        _ => height(name),
    };
    generic::places(poster).into_iter().zip(&poster.info.roles).map(at_role).collect()
}

/// The height of a drawing that ships, on its grid. One that is broken stops the sheet where it is drawn.
pub(super) fn height(name: &str) -> f64 {
    let extent = crate::assets::illustration(name).and_then(|text| drawing::extent(text).ok());
    DRAWING.h - extent.map_or(0.0, |(_, free)| free)
}
