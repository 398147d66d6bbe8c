//! The design check: it finds what it should, and the flagship passes it on every sheet, language and theme.

mod faults;
mod flagship;
mod languages;
mod others;
