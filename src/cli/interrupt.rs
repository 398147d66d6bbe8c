//! What an interrupted run leaves behind: nothing.

use std::io;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::sync::Arc;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The exit code of a program that was interrupted, as shells have it: 128 and SIGINT's number, 2.
const INTERRUPTED: i32 = 130;

/// What a command does before an interruption ends it; it gives the exit code.
type Farewell = Box<dyn FnOnce() -> i32 + Send>;

/// What the command that runs does before an interruption ends it.
static FAREWELL: Mutex<Option<Farewell>> = Mutex::new(None);

/// The temporary files and folders that exist.
static TEMPORARY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Lets an interruption (Ctrl-C, or a request to end) take the temporary files away.
pub(super) fn prepare() {
    // Where a file may not grow further, writing fails, which has its message; the signal would end the program.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(rustix::process::Signal::XFSZ.as_raw(), Arc::default());
    // Without it, an interruption leaves hidden temporary files; that is no reason not to work.
    let _ = ctrlc::set_handler(|| {
        let farewell = FAREWELL.lock().unwrap_or_else(PoisonError::into_inner).take();
        let code = farewell.map_or(INTERRUPTED, |farewell| farewell());
        // Held until the end, so that no other is made.
        let mut all = temporary();
        for path in all.drain(..) {
            let _ = std::fs::remove_file(&path).or_else(|_| std::fs::remove_dir_all(&path));
        }
        std::process::exit(code);
    });
}

/// Lets `create` make a temporary file or folder, and notes that it exists: an interruption comes before or after.
pub(super) fn create<T: AsRef<Path>>(create: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    let mut all = temporary();
    let created = create()?;
    all.push(created.as_ref().to_owned());
    Ok(created)
}

/// Lets an interruption do something first, for a command whose usual end it is.
pub(super) fn before_end(farewell: impl FnOnce() -> i32 + Send + 'static) {
    *FAREWELL.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(farewell));
}

/// Notes that it has got its name, or is gone.
pub(super) fn gone(path: &Path) {
    temporary().retain(|other| other != path);
}

fn temporary() -> MutexGuard<'static, Vec<PathBuf>> {
    TEMPORARY.lock().unwrap_or_else(PoisonError::into_inner)
}
