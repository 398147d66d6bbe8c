//! What pages are laid out with.

use std::path::Path;

use krachtkaart::Workspace;
use krachtkaart::layout::{Medium, Surface};
use krachtkaart::page::Unit;
use krachtkaart::theme::{Sheet, Theme};

use super::choice::{ALL, DocumentKind, USUAL_LEAFLET, unknown};
use super::purpose::Bleed;
use super::trouble::Trouble;
use super::words::Choice;

/// What pages are laid out with.
pub(crate) struct Style {
    /// The sheets that are asked for.
    pub(crate) sheets: Vec<Sheet>,
    /// Colours, fonts, and what pages before left for those after them.
    pub(crate) workspace: Workspace,
    /// How far the picture of a sheet in millimetres runs on beyond its trim.
    pub(crate) bleed: Bleed,
    /// What pages will be looked at on.
    pub(crate) medium: Medium,
}

impl Style {
    /// The sheets with these names, or the usual ones if there are none; with this theme, or the usual one.
    pub(crate) fn of(names: &[String], usual: &[&str], theme: Option<&Path>) -> Result<Self, Trouble> {
        Self::with(sheets(names, usual)?, theme)
    }

    /// The same with sheets of one kind of document; without a kind, the names of the sheets tell which it is.
    pub(crate) fn of_kind(
        kind: Option<DocumentKind>,
        names: &[String],
        usual: &[&str],
        theme: Option<&Path>,
    ) -> Result<Self, Trouble> {
        let sheets = match kind {
            Some(DocumentKind::Poster) => chosen(&Sheet::all()?, names, usual, |_| true)?,
            Some(DocumentKind::Leaflet) => chosen(&Sheet::leaflets()?, names, &[USUAL_LEAFLET], |_| true)?,
            None => sheets(names, usual)?,
        };
        Self::with(sheets, theme)
    }

    fn with(sheets: Vec<Sheet>, theme: Option<&Path>) -> Result<Self, Trouble> {
        let workspace = Workspace::new(super::theme::of(theme)?)?;
        Ok(Self { sheets, workspace, bleed: Bleed::Fixed(0.0), medium: Medium::Screen })
    }

    /// Has this theme.
    pub(crate) fn dress(&mut self, theme: Theme) -> Result<(), Trouble> {
        self.workspace = Workspace::new(theme)?;
        Ok(())
    }

    /// The kinds of document that the sheets are of.
    pub(crate) fn documents(&self) -> Vec<DocumentKind> {
        let is_of = |kind: &DocumentKind| {
            self.sheets.iter().any(|sheet| sheet.leaflet.is_some() == (*kind == DocumentKind::Leaflet))
        };
        [DocumentKind::Poster, DocumentKind::Leaflet].into_iter().filter(is_of).collect()
    }

    /// What a page of this sheet is painted on.
    pub(crate) fn surface(&self, sheet: &Sheet) -> Surface {
        let bleed = match sheet.unit() {
            Unit::Millimetre(millimetres) => self.bleed.on(sheet) / millimetres,
            Unit::Pixel => 0.0,
        };
        Surface { medium: self.medium, bleed }
    }
}

/// The sheets with these names, or the usual ones if there are none. Leaflets have names of their own; every sheet is
/// every sheet of a poster.
pub(crate) fn sheets(names: &[String], usual: &[&str]) -> Result<Vec<Sheet>, Trouble> {
    let all: Vec<Sheet> = Sheet::all()?.into_iter().chain(Sheet::leaflets()?).collect();
    chosen(&all, names, usual, |sheet| sheet.leaflet.is_none())
}

/// The sheets with these names; `every` says which of all are meant by the word for every sheet.
fn chosen(
    all: &[Sheet],
    names: &[String],
    usual: &[&str],
    every: impl Fn(&Sheet) -> bool,
) -> Result<Vec<Sheet>, Trouble> {
    let names: Vec<&str> = if names.is_empty() { usual.to_vec() } else { names.iter().map(String::as_str).collect() };
    let known: Vec<&str> = all.iter().map(|sheet| sheet.name.as_str()).chain([ALL]).collect();
    let mut sheets: Vec<Sheet> = Vec::new();
    for name in names.iter().map(|name| name.trim()) {
        let meant = |sheet: &&Sheet| if name == ALL { every(sheet) } else { sheet.name == name };
        let chosen: Vec<&Sheet> = all.iter().filter(meant).collect();
        if chosen.is_empty() {
            return Err(unknown(Choice::Sheet, name, &known));
        }
        for sheet in chosen {
            if sheets.iter().all(|other| other.name != sheet.name) {
                sheets.push(sheet.clone());
            }
        }
    }
    Ok(sheets)
}
