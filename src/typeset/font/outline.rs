//! Glyphs as outlines.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::Font;
use crate::base::geometry::{Path, Point, Segment};

impl Font {
    /// The outline of a glyph, filled by the non-zero rule, in parts of the type size from its place on the baseline (y
    /// grows downwards); empty for a space.
    #[must_use]
    pub fn outline(&self, glyph: u16) -> Path {
        let mut pen = Pen { scale: 1.0 / self.metrics().units_per_em, path: Path::default() };
        if let Ok(face) = FontRef::new(self.bytes())
            && let Some(outline) = face.outline_glyphs().get(GlyphId::new(glyph.into()))
        {
            // What cannot be read is empty; that no letter of a face is, a test sees to.
            let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), &mut pen);
        }
        pen.path
    }
}

/// Takes an outline in font units.
struct Pen {
    scale: f64,
    path: Path,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(f64::from(x) * self.scale, -f64::from(y) * self.scale)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.segments.push(Segment::Move(self.point(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.segments.push(Segment::Line(self.point(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path.segments.push(Segment::Quad(self.point(cx, cy), self.point(x, y)));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.segments.push(Segment::Cubic(self.point(ax, ay), self.point(bx, by), self.point(x, y)));
    }

    fn close(&mut self) {
        self.path.segments.push(Segment::Close);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::page::Face;
    use crate::typeset::font::Library;

    #[test]
    fn letters_stand_on_the_baseline_and_spaces_are_empty() {
        let library = Library::embedded().unwrap();
        for book in [library.book("nl"), library.book("uk")] {
            for face in Face::ALL {
                let font = book.font(face);
                let bounds = font.outline(font.glyph('H').unwrap()).bounds().unwrap();
                assert!(bounds.bottom().abs() < 0.02, "{face:?}: {bounds:?}");
                assert!((bounds.h - font.metrics().cap_height).abs() < 0.03, "{face:?}: {bounds:?}");
                assert_eq!(font.outline(font.glyph(' ').unwrap()).bounds(), None);
            }
        }
    }
}
