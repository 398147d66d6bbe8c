//! Pictures that people bring.

mod files;
mod guard;
mod logos;
#[cfg(unix)]
mod material;
