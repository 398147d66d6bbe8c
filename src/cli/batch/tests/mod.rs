//! Tables as programs write them.

mod offices;
