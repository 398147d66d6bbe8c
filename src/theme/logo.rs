//! An organisation's logo: a drawing beside the theme file, with its name in words.

use std::collections::BTreeMap;
use std::path::Path;

use crate::media::own::OwnPicture;
use crate::messages::MaterialFault;
use crate::{media::folder, media::vector};

/// A logo.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// What it says, in words, by language; "" for all languages.
    pub(super) text: BTreeMap<String, String>,
    /// Where it stands.
    pub place: LogoPlace,
    /// Its file as the theme has it.
    pub file: String,
    /// The drawing in its own colours.
    pub picture: OwnPicture,
}

impl Logo {
    /// What it says, in words, in this language; else in any.
    #[must_use]
    pub fn text(&self, language: &str) -> &str {
        let known = [language, ""].into_iter().find_map(|tag| self.text.get(tag));
        known.or_else(|| self.text.values().next()).map_or("", String::as_str)
    }
}

/// Where a logo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogoPlace {
    /// In the header.
    #[default]
    Header,
    /// At the foot.
    Foot,
}

impl LogoPlace {
    /// The names in theme files, in the order of [`Self::named`].
    pub(super) const NAMES: &[&str] = &["kop", "voet"];

    /// The place with this name in theme files.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "kop" => Some(Self::Header),
            "voet" => Some(Self::Foot),
            _ => None,
        }
    }
}

/// Reads the drawing from a file in the folder, never from outside it.
pub(super) fn load(file: &str, folder: Option<&Path>) -> Result<OwnPicture, MaterialFault> {
    OwnPicture::read_logo(&folder::read(file, folder, vector::MAX_BYTES)?)
}
