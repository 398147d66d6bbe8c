//! Frames and texts put below one another.

use crate::base::geometry::{Point, Size};
use crate::page::{Frame, TextBlock};

/// Frames and texts put below one another.
pub(in crate::layout) struct Stack {
    /// What has been put, as wide as was asked.
    pub(in crate::layout) frame: Frame,
    /// Left edge of what is put next.
    pub(in crate::layout) x: f64,
    /// Where the next thing goes.
    pub(in crate::layout) y: f64,
}

impl Stack {
    /// A stack `width` wide whose content starts at `x`, `y`.
    pub(in crate::layout) fn new(width: f64, x: f64, y: f64) -> Self {
        Self { frame: Frame::new(Size::new(width, 0.0)), x, y }
    }

    /// Puts a text, and leaves `gap` below it.
    pub(in crate::layout) fn text(&mut self, block: TextBlock, gap: f64) {
        let height = block.bounds.h;
        self.frame.text(Point::new(self.x, self.y), block);
        self.y += height + gap;
    }

    /// Puts a text that is a heading of this level, and leaves `gap` below it.
    pub(in crate::layout) fn heading(&mut self, level: u8, block: TextBlock, gap: f64) {
        let height = block.bounds.h;
        self.frame.heading(Point::new(self.x, self.y), level, block);
        self.y += height + gap;
    }

    /// Puts a frame, and leaves `gap` below it.
    pub(in crate::layout) fn frame(&mut self, frame: Frame, gap: f64) {
        let height = frame.size.h;
        self.frame.place(Point::new(self.x, self.y), frame);
        self.y += height + gap;
    }

    /// The finished frame, ending `after` below what was put last without its gap.
    pub(in crate::layout) fn finish(mut self, last_gap: f64, after: f64) -> Frame {
        self.frame.size.h = self.y - last_gap + after;
        self.frame
    }
}
