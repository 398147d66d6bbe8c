//! How the pages of a leaflet lie on its sides, and where columns stand on them.

use crate::base::geometry::{Rect, Size};
use crate::layout::engine::flow::Room;
use crate::theme::{Imposition, Leaflet, Sheet};

/// How much narrower the panel is that lies innermost when a leaflet is folded inwards twice, in millimetres: it must
/// not bulge.
const NARROWER: f64 = 2.0;

/// A page of a leaflet, or one of its panels, on a side of the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Panel {
    /// The side, from 0.
    pub(super) side: usize,
    /// Its box on that side.
    pub(super) area: Rect,
    /// Whether its left and its right edge are cut; else the paper is folded there.
    pub(super) cut: (bool, bool),
}

impl Panel {
    /// Its box with what runs on beyond the trim; nothing does where the paper is folded.
    pub(super) fn with_bleed(&self, bleed: f64) -> Rect {
        let Rect { x, y, w, h } = self.area;
        let (left, right) = (if self.cut.0 { bleed } else { 0.0 }, if self.cut.1 { bleed } else { 0.0 });
        Rect::new(x - left, y - bleed, w + left + right, h + 2.0 * bleed)
    }
}

/// The sides of the paper, and on them the panels in the order in which they are read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paper {
    /// Size of a side.
    pub(super) size: Size,
    /// How many sides there are.
    pub(super) sides: usize,
    /// The panels.
    pub(super) panels: Vec<Panel>,
}

impl Paper {
    /// The paper of a sheet.
    pub(super) fn of(sheet: &Sheet, leaflet: Leaflet) -> Self {
        let size = Size::new(sheet.width(), sheet.height().unwrap_or_default());
        let whole = |side| Panel { side, area: Rect::new(0.0, 0.0, size.w, size.h), cut: (true, true) };
        let half = |side, right: bool| {
            let w = size.w / 2.0;
            let x = if right { w } else { 0.0 };
            Panel { side, area: Rect::new(x, 0.0, w, size.h), cut: (!right, right) }
        };
        let panels = match leaflet.imposition {
            Imposition::TwoPages => vec![whole(0), whole(1)],
            Imposition::FourPages => (0..4).map(whole).collect(),
            Imposition::FourOnTwo => vec![half(0, true), half(1, false), half(1, true), half(0, false)],
            Imposition::LetterFold => letter_fold(size, units(sheet)),
        };
        let sides = panels.iter().map(|panel| panel.side + 1).max().unwrap_or(1);
        Self { size, sides, panels }
    }
}

/// User units to a millimetre.
fn units(sheet: &Sheet) -> f64 {
    sheet.millimetres().map_or(1.0, |size| sheet.width() / size.w)
}

/// Six panels: the cover, what folds in and is seen beside the inside first, the three of the inside, and the back.
fn letter_fold(size: Size, units: f64) -> Vec<Panel> {
    let narrow = (size.w - 2.0 * NARROWER * units) / 3.0;
    let wide = narrow + NARROWER * units;
    let panel = |side, x, w, cut| Panel { side, area: Rect::new(x, 0.0, w, size.h), cut };
    vec![
        panel(0, narrow + wide, wide, (false, true)),
        panel(0, 0.0, narrow, (true, false)),
        panel(1, 0.0, wide, (true, false)),
        panel(1, wide, wide, (false, false)),
        panel(1, 2.0 * wide, narrow, (false, true)),
        panel(0, narrow, wide, (false, false)),
    ]
}

/// A column of text on a panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextColumn {
    /// The side.
    pub(super) side: usize,
    /// Its left edge and the top of its first row.
    pub(super) x: f64,
    /// The top of its first row.
    pub(super) y: f64,
    /// How many rows it has, and whether it is the last of its panel.
    pub(super) room: Room,
}

/// The columns of a leaflet in the order in which they are read, with rows of this height; `foot` is the height of what
/// stands at the foot of the last panel.
pub(super) fn columns(paper: &Paper, (sheet, leaflet): (&Sheet, Leaflet), step: f64, foot: f64) -> Vec<TextColumn> {
    let last = paper.panels.len().saturating_sub(1);
    let mut columns = Vec::new();
    for (number, panel) in paper.panels.iter().enumerate() {
        let area = panel.area;
        let covered = if number == 0 { area.h * leaflet.cover } else { 0.0 };
        // All columns of all panels have their rows at the same heights.
        let above = if covered > 0.0 { ((covered + sheet.margin * 0.55 - sheet.margin) / step).ceil() } else { 0.0 };
        let y = sheet.margin + above.max(0.0) * step;
        let below = if number == last { foot.max(sheet.margin) } else { sheet.margin };
        let rows = ((area.h - below - y) / step + 1e-6).floor().max(0.0) as usize;
        if rows < LEAST_ROWS {
            continue;
        }
        let count = leaflet.columns as f64;
        let gutter = (area.w - 2.0 * sheet.margin - count * leaflet.measure) / (count - 1.0).max(1.0);
        let left = if leaflet.columns > 1 { sheet.margin } else { (area.w - leaflet.measure) / 2.0 };
        let x = |i: usize| area.x + left + i as f64 * (leaflet.measure + gutter);
        let room = |i: usize| Room { rows, ends_panel: i + 1 == leaflet.columns };
        columns.extend((0..leaflet.columns).map(|i| TextColumn { side: panel.side, x: x(i), y, room: room(i) }));
    }
    columns
}

/// A column of fewer rows is not used.
const LEAST_ROWS: usize = 6;
