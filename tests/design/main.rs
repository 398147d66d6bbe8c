//! The design check: it finds what it should, and the flagship passes it on every sheet, language and theme.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod faults;
mod flagship;
mod languages;
mod others;
