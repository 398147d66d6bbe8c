//! The written SVG as a PNG: nothing is lost, and the file says the truth about itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod arrival;
mod bands;
mod file;
mod flagship;
mod sample;
