//! `list`: what there is to choose from, a line each, the name first.

use krachtkaart::assets;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;

use super::args::ListArguments;
use super::catalogue;
use super::choice::unknown;
use super::console::{self, Console};
use super::ledger;
use super::trouble::{ExitStatus, Trouble};
use super::words::{self, Choice, Extent};

/// The lists there are.
const TOPICS: [&str; 6] = ["sheets", "illustrations", "icons", "fonts", "languages", "themes"];

/// Prints a list, or draws it.
pub(crate) fn run(arguments: ListArguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    ledger::force(arguments.force);
    // Where it goes and in which colours says also that it is to be drawn.
    if arguments.to.is_some() || arguments.out.is_some() || arguments.theme.is_some() {
        return catalogue::run(arguments, console);
    }
    let topic = arguments.topic.as_str();
    let names = |names: &[&str]| names.iter().map(|&name| vec![name.to_owned()]).collect();
    let rows: Vec<Vec<String>> = match topic {
        "sheets" => sheets(console.wording)?,
        "illustrations" => names(assets::ILLUSTRATIONS),
        "icons" => names(assets::ICONS),
        "themes" => names(assets::THEMES),
        "languages" => {
            let row = |tag: &&str| vec![(*tag).to_owned(), words::language_name(console.wording, tag)];
            assets::LANGUAGES.iter().map(row).collect()
        }
        "fonts" => {
            let row =
                |(family, weights, licence): &(&str, &str, &str)| [family, weights, licence].map(|s| (*s).to_owned());
            FontBook::families().iter().map(|font| row(font).to_vec()).collect()
        }
        _ => return Err(unknown(Choice::Topic, topic, &TOPICS)),
    };
    console::print(&table(&rows)).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}

/// The sheets with their sizes.
fn sheets(wording: MessageLanguage) -> Result<Vec<Vec<String>>, Trouble> {
    let row = |sheet: &Sheet| {
        let extent = match (sheet.millimetres(), sheet.height()) {
            (Some(size), _) => Extent::Millimetres(size.w, size.h),
            (None, Some(height)) => Extent::Pixels(sheet.width(), height),
            (None, None) => Extent::Width(sheet.width()),
        };
        vec![sheet.name.clone(), words::size(wording, extent)]
    };
    Ok(Sheet::all()?.iter().chain(&Sheet::leaflets()?).map(row).collect())
}

/// Rows in columns, two spaces apart.
fn table(rows: &[Vec<String>]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().enumerate().map(|(column, cell)| {
            let room = if column + 1 == row.len() { 0 } else { width(column).unwrap_or(0) };
            format!("{cell:room$}")
        });
        text.push_str(&cells.collect::<Vec<_>>().join("  "));
        text.push('\n');
    }
    text
}
