//! From a string to glyphs, by the code that the rasteriser uses.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use harfrust::{Direction, FontRef, Script, ShapeOptions, ShapePlan, Shaper as Engine, ShaperData, UnicodeBuffer};

use super::direction::{has_right_to_left, runs};
use super::seen::Seen;
use crate::error::{Error, Result};
use crate::page::{Face, Glyph};
use crate::typeset::font::FontBook;

/// Shapes text in the embedded faces; remembers what it has shaped, because a layout sets a text at many sizes, and
/// the next version of a file holds most texts unchanged.
pub struct Shaper {
    faces: Vec<Ready>,
    /// By face, and whether the base direction is from right to left.
    seen: [[Seen<Vec<Raw>>; 2]; 4],
    plans: Mutex<Plans>,
}

/// What a plan depends on, and the plan.
type Plans = HashMap<(Face, Option<Script>, bool), Arc<ShapePlan>>;

/// A shaped text, shared.
type Glyphs = Arc<Vec<Raw>>;

/// A face with the tables that shaping needs, made once.
struct Ready {
    font: FontRef<'static>,
    data: ShaperData,
    units: f64,
}

/// A glyph with its advance, in font units.
struct Raw {
    id: u16,
    cluster: u32,
    offset: (i32, i32),
    advance: i32,
}

impl Shaper {
    /// A shaper for these fonts.
    ///
    /// # Errors
    /// [`Error::Font`] when a font cannot be read.
    pub fn new(fonts: &FontBook) -> Result<Self> {
        let faces = Face::ALL
            .iter()
            .map(|face| {
                let font = fonts.font(*face);
                let units = font.metrics().units_per_em;
                let font = FontRef::new(font.bytes()).map_err(|e| Error::Font(e.to_string()))?;
                let data = ShaperData::new(&font);
                Ok(Ready { font, data, units })
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(Self { faces, seen: Default::default(), plans: Mutex::default() })
    }

    /// The advance of `text`, in ems.
    #[must_use]
    pub fn advance(&self, text: &str, face: Face) -> f64 {
        let (raw, units) = self.raw(text, face, has_right_to_left(text));
        f64::from(raw.iter().map(|g| g.advance).sum::<i32>()) / units
    }

    /// Glyphs at `size`, and the advance in ems, in a paragraph that is read from right to left or not.
    #[must_use]
    pub fn shape(&self, text: &str, face: Face, size: f64, right_to_left: bool) -> (Vec<Glyph>, f64) {
        let (raw, units) = self.raw(text, face, right_to_left);
        let mut pen = 0;
        let mut glyphs = Vec::with_capacity(raw.len());
        for glyph in raw.iter() {
            let (across, up) = glyph.offset;
            let (x, y) = (f64::from(pen + across) / units * size, -f64::from(up) / units * size);
            glyphs.push(Glyph { id: glyph.id, cluster: glyph.cluster, x, y });
            pen += glyph.advance;
        }
        (glyphs, f64::from(pen) / units)
    }

    /// Advances in ems of every character boundary of `text` from its start: one more entry than it has bytes,
    /// each byte inside a character holding the value of the character's start.
    #[must_use]
    pub fn boundaries(&self, text: &str, face: Face) -> Vec<f64> {
        let (raw, units) = self.raw(text, face, has_right_to_left(text));
        // Summed in the order of the text: that of the glyphs is another where it runs from right to left.
        let mut own = vec![0; text.len() + 1];
        for glyph in raw.iter() {
            if let Some(slot) = own.get_mut(glyph.cluster as usize) {
                *slot += glyph.advance;
            }
        }
        let mut pen = 0;
        let mut start = 0;
        let mut at = Vec::with_capacity(own.len());
        for (byte, advance) in own.into_iter().enumerate() {
            if advance != 0 || byte == text.len() {
                start = pen;
            }
            at.push(f64::from(start) / units);
            pen += advance;
        }
        at
    }

    fn raw(&self, text: &str, face: Face, right_to_left: bool) -> (Glyphs, f64) {
        let seen = self.seen.get(face as usize).and_then(|seen| seen.get(usize::from(right_to_left)));
        let (Some(ready), Some(seen)) = (self.faces.get(face as usize), seen) else {
            return (Arc::default(), 1.0);
        };
        (seen.get(text, || self.shape_anew(ready, text, face, right_to_left)), ready.units)
    }

    fn shape_anew(&self, ready: &Ready, text: &str, face: Face, right_to_left: bool) -> Vec<Raw> {
        let shaper = ready.data.shaper(&ready.font).build();
        let mut glyphs = Vec::new();
        for (range, right_to_left) in runs(text, right_to_left) {
            let run = text.get(range.clone()).unwrap_or_default();
            self.shape_run(&shaper, (run, range.start), right_to_left, face, &mut glyphs);
        }
        glyphs
    }

    /// Shapes a run that goes in one direction and begins at a byte of the text.
    fn shape_run(
        &self,
        shaper: &Engine<'_>,
        (run, start): (&str, usize),
        right_to_left: bool,
        face: Face,
        glyphs: &mut Vec<Raw>,
    ) {
        let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(run);
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        // A plan depends on script and direction only, as the language that is guessed is always the default one.
        let script = Some(buffer.script());
        let made = || Arc::new(ShapePlan::new(shaper, direction, script, buffer.language().as_ref(), &[]));
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = Arc::clone(plans.entry((face, script, right_to_left)).or_insert_with(made));
        drop(plans);
        let output = shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
        let shaped = output.glyph_infos().iter().zip(output.glyph_positions());
        glyphs.extend(shaped.map(|(info, position)| Raw {
            id: info.glyph_id as u16,
            cluster: info.cluster + start as u32,
            offset: (position.x_offset, position.y_offset),
            advance: position.x_advance,
        }));
    }
}
