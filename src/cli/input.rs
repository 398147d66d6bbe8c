//! Reading the data file.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use krachtkaart::diag::Wording;
use krachtkaart::document::closest;
use krachtkaart::{DataFile, assets, data};

use super::trouble::{Faulty, Trouble};
use super::words::{Label, Message, label};

/// Name of the flagship's files.
const FLAGSHIP: &str = "mbo-sociaal-werker";
/// Name of the files when the data has no name of its own.
const NAMELESS: &str = "infographic";

/// Where the data comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// The flagship, which is built in.
    Flagship,
    /// Standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// What the argument means.
    pub(crate) fn of(argument: Option<PathBuf>) -> Self {
        match argument {
            None => Self::Flagship,
            Some(path) if path.as_os_str() == "-" => Self::Standard,
            Some(path) => Self::File(path),
        }
    }

    /// What to call it in messages.
    pub(crate) fn name(&self, wording: Wording) -> String {
        match self {
            Self::Flagship => label(wording, Label::Flagship).to_owned(),
            Self::Standard => label(wording, Label::Input).to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// What the names of files made from it begin with.
    pub(crate) fn stem(&self) -> String {
        match self {
            Self::Flagship => FLAGSHIP.to_owned(),
            // The name of a pipe is only a number.
            Self::File(path) if path.is_file() => {
                path.file_stem().map_or_else(|| NAMELESS.to_owned(), |stem| stem.to_string_lossy().into_owned())
            }
            Self::Standard | Self::File(_) => NAMELESS.to_owned(),
        }
    }

    /// Reads it.
    pub(crate) fn read(&self, wording: Wording) -> Result<DataFile, Trouble> {
        let bytes = self.bytes()?;
        DataFile::read(&bytes).map_err(|found| {
            let source = String::from_utf8_lossy(&bytes).into_owned();
            Trouble::Data(Faulty { name: self.name(wording), source, found })
        })
    }

    /// Its bytes; of a file that is too large, enough to see that it is.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Trouble> {
        match self {
            Self::Flagship => Ok(assets::FLAGSHIP.as_bytes().to_vec()),
            Self::Standard => first_bytes(io::stdin().lock()).map_err(|why| Trouble::World(Message::InputNotRead(why))),
            Self::File(path) => File::open(path).and_then(first_bytes).map_err(|why| {
                let suggestion = if why.kind() == io::ErrorKind::NotFound { neighbour(path) } else { None };
                Trouble::World(Message::NotRead { path: path.clone(), why, suggestion })
            }),
        }
    }
}

/// The bytes of a reader, as far as a data file can be long, and one more.
fn first_bytes(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(data::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The JSON file in the same folder whose name is closest.
fn neighbour(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")))
        .collect();
    names.sort();
    let name = closest(path.file_name()?.to_str()?, names.iter().map(String::as_str))?;
    Some(folder.map_or_else(|| name.to_owned(), |folder| folder.join(name).display().to_string()))
}
