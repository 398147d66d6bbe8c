//! Whether the accents of roles can be told apart, by everyone and in grey.
//!
//! Sixteen colours that all read as text on white cannot all differ in lightness too: there is no room for that many.
//! So neighbours on a sheet must differ clearly for every reader, in grey as well; the first eight must differ for
//! every reader wherever they stand; and beyond that a role is known by its name, its drawing and its place, which
//! every sheet gives. Colour never stands alone.

use super::Theme;
use crate::base::color::Vision;

/// How many roles must differ from each other wherever they stand.
pub const APART: usize = 8;

/// Least distances in OKLab. For comparison: 0.02 is just seen side by side.
const NEIGHBOURS: f64 = 0.065;
const NEIGHBOURS_IN_GREY: f64 = 0.025;
const ANYWHERE: f64 = 0.05;

/// Two roles that look too much alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// Their indices.
    pub roles: (usize, usize),
    /// To whom.
    pub vision: Vision,
    /// How different they look, in OKLab.
    pub distance: f64,
    /// How different they should.
    pub least: f64,
}

/// How different two roles must look in a way of seeing, in OKLab: beside each other, or among the first
/// [`APART`]; `None` where nothing is asked.
pub(super) fn least(beside: bool, first: bool, vision: Vision) -> Option<f64> {
    match (beside, vision) {
        (true, Vision::Grey) => Some(NEIGHBOURS_IN_GREY),
        (true, _) => Some(NEIGHBOURS),
        (false, Vision::Grey) => None,
        (false, _) => first.then_some(ANYWHERE),
    }
}

/// The roles, of the first `count`, that look too much alike, those of `neighbours` stand beside each other.
#[must_use]
pub fn alike(theme: &Theme, count: usize, neighbours: &[(usize, usize)]) -> Vec<Alike> {
    let mut found = Vec::new();
    for b in 0..count {
        for a in 0..b {
            let beside = neighbours.contains(&(a, b)) || neighbours.contains(&(b, a));
            for vision in Vision::ALL {
                let Some(least) = least(beside, b < APART, vision) else { continue };
                let distance = vision.distance(theme.accent(a).accent, theme.accent(b).accent);
                if distance < least {
                    found.push(Alike { roles: (a, b), vision, distance, least });
                }
            }
        }
    }
    found
}
