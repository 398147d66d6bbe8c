//! Figures in a block or a panel.

use super::content::{Poster, parent};
use crate::base::color::Color;
use crate::base::geometry::Point;
use crate::chart::{self, ChartColours, ChartError, Setting, SourceLine};
use crate::document::{Figure, Source};
use crate::layout::misfit::{Halt, Misfit};
use crate::page::{Frame, Group, Origin};
use crate::theme::Accent;
use crate::typeset::text::Overfull;

/// What a chart stands on and is emphasised with.
struct ChartGround {
    paper: Color,
    ink: Color,
    soft: Color,
    accent: Color,
    others: [Color; 3],
    track: Color,
}

/// The figure that a block shows on the sheet: the first of its list.
pub(super) fn on_highlight(poster: &Poster<'_>, ids: &[String], width: f64) -> Result<Option<Frame>, Halt> {
    let Some(figure) = ids.first().and_then(|id| poster.info.figure(id)) else { return Ok(None) };
    let palette = poster.palette();
    let (paper, ink) = (palette.highlight, palette.on_highlight);
    let (soft, others) = (palette.soft_on_highlight(), palette.marks_on_highlight());
    let ground = ChartGround { paper, ink, soft, accent: ink, others, track: palette.track_on_highlight() };
    draw(poster, figure, ground, width, SourceLine::Short, true).map(Some)
}

/// The figure of a block on a white card; the block says the finding and names the source itself.
pub(super) fn on_card(poster: &Poster<'_>, ids: &[String], width: f64) -> Result<Option<Frame>, Halt> {
    let Some(figure) = ids.first().and_then(|id| poster.info.figure(id)) else { return Ok(None) };
    let accent = poster.palette().title_accent;
    draw(poster, figure, white(poster, accent), width, SourceLine::Hidden, false).map(Some)
}

/// The figure in a panel, in the accent of its role.
pub(super) fn in_panel(poster: &Poster<'_>, id: &str, accent: Accent, width: f64) -> Result<Option<Frame>, Halt> {
    let Some(figure) = poster.info.figure(id) else { return Ok(None) };
    draw(poster, figure, white(poster, accent.accent), width, SourceLine::Short, true).map(Some)
}

/// The same in words only, for where there is no room to draw it.
pub(super) fn in_words(poster: &Poster<'_>, id: &str, accent: Accent, width: f64) -> Result<Option<Frame>, Halt> {
    let Some(figure) = poster.info.figure(id) else { return Ok(None) };
    let setting = setting(poster, white(poster, accent.accent), width, SourceLine::Short, true);
    let setting = Setting { title: poster.strong_style(accent.accent), ..setting };
    set(poster, figure, &setting, chart::in_words).map(Some)
}

fn white(poster: &Poster<'_>, accent: Color) -> ChartGround {
    let palette = poster.palette();
    let others = palette.marks_on_card();
    ChartGround { paper: palette.card, ink: palette.ink, soft: palette.ink_soft, accent, others, track: palette.track }
}

fn draw(
    poster: &Poster<'_>,
    figure: &Figure,
    ground: ChartGround,
    width: f64,
    source: SourceLine,
    title: bool,
) -> Result<Frame, Halt> {
    set(poster, figure, &setting(poster, ground, width, source, title), chart::draw)
}

fn setting<'a>(poster: &Poster<'a>, ground: ChartGround, width: f64, source: SourceLine, title: bool) -> Setting<'a> {
    Setting {
        setter: poster.setter,
        language: poster.language,
        words: poster.words,
        width,
        body: poster.body_style(ground.ink),
        title: poster.strong_style(ground.ink),
        small: poster.small_style(ground.soft),
        floor: poster.sheet.small.0,
        colours: ChartColours {
            paper: ground.paper,
            ink: ground.ink,
            soft: ground.soft,
            accent: ground.accent,
            others: ground.others,
            track: ground.track,
        },
        radius: poster.unit * 0.5,
        show_title: title,
        show_caveat: title,
        source_line: source,
    }
}

/// A way to show a figure in a setting.
type Chart = fn(&Figure, Option<&Source>, &Setting<'_>) -> Result<Frame, ChartError>;

fn set(poster: &Poster<'_>, figure: &Figure, setting: &Setting<'_>, chart: Chart) -> Result<Frame, Halt> {
    let frame = chart(figure, poster.info.source(&figure.source), setting);
    let frame = frame.map_err(|fault| misfit(poster, figure, fault))?;
    let mut out = Frame::new(frame.size);
    out.group(
        Point::default(),
        Group::new(frame).with_id(&*figure.id).showing(Origin::of(parent(&figure.title.pointer))),
    );
    Ok(out)
}

/// A word that does not fit as such, with its place; all else as a fault of the figure.
fn misfit(poster: &Poster<'_>, figure: &Figure, fault: ChartError) -> Misfit {
    match fault {
        ChartError::Overfull(overfull) => {
            // Numbers and lines made of several texts have no pointer of their own.
            let own = (!overfull.pointer.is_empty()).then(|| overfull.pointer.clone());
            let pointer = own.or_else(|| poster.info.pointer_to(&overfull.word));
            let pointer = pointer.unwrap_or_else(|| figure.title.pointer.clone());
            Misfit::from(Overfull { pointer, ..overfull })
        }
        fault => Misfit::Figure { pointer: parent(&figure.title.pointer).to_owned(), form: figure.form, fault },
    }
}
