//! About what was typed.

use std::path::Path;

use super::terms::did_you_mean;
use crate::messages::command::Choice;
use crate::messages::phrase::{joined, quoted};
use crate::messages::sentence::{Sentence, say};

/// Where to look when it is not clear what can be typed.
const SEE_HELP: &str = "--help shows what there is";

pub(crate) fn unknown_option(typed: &str, suggestion: Option<&str>) -> Sentence {
    let said = say(format!("'{typed}' does not belong here"))
        .hint(suggestion.map_or_else(|| SEE_HELP.to_owned(), did_you_mean));
    let space = "is there a space in the name of a file? Then put the name in quotation marks";
    said.hints((!typed.starts_with('-')).then(|| space.to_owned()))
}

pub(crate) fn unknown_command(typed: &str, suggestion: Option<&str>) -> Sentence {
    say(format!("there is no command '{typed}'")).hint(suggestion.map_or_else(|| SEE_HELP.to_owned(), did_you_mean))
}

pub(crate) fn no_value(option: &str) -> Sentence {
    say(format!("{option} needs something after it")).hint(SEE_HELP)
}

pub(crate) fn twice(option: &str) -> Sentence {
    say(format!("{option} can be given only once")).hint(SEE_HELP)
}

pub(crate) fn missing(argument: &str) -> Sentence {
    say(format!("something is missing: {argument}")).hint(SEE_HELP)
}

pub(crate) fn not_text() -> Sentence {
    say("the command holds characters that are no text")
}

pub(crate) fn refused(words: &str) -> Sentence {
    say(words)
}

pub(crate) fn unknown_choice(choice: Choice, typed: &str, suggestion: Option<&str>, known: &[String]) -> Sentence {
    let said = say(match choice {
        Choice::Sheet => format!("there is no sheet '{typed}'"),
        Choice::Theme => format!("there is no theme '{typed}'"),
        Choice::Kind => format!("'{typed}' is no kind of file that can be made"),
        Choice::Language => format!("the data file has no language '{typed}'"),
        Choice::State => format!("'{typed}' cannot be shown open"),
        Choice::Level => format!("--level cannot be '{typed}'"),
        Choice::Profile => format!("--profile cannot be '{typed}'"),
        Choice::Purpose => format!("--for cannot be '{typed}'"),
        Choice::Document => format!("--document cannot be '{typed}'"),
        Choice::Messages => format!("there are no messages in the language '{typed}'"),
        Choice::Topic => format!("there is no list of '{typed}'"),
        Choice::Drawn => format!("no picture can be made of '{typed}'"),
        Choice::Shell => format!("the shell '{typed}' is not known"),
        Choice::Code => format!("there is no code '{typed}'"),
        Choice::Starter => format!("there is no '{typed}' to start from"),
        Choice::Format => format!("there is no form '{typed}'"),
        Choice::Cms => format!("--cms cannot be '{typed}'"),
        Choice::Command => format!("there is no command '{typed}'"),
    });
    said.hint(suggestion.map_or_else(|| format!("possible are {}", quoted(known, "or")), did_you_mean))
}

pub(crate) fn bad_number(option: &str, typed: &str, least: f64, most: f64) -> Sentence {
    say(format!("{option} cannot be '{typed}'")).hint(format!("choose a number from {least} to {most}"))
}

pub(crate) fn only_on_paper(option: &str) -> Sentence {
    let scale = (option == "--dpi").then_some("use --scale, for example --scale 2");
    say(format!("{option} is only for sheets in millimetres")).hints(scale)
}

pub(crate) fn bad_prefix(typed: &str) -> Sentence {
    say(format!("--id-prefix cannot be '{typed}'")).hint("use 1 to 32 letters, without accents")
}

pub(crate) fn bad_date(typed: &str) -> Sentence {
    say(format!("--date cannot be '{typed}'")).hint("give a day as year-month-day, for example 2026-11-29")
}

pub(crate) fn bad_address(typed: &str) -> Sentence {
    say(format!("--base-url cannot be '{typed}'"))
        .hint("give the address of the folder on your site, for example https://www.example.org/map/")
}

pub(crate) fn many_to_output() -> Sentence {
    say("embed makes a number of files, which cannot go to standard output").hint("give a folder after --out")
}

pub(crate) fn ending_against_kind(path: &Path, kinds: &[&str]) -> Sentence {
    let kinds = joined(kinds, "and");
    say(format!("--out is {}, but --to asks for {kinds}", path.display()))
        .hint("leave out --to, or give a folder after --out")
}

pub(crate) fn over_input(path: &Path) -> Sentence {
    say(format!("{} is read by this same command and is not written over", path.display()))
        .hint("give the output another name or another folder")
}

pub(crate) fn link_leads_out(path: &Path) -> Sentence {
    say(format!("{} is a link to a file outside of this folder; that is not read", path.display()))
        .hint("put the file itself into the folder, or remove the link")
}

pub(crate) fn over_foreign(path: &Path) -> Sentence {
    say(format!("{} exists already and was not made by this program; it is not written over", path.display()))
        .hint("give another name or another folder with --out")
        .hint("may the file be replaced? then use --force")
}

pub(crate) fn written_twice(path: &Path) -> Sentence {
    say(format!("two files of this command would have the name {}", path.display()))
        .hint("give one of them another name, or make them one after the other in folders of their own")
}

pub(crate) fn one_place_for_many(path: Option<&Path>, count: usize) -> Sentence {
    let said = match path {
        Some(path) => say(format!("there will be {count} files, but --out is one file: {}", path.display())),
        None => say(format!("there will be {count} files, and only one can go to standard output")),
    };
    said.hint("give a folder after --out, or ask for one file")
}

pub(crate) fn click_on_paper(state: &str) -> Sentence {
    say(format!("--state {state} is not for a file for print: nothing can be clicked on paper"))
        .hint("leave out --for print and --profile print, or choose --state open")
}

pub(crate) fn no_kind_for_state(state: &str, kinds: &[&str]) -> Sentence {
    say(format!("--state {state} needs a {}", joined(kinds, "or").to_uppercase()))
        .hint(format!("add: --to {}", kinds.join(",")))
}

pub(crate) fn not_on_sheet(state: &str, sheet: &str) -> Sentence {
    say(format!("{sheet} has nothing for --state {state}"))
}

pub(crate) fn no_text_to_terminal(kind: &str) -> Sentence {
    say(format!("a {} cannot be shown in this window", kind.to_uppercase()))
        .hint("give a file name after --out, or send the output on with >")
}

pub(crate) fn without_effect(option: &str, kinds: &[&str]) -> Sentence {
    say(format!("{option} changes nothing about {}", joined(kinds, "and")))
        .hint("leave the option out, or choose another kind after --to")
}

pub(crate) fn bad_starter_name(typed: &str) -> Sentence {
    say(format!("'{typed}' cannot name a folder"))
        .hint("use letters, digits and hyphens, for example: krachtkaart new my-poster")
}

pub(crate) fn bad_shard(typed: &str) -> Sentence {
    say(format!("'{typed}' is no part of the rows")).hint("--shard 2/8 is the second part of eight")
}

pub(crate) fn rows_for_programs() -> Sentence {
    say("--rows does not go with --format json").hint("leave out --format json")
}

pub(crate) fn out_is_no_folder(path: &Path) -> Sentence {
    say(format!("--out is no folder: {}", path.display())).hint("give a folder after --out")
}
