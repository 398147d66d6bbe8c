//! What is written: HTML, PNG, SVG.

mod html;
mod png;
mod svg;
