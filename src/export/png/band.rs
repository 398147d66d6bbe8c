//! Painting one band of the list.
//!
//! The page is cut into bands of a fixed height, counted from the top. The grid is part of what the picture is:
//! whatever the number of threads, the same bands are painted, and so the bytes are the same.
//!
//! What every outline covers is found once for the band; then it is painted row by row, so that all that is laid over
//! one another stays in the processor's cache.

use super::blend::Pixel;
use super::canvas::Canvas;
use super::coverage::{Cover, Coverage};
use super::list::{Area, Entry, Layer, List, Pixels};
use super::scale::PixelSize;
use super::stream::Bands;
use std::ops::Range;

/// Rows of a band. 64 is where processor time and memory meet at a0.
pub(super) const BAND_ROWS: u32 = 64;

/// A painter of bands, with its own memory. One for each thread.
pub(super) struct BandPainter<'l> {
    list: &'l List,
    size: PixelSize,
    coverage: Coverage,
    /// One for the page, and one for each layer that is open at a time.
    canvases: Vec<Canvas>,
}

/// Something to do in a band.
enum Step<'l> {
    /// Fill what is covered.
    Area(&'l Area, Cover),
    /// Lay a picture of pixels down.
    Picture(&'l Pixels),
    /// Start a layer.
    Open,
    /// Lay the layer down where this is covered, or everywhere.
    Close(&'l Layer, Option<Cover>),
}

impl<'l> BandPainter<'l> {
    /// A painter of `list` on a page of `size`.
    pub(super) fn new(list: &'l List, size: PixelSize) -> Self {
        Self { list, size, coverage: Coverage::default(), canvases: vec![Canvas::new(size.width)] }
    }

    /// What is to be done for the rows of a band, in order; afterwards `coverage` holds what its outlines cover.
    fn steps(&mut self, rows: &Range<u32>) -> Vec<Step<'l>> {
        self.coverage.clear();
        let (list, width) = (self.list, self.size.width);
        let (mut steps, mut layers, mut next) = (Vec::new(), Vec::new(), 0);
        while let Some(entry) = list.entries.get(next) {
            next += 1;
            match entry {
                Entry::Area(area) => {
                    if let Some(rows) = area.reach.rows_among(rows) {
                        steps.push(Step::Area(area, self.coverage.add(&area.path, area.rule, &rows, width)));
                    }
                }
                Entry::Picture(picture) => {
                    steps.extend(picture.reach.rows_among(rows).map(|_| Step::Picture(picture)));
                }
                Entry::Open(layer) if layer.reach.rows_among(rows).is_some() => {
                    steps.push(Step::Open);
                    layers.push(layer);
                }
                Entry::Open(layer) => next = layer.end + 1,
                Entry::Close => {
                    let Some(layer) = layers.pop() else { continue };
                    let clip = layer.clip.as_ref().map(|(path, rule)| self.coverage.add(path, *rule, rows, width));
                    steps.push(Step::Close(layer, clip));
                }
            }
        }
        steps
    }

    /// Paints row `y` of the page on the first canvas.
    fn paint_row(&mut self, steps: &[Step<'l>], y: u32) {
        let mut depth = 0;
        // What covers all of the page needs nothing cleared beneath it.
        if !self.list.opaque {
            self.clear(depth);
        }
        for step in steps {
            match step {
                Step::Area(area, cover) => {
                    if let Some(canvas) = self.canvases.get_mut(depth) {
                        canvas.paint(self.coverage.runs(cover, y), &area.paint, y);
                    }
                }
                Step::Picture(picture) => {
                    self.canvases.iter_mut().skip(depth).take(1).for_each(|canvas| canvas.picture(&picture.placed, y));
                }
                Step::Open => {
                    depth += 1;
                    self.clear(depth);
                }
                Step::Close(layer, clip) => {
                    depth = depth.saturating_sub(1);
                    let clip = clip.as_ref().map(|cover| self.coverage.runs(cover, y));
                    if let Some([below, above]) = self.canvases.get_mut(depth..depth + 2) {
                        below.lay_down(above, layer, clip);
                    }
                }
            }
        }
    }

    /// Makes the canvas at `depth` transparent; there is one after that.
    fn clear(&mut self, depth: usize) {
        while self.canvases.len() <= depth {
            self.canvases.push(Canvas::new(self.size.width));
        }
        self.canvases.iter_mut().skip(depth).take(1).for_each(Canvas::clear);
    }
}

impl Bands for BandPainter<'_> {
    fn band(&mut self, index: u32, row: &mut dyn FnMut(&[Pixel])) {
        let top = index * BAND_ROWS;
        let rows = top..(top + BAND_ROWS).min(self.size.height);
        let steps = self.steps(&rows);
        for y in rows {
            self.paint_row(&steps, y);
            self.canvases.iter().take(1).for_each(|page| row(&page.pixels));
        }
    }
}
