//! Pictures that somebody brings: pixels, vector drawings, and the folder that they are read from.

pub(crate) mod folder;
pub mod guard;
pub mod own;
pub mod pixels;
pub mod vector;
