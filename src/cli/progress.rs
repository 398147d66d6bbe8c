//! A bar for work that takes longer than a glance, on a terminal only.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that is done before this shows no bar.
const GLANCE: Duration = Duration::from_millis(500);
/// Steps of the bar to a file.
const STEPS: f64 = 1000.0;

/// The bar.
pub(crate) struct Progress {
    bar: ProgressBar,
    since: Instant,
    shown: AtomicBool,
}

impl Progress {
    /// A bar for so many files, not shown yet.
    pub(crate) fn new(files: usize, quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64 * STEPS as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent:>3} %") {
            bar.set_style(style);
        }
        Self { bar, since: Instant::now(), shown: AtomicBool::new(quiet) }
    }

    /// This much of a file has been done since the last time: 0 to 1.
    pub(crate) fn file(&self, part: f64) {
        self.bar.inc((part * STEPS).round() as u64);
        if self.since.elapsed() > GLANCE && !self.shown.swap(true, Ordering::Relaxed) {
            // Draws nothing where standard error is no terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Takes the bar away.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }
}
