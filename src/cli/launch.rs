//! What the program does when nothing is typed: the editor where a desktop started it, as by a double click, and else
//! the flagship.

use super::args::{EditArguments, Task};

/// The task when nothing is typed.
pub(super) fn task() -> Task {
    if from_desktop() {
        leave_root();
        return Task::Edit(EditArguments::default());
    }
    Task::Render(Box::default())
}

/// Whether a desktop started the program: there is a screen, no terminal, and nobody reads what is said.
#[cfg(unix)]
fn from_desktop() -> bool {
    use std::fs::File;
    use std::io::{IsTerminal, stderr, stdin, stdout};
    use std::os::fd::AsFd;
    use std::os::unix::fs::FileTypeExt;

    let has_screen =
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|at| !at.is_empty()));
    let has_terminal = stdin().is_terminal() || stdout().is_terminal() || stderr().is_terminal();
    // Also one that all three are led away from.
    if !has_screen || has_terminal || File::open("/dev/tty").is_ok() {
        return false;
    }
    // Scripts and other programs take what is said into a file or a pipe; a desktop into its journal, or nowhere.
    let out = stdout().as_fd().try_clone_to_owned().and_then(|out| File::from(out).metadata());
    out.is_ok_and(|out| !out.is_file() && !out.file_type().is_fifo())
}

/// Elsewhere a double click brings a terminal.
#[cfg(not(unix))]
fn from_desktop() -> bool {
    false
}

/// Some desktops start programs in the root folder, where nobody keeps files: then in one's own.
fn leave_root() {
    let is_root = std::env::current_dir().is_ok_and(|folder| folder.parent().is_none());
    if let Some(home) = std::env::var_os("HOME").filter(|_| is_root) {
        // Where that fails too, the start page shows the folder that it is.
        let _ = std::env::set_current_dir(home);
    }
}
