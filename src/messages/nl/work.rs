//! Over het werk: wat gelezen, gemaakt en geschreven is, en wat daarbij misging.

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
        Label::Error => "fout",
        Label::Warning => "let op",
        Label::Help => "hulp",
        Label::Flagship => "het meegeleverde bestand",
        Label::Illustrations => "Tekeningen",
        Label::Icons => "Iconen",
        Label::GreyPrint => "Grijs gedrukt",
        Label::Protan => "Voor wie geen rood ziet",
        Label::Deutan => "Voor wie geen groen ziet",
        Label::Tritan => "Voor wie geen blauw ziet",
        Label::Thumbnail => "200 pixels breed",
        Label::Input => "standaardinvoer",
    }
}

/// How large a picture is.
pub(crate) fn size(extent: Extent) -> String {
    extent.words("pixels", "breed")
}

/// The endings of these kinds of file: ".svg, .png of .html".
fn endings(kinds: &[&str]) -> String {
    let endings: Vec<String> = kinds.iter().map(|kind| format!(".{kind}")).collect();
    joined(&endings, "of")
}

pub(crate) fn no_folder(path: &Path, kinds: &[&str]) -> Sentence {
    say(format!("de map {} bestaat niet", path.display()))
        .hint(format!(
            "is het een map? Zet er een streep achter, dan wordt hij gemaakt: --out {}",
            typed(&path.join(""))
        ))
        .hint(format!("is het een bestand? Laat de naam dan eindigen op {}", endings(kinds)))
}

pub(crate) fn unknown_ending(path: &Path, ending: &str, kinds: &[&str]) -> Sentence {
    let advice = match ending {
        "jpeg" if kinds.contains(&"jpg") => "laat de naam eindigen op .jpg: dat is hetzelfde".to_owned(),
        "webp" | "gif" if kinds.contains(&"png") => "maak een PNG: die kan overal waar een GIF kan".to_owned(),
        _ => format!("laat de naam eindigen op {}", endings(kinds)),
    };
    let (ending, kinds) = (ending.to_uppercase(), joined(kinds, "en"));
    say(format!("{} kan niet: een {ending} wordt niet gemaakt, wel {kinds}", path.display())).hint(advice)
}

pub(crate) fn no_ending(path: &Path, kinds: &[&str]) -> Sentence {
    let endings = endings(kinds);
    say(format!("{} is geen map, en de naam eindigt niet op {endings}", path.display()))
        .hint(format!("geef een map, of een naam die eindigt op {endings}"))
}

pub(crate) fn not_read(path: &Path, why: &Error, suggestion: Option<&str>) -> Sentence {
    file(path, why).hints(suggestion.map(did_you_mean))
}

pub(crate) fn input_not_read(why: &Error) -> Sentence {
    say(format!("standaardinvoer kan niet gelezen worden: {}", system(why)))
}

pub(crate) fn not_written(path: &Path, why: &Error) -> Sentence {
    let said = say(format!("{} kan niet geschreven worden: {}", path.display(), system(why)));
    match why.kind() {
        // Folders are made; what is not there now is a place where none can be.
        ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            said.hint("kies een andere map na --out")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => said.hint("maak ruimte, of kies een andere map na --out"),
        ErrorKind::IsADirectory => said.hint("geef de map een andere naam, of kies een andere na --out"),
        _ => said,
    }
}

pub(crate) fn output_not_written(why: &Error) -> Sentence {
    say(format!("standaarduitvoer kan niet geschreven worden: {}", system(why)))
}

pub(crate) fn bug() -> Sentence {
    say("het programma zelf heeft een fout; er is niets half geschreven")
        .hint("meld dit met de regels hierboven en het databestand")
}

/// Where something was written.
fn place(path: Option<&Path>) -> String {
    path.map_or_else(|| "standaarduitvoer".to_owned(), |path| path.display().to_string())
}

pub(crate) fn wrote(written: &Written) -> Sentence {
    let what = written.sheet.clone().unwrap_or_else(|| "pagina met tekst".to_owned());
    let (language, bytes) = (language_name(&written.language).to_owned(), bytes(written.bytes));
    let about: Vec<String> = [what].into_iter().chain(written.extent.map(size)).chain([language, bytes]).collect();
    let said = say(format!("Geschreven: {} ({})", place(written.path.as_deref()), about.join(", ")));
    written.policy.iter().fold(said, |said, policy| said.line(format!("  Regels voor de server (CSP): {policy}")))
}

pub(crate) fn wrote_text(path: &Path, count: u64) -> Sentence {
    say(format!("Geschreven: {} ({})", path.display(), bytes(count)))
}

pub(crate) fn hashes(pictures: bool, style: &str, script: &str) -> Sentence {
    let images = if pictures { "; img-src data:" } else { "" };
    say(format!("Voor een strenge pagina (CSP): style-src '{style}'; script-src '{script}'; font-src data:{images}"))
}

pub(crate) fn read(name: &str, roles: usize, strengths: usize, figures: usize) -> Sentence {
    say(format!("Gelezen: {name} ({roles} rollen, {strengths} krachten, {figures} cijfers)"))
}

pub(crate) fn laid_out(sheet: &str, language: &str) -> Sentence {
    say(format!("Opgemaakt: {sheet} in {}", language_name(language)))
}

pub(crate) fn painted_whole(sheet: &str, why: Option<NotInBands>) -> Sentence {
    match why {
        Some(why) => say(format!("In één stuk getekend: {sheet}, want er is {}", not_in_bands(why))),
        None => say(format!("In één stuk getekend: {sheet}")),
    }
}

pub(crate) fn left_out(sheet: &str, languages: &[String], parts: &[Part], reason: OmissionReason) -> Sentence {
    let names: Vec<&str> = languages.iter().map(|tag| language_name(tag)).collect();
    let only = if names.is_empty() { String::new() } else { format!(" ({})", joined(&names, "en")) };
    let parts: Vec<&str> = parts.iter().map(|one| part(*one)).collect();
    let parts = joined(&parts, "en");
    say(match (reason, otherwise(reason)) {
        (OmissionReason::Meant, _) => format!("{sheet}{only} is een formaat zonder {parts}"),
        (_, Some(otherwise)) => format!("{sheet}{only} laat {parts} weg, want anders {otherwise}"),
        (_, None) => format!("op {sheet}{only} is geen plaats voor {parts}"),
    })
}

pub(crate) fn borrowed(language: &str, lender: &str, count: usize, of: usize) -> Sentence {
    let (language, lender) = (language_name(language), language_name(lender));
    let are = if count == 1 { "is" } else { "zijn" };
    say(format!("{count} van de {of} teksten {are} er niet in het {language}, dus daar staat het {lender}"))
}

pub(crate) fn all_well(name: &str, sheets: usize, languages: &[String], remarks: usize) -> Sentence {
    let names: Vec<&str> = languages.iter().map(|tag| language_name(tag)).collect();
    let sheets = if sheets == 1 { "1 formaat".to_owned() } else { format!("{sheets} formaten") };
    let remarks = match remarks {
        0 => String::new(),
        1 => "; er is 1 opmerking".to_owned(),
        many => format!("; er zijn {many} opmerkingen"),
    };
    say(format!("In orde: {name} past op {sheets} in {}{remarks}", joined(&names, "en")))
}

pub(crate) fn tidied(name: &str, changed: bool) -> Sentence {
    if changed { say(format!("Netjes gezet: {name}")) } else { say(format!("Stond al netjes: {name}")) }
}

pub(crate) fn found(name: &str, mistakes: usize) -> Sentence {
    if mistakes == 1 { say(format!("{name}: 1 fout")) } else { say(format!("{name}: {mistakes} fouten")) }
}

pub(crate) fn arrangement(found: &Arrangement) -> Sentence {
    let Arrangement { sheet, place, streets, body, terms, parts } = found;
    let total: f64 = terms.iter().map(|(_, value)| value).sum();
    let each: Vec<String> = terms.iter().map(|(one, value)| format!("{} {}", term(*one), decimal(*value))).collect();
    let streets: Vec<String> = streets.iter().map(usize::to_string).collect();
    let (streets, body, total) = (streets.join("+"), decimal(*body), decimal(total));
    let without: Vec<&str> = parts.iter().map(|one| part(*one)).collect();
    let without = if parts.is_empty() { String::new() } else { format!("; zonder {}", joined(&without, "en")) };
    say(format!("{sheet}, {place}: {total} ({}); letter {body}, straten {streets}{without}", each.join(", ")))
}

pub(crate) fn not_shown(kinds: &[(String, usize)]) -> Sentence {
    let count: usize = kinds.iter().map(|(_, count)| count).sum();
    let each: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} × {kind}")).collect();
    say(format!("niet getoond: {count} meldingen ({})", each.join(", "))).hint("--all laat alles zien")
}

pub(crate) fn not_all(made: usize, asked: usize) -> Sentence {
    say(format!("{made} van de {asked} bestanden zijn gemaakt"))
}

pub(crate) fn press(message: &PressMessage) -> Sentence {
    message.sentence(MessageLanguage::Dutch)
}

pub(crate) fn data(message: &DataMessage) -> Sentence {
    message.sentence(MessageLanguage::Dutch)
}

pub(crate) fn unfit_for_press(path: &Path, finding: &PressFinding) -> Sentence {
    let (text, hints) = finding.fault.sentence(MessageLanguage::Dutch).into_parts();
    say(format!("{}: {text} [{}]", path.display(), finding.rule().name())).hints(hints)
}

pub(crate) fn fit_for_press(path: &Path, sheet: Option<(&str, f64)>) -> Sentence {
    let around =
        sheet.map(|(sheet, bleed)| format!(" ({sheet}, afloop {} mm)", decimal((bleed * 10.0).round() / 10.0)));
    say(format!("Klaar voor de drukker: {}{}", path.display(), around.unwrap_or_default()))
}

pub(crate) fn no_known_kind(path: &Path) -> Sentence {
    say(format!("{} is geen PDF, PNG of SVG", path.display()))
}

pub(crate) fn not_tidy(name: &str) -> Sentence {
    say(format!("{name} staat niet netjes"))
        .hint(format!("zet het netjes met: krachtkaart fmt {}", typed(Path::new(name))))
}

pub(crate) fn started(folder: &Path, file: &Path) -> Sentence {
    let (folder, file) = (folder.display(), file.display());
    say(format!("Gemaakt: {folder}. Verander {file}, en lees LEESMIJ.md in die map."))
}

pub(crate) fn exists(path: &Path) -> Sentence {
    say(format!("{} bestaat al; er is niets veranderd", path.display()))
        .hint("kies een andere naam, of haal dit eerst weg")
}
