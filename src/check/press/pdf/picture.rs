//! Pictures of pixels in a PDF: how much ink they take, and whether one is a code for phones.
//!
//! Read is what needs no decoder of its own kind: plain and packed pixels, and JPEG. What cannot be read is said.

use hayro_syntax::Filter;
use hayro_syntax::object::{Array, Stream};
use hayro_syntax::page::Resources;

use super::color::{self, Meaning};
use crate::base::color::Color;
use crate::check::press::code::{SIDES, has_finders};
use crate::media::pixels::{MAX_PIXELS, jpeg_samples};

/// What is dark in a code is darker than what is light by at least this, of 255.
const LEAST_CONTRAST: u8 = 32;
/// The most pixels along the side of a code: more is a photo.
const MOST_SIDE: usize = 6000;

/// A picture's pixels, row by row from the top.
pub(super) struct Pixels {
    width: usize,
    height: usize,
    /// What the channels of a pixel are, a byte each.
    meaning: Meaning,
    bytes: Vec<u8>,
}

/// A code that a picture is: its box in pixels, squares along its side, and the luminance of both kinds of square.
pub(super) struct Squares {
    /// The first pixel across and down, and how many.
    pub(super) place: [usize; 4],
    /// Squares along its side.
    pub(super) modules: usize,
    /// Luminance of what is dark and of what is light, 0 to 1.
    pub(super) luminance: [f64; 2],
}

/// A picture that cannot be read, by the name of how it is packed.
pub(super) struct Sealed(pub(super) String);

/// Reads a picture.
pub(super) fn read(image: &Stream<'_>, resources: &Resources<'_>) -> Result<Pixels, Sealed> {
    let dict = image.dict();
    let number = |long: &str, short: &str| dict.get::<u32>(long).or_else(|| dict.get::<u32>(short));
    let is_mask = dict.get::<bool>("ImageMask").or_else(|| dict.get::<bool>("IM")).unwrap_or(false);
    let (Some(width), Some(height)) = (number("Width", "W"), number("Height", "H")) else {
        return Err(Sealed("/Width".to_owned()));
    };
    if u64::from(width) * u64::from(height) > MAX_PIXELS || width == 0 || height == 0 {
        return Err(Sealed(format!("{width} × {height}")));
    }
    let (width, height) = (width as usize, height as usize);
    let decode = dict.get::<Array<'_>>("Decode").or_else(|| dict.get::<Array<'_>>("D"));
    let decode: Vec<f64> = decode.iter().flat_map(|numbers| numbers.iter::<f64>()).collect();
    let is_turned = matches!(decode.as_slice(), [from, to, ..] if from > to);
    let filters = image.filters();
    if filters.as_slice() == [Filter::DctDecode] {
        let sealed = || Sealed("DCTDecode".to_owned());
        let (size, channels, mut bytes) = jpeg_samples(&image.raw_data()).ok_or_else(sealed)?;
        let meaning = Meaning::of_channels(channels).filter(|_| size == (width, height)).ok_or_else(sealed)?;
        turn(&mut bytes, is_turned);
        return Ok(Pixels { width, height, meaning, bytes });
    }
    let data = image.decoded_data().map_err(|_| Sealed(format!("{:?}", filters.last())))?;
    let meaning = if is_mask { Some(Meaning::Grey) } else { color::meaning(dict, resources) };
    let meaning = meaning.ok_or_else(|| Sealed("/ColorSpace".to_owned()))?;
    let bits = if is_mask { 1 } else { number("BitsPerComponent", "BPC").unwrap_or(8) };
    let bytes = unpacked(&data, [width, height, meaning.channels(), bits as usize], meaning.is_looked_up());
    let mut bytes = bytes.ok_or_else(|| Sealed(format!("{bits} bit")))?;
    let meaning = meaning.looked_up(&mut bytes);
    turn(&mut bytes, is_turned);
    Ok(Pixels { width, height, meaning, bytes })
}

/// Takes the most for the least, where a picture says so.
fn turn(bytes: &mut [u8], is_turned: bool) {
    if is_turned {
        bytes.iter_mut().for_each(|sample| *sample = u8::MAX - *sample);
    }
}

/// Samples of so many bits as bytes; those that are looked up in a table keep their value, others are spread from 0 to 255.
/// Each row begins with a byte of its own (PDF 1.7, 8.9.5.2).
fn unpacked(data: &[u8], [width, height, channels, bits]: [usize; 4], is_looked_up: bool) -> Option<Vec<u8>> {
    let across = width * channels;
    let stride = (across * bits).div_ceil(8);
    let mut out = Vec::with_capacity(across * height);
    for row in 0..height {
        let row = data.get(row * stride..(row + 1) * stride)?;
        match bits {
            8 => out.extend(row),
            16 => out.extend(row.iter().step_by(2)),
            1 | 2 | 4 => {
                let most = (1_u8 << bits) - 1;
                let spread = if is_looked_up { 1 } else { u8::MAX / most };
                let sample = |i: usize| {
                    let byte = row.get(i * bits / 8).copied().unwrap_or_default();
                    ((byte >> (8 - bits - i * bits % 8)) & most) * spread
                };
                out.extend((0..across).map(sample));
            }
            _ => return None,
        }
    }
    Some(out)
}

impl Pixels {
    /// The most ink of a square of so many pixels across and down, in per cent; `None` for the colours of a screen.
    pub(super) fn most_ink(&self, [across, down]: [usize; 2]) -> Option<f64> {
        if self.meaning != Meaning::Inks {
            return None;
        }
        let (across, down) = (across.clamp(1, self.width), down.clamp(1, self.height));
        let columns = self.width.div_ceil(across);
        let mut most = 0.0_f64;
        let rows: Vec<&[u8]> = self.bytes.chunks(self.width * 4).collect();
        for band in rows.chunks(down) {
            let mut sums = vec![(0_u64, 0_u64); columns];
            for row in band {
                for (sum, square) in sums.iter_mut().zip(row.chunks(across * 4)) {
                    sum.0 += square.iter().map(|ink| u64::from(*ink)).sum::<u64>();
                    sum.1 += square.len() as u64 / 4;
                }
            }
            most = sums.iter().map(|(ink, pixels)| *ink as f64 / (*pixels).max(1) as f64 / 2.55).fold(most, f64::max);
        }
        Some(most)
    }

    /// How many pixels it has across and down.
    pub(super) fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// The code that the whole picture is, if it is one that stands upright. In a photo none is looked for.
    pub(super) fn code(&self) -> Option<Squares> {
        let half = self.halfway()?;
        let [left, top, across, down] = self.dark_box(half)?;
        if across.abs_diff(down) * 50 > across || across > MOST_SIDE {
            return None;
        }
        let inside = |x: usize, y: usize| self.luminance(left + x, top + y);
        let at = |modules: usize, x: usize, y: usize| {
            inside((2 * x + 1) * across / (2 * modules), (2 * y + 1) * down / (2 * modules))
        };
        let fits = |modules: &usize| {
            let dark = |x, y| at(*modules, x, y) <= half;
            across >= *modules && has_finders(*modules, dark) && has_timing(*modules, dark)
        };
        let modules = (SIDES.0..=SIDES.1).step_by(SIDES.2).find(fits)?;
        // The middle of a finder is dark, the ring around it light.
        let luminance = [(3, 3), (1, 1)].map(|(x, y)| {
            let far = modules - 1;
            let corners = [(x, y), (far - x, y), (x, far - y), (far - x, far - y)];
            let mut found = corners.map(|(x, y)| at(modules, x, y));
            found.sort_unstable();
            let grey = if x == 3 { found[1] } else { found[2] };
            Color::new(grey, grey, grey).luminance()
        });
        Some(Squares { place: [left, top, across, down], modules, luminance })
    }

    /// What is halfway between the darkest and the lightest pixel; `None` where these are nearly alike.
    fn halfway(&self) -> Option<u8> {
        let pixels = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        let (mut least, mut most) = (u8::MAX, 0);
        for (x, y) in pixels {
            let luminance = self.luminance(x, y);
            (least, most) = (least.min(luminance), most.max(luminance));
        }
        (most.saturating_sub(least) >= LEAST_CONTRAST).then(|| least + (most - least) / 2)
    }

    /// The box around all pixels up to this luminance.
    fn dark_box(&self, half: u8) -> Option<[usize; 4]> {
        let (mut left, mut right, mut top, mut bottom) = (usize::MAX, 0, usize::MAX, 0);
        for y in 0..self.height {
            let is_dark = |x: &usize| self.luminance(*x, y) <= half;
            let Some(first) = (0..self.width).find(is_dark) else { continue };
            let last = (first..self.width).rev().find(is_dark).unwrap_or(first);
            (left, right) = (left.min(first), right.max(last));
            (top, bottom) = (top.min(y), y);
        }
        (left <= right).then(|| [left, top, right + 1 - left, bottom + 1 - top])
    }

    /// How light a pixel is, 0 to 255.
    fn luminance(&self, x: usize, y: usize) -> u8 {
        let channels = self.meaning.channels();
        let pixel = self.bytes.get((y * self.width + x) * channels..).unwrap_or_default();
        match (&self.meaning, pixel) {
            (Meaning::Grey, [grey, ..]) => *grey,
            (Meaning::Screen, [r, g, b, ..]) => {
                ((u32::from(*r) * 54 + u32::from(*g) * 183 + u32::from(*b) * 19) >> 8) as u8
            }
            (Meaning::Inks, [c, m, y, k, ..]) => {
                let left = |ink: u8| u32::from(u8::MAX - ink);
                let light = (left(*c) * 54 + left(*m) * 183 + left(*y) * 19) >> 8;
                (light * left(*k) / 255) as u8
            }
            _ => u8::MAX,
        }
    }
}

/// Whether dark and light take turns between two finders (ISO/IEC 18004, 6.3.5), on two of the four sides.
fn has_timing(modules: usize, dark: impl Fn(usize, usize) -> bool) -> bool {
    let far = modules - 7;
    let alternates = |at: &dyn Fn(usize) -> bool| (8..far - 1).all(|i| at(i) == (i % 2 == 0));
    let sides: [&dyn Fn(usize) -> bool; 4] =
        [&|i| dark(i, 6), &|i| dark(6, i), &|i| dark(i, modules - 7), &|i| dark(modules - 7, i)];
    sides.iter().filter(|side| alternates(**side)).count() >= 2
}
