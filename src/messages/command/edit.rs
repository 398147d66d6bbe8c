//! What the editor says at the terminal.

use std::io;
use std::path::PathBuf;

use crate::messages::worded::worded;

/// Something about the editor.
#[derive(Debug)]
pub enum EditMessage {
    /// The editor can be used.
    Serving {
        /// The address of its page, with the secret.
        address: String,
        /// Whether the browser was asked to open it.
        opened: bool,
    },
    /// It cannot listen.
    NoServer(io::Error),
    /// It ended, and no file was open.
    NothingOpen,
    /// It ended, and the file was never changed.
    NotChanged {
        /// The data file.
        path: PathBuf,
    },
    /// It ended, and everything is in the file.
    Saved {
        /// The data file.
        path: PathBuf,
    },
    /// It ended before somebody chose between two versions of the file.
    NotSaved {
        /// The data file, which is as another program left it.
        path: PathBuf,
    },
    /// Somebody must choose between two versions of the file before another is opened.
    ChooseFirst {
        /// The data file.
        path: PathBuf,
    },
    /// What was brought is no data file.
    NoDataFile {
        /// Its name.
        name: String,
    },
    /// A table of roles has no row with a name.
    NoRoles,
    /// A table of roles has more of them than there is room for.
    TooManyRoles {
        /// How many it has.
        found: usize,
        /// How many there can be.
        most: usize,
    },
    /// There is no such table beside the data file.
    NoTable {
        /// Its name.
        name: String,
    },
}

worded! { pub(crate) EditMessage, () {
    Self::Serving { address, opened } => editor::serving(address, *opened);
    Self::NoServer(why) => editor::no_server(why);
    Self::NothingOpen => editor::nothing_open();
    Self::NotChanged { path } => editor::not_changed(path);
    Self::Saved { path } => editor::saved(path);
    Self::NotSaved { path } => editor::not_saved(path);
    Self::ChooseFirst { path } => editor::choose_first(path);
    Self::NoDataFile { name } => editor::no_data_file(name);
    Self::NoRoles => editor::no_roles();
    Self::TooManyRoles { found, most } => editor::too_many_roles(*found, *most);
    Self::NoTable { name } => editor::no_table(name);
} }
