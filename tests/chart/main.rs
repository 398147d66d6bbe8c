//! Charts: nothing overlaps, nothing leaves the frame, and what cannot be drawn is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]

mod cases;
mod files;
mod forms;
mod invariants;
mod labels;
mod preview;
