//! JSON text to values that know their place.

mod input;
mod lexical;
mod parsed;
pub mod pointer;
mod repair;
mod report;
mod strict;
pub mod suggest;
mod tree;

pub use input::{MAX_BYTES, decode, fingerprint};
pub use parsed::Parsed;
#[cfg(test)]
pub(crate) use parsed::counted;
pub use report::report;
pub use strict::parse;
pub use tree::{Content, MAX_DEPTH, Member, Node, composed};
