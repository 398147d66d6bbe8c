//! What is written in a face, and so what of it a file must carry.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::{Font, local};
use crate::page::Line;

/// How far characters are moved that follow each other, in font units.
pub type Kerning = BTreeMap<(char, char), i16>;

/// What of a face a file carries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Extract {
    /// The characters.
    pub chars: BTreeSet<char>,
    /// The pairs that are moved. Where there is no such list, the face goes along with all that it knows of how glyphs
    /// are chosen and placed.
    pub kerning: Option<Kerning>,
}

impl Extract {
    /// These characters, whatever stands beside what.
    #[must_use]
    pub fn any_text(chars: BTreeSet<char>) -> Self {
        Self { chars, kerning: None }
    }
}

/// What a file writes in a face, gathered line by line.
#[derive(Debug, Clone, Default)]
pub struct FaceUse {
    chars: BTreeSet<char>,
    /// The glyph of each character that was met, and its advance in font units; nothing for one that the face lacks.
    glyphs: HashMap<char, Option<(u16, f64)>, RandomState>,
    /// How far each pair that occurs was moved, also where that is nothing.
    pairs: HashMap<(char, char), i16, RandomState>,
    languages: BTreeSet<String>,
    /// Whether more happened somewhere than that a glyph a character was placed and moved by the one after it.
    shaped: bool,
}

/// A glyph of a line: its number, the byte at which its character begins, and its place in font units.
type Placed = (u16, u32, f64, f64);

impl FaceUse {
    /// Adds characters that are part of no line, and stand beside none.
    pub fn alone(&mut self, chars: impl IntoIterator<Item = char>) {
        self.chars.extend(chars);
    }

    /// Adds characters of which nobody knows how they are shaped.
    pub fn unknown(&mut self, chars: impl IntoIterator<Item = char>) {
        self.chars.extend(chars);
        self.shaped = true;
    }

    /// Adds a line as layout has placed it.
    pub fn line(&mut self, font: &Font, line: &Line, size: f64, language: &str) {
        if !self.languages.contains(language) {
            self.languages.insert(language.to_owned());
        }
        let units = font.metrics().units_per_em / size;
        self.add(font, &line.text, line.glyphs.iter().map(|g| (g.id, g.cluster, g.x * units, g.y * units)));
    }

    /// Adds characters that may stand beside each other in any order: what a script writes.
    pub fn any_order(&mut self, font: &Font, chars: &[char]) {
        let text: String = chars.iter().flat_map(|a| chars.iter().flat_map(move |b| [*a, *b])).collect();
        let Ok(face) = FontRef::new(font.bytes()) else { return self.unknown(chars.iter().copied()) };
        let data = harfrust::ShaperData::new(&face);
        let mut buffer = harfrust::UnicodeBuffer::new();
        buffer.push_str(&text);
        buffer.guess_segment_properties();
        let output = data.shaper(&face).build().shape(buffer, harfrust::ShapeOptions::default());
        let mut pen = 0;
        let placed = output.glyph_infos().iter().zip(output.glyph_positions()).map(|(info, position)| {
            let at = (f64::from(pen + position.x_offset), f64::from(position.y_offset));
            pen += position.x_advance;
            (info.glyph_id as u16, info.cluster, at.0, at.1)
        });
        self.add(font, &text, placed.collect::<Vec<_>>().into_iter());
    }

    /// The characters.
    #[must_use]
    pub fn chars(&self) -> &BTreeSet<char> {
        &self.chars
    }

    /// What `font` must give along.
    #[must_use]
    pub fn extract(&self, font: &Font) -> Extract {
        let chars = self.chars.clone();
        if self.shaped || self.languages.iter().any(|language| local::forms(font, &chars, language)) {
            return Extract::any_text(chars);
        }
        Extract {
            chars,
            kerning: Some(self.pairs.iter().filter(|(_, by)| **by != 0).map(|(p, by)| (*p, *by)).collect()),
        }
    }

    fn add(&mut self, font: &Font, text: &str, glyphs: impl ExactSizeIterator<Item = Placed>) {
        if self.shaped || self.add_pairs(font, text, glyphs).is_none() {
            self.shaped = true;
            self.chars.extend(text.chars());
        }
    }

    /// The glyph of a character of the face, and its advance in font units.
    fn glyph(&mut self, font: &Font, c: char) -> Option<(u16, f64)> {
        if let Some(known) = self.glyphs.get(&c) {
            return *known;
        }
        self.chars.insert(c);
        let found = font.glyph(c).and_then(|glyph| {
            let widths = FontRef::new(font.bytes()).ok()?.glyph_metrics(Size::unscaled(), LocationRef::default());
            Some((glyph, f64::from(widths.advance_width(GlyphId::from(glyph))?)))
        });
        self.glyphs.insert(c, found);
        found
    }

    /// Adds how far each character was moved by the next one. `None` when that does not say it all: a glyph is not that of
    /// its character, stands above or below the line, or a pair was moved elsewhere in another way.
    fn add_pairs(&mut self, font: &Font, text: &str, glyphs: impl ExactSizeIterator<Item = Placed>) -> Option<()> {
        let mut chars = text.char_indices();
        let mut before: Option<(char, f64)> = None;
        for (id, cluster, x, y) in glyphs {
            let (at, c) = chars.next()?;
            let (glyph, advance) = self.glyph(font, c)?;
            if glyph != id || at != cluster as usize || y != 0.0 {
                return None;
            }
            // A line begins where its first glyph does.
            let (last, end) = before.unwrap_or((c, x));
            let by = (x - end).round();
            if (x - end - by).abs() > 0.01 || (before.is_none() && x.abs() > 0.01) {
                return None;
            }
            if before.is_some() && *self.pairs.entry((last, c)).or_insert(by as i16) != by as i16 {
                return None;
            }
            before = Some((c, x + advance));
        }
        chars.next().is_none().then_some(())
    }
}
