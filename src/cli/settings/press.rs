//! What a file for the press says of itself: the print condition, by a profile that the user gives, and a day.

use std::io::ErrorKind;
use std::path::Path;

use krachtkaart::export::pdf::press::date::Date;
use krachtkaart::export::pdf::press::profile::{MOST_BYTES, PressProfile};
use krachtkaart::media::own;
use krachtkaart::messages::MaterialFault;
use krachtkaart::messages::command::ProfileFault;

use crate::cli::input::{bytes_of, not_read};
use crate::cli::ledger;
use crate::cli::trouble::Trouble;
use crate::cli::words::{Message, PressMessage};

/// Reads a profile.
pub(super) fn profile(path: &Path) -> Result<PressProfile, Trouble> {
    read(path, &bytes_of(path, MOST_BYTES)?)
}

/// Reads a profile that a data file in this folder names, or what the print shop asks: nobody typed its name, so it is a
/// file of that folder.
pub(super) fn named_profile(file: &str, folder: Option<&Path>) -> Result<PressProfile, Trouble> {
    let path = folder.unwrap_or(Path::new("")).join(file);
    ledger::reads(&path);
    match own::bytes(file, folder) {
        Ok(bytes) => read(&path, &bytes),
        Err(MaterialFault::Missing(_)) => Err(not_read(&path, ErrorKind::NotFound.into())),
        Err(MaterialFault::NoFile) => Err(not_read(&path, ErrorKind::InvalidInput.into())),
        Err(MaterialFault::TooLarge(_)) => Err(unfit(&path, ProfileFault::TooLarge { most: MOST_BYTES })),
        Err(_) => Err(Trouble::Arguments(Message::Press(PressMessage::ProfileElsewhere { file: file.to_owned() }))),
    }
}

fn read(path: &Path, bytes: &[u8]) -> Result<PressProfile, Trouble> {
    PressProfile::read(bytes).map_err(|fault| unfit(path, fault))
}

fn unfit(path: &Path, fault: ProfileFault) -> Trouble {
    Trouble::World(Message::Press(PressMessage::BadProfile { path: path.to_owned(), fault }))
}

/// Reads a day.
pub(super) fn date(typed: String) -> Result<Date, Trouble> {
    Date::parse(typed.trim()).ok_or(Trouble::Arguments(Message::BadDate { typed }))
}
