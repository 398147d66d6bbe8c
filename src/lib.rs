//! From a data file to an interactive infographic.

pub mod color;
pub mod diag;
pub mod document;
pub mod error;
pub mod export;
pub mod font;
pub mod frame;
pub mod geom;
pub mod text;
