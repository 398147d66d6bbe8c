//! What is written: HTML, PNG, SVG.

mod exporters;
mod html;
mod jpg;
mod pdf;
mod png;
mod press;
mod profiles;
mod svg;
