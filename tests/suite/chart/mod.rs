//! Charts: nothing overlaps, nothing leaves the frame, and what cannot be drawn is refused.

mod cases;
mod files;
mod forms;
mod invariants;
mod labels;
