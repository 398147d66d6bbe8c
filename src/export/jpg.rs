//! The kind of file `jpg`: the PNG of the same page as a JPEG, for print shops that take nothing else.
//!
//! Baseline (ITU-T T.81), because old programs read no other; every pixel keeps its own colour, because halved colours
//! make the edges of letters dirty.

use std::cell::RefCell;
use std::io::{Cursor, Write};

use jpeg_encoder::{Encoder, ImageBuffer, JpegColorType, PixelDensity, PixelDensityUnit, SamplingFactor, rgb_to_ycbcr};
use png::{Decoder, Reader};

use super::exporter::{ExportOption, Exported, Exporter, PreparedPage, Watch, Writer};
use super::png::exporter::draw;
use super::png::{Level, PngOptions, Resolution};
use crate::error::{Error, Excess, RasterFault, Result};
use crate::messages::both;
use crate::messages::command::Extent;

/// The quality: at 300 dots to an inch nobody sees a difference with the PNG.
const QUALITY: u8 = 94;
/// Dots to an inch of a page whose pixels are those of a screen, at one to one (CSS 2.1, 4.3.2).
const SCREEN: f64 = 96.0;
/// What is told of the way before the JPEG itself is made.
const DRAWN: f64 = 0.7;

/// A picture of pixels that is small, and a little less than exact.
pub static JPG: Exporter = Exporter {
    name: "jpg",
    about: both("voor drukkers die geen PNG nemen", "for print shops that take no PNG"),
    media_type: "image/jpeg",
    is_text: false,
    usual: false,
    clickable: false,
    options: &[
        ExportOption::Profile,
        ExportOption::Scale,
        ExportOption::Dpi,
        ExportOption::Bleed,
        ExportOption::Marks,
        ExportOption::Reference,
    ],
    print_options: &[],
    writer: Writer::Page(write),
};

fn write(prepared: &PreparedPage<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let settings = prepared.settings;
    let options = PngOptions {
        resolution: settings.resolution,
        marks: settings.marks,
        level: Level::Fast,
        reference: settings.reference,
        threads: settings.threads,
        source: None,
    };
    let mut drawn = Vec::new();
    let mut watch = |parts: u32, all: u32| done(DRAWN * f64::from(parts) / f64::from(all.max(1)));
    let size = draw(prepared.svg()?, &options, &mut drawn, &mut watch)?.size;
    let rows = PngRows::of(&drawn)?;
    let dots = match settings.resolution {
        Resolution::Dpi(dpi) => dpi,
        Resolution::Scale(scale) => scale * SCREEN,
    };
    let mut encoder = Encoder::new(&mut *out, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    let dots = dots.round().clamp(1.0, f64::from(u16::MAX)) as u16;
    encoder.set_density(PixelDensity { density: (dots, dots), unit: PixelDensityUnit::Inches });
    encoder.encode_image(&rows).map_err(not_written)?;
    if let Some(fault) = rows.state.into_inner().fault {
        return Err(not_written(fault));
    }
    done(1.0);
    let extent = Extent::Pixels(size.width.into(), size.height.into());
    Ok(Exported { extent: Some(extent), ..Exported::default() })
}

fn not_written(error: impl std::fmt::Display) -> Error {
    Error::Raster(RasterFault::NotWritten(error.to_string()))
}

/// The rows of a PNG, one by one, so that memory does not grow with the sheet.
struct PngRows<'p> {
    width: u16,
    height: u16,
    /// Bytes of a pixel.
    channels: usize,
    state: RefCell<ReadState<'p>>,
}

/// How far reading has come.
struct ReadState<'p> {
    reader: Reader<Cursor<&'p [u8]>>,
    /// The row that was read last.
    row: Vec<u8>,
    /// How many were read.
    read: u32,
    fault: Option<String>,
}

impl<'p> PngRows<'p> {
    fn of(png: &'p [u8]) -> Result<Self> {
        let reader = Decoder::new(Cursor::new(png)).read_info().map_err(not_written)?;
        let info = reader.info();
        // A side of a JPEG is said in 16 bits.
        let side = |pixels: u32| u16::try_from(pixels).map_err(|_| Error::TooLarge(Excess::Memory));
        let (width, height) = (side(info.width)?, side(info.height)?);
        let channels = info.color_type.samples();
        let state = ReadState { reader, row: Vec::new(), read: 0, fault: None };
        Ok(Self { width, height, channels, state: RefCell::new(state) })
    }
}

impl ReadState<'_> {
    /// Reads on up to a row, counted from 0.
    fn advance(&mut self, to: u16) {
        while self.read <= u32::from(to) && self.fault.is_none() {
            match self.reader.next_row() {
                Ok(Some(row)) => {
                    self.row.clear();
                    self.row.extend_from_slice(row.data());
                }
                Ok(None) => self.fault = Some("a row is missing".to_owned()),
                Err(error) => self.fault = Some(error.to_string()),
            }
            self.read += 1;
        }
    }
}

impl ImageBuffer for &PngRows<'_> {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        JpegColorType::Ycbcr
    }

    fn width(&self) -> u16 {
        self.width
    }

    fn height(&self) -> u16 {
        self.height
    }

    fn fill_buffers(&self, y: u16, buffers: &mut [Vec<u8>; 4]) {
        let mut state = self.state.borrow_mut();
        state.advance(y);
        state.row.resize(usize::from(self.width) * self.channels, u8::MAX);
        let [luma, blue, red, _] = buffers;
        for pixel in state.row.chunks_exact(self.channels) {
            let (y, cb, cr) = match *pixel {
                [r, g, b] => rgb_to_ycbcr(r, g, b),
                // Paper is white where nothing is painted.
                [r, g, b, a] => {
                    let [r, g, b] = [r, g, b].map(|c| on_white(c, a));
                    rgb_to_ycbcr(r, g, b)
                }
                _ => rgb_to_ycbcr(u8::MAX, u8::MAX, u8::MAX),
            };
            luma.push(y);
            blue.push(cb);
            red.push(cr);
        }
    }
}

/// A channel as it looks on white.
fn on_white(channel: u8, opacity: u8) -> u8 {
    let (c, a) = (u32::from(channel), u32::from(opacity));
    u8::try_from((c * a + 255 * (255 - a) + 127) / 255).unwrap_or(u8::MAX)
}
