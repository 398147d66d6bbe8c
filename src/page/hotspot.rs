//! What answers a reader: places that can be hit, and the panels that they open.

use super::frame::Frame;
use crate::base::geometry::Rect;

/// A place or a strength that answers: its target, and the panel that it opens.
#[derive(Debug, Clone, PartialEq)]
pub struct Hotspot {
    /// Id from the data file; unique on the page.
    pub id: String,
    /// Accessible name: the visible words.
    pub name: String,
    /// BCP 47 tag of the name, where it differs from the page's.
    pub language: Option<String>,
    /// Where it can be hit, in page coordinates.
    pub target: Rect,
    /// Corner radius of the target's focus ring.
    pub radius: f64,
    /// Drawn over the page under hover and focus, in page coordinates.
    pub hover: Frame,
    /// What opens.
    pub panel: Panel,
}

/// How strongly what was painted before an open panel is covered with ink. More would take the words under it below
/// the contrast that readers need, and they can still be chosen.
pub const SCRIM: f64 = 0.25;
/// Opacity of what is painted after the list with the open panel.
pub const LATE: f64 = 0.85;

/// What a hotspot opens: the rest dims, some places stay lit, a card tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Accessible name of the group.
    pub name: String,
    /// Rectangles that stay lit, with one corner radius; page coordinates.
    pub lit: Vec<(Rect, f64)>,
    /// The card's box, in page coordinates.
    pub card: Rect,
    /// The lines from the hotspot to what it leads to, in page coordinates: shapes without words, painted over what is
    /// dimmed and under the card.
    pub connectors: Frame,
    /// The card's content in page coordinates, its background included. Its links lead to other hotspots.
    pub frame: Frame,
    /// The close button's box, in page coordinates; it is drawn by `frame`.
    pub close: Rect,
}
