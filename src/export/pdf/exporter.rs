//! The kind of file `pdf`.

use std::io::Write;
use std::path::PathBuf;

use super::{PdfOptions, write as write_document};
use crate::error::{Error, Result};
use crate::export::exporter::{ExportOption, Exported, Exporter, Prepared, Watch, Writer};
use crate::messages::command::Extent;
use crate::page::Unit;

/// A document with all its pages, for reading, passing on and printing at home.
pub static PDF: Exporter = Exporter {
    name: "pdf",
    media_type: "application/pdf",
    is_text: false,
    usual: false,
    clickable: true,
    options: &[ExportOption::Bleed],
    writer: Writer::Document(write),
};

fn write(prepared: &Prepared<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let options = PdfOptions { clickable: prepared.settings.clickable };
    let bytes = write_document(prepared.document, prepared.typefaces.book, options)?;
    out.write_all(&bytes).map_err(|source| Error::File { path: PathBuf::new(), source })?;
    done(1.0);
    let page = &prepared.document.first;
    let [width, height] = [page.size.w, page.size.h].map(|side| side + 2.0 * page.bleed);
    let millimetres = match page.unit {
        Unit::Millimetre(millimetres) => millimetres,
        Unit::Pixel => 25.4 / 96.0,
    };
    let extent = Extent::Millimetres(width * millimetres, height * millimetres);
    Ok(Exported { extent: Some(extent), policy: None, notes: Vec::new() })
}
