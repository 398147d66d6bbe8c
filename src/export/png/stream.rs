//! Bands to a PNG file: painted and deflated side by side, written in order.
//!
//! Each band is a deflate stream of its own that ends on a byte (a sync flush), so the streams laid end to end are
//! one stream (RFC 1951, RFC 1950), whose checksum follows from those of its parts.

use super::blend::Pixel;
use super::rows::{RowFormat, RowWriter};
use super::{Level, not_written};
use crate::error::{Error, RasterFault, Result};
use std::io::Write;
use std::sync::mpsc::{Receiver, sync_channel};
use zlib_rs::{Deflate, DeflateConfig, DeflateError, DeflateFlush, Status};

/// Finished bands that may wait for each thread: enough to keep it busy, few enough to bound memory.
const WAITING: usize = 2;
/// Longest data of one `IDAT` chunk. A band is far shorter, but nothing in the format says that it must be.
const LONGEST_CHUNK: usize = 1 << 30;
/// The checksum of no bytes at all.
const ADLER_OF_NOTHING: u32 = 1;

/// Something that paints bands.
pub(super) trait Bands {
    /// Hands the rows of band `index` to `row`, from the top.
    fn band(&mut self, index: u32, row: &mut dyn FnMut(&[Pixel]));
}

/// How to write a picture.
pub(super) struct StreamSettings<'a> {
    /// What the file says about itself.
    pub(super) info: png::Info<'a>,
    /// Its rows.
    pub(super) rows: RowFormat,
    /// Time against bytes.
    pub(super) level: Level,
    /// How many bands there are, at least 1.
    pub(super) bands: u32,
    /// How many threads may paint, at least 1.
    pub(super) threads: u32,
}

/// A deflated band.
struct Deflated {
    bytes: Vec<u8>,
    /// Adler-32 of what was deflated.
    adler: u32,
    /// How many bytes were deflated.
    length: u64,
}

/// Paints the bands of `sheet` with the painters that `painter` makes, and writes the file. `watch` is told after each
/// band how many of how many are written. One thread is the caller's own: no other is started.
pub(super) fn write<B: Bands>(
    sheet: StreamSettings<'_>,
    painter: &(dyn Fn() -> B + Sync),
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<()> {
    let StreamSettings { info, rows, level, bands, .. } = sheet;
    let threads = sheet.threads.min(bands);
    let encoder = png::Encoder::with_info(out, info).map_err(not_written)?;
    let mut writer = encoder.write_header().map_err(not_written)?;
    let packer = || Packer::new(painter(), rows, level, bands);
    if threads < 2 {
        let mut packer = packer();
        write_bands(&mut writer, bands, watch, |index| packer.band(index))?;
    } else {
        write_side_by_side(&mut writer, threads, bands, watch, &packer)?;
    }
    writer.finish().map_err(not_written)
}

/// Paints and deflates on so many threads, and writes on this one.
fn write_side_by_side<W: Write, B: Bands>(
    writer: &mut png::Writer<W>,
    threads: u32,
    bands: u32,
    watch: &mut dyn FnMut(u32, u32),
    packer: &(dyn Fn() -> Packer<B> + Sync),
) -> Result<()> {
    std::thread::scope(|scope| {
        let mut lanes = Vec::new();
        for first in 0..threads {
            let (sender, receiver) = sync_channel(WAITING);
            let work = move || {
                let mut packer = packer();
                // The receiver is gone when the file could not be written.
                (first..bands).step_by(threads as usize).all(|index| sender.send(packer.band(index)).is_ok());
            };
            let spawned = std::thread::Builder::new().spawn_scoped(scope, work);
            lanes.push((receiver, spawned.map_err(|e| Error::Raster(RasterFault::NoThread(e.to_string())))?));
        }
        let (receivers, handles): (Vec<Receiver<_>>, Vec<_>) = lanes.into_iter().unzip();
        // Band n comes from lane n modulo the number of lanes.
        let mut lanes = receivers.iter().cycle();
        let next = |_| {
            let band = lanes.next().and_then(|lane| lane.recv().ok());
            band.unwrap_or(Err(Error::Raster(RasterFault::ThreadStopped)))
        };
        let written = write_bands(writer, bands, watch, next);
        drop(receivers);
        // A thread that panicked has sent nothing more, so `written` is an error already.
        handles.into_iter().for_each(|handle| drop(handle.join()));
        written
    })
}

/// Paints, filters and deflates bands; each thread has its own.
struct Packer<B> {
    painter: B,
    rows: RowWriter,
    deflate: Deflate,
    /// How many bands there are.
    bands: u32,
}

impl<B: Bands> Packer<B> {
    fn new(painter: B, rows: RowFormat, level: Level, bands: u32) -> Self {
        let deflate = Deflate::new_with_config(deflate_config(level));
        Self { painter, rows: RowWriter::new(rows), deflate, bands }
    }

    fn band(&mut self, index: u32) -> Result<Deflated> {
        let rows = &mut self.rows;
        rows.start();
        self.painter.band(index, &mut |row| rows.push(row));
        let filtered = rows.filtered();
        let flush = if index + 1 == self.bands { DeflateFlush::Finish } else { DeflateFlush::SyncFlush };
        let bytes = deflate(&mut self.deflate, filtered, flush).map_err(|e| not_written(e.as_str()))?;
        let adler = zlib_rs::adler32::adler32(ADLER_OF_NOTHING, filtered);
        Ok(Deflated { bytes, adler, length: filtered.len() as u64 })
    }
}

/// The deflate level. At a0, 2 takes three fifths of the whole time that 6 takes, for a tenth more bytes; 1 makes the file
/// twice as large, and more than 6 costs several times as much for a few hundredths of the bytes.
fn deflate_config(level: Level) -> DeflateConfig {
    let level = match level {
        // What is deflated for the web is deflated once more.
        Level::Fast | Level::Web => 2,
        Level::Default => 6,
    };
    DeflateConfig { level, window_bits: -15, ..DeflateConfig::default() }
}

/// Deflates `data` as one piece that ends on a byte.
fn deflate(deflater: &mut Deflate, data: &[u8], flush: DeflateFlush) -> std::result::Result<Vec<u8>, DeflateError> {
    deflater.reset();
    let mut out = vec![0; data.len() / 16 + 4096];
    loop {
        let (read, written) = (deflater.total_in() as usize, deflater.total_out() as usize);
        let room = out.get_mut(written..).unwrap_or_default();
        let status = deflater.compress(data.get(read..).unwrap_or_default(), room, flush)?;
        let written = deflater.total_out() as usize;
        // A flush is complete when it leaves room in what it was given (zlib manual, deflate).
        if status == Status::StreamEnd || written < out.len() {
            out.truncate(written);
            return Ok(out);
        }
        out.resize(out.len() * 2, 0);
    }
}

/// Writes the bands that `next` gives by their number, in order.
fn write_bands<W: Write>(
    writer: &mut png::Writer<W>,
    bands: u32,
    watch: &mut dyn FnMut(u32, u32),
    mut next: impl FnMut(u32) -> Result<Deflated>,
) -> Result<()> {
    // Deflate with a window of 32 KiB, no dictionary (RFC 1950); the two bytes are a multiple of 31.
    let mut head = vec![0x78, 0x9C];
    let mut adler = ADLER_OF_NOTHING;
    for index in 1..=bands {
        let band = next(index - 1)?;
        adler = zlib_rs::adler32::adler32_combine(adler, band.adler, band.length);
        let mut bytes = band.bytes;
        if index == 1 {
            head.append(&mut bytes);
            bytes = std::mem::take(&mut head);
        }
        if index == bands {
            bytes.extend(adler.to_be_bytes());
        }
        for part in bytes.chunks(LONGEST_CHUNK) {
            writer.write_chunk(png::chunk::IDAT, part).map_err(not_written)?;
        }
        watch(index, bands);
    }
    Ok(())
}
