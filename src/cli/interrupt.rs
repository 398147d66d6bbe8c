//! What an interrupted run leaves behind: nothing.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The exit code of a program that was interrupted, as shells have it: 128 and SIGINT's number, 2.
const INTERRUPTED: i32 = 130;

/// What a command does before an interruption ends it; it gives the exit code.
type Farewell = Box<dyn FnOnce() -> i32 + Send>;

/// What the command that runs does before an interruption ends it.
static FAREWELL: Mutex<Option<Farewell>> = Mutex::new(None);

/// The temporary files that exist.
static TEMPORARY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Lets an interruption (Ctrl-C, or a request to end) take the temporary files away.
pub(super) fn prepare() {
    // Without it, an interruption leaves hidden temporary files; that is no reason not to work.
    let _ = ctrlc::set_handler(|| {
        let farewell = FAREWELL.lock().unwrap_or_else(PoisonError::into_inner).take();
        let code = farewell.map_or(INTERRUPTED, |farewell| farewell());
        for path in temporary().drain(..) {
            let _ = std::fs::remove_file(path);
        }
        std::process::exit(code);
    });
}

/// Lets an interruption do something first, for a command whose usual end it is.
pub(super) fn before_end(farewell: impl FnOnce() -> i32 + Send + 'static) {
    *FAREWELL.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(farewell));
}

/// Notes that a temporary file exists.
pub(super) fn created(path: &Path) {
    temporary().push(path.to_owned());
}

/// Notes that it has got its name, or is gone.
pub(super) fn gone(path: &Path) {
    temporary().retain(|other| other != path);
}

fn temporary() -> MutexGuard<'static, Vec<PathBuf>> {
    TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner)
}
