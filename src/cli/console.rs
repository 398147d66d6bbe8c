//! What the person at the terminal gets to see.
//!
//! What was asked for goes to standard output, everything else to standard error. Nothing here can panic: when the
//! reader of a pipe has closed it, the output ends without a message.

use std::io::{self, IsTerminal, Write};

use krachtkaart::messages::{self, Diagnostic, MessageLanguage};

use super::words::{Label, Message, label};

/// Who is spoken to, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Console {
    /// The language.
    pub(crate) wording: MessageLanguage,
    /// Say only what goes wrong.
    pub(crate) quiet: bool,
    /// Say what happens meanwhile.
    pub(crate) verbose: bool,
    /// Standard output carries the picture, so that nothing else may go there.
    pub(crate) output_taken: bool,
}

impl Console {
    /// A console in a language that says what is usual.
    pub(crate) fn new(wording: MessageLanguage) -> Self {
        Self { wording, quiet: false, verbose: false, output_taken: false }
    }

    /// Tells that something is done.
    pub(crate) fn tell(&self, message: &Message) -> Result<(), Message> {
        if self.quiet {
            return Ok(());
        }
        let line = format!("{}\n", message.sentence(self.wording).text());
        if self.output_taken {
            complain(&line);
            return Ok(());
        }
        print(&line)
    }

    /// Tells what happens meanwhile, to those who want to know.
    pub(crate) fn note(&self, message: &Message) {
        if self.verbose {
            complain(&format!("{}\n", message.sentence(self.wording).text()));
        }
    }

    /// Warns.
    pub(crate) fn warn(&self, message: &Message) {
        if !self.quiet {
            self.say(Label::Warning, message);
        }
    }

    /// Says what is wrong.
    pub(crate) fn fail(&self, message: &Message) {
        if !message.is_silent() {
            self.say(Label::Error, message);
        }
    }

    fn say(&self, before: Label, message: &Message) {
        let said = message.sentence(self.wording);
        let (bold, plain) = if colourful(&io::stderr()) { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
        let mut text = format!("{bold}{}{plain}: {}\n", label(self.wording, before), said.text());
        for hint in said.advice() {
            text.push_str(&format!("  = {bold}{}{plain}: {hint}\n", label(self.wording, Label::Help)));
        }
        complain(&text);
    }

    /// Shows what is wrong with a data file, each with its line.
    pub(crate) fn show(&self, found: &[Diagnostic], source: &str, name: &str) {
        let render = if colourful(&io::stderr()) { messages::render_styled } else { messages::render };
        complain(&render(found, source, name, self.wording));
    }
}

/// Whether a stream shows colours: a terminal whose owner does not refuse them (<https://no-color.org>).
fn colourful(stream: &impl IsTerminal) -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    stream.is_terminal() && !refused
}

/// Writes what was asked for to standard output.
pub(crate) fn print(text: &str) -> Result<(), Message> {
    output(text.as_bytes())
}

/// Writes text that may have colours to standard output.
pub(crate) fn print_styled(text: &clap::builder::StyledStr) -> Result<(), Message> {
    let text = if colourful(&io::stdout()) { text.ansi().to_string() } else { text.to_string() };
    print(&text)
}

/// Writes bytes to standard output.
pub(crate) fn output(bytes: &[u8]) -> Result<(), Message> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(Message::OutputNotWritten)
}

/// Writes to standard error. A failure of that cannot be told.
fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
