//! The data file: its format, its rules, its schema.

mod data_file;
mod fallback;
mod limits;
mod plain_language;
mod schema;
mod sheets;
mod unused;
