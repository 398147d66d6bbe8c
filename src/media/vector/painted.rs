//! A drawing that plain shapes cannot say: resvg draws it, at the size at which it is shown.

use resvg::tiny_skia::{Pixmap, Transform};
use usvg::Tree;

use crate::base::geometry::Size;
use crate::media::pixels::Raster;
use crate::messages::PaintedFor;

/// The longest side in pixels: 20 cm at 300 dots an inch, more than any place on the largest sheet.
pub const LONGEST: u32 = 2400;
/// The longer side of the drawing in units of its own, as plain drawings have it.
const GRID: f64 = 640.0;

/// A drawing, ready to be drawn.
#[derive(Clone)]
pub struct PaintedDrawing {
    tree: Tree,
    /// The text that it was read from.
    text: String,
    why: PaintedFor,
}

impl std::fmt::Debug for PaintedDrawing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "painted for {:?}: {}", self.why, self.text)
    }
}

impl PartialEq for PaintedDrawing {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl PaintedDrawing {
    pub(super) fn new(tree: Tree, text: &str, why: PaintedFor) -> Self {
        Self { tree, text: text.to_owned(), why }
    }

    /// Why it is no drawing of plain shapes.
    #[must_use]
    pub const fn why(&self) -> PaintedFor {
        self.why
    }

    /// Width and height, the longer one 640.
    #[must_use]
    pub fn size(&self) -> Size {
        let (width, height) = (f64::from(self.tree.size().width()), f64::from(self.tree.size().height()));
        let scale = GRID / width.max(height);
        Size::new(width * scale, height * scale)
    }

    /// Its pixels at a size, at most [`LONGEST`]; `None` where there is no memory for them.
    #[must_use]
    pub fn pixels(&self, width: u32, height: u32) -> Option<Raster> {
        let mut pixmap = Pixmap::new(width.min(LONGEST), height.min(LONGEST))?;
        let (width, height) = (pixmap.width(), pixmap.height());
        let size = self.tree.size();
        let transform = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
        resvg::render(&self.tree, transform, &mut pixmap.as_mut());
        let straight = pixmap.pixels().iter().flat_map(|pixel| {
            let colour = pixel.demultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        });
        Some(Raster { width, height, channels: 4, bytes: straight.collect() })
    }

    /// Draws it as large as it is ever shown: what this takes is the most that it takes.
    pub fn try_out(&self) {
        let size = self.size();
        let side = |side: f64| ((side / GRID * f64::from(LONGEST)).round() as u32).max(1);
        drop(self.pixels(side(size.w), side(size.h)));
    }

    /// Whether nothing can be seen.
    pub(super) fn is_empty(&self) -> bool {
        let size = self.size();
        let side = |side: f64| ((side / 4.0).round() as u32).max(1);
        let pixels = self.pixels(side(size.w), side(size.h));
        pixels.is_none_or(|pixels| pixels.bytes.chunks_exact(4).all(|pixel| pixel.last() == Some(&0)))
    }
}
