//! A PNG, row by row.

use std::io::{BufRead, ErrorKind, Seek};

use ::png::{BitDepth, ColorType, Decoder, DecodingError, Info, Reader, Transformations, Unit};

use super::cells::Cells;
use super::overlay::Shrinking;
use super::{Checked, Fit, Limits, PressFault, PressFinding, Thumbnail};
use crate::base::geometry::Size;
use crate::error::{Error, Excess, RasterFault, Result};
use crate::media::guard;
use crate::messages::Load;
use crate::theme::Sheet;

/// A size may be off by this much, in millimetres, or by half a pixel.
const SLACK: f64 = 0.2;
/// A smaller part of the page with colours that ink cannot make is not worth telling.
const WORTH_TELLING: f64 = 0.001;
/// Most pixels of a picture whose rows are not in order: it has to be held in memory.
const MOST_INTERLACED: u64 = 60_000_000;

/// Checks a PNG against what the press asks. It may be for any of these sheets. With `draw`, its picture is kept small.
/// What is damaged in it is a finding.
///
/// # Errors
/// [`Error::Raster`] when the world does not let it be read, [`Error::TooLarge`] for an interlaced PNG of many pixels.
pub fn check(input: impl BufRead + Seek, sheets: &[Sheet], limits: &Limits, draw: bool) -> Result<Checked> {
    let mut decoder = Decoder::new(input);
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    decoder.ignore_checksums(false);
    decoder.set_ignore_text_chunk(true);
    match read(decoder, sheets, limits, draw) {
        Err(Unread::Damaged(why)) => Ok(Checked::unread(PressFault::Damaged { why })),
        Err(Unread::Heavy(load)) => Ok(Checked::unread(PressFault::TooHeavy { load })),
        Err(Unread::World(error)) => Err(error),
        Ok(checked) => Ok(checked),
    }
}

/// Why a PNG was not read to its end.
enum Unread {
    Damaged(String),
    Heavy(Load),
    World(Error),
}

impl From<DecodingError> for Unread {
    fn from(error: DecodingError) -> Self {
        match error {
            DecodingError::IoError(why) if why.kind() != ErrorKind::UnexpectedEof => Self::World(unreadable(why)),
            DecodingError::Format(why) if why.to_string().contains("signature") => Self::World(unreadable(why)),
            other => Self::Damaged(other.to_string()),
        }
    }
}

fn read<R: BufRead + Seek>(
    decoder: Decoder<R>,
    sheets: &[Sheet],
    limits: &Limits,
    draw: bool,
) -> std::result::Result<Checked, Unread> {
    let mut reader = decoder.read_info()?;
    let info = reader.info();
    let pixels = (info.width, info.height);
    if u64::from(pixels.0) * u64::from(pixels.1) > guard::MAX_PRESS_PIXELS
        || pixels.0.max(pixels.1) > guard::MAX_PRESS_SIDE
    {
        return Err(Unread::Heavy(Load::Pixels));
    }
    let density = info.pixel_dims.filter(|d| d.unit == Unit::Meter && d.xppu > 0 && d.yppu > 0);
    let per_metre = density.map(|d| (f64::from(d.xppu), f64::from(d.yppu)));
    let colour_space = colour_space(info);
    let is_grey = matches!(info.color_type, ColorType::Grayscale | ColorType::GrayscaleAlpha);
    let size = per_metre.map(|(x, y)| Size::new(f64::from(pixels.0) / x * 1e3, f64::from(pixels.1) / y * 1e3));
    // Without a size, what shows through can still be seen.
    let mut cells = Cells::new(pixels, size.unwrap_or(Size::new(1.0, 1.0)), limits.ink);
    cells.is_grey = is_grey;
    let mut shrinking = draw.then(|| Shrinking::new(pixels));
    each_row(&mut reader, &mut |y, row| {
        cells.take(y, row);
        if let Some(shrinking) = &mut shrinking {
            shrinking.take(y, row);
        }
    })?;
    // What comes after the last row shows whether the file is whole.
    reader.finish()?;
    cells.end();
    let mut findings: Vec<PressFinding> = colour_space.map(PressFinding::whole).into_iter().collect();
    if cells.clear() > 0.0 {
        findings.push(PressFinding::whole(PressFault::Transparency { share: cells.clear() }));
    }
    let mut fit = None;
    if let (Some(size), Some((x, y))) = (size, per_metre) {
        let slack = SLACK.max(500.0 / x.min(y));
        fit = Fit::find(size, sheets, limits, slack);
        on_paper(size, fit.as_ref(), limits, slack, &mut findings);
        resolution(x.min(y) * 0.0254, fit.as_ref(), limits, &mut findings);
        colours(&cells, limits, &mut findings);
        if let Some(fit) = fit.as_ref().filter(|fit| fit.bleed >= 1.0) {
            let (sides, areas) = cells.empty_sides(fit.margin, fit.bleed);
            if !sides.is_empty() {
                findings.push(PressFinding { fault: PressFault::EmptyBleed { sides }, areas });
            }
        }
    } else {
        findings.push(PressFinding::whole(PressFault::NoSize));
    }
    findings.sort_by_key(PressFinding::rule);
    Ok(Checked { findings, size, fit, condition: None, picture: shrinking.map(Shrinking::end) })
}

/// Classes of profiles that pictures may have (PNG third edition, 11.3.2.3; ICC.1:2022, 7.2.5): of what took it, shows
/// it or prints it, and of a colour space.
const OF_PICTURES: [&[u8]; 4] = [b"scnr", b"mntr", b"prtr", b"spac"];
/// sRGB by code points of ITU-T H.273: primaries, transfer, no matrix, full range.
const SRGB: (u8, u8, u8, bool) = (1, 13, 0, true);

/// What is wrong with what a file says about its colours. Code points come before a profile. A profile must be one of
/// ICC.1:2022, 7.2: as long as it says, with its signature, of a class for pictures, for colours of the file's kind.
fn colour_space(info: &Info<'_>) -> Option<PressFault> {
    if let Some(points) = &info.coding_independent_code_points {
        let (colours, transfer) = (points.color_primaries, points.transfer_function);
        let said = (colours, transfer, points.matrix_coefficients, points.is_video_full_range_image);
        return (said != SRGB).then_some(PressFault::UnsuitableProfile);
    }
    let Some(profile) = &info.icc_profile else {
        return info.srgb.is_none().then_some(PressFault::NoColourSpace);
    };
    let kind: &[u8] = match info.color_type {
        ColorType::Grayscale | ColorType::GrayscaleAlpha => b"GRAY",
        ColorType::Rgb | ColorType::Rgba | ColorType::Indexed => b"RGB ",
    };
    let field = |at: usize| profile.get(at..at + 4);
    let length = field(0).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
    let sound = length.is_some_and(|length| length as usize == profile.len()) && field(36) == Some(b"acsp");
    let of_pictures = field(12).is_some_and(|class| OF_PICTURES.contains(&class));
    (!sound || !of_pictures || field(16) != Some(kind)).then_some(PressFault::UnsuitableProfile)
}

/// What is wrong with the size on paper and with the bleed.
pub(super) fn on_paper(size: Size, fit: Option<&Fit>, limits: &Limits, slack: f64, findings: &mut Vec<PressFinding>) {
    let Some(fit) = fit else {
        findings.push(PressFinding::whole(PressFault::WrongSize { found: size }));
        return;
    };
    let need = limits.bleed(fit.trim);
    if fit.bleed < need - slack {
        let (sheet, found) = (fit.sheet.clone(), (fit.bleed * 10.0).round() / 10.0);
        findings.push(PressFinding::whole(PressFault::NoBleed { sheet, found, need }));
    }
}

/// Too few dots to an inch: for a size that is no sheet, by its own sides.
fn resolution(found: f64, fit: Option<&Fit>, limits: &Limits, findings: &mut Vec<PressFinding>) {
    let Some(fit) = fit else { return };
    let least = limits.least_dpi(fit.trim);
    if found < least - 0.5 {
        findings.push(PressFinding::whole(PressFault::LowDpi { found: found.round(), least }));
    }
}

/// Too much ink, and colours that ink cannot make.
fn colours(cells: &Cells, limits: &Limits, findings: &mut Vec<PressFinding>) {
    let (share, areas) = cells.inky();
    if !areas.is_empty() {
        let fault = PressFault::TooMuchInk { most: cells.most_ink().round(), limit: limits.ink, share };
        findings.push(PressFinding { fault, areas });
    }
    let (share, areas) = cells.far();
    if share >= WORTH_TELLING {
        findings.push(PressFinding { fault: PressFault::Unreachable { share }, areas });
    }
}

/// Shows every row, as RGBA.
fn each_row<R: BufRead + Seek>(
    reader: &mut Reader<R>,
    see: &mut dyn FnMut(u32, &[u8]),
) -> std::result::Result<(), Unread> {
    let (color, depth) = reader.output_color_type();
    if depth != BitDepth::Eight {
        return Err(Unread::World(Error::Raster(RasterFault::Depth(format!("{depth:?}")))));
    }
    let (width, height) = (reader.info().width, reader.info().height);
    let mut rgba = Vec::with_capacity(width as usize * 4);
    if reader.info().interlaced {
        if u64::from(width) * u64::from(height) > MOST_INTERLACED {
            return Err(Unread::World(Error::TooLarge(Excess::Interlaced)));
        }
        let mut whole = vec![0; reader.output_buffer_size().unwrap_or(0)];
        reader.next_frame(&mut whole)?;
        let line = whole.len() / height.max(1) as usize;
        for (y, row) in (0..height).zip(whole.chunks_exact(line.max(1))) {
            expand(row, color, &mut rgba);
            see(y, &rgba);
        }
        return Ok(());
    }
    for y in 0..height {
        let row = reader.next_row()?;
        let row = row.ok_or_else(|| Unread::Damaged(format!("{y} < {height}")))?;
        expand(row.data(), color, &mut rgba);
        see(y, &rgba);
    }
    Ok(())
}

/// A row of any kind as RGBA.
fn expand(row: &[u8], color: ColorType, rgba: &mut Vec<u8>) {
    rgba.clear();
    match color {
        ColorType::Rgba => rgba.extend_from_slice(row),
        ColorType::Rgb => row.as_chunks::<3>().0.iter().for_each(|&[r, g, b]| rgba.extend([r, g, b, 255])),
        ColorType::GrayscaleAlpha => row.as_chunks::<2>().0.iter().for_each(|&[v, a]| rgba.extend([v, v, v, a])),
        ColorType::Grayscale | ColorType::Indexed => row.iter().for_each(|&v| rgba.extend([v, v, v, 255])),
    }
}

/// An error of the reader in our words.
fn unreadable(error: impl std::fmt::Display) -> Error {
    Error::Raster(RasterFault::PngUnreadable(error.to_string()))
}

impl Thumbnail {
    /// The picture of a PNG, small; `None` if it cannot be read.
    pub(super) fn of_png(bytes: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
        let mut reader = decoder.read_info().ok()?;
        let mut shrinking = Shrinking::new((reader.info().width, reader.info().height));
        each_row(&mut reader, &mut |y, row| shrinking.take(y, row)).ok()?;
        Some(shrinking.end())
    }
}
