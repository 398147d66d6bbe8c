//! The pictures of files that were read before: most versions of a file, and most files of a series, have the same.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::media::own::OwnPicture;
use crate::messages::MaterialFault;
use crate::source;

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
