//! `check`: what is wrong with a data file, on any sheet and in any language.

use krachtkaart::diag::Diagnostic;
use krachtkaart::theme::Sheet;
use rayon::prelude::*;

use super::args::CheckArguments;
use super::console::Console;
use super::pages::{self, Named, add_new};
use super::settings::CheckSettings;
use super::trouble::{End, Trouble};
use super::words::Message;

/// Reads, checks and lays out, and writes nothing.
pub(crate) fn run(arguments: CheckArguments, console: &Console) -> Result<End, Trouble> {
    let settings = CheckSettings::of(arguments)?;
    let named = Named { file: settings.input.read(console.wording)?, name: settings.input.name(console.wording) };
    let languages = settings.languages.of(&named.file)?;
    let sheets = &settings.style.sheets;
    let pages: Vec<(&Sheet, &String)> =
        sheets.iter().flat_map(|sheet| languages.iter().map(move |language| (sheet, language))).collect();
    let laid_out: Vec<Result<Vec<Diagnostic>, Trouble>> = pages
        .par_iter()
        .map(|(sheet, language)| named.lay_out(&settings.style, sheet, language).map(|finished| finished.warnings))
        .collect();
    let mut found: Vec<Diagnostic> = Vec::new();
    let mut warnings: Vec<(&Sheet, &str, Vec<Diagnostic>)> = Vec::new();
    for ((sheet, language), page) in pages.into_iter().zip(laid_out) {
        match page {
            Ok(page) => warnings.push((sheet, language, page)),
            Err(Trouble::Data(faulty)) => add_new(&mut found, faulty.found),
            Err(other) => return Err(other),
        }
    }
    let warnings: Vec<(&Sheet, &str, &[Diagnostic])> =
        warnings.iter().map(|(sheet, language, page)| (*sheet, *language, page.as_slice())).collect();
    pages::warn(console, &warnings, &named);
    if !found.is_empty() {
        return Err(Trouble::Data(named.faulty(found)));
    }
    let message = Message::AllWell { name: named.name, sheets: sheets.len(), languages };
    console.tell(&message).map_err(Trouble::World)?;
    Ok(End::Done)
}
