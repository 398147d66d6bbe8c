//! What is written: HTML, PNG, SVG.

mod exporters;
mod html;
mod png;
mod svg;
