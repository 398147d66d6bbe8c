//! What stands in a card from top to foot: in a card that is taller than that, the gaps take their share.

use super::content::Poster;
use crate::layout::engine::Stack;
use crate::page::{Frame, TextBlock};

/// Something in a card.
enum CardItem {
    Heading(u8, TextBlock),
    Text(TextBlock),
    Frame(Frame),
}

impl CardItem {
    fn height(&self) -> f64 {
        match self {
            Self::Heading(_, block) | Self::Text(block) => block.bounds.h,
            Self::Frame(frame) => frame.size.h,
        }
    }
}

/// The pieces of a card, with the gap below each.
pub(super) struct Spread {
    width: f64,
    pad: f64,
    pieces: Vec<(CardItem, f64)>,
}

/// How much wider than usual a gap may become, in lines of body text: with the gap itself that is less than two.
const WIDER: f64 = 1.0;

/// The most by which a gap may become wider.
pub(super) fn widest(poster: &Poster<'_>) -> f64 {
    WIDER * line(poster)
}

/// A line of body text.
pub(super) fn line(poster: &Poster<'_>) -> f64 {
    let style = poster.body_style(poster.palette().ink);
    style.leading * style.size
}

impl Spread {
    /// Nothing yet, in a card of this width and padding.
    pub(super) const fn new(width: f64, pad: f64) -> Self {
        Self { width, pad, pieces: Vec::new() }
    }

    /// Puts a text that is a heading of this level, and leaves `gap` below it.
    pub(super) fn heading(&mut self, level: u8, block: TextBlock, gap: f64) {
        self.pieces.push((CardItem::Heading(level, block), gap));
    }

    /// Puts a text, and leaves `gap` below it.
    pub(super) fn text(&mut self, block: TextBlock, gap: f64) {
        self.pieces.push((CardItem::Text(block), gap));
    }

    /// Puts a frame, and leaves `gap` below it.
    pub(super) fn frame(&mut self, frame: Frame, gap: f64) {
        self.pieces.push((CardItem::Frame(frame), gap));
    }

    /// The width of the card.
    pub(super) const fn width(&self) -> f64 {
        self.width
    }

    /// The padding of the card.
    pub(super) const fn pad(&self) -> f64 {
        self.pad
    }

    /// The same with each gap wider by `more`.
    pub(super) fn wider(mut self, more: f64) -> Self {
        self.pieces.iter_mut().for_each(|(_, gap)| *gap += more);
        self
    }

    /// These pieces with those of another card below them, `gap` apart.
    pub(super) fn before(mut self, gap: f64, other: Self) -> Self {
        if let Some((_, last)) = self.pieces.last_mut() {
            *last = gap;
        }
        self.pieces.extend(other.pieces);
        self
    }

    /// How many gaps there are between the pieces.
    pub(super) fn gaps(&self) -> usize {
        self.pieces.len().saturating_sub(1)
    }

    /// The widest of the gaps between the pieces.
    pub(super) fn widest_gap(&self) -> f64 {
        self.pieces.iter().rev().skip(1).map(|(_, gap)| *gap).fold(0.0, f64::max)
    }

    /// The height of all with the padding of the card.
    pub(super) fn height(&self) -> f64 {
        let inner: f64 = self.pieces.iter().map(|(piece, gap)| piece.height() + gap).sum();
        inner - self.pieces.last().map_or(0.0, |(_, gap)| *gap) + 2.0 * self.pad
    }

    /// The pieces below one another, each gap wider by `more`.
    pub(super) fn placed(self, more: f64) -> Frame {
        let mut stack = Stack::new(self.width, self.pad, self.pad);
        let mut last = 0.0;
        for (piece, gap) in self.pieces {
            last = gap + more;
            match piece {
                CardItem::Heading(level, block) => stack.heading(level, block, last),
                CardItem::Text(block) => stack.text(block, last),
                CardItem::Frame(frame) => stack.frame(frame, last),
            }
        }
        stack.finish(last, self.pad)
    }
}
