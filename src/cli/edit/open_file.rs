//! The file that is open, and its like on the disk.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use krachtkaart::editor::{self, Session};
use krachtkaart::error::Error;
use krachtkaart::source::{self, MAX_BYTES, Parsed};
use krachtkaart::theme::Theme;

use super::beside;
use super::versions::Versions;
use crate::cli::input::bytes_of;
use crate::cli::target::Target;
use crate::cli::trouble::{Faulty, Trouble};

/// After the first change that is not saved yet, the file is written no later than this.
const DELAY: Duration = Duration::from_millis(400);

/// When a file was changed and how long it was: as long as both are the same, it is not read again.
type Stamp = Option<(SystemTime, u64)>;

/// A data file that is open.
pub(super) struct OpenFile {
    pub(super) path: PathBuf,
    pub(super) session: Session,
    pub(super) versions: Versions,
    /// The text that is on the disk, as far as is known.
    saved: String,
    stamp: Stamp,
    changed: Option<Instant>,
    /// The text that another program put on the disk meanwhile: nothing is written until somebody has chosen.
    pub(super) outside: Option<String>,
    /// Why the file could not be written the last time.
    pub(super) failed: Option<Trouble>,
    /// How often what another program made of the file was taken over.
    pub(super) merges: u64,
    saves: u64,
    /// Whether what can be undone is to be kept once more.
    is_history_due: bool,
}

impl OpenFile {
    /// Opens a file that there is.
    pub(super) fn open(path: &Path, themes: Vec<Theme>) -> Result<Self, Trouble> {
        let stamp = stamp(path);
        let bytes = bytes_of(path, MAX_BYTES)?;
        let text = source::decode(&bytes).map_err(|found| {
            let source = String::from_utf8_lossy(&bytes).into_owned();
            Trouble::Data(Faulty { name: path.display().to_string(), source, found })
        })?;
        let mut session = Session::open(text, Some(beside::of(path)), themes)?;
        let versions = Versions::of(path);
        if let Some(history) = versions.history(text) {
            session.resume(history);
        }
        let (path, saved) = (path.to_owned(), text.to_owned());
        Ok(Self {
            path,
            session,
            versions,
            saved,
            stamp,
            changed: None,
            outside: None,
            failed: None,
            merges: 0,
            saves: 0,
            is_history_due: false,
        })
    }

    /// Whether the text is another than on the disk.
    pub(super) fn is_unsaved(&self) -> bool {
        self.session.text() != self.saved
    }

    /// How often the file was written.
    pub(super) fn saves(&self) -> u64 {
        self.saves
    }

    /// Notes that the text may have changed.
    pub(super) fn touched(&mut self) {
        if self.is_unsaved() {
            self.changed.get_or_insert_with(Instant::now);
        } else {
            self.changed = None;
        }
    }

    /// Looks at the disk, and writes when it is time; whether anything happened that a page should know of.
    pub(super) fn tick(&mut self) -> bool {
        let mut news = self.look_outside();
        // Not while somebody types on: a key would wait for the disk.
        if self.changed.is_none() {
            self.settle();
        }
        if self.changed.is_some_and(|since| since.elapsed() >= DELAY) && self.outside.is_none() {
            let failed = self.save().err();
            news |= failed.is_none() || self.failed.is_none();
            self.failed = failed;
        }
        news
    }

    /// Whether another program has changed the file since.
    fn look_outside(&mut self) -> bool {
        let now = stamp(&self.path);
        if now == self.stamp {
            return false;
        }
        self.stamp = now;
        let Ok(bytes) = std::fs::read(&self.path) else { return false };
        let Ok(text) = source::decode(&bytes) else { return false };
        if text == self.session.text() {
            (self.saved, self.changed) = (text.to_owned(), None);
            return self.outside.take().is_some();
        }
        if text == self.saved {
            return self.outside.take().is_some();
        }
        if let Some(both) = self.merged(text) {
            self.session.take(&both);
            (self.saved, self.outside) = (text.to_owned(), None);
            self.merges += 1;
            self.touched();
            return true;
        }
        let before = self.outside.replace(text.to_owned());
        self.outside != before
    }

    /// What is on this desk with what another program changed; `None` where somebody must choose. A text that is no
    /// JSON may be half of one that is still being written.
    fn merged(&self, theirs: &str) -> Option<String> {
        let is_whole = |text: &str| Parsed::of(text).mistakes().is_empty();
        let both = editor::merged(&self.saved, self.session.text(), theirs).filter(|_| is_whole(theirs))?;
        is_whole(&both).then_some(both)
    }

    /// Whether what another program left there is no JSON, or not yet.
    pub(super) fn is_outside_unreadable(&self) -> bool {
        self.outside.as_ref().is_some_and(|text| !Parsed::of(text.as_str()).mistakes().is_empty())
    }

    /// Writes the text, unless another program's would be lost by it.
    pub(super) fn save(&mut self) -> Result<(), Trouble> {
        self.look_outside();
        if self.outside.is_some() || !self.is_unsaved() {
            return Ok(());
        }
        let text = self.session.text().to_owned();
        // Where there is no room for earlier versions, what is typed now still counts.
        let _ = self.versions.keep(&self.saved);
        let fill = |out: &mut dyn Write| {
            out.write_all(text.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
        };
        Target::replace(&self.path)?.write(fill)?;
        // Not what is there now: another program may have written in between. It is read once more.
        (self.saved, self.changed, self.stamp) = (text, None, None);
        self.saves += 1;
        self.is_history_due = true;
        Ok(())
    }

    /// Keeps what can be undone of what was written.
    pub(super) fn settle(&mut self) {
        if std::mem::take(&mut self.is_history_due) && !self.is_unsaved() {
            // Without it only undoing after another start is lost.
            let _ = self.versions.keep_history(&self.session);
        }
    }

    /// Brings the text of an earlier version back, as one change that can be undone; whether there is one of this name.
    pub(super) fn restore(&mut self, name: &str) -> bool {
        let Some(text) = self.versions.text(name) else { return false };
        self.session.take(&text);
        self.touched();
        true
    }

    /// Chooses between the text on this desk and that of another program; the other one can be had back by undoing.
    pub(super) fn choose(&mut self, mine: bool) {
        let Some(theirs) = self.outside.take() else { return };
        if !mine {
            self.session.take(&theirs);
        }
        self.saved = theirs;
        self.touched();
    }
}

fn stamp(path: &Path) -> Stamp {
    let found = std::fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::fs::{self, File};

    use super::*;
    use krachtkaart::assets;

    #[test]
    fn a_change_of_another_program_at_the_moment_of_saving_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mijn.json");
        fs::write(&path, assets::MINIMAL).unwrap();
        let mut open = OpenFile::open(&path, vec![Theme::named("wijk").unwrap()]).ok().unwrap();
        let mine = assets::MINIMAL.replace("Wie samen beweegt", "Wie samen fietst");
        open.session.take(&mine);
        open.touched();
        open.save().ok().unwrap();
        // As long and as old as what was saved: as if it had been written before its length and age were asked for.
        let written = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, mine.replace("Wie samen fietst", "Wie samen zwemt!")).unwrap();
        File::options().append(true).open(&path).unwrap().set_modified(written).unwrap();
        assert!(open.tick(), "it is noticed");
        assert!(open.session.text().contains("Wie samen zwemt!"), "and taken over");
    }
}
