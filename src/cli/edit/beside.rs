//! Folders beside the data file, in which the editor keeps what belongs to it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::trouble::Trouble;
use crate::cli::words::Message;

/// The folder of a data file.
pub(super) fn of(data: &Path) -> &Path {
    data.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A folder by this name beside a data file, made where it is not there. One that is a link to another place is refused.
pub(super) fn folder(data: &Path, name: &str) -> Result<PathBuf, Trouble> {
    let folder = of(data).join(name);
    let not_written = |why| Trouble::World(Message::NotWritten { path: folder.clone(), why });
    fs::create_dir_all(&folder).map_err(not_written)?;
    if is_inside(data, &folder) { Ok(folder) } else { Err(Trouble::Arguments(Message::LinkLeadsOut { path: folder })) }
}

/// Whether a folder really is in that of the data file.
pub(super) fn is_inside(data: &Path, folder: &Path) -> bool {
    let [real, parent] = [folder, of(data)].map(fs::canonicalize);
    real.is_ok_and(|real| parent.is_ok_and(|parent| real.starts_with(parent)))
}
