//! What a row was made from and what came of it: by this, a row that has not changed is left alone.
//!
//! There is one small file a row, in `.krachtkaart` beside the pictures, so that many runs can work in one folder at
//! once. It is written when all files of the row are there, and it is text that `sha256sum --check` understands.

use std::fs::{self, File};
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use krachtkaart::error::Error;
use sha2::{Digest, Sha256};

use crate::cli::target::Target;
use crate::cli::trouble::Trouble;
use crate::cli::words::Message;

/// The folder of the stamps.
pub(super) const FOLDER: &str = ".krachtkaart";

/// The most bytes of a stamp: those of thousands of files.
const MOST: u64 = 1 << 20;

/// The SHA-256 of some bytes, as hexadecimal digits.
pub(super) type Hash = String;

/// The stamp of one row.
pub(super) struct Stamp {
    /// The folder of the row's files.
    out: PathBuf,
    /// Its own file.
    path: PathBuf,
    /// The hash of everything that the row's files follow from.
    input: Hash,
}

impl Stamp {
    /// The stamp of the row whose files begin with `name`, made from what has the hash `input`.
    pub(super) fn new(out: &Path, name: &str, input: Hash) -> Self {
        Self { out: out.to_owned(), path: out.join(FOLDER).join(format!("{name}.sha256")), input }
    }

    /// Whether the row's files were made from the same, and are still as they were made.
    pub(super) fn unchanged(&self) -> bool {
        let stamp = self.written();
        let mut lines = stamp.lines();
        let same = |line: &str| {
            line.split_once("  ").is_some_and(|(hash, name)| of_file(&self.out.join(name)).is_ok_and(|now| now == hash))
        };
        lines.next() == Some(self.first_line().as_str()) && lines.clone().next().is_some() && lines.all(same)
    }

    /// The files that were made of the row before, whatever became of them.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let stamp = self.written();
        stamp.lines().skip(1).filter_map(|line| Some(self.out.join(line.split_once("  ")?.1))).collect()
    }

    /// What stands in the stamp; nothing of what is no file, which could be a pipe.
    fn written(&self) -> String {
        let found = fs::metadata(&self.path).is_ok_and(|found| found.is_file() && found.len() <= MOST);
        if found { fs::read_to_string(&self.path).unwrap_or_default() } else { String::new() }
    }

    /// Writes the stamp, when all files are there.
    pub(super) fn write(&self, files: &[(String, Hash)]) -> Result<(), Trouble> {
        let mut stamp = self.first_line() + "\n";
        for (name, hash) in files {
            stamp.push_str(&format!("{hash}  {name}\n"));
        }
        let fill = |out: &mut dyn Write| {
            out.write_all(stamp.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
        };
        Target::open(&self.path)?.write(fill).map(|_| ())
    }

    /// The line that says what the row was made from; a comment to `sha256sum`.
    fn first_line(&self) -> String {
        format!("# {}", self.input)
    }
}

/// Makes the folder of the stamps, and with it the folder of the pictures.
pub(super) fn make_folder(out: &Path) -> Result<(), Trouble> {
    let folder = out.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|why| Trouble::World(Message::NotWritten { path: out.to_owned(), why }))
}

/// The hash of several pieces, each with its length before it, so that they cannot run together.
pub(super) fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hex(&hasher.finalize())
}

/// The hash of a file.
pub(super) fn of_file(path: &Path) -> io::Result<Hash> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut reader = BufReader::with_capacity(1 << 16, File::open(path)?);
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match reader.read(&mut buffer)? {
            0 => return Ok(hex(&hasher.finalize())),
            count => hasher.update(buffer.get(..count).unwrap_or_default()),
        }
    }
}

/// Bytes as hexadecimal digits.
fn hex(bytes: &[u8]) -> Hash {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A writer that takes the hash of what goes through it.
pub(super) struct Hashed<'a> {
    inner: &'a mut dyn Write,
    hasher: Sha256,
}

impl<'a> Hashed<'a> {
    /// A writer before another.
    pub(super) fn new(inner: &'a mut dyn Write) -> Self {
        Self { inner, hasher: Sha256::new() }
    }

    /// The hash of what went through.
    pub(super) fn hash(self) -> Hash {
        hex(&self.hasher.finalize())
    }
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
