//! What the program says.

mod broken;
mod explain;
