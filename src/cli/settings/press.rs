//! What a file for the press says of itself: the print condition, by a profile that the user gives, and a day.

use std::path::Path;

use krachtkaart::export::pdf::press::date::Date;
use krachtkaart::export::pdf::press::profile::{MOST_BYTES, PressProfile};

use crate::cli::input::bytes_of;
use crate::cli::trouble::Trouble;
use crate::cli::words::{Message, PressMessage};

/// Reads a profile.
pub(super) fn profile(path: &Path) -> Result<PressProfile, Trouble> {
    let read = PressProfile::read(&bytes_of(path, MOST_BYTES)?);
    read.map_err(|fault| Trouble::World(Message::Press(PressMessage::BadProfile { path: path.to_owned(), fault })))
}

/// Reads a day.
pub(super) fn date(typed: String) -> Result<Date, Trouble> {
    Date::parse(typed.trim()).ok_or(Trouble::Arguments(Message::BadDate { typed }))
}
