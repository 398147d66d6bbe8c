//! What every command and argument says of itself.

use super::{Command, MessageLanguage, command};

/// Every command and argument that has no help.
fn silent(command: &Command, found: &mut Vec<String>) {
    let name = command.get_name().to_owned();
    for (what, text) in [("about", command.get_about()), ("examples", command.get_after_help())] {
        if text.is_none_or(|text| text.to_string().is_empty()) {
            found.push(format!("{name} {what}"));
        }
    }
    for arg in command.get_arguments() {
        if arg.get_help().is_none_or(|text| text.to_string().is_empty()) {
            found.push(format!("{name} {}", arg.get_id()));
        }
    }
    for sub in command.get_subcommands() {
        silent(sub, found);
    }
}

#[test]
fn everything_has_help_in_both_languages() {
    for wording in [MessageLanguage::Dutch, MessageLanguage::English] {
        let mut found = Vec::new();
        silent(&command(wording), &mut found);
        assert_eq!(found, Vec::<String>::new(), "{wording:?}");
    }
}

#[test]
fn the_commands_are_consistent() {
    command(MessageLanguage::Dutch).debug_assert();
}
