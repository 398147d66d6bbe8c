//! Letters as outlines, for readers of a file that may not have its fonts.

use crate::base::geometry::{Path, Point};
use crate::page::{Placement, TextBlock};
use crate::typeset::font::FontBook;

/// The letters of a text, on the page.
pub(super) fn of_text(block: &TextBlock, place: Placement, book: &FontBook) -> Path {
    let (font, size) = (book.font(block.face), block.size * place.scale);
    let mut segments = Vec::new();
    for line in &block.lines {
        for glyph in &line.glyphs {
            let at = place.point(Point::new(line.at.x + glyph.x, line.at.y + glyph.y));
            let letter = font.outline(glyph.id);
            segments.extend(letter.map(|p| Point::new(at.x + p.x * size, at.y + p.y * size)).segments);
        }
    }
    Path { segments }
}
