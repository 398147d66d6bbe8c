//! The files of this run: what it reads, so that nothing is written over it, and what it writes, so that no two of its
//! files have one name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use krachtkaart::document::NamedFile;
use krachtkaart::source;

static LEDGER: Mutex<Ledger> =
    Mutex::new(Ledger { read: BTreeSet::new(), written: BTreeSet::new(), meant: BTreeSet::new() });
/// Whether everything may be replaced.
static FORCED: AtomicBool = AtomicBool::new(false);

#[derive(Debug)]
struct Ledger {
    read: BTreeSet<Identity>,
    written: BTreeSet<Identity>,
    meant: BTreeSet<Identity>,
}

/// What tells files apart: the real path, in small letters since some systems make no difference; or what the system
/// counts files by, which finds a second name of the same file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Path(String),
    #[cfg(unix)]
    Node(u64, u64),
}

/// Notes that the run reads a file.
pub(super) fn reads(path: &Path) {
    let identities = identities(path);
    ledger().read.extend(identities);
}

/// Notes that the run reads the pictures that a data file in this folder names.
pub(super) fn reads_pictures(files: &[NamedFile], folder: Option<&Path>) {
    let Some(folder) = folder else { return };
    files.iter().for_each(|named| reads(&folder.join(&named.file)));
}

/// Notes that the run reads the logo that a theme names.
pub(super) fn reads_logo(theme: &[u8], folder: &Path) {
    let root = source::decode(theme).ok().and_then(|text| source::parse(text).0);
    let Some(file) = root.as_ref().and_then(|root| root.get("logo")?.get("bestand")?.text()) else { return };
    reads(&folder.join(file));
}

/// Whether the run reads a file.
pub(super) fn is_read(path: &Path) -> bool {
    let identities = identities(path);
    let ledger = ledger();
    identities.iter().any(|identity| ledger.read.contains(identity))
}

/// Notes that the run writes a file by this name; whether it did so before.
pub(super) fn writes(path: &Path) -> bool {
    !ledger().written.insert(Identity::Path(real(path)))
}

/// Begins another run in the same process, which may write what the last one wrote and then read to check it.
pub(super) fn begin_again() {
    let mut ledger = ledger();
    ledger.written.clear();
    ledger.read.clear();
}

/// Notes that a file may be replaced whoever made it: its name was typed, or this program noted that it made it.
pub(super) fn means(path: &Path) {
    ledger().meant.insert(Identity::Path(real(path)));
}

/// Lets this run replace whatever has the name of one of its files, if that was asked.
pub(super) fn force(asked: bool) {
    FORCED.store(asked, Ordering::Relaxed);
}

/// Whether a file may be replaced whoever made it.
pub(super) fn is_meant(path: &Path) -> bool {
    FORCED.load(Ordering::Relaxed) || ledger().meant.contains(&Identity::Path(real(path)))
}

fn ledger() -> MutexGuard<'static, Ledger> {
    // A thread that fell leaves the names as good as they were.
    LEDGER.lock().unwrap_or_else(PoisonError::into_inner)
}

fn identities(path: &Path) -> Vec<Identity> {
    let mut all = vec![Identity::Path(real(path))];
    #[cfg(unix)]
    if let Ok(found) = std::fs::metadata(path).as_ref().map(std::os::unix::fs::MetadataExt::dev)
        && let Ok(node) = std::fs::metadata(path).as_ref().map(std::os::unix::fs::MetadataExt::ino)
    {
        all.push(Identity::Node(found, node));
    }
    all
}

/// The path without links, in small letters; of a file that is not there, that of its folder with its name.
fn real(path: &Path) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let named = |folder: PathBuf| path.file_name().map_or_else(|| folder.clone(), |name| folder.join(name));
    let whole = path.canonicalize().or_else(|_| folder.canonicalize().map(named)).unwrap_or_else(|_| path.to_owned());
    whole.to_string_lossy().to_lowercase()
}
