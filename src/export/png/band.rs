//! Painting one band of the list.
//!
//! The page is cut into bands of a fixed height, counted from the top. The grid is part of what the picture is:
//! whatever the number of threads, the same bands are painted, and so the bytes are the same.
//!
//! vello's sparse strips say which pixels of a band an outline covers, and how far. Painting then goes through the
//! band four rows (one strip) at a time, so that all that is laid over one another stays in the processor's cache.

use super::blend::{Pixel, sixteenths};
use super::canvas::{CANVAS_ROWS, Canvas, Covered};
use super::list::{Area, Entry, Layer, List};
use super::scale::PixelSize;
use super::stream::Bands;
use std::ops::Range;
use vello_common::fearless_simd::Level;
use vello_common::kurbo::{Affine, BezPath};
use vello_common::peniko::Fill;
use vello_common::strip_generator::{GenerationMode, StripGenerator, StripStorage};

/// Rows of a band. 64 is where processor time and memory meet at a0.
pub(super) const BAND_ROWS: u32 = 64;
/// Where a hard edge falls: at half coverage.
const HALF: u8 = 127;

/// A painter of bands, with its own memory. One for each thread.
pub(super) struct BandPainter<'l> {
    list: &'l List,
    size: PixelSize,
    outlines: StripGenerator,
    covered: StripStorage,
    /// One for the page, and one for each layer that is open at a time.
    canvases: Vec<Canvas>,
}

/// Something to do in a band.
enum Step<'l> {
    /// Fill what these strips cover.
    Area(&'l Area, Strips),
    /// Start a layer.
    Open,
    /// Lay the layer down where these strips cover the page, or everywhere.
    Close(&'l Layer, Option<Strips>),
}

/// Strips of one outline that are still to be painted: a range of the band's strips.
type Strips = Range<usize>;

impl<'l> BandPainter<'l> {
    /// A painter of `list` on a page of `size`.
    pub(super) fn new(list: &'l List, size: PixelSize) -> Self {
        // Checked before: no side is longer than 16 bits hold.
        let width = u16::try_from(size.width).unwrap_or(u16::MAX);
        let level = Level::try_detect().unwrap_or(Level::baseline());
        Self {
            list,
            size,
            outlines: StripGenerator::new(width, BAND_ROWS as u16, level),
            covered: StripStorage::new(GenerationMode::Append),
            canvases: vec![Canvas::new(size.width)],
        }
    }

    /// What is to be done for the rows of a band, in order; afterwards `covered` holds its strips.
    fn steps(&mut self, rows: &Range<u32>) -> Vec<Step<'l>> {
        self.covered.clear();
        let list = self.list;
        let (mut steps, mut layers, mut next) = (Vec::new(), Vec::new(), 0);
        while let Some(entry) = list.entries.get(next) {
            next += 1;
            match entry {
                Entry::Area(area) if area.reach.touches(rows) => {
                    let strips = self.strips(&area.path, area.rule, area.smooth, rows.start);
                    steps.push(Step::Area(area, strips));
                }
                Entry::Open(layer) if layer.reach.touches(rows) => {
                    steps.push(Step::Open);
                    layers.push(layer);
                }
                Entry::Open(layer) => next = layer.end + 1,
                Entry::Close => {
                    let Some(layer) = layers.pop() else { continue };
                    let clip = layer.clip.as_ref().map(|(path, rule)| self.strips(path, *rule, true, rows.start));
                    steps.push(Step::Close(layer, clip));
                }
                Entry::Area(_) => {}
            }
        }
        self.covered.alphas.iter_mut().for_each(|coverage| *coverage = sixteenths(*coverage));
        steps
    }

    /// Adds the strips that an outline covers in the band that starts at row `top`.
    fn strips(&mut self, path: &BezPath, rule: Fill, smooth: bool, top: u32) -> Strips {
        let start = self.covered.strips.len();
        let to_band = Affine::translate((0.0, -f64::from(top)));
        let threshold = (!smooth).then_some(HALF);
        self.outlines.generate_filled_path(path, rule, to_band, threshold, &mut self.covered, None);
        start..self.covered.strips.len()
    }

    /// Paints four rows, of which `y` is the page's topmost, on the first canvas.
    fn paint_strip(&mut self, steps: &mut [Step<'l>], y: u32, row: u16) {
        let mut depth = 0;
        self.clear(depth);
        for step in steps {
            match step {
                Step::Area(area, strips) => {
                    let covered = take_row(&self.covered, strips, row);
                    if let Some(canvas) = self.canvases.get_mut(depth) {
                        canvas.paint(covered, &area.paint, y);
                    }
                }
                Step::Open => {
                    depth += 1;
                    self.clear(depth);
                }
                Step::Close(layer, clip) => {
                    depth = depth.saturating_sub(1);
                    let clip = clip.as_mut().map(|strips| take_row(&self.covered, strips, row));
                    if let Some([below, above]) = self.canvases.get_mut(depth..depth + 2) {
                        below.lay_down(above, layer, clip);
                    }
                }
            }
        }
    }

    /// Makes the canvas at `depth` empty; there is one after that.
    fn clear(&mut self, depth: usize) {
        while self.canvases.len() <= depth {
            self.canvases.push(Canvas::new(self.size.width));
        }
        self.canvases.iter_mut().skip(depth).take(1).for_each(Canvas::clear);
    }
}

/// Takes the strips of one row off the front of `strips`.
fn take_row<'c>(covered: &'c StripStorage, strips: &mut Strips, row: u16) -> Covered<'c> {
    let rest = covered.strips.get(strips.clone()).unwrap_or_default();
    let count = rest.iter().take_while(|s| s.strip_y() == row && !s.is_sentinel()).count();
    strips.start += count;
    // The strip after the last one tells how wide the last one is; it may be the mark of the end.
    let strips = rest.get(..(count + 1).min(rest.len())).unwrap_or_default();
    Covered { strips, edges: &covered.alphas, row }
}

impl Bands for BandPainter<'_> {
    fn band(&mut self, index: u32, row: &mut dyn FnMut(&[Pixel])) {
        let top = index * BAND_ROWS;
        let rows = top..(top + BAND_ROWS).min(self.size.height);
        let mut steps = self.steps(&rows);
        for (strip, y) in (0..).zip(rows.clone().step_by(CANVAS_ROWS)) {
            self.paint_strip(&mut steps, y, strip);
            let left = (rows.end - y) as usize;
            self.canvases.iter().take(1).flat_map(|page| page.rows(self.size.width)).take(left).for_each(&mut *row);
        }
    }
}
