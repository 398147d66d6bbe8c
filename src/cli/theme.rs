//! The theme as typed: the name of one that ships, or a file.

use std::path::Path;

use krachtkaart::assets::THEMES;
use krachtkaart::source;
use krachtkaart::theme::Theme;

use super::choice::unknown;
use super::trouble::{Faulty, Trouble};
use super::words::Choice;
use super::{input, ledger};

/// The theme when none is named.
const USUAL: &str = "wijk";
/// The ending of theme files.
const ENDING: &str = "json";

/// The theme that is asked for.
pub(super) fn of(typed: Option<&Path>) -> Result<Theme, Trouble> {
    let Some(path) = typed else { return Ok(Theme::named(USUAL)?) };
    if let Some(name) = path.to_str().filter(|name| THEMES.contains(name)) {
        return Ok(Theme::named(name)?);
    }
    // A word that can only be meant as a name is told as one.
    let is_file = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
        || path.components().count() > 1
        || path.exists();
    if is_file { file(path) } else { Err(unknown(Choice::Theme, &path.display().to_string(), THEMES)) }
}

/// What a theme is called in names of files: its own name, or that of its file; `None` for the usual one.
pub(super) fn in_names(typed: &Path) -> Option<String> {
    let name = typed.file_stem()?.to_string_lossy().into_owned();
    (name != USUAL).then_some(name)
}

/// The theme of a file.
fn file(path: &Path) -> Result<Theme, Trouble> {
    let bytes = input::bytes_of(path, source::MAX_BYTES)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    ledger::reads_logo(&bytes, folder);
    Theme::read_in(&bytes, folder).map_err(|refused| {
        Trouble::Data(Faulty { name: path.display().to_string(), source: refused.source, found: refused.found })
    })
}
