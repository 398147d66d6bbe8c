//! The pictures of files that were read before: most versions of a file, and most files of a series, have the same.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::document::NamedFile;
use crate::media::own::{Material, OwnPicture};
use crate::messages::{Diagnostic, MaterialFault, Problem};
use crate::source;
use crate::theme::Logo;

/// The most pictures that are kept; one takes up to 40 MB.
const MOST: usize = 12;

/// Pictures by the bytes of their files.
#[derive(Default)]
pub(super) struct Pictures(Mutex<HashMap<String, OwnPicture>>);

impl Pictures {
    /// The picture that a file of these bytes holds.
    pub(super) fn of(&self, bytes: &[u8]) -> Result<OwnPicture, MaterialFault> {
        let name = source::fingerprint(bytes);
        // A thread that panicked while it held the lock had added a whole entry or none.
        let all = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(picture) = all().get(&name) {
            return Ok(picture.clone());
        }
        let picture = OwnPicture::read(bytes)?;
        let mut all = all();
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(name, picture.clone());
        Ok(picture)
    }
}

/// The drawings among the named files, and the logo of a theme, that are shown as pixels, with the reason.
pub(super) fn painted(named: &[NamedFile], material: &Material, logo: Option<&Logo>) -> Vec<Diagnostic> {
    let note = |file: &str, picture: &OwnPicture, pointer: &str| {
        let why = picture.painted_for()?;
        Some(Diagnostic::new(Problem::PaintedMaterial { file: file.to_owned(), why }, pointer))
    };
    let own = named.iter().filter_map(|named| note(&named.file, material.get(&named.file)?, &named.pointer));
    own.chain(logo.and_then(|logo| note(&logo.file, &logo.picture, ""))).collect()
}
