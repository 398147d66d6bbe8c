//! Finished pages to files. Nothing here knows the document, the theme or the data file.

mod dimming;
pub mod html;
mod markup;
mod number;
pub mod pdf;
pub mod png;
mod policy;
pub mod svg;
