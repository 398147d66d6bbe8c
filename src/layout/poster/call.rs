//! The call to action: who is called, and to what.

use super::content::Poster;
use super::strengths;
use crate::base::geometry::{Point, Rect, Size};
use crate::document;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame, Group, Shape};

/// Greatest width of a call, in sizes of body text: a longer line is hard to read.
const CALL_MOST: f64 = 40.0;
/// What a single column of calls may leave free beside it at least, in the same sizes: less looks like a mistake, and it
/// is as wide as the block then.
const CALL_LEAST_BESIDE: f64 = 6.0;

/// How the calls stand in a block of this width: in so many columns, each so wide.
fn call_columns(poster: &Poster<'_>, count: usize, width: f64) -> (usize, f64) {
    let columns = if width >= poster.sizes.body * 13.0 * count as f64 { count.max(1) } else { 1 };
    let w = (width - poster.unit * CALL_GUTTER * (columns as f64 - 1.0)) / columns as f64;
    let most = poster.sizes.body * CALL_MOST;
    let wide = columns == 1 && w > most + poster.sizes.body * CALL_LEAST_BESIDE || columns > 1 && w > most;
    (columns, if wide { most } else { w })
}

/// The width beside the calls that stays free in a block of this width.
pub(super) fn beside_calls(poster: &Poster<'_>, width: f64) -> f64 {
    let count = poster.info.call.as_ref().map_or(0, |call| call.actions.len());
    let (columns, w) = call_columns(poster, count, width);
    width - w * columns as f64 - poster.unit * CALL_GUTTER * (columns as f64 - 1.0)
}

/// Between calls beside one another, in spacing steps.
const CALL_GUTTER: f64 = 2.0;

/// The call to action: heading, and the calls beside one another where the width allows it.
pub(super) fn call(poster: &Poster<'_>, width: f64, height: Option<f64>) -> Result<Frame, Halt> {
    let Some(call) = &poster.info.call else { return Ok(Frame::default()) };
    let palette = poster.palette();
    let mut stack = Stack::new(width, 0.0, poster.unit * 0.5);
    stack.heading(
        2,
        poster.heading(&call.heading, poster.block_heading_style(palette.band_heading), width)?,
        poster.unit * 1.75,
    );
    let gutter = poster.unit * CALL_GUTTER;
    let count = call.actions.len().max(1);
    let (columns, w) = call_columns(poster, count, width);
    let beside = columns == count;
    let cards: Vec<Call> = call.actions.iter().map(|a| action(poster, a, w)).collect::<Result<_, _>>()?;
    let tallest = cards.iter().map(Call::height).fold(0.0, f64::max);
    let mut y = stack.y;
    for (i, card) in cards.into_iter().enumerate() {
        let spare = height.map_or(0.0, |h| (h - stack.y - tallest).max(0.0));
        let h = if beside { tallest + spare } else { card.height() };
        let x = if beside { i as f64 * (w + gutter) } else { 0.0 };
        stack.frame.place(Point::new(x, y), card.card(poster, h));
        if !beside || i + 1 == count {
            y += h + poster.unit;
        }
    }
    stack.y = y;
    Ok(stack.finish(poster.unit, 0.0))
}

/// A call: its icon on a stone in the colour of headings, which begins the card, and beside it who is called, and to what.
fn action(poster: &Poster<'_>, action: &document::Action, width: f64) -> Result<Call, Halt> {
    let palette = poster.palette();
    let (pad, right) = (poster.unit * 0.9, poster.unit);
    let icon = match &action.icon {
        Some(name) => poster.icon(name, palette.band)?,
        None => None,
    };
    let stone = if icon.is_some() { poster.sizes.name * 1.35 + 2.0 * pad } else { poster.unit };
    let left = stone + poster.unit;
    let mut stack = Stack::new(width, left, poster.unit * 1.1);
    let inner = width - left - right;
    let all = poster.info.call.iter().flat_map(|call| &call.actions).map(|action| poster.copy(&action.audience));
    let size = poster.shared_size(all, Face::Heading, &[poster.sizes.name, poster.sizes.body], |_| inner);
    let name = poster.heading(&action.audience, poster.name_style(palette.on_band).sized(size), inner)?;
    stack.heading(3, name, poster.unit * 0.8);
    stack.text(poster.paragraph(&action.text, poster.body_style(palette.on_band), inner)?, 0.0);
    Ok(Call { words: stack.finish(0.0, poster.unit * 1.1), icon, stone })
}

/// A call to action before its height is known.
struct Call {
    words: Frame,
    icon: Option<Frame>,
    /// Width of the stone that begins it.
    stone: f64,
}

impl Call {
    fn height(&self) -> f64 {
        self.words.size.h.max(if self.icon.is_some() { self.stone } else { 0.0 })
    }

    /// The card at a height.
    fn card(self, poster: &Poster<'_>, height: f64) -> Frame {
        let (palette, width) = (poster.palette(), self.words.size.w);
        let mut frame = Frame::new(Size::new(width, height));
        let radius = strengths::corner(poster);
        frame.shape(Shape::rect(Rect::new(0.0, 0.0, width, height), radius, palette.band_soft));
        frame.shape(Shape::rect(Rect::new(0.0, 0.0, self.stone, height), radius, palette.band_heading));
        if let Some(icon) = self.icon {
            let size = poster.sizes.name * 1.35;
            let at = Point::new((self.stone - size) / 2.0, (height - size) / 2.0);
            let scale = size / icon.size.h;
            frame.group(at, Group::decoration(icon, scale));
        }
        let down = (height - self.words.size.h) / 2.0;
        frame.place(Point::new(0.0, down), self.words);
        frame
    }
}
