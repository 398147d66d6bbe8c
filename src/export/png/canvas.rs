//! A row of pixels, and what is laid on it.

use super::blend::{FULL, Pixel, covering, dimmed, fill, over};
use super::coverage::Run;
use super::list::{Layer, Paint};
use crate::media::pixels::Placed;

/// A row of pixels.
#[derive(Debug)]
pub(super) struct Canvas {
    /// The pixels.
    pub(super) pixels: Vec<Pixel>,
}

impl Canvas {
    /// A transparent row.
    pub(super) fn new(width: u32) -> Self {
        Self { pixels: vec![Pixel::default(); width as usize] }
    }

    /// Makes everything transparent.
    pub(super) fn clear(&mut self) {
        self.pixels.fill(Pixel::default());
    }

    /// Fills `runs`; `y` is the row's number on the page.
    pub(super) fn paint(&mut self, runs: &[Run], paint: &Paint, y: u32) {
        let color = match paint {
            Paint::Solid(color) => *color,
            Paint::Shade(shade) => match shade.row(y) {
                Some(color) => color,
                None => return self.lay(runs, |x| shade.at(x, y)),
            },
        };
        for run in runs {
            if let Some(pixels) = self.pixels.get_mut(run.start as usize..run.end as usize) {
                fill(pixels, if run.samples == FULL { color } else { covering(color, run.samples) });
            }
        }
    }

    /// Lays a row of a picture of pixels down.
    pub(super) fn picture(&mut self, placed: &Placed, y: u32) {
        placed.row(y, &mut |x, top| {
            if let Some(bottom) = self.pixels.get_mut(x as usize).filter(|_| top[3] > 0) {
                *bottom = over(top, *bottom);
            }
        });
    }

    /// Lays `above`, which `layer` was painted on, down where `runs` cover, or everywhere.
    pub(super) fn lay_down(&mut self, above: &Self, layer: &Layer, runs: Option<&[Run]>) {
        let top = |x: u32| dimmed(above.pixels.get(x as usize).copied().unwrap_or_default(), layer.opacity);
        let width = self.pixels.len() as u32;
        let columns = &layer.reach.columns;
        // Casting clamps: what is less than nothing becomes 0.
        let reach =
            Run { start: (columns.start as u32).min(width), end: (columns.end as u32).min(width), samples: FULL };
        self.lay(runs.unwrap_or(&[reach]), top);
    }

    /// Lays what `top` says of each column over `runs`.
    fn lay(&mut self, runs: &[Run], top: impl Fn(u32) -> Pixel) {
        for run in runs {
            let pixels = self.pixels.get_mut(run.start as usize..run.end as usize).unwrap_or_default();
            for (x, bottom) in (run.start..).zip(pixels) {
                let top = if run.samples == FULL { top(x) } else { covering(top(x), run.samples) };
                if top[3] > 0 {
                    *bottom = over(top, *bottom);
                }
            }
        }
    }
}
