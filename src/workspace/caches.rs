//! What layouts leave for those after them.

use crate::error::Result;
use crate::typeset::font::{FontBook, Subsets};
use crate::typeset::text::Setter;

/// What layouts in the fonts of one book leave for those after them.
pub(super) struct Caches {
    /// Knows the texts that it has set.
    pub(super) setter: Setter,
    /// Knows the faces that it has cut and packed.
    pub(super) subsets: Subsets,
}

impl Caches {
    pub(super) fn new(fonts: &FontBook) -> Result<Self> {
        Ok(Self { setter: Setter::new(fonts)?, subsets: Subsets::default() })
    }
}
