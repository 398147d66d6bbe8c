//! What a picture shows open: nothing, a panel, or everything.

use krachtkaart::DataFile;

use super::choice::{ALL, unknown};
use super::trouble::Trouble;
use super::words::Choice;

/// What a picture shows open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing.
    Rest,
    /// The panel of a role.
    Role(String),
    /// The panel of a strength.
    Strength(String),
    /// Everything, on as many pages as that takes.
    Open,
    /// Nothing on the first page; a page for each place, and links between them.
    Click,
}

impl State {
    /// The state as typed after `--state`.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Rest => REST.to_owned(),
            Self::Role(id) => format!("{ROLE}{id}"),
            Self::Strength(id) => format!("{STRENGTH}{id}"),
            Self::Open => OPEN.to_owned(),
            Self::Click => CLICK.to_owned(),
        }
    }

    /// What is added to the names of its files.
    pub(crate) fn suffix(&self) -> String {
        match self {
            Self::Rest => String::new(),
            other => format!("-{}", other.name().replace(':', "-")),
        }
    }

    /// Every state that this data has.
    fn all(file: &DataFile) -> Vec<Self> {
        let info = file.infographic();
        let roles = info.roles.iter().map(|role| Self::Role(role.id.clone()));
        let strengths = info.strengths().map(|(_, strength)| Self::Strength(strength.id.clone()));
        [Self::Rest].into_iter().chain(roles).chain(strengths).chain([Self::Open, Self::Click]).collect()
    }
}

/// The names of states.
const REST: &str = "rest";
const ROLE: &str = "role:";
const STRENGTH: &str = "strength:";
const OPEN: &str = "open";
const CLICK: &str = "klik";

/// The states that are asked for, without repeats; whether every sheet must have them.
pub(crate) fn states(names: &[String], file: &DataFile) -> Result<(Vec<State>, bool), Trouble> {
    let all = State::all(file);
    let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
    if names.contains(&ALL) {
        return Ok((all, false));
    }
    let known: Vec<String> = all.iter().map(State::name).chain([ALL.to_owned()]).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut states = Vec::new();
    for name in if names.is_empty() { vec![REST] } else { names } {
        let state = all.iter().find(|state| state.name() == name);
        let state = state.ok_or_else(|| unknown(Choice::State, name, &known))?;
        if !states.contains(state) {
            states.push(state.clone());
        }
    }
    Ok((states, true))
}
