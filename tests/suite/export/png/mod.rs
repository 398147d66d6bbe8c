//! The written SVG as a PNG: nothing is lost, and the file says the truth about itself.

mod arrival;
mod bands;
mod file;
mod flagship;
mod sample;
