//! What a designer would find in a finished page ([`design`]) and in a file for the press ([`press`]).

pub mod design;
pub mod press;
