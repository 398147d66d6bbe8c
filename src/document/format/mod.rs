//! The format of the data file, told once: a table per block says which fields it has, what they take, what they are
//! for, and how they are called.
//!
//! Checking, the JSON Schema, the order of `fmt`, the search for texts and files, the names in messages, the tables of
//! the handbook and the form of the editor all follow these tables; the typed model names their fields, and a test
//! sees to it that it has them all.

mod blocks;
mod example;
mod field;
mod figure;
mod file;
mod handbook;
mod leaflet;
mod limits;
mod material;
mod printer;
mod role;
mod sheets;
mod strength;
mod walk;
mod wording;

pub use blocks::{ACTION, CALL, MIX, RETURNS};
pub use example::example;
pub use field::{Field, Kind, Record, Rule};
pub use figure::{FIGURE, FORMS, SOURCE, VALUE};
pub use file::{CODES, FILE, ROOT};
pub use handbook::{kind_in_words, table};
pub use leaflet::{LEAFLET, QUOTE};
pub use limits::{MAX_ADDRESS, MAX_LANGUAGES, MAX_WEBSITE};
pub use material::{DRAWING, LOGO, PLACES};
pub use printer::PRINTER;
pub use role::ROLE;
pub use sheets::{PARTS, SCENE_PARTS, SCENE_SHEET, SHEET, SHEETS};
pub use strength::{GROUP, STRENGTH};
pub use walk::records;
pub(super) use walk::{Located, kind_at, values};
pub use wording::{CHART_WORDS, PROFESSION, WORDS};
