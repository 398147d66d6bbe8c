//! The help of commands and their arguments.

use crate::messages::phrase::joined;
use crate::messages::{Bilingual, MessageLanguage, en, nl};

/// The kinds of file that can be made, as the help names them.
#[derive(Debug, Clone, Default)]
pub struct Kinds {
    /// All of them, each with what it is for.
    pub all: Vec<(&'static str, Bilingual)>,
    /// Those that are made when none is named.
    pub usual: Vec<&'static str>,
}

/// [`help`] with the kinds of file filled in: `{kinds}` with what each is, `{names}`, `{endings}`, and `{usual}`.
#[must_use]
pub fn help_with(wording: MessageLanguage, key: &str, kinds: &Kinds) -> Option<String> {
    let text = help(wording, key)?;
    let (and, or) = match wording {
        MessageLanguage::Dutch => ("en", "of"),
        MessageLanguage::English => ("and", "or"),
    };
    let described = |(kind, about): &(&str, Bilingual)| format!("{kind} ({})", about.pick(wording));
    let all: Vec<String> = kinds.all.iter().map(described).collect();
    let names: Vec<&str> = kinds.all.iter().map(|(kind, _)| *kind).collect();
    let endings: Vec<String> = names.iter().map(|kind| format!(".{kind}")).collect();
    let filled = text.replace("{kinds}", &all.join(", ")).replace("{names}", &names.join(", "));
    Some(filled.replace("{endings}", &joined(&endings, or)).replace("{usual}", &joined(&kinds.usual, and)))
}

/// The help of a command or argument; `None` where it has none of its own.
#[must_use]
pub fn help(wording: MessageLanguage, key: &str) -> Option<&'static str> {
    let table = match wording {
        MessageLanguage::Dutch => nl::help::HELP,
        MessageLanguage::English => en::help::HELP,
    };
    let found = table.iter().find(|(known, _)| *known == key).map(|(_, text)| *text);
    // A batch makes its files as `render` does.
    found.or_else(|| help(wording, &format!("render {}", key.strip_prefix("batch ")?)))
}
