//! Files that a data file or a theme names: in its own folder or deeper, and never from anywhere else.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use crate::messages::MaterialFault;
use crate::source::suggest;

/// The most entries of a folder among which the name is looked for that was probably meant.
const MOST_NAMES: usize = 2000;

/// How the names of pictures end, in suggestions only: a file is what its content says.
const ENDINGS: [&str; 4] = [".svg", ".png", ".jpg", ".jpeg"];

/// The bytes of a file in a folder, of at most so many bytes.
///
/// # Errors
/// Why it may not or cannot be read: it is outside of the folder (a link that leads out is, too), it is no plain file
/// (a pipe would keep us waiting), it is too large, or it is not there.
pub(crate) fn read(file: &str, folder: Option<&Path>, most: usize) -> Result<Vec<u8>, MaterialFault> {
    let path = plain(file)?;
    let folder = folder.ok_or(MaterialFault::Missing(None))?;
    let folder = folder.canonicalize().map_err(|_| MaterialFault::Missing(None))?;
    let whole = folder.join(&path).canonicalize().map_err(|_| MaterialFault::Missing(neighbour(&folder, &path)))?;
    // A link in the folder can lead out of it as well.
    if !whole.starts_with(&folder) {
        return Err(MaterialFault::OutsideFolder);
    }
    let missing = |_| MaterialFault::Missing(None);
    let about = std::fs::metadata(&whole).map_err(missing)?;
    if !about.is_file() {
        return Err(MaterialFault::NoFile);
    }
    if about.len() > most as u64 {
        return Err(MaterialFault::TooLarge(most));
    }
    let file = File::open(&whole).map_err(missing)?;
    if !is_still(&file, &folder.join(&path), &folder) {
        return Err(MaterialFault::OutsideFolder);
    }
    let mut bytes = Vec::new();
    // The file can grow while it is read.
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(missing)?;
    if bytes.len() > most { Err(MaterialFault::TooLarge(most)) } else { Ok(bytes) }
}

/// Whether what was opened is what the path leads to, in the folder: a link can be changed between two looks at it.
#[cfg(unix)]
fn is_still(file: &File, path: &Path, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |about: std::fs::Metadata| (about.dev(), about.ino());
    let whole = path.canonicalize().ok().filter(|whole| whole.starts_with(folder));
    let there = whole.and_then(|whole| whole.symlink_metadata().ok()).map(identity);
    there.is_some() && there == file.metadata().ok().map(identity)
}

/// Elsewhere files have no number to be told apart by.
#[cfg(not(unix))]
const fn is_still(_file: &File, _path: &Path, _folder: &Path) -> bool {
    true
}

/// The path, if it names something below the folder that it is joined to, on every system alike.
fn plain(file: &str) -> Result<PathBuf, MaterialFault> {
    let drive = file.as_bytes().get(1) == Some(&b':');
    let path = Path::new(file);
    let below = path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if drive || !below || file.starts_with("\\\\") || file.split('\\').any(|part| part == "..") {
        return Err(MaterialFault::OutsideFolder);
    }
    if file.contains('\\') { Err(MaterialFault::Backslash) } else { Ok(path.to_owned()) }
}

/// The file in the same folder whose name is closest.
fn neighbour(folder: &Path, path: &Path) -> Option<String> {
    let inside = path.parent()?;
    let whole = folder.join(inside).canonicalize().ok().filter(|whole| whole.starts_with(folder))?;
    let entries = std::fs::read_dir(whole).ok()?.take(MOST_NAMES);
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| ENDINGS.iter().any(|ending| name.to_lowercase().ends_with(ending)))
        .collect();
    names.sort();
    let typed = path.file_name()?.to_str()?;
    let same = names.iter().find(|name| name.to_lowercase() == typed.to_lowercase()).map(String::as_str);
    let name = same.or_else(|| suggest::closest(typed, names.iter().map(String::as_str)))?;
    let joined = inside.join(name);
    Some(joined.to_str()?.replace('\\', "/"))
}
