//! A TrueType file packed for the web.

use brotli::enc::StandardAlloc;
use brotli::enc::encode::{BrotliEncoderOperation, BrotliEncoderParameter, BrotliEncoderStateStruct};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId};
use ttf2woff2::{BrotliQuality, EncodeOptions, encode_with_options};

use crate::error::{Error, Result};

/// Brotli effort. Measured on the four faces of a poster, 13 kB together: 5 takes 0.3 ms a face; 9 takes 5 ms and saves
/// 1.8 %; 10 and 11 take 5 to 7 ms and save 4 %, more time than the rest of the program needs.
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

/// Tables by their numbers in the directory, and the number of a table whose tag follows.
const HMTX: u8 = 3;
const OUTLINES: [u8; 2] = [10, 11];
const OTHER: u8 = 0x3f;

/// Packs a TrueType file as WOFF2. The same bytes go in, the same bytes come out.
///
/// # Errors
/// [`Error::Font`] when `ttf` is not a TrueType file.
pub fn woff2(ttf: &[u8]) -> Result<Vec<u8>> {
    let transform_glyf_loca = ttf.len() <= TRANSFORMABLE;
    let options = EncodeOptions { quality: BrotliQuality::from(0), transform_glyf_loca, threads: None };
    let quick = encode_with_options(ttf, options).map_err(|e| Error::Font(format!("a font cannot be packed: {e}")))?;
    let metrics = if transform_glyf_loca { advances(ttf) } else { None };
    repack(&quick, metrics.as_deref()).ok_or_else(|| Error::Font("a font cannot be packed".to_owned()))
}

/// The table `hmtx` in the form that holds advances alone: where each glyph's left side bearing is the left end of its
/// outline, who reads the file makes them again. `None` where one is not.
///
/// Source: W3C, WOFF File Format 2.0, section 5.4.
fn advances(ttf: &[u8]) -> Option<Vec<u8>> {
    let face = FontRef::new(ttf).ok()?;
    let (loca, glyf, hmtx) = (face.loca(None).ok()?, face.glyf().ok()?, face.hmtx().ok()?);
    for glyph in 0..face.maxp().ok()?.num_glyphs() {
        let glyph = GlyphId::from(glyph);
        // A glyph without an outline shows no bearing.
        let outline = loca.get_glyf(glyph, &glyf).ok()?;
        if outline.is_some_and(|outline| hmtx.side_bearing(glyph) != Some(outline.x_min())) {
            return None;
        }
    }
    // Both kinds of bearings are left out, that of glyphs with an advance of their own and that of those without.
    let absent = if hmtx.left_side_bearings().is_empty() { 1 } else { 3 };
    let advances = hmtx.h_metrics().iter().flat_map(|metrics| metrics.advance().to_be_bytes());
    Some(std::iter::once(absent).chain(advances).collect())
}

/// The same file with its tables packed anew, in a small window and with more effort, and its table `hmtx` in another
/// form if there is one. `None` when it is no WOFF2 file.
fn repack(file: &[u8], metrics: Option<&[u8]>) -> Option<Vec<u8>> {
    let (mut entries, start) = directory(file)?;
    let packed = usize::try_from(number(file, PACKED)?).ok()?;
    let mut tables = Vec::with_capacity(4 * packed);
    brotli::BrotliDecompress(&mut file.get(start..start + packed)?, &mut tables).ok()?;
    let mut out = file.get(..HEADER)?.to_vec();
    let mut at = 0;
    for entry in &mut entries {
        let length = entry.stored();
        if let Some(metrics) = metrics.filter(|_| entry.number == HMTX && entry.version == 0) {
            tables.splice(at..at + length, metrics.iter().copied());
            (entry.version, entry.transformed) = (1, Some(metrics.len()));
        }
        at += entry.stored();
        entry.write(&mut out);
    }
    let packed = pack(&tables)?;
    out.extend(&packed);
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

/// A table in the directory of a file.
#[derive(Debug, Clone, PartialEq)]
struct Entry {
    /// Its number, if it is a known one.
    number: u8,
    /// Its tag, if it has no number.
    tag: Option<[u8; 4]>,
    /// Which form it has.
    version: u8,
    /// How long it is, and how long what is stored when it is transformed.
    length: usize,
    transformed: Option<usize>,
}

impl Entry {
    /// How many bytes of it are stored.
    fn stored(&self) -> usize {
        self.transformed.unwrap_or(self.length)
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(self.number | self.version << 6);
        out.extend(self.tag.into_iter().flatten());
        for length in std::iter::once(self.length).chain(self.transformed) {
            // A number of up to five bytes, of which each but the last has its highest bit set.
            let digits = (1..5).rev().filter(|digit| length >> (7 * digit) != 0);
            out.extend(digits.map(|digit| 0x80 | (length >> (7 * digit)) as u8 & 0x7f));
            out.push(length as u8 & 0x7f);
        }
    }
}

/// The directory of tables, and where it ends, behind which they stand packed.
///
/// Source: W3C, WOFF File Format 2.0, section 4.2: a byte of flags, a tag if it is not a known one, the length, and
/// the length when transformed, which for `glyf` and `loca` is every version but 3 and for other tables none but 0.
fn directory(file: &[u8]) -> Option<(Vec<Entry>, usize)> {
    let mut rest = file.get(HEADER..)?;
    let mut entries = Vec::new();
    for _ in 0..u16::from_be_bytes(file.get(TABLES..TABLES + 2)?.try_into().ok()?) {
        let (flags, after) = rest.split_first()?;
        let (known, version) = (flags & 0x3f, flags >> 6);
        let tag = if known == OTHER { Some(after.get(..4)?.try_into().ok()?) } else { None };
        rest = if known == OTHER { after.get(4..)? } else { after };
        let length = length(&mut rest)?;
        let is_transformed = if OUTLINES.contains(&known) { version != 3 } else { version != 0 };
        let transformed = if is_transformed { Some(self::length(&mut rest)?) } else { None };
        entries.push(Entry { number: known, tag, version, length, transformed });
    }
    Some((entries, file.len() - rest.len()))
}

/// Takes a length off the front of what is read.
fn length(rest: &mut &[u8]) -> Option<usize> {
    let last = rest.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (digits, after) = rest.split_at_checked(last + 1)?;
    *rest = after;
    Some(digits.iter().fold(0, |length, digit| length << 7 | usize::from(digit & 0x7f)))
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
    use crate::typeset::font::{Extract, FontBook};

    /// The tables of a file as they are stored.
    fn tables(file: &[u8]) -> Vec<(Entry, Vec<u8>)> {
        let ((entries, start), packed) = (directory(file).unwrap(), number(file, PACKED).unwrap() as usize);
        assert_eq!(number(file, LENGTH).unwrap() as usize, file.len());
        assert_eq!((start + packed).next_multiple_of(4), file.len());
        let mut stored = Vec::new();
        brotli::BrotliDecompress(&mut &file[start..start + packed], &mut stored).unwrap();
        let mut rest = &stored[..];
        let mut take = |entry: Entry| {
            let (table, after) = rest.split_at(entry.stored());
            rest = after;
            (entry, table.to_vec())
        };
        entries.into_iter().map(&mut take).collect()
    }

    #[test]
    fn packing_anew_changes_the_size_and_nothing_else() {
        let book = FontBook::embedded().unwrap();
        for (face, transform_glyf_loca) in [(Face::Text, true), (Face::Heading, true), (Face::Heading, false)] {
            let ttf = book.font(face).subset(&Extract::any_text(('A'..='z').collect())).unwrap();
            let options = EncodeOptions { quality: BrotliQuality::from(0), transform_glyf_loca, threads: None };
            let quick = encode_with_options(&ttf, options).unwrap();
            let packed = repack(&quick, None).unwrap();
            assert!(packed.len() < quick.len());
            assert_eq!(tables(&packed), tables(&quick));
        }
    }

    #[test]
    fn bearings_that_follow_from_the_outlines_are_left_out() {
        let book = FontBook::embedded().unwrap();
        for face in Face::ALL {
            let ttf = book.font(face).subset(&Extract::any_text(('A'..='z').chain(['é', ' ']).collect())).unwrap();
            let options = EncodeOptions { quality: BrotliQuality::from(0), transform_glyf_loca: true, threads: None };
            let quick = encode_with_options(&ttf, options).unwrap();
            let packed = woff2(&ttf).unwrap();
            assert!(packed.len() < repack(&quick, None).unwrap().len(), "{face:?}");
            let hmtx = FontRef::new(&ttf).unwrap().hmtx().unwrap();
            let advances = hmtx.h_metrics().len();
            for ((before, stored), (entry, table)) in tables(&quick).into_iter().zip(tables(&packed)) {
                if entry.number != HMTX {
                    assert_eq!((before, stored), (entry, table), "{face:?}");
                    continue;
                }
                assert_eq!(
                    (entry.version, entry.length, table.len()),
                    (1, before.length, 1 + 2 * advances),
                    "{face:?}"
                );
                let tail = entry.length - 4 * advances;
                assert_eq!(table[0], if tail == 0 { 1 } else { 3 }, "{face:?}");
                for (glyph, advance) in table[1..].chunks(2).enumerate() {
                    assert_eq!(advance, &stored[4 * glyph..4 * glyph + 2], "{face:?}");
                }
            }
        }
    }

    #[test]
    fn a_bearing_that_follows_from_nothing_stays() {
        let book = FontBook::embedded().unwrap();
        let ttf = book.font(Face::Text).subset(&Extract::any_text(('A'..='z').collect())).unwrap();
        let at = {
            let face = FontRef::new(&ttf).unwrap();
            face.table_directory().table_records().iter().find(|r| r.tag() == *b"hmtx").unwrap().offset() as usize
        };
        let mut moved = ttf.clone();
        // That of the second glyph: the first has no outline.
        moved[at + 7] ^= 1;
        assert!(advances(&ttf).is_some());
        assert_eq!(advances(&moved), None);
    }

    #[test]
    fn lengths_are_written_as_they_are_read() {
        for length in [0, 1, 127, 128, 300, 16_383, 16_384, 2_097_152, 268_435_456] {
            let mut out = Vec::new();
            let entry = Entry { number: HMTX, tag: None, version: 1, length, transformed: Some(length / 2) };
            entry.write(&mut out);
            let mut rest = &out[1..];
            assert_eq!([self::length(&mut rest), self::length(&mut rest)], [Some(length), Some(length / 2)]);
            assert!(rest.is_empty());
        }
    }

    #[test]
    fn what_is_no_font_is_refused() {
        assert!(woff2(b"no font").is_err());
        assert_eq!(repack(&[0; 60], None), None);
    }
}
