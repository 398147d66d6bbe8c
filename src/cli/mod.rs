//! The command line: what is typed, what is meant, files, messages, exit codes.
//!
//! This is the only place that prints. [`args`] holds the arguments as typed, [`settings`] what they mean, one file
//! a command does the work. Every sentence stands in [`krachtkaart::messages`].

mod address;
mod args;
mod batch;
mod brief;
mod catalogue;
mod check;
mod choice;
mod console;
mod contact;
mod edit;
mod embed;
mod explain;
mod fmt;
mod handbook;
mod house_style;
mod input;
mod interrupt;
mod launch;
mod ledger;
mod leftover;
mod list;
mod pages;
mod plan;
mod preflight;
mod progress;
mod provenance;
mod purpose;
mod refusal;
mod render;
mod seen;
mod settings;
mod shell;
mod starter;
mod state;
mod style;
mod target;
mod theme;
mod trial;
mod trouble;
mod webpage;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use krachtkaart::messages::command as words;

use args::{Arguments, Manner, Stop, Task};
use choice::unknown;
use console::Console;
use trouble::{ExitStatus, Trouble};
use words::{Choice, Message};

/// Does what the command line asks, and returns the exit code.
pub(crate) fn run() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    keep_panics();
    if let Some(code) = trial::run(&typed) {
        return code;
    }
    trial::prepare();
    let mut console = Console::new(words::choose(&typed, |name| std::env::var_os(name)));
    interrupt::prepare();
    let result = match args::parse(&typed, console.wording) {
        Ok(arguments) => guarded(arguments, &mut console),
        Err(Stop::Asked(text)) => console::print_styled(&text).map(|()| ExitStatus::Done).map_err(Trouble::World),
        Err(Stop::Wrong(error)) => Err(Trouble::Arguments(refusal::message(&error, &args::commands()))),
    };
    result.unwrap_or_else(|trouble| end(&console, &trouble)).code()
}

/// Whether something panicked, on any thread.
static PANICKED: AtomicBool = AtomicBool::new(false);

/// Keeps what Rust says of a panic from the reader, who is told in words of the program's own; who asks for a trace
/// gets it.
fn keep_panics() {
    let usual = std::panic::take_hook();
    let asked = std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0");
    std::panic::set_hook(Box::new(move |panic| {
        PANICKED.store(true, Ordering::Relaxed);
        if asked {
            usual(panic);
        }
    }));
}

/// Whether something panicked.
fn has_panicked() -> bool {
    PANICKED.load(Ordering::Relaxed)
}

/// Does the task. A mistake of the program's own, or of a package that it uses, ends in a message as well.
fn guarded(arguments: Arguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    let result = catch_unwind(AssertUnwindSafe(|| perform(arguments, console)));
    result.unwrap_or(Err(Trouble::World(Message::Bug)))
}

/// Does the task.
fn perform(arguments: Arguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    settle(console, &arguments.manner)?;
    provoked();
    match arguments.command.unwrap_or_else(launch::task) {
        Task::Render(arguments) => render::run(*arguments, console),
        Task::Contact(arguments) => contact::run(arguments, console),
        Task::Edit(arguments) => edit::run(arguments, console),
        Task::Embed(arguments) => embed::run(arguments, console),
        Task::Check(arguments) => check::run(arguments, console),
        Task::Preflight(arguments) => preflight::run(arguments, console),
        Task::List(arguments) => list::run(arguments, console),
        Task::Theme(arguments) => house_style::run(arguments, console),
        Task::Schema => shell::schema(),
        Task::Fmt(arguments) => fmt::run(&arguments, console),
        Task::Handbook(arguments) => handbook::run(arguments, console),
        Task::Explain(arguments) => explain::run(arguments.code.as_deref(), console),
        Task::New(arguments) => starter::run(arguments, console),
        Task::Batch(arguments) => batch::run(*arguments, console),
        Task::Completions(arguments) => shell::completions(&arguments.shell, console.wording),
        Task::Man(arguments) => shell::man(arguments.command.as_deref(), console.wording),
        Task::Help(arguments) => shell::help(arguments.command.as_deref(), console.wording),
    }
}

/// Panics if a test asks for it: only so can it be seen what a reader sees then.
#[allow(clippy::panic, reason = "this is what the test is about")]
fn provoked() {
    if cfg!(debug_assertions) && std::env::var_os("KRACHTKAART_PROVOKE_PANIC").is_some() {
        panic!("provoked");
    }
}

/// How much to say, and in which language.
fn settle(console: &mut Console, manner: &Manner) -> Result<(), Trouble> {
    if let Some(tag) = &manner.messages {
        console.wording = words::named(tag).ok_or_else(|| unknown(Choice::Messages, tag, words::TAGS))?;
    }
    (console.quiet, console.verbose) = (manner.quiet, manner.verbose);
    Ok(())
}

/// Says what went wrong.
fn end(console: &Console, trouble: &Trouble) -> ExitStatus {
    match trouble {
        Trouble::World(message) | Trouble::Arguments(message) => console.fail(message),
        Trouble::Data(faulty) => {
            console.show(&faulty.found, &faulty.source, &faulty.name);
            console.fail(&Message::Found { name: faulty.name.clone(), mistakes: faulty.mistakes() });
        }
    }
    trouble.end()
}
