//! The house style that lies beside the data file: a theme file of a few colours.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use krachtkaart::error::Error;
use krachtkaart::source::{self, MAX_BYTES, Parsed};
use krachtkaart::theme::{HouseStyle, MOST_COLORS, Theme};
use serde::Deserialize;
use serde_json::json;

use crate::cli::target::Target;
use crate::cli::trouble::{Faulty, Trouble};
use crate::cli::words::{DataMessage, Message};

/// The fields that the editor writes; a file with others was made by somebody else.
const FIELDS: [&str; 2] = ["naam", "huiskleuren"];

/// The colours that are to be kept.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Colors {
    colors: Vec<String>,
}

/// The file of the house style beside a data file.
fn place(data: &Path) -> PathBuf {
    data.with_file_name(format!("{}.json", HouseStyle::NAME))
}

/// The theme in that file, if there is one that can be used.
pub(super) fn beside(data: &Path) -> Option<Theme> {
    let path = place(data);
    let is_small = fs::metadata(&path).is_ok_and(|found| found.is_file() && found.len() <= MAX_BYTES as u64);
    if !is_small {
        return None;
    }
    Theme::open(&path).ok()?.ok().filter(|theme| theme.name == HouseStyle::NAME)
}

/// The colours in the file beside a data file.
pub(super) fn colors(data: Option<&Path>) -> Vec<String> {
    let text = data.and_then(|data| read(&place(data)));
    let tree = text.map(Parsed::of);
    let list = tree.as_ref().and_then(|tree| tree.root()).and_then(|root| root.get("huiskleuren"));
    list.map(|list| list.items().iter().filter_map(|item| item.text().map(str::to_owned)).collect()).unwrap_or_default()
}

fn read(path: &Path) -> Option<String> {
    let bytes = fs::read(path).ok().filter(|bytes| bytes.len() <= MAX_BYTES)?;
    source::decode(&bytes).ok().map(str::to_owned)
}

/// Writes the file beside a data file; gives its name. One that somebody has made by hand is left as it is.
pub(super) fn save(data: &Path, colors: &Colors) -> Result<String, Trouble> {
    let path = place(data);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if path.exists() && !is_ours(&path) {
        return Err(Trouble::Arguments(Message::Data(DataMessage::Exists { path })));
    }
    let colors: Vec<&String> = colors.colors.iter().take(MOST_COLORS).collect();
    let text = format!("{:#}\n", json!({ "naam": HouseStyle::NAME, "huiskleuren": colors }));
    // Judged as it will be when it is read again.
    Theme::read(&text).map_err(|found| Trouble::Data(Faulty { name: name.clone(), source: text.clone(), found }))?;
    let fill = |out: &mut dyn Write| {
        out.write_all(text.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
    };
    Target::replace(&path)?.write(fill)?;
    Ok(name)
}

/// Whether a file holds nothing but what the editor writes.
fn is_ours(path: &Path) -> bool {
    let tree = read(path).map(Parsed::of);
    let root = tree.as_ref().and_then(|tree| tree.root());
    root.is_some_and(|root| {
        !root.members().is_empty() && root.members().iter().all(|member| FIELDS.contains(&member.name.as_str()))
    })
}
