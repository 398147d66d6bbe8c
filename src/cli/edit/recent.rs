//! The data files that were opened last on this machine, in a list where the system keeps such things.
//!
//! Where there is no such place, or it cannot be written to, the editor works without.

use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use krachtkaart::error::Error;

use crate::cli::target::Target;

/// The folder and the file of the list.
const PLACE: &str = "krachtkaart/recent.json";
/// The most files that are kept.
const MOST: usize = 12;
/// The most bytes of the list.
const MOST_BYTES: u64 = 64 * 1024;

/// Where the list is, by the variables of the system.
fn place(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name: &str| variable(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let state = if cfg!(windows) {
        folder("LOCALAPPDATA")?
    } else if cfg!(target_os = "macos") {
        folder("HOME")?.join("Library/Application Support")
    } else {
        // XDG Base Directory Specification 0.8.
        folder("XDG_STATE_HOME").or_else(|| Some(folder("HOME")?.join(".local/state")))?
    };
    Some(state.join(PLACE))
}

/// The files, the last one first; some may be gone.
pub(super) fn list() -> Vec<PathBuf> {
    place(|name| std::env::var_os(name)).map(|place| read(&place)).unwrap_or_default()
}

/// Puts a file at the head of the list.
pub(super) fn add(path: &Path) {
    let Some((place, path)) = place(|name| std::env::var_os(name)).zip(path.canonicalize().ok()) else { return };
    // That it cannot be written is no reason not to work on the file.
    let _ = write(&place, &with(read(&place), path));
}

fn read(place: &Path) -> Vec<PathBuf> {
    let is_small = fs::metadata(place).is_ok_and(|found| found.is_file() && found.len() <= MOST_BYTES);
    let text = is_small.then(|| fs::read(place).ok()).flatten().unwrap_or_default();
    let listed: Vec<PathBuf> = serde_json::from_slice(&text).unwrap_or_default();
    listed.into_iter().filter(|path| path.is_absolute()).take(MOST).collect()
}

/// A list with a file at its head, which is nowhere else in it. A name that is no Unicode cannot be kept.
fn with(mut listed: Vec<PathBuf>, path: PathBuf) -> Vec<PathBuf> {
    listed.retain(|known| *known != path);
    if path.to_str().is_some() {
        listed.insert(0, path);
    }
    listed.truncate(MOST);
    listed
}

fn write(place: &Path, listed: &[PathBuf]) -> Option<()> {
    fs::create_dir_all(place.parent()?).ok()?;
    let text = serde_json::to_vec(listed).ok()?;
    let fill =
        |out: &mut dyn Write| out.write_all(&text).map_err(|source| Error::File { path: PathBuf::new(), source });
    Target::replace(place).ok()?.write(fill).ok().map(drop)
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::{MOST, PathBuf, place, with};

    #[test]
    fn a_file_stands_at_the_head_and_once() {
        let path = |name: usize| PathBuf::from(format!("/{name}.json"));
        let full = (0..20).fold(Vec::new(), |listed, name| with(listed, path(name)));
        assert_eq!((full.len(), &full[0]), (MOST, &path(19)));
        let again = with(full, path(12));
        assert_eq!((again.len(), &again[0], &again[1]), (MOST, &path(12), &path(19)));
        assert_eq!(again.iter().filter(|known| **known == path(12)).count(), 1);
    }

    #[test]
    fn without_a_home_there_is_no_list() {
        assert_eq!(place(|_| None), None);
        assert_eq!(place(|_| Some("here".into())), None);
        assert!(place(|_| Some("/here".into())).is_some_and(|place| place.starts_with("/here")));
    }
}
