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
}

worded! { pub(crate) EditMessage, () {
    Self::Serving { address, opened } => editor::serving(address, *opened);
    Self::NoServer(why) => editor::no_server(why);
    Self::NothingOpen => editor::nothing_open();
    Self::NotChanged { path } => editor::not_changed(path);
    Self::Saved { path } => editor::saved(path);
    Self::NotSaved { path } => editor::not_saved(path);
} }
