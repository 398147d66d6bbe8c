//! Pictures that people bring.

mod files;
#[cfg(unix)]
mod material;
