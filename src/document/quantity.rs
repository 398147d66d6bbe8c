//! What the values of a figure are: shares, euros or something else.

use super::model::Figure;
use super::unit;
use crate::locale::number::Quantity;

impl Figure {
    /// What its values are: as its form says, else as its unit does in this language.
    #[must_use]
    pub fn quantity(&self, language: &str) -> Quantity {
        self.form.descriptor().quantity.unwrap_or_else(|| unit::of(self.unit.get(language)))
    }
}
