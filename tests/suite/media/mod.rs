//! Pictures that people bring.

mod files;
mod guard;
#[cfg(unix)]
mod material;
