//! Is a file fit for the press?

mod limits;

pub use limits::Limits;
