//! What clap refuses, as a message of our own.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use krachtkaart::document::closest;

use super::words::Message;

/// The message for a refusal; `commands` are those there are.
pub(crate) fn message(error: &clap::Error, commands: &[String]) -> Message {
    let word = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => Some(word.clone()),
        Some(ContextValue::Strings(words)) => words.first().cloned(),
        _ => None,
    };
    let typed = || word(ContextKind::InvalidArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => {
            Message::UnknownOption { typed: typed(), suggestion: word(ContextKind::SuggestedArg) }
        }
        ErrorKind::InvalidSubcommand => {
            let typed = word(ContextKind::InvalidSubcommand).unwrap_or_default();
            // Clap's own suggestions come with the least like first.
            let suggestion = closest(&typed, commands.iter().map(String::as_str)).map(str::to_owned);
            Message::UnknownCommand { typed, suggestion }
        }
        ErrorKind::InvalidValue => Message::NoValue { option: option(&typed()) },
        ErrorKind::ArgumentConflict => Message::Twice { option: option(&typed()) },
        ErrorKind::MissingRequiredArgument => Message::Missing { argument: typed() },
        ErrorKind::InvalidUtf8 => Message::NotText,
        _ => Message::Refused(error.to_string().lines().next().unwrap_or_default().replace("error: ", "")),
    }
}

/// The option without its value: `--sheet <NAME>` is `--sheet`.
fn option(usage: &str) -> String {
    usage.split_whitespace().next().unwrap_or_default().to_owned()
}
