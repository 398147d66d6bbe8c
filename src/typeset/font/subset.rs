//! A face cut down to the characters that a page uses.

use super::pairs::with_kerning;
use super::{Extract, Font};
use crate::error::{Error, Result};
use skera::{Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::{NameId, Tag};
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;

/// What a page needs of the layout tables. Ligatures and alternates are left out: the rasteriser cannot
/// switch them off, so with them browsers and rasteriser would differ. The joined forms of Arabic are kept.
const FEATURES: [&[u8; 4]; 11] =
    [b"kern", b"mark", b"mkmk", b"ccmp", b"locl", b"init", b"medi", b"fina", b"isol", b"rlig", b"curs"];

/// Tables that neither a browser nor the rasteriser reads for such a font.
const DROPPED: [&[u8; 4]; 8] = [b"DSIG", b"meta", b"STAT", b"gasp", b"prep", b"fpgm", b"cvt ", b"kern"];

/// What a face says of how glyphs are chosen and placed, which goes where a list of pairs says it all.
const LAYOUT: [&[u8; 4]; 3] = [b"GDEF", b"GPOS", b"GSUB"];

/// Family and PostScript name, without which the rasteriser's font list refuses a file.
const NAMES: [u16; 2] = [1, 6];
/// The language of the names, by its number in the `name` table.
const ENGLISH: u16 = 0x409;

impl Font {
    /// A TrueType file with the glyphs for the characters of `extract` only, and with the kerning and mark placement
    /// between them, or only the pairs that are listed there.
    /// Its advances are those of the full face; its glyph numbers are its own.
    ///
    /// # Errors
    /// [`Error::Font`] when the face lacks one of the characters, or cannot be cut.
    pub fn subset(&self, extract: &Extract) -> Result<Vec<u8>> {
        if let Some(kerning) = &extract.kerning {
            let cut = self.cut(&extract.chars, &[&DROPPED[..], &LAYOUT].concat(), &[])?;
            if let Some(file) = with_kerning(cut, kerning) {
                return Ok(file);
            }
        }
        self.cut(&extract.chars, &DROPPED, &FEATURES)
    }

    fn cut(&self, chars: &BTreeSet<char>, dropped: &[&[u8; 4]], features: &[&[u8; 4]]) -> Result<Vec<u8>> {
        let font =
            FontRef::new(self.bytes).map_err(|e| Error::Font(format!("an embedded font cannot be read: {e}")))?;
        let charmap = font.charmap();
        if let Some(c) = chars.iter().find(|c| charmap.map(**c).is_none() && !super::is_default_ignorable(**c)) {
            return Err(Error::Font(format!("no glyph for U+{:04X}", u32::from(*c))));
        }
        let flags = SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NO_BIDI_CLOSURE;
        let plan = Plan::new(
            &IntSet::empty(),
            &chars.iter().map(|c| u32::from(*c)).collect(),
            &font,
            flags,
            &tags(dropped),
            &every_script(),
            &tags(features),
            &NAMES.into_iter().map(NameId::new).collect(),
            &IntSet::from_iter([ENGLISH]),
        );
        subset_font(&font, &plan).map_err(|e| Error::Font(format!("an embedded font cannot be cut: {e}")))
    }
}

fn tags(names: &[&[u8; 4]]) -> IntSet<Tag> {
    names.iter().map(|name| Tag::new(name)).collect()
}

fn every_script() -> IntSet<Tag> {
    let mut all = IntSet::empty();
    all.invert();
    all
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::super::{Extract, FontBook};
    use crate::page::Face;

    const TEXT: &str = "AVATAR Vroeg signaleren, cliënten: 1.234,5 (47 %) – „To”";

    /// Left ends and advances of the glyphs of `text`, in font units.
    fn advances(bytes: &[u8], text: &str) -> Vec<i32> {
        let font = harfrust::FontRef::new(bytes).unwrap();
        let data = harfrust::ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let mut buffer = harfrust::UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        shaper.shape(buffer, harfrust::ShapeOptions::default()).glyph_positions().iter().map(|p| p.x_advance).collect()
    }

    #[test]
    fn keeps_every_advance_and_kern() {
        let book = FontBook::embedded().unwrap();
        for face in Face::ALL {
            let font = book.font(face);
            let small = font.subset(&Extract::any_text(TEXT.chars().collect())).unwrap();
            assert_eq!(advances(&small, TEXT), advances(font.bytes(), TEXT), "{face:?}");
            assert!(small.len() * 2 < font.bytes().len(), "{face:?} is still {} bytes", small.len());
        }
    }

    #[test]
    fn refuses_a_character_that_the_face_lacks() {
        let book = FontBook::embedded().unwrap();
        let error = book.font(Face::Text).subset(&Extract::any_text("a漢".chars().collect())).unwrap_err();
        assert_eq!(error.to_string(), "no glyph for U+6F22");
    }
}
