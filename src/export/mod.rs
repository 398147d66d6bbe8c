//! Finished pages to files. Nothing here knows the document, the theme or the data file.

mod dimming;
pub mod exporter;
pub mod html;
pub mod jpg;
mod markup;
mod number;
mod onward;
mod outlines;
pub mod pdf;
pub mod png;
mod policy;
pub mod svg;
pub mod txt;

use std::ffi::OsStr;
use std::path::Path;

use exporter::Exporter;

/// Every kind of file that can be made, in the order in which they are named and written.
pub static EXPORTERS: [&Exporter; 6] =
    [&svg::exporter::SVG, &png::exporter::PNG, &jpg::JPG, &pdf::exporter::PDF, &html::exporter::HTML, &txt::TXT];

/// The kind of file with this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Exporter> {
    EXPORTERS.into_iter().find(|exporter| exporter.name.eq_ignore_ascii_case(name))
}

/// The kind of file that a path ends in.
#[must_use]
pub fn by_ending(path: &Path) -> Option<&'static Exporter> {
    path.extension().and_then(OsStr::to_str).and_then(named)
}
