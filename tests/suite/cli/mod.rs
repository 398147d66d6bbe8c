//! The command line as a person meets it: in a temporary folder, with messages, exit codes and files.

mod arguments;
mod batch;
mod catalogue;
mod commands;
mod contact;
mod data;
mod edit;
mod files;
mod handbook;
mod interrupted;
mod material;
mod print;
mod safe;
mod same;
mod starting;
mod streams;
mod table;
mod theme;
mod website;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use krachtkaart::export::EXPORTERS;
use krachtkaart::export::exporter::Exporter;
use tempfile::TempDir;

/// The kinds of file in a sentence, the last after this word: "svg, png of txt".
fn kinds(last: &str, which: impl Fn(&Exporter) -> bool, write: impl Fn(&str) -> String) -> String {
    let all: Vec<String> = EXPORTERS.iter().filter(|kind| which(kind)).map(|kind| write(kind.name)).collect();
    let (end, rest) = all.split_last().unwrap();
    format!("{} {last} {end}", rest.join(", "))
}

/// A temporary folder to run the program in.
pub(crate) struct Folder(TempDir);

/// What a run printed and how it ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// A folder with these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        for (name, content) in files {
            fs::write(folder.path().join(name), content).unwrap();
        }
        folder
    }

    /// The program, ready to run here, with nothing of the machine's own settings.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_krachtkaart"));
        command.args(arguments).current_dir(self.path()).env_clear().stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.command(arguments).output().unwrap().into()
    }

    /// The names of what is in the folder, hidden files included, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Run {
    /// The run ended with this code, said exactly this on standard error and nothing on standard output.
    #[track_caller]
    fn refused(&self, code: i32, err: &str) {
        assert_eq!((self.code, self.out.as_str(), self.err.as_str()), (Some(code), "", err));
    }
}

/// The flagship's data file.
fn flagship() -> &'static str {
    krachtkaart::assets::FLAGSHIP
}

/// Width and height of a PNG, from its header.
fn png_size(bytes: &[u8]) -> (u32, u32) {
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}
