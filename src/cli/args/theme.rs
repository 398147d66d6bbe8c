//! What is typed after `theme`.

use std::path::PathBuf;

use clap::Args;

/// After `theme`.
#[derive(Debug, Args)]
pub(crate) struct ThemeArguments {
    /// The colours, the main one first.
    #[arg(long = "from", value_delimiter = ',', required = true)]
    pub(crate) colours: Vec<String>,
    /// What the house style is called.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// The logo.
    #[arg(long)]
    pub(crate) logo: Option<PathBuf>,
    /// Kinds of file.
    #[arg(long, short, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// File or folder; `-` for standard output.
    #[arg(long, short)]
    pub(crate) out: Option<PathBuf>,
    /// Also replaces files that this program did not make.
    #[arg(long)]
    pub(crate) force: bool,
}
