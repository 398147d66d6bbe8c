//! The parts of faces that pages carry, kept from page to page.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::{Extract, FontBook, webfont};
use crate::error::Result;
use crate::page::Face;

/// The most subsets that are kept, each of some 20 kB.
const MOST: usize = 256;

/// A face cut down to the characters of a page.
#[derive(Debug)]
pub struct Subset {
    ttf: Vec<u8>,
    woff2: OnceLock<Vec<u8>>,
}

impl Subset {
    /// The TrueType file.
    #[must_use]
    pub fn ttf(&self) -> &[u8] {
        &self.ttf
    }

    /// The same packed for the web.
    ///
    /// # Errors
    /// As [`webfont::woff2`].
    pub fn woff2(&self) -> Result<&[u8]> {
        if let Some(packed) = self.woff2.get() {
            return Ok(packed);
        }
        let packed = webfont::woff2(&self.ttf)?;
        Ok(self.woff2.get_or_init(|| packed))
    }
}

/// The subsets of the faces of one [`FontBook`] by what they hold, each cut and packed once.
#[derive(Debug, Default)]
pub struct Subsets(Mutex<Made>);

/// The subsets that were made.
type Made = HashMap<(Face, Extract), Arc<Subset>>;

impl Subsets {
    /// The face of `book` cut down to this extract. `book` is the same at every call.
    ///
    /// # Errors
    /// As [`super::Font::subset`].
    pub fn of(&self, book: &FontBook, face: Face, extract: Extract) -> Result<Arc<Subset>> {
        // A thread that panicked while it held the lock had added a whole entry or none.
        let all = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (face, extract);
        if let Some(known) = all().get(&key) {
            return Ok(Arc::clone(known));
        }
        let made = Arc::new(Subset { ttf: book.font(face).subset(&key.1)?, woff2: OnceLock::new() });
        let mut all = all();
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(key, Arc::clone(&made));
        Ok(made)
    }
}
