//! From a data file to an interactive infographic: read, lay out, export.

pub mod assets;
pub mod chart;
pub mod color;
pub mod data;
pub mod diag;
pub mod document;
pub mod drawing;
pub mod error;
pub mod export;
pub mod font;
pub mod frame;
pub mod geom;
pub mod layout;
pub mod text;
pub mod theme;
