//! What a file is and how large its picture is, from its first bytes alone.

use super::{MAX_PIXELS, MAX_SIDE, Unreadable};

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PixelFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

/// What the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The format.
    pub kind: PixelFormat,
    /// Pixels across, as stored.
    pub width: u32,
    /// Pixels down, as stored.
    pub height: u32,
}

/// The first bytes of a PNG (PNG specification, 5.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Other formats that people have, by the bytes at a place, to name them in a message.
const OTHERS: [(usize, &[u8], &str); 9] = [
    (0, b"GIF8", "GIF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypavif", "AVIF"),
    (0, b"%PDF", "PDF"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (0, b"BM", "BMP"),
];

/// Judges a file by its first bytes; nothing is decoded.
///
/// # Errors
/// Why it cannot be read.
pub fn judge(bytes: &[u8]) -> Result<Header, Unreadable> {
    let (kind, size) = if bytes.starts_with(PNG) {
        (PixelFormat::Png, png(bytes))
    } else if bytes.starts_with(&[0xFF, 0xD8]) {
        (PixelFormat::Jpeg, jpeg(bytes)?)
    } else {
        let looks = |(at, sign, _): &&(usize, &[u8], &str)| bytes.get(*at..).is_some_and(|b| b.starts_with(sign));
        return Err(Unreadable::Kind(OTHERS.iter().find(looks).map(|(.., name)| *name)));
    };
    let (width, height) = size.filter(|(width, height)| *width > 0 && *height > 0).ok_or(Unreadable::Broken)?;
    if u64::from(width) * u64::from(height) > MAX_PIXELS || width.max(height) > MAX_SIDE {
        return Err(Unreadable::TooLarge(width, height));
    }
    Ok(Header { kind, width, height })
}

/// Width and height of a PNG: the first chunk must be IHDR (PNG specification, 11.2.1).
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((number(16)?, number(20)?))
}

/// Width and height of a JPEG, from its frame header (ITU-T T.81, B.2.2).
fn jpeg(bytes: &[u8]) -> Result<Option<(u32, u32)>, Unreadable> {
    let mut at = 2;
    while let Some([first, marker, rest @ ..]) = bytes.get(at..) {
        // Fill bytes may stand before a marker (B.1.1.2).
        if *first != 0xFF {
            return Ok(None);
        }
        if *marker == 0xFF {
            at += 1;
            continue;
        }
        let [high, low, body @ ..] = rest else { return Ok(None) };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        match marker {
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                let [_, h1, h0, w1, w0, components, ..] = body else { return Ok(None) };
                if *components == 4 {
                    return Err(Unreadable::Cmyk);
                }
                let side = |high: u8, low: u8| u32::from(u16::from_be_bytes([high, low]));
                return Ok(Some((side(*w1, *w0), side(*h1, *h0))));
            }
            // Pictures begin before any frame header: none will come.
            0xDA | 0xD9 => return Ok(None),
            0x01 | 0xD0..=0xD7 => at += 2,
            _ => at += 2 + length.max(2),
        }
    }
    Ok(None)
}
