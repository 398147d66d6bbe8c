//! Where files go, by what was typed after `--out`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use krachtkaart::export;
use krachtkaart::export::exporter::Exporter;

use super::names_of_kinds;
use crate::cli::ledger;
use crate::cli::trouble::Trouble;
use crate::cli::words::Message;

/// Where files go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OutputPlace {
    /// Standard output.
    Output,
    /// This file.
    File(PathBuf),
    /// Files in this folder, with names of their own; the empty path is the working folder.
    Folder(PathBuf),
}

impl OutputPlace {
    /// Makes the folder that is asked for, or that of the file, if it is not there.
    pub(crate) fn make_folder(&self) -> Result<(), Trouble> {
        let (folder, path) = match self {
            Self::Output => return Ok(()),
            Self::File(path) => (path.parent().unwrap_or(path), path),
            Self::Folder(folder) => (folder.as_path(), folder),
        };
        if folder.as_os_str().is_empty() {
            return Ok(());
        }
        std::fs::create_dir_all(folder).map_err(|why| {
            // What stands where the folder should be.
            let why = if why.kind() == ErrorKind::AlreadyExists { ErrorKind::NotADirectory.into() } else { why };
            Trouble::World(Message::NotWritten { path: path.clone(), why })
        })
    }
}

/// Where `--out` points.
pub(super) fn place(out: PathBuf, kinds: &[&Exporter]) -> Result<OutputPlace, Trouble> {
    if out.as_os_str() == "-" {
        return Ok(OutputPlace::Output);
    }
    let wrong = |message| Err(Trouble::Arguments(message));
    let is_folder_by_name = out.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    match (out.metadata(), export::by_ending(&out)) {
        (Ok(found), _) if found.is_dir() => Ok(OutputPlace::Folder(out)),
        (_, Some(kind)) if !is_folder_by_name => {
            if kinds.is_empty() || kinds == [kind] {
                ledger::means(&out);
                return Ok(OutputPlace::File(out));
            }
            wrong(Message::EndingAgainstKind { path: out, kinds: kinds.iter().map(|kind| kind.name).collect() })
        }
        // A device or a pipe has no ending and needs none.
        (Ok(found), None) if !found.is_file() => Ok(OutputPlace::File(out)),
        (Ok(_), _) => wrong(Message::NoEnding { path: out, kinds: names_of_kinds() }),
        (Err(_), _) if is_folder_by_name => Ok(OutputPlace::Folder(out)),
        (Err(_), _) => match ending(&out) {
            Some(ending) => wrong(Message::UnknownEnding { path: out, ending, kinds: names_of_kinds() }),
            // Files of several kinds have no name in common.
            None if kinds.len() > 1 => Ok(OutputPlace::Folder(out)),
            None => Err(Trouble::World(Message::NoFolder { path: out, kinds: names_of_kinds() })),
        },
    }
}

/// The ending of a path that can only be meant as that of a file: letters and perhaps a digit.
fn ending(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    let known = (2..=5).contains(&ending.len()) && ending.starts_with(|first: char| first.is_ascii_alphabetic());
    (known && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(ending)
}
