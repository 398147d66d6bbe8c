//! Reading the data file.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use krachtkaart::document::{NamedFile, closest};
use krachtkaart::media::own::Material;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::{DataFile, assets, source};

use super::ledger;
use super::trouble::{Faulty, Trouble};
use super::words::{Label, Message, label};

/// Name of the flagship's files.
const FLAGSHIP: &str = "mbo-sociaal-werker";
/// Name of the files when the data has no name of its own.
const NAMELESS: &str = "infographic";

/// How long to wait for somebody to open a pipe for writing, and then for all that they write.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(60));

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
    pub(crate) fn name(&self, wording: MessageLanguage) -> String {
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

    /// The folder from which it may name files: its own; of standard input the one in which the program runs.
    pub(crate) fn folder(&self) -> Option<PathBuf> {
        match self {
            Self::Flagship => None,
            Self::Standard => Some(PathBuf::from(".")),
            Self::File(path) => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                Some(folder.map_or_else(|| PathBuf::from("."), Path::to_owned))
            }
        }
    }

    /// Reads it.
    pub(crate) fn read(&self, wording: MessageLanguage) -> Result<DataFile, Trouble> {
        let bytes = self.bytes()?;
        let folder = self.folder();
        let pictures = |files: &[NamedFile]| {
            ledger::reads_pictures(files, folder.as_deref());
            let files = files.iter().map(|named| (named.pointer.as_str(), named.file.as_str()));
            Material::read(files, folder.as_deref())
        };
        DataFile::read_with(&bytes, &pictures).map_err(|found| {
            let source = String::from_utf8_lossy(&bytes).into_owned();
            Trouble::Data(Faulty { name: self.name(wording), source, found })
        })
    }

    /// Its bytes; of a file that is too large, enough to see that it is.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Trouble> {
        match self {
            Self::Flagship => Ok(assets::FLAGSHIP.as_bytes().to_vec()),
            Self::Standard => first_bytes(io::stdin().lock(), source::MAX_BYTES)
                .map_err(|why| Trouble::World(Message::InputNotRead(why))),
            Self::File(path) => bytes_of(path, source::MAX_BYTES),
        }
    }
}

/// The bytes of a file; of one with more than `most`, enough to see that it has.
pub(crate) fn bytes_of(path: &Path, most: usize) -> Result<Vec<u8>, Trouble> {
    ledger::reads(path);
    read(path, most).map_err(|why| not_read(path, why))
}

/// That a file cannot be read, with the one that was probably meant.
pub(crate) fn not_read(path: &Path, why: io::Error) -> Trouble {
    let suggestion = if why.kind() == io::ErrorKind::NotFound { neighbour(path) } else { None };
    Trouble::World(Message::NotRead { path: path.to_owned(), why, suggestion })
}

/// The bytes of a file, as far as `most`, and one more. A pipe or a device may give nothing, or never end: that is not
/// waited for for ever.
fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    if std::fs::metadata(path)?.is_file() {
        return first_bytes(File::open(path)?, most);
    }
    let (path, (sender, receiver)) = (path.to_owned(), std::sync::mpsc::channel());
    // Without a writer the thread keeps waiting; it ends with the program.
    std::thread::spawn(move || {
        let opened = File::open(path).and_then(|file| {
            // Where nobody waits any more, nothing is to be told.
            let _ = sender.send(Ok(None));
            first_bytes(file, most)
        });
        let _ = sender.send(opened.map(Some));
    });
    let timed_out = |_| io::Error::from(io::ErrorKind::TimedOut);
    match receiver.recv_timeout(PATIENCE.0).map_err(timed_out)?? {
        Some(bytes) => Ok(bytes),
        None => Ok(receiver.recv_timeout(PATIENCE.1).map_err(timed_out)??.unwrap_or_default()),
    }
}

/// The bytes of a reader, as far as `most`, and one more.
fn first_bytes(reader: impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(most as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The file with the same ending in the same folder whose name is closest; a data file's ending is json.
fn neighbour(path: &Path) -> Option<String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(Path::new("."))).ok()?;
    let ending = path.extension().unwrap_or(OsStr::new("json"));
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|other| other.eq_ignore_ascii_case(ending)))
        .collect();
    names.sort();
    let name = closest(path.file_name()?.to_str()?, names.iter().map(String::as_str))?;
    Some(folder.map_or_else(|| name.to_owned(), |folder| folder.join(name).display().to_string()))
}
