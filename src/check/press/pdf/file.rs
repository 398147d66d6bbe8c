//! What belongs to the file and not to its pages: things that answer to a reader, and for which press it is.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name};

use super::{PressFault, PressFinding};

/// Marks of a printer, which may be there (PDF 1.7, 14.11.3 and 14.11.6).
const OF_PRINTERS: [&[u8]; 2] = [b"PrinterMark", b"TrapNet"];

/// What is left that answers to a reader: the first of each kind.
pub(super) fn left(pdf: &Pdf) -> Vec<PressFinding> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let mut found: Vec<String> =
        ["OpenAction", "AA"].into_iter().filter(|key| root.contains_key(key)).map(named).collect();
    let has_fields =
        |form: Dict<'_>| form.get::<Array<'_>>("Fields").is_some_and(|fields| fields.raw_iter().next().is_some());
    if root.get::<Dict<'_>>("AcroForm").is_some_and(has_fields) {
        found.push(named("AcroForm"));
    }
    if root.get::<Dict<'_>>("Names").is_some_and(|names| names.contains_key("JavaScript")) {
        found.push(named("JavaScript"));
    }
    for page in pdf.pages().iter() {
        let notes = page.raw().get::<Array<'_>>("Annots");
        let kinds =
            notes.iter().flat_map(|notes| notes.iter::<Dict<'_>>()).filter_map(|note| note.get::<Name<'_>>("Subtype"));
        let kinds = kinds.filter(|kind| !OF_PRINTERS.contains(&kind.as_ref()));
        found.extend(kinds.map(|kind| named(&String::from_utf8_lossy(kind.as_ref()))));
    }
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|what| PressFinding::whole(PressFault::Interactive { what })).collect()
}

/// A name as a PDF writes it.
fn named(name: &str) -> String {
    format!("/{name}")
}

/// Inks of which the file does not say for which print they are.
pub(super) fn intent(pdf: &Pdf, has_inks: bool) -> Option<PressFinding> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let said = root.get::<Array<'_>>("OutputIntents").is_some_and(|intents| intents.raw_iter().next().is_some());
    (has_inks && !said).then(|| PressFinding::whole(PressFault::NoIntent))
}
