//! The mix: why a team is stronger when its members differ.

use super::card::{Drawing, filled, on_card};
use super::content::Poster;
use super::spread::Spread;
use super::{figure, street};
use crate::document::Mix;
use crate::error::Error;
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame};
use crate::typeset::text::Style;

/// The mix: heading, text, a figure, a question. In a taller card the team stands at the foot; where that is not enough
/// the words are larger, or a place stands there.
pub(super) fn mix(poster: &Poster<'_>, width: f64, height: Option<f64>, figures: bool) -> Result<Frame, Halt> {
    let Some(mix) = &poster.info.mix else { return Ok(Frame::default()) };
    let inner = width - 2.0 * poster.unit * PAD;
    let figure = if figures { figure::on_highlight(poster, &mix.figures, inner)? } else { None };
    let told = |size: f64| told(poster, mix, width, (size, figure.as_ref()));
    let card = |content| on_card(content, height, poster.radius(), poster.palette().highlight);
    let Some(height) = height else { return Ok(card(told(1.0)?.placed(0.0))) };
    let text = crate::assets::part("team").ok_or_else(|| Error::Asset("team: no such drawing".to_owned()))?;
    let drawings = [Drawing { text, accent: poster.theme.accent(0) }, street::elsewhere(poster, 1)];
    // In a taller card the words may have the size of names. In large type no word is broken.
    let larger = poster.sizes.name / poster.sizes.body;
    let whole = poster.setter.widest_word(poster.copy(&mix.text), Face::Text) * poster.sizes.name <= inner;
    let sizes = std::iter::once(1.0).chain(whole.then_some(larger));
    let ways = drawings.into_iter().flat_map(|drawing| sizes.clone().map(move |size| (drawing, size)));
    let ways = ways.map(|(drawing, size)| Ok((told(size)?, drawing)));
    let fits = |way: &Result<(Spread, Drawing), Halt>| match way {
        Ok((spread, _)) => spread.height() <= height + 1e-6,
        Err(_) => false,
    };
    // The first way is the usual one; its height is what the card was made for.
    let ways = ways.enumerate().filter(|(turn, way)| *turn == 0 || fits(way)).map(|(_, way)| way);
    Ok(card(filled(poster, height, ways)?))
}

/// Padding of the card, in spacing steps.
const PAD: f64 = 2.5;

/// The mix with its words so many times as large as usual.
fn told(poster: &Poster<'_>, mix: &Mix, width: f64, (size, figure): (f64, Option<&Frame>)) -> Result<Spread, Halt> {
    let pad = poster.unit * PAD;
    let inner = width - 2.0 * pad;
    let ink = poster.palette().on_highlight;
    let larger = |style: Style| style.sized(style.size * size);
    let mut spread = Spread::new(width, pad);
    spread.heading(2, poster.heading(&mix.heading, poster.block_heading_style(ink), inner)?, poster.unit * 1.75);
    spread.text(poster.paragraph(&mix.text, larger(poster.body_style(ink)), inner)?, poster.unit * 2.0);
    if let Some(figure) = figure {
        spread.frame(figure.clone(), poster.unit * 2.25);
    }
    if let Some(question) = &mix.question {
        spread.text(poster.heading(question, larger(poster.strong_style(ink)), inner)?, 0.0);
    }
    Ok(spread)
}
