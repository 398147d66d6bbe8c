//! Files that are there whole or not at all.
//!
//! A file is written under a hidden temporary name in its own folder, brought to the disk, and only then given its
//! name. Whatever ends the program before that leaves what stood there before.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use krachtkaart::error::Error;
use tempfile::NamedTempFile;

use super::trouble::Trouble;
use super::words::Message;
use super::{interrupt, ledger, leftover, provenance};

/// How long to wait for somebody to read from a pipe.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most links that lead on to each other.
const MOST_LINKS: usize = 40;

/// A place that can be written to.
#[derive(Debug)]
pub(crate) enum Target {
    /// Standard output.
    Output,
    /// A device or a pipe, which cannot be replaced.
    Direct(PathBuf, File),
    /// A file, under its temporary name until it is complete.
    Whole(PathBuf, NamedTempFile),
}

impl Target {
    /// Opens a place for a file of this run.
    pub(crate) fn open(path: &Path) -> Result<Self, Trouble> {
        free(path)?;
        if !is_special(path) && ledger::writes(path) {
            return Err(Trouble::Arguments(Message::WrittenTwice { path: path.to_owned() }));
        }
        Self::replace(path)
    }

    /// Opens a file that was read, to write it anew.
    pub(crate) fn replace(path: &Path) -> Result<Self, Trouble> {
        Self::opened(path).map_err(|why| not_written(path, why))
    }

    /// Opens a place and lets it go again, so that what is wrong with it shows before the work begins.
    pub(crate) fn try_out(path: &Path) -> Result<(), Trouble> {
        // The reader of a pipe would take a close for the end of the file.
        if is_special(path) {
            return Ok(());
        }
        free(path)?;
        Self::replace(path).map(drop)
    }

    fn opened(path: &Path) -> io::Result<Self> {
        let found = fs::metadata(path).ok();
        if found.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(ErrorKind::IsADirectory.into());
        }
        if found.as_ref().is_some_and(|found| !found.is_file()) {
            return Ok(Self::Direct(path.to_owned(), special(path)?));
        }
        // What a link points at is replaced, not the link; also when it is not there yet.
        let real = if found.is_some() { fs::canonicalize(path)? } else { pointed_at(path)? };
        let folder = real.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        leftover::clean(folder);
        let prefix = leftover::prefix();
        builder.prefix(&prefix).suffix(leftover::ENDING);
        // Read and write for everyone, less what the user's mask takes away: as for any new file.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let temporary = interrupt::create(|| builder.tempfile_in(folder))?;
        if let Some(found) = found {
            if found.permissions().readonly() {
                return Err(ErrorKind::PermissionDenied.into());
            }
            temporary.as_file().set_permissions(found.permissions())?;
        }
        Ok(Self::Whole(real, temporary))
    }

    /// Lets `fill` write the content, and gives the file its name. Returns what `fill` returns and the number of bytes.
    pub(crate) fn write<T>(self, fill: impl FnOnce(&mut dyn Write) -> Result<T, Error>) -> Result<(T, u64), Trouble> {
        match self {
            Self::Output => {
                let written = through(io::stdout().lock(), fill);
                written.map_err(|failure| failure.trouble(Message::OutputNotWritten))
            }
            Self::Direct(path, file) => {
                through(file, fill).map_err(|failure| failure.trouble(|why| Message::NotWritten { path, why }))
            }
            Self::Whole(path, mut temporary) => {
                let not_written = |why| Message::NotWritten { path: path.clone(), why };
                let done = through(temporary.as_file_mut(), fill).map_err(|failure| failure.trouble(not_written))?;
                settle(&path, temporary).map_err(|why| Trouble::World(not_written(why)))?;
                Ok(done)
            }
        }
    }
}

/// Refuses a name under which this run reads something, or that nobody typed and that is of a file of others.
fn free(path: &Path) -> Result<(), Trouble> {
    if !is_special(path) && ledger::is_read(path) {
        return Err(Trouble::Arguments(Message::OverInput { path: path.to_owned() }));
    }
    if fs::metadata(path).is_ok_and(|found| found.is_file()) && !ledger::is_meant(path) && !provenance::is_ours(path) {
        return Err(Trouble::Arguments(Message::OverForeign { path: path.to_owned() }));
    }
    Ok(())
}

/// Whether a device or a pipe is here.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Opens a device or a pipe. A pipe opens when somebody reads from it: that is not waited for for ever.
fn special(path: &Path) -> io::Result<File> {
    let (path, (sender, receiver)) = (path.to_owned(), std::sync::mpsc::channel());
    // When nobody comes, the thread is left waiting; it ends with the program.
    std::thread::spawn(move || sender.send(OpenOptions::new().write(true).open(path)));
    receiver.recv_timeout(PATIENCE).unwrap_or_else(|_| Err(ErrorKind::TimedOut.into()))
}

/// Where links lead that end at nothing.
fn pointed_at(path: &Path) -> io::Result<PathBuf> {
    let mut real = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&real) else { return Ok(real) };
        real = real.parent().unwrap_or(Path::new("")).join(next);
    }
    Err(io::Error::other("links in a circle"))
}

/// Brings a temporary file to the disk and gives it its name.
fn settle(path: &Path, temporary: NamedTempFile) -> io::Result<()> {
    temporary.as_file().sync_all()?;
    let hidden = temporary.path().to_owned();
    temporary.persist(path).map_err(|failed| failed.error)?;
    interrupt::gone(&hidden);
    // So that the name survives a loss of power as well. Not every system can; the file itself is safe by now.
    if let Some(Ok(folder)) = path.parent().map(File::open) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn not_written(path: &Path, why: io::Error) -> Trouble {
    Trouble::World(Message::NotWritten { path: path.to_owned(), why })
}

/// Why content did not get through.
struct Blocked {
    /// What was wrong with the way, when it was that.
    way: Option<io::Error>,
    /// What the content's own maker says.
    maker: Option<Error>,
}

impl Blocked {
    fn trouble(self, not_written: impl FnOnce(io::Error) -> Message) -> Trouble {
        match (self.way, self.maker) {
            (Some(why), _) => Trouble::World(not_written(why)),
            (None, Some(error)) => error.into(),
            (None, None) => Trouble::World(not_written(ErrorKind::Other.into())),
        }
    }
}

/// Lets `fill` write through a buffer that counts, and that remembers what went wrong on the way.
fn through<T>(inner: impl Write, fill: impl FnOnce(&mut dyn Write) -> Result<T, Error>) -> Result<(T, u64), Blocked> {
    let mut counted = Counted { inner, bytes: 0, failed: None };
    let mut buffered = BufWriter::with_capacity(1 << 16, &mut counted);
    let filled = fill(&mut buffered);
    let flushed = buffered.flush();
    drop(buffered);
    match (filled, flushed) {
        (Ok(made), Ok(())) => Ok((made, counted.bytes)),
        (filled, flushed) => Err(Blocked { way: counted.failed.or(flushed.err()), maker: filled.err() }),
    }
}

/// Counts what is written and remembers what failed first.
struct Counted<W> {
    inner: W,
    bytes: u64,
    failed: Option<io::Error>,
}

impl<W: Write> Counted<W> {
    /// Keeps a failure; the caller gets its like.
    fn kept<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let like = io::Error::new(error.kind(), error.to_string());
            if error.kind() != ErrorKind::Interrupted {
                self.failed.get_or_insert(error);
            }
            like
        })
    }
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes);
        let written = self.kept(written)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.inner.flush();
        self.kept(flushed)
    }
}
