//! What is written: HTML, PNG, SVG.

mod exporters;
mod html;
mod jpg;
mod leaflet_page;
mod pdf;
mod png;
mod press;
pub(crate) mod profiles;
mod svg;
