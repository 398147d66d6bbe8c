//! `handboek`: the handbook as one page, to read on a screen or to print.

mod page;
mod tables;

use std::path::PathBuf;

use krachtkaart::assets;
use krachtkaart::export::exporter::ExportSettings;
use krachtkaart::export::html::exporter::HTML;
use krachtkaart::export::svg::Profile;
use krachtkaart::layout::{contact_sheet, illustration_catalogue};
use krachtkaart::messages::MessageLanguage;
use krachtkaart::page::Document;

use super::args::HandbookArguments;
use super::console::{self, Console};
use super::ledger;
use super::settings::OutputPlace;
use super::style::Style;
use super::target::Target;
use super::trouble::{ExitStatus, Trouble};
use super::webpage;
use super::words::{self, Label, Message};
use page::Chapter;

/// The name of the file when none is given.
const USUAL_NAME: &str = "krachtkaart-handboek.html";
/// The language of the handbook.
const LANGUAGE: (&str, MessageLanguage) = ("nl", MessageLanguage::Dutch);

/// Writes the handbook.
pub(crate) fn run(arguments: HandbookArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    ledger::force(arguments.force);
    let path = match arguments.out {
        Some(out) if out.as_os_str() == "-" => {
            console::print(&handbook()?).map_err(Trouble::World)?;
            return Ok(ExitStatus::Done);
        }
        out => place(out.unwrap_or_default())?,
    };
    let bytes = webpage::write(&handbook()?, Target::open(&path)?)?;
    console.tell(&Message::WroteText { path, bytes }).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// The file that `--out` means; its folder is made.
fn place(out: PathBuf) -> Result<PathBuf, Trouble> {
    let is_folder_by_name = out.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    if out.as_os_str().is_empty() || is_folder_by_name || out.is_dir() {
        OutputPlace::Folder(out.clone()).make_folder()?;
        return Ok(out.join(USUAL_NAME));
    }
    let kinds = vec![HTML.name];
    match out.extension().map(|ending| ending.to_string_lossy().to_lowercase()) {
        Some(ending) if ending == HTML.name => {
            ledger::means(&out);
            OutputPlace::File(out.clone()).make_folder()?;
            Ok(out)
        }
        Some(ending) => Err(Trouble::Arguments(Message::UnknownEnding { path: out, ending, kinds })),
        None => Err(Trouble::World(Message::NoFolder { path: out, kinds })),
    }
}

/// The handbook.
fn handbook() -> Result<String, Trouble> {
    let chapters = assets::HANDBOOK.iter().filter_map(|name| {
        let text = tables::filled(assets::chapter(name)?, LANGUAGE.1);
        Some(Chapter { name, text })
    });
    Ok(page::write(&chapters.collect::<Vec<_>>(), &drawings()?))
}

/// All drawings with their names, as an SVG.
fn drawings() -> Result<String, Trouble> {
    let workspace = Style::of(&[], &[], None)?.workspace;
    let (theme, (language, wording)) = (workspace.theme(), LANGUAGE);
    let title = words::label(wording, Label::Illustrations);
    let page = contact_sheet(title, &[illustration_catalogue(theme)?], theme, workspace.fonts(language), language)?;
    let settings = ExportSettings { profile: Profile::Still, ..ExportSettings::default() };
    let document = Document::new(page, Vec::new());
    let prepared = workspace.prepare(&document, title, &settings);
    let Some(page) = prepared.pages.first() else { return Err(Trouble::World(Message::Bug)) };
    Ok(page.svg()?.text.clone())
}
