//! What belongs to the file and not to its pages: things that answer to a reader, and for which press it is.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Stream, String as Text};

use super::whole::is_broken;
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

/// For which print a file's inks are.
pub(super) struct Intent {
    /// What it is called.
    pub(super) condition: Option<String>,
    /// Whether the file says it.
    said: bool,
    /// Whether the profile that it comes with, if any, is one for the four inks.
    fits: bool,
}

impl Intent {
    /// What a file says: of several the first that is for print.
    pub(super) fn of(pdf: &Pdf) -> Self {
        let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
        let intents: Vec<Dict<'_>> =
            root.get::<Array<'_>>("OutputIntents").iter().flat_map(|intents| intents.iter()).collect();
        let is_press = |intent: &&Dict<'_>| intent.get::<Name<'_>>("S").is_some_and(|s| s.as_ref() == b"GTS_PDFX");
        let Some(found) = intents.iter().find(is_press).or_else(|| intents.first()) else {
            return Self { condition: None, said: false, fits: true };
        };
        let text = |key: &str| Some(words(found.get::<Text<'_>>(key)?.as_bytes())).filter(|text| !text.is_empty());
        let name = text("OutputConditionIdentifier").filter(|name| name != "Custom");
        let condition = name.or_else(|| text("Info")).or_else(|| text("OutputCondition"));
        let profile = found.get::<Stream<'_>>("DestOutputProfile");
        let fits = profile.is_none_or(|profile| {
            if is_broken(&profile) {
                // That is told as damage; what profile it was, nobody knows.
                return true;
            }
            let data = profile.decoded_data();
            let head = data.as_ref().ok().and_then(|data| Some((data.get(16..20)?, data.get(36..40)?)));
            head == Some((b"CMYK", b"acsp"))
        });
        Self { condition, said: true, fits }
    }

    /// Inks of which the file does not say for which print they are, or for which its profile is not.
    pub(super) fn judge(&self, has_inks: bool) -> Option<PressFinding> {
        let fault = match (self.said, self.fits) {
            (false, _) => PressFault::NoIntent,
            (true, false) => PressFault::UnsuitableProfile,
            (true, true) => return None,
        };
        has_inks.then(|| PressFinding::whole(fault))
    }
}

/// A text of a PDF: UTF-16 with its mark, or else one byte a character (PDF 1.7, 7.9.2.2).
fn words(bytes: &[u8]) -> String {
    let found = match bytes.strip_prefix(b"\xFE\xFF") {
        Some(wide) => {
            let units: Vec<u16> = wide.as_chunks::<2>().0.iter().map(|two| u16::from_be_bytes(*two)).collect();
            String::from_utf16_lossy(&units)
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    found.trim().to_owned()
}
