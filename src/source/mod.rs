//! JSON text to values that know their place.

#[cfg(test)]
mod counter;
pub mod edit;
mod input;
mod kind;
mod lexical;
mod parsed;
pub mod pointer;
mod repair;
mod report;
mod strict;
pub mod suggest;
mod syntax_error;
mod tree;
mod unicode;

#[cfg(test)]
pub(crate) use counter::counted;
pub use input::{MAX_BYTES, decode, fingerprint};
pub use kind::kind_of;
pub use parsed::Parsed;
pub use report::report;
pub use strict::parse;
pub use tree::{JsonValue, MAX_DEPTH, Member, Node, composed};
pub use unicode::{folded, plainer};
