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

pub(crate) fn choose_first(path: &Path) -> Sentence {
    say(format!("kies eerst welke versie van {} moet blijven", path.display()))
}

pub(crate) fn no_data_file(name: &str) -> Sentence {
    say(format!("{name} is geen databestand van krachtkaart")).hint("kies een databestand (JSON), met rollen erin")
}

pub(crate) fn no_roles() -> Sentence {
    say("er staat geen rij met een naam in deze tabel").hint("zet in elke rij een rol, met in de eerste kolom de naam")
}

pub(crate) fn too_many_roles(found: usize, most: usize) -> Sentence {
    say(format!("deze tabel heeft {found} rollen, en er is plaats voor {most}"))
        .hint("haal rijen weg die niet nodig zijn")
}

pub(crate) fn no_table(name: &str) -> Sentence {
    say(format!("de tabel {name} staat niet naast het databestand"))
}
