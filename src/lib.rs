//! From a data file to an interactive infographic.

pub mod chart;
pub mod color;
pub mod diag;
pub mod document;
pub mod error;
pub mod font;
pub mod frame;
pub mod geom;
pub mod text;
