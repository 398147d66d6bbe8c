//! An organisation's logo: a drawing beside the theme file, with its name in words.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use crate::artwork;
use crate::diag::LogoFault;
use crate::frame::Frame;

/// A logo.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// What it says, in words, by language; "" for all languages.
    pub(super) text: BTreeMap<String, String>,
    /// Where it stands.
    pub place: LogoPlace,
    /// The drawing as plain shapes in its own colours, in a frame of its own size.
    pub drawing: Frame,
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
pub(super) fn load(file: &str, folder: Option<&Path>) -> Result<Frame, LogoFault> {
    let path = Path::new(file);
    if !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err(LogoFault::OutsideFolder);
    }
    let folder = folder.ok_or(LogoFault::Missing)?;
    let (folder, whole) = match (folder.canonicalize(), folder.join(path).canonicalize()) {
        (Ok(folder), Ok(whole)) => (folder, whole),
        _ => return Err(LogoFault::Missing),
    };
    // A link in the folder can lead out of it as well.
    if !whole.starts_with(&folder) {
        return Err(LogoFault::OutsideFolder);
    }
    let about = std::fs::metadata(&whole).map_err(|_| LogoFault::Missing)?;
    if !about.is_file() {
        return Err(LogoFault::Missing);
    }
    if about.len() > artwork::MAX_BYTES as u64 {
        return Err(LogoFault::TooLarge(artwork::MAX_BYTES));
    }
    artwork::clean(&std::fs::read(&whole).map_err(|_| LogoFault::Missing)?)
}
