//! A sentence that stands out in a leaflet.

use super::grid::Block;
use super::quotes::said_by_and_published;
use super::story::Story;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Quote;
use crate::layout::misfit::Halt;
use crate::page::{Frame, Shape, TextBlock};
use crate::typeset::text::{Passage, Style};

/// Its size, in sizes of body text.
const QUOTE: f64 = 1.46;

impl Story<'_> {
    /// A sentence that stands out, with who says it.
    pub(super) fn quote(&self, quote: &Quote) -> Result<Block, Halt> {
        let engine = self.grid.engine;
        let palette = engine.palette();
        let size = engine.sizes.body * QUOTE;
        let style = Style { leading: 1.2, ..engine.heading_style(palette.title_accent).sized(size) };
        let (pad, bar) = (self.grid.step * 0.5, self.grid.step * 0.18);
        let words = engine.set_heading(engine.copy(&quote.text), style, self.width)?;
        let small = engine.small_style(palette.ink_soft);
        let by = self.said_by(quote, small)?;
        let mut frame = Frame::new(Size::new(self.width, 0.0));
        let mut line = |y: f64| {
            let rule = Rect::new(0.0, y, engine.sizes.body * 3.0, bar);
            frame.shape(Shape::rect(rule, bar / 2.0, palette.highlight));
        };
        line(pad * 0.4);
        let mut y = pad * 0.4 + bar + pad * 0.9;
        let height = words.bounds.h;
        frame.text(Point::new(0.0, y), words);
        y += height;
        if let Some(by) = by {
            let height = by.bounds.h;
            frame.text(Point::new(0.0, y + pad * 0.5), by);
            y += pad * 0.5 + height;
        }
        frame.size.h = y + pad * 0.2;
        Ok(self.grid.whole(frame).beginning())
    }

    /// Who says it, and who published it.
    fn said_by(&self, quote: &Quote, style: Style) -> Result<Option<TextBlock>, Halt> {
        let engine = self.grid.engine;
        let words = quote.by.as_ref().map(|by| engine.copy(by));
        let together = said_by_and_published(self.info, quote, engine.language);
        let pointer = words.map_or("", |by| by.pointer);
        let words = together.as_ref().map(|text| Passage { text, pointer, ..engine.own(text) }).or(words);
        Ok(words.map(|words| engine.setter.paragraph(words, style, self.width)).transpose()?)
    }
}
