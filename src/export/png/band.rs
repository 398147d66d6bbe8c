//! Painting one band of the list.
//!
//! The page is cut into bands of a fixed height, counted from the top. The grid is part of what the picture is:
//! whatever the number of threads, the same bands are painted, and so the bytes are the same.

use super::list::{Entry, List, Paint};
use super::scale::PixelSize;
use super::stream::Bands;
use std::ops::Range;
use vello_cpu::kurbo::Affine;
use vello_cpu::{Pixmap, RasterizerSettings, RenderContext, RenderMode, RenderSettings, Resources};

/// Rows of a band. 64 is where processor time and memory meet at a0; the painter works in strips of 4 rows.
pub(super) const BAND_ROWS: u16 = 64;

/// Where a hard edge falls: at half coverage.
const HALF: u8 = 127;

/// A painter of bands, with its own memory. One for each thread.
pub(super) struct BandPainter<'l> {
    list: &'l List,
    context: RenderContext,
    resources: Resources,
    pixels: Pixmap,
    mode: RenderMode,
    height: u32,
}

impl<'l> BandPainter<'l> {
    /// A painter of `list` on a page of `size`, in single precision or, faster, in 8 bits.
    pub(super) fn new(list: &'l List, size: PixelSize, precise: bool) -> Self {
        let settings = RenderSettings { num_threads: 0, ..RenderSettings::default() };
        // Checked before: no side is longer than 16 bits hold.
        let width = u16::try_from(size.width).unwrap_or(u16::MAX);
        Self {
            list,
            context: RenderContext::new_with(width, BAND_ROWS, settings),
            resources: Resources::new(),
            pixels: Pixmap::new(width, BAND_ROWS),
            mode: if precise { RenderMode::OptimizeQuality } else { RenderMode::OptimizeSpeed },
            height: size.height,
        }
    }

    /// Hands what touches `rows` to the painter.
    fn draw(&mut self, rows: &Range<f32>) {
        let list = self.list;
        let touches = |r: &Range<f32>| r.start < rows.end && r.end > rows.start;
        let mut next = 0;
        while let Some(entry) = list.entries.get(next) {
            next += 1;
            match entry {
                Entry::Area(area) if touches(&area.rows) => {
                    match &area.paint {
                        Paint::Solid(color) => self.context.set_paint(*color),
                        Paint::Gradient(gradient, transform) => {
                            self.context.set_paint_transform(*transform);
                            self.context.set_paint((**gradient).clone());
                        }
                    }
                    self.context.set_fill_rule(area.rule);
                    self.context.set_aliasing_threshold((!area.smooth).then_some(HALF));
                    self.context.fill_path(&area.path);
                }
                Entry::Area(_) => {}
                Entry::Open(layer) if touches(&layer.rows) => {
                    let clip = layer.clip.as_ref();
                    if let Some((_, rule)) = clip {
                        self.context.set_fill_rule(*rule);
                    }
                    self.context.set_aliasing_threshold(None);
                    self.context.push_layer(clip.map(|c| &c.0), None, Some(layer.opacity), None, None);
                }
                Entry::Open(layer) => next = layer.end + 1,
                Entry::Close => self.context.pop_layer(),
            }
        }
    }
}

impl Bands for BandPainter<'_> {
    fn band(&mut self, index: u32) -> &[u8] {
        let top = index * u32::from(BAND_ROWS);
        let rows = self.height.saturating_sub(top).min(u32::from(BAND_ROWS));
        self.context.reset();
        self.context.set_transform(Affine::translate((0.0, -f64::from(top))));
        self.draw(&(top as f32..(top + rows) as f32));
        self.context.flush();
        let settings = RasterizerSettings { render_mode: self.mode, ..RasterizerSettings::default() };
        self.context.render_with(&mut self.pixels, &mut self.resources, settings);
        let bytes = usize::from(self.pixels.width()) * rows as usize * 4;
        self.pixels.data_as_u8_slice().get(..bytes).unwrap_or_default()
    }
}
