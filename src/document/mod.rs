//! The infographic as its data file describes it: no coordinate, no colour.

mod bilingual;
mod cell;
mod check;
pub mod edit;
mod fallback;
mod figures;
mod form;
pub mod format;
mod leaf;
mod link;
mod material;
mod model;
mod moment;
mod own_words;
mod pasted;
mod place;
mod plain;
mod printer;
mod quantity;
mod read;
mod references;
mod rules;
mod schema;
mod sheet_contents;
mod template;
mod text;
mod tidy;
#[cfg(test)]
mod told_once;
mod unit;
mod unread;
mod value;

pub use crate::source::suggest::closest;
pub use bilingual::{Bilingual, EnumValue};
pub use fallback::{borrowed, lent, plain_beside_translated};
pub use figures::{misleading_figures, unused};
pub use form::{FigureForm, Form, FormExample, MOST_COINS, MOST_PEOPLE, MOST_VALUES};
pub use link::Link;
pub use material::{NamedFile, named_files};
pub use model::{
    Action, CallToAction, Codes, Figure, Illustration, Infographic, Leaflet, Logo, LogoPlace, Mix, Own, Profession,
    Quote, Returns, Role, Source, Strength, StrengthGroup, Value,
};
pub use moment::moments;
pub use own_words::OwnWords;
pub use pasted::PastedNumber;
pub use plain::{MAX_LETTERS, MAX_WORDS, plain_language, stumbling_blocks};
pub use printer::Printer;
pub use read::{Known, locate, read, read_bytes, read_parsed};
pub use schema::schema;
pub use sheet_contents::{SheetContents, SheetWishes};
pub use template::{BadCell, Template, column_key};
pub use text::Text;
pub use tidy::tidy;
