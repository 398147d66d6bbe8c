//! `edit`: the editor, a page in the browser on this machine.
//!
//! [`server`] listens on the loopback and lets in who may come ([`guard`]); [`desk`] is what is open, with its file;
//! [`routes`] brings the questions of the page to it and back. What the page looks like stands in `assets/editor`.

mod assets;
mod beside;
mod delivery;
mod desk;
mod guard;
mod house;
mod material;
mod open_file;
mod parcel;
mod pasted;
mod recent;
mod remark;
mod roles;
mod routes;
mod rows;
mod server;
mod start;
mod versions;

use std::path::Path;
use std::sync::{Arc, Mutex};

use krachtkaart::assets::THEMES;
use krachtkaart::theme::Theme;

use super::args::EditArguments;
use super::console::Console;
use super::interrupt;
use super::trouble::{ExitStatus, Trouble};
use super::words::{EditMessage, Message};
use desk::Desk;

/// Serves the editor until it is told to end.
pub(crate) fn run(arguments: EditArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    let mut desk = Desk::new(themes(arguments.theme.as_deref())?, console.wording);
    if let Some(path) = &arguments.data {
        desk.open(path)?;
    }
    let desk = Arc::new(Mutex::new(desk));
    let server = server::Server::new(desk.clone())?;
    let address = server.address();
    let opened = !arguments.no_open && open::that_detached(&address).is_ok();
    console.tell(&Message::Edit(EditMessage::Serving { address, opened })).map_err(Trouble::World)?;
    let (last, told) = (desk.clone(), *console);
    interrupt::before_end(move || i32::from(farewell(&last, &told).is_err()));
    server.run()?;
    farewell(&desk, console)?;
    Ok(ExitStatus::Done)
}

/// Saves what is not saved yet and says what became of the file.
fn farewell(desk: &Mutex<Desk>, console: &Console) -> Result<(), Trouble> {
    let said = desk::locked(desk).end();
    match &said {
        Ok(message) => console.tell(message).map_err(Trouble::World),
        Err(Trouble::World(message) | Trouble::Arguments(message)) => {
            console.fail(message);
            Ok(())
        }
        Err(Trouble::Data(_)) => Ok(()),
    }?;
    said.map(drop)
}

/// The theme that is asked for first, then those that ship.
fn themes(typed: Option<&Path>) -> Result<Vec<Theme>, Trouble> {
    let mut themes = vec![super::theme::of(typed)?];
    for name in THEMES {
        if themes.iter().all(|theme| theme.name != *name) {
            themes.push(Theme::named(name)?);
        }
    }
    Ok(themes)
}
