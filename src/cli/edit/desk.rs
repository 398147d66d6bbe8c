//! What is open, for all windows together.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use krachtkaart::messages::MessageLanguage;
use krachtkaart::theme::Theme;

use super::delivery::Delivery;
use super::house;
use super::open_file::OpenFile;
use super::recent;
use crate::cli::trouble::Trouble;
use crate::cli::words::{EditMessage, Message};

/// What is open.
pub(super) struct Desk {
    themes: Vec<Theme>,
    /// The language of the messages until a page asks for another.
    pub(super) wording: MessageLanguage,
    /// The file; `None` while the start page is shown.
    pub(super) file: Option<OpenFile>,
    /// The files that are being made; shared, so that making them keeps nobody from typing.
    pub(super) delivery: Option<Arc<Mutex<Delivery>>>,
    /// The folder of the start page: where the program runs.
    pub(super) folder: PathBuf,
}

impl Desk {
    pub(super) fn new(themes: Vec<Theme>, wording: MessageLanguage) -> Self {
        Self { themes, wording, file: None, delivery: None, folder: PathBuf::from(".") }
    }

    /// Opens a file, after what was open is saved.
    pub(super) fn open(&mut self, path: &Path) -> Result<(), Trouble> {
        if !self.save()? {
            let path = self.file.as_ref().map(|file| file.path.clone()).unwrap_or_default();
            return Err(Trouble::Arguments(Message::Edit(EditMessage::ChooseFirst { path })));
        }
        let own = house::beside(path);
        let others = self.themes.iter().filter(|theme| own.as_ref().is_none_or(|own| own.name != theme.name));
        let others: Vec<Theme> = others.cloned().collect();
        self.file = Some(OpenFile::open(path, own.into_iter().chain(others).collect())?);
        recent::add(path);
        Ok(())
    }

    /// The themes, the usual one first.
    pub(super) fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// Saves what is open; whether all of it is on the disk now, or somebody has to choose between two versions first.
    pub(super) fn save(&mut self) -> Result<bool, Trouble> {
        let Some(file) = &mut self.file else { return Ok(true) };
        file.save()?;
        file.settle();
        Ok(!file.is_unsaved())
    }

    /// Saves, and says what became of the file.
    pub(super) fn end(&mut self) -> Result<Message, Trouble> {
        let _ = self.save()?;
        Ok(Message::Edit(match &self.file {
            None => EditMessage::NothingOpen,
            Some(file) if file.is_unsaved() => EditMessage::NotSaved { path: file.path.clone() },
            Some(file) if file.saves() == 0 => EditMessage::NotChanged { path: file.path.clone() },
            Some(file) => EditMessage::Saved { path: file.path.clone() },
        }))
    }
}

/// The desk, or the files that are being made, also after a thread has failed that had it: each is whole at any
/// moment.
pub(super) fn locked<T>(desk: &Mutex<T>) -> MutexGuard<'_, T> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}
