//! The editor's own half: a data file that is open, changed by pointer, and looked at.
//!
//! A page asks by [`Request`] and gets an [`Answer`]; both are plain values that any carrier can bring: HTTP on this
//! machine, or a worker of a browser. Nothing here knows of files, addresses or time.

mod click_map;
mod export;
mod finding;
mod form;
mod history;
mod picture;
mod request;
mod review;
mod session;

pub use click_map::{ClickArea, ClickPlace};
pub use export::ExportedFile;
pub use finding::EditorFinding;
pub use form::{FormField, FormFile, FormKind, FormRecord, FormSheet, FormTable, FormWords, form};
pub use history::{History, merged};
pub use picture::{Preview, View};
pub use request::{Answer, Request};
pub use review::SheetReview;
pub use session::Session;
