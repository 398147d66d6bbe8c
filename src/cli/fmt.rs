//! `fmt`: a data file in its best order and indentation.

use std::io::Write;
use std::path::PathBuf;

use krachtkaart::error::Error;
use krachtkaart::messages::Diagnostic;
use krachtkaart::{document, source};

use super::args::FmtArguments;
use super::console::{self, Console};
use super::input::Input;
use super::target::Target;
use super::trouble::{ExitStatus, Faulty, Trouble};
use super::words::{DataMessage, Message};

/// Writes a data file anew; one that is tidy already is not touched.
pub(crate) fn run(arguments: &FmtArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    let path = arguments.data.clone().unwrap_or_else(|| PathBuf::from("-"));
    let input = Input::of(Some(path.clone()));
    let bytes = input.bytes()?;
    let name = input.name(console.wording);
    let faulty = |found: Vec<Diagnostic>| {
        let source = String::from_utf8_lossy(&bytes).into_owned();
        Trouble::Data(Faulty { name: name.clone(), source, found })
    };
    let source = source::decode(&bytes).map_err(&faulty)?;
    let tidied = document::tidy(source).map_err(&faulty)?;
    if arguments.check {
        if tidied != source {
            return Err(Trouble::Arguments(Message::Data(DataMessage::NotTidy { name })));
        }
        console.tell(&Message::Tidied { name, changed: false }).map_err(Trouble::World)?;
        return Ok(ExitStatus::Done);
    }
    if input == Input::Standard {
        console::print(&tidied).map_err(Trouble::World)?;
        return Ok(ExitStatus::Done);
    }
    let changed = tidied != source;
    if changed {
        let fill = |out: &mut dyn Write| {
            out.write_all(tidied.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
        };
        Target::replace(&path)?.write(fill)?;
    }
    console.tell(&Message::Tidied { name, changed }).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}
