//! Blocks under each other.

use crate::base::geometry::{Point, Size};
use crate::page::{Frame, TextBlock};

/// Whether a text has no words.
fn is_blank(block: &TextBlock) -> bool {
    block.lines.iter().all(|line| line.text.trim().is_empty())
}

/// Adds a text that may have no words: then nothing is added.
pub(super) fn put(frame: &mut Frame, at: Point, block: TextBlock) {
    if !is_blank(&block) {
        frame.text(at, block);
    }
}

/// Puts blocks under each other and keeps count of the height.
pub(super) struct ChartColumn {
    frame: Frame,
}

impl ChartColumn {
    /// An empty column of a width.
    pub(super) fn new(width: f64) -> Self {
        Self { frame: Frame::new(Size::new(width, 0.0)) }
    }

    /// The gap before what follows; nothing at the top.
    fn gap(&mut self, gap: f64) {
        if self.frame.size.h > 0.0 {
            self.frame.size.h += gap;
        }
    }

    /// Adds a text under what there is.
    pub(super) fn text(&mut self, gap: f64, block: TextBlock) {
        if is_blank(&block) {
            return;
        }
        self.gap(gap);
        let at = Point::new(0.0, self.frame.size.h);
        self.frame.size.h += block.bounds.h;
        self.frame.text(at, block);
    }

    /// Adds a frame under what there is.
    pub(super) fn frame(&mut self, gap: f64, frame: Frame) {
        self.gap(gap);
        let at = Point::new(0.0, self.frame.size.h);
        self.frame.size.h += frame.size.h;
        self.frame.place(at, frame);
    }

    /// The column as a frame.
    pub(super) fn finish(self) -> Frame {
        self.frame
    }
}
