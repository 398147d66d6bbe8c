//! From characters to lines: fonts, shaping, hyphenation, line breaking, numbers and dates.

pub mod font;
pub mod text;
