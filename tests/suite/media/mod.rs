//! Pictures that people bring.

pub(crate) mod files;
mod guard;
mod logos;
#[cfg(unix)]
mod material;
