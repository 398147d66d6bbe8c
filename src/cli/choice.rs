//! Words of which one is chosen, and those that stand for what is usual.

use krachtkaart::document::closest;

use super::trouble::Trouble;
use super::words::{Choice, Message};

/// The sheet when none is named.
pub(crate) const USUAL_SHEET: &str = "a3-landscape";
/// The word for every sheet, or every language of the file.
pub(crate) const ALL: &str = "all";

/// The sheet of a leaflet when none is named.
pub(crate) const USUAL_LEAFLET: &str = "folder-a5";

/// What is made of the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentKind {
    /// The infographic.
    Poster,
    /// The same to read, on paper.
    Leaflet,
}

impl DocumentKind {
    /// The name of a leaflet.
    pub(crate) const LEAFLET: &'static str = "folder";
    /// The values of `--document`.
    pub(crate) const NAMED: [(&str, Self); 2] = [("poster", Self::Poster), (Self::LEAFLET, Self::Leaflet)];
}

/// A word that is not among the choices, with the one that was probably meant.
pub(crate) fn unknown(choice: Choice, typed: &str, known: &[&str]) -> Trouble {
    let suggestion = closest(typed, known.iter().copied()).map(str::to_owned);
    let known = known.iter().map(|&word| word.to_owned()).collect();
    Trouble::Arguments(Message::UnknownChoice { choice, typed: typed.to_owned(), suggestion, known })
}

/// One of some named values.
pub(crate) fn choice<T: Copy>(
    typed: Option<String>,
    choice: Choice,
    values: &[(&str, T)],
) -> Result<Option<T>, Trouble> {
    let Some(typed) = typed else { return Ok(None) };
    let found = values.iter().find(|(name, _)| *name == typed.trim());
    let known: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    found.map(|(_, value)| Some(*value)).ok_or_else(|| unknown(choice, &typed, &known))
}
