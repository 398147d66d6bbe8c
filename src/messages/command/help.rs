//! The help of commands and their arguments.

use crate::messages::{Wording, en, nl};

/// The help of a command or argument; `None` where it has none of its own.
#[must_use]
pub fn help(wording: Wording, key: &str) -> Option<&'static str> {
    let table = match wording {
        Wording::Dutch => nl::help::HELP,
        Wording::English => en::help::HELP,
    };
    let found = table.iter().find(|(known, _)| *known == key).map(|(_, text)| *text);
    // A batch makes its files as `render` does.
    found.or_else(|| help(wording, &format!("render {}", key.strip_prefix("batch ")?)))
}
