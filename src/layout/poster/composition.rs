//! What composing makes: everything measured and placed, not yet drawn together.

use std::rc::Rc;

use super::candidate::Candidate;
use super::content::Poster;
use super::known::{Known, Laid, Sign};
use super::street::Street;
use crate::base::geometry::Rect;
use crate::messages::{OmissionReason, Part};
use crate::theme::Block;

/// The parts of the data that a sheet leaves out.
#[derive(Debug, Clone, Default)]
pub(super) struct Omissions(pub(super) Vec<Part>);

impl Omissions {
    /// Whether a part is not left out.
    pub(super) fn keep(&self, part: Part) -> bool {
        !self.0.contains(&part)
    }
}

/// A block at its place; it is laid out when the place is final.
pub(super) struct PlacedBlock {
    pub(super) block: Block,
    pub(super) at: Rect,
}

/// The sign of each role with its box.
pub(super) type PlacedSigns = Vec<(Rect, Rc<Known<Sign>>)>;

/// A composition: everything measured and placed, not yet drawn together.
pub(super) struct Composition<'a> {
    pub(super) poster: Poster<'a>,
    pub(super) height: f64,
    pub(super) header: (f64, Rc<Known<Laid>>),
    pub(super) streets: Vec<Street>,
    /// The sign of each role with its box.
    pub(super) signs: PlacedSigns,
    /// Top of the dark band, if there is one.
    pub(super) band: Option<f64>,
    /// Chips of the strengths in page coordinates.
    pub(super) chips: Vec<Rect>,
    pub(super) blocks: Vec<PlacedBlock>,
    pub(super) sources: Option<(f64, Rc<Known<Laid>>)>,
    pub(super) omissions: Omissions,
    /// Why they are left out, in the same order.
    pub(super) reasons: Vec<OmissionReason>,
    /// How many headings are broken inside a word.
    pub(super) broken: usize,
    /// The best arrangements that were tried; the first is this one.
    pub(super) candidates: Vec<Candidate>,
    /// Height that nothing had a use for; it went to the gaps.
    pub(super) spare: f64,
}
