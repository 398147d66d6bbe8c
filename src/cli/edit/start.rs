//! The start page: what can be opened, and what one can begin with.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use krachtkaart::editor::{Preview, Request, Session, View};
use krachtkaart::error::Error;
use krachtkaart::source::{MAX_BYTES, Parsed};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::{material, recent, roles};
use crate::cli::starter;
use crate::cli::target::Target;
use crate::cli::trouble::Trouble;
use crate::cli::words::{DataMessage, EditMessage, Message};

/// The most files that are shown.
const MOST_FILES: usize = 200;
/// The sheet on which a beginning is shown.
const SHEET: &str = "web";

/// What the start page shows.
#[derive(Serialize)]
pub(super) struct Choice {
    folder: String,
    files: Vec<Named>,
    /// Those of other folders that were open last, the last one first.
    recent: Vec<Named>,
    starters: Vec<Starter>,
}

/// A data file: its path, or in this folder its name.
#[derive(Serialize)]
struct Named {
    name: String,
    title: String,
}

/// Something to begin with.
#[derive(Serialize)]
struct Starter {
    name: &'static str,
    picture: Option<Preview>,
}

/// A file to open: one of the folder by its name, or one that was open before by its path.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Opening {
    file: String,
}

/// A new file: from a starter, or from a table of roles.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    name: String,
    from: String,
    #[serde(default)]
    table: Option<String>,
}

/// A data file from elsewhere, of which a copy is kept.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Brought {
    name: String,
    text: String,
}

/// What the start page shows.
pub(super) fn choice(desk: &Desk) -> Result<Choice, Trouble> {
    let folder = fs::canonicalize(&desk.folder).map_or_else(|_| String::new(), |folder| folder.display().to_string());
    let mut starters = Vec::new();
    for name in starter::STARTERS {
        starters.push(Starter { name, picture: shown(starter::data(name)?, desk)? });
    }
    Ok(Choice { folder, files: files(&desk.folder), recent: elsewhere(&desk.folder), starters })
}

/// The files that were open last and stand in another folder.
fn elsewhere(folder: &Path) -> Vec<Named> {
    let here = fs::canonicalize(folder).unwrap_or_default();
    let other = recent::list().into_iter().filter(|path| path.parent() != Some(here.as_path()));
    other.filter_map(|path| Some(Named { title: titled(&path)?, name: path.to_str()?.to_owned() })).collect()
}

/// The title of a data file; `None` where there is no such file, or it is another kind of file.
fn titled(path: &Path) -> Option<String> {
    let is_small =
        fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() > 0 && found.len() <= MAX_BYTES as u64);
    title(&is_small.then(|| fs::read(path).ok())??)
}

/// A beginning as a picture.
fn shown(data: &str, desk: &Desk) -> Result<Option<Preview>, Trouble> {
    let mut session = Session::open(data, None, desk.themes().iter().take(1).cloned().collect())?;
    let theme = desk.themes().first().map(|theme| theme.name.clone()).unwrap_or_default();
    let view = View { sheet: SHEET.to_owned(), language: "nl".to_owned(), theme, open: None };
    let answer = session.answer(&Request::Look { view, wording: "nl".to_owned() })?;
    Ok(answer.picture.map(|picture| (*picture).clone()))
}

/// The data files of a folder, by name.
fn files(folder: &Path) -> Vec<Named> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let named = entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok().filter(|name| name.ends_with(".json"))?;
        Some(Named { title: titled(&entry.path())?, name })
    });
    let mut files: Vec<Named> = named.take(MOST_FILES).collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The title of a data file; `None` where it is another kind of file. One with a mistake in its JSON is shown too.
fn title(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let parsed = Parsed::of(text);
    let Some(root) = parsed.root() else { return text.contains("\"rollen\"").then(String::new) };
    root.get("rollen")?;
    let title = root.get("titel");
    let words = title.and_then(|title| title.text().or_else(|| title.members().first()?.value.text()));
    Some(words.unwrap_or_default().to_owned())
}

/// Opens one of the files that the start page shows, and no other.
pub(super) fn open(desk: &mut Desk, opening: &Opening) -> Result<(), Trouble> {
    let choice = files(&desk.folder).into_iter().chain(elsewhere(&desk.folder));
    if !choice.into_iter().any(|file| file.name == opening.file) {
        let typed = opening.file.clone();
        return Err(Trouble::Arguments(Message::Data(DataMessage::BadName { typed })));
    }
    // One from elsewhere is a whole path, which stays itself.
    desk.open(&desk.folder.join(&opening.file))
}

/// Keeps a copy of a data file in the folder, under a name that is free, and opens it.
pub(super) fn bring(desk: &mut Desk, brought: &Brought) -> Result<(), Trouble> {
    let name: String = brought.name.chars().take(80).collect();
    if brought.text.len() > MAX_BYTES || title(brought.text.as_bytes()).is_none() {
        return Err(Trouble::Arguments(Message::Edit(EditMessage::NoDataFile { name })));
    }
    let bytes = brought.text.as_bytes();
    let (free, is_there) = material::free(&desk.folder, &material::stem(&brought.name), "json", bytes);
    let path = desk.folder.join(free);
    if !is_there {
        let fill =
            |out: &mut dyn Write| out.write_all(bytes).map_err(|source| Error::File { path: PathBuf::new(), source });
        Target::replace(&path)?.write(fill)?;
    }
    desk.open(&path)
}

/// Makes a folder with a first data file, as `new` does, and opens it; out of a table where there is one.
pub(super) fn new(desk: &mut Desk, new: &New) -> Result<(), Trouble> {
    // A name, not a way to another place; so what is joined is one part.
    let is_plain = Path::new(&new.name).components().count() == 1;
    let folder = desk.folder.join(if is_plain { new.name.as_str() } else { "" });
    if !is_plain {
        return Err(Trouble::Arguments(Message::Data(DataMessage::BadName { typed: new.name.clone() })));
    }
    let file = match &new.table {
        Some(table) => starter::make_with(&folder, &roles::data_of(table, desk.wording)?)?,
        None => starter::make_in(&folder, &new.from)?,
    };
    desk.open(&file)
}
