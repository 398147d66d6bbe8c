//! Temporary files and folders that runs left behind which were ended without being asked: the next run in the folder removes them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What temporary names begin with, and end with.
const HIDDEN: &str = ".krachtkaart-";
pub(super) const ENDING: &str = ".tmp";

/// The folders that were looked at.
static SEEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// What the temporary names of this process begin with: the machine's name, since a folder can be shared, and the
/// process's number.
pub(super) fn prefix() -> String {
    format!("{HIDDEN}{}-{}-", machine(), std::process::id())
}

/// Removes what processes of this machine left in a folder that are gone; once for each folder.
pub(super) fn clean(folder: &Path) {
    let new = SEEN.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_owned());
    let Some(entries) = Some(folder).filter(|_| new).and_then(|folder| std::fs::read_dir(folder).ok()) else { return };
    let before = format!("{HIDDEN}{}-", machine());
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(&before)?.strip_suffix(ENDING));
        let process = rest.and_then(|rest| rest.split('-').next()?.parse::<i32>().ok());
        let Some(kind) = entry.file_type().ok().filter(|_| process.is_some_and(is_gone)) else { continue };
        // What cannot be removed does no harm.
        let _ = match (kind.is_file(), kind.is_dir()) {
            (true, _) => std::fs::remove_file(entry.path()),
            (_, true) => std::fs::remove_dir_all(entry.path()),
            _ => Ok(()),
        };
    }
}

/// Whether no process has this number.
#[cfg(unix)]
fn is_gone(process: i32) -> bool {
    use rustix::process::{Pid, test_kill_process};
    Pid::from_raw(process).is_some_and(|process| test_kill_process(process) == Err(rustix::io::Errno::SRCH))
}

/// Elsewhere it cannot be known.
#[cfg(not(unix))]
fn is_gone(_process: i32) -> bool {
    false
}

/// The name of this machine, as far as it can stand in a file's name.
fn machine() -> String {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    let name = "here".to_owned();
    name.chars().filter(char::is_ascii_alphanumeric).take(20).collect()
}
