//! Where it is: a small picture of the file with the places marked.

use std::io::Write;

use ::png::{BitDepth, ColorType, Encoder};

use super::{Checked, Limits};
use crate::base::color::Color;
use crate::base::geometry::Rect;
use crate::error::{Error, RasterFault, Result};
use crate::messages::Severity;

/// Longest side in pixels.
const LONGEST: u32 = 1600;
/// Where something is wrong, and where something is worth knowing.
const WRONG: Color = Color::new(230, 0, 126);
const REMARK: Color = Color::new(255, 140, 0);
/// Where the page is cut, and where words must stay within.
const TRIM: Color = Color::new(0, 110, 220);
const SAFE: Color = Color::new(0, 150, 90);
/// How much of a place is covered by its mark.
const COVER: f64 = 0.55;

/// A small picture, RGB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumbnail {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

/// A large picture on its way to a small one, row by row.
pub(super) struct Shrinking {
    from: (u32, u32),
    to: (u32, u32),
    sums: Vec<[u32; 4]>,
    row: u32,
    rgb: Vec<u8>,
}

impl Shrinking {
    /// A picture of so many pixels.
    pub(super) fn new(from: (u32, u32)) -> Self {
        let longest = f64::from(from.0.max(from.1).max(1));
        let factor = (f64::from(LONGEST) / longest).min(1.0);
        let side = |side: u32| ((f64::from(side) * factor).round() as u32).clamp(1, side.max(1));
        let to = (side(from.0), side(from.1));
        Self { from, to, sums: vec![[0; 4]; to.0 as usize], row: 0, rgb: Vec::new() }
    }

    /// Takes a row of RGBA pixels, on white.
    pub(super) fn take(&mut self, y: u32, rgba: &[u8]) {
        let row = (u64::from(y) * u64::from(self.to.1) / u64::from(self.from.1.max(1))) as u32;
        if row != self.row {
            self.settle();
            self.row = row;
        }
        for (x, &[r, g, b, alpha]) in rgba.as_chunks::<4>().0.iter().enumerate() {
            let place = x * self.to.0 as usize / (self.from.0 as usize).max(1);
            let Some(sum) = self.sums.get_mut(place) else { continue };
            let on_white = |channel: u8| (u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha))) / 255;
            for (sum, value) in sum.iter_mut().zip([on_white(r), on_white(g), on_white(b), 1]) {
                *sum += value;
            }
        }
    }

    fn settle(&mut self) {
        for sum in &mut self.sums {
            let [r, g, b, count] = *sum;
            self.rgb.extend([r, g, b].map(|channel| (channel / count.max(1)) as u8));
            *sum = [0; 4];
        }
    }

    /// The small picture.
    pub(super) fn end(mut self) -> Thumbnail {
        self.settle();
        Thumbnail { width: self.to.0, height: self.to.1, rgb: self.rgb }
    }
}

impl Thumbnail {
    /// A white page in these proportions.
    pub(super) fn blank(width: f64, height: f64) -> Self {
        let factor = f64::from(LONGEST) / width.max(height).max(1.0);
        let side = |side: f64| ((side * factor).round() as u32).clamp(1, LONGEST);
        let (width, height) = (side(width), side(height));
        Self { width, height, rgb: vec![255; width as usize * height as usize * 3] }
    }

    /// Covers a rectangle, of so many pixels; it is seen however small it is.
    fn cover(&mut self, rect: Rect, color: Color, part: f64) {
        let span = |from: f64, to: f64, most: u32| {
            let first = from.floor().clamp(0.0, f64::from(most.saturating_sub(1))) as usize;
            first..(to.ceil().clamp(0.0, f64::from(most)) as usize).max(first + 1)
        };
        let (columns, rows) = (span(rect.x, rect.right(), self.width), span(rect.y, rect.bottom(), self.height));
        let line = self.width as usize * 3;
        for row in self.rgb.chunks_exact_mut(line.max(1)).take(rows.end).skip(rows.start) {
            for pixel in row.as_chunks_mut::<3>().0.iter_mut().take(columns.end).skip(columns.start) {
                let mixed = Color::new(pixel[0], pixel[1], pixel[2]).mixed(color, part);
                *pixel = [mixed.r, mixed.g, mixed.b];
            }
        }
    }

    /// Draws the sides of a rectangle, two pixels thick.
    fn frame(&mut self, rect: Rect, color: Color) {
        const THICK: f64 = 2.0;
        for (y, h) in [(rect.y, THICK), (rect.bottom() - THICK, THICK)] {
            self.cover(Rect::new(rect.x, y, rect.w, h), color, 1.0);
        }
        for (x, w) in [(rect.x, THICK), (rect.right() - THICK, THICK)] {
            self.cover(Rect::new(x, rect.y, w, rect.h), color, 1.0);
        }
    }
}

/// Writes the picture of what was checked as a PNG, with the places: trim blue, safe zone green, what is wrong
/// magenta, what is worth knowing orange.
///
/// # Errors
/// [`Error::Raster`] when `out` refuses the bytes.
pub fn write(checked: &Checked, limits: &Limits, out: &mut dyn Write) -> Result<()> {
    let Some(mut picture) = checked.picture.clone() else { return Ok(()) };
    let size =
        checked.size.unwrap_or(crate::base::geometry::Size::new(f64::from(picture.width), f64::from(picture.height)));
    let (across, down) = (f64::from(picture.width) / size.w, f64::from(picture.height) / size.h);
    let scaled = |r: Rect| Rect::new(r.x * across, r.y * down, r.w * across, r.h * down);
    for finding in &checked.findings {
        let color = if finding.severity() == Severity::Error { WRONG } else { REMARK };
        finding.areas.iter().for_each(|area| picture.cover(scaled(*area), color, COVER));
    }
    if let Some(fit) = &checked.fit {
        let trim = Rect::new(fit.outside(), fit.outside(), fit.trim.w, fit.trim.h);
        picture.frame(scaled(trim), TRIM);
        picture.frame(scaled(trim.grown(-limits.safe_zone)), SAFE);
    }
    let mut encoder = Encoder::new(out, picture.width, picture.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(refused)?;
    writer.write_image_data(&picture.rgb).map_err(refused)?;
    writer.finish().map_err(refused)
}

/// An error of the writer in our words.
fn refused(error: impl std::fmt::Display) -> Error {
    Error::Raster(RasterFault::NotWritten(error.to_string()))
}
