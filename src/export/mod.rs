//! Finished pages to files. Nothing here knows the document, the theme or the data file.

pub mod png;
pub mod svg;
