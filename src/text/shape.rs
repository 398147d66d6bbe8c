//! From a string to glyphs, by the code that the rasteriser uses.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use harfrust::{Direction, FontRef, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer};

use crate::error::{Error, Result};
use crate::font::FontBook;
use crate::frame::{Face, Glyph};

/// Shapes text in the embedded faces; remembers what it has shaped, because a layout sets a text at many sizes.
pub struct Shaper {
    faces: Vec<Ready>,
    seen: RefCell<HashMap<(Face, String), Glyphs>>,
    plans: RefCell<Plans>,
}

/// What a plan depends on, and the plan.
type Plans = HashMap<(Face, Option<Script>), Rc<ShapePlan>>;

/// A shaped text, shared.
type Glyphs = Rc<Vec<Raw>>;

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
    offset: i32,
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
        Ok(Self { faces, seen: RefCell::default(), plans: RefCell::default() })
    }

    /// The advance of `text`, in ems.
    #[must_use]
    pub fn advance(&self, text: &str, face: Face) -> f64 {
        let (raw, units) = self.raw(text, face);
        f64::from(raw.iter().map(|g| g.advance).sum::<i32>()) / units
    }

    /// Glyphs at `size`, and the advance in ems.
    #[must_use]
    pub fn shape(&self, text: &str, face: Face, size: f64) -> (Vec<Glyph>, f64) {
        let (raw, units) = self.raw(text, face);
        let mut pen = 0;
        let mut glyphs = Vec::with_capacity(raw.len());
        for glyph in raw.iter() {
            let x = f64::from(pen + glyph.offset) / units * size;
            glyphs.push(Glyph { id: glyph.id, cluster: glyph.cluster, x });
            pen += glyph.advance;
        }
        (glyphs, f64::from(pen) / units)
    }

    /// Advances in ems of every character boundary of `text` from its start: one more entry than it has bytes,
    /// each byte inside a character holding the value of the character's start.
    #[must_use]
    pub fn boundaries(&self, text: &str, face: Face) -> Vec<f64> {
        let (raw, units) = self.raw(text, face);
        let mut at = vec![f64::NAN; text.len() + 1];
        let mut pen = 0;
        for glyph in raw.iter() {
            if let Some(slot) = at.get_mut(glyph.cluster as usize)
                && slot.is_nan()
            {
                *slot = f64::from(pen) / units;
            }
            pen += glyph.advance;
        }
        if let Some(last) = at.last_mut() {
            *last = f64::from(pen) / units;
        }
        let mut known = 0.0;
        for slot in &mut at {
            if slot.is_nan() {
                *slot = known;
            }
            known = *slot;
        }
        at
    }

    fn raw(&self, text: &str, face: Face) -> (Glyphs, f64) {
        let Some(ready) = self.faces.get(face as usize) else { return (Rc::default(), 1.0) };
        let key = (face, text.to_owned());
        if let Some(known) = self.seen.borrow().get(&key) {
            return (Rc::clone(known), ready.units);
        }
        let raw = Rc::new(self.shape_anew(ready, text, face));
        self.seen.borrow_mut().insert(key, Rc::clone(&raw));
        (raw, ready.units)
    }

    fn shape_anew(&self, ready: &Ready, text: &str, face: Face) -> Vec<Raw> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let shaper = ready.data.shaper(&ready.font).build();
        // A plan depends on the script only, as the language that is guessed is always the default one.
        let script = Some(buffer.script());
        let plan = Rc::clone(self.plans.borrow_mut().entry((face, script)).or_insert_with(|| {
            Rc::new(ShapePlan::new(&shaper, Direction::LeftToRight, script, buffer.language().as_ref(), &[]))
        }));
        let output = shaper.shape(buffer, ShapeOptions::new().plan(Some(&plan)));
        let glyphs = output.glyph_infos().iter().zip(output.glyph_positions());
        glyphs
            .map(|(info, position)| Raw {
                id: info.glyph_id as u16,
                cluster: info.cluster,
                offset: position.x_offset,
                advance: position.x_advance,
            })
            .collect()
    }
}
