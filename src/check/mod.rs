//! What a careful eye finds in a finished page ([`design`]) and in a file for the press ([`press`]).

pub mod design;
pub mod press;
