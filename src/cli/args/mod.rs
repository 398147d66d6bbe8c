//! The arguments as typed. What they mean is decided in [`super::settings`], in one place.
//!
//! The words of the help are not here: they stand per language in [`krachtkaart::messages`].

mod batch;
mod help;
mod theme;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgAction, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand};
use krachtkaart::messages::MessageLanguage;

pub(crate) use batch::BatchArguments;
pub(crate) use help::{command, commands};
pub(crate) use theme::ThemeArguments;

/// Everything that can be typed.
#[derive(Debug, Parser)]
#[command(name = "krachtkaart", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true)]
pub(crate) struct Arguments {
    /// What to do; without it, the flagship is rendered, or from a desktop the editor opened.
    #[command(subcommand)]
    pub(crate) command: Option<Task>,
    /// How much to say, and in which language.
    #[command(flatten)]
    pub(crate) manner: Manner,
    /// Asks for help.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Asks for the version.
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
}

/// How much to say, and in which language.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct Manner {
    /// Language of the messages.
    #[arg(long, global = true)]
    pub(crate) messages: Option<String>,
    /// Only say what goes wrong.
    #[arg(long, short, global = true, overrides_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say what happens meanwhile.
    #[arg(long, short, global = true, overrides_with = "quiet")]
    pub(crate) verbose: bool,
}

/// A subcommand.
#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Makes the infographic.
    Render(Box<RenderArguments>),
    /// Makes one page of all sheets.
    Contact(ContactArguments),
    /// Opens the editor in the browser.
    Edit(EditArguments),
    /// Makes what an editor pastes to put the infographic on a web page.
    Embed(EmbedArguments),
    /// Says what is wrong with a data file.
    Check(CheckArguments),
    /// Says whether a print shop can use a file.
    Preflight(PreflightArguments),
    /// Shows what there is to choose from.
    List(ListArguments),
    /// Makes a theme from the colours of a house style.
    Theme(ThemeArguments),
    /// Writes the JSON Schema of the data file.
    Schema,
    /// Orders and indents a data file.
    Fmt(FmtArguments),
    /// Explains the code of a message.
    Explain(ExplainArguments),
    /// Writes the handbook.
    #[command(name = "handboek", alias = "handbook")]
    Handbook(HandbookArguments),
    /// Makes a first data file.
    New(NewArguments),
    /// Makes a file set for each row of a table.
    Batch(Box<BatchArguments>),
    /// Writes a completion script.
    Completions(CompletionsArguments),
    /// Writes a man page.
    Man(CommandName),
    /// Shows help.
    Help(CommandName),
}

/// After `render`.
#[derive(Debug, Default, Args)]
pub(crate) struct RenderArguments {
    /// Data file; `-` for standard input.
    pub(crate) data: Option<PathBuf>,
    /// Poster or leaflet.
    #[arg(long)]
    pub(crate) document: Option<String>,
    /// Sheets, or "all".
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) sheet: Vec<String>,
    /// Kinds of file.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// Languages of the poster.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) lang: Vec<String>,
    /// What the picture shows open.
    #[arg(long, value_delimiter = ',')]
    pub(crate) state: Vec<String>,
    /// Name of a theme that ships, or a theme file.
    #[arg(long)]
    pub(crate) theme: Option<PathBuf>,
    /// Pixels of the PNG to a CSS pixel.
    #[arg(long)]
    pub(crate) scale: Option<String>,
    /// Dots to an inch of the PNG of a sheet in millimetres.
    #[arg(long)]
    pub(crate) dpi: Option<String>,
    /// How far the picture runs on beyond the trim.
    #[arg(long)]
    pub(crate) bleed: Option<String>,
    /// Crop marks around the PNG.
    #[arg(long)]
    pub(crate) marks: bool,
    /// The day on which a PDF for the press says that it was made.
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// The profile of the print condition.
    #[arg(long)]
    pub(crate) icc: Option<PathBuf>,
    /// Where the picture goes.
    #[arg(long = "for")]
    pub(crate) purpose: Option<String>,
    /// Time against bytes of the PNG.
    #[arg(long)]
    pub(crate) level: Option<String>,
    /// Paint the PNG in one piece.
    #[arg(long)]
    pub(crate) reference: bool,
    /// For whom the SVG is.
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// What ids in the SVG begin with.
    #[arg(long)]
    pub(crate) id_prefix: Option<String>,
    /// File or folder; `-` for standard output.
    #[arg(long, short)]
    pub(crate) out: Option<PathBuf>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}

/// After `contact`.
#[derive(Debug, Args)]
pub(crate) struct ContactArguments {
    /// Data file; `-` for standard input.
    pub(crate) data: Option<PathBuf>,
    /// Names of themes that ship, or theme files.
    #[arg(long, value_delimiter = ',')]
    pub(crate) theme: Vec<PathBuf>,
    /// Language of the poster.
    #[arg(long, short)]
    pub(crate) lang: Option<String>,
    /// Pixels of the PNG to a CSS pixel.
    #[arg(long)]
    pub(crate) scale: Option<String>,
    /// Time against bytes of the PNG.
    #[arg(long)]
    pub(crate) level: Option<String>,
    /// File or folder; `-` for standard output.
    #[arg(long, short)]
    pub(crate) out: Option<PathBuf>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}

/// After `edit`.
#[derive(Debug, Default, Args)]
pub(crate) struct EditArguments {
    /// Data file.
    pub(crate) data: Option<PathBuf>,
    /// Name of a theme that ships, or a theme file.
    #[arg(long)]
    pub(crate) theme: Option<PathBuf>,
    /// Only print the address.
    #[arg(long)]
    pub(crate) no_open: bool,
}

/// After `embed`.
#[derive(Debug, Default, Args)]
pub(crate) struct EmbedArguments {
    /// Data file; `-` for standard input.
    pub(crate) data: Option<PathBuf>,
    /// Address of the folder where the files will stand.
    #[arg(long)]
    pub(crate) base_url: String,
    /// Program that the site is kept with.
    #[arg(long)]
    pub(crate) cms: Option<String>,
    /// Languages of the poster.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) lang: Vec<String>,
    /// Name of a theme that ships, or a theme file.
    #[arg(long)]
    pub(crate) theme: Option<PathBuf>,
    /// Folder of the files.
    #[arg(long, short)]
    pub(crate) out: Option<PathBuf>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}

/// After `check`.
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// Data file; `-` for standard input.
    pub(crate) data: Option<PathBuf>,
    /// The table that fills it in.
    #[arg(long, short)]
    pub(crate) rows: Option<PathBuf>,
    /// Poster or leaflet.
    #[arg(long)]
    pub(crate) document: Option<String>,
    /// Sheets; all when none is named.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) sheet: Vec<String>,
    /// Languages; all of the file when none is named.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) lang: Vec<String>,
    /// Name of a theme that ships, or a theme file.
    #[arg(long)]
    pub(crate) theme: Option<PathBuf>,
    /// For people or for programs.
    #[arg(long)]
    pub(crate) format: Option<String>,
    /// Show everything, not a screenful.
    #[arg(long)]
    pub(crate) all: bool,
}

/// After `preflight`.
#[derive(Debug, Args)]
pub(crate) struct PreflightArguments {
    /// The PDF, PNG or SVG.
    pub(crate) file: PathBuf,
    /// Sheets that it may be for; all when none is named.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) sheet: Vec<String>,
    /// The file that says what the print shop asks.
    #[arg(long = "for")]
    pub(crate) printer: Option<PathBuf>,
    /// For people or for programs.
    #[arg(long)]
    pub(crate) format: Option<String>,
    /// A picture that shows where.
    #[arg(long)]
    pub(crate) overlay: Option<PathBuf>,
}

/// After `list`.
#[derive(Debug, Args)]
pub(crate) struct ListArguments {
    /// What to show.
    pub(crate) topic: String,
    /// Kind of file, for a list that is drawn.
    #[arg(long, short)]
    pub(crate) to: Option<String>,
    /// Name of a theme that ships, or a theme file.
    #[arg(long)]
    pub(crate) theme: Option<PathBuf>,
    /// File or folder; `-` for standard output.
    #[arg(long, short)]
    pub(crate) out: Option<PathBuf>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}

/// After `fmt`.
#[derive(Debug, Args)]
pub(crate) struct FmtArguments {
    /// Data file, which is written anew; without it or with `-`, standard input to standard output.
    pub(crate) data: Option<PathBuf>,
    /// Only say whether it is tidy.
    #[arg(long)]
    pub(crate) check: bool,
}

/// After `explain`.
#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// The code; all of them when none is named.
    pub(crate) code: Option<String>,
}

/// After `handboek`.
#[derive(Debug, Args)]
pub(crate) struct HandbookArguments {
    /// File or folder; `-` for standard output.
    #[arg(long, short)]
    pub(crate) out: Option<PathBuf>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}

/// After `new`.
#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// The folder to make.
    pub(crate) name: Option<PathBuf>,
    /// What to start from.
    #[arg(long, default_value = "minimal")]
    pub(crate) from: String,
}

/// After `completions`.
#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// For which shell.
    pub(crate) shell: String,
}

/// A subcommand, or none for the whole program.
#[derive(Debug, Args)]
pub(crate) struct CommandName {
    /// Its name.
    pub(crate) command: Option<String>,
}

/// Why there are no arguments to work with.
pub(crate) enum Stop {
    /// Help or version was asked for; this is the text.
    Asked(clap::builder::StyledStr),
    /// What was typed makes no sense.
    Wrong(clap::Error),
}

/// Reads what was typed.
pub(crate) fn parse(typed: &[OsString], wording: MessageLanguage) -> Result<Arguments, Stop> {
    let read = |command: Command| {
        command.try_get_matches_from(typed).and_then(|matches| Arguments::from_arg_matches(&matches))
    };
    // The words of the help are only needed where there is something to tell: they take longer than the reading.
    let read = read(Arguments::command()).or_else(|_| read(command(wording)));
    read.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stop::Asked(error.render()),
        _ => Stop::Wrong(error),
    })
}

#[cfg(test)]
mod tests;
