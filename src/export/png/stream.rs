//! Bands to a PNG file: painted and deflated side by side, written in order.
//!
//! Each band is a deflate stream of its own that ends on a byte (a sync flush), so the streams laid end to end are
//! one stream (RFC 1951, RFC 1950), whose checksum follows from those of its parts.

use super::blend::Pixel;
use super::rows::{RowFormat, RowWriter};
use super::{Level, not_written};
use crate::error::{Error, RasterFault, Result};
use std::io::Write;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use zlib_rs::{Deflate, DeflateConfig, DeflateError, DeflateFlush, Status};

/// Finished bands that may wait for each thread: enough to keep it busy, few enough to bound memory.
const WAITING: usize = 2;
/// Longest data of one `IDAT` chunk. A band is far shorter, but nothing in the format says that it must be.
const LONGEST_CHUNK: usize = 1 << 30;
/// The checksum of no bytes at all.
const ADLER_OF_NOTHING: u32 = 1;

/// Something that paints bands; each thread has its own.
pub(super) trait Bands {
    /// Hands the rows of band `index` to `row`, from the top.
    fn band(&mut self, index: u32, row: &mut dyn FnMut(&[Pixel]));
}

/// How to write a picture.
pub(super) struct Sheet<'a> {
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
/// band how many of how many are written.
pub(super) fn write<B: Bands>(
    sheet: Sheet<'_>,
    painter: &(dyn Fn() -> B + Sync),
    out: &mut dyn Write,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<()> {
    let Sheet { info, rows, level, bands, .. } = sheet;
    let threads = sheet.threads.min(bands);
    let encoder = png::Encoder::with_info(out, info).map_err(not_written)?;
    let mut writer = encoder.write_header().map_err(not_written)?;
    std::thread::scope(|scope| {
        let mut lanes = Vec::new();
        for first in 0..threads {
            let (sender, receiver) = sync_channel(WAITING);
            let work = move || deflate_bands(&mut painter(), (first, threads, bands), rows, level, &sender);
            let spawned = std::thread::Builder::new().spawn_scoped(scope, work);
            lanes.push((receiver, spawned.map_err(|e| Error::Raster(RasterFault::NoThread(e.to_string())))?));
        }
        let (receivers, handles): (Vec<_>, Vec<_>) = lanes.into_iter().unzip();
        let written = write_bands(&mut writer, &receivers, bands, watch);
        drop(receivers);
        // A thread that panicked has sent nothing more, so `written` is an error already.
        handles.into_iter().for_each(|handle| drop(handle.join()));
        written
    })?;
    writer.finish().map_err(not_written)
}

/// Paints, filters and deflates every `step`th band from `first` on, and sends it.
fn deflate_bands(
    painter: &mut impl Bands,
    (first, step, bands): (u32, u32, u32),
    rows: RowFormat,
    level: Level,
    sender: &SyncSender<Result<Deflated>>,
) {
    let mut deflater = Deflate::new_with_config(deflate_config(level));
    let mut writer = RowWriter::new(rows);
    for index in (first..bands).step_by(step as usize) {
        writer.start();
        painter.band(index, &mut |row| writer.push(row));
        let filtered = writer.filtered();
        let flush = if index + 1 == bands { DeflateFlush::Finish } else { DeflateFlush::SyncFlush };
        let deflated = deflate(&mut deflater, filtered, flush)
            .map(|bytes| Deflated {
                bytes,
                adler: zlib_rs::adler32::adler32(ADLER_OF_NOTHING, filtered),
                length: filtered.len() as u64,
            })
            .map_err(|e| not_written(e.as_str()));
        // Nobody listens any more when the file could not be written.
        if sender.send(deflated).is_err() {
            return;
        }
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

/// Writes the bands in order: band n comes from lane n modulo the number of lanes.
fn write_bands<W: Write>(
    writer: &mut png::Writer<W>,
    lanes: &[Receiver<Result<Deflated>>],
    bands: u32,
    watch: &mut dyn FnMut(u32, u32),
) -> Result<()> {
    // Deflate with a window of 32 KiB, no dictionary (RFC 1950); the two bytes are a multiple of 31.
    let mut head = vec![0x78, 0x9C];
    let mut adler = ADLER_OF_NOTHING;
    for (index, lane) in (1..=bands).zip(lanes.iter().cycle()) {
        let band = lane.recv().map_err(|_| Error::Raster(RasterFault::ThreadStopped))??;
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
