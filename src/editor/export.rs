//! A picture as a file to take along.

use super::picture::View;
use super::session::Session;
use crate::export::exporter::ExportSettings;
use crate::export::png::Resolution;
use crate::export::{self};
use crate::page::Document;
use crate::theme::Sheet;
use crate::workspace::Failure;

/// Dots to an inch of a PNG of a sheet in millimetres.
const DPI: f64 = 150.0;
/// Pixels to a CSS pixel of a PNG of another sheet: sharp on every screen.
const SCALE: f64 = 2.0;

/// A file to take along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// What it is (an IANA media type).
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Session {
    /// Makes a file of the text as it is; `None` where something is wrong with that, or no kind has this name.
    ///
    /// # Errors
    /// As [`crate::Workspace::lay_out`]; what fails in the world while the file is written.
    pub fn export(&self, view: &View, kind: &str) -> Result<Option<ExportedFile>, Failure> {
        let (Some((file, workspace)), Some(exporter)) = (self.good(&view.theme), export::named(kind)) else {
            return Ok(None);
        };
        if !self.is_good() {
            return Ok(None);
        }
        let sheet = Sheet::named(&view.sheet)?;
        let page = workspace.lay_out(file, &sheet, &view.language, 0.0)?.document.first;
        let page = view.open.as_deref().and_then(|id| page.opened(id)).unwrap_or(page);
        let on_paper = sheet.millimetres().is_some();
        let resolution = if on_paper { Resolution::Dpi(DPI) } else { Resolution::Scale(SCALE) };
        let settings = ExportSettings { resolution, ..ExportSettings::default() };
        let document = Document::new(page, Vec::new());
        let prepared = workspace.prepare(&document, &sheet.name, &settings);
        let Some(write) = exporter.files(&prepared).into_iter().next() else { return Ok(None) };
        let mut bytes = Vec::new();
        write(&mut bytes, &mut |_| {})?;
        Ok(Some(ExportedFile { media_type: exporter.media_type, bytes }))
    }
}
