//! A face cut down to the characters that a page uses.

use super::{Extract, Font, pairs};
use crate::error::{Error, Result};
use skera::{Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::Tag;
use skrifa::{FontRef, MetadataProvider};
use std::collections::BTreeSet;
use write_fonts::FontBuilder;

/// What a page needs of the layout tables. Ligatures and alternates are left out: the rasteriser cannot
/// switch them off, so with them browsers and rasteriser would differ. The joined forms of Arabic are kept.
const FEATURES: [&[u8; 4]; 11] =
    [b"kern", b"mark", b"mkmk", b"ccmp", b"locl", b"init", b"medi", b"fina", b"isol", b"rlig", b"curs"];

/// Tables that neither a browser nor the rasteriser reads for such a font, and the names, which are written anew.
const DROPPED: [&[u8; 4]; 9] = [b"DSIG", b"meta", b"STAT", b"gasp", b"prep", b"fpgm", b"cvt ", b"kern", b"name"];

/// What a face says of how glyphs are chosen and placed, which goes where a list of pairs says it all.
const LAYOUT: [&[u8; 4]; 3] = [b"GDEF", b"GPOS", b"GSUB"];

/// The name of a face and its PostScript name, without which the rasteriser's font list refuses a file, by their numbers
/// in the table `name`. Both are short: nobody asks for such a file by name. They differ from face to face, because
/// programs that make PDF files know faces by them.
const NAMES: [u16; 2] = [1, 6];

impl Font {
    /// A TrueType file with the glyphs for the characters of `extract` only, and with the kerning and mark placement
    /// between them, or only the pairs that are listed there.
    /// Its advances are those of the full face; its glyph numbers are its own.
    ///
    /// # Errors
    /// [`Error::Font`] when the face lacks one of the characters, or cannot be cut.
    pub fn subset(&self, extract: &Extract) -> Result<Vec<u8>> {
        let names = (Tag::new(b"name"), self.names());
        if let Some(kerning) = &extract.kerning {
            let cut = self.cut(&extract.chars, &[&DROPPED[..], &LAYOUT].concat(), &[])?;
            if kerning.is_empty() {
                return assembled(&cut, [names]);
            }
            if let Some(pairs) = pairs::table(&cut, kerning) {
                return assembled(&cut, [names, (Tag::new(b"GPOS"), pairs)]);
            }
        }
        assembled(&self.cut(&extract.chars, &DROPPED, &FEATURES)?, [names])
    }

    /// The table `name`: the first letter of the family with the first digit of its weight.
    ///
    /// Source: OpenType 1.9.1, "name", version 0, for Windows in UTF-16 and English.
    fn names(&self) -> Vec<u8> {
        let name: Vec<u16> = self.family.chars().take(1).chain(self.weight.chars().take(1)).map(|c| c as u16).collect();
        let length = 2 * name.len() as u16;
        let records = NAMES.into_iter().flat_map(|number| [3, 1, 0x409, number, length, 0]);
        let table = [0, 2, 6 + 12 * 2].into_iter().chain(records).chain(name);
        table.flat_map(u16::to_be_bytes).collect()
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
            &IntSet::empty(),
            &IntSet::empty(),
        );
        subset_font(&font, &plan).map_err(|e| Error::Font(format!("an embedded font cannot be cut: {e}")))
    }
}

/// A face with tables besides its own.
fn assembled(cut: &[u8], tables: impl IntoIterator<Item = (Tag, Vec<u8>)>) -> Result<Vec<u8>> {
    let face = FontRef::new(cut).map_err(|e| Error::Font(format!("a font that was cut cannot be read: {e}")))?;
    let mut file = FontBuilder::new();
    for (tag, table) in tables {
        file.add_raw(tag, table);
    }
    Ok(file.copy_missing_tables(face).build())
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
