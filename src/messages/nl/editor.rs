//! Over de editor: wat er in het venster staat waarin het programma draait.

use std::io::Error;
use std::path::Path;

use super::failure::system;
use crate::messages::MessageLanguage;
use crate::messages::command::EditMessage;
use crate::messages::sentence::{Sentence, say};

pub(crate) fn edit(message: &EditMessage) -> Sentence {
    message.sentence(MessageLanguage::Dutch)
}

pub(crate) fn serving(address: &str, opened: bool) -> Sentence {
    let how = if opened {
        "De editor gaat open in je browser. Gebeurt dat niet? Open dan dit adres"
    } else {
        "Open dit adres in je browser"
    };
    say(format!("{how}: {address}"))
        .line("Alles blijft op deze computer. Stoppen: Ctrl+C, of de knop Stoppen op de pagina")
}

pub(crate) fn no_server(why: &Error) -> Sentence {
    say(format!("de editor kan niet starten: {}", system(why)))
}

pub(crate) fn nothing_open() -> Sentence {
    say("De editor is gestopt. Er was geen bestand open".to_owned())
}

pub(crate) fn not_changed(path: &Path) -> Sentence {
    say(format!("De editor is gestopt. {} is niet veranderd", path.display()))
}

pub(crate) fn saved(path: &Path) -> Sentence {
    say(format!("De editor is gestopt. Alles is bewaard in {}", path.display()))
}

pub(crate) fn not_saved(path: &Path) -> Sentence {
    say(format!(
        "De editor is gestopt. Een ander programma had {} veranderd; die versie staat er nog, en je laatste wijzigingen niet",
        path.display()
    ))
}
