//! One picture from its list to its file.

use super::band::{BAND_ROWS, BandPainter};
use super::list::{List, list};
use super::picture::PaintableSvg;
use super::rows::{RowFilter, RowFormat};
use super::scale::Scale;
use super::stream::{Bands, StreamSettings};
use super::whole::{Slices, paint};
use super::{Level, Painted, PngOptions, Report, about, stream};
use crate::error::Result;
use std::io::Write;
use std::num::NonZeroU32;

/// Longest row in bytes that is best left as it is: with two such rows, deflate's window of 32 KiB still sees the row
/// above. Longer rows are written as differences.
const LONGEST_PLAIN_ROW: usize = 16 * 1024;

/// Most pixels of a picture that is made as small as can be: it is held in memory several times.
#[cfg(feature = "oxipng")]
const MOST_PIXELS_FOR_WEB: u64 = 40_000_000;

/// A picture to paint, and how.
pub(super) struct Job<'a> {
    /// What to paint.
    pub(super) picture: &'a PaintableSvg,
    /// How large.
    pub(super) scale: Scale,
    /// How to write it.
    pub(super) options: &'a PngOptions,
}

impl Job<'_> {
    /// Paints and writes. `watch` is told after each band how many of how many are written.
    pub(super) fn run(&self, out: &mut dyn Write, watch: &mut dyn FnMut(u32, u32)) -> Result<Report> {
        if self.options.reference {
            return self.whole(Painted::Whole, out, watch);
        }
        match list(self.picture.tree.root(), self.scale.transform, self.scale.size) {
            Ok(list) => self.in_bands(&list, out, watch),
            Err(what) => self.whole(Painted::WholeFor(what), out, watch),
        }
    }

    /// Paints in bands and writes.
    fn in_bands(&self, list: &List, out: &mut dyn Write, watch: &mut dyn FnMut(u32, u32)) -> Result<Report> {
        self.write(&|| BandPainter::new(list, self.scale.size), list.opaque, out, watch)?;
        Ok(Report { size: self.scale.size, opaque: list.opaque, painted: Painted::InBands })
    }

    /// Paints in one piece and writes.
    fn whole(&self, painted: Painted, out: &mut dyn Write, watch: &mut dyn FnMut(u32, u32)) -> Result<Report> {
        let pixmap = paint(self.picture, &self.scale)?;
        let opaque = pixmap.pixels().iter().all(|p| p.is_opaque());
        self.write(&|| Slices(&pixmap), opaque, out, watch)?;
        Ok(Report { size: self.scale.size, opaque, painted })
    }

    /// Writes what painters of bands paint.
    fn write<B: Bands>(
        &self,
        painter: &(dyn Fn() -> B + Sync),
        opaque: bool,
        out: &mut dyn Write,
        watch: &mut dyn FnMut(u32, u32),
    ) -> Result<()> {
        match self.options.level {
            #[cfg(feature = "oxipng")]
            Level::Web if self.scale.size.area() <= MOST_PIXELS_FOR_WEB => {
                let mut png = Vec::new();
                stream::write(self.sheet(Level::Web, opaque), painter, &mut png, watch)?;
                out.write_all(&smallest(&png)?).map_err(super::not_written)
            }
            Level::Web => stream::write(self.sheet(Level::Default, opaque), painter, out, watch),
            Level::Fast | Level::Default => stream::write(self.sheet(self.options.level, opaque), painter, out, watch),
        }
    }

    /// How the file is written.
    fn sheet(&self, level: Level, opaque: bool) -> StreamSettings<'static> {
        let row = self.scale.size.width as usize * if opaque { 3 } else { 4 };
        let plain = level != Level::Fast && row <= LONGEST_PLAIN_ROW;
        StreamSettings {
            info: about::info(self.picture, &self.scale, self.options, opaque),
            rows: RowFormat { opaque, filter: if plain { RowFilter::None } else { RowFilter::Up } },
            level,
            bands: self.scale.size.height.div_ceil(BAND_ROWS),
            threads: threads(self.options.threads),
        }
    }
}

/// How many threads paint: those asked for, else as many as the machine has; one where none can be started.
fn threads(asked: Option<NonZeroU32>) -> u32 {
    let machine = || std::thread::available_parallelism().map_or(1, |n| u32::try_from(n.get()).unwrap_or(1));
    if cfg!(feature = "threads") { asked.map_or_else(machine, NonZeroU32::get) } else { 1 }
}

/// The same PNG in the fewest bytes.
#[cfg(feature = "oxipng")]
fn smallest(png: &[u8]) -> Result<Vec<u8>> {
    // Preset 1 takes nearly all that can be gained; the next ones double the time for hundredths.
    let options = oxipng::Options { strip: oxipng::StripChunks::None, ..oxipng::Options::from_preset(1) };
    oxipng::optimize_from_memory(png, &options).map_err(super::not_written)
}
