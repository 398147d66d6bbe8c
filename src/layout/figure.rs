//! Figures in a block or a panel.

use super::engine::Engine;
use crate::color::Color;
use crate::frame::Frame;
use crate::text::Unfit;

/// The figure that a block shows on the sheet: the last of its list, which its text speaks of.
pub(super) fn on_sheet(engine: &Engine<'_>, ids: &[String], width: f64, ink: Color) -> Result<Option<Frame>, Unfit> {
    let Some(figure) = ids.last().and_then(|id| engine.info.figure(id)) else { return Ok(None) };
    let _ = (figure, width, ink);
    Ok(None)
}

/// The figure in a panel.
pub(super) fn in_panel(
    engine: &Engine<'_>,
    id: &str,
    accent: crate::theme::Accent,
    width: f64,
) -> Result<Option<Frame>, Unfit> {
    let Some(figure) = engine.info.figure(id) else { return Ok(None) };
    let _ = (figure, width, accent);
    Ok(None)
}
