//! What everything stands on: points and paths, colours.

pub mod color;
pub mod geometry;
