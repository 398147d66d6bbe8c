//! Text: shaped, broken into lines, balanced, fitted.
//!
//! The stages, one file each: `shape` turns a string into glyphs, `pieces` finds where it may break,
//! `hyphenate` and `address` where a word may, `ties` where it had better not, `lines` chooses the breaks for the whole paragraph at once, and this file
//! sets the result. The shaping code is the one that the rasteriser draws with, so measuring and drawing agree.

mod address;
mod direction;
mod hyphenate;
mod lines;
mod lookalike;
mod pieces;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod running;
mod seen;
mod shape;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
mod ties;

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::base::color::Color;
use crate::base::geometry::{Point, Size};
use crate::error::Result;
use crate::page::{Face, Line, LineEnd, Origin, TextBlock};
use crate::typeset::font::{FontBook, Metrics, is_right_to_left};
use seen::Seen;

pub use direction::{Stretch, stretches};
pub use shape::Shaper;

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Face.
    pub face: Face,
    /// Type size in user units.
    pub size: f64,
    /// Distance between baselines as a part of the size.
    pub leading: f64,
    /// Colour.
    pub fill: Color,
}

impl Style {
    /// The same in another colour.
    #[must_use]
    pub fn colored(self, fill: Color) -> Self {
        Self { fill, ..self }
    }

    /// The same at another size.
    #[must_use]
    pub fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }

    /// The same at the nearest size, not larger, that a file can say: a size is written in hundredths, and a line is
    /// as wide as it was measured only at the size that is written.
    #[must_use]
    pub fn written(self) -> Self {
        Self { size: (self.size * 100.0 + 1e-6).floor() / 100.0, ..self }
    }
}

/// Why a text cannot be set in the width it is given.
#[derive(Debug, Clone, PartialEq)]
pub struct Overfull {
    /// JSON pointer of the text.
    pub pointer: String,
    /// The word, or part of a word, that is too wide.
    pub word: String,
    /// The width that it needs at this size, in user units.
    pub needed: f64,
    /// By how many characters it is too long for its place at this size, about.
    pub excess_chars: usize,
}

/// What is to be set: the words and where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage<'a> {
    /// The words.
    pub text: &'a str,
    /// JSON pointer in the data file, or "".
    pub pointer: &'a str,
    /// BCP 47 tag: chooses the hyphenation, and the direction of all lines.
    pub language: &'a str,
}

impl Passage<'_> {
    /// Where the words come from; none for the program's own.
    fn origin(&self) -> Option<Origin> {
        (!self.pointer.is_empty()).then(|| Origin::text(self.pointer, self.language))
    }
}

/// How far descenders reach below the baseline, as a part of the size: the foot of a text's box.
pub const DESCENT: f64 = 0.22;

/// Sets text. What it has cut into pieces once it remembers, because a layout sets the same text at many sizes, and
/// one setter may serve many layouts, also at the same time.
pub struct Setter {
    shaper: Shaper,
    metrics: [Metrics; 4],
    /// The pieces of texts, by language.
    seen: RwLock<HashMap<String, Arc<Languages>>>,
}

/// The pieces of texts in a language, by face and whether words are hyphenated.
type Languages = [[Seen<Vec<pieces::Piece>>; 2]; 4];

impl Setter {
    /// A setter for these fonts.
    ///
    /// # Errors
    /// [`crate::error::Error::Font`] when a font cannot be read.
    pub fn new(fonts: &FontBook) -> Result<Self> {
        let metrics = Face::ALL.map(|face| fonts.font(face).metrics());
        Ok(Self { shaper: Shaper::new(fonts)?, metrics, seen: RwLock::default() })
    }

    /// The vertical measures of a face.
    #[must_use]
    pub fn metrics(&self, face: Face) -> Metrics {
        let [title, heading, text, strong] = self.metrics;
        match face {
            Face::Title => title,
            Face::Heading => heading,
            Face::Text => text,
            Face::Strong => strong,
        }
    }

    /// The advance of a text on one line, in user units.
    #[must_use]
    pub fn width(&self, text: &str, style: Style) -> f64 {
        self.shaper.advance(&lookalike::drawn(text), style.face) * style.written().size
    }

    /// The height of a block of `lines` lines, from the cap line of the first to below the last baseline.
    #[must_use]
    pub fn height(&self, style: Style, lines: usize) -> f64 {
        let style = style.written();
        let cap = self.metrics(style.face).cap_height * style.size;
        cap + (lines.max(1) - 1) as f64 * style.leading * style.size + DESCENT * style.size
    }

    /// Sets a label on one line, however long.
    #[must_use]
    pub fn label(&self, copy: Passage<'_>, style: Style) -> TextBlock {
        let text = without_soft_hyphens(copy.text.trim());
        let text = lookalike::drawn(&lookalike::spaced_once(&text)).into_owned();
        self.block(copy, style.written(), vec![(text, LineEnd::Nothing)])
    }

    /// Sets running text: breaks chosen for the whole paragraph, words hyphenated where a line would look torn.
    ///
    /// # Errors
    /// [`Overfull`] when a word is wider than `width` and cannot be broken.
    pub fn paragraph(&self, copy: Passage<'_>, style: Style, width: f64) -> std::result::Result<TextBlock, Overfull> {
        self.set(copy, style, width, lines::Mode::Ragged)
    }

    /// Sets a heading: no hyphens, the lines about equally long.
    ///
    /// # Errors
    /// [`Overfull`] when a word is wider than `width`.
    pub fn heading(&self, copy: Passage<'_>, style: Style, width: f64) -> std::result::Result<TextBlock, Overfull> {
        self.set(copy, style, width, lines::Mode::Balanced)
    }

    /// Sets a heading of which a word is too wide, whatever could be done for it: that word is broken, where the data
    /// has a soft hyphen or else where its language allows it. All other words stay whole.
    ///
    /// # Errors
    /// [`Overfull`] when a word is wider than `width` and cannot be broken.
    pub fn broken_heading(
        &self,
        copy: Passage<'_>,
        style: Style,
        width: f64,
    ) -> std::result::Result<TextBlock, Overfull> {
        let style = style.written();
        let pieces = self.pieces(copy, style.face, true);
        let pieces = pieces::bound(&pieces, width / style.size, false);
        self.choose(copy, style, width, (&pieces, lines::Mode::Balanced))
    }

    /// The advance of the widest word of a text, in ems: at a size of one unit a heading of it needs this width.
    #[must_use]
    pub fn widest_word(&self, copy: Passage<'_>, face: Face) -> f64 {
        self.pieces(copy, face, false).iter().map(|piece| piece.least).fold(0.0, f64::max)
    }

    fn set(
        &self,
        copy: Passage<'_>,
        style: Style,
        width: f64,
        mode: lines::Mode,
    ) -> std::result::Result<TextBlock, Overfull> {
        let style = style.written();
        let hyphens = mode == lines::Mode::Ragged;
        let width_in_ems = width / style.size;
        let pieces = self.pieces(copy, style.face, hyphens);
        let pieces = pieces::bound(&pieces, width_in_ems, hyphens);
        self.choose(copy, style, width, (&pieces, mode))
    }

    /// Sets the pieces of a text in the lines that suit them best.
    fn choose(
        &self,
        copy: Passage<'_>,
        style: Style,
        width: f64,
        (pieces, mode): (&[pieces::Piece], lines::Mode),
    ) -> std::result::Result<TextBlock, Overfull> {
        let broken = lines::choose(pieces, width / style.size, mode).map_err(|piece| Overfull {
            pointer: copy.pointer.to_owned(),
            word: piece.word.clone(),
            needed: piece.least * style.size,
            excess_chars: piece.excess_chars(width / style.size),
        })?;
        let texts = broken.iter().map(|range| pieces::join(pieces, range.clone())).collect();
        Ok(self.block(copy, style, texts))
    }

    fn pieces(&self, copy: Passage<'_>, face: Face, hyphens: bool) -> Arc<Vec<pieces::Piece>> {
        let find = || pieces::find(copy.text, copy.language, hyphens, &self.shaper, face);
        let language = self.language(copy.language);
        match language.get(face as usize).and_then(|face| face.get(usize::from(hyphens))) {
            Some(seen) => seen.get(copy.text, find),
            None => Arc::new(find()),
        }
    }

    /// What was seen in a language.
    fn language(&self, tag: &str) -> Arc<Languages> {
        let known = self.seen.read().unwrap_or_else(PoisonError::into_inner).get(tag).map(Arc::clone);
        let add = || {
            let mut seen = self.seen.write().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(seen.entry(tag.to_owned()).or_default())
        };
        known.unwrap_or_else(add)
    }

    fn block(&self, copy: Passage<'_>, style: Style, texts: Vec<(String, LineEnd)>) -> TextBlock {
        let cap = self.metrics(style.face).cap_height * style.size;
        let right_to_left = is_right_to_left(copy.language);
        let lines: Vec<Line> = texts
            .into_iter()
            .enumerate()
            .map(|(i, (text, end))| {
                let (glyphs, advance) = self.shaper.shape(&text, style.face, style.size, right_to_left);
                let at = Point::new(0.0, cap + i as f64 * style.leading * style.size);
                Line { at, width: advance * style.size, glyphs, text, end }
            })
            .collect();
        let bounds = Size::new(lines.iter().map(|l| l.width).fold(0.0, f64::max), self.height(style, lines.len()));
        TextBlock {
            lines,
            face: style.face,
            size: style.size,
            fill: style.fill,
            language: Some(copy.language.to_owned()),
            right_to_left,
            bounds,
            origin: copy.origin(),
        }
    }
}

fn without_soft_hyphens(text: &str) -> String {
    text.chars().filter(|c| *c != pieces::SOFT_HYPHEN).collect()
}
