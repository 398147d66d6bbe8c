//! What `check` is asked to do.

use std::path::PathBuf;

use super::{Languages, languages};
use crate::cli::args::CheckArguments;
use crate::cli::choice::{ALL, DocumentKind, choice};
use crate::cli::input::Input;
use crate::cli::style::Style;
use crate::cli::trouble::Trouble;
use crate::cli::words::Choice;

/// What `check` is asked to do.
pub(crate) struct CheckSettings {
    /// The data file.
    pub(crate) input: Input,
    /// What pages are laid out with.
    pub(crate) style: Style,
    /// Languages of the poster.
    pub(crate) languages: Languages,
    /// The table with which the data file is filled in.
    pub(crate) rows: Option<PathBuf>,
    /// Whether the report is for programs.
    pub(crate) json: bool,
    /// Whether everything is shown, not a screenful.
    pub(crate) all: bool,
}

impl CheckSettings {
    /// What these arguments mean.
    pub(crate) fn of(arguments: CheckArguments) -> Result<Self, Trouble> {
        let document = choice(arguments.document, Choice::Document, &DocumentKind::NAMED)?;
        let names = if arguments.sheet.is_empty() { vec![ALL.to_owned()] } else { arguments.sheet };
        let style = Style::of_kind(document, &names, &[ALL], arguments.theme.as_deref())?;
        let languages = languages(&arguments.lang, Languages::All);
        let json = choice(arguments.format, Choice::Format, &[("text", false), ("json", true)])?.unwrap_or(false);
        Ok(Self { input: Input::of(arguments.data), style, languages, rows: arguments.rows, json, all: arguments.all })
    }
}
