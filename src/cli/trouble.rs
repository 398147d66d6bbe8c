//! Why a command did not do what was asked, and the exit code that says so.

use std::process::ExitCode;

use krachtkaart::error::Error;
use krachtkaart::messages::{Diagnostic, Problem};

use super::words::Message;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The arguments are wrong.
    Arguments(Message),
    /// The data file is wrong.
    Data(Faulty),
    /// The world failed.
    World(Message),
}

/// A data file with what is wrong with it.
#[derive(Debug)]
pub(crate) struct Faulty {
    /// What to call it.
    pub(crate) name: String,
    /// Its text.
    pub(crate) source: String,
    /// What is wrong.
    pub(crate) found: Vec<Diagnostic>,
}

impl Faulty {
    /// How many mistakes there are, those included that are counted and not shown.
    pub(crate) fn mistakes(&self) -> usize {
        let counted = |one: &Diagnostic| match one.problem {
            Problem::More { count } => count,
            _ => 1,
        };
        self.found.iter().map(counted).sum()
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::World(match error {
            Error::File { path, source } => Message::NotRead { path, why: source, suggestion: None },
            other => Message::World(other),
        })
    }
}

/// What a command ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// Done.
    Done,
    /// The world failed.
    Failed,
    /// The data or the arguments are wrong.
    Wrong,
}

impl ExitStatus {
    /// What two parts of a command end with together: a failure of the world weighs most.
    pub(crate) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Failed, _) | (_, Self::Failed) => Self::Failed,
            (Self::Wrong, _) | (_, Self::Wrong) => Self::Wrong,
            (Self::Done, Self::Done) => Self::Done,
        }
    }

    /// The exit code.
    pub(crate) fn code(self) -> ExitCode {
        match self {
            Self::Done => ExitCode::SUCCESS,
            Self::Failed => ExitCode::from(1),
            Self::Wrong => ExitCode::from(2),
        }
    }
}

impl Trouble {
    /// What a command with this trouble ends with.
    pub(crate) fn end(&self) -> ExitStatus {
        match self {
            Self::World(message) if message.is_silent() => ExitStatus::Done,
            Self::World(_) => ExitStatus::Failed,
            Self::Arguments(_) | Self::Data(_) => ExitStatus::Wrong,
        }
    }
}
