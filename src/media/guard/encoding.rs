//! The text of an SVG, whatever it is written or packed in.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

/// How a packed file begins (RFC 1952, 2.3.1).
const GZIP: &[u8] = b"\x1f\x8b";

/// Why a file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkupFault {
    /// It has more bytes than this, packed or not.
    TooLarge(usize),
    /// It is neither UTF-8 nor UTF-16, or packed and damaged.
    Unreadable,
}

/// Whether a file is markup, or packed as svgz is, as far as its first signs tell.
#[must_use]
pub fn is_markup(bytes: &[u8]) -> bool {
    let wide = [&b"\xff\xfe"[..], b"\xfe\xff", b"<\0", b"\0<", GZIP];
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = plain.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'<') || wide.iter().any(|sign| bytes.starts_with(sign))
}

/// The text of a file of at most so many bytes: unpacked, and decoded from UTF-16.
///
/// # Errors
/// Why it is no text.
pub fn markup(bytes: &[u8], most: usize) -> Result<Cow<'_, str>, MarkupFault> {
    if bytes.len() > most {
        return Err(MarkupFault::TooLarge(most));
    }
    if !bytes.starts_with(GZIP) {
        return decoded(bytes);
    }
    let mut unpacked = Vec::new();
    let limit = most as u64 + 1;
    MultiGzDecoder::new(bytes).take(limit).read_to_end(&mut unpacked).map_err(|_| MarkupFault::Unreadable)?;
    if unpacked.len() > most {
        return Err(MarkupFault::TooLarge(most));
    }
    decoded(&unpacked).map(|text| Cow::Owned(text.into_owned()))
}

/// Two bytes as one unit of UTF-16.
type ByteOrder = fn([u8; 2]) -> u16;

/// UTF-8 with or without a mark, UTF-16 of either order.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, MarkupFault> {
    let (order, rest): (ByteOrder, &[u8]) = match bytes {
        [0xff, 0xfe, rest @ ..] => (u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => (u16::from_be_bytes, rest),
        [b'<', 0, ..] => (u16::from_le_bytes, bytes),
        [0, b'<', ..] => (u16::from_be_bytes, bytes),
        _ => {
            let text = std::str::from_utf8(bytes).map_err(|_| MarkupFault::Unreadable)?;
            return Ok(Cow::Borrowed(text.strip_prefix('\u{feff}').unwrap_or(text)));
        }
    };
    let (pairs, left) = rest.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| order(*pair))).collect::<Result<String, _>>();
    text.ok().filter(|_| left.is_empty()).map(Cow::Owned).ok_or(MarkupFault::Unreadable)
}
