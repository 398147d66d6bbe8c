//! The return: what the work yields, never without its caveat and its source.

use super::card::{HOLE, filled, on_card};
use super::content::Poster;
use super::spread::{Spread, line, widest};
use super::{figure, street};
use crate::document::{Returns, Source};
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::locale::date::date;
use crate::page::Frame;

/// How much larger than a name the finding may be, largest first: where a figure or a drawing stands below it, and where
/// none does.
const BESIDE_FIGURE: [f64; 3] = [1.6, 1.3, 1.0];
const ALONE: [f64; 7] = [3.0, 2.6, 2.2, 1.9, 1.6, 1.3, 1.0];
/// Height that may stay free in a block, in lines of its text.
const FREE: f64 = 2.0;

/// What a block shows beside its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// Its figure.
    pub(super) figures: bool,
    /// The title of its source.
    pub(super) titles: bool,
}

/// The return: heading, finding, text, and always the caveat and the source. In a block that is taller than all that,
/// the finding is larger; where that is not enough, a place stands at its foot.
pub(super) fn returns(poster: &Poster<'_>, width: f64, height: Option<f64>, shown: Shown) -> Result<Frame, Halt> {
    let Some(returns) = &poster.info.returns else { return Ok(Frame::default()) };
    let inner = width - poster.unit * 5.0;
    let figure = if shown.figures { figure::on_card(poster, &returns.figures, inner)? } else { None };
    let told = |size: f64| told(poster, returns, width, (poster.sizes.name * size, figure.as_ref(), shown.titles));
    let card = |content| on_card(content, height, poster.radius(), poster.palette().card);
    let Some(height) = height else { return Ok(card(told(1.0)?.whole())) };
    let free = height - told(1.0)?.height();
    // In large type no word is broken: the next smaller size is there for it.
    let whole = |size: &f64| {
        let style = poster.name_style(poster.palette().ink).sized(poster.sizes.name * size);
        *size <= 1.0 || poster.setter.heading(poster.copy(&returns.lead), style, inner).is_ok()
    };
    let largest = |sizes: &[f64]| {
        for size in sizes.iter().copied().filter(whole) {
            let told = told(size)?;
            if told.height() <= height + 1e-6 {
                return Ok::<ReturnTexts, Halt>(told);
            }
        }
        told(1.0)
    };
    let told = match &figure {
        _ if free <= FREE * line(poster) => told(1.0)?,
        Some(_) => largest(&BESIDE_FIGURE)?,
        None => largest(&ALONE)?,
    };
    if told.leaves_no_hole(poster, height) {
        return Ok(card(told.to(poster, height)));
    }
    let together = largest(&BESIDE_FIGURE)?.together();
    Ok(card(filled(poster, height, std::iter::once(Ok((together, street::elsewhere(poster, 0)))))?))
}

/// What a return says, and what always stands below it.
struct ReturnTexts {
    words: Spread,
    foot: Spread,
    /// Between the two, at least.
    gap: f64,
}

impl ReturnTexts {
    fn height(&self) -> f64 {
        self.words.height() + self.gap + self.foot.height() - 2.0 * self.words.pad()
    }

    fn gaps(&self) -> f64 {
        self.words.gaps() as f64 + 1.0
    }

    /// Whether a card of this height has no hole when each gap takes its share.
    fn leaves_no_hole(&self, poster: &Poster<'_>, height: f64) -> bool {
        let spare = height - self.height();
        let wider = widest(poster).min(HOLE * line(poster) - self.words.widest_gap());
        spare <= HOLE * line(poster) - self.gap || spare <= self.gaps() * wider
    }

    /// As high as it must be.
    fn whole(self) -> Frame {
        self.together().placed(0.0)
    }

    fn together(self) -> Spread {
        self.words.before(self.gap, self.foot)
    }

    /// In a card of this height: what is left over lies between the words and the caveat, which stands at the foot, as
    /// far as that is no hole.
    fn to(self, poster: &Poster<'_>, height: f64) -> Frame {
        let spare = (height - self.height()).max(0.0);
        if spare + self.gap <= HOLE * line(poster) {
            let gap = self.gap + spare;
            return self.words.before(gap, self.foot).placed(0.0);
        }
        let more = spare / self.gaps();
        let (words, foot) = (self.words.wider(more), self.foot);
        words.before(self.gap + more, foot).placed(0.0)
    }
}

/// The return with its finding in one size.
fn told(
    poster: &Poster<'_>,
    returns: &Returns,
    width: f64,
    (finding, figure, titles): (f64, Option<&Frame>, bool),
) -> Result<ReturnTexts, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 2.5;
    let inner = width - 2.0 * pad;
    let mut words = Spread::new(width, pad);
    let heading = poster.heading(&returns.heading, poster.block_heading_style(palette.ink), inner)?;
    let style = poster.name_style(palette.title_accent).sized(finding);
    // Large type stands as far from the heading as from the text below it.
    let (above, gap) = if style.size > poster.sizes.name * LARGE {
        (style.size * 0.4, style.size * 0.5)
    } else if style.size > poster.sizes.name {
        (poster.unit * 1.75, style.size * 0.7)
    } else {
        (poster.unit * 1.75, poster.unit * 1.5)
    };
    words.heading(2, heading, above);
    words.text(poster.heading(&returns.lead, style, inner)?, gap);
    if let Some(figure) = figure {
        words.frame(figure.clone(), poster.unit * 2.0);
    }
    words.text(poster.paragraph(&returns.text, poster.body_style(palette.ink), inner)?, 0.0);
    let mut foot = Spread::new(width, pad);
    foot.frame(caveat(poster, returns, inner)?, poster.unit * 1.5);
    let source =
        returns.figures.iter().find_map(|id| poster.info.figure(id)).and_then(|f| poster.info.source(&f.source));
    if let Some(source) = source {
        let told = |title| {
            let text = format!("{}: {}", poster.words.source, named(poster, source, title));
            poster.setter.paragraph(poster.own(&text), poster.small_style(palette.ink_soft), inner)
        };
        // The title stands there where it takes no line more.
        let short = told(false)?;
        let long = if titles { told(true).ok() } else { None };
        let long = long.filter(|long| long.lines.len() <= short.lines.len());
        foot.text(long.unwrap_or(short), 0.0);
    }
    Ok(ReturnTexts { words, foot, gap: poster.unit * 1.75 })
}

/// A source in words: who published it and when, with its title or without.
fn named(poster: &Poster<'_>, source: &Source, title: bool) -> String {
    let date = source.date.as_deref().map(|day| date(day, poster.language));
    let comma = &poster.words.comma;
    match (date, title) {
        (Some(date), true) => format!("{}{comma}{} ({date})", source.publisher, source.title),
        (Some(date), false) => format!("{}{comma}{date}", source.publisher),
        (None, true) => format!("{}{comma}{}", source.publisher, source.title),
        (None, false) => source.publisher.clone(),
    }
}

/// From which size on, in sizes of a name, a finding is set as a title is.
const LARGE: f64 = 1.8;

/// The caveat in its own box, so that it is seen as part of the figure.
fn caveat(poster: &Poster<'_>, returns: &Returns, inner: f64) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let pad = poster.unit * 1.25;
    let mut boxed = Stack::new(inner, pad, pad);
    boxed.text(poster.paragraph(&returns.caveat, poster.body_style(palette.ink), inner - 2.0 * pad)?, 0.0);
    Ok(on_card(boxed.finish(0.0, pad), None, poster.radius() * 0.5, palette.example))
}
