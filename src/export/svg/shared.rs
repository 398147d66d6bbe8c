//! What a group says once for all that stands in it.

use super::Profile;
use super::ink::{Ink, Named, named};
use crate::base::color::Color;
use crate::export::markup::Element;
use crate::export::number::{push, snap};
use crate::page::{Face, Frame, Paint, Placement, Shape, TextBlock, Visitor};
use std::collections::BTreeMap;

/// Families for who has not got ours: where fonts are forbidden, not loaded yet or not installed. Those of these widths
/// stay inside their boxes; what a program takes for `sans-serif` may be much wider.
const FALLBACK: &str = "Arial,Liberation Sans,sans-serif";
/// Places of a type size.
const PLACES: u32 = 2;

/// Properties that children inherit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Shared {
    /// The face of texts, when one was said.
    face: Option<Face>,
    /// Their size in units of the last place, when one was said.
    size: Option<i64>,
    /// The filling of texts and shapes.
    pub(super) fill: Color,
    /// Whether lines have round ends and joins.
    pub(super) round: bool,
}

impl Shared {
    /// What a renderer assumes when nothing is said.
    pub(super) const INITIAL: Self = Self { face: None, size: None, fill: Color::BLACK, round: false };

    /// These properties as a text wants them.
    pub(super) fn of_text(&self, block: &TextBlock) -> Self {
        self.of_type(block.face, block.size, block.fill)
    }

    /// These properties with a face, a size and a colour.
    pub(super) fn of_type(&self, face: Face, size: f64, fill: Color) -> Self {
        Self { face: Some(face), size: Some(snap(size, PLACES)), fill, ..*self }
    }

    /// These properties changed where saying it once is shorter than saying it in every text and shape.
    pub(super) fn refined(&self, frames: &[&Frame]) -> Self {
        let mut tally = Tally::default();
        for frame in frames {
            frame.walk(Placement::PAGE, &mut tally);
        }
        Self {
            face: common(&tally.faces, &self.face),
            size: common(&tally.sizes, &self.size),
            fill: common(&tally.fills, &self.fill),
            round: common(&tally.rounds, &self.round),
        }
    }

    /// Writes the attributes that lead from `outer` to these.
    pub(super) fn write_changes(&self, element: &mut Element<'_>, ink: &Ink<'_>, outer: &Self) {
        // Outlines have no face and no size.
        let text = ink.profile != Profile::Print;
        if let Some(face) = self.face.filter(|_| text && self.face != outer.face) {
            let Named { own, public } = named(ink.profile, &ink.public, face);
            let after = public.iter().map(|(name, _)| *name).chain([FALLBACK]).collect::<Vec<_>>().join(",");
            match (own, &ink.families) {
                (Some(own), Some(begin)) => element.attr("font-family", &format!("{begin}{own},{after}")),
                (Some(own), None) => element.own("font-family", "", &format!("{own},{after}")),
                (None, _) => element.attr("font-family", &after),
            };
            if let Some((_, weight)) = public {
                element.attr("font-weight", weight);
            }
        }
        if let Some(size) = self.size.filter(|_| text && self.size != outer.size) {
            let mut text = String::new();
            push(&mut text, size, PLACES);
            element.attr("font-size", &text);
        }
        if self.fill != outer.fill {
            element.attr("fill", &self.fill.to_string());
        }
        if self.round != outer.round {
            let (cap, join) = if self.round { ("round", "round") } else { ("butt", "miter") };
            element.attr("stroke-linecap", cap).attr("stroke-linejoin", join);
        }
    }
}

/// How often each value occurs.
#[derive(Default)]
struct Tally {
    faces: BTreeMap<Option<Face>, usize>,
    sizes: BTreeMap<Option<i64>, usize>,
    fills: BTreeMap<Color, usize>,
    rounds: BTreeMap<bool, usize>,
}

impl<'p> Visitor<'p> for Tally {
    fn text(&mut self, block: &'p TextBlock, _place: Placement) {
        *self.faces.entry(Some(block.face)).or_default() += 1;
        *self.sizes.entry(Some(snap(block.size, PLACES))).or_default() += 1;
        *self.fills.entry(block.fill).or_default() += 1;
    }

    fn shape(&mut self, shape: &'p Shape, _place: Placement) {
        if let Some(Paint::Solid(color)) = &shape.fill {
            *self.fills.entry(*color).or_default() += 1;
        }
        if let Some(stroke) = &shape.stroke {
            *self.rounds.entry(stroke.round).or_default() += 1;
        }
    }
}

/// The commonest value, if it occurs at least twice more than the one that holds already.
fn common<T: Ord + Copy>(counts: &BTreeMap<T, usize>, holds: &T) -> T {
    let now = counts.get(holds).copied().unwrap_or(0);
    let best = counts.iter().max_by_key(|(_, count)| **count);
    best.filter(|(_, count)| **count > now + 1).map_or(*holds, |(value, _)| *value)
}
