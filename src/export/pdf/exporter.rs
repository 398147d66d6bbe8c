//! The kind of file `pdf`.

use std::io::Write;
use std::path::PathBuf;

use super::press::{self, PressOptions};
use super::{PdfOptions, write as write_document};
use crate::error::{Error, Result};
use crate::export::exporter::{ExportOption, Exported, Exporter, Prepared, Watch, Writer};
use crate::export::png::CropMarks;
use crate::export::svg::Profile;
use crate::messages::both;
use crate::messages::command::Extent;
use crate::page::Unit;

/// A document with all its pages: for reading, passing on and printing at home; with the profile for print, for the
/// press.
pub static PDF: Exporter = Exporter {
    name: "pdf",
    about: both("om te lezen, te printen en door te sturen", "to read, to print and to pass on"),
    media_type: "application/pdf",
    is_text: false,
    usual: false,
    clickable: true,
    options: &[ExportOption::Bleed, ExportOption::Profile],
    print_options: &[ExportOption::Marks, ExportOption::Date, ExportOption::PrintCondition],
    writer: Writer::Document(write),
};

fn write(prepared: &Prepared<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let settings = prepared.settings;
    let is_for_press = settings.profile == Profile::Print;
    let bytes = if is_for_press {
        let (marks, date, most_ink) = (settings.marks, settings.date, settings.most_ink);
        let options = PressOptions { marks, date, profile: settings.press.as_ref(), most_ink };
        press::write(prepared.document, prepared.typefaces.book, options)?
    } else {
        write_document(prepared.document, prepared.typefaces.book, PdfOptions { clickable: settings.clickable })?
    };
    out.write_all(&bytes).map_err(|source| Error::File { path: PathBuf::new(), source })?;
    done(1.0);
    let page = &prepared.document.first;
    let millimetres = match page.unit {
        Unit::Millimetre(millimetres) => millimetres,
        Unit::Pixel => 25.4 / 96.0,
    };
    let bleed = page.bleed * millimetres;
    let outside = settings.marks.filter(|_| is_for_press).map_or(bleed, |_| CropMarks::outside(bleed));
    let [width, height] = [page.size.w, page.size.h].map(|side| side * millimetres + 2.0 * outside);
    Ok(Exported { extent: Some(Extent::Millimetres(width, height)), policy: None, notes: Vec::new() })
}
