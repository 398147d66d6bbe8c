//! `preflight`: can a print shop use this file?

use std::fs::{self, File};
use std::io::{BufReader, Cursor};
use std::path::{Path, PathBuf};

use krachtkaart::check::press::{self, Checked, Limits, PressFault};
use krachtkaart::document::Printer;
use krachtkaart::media::guard::{self, MarkupFault};
use krachtkaart::messages::{Load, MessageLanguage, Severity};
use krachtkaart::theme::Sheet;

use super::args::PreflightArguments;
use super::choice::choice;
use super::console::{self, Console};
use super::input::{bytes_of, not_read};
use super::ledger;
use super::purpose::printer_in;
use super::style::sheets;
use super::target::Target;
use super::trouble::{ExitStatus, Trouble};
use super::words::{Choice, Message, PressMessage};

/// How every PNG begins (PNG third edition, 5.2).
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Checks a file, tells what was found, and shows where.
pub(crate) fn run(arguments: PreflightArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    let sheets = sheets(&arguments.sheet, &[super::choice::ALL])?;
    let json = choice(arguments.format, Choice::Format, &[("text", false), ("json", true)])?.unwrap_or(false);
    let printer = arguments.printer.as_deref().map_or(Ok(Printer::default()), printer_in)?;
    let limits = Limits::from(&printer);
    if let Some(path) = &arguments.overlay {
        ledger::means(path);
        ledger::reads(&arguments.file);
        Target::try_out(path)?;
    }
    let checked = check(&arguments.file, &sheets, &limits, arguments.overlay.is_some())?;
    // Of a file that could not be read there is no picture; what is wrong with it is told.
    if let Some(path) = arguments.overlay.as_ref().filter(|_| checked.picture.is_some()) {
        Target::open(path)?.write(|out| press::write_overlay(&checked, &limits, out))?;
    }
    if json {
        let name = arguments.file.display().to_string();
        console::print(&press::report(&checked, &name, console.wording)).map_err(Trouble::World)?;
    } else {
        tell(&checked, &arguments.file, console)?;
    }
    Ok(if checked.passes() { ExitStatus::Done } else { ExitStatus::Wrong })
}

/// Checks a file; with `draw`, its picture is kept for an overlay.
pub(crate) fn check(path: &Path, sheets: &[Sheet], limits: &Limits, draw: bool) -> Result<Checked, Trouble> {
    // A PNG can be large, so it is read row by row. A pipe can be read only once, so it is read whole.
    if fs::metadata(path).is_ok_and(|found| found.is_file()) && bytes_of(path, SIGNATURE.len())?.starts_with(SIGNATURE)
    {
        let file = File::open(path).map_err(|why| not_read(path, why))?;
        return Ok(press::check_png(BufReader::with_capacity(1 << 16, file), sheets, limits, draw)?);
    }
    let bytes = bytes_of(path, guard::PRESS.bytes)?;
    let heavy = || Ok(Checked::unread(PressFault::TooHeavy { load: Load::Bytes }));
    if bytes.starts_with(SIGNATURE) && bytes.len() <= guard::PRESS.bytes {
        return Ok(press::check_png(Cursor::new(bytes), sheets, limits, draw)?);
    }
    if bytes.starts_with(SIGNATURE) {
        return heavy();
    }
    if press::is_pdf(&bytes) {
        return Ok(press::check_pdf(&bytes, sheets, limits, draw)?);
    }
    let neither = || Trouble::World(Message::Press(PressMessage::Neither { path: path.to_owned() }));
    if !guard::is_markup(&bytes) {
        return Err(neither());
    }
    let text = match guard::markup(&bytes, guard::PRESS.bytes) {
        Ok(text) => text,
        Err(MarkupFault::TooLarge(_)) => return heavy(),
        Err(MarkupFault::Unreadable) => return Err(neither()),
    };
    if !text.contains("svg") {
        return Err(neither());
    }
    Ok(press::check_svg(&text, sheets, limits, draw)?)
}

/// Tells what was found, in sentences.
pub(crate) fn tell(checked: &Checked, path: &Path, console: &Console) -> Result<(), Trouble> {
    for finding in &checked.findings {
        let message = Message::Press(PressMessage::Finding { path: path.to_owned(), finding: finding.clone() });
        match finding.severity() {
            Severity::Error => console.fail(&message),
            Severity::Warning => console.warn(&message),
        }
    }
    if checked.passes() {
        let sheet = checked.fit.as_ref().map(|fit| (fit.sheet.clone(), fit.bleed));
        let message = Message::Press(PressMessage::Fit { path: path.to_owned(), sheet });
        console.tell(&message).map_err(Trouble::World)?;
    }
    Ok(())
}

/// The page of a rule, for `explain`; `None` if there is none of this name.
pub(crate) fn page(name: &str, wording: MessageLanguage) -> Option<String> {
    press::PressRule::named(name).map(|rule| rule.manual_page(wording))
}

/// A file that was made for the press is checked at once; what is wrong with it is told.
pub(crate) fn made(paths: &[(PathBuf, Sheet)], limits: &Limits, console: &Console) -> Result<ExitStatus, Trouble> {
    let mut end = ExitStatus::Done;
    for (path, sheet) in paths {
        let checked = check(path, std::slice::from_ref(sheet), limits, false)?;
        tell(&checked, path, console)?;
        end = end.or(if checked.passes() { ExitStatus::Done } else { ExitStatus::Wrong });
    }
    Ok(end)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{MessageLanguage, page};
    use krachtkaart::check::press::PressRule;

    #[test]
    fn every_rule_has_a_page_in_both_languages() {
        for rule in PressRule::ALL {
            let [dutch, english] =
                [MessageLanguage::Dutch, MessageLanguage::English].map(|wording| page(rule.name(), wording).unwrap());
            assert!(dutch.starts_with(rule.name()) && dutch != english, "{}", rule.name());
        }
    }
}
