//! The arguments of `batch` as typed.

use std::path::PathBuf;

use clap::Args;

/// After `batch`.
#[derive(Debug, Default, Args)]
pub(crate) struct BatchArguments {
    /// Data file with places to fill in; `-` for standard input.
    pub(crate) data: PathBuf,
    /// The table.
    #[arg(long, short)]
    pub(crate) rows: PathBuf,
    /// The folder of the files.
    #[arg(long, short)]
    pub(crate) out: PathBuf,
    /// The part of the rows: I/N.
    #[arg(long)]
    pub(crate) shard: Option<String>,
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
    /// Name of a theme that ships, or a theme file.
    #[arg(long)]
    pub(crate) theme: Option<PathBuf>,
    /// Pixels of the PNG to a CSS pixel.
    #[arg(long)]
    pub(crate) scale: Option<String>,
    /// Dots to an inch of the PNG of a sheet in millimetres.
    #[arg(long)]
    pub(crate) dpi: Option<String>,
    /// The day on which a PDF for the press says that it was made.
    #[arg(long)]
    pub(crate) date: Option<String>,
    /// The profile of the print condition.
    #[arg(long)]
    pub(crate) icc: Option<PathBuf>,
    /// Where the pictures go.
    #[arg(long = "for")]
    pub(crate) purpose: Option<String>,
    /// Time against bytes of the PNG.
    #[arg(long)]
    pub(crate) level: Option<String>,
    /// For whom the SVG is.
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}
