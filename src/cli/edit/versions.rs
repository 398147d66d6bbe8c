//! Earlier versions of a data file, in a folder beside it, and what can be undone when the program starts anew.
//!
//! A version is kept of what the file was when it was opened, once it is changed, and again whenever it has been changed
//! for a while. Nobody needs this program to read them: each is a data file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, UNIX_EPOCH};

use krachtkaart::editor::{History, Preview, Request, Session, View};
use krachtkaart::error::Error;
use krachtkaart::source::{self, MAX_BYTES};
use krachtkaart::theme::Theme;
use serde::{Deserialize, Serialize};

use super::beside;
use crate::cli::target::Target;
use crate::cli::trouble::Trouble;

/// The most versions that are kept; then the oldest goes.
const MOST: usize = 100;
/// How long somebody works on before another version is kept.
const PAUSE: Duration = Duration::from_secs(600);
/// The file with what can be undone, in the same folder.
const UNDONE: &str = "ongedaan-maken.json";
/// The most bytes of that file.
const MOST_UNDONE: usize = 8 * MAX_BYTES;

/// The versions of a data file.
pub(super) struct Versions {
    data: PathBuf,
    kept: Option<Instant>,
}

/// A version.
#[derive(Serialize)]
pub(super) struct Version {
    /// The name of its file.
    name: String,
    /// When it was kept, in milliseconds since 1970.
    at: u128,
}

/// A version to look at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Looking {
    name: String,
    view: View,
}

/// A version to bring back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Returning {
    pub(super) name: String,
}

/// What can be undone, and the text that it belongs to.
#[derive(Serialize, Deserialize)]
struct Undone {
    text: String,
    history: History,
}

impl Versions {
    pub(super) fn of(data: &Path) -> Self {
        Self { data: data.to_owned(), kept: None }
    }

    /// The name of the folder: that of the data file, and what is in it.
    fn folder_name(&self) -> String {
        format!("{}-versies", self.stem())
    }

    fn stem(&self) -> String {
        self.data.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The folder, where it is there and is what it seems.
    fn folder(&self) -> Option<PathBuf> {
        let folder = beside::of(&self.data).join(self.folder_name());
        beside::is_inside(&self.data, &folder).then_some(folder)
    }

    /// The number of a version by the name of its file.
    fn number(&self, name: &str) -> Option<u32> {
        let number = name.strip_prefix(&self.stem())?.strip_prefix('-')?.strip_suffix(".json")?;
        number.parse().ok().filter(|_| number.len() >= 4 && number.bytes().all(|digit| digit.is_ascii_digit()))
    }

    /// The versions with their numbers, the newest first.
    fn numbered(&self) -> Vec<(u32, PathBuf)> {
        let entries = self.folder().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
        let of = |entry: fs::DirEntry| {
            let number = self.number(entry.file_name().to_str()?)?;
            entry.file_type().is_ok_and(|kind| kind.is_file()).then(|| (number, entry.path()))
        };
        let mut all: Vec<(u32, PathBuf)> = entries.filter_map(Result::ok).filter_map(of).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all
    }

    /// The versions, the newest first.
    pub(super) fn list(&self) -> Vec<Version> {
        let of = |(_, path): (u32, PathBuf)| {
            let changed = path.metadata().and_then(|found| found.modified()).ok()?;
            let at = changed.duration_since(UNIX_EPOCH).ok()?.as_millis();
            Some(Version { name: path.file_name()?.to_string_lossy().into_owned(), at })
        };
        self.numbered().into_iter().filter_map(of).collect()
    }

    /// The text of one of them; `None` where there is none of this name.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        let (_, path) =
            self.numbered().into_iter().find(|(_, path)| path.file_name().is_some_and(|own| own == name))?;
        let is_small = path.metadata().is_ok_and(|found| found.len() <= MAX_BYTES as u64);
        let bytes = is_small.then(|| fs::read(path).ok())??;
        source::decode(&bytes).ok().map(str::to_owned)
    }

    /// A version as a picture; `None` where there is none of this name, or it cannot be laid out.
    pub(super) fn look(&self, looking: &Looking, themes: Vec<Theme>) -> Result<Option<Preview>, Trouble> {
        let Some(text) = self.text(&looking.name) else { return Ok(None) };
        let mut session = Session::open(&text, Some(beside::of(&self.data)), themes)?;
        let answer = session.answer(&Request::Look { view: looking.view.clone(), wording: "nl".to_owned() })?;
        Ok(answer.picture.map(|picture| (*picture).clone()))
    }

    /// Keeps a text that is about to be replaced, when it is time, and no version is the same.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub(super) fn keep(&mut self, text: &str) -> Result<(), Trouble> {
        if self.kept.is_some_and(|kept| kept.elapsed() < PAUSE) {
            return Ok(());
        }
        let folder = beside::folder(&self.data, &self.folder_name())?;
        let versions = self.numbered();
        let newest = versions.first();
        let same = newest.is_some_and(|(_, path)| fs::read(path).is_ok_and(|kept| kept == text.as_bytes()));
        if !same {
            let next = newest.map_or(1, |(number, _)| number.saturating_add(1));
            write(&folder.join(format!("{}-{next:04}.json", self.stem())), text)?;
            for (_, old) in versions.iter().skip(MOST - 1) {
                // One that cannot be removed now is removed another time.
                let _ = fs::remove_file(old);
            }
        }
        self.kept = Some(Instant::now());
        Ok(())
    }

    /// Keeps what can be undone of a text that was written.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub(super) fn keep_history(&self, session: &Session) -> Result<(), Trouble> {
        let folder = beside::folder(&self.data, &self.folder_name())?;
        let undone = Undone { text: source::fingerprint(session.text()), history: session.history().clone() };
        match serde_json::to_string(&undone) {
            Ok(text) if text.len() <= MOST_UNDONE => write(&folder.join(UNDONE), &text),
            // What is too large to be read again begins anew.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// What can be undone of this very text.
    pub(super) fn history(&self, text: &str) -> Option<History> {
        let path = self.folder()?.join(UNDONE);
        let is_small = path.symlink_metadata().is_ok_and(|found| found.is_file() && found.len() <= MOST_UNDONE as u64);
        let read = is_small.then(|| fs::read(path).ok())??;
        let undone: Undone = serde_json::from_slice(&read).ok()?;
        (undone.text == source::fingerprint(text)).then_some(undone.history)
    }
}

fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    let fill = |out: &mut dyn Write| {
        out.write_all(text.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
    };
    Target::replace(path)?.write(fill).map(drop)
}
