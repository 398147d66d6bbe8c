//! `explain`: what the code of a message means.

use krachtkaart::diag::{Code, explain};

use super::console::{self, Console};
use super::settings::unknown;
use super::trouble::{End, Trouble};
use super::words::Choice;

/// Prints the explanation of a code, or all codes with a sentence each.
pub(crate) fn run(typed: Option<&str>, console: &Console) -> Result<End, Trouble> {
    let text = match typed {
        Some(name) => page(name, console)?,
        None => Code::ALL.iter().map(|code| line(*code, console)).collect(),
    };
    console::print(&text).map_err(Trouble::World)?;
    Ok(End::Done)
}

/// The explanation of the code with this name, which may be copied with its brackets.
fn page(name: &str, console: &Console) -> Result<String, Trouble> {
    let name = name.trim_matches(|mark: char| matches!(mark, '[' | ']' | ' ')).to_lowercase();
    let name = name.rsplit('[').next().unwrap_or_default();
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    let code = Code::named(name).ok_or_else(|| unknown(Choice::Code, name, &known))?;
    Ok(explain(code, console.wording).page(console.wording))
}

/// A code with the first sentence of its explanation.
fn line(code: Code, console: &Console) -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let meaning = explain(code, console.wording).meaning;
    let first = meaning.split_once(". ").map_or(meaning.trim_end_matches('.'), |(first, _)| first);
    format!("{:width$}  {first}.\n", code.name())
}
