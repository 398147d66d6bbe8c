//! Where quotes stand and who says them, whatever a leaflet is made as.

use crate::document::{Infographic, Quote};

/// After how many of so many roles a quote stands, of those that stand between them: they share them out.
pub(super) fn place((quote, quotes): (usize, usize), roles: usize) -> usize {
    ((quote + 1) * roles).div_ceil(quotes + 1)
}

/// Who says it and who published it, where the data names a source of it.
pub(super) fn said_by_and_published(info: &Infographic, quote: &Quote, language: &str) -> Option<String> {
    let source = quote.source.as_ref().and_then(|id| info.source(id))?;
    Some(match &quote.by {
        Some(by) => format!("{}, {}", by.get(language), source.publisher),
        None => source.publisher.clone(),
    })
}
