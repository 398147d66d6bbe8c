//! A sheet as a picture to look at and to click on.

use serde::{Deserialize, Serialize};

use super::click_map::{ClickArea, ClickPlace, areas, places};
use crate::error::Error;
use crate::export::svg::{Profile, SvgOptions};
use crate::messages::Diagnostic;
use crate::page::Page;
use crate::theme::Sheet;
use crate::workspace::{DataFile, Failure, Workspace};

/// What to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// The name of the sheet.
    pub sheet: String,
    /// The language of the poster, by its tag.
    pub language: String,
    /// The name of the theme.
    pub theme: String,
    /// The id of the role or strength whose panel is open.
    #[serde(default)]
    pub open: Option<String>,
}

/// A sheet in one language and state.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// The SVG. It names the families of its fonts and does not carry them; nothing in it is style or script.
    pub svg: String,
    /// Width of the page, in its user units.
    pub width: f64,
    /// Height of the page.
    pub height: f64,
    /// What of the data file stands where, bottom to top.
    pub areas: Vec<ClickArea>,
    /// What readers can open.
    pub places: Vec<ClickPlace>,
    /// What is open.
    pub open: Option<String>,
}

/// A picture, with what the sheet had to leave out.
pub(super) type Drawn = (Preview, Vec<Diagnostic>);

/// A page as an SVG for the page of the editor, which brings the fonts: only this profile is without style and fonts of
/// its own.
pub(super) fn svg_of(workspace: &Workspace, page: &Page) -> Result<String, Error> {
    let options = SvgOptions { profile: Profile::Office, id_prefix: None, within: None };
    Ok(workspace.write_svg(page, &options)?.text)
}

/// Lays a file out and draws it. What cannot be open on this sheet is left closed.
pub(super) fn draw(workspace: &Workspace, file: &DataFile, view: &View) -> Result<Drawn, Failure> {
    let sheet = Sheet::named(&view.sheet)?;
    let finished = workspace.lay_out(file, &sheet, &view.language, 0.0)?;
    let page = finished.document.first;
    let page = view.open.as_deref().and_then(|id| page.opened(id)).unwrap_or(page);
    let svg = svg_of(workspace, &page)?;
    let (areas, places) = (areas(&page), places(&page));
    let picture = Preview { svg, width: page.size.w, height: page.size.h, areas, places, open: page.open };
    Ok((picture, finished.warnings))
}
