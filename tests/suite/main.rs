//! The checks of the program, in one crate with a folder for each room of `src`.
//!
//! `fixtures` holds what many of them start from, `generate` makes data that nobody wrote. What stands above the rooms,
//! how they depend on each other and what the README says, has a file here. `cargo test layout::` runs one room.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// A list of cases is as long as it is.
#![allow(clippy::too_many_lines)]

mod architecture;
mod chart;
mod check;
mod circles;
#[cfg(feature = "cli")]
mod cli;
mod document;
mod editor;
mod export;
mod fixtures;
#[cfg(feature = "cli")]
mod foreign;
mod generate;
mod layout;
mod media;
mod messages;
mod readme;
mod source;
mod theme;
mod workspace;
