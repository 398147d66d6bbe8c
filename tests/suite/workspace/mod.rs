//! The whole way, from the bytes of a data file to a picture.

mod advice;
mod generated;
mod hostile;
pub(crate) mod safety;
mod warm;
