//! Trying work on a foreign file in another process, which is this program started by itself: when that falls or takes
//! too long, it costs one message.
//!
//! The other process gets the file on standard input and ends well or not; what it made is made again here. So
//! nothing has to be sent back, and what is made here is known to end.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use krachtkaart::check::press::{Limits, check_pdf, check_svg};
use krachtkaart::media::guard::trial::{Work, provide};
use krachtkaart::media::vector::{self, Drawing};
use krachtkaart::theme::Sheet;

/// The first argument of the program that only tries, which nobody types.
const SIGN: &str = "--internal-trial";
/// The most processor time, in seconds: what ends well is done once more, so that both take 10 at most.
#[cfg(unix)]
const PROCESSOR_SECONDS: u64 = 5;
/// The most time in all. Where processor time is counted, this is for what only waits: a machine that is busy with other
/// things gives a process little of its time.
#[cfg(unix)]
const WAIT: Duration = Duration::from_secs(180);
/// The most time in all.
#[cfg(not(unix))]
const WAIT: Duration = Duration::from_secs(10);
/// The most memory, in bytes: addresses, with the stack of a thread among them.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;

/// The kinds of work, as arguments.
const WORK: [(&str, Work); 4] = [
    ("drawing", Work::Drawing),
    ("press", Work::Press),
    ("press-drawn", Work::PressDrawn),
    ("press-pdf", Work::PressPdf),
];

/// Lets the library try work in another process.
pub(super) fn prepare() {
    provide(passes);
}

/// Does what this process was started for, if it was started to try something.
pub(super) fn run(typed: &[OsString]) -> Option<ExitCode> {
    let (sign, name) = (typed.get(1)?, typed.get(2)?);
    let (_, work) = WORK.into_iter().find(|(known, _)| sign == SIGN && name == known)?;
    limit();
    let mut file = Vec::new();
    std::io::stdin().lock().read_to_end(&mut file).ok()?;
    let text = || std::str::from_utf8(&file).unwrap_or_default();
    // What is wrong with the file is no fault of this trial: the other process finds it again.
    match work {
        Work::Drawing => {
            if let Ok(Drawing::Painted(drawing)) = vector::read(&file) {
                drawing.try_out();
            }
        }
        Work::Press | Work::PressDrawn => {
            drop(check_svg(text(), &[] as &[Sheet], &Limits::default(), work == Work::PressDrawn));
        }
        Work::PressPdf => drop(check_pdf(&file, &[] as &[Sheet], &Limits::default(), false)),
    }
    Some(if super::has_panicked() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Limits this process.
fn limit() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let at_most = |resource, most: u64| {
            let before = getrlimit(resource);
            let most = before.maximum.map_or(most, |maximum| maximum.min(most));
            // Where the system does not let itself be limited, time still is, below.
            let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
        };
        at_most(Resource::Cpu, PROCESSOR_SECONDS);
        at_most(Resource::As, MEMORY);
        at_most(Resource::Core, 0);
    }
    std::thread::spawn(|| {
        std::thread::sleep(WAIT);
        std::process::exit(1);
    });
}

/// Whether another process ends well with this work. Where none can be started, nothing is known against it.
fn passes(work: Work, file: &[u8]) -> bool {
    let name = WORK.iter().find(|(_, other)| *other == work).map_or("", |(name, _)| *name);
    let Ok(program) = std::env::current_exe() else { return true };
    let child = Command::new(program)
        .args([SIGN, name])
        // Else the allocator takes all the addresses that the limit leaves when it asks for memory first, in KiB.
        .env("MIMALLOC_ARENA_RESERVE", "65536")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return true };
    // A process that fell does not read on; how it ended tells.
    if let Some(mut input) = child.stdin.take() {
        let _ = input.write_all(file);
    }
    child.wait().is_ok_and(|status| status.success())
}
