//! A data file that is open: its text, what can be undone, and the last pictures that could be made.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::finding::findings;
use super::history::History;
use super::picture::{Preview, View, draw};
use super::request::{Answer, Request};
use super::review::review;
use crate::base::color::Color;
use crate::document::edit::{self, Change};
use crate::error::Error;
use crate::messages::command::Message;
use crate::messages::{Diagnostic, MessageLanguage};
use crate::source::Parsed;
use crate::theme::{HouseStyle, MOST_COLORS, Theme, Used, house_style};
use crate::workspace::{DataFile, Failure, Workspace};

/// The most pictures that are kept; when there are more, all are forgotten but the newest.
const MOST_PICTURES: usize = 64;

/// A picture if there is one, whether it is of an earlier text, and what is wrong.
type Seen = (Option<Arc<Preview>>, bool, Vec<Diagnostic>);

/// A data file that is open.
pub struct Session {
    folder: Option<PathBuf>,
    workspaces: Vec<(String, Workspace)>,
    parsed: Parsed,
    revision: u64,
    history: History,
    /// The newest version that nothing is wrong with, with its revision.
    good: Option<(u64, DataFile)>,
    /// What is wrong with the text as it is.
    mistakes: Vec<Diagnostic>,
    /// The last picture of each view, with its revision and what the sheet left out.
    pictures: HashMap<View, (u64, Arc<Preview>, Vec<Diagnostic>)>,
}

impl Session {
    /// Opens the text of a file that may name pictures in a folder. The first theme is the usual one.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded font is broken.
    pub fn open(text: &str, folder: Option<&Path>, themes: Vec<Theme>) -> Result<Self, Error> {
        let workspaces: Result<Vec<_>, Error> =
            themes.into_iter().map(|theme| Ok((theme.name.clone(), Workspace::new(theme)?))).collect();
        let mut session = Self {
            folder: folder.map(Path::to_owned),
            workspaces: workspaces?,
            parsed: Parsed::of(text),
            revision: 0,
            history: History::default(),
            good: None,
            mistakes: Vec::new(),
            pictures: HashMap::new(),
        };
        session.read();
        Ok(session)
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> &str {
        self.parsed.text()
    }

    /// Counts the versions of the text.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// The names of the themes, the usual one first.
    #[must_use]
    pub fn themes(&self) -> Vec<&str> {
        self.workspaces.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// What can be undone, and done again.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Goes on with what could be undone when this very text was open before.
    pub fn resume(&mut self, history: History) {
        self.history = history;
    }

    /// The themes, the usual one first.
    #[must_use]
    pub fn worn(&self) -> Vec<Theme> {
        self.workspaces.iter().map(|(_, workspace)| workspace.theme().clone()).collect()
    }

    /// Takes another text over, as one change that can be undone: what another program made of the file.
    pub fn take(&mut self, text: &str) {
        let old = self.text().to_owned();
        self.history.add(&old, text, false);
        self.become_text(text.to_owned());
    }

    /// Does what a page asks.
    ///
    /// # Errors
    /// What fails in the world, never what is wrong with the file.
    pub fn answer(&mut self, request: &Request) -> Result<Answer, Error> {
        let (mut done, mut added, mut told) = (true, None, Vec::new());
        match request {
            Request::Look { .. } => {}
            Request::Edit { changes, continues, .. } => (done, added) = self.edit(changes, *continues),
            Request::Undo { .. } => self.step(History::undo),
            Request::Redo { .. } => self.step(History::redo),
            Request::House { colors, .. } => match house(colors) {
                Some(made) => {
                    told = made.used.iter().map(|used| said(used, request.view().1)).collect();
                    self.dress(made.theme)?;
                }
                None => done = false,
            },
            Request::Review { of, view, drawn, .. } => return self.review((of, *drawn), view, request.view().1),
        }
        let (view, wording) = request.view();
        let (picture, stale, found) = self.picture(view)?;
        let (undo, redo) = self.history.depth();
        Ok(Answer {
            revision: self.revision,
            text: self.text().to_owned(),
            done,
            added,
            picture,
            stale,
            findings: findings(&found, self.text(), wording),
            blanks: edit::blanks(&self.parsed),
            undo,
            redo,
            house: told,
            review: None,
        })
    }

    /// Has this theme from now on, in the place of one of the same name.
    ///
    /// # Errors
    /// [`Error::Font`] when an embedded font is broken.
    pub fn dress(&mut self, theme: Theme) -> Result<(), Error> {
        let name = theme.name.clone();
        self.pictures.retain(|view, _| view.theme != name);
        let workspace = Workspace::new(theme)?;
        match self.workspaces.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = workspace,
            None => self.workspaces.push((name, workspace)),
        }
        Ok(())
    }

    /// The file as it was last when nothing was wrong with it, and the workspace of a theme.
    #[must_use]
    pub fn good(&self, theme: &str) -> Option<(&DataFile, &Workspace)> {
        Some((&self.good.as_ref()?.1, self.workspace(theme)?))
    }

    /// Whether nothing is wrong with the text as it is.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.mistakes.is_empty()
    }

    /// Makes changes, all of them or none; whether they could be made, and what the last that adds has added.
    fn edit(&mut self, changes: &[Change], continues: bool) -> (bool, Option<String>) {
        let (mut parsed, mut added) = (None::<Parsed>, None);
        for change in changes {
            let file = parsed.as_ref().unwrap_or(&self.parsed);
            if let Change::Add { pointer, at } = change {
                added = Some(at.map_or_else(|| edit::added(file, pointer), |at| format!("{pointer}/{at}")));
            }
            let Some(text) = edit::apply(file, change) else { return (false, None) };
            parsed = Some(Parsed::of(text));
        }
        if let Some(parsed) = parsed.filter(|parsed| parsed.text() != self.text()) {
            self.history.add(self.parsed.text(), parsed.text(), continues);
            self.become_parsed(parsed);
        }
        (true, added)
    }

    fn step(&mut self, step: fn(&mut History, &str) -> Option<String>) {
        if let Some(text) = step(&mut self.history, self.parsed.text()) {
            self.become_text(text);
        }
    }

    fn become_text(&mut self, text: String) {
        self.become_parsed(Parsed::of(text));
    }

    fn become_parsed(&mut self, parsed: Parsed) {
        self.parsed = parsed;
        self.revision += 1;
        self.read();
    }

    /// Reads the text as it is.
    fn read(&mut self) {
        let Some((_, workspace)) = self.workspaces.first() else { return };
        match workspace.read_parsed(self.parsed.clone(), self.folder.as_deref()) {
            Ok(file) => {
                self.mistakes.clear();
                self.good = Some((self.revision, file));
            }
            Err(found) => self.mistakes = found,
        }
    }

    fn workspace(&self, theme: &str) -> Option<&Workspace> {
        let named = self.workspaces.iter().find(|(name, _)| name == theme).or(self.workspaces.first());
        named.map(|(_, workspace)| workspace)
    }

    fn review(&self, sheet: (&str, bool), view: &View, wording: MessageLanguage) -> Result<Answer, Error> {
        let good = self.good(&view.theme).filter(|_| self.is_good());
        let reviewed =
            good.map(|(file, workspace)| review(workspace, file, sheet, (&spoken(file, &view.language), wording)));
        let (undo, redo) = self.history.depth();
        Ok(Answer {
            revision: self.revision,
            text: String::new(),
            done: true,
            added: None,
            picture: None,
            stale: false,
            findings: Vec::new(),
            blanks: Vec::new(),
            undo,
            redo,
            house: Vec::new(),
            review: reviewed.transpose()?,
        })
    }

    /// The picture of a view, whether it is of an earlier text, and what is wrong.
    fn picture(&mut self, view: &View) -> Result<Seen, Error> {
        let mut found = self.mistakes.clone();
        let drawn = match (&self.good, self.workspace(&view.theme)) {
            (Some((revision, file)), Some(workspace)) => match self.pictures.get(view) {
                Some((of, picture, left_out)) if of == revision => Some((*revision, picture.clone(), left_out.clone())),
                _ => {
                    let known = View { language: spoken(file, &view.language), ..view.clone() };
                    match draw(workspace, file, &known) {
                        Ok((picture, left_out)) => Some((*revision, Arc::new(picture), left_out)),
                        Err(Failure::World(error)) => return Err(error),
                        Err(Failure::Data(misfits)) => {
                            found.extend(misfits);
                            None
                        }
                    }
                }
            },
            _ => None,
        };
        if let Some((revision, picture, left_out)) = drawn {
            if self.pictures.len() >= MOST_PICTURES {
                self.pictures.clear();
            }
            self.pictures.insert(view.clone(), (revision, picture.clone(), left_out.clone()));
            found.extend(left_out);
            return Ok((Some(picture), revision != self.revision, found));
        }
        // With another panel open it is still the same sheet.
        let closed = View { open: None, ..view.clone() };
        let last = self.pictures.get(view).or_else(|| self.pictures.get(&closed));
        Ok((last.map(|(_, picture, _)| picture.clone()), true, found))
    }
}

/// The theme of these colours; `None` where one of them is none, or there are none or too many.
fn house(colors: &[String]) -> Option<HouseStyle> {
    let read: Option<Vec<Color>> = colors.iter().map(|color| Color::parse(color)).collect();
    let colors = read.filter(|colors| (1..=MOST_COLORS).contains(&colors.len()))?;
    Some(house_style(HouseStyle::NAME, &colors, &Theme::named(HouseStyle::BASIS).ok()?))
}

/// What became of a colour.
fn said(used: &Used, wording: MessageLanguage) -> String {
    Message::Theme(used.plain_message(wording)).sentence(wording).text().to_owned()
}

/// The language of a view if the file has it, else the main one.
fn spoken(file: &DataFile, language: &str) -> String {
    let languages = &file.infographic().languages;
    let known = languages.iter().find(|tag| *tag == language).or(languages.first());
    known.cloned().unwrap_or_default()
}
