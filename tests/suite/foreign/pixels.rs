//! PNG and JPEG changed at random: their chunks and segments, the fields of their headers, their packed pixels.

use super::random::Random;

/// The picture with one to three changes; check sums are those of what is changed, mostly.
pub(super) fn changed(picture: &[u8], random: &mut Random) -> Vec<u8> {
    let is_png = picture.starts_with(b"\x89PNG");
    let mut parts = if is_png { chunks(picture) } else { segments(picture) };
    let mut cut = None;
    for _ in 0..1 + random.below(3) {
        let at = random.below(parts.len());
        match random.below(8) {
            // The header is more often changed than what is long.
            0 | 1 => field(&mut parts[if is_png { 0 } else { at }].1, random),
            2 | 3 => bytes(&mut parts[at].1, random),
            4 => {
                let part = parts[at].clone();
                let times = 1 + random.below(40);
                parts.splice(at..at, std::iter::repeat_n(part, times));
            }
            5 if parts.len() > 1 => drop(parts.remove(at)),
            6 if parts.len() > 1 => {
                let other = random.below(parts.len());
                parts.swap(at, other);
            }
            _ => cut = Some(random.below(picture.len())),
        }
    }
    let lies = random.below(10) == 0;
    let mut out = if is_png { png(&parts, lies) } else { jpeg(&parts) };
    if let Some(cut) = cut {
        out.truncate(cut);
    }
    out
}

/// A kind and what follows.
type Part = ([u8; 4], Vec<u8>);

fn chunks(png: &[u8]) -> Vec<Part> {
    let (mut parts, mut rest) = (Vec::new(), &png[8..]);
    while rest.len() >= 12 {
        let length = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
        parts.push((rest[4..8].try_into().unwrap(), rest[8..8 + length].to_vec()));
        rest = &rest[12 + length..];
    }
    parts
}

fn png(parts: &[Part], lies: bool) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in parts {
        let length = data.len() as u32 + u32::from(lies);
        out.extend(length.to_be_bytes());
        let checked = [kind.as_slice(), data].concat();
        out.extend(&checked);
        out.extend(crate::media::files::crc(&checked).to_be_bytes());
    }
    out
}

/// Segments, and at the end of each the packed pixels that follow it.
fn segments(jpeg: &[u8]) -> Vec<Part> {
    let starts: Vec<usize> =
        (0..jpeg.len() - 1).filter(|at| jpeg[*at] == 0xFF && !matches!(jpeg[at + 1], 0 | 0xFF)).collect();
    let ends = starts.iter().skip(1).copied().chain([jpeg.len()]);
    let part = |(from, to): (&usize, usize)| ([0xFF, jpeg[from + 1], 0, 0], jpeg[from + 2..to].to_vec());
    starts.iter().zip(ends).map(part).collect()
}

fn jpeg(parts: &[Part]) -> Vec<u8> {
    parts.iter().flat_map(|(kind, data)| kind[..2].iter().chain(data).copied()).collect()
}

/// A field of a header: a number of one to four bytes is small, large or odd.
fn field(data: &mut [u8], random: &mut Random) {
    let width = [1, 2, 4][random.below(3)];
    let values = [0_u32, 1, 2, 3, 7, 16, 255, 256, 65_535, 100_000, 1 << 24, u32::MAX, 1 << 31];
    let value = values[random.below(values.len())].to_be_bytes();
    let at = random.below(data.len());
    if let Some(field) = data.get_mut(at..at + width) {
        field.copy_from_slice(&value[4 - width..]);
    }
}

/// A few bytes anywhere.
fn bytes(data: &mut [u8], random: &mut Random) {
    for _ in 0..1 + random.below(5) {
        let at = random.below(data.len());
        if let Some(byte) = data.get_mut(at) {
            *byte = random.below(256) as u8;
        }
    }
}
