//! A table of kerning that holds the pairs that occur, and no others.

use std::collections::{BTreeMap, BTreeSet};

use skrifa::{FontRef, MetadataProvider};

use super::Kerning;

/// The table `GPOS` for a face that moves these pairs of characters and nothing else. `None` when the face cannot be
/// read, or the pairs are too many for one table.
pub(super) fn table(ttf: &[u8], kerning: &Kerning) -> Option<Vec<u8>> {
    let face = FontRef::new(ttf).ok()?;
    let charmap = face.charmap();
    let glyph = |c: char| charmap.map(c).and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
    let mut pairs: BTreeMap<u16, BTreeMap<u16, i16>> = BTreeMap::new();
    for ((first, second), by) in kerning {
        pairs.entry(glyph(*first)?).or_default().insert(glyph(*second)?, *by);
    }
    let cyrillic = kerning.keys().any(|(first, _)| ('\u{400}'..='\u{52f}').contains(first));
    let scripts: &[&[u8; 4]] = if cyrillic { &[b"DFLT", b"cyrl", b"latn"] } else { &[b"DFLT", b"latn"] };
    written(&pairs, scripts)
}

/// The table with one feature of one lookup of pairs, for these scripts. `None` when it would be too large.
///
/// Source: OpenType 1.9.1, "Common table formats", and "GPOS", lookup type 2, format 1.
fn written(pairs: &BTreeMap<u16, BTreeMap<u16, i16>>, scripts: &[&[u8; 4]]) -> Option<Vec<u8>> {
    let mut table = Vec::new();
    let mut put = |numbers: &[usize]| -> Option<()> {
        for number in numbers {
            table.extend(u16::try_from(*number).ok()?.to_be_bytes());
        }
        Some(())
    };
    let tag = |tag: &[u8; 4]| {
        [usize::from(u16::from_be_bytes([tag[0], tag[1]])), usize::from(u16::from_be_bytes([tag[2], tag[3]]))]
    };
    let script = 2 + 6 * scripts.len();
    // The header: version, and where the lists of scripts, features and lookups begin.
    put(&[1, 0, 10, 10 + script + 12, 10 + script + 12 + 14])?;
    put(&[scripts.len()])?;
    for name in scripts {
        put(&tag(name))?;
        put(&[script])?;
    }
    // One script for all: its languages are one, with the first feature.
    put(&[4, 0, 0, 0xffff, 1, 0])?;
    put(&[1])?;
    put(&tag(b"kern"))?;
    put(&[8, 0, 1, 0])?;
    // One lookup of pairs with one table.
    put(&[1, 4, 2, 0, 1, 8])?;
    // The advance of the first of a pair changes. Pairs with the same changes are one set.
    let sets: BTreeSet<&BTreeMap<u16, i16>> = pairs.values().collect();
    let mut at = 10 + 2 * pairs.len();
    let coverage = at;
    at += 4 + 2 * pairs.len();
    let mut places = BTreeMap::new();
    for set in &sets {
        places.insert(*set, at);
        at += 2 + 4 * set.len();
    }
    put(&[1, coverage, 4, 0, pairs.len()])?;
    for set in pairs.values() {
        put(&[*places.get(set)?])?;
    }
    put(&[1, pairs.len()])?;
    for first in pairs.keys() {
        put(&[usize::from(*first)])?;
    }
    for set in sets {
        put(&[set.len()])?;
        for (second, by) in set {
            put(&[usize::from(*second), usize::from(by.cast_unsigned())])?;
        }
    }
    Some(table)
}
