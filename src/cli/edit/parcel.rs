//! Files in one zip.

use std::fs::File;
use std::io::{self, Cursor};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::cli::trouble::Trouble;
use crate::cli::words::Message;

/// The endings of files that are packed already.
const PACKED: [&str; 3] = ["png", "jpg", "pdf"];

/// A zip of these files, each under a name with / between its parts. Of the same files it is the same, byte for byte.
pub(super) fn zip(files: &[(String, PathBuf)]) -> Result<Vec<u8>, Trouble> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, path) in files {
        add(&mut zip, name, path)
            .map_err(|why| Trouble::World(Message::NotRead { path: path.clone(), why, suggestion: None }))?;
    }
    let done = zip.finish().map_err(io::Error::from);
    done.map(Cursor::into_inner).map_err(|why| Trouble::World(Message::OutputNotWritten(why)))
}

fn add(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, path: &Path) -> io::Result<()> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let method = if PACKED.contains(&ending) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    zip.start_file(name, SimpleFileOptions::default().compression_method(method))?;
    io::copy(&mut File::open(path)?, zip).map(drop)
}
