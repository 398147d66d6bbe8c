//! What is judged after it was made.

mod design;
mod press;
