//! Lines of text as glyphs with the words that they stand for.

use std::ops::Range;

use krilla::geom::Point;
use krilla::text::{GlyphId, KrillaGlyph};

use crate::page::{Line, LineEnd};

/// The words of a line as a reader copies them or hears them, and the glyphs that draw them.
pub(super) struct Run {
    /// The words: a hyphen that is not the word's is a soft one; where a space parts the next line from it, there is
    /// one.
    pub(super) text: String,
    /// The glyphs, with lengths in parts of the type size.
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// A line of a block; `space` is the glyph of the space after it, if one parts it from what follows.
pub(super) fn run(line: &Line, size: f64, space: Option<u16>) -> Run {
    let mut text = line.text.clone();
    if line.end == LineEnd::Hyphen && text.ends_with('-') {
        text.pop();
        text.push('\u{ad}');
    }
    let ranges = Ranges::of(line, text.len());
    let mut glyphs: Vec<KrillaGlyph> = Vec::with_capacity(line.glyphs.len() + 1);
    for (i, glyph) in line.glyphs.iter().enumerate() {
        let next = line.glyphs.get(i + 1).map_or(line.width, |next| next.x);
        glyphs.push(KrillaGlyph {
            glyph_id: GlyphId::new(glyph.id.into()),
            text_range: ranges.from(glyph.cluster as usize),
            x_advance: ((next - glyph.x) / size) as f32,
            x_offset: 0.0,
            y_offset: (-glyph.y / size) as f32,
            y_advance: 0.0,
            location: None,
        });
    }
    if let Some(id) = space {
        let start = text.len();
        text.push(' ');
        glyphs.push(KrillaGlyph {
            glyph_id: GlyphId::new(id.into()),
            text_range: start..text.len(),
            x_advance: 0.25,
            x_offset: 0.0,
            y_offset: 0.0,
            y_advance: 0.0,
            location: None,
        });
    }
    Run { text, glyphs }
}

/// Where the first glyph of a line begins, from the line's start.
pub(super) fn start(line: &Line) -> f64 {
    line.glyphs.first().map_or(0.0, |glyph| glyph.x)
}

/// A point of the surface.
pub(super) fn point(x: f64, y: f64) -> Point {
    Point::from_xy(x as f32, y as f32)
}

/// The parts of a line's text that its glyphs stand for.
struct Ranges {
    starts: Vec<usize>,
    end: usize,
}

impl Ranges {
    fn of(line: &Line, end: usize) -> Self {
        let mut starts: Vec<usize> = line.glyphs.iter().map(|glyph| glyph.cluster as usize).collect();
        starts.sort_unstable();
        starts.dedup();
        Self { starts, end }
    }

    fn from(&self, start: usize) -> Range<usize> {
        let next = self.starts.partition_point(|other| *other <= start);
        start..self.starts.get(next).copied().unwrap_or(self.end)
    }
}
