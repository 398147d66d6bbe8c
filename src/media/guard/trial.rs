//! What libraries do with foreign files, bounded: on a stack that is large enough, and where the cost of a file cannot
//! be told beforehand, first in a process of its own that may fall.

use std::sync::OnceLock;

/// The stack of a thread on which foreign files are worked on, in bytes. The depth of what comes in is limited; this is
/// several times what the deepest takes.
const STACK: usize = 64 << 20;

/// What is to be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Making a drawing into shapes.
    Drawing,
    /// Checking a file for the press.
    Press,
    /// Checking a file for the press, and drawing it.
    PressDrawn,
    /// Checking a PDF for the press.
    PressPdf,
}

/// Does the work on a file in another process with limits of time and memory; returns whether that ended well.
pub type Trial = fn(Work, &[u8]) -> bool;

static TRIAL: OnceLock<Trial> = OnceLock::new();

/// Lets work be tried by another process from now on; only a program can provide one, and only once.
pub fn provide(trial: Trial) {
    let _ = TRIAL.set(trial);
}

/// Whether work on a file ends well in another process; also where there is none.
pub(crate) fn passes(work: Work, file: &[u8]) -> bool {
    TRIAL.get().is_none_or(|trial| trial(work, file))
}

/// Does work on a thread with a large stack; `None` if it panicked or no thread could begin. Where there are no threads
/// (in a browser, which has a process for each page), it is done at once.
pub(crate) fn on_large_stack<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    if !cfg!(feature = "threads") {
        return Some(work());
    }
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        thread.ok()?.join().ok()
    })
}
