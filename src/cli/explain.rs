//! `explain`: what the code of a message means.

use krachtkaart::check::press::PressRule;
use krachtkaart::messages::{Code, explain};

use super::choice::unknown;
use super::console::{self, Console};
use super::preflight;
use super::trouble::{ExitStatus, Trouble};
use super::words::Choice;

/// Prints the explanation of a code, or all codes with a sentence each.
pub(crate) fn run(typed: Option<&str>, console: &Console) -> Result<ExitStatus, Trouble> {
    let text = match typed {
        Some(name) => page(name, console)?,
        None => {
            let codes = Code::ALL.iter().map(|code| (code.name(), explain(*code, console.wording).meaning));
            let rules = PressRule::ALL.iter().map(|rule| (rule.name(), rule.explain(console.wording).meaning));
            codes.chain(rules).map(|(name, meaning)| line(name, meaning)).collect()
        }
    };
    console::print(&text).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// The explanation of the code with this name, which may be copied with its brackets.
fn page(name: &str, console: &Console) -> Result<String, Trouble> {
    let name = name.trim_matches(|mark: char| matches!(mark, '[' | ']' | ' ')).to_lowercase();
    let name = name.rsplit('[').next().unwrap_or_default();
    if let Some(page) = preflight::page(name, console.wording) {
        return Ok(page);
    }
    let rules = PressRule::ALL.iter().map(|rule| rule.name());
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.name()).chain(rules).collect();
    let code = Code::named(name).ok_or_else(|| unknown(Choice::Code, name, &known))?;
    Ok(explain(code, console.wording).page(console.wording))
}

/// A code with the first sentence of its explanation.
fn line(name: &str, meaning: &str) -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let first = meaning.split_once(". ").map_or(meaning.trim_end_matches('.'), |(first, _)| first);
    format!("{name:width$}  {first}.\n")
}
