//! What turns a list of hotspots from opening into choosing.

use super::frame::Frame;
use crate::base::geometry::Rect;

/// A button that turns the hotspots of a list from opening into choosing: lit stay the others that lead to all that are
/// chosen. It is of use only where something can count them, so elsewhere it is not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Chooser {
    /// Accessible name: the visible words, where there is room for them.
    pub name: String,
    /// BCP 47 tag of the name, where it differs from the page's.
    pub language: Option<String>,
    /// Where it can be hit, in page coordinates.
    pub target: Rect,
    /// Corner radius of the target.
    pub radius: f64,
    /// How it looks, in page coordinates.
    pub rest: Frame,
    /// Drawn over that while a reader chooses.
    pub choosing: Frame,
    /// Drawn over that: one text, the number of hotspots that stay lit. At rest that is all of them.
    pub count: Frame,
}

impl Chooser {
    /// Its frames in painting order.
    pub fn frames(&self) -> [&Frame; 3] {
        [&self.rest, &self.choosing, &self.count]
    }
}
