//! What messages at the terminal are about.

use std::path::PathBuf;

/// A file that was written.
#[derive(Debug)]
pub struct Written {
    /// Where; `None` for standard output.
    pub path: Option<PathBuf>,
    /// How many bytes.
    pub bytes: u64,
    /// How large it is to look at; `None` for a text that is as wide as its place.
    pub extent: Option<Extent>,
    /// The sheet; `None` for the content of none in particular.
    pub sheet: Option<String>,
    /// The language of its words.
    pub language: String,
    /// The content security policy under which it works, where a server may need it.
    pub policy: Option<String>,
}

/// How large a picture is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extent {
    /// On paper.
    Millimetres(f64, f64),
    /// On a screen, in CSS pixels for an SVG, in its own for a PNG.
    Pixels(f64, f64),
    /// On a screen, as tall as it needs.
    Width(f64),
}

impl Extent {
    /// The size with the words for pixels and for the width: `420 × 297 mm`, `2480 × 1754 pixels`.
    pub(crate) fn words(self, pixels: &str, width: &str) -> String {
        let round = |value: f64| (value * 10.0).round() / 10.0;
        match self {
            Self::Millimetres(w, h) => format!("{} × {} mm", round(w), round(h)),
            Self::Pixels(w, h) => format!("{} × {} {pixels}", w.round(), h.round()),
            Self::Width(w) => format!("{} {pixels} {width}", w.round()),
        }
    }
}

/// What there is to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A sheet.
    Sheet,
    /// A theme.
    Theme,
    /// A kind of file.
    Kind,
    /// A language of the poster.
    Language,
    /// What is shown open.
    State,
    /// Time against bytes.
    Level,
    /// For whom an SVG is.
    Profile,
    /// Where a picture goes.
    Purpose,
    /// Poster or leaflet.
    Document,
    /// A language of the messages.
    Messages,
    /// A topic of `list`.
    Topic,
    /// A topic of `list` that can be drawn.
    Drawn,
    /// A shell.
    Shell,
    /// The code of a message.
    Code,
    /// A data file to start from.
    Starter,
    /// A form of report.
    Format,
    /// The program that a site is kept with.
    Cms,
    /// A command.
    Command,
}
