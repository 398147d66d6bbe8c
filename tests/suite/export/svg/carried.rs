//! What of its faces a file carries, and how large it is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use crate::fixtures::{fonts, laid_out, settings, sheet, translated};
use krachtkaart::export::svg::{Svg, SvgOptions, write};
use krachtkaart::layout::{Settings, lay_out};
use krachtkaart::page::{Face, Page, Placement, TextBlock, Visitor};
use krachtkaart::typeset::font::FontBook;
use skrifa::raw::TableProvider;
use skrifa::raw::tables::gpos::{PairPos, PairPosFormat1, PositionSubtables};
use skrifa::{FontRef, MetadataProvider};

/// The pairs of characters that stand beside each other, by face.
#[derive(Default)]
struct Beside(BTreeMap<Face, BTreeSet<(char, char)>>);

impl<'p> Visitor<'p> for Beside {
    fn text(&mut self, block: &'p TextBlock, _place: Placement) {
        let pairs = self.0.entry(block.face).or_default();
        for line in &block.lines {
            pairs.extend(line.text.chars().zip(line.text.chars().skip(1)));
        }
    }
}

fn pages() -> Vec<(String, Page, FontBook)> {
    let mut pages = Vec::new();
    for (name, language) in [("a3-landscape", "nl"), ("web", "en"), ("phone", "nl")] {
        let page = laid_out(sheet(name), language).document.first.clone();
        pages.push((format!("{name} {language}"), page, fonts().clone()));
    }
    for language in ["pl", "tr", "uk", "ar"] {
        let (file, book) = (translated(language), FontBook::for_language(language).unwrap());
        let settings = Settings { fonts: &book, ..settings(sheet("web"), language) };
        let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
        pages.push((language.to_owned(), page, book));
    }
    pages
}

fn web(page: &Page, book: &FontBook) -> Svg {
    write(page, book, &SvgOptions::default()).unwrap()
}

/// The pairs that a list of pairs in a face moves.
fn moved(face: &FontRef<'_>, list: &PairPosFormat1<'_>) -> Vec<(char, char)> {
    let character: BTreeMap<u32, char> =
        face.charmap().mappings().filter_map(|(c, glyph)| Some((glyph.to_u32(), char::from_u32(c)?))).collect();
    let mut pairs = Vec::new();
    for (first, set) in list.coverage().unwrap().iter().zip(list.pair_sets().iter()) {
        for record in set.unwrap().pair_value_records().iter() {
            let second = record.unwrap().second_glyph();
            pairs.push((character[&first.to_u32()], character[&second.to_u32()]));
        }
    }
    pairs
}

#[test]
fn pairs_are_kerned_that_occur_and_no_others() {
    for (name, page, book) in pages() {
        let mut beside = Beside::default();
        page.walk(&mut beside);
        for font in web(&page, &book).fonts {
            let face = FontRef::new(&font.ttf).unwrap();
            // Letters of Arabic join, and in Turkish an i may be another one: such faces carry all that they know. So does
            // one in which Latin names stand in Cyrillic lines, where they are kerned otherwise than by themselves.
            let whole = face.gsub().is_ok() && face.gpos().is_ok();
            let i = beside.0[&font.face].iter().any(|(first, second)| [*first, *second].contains(&'i'));
            match name.as_str() {
                "ar" => assert!(whole, "{:?}", font.face),
                "tr" => assert_eq!(whole, i, "{:?}", font.face),
                "uk" if font.face == Face::Text => assert!(whole),
                _ => assert!(face.gsub().is_err() && face.gdef().is_err(), "{name}, {:?}", font.face),
            }
            if whole {
                continue;
            }
            let Ok(gpos) = face.gpos() else {
                assert!(beside.0[&font.face].len() < 60, "{name}, {:?}: so many pairs and none is kerned", font.face);
                continue;
            };
            let lookups = gpos.lookup_list().unwrap();
            assert_eq!(lookups.lookup_count(), 1, "{name}, {:?}", font.face);
            let lookup = lookups.lookups().get(0).unwrap();
            let PositionSubtables::Pair(tables) = lookup.subtables().unwrap() else { panic!("{name}: no pairs") };
            let PairPos::Format1(list) = tables.get(0).unwrap() else { panic!("{name}: no list of pairs") };
            let pairs = moved(&face, &list);
            assert!(!pairs.is_empty() && tables.len() == 1, "{name}, {:?}", font.face);
            for pair in pairs {
                // A script writes a number of its own.
                let number = pair.0.is_ascii_digit() && pair.1.is_ascii_digit();
                assert!(number || beside.0[&font.face].contains(&pair), "{name}, {:?}: {pair:?} is nowhere", font.face);
            }
        }
    }
}

/// As a server sends it, by gzip at its most.
fn sent(svg: &Svg) -> usize {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(svg.text.as_bytes()).unwrap();
    packed.finish().unwrap().len()
}

#[test]
fn a_file_is_no_larger_than_it_was() {
    for (name, most) in [("a3-landscape", 51_600), ("web", 49_500), ("phone", 48_600)] {
        let svg = web(&laid_out(sheet(name), "nl").document.first, fonts());
        assert!((most - 500..=most).contains(&sent(&svg)), "{name}: {} bytes; {most} is to follow it", sent(&svg));
    }
}
