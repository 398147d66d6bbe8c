//! `new`: a folder with a first data file, its schema and an explanation.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use krachtkaart::assets;

use super::args::NewArguments;
use super::choice::unknown;
use super::console::Console;
use super::trouble::{ExitStatus, Trouble};
use super::words::{Choice, DataMessage, Message};
use super::{interrupt, leftover};

/// The name when none is given.
const USUAL_NAME: &str = "mijn-infographic";
/// The file name of the schema, which the data file names as well.
const SCHEMA: &str = "krachtkaart.schema.json";
/// What to start from, the usual first.
pub(super) const STARTERS: [&str; 2] = ["minimal", "flagship"];

/// Makes the folder, all of it or nothing.
pub(crate) fn run(arguments: NewArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    let folder = arguments.name.unwrap_or_else(|| PathBuf::from(USUAL_NAME));
    let file = make_in(&folder, &arguments.from)?;
    console.tell(&Message::Data(DataMessage::Started { folder, file })).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// The data file of a starter.
pub(super) fn data(name: &str) -> Result<&'static str, Trouble> {
    match name {
        "minimal" => Ok(assets::MINIMAL),
        "flagship" => Ok(assets::FLAGSHIP),
        other => Err(unknown(Choice::Starter, other, &STARTERS)),
    }
}

/// Makes a folder that is not there yet from a starter; gives the path of its data file.
pub(super) fn make_in(folder: &Path, from: &str) -> Result<PathBuf, Trouble> {
    make_with(folder, data(from)?)
}

/// Makes a folder that is not there yet with this data; gives the path of its data file.
pub(super) fn make_with(folder: &Path, data: &str) -> Result<PathBuf, Trouble> {
    let name = name(folder)?;
    if fs::symlink_metadata(folder).is_ok() {
        return Err(Trouble::Arguments(Message::Data(DataMessage::Exists { path: folder.to_owned() })));
    }
    let file = format!("{name}.json");
    let files = [
        (file.clone(), with_schema(data)),
        (SCHEMA.to_owned(), krachtkaart::schema()),
        ("LEESMIJ.md".to_owned(), assets::README.replace("{naam}", &name)),
    ];
    make(folder, &files).map_err(|why| Trouble::World(Message::NotWritten { path: folder.to_owned(), why }))?;
    Ok(folder.join(file))
}

/// The last part of a path, if it can name files everywhere.
fn name(folder: &Path) -> Result<String, Trouble> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let plain = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_' | '.' | ' ');
    let good = name.starts_with(char::is_alphanumeric) && name.chars().all(plain) && name.chars().count() <= 80;
    if good && !name.ends_with(['.', ' ']) {
        return Ok(name.to_owned());
    }
    let typed = folder.display().to_string();
    Err(Trouble::Arguments(Message::Data(DataMessage::BadName { typed })))
}

/// The data file with the address of its schema as its first field.
fn with_schema(data: &str) -> String {
    data.replacen("{\n", &format!("{{\n  \"$schema\": \"{SCHEMA}\",\n"), 1)
}

/// Writes the files in a hidden folder beside the place, and gives that its name when it is complete.
fn make(folder: &Path, files: &[(String, String)]) -> io::Result<()> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    leftover::clean(parent);
    let (mut builder, prefix) = (tempfile::Builder::new(), leftover::prefix());
    builder.prefix(&prefix).suffix(leftover::ENDING);
    // As for any new folder: all rights, less what the user's mask takes away.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    let hidden = interrupt::create(|| builder.tempdir_in(parent))?;
    for (name, content) in files {
        fs::write(hidden.path().join(name), content)?;
    }
    fs::rename(hidden.path(), folder)?;
    // It has another name now, so there is nothing left to take away.
    interrupt::gone(&hidden.keep());
    Ok(())
}
