//! The embedded families: their bytes, what they cover, their measures.
//!
//! Nothing is ever taken from the system, so a page is the same on every machine.

mod embedded;
mod face_use;
mod local;
mod outline;
mod pairs;
mod subset;
pub mod webfont;

pub use embedded::{Subset, Subsets};
pub use face_use::{Extract, FaceUse, Kerning};

use crate::assets::FONTS;
use crate::error::{Error, Result};
use crate::page::Face;
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
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}'
    )
}

/// One face with its bytes.
#[derive(Debug, Clone)]
pub struct Font {
    bytes: &'static [u8],
    metrics: Metrics,
    family: &'static str,
    weight: &'static str,
}

impl Font {
    /// A face that ships with the program.
    fn shipped(family: &'static str, weight: &'static str) -> Result<Self> {
        let face = FONTS.iter().find(|(name, boldness, _)| (*name, *boldness) == (family, weight));
        let (_, _, bytes) = face.ok_or_else(|| Error::Font(format!("{family} {weight} does not ship")))?;
        Self::read(family, weight, bytes)
    }

    fn read(family: &'static str, weight: &'static str, bytes: &'static [u8]) -> Result<Self> {
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
        Ok(Self { bytes, metrics, family, weight })
    }

    /// The TrueType file.
    #[must_use]
    pub fn bytes(&self) -> &'static [u8] {
        self.bytes
    }

    /// The public name of its family.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.family
    }

    /// Its weight, 100 to 900, as CSS counts them.
    #[must_use]
    pub fn weight(&self) -> &'static str {
        self.weight
    }

    /// Its vertical measures.
    #[must_use]
    pub fn metrics(&self) -> Metrics {
        self.metrics
    }

    /// The number of the glyph of `c`, if the face has one.
    #[must_use]
    pub fn glyph(&self, c: char) -> Option<u16> {
        let glyph = FontRef::new(self.bytes).ok()?.charmap().map(c)?;
        u16::try_from(glyph.to_u32()).ok()
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

/// The books of all languages.
#[derive(Debug, Clone)]
pub struct Library {
    latin: FontBook,
    wider: FontBook,
}

impl Library {
    /// What ships with the program.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded file is broken.
    pub fn embedded() -> Result<Self> {
        Ok(Self { latin: FontBook::of(Letters::Latin)?, wider: FontBook::of(Letters::Wider)? })
    }

    /// The families for a language, by its BCP 47 tag.
    #[must_use]
    pub fn book(&self, tag: &str) -> &FontBook {
        self.of(letters(tag))
    }

    /// The families for these letters.
    #[must_use]
    pub fn of(&self, letters: Letters) -> &FontBook {
        match letters {
            Letters::Latin => &self.latin,
            Letters::Wider => &self.wider,
        }
    }
}

/// The letters that a language is written with, as far as they ask for families of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// Latin.
    Latin,
    /// Cyrillic or Arabic.
    Wider,
}

impl FontBook {
    /// The families that ship with the program, for languages in Latin letters.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded file is broken.
    pub fn embedded() -> Result<Self> {
        Self::of(Letters::Latin)
    }

    /// The families for a language, by its BCP 47 tag.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded file is broken.
    pub fn for_language(tag: &str) -> Result<Self> {
        Self::of(letters(tag))
    }

    fn of(letters: Letters) -> Result<Self> {
        let fonts = match letters {
            Letters::Latin => [
                Font::shipped(BRICOLAGE, "800")?,
                Font::shipped(BRICOLAGE, "700")?,
                Font::shipped(ATKINSON, "400")?,
                Font::shipped(ATKINSON, "700")?,
            ],
            Letters::Wider => {
                let bold = Font::shipped(RUBIK, "700")?;
                [Font::shipped(RUBIK, "800")?, bold.clone(), Font::shipped(RUBIK, "400")?, bold]
            }
        };
        Ok(Self { fonts })
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
        &[(BRICOLAGE, "700, 800", "OFL-1.1"), (ATKINSON, "400, 700", "OFL-1.1"), (RUBIK, "400, 700, 800", "OFL-1.1")]
    }
}

/// The display family.
const BRICOLAGE: &str = "Bricolage Grotesque";
/// The text family.
const ATKINSON: &str = "Atkinson Hyperlegible Next";
/// The family for other letters than Latin ones.
const RUBIK: &str = "Rubik";

/// The language of a BCP 47 tag, and the script if the tag names one.
fn language_and_script(tag: &str) -> (&str, Option<&str>) {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (language, parts.find(|part| part.len() == 4 && part.chars().all(char::is_alphabetic)))
}

/// The letters of a language, by its BCP 47 tag: those that the tag names, else those that it is commonly written with.
#[must_use]
pub fn letters(tag: &str) -> Letters {
    let cyrillic = match language_and_script(tag) {
        (_, Some(script)) => script.eq_ignore_ascii_case("cyrl"),
        (language, None) => ["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"].contains(&language),
    };
    if cyrillic || is_right_to_left(tag) { Letters::Wider } else { Letters::Latin }
}

/// Whether a language is written from right to left, by its BCP 47 tag.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    match language_and_script(tag) {
        (_, Some(script)) => script.eq_ignore_ascii_case("arab"),
        (language, None) => ["ar", "ckb", "fa", "ps", "ug", "ur"].contains(&language),
    }
}

#[cfg(test)]
mod tests {
    use super::{Letters, is_right_to_left, letters};

    #[test]
    fn letters_follow_from_the_tag() {
        for tag in ["nl", "en-GB", "tr", "pl", "sr-Latn", "nl-x-b1", "az-Latn-AZ"] {
            assert_eq!((letters(tag), is_right_to_left(tag)), (Letters::Latin, false), "{tag}");
        }
        for tag in ["uk", "sr", "ru-RU", "uz-Cyrl"] {
            assert_eq!((letters(tag), is_right_to_left(tag)), (Letters::Wider, false), "{tag}");
        }
        for tag in ["ar", "ar-MA", "fa", "pa-Arab"] {
            assert_eq!((letters(tag), is_right_to_left(tag)), (Letters::Wider, true), "{tag}");
        }
    }
}
