//! The profile of a print condition (ICC.1) that the user gives: what a printer's inks look like on his paper.

use std::fmt;
use std::sync::Arc;

use moxcms::{ColorProfile, Layout, ParsingOptions, ProfileText, RenderingIntent, TransformOptions};

use super::inks::Cmyk;
use crate::base::color::Color;
use crate::messages::command::ProfileFault;

/// The most bytes of a profile: those of print conditions have half a megabyte to ten.
pub const MOST_BYTES: usize = 16 << 20;
/// The length of a profile's header (ICC.1, 7.2), after which the tags are counted.
const HEADER: usize = 128;
/// The last version of profiles that PDF/X-4 takes (ISO 15930-7, 6.2.2, by PDF 1.6).
const LAST_VERSION: u8 = 4;

/// A profile for printing with cyan, magenta, yellow and black.
#[derive(Clone)]
pub struct PressProfile {
    bytes: Arc<[u8]>,
    name: String,
    read: Arc<ColorProfile>,
}

impl PressProfile {
    /// Reads a profile.
    ///
    /// # Errors
    /// What it is instead: no profile, one for other colours than the four inks, one for something else than a press, or
    /// one without the tables with which colours become inks.
    pub fn read(bytes: &[u8]) -> Result<Self, ProfileFault> {
        if bytes.len() > MOST_BYTES {
            return Err(ProfileFault::TooLarge { most: MOST_BYTES });
        }
        let word = |at: usize| bytes.get(at..at + 4).unwrap_or_default();
        let named = |at: usize| String::from_utf8_lossy(word(at)).trim().to_owned();
        if word(36) != b"acsp" || bytes.len() < HEADER {
            return Err(ProfileFault::NoProfile);
        }
        if word(16) != b"CMYK" {
            return Err(ProfileFault::OtherColours { found: named(16) });
        }
        if word(12) != b"prtr" {
            return Err(ProfileFault::NoPress { found: named(12) });
        }
        let version = bytes.get(8).copied().unwrap_or_default();
        if version > LAST_VERSION {
            return Err(ProfileFault::TooNew { found: version });
        }
        let options = ParsingOptions { max_profile_size: MOST_BYTES + 1, ..ParsingOptions::default() };
        let read = ColorProfile::new_from_slice_with_options(bytes, options);
        let read = read.map_err(|_| ProfileFault::Damaged)?;
        let has_tables = (read.lut_a_to_b_perceptual.is_some() || read.lut_a_to_b_colorimetric.is_some())
            && (read.lut_b_to_a_perceptual.is_some() || read.lut_b_to_a_colorimetric.is_some());
        if !has_tables {
            return Err(ProfileFault::NoTables);
        }
        let name = read.description.as_ref().and_then(text).unwrap_or_default();
        let profile = Self { bytes: bytes.into(), name, read: Arc::new(read) };
        // Tables that cannot be used show only when they are.
        let usable = profile.separated(&[[0; 3], [255; 3]]).is_some() && profile.seen(&[[0; 4]]).is_some();
        usable.then_some(profile).ok_or(ProfileFault::Damaged)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What it calls itself, in one line; empty for nothing.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The inks of colours of a screen, relative to the white of the paper; `None` when the profile cannot say.
    pub(super) fn separated(&self, colors: &[[u8; 3]]) -> Option<Vec<Cmyk>> {
        let screen = ColorProfile::new_srgb();
        let transform = screen.create_transform_8bit(Layout::Rgb, &self.read, Layout::Rgba, options()).ok()?;
        let mut inks = vec![0; colors.len() * 4];
        transform.transform(colors.as_flattened(), &mut inks).ok()?;
        Some(inks.as_chunks::<4>().0.to_vec())
    }

    /// How inks look on the paper, beside its white; `None` when the profile cannot say.
    pub(super) fn seen(&self, inks: &[Cmyk]) -> Option<Vec<Color>> {
        let screen = ColorProfile::new_srgb();
        let transform = self.read.create_transform_8bit(Layout::Rgba, &screen, Layout::Rgb, options()).ok()?;
        let mut colors = vec![0; inks.len() * 3];
        transform.transform(inks.as_flattened(), &mut colors).ok()?;
        Some(colors.as_chunks::<3>().0.iter().map(|[r, g, b]| Color::new(*r, *g, *b)).collect())
    }
}

/// Colours as they are, beside the white of the paper.
fn options() -> TransformOptions {
    TransformOptions { rendering_intent: RenderingIntent::RelativeColorimetric, ..TransformOptions::default() }
}

/// A profile's name of itself: in English, or in the first language that it has.
fn text(description: &ProfileText) -> Option<String> {
    let found = match description {
        ProfileText::PlainString(text) => text.clone(),
        ProfileText::Localizable(texts) => {
            let english = texts.iter().find(|text| text.language == "en");
            english.or_else(|| texts.first()).map(|text| text.value.clone()).unwrap_or_default()
        }
        ProfileText::Description(description) => {
            let wide = description.unicode_string.clone();
            if wide.is_empty() { description.ascii_string.clone() } else { wide }
        }
    };
    let line = found.chars().filter(|c| !c.is_control()).take(120).collect::<String>();
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}

impl PartialEq for PressProfile {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl fmt::Debug for PressProfile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PressProfile({}, {} bytes)", self.name, self.bytes.len())
    }
}
