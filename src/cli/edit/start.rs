//! The start page: what can be opened, and what one can begin with.

use std::fs;
use std::path::Path;

use krachtkaart::editor::{Picture, Request, Session, View};
use krachtkaart::source::{MAX_BYTES, Parsed};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use crate::cli::starter;
use crate::cli::trouble::Trouble;
use crate::cli::words::{DataMessage, Message};

/// The most files that are shown.
const MOST_FILES: usize = 200;
/// The sheet on which a beginning is shown.
const SHEET: &str = "web";

/// What the start page shows.
#[derive(Serialize)]
pub(super) struct Choice {
    folder: String,
    files: Vec<Named>,
    starters: Vec<Starter>,
}

/// A data file in the folder.
#[derive(Serialize)]
struct Named {
    name: String,
    title: String,
}

/// Something to begin with.
#[derive(Serialize)]
struct Starter {
    name: &'static str,
    picture: Option<Picture>,
}

/// A file of the folder to open.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Opening {
    file: String,
}

/// A new file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    name: String,
    from: String,
}

/// What the start page shows.
pub(super) fn choice(desk: &Desk) -> Result<Choice, Trouble> {
    let folder = fs::canonicalize(&desk.folder).map_or_else(|_| String::new(), |folder| folder.display().to_string());
    let mut starters = Vec::new();
    for name in starter::STARTERS {
        starters.push(Starter { name, picture: shown(starter::data(name)?, desk)? });
    }
    Ok(Choice { folder, files: files(&desk.folder), starters })
}

/// A beginning as a picture.
fn shown(data: &str, desk: &Desk) -> Result<Option<Picture>, Trouble> {
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
        let name = entry.file_name().into_string().ok()?;
        let found = entry.metadata().ok().filter(|found| found.is_file() && found.len() <= MAX_BYTES as u64)?;
        (name.ends_with(".json") && found.len() > 0).then_some(())?;
        let title = title(&fs::read(entry.path()).ok()?)?;
        Some(Named { name, title })
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
    let there = files(&desk.folder).into_iter().any(|file| file.name == opening.file);
    if !there {
        let typed = opening.file.clone();
        return Err(Trouble::Arguments(Message::Data(DataMessage::BadName { typed })));
    }
    desk.open(&desk.folder.join(&opening.file))
}

/// Makes a folder with a first data file, as `new` does, and opens it.
pub(super) fn new(desk: &mut Desk, new: &New) -> Result<(), Trouble> {
    // A name, not a way to another place; so what is joined is one part.
    let is_plain = Path::new(&new.name).components().count() == 1;
    let folder = desk.folder.join(if is_plain { new.name.as_str() } else { "" });
    if !is_plain {
        return Err(Trouble::Arguments(Message::Data(DataMessage::BadName { typed: new.name.clone() })));
    }
    let file = starter::make_in(&folder, &new.from)?;
    desk.open(&file)
}
