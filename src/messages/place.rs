//! The place of a mistake as the reader of the poster knows it.

use super::phrase::capitalised;
use super::{MessageLanguage, en, nl};

/// A kind of object in the data file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// The file itself.
    File,
    /// An item of `rollen`.
    Role,
    /// An item of `krachtgroepen`.
    StrengthGroup,
    /// An item of the `krachten` of a group.
    Strength,
    /// `mix`.
    Mix,
    /// What only the leaflet has.
    Leaflet,
    /// A sentence of the leaflet that stands out.
    Quote,
    /// `rendement`.
    Returns,
    /// `oproep`.
    Call,
    /// An item of the `acties` of the call.
    Action,
    /// An item of `cijfers`.
    Figure,
    /// An item of the `waarden` of a figure.
    Value,
    /// An item of `bronnen`.
    Source,
    /// A text per language.
    Text,
    /// A theme file.
    Theme,
    /// `kleuren` of a theme.
    Palette,
    /// An item of `rollen` of a theme: the tones of a role.
    Tones,
    /// `tekening` of a theme.
    DrawingColours,
    /// `logo` of a theme or data file.
    Logo,
    /// `tekening` of a role, when it is a file.
    Drawing,
    /// What a print shop asks.
    Printer,
    /// `beroep`.
    Profession,
    /// `woorden`.
    Words,
    /// `grafiek` of `woorden`.
    ChartWords,
    /// `formaten`.
    Sheets,
    /// One of `formaten`: what stands on a sheet.
    Sheet,
    /// The same of a sheet with one drawing for all streets.
    SceneSheet,
}

impl Thing {
    /// Its name: "rol", "role".
    const fn noun(self, wording: MessageLanguage) -> &'static str {
        match wording {
            MessageLanguage::Dutch => nl::terms::noun(self),
            MessageLanguage::English => en::terms::noun(self),
        }
    }
}

/// One step from the whole file towards the mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// An item of a list of objects, by its name or id, else by its number (from 1).
    Item {
        /// What kind of object.
        thing: Thing,
        /// Its name or id, when it has one.
        name: Option<String>,
        /// Its number in the list, from 1.
        number: usize,
    },
    /// A field, by its name in the file.
    Field(String),
    /// An item of a simple list, from 1.
    Number(usize),
    /// A language of a text.
    Language(String),
}

/// The steps from the whole file to the mistake; none for the whole file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place(pub Vec<Step>);

impl Place {
    /// The place in words: "Rol 'Mantelzorg', doet 2 (nl)"; empty for the whole file.
    #[must_use]
    pub fn words(&self, wording: MessageLanguage) -> String {
        let mut words = String::new();
        for step in &self.0 {
            match step {
                Step::Item { thing, name, number } => {
                    let noun = thing.noun(wording);
                    let noun = if words.is_empty() { capitalised(noun) } else { format!(", {noun}") };
                    words.push_str(&match name {
                        Some(name) => format!("{noun} '{name}'"),
                        None => format!("{noun} {number}"),
                    });
                }
                Step::Field(field) => {
                    words.push_str(if words.is_empty() { "" } else { ", " });
                    words.push_str(field);
                }
                Step::Number(number) => words.push_str(&format!(" {number}")),
                Step::Language(tag) => words.push_str(&format!(" ({tag})")),
            }
        }
        words
    }
}
