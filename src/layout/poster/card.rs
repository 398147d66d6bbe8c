//! A card on the band: its ground, and what fills it where it is taller than its words.

use super::content::Poster;
use super::spread::{Spread, line, widest};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::error::Error;
use crate::layout::misfit::Halt;
use crate::page::{Frame, Group, Line, Placement, Shape, TextBlock, Visitor};
use crate::theme::drawing::{self, Recolour};
use crate::theme::{Accent, Block};
use crate::typeset::text::DESCENT;

/// A card of its own colour behind a stack, grown to `height` if that is more.
pub(super) fn on_card(content: Frame, height: Option<f64>, radius: f64, color: Color) -> Frame {
    let size = Size::new(content.size.w, content.size.h.max(height.unwrap_or(0.0)));
    let mut frame = Frame::new(size);
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, size.w, size.h), radius, color));
    frame.place(Point::default(), content);
    frame
}

/// The least height of a drawing at the foot of a card, in sizes of body text.
const DRAWN: f64 = 3.2;
/// The least height above a drawing, in spacing steps: with the padding below the words.
const ABOVE_DRAWING: f64 = 1.0;
/// Height that is seen as a hole, in lines of body text.
pub(super) const HOLE: f64 = 1.9;

/// A drawing for the foot of a card.
#[derive(Clone, Copy)]
pub(super) struct Drawing {
    pub(super) text: &'static str,
    pub(super) accent: Accent,
}

/// Words in a card of this height with a drawing at its foot, if what is left below them is tall enough for one; the gaps
/// between them take what would be a hole. Of these ways the first that fills the card well, or else the best.
pub(super) fn filled(
    poster: &Poster<'_>,
    height: f64,
    ways: impl Iterator<Item = Result<(Spread, Drawing), Halt>>,
) -> Result<Frame, Halt> {
    let mut best: Option<(Fill, Spread)> = None;
    for way in ways {
        let (spread, drawing) = way?;
        let fill = Fill::new(poster, &spread, height, drawing)?;
        let is_good = fill.hole <= HOLE * line(poster) && fill.more <= 0.5 * widest(poster);
        if best.as_ref().is_none_or(|(other, _)| fill.loose() < other.loose()) {
            best = Some((fill, spread));
        }
        if is_good {
            break;
        }
    }
    let Some((fill, spread)) = best else { return Ok(Frame::default()) };
    Ok(fill.placed(poster, spread, height)?)
}

/// What takes the height of a card that its words leave.
struct Fill {
    drawing: Drawing,
    /// The drawing's size and how much of it, from the top, is free, both in its own units.
    extent: (Size, f64),
    /// The scale with which it stands below all words; nothing where it has no room there.
    scale: f64,
    /// How much wider each gap between the words is.
    more: f64,
    /// Height of what stays empty in one piece.
    hole: f64,
}

impl Fill {
    fn new(poster: &Poster<'_>, spread: &Spread, height: f64, drawing: Drawing) -> Result<Self, Error> {
        let pad = spread.pad();
        let spare = (height - spread.height()).max(0.0);
        let gaps = spread.gaps().max(1) as f64;
        let above = poster.unit * ABOVE_DRAWING;
        let room = spare + pad - above;
        let (size, headroom) = drawing::extent(drawing.text)?;
        // What is free above the shapes may lie over the gap.
        let scale = (room / (size.h - headroom)).min((spread.width() - 2.0 * pad) / size.w);
        let seen = (size.h - headroom) * scale;
        let stands = seen >= poster.sizes.body * DRAWN;
        // What is left at the foot is seen together with the padding there, or with what lies above the drawing.
        let (left, beside) = if stands { (room - seen, above) } else { (spare, pad) };
        let shared = if left + beside > HOLE * line(poster) { left } else { 0.0 };
        let more = (shared / gaps).min(widest(poster));
        let hole = (left + beside - more * gaps).max(0.0);
        Ok(Self { drawing, extent: (size, headroom), scale: if stands { scale } else { 0.0 }, more, hole })
    }

    /// How much emptier it is than a card whose height is that of its words.
    fn loose(&self) -> f64 {
        self.hole + self.more
    }

    fn placed(self, poster: &Poster<'_>, spread: Spread, height: f64) -> Result<Frame, Error> {
        let card = Card { width: spread.width(), height, pad: spread.pad() };
        let mut content = spread.placed(self.more);
        let scale = card.largest(&ink(&content), self.extent, (self.scale, poster));
        if scale > 0.0 {
            let Drawing { text, accent } = self.drawing;
            let frame = drawing::read(text, &Recolour::new(poster.theme, accent)?)?;
            content.size.h = height;
            content.group(card.foot(self.extent.0, scale), Group::decoration(frame, scale));
        }
        Ok(content)
    }
}

/// The box of a card.
#[derive(Clone, Copy)]
struct Card {
    width: f64,
    height: f64,
    pad: f64,
}

/// The part of a card's inner width that a drawing beside words takes at the most, and how many sizes are tried.
const BESIDE_WORDS: f64 = 0.6;
const TRIED: u32 = 24;
/// How far it keeps from them, in spacing steps.
const BESIDE: f64 = 1.5;

impl Card {
    /// Where a drawing of this size and scale stands: at the right end of the foot.
    fn foot(self, size: Size, scale: f64) -> Point {
        Point::new(self.width - self.pad - size.w * scale, self.height - size.h * scale)
    }

    /// The largest scale at which a drawing at the foot keeps clear of what is there; `least` stands below all of it.
    fn largest(self, ink: &[Rect], (size, headroom): (Size, f64), (least, poster): (f64, &Poster<'_>)) -> f64 {
        let shapes = size.h - headroom;
        let smallest = least.max(poster.sizes.body * DRAWN / shapes);
        let wide = BESIDE_WORDS * (self.width - 2.0 * self.pad) / size.w;
        let most = wide.min((self.height - 2.0 * self.pad) / shapes);
        let clear = |scale: &f64| {
            let at = self.foot(size, *scale);
            let area = Rect::new(at.x, at.y + headroom * scale, size.w * scale, shapes * scale);
            let area = area.grown(poster.unit * BESIDE);
            !ink.iter().any(|other| other.overlaps(&area))
        };
        let steps = (0..=TRIED).map(|step| most - (most - smallest) * f64::from(step) / f64::from(TRIED));
        steps.filter(|scale| *scale >= smallest).find(clear).unwrap_or(least)
    }
}

/// The boxes of all lines and shapes of a frame.
fn ink(frame: &Frame) -> Vec<Rect> {
    #[derive(Default)]
    struct Ink(Vec<Rect>);
    impl<'p> Visitor<'p> for Ink {
        fn text(&mut self, block: &'p TextBlock, place: Placement) {
            let below = block.size * DESCENT;
            let line = |line: &'p Line| Rect::new(line.at.x, line.at.y - block.size, line.width, block.size + below);
            self.0.extend(block.lines.iter().map(|each| place.rect(line(each))));
        }

        fn shape(&mut self, shape: &'p Shape, place: Placement) {
            self.0.extend(shape.bounds().map(|bounds| place.rect(bounds)));
        }
    }
    let mut found = Ink::default();
    frame.walk(Placement::PAGE, &mut found);
    found.0
}

/// How much more than its own height a card of this width can take without a hole.
pub(super) fn takes(poster: &Poster<'_>, block: Block, width: f64) -> f64 {
    let inner = width - poster.unit * 5.0;
    match block {
        Block::Mix | Block::Returns => inner * 0.6 + 2.0 * line(poster),
        Block::Strengths | Block::Call => 2.0 * line(poster),
    }
}
