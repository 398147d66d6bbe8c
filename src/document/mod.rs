//! The infographic as its data file describes it: no coordinate, no colour.

mod cell;
mod check;
mod fallback;
mod form;
mod format;
mod leaf;
mod link;
mod material;
mod model;
mod place;
mod plain;
mod pointers;
mod printer;
mod read;
mod references;
mod rules;
mod schema;
mod template;
mod text;
mod texts;
mod tidy;

pub use crate::source::suggest::closest;
pub use fallback::{borrowed, lent};
pub use form::{Example, FigureForm, Form, MOST_COINS, MOST_PEOPLE, MOST_VALUES};
pub use link::Link;
pub use material::{NamedFile, named_files};
pub use model::{
    Action, CallToAction, Figure, Illustration, Infographic, Logo, LogoPlace, Mix, Own, Returns, Role, Source,
    Strength, StrengthGroup, Value,
};
pub use plain::{MAX_LETTERS, MAX_WORDS, plain_language, stumbling_blocks};
pub use printer::Printer;
pub use read::{Known, locate, read, read_bytes};
pub use schema::schema;
pub use template::{BadCell, Template, column_key};
pub use text::Text;
pub use tidy::tidy;
