//! What is written: HTML, PNG, SVG.

mod exporters;
mod html;
mod pdf;
mod png;
mod svg;
