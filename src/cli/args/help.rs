//! The commands with their help, whose words stand per language in [`krachtkaart::messages`].

use clap::{Command, CommandFactory};
use krachtkaart::export::EXPORTERS;
use krachtkaart::messages::MessageLanguage;

use super::Arguments;
use crate::cli::words::{self, Kinds};

/// The command with its help in a language.
pub(crate) fn command(wording: MessageLanguage) -> Command {
    // Building first lets the global options appear in the subcommands, where they get their words as well.
    let mut command = Arguments::command();
    command.build();
    localised(command, "", wording)
}

/// The names of the commands.
pub(crate) fn commands() -> Vec<String> {
    Arguments::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// A command and its subcommands with the words of a language; `path` is what is typed before it.
fn localised(command: Command, path: &str, wording: MessageLanguage) -> Command {
    let usual = EXPORTERS.iter().filter(|kind| kind.usual).map(|kind| kind.name).collect();
    let kinds = Kinds { all: EXPORTERS.iter().map(|kind| (kind.name, kind.about)).collect(), usual };
    let fixed = |key: &str| words::help(wording, key);
    let filled = |key: &str| words::help_with(wording, key, &kinds);
    let help = |key: &str| filled(key).unwrap_or_default();
    let [usage, options, arguments, commands] =
        ["usage", "options", "arguments", "commands"].map(|name| fixed(&format!("heading {name}")).unwrap_or_default());
    let path = path.to_owned();
    command
        .about(help(&format!("{path} about")))
        .override_usage(help(&format!("{path} usage")))
        .after_help(help(&format!("{path} examples")))
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}\n"))
        .subcommand_help_heading(commands)
        .mut_args(|arg| {
            let heading = if arg.is_positional() { arguments } else { options };
            let own = filled(&format!("{path} {}", arg.get_id()));
            let text = own.unwrap_or_else(|| help(&format!("* {}", arg.get_id())));
            let value = fixed(&format!("value {}", arg.get_id()));
            let arg = arg.help(text).help_heading(heading).hide_possible_values(true).hide_default_value(true);
            if let Some(value) = value { arg.value_name(value) } else { arg }
        })
        .mut_subcommands(|sub| {
            let inner = format!("{path} {}", sub.get_name()).trim().to_owned();
            localised(sub, &inner, wording)
        })
}
