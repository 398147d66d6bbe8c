//! About the editor: what stands in the window in which the program runs.

use std::io::Error;
use std::path::Path;

use super::failure::system;
use crate::messages::MessageLanguage;
use crate::messages::command::EditMessage;
use crate::messages::sentence::{Sentence, say};

pub(crate) fn edit(message: &EditMessage) -> Sentence {
    message.sentence(MessageLanguage::English)
}

pub(crate) fn serving(address: &str, opened: bool) -> Sentence {
    let how = if opened {
        "The editor opens in your browser. If it does not, open this address"
    } else {
        "Open this address in your browser"
    };
    say(format!("{how}: {address}"))
        .line("Everything stays on this computer. To stop: Ctrl+C, or the Stop button on the page")
}

pub(crate) fn no_server(why: &Error) -> Sentence {
    say(format!("the editor cannot start: {}", system(why)))
}

pub(crate) fn nothing_open() -> Sentence {
    say("The editor has stopped. No file was open".to_owned())
}

pub(crate) fn not_changed(path: &Path) -> Sentence {
    say(format!("The editor has stopped. {} is not changed", path.display()))
}

pub(crate) fn saved(path: &Path) -> Sentence {
    say(format!("The editor has stopped. Everything is saved in {}", path.display()))
}

pub(crate) fn not_saved(path: &Path) -> Sentence {
    say(format!(
        "The editor has stopped. Another program had changed {}; that version is still there, and your last changes are not",
        path.display()
    ))
}

pub(crate) fn choose_first(path: &Path) -> Sentence {
    say(format!("choose first which version of {} stays", path.display()))
}

pub(crate) fn no_data_file(name: &str) -> Sentence {
    say(format!("{name} is no data file of krachtkaart")).hint("choose a data file (JSON) with roles in it")
}

pub(crate) fn no_roles() -> Sentence {
    say("no row of this table has a name").hint("put a role in each row, with its name in the first column")
}

pub(crate) fn too_many_roles(found: usize, most: usize) -> Sentence {
    say(format!("this table has {found} roles, and there is room for {most}")).hint("take out rows that are not needed")
}

pub(crate) fn no_table(name: &str) -> Sentence {
    say(format!("the table {name} is not beside the data file"))
}
