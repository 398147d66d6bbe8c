//! About the work: what was read, made and written, and what went wrong.

use std::io::{Error, ErrorKind};
use std::path::Path;

use super::failure::{file, system};
use super::number::{bytes, decimal};
use super::terms::{did_you_mean, language_name, not_in_bands, otherwise, part, term};
use crate::error::NotInBands;
use crate::messages::command::{DataMessage, Extent, Label, PressMessage, Written};
use crate::messages::phrase::{joined, typed};
use crate::messages::press::PressFinding;
use crate::messages::sentence::{Sentence, say};
use crate::messages::{Arrangement, MessageLanguage, OmissionReason, Part};

/// Short words of reports.
pub(crate) const fn label(label: Label) -> &'static str {
    match label {
        Label::Error => "error",
        Label::Warning => "note",
        Label::Help => "help",
        Label::Flagship => "the built-in file",
        Label::Illustrations => "Illustrations",
        Label::Icons => "Icons",
        Label::GreyPrint => "Printed in grey",
        Label::Protan => "Seen without red",
        Label::Deutan => "Seen without green",
        Label::Tritan => "Seen without blue",
        Label::Thumbnail => "200 pixels wide",
        Label::Input => "standard input",
    }
}

/// How large a picture is.
pub(crate) fn size(extent: Extent) -> String {
    extent.words("pixels", "wide")
}

/// The endings of these kinds of file: ".svg, .png or .html".
fn endings(kinds: &[&str]) -> String {
    let endings: Vec<String> = kinds.iter().map(|kind| format!(".{kind}")).collect();
    joined(&endings, "or")
}

pub(crate) fn no_folder(path: &Path, kinds: &[&str]) -> Sentence {
    say(format!("there is no folder {}", path.display()))
        .hint(format!("is it a folder? Put a slash after it, and it is made: --out {}", typed(&path.join(""))))
        .hint(format!("is it a file? Then let its name end in {}", endings(kinds)))
}

pub(crate) fn unknown_ending(path: &Path, ending: &str, kinds: &[&str]) -> Sentence {
    let advice = match ending {
        "jpeg" if kinds.contains(&"jpg") => "let the name end in .jpg: that is the same".to_owned(),
        "webp" | "gif" if kinds.contains(&"png") => "make a PNG: it can go wherever a GIF can".to_owned(),
        _ => format!("let the name end in {}", endings(kinds)),
    };
    let (ending, kinds) = (ending.to_uppercase(), joined(kinds, "and"));
    say(format!("{} cannot be made: there is no {ending}, but {kinds}", path.display())).hint(advice)
}

pub(crate) fn no_ending(path: &Path, kinds: &[&str]) -> Sentence {
    let endings = endings(kinds);
    say(format!("{} is no folder, and the name does not end in {endings}", path.display()))
        .hint(format!("give a folder, or a name that ends in {endings}"))
}

pub(crate) fn not_read(path: &Path, why: &Error, suggestion: Option<&str>) -> Sentence {
    file(path, why).hints(suggestion.map(did_you_mean))
}

pub(crate) fn input_not_read(why: &Error) -> Sentence {
    say(format!("standard input cannot be read: {}", system(why)))
}

pub(crate) fn not_written(path: &Path, why: &Error) -> Sentence {
    let said = say(format!("{} cannot be written: {}", path.display(), system(why)));
    match why.kind() {
        // Folders are made; what is not there now is a place where none can be.
        ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            said.hint("choose another folder after --out")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            said.hint("make room, or choose another folder after --out")
        }
        ErrorKind::IsADirectory => said.hint("rename that folder, or choose another name after --out"),
        _ => said,
    }
}

pub(crate) fn output_not_written(why: &Error) -> Sentence {
    say(format!("standard output cannot be written: {}", system(why)))
}

pub(crate) fn bug() -> Sentence {
    say("something is wrong with the program itself; nothing was half written")
        .hint("please report this with the lines above and the data file")
}

/// Where something was written.
fn place(path: Option<&Path>) -> String {
    path.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string())
}

pub(crate) fn wrote(written: &Written) -> Sentence {
    let what = written.sheet.clone().unwrap_or_else(|| "page with text".to_owned());
    let (language, bytes) = (language_name(&written.language).to_owned(), bytes(written.bytes));
    let about: Vec<String> = [what].into_iter().chain(written.extent.map(size)).chain([language, bytes]).collect();
    let said = say(format!("Wrote: {} ({})", place(written.path.as_deref()), about.join(", ")));
    written.policy.iter().fold(said, |said, policy| said.line(format!("  Rules for the server (CSP): {policy}")))
}

pub(crate) fn wrote_text(path: &Path, count: u64) -> Sentence {
    say(format!("Wrote: {} ({})", path.display(), bytes(count)))
}

pub(crate) fn hashes(pictures: bool, style: &str, script: &str) -> Sentence {
    let images = if pictures { "; img-src data:" } else { "" };
    say(format!("For a strict page (CSP): style-src '{style}'; script-src '{script}'; font-src data:{images}"))
}

pub(crate) fn read(name: &str, roles: usize, strengths: usize, figures: usize) -> Sentence {
    say(format!("Read: {name} ({roles} roles, {strengths} strengths, {figures} figures)"))
}

pub(crate) fn laid_out(sheet: &str, language: &str) -> Sentence {
    say(format!("Laid out: {sheet} in {}", language_name(language)))
}

pub(crate) fn painted_whole(sheet: &str, why: Option<NotInBands>) -> Sentence {
    match why {
        Some(why) => say(format!("Painted in one piece: {sheet}, because of {}", not_in_bands(why))),
        None => say(format!("Painted in one piece: {sheet}")),
    }
}

pub(crate) fn left_out(sheet: &str, languages: &[String], parts: &[Part], reason: OmissionReason) -> Sentence {
    let names: Vec<&str> = languages.iter().map(|tag| language_name(tag)).collect();
    let only = if names.is_empty() { String::new() } else { format!(" ({})", joined(&names, "and")) };
    let parts: Vec<&str> = parts.iter().map(|one| part(*one)).collect();
    let parts = joined(&parts, "and");
    say(match (reason, otherwise(reason)) {
        (OmissionReason::Meant, _) => format!("{sheet}{only} is a sheet without {parts}"),
        (_, Some(otherwise)) => format!("{sheet}{only} leaves out {parts}, since otherwise {otherwise}"),
        (_, None) => format!("{sheet}{only} has no room for {parts}"),
    })
}

pub(crate) fn borrowed(language: &str, lender: &str, count: usize, of: usize) -> Sentence {
    let (language, lender) = (language_name(language), language_name(lender));
    let are = if count == 1 { "is" } else { "are" };
    say(format!("{count} of the {of} texts {are} not there in {language}, so they are in {lender}"))
}

pub(crate) fn all_well(name: &str, sheets: usize, languages: &[String], remarks: usize) -> Sentence {
    let names: Vec<&str> = languages.iter().map(|tag| language_name(tag)).collect();
    let sheets = if sheets == 1 { "1 sheet".to_owned() } else { format!("{sheets} sheets") };
    let remarks = match remarks {
        0 => String::new(),
        1 => "; there is 1 remark".to_owned(),
        many => format!("; there are {many} remarks"),
    };
    say(format!("All well: {name} fits {sheets} in {}{remarks}", joined(&names, "and")))
}

pub(crate) fn tidied(name: &str, changed: bool) -> Sentence {
    if changed { say(format!("Tidied: {name}")) } else { say(format!("Tidy already: {name}")) }
}

pub(crate) fn found(name: &str, mistakes: usize) -> Sentence {
    if mistakes == 1 { say(format!("{name}: 1 mistake")) } else { say(format!("{name}: {mistakes} mistakes")) }
}

pub(crate) fn arrangement(found: &Arrangement) -> Sentence {
    let Arrangement { sheet, place, streets, body, terms, parts } = found;
    let total: f64 = terms.iter().map(|(_, value)| value).sum();
    let each: Vec<String> = terms.iter().map(|(one, value)| format!("{} {}", term(*one), decimal(*value))).collect();
    let streets: Vec<String> = streets.iter().map(usize::to_string).collect();
    let (streets, body, total) = (streets.join("+"), decimal(*body), decimal(total));
    let without: Vec<&str> = parts.iter().map(|one| part(*one)).collect();
    let without = if parts.is_empty() { String::new() } else { format!("; without {}", joined(&without, "and")) };
    say(format!("{sheet}, {place}: {total} ({}); type {body}, streets {streets}{without}", each.join(", ")))
}

pub(crate) fn not_shown(kinds: &[(String, usize)]) -> Sentence {
    let count: usize = kinds.iter().map(|(_, count)| count).sum();
    let each: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} × {kind}")).collect();
    say(format!("not shown: {count} messages ({})", each.join(", "))).hint("--all shows everything")
}

pub(crate) fn not_all(made: usize, asked: usize) -> Sentence {
    say(format!("{made} of the {asked} files are made"))
}

pub(crate) fn press(message: &PressMessage) -> Sentence {
    message.sentence(MessageLanguage::English)
}

pub(crate) fn data(message: &DataMessage) -> Sentence {
    message.sentence(MessageLanguage::English)
}

pub(crate) fn unfit_for_press(path: &Path, finding: &PressFinding) -> Sentence {
    let (text, hints) = finding.fault.sentence(MessageLanguage::English).into_parts();
    say(format!("{}: {text} [{}]", path.display(), finding.rule().name())).hints(hints)
}

pub(crate) fn fit_for_press(path: &Path, sheet: Option<(&str, f64)>) -> Sentence {
    let around = sheet.map(|(sheet, bleed)| format!(" ({sheet}, bleed {} mm)", decimal((bleed * 10.0).round() / 10.0)));
    say(format!("Fit for the press: {}{}", path.display(), around.unwrap_or_default()))
}

pub(crate) fn no_known_kind(path: &Path) -> Sentence {
    say(format!("{} is no PDF, PNG or SVG", path.display()))
}

pub(crate) fn not_tidy(name: &str) -> Sentence {
    say(format!("{name} is not tidy")).hint(format!("tidy it: krachtkaart fmt {}", typed(Path::new(name))))
}

pub(crate) fn started(folder: &Path, file: &Path) -> Sentence {
    let (folder, file) = (folder.display(), file.display());
    say(format!("Made: {folder}. Change {file}, and read LEESMIJ.md (in Dutch) in that folder."))
}

pub(crate) fn exists(path: &Path) -> Sentence {
    say(format!("{} exists; nothing was changed", path.display())).hint("choose another name, or remove it")
}
