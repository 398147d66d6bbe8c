//! `schema`, `completions`, `man` and `help`: what editors, shells and readers want to know.

use clap::{Command, ValueEnum};
use clap_complete::Shell;
use krachtkaart::messages::MessageLanguage;

use super::args;
use super::choice::unknown;
use super::console;
use super::trouble::{ExitStatus, Trouble};
use super::words::{Choice, Message};

/// Prints the JSON Schema of the data file.
pub(crate) fn schema() -> Result<ExitStatus, Trouble> {
    console::print(&krachtkaart::schema()).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// Prints a completion script.
pub(crate) fn completions(shell: &str, wording: MessageLanguage) -> Result<ExitStatus, Trouble> {
    let known: Vec<String> =
        Shell::value_variants().iter().filter_map(|s| Some(s.to_possible_value()?.get_name().to_owned())).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let Ok(shell) = Shell::from_str(shell, true) else { return Err(unknown(Choice::Shell, shell, &known)) };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut args::command(wording), "krachtkaart", &mut script);
    console::output(&script).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// Prints the man page of the program or of one command.
pub(crate) fn man(name: Option<&str>, wording: MessageLanguage) -> Result<ExitStatus, Trouble> {
    let command = find(name, wording)?;
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(|why| Trouble::World(Message::OutputNotWritten(why)))?;
    console::output(&page).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// Prints the help of the program or of one command.
pub(crate) fn help(name: Option<&str>, wording: MessageLanguage) -> Result<ExitStatus, Trouble> {
    console::print_styled(&find(name, wording)?.render_help()).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// The program's command, or one below it.
fn find(name: Option<&str>, wording: MessageLanguage) -> Result<Command, Trouble> {
    let whole = args::command(wording);
    let Some(name) = name else { return Ok(whole) };
    let known: Vec<&str> = whole.get_subcommands().map(Command::get_name).collect();
    let found = whole.find_subcommand(name).cloned();
    found.ok_or_else(|| unknown(Choice::Command, name, &known))
}
