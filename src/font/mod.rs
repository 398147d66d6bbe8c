//! The embedded families: their bytes, what they cover, their measures.
//!
//! Nothing is ever taken from the system, so a page is the same on every machine.

mod subset;
pub mod webfont;

use crate::error::{Error, Result};
use crate::frame::Face;
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};

/// The vertical measures of a face, as parts of the type size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// From the baseline up to the top of the face.
    pub ascent: f64,
    /// From the baseline down to the foot of the face, positive.
    pub descent: f64,
    /// Height of a capital.
    pub cap_height: f64,
    /// Height of a lower-case x.
    pub x_height: f64,
    /// Font units to the em.
    pub units_per_em: f64,
}

/// Whether a character only steers the others: it is shaped without a glyph of its own, so a face need not have one
/// (a part of `Default_Ignorable_Code_Point`, Unicode Standard Annex 44; the other ones no data file may hold).
#[must_use]
pub const fn is_default_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

/// One face with its bytes.
#[derive(Debug, Clone)]
pub struct Font {
    bytes: &'static [u8],
    metrics: Metrics,
}

impl Font {
    fn read(bytes: &'static [u8]) -> Result<Self> {
        let face = FontRef::new(bytes).map_err(|e| Error::Font(format!("an embedded font cannot be read: {e}")))?;
        let upem = f64::from(face.head().map_err(|e| Error::Font(e.to_string()))?.units_per_em());
        let m = face.metrics(Size::unscaled(), LocationRef::default());
        let part = |v: f32| f64::from(v) / upem;
        let metrics = Metrics {
            ascent: part(m.ascent),
            descent: -part(m.descent),
            cap_height: part(m.cap_height.unwrap_or(0.7 * m.ascent)),
            x_height: part(m.x_height.unwrap_or(0.5 * m.ascent)),
            units_per_em: upem,
        };
        Ok(Self { bytes, metrics })
    }

    /// The TrueType file.
    #[must_use]
    pub fn bytes(&self) -> &'static [u8] {
        self.bytes
    }

    /// Its vertical measures.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        self.metrics
    }

    /// Whether the face has a glyph for `c`.
    #[must_use]
    pub fn covers(&self, c: char) -> bool {
        FontRef::new(self.bytes).is_ok_and(|f| f.charmap().map(c).is_some())
    }
}

/// All faces that text can be set in.
#[derive(Debug, Clone)]
pub struct FontBook {
    fonts: [Font; 4],
}

impl FontBook {
    /// The families that ship with the program.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded file is broken.
    pub fn embedded() -> Result<Self> {
        Ok(Self {
            fonts: [
                Font::read(include_bytes!("../../fonts/BricolageGrotesque-ExtraBold.ttf"))?,
                Font::read(include_bytes!("../../fonts/BricolageGrotesque-Bold.ttf"))?,
                Font::read(include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf"))?,
                Font::read(include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Bold.ttf"))?,
            ],
        })
    }

    /// The font of a face.
    #[must_use]
    pub fn font(&self, face: Face) -> &Font {
        let [title, heading, text, strong] = &self.fonts;
        match face {
            Face::Title => title,
            Face::Heading => heading,
            Face::Text => text,
            Face::Strong => strong,
        }
    }

    /// The families with their licences, for `list fonts`: family, weights, licence.
    #[must_use]
    pub fn families() -> &'static [(&'static str, &'static str, &'static str)] {
        &[("Bricolage Grotesque", "700, 800", "OFL-1.1"), ("Atkinson Hyperlegible Next", "400, 700", "OFL-1.1")]
    }
}
