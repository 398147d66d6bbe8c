//! A TrueType file packed for the web.

use std::io::Write;

use brotli::enc::StandardAlloc;
use brotli::enc::encode::{BrotliEncoderOperation, BrotliEncoderParameter, BrotliEncoderStateStruct};
use ttf2woff2::{BrotliQuality, EncodeOptions, encode_with_options};

use crate::error::{Error, Result};

/// Brotli effort. Measured on the four faces with 80 characters each: 5 takes 0.3 ms a face; 9 takes 10 ms and
/// saves 1.5 %; 11 takes 16 ms and saves 6.5 %, more time than the rest of the program needs.
const QUALITY: u32 = 5;

/// Brotli's window, as a power of two. The smallest with which its quick ways of searching are used; larger than any
/// subset of a face. With the usual window of 4 MB, clearing memory took twice as long as packing.
const WINDOW: u32 = 17;

/// The outlines of a file up to this size may be stored transformed, which saves another 9 %: only near the
/// 128 kB that short offsets can reach do readers rebuild them too large.
const TRANSFORMABLE: usize = 65_536;

/// Where a WOFF2 header holds the file's length, the number of tables, and the length of what is packed; and its own
/// length. Source: W3C, WOFF File Format 2.0, section 4.1.
const LENGTH: usize = 8;
const TABLES: usize = 12;
const PACKED: usize = 20;
const HEADER: usize = 48;

/// Packs a TrueType file as WOFF2. The same bytes go in, the same bytes come out.
///
/// # Errors
/// [`Error::Font`] when `ttf` is not a TrueType file.
pub fn woff2(ttf: &[u8]) -> Result<Vec<u8>> {
    let options = EncodeOptions {
        quality: BrotliQuality::from(0),
        transform_glyf_loca: ttf.len() <= TRANSFORMABLE,
        threads: None,
    };
    let quick = encode_with_options(ttf, options).map_err(|e| Error::Font(format!("a font cannot be packed: {e}")))?;
    repack(&quick).ok_or_else(|| Error::Font("a font cannot be packed".to_owned()))
}

/// The same file with its tables packed anew, in a small window and with more effort. `None` when it is no WOFF2 file.
fn repack(file: &[u8]) -> Option<Vec<u8>> {
    let start = directory_end(file)?;
    let packed = usize::try_from(number(file, PACKED)?).ok()?;
    let mut tables = Vec::with_capacity(4 * packed);
    brotli::BrotliDecompress(&mut file.get(start..start + packed)?, &mut tables).ok()?;
    let packed = pack(&tables)?;
    let mut out = Vec::with_capacity(start + packed.len() + 3);
    out.write_all(file.get(..start)?).ok()?;
    out.write_all(&packed).ok()?;
    out.resize(out.len().next_multiple_of(4), 0);
    let length = u32::try_from(out.len()).ok()?;
    out.get_mut(LENGTH..LENGTH + 4)?.copy_from_slice(&length.to_be_bytes());
    let packed = u32::try_from(packed.len()).ok()?;
    out.get_mut(PACKED..PACKED + 4)?.copy_from_slice(&packed.to_be_bytes());
    Some(out)
}

/// A number of four bytes in a file.
fn number(file: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(file.get(at..at + 4)?.try_into().ok()?))
}

/// Where the directory of tables ends, behind which they stand packed.
///
/// Source: W3C, WOFF File Format 2.0, section 4.2: a byte of flags, a tag if it is not a known one, the length, and
/// the length when transformed, which for `glyf` and `loca` is every version but 3 and for other tables none but 0.
fn directory_end(file: &[u8]) -> Option<usize> {
    let mut rest = file.get(HEADER..)?;
    for _ in 0..u16::from_be_bytes(file.get(TABLES..TABLES + 2)?.try_into().ok()?) {
        let (flags, after) = rest.split_first()?;
        let (known, version) = (flags & 0x3f, flags >> 6);
        rest = if known == 0x3f { after.get(4..)? } else { after };
        let outlines = matches!(known, 10 | 11);
        let transformed = if outlines { version != 3 } else { version != 0 };
        for _ in 0..1 + usize::from(transformed) {
            // A number of up to five bytes, of which each but the last has its highest bit set.
            let last = rest.iter().take(5).position(|byte| byte & 0x80 == 0)?;
            rest = rest.get(last + 1..)?;
        }
    }
    Some(file.len() - rest.len())
}

/// Packs bytes at one go.
fn pack(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = BrotliEncoderStateStruct::new(StandardAlloc::default());
    let size = u32::try_from(bytes.len()).ok()?;
    encoder.set_parameter(BrotliEncoderParameter::BROTLI_PARAM_QUALITY, QUALITY);
    encoder.set_parameter(BrotliEncoderParameter::BROTLI_PARAM_LGWIN, WINDOW);
    encoder.set_parameter(BrotliEncoderParameter::BROTLI_PARAM_SIZE_HINT, size);
    // Enough for bytes that cannot be made smaller, which are stored with a few bytes before each piece.
    let mut out = vec![0; bytes.len() + bytes.len() / 64 + 1024];
    let (mut unread, mut read, mut free, mut written) = (bytes.len(), 0, out.len(), 0);
    let finish = BrotliEncoderOperation::BROTLI_OPERATION_FINISH;
    let well = encoder.compress_stream(
        finish,
        &mut unread,
        bytes,
        &mut read,
        &mut free,
        &mut out,
        &mut written,
        &mut None,
        &mut |_, _, _, _| (),
    );
    out.truncate(written);
    (well && encoder.is_finished()).then_some(out)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::page::Face;
    use crate::typeset::font::FontBook;

    fn tables(file: &[u8]) -> Vec<u8> {
        let (start, packed) = (directory_end(file).unwrap(), number(file, PACKED).unwrap() as usize);
        assert_eq!(number(file, LENGTH).unwrap() as usize, file.len());
        assert_eq!((start + packed).next_multiple_of(4), file.len());
        let mut tables = Vec::new();
        brotli::BrotliDecompress(&mut &file[start..start + packed], &mut tables).unwrap();
        tables
    }

    #[test]
    fn packing_anew_changes_the_size_and_nothing_else() {
        let book = FontBook::embedded().unwrap();
        for (face, transform_glyf_loca) in [(Face::Text, true), (Face::Heading, true), (Face::Heading, false)] {
            let ttf = book.font(face).subset(&('A'..='z').collect()).unwrap();
            let options = EncodeOptions { quality: BrotliQuality::from(0), transform_glyf_loca, threads: None };
            let quick = encode_with_options(&ttf, options).unwrap();
            let packed = repack(&quick).unwrap();
            assert!(packed.len() < quick.len());
            assert_eq!(tables(&packed), tables(&quick));
            assert_eq!(packed[HEADER..directory_end(&packed).unwrap()], quick[HEADER..directory_end(&quick).unwrap()]);
        }
    }

    #[test]
    fn what_is_no_font_is_refused() {
        assert!(woff2(b"no font").is_err());
        assert_eq!(repack(&[0; 60]), None);
    }
}
