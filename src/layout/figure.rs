//! Figures in a block or a panel.

use super::engine::Engine;
use crate::base::color::Color;
use crate::chart::{self, ChartColours, ChartError, Setting, SourceLine};
use crate::document::Figure;
use crate::page::Frame;
use crate::theme::Accent;
use crate::typeset::text::Unfit;

/// What a chart stands on and is emphasised with.
struct Ground {
    paper: Color,
    ink: Color,
    soft: Color,
    accent: Color,
    others: [Color; 3],
    track: Color,
}

/// The figure that a block shows on the sheet: the first of its list.
pub(super) fn on_highlight(engine: &Engine<'_>, ids: &[String], width: f64) -> Result<Option<Frame>, Unfit> {
    let Some(figure) = ids.first().and_then(|id| engine.info.figure(id)) else { return Ok(None) };
    let palette = engine.palette();
    let (paper, ink) = (palette.highlight, palette.on_highlight);
    let (soft, others) = (palette.soft_on_highlight(), palette.marks_on_highlight());
    let ground = Ground { paper, ink, soft, accent: ink, others, track: palette.track_on_highlight() };
    draw(engine, figure, ground, width, SourceLine::Short, true).map(Some)
}

/// The figure of a block on a white card; the block says the finding and names the source itself.
pub(super) fn on_card(engine: &Engine<'_>, ids: &[String], width: f64) -> Result<Option<Frame>, Unfit> {
    let Some(figure) = ids.first().and_then(|id| engine.info.figure(id)) else { return Ok(None) };
    let accent = engine.palette().title_accent;
    draw(engine, figure, white(engine, accent), width, SourceLine::Hidden, false).map(Some)
}

/// The figure in a panel, in the accent of its role.
pub(super) fn in_panel(engine: &Engine<'_>, id: &str, accent: Accent, width: f64) -> Result<Option<Frame>, Unfit> {
    let Some(figure) = engine.info.figure(id) else { return Ok(None) };
    draw(engine, figure, white(engine, accent.accent), width, SourceLine::Short, true).map(Some)
}

fn white(engine: &Engine<'_>, accent: Color) -> Ground {
    let palette = engine.palette();
    let others = palette.marks_on_card();
    Ground { paper: palette.card, ink: palette.ink, soft: palette.ink_soft, accent, others, track: palette.track }
}

fn draw(
    engine: &Engine<'_>,
    figure: &Figure,
    ground: Ground,
    width: f64,
    source: SourceLine,
    title: bool,
) -> Result<Frame, Unfit> {
    let setting = Setting {
        setter: engine.setter,
        language: engine.language,
        words: engine.words,
        width,
        body: engine.body_style(ground.ink),
        title: engine.strong_style(ground.ink),
        small: engine.small_style(ground.soft),
        floor: engine.sheet.small.0,
        colours: ChartColours {
            paper: ground.paper,
            ink: ground.ink,
            soft: ground.soft,
            accent: ground.accent,
            others: ground.others,
            track: ground.track,
        },
        radius: engine.unit * 0.5,
        show_title: title,
        show_caveat: title,
        source_line: source,
    };
    chart::draw(figure, engine.info.source(&figure.source), &setting).map_err(|error| match error {
        // Numbers and lines made of several texts have no pointer of their own.
        ChartError::Unfit(unfit) if unfit.pointer.is_empty() => {
            let pointer = engine.info.pointer_to(&unfit.word).unwrap_or_else(|| figure.title.pointer.clone());
            Unfit { pointer, ..unfit }
        }
        ChartError::Unfit(unfit) => unfit,
        other => Unfit { pointer: figure.title.pointer.clone(), word: other.to_string(), needed: width },
    })
}
